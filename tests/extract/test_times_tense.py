"""Which way a clause looks, and which word an expression belongs to."""

from __future__ import annotations

import pytest

from dateline.extract.when.attach import attach
from dateline.extract.when.find import Finder
from dateline.extract.when.looking import class_of, is_under_way, looks_back
from dateline.extract.when.tense import (
    direction,
    governor,
    is_future,
    is_past,
    is_perfect,
    is_pluperfect,
    is_progressive,
)
from dateline.model import Interval
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "word", "tenses"),
    [
        ("The king left.", "left", {"past"}),
        ("The king has left.", "left", {"past", "perfect"}),
        ("The king had left.", "left", {"past", "pluperfect"}),
        ("The king will leave.", "leave", {"future"}),
        ("The king is leaving.", "leaving", {"progressive"}),
        ("The king plans to leave.", "leave", {"future"}),
        ("The king is expected to leave.", "leave", {"future"}),
        ("The king could leave.", "leave", {"future"}),
        ("The king was seen.", "seen", {"past"}),
        ("The king leaves.", "leaves", set()),
        ("The king tried to leave.", "leave", set()),
    ],
)
def test_tenses(annotated: Annotate, text: str, word: str, tenses: set[str]) -> None:
    verb = next(token for token in annotated(text).doc if token.text == word)
    tests = {
        "past": is_past,
        "perfect": is_perfect,
        "pluperfect": is_pluperfect,
        "future": is_future,
        "progressive": is_progressive,
    }
    assert {name for name, holds in tests.items() if holds(verb)} == tenses


@pytest.mark.parametrize(
    ("text", "word", "way"),
    [
        ("The king left on Monday.", "Monday", -1),
        ("The king will leave on Monday.", "Monday", 1),
        ("The talks start on Monday.", "Monday", 1),
        ("The meeting was scheduled for Monday.", "Monday", 1),
        ("The king must leave by Monday.", "Monday", 1),
        ("The vote set for Monday was cancelled.", "Monday", 1),
        ("The king likes Monday.", "Monday", 0),
    ],
)
def test_directions(annotated: Annotate, text: str, word: str, way: int) -> None:
    assert direction(next(token for token in annotated(text).doc if token.text == word)) == way


@pytest.mark.parametrize(
    ("text", "holder", "preposition"),
    [
        ("Chad shelled the port on Monday.", "shelled", "on"),
        ("Monday's attack was condemned.", "attack", ""),
        ("Rebels have held the town since March.", "held", "since"),
        ("Last week the king fled.", "fled", ""),
        ("The 2016 coup failed.", "coup", ""),
    ],
)
def test_what_an_expression_belongs_to(annotated: Annotate, text: str, holder: str, preposition: str) -> None:
    found = Finder(annotated(text), Interval(earliest="2018-05-17", latest="2018-05-17")).find()
    (item,) = attach(found)
    assert (item.holder.text, item.preposition) == (holder, preposition)


@pytest.mark.parametrize(
    ("text", "word", "back", "under_way"),
    [
        ("Chad shelled the port.", "shelled", True, False),
        ("Chad said it would not allow a port.", "allow", True, False),
        ("Chad is shelling the port.", "shelling", False, True),
        ("The town is surrounded.", "surrounded", False, True),
        ("The army trains recruits.", "trains", False, False),
        ("The raid killed ten.", "raid", True, False),
    ],
)
def test_back_and_under_way(annotated: Annotate, text: str, word: str, back: bool, under_way: bool) -> None:
    token = next(token for token in annotated(text).doc if token.text == word)
    assert (looks_back(token), is_under_way(token)) == (back, under_way)


def test_governor_and_class(annotated: Annotate) -> None:
    doc = annotated("The army began its offensive in the north.").doc
    noun = next(token for token in doc if token.text == "offensive")
    assert governor(noun).text == "began"
    assert class_of(noun) == "campaign"
    assert class_of(governor(noun)) == "begin"
