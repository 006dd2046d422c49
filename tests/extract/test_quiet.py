from __future__ import annotations

import pytest

from dateline.extract.quiet import Quiet
from tests.conftest import Annotate

LOUD = [
    "Rwandan troops attacked the town on Friday.",
    "The minister met the coach of the national football club in his office.",
    "Police beat fans outside the stadium after the match.",
    "Russia shelled Odesa.",
    "The rebels seized a film director and an actor.",
    "A storm of protest met the government's plan.",
    "Share your views with us.",
]
QUIET = [
    ("The striker attacked and beat the goalkeeper in the second half.", "sport"),
    ("Norway beat Sweden 3-1.", "sport"),
    ("Her new album and her concert tour won over every critic.", "arts"),
    ("Oil traders said that the yen hit exporters' shares.", "markets"),
    ("The virus attacks patients who fight cancer.", "nature"),
    ("The driver was killed in the crash on the motorway.", "accidents"),
]


def topic(annotated: Annotate, text: str, sentence: int = 0) -> str | None:
    found = annotated(text)
    return Quiet(found).topic(list(found.doc.sents)[sentence].root)


@pytest.mark.parametrize(("text", "name"), QUIET)
def test_quiet_sentences(annotated: Annotate, text: str, name: str) -> None:
    assert topic(annotated, text) == name


@pytest.mark.parametrize("text", LOUD)
def test_sentences_that_only_sound_quiet(annotated: Annotate, text: str) -> None:
    assert topic(annotated, text) is None


def test_neighbours_tell_what_a_sentence_alone_does_not(annotated: Annotate) -> None:
    text = "The coach praised the striker and his goal. The others attacked. The match ended."
    assert topic(annotated, text, 1) == "sport"
    assert topic(annotated, "The others attacked.") is None
