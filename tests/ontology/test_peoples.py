"""The tables of peoples that live in several states, and of plurals that name their members."""

from __future__ import annotations

import pytest

from dateline.ontology.files import load_yaml
from dateline.ontology.names import states
from dateline.ontology.nouns import gathered, peoples, roles


@pytest.mark.parametrize("word", sorted(peoples()))
def test_homelands_are_states(word: str) -> None:
    lands = peoples()[word]
    assert word == word.lower()
    assert lands
    assert all(code in states() for code in lands if code is not None)
    assert len(set(lands)) == len(lands)


def test_only_the_first_homeland_may_be_unknown() -> None:
    assert all(None not in lands[1:] for lands in peoples().values())


def test_no_people_stands_twice() -> None:
    words = [word for entry in load_yaml("parties/peoples.yaml") for word in entry["words"]]
    assert len(words) == len(set(words))


def test_every_ethnic_word_has_homelands() -> None:
    assert roles()["ethnic"] <= set(peoples())


@pytest.mark.parametrize("words", sorted(gathered()))
def test_members_are_states(words: tuple[str, ...]) -> None:
    members = gathered()[words]
    assert all(code in states() for code in members)
    assert len(set(members)) == len(members)
    assert 1 <= len(words) <= 2


def test_no_plural_stands_twice() -> None:
    words = [word for entry in load_yaml("parties/collectives.yaml") for word in entry["words"]]
    assert len(words) == len(set(words)) == len(gathered())


@pytest.mark.parametrize(
    ("words", "wanted"), [(("koreas",), {"PRK", "KOR"}), (("baltic", "states"), {"EST", "LVA", "LTU"})]
)
def test_members(words: tuple[str, ...], wanted: set[str]) -> None:
    assert set(gathered()[words]) == wanted
