"""Groups of statements to events. What the statements disagree on stays with them; the event shows the best value."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

from dateline.merge.mentions import CLAIMS, fold
from dateline.merge.model import CAMPAIGN, OPEN_END, OPEN_START, Dates, Mention
from dateline.merge.origins import Names, Origins
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
Told = tuple[str, str | None, str | None]
"""A party's name, code and sector."""


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
        statuses = [mention.status for mention in mentions]
        status = first.status if len(mentions) == 1 else next(rank for rank in RANKS if rank in statuses)
        event_type = reduce(act, status, self._types) if act in self._types else act
        modes = _by_count([m for mention in mentions for m in mention.modes])
        names = self._origins.told(mentions)
        sources = self._origins.of(mentions, names)
        articles = {mention.statement.article for mention in mentions}
        copies = _copies_among(articles, self._copies)
        return Event(
            id=event_id(first.id),
            act=act,
            event_type=event_type,
            mode=modes,
            context=_by_count([c for mention in mentions for c in mention.statement.context]),
            score=self._score(event_type, modes if event_type == act else (), mentions),
            actors=parties([mention.statement.actors for mention in mentions]),
            recipients=parties([mention.statement.recipients for mention in mentions]),
            when=best_days(mentions),
            where=best_place(mentions),
            size=best_size(mentions),
            status=status,
            disputed=Status.DENIED in statuses and (Status.ASSERTED in statuses or Status.ALLEGED in statuses),
            rivals=(),
            part_of=None,
            origins=len([None for source in sources if source.counted and source.status is Status.ASSERTED]),
            articles=len(articles) - copies,
            copies=copies,
            voices=voices(told_by(mentions, names), self._origins.normal),
            first_reported=first_reported(mentions),
            one_sided=self._origins.one_sided(mentions, names),
            sources=sources,
            statements=tuple(mention.id for mention in mentions),
            aliases=self._aliases(mentions),
        )

    def _score(self, event_type: str, modes: tuple[str, ...], mentions: Sequence[Mention]) -> float | None:
        """The type's score; that of its statements for a type of the user's, which merging does not know."""
        entry = self._types.get(event_type)
        if entry is not None:
            return entry.score_of(modes)
        found = (m.statement.score for m in mentions if m.statement.event_type == event_type)
        return next((score for score in found if score is not None), None)

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
    listed = list(values)
    return listed[0] if listed.count(listed[0]) == len(listed) else Counter(listed).most_common(1)[0][0]


def _by_count(values: list[str]) -> tuple[str, ...]:
    """All values, the commonest first, equals by name."""
    if len(values) < 2 or values.count(values[0]) == len(values):
        return tuple(values[:1])
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def parties(sides: Iterable[tuple[Party, ...]]) -> tuple[EventParty, ...]:
    """Every party once, by the commonest of its names and sectors; those told of most often come first.

    Those of one code and name are one, whatever their sectors; so are those of one code and sector.
    """
    counts: dict[Told, int] = {}
    for side in sides:
        for told in side:
            key = (told.name, told.code, told.sector)
            counts[key] = counts.get(key, 0) + 1
    if len(counts) < 2:
        return tuple(map(_event_party, counts))
    named = _united(counts, lambda told: (told[1], fold(told[0])))
    known = _united(named, lambda told: (told[1], told[2] if told[1] else fold(told[0])))
    return tuple(_event_party(told) for told, _ in known.most_common())


@lru_cache(maxsize=1 << 16)
def _event_party(told: Told) -> EventParty:
    """A party of an event; equal ones are one object."""
    name, code, sector = told
    return EventParty(name=name, code=code, sector=sector)


def _united(counts: Mapping[Told, int], key: Callable[[Told], object]) -> Counter[Told]:
    """Parties of one key counted as the commonest of them, the first of equals."""
    best: dict[object, Told] = {}
    for told, count in counts.items():
        if counts[best.setdefault(key(told), told)] < count:
            best[key(told)] = told
    found: Counter[Told] = Counter()
    for told, count in counts.items():
        found[best[key(told)]] += count
    return found


def best_days(mentions: Sequence[Mention]) -> Interval | None:
    """The days that most statements agree on; those of a campaign reach from its first day to its last.

    Where no statement gives days, an event that is only charged or denied happened by the first report, if at all.
    """
    known = [m for m in mentions if m.dates.basis >= 2 and m.statement.when is not None]
    if not known:
        return _by_report(mentions)
    basis = max(mention.dates.basis for mention in known)
    dates = Counter([mention.dates for mention in known if mention.dates.basis == basis])
    if len(dates) > 1 and any(mention.scope == CAMPAIGN for mention in known):
        return _interval(min(d.first for d in dates), max(d.last for d in dates))
    best = next(iter(dates)) if len(dates) == 1 else max(dates, key=lambda d: (_agreeing(d, dates), -d.width, -d.first))
    return _interval(best.first, best.last)


def _agreeing(one: Dates, dates: Mapping[Dates, int]) -> int:
    """How many of the days told, each so many times, can be the same."""
    return sum(count for other, count in dates.items() if one.gap(other) <= 0)


def _by_report(mentions: Sequence[Mention]) -> Interval | None:
    """Up to the day by which it was reported; of the others the narrowest interval, however wide."""
    told = [(m.status, m.statement.when) for m in mentions if m.statement.when is not None]
    if not told:
        return None
    ends = [when.latest for status, when in told if status in CLAIMS and when.latest]
    if ends:
        return Interval(latest=min(ends))
    wide = [Interval(earliest=when.earliest, latest=when.latest) for _, when in told]
    return min((interval for interval in wide if interval.known), key=_width, default=None)


def _width(interval: Interval) -> tuple[int, int]:
    """How many days an interval holds, and its first."""
    first = date.fromisoformat(interval.earliest).toordinal() if interval.earliest else OPEN_START
    last = date.fromisoformat(interval.latest).toordinal() if interval.latest else OPEN_END
    return last - first, first


@lru_cache(maxsize=1 << 16)
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


def told_by(mentions: Sequence[Mention], names: Sequence[Names]) -> Iterator[tuple[Status, str]]:
    """Every origin of every statement with its status."""
    for mention, own in zip(mentions, names, strict=True):
        for name, _ in own:
            yield mention.status, name


def voices(told: Iterable[tuple[Status, str]], normal: Callable[[str], str] = fold) -> dict[Status, tuple[str, ...]]:
    """Who asserts, alleges, denies and so on, each once by its first spelling, in the order of the statements."""
    found: dict[Status, dict[str, str]] = {}
    for status, name in told:
        found.setdefault(status, {}).setdefault(normal(name), name)
    return {status: tuple(names.values()) for status, names in found.items()}


def first_reported(mentions: Sequence[Mention]) -> str | None:
    """The first day by which an article is known to have reported it: the last one that its own date leaves open."""
    latest = [mention.story.coded.published.latest for mention in mentions]
    return min([day for day in latest if day is not None], default=None)
