"""Dates in every form in which news writes them: one line a form. No parsing."""

from __future__ import annotations

import pytest

from dateline.extract.when.grammar import disjoint, readings
from dateline.extract.when.resolve import View, resolve
from tests.extract.reckoning import meant

SATURDAY = "2014-11-22"


@pytest.mark.parametrize("today", [None, SATURDAY, "1980-01-01"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 July 2005", "2005-07-07"),
        ("07 July 2005", "2005-07-07"),
        ("7th July 2005", "2005-07-07"),
        ("7 July, 2005", "2005-07-07"),
        ("the 7th of July 2005", "2005-07-07"),
        ("the 7th of July, 2005", "2005-07-07"),
        ("Thursday 7 July 2005", "2005-07-07"),
        ("Thursday, 7 July 2005", "2005-07-07"),
        ("July 7, 2005", "2005-07-07"),
        ("July 7 2005", "2005-07-07"),
        ("July 7th, 2005", "2005-07-07"),
        ("July the 7th, 2005", "2005-07-07"),
        ("Thursday, July 7, 2005", "2005-07-07"),
        ("Thursday July 7, 2005", "2005-07-07"),
        ("Jul 7, 2005", "2005-07-07"),
        ("Jul. 7, 2005", "2005-07-07"),
        ("JULY 7, 2005", "2005-07-07"),
        ("2005-07-07", "2005-07-07"),
        ("07.07.2005", "2005-07-07"),
        ("7.7.2005", "2005-07-07"),
        ("07-Jul-2005", "2005-07-07"),
        ("Aug. 31, 1997", "1997-08-31"),
        ("August 31st, 1997", "1997-08-31"),
        ("31 Aug 1997", "1997-08-31"),
        ("Sept. 30, 2015", "2015-09-30"),
        ("Sep 30, 2015", "2015-09-30"),
        ("30 Sept 2015", "2015-09-30"),
        ("Dec. 25, 1991", "1991-12-25"),
        ("Oct. 3, 1990", "1990-10-03"),
        ("Nov. 9, 1989", "1989-11-09"),
        ("Feb. 29, 2012", "2012-02-29"),
        ("Jan. 1, 2000", "2000-01-01"),
        ("Apr. 6, 1994", "1994-04-06"),
        ("the first of January 1994", "1994-01-01"),
        ("the twenty-first of August 1968", "1968-08-21"),
        ("the thirtieth of April 1975", "1975-04-30"),
        ("11/22/1963", "1963-11-22"),
    ],
)
def test_a_full_date_is_the_same_from_everywhere(text: str, expected: str, today: str | None) -> None:
    assert meant(text, today, -1) == f"DATE {expected}"


@pytest.mark.parametrize("today", [None, SATURDAY])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("July 2005", "2005-07"),
        ("July, 2005", "2005-07"),
        ("July of 2005", "2005-07"),
        ("Sept. 2005", "2005-09"),
        ("Sept 2005", "2005-09"),
        ("DECEMBER 2005", "2005-12"),
        ("2005", "2005"),
        ("1848", "1848"),
        ("the first quarter of 2005", "2005-Q1"),
        ("the second quarter of 2005", "2005-Q2"),
        ("third quarter of 2005", "2005-Q3"),
        ("the fourth quarter of 2005", "2005-Q4"),
        ("the fourth quarter 2005", "2005-Q4"),
        ("the final quarter of 2005", "2005-Q4"),
        ("the 2nd quarter of 2005", "2005-Q2"),
        ("Q1 2005", "2005-Q1"),
        ("Q4, 2005", "2005-Q4"),
        ("the first half of 2005", "2005-H1"),
        ("the second half of 2005", "2005-H2"),
        ("spring 2005", "2005-SP"),
        ("the spring of 2005", "2005-SP"),
        ("the summer of 2005", "2005-SU"),
        ("autumn 2005", "2005-FA"),
        ("the fall of 2005", "2005-FA"),
        ("the winter of 2005", "2005-WI"),
        ("the 1970s", "197"),
        ("the 1970's", "197"),
        ("1970s", "197"),
        ("the 2010s", "201"),
        ("the '70s", "197"),
        ("the seventies", "197"),
        ("the forties", "194"),
        ("the nineteen sixties", "196"),
        ("the 16th century", "15"),
        ("the 21st century", "20"),
        ("the twentieth century", "19"),
        ("twelfth-century", "11"),
        ("44 BC", "BC0044"),
        ("490 B.C.", "BC0490"),
        ("410 AD", "0410"),
        ("Christmas 2005", "2005-12-25"),
        ("Christmas Day 2005", "2005-12-25"),
        ("Christmas Eve 2005", "2005-12-24"),
        ("New Year's Eve 1999", "1999-12-31"),
        ("New Year's Day 2005", "2005-01-01"),
        ("Easter 2005", "2005-03-27"),
        ("Bastille Day 2005", "2005-07-14"),
    ],
)
def test_a_period_with_its_year_is_the_same_from_everywhere(text: str, expected: str, today: str | None) -> None:
    assert meant(text, today, -1) == f"DATE {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 3-5, 2004", "2004-05-03/2004-05-05"),
        ("May 3 to 5, 2004", "2004-05-03/2004-05-05"),
        ("May 3 through 5, 2004", "2004-05-03/2004-05-05"),
        ("3-5 May 2004", "2004-05-03/2004-05-05"),
        ("3 to 5 May 2004", "2004-05-03/2004-05-05"),
        ("28–30 September 2004", "2004-09-28/2004-09-30"),
        ("1939-45", "1939/1945"),
        ("1914-1918", "1914/1918"),
        ("1998/99", "1998/1999"),
    ],
)
def test_ranges_of_days_and_years(text: str, expected: str) -> None:
    assert meant(text, SATURDAY, -1).split(" ", 1)[1] == expected


@pytest.mark.parametrize(
    ("month", "back", "ahead"),
    [
        ("January", "2014-01", "2015-01"),
        ("February", "2014-02", "2015-02"),
        ("March", "2014-03", "2015-03"),
        ("April", "2014-04", "2015-04"),
        ("May", "2014-05", "2015-05"),
        ("June", "2014-06", "2015-06"),
        ("July", "2014-07", "2015-07"),
        ("August", "2014-08", "2015-08"),
        ("September", "2014-09", "2015-09"),
        ("October", "2014-10", "2015-10"),
        ("December", "2013-12", "2014-12"),
        ("Jan.", "2014-01", "2015-01"),
        ("Feb.", "2014-02", "2015-02"),
        ("Aug.", "2014-08", "2015-08"),
        ("Sept.", "2014-09", "2015-09"),
        ("Oct.", "2014-10", "2015-10"),
        ("Dec.", "2013-12", "2014-12"),
    ],
)
def test_a_lone_month_looks_the_way_of_its_verb(month: str, back: str, ahead: str) -> None:
    assert meant(month, SATURDAY, -1) == f"DATE {back}"
    assert meant(month, SATURDAY, 1) == f"DATE {ahead}"


@pytest.mark.parametrize(
    ("day", "back", "ahead"),
    [
        ("Monday", "2014-11-17", "2014-11-24"),
        ("Tuesday", "2014-11-18", "2014-11-25"),
        ("Wednesday", "2014-11-19", "2014-11-26"),
        ("Thursday", "2014-11-20", "2014-11-27"),
        ("Friday", "2014-11-21", "2014-11-28"),
        ("Saturday", "2014-11-22", "2014-11-22"),
        ("Sunday", "2014-11-16", "2014-11-23"),
        ("last Tuesday", "2014-11-18", "2014-11-18"),
        ("next Tuesday", "2014-11-25", "2014-11-25"),
        ("this coming Tuesday", "2014-11-25", "2014-11-25"),
        ("this past Tuesday", "2014-11-18", "2014-11-18"),
        ("Tuesday last week", "2014-11-11", "2014-11-11"),
        ("Tuesday of this week", "2014-11-18", "2014-11-18"),
        ("Tuesday next week", "2014-11-25", "2014-11-25"),
    ],
)
def test_weekdays_seen_from_a_saturday(day: str, back: str, ahead: str) -> None:
    assert meant(day, SATURDAY, -1) == f"DATE {back}"
    assert meant(day, SATURDAY, 1) == f"DATE {ahead}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday", "XXXX-WXX-1"),
        ("Sunday", "XXXX-WXX-7"),
        ("September", "XXXX-09"),
        ("4 July", "XXXX-07-04"),
        ("July 4", "XXXX-07-04"),
    ],
)
def test_without_a_day_to_see_it_from_the_year_stays_open(text: str, expected: str) -> None:
    assert meant(text) == f"DATE {expected}"


@pytest.mark.parametrize(
    "text",
    [
        "flight 2005-A",
        "version 10.7.2005.1",
        "$1998",
        "€2,005",
        "2005%",
        "2005 %",
        "a 3-2 win",
        "won 21-19",
        "room 1999b",
        "call 555-2005",
        "the ratio of 3:75",
        "Boeing 747s",
        "MH17",
        "UN resolution 2118.5",
        "99/100",
        "he may leave",
        "they march",
        "sat on a mat",
        "the sun",
        "a mar on the sheet",
        "dec",
        "quarterback",
        "quarterly-ish quarters",
        "yearling",
        "weekender",
        "daylight",
        "monthsary",
        "the fallout",
        "springboard",
        "summery",
        "Mondayish",
    ],
)
def test_lookalikes_are_no_dates(text: str) -> None:
    kinds = {r.kind for r in disjoint(readings(text))}
    assert not kinds & {"day", "days", "years", "month", "weekday", "weekend", "period"}


@pytest.mark.parametrize("text", ["31 April 2001", "February 30, 2001", "29 February 2001", "2001-13-01", "2001-02-31"])
def test_a_day_that_the_calendar_lacks_has_no_value(text: str) -> None:
    whole = [r for r in disjoint(readings(text)) if r.end - r.start == len(text) and r.kind == "day"]
    assert all(resolve(r, View()) is None for r in whole)
