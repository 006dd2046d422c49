"""Holidays and national days: fixed, movable, by country."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.when.calendar import days_of
from dateline.extract.when.grammar import disjoint, readings
from dateline.extract.when.holidays import holiday_names, holiday_value, is_fixed, nth_weekday
from dateline.extract.when.resolve import View, resolve

MAY = date(2012, 5, 17)


@pytest.mark.parametrize(
    ("name", "month_and_day"),
    [
        ("christmas", "12-25"),
        ("christmas day", "12-25"),
        ("christmas eve", "12-24"),
        ("boxing day", "12-26"),
        ("bastille day", "07-14"),
        ("canada day", "07-01"),
        ("australia day", "01-26"),
        ("anzac day", "04-25"),
        ("armistice day", "11-11"),
        ("veterans day", "11-11"),
        ("victory day", "05-09"),
        ("ve day", "05-08"),
        ("vj day", "08-15"),
        ("valentine's day", "02-14"),
        ("cinco de mayo", "05-05"),
        ("day of the sun", "04-15"),
        ("day of the shining star", "02-16"),
        ("all saints day", "11-01"),
        ("assumption day", "08-15"),
        ("afghanistan's independence day", "08-19"),
        ("albania's independence day", "11-28"),
        ("algerian independence day", "07-05"),
        ("american independence day", "07-04"),
        ("angolan independence day", "11-11"),
        ("argentina's independence day", "07-09"),
        ("armenia's independence day", "09-21"),
        ("azerbaijan's independence day", "05-28"),
        ("bangladesh's independence day", "03-26"),
        ("bangladesh's victory day", "12-16"),
        ("belarus' independence day", "07-03"),
        ("belgium's national day", "07-21"),
        ("brazil's independence day", "09-07"),
        ("bulgaria's liberation day", "03-03"),
        ("burma's independence day", "01-04"),
        ("cameroon's national day", "05-20"),
        ("chad's independence day", "08-11"),
        ("china's national day", "10-01"),
        ("chinese army day", "08-01"),
        ("colombia's independence day", "07-20"),
        ("cyprus' independence day", "10-01"),
        ("vietnam's national day", "09-02"),
        ("vietnam's liberation day", "04-30"),
        ("venezuela's independence day", "07-05"),
        ("yemen's unification day", "05-22"),
        ("zambia's independence day", "10-24"),
        ("zimbabwe's independence day", "04-18"),
    ],
)
@pytest.mark.parametrize("year", [1999, 2012, 2023])
def test_fixed_days(name: str, month_and_day: str, year: int) -> None:
    assert holiday_value(name, year) == f"{year}-{month_and_day}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ash wednesday", "2012-02-22"),
        ("ascension day", "2012-05-17"),
        ("whit monday", "2012-05-28"),
        ("corpus christi", "2012-06-07"),
        ("chinese new year", "2012-01-23"),
        ("chuseok", "2012-09-30"),
        ("yom kippur", "2012-09-26"),
        ("columbus day", "2012-10-08"),
        ("black friday", "2012-11-23"),
        ("easter sunday", "2012-04-08"),
        ("good friday", "2012-04-06"),
    ],
)
def test_movable_days(name: str, value: str) -> None:
    assert holiday_value(name, 2012) == value


@pytest.mark.parametrize(("name", "value"), [("9/11", "2001-09-11"), ("d-day", "1944-06-06")])
@pytest.mark.parametrize("year", [1990, 2020])
def test_days_of_one_year_alone(name: str, value: str, year: int) -> None:
    assert is_fixed(name)
    assert holiday_value(name, year) == value


@pytest.mark.parametrize("name", ["christmas", "bastille day", "yom kippur"])
def test_days_of_every_year(name: str) -> None:
    assert not is_fixed(name)


def test_every_name_has_a_day_in_a_common_year() -> None:
    unread = [name for name in holiday_names() if days_of(holiday_value(name, 2012) or "") is None]
    assert unread == []


def test_names_come_in_both_apostrophes() -> None:
    names = set(holiday_names())
    assert {"china's national day", "china’s national day", "china national day"} <= names


@pytest.mark.parametrize(
    ("text", "direction", "value"),
    [
        ("Christmas", -1, "2011-12-25"),
        ("Christmas", 1, "2012-12-25"),
        ("last Christmas", -1, "2011-12-25"),
        ("next Christmas", 1, "2012-12-25"),
        ("Christmas 2005", -1, "2005-12-25"),
        ("Christmas Day 2005", 1, "2005-12-25"),
        ("Bastille Day", -1, "2011-07-14"),
        ("Bastille Day", 1, "2012-07-14"),
        ("Ash Wednesday", -1, "2012-02-22"),
        ("Good Friday", 1, "2013-03-29"),
        ("Yom Kippur", 1, "2012-09-26"),
        ("Anzac Day", -1, "2012-04-25"),
    ],
)
def test_the_year_is_seen_from_the_article(text: str, direction: int, value: str) -> None:
    (reading,) = disjoint(readings(text))
    meaning = resolve(reading, View(today=MAY, direction=direction))
    assert meaning is not None
    assert meaning.value == value


@pytest.mark.parametrize("text", ["Christmas Island", "a victory", "the independence of Chad", "a boxing match"])
def test_words_that_only_share_the_name(text: str) -> None:
    found = [r for r in disjoint(readings(text)) if r.kind == "holiday" and r.end == len(text)]
    assert found == []


@given(st.integers(1950, 2090), st.integers(1, 12), st.integers(1, 7), st.integers(1, 4))
def test_the_nth_weekday_of_a_month(year: int, month: int, weekday: int, n: int) -> None:
    day = nth_weekday(year, month, weekday, n)
    assert (day.year, day.month, day.isoweekday()) == (year, month, weekday)
    assert 7 * (n - 1) < day.day <= 7 * n
