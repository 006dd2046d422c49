"""Events by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dateline.explore.asked import Asked
from dateline.explore.wording import count, days, kind, sides
from dateline.model import Dispute, Event, EventParty

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus

MOST_PARTIES = 4


def select_events(
    events: Iterable[Event],
    *,
    actor: str | None = None,
    recipient: str | None = None,
    event_type: str | None = None,
    status: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
) -> tuple[Event, ...]:
    """The events that fit every filter, by day.

    ``actor`` and ``recipient`` are codes, states or parts of names, ``since`` and ``until`` ISO days (an undated event
    fits neither); of several ``status`` each counts; ``limit`` keeps those with most origins, then most articles.
    """
    by, to = (Asked.named(name) if name is not None else None for name in (actor, recipient))
    found = [
        event
        for event in events
        if _involves(event.actors, by)
        and _involves(event.recipients, to)
        and (
            event_type is None
            or event_type.upper() in (event.act, event.event_type)
            or event_type.lower() in event.mode
        )
        and (not status or event.status.value in status)
        and _within(event, since, until)
    ]
    if limit is not None and len(found) > limit:
        best = sorted(found, key=lambda e: (-e.origins, -e.articles, -len(e.statements), e.id))[:limit]
        found = [event for event in found if event in best]
    return tuple(found)


def select_disputes(corpus: Corpus, party: str | None = None) -> tuple[Dispute, ...]:
    """The disputes about a deed of this party or done to it, or with its voice: a code, a state, or part of a name."""
    if party is None:
        return tuple(corpus.disputes)
    wanted = Asked.named(party)
    return tuple(dispute for dispute in corpus.disputes if _concerns(corpus, dispute, wanted))


def _concerns(corpus: Corpus, dispute: Dispute, wanted: Asked) -> bool:
    events = [corpus.event(key) for key in dispute.events]
    voices = [v for side in dispute.sides for key in side.statements for v in corpus.statement(key).attribution]
    return any(_involves((*event.actors, *event.recipients), wanted) for event in events) or any(
        wanted.fits(voice.code, voice.name) for voice in voices if voice.name
    )


def _involves(parties: tuple[EventParty, ...], wanted: Asked | None) -> bool:
    return wanted is None or any(wanted.fits(party.code, party.name) for party in parties)


def _within(event: Event, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    if event.when is None or not event.when.known:
        return False
    starts, ends = event.when.earliest, event.when.latest
    return (since is None or ends is None or ends >= since) and (
        until is None or starts is None or starts[: len(until)] <= until
    )


def render_timeline(events: Sequence[Event]) -> str:
    """A line or two for each event."""
    if not events:
        return "No event fits."
    return "\n".join(render_event(event) for event in events)


def render_event(event: Event, most: int | None = MOST_PARTIES) -> str:
    """The day, who did what to whom, how sure, and who vouches; ``most`` parties are named on each side."""
    day = days(event.when.earliest, event.when.latest) if event.when else "undated"
    notes = [event.status.value, count(event.origins, "independent origin"), count(event.articles, "article")]
    if event.copies:
        notes.append(count(event.copies, "copy"))
    if event.disputed:
        notes.append("DISPUTED")
    if event.rivals:
        notes.append("CONTRADICTED")
    if event.one_sided:
        notes.append("one side's word only")
    if event.where is not None and event.where.name:
        notes.insert(0, f"in {event.where.name}")
    return f"{day:<24}{kind(event)}: {sides(event, most)}\n{'':<24}{', '.join(notes)}  {event.id}"
