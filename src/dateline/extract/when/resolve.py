"""Readings to TIMEX3 types, values and days, seen from an anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.when import repeated, steps
from dateline.extract.when.calendar import Days, days_of
from dateline.extract.when.grammar import Reading
from dateline.extract.when.lexicon import table, unit_of
from dateline.extract.when.named import VALUES

_CLOCK = re.compile(r"[\dX]T")


@dataclass(frozen=True, slots=True)
class View:
    """What an expression is seen from.

    ``today`` is the day of the voice that speaks (the article's, or a quoted document's), None where it isn't known;
    ``story`` the last period told, as a TIMEX3 value; ``direction`` -1 past, 0 open, 1 future; ``day`` the day that a
    clock time of this sentence belongs to.
    """

    today: date | None = None
    story: str | None = None
    direction: int = 0
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means: its TIMEX3 type and value, and the days it covers or spans."""

    type: str
    value: str
    days: Days | None = None


def resolve(reading: Reading, view: View) -> Meaning | None:
    """What a reading means from this view; None where it can't mean anything ("30 February")."""
    try:
        return _meaning(reading, view)
    except (ValueError, OverflowError):
        return None


def _meaning(reading: Reading, view: View) -> Meaning | None:
    if reading.kind in repeated.KINDS:
        kind, value = repeated.value(reading)
        return Meaning(kind, value)
    if reading.kind in {"span", "duration"}:
        value = repeated.length(reading)
        return Meaning("DURATION", value, steps.spanned(reading, view.today))
    found = VALUES[reading.kind](reading, steps.Seen(view.today, view.story, view.direction, view.day))
    if found is None:
        return None
    if reading.kind == "ref period":
        return Meaning("DATE", found, _recent(reading, view.today))
    return Meaning("TIME" if _CLOCK.search(found) else "DATE", found, days_of(found))


def _recent(reading: Reading, today: date | None) -> Days | None:
    """The days that "recent days", "recent weeks" or "recent months" reach back to; None for longer times."""
    back = table("reach").get(unit_of(reading.parts["unit"]).lower())
    if today is None or back is None or reading.parts["ref_way"].lower() != "recent":
        return None
    return today - timedelta(days=int(back)), today


def blurred(reading: Reading, first: View, last: View) -> Meaning | None:
    """What a reading means where the anchor is only known to lie between two days."""
    one, other = resolve(reading, first), resolve(reading, last)
    if one is None or other is None or one.value == other.value:
        return one if one and other and one.days == other.days else _spread(one, other, one.value if one else "")
    unknown = resolve(reading, View(story=None, direction=first.direction))
    return _spread(one, other, unknown.value if unknown else "XXXX-XX-XX")


def _spread(one: Meaning | None, other: Meaning | None, value: str) -> Meaning | None:
    if one is None or other is None:
        return one or other
    if one.days is None or other.days is None:
        return Meaning(one.type, value)
    return Meaning(one.type, value, (min(one.days[0], other.days[0]), max(one.days[1], other.days[1])))
