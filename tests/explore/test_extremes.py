"""Records as odd as records can be: every view shows them, and none breaks off or lets markup through."""

from __future__ import annotations

import json
import re
from datetime import date
from html import escape, unescape
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.explore import wording
from dateline.explore.charts import shifted, timeline_spec
from dateline.explore.export import csv_lines, flat, plover
from dateline.explore.marking import dated_html, marked_html, marks_of
from dateline.explore.show import render
from dateline.explore.timeline import render_timeline, select_events
from dateline.model import (
    Event,
    EventParty,
    Interval,
    Party,
    Statement,
    Status,
    Voice,
    When,
    Words,
)
from dateline.model import Role as VoiceRole
from dateline.store import formats
from tests.explore.factory import CHAD, NORWAY, corpus, event

ODD = [
    "<script>alert(1)</script>",
    '"',
    "a\nb",
    "\u202eabc",
    "x" * 500,
    "&amp;",
    "🇳🇴",
    "{{ x }}",
    "%s",
    "",
    "\\",
    "\x00",
]
DAYS = ["0001-01-01", "1970-01-01", "2020-02-29", "9999-12-31", None]
intervals = st.none() | st.builds(
    lambda one, other: Interval(earliest=min(one, other), latest=max(one, other)),
    st.sampled_from([day for day in DAYS if day]),
    st.sampled_from([day for day in DAYS if day]),
)


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_a_shifted_day_stays_in_the_calendar(day: date, by: int) -> None:
    found = date.fromisoformat(shifted(day.isoformat(), by))
    wanted = day.toordinal() + by
    assert found.toordinal() == min(max(wanted, 1), date.max.toordinal())


@pytest.mark.parametrize("first", [day for day in DAYS if day])
@pytest.mark.parametrize("last", [day for day in DAYS if day])
@pytest.mark.parametrize("since", DAYS)
def test_a_chart_of_any_days_can_be_drawn(first: str, last: str, since: str | None) -> None:
    events = [event(f"ev_{n}", when=Interval(earliest=day, latest=day)) for n, day in enumerate((first, last))]
    spec = json.loads(timeline_spec(events, since) or "")
    opens, closes = spec["encoding"]["x"]["scale"]["domain"]
    assert date.fromisoformat(opens) <= date.fromisoformat(closes)
    assert len(spec["data"]["values"]) == 2


@pytest.mark.parametrize("name", ODD)
def test_a_chart_lets_no_markup_through(name: str) -> None:
    spec = timeline_spec([event(actors=(EventParty(name=name, code=None, sector=None),))])
    assert spec is not None
    assert "<" not in spec
    assert json.loads(spec)["data"]["values"][0]["who"].startswith(name)


def statement(text: str, start: int, end: int, actors: tuple[Party, ...] = (), when: When | None = None) -> Statement:
    return Statement(
        id="st_1",
        article="a1",
        sentence=Words(start=100, end=100 + len(text), text=text),
        trigger=Words(start=100 + start, end=100 + end, text=text[start:end]),
        event_type="AID",
        act="AID",
        status=Status.ASSERTED,
        actors=actors,
        when=when,
    )


def bare(html: str) -> str:
    return unescape(re.sub(r"<mark[^>]*>|</mark>", "", html))


@given(st.text(min_size=1, max_size=40), st.data())
def test_marking_changes_no_letter(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text) - 1).flatmap(lambda a: st.tuples(st.just(a), st.integers(a + 1, len(text))))
    (start, end), (first, last), (early, late) = (data.draw(places) for _ in range(3))
    actor = Party(start=100 + first, end=100 + last, text=text[first:last], name="<x>", code='"')
    when = When(
        earliest=None, latest=None, basis="expression", start=100 + early, end=100 + late, text=text[early:late]
    )
    made = statement(text, start, end, (actor,), when)
    assert bare(marked_html(made)) == unescape_once(text)
    marks = marks_of(made)
    assert (100 + start, 100 + end) in [mark[:2] for mark in marks]
    assert all(one[1] <= other[0] for one, other in pairwise(marks))


def unescape_once(text: str) -> str:
    """What escaping and taking it back makes of a text: itself, but for what HTML knows no letter for."""
    return unescape(escape(text))


def test_words_outside_the_sentence_are_not_marked() -> None:
    far = Party(start=0, end=5, text="Kenya", name="Kenya")
    across = Party(start=98, end=103, text="xxKen", name="Kenya")
    assert [mark[2] for mark in marks_of(statement("Kenya helped.", 6, 12, (far, across)))] == ["trigger"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("2020-01-01..2020-01-02", '<span class="date">2020-01-01</span> – <span class="date">2020-01-02</span>'),
        ("by 2020-01-01", 'by <span class="date">2020-01-01</span>'),
        ("undated", "undated"),
        ("<b>..</b>", "&lt;b&gt;..&lt;/b&gt;"),
        ("1..2", "1 – 2"),
    ],
)
def test_dated_html(text: str, html: str) -> None:
    assert dated_html(text) == html


@given(st.text(max_size=60), st.integers(2, 30))
def test_one_line_is_one_and_short(text: str, width: int) -> None:
    line = wording.one_line(text, width)
    assert len(line) <= width
    assert len(line.splitlines()) <= 1
    assert wording.one_line(line, width) == line
    assert line.endswith("…") or line == " ".join(text.split())


@given(st.none() | st.dates().map(str), st.none() | st.dates().map(str))
def test_days_name_every_day_that_is_known(earliest: str | None, latest: str | None) -> None:
    text = wording.days(earliest, latest)
    assert all(day in text for day in (earliest, latest) if day)
    assert (text == "undated") == (earliest is None and latest is None)


@pytest.mark.parametrize("number", [0, 1, 2, 1000])
@pytest.mark.parametrize(("thing", "several"), [("event", "events"), ("copy", "copies"), ("story", "stories")])
def test_counts(number: int, thing: str, several: str) -> None:
    assert wording.count(number, thing) == f"{number} {thing if number == 1 else several}"


@settings(max_examples=40)
@given(
    st.lists(
        st.builds(
            lambda key, when, names, status: event(
                f"ev_{key}",
                when=when,
                actors=tuple(EventParty(name=name, code=None, sector=None) for name in names),
                status=status,
            ),
            st.integers(0, 99),
            intervals,
            st.lists(st.sampled_from(ODD), max_size=2),
            st.sampled_from(Status),
        ),
        max_size=4,
        unique_by=lambda made: made.id,
    )
)
def test_any_events_are_listed_by_day_each_once(events: list[Event]) -> None:
    found = corpus(events=tuple(events))
    text = render_timeline(found.events)
    assert all(text.count(f"{made.id}\n") + text.endswith(made.id) >= 1 for made in events)
    assert len(select_events(found.events)) == len(events)
    for made in events:
        assert made.id in render(found, made.id)
        json.loads(json.dumps(plover(made)))
    rows = "\n".join(csv_lines([flat(formats.event(made)) for made in events]))
    assert all(made.id in rows for made in events)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({}, {"ev_1", "ev_2", "ev_3", "ev_4"}),
        ({"since": "2020-05-04"}, {"ev_1", "ev_2", "ev_3"}),
        ({"until": "2020-05-03"}, {"ev_3", "ev_4"}),
        ({"since": "2020-05-05"}, {"ev_2", "ev_3"}),
        ({"since": "9999-12-31"}, {"ev_3"}),
    ],
)
def test_days_of_filters(filters: dict[str, Any], wanted: set[str]) -> None:
    days = [("2020-05-04", "2020-05-04"), ("2020-05-04", "2020-05-06"), ("2020-05-01", None), (None, "2020-05-02")]
    events = [event(f"ev_{n}", when=Interval(earliest=a, latest=b)) for n, (a, b) in enumerate(days, start=1)]
    assert {found.id for found in select_events(events, **filters)} == wanted


@pytest.mark.parametrize(
    ("actors", "recipients", "text"),
    [
        ((NORWAY,), (CHAD,), "Norway (NOR) → Chad (TCD)"),
        ((NORWAY, NORWAY), (), "Norway (NOR)"),
        ((), (CHAD,), "— → Chad (TCD)"),
        ((), (), "—"),
        ((EventParty(name="NOR", code="NOR", sector=None),), (), "NOR"),
        ((EventParty(name="rebels", code=None, sector="REB"),), (), "rebels"),
    ],
)
def test_sides(actors: tuple[EventParty, ...], recipients: tuple[EventParty, ...], text: str) -> None:
    assert wording.sides(event(actors=actors, recipients=recipients)) == text


@pytest.mark.parametrize(
    ("voices", "text"),
    [
        ([], ""),
        ([Voice(role=VoiceRole.ANONYMOUS, name=None)], "anonymous"),
        ([Voice(role=VoiceRole.ANONYMOUS, name=None, text="officials")], "officials"),
        ([Voice(role=VoiceRole.SPEAKER, name="B", depth=2), Voice(role=VoiceRole.OUTLET, name="A")], "A > B"),
        ([Voice(role=VoiceRole.SPEAKER, name="A"), Voice(role=VoiceRole.SPEAKER, name="B")], "A and B"),
    ],
)
def test_chains(voices: list[Voice], text: str) -> None:
    assert wording.chain(voices) == text
