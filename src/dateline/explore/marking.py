"""Sentences as HTML, with the words marked that a statement's fields were read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from dateline.model import Statement

Mark = tuple[int, int, str, str]


def marks_of(statement: Statement) -> list[Mark]:
    """Start, end, class and tooltip of what is marked, none overlapping; the trigger goes first, then the parties."""
    kept: list[Mark] = []
    for start, end, kind, title in _wanted(statement):
        inside = statement.sentence.start <= start < end <= statement.sentence.end
        if inside and all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, kind, title))
    return sorted(kept)


def _wanted(statement: Statement) -> Iterator[Mark]:
    yield statement.trigger.start, statement.trigger.end, "trigger", "/".join((statement.act, *statement.mode))
    for kind, parties in (("actor", statement.actors), ("recipient", statement.recipients)):
        for party in parties:
            yield party.start, party.end, kind, f"{kind}: {party.name} {party.code or ''}".strip()
    when, where = statement.when, statement.where
    if when is not None and when.start is not None and when.end is not None:
        yield when.start, when.end, "when", f"when: {when.earliest or '…'} to {when.latest or '…'}"
    if where is not None:
        yield where.start, where.end, "where", f"where: {where.name or where.text}"
    for voice in statement.attribution:
        if voice.start is not None and voice.end is not None:
            yield voice.start, voice.end, "voice", f"voice: {voice.name or voice.role.value}"
        if voice.cue is not None:
            yield voice.cue.start, voice.cue.end, "voice", "cue"


def dated_html(text: str) -> str:
    """Text, escaped, in which a day does not break over two lines, and an interval has a dash."""
    spaced = re.sub(r"(?<=\d)\.\.(?=\d)", " – ", text)
    return re.sub(r"\d{4}-\d{2}-\d{2}", r'<span class="date">\g<0></span>', escape(spaced))


def marked_html(statement: Statement) -> str:
    """The sentence, escaped, with ``<mark>`` elements."""
    sentence, at, parts = statement.sentence, statement.sentence.start, []
    for start, end, kind, title in marks_of(statement):
        parts.append(escape(sentence.text[at - sentence.start : start - sentence.start]))
        words = escape(sentence.text[start - sentence.start : end - sentence.start])
        parts.append(f'<mark class="{kind}" title="{escape(title)}">{words}</mark>')
        at = end
    return "".join((*parts, escape(sentence.text[at - sentence.start :])))
