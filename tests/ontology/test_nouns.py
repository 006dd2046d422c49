"""Common nouns for people and bodies."""

from __future__ import annotations

import pytest

from dateline.ontology.files import load_yaml
from dateline.ontology.nouns import NO_PARTY, noun_at, nouns, roles, singular

_SECTORS = {
    *("GOV MIL COP JUD LEG SPY PTY OPP REB PRM UAF CRM CVL BUS JRN EDU MED REL AGR LAB REF SOC ELI PRE UNK".split()),
    NO_PARTY,
}


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("soldiers", "soldier"),
        ("policemen", "policeman"),
        ("ministries", "ministry"),
        ("churches", "church"),
        ("women", "woman"),
        ("police", "police"),
        ("press", "press"),
        ("thieves", "thief"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("border guards", "COP"),
        ("prime minister", "GOV"),
        ("human rights group", "SOC"),
        ("angry farmers", "AGR"),
        ("suicide bomber", "UAF"),
        ("trade unions", "LAB"),
        ("nerve agents", NO_PARTY),
    ],
)
def test_the_longest_noun_wins(words: str, sector: str) -> None:
    keys = words.split()
    noun = noun_at(keys, len(keys))
    assert noun is not None
    assert noun.sector == sector


@pytest.mark.parametrize("words", ["treaty", "blue sky", "monday"])
def test_other_nouns_are_none(words: str) -> None:
    assert noun_at(words.split(), len(words.split())) is None


def test_sectors_are_those_of_the_codebook() -> None:
    assert set(load_yaml("parties/nouns.yaml")) <= _SECTORS


def test_nouns_are_in_lower_case() -> None:
    assert all(word == word.lower() for words in nouns() for word in words)


def test_role_lists_are_in_lower_case() -> None:
    assert all(word == word.lower() for words in roles().values() for word in words)
