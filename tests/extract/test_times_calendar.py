"""The calendar: values as days, days as values, steps, parts; and clues on it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.when.calendar import (
    days_of,
    month_days,
    read_day,
    season_value,
    step,
    third,
    value_of,
    week_days,
    year_days,
)
from dateline.extract.when.clues import Clue, Window, around, combine, every_year, hull, intersect, years_on
from dateline.model import Evidence

DAYS = st.dates(date(1950, 1, 1), date(2035, 12, 31))


def clue(rank: int, *windows: Window, start: int = 0) -> Clue:
    return Clue(windows, Evidence(start=start, end=start + 1, text="x", rule=f"rule {rank}"), rank)


@pytest.mark.parametrize(
    ("year", "month", "months", "last"),
    [
        (2011, 2, 1, date(2011, 2, 28)),
        (2012, 2, 1, date(2012, 2, 29)),
        (2012, 4, 1, date(2012, 4, 30)),
        (2012, 12, 1, date(2012, 12, 31)),
        (2012, 1, 3, date(2012, 3, 31)),
        (2012, 12, 3, date(2013, 2, 28)),
        (2012, 7, 6, date(2012, 12, 31)),
    ],
)
def test_months_end_on_their_last_day(year: int, month: int, months: int, last: date) -> None:
    assert month_days(year, month, months) == (date(year, month, 1), last)


@pytest.mark.parametrize(
    ("year", "years", "last"),
    [(2012, 1, date(2012, 12, 31)), (1990, 10, date(1999, 12, 31)), (1900, 100, date(1999, 12, 31))],
)
def test_years_end_in_december(year: int, years: int, last: date) -> None:
    assert year_days(year, years) == (date(year, 1, 1), last)


@given(DAYS)
def test_weeks_run_from_monday_to_sunday(day: date) -> None:
    iso = day.isocalendar()
    monday, sunday = week_days(iso.year, iso.week)
    assert monday <= day <= sunday
    assert (monday.isoweekday(), sunday - monday) == (1, timedelta(days=6))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2012-05-17", "2012-05-17", "2012-05-17"),
        ("2012-05-17T15:00", "2012-05-17", "2012-05-17"),
        ("2012-05-17TMO", "2012-05-17", "2012-05-17"),
        ("2012-05", "2012-05-01", "2012-05-31"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("201", "2010-01-01", "2019-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2012-W20", "2012-05-14", "2012-05-20"),
        ("2012-W20-3", "2012-05-16", "2012-05-16"),
        ("2012-W20-WE", "2012-05-19", "2012-05-20"),
        ("2012-Q1", "2012-01-01", "2012-03-31"),
        ("2012-Q4", "2012-10-01", "2012-12-31"),
        ("2012-H1", "2012-01-01", "2012-06-30"),
        ("2012-H2", "2012-07-01", "2012-12-31"),
        ("2012-SP", "2012-03-01", "2012-05-31"),
        ("2012-SU", "2012-06-01", "2012-08-31"),
        ("2012-FA", "2012-09-01", "2012-11-30"),
        ("2012-WI", "2012-12-01", "2013-02-28"),
    ],
)
def test_values_as_days(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["XXXX-05-17", "XXXX-WXX-1", "PAST_REF", "P3D", "PT5H", "", "BC0044"])
def test_values_that_are_no_days(value: str) -> None:
    assert days_of(value) is None


@given(DAYS, st.sampled_from(["D", "W", "M", "Y", "DE", "CE"]))
def test_a_value_of_a_day_covers_it(day: date, unit: str) -> None:
    days = days_of(value_of(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]


@given(DAYS)
def test_a_season_covers_its_day(day: date) -> None:
    days = days_of(season_value(day))
    assert days is not None
    assert days[0] <= day <= days[1]


@pytest.mark.parametrize(
    ("unit", "number", "expected"),
    [
        ("D", 1, date(2012, 2, 1)),
        ("D", -31, date(2011, 12, 31)),
        ("W", 1, date(2012, 2, 7)),
        ("W", -2, date(2012, 1, 17)),
        ("M", 1, date(2012, 2, 29)),
        ("M", -2, date(2011, 11, 30)),
        ("Y", 1, date(2013, 1, 31)),
        ("Y", -10, date(2002, 1, 31)),
    ],
)
def test_steps(unit: str, number: int, expected: date) -> None:
    assert step(date(2012, 1, 31), unit, number) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012-05-17", "2012-05-17", "2012-05-17"),
        ("2012-05-17T23:59:59Z", "2012-05-17", "2012-05-17"),
        ("2012-05", "2012-05-01", "2012-05-31"),
        ("2012", "2012-01-01", "2012-12-31"),
    ],
)
def test_declared_days_are_read(text: str, first: str, last: str) -> None:
    assert read_day(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", [None, "", "soon", "17th of never"])
def test_what_is_no_declared_day(text: str | None) -> None:
    assert read_day(text) is None


@given(DAYS, st.integers(3, 400), st.integers(1, 3))
def test_a_part_lies_within_the_whole(day: date, length: int, part: int) -> None:
    first, last = day, day + timedelta(days=length)
    start, end = third((first, last), part, part)
    assert first <= start
    assert end <= last


# Clues


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((None, None), (None, None), (None, None)),
        ((date(2012, 1, 1), None), (None, date(2012, 2, 1)), (date(2012, 1, 1), date(2012, 2, 1))),
        ((date(2012, 1, 1), None), (date(2012, 3, 1), None), (date(2012, 3, 1), None)),
        ((None, date(2012, 1, 1)), (date(2012, 1, 1), None), (date(2012, 1, 1), date(2012, 1, 1))),
        ((None, date(2012, 1, 1)), (date(2012, 1, 2), None), None),
    ],
)
def test_what_two_windows_share(one: Window, other: Window, shared: Window | None) -> None:
    assert intersect(one, other) == shared
    assert intersect(other, one) == shared


def test_the_hull_is_open_where_one_window_is() -> None:
    assert hull(((date(2012, 1, 1), None), (date(2011, 1, 1), date(2011, 2, 1)))) == (date(2011, 1, 1), None)


def test_surer_clues_come_first_and_what_contradicts_them_is_left_out() -> None:
    sure = clue(0, (date(2012, 1, 1), date(2012, 12, 31)))
    doubtful = clue(5, (date(2013, 1, 1), date(2013, 12, 31)))
    window, used = combine([doubtful, sure])
    assert window == (date(2012, 1, 1), date(2012, 12, 31))
    assert [one.rule for one in used] == ["rule 0"]


def test_clues_that_narrow_nothing_are_no_evidence() -> None:
    narrow = clue(0, (date(2012, 1, 1), date(2012, 1, 31)))
    wide = clue(1, (date(2011, 1, 1), date(2013, 1, 31)))
    assert [one.rule for one in combine([wide, narrow])[1]] == ["rule 0"]


@given(st.integers(1, 12), st.integers(1, 28))
def test_every_year_leaves_both_ends_open(month: int, day: int) -> None:
    windows = every_year(month, day, 0, 0)
    assert windows[0][0] is None
    assert windows[-1][1] is None


@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_the_days_around_a_day_hold_it(day: date, before: int, after: int) -> None:
    first, last = around(day, before, after)
    assert first is not None
    assert last is not None
    assert first <= day <= last
    assert (last - first).days == before + after


@pytest.mark.parametrize(
    ("years", "expected"),
    [(1, date(2013, 5, 17)), (0.5, date(2012, 11, 17)), (-1, date(2011, 5, 17)), (10, date(2022, 5, 17))],
)
def test_years_later(years: float, expected: date) -> None:
    assert years_on(date(2012, 5, 17), years) == expected


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_the_order_of_clues_does_not_matter(pairs: list[tuple[date, date]]) -> None:
    clues = [clue(rank, (min(pair), max(pair)), start=rank) for rank, pair in enumerate(pairs)]
    assert combine(clues) == combine(reversed(clues))
