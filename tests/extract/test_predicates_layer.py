"""Polarity, certainty and tense of every predicate, political or not."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_status import predicates

POLARITY = [
    ("The baker opened the shop.", "opened", "positive"),
    ("The baker did not open the shop.", "open", "negative"),
    ("The baker never opened the shop.", "opened", "negative"),
    ("The baker no longer opens the shop.", "opens", "negative"),
    ("Nobody opened the shop.", "opened", "negative"),
    ("No baker opened the shop.", "opened", "negative"),
    ("The baker failed to open the shop.", "open", "negative"),
    ("The baker refused to open the shop.", "open", "negative"),
    ("The baker managed to open the shop.", "open", "positive"),
    ("The baker left without opening the shop.", "opening", "negative"),
    ("Not only bakers opened the shop.", "opened", "positive"),
]

CERTAINTY = [
    ("The baker opened the shop.", "opened", "certain"),
    ("The baker may open the shop.", "open", "possible"),
    ("The baker might open the shop.", "open", "possible"),
    ("The baker could open the shop.", "open", "possible"),
    ("The baker wants to open the shop.", "open", "possible"),
    ("The baker plans to open the shop.", "open", "probable"),
    ("The baker will open the shop.", "open", "certain"),
    ("Perhaps the baker opened the shop.", "opened", "possible"),
    ("The baker probably opened the shop.", "opened", "probable"),
    ("If it rains, the baker opens the shop.", "rains", "possible"),
    ("It is unclear whether the baker opened the shop.", "opened", "possible"),
    ("Did the baker open the shop?", "open", "possible"),
]

TENSE = [
    ("The baker opened the shop.", "opened", "past"),
    ("The baker opens the shop.", "opens", "present"),
    ("The baker will open the shop.", "open", "future"),
    ("The baker is opening the shop.", "opening", "present"),
    ("The baker was opening the shop.", "opening", "past"),
    ("The baker had opened the shop.", "opened", "past"),
    ("The baker plans to open the shop.", "open", "future"),
    ("The baker is opening the shop next week.", "opening", "future"),
]


@pytest.mark.parametrize(("text", "word", "polarity"), POLARITY)
def test_polarity(annotated: Annotate, text: str, word: str, polarity: str) -> None:
    assert predicates(annotated, text)[word][0] == polarity


@pytest.mark.parametrize(("text", "word", "certainty"), CERTAINTY)
def test_certainty(annotated: Annotate, text: str, word: str, certainty: str) -> None:
    assert predicates(annotated, text)[word][1] == certainty


@pytest.mark.parametrize(("text", "word", "tense"), TENSE)
def test_tense(annotated: Annotate, text: str, word: str, tense: str) -> None:
    assert predicates(annotated, text)[word][2] == tense
