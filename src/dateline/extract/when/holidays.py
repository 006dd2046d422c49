"""Named days: holidays, feasts and national days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import easter

from dateline.extract.when.calendar import month_days
from dateline.ontology.files import load_yaml


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = load_yaml("times_holidays.yaml")
    return loaded


@cache
def _named() -> dict[str, dict[str, Any]]:
    return {name.lower(): how for name, how in _table().items() if name != "national"} | _national()


@cache
def _national() -> dict[str, dict[str, Any]]:
    """National days by the names they go by: "ukraine's independence day", "indian independence day"."""
    named: dict[str, dict[str, Any]] = {}
    for code, entry in _table()["national"]["of"].items():
        for kind in _table()["national"]["names"]:
            how = {"day": entry[kind]} if kind in entry else _from_library(code, entry, kind)
            if how:
                named |= {form: how for word in entry["words"] for form in _forms(word, kind)}
    return named


def _from_library(code: str, entry: dict[str, Any], kind: str) -> dict[str, Any] | None:
    name = entry.get("library")
    return {"library": [code, name]} if name and name.lower() == kind else None


def _forms(word: str, kind: str) -> tuple[str, ...]:
    return (f"{word} {kind}", f"{word}'s {kind}", f"{word}’s {kind}", f"{word}' {kind}")


def holiday_names() -> tuple[str, ...]:
    """Every name of a holiday, in lower case."""
    return tuple(_named())


def holiday_value(name: str, year: int) -> str | None:
    """The TIMEX3 value of a holiday in a year; None where it isn't known for that year."""
    how = _named().get(re.sub(r"\s+", " ", name.lower()))
    if how is None:
        return None
    if "fixed" in how:
        return str(how["fixed"])
    day = _day(how, year)
    return day.isoformat() if day else None


def is_fixed(name: str) -> bool:
    """Whether a name means one day of history."""
    return "fixed" in _named().get(name.lower(), {})


def _day(how: dict[str, Any], year: int) -> date | None:
    if "day" in how:
        month, day = map(int, str(how["day"]).split("-"))
        return date(year, month, day)
    if "easter" in how:
        return easter(year) + timedelta(days=how["easter"])
    if "nth" in how:
        return nth_weekday(year, *how["nth"])
    return _library_day(how["library"][0], how["library"][1], year)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The nth weekday (1 Monday .. 7 Sunday) of a month; -1 is the last."""
    first, last = month_days(year, month)
    if n > 0:
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


@cache
def _library_day(country: str, name: str, year: int) -> date | None:
    """The first day in a year whose holiday in a country has ``name`` in its name."""
    import holidays

    try:
        days = holidays.country_holidays(country, years=year, language="en_US")
    except (NotImplementedError, KeyError):
        return None
    exact = sorted(day for day, title in days.items() if title.lower() == name.lower())
    found = exact or sorted(day for day, title in days.items() if name.lower() in title.lower())
    return found[0] if found else None
