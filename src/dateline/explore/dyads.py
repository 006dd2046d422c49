"""Who deals with whom: how often, in conflict or in cooperation, and how the scores lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations, product
from typing import Any

from dateline.model import Event, Status

HAPPENED = frozenset({Status.ASSERTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """What one code did to another, as far as it is asserted. ``score`` is the mean over the events."""

    actor: str
    recipient: str
    events: int
    cooperation: int
    conflict: int
    score: float
    earliest: str | None
    latest: str | None


def dyads(events: Iterable[Event]) -> tuple[Dyad, ...]:
    """Ordered pairs of codes, those with most asserted events first; what two do together counts both ways."""
    found: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.status in HAPPENED:
            for pair in sorted(set(_pairs(event))):
                found.setdefault(pair, []).append(event)
    return tuple(sorted((_dyad(*pair, group) for pair, group in found.items()), key=_rank))


def _pairs(event: Event) -> Iterator[tuple[str, str]]:
    """The pairs of different codes that an event is about."""
    actors = [party.code for party in event.actors if party.code]
    recipients = [party.code for party in event.recipients if party.code]
    between = product(actors, recipients) if recipients else permutations(actors, 2)
    return (pair for pair in between if pair[0] != pair[1])


def _dyad(actor: str, recipient: str, events: list[Event]) -> Dyad:
    scores = [event.score for event in events if event.score is not None]
    days = sorted(day for event in events if event.when for day in (event.when.earliest, event.when.latest) if day)
    return Dyad(
        actor=actor,
        recipient=recipient,
        events=len(events),
        cooperation=sum(score > 0 for score in scores),
        conflict=sum(score < 0 for score in scores),
        score=round(sum(scores) / len(scores), 2) if scores else 0.0,
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
    )


def _rank(dyad: Dyad) -> tuple[int, str, str]:
    return -dyad.events, dyad.actor, dyad.recipient


def dyad_object(dyad: Dyad) -> dict[str, Any]:
    """A dyad as plain data."""
    return {name: getattr(dyad, name) for name in Dyad.__slots__}
