"""Values of expressions seen from a Wednesday in March: one row an expression, without any parsing."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.extract.when.grammar import disjoint, readings
from dateline.extract.when.resolve import View, resolve

WEDNESDAY = date(2006, 3, 15)


def value(text: str, direction: int) -> str:
    (reading,) = disjoint(readings(text))
    meaning = resolve(reading, View(today=WEDNESDAY, direction=direction))
    assert meaning is not None
    return meaning.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 March 2001", "2001-03-01"),
        ("1st March 2001", "2001-03-01"),
        ("March 1, 2001", "2001-03-01"),
        ("March 1st, 2001", "2001-03-01"),
        ("Mar. 1, 2001", "2001-03-01"),
        ("Sept. 9, 1999", "1999-09-09"),
        ("the 2nd of May 1997", "1997-05-02"),
        ("2001-03-01", "2001-03-01"),
        ("January 1998", "1998-01"),
        ("Jan. 1998", "1998-01"),
        ("December of 1998", "1998-12"),
        ("1998", "1998"),
        ("the 1990s", "199"),
        ("the nineties", "199"),
        ("the 20th century", "19"),
        ("the eighteenth century", "17"),
    ],
)
def test_full_dates_need_no_anchor(text: str, expected: str) -> None:
    assert value(text, -1) == expected
    assert value(text, 1) == expected


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("Monday", "2006-03-13", "2006-03-20"),
        ("Tuesday", "2006-03-14", "2006-03-21"),
        ("Thursday", "2006-03-09", "2006-03-16"),
        ("Friday", "2006-03-10", "2006-03-17"),
        ("Saturday", "2006-03-11", "2006-03-18"),
        ("Sunday", "2006-03-12", "2006-03-19"),
        ("January", "2006-01", "2007-01"),
        ("February", "2006-02", "2007-02"),
        ("April", "2005-04", "2006-04"),
        ("May", "2005-05", "2006-05"),
        ("June", "2005-06", "2006-06"),
        ("July", "2005-07", "2006-07"),
        ("August", "2005-08", "2006-08"),
        ("October", "2005-10", "2006-10"),
        ("November", "2005-11", "2006-11"),
        ("December", "2005-12", "2006-12"),
        ("20 December", "2005-12-20", "2006-12-20"),
    ],
)
def test_bare_days_and_months_look_the_way_of_their_verb(text: str, back: str, ahead: str) -> None:
    assert value(text, -1) == back
    assert value(text, 1) == ahead


@pytest.mark.parametrize("text", ["March 14", "March 16", "3 April", "20 February"])
def test_a_day_close_at_hand_is_the_nearest(text: str) -> None:
    assert value(text, -1) == value(text, 1)
    assert value(text, -1).startswith("2006")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2006-03-15"),
        ("yesterday", "2006-03-14"),
        ("tomorrow", "2006-03-16"),
        ("tonight", "2006-03-15TNI"),
        ("last night", "2006-03-14TNI"),
        ("this morning", "2006-03-15TMO"),
        ("this afternoon", "2006-03-15TAF"),
        ("this evening", "2006-03-15TEV"),
        ("the day before yesterday", "2006-03-13"),
        ("the day after tomorrow", "2006-03-17"),
        ("this week", "2006-W11"),
        ("last week", "2006-W10"),
        ("next week", "2006-W12"),
        ("this month", "2006-03"),
        ("last month", "2006-02"),
        ("next month", "2006-04"),
        ("this year", "2006"),
        ("last year", "2005"),
        ("next year", "2007"),
        ("last decade", "199"),
        ("last Monday", "2006-03-13"),
        ("next Monday", "2006-03-20"),
        ("last May", "2005-05"),
        ("last January", "2006-01"),
        ("last weekend", "2006-W10-WE"),
        ("this weekend", "2006-W11-WE"),
        ("next weekend", "2006-W12-WE"),
        ("last summer", "2005-SU"),
        ("next summer", "2006-SU"),
        ("last quarter", "2005-Q4"),
        ("a year ago", "2005"),
        ("five years ago", "2001"),
        ("two months ago", "2006-01"),
        ("three weeks ago", "2006-W08"),
        ("ten days ago", "2006-03-05"),
        ("two decades ago", "198"),
        ("the first quarter of 2003", "2003-Q1"),
        ("the fourth quarter of 2003", "2003-Q4"),
        ("the first half of 2004", "2004-H1"),
        ("the second half of 2004", "2004-H2"),
        ("the summer of 1994", "1994-SU"),
        ("spring 1989", "1989-SP"),
        ("Christmas Day", "2005-12-25"),
        ("New Year's Day", "2006-01-01"),
        ("Christmas 1999", "1999-12-25"),
        ("recently", "PAST_REF"),
        ("recent years", "PAST_REF"),
        ("the coming days", "FUTURE_REF"),
        ("now", "PRESENT_REF"),
        ("currently", "PRESENT_REF"),
        ("soon", "FUTURE_REF"),
    ],
)
def test_expressions_seen_from_today(text: str, expected: str) -> None:
    assert value(text, -1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days", "P2D"),
        ("three weeks", "P3W"),
        ("four months", "P4M"),
        ("five years", "P5Y"),
        ("a decade", "P1DE"),
        ("two centuries", "P2CE"),
        ("six hours", "PT6H"),
        ("90 minutes", "PT90M"),
        ("half an hour", "PT30M"),
        ("several months", "PXM"),
        ("many years", "PXY"),
        ("decades", "PXDE"),
        ("a three-day", "P3D"),
        ("12-year-old", "P12Y"),
        ("every Monday", "XXXX-WXX-1"),
        ("every Sunday", "XXXX-WXX-7"),
        ("daily", "P1D"),
        ("weekly", "P1W"),
        ("monthly", "P1M"),
        ("every two years", "P2Y"),
    ],
)
def test_lengths_and_repetitions(text: str, expected: str) -> None:
    found = disjoint(readings(text))
    assert found
    meaning = resolve(found[0], View(today=WEDNESDAY))
    assert meaning is not None
    assert meaning.value == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("recent days", date(2006, 3, 9), WEDNESDAY),
        ("recent weeks", date(2006, 2, 13), WEDNESDAY),
        ("recent months", date(2005, 9, 13), WEDNESDAY),
        ("the past week", date(2006, 3, 8), WEDNESDAY),
        ("the past two weeks", date(2006, 3, 1), WEDNESDAY),
        ("the last three days", date(2006, 3, 12), WEDNESDAY),
        ("the past year", date(2005, 3, 15), WEDNESDAY),
        ("the next two days", WEDNESDAY, date(2006, 3, 17)),
        ("last week", date(2006, 3, 6), date(2006, 3, 12)),
        ("this week", date(2006, 3, 13), date(2006, 3, 19)),
        ("last year", date(2005, 1, 1), date(2005, 12, 31)),
        ("the 1980s", date(1980, 1, 1), date(1989, 12, 31)),
        ("last weekend", date(2006, 3, 11), date(2006, 3, 12)),
    ],
)
def test_the_days_that_an_expression_covers_or_spans(text: str, first: date, last: date) -> None:
    (reading,) = disjoint(readings(text))
    meaning = resolve(reading, View(today=WEDNESDAY, direction=-1))
    assert meaning is not None
    assert meaning.days == (first, last)


@pytest.mark.parametrize("text", ["recent years", "recent decades", "the coming days", "recently", "two years", "now"])
def test_what_is_too_vague_has_no_days(text: str) -> None:
    (reading,) = disjoint(readings(text))
    meaning = resolve(reading, View(today=WEDNESDAY))
    assert meaning is not None
    assert meaning.days is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday", "XXXX-WXX-1"),
        ("Friday", "XXXX-WXX-5"),
        ("June", "XXXX-06"),
        ("3 June", "XXXX-06-03"),
        ("June 3", "XXXX-06-03"),
        ("summer", "XXXX-SU"),
    ],
)
@pytest.mark.parametrize("direction", [-1, 0, 1])
def test_without_an_anchor_the_rest_stays_open(text: str, expected: str, direction: int) -> None:
    found = disjoint(readings(text))
    if not found:
        pytest.skip("no expression by itself")
    meaning = resolve(found[0], View(direction=direction))
    assert meaning is not None
    assert meaning.value == expected
    assert meaning.days is None


@pytest.mark.parametrize(
    "text",
    [
        "the second floor",
        "a first step",
        "the May government",
        "march on the capital",
        "the sun rose",
        "in 45 countries",
        "at least 2,004 people",
        "flight 1998A",
        "page 12",
        "the third man",
    ],
)
def test_words_that_only_look_like_a_time(text: str) -> None:
    assert not [r for r in disjoint(readings(text)) if r.kind in {"day", "year", "weekday", "holiday", "clock"}]
