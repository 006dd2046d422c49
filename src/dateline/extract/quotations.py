"""Stretches of text between quotation marks, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile(r"''|``|[\"“”„«»‘’]")
_CLOSERS = {"“": "”“", "„": "“”", "«": "»", "‘": "’", '"': '"', "''": "''", "``": "''"}
_MANY = 4


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks, the marks included. ``closed`` is false where the next paragraph goes on."""

    start: int
    end: int
    paragraph: int
    closed: bool
    text: str

    @property
    def inner(self) -> str:
        """The words without their marks."""
        return self.text.strip("\"“”„«»‘’'` ")

    @property
    def capital(self) -> bool:
        """Whether the words begin as a sentence does."""
        first = self.inner.lstrip("([.…—-‘'")[:1]
        return first.isupper() or first.isdigit() or self.inner[:1] in "[…."

    @property
    def full(self) -> bool:
        """Whether this can be an utterance; a word or two in quotation marks are scare quotes or a title."""
        if not self.capital:
            return len(self.inner.split()) >= 2 * _MANY
        return len(self.inner.split()) >= _MANY or self.inner[-1:] in ".?!…" or not self.closed

    @property
    def brief(self) -> bool:
        """Whether this is an utterance only if a reporting verb follows at once ("Yes," he said)."""
        return not self.full and self.capital and self.inner[-1:] == ","


def quotations(text: str) -> tuple[Quoted, ...]:
    """Everything in quotation marks, in the order of the text."""
    found: list[Quoted] = []
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        found.extend(_in_paragraph(text, match.start(), match.end(), number))
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, number: int) -> Iterator[Quoted]:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            opened = mark if _opens(text, mark) else None
        elif _closes(text, opened, mark):
            yield Quoted(opened.start(), mark.end(), number, True, text[opened.start() : mark.end()])
            opened = None
    if opened is not None and opened.group() != "‘":
        stop = start + len(text[start:end].rstrip())
        yield Quoted(opened.start(), stop, number, False, text[opened.start() : stop])


def _opens(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or not before.isalnum()) and bool(after.strip()) and mark.group() not in "»’"


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.group() not in _CLOSERS.get(opened.group(), '”"') and mark.group() not in {"”", '"'}:
        return False
    if mark.group() == "’" and (after.isalnum() or opened.group() != "‘"):
        return False
    return bool(before.strip()) or not after.strip()
