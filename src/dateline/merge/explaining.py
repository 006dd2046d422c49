"""The reasons of a verdict for people: what each field said, in words, and how many points it gave."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.model import Field

SIDES = ("actors", "recipients", "parties")


def explain(reasons: Iterable[str], known: Knowledge | None = None) -> tuple[Field, ...]:
    """What the fields of a pair said; the reasons of people, and those of rules that are no more, as they are."""
    known = known or knowledge()
    return tuple(
        Field(
            name=reason.lstrip("!").split()[0],
            points=known.weights.get(reason, 0),
            reason=_worded(reason, known.words),
            contradicts=reason[:1] == "!",
        )
        for reason in reasons
    )


def _worded(reason: str, words: dict[str, str]) -> str:
    side, _, said = reason.partition(" ")
    if side in SIDES and said in words:
        return f"{side} {words[said]}"
    return words.get(reason, reason)


def told(reasons: Iterable[str]) -> str:
    """Reasons in one line, points beside those that gave any: "the same day +7, the same word +4"."""
    return ", ".join(
        f"{field.reason} {field.points:+d}" if field.points else field.reason for field in explain(reasons)
    )
