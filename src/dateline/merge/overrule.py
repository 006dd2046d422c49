"""People's verdicts on events, as judgements that outlive every re-run.

A verdict is kept as judgements on pairs of statements, since events are derived and statements are not. The last
judgement on a pair holds: ``same`` forces the two together, whatever else is known, ``different`` keeps them apart, and
``unsure`` takes a person's verdict back, so that the rules decide again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.errors import NotFound
from dateline.model import Event, Judgement, Verdict


def joined(left: Event, right: Event, *, by: str, at: str) -> tuple[Judgement, ...]:
    """That two events are one: every statement of each is the same as the first of the other."""
    pairs = [(left.statements[0], other) for other in right.statements]
    pairs += [(other, right.statements[0]) for other in left.statements[1:]]
    return _judgements(pairs, Verdict.SAME, "judged to be one event", by, at)


def separated(event: Event, statements: Sequence[str], *, by: str, at: str) -> tuple[Judgement, ...]:
    """That some statements of an event speak, together, of another one; the others stay together too.

    Raises NotFound where a statement is not of the event, or where none of the event's would be left.
    """
    unknown = [statement for statement in statements if statement not in event.statements]
    if unknown:
        raise NotFound(f"{unknown[0]} is no statement of {event.id}; its statements are {', '.join(event.statements)}.")
    moved = [statement for statement in event.statements if statement in statements]
    left = [statement for statement in event.statements if statement not in statements]
    if not moved or not left:
        raise NotFound(f"{event.id} can't be split so: name some of its statements, not all of them.")
    apart = [(one, other) for one in moved for other in left]
    together = [(group[0], other) for group in (moved, left) for other in group[1:]]
    return (
        *_judgements(apart, Verdict.DIFFERENT, "judged to be two events", by, at),
        *_judgements(together, Verdict.SAME, "judged to be one event", by, at),
    )


def _judgements(
    pairs: Iterable[tuple[str, str]], verdict: Verdict, reason: str, by: str, at: str
) -> tuple[Judgement, ...]:
    return tuple(
        Judgement(left=left, right=right, verdict=verdict, reasons=(reason,), by=by, at=at) for left, right in pairs
    )
