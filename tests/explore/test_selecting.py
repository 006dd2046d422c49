"""Filters of events and quotes, and how records are worded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.explore import wording
from dateline.explore.export import csv_lines, flat, has_coded_actor, plover
from dateline.explore.marking import dated_html
from dateline.explore.quotes import find_quotes
from dateline.explore.show import render_quotes
from dateline.explore.timeline import render_event, render_timeline, select_events
from dateline.model import EventParty, Interval, Precision, Role, Size, Status, Voice, When, Where
from tests.explore.factory import CHAD, NORWAY, REBELS, coded, corpus, event, party, quote

EVENTS = (
    event("ev_a", when=Interval(earliest="2020-05-04", latest="2020-05-04"), origins=3, articles=4),
    event("ev_b", when=Interval(earliest="2020-05-10", latest="2020-05-20"), act="CONSULT", event_type="AGREE"),
    event("ev_c", when=Interval(earliest=None, latest="2019-12-31"), actors=(CHAD,), recipients=(NORWAY,), origins=2),
    event("ev_d", when=Interval(earliest="2021-01-01", latest=None), actors=(REBELS,), recipients=()),
    event("ev_e", when=None, actors=(), recipients=(REBELS,)),
)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, "abcde"),
        # parties by code or by part of a name, whatever its case
        ({"actor": "NOR"}, "ab"),
        ({"actor": "nor"}, "ab"),
        ({"actor": "norway"}, "ab"),
        ({"actor": "way"}, "ab"),
        ({"actor": "TCD"}, "c"),
        ({"actor": "rebel"}, "d"),
        ({"recipient": "TCD"}, "ab"),
        ({"recipient": "REBELS"}, "e"),
        ({"actor": "Norway", "recipient": "Chad"}, "ab"),
        ({"actor": "XXX"}, ""),
        # types: as they are, and before the reduction
        ({"event_type": "SANCTION"}, "acde"),
        ({"event_type": "sanction"}, "acde"),
        ({"event_type": "AGREE"}, "b"),
        ({"event_type": "CONSULT"}, "b"),
        ({"event_type": "nothing"}, ""),
        # days: an interval that touches; open ends meet everything; undated fits none
        ({"since": "2020-05-05"}, "bd"),
        ({"since": "2020-05-04"}, "abd"),
        ({"since": "2020-05-20"}, "bd"),
        ({"since": "2020-05-21"}, "d"),
        ({"until": "2020-05-04"}, "ac"),
        ({"until": "2020-05-10"}, "abc"),
        ({"until": "2020"}, "abc"),
        ({"until": "2020-05"}, "abc"),
        ({"until": "2019"}, "c"),
        ({"since": "2020-05-01", "until": "2020-05-09"}, "a"),
        ({"since": "2000", "until": "2030"}, "abcd"),
        # limits keep the best attested, in order of days
        ({"limit": 1}, "a"),
        ({"limit": 2}, "ac"),
        ({"limit": 0}, ""),
        ({"limit": 99}, "abcde"),
        ({"actor": "NOR", "limit": 1}, "a"),
    ],
)
def test_select_events(filters: dict[str, object], found: str) -> None:
    assert "".join(e.id[-1] for e in select_events(EVENTS, **filters)) == found  # type: ignore[arg-type]


def ids(**filters: str) -> set[str]:
    return {e.id for e in select_events(EVENTS, **filters)}  # type: ignore[arg-type]


@given(st.dates(), st.dates())
def test_a_wider_window_never_finds_less(one: object, other: object) -> None:
    first, last = sorted([str(one), str(other)])
    inside = ids(since=first, until=last)
    assert inside <= ids(since=first)
    assert inside <= ids(until=last)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"copies": 1}, "1 copy"),
        ({"copies": 2}, "2 copies"),
        ({"disputed": True}, "DISPUTED"),
        ({"rivals": ("ev_x",)}, "CONTRADICTED"),
        ({"one_sided": True}, "one side's word only"),
        ({"origins": 2}, "2 independent origins"),
        ({"articles": 3}, "3 articles"),
        ({"status": Status.PLANNED}, "planned"),
        ({"when": None}, "undated"),
        ({"when": Interval()}, "undated"),
        ({"mode": ("expel",)}, "SANCTION/expel: Norway (NOR) → Chad (TCD)"),
        ({"event_type": "AGREE"}, "SANCTION as AGREE"),
        ({"actors": ()}, "— → Chad (TCD)"),
        ({"recipients": ()}, "SANCTION: Norway (NOR)\n"),
    ],
)
def test_an_event_in_words(fields: dict[str, Any], words: str) -> None:
    assert words in render_event(event(**fields))


@pytest.mark.parametrize("words", ["DISPUTED", "CONTRADICTED", "copy", "one side", "undated", "in "])
def test_what_an_event_does_not_say(words: str) -> None:
    assert words not in render_event(event()).replace("independent origin", "").replace("ev_1", "")


def test_the_place_of_an_event_in_words() -> None:
    fields = {"country": "BLR", "latitude": 53.9, "longitude": 27.6, "precision": Precision.CITY, "basis": "expression"}
    place = Where(start=0, end=5, text="Minsk", name="Minsk", **fields)  # type: ignore[arg-type]
    assert "in Minsk, asserted" in render_event(event(where=place))
    assert "Minsk" not in render_event(event(where=replace(place, name=None)))


def test_a_timeline_has_two_lines_an_event() -> None:
    assert len(render_timeline(EVENTS).splitlines()) == 2 * len(EVENTS)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ((), "—"),
        ((NORWAY,), "Norway (NOR)"),
        ((REBELS,), "rebels"),
        ((NORWAY, REBELS), "Norway (NOR), rebels"),
        ((EventParty(name="NOR", code="NOR", sector=None),), "NOR"),
    ],
)
def test_parties(found: tuple[EventParty, ...], text: str) -> None:
    assert wording.parties(found) == text


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (None, "undated"),
        (When(earliest="2020-05-04", latest="2020-05-04", basis="publication"), "2020-05-04 (publication)"),
        (When(earliest="2020-05-04", latest=None, basis="corpus"), "from 2020-05-04 (corpus)"),
        (
            When(earliest="2020-05-04", latest="2020-05-05", basis="expression", start=0, end=9, text="on\nMonday"),
            '2020-05-04..2020-05-05 ("on Monday")',
        ),
    ],
)
def test_when(found: When | None, text: str) -> None:
    assert wording.when(found) == text


@pytest.mark.parametrize(
    ("voices", "text"),
    [
        ((), ""),
        ((Voice(role=Role.AGENCY, name="Meridian"),), "Meridian"),
        ((Voice(role=Role.ANONYMOUS, name=None, text="an official"),), "an official"),
        ((Voice(role=Role.ANONYMOUS, name=None),), "anonymous"),
        ((Voice(role=Role.SPEAKER, name="B", depth=2), Voice(role=Role.AGENCY, name="A")), "A > B"),
        ((Voice(role=Role.SPEAKER, name="B"), Voice(role=Role.SPEAKER, name="C")), "B and C"),
    ],
)
def test_chains(voices: tuple[Voice, ...], text: str) -> None:
    assert wording.chain(voices) == text


@given(st.text(max_size=60), st.integers(2, 20))
def test_one_line_is_one_line_and_short(text: str, width: int) -> None:
    found = wording.one_line(text, width)
    assert len(found) <= width
    assert "\n" not in found
    assert wording.one_line(found, width) == found


@given(st.integers(0, 5))
def test_counts_have_a_plural_unless_one(number: int) -> None:
    assert wording.count(number, "copy").endswith("y" if number == 1 else "ies")
    assert wording.count(number, "event").endswith("t" if number == 1 else "s")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("2020-05-04", '<span class="date">2020-05-04</span>'),
        ("undated", "undated"),
        ("by 2020-05-04", 'by <span class="date">2020-05-04</span>'),
        ('2020 ("<b>")', "2020 (&quot;&lt;b&gt;&quot;)"),
    ],
)
def test_days_in_html(text: str, html: str) -> None:
    assert dated_html(text) == html


def test_an_interval_in_html_has_a_dash() -> None:
    assert "</span> – <span" in dated_html("2020-05-04..2020-05-05")


KIM = party("Kim Jong Un", "PRK", "Mr. Kim")
ADA = party("Ada Brown", None, "she")
SAID = (
    coded("a1", "2020-05-01", quote("a1", "We will not yield.", KIM), quote("a1", "Grain is short.", ADA, KIM)),
    coded("a2", "2020-05-03", quote("a2", "we will NOT yield", KIM), quote("a2", "Nobody knows.", None)),
    coded("a3", None, quote("a3", "The missiles were moved.", KIM)),
)


@pytest.mark.parametrize(
    ("filters", "contents"),
    [
        ({}, ["We will not yield.", "Grain is short.", "Nobody knows.", "The missiles were moved."]),
        ({"by": "PRK"}, ["We will not yield.", "The missiles were moved."]),
        ({"by": "North Korea"}, ["We will not yield.", "The missiles were moved."]),
        ({"by": "kim"}, ["We will not yield.", "The missiles were moved."]),
        ({"by": "Ada Brown"}, ["Grain is short."]),
        ({"by": "brown"}, ["Grain is short."]),
        ({"by": "CHN"}, []),
        ({"about": "missile"}, ["The missiles were moved."]),
        ({"about": "missiles moved"}, ["The missiles were moved."]),
        ({"about": "yield grain"}, []),
        ({"about": "YIELD"}, ["We will not yield."]),
        ({"since": "2020-05-02"}, ["we will NOT yield", "Nobody knows."]),
        ({"since": "2020-05-04"}, []),
        ({"by": "PRK", "about": "grain"}, []),
    ],
)
def test_find_quotes(filters: dict[str, str], contents: list[str]) -> None:
    assert [saying.quote.content.text for saying in find_quotes(SAID, **filters)] == contents


def test_the_same_words_in_two_articles_are_one_saying() -> None:
    saying = find_quotes(SAID, about="yield")[0]
    assert saying.articles == ("a1", "a2")
    assert saying.speaker == "Kim Jong Un"
    assert "2 articles" in render_quotes([saying])


def test_the_one_who_is_spoken_to_is_named() -> None:
    text = render_quotes(find_quotes(SAID, about="grain"))
    assert "Ada Brown to Kim Jong Un (said), 1 article" in text


def test_nobody_in_particular_is_unnamed() -> None:
    assert find_quotes(SAID, about="nobody")[0].speaker == "unnamed"


def test_quotes_do_not_depend_on_the_order_of_articles() -> None:
    assert find_quotes(SAID) == find_quotes(SAID[::-1])


@pytest.mark.parametrize(
    ("record", "row"),
    [
        ({}, {}),
        ({"a": 1}, {"a": 1}),
        ({"a": {"b": {"c": 1}}}, {"a.b.c": 1}),
        ({"a": ["x"]}, {"a": "x"}),
        ({"a": [1, 2]}, {"a": "1; 2"}),
        ({"a": []}, {"a": ""}),
        ({"a": [{"x": 1}]}, {"a": '[{"x": 1}]'}),
        ({"a": [{"code": "NOR"}]}, {"a": '[{"code": "NOR"}]', "a.codes": "NOR"}),
        ({"a": [{"code": None}]}, {"a": '[{"code": null}]', "a.codes": ""}),
        ({"a": None}, {"a": None}),
        ({"a": {}}, {}),
    ],
)
def test_flat(record: dict[str, object], row: dict[str, object]) -> None:
    assert flat(record) == row


def test_columns_are_those_of_any_record() -> None:
    text = "\n".join(csv_lines([{"a": 1}, {"b": 'x, "y"'}]))
    assert text == 'a,b\n1,\n,"x, ""y"""'


def test_no_records_are_an_empty_table() -> None:
    assert list(csv_lines([])) == [""]


@pytest.mark.parametrize(
    ("actors", "coded_one"), [((NORWAY,), True), ((REBELS,), False), ((REBELS, CHAD), True), ((), False)]
)
def test_has_coded_actor(actors: tuple[EventParty, ...], coded_one: bool) -> None:
    assert has_coded_actor(event(actors=actors)) is coded_one


def test_plover_records() -> None:
    record = plover(event(mode=("expel",), size=Size(dead=3), context=("legal",)))
    assert (record["date"], record["date_end"]) == ("2020-05-04", "2020-05-04")
    assert record["source"] == [{"actor": "NOR", "sector": "GOV", "text": "Norway"}]
    assert record["target"] == [{"actor": "TCD", "sector": "GOV", "text": "Chad"}]
    assert (record["event"], record["mode"], record["context"]) == ("SANCTION", ["expel"], ["legal"])
    assert record["auxiliary"] == {"status": "asserted", "disputed": False}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (None, None),
        (Interval(), None),
        (Interval(latest="2020-01-01"), "2020-01-01"),
        (Interval(earliest="2019-01-01", latest="2020-01-01"), "2019-01-01"),
    ],
)
def test_the_day_of_a_plover_record(when: Interval | None, day: str | None) -> None:
    assert plover(event(when=when))["date"] == day


def test_events_come_by_their_first_day_and_undated_ones_last() -> None:
    found = corpus(events=EVENTS[::-1])
    assert [e.id for e in found.events] == ["ev_c", "ev_a", "ev_b", "ev_d", "ev_e"]


def test_an_event_is_found_by_its_former_id() -> None:
    found = corpus(events=(event("ev_1", aliases=("ev_0",)),))
    assert found.event("ev_0").id == found.event("ev_1").id == "ev_1"


def test_an_article_is_found_by_id_file_and_name() -> None:
    found = corpus(coded("a1", None, locations=("news/one.txt", "two.txt")))
    for key in ("a1", "news/one.txt", "one.txt", "two.txt"):
        assert found.article(key).article.id == "a1"
