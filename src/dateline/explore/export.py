"""Events, statements and articles as tables and records for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dateline.errors import MissingExtra
from dateline.model import Dispute, Event
from dateline.store import formats

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus, Table

_LISTS = frozenset({"actors", "recipients", "attribution"})
"""Fields that are lists of objects: the whole list stays beside its codes."""


def lines(corpus: Corpus, kind: str, form: str) -> Iterator[str]:
    """The lines of an export. ``form``: jsonl, csv or plover (events only, whatever ``kind``)."""
    if form == "plover":
        return (json.dumps(plover(event), ensure_ascii=False) for event in corpus.events if has_coded_actor(event))
    return written(getattr(corpus, kind).to_objects(), form)


def written(records: list[dict[str, Any]], form: str) -> Iterator[str]:
    """The lines of records, as jsonl or csv."""
    return map(formats.line, records) if form == "jsonl" else csv_lines([flat(record) for record in records])


def side_objects(disputes: Iterable[Dispute]) -> list[dict[str, Any]]:
    """Each side of each dispute as plain data."""
    return [
        {
            "kind": dispute.kind,
            "field": dispute.field,
            "events": list(dispute.events),
            "side": side.label,
            "voices": list(side.voices),
            "since": side.since,
            "statements": list(side.statements),
            "words": list(side.words),
        }
        for dispute in disputes
        for side in dispute.sides
    ]


def flat(record: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested objects as keys with dots, lists of plain values joined by "; "; other lists and the reasons as JSON."""
    found: dict[str, Any] = {}
    for key, value in record.items():
        name = f"{prefix}{key}"
        if key == "why":
            found[name] = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, dict):
            found.update(flat(value, f"{name}."))
        elif isinstance(value, list):
            plain = all(isinstance(item, (str, int, float)) for item in value)
            found[name] = "; ".join(map(str, value)) if plain else json.dumps(value, ensure_ascii=False)
            if not plain and all("code" in item for item in value):
                found[f"{name}.codes"] = _joined(value, "code")
            if not plain and all("name" in item for item in value):
                found[f"{name}.names"] = _joined(value, "name")
        else:
            found[name] = value
    return found


def _joined(items: list[dict[str, Any]], key: str) -> str:
    return "; ".join(str(item[key]) for item in items if item[key])


def csv_lines(records: list[dict[str, Any]]) -> Iterator[str]:
    """Comma-separated values with a header; a column that any record has."""
    named = list(dict.fromkeys(key for record in records for key in record))
    bare = {name for name in named if name not in _LISTS and any(other.startswith(f"{name}.") for other in named)}
    columns = [name for name in named if name not in bare]
    buffer = io.StringIO(newline="")
    # With this end of lines a value that holds either sign of one is quoted; each line then ends as all lines do.
    writer = csv.DictWriter(buffer, columns, lineterminator="\r\n", restval="", extrasaction="ignore")
    for record in [dict(zip(columns, columns, strict=True)), *records]:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(record)
        yield buffer.getvalue().removesuffix("\r\n")


def write_parquet(table: Table[Any], path: str) -> None:
    """A Parquet file. Raises MissingExtra without pandas and pyarrow."""
    try:
        import pandas
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise MissingExtra("Parquet", "pandas") from error
    pandas.DataFrame([flat(record) for record in table.to_objects()]).to_parquet(path, index=False)


def has_coded_actor(event: Event) -> bool:
    """Whether an event has an actor with a code, which PLOVER asks for."""
    return any(party.code for party in event.actors)


def plover(event: Event) -> dict[str, Any]:
    """An event as a PLOVER record (PLOVER manual 2.0, fields of an event record)."""
    when = event.when
    return {
        "id": event.id,
        "date": (when.earliest or when.latest) if when else None,
        "date_end": when.latest if when else None,
        "source": [_plover_party(p) for p in event.actors],
        "target": [_plover_party(p) for p in event.recipients],
        "event": event.event_type,
        "mode": list(event.mode) if event.act == event.event_type else [],
        "context": list(event.context),
        "auxiliary": {"status": event.status.value, "disputed": event.disputed},
        "location": formats.event(event)["where"],
        "size": formats.size(event.size),
        "score": event.score,
    }


def _plover_party(party: Any) -> dict[str, Any]:
    return {"actor": party.code, "sector": party.sector, "text": party.name}
