"""Records as rows of the database, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from cattrs.preconf.json import make_converter

from dateline.model import Change, Coded, Event, Family, Interval, Judgement, Statement

_converter = make_converter()
T = TypeVar("T")


def to_json(record: Any) -> str:
    """A record as JSON."""
    return json.dumps(_converter.unstructure(record), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str, kind: type[T]) -> T:
    """A record from its JSON."""
    return _converter.structure(json.loads(text), kind)


def found_at(item: Coded, places: Iterable[str]) -> Coded:
    """An article with all places where it was found, the first one first."""
    everywhere = tuple(dict.fromkeys((*item.article.locations, *places)))
    return replace(item, clean=replace(item.clean, article=replace(item.article, locations=everywhere)))


def article_row(item: Coded) -> tuple[Any, ...]:
    """The row of an article."""
    article, day = item.article, item.published
    record = to_json(replace(item, statements=()))
    outlet, agency = item.clean.outlet, item.clean.agency
    return (
        article.id,
        article.title,
        outlet,
        agency,
        article.url,
        article.text,
        day.earliest,
        day.latest,
        day.basis,
        record,
    )


def statement_row(s: Statement) -> tuple[Any, ...]:
    """The row of a statement."""
    when = s.when or Interval()
    return (
        s.id,
        s.article,
        s.event,
        s.event_type,
        s.act,
        " ".join(s.mode),
        s.status.value,
        " ".join(p.code for p in s.actors if p.code),
        " ".join(p.code for p in s.recipients if p.code),
        when.earliest,
        when.latest,
        s.where.country if s.where else None,
        "; ".join(s.origins),
        s.sentence.text,
        s.trigger.start,
        to_json(replace(s, event=None)),
    )


def event_row(e: Event) -> tuple[Any, ...]:
    """The row of an event."""
    when = e.when or Interval()
    days = (when.earliest, when.latest)
    return (
        e.id,
        e.act,
        e.event_type,
        e.status.value,
        *days,
        e.disputed,
        e.origins,
        e.articles,
        e.first_reported,
        to_json(e),
    )


def family_rows(family: Family) -> Iterator[tuple[Any, ...]]:
    """A row for each copy of a family."""
    changed = {change.article: to_json(change) for change in family.changes}
    return ((copy, family.original, why, changed.get(copy)) for copy, why in family.copies)


def family(original: str, copies: Iterable[tuple[str, str, str | None]]) -> Family:
    """A family from the rows of its copies."""
    listed = list(copies)
    return Family(
        original=original,
        copies=tuple((copy, why) for copy, why, _ in listed),
        changes=tuple(from_json(changed, Change) for _, _, changed in listed if changed is not None),
    )


def judgement_row(j: Judgement) -> tuple[Any, ...]:
    """The row of a judgement by rule."""
    return (j.left, j.right, j.verdict.value, "; ".join(j.reasons))
