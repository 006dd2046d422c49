"""Predicates: the coder's vocabulary, from YAML files of ours and of the user (docs/predicates.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.config import data_folder
from dateline.errors import OntologyError
from dateline.ontology.files import load_yaml
from dateline.ontology.patterns import Pattern, parse_patterns
from dateline.ontology.types import EventType, event_types

NO_EVENT = "none"
CONTENTS = ("none", "keep", "drop", "yield")
_KEYS = frozenset("id type mode also cameo definition verbs nouns unless content examples not".split())
_SECTIONS = frozenset({"sets", "entries", "event_types"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One reading of some verbs and nouns. ``type`` is an event type, or "none" for a reading that is no event.

    ``also`` are the type and the mode ("" for none) of a second act that the same words report.
    """

    id: str
    type: str
    modes: tuple[str, ...]
    also: tuple[str, str] | None
    cameo: str | None
    definition: str
    patterns: tuple[Pattern, ...]
    unless: frozenset[str]
    content: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A pattern with its entry; ``order`` is its place among all patterns."""

    entry: Entry
    pattern: Pattern
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicates:
    """All entries, and their readings by the predicate's lemma."""

    entries: tuple[Entry, ...]
    verbs: Mapping[str, tuple[Reading, ...]]
    nouns: Mapping[str, tuple[Reading, ...]]


@cache
def predicates(extra: tuple[str, ...] = ()) -> Predicates:
    """The built-in entries, and those of the files ``extra``, which replace built-in ones of the same id.

    Raises OntologyError, naming file and entry, for one that is wrong.
    """
    own = sorted((data_folder() / "predicates").glob("*.yaml"))
    return build([*own, *(Path(path).absolute() for path in extra)], event_types(extra))


def build(files: Iterable[Path], types: Mapping[str, EventType]) -> Predicates:
    """The predicates of these files, later ones replacing earlier ones of the same id."""
    contents = [(path, _sections(path)) for path in files]
    sets = _all_sets(contents)
    entries: dict[str, Entry] = {}
    for path, sections in contents:
        seen: set[str] = set()
        for raw in sections.get("entries") or ():
            entry = _entry(path, raw, sets, types)
            if entry.id in seen:
                raise OntologyError(f"{path}: entry {entry.id!r}: this id occurs twice in the file")
            seen.add(entry.id)
            entries[entry.id] = entry
    return _indexed(tuple(entries.values()))


def _sections(path: Path) -> dict[str, Any]:
    sections = load_yaml(path) or {}
    if not isinstance(sections, dict) or set(sections) - _SECTIONS:
        raise OntologyError(f"{path}: expected only the sections {', '.join(sorted(_SECTIONS))} at its top")
    for name, kind, what in (("sets", dict, "names with lists of words"), ("entries", list, "a list of entries")):
        if not isinstance(sections.get(name) or kind(), kind):
            raise OntologyError(f"{path}: {name} must be {what}, found {sections[name]!r}")
    return sections


def _all_sets(contents: list[tuple[Path, dict[str, Any]]]) -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    for path, sections in contents:
        for name, words in (sections.get("sets") or {}).items():
            sets[name] = _strings(words, f"{path}: set {name!r}") | sets.get(name, frozenset())
    return {name: _expand(name, sets, ()) for name in sets}


def _expand(name: str, sets: Mapping[str, frozenset[str]], above: tuple[str, ...]) -> frozenset[str]:
    """The words of a set with those of the sets that it names."""
    if name not in sets or name in above:
        raise OntologyError(f"set <{name}>: it is not defined, or holds itself")
    words = sets[name]
    inner = sorted(word[1:-1] for word in words if word.startswith("<"))
    plain = frozenset(word for word in words if not word.startswith("<"))
    return plain.union(*(_expand(other, sets, (*above, name)) for other in inner))


def _strings(value: Any, where: str) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise OntologyError(f"{where}: expected a list of words in quotes or plain, found {value!r}")
    return frozenset(value)


def _entry(path: Path, raw: Any, sets: Mapping[str, frozenset[str]], types: Mapping[str, EventType]) -> Entry:
    where = f"{path}: entry {raw.get('id') if isinstance(raw, dict) else raw!r}"
    _check(raw, where, types)
    verbs, nouns = _texts(raw, "verbs", where), _texts(raw, "nouns", where)
    try:
        patterns = [p for text in verbs for p in parse_patterns(text, sets, noun=False)]
        patterns += [p for text in nouns for p in parse_patterns(text, sets, noun=True)]
    except OntologyError as error:
        raise OntologyError(f"{where}: {error}") from error
    return Entry(
        id=raw["id"],
        type=raw["type"],
        modes=_modes(raw),
        also=_also(raw, where, types),
        cameo=str(raw["cameo"]) if "cameo" in raw else None,
        definition=raw.get("definition", ""),
        patterns=tuple(patterns),
        unless=_words(_texts(raw, "unless", where), sets, where),
        content=raw.get("content", "none"),
        examples=_texts(raw, "examples", where),
        counterexamples=_texts(raw, "not", where),
    )


def _check(raw: Any, where: str, types: Mapping[str, EventType]) -> None:
    """Raise OntologyError unless the entry's keys, type, modes and content are allowed."""
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        raise OntologyError(f"{where}: an entry is a mapping with an id")
    if unknown := sorted(set(raw) - _KEYS):
        raise OntologyError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}")
    kind = raw.get("type")
    if kind != NO_EVENT and not (isinstance(kind, str) and kind in types):
        raise OntologyError(f"{where}: type {kind!r} is none of {', '.join(types)} or {NO_EVENT}")
    if not all(isinstance(mode, str) for mode in _modes(raw)):
        raise OntologyError(f"{where}: mode must be a word or a list of words, found {raw['mode']!r}")
    allowed = types[kind].modes if isinstance(kind, str) and kind in types else {}
    if wrong := [mode for mode in _modes(raw) if mode not in allowed]:
        raise OntologyError(f"{where}: mode {wrong[0]!r} is none of {kind}'s: {', '.join(allowed) or 'it has none'}")
    if not isinstance(raw.get("definition", ""), str):
        raise OntologyError(f"{where}: definition must be a text, found {raw['definition']!r}")
    if not isinstance(raw.get("cameo", ""), str | int):
        raise OntologyError(f"{where}: cameo must be a code in quotes, found {raw['cameo']!r}")
    if raw.get("content", "none") not in CONTENTS:
        raise OntologyError(f"{where}: content {raw['content']!r} is none of {', '.join(CONTENTS)}")
    if not raw.get("verbs") and not raw.get("nouns"):
        raise OntologyError(f"{where}: it has neither verbs nor nouns")


def _modes(raw: Mapping[str, Any]) -> tuple[str, ...]:
    mode = raw.get("mode") or ()
    return tuple(mode) if isinstance(mode, list | tuple) else (mode,)


def _also(raw: Mapping[str, Any], where: str, types: Mapping[str, EventType]) -> tuple[str, str] | None:
    """The type and mode of "COERCE/arrest"; None where the entry names no second act."""
    if "also" not in raw:
        return None
    kind, _, mode = str(raw["also"]).partition("/")
    if kind not in types or (mode and mode not in types[kind].modes):
        raise OntologyError(f"{where}: also {raw['also']!r} is no event type, or none with its mode (COERCE/arrest)")
    return kind, mode


def _texts(raw: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    texts = raw.get(key) or ()
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise OntologyError(f"{where}: {key} must be a list of texts (quote those with ': ' or '#'), found {texts!r}")
    return tuple(texts)


def _words(texts: tuple[str, ...], sets: Mapping[str, frozenset[str]], where: str) -> frozenset[str]:
    words: frozenset[str] = frozenset()
    for text in texts:
        if text.startswith("<"):
            if text[1:-1] not in sets:
                raise OntologyError(f"{where}: there is no set {text}")
            words |= sets[text[1:-1]]
        else:
            words |= {text}
    return words


def _indexed(entries: tuple[Entry, ...]) -> Predicates:
    verbs: dict[str, list[Reading]] = {}
    nouns: dict[str, list[Reading]] = {}
    pairs = [(entry, pattern) for entry in entries for pattern in entry.patterns]
    for order, (entry, pattern) in enumerate(pairs):
        index = nouns if pattern.noun else verbs
        for lemma in sorted(pattern.head):
            index.setdefault(lemma, []).append(Reading(entry, pattern, order))
    return Predicates(
        entries=entries,
        verbs={lemma: tuple(readings) for lemma, readings in verbs.items()},
        nouns={lemma: tuple(readings) for lemma, readings in nouns.items()},
    )
