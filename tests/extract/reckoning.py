"""What tests of times share: values and days of expressions, days of events, dates of articles."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.extract.when.find import Finder
from dateline.extract.when.grammar import disjoint, readings
from dateline.extract.when.resolve import View, resolve
from dateline.model import Annotated, Interval, Published, Status, TimeExpression
from tests.conftest import Annotate


def meant(text: str, today: str | None = None, direction: int = 0, story: str | None = None) -> str:
    """Type and value of a text that is one expression: "DATE 2001-03-01"."""
    (reading,) = disjoint(readings(text))
    assert text[reading.start : reading.end] == text
    view = View(today=date.fromisoformat(today) if today else None, direction=direction, story=story)
    meaning = resolve(reading, view)
    assert meaning is not None
    return f"{meaning.type} {meaning.value}"


def find_times(article: Annotated, published: Interval) -> tuple[TimeExpression, ...]:
    """The time expressions of an article, relative ones seen from ``published``."""
    return tuple(found.expression for found in Finder(article, published).find())


def expressions(annotated: Annotate, text: str, today: str | None = None) -> tuple[TimeExpression, ...]:
    """The expressions of a text, seen from a day."""
    return find_times(annotated(text), Interval(earliest=today, latest=today))


def listed(annotated: Annotate, text: str, today: str | None = None) -> list[str]:
    """The words and values of a text's expressions: ["Monday 2012-05-14"]."""
    return [f"{e.text} {e.value}" for e in expressions(annotated, text, today)]


def bound(annotated: Annotate, text: str, status: Status = Status.ASSERTED, today: str | None = "2012-05-17") -> str:
    """The days and basis of the event whose trigger stands in brackets: "2012-05-14..2012-05-14 expression"."""
    match = re.search(r"\[(\w+)\]", text)
    assert match is not None
    article = annotated(text.replace("[", "").replace("]", ""), published=today)
    trigger = next(token for token in article.doc if token.idx == match.start())
    when = Times(article, date_article(article)).bind(trigger, status)
    if when is None:
        return "-"
    days = when.earliest if when.earliest == when.latest else f"{when.earliest or ''}..{when.latest or ''}"
    return f"{days} {when.basis}"


def dated(annotated: Annotate, text: str, **fields: Any) -> str:
    """The interval and basis that an article's date is given: "2011-06-03..2011-06-03 dateline"."""
    published = published_of(annotated, text, **fields)
    return f"{published.earliest or ''}..{published.latest or ''} {published.basis}"


def published_of(annotated: Annotate, text: str, **fields: Any) -> Published:
    """The date that an article is given, its evidence checked against the text."""
    published = date_article(annotated(text, **fields))
    for evidence in published.evidence:
        assert text[evidence.start : evidence.end] == evidence.text
    return published
