"""The public JSON Lines formats: records to objects, keys in a fixed order, unknown values null."""

from __future__ import annotations

import json
from typing import Any

from dateline.model import (
    Article,
    Attribution,
    Coded,
    Event,
    Identity,
    Interval,
    Layers,
    Party,
    Place,
    Published,
    Size,
    Span,
    Statement,
    Status,
    TimeExpression,
    Voice,
    When,
    Where,
)

Json = dict[str, Any]


def line(record: Json) -> str:
    """One line of JSON Lines, without its end."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def article(record: Article, published: Published | None = None) -> Json:
    """An article as it can be read in again."""
    day = record.published
    if day is None and published is not None and published.earliest == published.latest:
        day = published.earliest
    return {
        "id": record.id,
        "text": record.text,
        "title": record.title,
        "outlet": record.outlet,
        "agency": record.agency,
        "author": record.author,
        "url": record.url,
        "published": day,
        "language": record.language,
    }


def statement(record: Statement, coded: Coded) -> Json:
    """A statement, with what it needs to know of its article."""
    source = coded.article
    return {
        "id": record.id,
        "article": {
            "id": source.id,
            "title": source.title,
            "outlet": coded.clean.outlet or source.outlet,
            "url": source.url,
            "published": published(coded.published),
        },
        "sentence": words(record.sentence),
        "trigger": words(record.trigger),
        "event_type": record.event_type,
        "act": record.act,
        "mode": list(record.mode),
        "context": list(record.context),
        "cameo": record.cameo,
        "quad": record.quad,
        "score": record.score,
        "status": record.status.value,
        "historical": record.historical,
        "actors": [party(p) for p in record.actors],
        "recipients": [party(p) for p in record.recipients],
        "when": when(record.when),
        "where": where(record.where),
        "attribution": [voice(v) for v in record.attribution],
        "origins": list(record.origins),
        "size": size(record.size),
        "content_of": record.content_of,
        "event": record.event,
        "why": {name: {"rule": r.rule, "start": r.start, "end": r.end} for name, r in record.why},
    }


def event(record: Event) -> Json:
    """An event. ``where`` has no offsets of its own: they are its statements'."""
    place = where(record.where)
    for key in ("start", "end", "text", "basis"):
        if place is not None:
            place.pop(key)
    return {
        "id": record.id,
        "act": record.act,
        "event_type": record.event_type,
        "mode": list(record.mode),
        "context": list(record.context),
        "score": record.score,
        "actors": [{"name": p.name, "code": p.code, "sector": p.sector} for p in record.actors],
        "recipients": [{"name": p.name, "code": p.code, "sector": p.sector} for p in record.recipients],
        "when": interval(record.when),
        "where": place,
        "size": size(record.size),
        "status": record.status.value,
        "disputed": record.disputed,
        "rivals": list(record.rivals),
        "part_of": record.part_of,
        "origins": record.origins,
        "articles": record.articles,
        "copies": record.copies,
        **{f"{status.value}_by": list(record.voices.get(status, ())) for status in _EVENT_STATUSES},
        "first_reported": record.first_reported,
        "statements": list(record.statements),
    }


_EVENT_STATUSES = (
    Status.ASSERTED,
    Status.ALLEGED,
    Status.DENIED,
    Status.NEGATED,
    Status.PLANNED,
    Status.HYPOTHETICAL,
)


def layers(record: Layers) -> Json:
    """Everything found in an article."""
    return {
        "id": record.id,
        "published": published(record.published),
        "sentences": [span(s) for s in record.sentences],
        "furniture": [{**span(f), "kind": f.kind} for f in record.furniture],
        "times": [time(t) for t in record.times],
        "places": [toponym(p) for p in record.places],
        "parties": [mention(p) for p in record.parties],
        "attributions": [attribution(a) for a in record.attributions],
        "predicates": [
            {**words(p), "polarity": p.polarity, "certainty": p.certainty, "tense": p.tense} for p in record.predicates
        ],
    }


def time(record: TimeExpression) -> Json:
    """A TIMEX3 expression."""
    days = {"earliest": record.earliest, "latest": record.latest}
    return {**words(record), "type": record.type, "value": record.value, **days}


def toponym(record: Place) -> Json:
    """The name of a place."""
    return {**words(record), "use": record.use.value, "name": record.name, **_position(record)}


def mention(record: Party) -> Json:
    """A party of an article, be it part of an event or not."""
    codes = {"code": record.code, "sector": record.sector, "other_sectors": list(record.other_sectors)}
    return {**words(record), "name": record.name, **codes}


def attribution(record: Attribution) -> Json:
    """Reported speech or thought."""
    return {
        "sources": [{**span(s), "name": s.name} for s in record.sources],
        "cues": [span(c) for c in record.cues],
        "contents": [span(c) for c in record.contents],
        "quotation": record.quotation.value,
    }


def identity(text: str, record: Identity) -> Json:
    """An answer of ``dateline who``."""
    return {
        "text": text,
        "name": record.name,
        "code": record.code,
        "sector": record.sector,
        "other_sectors": list(record.other_sectors),
        "office": record.office,
        "wikidata": record.wikidata,
    }


def published(record: Published) -> Json:
    """When an article was published, with its evidence."""
    evidence = [{"start": e.start, "end": e.end, "text": e.text, "rule": e.rule} for e in record.evidence]
    return {"earliest": record.earliest, "latest": record.latest, "basis": record.basis, "evidence": evidence}


def span(record: Span) -> Json:
    """Offsets."""
    return {"start": record.start, "end": record.end}


def words(record: Any) -> Json:
    """Offsets with their text."""
    return {"start": record.start, "end": record.end, "text": record.text}


def party(record: Party) -> Json:
    """An actor or recipient."""
    return {
        **words(record),
        "name": record.name,
        "code": record.code,
        "sector": record.sector,
        "other_sectors": list(record.other_sectors),
        "office": record.office,
        "wikidata": record.wikidata,
    }


def when(record: When | None) -> Json | None:
    """The days of an event."""
    if record is None:
        return None
    return {"earliest": record.earliest, "latest": record.latest, **words(record), "basis": record.basis}


def where(record: Where | None) -> Json | None:
    """The place of an event."""
    if record is None:
        return None
    return {**words(record), "name": record.name, **_position(record), "basis": record.basis}


def _position(record: Place | Where) -> Json:
    return {
        "country": record.country,
        "latitude": degrees(record.latitude),
        "longitude": degrees(record.longitude),
        "precision": record.precision.value if record.precision else None,
    }


def voice(record: Voice) -> Json:
    """A link of an attribution chain."""
    return {
        "role": record.role.value,
        "name": record.name,
        "code": record.code,
        "sector": record.sector,
        "quotation": record.quotation.value,
        "depth": record.depth,
        **words(record),
        "cue": words(record.cue) if record.cue else None,
    }


def size(record: Size | None) -> Json | None:
    """How many were killed, injured or arrested."""
    if record is None:
        return None
    return {"dead": record.dead, "injured": record.injured, "arrested": record.arrested}


def interval(record: Interval | None) -> Json | None:
    """Two days."""
    return None if record is None else {"earliest": record.earliest, "latest": record.latest}


def degrees(value: float | None) -> float | None:
    """A coordinate with five decimals."""
    return None if value is None else round(value, 5)
