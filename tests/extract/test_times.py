"""Time expressions where they stand in sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.times import Times
from dateline.model import Annotated, Interval, Published, TimeExpression
from tests.conftest import Annotate
from tests.extract.reckoning import find_times

THURSDAY = "2012-05-17"


def found(annotated: Annotate, text: str, day: str | None = THURSDAY) -> tuple[TimeExpression, ...]:
    return find_times(annotated(text), Interval(earliest=day, latest=day))


def values(annotated: Annotate, text: str, day: str | None = THURSDAY) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in found(annotated, text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad closed the border on Monday.", [("Monday", "2012-05-14")]),
        ("Chad will close the border on Monday.", [("Monday", "2012-05-21")]),
        ("The talks begin Saturday in Oslo.", [("Saturday", "2012-05-19")]),
        ("The envoys met today.", [("today", "2012-05-17")]),
        ("The vote was postponed to June 9.", [("June 9", "2012-06-09")]),
        ("The king died in November.", [("November", "2011-11")]),
        ("The king visited Peru in September this year.", [("September this year", "2012-09")]),
        ("He resigned early last year.", [("early last year", "2011")]),
        ("It fell at the end of the year.", [("the end of the year", "2012")]),
        ("He left late on Friday night.", [("Friday night", "2012-05-11TNI")]),
        ("They met at 3 p.m. Tuesday.", [("3 p.m. Tuesday", "2012-05-15T15:00")]),
        ("Nearly 25 years ago he fled.", [("Nearly 25 years ago", "1987")]),
        ("The war lasted from 1996-2001.", [("1996-2001", "1996/2001")]),
        ("Prices rose in the first quarter of 2011.", [("the first quarter of 2011", "2011-Q1")]),
        ("The 32-year-old envoy left.", [("32-year-old", "P32Y")]),
        ("They patrol the strait every day.", [("every day", "P1D")]),
        ("Ukraine's Independence Day was marked in Kyiv.", [("Ukraine's Independence Day", "2011-08-24")]),
        ("In the 1980s the two states broke ties.", [("the 1980s", "198")]),
        ("Since mid-2011 the army has ruled.", [("mid-2011", "2011")]),
        ("The accord is now in force.", [("now", "PRESENT_REF")]),
        ("The premier will resign soon.", [("soon", "FUTURE_REF")]),
    ],
)
def test_expressions_in_sentences(annotated: Annotate, text: str, expected: list[tuple[str, str]]) -> None:
    assert values(annotated, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army may march on the capital.",
        "The Sun reported on Theresa May.",
        "Some 2000 people fled the town.",
        "He won a quarter of the votes.",
        "As soon as the rebels left, the army came.",
        "The prices fall and the leaves spring up.",
        "The second minister spoke in the Sunday Times.",
        "She hit the target 1,990 times.",
        "The government paid $1999 to each.",
    ],
)
def test_looks_like_a_time_but_is_none(annotated: Annotate, text: str) -> None:
    assert values(annotated, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels attacked on 3 May 2010. Two days later the army struck back.", "2010-05-05"),
        ("The rebels attacked on 3 May 2010. The same day the king fled.", "2010-05-03"),
        ("The rebels attacked on 3 May 2010. The following week peace was made.", "2010-W19"),
        ("He met the queen in March 2009. A year earlier they had quarrelled.", "2008-03"),
    ],
)
def test_the_last_period_told_is_the_anchor(annotated: Annotate, text: str, expected: str) -> None:
    assert values(annotated, text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Last month we signed a treaty,” the king wrote on 5 March 2001.", "2001-02"),
        ("The king said on 5 March 2001 that he had signed a treaty last month.", "2001-02"),
        ("The king said that he had signed a treaty last month.", "2012-04"),
        ("“Last month we signed a treaty,” the king said on Monday.", "2012-04"),
    ],
)
def test_a_quoted_voice_is_the_anchor_of_its_words(annotated: Annotate, text: str, expected: str) -> None:
    assert expected in [value for _, value in values(annotated, text)]


def test_offsets_quote_the_text(annotated: Annotate) -> None:
    text = "On 3 May 2010\nthe king left; two weeks later, in early June, he was back."
    for time in found(annotated, text):
        assert text[time.start : time.end] == time.text


def test_parts_narrow_the_interval_and_not_the_value(annotated: Annotate) -> None:
    (time,) = found(annotated, "The fair opened in early April 2010.")
    assert (time.value, time.earliest, time.latest) == ("2010-04", "2010-04-01", "2010-04-10")


def test_durations_and_sets_have_no_interval(annotated: Annotate) -> None:
    times = found(annotated, "For two years they met every week over the past decade.")
    assert [(t.type, t.earliest, t.latest) for t in times] == [
        ("DURATION", None, None),
        ("SET", None, None),
        ("DURATION", None, None),
    ]


def test_without_a_date_relative_expressions_stay_open(annotated: Annotate) -> None:
    (time,) = found(annotated, "The king fled on Monday.", None)
    assert (time.value, time.earliest, time.latest) == ("XXXX-WXX-1", None, None)


def test_an_article_known_to_a_month_gives_intervals(annotated: Annotate) -> None:
    article = annotated("The king fled yesterday, and last year the queen did.")
    day, year = find_times(article, Interval(earliest="2012-05-01", latest="2012-05-31"))
    assert (day.value, day.earliest, day.latest) == ("XXXX-XX-XX", "2012-04-30", "2012-05-30")
    assert (year.value, year.earliest, year.latest) == ("2011", "2011-01-01", "2011-12-31")


def test_times_holds_the_expressions(annotated: Annotate) -> None:
    article: Annotated = annotated("The king fled on Monday.")
    times = Times(article, Published(earliest=THURSDAY, latest=THURSDAY, basis="metadata"))
    assert [time.value for time in times.expressions] == ["2012-05-14"]


def test_an_empty_article_has_no_times(annotated: Annotate) -> None:
    assert found(annotated, "") == ()


SENTENCES = [
    "The king visited Peru last month.",
    "The king will visit Peru on 3 July.",
    "Two years ago the king fled in September.",
    "The war began last summer.",
]


@given(text=st.sampled_from(SENTENCES), year=st.integers(1960, 2030))
@settings(max_examples=40, deadline=None)
def test_shifting_the_article_by_years_shifts_its_times(annotated: Any, text: str, year: int) -> None:
    here, there = found(annotated, text, "2000-06-15"), found(annotated, text, f"{year}-06-15")
    for one, other in zip(here, there, strict=True):
        assert one.earliest and other.earliest and one.latest and other.latest
        assert int(other.earliest[:4]) - int(one.earliest[:4]) == year - 2000
        assert other.earliest <= other.latest
