"""A share of the work of comparing: one of several stretches of a list or of time that leave nothing out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

ALWAYS = 10**9
"""Days before and after which nothing happens."""


class Share(NamedTuple):
    """Share ``number`` (from 0 on) of ``of`` shares."""

    number: int = 0
    of: int = 1

    def parts(self, count: int) -> Iterator[Share]:
        """The share in so many parts of its own."""
        for part in range(count):
            yield Share(self.number * count + part, self.of * count)

    def stretch(self, items: Sequence[T]) -> Sequence[T]:
        """The part of a list that is this share."""
        return items[self._bound(self.number, len(items)) : self._bound(self.number + 1, len(items))]

    def days(self, days: Sequence[int]) -> tuple[int, int]:
        """The first day of this share and the first day after it, so that each share holds as many of the days."""
        ordered = sorted(days)
        first = ordered[self._bound(self.number, len(ordered))] if ordered and self.number else -ALWAYS
        last = self.number + 1 == self.of
        return first, ALWAYS if last or not ordered else ordered[self._bound(self.number + 1, len(ordered))]

    def _bound(self, number: int, count: int) -> int:
        return number * count // self.of
