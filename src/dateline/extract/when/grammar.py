"""The time grammar: rules of written forms, and the readings that they find in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from dateline.extract.when.holidays import holiday_names
from dateline.extract.when.lexicon import alternatives, refs, table
from dateline.ontology.files import load_yaml

_APPROX = (
    "about|around|nearly|almost|approximately|roughly|some|more than|less than|fewer than|at least|at most|up to|over|"
    "under|just over|just under|just|only|barely|no more than|well over|as many as|as long as|close to|an estimated|"
    "another|the better part of|exactly"
)
_ZONES = (
    r"UTC|GMT|Z|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|CET|CEST|BST|IST|JST|KST|MSK|local time|"
    r"(?:Eastern|Central|Pacific|Mountain|Moscow|Greenwich)(?: (?:standard |daylight |mean )?time)?"
)

_LONE = frozenset("a an another both several many some multiple numerous couple few dozen".split())


@dataclass(frozen=True, slots=True)
class Rule:
    """One written form of time."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    case: bool
    order: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression as written: which form it has, and the words of its parts."""

    rule: str
    kind: str
    start: int
    end: int
    order: int
    parts: dict[str, str] = field(default_factory=dict)

    def has(self, *names: str) -> bool:
        """Whether any of these parts is there."""
        return any(name in self.parts for name in names)


_WHOLE = frozenset({"march", "april", "may", "june", "july"})
"""Short names of months that are no abbreviations: a full stop behind them ends the sentence."""


def _abbreviable(known: dict[str, Any]) -> str:
    short = {word for word in known if len(word) <= 5} - _WHOLE
    return "|".join(re.escape(word) + (r"\.?" if word in short else "") for word in sorted(known, key=_longest))


def _longest(word: str) -> tuple[int, str]:
    return (-len(word), word)


@cache
def _placeholders() -> dict[str, str]:
    number = alternatives(word for word in table("numbers") if word not in _LONE)
    lone = alternatives(_LONE - {"couple", "few", "dozen"})
    fuzzy = r"(?:(?:a|an|the) )?(?:good |past )?(?:few|couple(?: of)?|dozen|hundred)"
    count = rf"\d[\d,]*(?:\.\d+)?|{fuzzy}|{lone}|(?:{number})(?:(?:-| and | )(?:{number}|half|dozen))*?"
    units = "|".join((alternatives(table("units")), "centuries"))
    return {
        "month": _abbreviable(table("months")),
        "weekday": _abbreviable(table("weekdays")),
        "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d)",
        "year": r"(?:1\d|20|21)\d\d(?!\d)",
        "way": alternatives(table("ways")),
        "unit": units,
        "count": count,
        "approx": _APPROX,
        "daypart": alternatives(table("dayparts")),
        "season": alternatives(table("seasons")),
        "adverb": alternatives(table("adverbs")),
        "ref": alternatives(refs()),
        "holiday": alternatives(holiday_names()),
        "zone": _ZONES,
    }


def compile_pattern(written: str) -> re.Pattern[str]:
    """A rule's pattern as a regular expression."""
    filled = re.sub(r"(?<!\?P)<(\w+)>", lambda m: _group(m[1]), written.replace(" ", r"\s+"))
    filled = filled.replace(r"\s+?", r"\s*").replace(r"[\s+-]", r"(?:\s+|-)").replace(r"[\s+]", r"\s")
    return re.compile(rf"(?<![\w$€£#/])(?<!\d[.,:])(?:{filled})(?!\w|-?%)", re.IGNORECASE)


def _group(name: str) -> str:
    known = _placeholders()
    return f"(?P<{name}>{known[name]})" if name in known else f"<{name}>"


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the file."""
    entries = load_yaml("times_grammar.yaml")
    return tuple(
        Rule(e["name"], e["kind"], compile_pattern(e["pattern"]), bool(e.get("case")), order)
        for order, e in enumerate(entries)
    )


@lru_cache(maxsize=4)
def readings(text: str) -> tuple[Reading, ...]:
    """Every reading of every rule, overlapping ones too, the longest first."""
    found = [
        Reading(rule.name, rule.kind, match.start(), match.end(), rule.order, _parts(match))
        for rule in rules()
        for match in rule.pattern.finditer(text)
        if not rule.case or _has_capitals(match)
    ]
    return tuple(sorted(found, key=lambda r: (r.start - r.end, r.order, r.start)))


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: words for name, words in match.groupdict().items() if words is not None}


_NAMES = ("month", "weekday", "weekdays")


def _has_capitals(match: re.Match[str]) -> bool:
    names = [words for name, words in _parts(match).items() if name in _NAMES]
    return all(words[:1].isupper() or words[:1].isdigit() for words in names)


def disjoint(found: Iterable[Reading]) -> list[Reading]:
    """Readings of which none overlaps another: the longer one, then the earlier rule, wins. In the text's order."""
    kept: list[Reading] = []
    for reading in found:
        if all(reading.end <= other.start or other.end <= reading.start for other in kept):
            kept.append(reading)
    return sorted(kept, key=lambda r: r.start)
