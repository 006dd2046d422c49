"""Numbers in words and figures, units and lengths; and that no value, however far away, breaks the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.extract.when.calendar import days_of, read_day, season_value, step, third, value_of
from dateline.extract.when.lexicon import duration, is_clock, number_of, ordinal_of, unit_of
from dateline.extract.when.repeated import month_of, weekday_of
from dateline.extract.when.steps import full_year, way_of

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINAL = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
ORDINAL |= {"twelve": "twelfth", "twenty": "twentieth", "thirty": "thirtieth"}
UNITS = ["D", "W", "2W", "M", "Q", "Y", "DE", "CE", "ML"]


def spelt(number: int, hyphen: str = "-") -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (hyphen + ONES[number % 10] if number % 10 else "")
    rest = f" and {spelt(number % 100, hyphen)}" if number % 100 else ""
    return f"{ONES[number // 100]} hundred{rest}"


@given(st.integers(1, 999), st.sampled_from(["-", " "]))
def test_numbers_in_words(number: int, hyphen: str) -> None:
    assert number_of(spelt(number, hyphen)) == number
    assert number_of(spelt(number, hyphen).upper()) == number


@given(st.integers(0, 10**9))
def test_numbers_in_figures(number: int) -> None:
    assert number_of(str(number)) == number_of(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("a couple of", 2),
        ("1.5", 1.5),
        ("several", None),
        ("a few", None),
        ("rebels", None),
        ("one rebels", None),
    ],
)
def test_numbers_of_other_kinds(text: str, number: float | None) -> None:
    assert number_of(text) == number


def ordinal(number: int) -> str:
    *before, last = spelt(number).split("-")
    return "-".join([*before, ORDINAL.get(last, f"{last}th")])


@pytest.mark.parametrize("number", range(1, 32))
def test_days_of_a_month_as_ordinals(number: int) -> None:
    assert ordinal_of(ordinal(number)) == number
    assert all(ordinal_of(f"{number}{ending}") == number for ending in ("st", "nd", "rd", "th", ""))


@pytest.mark.parametrize(
    ("number", "unit", "clock", "value"),
    [
        (3, "M", False, "P3M"),
        (3, "M", True, "PT3M"),
        (None, "D", False, "PXD"),
        (2, "2W", False, "P4W"),
        (None, "2W", False, "PXW"),
        (2, "Q", False, "P6M"),
        (1.5, "Y", False, "P18M"),
        (2.5, "DE", False, "P25Y"),
        (0.5, "CE", False, "P50Y"),
        (1.5, "H", True, "PT90M"),
        (1.5, "D", False, "P1.5D"),
    ],
)
def test_durations(number: float | None, unit: str, clock: bool, value: str) -> None:
    assert duration(number, unit, clock) == value


@pytest.mark.parametrize(
    ("word", "unit", "clock"),
    [
        ("day", "D", False),
        ("Days", "D", False),
        ("weeks", "W", False),
        ("centuries", "CE", False),
        ("decade", "DE", False),
        ("hours", "H", True),
        ("minute", "M", True),
        ("months", "M", False),
    ],
)
def test_units(word: str, unit: str, clock: bool) -> None:
    assert unit_of(word) == unit
    assert is_clock(word) is clock


def test_what_is_no_unit() -> None:
    with pytest.raises(KeyError):
        unit_of("rebel")


@pytest.mark.parametrize("number", range(1, 13))
def test_months_by_name_and_in_short(number: int) -> None:
    name = date(2020, number, 1).strftime("%B")
    assert month_of(name) == month_of(name.lower()) == month_of(name.upper()) == number
    assert month_of(f"{name[:3]}.") == number


@pytest.mark.parametrize("number", range(1, 8))
def test_weekdays_by_name(number: int) -> None:
    assert weekday_of(date(2024, 1, number).strftime("%A")) == number


@pytest.mark.parametrize(
    ("written", "year"), [("2020", 2020), ("99", 1999), ("31", 1931), ("30", 2030), ("05", 2005), ("476", 476)]
)
def test_years_of_two_figures(written: str, year: int) -> None:
    assert full_year(written) == year


@pytest.mark.parametrize(
    ("word", "way"),
    [("last", -1), ("this past", -1), ("Next", 1), ("the  following", 1), ("this", 0), ("", 0), (None, 0)],
)
def test_ways(word: str | None, way: int) -> None:
    assert way_of(word) == way


ENDS = [
    "",
    "-01",
    "-13",
    "-00",
    "-XX",
    "-W53",
    "-W00",
    "-W52-7",
    "-W09-WE",
    "-Q4",
    "-Q5",
    "-H2",
    "-WI",
    "-SP",
    "T12:00",
]
VALUES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "FY"]),
    st.integers(0, 9999).map(lambda year: f"{year:04}"[-4 if year % 3 else -3 :]),
    st.sampled_from([*ENDS, "-02-29", "-12-31", "-06-31", "-05-XX"]),
    st.sampled_from(["", "/2020", "/2020-13", "/9999-12-31"]),
)


@given(VALUES)
@example("9999-W52")
@example("9999-W52-7")
@example("9999-WI")
@example("9999-Q4")
@example("9999-H2")
@example("0000")
@example("00")
@example("000")
@example("99")
@example("0001-W01-1")
@example("9999-12/9999-13")
def test_any_value_is_days_in_order_or_none(value: str) -> None:
    days = days_of(value)
    if days is not None and "/" not in value:
        assert days[0] <= days[1]


@given(st.dates(), st.sampled_from([*UNITS, "TNI", ""]), st.integers(-3000, 3000))
def test_steps_stay_in_the_calendar_and_go_the_right_way(day: date, unit: str, number: int) -> None:
    there = step(day, unit, number)
    if there is not None and unit in UNITS:
        assert (there > day) == (number > 0)
        assert (there < day) == (number < 0)
    assert step(day, unit, 0) == day


@given(st.dates(), st.sampled_from(["W", "M", "Q", "Y", "DE", "CE", "D"]))
def test_the_period_of_a_day_holds_it_wherever_it_lies(day: date, unit: str) -> None:
    days = days_of(value_of(day, unit))
    assert days is None or days[0] <= day <= days[1]
    season = days_of(season_value(day))
    assert season is None or season[0] <= day <= season[1]


@given(st.dates(), st.integers(0, 800), st.sampled_from([(1, 1), (2, 2), (3, 3), (1, 2), (2, 3), (1, 3)]))
def test_parts_of_a_period_lie_in_it(day: date, length: int, part: tuple[int, int]) -> None:
    if day.toordinal() + length > date.max.toordinal():
        return
    whole = (day, date.fromordinal(day.toordinal() + length))
    first, last = third(whole, *part)
    assert whole[0] <= first <= whole[1]
    assert whole[0] <= last <= whole[1]


@given(st.text(max_size=12))
@example("9999-12-31")
@example("20201399")
@example("0000-00-00")
def test_whatever_is_declared_is_days_or_none(text: str) -> None:
    days = read_day(text)
    assert days is None or days[0] <= days[1]
