"""Dates: the TIMEX3 value of each kind of reading, seen from a day and from the last period told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.when.calendar import (
    MONTHS_OF_SEASON,
    Days,
    days_of,
    month_days,
    season_value,
    step,
    value_of,
)
from dateline.extract.when.grammar import Reading
from dateline.extract.when.holidays import holiday_value, is_fixed
from dateline.extract.when.lexicon import is_clock, number_of, ordinal_of, refs, table, unit_of
from dateline.extract.when.repeated import month_of, weekday_of

_DAY = timedelta(days=1)
_BACK = frozenset({"last", "past", "previous", "preceding", "prior", "this past", "the previous", "the preceding"})
_AHEAD = frozenset({"next", "coming", "upcoming", "following", "this coming", "the following", "ensuing"})
_EARLIER = frozenset({"earlier", "before", "previously", "prior", "previous", "before that"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a date is seen from: the day of the voice, the last period told, the direction, the sentence's day."""

    today: date | None
    story: str | None
    direction: int
    day: str | None

    @property
    def told(self) -> Days | None:
        """The last period told, else the day of the voice."""
        days = days_of(self.story) if self.story else None
        return days or ((self.today, self.today) if self.today else None)


def way_of(word: str | None) -> int:
    """Steps from the present period: -1 last, 0 this, 1 next."""
    plain = re.sub(r"\s+", " ", (word or "").lower())
    return -1 if plain in _BACK else int(plain in _AHEAD)


def nearest_year(seen: Seen, starts: Callable[[int], date], slack: int = 0) -> int | None:
    """The year in which a yearly period is meant: the last one begun, or the next one to end; else the nearest."""
    if seen.today is None:
        return None
    years = [year for year in range(seen.today.year - 1, seen.today.year + 2)]
    if seen.direction < 0:
        return max((y for y in years if starts(y) <= seen.today + slack * _DAY), default=years[0])
    if seen.direction > 0:
        return min((y for y in years if starts(y) >= seen.today - slack * _DAY), default=years[-1])
    return min(years, key=lambda y: (abs((starts(y) - (seen.today or starts(y))).days), y))


def _year(reading: Reading, seen: Seen) -> int | None:
    """The year that the expression itself gives."""
    if "year" in reading.parts:
        return full_year(reading.parts["year"])
    if "way" in reading.parts and seen.today:
        return seen.today.year + way_of(reading.parts["way"])
    return None


def full_year(written: str) -> int:
    """A year of two or four figures."""
    year = int(written)
    return year if len(written) > 2 else year + (1900 if year > 30 else 2000)


def _day(reading: Reading, seen: Seen) -> str | None:
    parts = reading.parts
    month = int(parts["month_number"]) if "month_number" in parts else month_of(parts["month"])
    day = ordinal_of(parts.get("day") or parts["day_word"])
    date(2000, month, day)
    year = _year(reading, seen) or _year_of_day(seen, lambda y: date(y, month, min(day, 28)))
    value = f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"
    if year:
        date(year, month, day)
    return f"{value}T{int(parts['hour']):02}:{parts['minute']}" if parts.get("hour") else value


def _year_of_day(seen: Seen, starts: Callable[[int], date]) -> int | None:
    """As ``nearest_year``; a day without its year is hardly ever ten months away."""
    year = nearest_year(seen, starts)
    if year is not None and seen.today and abs((starts(year) - seen.today).days) > 300:
        return nearest_year(Seen(seen.today, seen.story, 0, seen.day), starts)
    return year


def _days(reading: Reading, seen: Seen) -> str | None:
    first = _day(reading, seen) or "XXXX-XX-XX"
    last = int(reading.parts["to_day"])
    return f"{first}/{first[:8]}{last:02}" if last > int(first[8:10]) else None


def _years(reading: Reading, seen: Seen) -> str | None:
    first, last = reading.parts["year"], reading.parts["to_year"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if first < last else None


def _nth_day(reading: Reading, seen: Seen) -> str | None:
    day, told = ordinal_of(reading.parts["day"]), seen.told
    if "way" in reading.parts:
        return f"{_stepped(seen.today, 'M', way_of(reading.parts['way']))}-{day:02}"
    return f"{told[0]:%Y-%m}-{day:02}" if told else f"XXXX-XX-{day:02}"


def _month(reading: Reading, seen: Seen) -> str:
    month = month_of(reading.parts["month"])
    year = _year(reading, seen) or _month_year(reading, seen, month)
    return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"


def _month_year(reading: Reading, seen: Seen, month: int) -> int | None:
    if seen.today is None:
        return None
    way = way_of(reading.parts.get("month_way"))
    if reading.has("month_way") and way == 0:
        return seen.today.year
    if way < 0:
        return seen.today.year - (month >= seen.today.month)
    if way > 0:
        return seen.today.year + (month <= seen.today.month)
    if seen.direction > 0:
        return seen.today.year + (month < seen.today.month)
    if seen.direction < 0:
        return seen.today.year - (month > seen.today.month)
    return nearest_year(seen, lambda y: date(y, month, 15))


def _weekday(reading: Reading, seen: Seen) -> str:
    number, parts = weekday_of(reading.parts["weekday"]), reading.parts
    if seen.today is None:
        return f"XXXX-WXX-{number}"
    monday = seen.today - (seen.today.isoweekday() - 1) * _DAY
    if "week_way" in parts:
        return (monday + (number - 1 + 7 * way_of(parts["week_way"])) * _DAY).isoformat()
    return _weekday_by_way(parts.get("day_way"), number, seen, seen.today).isoformat()


def _weekday_by_way(words: str | None, number: int, seen: Seen, today: date) -> date:
    way = way_of(words)
    base = seen.told[0] if words and words.lower().startswith("the ") and seen.told else today
    if words and way == 0:
        return today + (number - today.isoweekday()) * _DAY
    if way > 0:
        return base + ((number - base.isoweekday() - 1) % 7 + 1) * _DAY
    if way < 0:
        return base - ((base.isoweekday() - number - 1) % 7 + 1) * _DAY
    if seen.direction > 0:
        return today + (number - today.isoweekday()) % 7 * _DAY
    return today - (today.isoweekday() - number) % 7 * _DAY


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
    told = seen.told[0].isoformat() if seen.told else "XXXX-XX-XX"
    return f"{seen.day or told}T{table('dayparts')[reading.parts['daypart'].lower()]}"


def _unknown(unit: str) -> str:
    return {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}.get(unit, "XXXX-XX-XX")


def _stepped(day: date | None, unit: str, number: float) -> str:
    moved = step(day, unit, number) if day else None
    return value_of(moved, unit) if moved else _unknown(unit)


def _period(reading: Reading, seen: Seen) -> str:
    unit, way = unit_of(reading.parts["unit"]), way_of(reading.parts["way"])
    return _stepped(seen.today, unit, way)


def _story_period(reading: Reading, seen: Seen) -> str:
    unit, told = unit_of(reading.parts["unit"]), seen.told
    number = _story_steps(reading)
    if reading.parts["unit"].lower() == "night":
        return (_stepped(told[0], "D", number) if told else "XXXX-XX-XX") + "TNI"
    finer = _finer(seen.story, unit, number)
    return finer or _stepped(told[0] if told else None, unit, number)


def _story_steps(reading: Reading) -> int:
    if "story_after" in reading.parts:
        return -1 if reading.parts["story_after"].lower() in _EARLIER else 1
    return way_of(reading.parts.get("story"))


def _finer(story: str | None, unit: str, number: float) -> str | None:
    """A quarter or month of the story, years away: "in the first quarter ... a year earlier"."""
    found = re.fullmatch(r"(\d{4})(-Q\d|-H\d|-\d\d)", story or "")
    if unit != "Y" or not number or not found:
        return None
    return f"{int(found[1]) + int(number):04}{found[2]}"


def _ago(reading: Reading, seen: Seen) -> str:
    parts = reading.parts
    if "year_ago" in parts:
        return _stepped(seen.today, "Y", -1)
    sign = 1 if "ahead" in parts else -1
    number = 0.5 if "half" in parts else number_of(parts["count"])
    if number is None:
        return "FUTURE_REF" if sign > 0 else "PAST_REF"
    if is_clock(parts["unit"]):
        return _stepped(seen.today, "D", 0)
    unit = unit_of(parts["unit"])
    moved = step(seen.today, unit, sign * number) if seen.today else None
    if "exactly" in parts and parts["exactly"].lower() == "today":
        return moved.isoformat() if moved else "XXXX-XX-XX"
    return value_of(moved, "M" if number == 0.5 and unit == "Y" else unit) if moved else _unknown(unit)


def _earlier(reading: Reading, seen: Seen) -> str:
    number, unit = number_of(reading.parts["count"]), unit_of(reading.parts["unit"])
    back = re.sub(r"\s+", " ", reading.parts["story_after"].lower()) in _EARLIER
    if number is None:
        return "PAST_REF" if back else "FUTURE_REF"
    if is_clock(reading.parts["unit"]):
        return _stepped(seen.told[0] if seen.told else None, "D", 0)
    number = -number if back else number
    return _finer(seen.story, unit, number) or _stepped(seen.told[0] if seen.told else None, unit, number)


def _ref_period(reading: Reading, seen: Seen) -> str:
    return "PAST_REF" if reading.parts["ref_way"].lower() in {"recent", "past"} else "FUTURE_REF"


def _fraction(letter: str, months: int) -> Callable[[Reading, Seen], str]:
    """Quarters and halves of a year."""

    def value(reading: Reading, seen: Seen) -> str:
        written = reading.parts["ordinal"].lower()
        number = 12 // months if written == "final" else ordinal_of(written)
        year = _year(reading, seen) or (seen.today.year if reading.has("story") and seen.today else None)
        year = year or nearest_year(seen, lambda y: date(y, months * (number - 1) + 1, 1), 60)
        return f"{year:04}-{letter}{number}" if year else f"XXXX-{letter}{number}"

    return value


def _nth_period(reading: Reading, seen: Seen) -> str:
    month, written = month_of(reading.parts["month"]), reading.parts["ordinal"].lower()
    year = _year(reading, seen) or _month_year(reading, seen, month)
    if year is None:
        return f"XXXX-{month:02}"
    unit = reading.parts["unit"].lower()
    first, last = month_days(year, month)
    if unit == "days" or (unit == "day" and written not in {"final", "last"}):
        return first.isoformat() if unit == "day" else f"{year:04}-{month:02}"
    if unit == "day":
        return last.isoformat()
    return _week_of_month(first, last, written) + ("-WE" if unit == "weekend" else "")


def _week_of_month(first: date, last: date, written: str) -> str:
    """The nth week of which most days lie in the month."""
    if written in {"final", "last"}:
        return value_of(last - 3 * _DAY, "W")
    return value_of(first + (7 * ordinal_of(written) - 4) * _DAY, "W")


def _season(reading: Reading, seen: Seen) -> str:
    code = str(table("seasons")[reading.parts["season"].lower()])
    year = _year(reading, seen)
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
    year = _year(reading, seen)
    if year is None and seen.today is None:
        return re.sub(r"^\d{4}", "XXXX", holiday_value(name, 2000) or "XXXX-XX-XX")
    way = way_of(reading.parts.get("holiday_way"))
    seen = Seen(seen.today - _DAY, None, -1, None) if way < 0 and seen.today else seen
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
    "day": _day,
    "days": _days,
    "years": _years,
    "nth day": _nth_day,
    "month": _month,
    "weekday": _weekday,
    "today": _today,
    "daypart": _daypart,
    "period": _period,
    "story period": _story_period,
    "ago": _ago,
    "earlier": _earlier,
    "ref period": _ref_period,
    "quarter": _fraction("Q", 3),
    "half": _fraction("H", 6),
    "nth period": _nth_period,
    "season": _season,
    "weekend": _weekend,
    "year": lambda reading, seen: f"{full_year(reading.parts['year']):04}",
    "short year": lambda reading, seen: f"{full_year(reading.parts['short_year']):04}",
    "decade": _decade,
    "century": _century,
    "era": _era,
    "clock": _clock,
    "year end": lambda reading, seen: _stepped(seen.today, "Y", 0),
    "holiday": _holiday,
    "ref": lambda reading, seen: refs()[re.sub(r"\s+", " ", reading.parts["ref"].lower())],
}
"""How each kind of date reads."""


def spanned(reading: Reading, today: date | None) -> Days | None:
    """The days that "the past week" or "the next six months" spans; None for a mere length."""
    way = way_of(reading.parts.get("span_way"))
    if today is None or not way or (reading.parts.get("span_way") or "").lower() in {"first", "final"}:
        return None
    number = number_of(reading.parts.get("count", "one"))
    moved = step(today, unit_of(reading.parts["unit"]), way * (5 if number is None else number))
    return (min(today, moved), max(today, moved)) if moved else None
