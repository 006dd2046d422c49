"""JSON Lines with one article a line (formats, articles in)."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from dateutil.parser import parse

from dateline.model import Article, Skipped
from dateline.read.identity import article_id

_log = logging.getLogger("dateline")
_UNSAID = datetime(1, 1, 1)  # noqa: DTZ001
_PUBLISHED = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ].*)?)?)?$")
_OPTIONAL = ("title", "outlet", "agency", "author", "url", "published", "language")


def read_jsonl(text: str, location: str) -> Iterator[Article | Skipped]:
    """Every line as an article, or as a Skipped that names the line and what is wrong with it."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _read_line(line, f"{location}:{number}")


def _read_line(line: str, location: str) -> Article | Skipped:
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        return Skipped(location=location, reason=f"not JSON ({error})")
    try:
        return article_from(record, location)
    except ValueError as error:
        return Skipped(location=location, reason=str(error))


def article_from(record: Any, location: str) -> Article:
    """An article from its JSON object. Raises ValueError, saying which field is wrong."""
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError("no 'text'")
    if not text.strip():
        raise ValueError("empty text")
    values = {name: _string(record, name) for name in _OPTIONAL}
    if values["published"] is not None:
        values["published"] = read_day(values["published"])
    given = record.get("id")
    if given is not None and not isinstance(given, (str, int)):
        raise ValueError("'id' must be a string")
    made = article_id(text, values["title"], values["outlet"], values["url"], values["published"])
    return Article(id=str(given) if given not in (None, "") else made, text=text, locations=(location,), **values)


def read_day(value: str) -> str | None:
    """A declared date as ISO, also from "May 4, 2020" and the like.

    None, with a warning in the log, where it is none or could be two days ("03-02-2009"): such an article is coded as
    one without a date, and not lost.
    """
    if is_day(value):
        return value
    try:
        readings = {parse(value, dayfirst=first, default=_UNSAID).date() for first in (True, False)}
    except (ValueError, OverflowError):
        readings = set()
    if len(readings) == 1 and (day := readings.pop()).year != _UNSAID.year:
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


def _string(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError(f"{name!r} must be a string")
    return value
