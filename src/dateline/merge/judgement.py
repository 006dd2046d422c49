"""Verdicts on pairs of mentions: same, different, rival or unsure, with reasons. A verdict depends on nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.merge.comparison import Comparer
from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.model import Finding, Mention
from dateline.model import Judgement, Status, Verdict

RIVAL_FIELDS = frozenset({"!actors", "!days", "!place", "other toll"})
"""Fields in which rivals may contradict each other: culprit, day, place and toll."""
ANCHORS = frozenset({"same place", "same toll", "same day"})
"""What shows that two accounts that contradict each other are of one thing; two of them are needed."""
NO_RIVALS = frozenset({"act of speech", "roles crossed"})
"""What shows that two accounts are of two things: words have no culprit, and blow and counterblow are two."""
TELLINGS = frozenset({Status.ASSERTED, Status.ALLEGED, Status.DENIED})
DAYS_APART = 3
"""By how many days two accounts of one thing may differ."""


class Judge:
    """Judges pairs of mentions."""

    def __init__(self, known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self.comparer = Comparer(self.known)
        self._weights = self.known.weights
        self._same, self._unsure = self.known.thresholds["same"], self.known.thresholds["unsure"]
        self._findings: dict[tuple[str, ...], Finding] = {}
        self._found: dict[tuple[Any, ...], Finding] = {}

    def judge(self, left: Mention, right: Mention) -> Finding:
        """Whether two mentions speak of the same event; the order of the two is of no account."""
        traits = self.comparer.traits(left, right)
        days = self.comparer.days(left, right)
        contradicting = (*traits.contradicting, days) if days == "!days" else traits.contradicting
        if contradicting:
            may_rival = traits.may_rival and len(contradicting) == 1
            if not may_rival or not self._may_rival(left, right, contradicting[0]):
                return self._finding(contradicting)
        rest = self.comparer.rest(left, right)
        key = (traits, days, *rest)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._told((*traits.reasons, days, *rest))
        return found

    def _told(self, said: Sequence[str]) -> Finding:
        """The finding of what all fields say; those that say nothing are left out."""
        reasons = tuple(reason for reason in said if reason)
        return self._finding(("!series",) if "!series" in reasons else reasons)

    def _finding(self, reasons: tuple[str, ...]) -> Finding:
        found = self._findings.get(reasons)
        if found is None:
            found = self._findings[reasons] = self._weigh(reasons)
        return found

    def _weigh(self, reasons: tuple[str, ...]) -> Finding:
        """The verdict that the reasons make."""
        score = sum(self._weights.get(reason, 0) for reason in reasons)
        contradicting = tuple(reason for reason in reasons if reason[0] == "!")
        if len(contradicting) < 2 and self._rivals(reasons, score):
            return Finding(Verdict.RIVAL, score, reasons)
        if contradicting:
            return Finding(Verdict.DIFFERENT, 0, contradicting)
        return Finding(self._verdict(score), score, reasons)

    def _may_rival(self, left: Mention, right: Mention, reason: str) -> bool:
        """Whether the two may be rivals, for all that the field that contradicts and the statuses say."""
        if reason not in RIVAL_FIELDS or left.status not in TELLINGS or right.status not in TELLINGS:
            return False
        return reason != "!days" or left.dates.gap(right.dates) <= DAYS_APART

    def _rivals(self, reasons: tuple[str, ...], score: int) -> bool:
        """Whether exactly one field contradicts, and all else agrees so well that the two are accounts of one thing."""
        contradicting = RIVAL_FIELDS.intersection(reasons)
        if len(contradicting) != 1 or not NO_RIVALS.isdisjoint(reasons):
            return False
        penalty = self._weights.get(next(iter(contradicting)), 0)
        return len(ANCHORS.intersection(reasons)) >= 2 and score - penalty >= self.known.thresholds["rival"]

    def _verdict(self, score: int) -> Verdict:
        if score >= self._same:
            return Verdict.SAME
        return Verdict.UNSURE if score >= self._unsure else Verdict.DIFFERENT


def record(left: Mention, right: Mention, finding: Finding) -> Judgement:
    """A verdict as it is kept."""
    return Judgement(left=left.id, right=right.id, verdict=finding.verdict, reasons=finding.reasons)
