"""How far a well-known event lies back: "last week", "two weeks ago" or "three years since" beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.when.calendar import month_days, week_days, year_days
from dateline.extract.when.clues import Window, around, years_on
from dateline.extract.when.lexicon import number_of, unit_of
from dateline.extract.when.repeated import month_of
from dateline.extract.when.steps import way_of
from dateline.extract.when.tense import direction, governor, is_future, is_past, is_pluperfect

if TYPE_CHECKING:
    from dateline.extract.when.find import Found
    from dateline.extract.when.known import Event

_NEARLY = re.compile(r"nearly|almost|close to|just under|under|less than", re.IGNORECASE)
_SINCE = re.compile(r"\s*(?:since|on from)\b[^.;\n]{0,40}$")
_DAYS_OF = {"D": 1, "W": 7}
_ROUGHLY = {"D": 1, "W": 4, "M": 20}
"""How many days "three days ago", "two weeks ago" and "four months ago" may be off."""


def way(found: Found) -> int:
    """Which way an expression looks by its verb: -1 back, 1 forward, 0 neither or a mere part of a noun phrase."""
    verb = governor(found.root)
    if found.root.dep_ in {"compound", "amod", "nmod", "nummod"}:
        return 0
    return -1 if is_pluperfect(verb) and not is_future(verb) else direction(found.root)


def seen_from(event: Event, found: Found, text: str) -> Iterator[Window]:
    """The days from which an event lies where an expression puts it."""
    reading, day = found.reading, date.fromisoformat(event.earliest)
    if reading.has("year"):
        return
    if reading.kind == "month" and month_of(reading.parts["month"]) == day.month:
        yield from _of_month(found, day)
    elif reading.kind == "period" and unit_of(reading.parts["unit"]) == "Y":
        yield _of_year(day, day.year - way_of(reading.parts["way"]))
    elif reading.kind == "period" and unit_of(reading.parts["unit"]) == "M":
        month = years_on(day, -way_of(reading.parts["way"]) / 12)
        yield max(day, month_days(month.year, month.month)[0]), month_days(month.year, month.month)[1]
    elif reading.kind == "period" and unit_of(reading.parts["unit"]) == "W":
        week = (day - way_of(reading.parts["way"]) * timedelta(days=7)).isocalendar()
        yield max(day, week_days(week.year, week.week)[0]), week_days(week.year, week.week)[1]
    elif reading.kind == "ago" and reading.has("count") and unit_of(reading.parts["unit"]) in _ROUGHLY:
        yield from _of_days(found, day)
    elif reading.kind in {"ago", "duration"} and reading.has("count") and unit_of(reading.parts["unit"]) == "Y":
        yield from _of_years(found, event, day, text)


def _of_year(day: date, year: int) -> Window:
    first, last = year_days(year)
    return max(first, day), last


def _of_month(found: Found, day: date) -> Iterator[Window]:
    if found.reading.has("way"):
        yield _of_year(day, day.year - way_of(found.reading.parts["way"]))
    elif not found.reading.has("month_way") and way(found) <= 0:
        yield day, years_on(day, 0.5)


def _of_years(found: Found, event: Event, day: date, text: str) -> Iterator[Window]:
    """ "25 years ago"; "the first visit in 25 years" after an earlier one."""
    number = number_of(found.reading.parts["count"])
    before = text[max(0, found.expression.start - 4) : found.expression.start].lower()
    if number is None or (found.reading.kind == "duration" and not before.endswith("in ")):
        return
    nearly = bool(_NEARLY.match(found.expression.text))
    yield years_on(day, number - (2 if nearly else 0.5)), years_on(day, number if nearly else number + 1)


def _of_days(found: Found, day: date) -> Iterator[Window]:
    """ "Ten days ago", "two weeks ago", "four months ago": the article came that much later, more or less."""
    number, unit = number_of(found.reading.parts["count"]), unit_of(found.reading.parts["unit"])
    if number is None:
        return
    later = years_on(day, number / 12) if unit == "M" else day + timedelta(days=round(number * _DAYS_OF[unit]))
    first, last = around(later, _ROUGHLY[unit], _ROUGHLY[unit])
    yield max(day, first or day), last


def since_year(length: Found, year: Found, text: str) -> Window | None:
    """ "It is three years since the war of 2020": written three years after some day of that year."""
    parts, days = length.reading.parts, year.days
    between = text[length.expression.end : year.expression.start]
    if days is None or not _SINCE.match(between) or "count" not in parts or is_past(governor(length.root)):
        return None
    number = number_of(parts["count"]) if unit_of(parts["unit"]) == "Y" else None
    return None if number is None else (years_on(days[0], number - 0.5), years_on(days[1], number + 0.5))


def lengths_since(found: tuple[Found, ...], text: str) -> Iterator[tuple[Found, Window]]:
    """The lengths of time gone by since a year that the text names, and when they say that it was written."""
    for length, year in pairwise(found):
        if length.reading.kind == "duration" and year.reading.has("year"):
            window = since_year(length, year, text)
            if window is not None:
                yield length, window
