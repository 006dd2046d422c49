"""Expressions within sentences: their values by the verb that governs them, and words that are none."""

from __future__ import annotations

import pytest

from dateline.model import Interval, TimeExpression
from tests.conftest import Annotate
from tests.extract.reckoning import find_times

THURSDAY = Interval(earliest="2012-05-17", latest="2012-05-17")


def read(annotated: Annotate, text: str, published: Interval = THURSDAY) -> tuple[TimeExpression, ...]:
    return find_times(annotated(text), published)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The king fled on Tuesday.", "Tuesday", "2012-05-15"),
        ("The king will flee on Tuesday.", "Tuesday", "2012-05-22"),
        ("The king is to flee on Tuesday.", "Tuesday", "2012-05-22"),
        ("The king plans to flee on Tuesday.", "Tuesday", "2012-05-22"),
        ("The king plans a speech on Saturday.", "Saturday", "2012-05-19"),
        ("The king could flee on Tuesday.", "Tuesday", "2012-05-22"),
        ("The king has fled on Tuesday.", "Tuesday", "2012-05-15"),
        ("The king, who fled on Tuesday, is ill.", "Tuesday", "2012-05-15"),
        ("The king said on Tuesday that he was ill.", "Tuesday", "2012-05-15"),
        ("The vote is scheduled for Sunday.", "Sunday", "2012-05-20"),
        ("The vote was held on Sunday.", "Sunday", "2012-05-13"),
        ("The vote was held in June.", "June", "2011-06"),
        ("The vote will be held in June.", "June", "2012-06"),
        ("The vote was held in June 2009.", "June 2009", "2009-06"),
        ("They voted on 4 July 1976.", "4 July 1976", "1976-07-04"),
        ("They voted on July 4, 1976.", "July 4, 1976", "1976-07-04"),
        ("They voted yesterday.", "yesterday", "2012-05-16"),
        ("They vote tomorrow.", "tomorrow", "2012-05-18"),
        ("They voted last week.", "last week", "2012-W19"),
        ("They will vote next week.", "next week", "2012-W21"),
        ("They voted last month.", "last month", "2012-04"),
        ("They will vote next month.", "next month", "2012-06"),
        ("They voted earlier this month.", "earlier this month", "2012-05"),
        ("They voted late last year.", "late last year", "2011"),
        ("They voted in 1987.", "1987", "1987"),
        ("They voted in the 1970s.", "the 1970s", "197"),
        ("They voted three years ago.", "three years ago", "2009"),
        ("They voted three weeks ago.", "three weeks ago", "2012-W17"),
        ("They voted three days ago.", "three days ago", "2012-05-14"),
        ("They waited for three days.", "three days", "P3D"),
        ("They waited for nearly six months.", "nearly six months", "P6M"),
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They recently met.", "recently", "PAST_REF"),
        ("They met in recent weeks.", "recent weeks", "PAST_REF"),
        ("They now meet in Oslo.", "now", "PRESENT_REF"),
        ("They met on Friday night.", "Friday night", "2012-05-11TNI"),
        ("They met at 3 p.m. on Friday.", "3 p.m. on Friday", "2012-05-11T15:00"),
        ("They met on Christmas Day.", "Christmas Day", "2011-12-25"),
    ],
)
def test_one_expression_of_a_sentence(annotated: Annotate, text: str, words: str, value: str) -> None:
    found = read(annotated, text)
    assert [(one.text, one.value) for one in found] == [(words, value)]
    assert text[found[0].start : found[0].end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May resigned.",
        "Black September took hostages.",
        "April Jones sang.",
        "August Strindberg wrote plays.",
        "They may march on the capital.",
        "The march was banned.",
        "He sat down beside her.",
        "The second witness was heard.",
        "She came in second.",
        "He ran 1987 metres.",
        "They sold 2012 cars.",
        "They fell back.",
        "The fall of the town was feared.",
        "The Sunday Times was sued.",
        "The New York Times reported it.",
        "He paid $1999 for it.",
    ],
)
def test_words_that_are_no_time(annotated: Annotate, text: str) -> None:
    assert [one.text for one in read(annotated, text) if one.type in {"DATE", "TIME"}] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on Monday and again on Wednesday.", ["2012-05-14", "2012-05-16"]),
        ("He ruled from 1990 to 1995.", ["1990", "1995"]),
        ("He ruled between May 1990 and June 1995.", ["1990-05", "1995-06"]),
        ("They fought in March 2010; two years later they made peace.", ["2010-03", "2012-03"]),
        ("He came on 3 May 2011 and left the next day.", ["2011-05-03", "2011-05-04"]),
        ("He came on 3 May 2011 and had left the day before.", ["2011-05-03", "2011-05-02"]),
        ("He spoke yesterday and will speak tomorrow.", ["2012-05-16", "2012-05-18"]),
    ],
)
def test_several_expressions_in_the_order_of_the_text(annotated: Annotate, text: str, values: list[str]) -> None:
    found = read(annotated, text)
    assert [one.value for one in found] == values
    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("They met on Monday.", "XXXX-WXX-1", "2012-05-14", "2012-05-21"),
        ("They met last year.", "2011", "2011-01-01", "2011-12-31"),
        ("They met in 1987.", "1987", "1987-01-01", "1987-12-31"),
        ("They met in June.", "2011-06", "2011-06-01", "2011-06-30"),
    ],
)
def test_an_article_of_some_day_of_two_weeks(
    annotated: Annotate, text: str, value: str, earliest: str, latest: str
) -> None:
    (found,) = read(annotated, text, Interval(earliest="2012-05-14", latest="2012-05-27"))
    assert (found.value, found.earliest, found.latest) == (value, earliest, latest)


@pytest.mark.parametrize("text", ["They met on Monday.", "They met in June.", "They met last year.", "They met today."])
def test_an_article_without_a_date_gives_no_days(annotated: Annotate, text: str) -> None:
    (found,) = read(annotated, text, Interval())
    assert found.earliest is None
    assert found.latest is None
    assert "X" in found.value or found.value.endswith("_REF")
