"""Judgements to groups: strongest first, never across a contradiction, and only where groups agree on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Link(NamedTuple):
    """What a judgement says of two items. ``bars``: the two may not be in one group."""

    left: int
    right: int
    score: int
    joins: bool
    bars: bool


FORCED = 1_000_000
"""The score of a person's judgement, which goes before all others."""


class _Groups:
    """Groups of items, and what lies between each two: the sum and number of scores, and whether they are barred."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._parent: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._between: dict[int, dict[int, list[int]]] = {}
        for link in links:
            for item in (link.left, link.right):
                if item not in self._parent:
                    self._parent[item], self._members[item], self._between[item] = item, [item], {}
            self._add(link.left, link.right, link.score, 1, int(link.bars))

    def _add(self, one: int, other: int, total: int, count: int, bars: int) -> None:
        for here, there in ((one, other), (other, one)):
            entry = self._between[here].setdefault(there, [0, 0, 0])
            entry[0] += total
            entry[1] += count
            entry[2] += bars

    def root(self, item: int) -> int:
        """The group of an item."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def mean(self, one: int, other: int) -> float | None:
        """The mean score between two groups, or None where they are barred."""
        total, count, bars = self._between[one].get(other, (0, 1, 0))
        return None if bars else total / count

    def unite(self, one: int, other: int) -> None:
        """Make two groups one."""
        big, small = (one, other) if len(self._between[one]) >= len(self._between[other]) else (other, one)
        self._parent[small] = big
        self._members[big] += self._members.pop(small)
        self._between[big].pop(small, None)
        for neighbour, entry in self._between.pop(small).items():
            if neighbour != big:
                del self._between[neighbour][small]
                self._add(big, neighbour, *entry)

    def groups(self) -> list[list[int]]:
        """The groups, each sorted, by their first items."""
        return sorted(sorted(members) for members in self._members.values())


def cluster(links: Sequence[Link], least: float) -> list[list[int]]:
    """Group items; ``least`` is the least mean score between two groups that are joined.

    Links that join are taken from the strongest down (those of one score in the order of their items). Items that
    no link joins are groups of their own, and are given only where a link names them.
    """
    groups = _Groups(links)
    for link in sorted((link for link in links if link.joins), key=lambda link: (-link.score, link.left, link.right)):
        one, other = groups.root(link.left), groups.root(link.right)
        if one == other:
            continue
        mean = groups.mean(one, other)
        if link.score >= FORCED or (mean is not None and mean >= least):
            groups.unite(one, other)
    return groups.groups()
