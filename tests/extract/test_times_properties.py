"""What holds of all times whatever the words: values parse, days are ordered, offsets quote, years shift alike."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.extract.when.calendar import days_of, read_day, step, value_of
from dateline.extract.when.grammar import disjoint, readings
from dateline.extract.when.resolve import View, resolve
from dateline.model import Interval, Published, Status
from tests.conftest import Annotate
from tests.extract.reckoning import find_times

TIMEX3 = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    r"|P(?:T?(?:X|\d+(?:\.\d+)?)(?:DE|CE|ML|[YMWDHSQE]))+"
    r"|(?:FY)?(?:BC)?[\dX]{1,4}"
    r"|(?:BC)?[\dX]{4}-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:\d|WE))?|Q[\dX]|H[\dX]|SP|SU|FA|WI)"
    r"|(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}(?:-\d)?)?T(?:[\dX]{2}(?::[\dX]{2})?Z?|MO|MI|AF|EV|NI|DT)"
)
TYPES = {"DATE", "TIME", "DURATION", "SET"}

MONTHS = ["January", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "October", "November", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = ["two", "three", "12", "25", "a few", "several", "nearly 25", "more than 100"]
UNITS = ["days", "weeks", "months", "years", "decades", "hours"]
PHRASES = [
    *MONTHS,
    *WEEKDAYS,
    *(f"{number} {unit}" for number in NUMBERS for unit in UNITS),
    *(f"{number} {unit} ago" for number in NUMBERS for unit in UNITS),
    *(f"{way} {unit}" for way in ("last", "this", "next") for unit in ("week", "month", "year", "quarter", "decade")),
    "yesterday",
    "tomorrow",
    "the same day",
    "two days later",
    "the next day",
    "the 1980s",
    "the 19th century",
    "last summer",
    "the winter of 2011",
    "the second quarter",
    "3 p.m.",
    "midnight",
    "every Friday",
    "twice a month",
    "29 February",
    "31 December",
    "Christmas",
    "2011",
    "1 BC",
]
NOISE = [
    "9999",
    "and",
    "the",
    "of",
    "king",
    "fled",
    "may",
    "march",
    "second",
    "fall",
    "from",
    "to",
    "until",
    "since",
    "-",
    "12,",
    "3.5",
]
SOUP = st.lists(st.sampled_from([*PHRASES, *NOISE]), max_size=12).map(" ".join)
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
VIEWS = st.builds(
    View,
    today=st.one_of(st.none(), DATES),
    direction=st.integers(-1, 1),
    story=st.sampled_from([None, "2011", "2011-05"]),
)


def _parts(value: str) -> list[str]:
    return value.split("/")


@given(text=SOUP, view=VIEWS)
@settings(deadline=None, max_examples=200)
def test_every_value_is_timex3_and_every_interval_is_ordered(text: str, view: View) -> None:
    for reading in disjoint(readings(text)):
        meaning = resolve(reading, view)
        if meaning is None:
            continue
        assert meaning.type in TYPES
        assert all(TIMEX3.fullmatch(part) for part in _parts(meaning.value)), meaning.value
        assert meaning.days is None or meaning.days[0] <= meaning.days[1]


@given(text=st.text(max_size=60))
@settings(deadline=None, max_examples=100)
def test_any_text_can_be_read(text: str) -> None:
    kept = disjoint(readings(text))
    assert all(0 <= r.start < r.end <= len(text) for r in kept)
    assert all(one.end <= other.start for one, other in pairwise(kept))


@given(text=SOUP)
@settings(deadline=None, max_examples=50)
def test_reading_twice_is_the_same(text: str) -> None:
    first = readings(text)
    readings.cache_clear()
    assert readings(text) == first


@pytest.mark.parametrize("text", PHRASES)
def test_each_phrase_is_one_expression(text: str) -> None:
    (reading,) = disjoint(readings(text))
    assert text[reading.start : reading.end] == text


SHIFTING = [
    "yesterday",
    "tomorrow",
    "last month",
    "this year",
    "last year",
    "two years ago",
    "May",
    "last summer",
]


@given(day=DATES.filter(lambda d: (d.month, d.day) != (2, 29)), years=st.integers(1, 90))
@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("text", SHIFTING)
@pytest.mark.parametrize("direction", [-1, 1])
def test_years_shift_what_is_seen_with_them(text: str, direction: int, day: date, years: int) -> None:
    (reading,) = disjoint(readings(text))
    one = resolve(reading, View(today=day, direction=direction))
    other = resolve(reading, View(today=day.replace(year=day.year + years), direction=direction))
    assert one is not None
    assert other is not None
    if one.value[5:] == "02-29" or other.value[5:] == "02-29" or {one.value[5:], other.value[5:]} == {"02-28", "03-01"}:
        return
    assert int(other.value[:4]) - int(one.value[:4]) == years
    assert other.value[4:] == one.value[4:]


@given(day=DATES, weeks=st.integers(1, 500), weekday=st.sampled_from(WEEKDAYS), direction=st.sampled_from([-1, 1]))
@settings(deadline=None, max_examples=80)
def test_weeks_shift_weekdays(day: date, weeks: int, weekday: str, direction: int) -> None:
    (reading,) = disjoint(readings(weekday))
    one = resolve(reading, View(today=day, direction=direction))
    other = resolve(reading, View(today=day + timedelta(weeks=weeks), direction=direction))
    assert one is not None
    assert other is not None
    first, second = date.fromisoformat(one.value), date.fromisoformat(other.value)
    assert second - first == timedelta(weeks=weeks)
    assert abs((first - day).days) <= 7
    assert first.strftime("%A") == weekday


@given(day=DATES)
@settings(deadline=None)
@pytest.mark.parametrize("unit", ["D", "W", "M", "Q", "Y", "DE", "CE"])
def test_a_day_lies_within_the_period_that_holds_it(unit: str, day: date) -> None:
    days = days_of(value_of(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]


@given(day=DATES, number=st.integers(-300, 300), unit=st.sampled_from(["D", "W", "2W"]))
@settings(deadline=None)
def test_steps_of_days_and_weeks_lead_back(day: date, number: int, unit: str) -> None:
    there = step(day, unit, number)
    assert there is not None
    assert step(there, unit, -number) == day


@given(day=DATES)
def test_an_iso_day_reads_as_itself(day: date) -> None:
    assert read_day(day.isoformat()) == read_day(f"{day:%Y%m%d}") == (day, day)


@given(text=st.text(max_size=20))
def test_reading_a_declared_day_never_fails(text: str) -> None:
    days = read_day(text)
    assert days is None or days[0] <= days[1]


QUICK = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(text=SOUP, today=st.one_of(st.none(), DATES))
@QUICK
def test_word_soup_in_an_article(annotated: Annotate, text: str, today: date | None) -> None:
    article = annotated(text, published=today.isoformat() if today else None)
    published = date_article(article)
    times = Times(article, published)
    assert times.expressions == find_times(article, published)
    for found in times.expressions:
        assert text[found.start : found.end] == found.text
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    for token in article.doc:
        for status in (Status.ASSERTED, Status.PLANNED, Status.HYPOTHETICAL):
            when = times.bind(token, status)
            if when is not None and when.earliest and when.latest:
                assert when.earliest <= when.latest
            if when is not None and when.start is not None:
                assert article.text[when.start : when.end] == when.text


@given(text=SOUP)
@QUICK
def test_without_a_declared_day_nothing_is_invented(annotated: Annotate, text: str) -> None:
    published = date_article(annotated(text))
    assert published == Published() or published.evidence
    for evidence in published.evidence:
        assert text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize("day", ["2012-02-29", "2016-02-29", "1900-02-28", "2000-02-29"])
def test_the_last_of_february(annotated: Annotate, day: str) -> None:
    texts = ["The king fled a year ago.", "The king fled last year.", "The king fled on 29 February."]
    for text in texts:
        for found in find_times(annotated(text), Interval(earliest=day, latest=day)):
            assert days_of(found.value) is not None
            assert found.value[:4] <= day[:4]
