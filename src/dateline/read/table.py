"""Tables with one article a row: comma, semicolon or tab between the columns, and a header that names them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from dateline.model import Article, Skipped
from dateline.read.fields import named
from dateline.read.jsonl import article_from

_SEPARATORS = ",;\t"
_LONGEST = 1 << 30


def looks_like_table(text: str) -> bool:
    """Whether a text without a telling name opens with a header that names the text of an article and more."""
    header = text.lstrip("\ufeff\r\n ").split("\n", 1)[0]
    columns = header.strip().split(separator_of(header))
    return len(columns) > 1 and {"text"} < set(named(columns)) and len(named(columns)) == len(columns)


def separator_of(header: str) -> str:
    """What stands between the columns: the commonest of comma, semicolon and tab in the header."""
    return max(_SEPARATORS, key=lambda mark: (header.count(mark), -_SEPARATORS.index(mark)))


def read_table(text: str, location: str) -> Iterator[Article | Skipped]:
    """Every row as an article, or as a Skipped that names the row; one Skipped where no column is the text."""
    csv.field_size_limit(_LONGEST)
    text = text.lstrip("\ufeff\r\n")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text.split("\n", 1)[0]))
    header = [name.strip() for name in next(reader, [])]
    fields = named(header)
    if "text" not in fields:
        told = ", ".join(name for name in header[:8] if name) or "none"
        yield Skipped(location=location, reason=f"a table without a column 'text' (its columns: {told})")
        return
    try:
        for number, row in enumerate(reader, start=1):
            if any(value.strip() for value in row):
                yield _article(dict(zip(header, row, strict=False)), f"{location}:{number}")
    except csv.Error as error:
        yield Skipped(location=location, reason=f"not a table ({error})")


def _article(row: dict[str, str], location: str) -> Article | Skipped:
    try:
        return article_from({key: value.strip() for key, value in row.items()}, location)
    except ValueError as error:
        return Skipped(location=location, reason=str(error))
