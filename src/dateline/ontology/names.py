"""Names of states, bodies, armed groups and people, read from the tables under ``data/parties``."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from dateline.config import data_folder
from dateline.errors import OntologyError
from dateline.ontology.files import load_yaml

FOLDER = "parties"
_PIECE = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\b\.?|(?:[A-Za-z]\.){2,}|[^\W_]+")
_FOLD = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_ACRONYM_LENGTH = 6
_TITLE_CASE_FROM = 4
_TOO_COMMON_IN_LOWER_CASE = 4
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK"})
_SUFFIXES = frozenset({"Jr", "Sr", "I", "II", "III", "IV", "V", "VI", "X", "XVI"})
_TITLES = frozenset("King Queen Prince Princess Emperor Pope Sultan Imam Archbishop Sheikh Grand".split())


class Kind(StrEnum):
    """What a name is the name of."""

    STATE = "state"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    SEAT = "seat"
    PLACE = "place"
    BODY = "body"
    PERSON = "person"
    SURNAME = "surname"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A sector, and the office that goes with it, from one day to another (ISO, may be partial, None: open)."""

    sector: str | None
    office: str | None = None
    start: str | None = None
    end: str | None = None
    code: str | None = None

    def covers(self, earliest: str | None, latest: str | None) -> bool:
        """Whether the term overlaps the days; an open end meets everything, a partial date its whole month or year."""
        begun = self.start is None or latest is None or self.start <= latest
        return begun and (self.end is None or earliest is None or self.end + "~" >= earliest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One thing that a name can stand for."""

    name: str
    kind: Kind
    code: str | None
    sector: str | None = None
    other: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a text holds a name, with all that it can stand for."""

    start: int
    end: int
    readings: tuple[Reading, ...]

    def of_kind(self, *kinds: Kind) -> Reading | None:
        """The first reading of one of these kinds."""
        return next((r for r in self.readings if r.kind in kinds), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word of a text: its offsets and its form for comparison."""

    start: int
    end: int
    text: str
    key: str


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, for comparison."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_FOLD)
    decomposed = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def pieces(text: str) -> tuple[Piece, ...]:
    """The words of a text, acronyms with their full stops taken out, hyphens and apostrophes as breaks."""
    found = []
    for match in _PIECE.finditer(text):
        word = match.group().replace(".", "")
        found.append(Piece(start=match.start(), end=match.end(), text=word, key=fold(word)))
    return tuple(found)


def is_acronym(name: str) -> bool:
    """Whether a name of the tables is matched in capitals only."""
    letters = [c for c in name if c.isalpha()]
    return 0 < len(letters) <= _ACRONYM_LENGTH and all(c.isupper() for c in letters) and " " not in name.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    keys: tuple[str, ...]
    acronym: bool
    lower: bool
    reading: Reading


class Names:
    """An index of names: finds the longest ones in a text."""

    def __init__(self, entries: Iterable[tuple[str, Reading]]) -> None:
        self._by_first: dict[str, list[_Entry]] = defaultdict(list)
        for name, reading in entries:
            keys = tuple(piece.key for piece in pieces(name))
            if keys:
                entry = _Entry(keys=keys, acronym=is_acronym(name), lower=name == name.lower(), reading=reading)
                self._by_first[keys[0]].append(entry)
        for found in self._by_first.values():
            found.sort(key=lambda e: -len(e.keys))

    def find(self, text: str) -> tuple[Match, ...]:
        """The names in a text, in order, the longest first where they overlap."""
        words, lower, matches, i = pieces(text), not any(c.isupper() for c in text), [], 0
        while i < len(words):
            found = self._at(words, i, lower)
            if found:
                length = len(found[0].keys)
                readings = tuple(dict.fromkeys(e.reading for e in found))
                matches.append(Match(start=words[i].start, end=words[i + length - 1].end, readings=readings))
                i += length
            else:
                i += 1
        return tuple(matches)

    def lookup(self, name: str) -> tuple[Reading, ...]:
        """What a whole name stands for, whatever its case."""
        words = pieces(name)
        keys = tuple(w.key for w in words)
        if not keys:
            return ()
        return tuple(dict.fromkeys(e.reading for e in self._by_first.get(keys[0], ()) if e.keys == keys))

    def _at(self, words: Sequence[Piece], i: int, lower: bool) -> list[_Entry]:
        found: list[_Entry] = []
        for entry in self._by_first.get(words[i].key, ()):
            if found and len(entry.keys) < len(found[0].keys):
                break
            here = words[i : i + len(entry.keys)]
            if tuple(w.key for w in here) == entry.keys and _case_fits(entry, here, lower):
                found.append(entry)
        return found


def _case_fits(entry: _Entry, words: Sequence[Piece], lower: bool) -> bool:
    """Whether the words are written as a name: acronyms in capitals, others with a capital somewhere."""
    text = "".join(w.text for w in words)
    if entry.lower:
        return True
    if lower:
        return entry.reading.kind is not Kind.SURNAME and (len(text) >= _TOO_COMMON_IN_LOWER_CASE or not entry.acronym)
    if entry.acronym:
        return text.isupper() or (len(text) >= _TITLE_CASE_FROM and text[0].isupper() and text[1:].islower())
    return any(w.text[0].isupper() for w in words)


@cache
def names() -> Names:
    """All names of the built-in tables."""
    return Names(_entries())


@cache
def states() -> Mapping[str, str]:
    """The canonical name of every state by its code."""
    return {code: entry["name"] for code, entry in load_yaml(f"{FOLDER}/countries.yaml").items()}


@cache
def unrecognised() -> tuple[str, ...]:
    """The names of the entities that most states do not recognise."""
    return tuple(entry["name"] for entry in load_yaml(f"{FOLDER}/unrecognised.yaml"))


@cache
def shared_names() -> Mapping[str, tuple[str, ...]]:
    """The codes of the states that share a name, the usual one first."""
    return {name: tuple(codes) for name, codes in load_yaml(f"{FOLDER}/shared_names.yaml").items()}


def settled(matches: tuple[Match, ...], text: str) -> tuple[Match, ...]:
    """The matches of one text, with names that states share given to the one that the text names oftener otherwise."""
    shared = {m.start: shared_names().get(text[m.start : m.end]) for m in matches}
    if not any(shared.values()):
        return matches
    counts = Counter(r.code for m in matches if not shared[m.start] and (r := m.of_kind(Kind.STATE, Kind.ADJECTIVE)))
    return tuple(_given(m, max(codes, key=lambda c: counts[c])) if (codes := shared[m.start]) else m for m in matches)


def _given(match: Match, code: str) -> Match:
    kinds = (Kind.STATE, Kind.ADJECTIVE)
    readings = (replace(r, code=code, name=states()[code]) if r.kind in kinds else r for r in match.readings)
    return replace(match, readings=tuple(dict.fromkeys(readings)))


def _entries() -> Iterator[tuple[str, Reading]]:
    yield from _state_entries()
    yield from _unrecognised_entries()
    for path in sorted((data_folder() / FOLDER).glob("*.yaml")):
        raw = load_yaml(f"{FOLDER}/{path.name}")
        if isinstance(raw, list) and raw and "names" in raw[0]:
            yield from _body_entries(raw, path.stem)
    yield from _people_entries()


def _state_entries() -> Iterator[tuple[str, Reading]]:
    for code, entry in load_yaml(f"{FOLDER}/countries.yaml").items():
        name = entry["name"]
        groups = (
            (Kind.STATE, (name, *entry.get("also", ()))),
            (Kind.ADJECTIVE, entry.get("adjectives", ())),
            (Kind.CAPITAL, (entry["capital"],) if "capital" in entry else ()),
            (Kind.SEAT, entry.get("seats", ())),
            (Kind.PLACE, entry.get("places", ())),
        )
        for kind, words in groups:
            sector = "GOV" if kind in (Kind.CAPITAL, Kind.SEAT) else "CVL" if kind is Kind.PLACE else None
            for word in words:
                yield word, Reading(name=name, kind=kind, code=code, sector=sector, table="countries")


def _unrecognised_entries() -> Iterator[tuple[str, Reading]]:
    for entry in load_yaml(f"{FOLDER}/unrecognised.yaml"):
        for kind, words in (
            (Kind.STATE, (entry["name"], *entry.get("also", ()))),
            (Kind.ADJECTIVE, entry.get("adjectives", ())),
        ):
            reading = Reading(
                name=entry["name"], kind=kind, code=entry["code"], sector="PRE", other=("PRE",), table="unrecognised"
            )
            for word in words:
                yield word, reading


def _body_entries(groups: Sequence[Mapping[str, Any]], table: str) -> Iterator[tuple[str, Reading]]:
    for group in groups:
        for name, also in (group.get("names") or {}).items():
            reading = Reading(
                name=name,
                kind=Kind.BODY,
                code=group.get("code"),
                sector=group.get("sector"),
                other=tuple(group.get("other", ())),
                terms=_periods(group),
                table=table,
            )
            words = (name, *(also or ()))
            for word in (*words, *(f"{word} {form}" for word in words for form in group.get("forms", ()))):
                yield word, reading


def _periods(group: Mapping[str, Any]) -> tuple[Term, ...]:
    terms = []
    for period, sector in (group.get("periods") or {}).items():
        start, _, end = period.partition("..")
        terms.append(Term(sector=sector, start=start or None, end=end or None))
    return tuple(terms)


@dataclass(slots=True, kw_only=True)
class _Person:
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    surnames: dict[str, None] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    code: str = ""


def _people_entries() -> Iterator[tuple[str, Reading]]:
    for person in _people().values():
        full = Reading(name=person.name, kind=Kind.PERSON, code=person.code, terms=tuple(person.terms), table="leaders")
        for alias in person.aliases:
            yield alias, full
        last = Reading(
            name=person.name, kind=Kind.SURNAME, code=person.code, terms=tuple(person.terms), table="leaders"
        )
        for surname in person.surnames:
            yield surname, last


def _people() -> dict[tuple[str, str], _Person]:
    """Everybody in the tables ``leaders*.csv``, by name and code, with all terms of office."""
    people: dict[tuple[str, str], _Person] = {}
    for path in sorted((data_folder() / FOLDER).glob("leaders*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.reader(line for line in lines if not line.startswith("#")), 1):
                try:
                    _add_person(people, row)
                except (IndexError, ValueError) as error:
                    raise OntologyError(
                        f"{path}, row {number}: {row!r} needs code,name,office,sector,start,end"
                    ) from error
    return people


def _add_person(people: dict[tuple[str, str], _Person], row: Sequence[str]) -> None:
    if not row:
        return
    code, named, office, sector, start, end = (cell.strip() for cell in row)
    name, *also = (part.strip() for part in named.split(";"))
    person = people.setdefault((name, code), _Person(name=name, code=code))
    term = Term(sector=sector or None, office=office or None, start=start or None, end=end or None, code=code)
    person.terms.append(term)
    for alias in (name, *also):
        words = alias.split()
        (person.aliases if len(words) > 1 else person.surnames).setdefault(alias)
    if not person.surnames:
        person.surnames.update(dict.fromkeys(_surnames(name, code)))


def _surnames(name: str, code: str) -> tuple[str, ...]:
    """The words by which a person is called on second mention; none for those called by a title."""
    words = [w for w in name.split() if w.rstrip(".") not in _SUFFIXES]
    if words[0] in _TITLES or len(words) < 2:
        return ()
    last = words[0] if code in _FAMILY_FIRST else words[-1]
    article, _, bare = last.partition("-")
    return (last, bare) if article.lower() in {"al", "el"} and len(bare) >= _TITLE_CASE_FROM else (last,)
