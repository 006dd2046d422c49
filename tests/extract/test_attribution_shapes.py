"""Attributions whose parts stand in unusual places: fronted contents, participles, loose clauses, forced words."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

FRONTED: list[tuple[str, list[Found]]] = [
    ("The guild repaired what the abbot had described.", [("the abbot", "had described", "what")]),
    ("That was what the pilot said.", [("the pilot", "said", "what")]),
    (
        "The firm paid for a study, which the ministry cited.",
        [("the ministry", "cited", "which")],
    ),
    (
        "Villagers pay what the bishop calls an unfair tax.",
        [("the bishop", "calls", "what ... an unfair tax")],
    ),
]
DESCRIBED: list[tuple[str, list[Found]]] = [
    ("A tax imposed by the senate hurts bakers.", [("the senate", "imposed", "A tax")]),
    ("The guild rejects the view echoed by the abbot.", [("The guild", "rejects", "the view echoed by the abbot")]),
    ("The priest whom the abbot so admires is old.", [("the abbot", "so admires", "whom")]),
]
BEING: list[tuple[str, list[Found]]] = [
    ("The nurses resented being moved.", [("The nurses", "resented", "being moved")]),
    ("The analyst is bearish on copper.", [("The analyst", "is bearish on", "copper")]),
    ("The crowd rallied over rents.", [("The crowd", "rallied over", "rents")]),
]
STRANDED: list[tuple[str, list[Found]]] = [
    ("The map, which the envoy pointed to, is old.", [("the envoy", "pointed to", "which")]),
]
FORCED: list[tuple[str, list[Found]]] = [
    (
        "The letter forced the abbot to admit that the seal was false.",
        [("the abbot", "to admit", "that the seal was false")],
    ),
    (
        "Floods prompted the governor to order the closure of the bridge.",
        [("the governor", "to order", "the closure of the bridge")],
    ),
    (
        "The scandal led the treasurer to say that the books were wrong.",
        [("the treasurer", "to say", "that the books were wrong")],
    ),
]
GERUNDS: list[tuple[str, list[Found]]] = [
    (
        "The coach left the room before saying that he had resigned.",
        [("The coach", "saying", "that he had resigned")],
    ),
    (
        "The minister gave no details, apart from saying that the talks were useful.",
        [("The minister", "saying", "that the talks were useful")],
    ),
    (
        "The union won by arguing that the shifts were illegal.",
        [("The union", "arguing", "that the shifts were illegal")],
    ),
]
STAGES: list[tuple[str, list[Found]]] = [
    (
        "The senator took to Twitter to accuse the bank of fraud.",
        [("The senator", "to accuse", "the bank of fraud")],
    ),
    ("The firm held a press conference to deny the leak.", [("The firm", "to deny", "the leak")]),
    ("The bishop mounted the pulpit to denounce the tax.", [("The bishop", "to denounce", "the tax")]),
]
ASKED: list[tuple[str, list[Found]]] = [
    (
        "Asked about the leak that had flooded the cellar, the plumber said it was small.",
        [
            ("", "Asked about", "the leak that had flooded the cellar"),
            ("the plumber", "said", "it was small"),
        ],
    ),
    (
        "Asked why the gate was open, the guard said he had lost the key.",
        [("", "Asked", "why the gate was open"), ("the guard", "said", "he had lost the key")],
    ),
    (
        "When pressed about the budget, the minister said it would grow.",
        [("", "pressed about", "the budget"), ("the minister", "said", "it would grow")],
    ),
]
LOOSE: list[tuple[str, list[Found]]] = [
    (
        "The paper reported at the time that the mayor had resigned.",
        [("The paper", "reported", "that the mayor had resigned")],
    ),
    (
        "The keeper said after the storm he would not climb the tower.",
        [("The keeper", "said", "he would not climb the tower")],
    ),
    (
        "The envoy said in March that the camp was empty.",
        [("The envoy", "said", "that the camp was empty")],
    ),
]
ACCORDING: list[tuple[str, list[Found]]] = [
    (
        "According to chess club president Olga Marsh, the hall leaks.",
        [("chess club president Olga Marsh", "According to", "the hall leaks")],
    ),
    ("According to the porter, the lift is broken.", [("the porter", "According to", "the lift is broken")]),
    ("The lift is broken, according to the porter.", [("the porter", "according to", "The lift is broken")]),
]
PUT: list[tuple[str, list[Found]]] = [
    (
        "As the abbot put it in a sermon, the roof is God's concern.",
        [("the abbot", "put it", "the roof is God's concern")],
    ),
    ("As the cook put it, the soup was cold.", [("the cook", "put it", "the soup was cold")]),
]

NOTHING = [
    "Eat what the cook offers.",
    "The thief took the ladder to reach the roof.",
    "The mayor stayed at home to avoid the press.",
    "The soup made by the cook was cold.",
    "What do you say?",
    "The rope forced the door to open.",
    "The storm led the ferry to a cove.",
    "The clerk left before dawn.",
    "Painted in red, the barn stood on a hill.",
    "The gardener planted that tree in March.",
    "The clerk was sorted according to age.",
]

CASES = {
    "fronted": FRONTED,
    "stranded": STRANDED,
    "described": DESCRIBED,
    "being": BEING,
    "forced": FORCED,
    "gerunds": GERUNDS,
    "stages": STAGES,
    "asked": ASKED,
    "loose": LOOSE,
    "according": ACCORDING,
    "put": PUT,
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
