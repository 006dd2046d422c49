"""Singulars, and the longest noun of the table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ontology.nouns import noun_at, nouns, roles, singular

SINGULARS = [
    ("soldiers", "soldier"),
    ("people", "person"),
    ("children", "child"),
    ("women", "woman"),
    ("men", "man"),
    ("policemen", "policeman"),
    ("gunmen", "gunman"),
    ("spokeswomen", "spokeswoman"),
    ("thieves", "thief"),
    ("cities", "city"),
    ("parties", "party"),
    ("armies", "army"),
    ("churches", "church"),
    ("coaches", "coach"),
    ("witnesses", "witness"),
    ("troops", "troop"),
    ("attorneys", "attorney"),
    ("minister", "minister"),
    ("press", "press"),
    ("crisis", "crisis"),
    ("virus", "virus"),
    ("personnel", "personnel"),
    ("", ""),
]


@pytest.mark.parametrize(("word", "expected"), SINGULARS)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@given(st.text(alphabet="abcdefghiesmn", max_size=12))
def test_singular_is_never_longer_than_two_letters_more(word: str) -> None:
    assert len(singular(word)) <= len(word) + 2


NOUNS = [
    ("foreign minister", "foreign minister", "GOV"),
    ("foreign ministers", "foreign minister", "GOV"),
    ("the foreign minister", "foreign minister", "GOV"),
    ("riot police", "police", "COP"),
    ("old farmers", "farmer", "AGR"),
    ("aid workers", "aid worker", "SOC"),
    ("human rights group", "human rights group", "SOC"),
    ("border guards", "border guard", "COP"),
]


@pytest.mark.parametrize(("text", "noun", "sector"), NOUNS)
def test_longest_noun(text: str, noun: str, sector: str) -> None:
    words = text.split()
    found = noun_at(words, len(words))
    assert found is not None
    assert found.sector == sector
    assert found.text.endswith(noun.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("text", ["budget", "rain", "", "xyzzy", "of the"])
def test_no_noun(text: str) -> None:
    words = text.split()
    assert noun_at(words, len(words)) is None


@pytest.mark.parametrize("name", sorted(roles()))
def test_role_lists_are_of_words_in_lower_case(name: str) -> None:
    assert roles()[name]
    assert all(isinstance(word, str) and word == word.lower() for word in roles()[name])


def test_sectors_are_those_of_the_codebook() -> None:
    known = (
        "GOV MIL COP JUD LEG SPY PTY OPP REB PRM UAF CRM CVL BUS JRN EDU MED REL AGR LAB REF SOC ELI PRE NONE".split()
    )
    assert {sector for sector in nouns().values() if sector is not None} <= set(known)
