"""Attributions of what bodies decide, of what laws allow and of what moves somebody, with what only looks like it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

ENACT: list[tuple[str, list[Found]]] = [
    ("The city imposed a curfew on Friday.", [("The city", "imposed", "a curfew on Friday")]),
    ("The governor appointed two judges.", [("The governor", "appointed", "two judges")]),
    ("Norway repealed the whaling act.", [("Norway", "repealed", "the whaling act")]),
    ("The statute was overturned by a court in Lima.", [("a court in Lima", "was overturned", "The statute")]),
]
LEGISLATE: list[tuple[str, list[Found]]] = [
    ("The senate passed the farming bill.", [("The senate", "passed", "the farming bill")]),
    ("The two states signed a treaty on salmon.", [("The two states", "signed", "a treaty on salmon")]),
    ("The council lifted the ban on barbecues.", [("The council", "lifted", "the ban on barbecues")]),
    ("The tariff was approved by the cabinet.", [("the cabinet", "was approved", "The tariff")]),
]
RULE: list[tuple[str, list[Found]]] = [
    (
        "The rules permit members to vote by letter.",
        [("The rules", "permit", "members to vote by letter")],
    ),
    ("The charter allows two terms.", [("The charter", "allows", "two terms")]),
    ("The treaty bars fleets from the bay.", [("The treaty", "bars", "fleets from the bay")]),
]
STIR: list[tuple[str, list[Found]]] = [
    ("The delay angered the passengers.", [("the passengers", "angered", "The delay")]),
    ("The noise has long annoyed the neighbors.", [("the neighbors", "has long annoyed", "The noise")]),
    ("Residents were unsettled by the smell.", [("Residents", "were unsettled by", "the smell")]),
    (
        "The bank closed the branch, frustrating its clients.",
        [("its clients", "frustrating", "The bank closed the branch")],
    ),
]

NOTHING = [
    "The student passed the exam.",
    "The porter lifted the suitcase.",
    "The player signed shirts for the children.",
    "The barman barred the door with a plank.",
    "The bridge allows two cars at a time.",
    "The law was passed in 1931.",
    "The wind disturbed the peace.",
    "The delay upset the balance of the raft.",
    "The curfew was imposed at nine.",
    "Two drivers were appointed.",
    "The coach addressed the crowd.",
    "The boy found a coin.",
    "The tailor measured the sleeve.",
    "The clerk addressed the letter.",
    "The votes were cast by noon.",
    "The pole stood in the yard.",
    "The question was addressed.",
]

TREAT: list[tuple[str, list[Found]]] = [
    ("The mayor did not address the budget.", [("The mayor", "did not address", "the budget")]),
    ("The paper published a page of the diary.", [("The paper", "published", "a page of the diary")]),
    ("The envoy singled out the port of Odesa.", [("The envoy", "singled out", "the port of Odesa")]),
    ("The police did not identify the driver.", [("The police", "did not identify", "the driver")]),
]
POLLS: list[tuple[str, list[Found]]] = [
    (
        "In the latest poll, the mayor leads by six points.",
        [("the latest poll", "In", "the mayor leads by six points")],
    ),
    ("The party fell to third place in a June survey.", [("a June survey", "in", "The party fell to third place")]),
    ("By one estimate, the flood cost a million.", [("one estimate", "By", "the flood cost a million")]),
    (
        "By the abbot's own admission, the roof was leaking.",
        [("the abbot's", "By ... admission", "the roof was leaking")],
    ),
]
JUDGE: list[tuple[str, list[Found]]] = [
    ("The opposition pounded the minister.", [("The opposition", "pounded", "the minister")]),
    ("The abbot rejoiced in the new bells.", [("The abbot", "rejoiced in", "the new bells")]),
    ("Villagers care about the mill.", [("Villagers", "care about", "the mill")]),
    ("The bank resisted the merger.", [("The bank", "resisted", "the merger")]),
]

CASES = {
    "treat": TREAT,
    "polls": POLLS,
    "judge": JUDGE,
    "enact": ENACT,
    "legislate": LEGISLATE,
    "rule": RULE,
    "stir": STIR,
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
