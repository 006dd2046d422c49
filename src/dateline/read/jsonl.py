"""JSON Lines with one article a line, and lists of articles in JSON (formats, articles in)."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from dateutil.parser import parse

from dateline.model import Article, Skipped
from dateline.read.fields import named
from dateline.read.identity import article_id

_log = logging.getLogger("dateline")
_UNSAID = datetime(1, 1, 1)  # noqa: DTZ001
_PUBLISHED = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ].*)?)?)?\Z")
_HALVES = re.compile("[\ud800-\udfff]")
_FIRST_YEAR, _LAST_YEAR = 1400, 2999
_OPTIONAL = ("title", "outlet", "agency", "author", "url", "published", "language")


def read_jsonl(text: str, location: str) -> Iterator[Article | Skipped]:
    """Every line as an article, or as a Skipped that names the line and what is wrong with it."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _read_line(line, f"{location}:{number}")


def read_json(text: str, location: str) -> Iterator[Article | Skipped]:
    """A list of articles, an object with such a list in it, or one article; failing all these, JSON Lines."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("["):
            yield Skipped(location=location, reason=f"not JSON ({error})")
        else:
            yield from read_jsonl(text, location)
        return
    records = _records(found)
    for number, record in enumerate(records, start=1):
        yield _read_record(record, location if records == [found] else f"{location}:{number}")


def _records(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and "text" not in named(key for key, value in found.items() if isinstance(value, str)):
        return next((value for value in found.values() if _are_objects(value)), [found])
    return [found]


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _read_line(line: str, location: str) -> Article | Skipped:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Skipped(location=location, reason=f"not JSON ({error})")
    return _read_record(record, location)


def _read_record(record: Any, location: str) -> Article | Skipped:
    try:
        return article_from(record, location)
    except ValueError as error:
        return Skipped(location=location, reason=str(error))


def article_from(record: Any, location: str) -> Article:
    """An article from its JSON object. Raises ValueError, saying which field is wrong."""
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    record = _by_field(record)
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError("no 'text'")
    if not text.strip():
        raise ValueError("empty text")
    text = whole(text)
    values = {name: _string(record, name) for name in _OPTIONAL}
    if values["published"] is not None:
        values["published"] = read_day(values["published"])
    given = record.get("id")
    if given is not None and (not isinstance(given, (str, int)) or isinstance(given, bool)):
        raise ValueError("'id' must be a string")
    made = article_id(text, values["title"], values["outlet"], values["url"], values["published"])
    return Article(
        id=whole(str(given)) if given not in (None, "") else made, text=text, locations=(location,), **values
    )


def _by_field(record: dict[str, Any]) -> dict[str, Any]:
    """The record with each field under our name for it; under other names only plain text counts."""
    told = {key: value for key, value in record.items() if isinstance(value, str) and value}
    others = {field: told[key] for field, key in named(told).items() if record.get(field) in (None, "")}
    return {**record, **others}


def read_day(value: str) -> str | None:
    """A declared date as ISO, also from "May 4, 2020" and the like.

    None, with a warning in the log, where it is none, could be two days ("03-02-2009") or only fills the field in
    ("0001-01-01"): such an article is coded as one without a date, and not lost.
    """
    if is_day(value) and _FIRST_YEAR <= int(value[:4]) <= _LAST_YEAR:
        return value
    try:
        readings = {parse(value, dayfirst=first, default=_UNSAID).date() for first in (True, False)}
    except (ValueError, OverflowError):
        readings = set()
    if len(readings) == 1 and _FIRST_YEAR <= (day := readings.pop()).year <= _LAST_YEAR:
        return day.isoformat()
    _log.warning("the declared date %r is not used: it is no date, or could be two", value)
    return None


def is_day(value: str) -> bool:
    """Whether a value is an ISO date, date-time, month or year that the calendar has."""
    if not _PUBLISHED.match(value):
        return False
    try:
        date.fromisoformat((value[:10] + "-01-01")[:10])
    except ValueError:
        return False
    return True


def whole(text: str) -> str:
    """The text with "�" for each half of a character (a lone surrogate), which JSON can spell and nothing can write."""
    return _HALVES.sub("\ufffd", text)


def _string(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError(f"{name!r} must be a string")
    return whole(value)
