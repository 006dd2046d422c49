"""The words with which toponyms are found and places bound, from ``places.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.ontology.files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Sets of words; what each is for stands at the top of ``places.yaml``."""

    not_places: frozenset[str]
    not_phrases: frozenset[str]
    with_article: frozenset[str]
    ambiguous: frozenset[str]
    places_at: frozenset[str]
    toward: frozenset[str]
    facility: frozenset[str]
    before: frozenset[str]
    building: frozenset[str]
    street: frozenset[str]
    organisation: frozenset[str]
    directions: frozenset[str]
    generic: frozenset[str]
    acting: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The words of the built-in file."""
    data = load_yaml("places.yaml")
    words = {name: _words(data[name]) for name in PlaceWords.__dataclass_fields__ if name != "not_phrases"}
    return PlaceWords(not_phrases=frozenset(data["not_phrases"]), **words)


def _words(entries: list[str]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in str(entry).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingWords:
    """Words that tell how an event and a place belong together; what each is for stands in ``places.yaml``."""

    places_at: frozenset[str]
    toward: frozenset[str]
    at_object: frozenset[str]
    of_place: frozenset[str]
    reporting: frozenset[str]
    physical: frozenset[str]
    home: frozenset[str]
    generic: frozenset[str]
    ground: frozenset[str]
    nearby: frozenset[str]
    verbal: frozenset[str]
    speech: frozenset[str]
    light: frozenset[str]
    journey: frozenset[str]
    against_home: frozenset[str]
    anaphor: dict[str, str]


@cache
def binding_words() -> BindingWords:
    """The words of the built-in file."""
    data = load_yaml("places.yaml")
    words = {name: _words(data[name]) for name in BindingWords.__dataclass_fields__ if name != "anaphor"}
    return BindingWords(anaphor=data["anaphor"], **words)
