"""Well-known dated events of the world, and where a text names one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dateline.extract.when.calendar import days_of
from dateline.ontology.files import load_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Event:
    """A well-known event: its days (the end is None while it goes on), and what a sentence must say to name it.

    ``groups`` are patterns that all occur in one sentence; the first names the event itself.
    """

    name: str
    kind: str
    earliest: str
    latest: str | None
    groups: tuple[re.Pattern[str], ...]
    unique: bool
    words: str

    def named_in(self, text: str) -> bool:
        """Whether a text says all that it takes to name this event."""
        return all(group.search(text) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that name a well-known event."""

    event: Event
    start: int
    end: int
    sentence: int


@cache
def events() -> tuple[Event, ...]:
    """Every event of times_events.yaml, in the order of the file."""
    return tuple(_event(entry) for entry in load_yaml("times_events.yaml")["events"])


def _event(entry: dict[str, str]) -> Event:
    first, last = [*str(entry["days"]).split("/"), ""][:2]
    begun, ended = days_of(first), days_of(last) if last not in {"", ".."} else None
    if begun is None:
        raise ValueError(entry["name"])
    end = None if last == ".." else (ended or begun)[1].isoformat()
    groups = tuple(_pattern(group) for group in str(entry["words"]).split(" & "))
    return Event(
        entry["name"], entry["kind"], begun[0].isoformat(), end, groups, bool(entry.get("unique")), str(entry["words"])
    )


@cache
def _macros() -> dict[str, str]:
    loaded: dict[str, str] = load_yaml("times_events.yaml")["macros"]
    return loaded


def _pattern(written: str) -> re.Pattern[str]:
    filled = re.sub(r"<(\w+)>", lambda m: f"(?:{_macros()[m[1]]})", written.strip())
    return re.compile(rf"\b(?:{filled.replace(' ', chr(92) + 's+')})\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _possible(text: str) -> tuple[Event, ...]:
    """The events that a whole text may name in one of its sentences; dating and binding both ask."""
    return tuple(event for event in events() if event.named_in(text))


def mentions(doc: Doc) -> tuple[Mention, ...]:
    """Where a text names well-known events, in the order of the text."""
    found: list[Mention] = []
    possible = _possible(doc.text)
    for number, sentence in enumerate(doc.sents):
        text, offset = sentence.text, sentence.start_char
        for event in possible:
            spans = [group.search(text) for group in event.groups]
            head = spans[0]
            if head is not None and all(spans):
                found.append(Mention(event, offset + head.start(), offset + head.end(), number))
    return tuple(sorted(found, key=lambda m: (m.start, m.event.earliest)))
