"""Which lines of an article are furniture, by the patterns of ``furniture.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.model import Furniture, Words
from dateline.ontology.files import load_yaml

_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_HEADING_LENGTH, _HEADING_WORDS = 60, 9
_TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class _Rules:
    kinds: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]
    faq: tuple[re.Pattern[str], ...]


@cache
def _rules() -> _Rules:
    raw = load_yaml("furniture.yaml")
    kinds = []
    for kind, entry in raw["kinds"].items():
        flags = 0 if entry.get("case") else re.IGNORECASE
        kinds.append((kind, tuple(re.compile(pattern, flags) for pattern in entry["patterns"])))
    return _Rules(kinds=tuple(kinds), faq=tuple(re.compile(p, re.IGNORECASE) for p in raw["faq_headings"]))


def lines_of(text: str) -> Iterator[Words]:
    """The lines of a text that aren't blank, without the white space around them."""
    for match in re.finditer(r"[^\n]+", text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield Words(start=start, end=start + len(stripped), text=stripped)


def kind_of(line: str) -> str | None:
    """The kind of furniture that a line is, or None."""
    line = _SPACE.sub(" ", line).strip()
    for kind, patterns in _rules().kinds:
        if any(pattern.match(line) for pattern in patterns):
            return kind
    return None


def is_faq_heading(line: str) -> bool:
    """Whether a line opens a list of questions and answers."""
    return any(pattern.match(line) for pattern in _rules().faq)


def find_furniture(text: str, title: str | None) -> tuple[Furniture, ...]:
    """Every stretch of the text that is no part of the report, in order, none overlapping."""
    lines = tuple(lines_of(text))
    faq = _faq_start(lines)
    found = []
    for number, line in enumerate(lines[:faq]):
        kind = _title_kind(lines, number, title) or kind_of(line.text) or _heading_kind(lines, number)
        if kind is not None:
            found.append(Furniture(start=line.start, end=line.end, kind=kind))
    if faq < len(lines):
        found.append(Furniture(start=lines[faq].start, end=lines[-1].end, kind="faq"))
    return tuple(found)


def _faq_start(lines: tuple[Words, ...]) -> int:
    """The number of the line that opens a FAQ with at least one question, or the number of lines."""
    for number, line in enumerate(lines):
        if is_faq_heading(line.text) and any(later.text.endswith("?") for later in lines[number + 1 :]):
            return number
    return len(lines)


def _same(left: str, right: str) -> bool:
    return _words(left) == _words(right) != ""


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _title_kind(lines: tuple[Words, ...], number: int, title: str | None) -> str | None:
    """The title itself, or a line that repeats it or the line before."""
    line = lines[number]
    if len(line.text) > _TITLE_LENGTH:
        return None
    if title is not None and _same(line.text, title):
        return "title"
    repeats = any(_same(line.text, other.text) for other in lines[:number]) or (
        number == 0 and len(lines) > 1 and _same(line.text, lines[1].text)
    )
    return "repeated" if repeats else None


def _heading_kind(lines: tuple[Words, ...], number: int) -> str | None:
    """A short line without a stop, between paragraphs that are longer."""
    text = lines[number].text
    after = lines[number + 1].text if number + 1 < len(lines) else ""
    if (
        len(text) > _HEADING_LENGTH
        or len(text.split()) > _HEADING_WORDS
        or _SENTENCE_END.search(text)
        or text[-1:] in ",;:-–—"
        or not text[:1].isupper()
    ):
        return None
    before = lines[number - 1].text if number else "."
    whole = _SENTENCE_END.search(before) is not None or kind_of(before) is not None or number == 0
    return "heading" if whole and len(after) > _HEADING_LENGTH and _opens(after) else None


def _opens(text: str) -> bool:
    """Whether a line can be the first of a sentence."""
    return text[:1].isupper() or text[:1].isdigit() or text[:1] in "\"'“‘("
