"""The data of status and of event nouns: sound, and what its examples promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.extract.factuality import OPERATORS
from dateline.extract.status import Standing
from dateline.extract.status_words import FORMS, eventive_nouns, is_eventive, status_words
from dateline.model import Annotated
from dateline.ontology.files import load_yaml

Annotate = Callable[..., Annotated]
DATA: dict[str, Any] = load_yaml("status_words.yaml")


@pytest.mark.parametrize("name", sorted(DATA["classes"]))
def test_classes_are_complete(name: str) -> None:
    entry = DATA["classes"][name]
    assert entry["definition"].endswith(".") and entry["example"].endswith(".")
    assert set(entry["holds"]) | set(entry["fails"]) <= OPERATORS.keys()


@pytest.mark.parametrize("name", sorted(DATA["classes"]))
def test_examples_have_the_status_that_they_promise(annotated: Annotate, name: str) -> None:
    entry = DATA["classes"][name]
    article = annotated(entry["example"].replace("(", "").replace(")", ""))
    trigger = next(token for token in reversed(list(article.doc)) if token.text == entry["content"])
    assert Standing(article).status(trigger)[0].value == entry["status"]


def test_words_name_known_classes_and_forms() -> None:
    assert set(DATA["words"]) <= set(FORMS)
    for table in DATA["words"].values():
        assert set(table) <= set(DATA["classes"])


@pytest.mark.parametrize("kind", ["adverbs", "adjectives", "modals", "conjunctions", "prepositions"])
def test_modifiers_name_known_operators(kind: str) -> None:
    assert set(DATA[kind]) <= OPERATORS.keys() | {"conditional", "before"}


@pytest.mark.parametrize(
    ("form", "lemma", "name"),
    [
        ("verb_to", "manage", "implicative"),
        ("verb_to", "fail", "negative_implicative"),
        ("verb_that", "deny", "denial"),
        ("verb_object", "plan", "commitment"),
        ("verb_ing", "accuse", "allegation"),
        ("noun", "plan", "commitment"),
        ("adjective", "likely", "expectation"),
    ],
)
def test_signature(form: str, lemma: str, name: str) -> None:
    signature = status_words().signature(form, lemma)
    assert signature is not None and signature.name == name


def test_phrase_goes_before_bare_lemma() -> None:
    signature = status_words().signature("verb_ing", "stop short", "stop")
    assert signature is not None and signature.name == "omission"


def test_unknown_word_has_no_signature() -> None:
    assert status_words().signature("verb_to", "xyzzy") is None
    assert status_words().modifier("adverbs", "xyzzy") is None


@pytest.mark.parametrize("noun", ["attack", "expulsion", "visit", "ceasefire", "resignation", "earthquake"])
def test_event_nouns(noun: str) -> None:
    assert is_eventive(noun)


@pytest.mark.parametrize("noun", ["table", "government", "nation", "minister", "distance", "document"])
def test_nouns_that_are_no_events(noun: str) -> None:
    assert not is_eventive(noun)


def test_there_are_several_hundred_words() -> None:
    verbs = {lemma for table in status_words().heads.values() for lemma in table}
    assert len(verbs) > 500
    assert len(eventive_nouns()) > 250
