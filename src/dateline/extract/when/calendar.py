"""The calendar: TIMEX3 values as days, and steps by days, weeks, months, quarters and years. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateutil.relativedelta import relativedelta

Days = tuple[date, date]
"""First and last day of a period, both included."""

MONTHS_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAY = timedelta(days=1)


def month_days(year: int, month: int, months: int = 1) -> Days:
    """The days of some months on end."""
    last = date(year, month, 1) + relativedelta(months=months - 1)
    return date(year, month, 1), last.replace(day=monthrange(last.year, last.month)[1])


def year_days(year: int, years: int = 1) -> Days:
    """The days of some years on end."""
    return date(max(year, MINYEAR), 1, 1), date(min(year + years - 1, MAXYEAR), 12, 31)


def week_days(year: int, week: int) -> Days:
    """The days of an ISO week, Monday to Sunday."""
    monday = date.fromisocalendar(year, week, 1)
    return monday, monday + 6 * _DAY


def _week(found: re.Match[str]) -> Days:
    monday, sunday = week_days(int(found[1]), int(found[2]))
    if found[3] == "WE":
        return sunday - _DAY, sunday
    if found[3]:
        day = monday + (int(found[3]) - 1) * _DAY
        return day, day
    return monday, sunday


def _day(found: re.Match[str]) -> Days:
    day = date(int(found[1]), int(found[2]), int(found[3]))
    return day, day


def _season(found: re.Match[str]) -> Days:
    return month_days(int(found[1]), MONTHS_OF_SEASON[found[2]], 3)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?(?:T.*)?"), _week),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: month_days(int(m[1]), 3 * int(m[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda m: month_days(int(m[1]), 6 * int(m[2]) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{4})-(\d\d)(?:-XX)?"), lambda m: month_days(int(m[1]), int(m[2]))),
    (re.compile(r"(?:FY)?(\d{4})"), lambda m: year_days(int(m[1]))),
    (re.compile(r"(\d{3})"), lambda m: year_days(10 * int(m[1]), 10)),
    (re.compile(r"(\d{2})"), lambda m: year_days(100 * int(m[1]), 100)),
)


def days_of(value: str) -> Days | None:
    """The days that a TIMEX3 value covers; None where it names none."""
    if "/" in value:
        ends = [days_of(end) for end in value.split("/")]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    for form, read in _FORMS:
        if found := form.fullmatch(value):
            try:
                return read(found)
            except (ValueError, OverflowError):
                return None
    return None


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the period of this kind that holds the day."""
    year, week, _ = day.isocalendar()
    values = {
        "W": f"{year:04}-W{week:02}",
        "M": f"{day:%Y-%m}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
        "ML": f"{day.year // 1000}",
    }
    return values.get(unit, day.isoformat())


def season_value(day: date) -> str:
    """The season that holds the day; January and February belong to the winter that began the year before."""
    code = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (day.month <= 2):04}-{code}"


_STEPS: dict[str, tuple[str, int]] = {
    "D": ("days", 1),
    "W": ("weeks", 1),
    "2W": ("weeks", 2),
    "M": ("months", 1),
    "Q": ("months", 3),
    "Y": ("years", 1),
    "DE": ("years", 10),
    "CE": ("years", 100),
    "ML": ("years", 1000),
}


def step(day: date, unit: str, number: float) -> date | None:
    """The day that lies some units later (earlier, if negative); None beyond the calendar. Hours count as no day."""
    if unit not in _STEPS:
        return day
    name, size = _STEPS[unit]
    steps = number * size
    if name in {"months", "years"} and steps != int(steps):
        name, steps = "days", steps * (30.4 if name == "months" else 365.25)
    try:
        return day + relativedelta(**{name: int(steps)})  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None


def third(days: Days, first: int, last: int) -> Days:
    """The part of a period from its ``first`` to its ``last`` third."""
    length = (days[1] - days[0]).days + 1
    return days[0] + length * (first - 1) // 3 * _DAY, days[0] + (max(length * last // 3, 1) - 1) * _DAY


def read_day(text: str | None) -> Days | None:
    """The days of an ISO day, month, year or date-time, as declared by an input."""
    if not text:
        return None
    found = re.match(r"\d{4}(?!\d)(?:-\d\d(?:-\d\d)?)?", text.strip())
    if found:
        return days_of(found[0])
    compact = re.match(r"((?:19|20)\d\d)([01]\d)([0-3]\d)", text.strip())
    return days_of("-".join(compact.groups())) if compact else None
