"""Disputes: claims with their denials, and events that contradict each other, each side with its voices and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dateline.merge.merging import Merged
from dateline.model import Coded, Dispute, Event, Side, Statement, Status

_CLAIMS = (Status.ASSERTED, Status.ALLEGED)
_LABELS = {Status.ASSERTED: "claims it as fact", Status.ALLEGED: "alleges it", Status.DENIED: "denies it"}


def disputes(merged: Merged) -> tuple[Dispute, ...]:
    """Every dispute: denials first by their event, then rivals by their first event; each pair of rivals once."""
    told = {s.id: (s, coded) for coded in merged.articles for s in coded.statements}
    events = {event.id: event for event in merged.events}
    denials = [_denial(event, told) for event in merged.events if event.disputed]
    pairs = sorted({tuple(sorted((e.id, rival))) for e in merged.events for rival in e.rivals if rival in events})
    rivals = [_rivals(events[pair[0]], events[pair[1]], told) for pair in pairs]
    return (*sorted(denials, key=lambda dispute: dispute.events), *rivals)


Told = Mapping[str, tuple[Statement, Coded]]


def _denial(event: Event, told: Told) -> Dispute:
    sides = []
    for status in (*_CLAIMS, Status.DENIED):
        statements = [told[s] for s in event.statements if s in told and told[s][0].status is status]
        if statements:
            sides.append(_side(_LABELS[status], statements))
    return Dispute(kind="denial", field=None, events=(event.id,), sides=tuple(sides))


def _rivals(left: Event, right: Event, told: Told) -> Dispute:
    field = contradicting_field(left, right)
    sides = [_side(_account(event, field), [told[s] for s in event.statements if s in told]) for event in (left, right)]
    return Dispute(kind="rivals", field=field, events=(left.id, right.id), sides=tuple(sides))


def contradicting_field(left: Event, right: Event) -> str | None:
    """The first field in which two events contradict each other: culprit, place, day or toll."""
    one, other = {p.code or p.name for p in left.actors}, {p.code or p.name for p in right.actors}
    if one and other and one.isdisjoint(other):
        return "culprit"
    if left.when and right.when and not left.when.overlaps(right.when):
        return "day"
    if left.size and right.size and left.size != right.size:
        return "toll"
    return "place" if left.where and right.where and left.where.name != right.where.name else None


def _account(event: Event, field: str | None) -> str:
    """What one of two rivals holds, in words."""
    who = ", ".join(party.name for party in event.actors) or "somebody"
    values = {
        "culprit": f"by {who}",
        "day": f"on {event.when.earliest or event.when.latest}" if event.when else "",
        "place": f"in {event.where.name}" if event.where else "",
        "toll": _toll(event),
    }
    return values.get(field or "") or event.id


def _toll(event: Event) -> str:
    size = event.size
    if size is None:
        return ""
    counts = ((size.dead, "dead"), (size.injured, "injured"), (size.arrested, "arrested"))
    return ", ".join(f"{number} {name}" for number, name in counts if number is not None)


def _side(label: str, statements: Sequence[tuple[Statement, Coded]]) -> Side:
    days = [day for _, coded in statements if (day := coded.published.earliest or coded.published.latest)]
    return Side(
        label=label,
        voices=tuple(dict.fromkeys(_voices(statements))),
        since=min(days, default=None),
        statements=tuple(statement.id for statement, _ in statements),
        words=tuple(statement.sentence.text for statement, _ in statements),
    )


def _voices(statements: Iterable[tuple[Statement, Coded]]) -> Iterable[str]:
    for statement, coded in statements:
        outlet = coded.clean.outlet or coded.article.outlet
        yield from statement.origins or ((outlet,) if outlet else ())
