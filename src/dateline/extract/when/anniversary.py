"""Anniversaries: "the 78th anniversary of liberation" is 1945 + 78."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from dateline.extract.when.calendar import days_of
from dateline.extract.when.clues import Clue, around, every_year, years_on
from dateline.extract.when.lexicon import ordinal_of
from dateline.model import Annotated, Evidence
from dateline.ontology.files import load_yaml

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = rf"(?P<number>\d{{1,3}}(?:st|nd|rd|th)|(?:{_TENS})?-?[a-z]+(?:st|nd|rd|th|ieth))"
_AHEAD = re.compile(
    r"\b(?:upcoming|ahead of|will (?:mark|celebrate|commemorate)|to mark|preparing|coming)\b", re.IGNORECASE
)
BEFORE, AFTER, WELL_BEFORE = 7, 14, 60
"""How many days before and after an anniversary news speaks of it, and of one that is yet to come."""


@cache
def _celebrated() -> tuple[tuple[re.Pattern[str], date], ...]:
    entries = load_yaml("times_events.yaml")["anniversaries"]
    return tuple((_pattern(entry["words"]), _first(str(entry["day"]))) for entry in entries)


def _first(value: str) -> date:
    days = days_of(value)
    if days is None:
        raise ValueError(value)
    return days[0]


def _pattern(words: str) -> re.Pattern[str]:
    event = f"(?:{words})".replace(" ", r"\s+")
    behind = rf"(?:{_NUMBER}\s+)?anniversary\s+of\s+(?:the\s+|its\s+|their\s+)?{event}"
    before = rf"(?:{_NUMBER.replace('number', 'number2')}\s+)?{event}\s+anniversary"
    return re.compile(rf"\b(?:{behind}|{before})", re.IGNORECASE)


def anniversaries(annotated: Annotated) -> Iterator[Clue]:
    """What the anniversaries that a text speaks of say about its date."""
    text = annotated.doc.text
    if "anniversary" not in text.lower():
        return
    for pattern, day in _celebrated():
        for match in pattern.finditer(text):
            number = match["number"] or match["number2"]
            ahead = _AHEAD.search(text, max(0, match.start() - 60), match.start())
            before, after = (WELL_BEFORE, 0) if ahead else (BEFORE, AFTER)
            words = annotated.span(match.start(), match.end())
            evidence = Evidence(start=words.start, end=words.end, text=words.text, rule="anniversary")
            if number and ordinal_of(number):
                yield Clue((around(years_on(day, ordinal_of(number)), before, after),), evidence, 2)
            elif not number:
                yield Clue(every_year(day.month, day.day, before, after), evidence, 5)
