"""Lengths and repetitions: the TIMEX3 values of durations and sets, which need no anchor."""

from __future__ import annotations

from collections.abc import Callable

from dateline.extract.when.grammar import Reading
from dateline.extract.when.lexicon import duration, is_clock, number_of, table, unit_of

_WEEKDAYS = {"mon": 1, "tues": 2, "wednes": 3, "thurs": 4, "fri": 5, "satur": 6, "sun": 7}
_HALVES = {"H": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}


def length(reading: Reading) -> str:
    """The value of a duration."""
    parts = reading.parts
    word = parts.get("unit") or parts.get("unsaid") or parts.get("one") or "day"
    unit, clock = unit_of(word), is_clock(word)
    if "half" in parts:
        return _HALVES.get(unit, f"P{'T' if clock else ''}0.5{unit}")
    if "unsaid" in parts:
        return duration(None, unit, clock)
    number = number_of(parts["count"]) if "count" in parts else 1
    return duration(number, unit, clock)


def _unit_set(reading: Reading) -> str:
    number = 2.0 if reading.has("other") else number_of(reading.parts.get("count", "one"))
    return duration(number, unit_of(reading.parts["unit"]), is_clock(reading.parts["unit"]))


def _rate(reading: Reading) -> str:
    return duration(1, unit_of(reading.parts["unit"]), is_clock(reading.parts["unit"]))


def _weekday(reading: Reading) -> str:
    parts = reading.parts
    number = _WEEKDAYS[parts["weekdays"].lower()] if "weekdays" in parts else weekday_of(parts["weekday"])
    return f"XXXX-WXX-{number}"


def weekday_of(word: str) -> int:
    """The number of a weekday, 1 Monday .. 7 Sunday."""
    return int(table("weekdays")[word.lower().rstrip(".")])


def month_of(word: str) -> int:
    """The number of a month."""
    return int(table("months")[word.lower().rstrip(".")])


_SETS: dict[str, Callable[[Reading], str]] = {
    "set": _unit_set,
    "rate": _rate,
    "set weekday": _weekday,
    "set month": lambda reading: f"XXXX-{month_of(reading.parts['month']):02}",
    "adverb": lambda reading: str(table("adverbs")[reading.parts["adverb"].lower()]),
}
KINDS = frozenset(_SETS)
"""The kinds of reading that are sets."""


def value(reading: Reading) -> tuple[str, str]:
    """The TIMEX3 type and value of a set."""
    return "SET", _SETS[reading.kind](reading)
