"""The public formats, of whatever a record may hold: the same keys in the same order, one line, nothing lost."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.explore.export import csv_lines, flat
from dateline.model import (
    Article,
    Attribution,
    CleanArticle,
    Coded,
    Event,
    EventParty,
    Furniture,
    Identity,
    Interval,
    Layers,
    Party,
    Place,
    Precision,
    Predicate,
    Published,
    Quotation,
    Role,
    Size,
    Source,
    Span,
    Status,
    TimeExpression,
    Use,
    Voice,
    When,
    Where,
    Words,
)
from dateline.read.jsonl import read_jsonl
from dateline.store import formats
from dateline.store.rows import from_json, to_json
from tests.store.test_formats import EVENT_KEYS, STATEMENT_KEYS, coded, statement

ANY = st.text(st.characters(codec="utf-8"), max_size=8)
MAYBE = st.none() | ANY
DAY = st.none() | st.dates().map(str)
DEGREES = st.none() | st.floats(-180, 180)
AT = st.integers(0, 9999)
few = settings(max_examples=40)


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=2).map(tuple)


words = {"start": AT, "end": AT, "text": ANY}
spans = st.builds(Span, start=AT, end=AT)
parties = st.builds(Party, **words, name=ANY, code=MAYBE, sector=MAYBE, other_sectors=tuples(ANY), office=MAYBE)
position = {
    "name": MAYBE,
    "country": MAYBE,
    "latitude": DEGREES,
    "longitude": DEGREES,
    "precision": st.none() | st.sampled_from(Precision),
}
places = st.builds(Place, **words, **position, use=st.sampled_from(Use))
wheres = st.builds(Where, **words, **position, basis=ANY)
whens = st.builds(When, earliest=DAY, latest=DAY, basis=ANY, start=st.none() | AT, end=st.none() | AT, text=MAYBE)
sizes = st.builds(Size, dead=st.none() | AT, injured=st.none() | AT, arrested=st.none() | AT)
voices = st.builds(Voice, role=st.sampled_from(Role), name=MAYBE, cue=st.none() | st.builds(Words, **words), depth=AT)
statements = st.builds(
    lambda **given_: replace(statement(), **given_),
    actors=tuples(parties),
    recipients=tuples(parties),
    when=st.none() | whens,
    where=st.none() | wheres,
    size=st.none() | sizes,
    attribution=tuples(voices),
    mode=tuples(ANY),
    status=st.sampled_from(Status),
)
layers = st.builds(
    Layers,
    id=ANY,
    published=st.builds(Published, earliest=DAY, latest=DAY, basis=MAYBE),
    sentences=tuples(spans),
    furniture=tuples(st.builds(Furniture, start=AT, end=AT, kind=ANY)),
    times=tuples(st.builds(TimeExpression, **words, type=ANY, value=ANY, earliest=DAY, latest=DAY)),
    places=tuples(places),
    parties=tuples(parties),
    attributions=tuples(
        st.builds(
            Attribution,
            sources=tuples(st.builds(Source, start=AT, end=AT, name=MAYBE)),
            cues=tuples(spans),
            contents=tuples(spans),
            quotation=st.sampled_from(Quotation),
        )
    ),
    predicates=tuples(st.builds(Predicate, **words, polarity=ANY, certainty=ANY, tense=ANY)),
)
event_parties = st.builds(EventParty, name=ANY, code=MAYBE, sector=MAYBE)
events = st.builds(
    Event,
    **dict.fromkeys(("id", "act", "event_type"), ANY),
    **{name: tuples(ANY) for name in ("mode", "context", "rivals", "statements", "aliases")},
    **{name: tuples(event_parties) for name in ("actors", "recipients")},
    **dict.fromkeys(("origins", "articles", "copies"), AT),
    score=st.none() | st.floats(-10, 10),
    when=st.none() | st.builds(Interval, earliest=DAY, latest=DAY),
    where=st.none() | wheres,
    size=st.none() | sizes,
    status=st.sampled_from(Status),
    disputed=st.booleans(),
    part_of=MAYBE,
    voices=st.dictionaries(st.sampled_from(Status), tuples(ANY)),
    first_reported=DAY,
    sources=st.just(()),
)


def once_more(record: dict[str, Any]) -> Any:
    """A record written as a line and read again."""
    text = formats.line(record)
    assert "\n" not in text
    assert "\r" not in text
    return json.loads(text)


@few
@given(statements)
def test_any_statement(made: Any) -> None:
    record = formats.statement(made, coded())
    assert list(record) == STATEMENT_KEYS
    assert once_more(record) == record
    assert [party["name"] for party in record["actors"]] == [party.name for party in made.actors]
    assert (record["when"] is None, record["where"] is None, record["size"] is None) == (
        made.when is None,
        made.where is None,
        made.size is None,
    )


@few
@given(events)
def test_any_event(made: Event) -> None:
    record = formats.event(made)
    assert list(record) == EVENT_KEYS
    assert once_more(record) == record
    told = {status: tuple(record[f"{status.value}_by"]) for status in Status}
    assert told == {status: made.voices.get(status, ()) for status in Status}
    assert "start" not in (record["where"] or {})


@few
@given(layers)
def test_any_layers(made: Layers) -> None:
    record = formats.layers(made)
    assert list(record) == [item.name for item in fields(Layers)]
    assert once_more(record) == record
    for name in ("sentences", "furniture", "times", "places", "parties", "predicates"):
        assert [(item["start"], item["end"]) for item in record[name]] == [
            (i.start, i.end) for i in getattr(made, name)
        ]


@few
@given(events, layers)
def test_kept_records_come_back(event: Event, found: Layers) -> None:
    assert from_json(to_json(event), Event) == event
    assert from_json(to_json(found), Layers) == found


@few
@given(st.lists(events, max_size=3))
def test_any_table_has_a_row_for_each_record(made: list[Event]) -> None:
    text = "\n".join(csv_lines([flat(formats.event(event)) for event in made]))
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["id"], row["act"], row["event_type"]) for row in rows] == [(e.id, e.act, e.event_type) for e in made]


articles = st.builds(
    Article,
    id=ANY.filter(bool),
    text=ANY.filter(str.strip),
    title=MAYBE.filter(lambda text: text != ""),
    outlet=MAYBE.filter(lambda text: text != ""),
    url=MAYBE.filter(lambda text: text != ""),
    published=st.none() | st.dates(min_value=date(1400, 1, 1), max_value=date(2999, 12, 31)).map(str),
)


@few
@given(articles)
def test_any_article_is_read_as_it_was_written(article: Article) -> None:
    (again,) = read_jsonl(formats.line(formats.article(article)), "f")
    assert isinstance(again, Article)
    assert replace(again, locations=()) == article


@pytest.mark.parametrize(
    ("declared", "found", "wanted"),
    [
        ("2020-05", ("2020-05-04", "2020-05-04"), "2020-05"),
        (None, ("2020-05-04", "2020-05-04"), "2020-05-04"),
        (None, ("2020-05-04", "2020-05-05"), None),
        (None, (None, None), None),
        (None, None, None),
        ("2020-05-04T10:00:00Z", None, "2020-05-04T10:00:00Z"),
    ],
)
def test_the_day_of_an_article(declared: str | None, found: tuple[str, str] | None, wanted: str | None) -> None:
    day = None if found is None else Published(earliest=found[0], latest=found[1])
    assert formats.article(Article(id="a", text="A.", published=declared), day)["published"] == wanted


@pytest.mark.parametrize(
    ("value", "wanted"), [(None, None), (0.0, 0.0), (53.900004, 53.9), (-0.123456, -0.12346), (180.0, 180.0)]
)
def test_degrees(value: float | None, wanted: float | None) -> None:
    assert formats.degrees(value) == wanted


def test_the_outlet_of_a_statement_is_the_one_found() -> None:
    article = Article(id="a", text="A.", outlet="Declared")
    bare = Coded(clean=CleanArticle(article=article), published=Published())
    found = replace(bare, clean=replace(bare.clean, outlet="Found"))
    assert formats.statement(statement(), bare)["article"]["outlet"] == "Declared"
    assert formats.statement(statement(), found)["article"]["outlet"] == "Found"


def test_the_formats_are_documented_as_they_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    for key in (
        *STATEMENT_KEYS,
        *EVENT_KEYS,
        *(item.name for item in fields(Layers)),
        *formats.identity("", Identity()),
    ):
        assert f"`{key}`" in page or f'"{key}"' in page or f"{key}_by" in page or key.endswith("_by"), key
