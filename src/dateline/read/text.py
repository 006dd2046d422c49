"""Plain text: its encoding, its metadata lines, its headline."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from dateline.model import Article
from dateline.read.fields import field_of, named
from dateline.read.identity import article_id
from dateline.read.jsonl import read_day

_FIELD = re.compile(r"([A-Za-z]+(?:[ _-][A-Za-z]+)?):[ \t]*(.*)$")
_CONTROL_SHARE = 0.02


def decode(data: bytes) -> str | None:
    """The text in these bytes, or None where they hold none (a picture, a program, an archive)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _try(data, "utf-16")
    if b"\0" in data:
        return None
    text = _try(data, "utf-8-sig")
    if text is None:
        text = _try(data, "cp1252")
    if text is None:
        best = from_bytes(data).best()
        text = None if best is None else str(best)
    return text if text is not None and _is_text(text) else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_text(text: str) -> bool:
    control = sum(1 for c in text if ord(c) < 32 and c not in "\t\n\r\f")
    return control <= _CONTROL_SHARE * len(text)


def read_text(text: str, location: str) -> Article:
    """A plain text as an article. Lines of metadata ("Title: ...", "Date: ...") may open it, up to a blank line.

    The text is kept as it is but for its line ends.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fields, body = _split(text)
    title = fields.get("title") or headline_of(body)
    made = article_id(body, title, fields.get("outlet"), fields.get("url"), fields.get("published"))
    return Article(id=made, text=body, locations=(location,), **{**fields, "title": title})


def _split(text: str) -> tuple[dict[str, str], str]:
    """The metadata lines that open a text, and the rest; no metadata where any line of the block is none."""
    head, blank, body = text.partition("\n\n")
    matches = [_FIELD.match(line.strip()) for line in head.strip().split("\n") if line.strip() != "---"]
    told = {m[1]: m[2].strip() for m in matches if m}
    names = named(told)
    if not blank or len(matches) < 2 or not all(m and field_of(m[1]) not in (None, "text", "id") for m in matches):
        return {}, text
    fields = {field: told[key] for field, key in names.items() if told[key]}
    day = read_day(fields.pop("published")) if "published" in fields else None
    return {**fields, **({"published": day} if day else {})}, body.lstrip("\n")


_SENTENCE_END = re.compile(r"[.!?…:;,–—][\"'”’)\]]*$")
_TITLE_LENGTH = 200


def headline_of(text: str) -> str | None:
    """The headline that a plain text opens with: a first line without a stop, or one that is repeated at once."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or len(lines[0]) > _TITLE_LENGTH:
        return None
    if lines[0].casefold() == lines[1].casefold():
        return lines[0]
    opens = lines[1][:1].isupper() or not lines[1][:1].isalpha()
    return lines[0] if opens and _SENTENCE_END.search(lines[0]) is None and len(lines[1]) > len(lines[0]) else None
