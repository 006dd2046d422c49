"""Reporting cues, read from the ontology's data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.ontology.files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class CueClass:
    """A kind of cue: which complements may hold its content, and in which its source is a voice."""

    name: str
    contents: tuple[str, ...]
    voice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Idiom:
    """A fixed phrase: the words after its verb, "~" for the object, and the kind of cue that it is."""

    words: tuple[str, ...]
    kind: CueClass


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of ``ontology/data/cues.yaml``: classes by lemma (in order) for verbs and nouns.

    ``noun_prepositions`` and ``adjective_prepositions`` give the words after which a preposition leads to the topic;
    None is any word.
    """

    classes: dict[str, CueClass]
    verbs: dict[str, tuple[CueClass, ...]]
    nouns: dict[str, tuple[CueClass, ...]]
    supported: dict[str, tuple[CueClass, ...]]
    adjectives: dict[str, tuple[CueClass, ...]]
    adjective_prepositions: dict[str, frozenset[str] | None]
    predicatives: tuple[tuple[str, ...], ...]
    noun_prepositions: dict[str, frozenset[str] | None]
    stances: frozenset[str]
    documents: frozenset[str]
    media: frozenset[str]
    supports: frozenset[str]
    accounts: frozenset[str]
    persons: frozenset[str]
    light: frozenset[str]
    light_by: frozenset[str]
    light_adjectives: frozenset[str]
    labels: frozenset[str]
    anonymous: frozenset[str]
    summoned: frozenset[str]
    withheld: frozenset[str]
    implicatives: frozenset[str]
    platforms: dict[str, frozenset[str]]
    idioms: dict[str, tuple[Idiom, ...]]
    undergone: frozenset[str]
    undergoing: frozenset[str]
    laws: frozenset[str]
    addressed: frozenset[str]
    bare: frozenset[str]
    polls: frozenset[str]
    as_only: frozenset[str]
    issued: frozenset[str]
    adverbs: frozenset[str]
    hearsay: frozenset[str]
    measures: frozenset[str]


@cache
def cues() -> Cues:
    """The cues of the ontology."""
    data = load_yaml("cues.yaml")
    classes = {
        name: CueClass(name=name, contents=tuple(entry["contents"]), voice=tuple(entry["voice"]))
        for name, entry in data["classes"].items()
    }
    return Cues(
        classes=classes,
        verbs=_by_lemma(data["verbs"], classes),
        nouns=_by_lemma(data["nouns"], classes),
        supported=_by_lemma(data["supported"], classes),
        adjective_prepositions=_prepositions(data["adjective_prepositions"]),
        predicatives=tuple(tuple(phrase.split()) for phrase in words(data["predicatives"])),
        noun_prepositions=_prepositions(data["noun_prepositions"]),
        stances=frozenset(words(data["stances"])),
        adjectives=_by_lemma(data["adjectives"], classes),
        documents=frozenset(words(data["documents"])),
        persons=frozenset(words(data["persons"])),
        accounts=frozenset(words(data["accounts"])),
        supports=frozenset(words(data["supports"])),
        media=frozenset(words(data["media"])),
        light=frozenset(words(data["light"])),
        light_by=frozenset(words(data["light_by"])),
        light_adjectives=frozenset(words(data["light_adjectives"])),
        labels=frozenset(words(data["labels"])),
        anonymous=frozenset(words(data["anonymous"])),
        measures=frozenset(words(data["measures"])),
        summoned=frozenset(words(data["summoned"])),
        withheld=frozenset(words(data["withheld"])),
        implicatives=frozenset(words(data["implicatives"])),
        platforms={verb: frozenset(words(data["platforms"])) for verb in words(data["platform_verbs"])},
        idioms=_idioms(data["idioms"], classes),
        undergone=frozenset(words(data["undergone"])),
        undergoing=frozenset(words(data["undergoing"])),
        laws=frozenset(words(data["laws"])),
        addressed=frozenset(words(data["addressed"])),
        bare=frozenset(words(data["bare"])),
        polls=frozenset(words(data["polls"])),
        as_only=frozenset(words(data["as_only"])),
        issued=frozenset(words(data["issued"])),
        adverbs=frozenset(words(data["adverbs"])),
        hearsay=frozenset(word for phrase in data["phrases"].values() for word in words(phrase)),
    )


def words(text: str) -> list[str]:
    """The comma-separated words of a data field."""
    return [word.strip() for word in text.split(",") if word.strip()]


def _prepositions(table: dict[str, str]) -> dict[str, frozenset[str] | None]:
    return {word: None if named == "any" else frozenset(words(named)) for word, named in table.items()}


def _idioms(table: dict[str, str], classes: dict[str, CueClass]) -> dict[str, tuple[Idiom, ...]]:
    found: dict[str, list[Idiom]] = {}
    for name, text in table.items():
        for phrase in words(text):
            verb, *rest = phrase.split()
            found.setdefault(verb, []).append(Idiom(tuple(rest), classes[name]))
    return {verb: tuple(sorted(idioms, key=lambda i: -len(i.words))) for verb, idioms in found.items()}


def _by_lemma(table: dict[str, str], classes: dict[str, CueClass]) -> dict[str, tuple[CueClass, ...]]:
    found: dict[str, list[CueClass]] = {}
    for name, text in table.items():
        for word in words(text):
            if classes[name] not in found.setdefault(word, []):
                found[word].append(classes[name])
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def agencies() -> dict[str, tuple[str, str]]:
    """State and sector of each news agency, by its usual name."""
    data = load_yaml("cues_agencies.yaml")
    sectors = {"independent": "JRN", "government": "GOV"}
    return {
        name: (code, sectors[kind]) for kind in sectors for code, names in data[kind].items() for name in words(names)
    }


_OPENING = re.compile(
    r"\A\s*[A-Z][^\n(]{0,40}?(?:\((?P<inner>[A-Z][\w -]{1,20})\)|, (?P<outer>[A-Z][\w]{1,12}) ?[-–—])\s"
)


def opening_agency(text: str) -> str | None:
    """The agency that the opening of a text names behind its place ("BERN (AP) Talks ...", "Bern, SDA - Talks ...")."""
    match = _OPENING.match(text)
    if match is not None and match["inner"] and "".join(w[0] for w in match[0].split()[:-1])[-2:] == match["inner"]:
        return None
    name = match["inner"] or match["outer"] if match else None
    return name if name in agencies() else None
