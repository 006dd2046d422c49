"""Groups of statements to events. What the statements disagree on stays with them; the event shows the best value."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from dateline.merge.mentions import CAMPAIGN
from dateline.merge.model import OPEN_END, OPEN_START, Mention
from dateline.merge.origins import Origins
from dateline.model import Event, EventParty, Interval, Party, Size, Status, Where
from dateline.ontology.types import EventType, event_types, reduce

RANKS = (
    Status.ASSERTED,
    Status.ALLEGED,
    Status.PLANNED,
    Status.HYPOTHETICAL,
    Status.NEGATED,
    Status.DENIED,
)
"""An event has the first of these that any statement has."""
T = TypeVar("T")


def event_id(statement: str) -> str:
    """The id of the event whose first statement this is."""
    return "ev_" + hashlib.sha256(statement.encode()).hexdigest()[:16]


class Fuser:
    """Makes events of groups of mentions; ``copies`` maps the articles that are copies to their originals."""

    def __init__(self, copies: Mapping[str, str], former: frozenset[str] = frozenset()) -> None:
        self._copies = copies
        self._former = former
        self._types: Mapping[str, EventType] = event_types()
        self._origins = Origins(copies)

    def event(self, mentions: Sequence[Mention]) -> Event:
        """The event that the mentions, in their order, speak of."""
        first = mentions[0]
        act = first.act if len(mentions) == 1 else _commonest(m.act for m in mentions)
        statuses = {mention.status for mention in mentions}
        status = next(rank for rank in RANKS if rank in statuses)
        event_type = reduce(act, status, self._types) if act in self._types else act
        modes = _by_count(m for mention in mentions for m in mention.modes)
        sources = self._origins.of(mentions)
        articles = {mention.statement.article for mention in mentions}
        copies = _copies_among(articles, self._copies)
        return Event(
            id=event_id(first.id),
            act=act,
            event_type=event_type,
            mode=modes,
            context=_by_count(c for mention in mentions for c in mention.statement.context),
            score=self._score(event_type, modes if event_type == act else ()),
            actors=parties(mention.statement.actors for mention in mentions),
            recipients=parties(mention.statement.recipients for mention in mentions),
            when=best_days(mentions),
            where=best_place(mentions),
            size=best_size(mentions),
            status=status,
            disputed=Status.DENIED in statuses and not statuses.isdisjoint({Status.ASSERTED, Status.ALLEGED}),
            rivals=(),
            part_of=None,
            origins=sum(source.counted and source.status is Status.ASSERTED for source in sources),
            articles=len(articles) - copies,
            copies=copies,
            voices=voices(sources_of(self._origins, mentions)),
            first_reported=first_reported(mentions),
            one_sided=self._origins.one_sided(mentions),
            sources=sources,
            statements=tuple(mention.id for mention in mentions),
            aliases=self._aliases(mentions),
        )

    def _score(self, event_type: str, modes: tuple[str, ...]) -> float | None:
        entry = self._types.get(event_type)
        return entry.score_of(modes) if entry else None

    def _aliases(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Former ids of events whose first statement is now in this one."""
        if not self._former:
            return ()
        return tuple(key for key in (event_id(mention.id) for mention in mentions[1:]) if key in self._former)


def _copies_among(articles: set[str], copies: Mapping[str, str]) -> int:
    """How many of the articles are copies of others among them."""
    if len(articles) == 1:
        return 0
    return len(articles) - len({copies.get(article, article) for article in articles})


def _commonest(values: Iterable[T]) -> T:
    """The commonest value; the first of equals."""
    return Counter(values).most_common(1)[0][0]


def _by_count(values: Iterable[str]) -> tuple[str, ...]:
    """All values, the commonest first, equals by name."""
    listed = list(values)
    if len(listed) < 2:
        return tuple(listed)
    counts = Counter(listed)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def parties(sides: Iterable[tuple[Party, ...]]) -> tuple[EventParty, ...]:
    """Every party once, by the commonest of its names; those told of most often come first."""
    raw = Counter((told.name, told.code, told.sector) for side in sides for told in side)
    counts = {EventParty(name=name, code=code, sector=sector): n for (name, code, sector), n in raw.items()}
    if len(counts) < 2:
        return tuple(counts)
    totals: Counter[tuple[str | None, str | None, str]] = Counter()
    best: dict[tuple[str | None, str | None, str], EventParty] = {}
    for party, count in counts.items():
        key = (party.code, party.sector, party.name if party.code is None else "")
        totals[key] += count
        if key not in best or counts[best[key]] < count:
            best[key] = party
    return tuple(best[key] for key, _ in totals.most_common())


def best_days(mentions: Sequence[Mention]) -> Interval | None:
    """The days that most statements agree on; those of a campaign reach from its first day to its last."""
    known = [m for m in mentions if m.statement.when is not None and m.dates.basis >= 2]
    if not known:
        return None
    basis = max(mention.dates.basis for mention in known)
    dates = [mention.dates for mention in known if mention.dates.basis == basis]
    if any(mention.scope == CAMPAIGN for mention in known) and len(dates) > 1:
        return _interval(min(d.first for d in dates), max(d.last for d in dates))
    best = max(dates, key=lambda d: (sum(d.gap(other) <= 0 for other in dates), -d.width, -d.first))
    return _interval(best.first, best.last)


def _interval(first: int, last: int) -> Interval:
    return Interval(
        earliest=None if first <= OPEN_START else date.fromordinal(first).isoformat(),
        latest=None if last >= OPEN_END else date.fromordinal(last).isoformat(),
    )


def best_place(mentions: Sequence[Mention]) -> Where | None:
    """The place told of most often, exact places before others; the first of equals."""
    places = [mention.statement.where for mention in mentions if mention.statement.where is not None]
    if len(places) < 2:
        return places[0] if places else None
    counts = Counter((place.name, place.country, place.precision) for place in places)
    exact = {"point": 2, "city": 2, "region": 1}
    return max(
        places,
        key=lambda place: (
            exact.get(place.precision or "", 0),
            counts[place.name, place.country, place.precision],
        ),
    )


def best_size(mentions: Sequence[Mention]) -> Size | None:
    """The numbers told last, field by field: tolls are corrected as reports go on."""
    sizes = [mention.statement.size for mention in mentions if mention.statement.size is not None]
    if len(sizes) < 2:
        return sizes[0] if sizes else None
    return Size(
        dead=_last(size.dead for size in sizes),
        injured=_last(size.injured for size in sizes),
        arrested=_last(size.arrested for size in sizes),
    )


def _last(values: Iterable[int | None]) -> int | None:
    found = None
    for value in values:
        found = found if value is None else value
    return found


def sources_of(origins: Origins, mentions: Sequence[Mention]) -> list[tuple[Status, str]]:
    """Every origin of every statement with its status."""
    return [
        (mention.status, name)
        for mention in mentions
        for name, _ in origins.names(mention.statement, mention.story.coded)
    ]


def voices(told: Iterable[tuple[Status, str]]) -> dict[Status, tuple[str, ...]]:
    """Who asserts, alleges, denies and so on, each once, in the order of the statements."""
    found: dict[Status, dict[str, None]] = {}
    for status, name in told:
        found.setdefault(status, {})[name] = None
    return {status: tuple(names) for status, names in found.items()}


def first_reported(mentions: Sequence[Mention]) -> str | None:
    """The day of the first article that is known to have reported it."""
    for mention in mentions:
        published = mention.story.coded.published
        if published.known:
            return published.earliest or published.latest
    return None
