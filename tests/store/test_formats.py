from __future__ import annotations

import json

from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Event,
    EventParty,
    Evidence,
    Identity,
    Interval,
    Party,
    Precision,
    Published,
    Quotation,
    Role,
    Size,
    Statement,
    Status,
    Voice,
    When,
    Where,
    Words,
)
from dateline.store import formats

TEXT = "Norway closed its embassy in Minsk on Monday."
STATEMENT_KEYS = (
    "id article sentence trigger event_type act mode context cameo quad score status historical actors recipients when "
    "where attribution origins size content_of event why"
).split()
EVENT_KEYS = (
    "id act event_type mode context score actors recipients when where size status disputed rivals part_of origins "
    "articles copies asserted_by alleged_by denied_by negated_by planned_by hypothetical_by first_reported statements"
).split()


def words(text: str) -> Words:
    start = TEXT.index(text)
    return Words(start=start, end=start + len(text), text=text)


def place() -> Where:
    return Where(
        start=29,
        end=34,
        text="Minsk",
        name="Minsk",
        country="BLR",
        latitude=53.9000001,
        longitude=27.56667,
        precision=Precision.CITY,
        basis="expression",
    )


def statement() -> Statement:
    return Statement(
        id="st_1",
        article="a1",
        sentence=words(TEXT),
        trigger=words("closed"),
        event_type="SANCTION",
        act="SANCTION",
        status=Status.ASSERTED,
        mode=("discontinue",),
        actors=(Party(start=0, end=6, text="Norway", name="Norway", code="NOR", sector="GOV"),),
        when=When(earliest="2020-05-04", latest="2020-05-04", basis="expression", start=35, end=44, text="on Monday"),
        where=place(),
        attribution=(
            Voice(role=Role.AGENCY, name="Meridian"),
            Voice(role=Role.SPEAKER, name="Oslo", depth=2, quotation=Quotation.DIRECT, cue=words("on")),
        ),
        size=Size(dead=3),
    )


def coded() -> Coded:
    article = Article(id="a1", text=TEXT, title="T", outlet="O", url="u")
    published = Published(
        earliest="2020-05-04",
        latest="2020-05-05",
        basis="text",
        evidence=(Evidence(start=35, end=44, text="on Monday", rule="weekday"),),
    )
    return Coded(clean=CleanArticle(article=article, outlet="O"), published=published, statements=(statement(),))


def test_a_statement_has_the_keys_of_the_format_in_order() -> None:
    assert list(formats.statement(statement(), coded())) == STATEMENT_KEYS


def test_a_statement_in_full() -> None:
    record = formats.statement(statement(), coded())
    assert record["article"]["published"]["evidence"] == [
        {"start": 35, "end": 44, "text": "on Monday", "rule": "weekday"}
    ]
    assert record["actors"][0]["code"] == "NOR"
    assert record["where"]["latitude"] == 53.9
    assert record["attribution"][1]["cue"]["text"] == "on"
    assert record["attribution"][0]["start"] is None
    assert record["size"] == {"dead": 3, "injured": None, "arrested": None}


def test_what_is_unknown_is_null() -> None:
    bare = Statement(
        id="st_2",
        article="a1",
        sentence=words(TEXT),
        trigger=words("closed"),
        event_type="SANCTION",
        act="SANCTION",
        status=Status.ASSERTED,
    )
    record = formats.statement(bare, coded())
    assert [record[key] for key in ("when", "where", "size", "content_of", "event")] == [None] * 5
    assert record["recipients"] == []


def test_an_event_has_the_keys_of_the_format_in_order() -> None:
    event = Event(
        id="ev_1",
        act="SANCTION",
        event_type="SANCTION",
        mode=(),
        context=(),
        score=-6.0,
        actors=(EventParty(name="Norway", code="NOR", sector="GOV"),),
        recipients=(),
        when=Interval(earliest="2020-05-04", latest=None),
        where=place(),
        size=None,
        status=Status.ASSERTED,
        disputed=False,
        rivals=(),
        part_of=None,
        origins=1,
        articles=1,
        copies=0,
        voices={Status.ASSERTED: ("O",)},
    )
    record = formats.event(event)
    assert list(record) == EVENT_KEYS
    assert record["asserted_by"] == ["O"]
    assert record["where"] == {
        "name": "Minsk",
        "country": "BLR",
        "latitude": 53.9,
        "longitude": 27.56667,
        "precision": "city",
    }


def test_an_article_can_be_read_in_again() -> None:
    record = formats.article(coded().article, Published(earliest="2020-05-04", latest="2020-05-04", basis="dateline"))
    assert record["published"] == "2020-05-04"
    assert record["text"] == TEXT


def test_an_interval_is_no_declared_day() -> None:
    assert formats.article(coded().article, coded().published)["published"] is None


def test_a_line_keeps_letters_and_has_no_end() -> None:
    line = formats.line({"name": "Erdoğan", "x": None})
    assert line == '{"name": "Erdoğan", "x": null}'
    assert json.loads(line)["x"] is None


def test_identity() -> None:
    assert formats.identity("Oslo", Identity(name="Norway", code="NOR")) == {
        "text": "Oslo",
        "name": "Norway",
        "code": "NOR",
        "sector": None,
        "other_sectors": [],
        "office": None,
        "wikidata": None,
    }
