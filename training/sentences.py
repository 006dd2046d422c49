"""Labelled sentences: which act a word of a sentence reports, who acts, and upon whom.

A line of ``training/sentences/*.txt`` is ``ACT[/mode] | actor | recipient | predicate | sentence``; "-" stands for no
actor or recipient, "NONE" for a predicate that is no political interaction. Lines that begin with "#" are comments.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.ontology.learned import NOTHING
from dateline.ontology.predicates import predicates
from dateline.ontology.types import event_types

FOLDER = Path(__file__).parent / "sentences"
_FIELDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A predicate at ``start`` in a sentence; ``actor`` and ``recipient`` are words of it, "" for none."""

    act: str
    mode: str
    actor: str
    recipient: str
    start: int
    sentence: str
    source: str


def read_all(folder: Path = FOLDER) -> tuple[Labelled, ...]:
    """The labelled sentences of a folder, in the order of files and lines.

    Raises ValueError, naming file and line, for one that is wrong.
    """
    return tuple(found for path in sorted(folder.glob("*.txt")) for found in _read(path))


def digest(folder: Path = FOLDER) -> str:
    """A hash of all labelled sentences, of which the weights say that they were made from them."""
    lines = sorted(line for path in folder.glob("*.txt") for line in path.read_text("utf-8").splitlines())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _read(path: Path) -> Iterator[Labelled]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield parse(line, f"{path.name}:{number}")
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}") from error


def parse(line: str, source: str) -> Labelled:
    """One line. Raises ValueError, saying what is wrong with it."""
    fields = [field.strip() for field in line.split(" | ")]
    if len(fields) != _FIELDS:
        raise ValueError(f"expected {_FIELDS} fields between ' | ', found {len(fields)}")
    label, actor, recipient, predicate, sentence = fields
    act, _, mode = label.partition("/")
    types = event_types()
    if act != NOTHING and act not in types:
        raise ValueError(f"{act!r} is no event type and not {NOTHING}")
    if mode and mode not in types[act].modes:
        raise ValueError(f"{mode!r} is no mode of {act}")
    found = re.search(rf"(?<!\w){re.escape(predicate)}(?!\w)", sentence, re.IGNORECASE)
    if found is None:
        raise ValueError(f"the word {predicate!r} does not stand in the sentence")
    return Labelled(
        act=act,
        mode=mode,
        actor="" if actor == "-" else actor,
        recipient="" if recipient == "-" else recipient,
        start=found.start(),
        sentence=sentence,
        source=source,
    )


def examples() -> tuple[tuple[str, str], ...]:
    """The examples of the built-in entries, with the type of each: counter-examples are of the type NONE."""
    found = []
    for entry in predicates().entries:
        if entry.type in event_types():
            found += [(entry.type, example.partition("=>")[0].strip()) for example in entry.examples]
            found += [(NOTHING, example) for example in entry.counterexamples]
    return tuple(found)
