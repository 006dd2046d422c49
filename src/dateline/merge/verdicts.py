"""Millions of verdicts on pairs of mentions, kept small: places as machine numbers, and each distinct finding once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from dateline.merge.clustering import FORCED, Link
from dateline.merge.model import Finding
from dateline.model import Judgement, Verdict

Judged = tuple[int, int, Finding]
Numbers = npt.NDArray[np.intp] | npt.NDArray[np.intc]
Forced = dict[tuple[int, int], Link]


class Verdicts:
    """Pairs of places, the smaller first, each with its finding."""

    def __init__(self, judged: Iterable[Judged] = ()) -> None:
        self._lefts, self._rights, self._numbers = array("i"), array("i"), array("i")
        self._findings: list[Finding] = []
        self._number: dict[int, int] = {}
        add_left, add_right, add_number = self._lefts.append, self._rights.append, self._numbers.append
        known = self._number
        for left, right, finding in judged:
            number = known.get(id(finding))
            add_left(left)
            add_right(right)
            add_number(self._number_of(finding) if number is None else number)

    def _number_of(self, finding: Finding) -> int:
        """The number of a finding; it is kept, so that no other can come to have its identity."""
        number = self._number.get(id(finding))
        if number is None:
            number = self._number[id(finding)] = len(self._findings)
            self._findings.append(finding)
        return number

    def extend(self, other: Verdicts) -> None:
        """Take in the verdicts of another, after one's own; findings that say the same become one."""
        number = {finding: place for place, finding in enumerate(self._findings)}
        for finding in other._findings:
            if finding not in number:
                number[finding] = self._number_of(finding)
        renumbered = [number[finding] for finding in other._findings]
        self._lefts.extend(other._lefts)
        self._rights.extend(other._rights)
        self._numbers.extend(map(renumbered.__getitem__, other._numbers))

    def __reduce__(self) -> tuple[type[Verdicts], tuple[()], tuple[object, ...]]:
        """Without the numbers of findings by their identity, which mean nothing in another process."""
        return Verdicts, (), (self._lefts, self._rights, self._numbers, self._findings)

    def __setstate__(self, state: tuple[array[int], array[int], array[int], list[Finding]]) -> None:
        self._lefts, self._rights, self._numbers, self._findings = state
        self._number = {id(finding): place for place, finding in enumerate(self._findings)}

    def __len__(self) -> int:
        return len(self._lefts)

    def __iter__(self) -> Iterator[Judged]:
        """Every pair with its finding."""
        found = map(self._findings.__getitem__, self._numbers)
        return zip(self._lefts, self._rights, found, strict=True)

    def chosen(self, wanted: Callable[[Finding], object], *, ordered: bool = False) -> Iterator[Judged]:
        """The pairs with findings that are wanted, each finding being asked once; by their places if ``ordered``."""
        answers = np.array([bool(wanted(finding)) for finding in self._findings], dtype=bool)
        places = np.flatnonzero(answers[_numbers(self._numbers)]) if len(self) else _numbers(self._lefts)
        if ordered:
            places = places[np.lexsort((_numbers(self._rights)[places], _numbers(self._lefts)[places]))]
        return self._at(places)

    def within(self, roots: Sequence[int]) -> Iterator[Judged]:
        """The pairs of which both have the same root."""
        root = np.array(roots, dtype=np.intc)
        return self._at(np.flatnonzero(root[_numbers(self._lefts)] == root[_numbers(self._rights)]))

    def _at(self, places: Numbers) -> Iterator[Judged]:
        lefts, rights, numbers = (_numbers(of)[places].tolist() for of in (self._lefts, self._rights, self._numbers))
        return zip(lefts, rights, map(self._findings.__getitem__, numbers), strict=True)

    def joins(self, people: Forced) -> Iterator[tuple[int, int]]:
        """The pairs that are the same by rule or by a person."""
        for left, right, _ in self.chosen(lambda finding: finding.verdict is Verdict.SAME):
            if not people or (left, right) not in people:
                yield left, right
        yield from ((here.left, here.right) for here in people.values() if here.joins)


def _numbers(kept: array[int]) -> Numbers:
    """Machine numbers, to reckon with all of them at once."""
    return np.array(kept, dtype=np.intc)


def link(left: int, right: int, finding: Finding) -> Link:
    """What a verdict by rule says to clustering."""
    verdict = finding.verdict
    bars = verdict is Verdict.RIVAL or finding.reasons[0][:1] == "!"
    return Link(left, right, finding.score, verdict is Verdict.SAME, bars)


def forced(overruled: Iterable[Judgement], places: dict[str, int]) -> Forced:
    """What people's verdicts say; the last one on a pair holds, and ``unsure`` takes a verdict back."""
    found: Forced = {}
    for judgement in overruled:
        if judgement.left not in places or judgement.right not in places or judgement.left == judgement.right:
            continue
        left, right = sorted((places[judgement.left], places[judgement.right]))
        if judgement.verdict is Verdict.UNSURE:
            found.pop((left, right), None)
            continue
        joins = judgement.verdict is Verdict.SAME
        found[left, right] = Link(left, right, FORCED if joins else -FORCED, joins, not joins)
    return found
