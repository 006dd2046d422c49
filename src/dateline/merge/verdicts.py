"""Millions of verdicts on pairs of mentions, kept small: places as machine numbers, and each distinct finding once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from dateline.merge.clustering import FORCED, Link
from dateline.merge.model import Finding
from dateline.model import Judgement, Verdict

Judged = tuple[int, int, Finding]
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
        for left, right, number in zip(self._lefts, self._rights, self._numbers, strict=True):
            yield left, right, self._findings[number]

    def links(self, people: Forced) -> Iterator[Link]:
        """What the verdicts say to clustering; people's replace those by rule."""
        for left, right, finding in self:
            if not people or (left, right) not in people:
                yield link(left, right, finding)
        yield from people.values()

    def joins(self, people: Forced) -> Iterator[tuple[int, int]]:
        """The pairs that are the same by rule or by a person."""
        same = [finding.verdict is Verdict.SAME for finding in self._findings]
        for left, right, number in zip(self._lefts, self._rights, self._numbers, strict=True):
            if same[number] and (not people or (left, right) not in people):
                yield left, right
        yield from ((here.left, here.right) for here in people.values() if here.joins)


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
