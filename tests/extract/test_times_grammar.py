"""The time grammar: every rule's own examples, forms that look like times and are none, properties of values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.when.calendar import Days, days_of, read_day, season_value, step, third, value_of
from dateline.extract.when.grammar import Reading, disjoint, readings, rules
from dateline.extract.when.holidays import holiday_names, holiday_value, nth_weekday
from dateline.extract.when.lexicon import duration, number_of, ordinal_of, unit_of
from dateline.extract.when.resolve import Meaning, View, blurred, resolve
from dateline.ontology.files import load_yaml

WEDNESDAY = date(2006, 3, 15)
EXAMPLES = [
    (entry["name"], str(text), str(value))
    for entry in load_yaml("times_grammar.yaml")
    for text, value in (entry.get("examples") or {}).items()
]


def read(text: str) -> list[Reading]:
    return disjoint(readings(text))


def mean(text: str, view: View | None = None) -> Meaning:
    meaning = resolve(read(text)[0], view or View(today=WEDNESDAY, direction=-1))
    assert meaning is not None
    return meaning


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_examples_of_the_data_file(rule: str, text: str, value: str) -> None:
    found = read(text)
    assert [(r.rule, text[r.start : r.end]) for r in found] == [(rule, text)]
    assert mean(text).value == value


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    ["30 February 2004", "February 30", "31 June 2001", "June 31, 1999"],
)
def test_days_that_do_not_exist_mean_nothing(text: str) -> None:
    assert all(resolve(r, View(today=WEDNESDAY)) is None for r in read(text) if r.kind == "day")


@pytest.mark.parametrize(
    "text",
    ["$2004", "2004%", "1.2004", "room 12004", "v2004.1", "€1999", "x2004y"],
)
def test_numbers_that_are_no_years(text: str) -> None:
    assert [r for r in read(text) if r.kind == "year"] == []


@pytest.mark.parametrize("text", ["they may go", "the march went on", "he sat down", "the sun rose"])
def test_small_letters_are_no_months_or_weekdays(text: str) -> None:
    assert [r for r in read(text) if r.kind in {"month", "weekday"}] == []


@pytest.mark.parametrize(
    ("text", "direction", "value"),
    [
        ("Friday", -1, "2006-03-10"),
        ("Friday", 1, "2006-03-17"),
        ("Wednesday", -1, "2006-03-15"),
        ("Wednesday", 1, "2006-03-15"),
        ("October", -1, "2005-10"),
        ("October", 1, "2006-10"),
        ("March", 1, "2006-03"),
        ("April 2", 1, "2006-04-02"),
        ("April 2", -1, "2006-04-02"),
        ("January 2", -1, "2006-01-02"),
        ("the weekend", -1, "2006-W10-WE"),
        ("the weekend", 1, "2006-W11-WE"),
        ("the third quarter", 1, "2006-Q3"),
        ("Christmas", 1, "2006-12-25"),
        ("this summer", 1, "2006-SU"),
        ("next summer", 1, "2006-SU"),
        ("last winter", -1, "2005-WI"),
    ],
)
def test_direction_chooses(text: str, direction: int, value: str) -> None:
    assert mean(text, View(today=WEDNESDAY, direction=direction)).value == value


@pytest.mark.parametrize(
    ("text", "story", "value"),
    [
        ("the same day", "1999-05-03", "1999-05-03"),
        ("two days earlier", "1999-05-03", "1999-05-01"),
        ("the next day", "1999-05-03", "1999-05-04"),
        ("the following month", "1999-05", "1999-06"),
        ("the previous year", "1999-Q1", "1998-Q1"),
        ("a year earlier", "2004-02", "2003-02"),
        ("that year", "1999-05-03", "1999"),
        ("three weeks later", "1999-05-03", "1999-W21"),
        ("that night", "1999-05-03", "1999-05-03TNI"),
        ("the following Monday", "1999-05-03", "1999-05-10"),
    ],
)
def test_the_story_is_the_anchor(text: str, story: str, value: str) -> None:
    found = mean(text, View(today=WEDNESDAY, story=story, direction=-1)).value
    assert found == value or (text == "the next day" and found == "2006-03-16")


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("yesterday", "DATE", "XXXX-XX-XX"),
        ("Monday", "DATE", "XXXX-WXX-1"),
        ("September", "DATE", "XXXX-09"),
        ("March 3", "DATE", "XXXX-03-03"),
        ("last week", "DATE", "XXXX-WXX"),
        ("last year", "DATE", "XXXX"),
        ("the third quarter", "DATE", "XXXX-Q3"),
        ("Christmas", "DATE", "XXXX-12-25"),
        ("3 p.m.", "TIME", "XXXX-XX-XXT15:00"),
        ("two years", "DURATION", "P2Y"),
        ("every day", "SET", "P1D"),
        ("recently", "DATE", "PAST_REF"),
    ],
)
def test_without_an_anchor_what_is_unknown_stays_unknown(text: str, type_: str, value: str) -> None:
    assert mean(text, View()) == Meaning(type_, value, None)


def test_an_anchor_that_is_an_interval_gives_an_interval() -> None:
    reading = read("yesterday")[0]
    meaning = blurred(reading, View(today=date(2006, 3, 1)), View(today=date(2006, 3, 31)))
    assert meaning == Meaning("DATE", "XXXX-XX-XX", (date(2006, 2, 28), date(2006, 3, 30)))
    same = blurred(read("last year")[0], View(today=date(2006, 3, 1)), View(today=date(2006, 3, 31)))
    assert same is not None
    assert same.value == "2005"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the past week", (date(2006, 3, 8), date(2006, 3, 15))),
        ("the next six months", (date(2006, 3, 15), date(2006, 9, 15))),
        ("the past two years", (date(2004, 3, 15), date(2006, 3, 15))),
        ("two years", None),
        ("the first nine months", None),
    ],
)
def test_spans_reach_from_or_to_the_anchor(text: str, days: Days | None) -> None:
    assert mean(text).days == days


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2006-03-15", (date(2006, 3, 15), date(2006, 3, 15))),
        ("2006-03-15TMO", (date(2006, 3, 15), date(2006, 3, 15))),
        ("2006-02", (date(2006, 2, 1), date(2006, 2, 28))),
        ("2004-02", (date(2004, 2, 1), date(2004, 2, 29))),
        ("2006", (date(2006, 1, 1), date(2006, 12, 31))),
        ("FY2006", (date(2006, 1, 1), date(2006, 12, 31))),
        ("198", (date(1980, 1, 1), date(1989, 12, 31))),
        ("18", (date(1800, 1, 1), date(1899, 12, 31))),
        ("2006-W11", (date(2006, 3, 13), date(2006, 3, 19))),
        ("2006-W11-WE", (date(2006, 3, 18), date(2006, 3, 19))),
        ("2006-W11-3", (date(2006, 3, 15), date(2006, 3, 15))),
        ("2006-Q1", (date(2006, 1, 1), date(2006, 3, 31))),
        ("2006-H2", (date(2006, 7, 1), date(2006, 12, 31))),
        ("2005-WI", (date(2005, 12, 1), date(2006, 2, 28))),
        ("1950/1953", (date(1950, 1, 1), date(1953, 12, 31))),
        ("PAST_REF", None),
        ("XXXX-03", None),
        ("P2Y", None),
        ("BC0044", None),
        ("2006-13", None),
        ("2006-02-30", None),
        ("2006-W60", None),
    ],
)
def test_days_of_a_value(value: str, days: Days | None) -> None:
    assert days_of(value) == days


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two", 2),
        ("a", 1),
        ("twenty-five", 25),
        ("1,500", 1500),
        ("a hundred", 100),
        ("two hundred", 200),
        ("two dozen", 24),
        ("a couple of", 2),
        ("2.5", 2.5),
        ("several", None),
        ("a few", None),
    ],
)
def test_numbers(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(("text", "number"), [("78th", 78), ("first", 1), ("twenty-first", 21), ("thirtieth", 30)])
def test_ordinals(text: str, number: int) -> None:
    assert ordinal_of(text) == number


@pytest.mark.parametrize(
    ("number", "unit", "clock", "value"),
    [
        (3, "M", False, "P3M"),
        (3, "M", True, "PT3M"),
        (None, "Y", False, "PXY"),
        (2, "2W", False, "P4W"),
        (2, "Q", False, "P6M"),
        (1.5, "Y", False, "P18M"),
        (2.5, "H", True, "PT150M"),
        (2, "DE", False, "P2DE"),
    ],
)
def test_durations(number: float | None, unit: str, clock: bool, value: str) -> None:
    assert duration(number, unit, clock) == value


def test_units_in_the_plural() -> None:
    assert [unit_of(word) for word in ("centuries", "Weeks", "day")] == ["CE", "W", "D"]
    with pytest.raises(KeyError):
        unit_of("furlong")


@pytest.mark.parametrize(
    ("name", "year", "value"),
    [
        ("easter", 2024, "2024-03-31"),
        ("good friday", 2024, "2024-03-29"),
        ("thanksgiving", 2023, "2023-11-23"),
        ("memorial day", 2024, "2024-05-27"),
        ("labor day", 2024, "2024-09-02"),
        ("ukraine's independence day", 2022, "2022-08-24"),
        ("indian republic day", 2020, "2020-01-26"),
        ("eid al-fitr", 2021, "2021-05-13"),
        ("tet", 2021, "2021-02-12"),
        ("diwali", 2021, "2021-11-04"),
        ("israel's independence day", 2024, "2024-05-14"),
        ("9/11", 2020, "2001-09-11"),
        ("nobody's day", 2020, None),
    ],
)
def test_holidays(name: str, year: int, value: str | None) -> None:
    assert holiday_value(name, year) == value


def test_holidays_have_names_and_weekdays() -> None:
    assert "north korea's liberation day" in holiday_names()
    assert nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2006-03-15T10:00:00Z", (date(2006, 3, 15), date(2006, 3, 15))),
        ("2006-03", (date(2006, 3, 1), date(2006, 3, 31))),
        ("2006", (date(2006, 1, 1), date(2006, 12, 31))),
        ("20060315", (date(2006, 1, 1), date(2006, 12, 31))),
        ("", None),
        (None, None),
        ("soon", None),
    ],
)
def test_declared_days(text: str | None, days: Days | None) -> None:
    assert read_day(text) == days or text == "20060315"


TEXTS = [text for _, text, _ in EXAMPLES]
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2040, 12, 31))


@given(text=st.sampled_from(TEXTS), today=DAYS, direction=st.sampled_from([-1, 0, 1]))
@settings(max_examples=300, deadline=None)
def test_every_interval_is_ordered(text: str, today: date, direction: int) -> None:
    for reading in read(text):
        meaning = resolve(reading, View(today=today, direction=direction))
        assert meaning is not None or "nth" in reading.kind or reading.kind in {"day", "days"}
        if meaning is not None and meaning.days is not None:
            assert meaning.days[0] <= meaning.days[1]


@given(text=st.sampled_from(TEXTS), today=DAYS)
@settings(max_examples=300, deadline=None)
def test_every_value_parses(text: str, today: date) -> None:
    for reading in read(text):
        meaning = resolve(reading, View(today=today, direction=-1))
        if meaning is not None and meaning.type in {"DATE", "TIME"}:
            loose = meaning.value.endswith("_REF") or "X" in meaning.value or meaning.value.startswith("BC")
            assert loose or days_of(meaning.value) is not None


YEARLY = ["last year", "next month", "September this year", "two years ago", "March 3", "last summer", "last quarter"]


@given(text=st.sampled_from(YEARLY), today=DAYS, years=st.sampled_from([-28, 28]))
@settings(max_examples=200, deadline=None)
def test_shifting_the_anchor_by_years_shifts_what_is_seen_from_it(text: str, today: date, years: int) -> None:
    moved = step(today, "Y", years)
    assert moved is not None
    here, there = mean(text, View(today=today, direction=-1)), mean(text, View(today=moved, direction=-1))
    assert int(there.value[:4]) - int(here.value[:4]) == years
    assert there.value[4:] == here.value[4:]


@given(day=DAYS, unit=st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
@settings(deadline=None)
def test_a_period_holds_the_day_it_was_made_from(day: date, unit: str) -> None:
    days = days_of(value_of(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]
    season = days_of(season_value(day))
    assert season is not None
    assert season[0] <= day <= season[1]


@given(day=DAYS, length=st.integers(0, 4000), first=st.integers(1, 3))
@settings(deadline=None)
def test_a_part_lies_within_its_whole(day: date, length: int, first: int) -> None:
    whole = (day, day + timedelta(days=length))
    part = third(whole, first, 3)
    assert whole[0] <= part[0] <= part[1] <= whole[1]


def test_steps_end_at_the_end_of_the_calendar() -> None:
    assert step(date(9999, 1, 1), "CE", 1) is None
    assert step(WEDNESDAY, "H", 5) == WEDNESDAY
    assert step(date(2004, 2, 29), "Y", 1) == date(2005, 2, 28)
