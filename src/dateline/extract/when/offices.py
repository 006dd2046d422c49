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
from dateline.extract.when.tense import governor, is_past
from dateline.model import Annotated, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

_FORMER = re.compile(
    r"\b(?:former|ex-?|then|late|onetime|one-time|future|incoming|outgoing|-elect)\b|-elect", re.IGNORECASE
)
_LESSER = ("vice", "deputy", "candidate", "nominee", "acting", "assistant", "first lady")
_OPENING = 6
"""How many sentences open an article."""
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


_NAME = re.compile(r"(?=\b([A-Z][\w.'’-]+(?: [A-Za-z][\w.'’-]+){1,3}))")


def _named(text: str) -> Iterator[tuple[int, str]]:
    """Where a text names someone of the tables, by at least two words."""
    for match in _NAME.finditer(text):
        parts = match[1].split(" ")
        names = (" ".join(parts[:length]).removesuffix("’s").removesuffix("'s") for length in range(len(parts), 1, -1))
        name = next((n for n in names if n in _terms()), None)
        if name is not None:
            yield match.start(), name


def offices(annotated: Annotated) -> Iterator[Clue]:
    """What the offices that a text gives to people say about its date.

    Only where the office stands before the name. A term that is spoken of has begun; it is not over where the
    opening of the text or a verb in the present speaks of it, and no other year stands beside it.
    """
    for number, sentence in enumerate(annotated.doc.sents):
        text = sentence.text
        for start, name in _named(text):
            windows = _terms_of(text, start, name)
            if not windows:
                continue
            words = annotated.span(sentence.start_char + start, sentence.start_char + start + len(name))
            evidence = Evidence(start=words.start, end=words.end, text=words.text, rule="office held")
            yield Clue((_since(windows),), evidence, 1)
            if not _YEAR.search(text) and (number < _OPENING or _is_present(sentence, words.start)):
                yield Clue(windows, evidence, 3)


def _since(windows: tuple[Window, ...]) -> Window:
    starts = [first for first, _ in windows if first is not None]
    return (min(starts) if len(starts) == len(windows) else None), None


def _is_present(sentence: Tokens, offset: int) -> bool:
    token = next((t for t in sentence if t.idx >= offset), sentence.root)
    return not is_past(governor(token))


def _terms_of(text: str, start: int, name: str) -> tuple[Window, ...]:
    """The terms of the office that the words before a name give to who bears it."""
    before = text[max(0, start - 60) : start].lower()
    if _FORMER.search(before[-40:]):
        return ()
    return tuple(window for office, window in _terms()[name] if _is_titled(before, office))


def _is_titled(before: str, office: str) -> bool:
    """Whether the words right before a name call the one who bears it by this office."""
    last = office.rsplit(maxsplit=1)[-1]
    if any(word in before[-len(office) - 15 :] and word not in office for word in _LESSER):
        return False
    found = before.rfind(last)
    return (
        found >= 0 and len(before) - found - len(last) <= 3 and all(w in before for w in office.split() if len(w) > 3)
    )
