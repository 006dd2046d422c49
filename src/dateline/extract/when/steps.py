"""Dates: the TIMEX3 value of each kind of reading, seen from a day and from the last period told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.when.calendar import (
    Days,
    days_of,
    month_days,
    step,
    value_of,
)
from dateline.extract.when.grammar import Reading
from dateline.extract.when.lexicon import is_clock, number_of, ordinal_of, unit_of
from dateline.extract.when.repeated import month_of, weekday_of

_DAY = timedelta(days=1)
_FAR, _BESIDE = 300, 30
"""Days within which a day without its year is expected, and by which it may lie on the wrong side of the article's."""
_BACK = frozenset(
    {"last", "latest", "past", "previous", "preceding", "prior", "this past", "the previous", "the preceding"}
)
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
    years = list(range(seen.today.year - 1, seen.today.year + 2))
    if seen.direction < 0:
        return max((y for y in years if starts(y) <= seen.today + slack * _DAY), default=years[0])
    if seen.direction > 0:
        return min((y for y in years if starts(y) >= seen.today - slack * _DAY), default=years[-1])
    return min(years, key=lambda y: (abs((starts(y) - (seen.today or starts(y))).days), y))


def given_year(reading: Reading, seen: Seen) -> int | None:
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


def day_value(reading: Reading, seen: Seen) -> str | None:
    """A day by month and number."""
    parts = reading.parts
    month = int(parts["month_number"]) if "month_number" in parts else month_of(parts["month"])
    day = ordinal_of(parts.get("day") or parts["day_word"])
    date(2000, month, day)
    year = given_year(reading, seen) or _year_of_day(seen, lambda y: date(y, month, min(day, 28)))
    value = f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"
    if year:
        date(year, month, day)
    return f"{value}T{int(parts['hour']):02}:{parts['minute']}" if parts.get("hour") else value


def _year_of_day(seen: Seen, starts: Callable[[int], date]) -> int | None:
    """As ``nearest_year``; a day just beyond the article's own is of the same year, whatever the tense."""
    year = nearest_year(seen, starts)
    if year is None or seen.today is None or abs((starts(year) - seen.today).days) <= _FAR:
        return year
    near = nearest_year(Seen(seen.today, seen.story, 0, seen.day), starts)
    return near if near is None or abs((starts(near) - seen.today).days) <= _BESIDE else year


def days_value(reading: Reading, seen: Seen) -> str | None:
    """Some days of a month on end."""
    first = day_value(reading, seen) or "XXXX-XX-XX"
    last = int(reading.parts["to_day"])
    return f"{first}/{first[:8]}{last:02}" if last > int(first[8:10]) else None


def years_value(reading: Reading, seen: Seen) -> str | None:
    """Some years on end."""
    first, last = reading.parts["year"], reading.parts["to_year"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if first < last else None


def nth_day_value(reading: Reading, seen: Seen) -> str | None:
    """A day by its number alone."""
    day, told = ordinal_of(reading.parts["day"]), seen.told
    if "way" in reading.parts:
        return f"{stepped(seen.today, 'M', way_of(reading.parts['way']))}-{day:02}"
    return f"{told[0]:%Y-%m}-{day:02}" if told else f"XXXX-XX-{day:02}"


def month_value(reading: Reading, seen: Seen) -> str:
    """A month."""
    month = month_of(reading.parts["month"])
    year = given_year(reading, seen) or _month_year(reading, seen, month)
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


def weekday_value(reading: Reading, seen: Seen) -> str:
    """A weekday."""
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


def unknown(unit: str) -> str:
    """The value of a period of this kind that can't be told."""
    return {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}.get(unit, "XXXX-XX-XX")


def stepped(day: date | None, unit: str, number: float) -> str:
    """The value of the period some units from a day."""
    moved = step(day, unit, number) if day else None
    return value_of(moved, unit) if moved else unknown(unit)


def period_value(reading: Reading, seen: Seen) -> str:
    """Last, this or next week, month, year."""
    unit, way = unit_of(reading.parts["unit"]), way_of(reading.parts["way"])
    return stepped(seen.today, unit, way)


def story_period_value(reading: Reading, seen: Seen) -> str:
    """A period seen from the last one told."""
    unit, told = unit_of(reading.parts["unit"]), seen.told
    number = _story_steps(reading)
    if reading.parts["unit"].lower() == "night":
        return (stepped(told[0], "D", number) if told else "XXXX-XX-XX") + "TNI"
    if unit == "Q" and seen.story is None and seen.direction <= 0:
        number -= 1
    finer = _finer(seen.story, unit, number)
    return finer or stepped(told[0] if told else None, unit, number)


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


def ago_value(reading: Reading, seen: Seen) -> str:
    """Some units ago or from now."""
    parts = reading.parts
    if "year_ago" in parts:
        return _finer(seen.story, "Y", -1) or stepped(seen.today, "Y", -1)
    sign = 1 if "ahead" in parts else -1
    number = 0.5 if "half" in parts else number_of(parts["count"])
    if number is None:
        return "FUTURE_REF" if sign > 0 else "PAST_REF"
    if is_clock(parts["unit"]):
        return stepped(seen.today, "D", 0)
    unit = unit_of(parts["unit"])
    moved = step(seen.today, unit, sign * number) if seen.today else None
    if "exactly" in parts and parts["exactly"].lower() == "today":
        return moved.isoformat() if moved else "XXXX-XX-XX"
    return value_of(moved, "M" if number == 0.5 and unit == "Y" else unit) if moved else unknown(unit)


def earlier_value(reading: Reading, seen: Seen) -> str:
    """Some units before or after the last period told."""
    number, unit = number_of(reading.parts["count"]), unit_of(reading.parts["unit"])
    back = re.sub(r"\s+", " ", reading.parts["story_after"].lower()) in _EARLIER
    if number is None:
        return "PAST_REF" if back else "FUTURE_REF"
    if is_clock(reading.parts["unit"]):
        return stepped(seen.told[0] if seen.told else None, "D", 0)
    number = -number if back else number
    return _finer(seen.story, unit, number) or stepped(seen.told[0] if seen.told else None, unit, number)


def ref_period_value(reading: Reading, seen: Seen) -> str:
    """Recent or coming years."""
    return "PAST_REF" if reading.parts["ref_way"].lower() in {"recent", "past"} else "FUTURE_REF"


def fraction_value(letter: str, months: int) -> Callable[[Reading, Seen], str]:
    """Quarters and halves of a year."""

    def value(reading: Reading, seen: Seen) -> str:
        written = reading.parts["ordinal"].lower()
        number = 12 // months if written == "final" else ordinal_of(written)
        year = given_year(reading, seen) or (seen.today.year if reading.has("story") and seen.today else None)
        year = year or nearest_year(seen, lambda y: date(y, months * (number - 1) + 1, 1), 60)
        return f"{year:04}-{letter}{number}" if year else f"XXXX-{letter}{number}"

    return value


def nth_period_value(reading: Reading, seen: Seen) -> str:
    """The nth week, weekend or day of a month."""
    month, written = month_of(reading.parts["month"]), reading.parts["ordinal"].lower()
    year = given_year(reading, seen) or _month_year(reading, seen, month)
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


def spanned(reading: Reading, today: date | None) -> Days | None:
    """The days that "the past week" or "the next six months" spans; None for a mere length."""
    way = way_of(reading.parts.get("span_way"))
    if today is None or not way or (reading.parts.get("span_way") or "").lower() in {"first", "final"}:
        return None
    number = number_of(reading.parts.get("count", "one"))
    moved = step(today, unit_of(reading.parts["unit"]), way * (5 if number is None else number))
    return (min(today, moved), max(today, moved)) if moved else None
