"""The words of time, and what they mean."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.ontology.files import load_yaml


@cache
def tables() -> dict[str, Any]:
    """The tables of times.yaml."""
    loaded: dict[str, Any] = load_yaml("times.yaml")
    return loaded


@cache
def table(name: str) -> dict[str, Any]:
    """One table, its words in lower case."""
    return {str(word).lower(): meaning for word, meaning in tables()[name].items()}


@cache
def words(name: str) -> frozenset[str]:
    """One list of words."""
    return frozenset(tables()[name])


@cache
def refs() -> dict[str, str]:
    """Words for past, present and future at large, with their TIMEX3 reference."""
    return {word: ref for ref, known in tables()["refs"].items() for word in known}


def alternatives(known: object) -> str:
    """A regular expression for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(map(str, known), key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


@cache
def unit_of(word: str) -> str:
    """The letter of a unit ("weeks" -> W)."""
    plain = word.lower()
    units = table("units")
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("ies") + "y"):
        if form in units:
            return str(units[form])
    raise KeyError(word)


def is_clock(word: str) -> bool:
    """Whether a unit is shorter than a day."""
    return word.lower().removesuffix("s") in {"second", "minute", "hour"}


def number_of(text: str) -> float | None:
    """The value of a number in words or figures; None where it says none ("several")."""
    plain = re.sub(r"[ -]+", " ", text.lower().replace(",", "")).strip()
    plain = re.sub(r"^(?:a|the) (?=few|couple|dozen|hundred|good)", "", plain).removesuffix(" of")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    total = 0.0
    for word in plain.split():
        part = table("numbers").get(word, None if word != "and" else 0)
        if part is None or part == "X":
            return None
        total = total * part if word in {"hundred", "dozen"} and total else total + part
    return total


def ordinal_of(text: str) -> int:
    """The value of an ordinal in words or figures ("78th", "twenty-first")."""
    found = re.match(r"\d+", text)
    if found:
        return int(found[0])
    parts = re.split(r"[ -]", text.lower())
    return sum(int(table("ordinals").get(part) or table("numbers").get(part) or 0) for part in parts)


def duration(number: float | None, unit: str, clock: bool = False) -> str:
    """The TIMEX3 value of a duration (3, "M" -> P3M)."""
    if unit == "2W":
        number, unit = (None if number is None else 2 * number), "W"
    if unit == "Q":
        number, unit = (None if number is None else 3 * number), "M"
    if number is not None and number != int(number):
        number, unit, clock = _whole(number, unit, clock)
    written = "X" if number is None else f"{number:g}"
    return f"P{'T' if clock else ''}{written}{unit}"


_PARTS = {"DE": (10, "Y", False), "CE": (100, "Y", False), "Y": (12, "M", False), "H": (60, "M", True)}


def _whole(number: float, unit: str, clock: bool) -> tuple[float, str, bool]:
    """A broken number of units in smaller ones, where that makes it whole."""
    key = unit if not (clock and unit == "M") else ""
    if key in _PARTS:
        size, smaller, small_clock = _PARTS[key]
        if number * size == int(number * size):
            return number * size, smaller, small_clock
    return number, unit, clock
