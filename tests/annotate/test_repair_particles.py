"""Particles and results given back to their verbs."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.annotate.model import load_model
from dateline.annotate.parse import parse


def relation(text: str, word: str) -> tuple[str, str]:
    doc: Doc = parse(load_model(), text)
    token = next(token for token in doc if token.text == word)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "particle", "verb"),
    [
        ("Azerbaijan handed over 12 prisoners of war to Armenia.", "over", "handed"),
        ("Uganda turned over 40 suspects to Kenya.", "over", "turned"),
    ],
)
def test_a_particle_before_a_number_is_the_verbs(text: str, particle: str, verb: str) -> None:
    assert relation(text, particle) == ("prt", verb)


@pytest.mark.parametrize(
    "text",
    ["Over 200 soldiers left Mali.", "More than 12 soldiers crossed over 30 bridges.", "Chad freed over 12 men."],
)
def test_over_that_counts_stays_with_its_number(text: str) -> None:
    word = "Over" if text.startswith("Over") else "over"
    if word in text.split():
        assert relation(text, word)[0] != "prt"


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("China wrote off Sri Lanka's debt.", "debt", "wrote"),
        ("Russia wrote off Cuba's loans.", "loans", "wrote"),
    ],
)
def test_what_hangs_on_a_particle_is_the_verbs_object(text: str, noun: str, verb: str) -> None:
    assert relation(text, noun) == ("dobj", verb)


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Chad set free 40 Sudanese soldiers.", "free", "set"),
        ("Yemen today let free Towakil Saleh, who had led protests.", "free", "let"),
    ],
)
def test_a_result_before_the_object_is_the_verbs(text: str, word: str, verb: str) -> None:
    relation_found, head = relation(text, word)
    assert head == verb
    assert relation_found != "amod"


@pytest.mark.parametrize("text", ["Chad wants free elections.", "Oman held free talks with Iran."])
def test_an_adjective_that_describes_stays_with_its_noun(text: str) -> None:
    assert relation(text, "free")[0] == "amod"
