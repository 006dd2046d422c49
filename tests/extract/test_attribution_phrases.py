"""Attributions of fixed phrases, and of blame and praise that somebody meets with, with what only looks like it."""

from __future__ import annotations

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.cues import cues
from dateline.extract.parties import Parties
from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

CLAUSES: list[tuple[str, list[Found]]] = [
    (
        "The abbot made it clear that the gate would stay shut.",
        [("The abbot", "made it clear", "that the gate would stay shut")],
    ),
    (
        "The firm made clear that it would not pay.",
        [("The firm", "made clear", "that it would not pay")],
    ),
    (
        "The jury came to the conclusion that the map was forged.",
        [("The jury", "came to the conclusion", "that the map was forged")],
    ),
]
GOVERNED: list[tuple[str, list[Found]]] = [
    ("The diary sheds new light on the siege.", [("The diary", "sheds new light on", "the siege")]),
    ("The union threw its support behind the mayor.", [("The union", "threw its support behind", "the mayor")]),
    ("The coach doubled down on his claim.", [("The coach", "doubled down on", "his claim")]),
    ("The bishop took aim at the bankers.", [("The bishop", "took aim at", "the bankers")]),
    ("The senator broke ranks with the governor.", [("The senator", "broke ranks with", "the governor")]),
    ("The agency puts the toll at ninety.", [("The agency", "puts the toll at", "ninety")]),
]
OBJECTS: list[tuple[str, list[Found]]] = [
    ("The paper took the bank to task.", [("The paper", "took ... to task", "the bank")]),
    ("The village takes the threat seriously.", [("The village", "takes ... seriously", "the threat")]),
    ("That is what the architect had in mind.", [("the architect", "had in mind", "what")]),
]
UNDERGONE: list[tuple[str, list[Found]]] = [
    ("The mayor drew criticism from bakers.", [("bakers", "drew criticism", "The mayor")]),
    ("The film has won wide acclaim.", [("", "has won wide acclaim", "The film")]),
    ("The bank came under harsh criticism for its fees.", [("", "came under harsh criticism for", "its fees")]),
    ("The minister faced ridicule over the tunnel.", [("", "faced ridicule over", "the tunnel")]),
]
OWNED: list[tuple[str, list[Found]]] = [
    ("Her obsession with dragons is well known.", [("Her", "obsession with", "dragons")]),
    ("The duke's enthusiasm for towers cost a lot.", [("The duke's", "enthusiasm for", "towers")]),
    (
        "The clerk's repeated emphasis that nobody was hurt is odd.",
        [("The clerk's", "repeated emphasis", "that nobody was hurt")],
    ),
]
BARE: list[tuple[str, list[Found]]] = [
    ("The mine closed amid allegations of fraud.", [("", "allegations of", "fraud")]),
    ("They built the dam in hopes of more rain.", [("", "hopes of", "more rain")]),
    (
        "The council met after harsh criticism of the tram.",
        [("", "harsh criticism of", "the tram")],
    ),
]

NOTHING = [
    "Her speech on Tuesday was short.",
    "His debates against the duke were long.",
    "The duke's fear in the tower was great.",
    "The lamp sheds light.",
    "The cook made soup.",
    "The boy took the dog to the vet.",
    "The crate broke with a crack.",
    "The clerk put the cup at the edge.",
    "The painter drew a horse.",
    "The team won the cup in May.",
    "The farmer had sheep in a field.",
]

CASES = {
    "clauses": CLAUSES,
    "governed": GOVERNED,
    "objects": OBJECTS,
    "undergone": UNDERGONE,
    "owned": OWNED,
    "bare": BARE,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=f"{name}: {text}") for name, cases in CASES.items() for text, expected in cases],
)
def test_attributions(annotated: Annotate, text: str, expected: list[Found]) -> None:
    assert found(annotated, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_looks_like_it_but_is_none(annotated: Annotate, text: str) -> None:
    assert found(annotated, text) == []


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The envoy held the army accountable for “the bombing of the village”.", False),
        ("The envoy took the army to task for the bombing.", False),
        ("The envoy made it clear that the army had bombed the village.", True),
    ],
)
def test_a_stance_is_no_voice_of_what_happened(annotated: Annotate, text: str, voice: bool) -> None:
    article = annotated(text)
    assert [report.is_voice for report in Voices(article, Parties(article)).reports] == [voice]


def test_longer_idioms_are_tried_first() -> None:
    lengths = [len(idiom.words) for idiom in cues().idioms["take"]]
    assert lengths == sorted(lengths, reverse=True)


def test_every_idiom_has_more_than_its_verb() -> None:
    idioms = [idiom for found_ in cues().idioms.values() for idiom in found_]
    assert all(idiom.words and idiom.words != ("~",) for idiom in idioms if idiom.words != ("it",))
    assert all(" ".join(idiom.words).replace("~", "").strip() for idiom in idioms)
