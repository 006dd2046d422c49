"""Event types, modes, quad classes, scores and CAMEO codes (PLOVER manual 2.0), from ``event_types.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.errors import OntologyError
from dateline.model import Status
from dateline.ontology.files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A mode of an event type, with its score and CAMEO code."""

    name: str
    score: float
    cameo: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """An event type. ``planned`` is what it becomes while it is only planned, or None."""

    name: str
    quad: str
    score: float
    cameo: str
    definition: str
    planned: str | None
    modes: Mapping[str, Mode]

    def score_of(self, modes: tuple[str, ...]) -> float:
        """The score of the mode that lies furthest from zero, or of the type where there is none."""
        return max((self.modes[m].score for m in modes if m in self.modes), key=abs, default=self.score)

    def cameo_of(self, modes: tuple[str, ...]) -> str:
        """The CAMEO code of the first mode that has one, or the type's root code."""
        return next((c for m in modes if m in self.modes and (c := self.modes[m].cameo)), self.cameo)


@cache
def event_types(extra: tuple[str, ...] = ()) -> dict[str, EventType]:
    """All event types by name; ``extra`` are ontology files of the user, read for their ``event_types``."""
    raw: dict[str, Any] = dict(load_yaml("event_types.yaml"))
    for path in extra:
        contents = load_yaml(Path(path).absolute()) or {}
        if not isinstance(contents, dict):
            raise OntologyError(f"{path}: expected 'sets', 'entries' or 'event_types', found {type(contents).__name__}")
        own = contents.get("event_types") or {}
        if not isinstance(own, dict):
            raise OntologyError(f"{path}: event_types must be names with what they are, found {own!r}")
        raw.update(own)
    types = {str(name): _event_type(str(name), entry) for name, entry in raw.items()}
    for entry in types.values():
        if entry.planned is not None and entry.planned not in types:
            raise OntologyError(f"event type {entry.name!r}: planned {entry.planned!r} is no event type")
    return types


def _event_type(name: str, entry: Any) -> EventType:
    try:
        modes = {
            mode: Mode(name=mode, score=float(value["score"]), cameo=value.get("cameo"))
            for mode, value in entry.get("modes", {}).items()
        }
        return EventType(
            name=name,
            quad=entry["quad"],
            score=float(entry["score"]),
            cameo=str(entry["cameo"]),
            definition=entry["definition"],
            planned=entry.get("planned"),
            modes=modes,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"event type {name!r}: {error!r}; it needs quad, score, cameo and definition") from error


def reduce(act: str, status: Status, types: Mapping[str, EventType]) -> str:
    """PLOVER's reduction: what is planned of some types is an AGREE or a CONCEDE (codebook, status)."""
    return (types[act].planned or act) if status is Status.PLANNED else act
