"""Common nouns for people and bodies, and what they say of the party that they stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.ontology.files import load_yaml

_IRREGULAR = {
    "people": "person", "children": "child", "women": "woman", "men": "man", "wives": "wife", "thieves": "thief",
    "lives": "life", "personnel": "personnel", "troops": "troop", "chiefs": "chief", "staffs": "staff",
    "attorneys": "attorney", "commandos": "commando", "businesspeople": "businessman", "ex": "former",
}  # fmt: skip
_LONGEST = 4
NO_PARTY = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun of the table: its sector, and how many words of the phrase it takes."""

    text: str
    sector: str | None
    length: int


@cache
def nouns() -> Mapping[tuple[str, ...], str | None]:
    """Sector by the words of a noun."""
    return {
        tuple(noun.replace("-", " ").split()): None if sector == "UNK" else sector
        for sector, listed in load_yaml("parties/nouns.yaml").items()
        for noun in listed
    }


@cache
def roles() -> Mapping[str, frozenset[str]]:
    """The word lists of ``roles.yaml`` by name."""
    return {name: frozenset(words) for name, words in load_yaml("parties/roles.yaml").items()}


@cache
def peoples() -> Mapping[str, tuple[str | None, ...]]:
    """The states that a people lives in, by the words for it; the first is the one where nothing else tells."""
    entries = load_yaml("parties/peoples.yaml")
    return {word: tuple(entry["states"]) for entry in entries for word in entry["words"]}


@cache
def gathered() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The states that a plural names together ("the two Koreas"), by its words."""
    entries = load_yaml("parties/collectives.yaml")
    return {tuple(words.split()): tuple(entry["states"]) for entry in entries for words in entry["words"]}


def singular(word: str) -> str:
    """The singular of a noun in lower case, as far as spelling tells."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("women"):
        return word[:-5] + "woman"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def noun_at(words: Sequence[str], end: int) -> Noun | None:
    """The longest noun of the table that ends before ``end``; words are in lower case, without hyphens."""
    for length in range(min(_LONGEST, end), 0, -1):
        part = tuple(words[end - length : end])
        for form in (part, (*part[:-1], singular(part[-1]))):
            if form in nouns():
                return Noun(text=" ".join(form), sector=nouns()[form], length=length)
    return None
