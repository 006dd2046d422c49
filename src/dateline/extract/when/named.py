"""Dates by name: days near at hand, parts of the day, seasons, weekends, decades, clock times and holidays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.extract.when.calendar import MONTHS_OF_SEASON, days_of, season_value, value_of
from dateline.extract.when.grammar import Reading
from dateline.extract.when.holidays import holiday_value, is_fixed
from dateline.extract.when.lexicon import number_of, ordinal_of, refs, table
from dateline.extract.when.steps import (
    Seen,
    ago_value,
    day_value,
    days_value,
    earlier_value,
    fraction_value,
    full_year,
    given_year,
    month_value,
    nearest_year,
    nth_day_value,
    nth_period_value,
    period_value,
    ref_period_value,
    stepped,
    story_period_value,
    way_of,
    weekday_value,
    years_value,
)

_DAY = timedelta(days=1)


_DEICTIC = {
    "today": (0, ""),
    "yesterday": (-1, ""),
    "tomorrow": (1, ""),
    "the day before yesterday": (-2, ""),
    "the day after tomorrow": (2, ""),
    "tonight": (0, "TNI"),
    "this night": (0, "TNI"),
    "last night": (-1, "TNI"),
    "overnight": (0, "TNI"),
    "tomorrow night": (1, "TNI"),
    "this": (0, ""),
}


def _today(reading: Reading, seen: Seen) -> str:
    number, suffix = _DEICTIC[re.sub(r"\s+", " ", reading.parts["deictic"].lower())]
    if "daypart" in reading.parts:
        suffix = "T" + str(table("dayparts")[reading.parts["daypart"].lower()])
    day = (seen.today + number * _DAY).isoformat() if seen.today else "XXXX-XX-XX"
    return day + suffix


def _daypart(reading: Reading, seen: Seen) -> str:
    told = stepped(seen.told[0], "D", way_of(reading.parts.get("story"))) if seen.told else "XXXX-XX-XX"
    day = told if reading.has("story") else seen.day or told
    return f"{day}T{table('dayparts')[reading.parts['daypart'].lower()]}"


def _season(reading: Reading, seen: Seen) -> str:
    code = str(table("seasons")[reading.parts["season"].lower()])
    year = given_year(reading, seen)
    if year is None and seen.today:
        year = _season_year(code, way_of(reading.parts.get("season_way")), seen, seen.today)
    return f"{year:04}-{code}" if year else f"XXXX-{code}"


def _season_year(code: str, way: int, seen: Seen, today: date) -> int:
    present = season_value(today)
    began = date(today.year, MONTHS_OF_SEASON[code], 1)
    if way < 0:
        return today.year - (began > today or present == f"{today.year}-{code}")
    if way > 0:
        return today.year + (began <= today)
    if present.endswith(code):
        return int(present[:4])
    if seen.direction < 0:
        return today.year - (began > today)
    return nearest_year(seen, lambda y: date(y, MONTHS_OF_SEASON[code], 1)) or today.year


def _weekend(reading: Reading, seen: Seen) -> str:
    if seen.today is None:
        return "XXXX-WXX-WE"
    way = way_of(reading.parts["weekend_way"])
    before = seen.today.isoweekday() < 6
    if (
        way == 0
        and "the" in reading.parts["weekend_way"].lower()
        and "this" not in reading.parts["weekend_way"].lower()
    ):
        way = -1 if before and seen.direction <= 0 else 0
    return value_of(seen.today + 7 * way * _DAY, "W") + "-WE"


def _decade(reading: Reading, seen: Seen) -> str:
    parts = reading.parts
    if "decade" in parts and len(parts["decade"]) == 4:
        return parts["decade"][:3]
    if "decade" in parts:
        return ("19" if parts["decade"] != "10" else "20") + parts["decade"][0]
    hundreds = {"eighteen": "18", "twenty": "20"}.get(parts.get("century_word", "").lower(), "19")
    return hundreds + str(table("decades")[parts["decade_word"].lower()])


def _clock(reading: Reading, seen: Seen) -> str | None:
    parts = reading.parts
    day = seen.day or (seen.today.isoformat() if seen.today else "XXXX-XX-XX")
    if "named_hour" in parts:
        return day + ("T24:00" if parts["named_hour"].lower() == "midnight" else "T12:00")
    hour = int(number_of(parts.get("hour") or parts["hour_word"]) or 0)
    half = parts.get("half_day", "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = "Z" if parts.get("zone", "").upper() in {"UTC", "GMT", "Z"} else ""
    return f"{day}T{hour:02}:{parts.get('minute', '00')}{zone}" if hour < 25 else None


def _holiday(reading: Reading, seen: Seen) -> str:
    name = reading.parts["holiday"]
    if is_fixed(name):
        return holiday_value(name, 2000) or "XXXX-XX-XX"
    year = given_year(reading, seen)
    if year is None and seen.today is None:
        return re.sub(r"^\d{4}", "XXXX", holiday_value(name, 2000) or "XXXX-XX-XX")
    way = way_of(reading.parts.get("holiday_way"))
    if way and seen.today:
        seen = Seen(seen.today + way * _DAY, None, way, None)
    year = year or nearest_year(seen, lambda y: _first_day(name, y))
    return (holiday_value(name, year) if year else None) or f"{year}-XX-XX"


def _first_day(name: str, year: int) -> date:
    days = days_of(holiday_value(name, year) or "")
    return days[0] if days else date(year, 7, 1)


def _century(reading: Reading, seen: Seen) -> str:
    return f"{ordinal_of(reading.parts['century']) - 1:02}"


def _era(reading: Reading, seen: Seen) -> str:
    year = int(reading.parts["era_year"])
    return f"BC{year:04}" if reading.parts["era"].startswith("B") else f"{year:04}"


VALUES: dict[str, Callable[[Reading, Seen], str | None]] = {
    "day": day_value,
    "days": days_value,
    "years": years_value,
    "nth day": nth_day_value,
    "month": month_value,
    "weekday": weekday_value,
    "today": _today,
    "daypart": _daypart,
    "period": period_value,
    "story period": story_period_value,
    "ago": ago_value,
    "earlier": earlier_value,
    "ref period": ref_period_value,
    "quarter": fraction_value("Q", 3),
    "half": fraction_value("H", 6),
    "nth period": nth_period_value,
    "season": _season,
    "weekend": _weekend,
    "year": lambda reading, seen: f"{full_year(reading.parts['year']):04}",
    "short year": lambda reading, seen: f"{full_year(reading.parts['short_year']):04}",
    "decade": _decade,
    "century": _century,
    "era": _era,
    "clock": _clock,
    "year end": lambda reading, seen: stepped(seen.today, "Y", 0),
    "holiday": _holiday,
    "ref": lambda reading, seen: refs()[re.sub(r"\s+", " ", reading.parts["ref"].lower())],
}
"""How each kind of date reads."""
