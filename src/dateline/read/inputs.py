"""Inputs as the user names them: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.errors import InputError
from dateline.model import Article, Skipped
from dateline.read.identity import article_id
from dateline.read.jsonl import read_jsonl


def read(inputs: Sequence[str]) -> Iterator[Article | Skipped]:
    """Every article of the inputs. Raises InputError where an input does not exist."""
    for name in inputs:
        if name == "-":
            yield from _read_bytes(sys.stdin.buffer.read(), "standard input", "")
            continue
        path = Path(name)
        if not path.exists():
            raise InputError(f"{name}: no such file or folder")
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            yield from _read_bytes(file.read_bytes(), str(file), file.suffix.lower())


def _read_bytes(data: bytes, location: str, suffix: str) -> Iterator[Article | Skipped]:
    text = data.decode("utf-8-sig")
    if suffix in {".jsonl", ".ndjson"} or text.lstrip()[:1] == "{":
        yield from read_jsonl(text, location)
    else:
        yield Article(id=article_id(text, None, None, None, None), text=text, locations=(location,))
