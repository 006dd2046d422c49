"""Inputs as the user names them: files, folders, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.errors import InputError
from dateline.model import Article, Skipped
from dateline.read.html import looks_like_html, read_html
from dateline.read.jsonl import read_json, read_jsonl
from dateline.read.table import looks_like_table, read_table
from dateline.read.text import decode, read_text

JSON_LINES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
JSON = frozenset({".json"})
TABLES = frozenset({".csv", ".tsv"})
WEB_PAGES = frozenset({".html", ".htm", ".xhtml"})
_NOT_ARTICLES = frozenset({".db", ".sqlite", ".py", ".yaml", ".yml", ".css", ".js"})
_OTHER_FORMATS = {
    b"%PDF": "a PDF: save it as text or HTML first",
    b"PK\x03\x04": "an office document or archive: save what it holds as text or HTML first",
    b"\xd0\xcf\x11\xe0": "an office document: save it as text or HTML first",
    b"{\\rtf": "rich text: save it as plain text first",
    b"\x1f\x8b": "compressed: unpack it first",
}
_ABOUT_THE_FOLDER = ("readme", "license", "licence", "notice", "copying")


def read(inputs: Sequence[str]) -> Iterator[Article | Skipped]:
    """Every article of the inputs, each once: one with the id of an earlier one is skipped, saying so.

    Raises InputError where an input does not exist.
    """
    missing = [name for name in inputs if name != "-" and not Path(name).exists()]
    if missing:
        raise InputError(f"{missing[0]}: no such file or folder. Give files, folders, or - for standard input.")
    seen: dict[str, Article] = {}
    for item in _read_each(inputs):
        if isinstance(item, Article):
            earlier = seen.setdefault(item.id, item)
            if earlier is not item:
                yield Skipped(location=item.locations[0], reason=_repeated(earlier, item))
                continue
        yield item


def _repeated(earlier: Article, item: Article) -> str:
    if earlier.text == item.text:
        return "identical to an article already read"
    return f"another article already has the id {item.id!r}"


def _read_each(inputs: Sequence[str]) -> Iterator[Article | Skipped]:
    for name in inputs:
        if name == "-":
            yield from read_bytes(sys.stdin.buffer.read(), "standard input")
            continue
        yield from (Skipped(location=named(folder), reason="folder can't be read") for folder in closed(Path(name)))
        for file in files_of(Path(name)):
            try:
                data = file.read_bytes()
            except OSError as error:
                yield Skipped(location=named(file), reason=f"can't be read ({error.strerror})")
                continue
            yield from read_bytes(data, named(file), file.suffix.lower())


def named(path: Path) -> str:
    """The path as text that can be written anywhere: bytes of its name that are no UTF-8 become "�"."""
    return os.fsencode(path).decode("utf-8", "replace")


def files_of(path: Path) -> list[Path]:
    """The file itself, or the files of a folder and its folders, hidden ones left out, sorted by name."""
    if not path.is_dir():
        return [path]
    found = (p for p in path.rglob("*") if not any(part.startswith(".") for part in p.relative_to(path).parts))
    return sorted((p for p in found if p.is_file() and _may_be_article(p)), key=str)


def closed(path: Path) -> list[Path]:
    """The folders, from this one down, that may not be looked into."""
    folders = [path, *(p for p in path.rglob("*") if p.is_dir())] if path.is_dir() else []
    return sorted(folder for folder in folders if not os.access(folder, os.R_OK | os.X_OK))


def _may_be_article(path: Path) -> bool:
    """Whether a file in a folder is worth a look: no code, database, or note about the folder itself."""
    return path.suffix.lower() not in _NOT_ARTICLES and path.stem.lower() not in _ABOUT_THE_FOLDER


def read_bytes(data: bytes, location: str, suffix: str = "") -> Iterator[Article | Skipped]:
    """The articles in the bytes of one file; its name's ending, or failing that its contents, tell the format."""
    if not data.strip():
        yield Skipped(location=location, reason="empty")
        return
    other = next((reason for opening, reason in _OTHER_FORMATS.items() if data.startswith(opening)), None)
    text = decode(data) if other is None else None
    if text is None:
        yield Skipped(location=location, reason=other or "not a text file")
    else:
        yield from _read_as(_format(text, suffix), text, location)


def _format(text: str, suffix: str) -> str:
    """What the name's ending says, or failing that what the text looks like."""
    opens = text[:200].lstrip()
    known = {".jsonl": JSON_LINES, ".json": JSON, ".html": WEB_PAGES, ".csv": TABLES}
    told = next((name for name, endings in known.items() if suffix in endings), None)
    if told is not None:
        return told
    if opens.startswith('{"'):
        return ".jsonl"
    if re.match(r"\[\s*\{\s*\"|\{\s*\"", opens):
        return ".json"
    if looks_like_html(text):
        return ".html"
    return ".csv" if looks_like_table(text) else ".txt"


def _read_as(form: str, text: str, location: str) -> Iterator[Article | Skipped]:
    if form == ".jsonl":
        return read_jsonl(text, location)
    if form == ".json":
        return read_json(text, location)
    if form == ".csv":
        return read_table(text, location)
    return iter([read_html(text, location) if form == ".html" else read_text(text, location)])
