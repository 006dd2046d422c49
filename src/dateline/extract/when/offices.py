"""Offices held: who is called a minister was one on that day."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dateline.config import data_folder
from dateline.extract.when.calendar import days_of
from dateline.extract.when.clues import Clue, Window
from dateline.model import Annotated, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

_FORMER = re.compile(
    r"\b(?:former|ex-?|then|late|onetime|one-time|future|incoming|outgoing|-elect)\b|-elect", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@cache
def _terms() -> dict[str, tuple[tuple[str, Window], ...]]:
    """The terms of everyone in the tables, by name: office and days."""
    terms: dict[str, list[tuple[str, Window]]] = {}
    for path in sorted([*(data_folder() / "parties").glob("leaders*.csv"), data_folder() / "times_offices.csv"]):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(line for line in file if not line.startswith("#")):
                _add(terms, row)
    return {name: tuple(known) for name, known in terms.items()}


def _add(terms: dict[str, list[tuple[str, Window]]], row: list[str]) -> None:
    if len(row) < 6:
        return
    window = (_day(row[4], 0), _day(row[5], 1))
    for name in row[1].split(";"):
        if " " in name.strip():
            terms.setdefault(name.strip(), []).append((row[2].lower(), window))


def _day(text: str, end: int) -> date | None:
    days = days_of(text.strip())
    return days[end] if days else None


@cache
def _names() -> re.Pattern[str]:
    names = sorted(_terms(), key=lambda n: (-len(n), n))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b" if names else r"(?!)")


def offices(annotated: Annotated) -> Iterator[Clue]:
    """What the offices that a text gives to people say about its date.

    Only where the office stands before the name, and the sentence tells of no other year.
    """
    for sentence in annotated.doc.sents:
        if _YEAR.search(sentence.text):
            continue
        for match in _names().finditer(sentence.text):
            clue = _clue(annotated, sentence, match)
            if clue is not None:
                yield clue


def _clue(annotated: Annotated, sentence: Tokens, match: re.Match[str]) -> Clue | None:
    before = sentence.text[max(0, match.start() - 60) : match.start()].lower()
    if _FORMER.search(before[-40:]):
        return None
    windows = tuple(window for office, window in _terms()[match[0]] if _is_titled(before, office))
    if not windows:
        return None
    words = annotated.span(sentence.start_char + match.start(), sentence.start_char + match.end())
    return Clue(windows, Evidence(start=words.start, end=words.end, text=words.text, rule="office held"), 3)


def _is_titled(before: str, office: str) -> bool:
    """Whether the words right before a name call the one who bears it by this office."""
    last = office.rsplit(maxsplit=1)[-1]
    found = before.rfind(last)
    return (
        found >= 0 and len(before) - found - len(last) <= 3 and all(w in before for w in office.split() if len(w) > 3)
    )
