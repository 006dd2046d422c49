"""Events, statements and quotes made by hand, for views that need no parser."""

from __future__ import annotations

from typing import Any

from dateline.explore.corpus import Corpus
from dateline.merge.merging import Merged
from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Event,
    EventParty,
    Interval,
    Party,
    Published,
    Quotation,
    Quote,
    Status,
    Words,
)

NORWAY = EventParty(name="Norway", code="NOR", sector="GOV")
CHAD = EventParty(name="Chad", code="TCD", sector="GOV")
REBELS = EventParty(name="rebels", code=None, sector="REB")


def event(key: str = "ev_1", **fields: Any) -> Event:
    """An event of Norway towards Chad on a day of May, unless told otherwise."""
    given: dict[str, Any] = {
        "act": "SANCTION",
        "event_type": "SANCTION",
        "mode": (),
        "context": (),
        "score": -6.0,
        "actors": (NORWAY,),
        "recipients": (CHAD,),
        "when": Interval(earliest="2020-05-04", latest="2020-05-04"),
        "where": None,
        "size": None,
        "status": Status.ASSERTED,
        "disputed": False,
        "rivals": (),
        "part_of": None,
        "origins": 1,
        "articles": 1,
        "copies": 0,
    }
    return Event(id=key, **{**given, **fields})


def party(name: str, code: str | None = None, text: str | None = None) -> Party:
    """A speaker."""
    return Party(start=0, end=len(text or name), text=text or name, name=name, code=code)


def quote(article: str, content: str, speaker: Party | None = None, addressee: Party | None = None) -> Quote:
    """Words of somebody."""
    return Quote(
        article=article,
        speaker=speaker,
        addressee=addressee,
        cue=Words(start=0, end=4, text="said"),
        content=Words(start=5, end=5 + len(content), text=content),
        quotation=Quotation.DIRECT,
    )


def coded(key: str, day: str | None, *quotes: Quote, **fields: Any) -> Coded:
    """An article of a day with quotes."""
    article = Article(id=key, text=fields.pop("text", "Words."), **fields)
    published = Published(earliest=day, latest=day, basis="metadata" if day else None)
    return Coded(clean=CleanArticle(article=article, outlet=article.outlet), published=published, quotes=quotes)


def corpus(*articles: Coded, events: tuple[Event, ...] = ()) -> Corpus:
    """A corpus of these."""
    return Corpus(Merged(articles=articles, events=events, judgements=(), families=()))
