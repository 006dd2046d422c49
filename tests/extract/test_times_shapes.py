"""Sentences of news with several times in them: each expression's words, value and type."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.reckoning import expressions, listed

WEDNESDAY = "2021-09-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad shelled the port on Monday and Tuesday.", ["Monday 2021-09-06", "Tuesday 2021-09-07"]),
        ("Chad shelled the port on 3 and 5 May 2020.", ["5 May 2020 2020-05-05"]),
        ("The king ruled from 1990 to 1995.", ["1990 1990", "1995 1995"]),
        ("The king ruled from March to May last year.", ["March 2021-03", "May last year 2020-05"]),
        ("The king ruled for two years until 1995.", ["two years P2Y", "1995 1995"]),
        ("The envoy arrived at 9 a.m. on Monday.", ["9 a.m. on Monday 2021-09-06T09:00"]),
        ("The envoy arrived on Monday morning.", ["Monday morning 2021-09-06TMO"]),
        ("The envoy arrived late on Monday.", ["Monday 2021-09-06"]),
        ("The envoy arrived in early May.", ["early May 2021-05"]),
        ("The envoy arrived in mid-May.", ["mid-May 2021-05"]),
        ("The envoy arrived in late 2019.", ["late 2019 2019"]),
        ("The envoy arrived at the end of May.", ["the end of May 2021-05"]),
        ("The 45-year-old envoy arrived yesterday.", ["45-year-old P45Y", "yesterday 2021-09-07"]),
        ("The six-month truce began in May.", ["six-month P6M", "May 2021-05"]),
        ("The envoy visits twice a year.", ["twice a year P1Y"]),
        ("The envoy prays every Friday.", ["every Friday XXXX-WXX-5"]),
        ("The envoy arrived last week and left this week.", ["last week 2021-W35", "this week 2021-W36"]),
        ("The envoy arrived two years ago.", ["two years ago 2019"]),
        ("The envoy arrived today.", ["today 2021-09-08"]),
        ("The envoy will arrive tomorrow.", ["tomorrow 2021-09-09"]),
        ("The envoy is now in Oslo.", ["now PRESENT_REF"]),
        ("The envoy recently left Oslo.", ["recently PAST_REF"]),
        ("The envoy arrived on New Year's Eve.", ["New Year's Eve 2020-12-31"]),
        ("The envoy will arrive on New Year's Eve.", ["New Year's Eve 2021-12-31"]),
        ("The envoy arrived on Bastille Day.", ["Bastille Day 2021-07-14"]),
        ("The envoy arrived at Easter.", ["Easter 2021-04-04"]),
        ("The envoy will arrive at Easter.", ["Easter 2022-04-17"]),
        ("The envoy arrived on Christmas Day in 2015.", ["Christmas Day 2020-12-25", "2015 2015"]),
        ("The castle was built in the 12th century.", ["the 12th century 11"]),
        ("The castle fell in 44 BC.", ["44 BC BC0044"]),
        ("The party ruled in the 1990s.", ["the 1990s 199"]),
        ("The envoy left in the second quarter.", ["the second quarter 2021-Q2"]),
        ("The envoy left in the first half of this year.", ["the first half of this year 2021-H1"]),
        ("The envoy left last autumn.", ["last autumn 2020-FA"]),
        ("The fighting lasted for decades.", ["decades PXDE"]),
        ("The fighting lasted for more than 20 years.", ["more than 20 years P20Y"]),
        ("The fighting lasted for half a century.", ["half a century P50Y"]),
        ("The envoy came for the first time in 25 years.", ["25 years P25Y"]),
    ],
)
def test_sentences(annotated: Annotate, text: str, expected: list[str]) -> None:
    assert listed(annotated, text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The king fled on 3 May 2020.", "DATE"),
        ("The king fled in May.", "DATE"),
        ("The king fled in the 1980s.", "DATE"),
        ("The king fled last week.", "DATE"),
        ("The king recently fled.", "DATE"),
        ("The king fled on Monday night.", "TIME"),
        ("The king fled at midnight.", "TIME"),
        ("The king fled at 3 p.m. on Monday.", "TIME"),
        ("The king fled last night.", "TIME"),
        ("The king fled at 15:30.", "TIME"),
        ("The king hid for three days.", "DURATION"),
        ("The king hid for years.", "DURATION"),
        ("The king hid for the past month.", "DURATION"),
        ("The 70-year-old king hid.", "DURATION"),
        ("The king hid for 30 minutes.", "DURATION"),
        ("The king prays every day.", "SET"),
        ("The king prays twice a week.", "SET"),
        ("The king prays on Fridays.", "SET"),
        ("The annual parade drew a crowd.", "SET"),
        ("The daily parade drew a crowd.", "SET"),
    ],
)
def test_types(annotated: Annotate, text: str, kind: str) -> None:
    (found,) = expressions(annotated, text, WEDNESDAY)
    assert found.type == kind
    assert (found.earliest is None) == (kind in {"DURATION", "SET"} or found.value == "PAST_REF")
    assert found.rule


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The king fled in early 2019.", "2019-01-01", "2019-05-01"),
        ("The king fled early last year.", "2020-01-01", "2020-05-01"),
        ("The king fled in late 2019.", "2019-09-01", "2019-12-31"),
        ("The king fled in mid-2019.", "2019-05-02", "2019-08-31"),
        ("The king fled in early May 2019.", "2019-05-01", "2019-05-10"),
        ("The king fled in late May 2019.", "2019-05-21", "2019-05-31"),
    ],
)
def test_parts_of_a_period(annotated: Annotate, text: str, first: str, last: str) -> None:
    (found,) = expressions(annotated, text, WEDNESDAY)
    assert found.earliest is not None
    assert found.latest is not None
    assert abs(int(found.earliest.replace("-", "")) - int(first.replace("-", ""))) <= 100
    assert abs(int(found.latest.replace("-", "")) - int(last.replace("-", ""))) <= 100
    assert first[:4] == found.earliest[:4]


@pytest.mark.parametrize(
    ("text", "today", "value"),
    [
        ("The king fled on 4 July.", "2021-09-08", "2021-07-04"),
        ("The king fled on 4 July.", "2021-04-01", "2020-07-04"),
        ("The king fled on 4 July.", "1990-07-05", "1990-07-04"),
        ("The king fled on 4 July.", "1990-07-04", "1990-07-04"),
        ("The king will flee on 4 July.", "1990-07-05", "1990-07-04"),
        ("The king will flee on 4 July.", "1990-12-05", "1991-07-04"),
        ("The king fled last year.", "2000-01-01", "1999"),
        ("The king fled last month.", "2000-01-31", "1999-12"),
        ("The king fled last month.", "2000-03-31", "2000-02"),
        ("The king fled last week.", "2000-01-05", "1999-W52"),
        ("The king fled last week.", "2021-01-04", "2020-W53"),
        ("The king fled yesterday.", "2000-03-01", "2000-02-29"),
        ("The king fled yesterday.", "1900-03-01", "1900-02-28"),
        ("The king will flee tomorrow.", "1999-12-31", "2000-01-01"),
        ("The king fled ten years ago.", "2005-06-01", "1995"),
        ("The king fled a decade ago.", "2005-06-01", "199"),
        ("The king fled two months ago.", "2005-01-15", "2004-11"),
        ("The king fled three weeks ago.", "2005-01-15", "2004-W52"),
        ("The king fled last winter.", "2005-06-01", "2004-WI"),
        ("The king fled last quarter.", "2005-02-01", "2004-Q4"),
        ("The king will flee next month.", "2005-12-31", "2006-01"),
        ("The king will flee next week.", "2005-12-31", "2006-W01"),
        ("The king will flee next year.", "1999-01-01", "2000"),
        ("The king fled in September this year.", "2023-10-20", "2023-09"),
        ("The king fled in September last year.", "2023-10-20", "2022-09"),
        ("The king fled at Easter.", "2010-06-01", "2010-04-04"),
        ("The king fled at Easter.", "2010-02-01", "2009-04-12"),
    ],
)
def test_the_day_of_the_article_decides(annotated: Annotate, text: str, today: str, value: str) -> None:
    assert [e.value for e in expressions(annotated, text, today)] in ([value], [value, value])


@pytest.mark.parametrize(
    "text",
    [
        "The king fled on Monday.\n\nThe queen fled on Tuesday.",
        "The  king   fled on   Monday.",
        "“The king fled on Monday,” the queen said.",
        "Der König: the king fled on Monday in Zürich — naïve.",
        "🙂 The king fled on Monday.",
        "The king fled on\nMonday.",
        "The king fled in May\n2020.",
    ],
)
def test_offsets_quote_whatever_stands_around(annotated: Annotate, text: str) -> None:
    found = expressions(annotated, text, WEDNESDAY)
    assert found
    assert all(text[e.start : e.end] == e.text for e in found)
    assert [e.start for e in found] == sorted(e.start for e in found)


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "—", "()", "king", "The king fled."])
def test_texts_without_a_time(annotated: Annotate, text: str) -> None:
    assert expressions(annotated, text, WEDNESDAY) == ()
    assert expressions(annotated, text) == ()
