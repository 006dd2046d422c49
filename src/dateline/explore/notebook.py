"""Records as a table in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, TypeVar

from dateline.explore.wording import days, kind, one_line, sides
from dateline.model import Event, Statement

T = TypeVar("T")
MOST_ROWS = 20
_WIDTH = 120


def table_html(records: Sequence[T], to_object: Callable[[T], dict[str, Any]]) -> str:
    """The first records as an HTML table, and how many more there are."""
    rows = [_row(record, to_object) for record in records[:MOST_ROWS]]
    head = "".join(f"<th>{escape(name)}</th>" for name in (rows[0] if rows else ()))
    body = "".join(f"<tr>{''.join(map(_cell, row.values()))}</tr>" for row in rows)
    more = f", {len(records) - MOST_ROWS} more" if len(records) > MOST_ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{len(rows)} shown{more}</p>"


def _row(record: object, to_object: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """What a reader wants of a record: for events and statements in words, for others every plain field."""
    if isinstance(record, Event | Statement):
        when = record.when
        told = {
            "id": record.id,
            "when": days(when.earliest, when.latest) if when else "undated",
            "what": kind(record),
            "who": sides(record),
            "status": record.status.value,
        }
        more = {"origins": record.origins} if isinstance(record, Event) else {"words": record.sentence.text}
        return {**told, **more}
    return dict(_plain(to_object(record)))


def _plain(fields: dict[str, Any]) -> list[tuple[str, Any]]:
    """The fields of a record, those of a record in it by its name or day, and lists joined."""
    return [(key, _plain_value(value)) for key, value in fields.items()]


def _plain_value(value: Any) -> Any:
    if isinstance(value, dict):
        return value.get("name", value.get("earliest"))
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _cell(value: Any) -> str:
    return f"<td>{escape(one_line('' if value is None else str(value), _WIDTH))}</td>"
