"""Attributions in headlines, and of "Said" before a name, with what only looks like it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

BODY = "\n\nThe fair was held in Ulm on Monday. It rained."

TITLES: list[tuple[str, list[Found]]] = [
    (
        "Treasurer Hid Debts From Council, Former Clerk Says",
        [("Former Clerk", "Says", "Treasurer Hid Debts From Council")],
    ),
    ("Old Dam Is Not Safe, Keeper Says", [("Keeper", "Says", "Old Dam Is Not Safe")]),
    ("Bakers Slam Mayor Over Market Fees", [("Bakers", "Slam", "Mayor Over Market Fees")]),
    ("Village Elders Denounce Plan For Mine", [("Village Elders", "Denounce", "Plan For Mine")]),
    ("Ulm Guild Blasts Council On Parking", [("Ulm Guild", "Blasts", "Council On Parking")]),
]
SAID: list[tuple[str, list[Found]]] = [
    (
        "It rained all day. Said Huber: “We have never seen a flood like this.”",
        [("Huber", "Said", "“We have never seen a flood like this.”")],
    ),
    (
        "Wrote Mayor Anna Brandt: “The bridge will be open by noon.”",
        [("Mayor Anna Brandt", "Wrote", "“The bridge will be open by noon.”")],
    ),
    (
        "Added Huber: “My boat has gone down the river.”",
        [("Huber", "Added", "“My boat has gone down the river.”")],
    ),
]
NOTHING = [
    "New Power Plant Rules Face Test In Court",
    "Brown Bears Return To The Alps",
    "Three New Bakeries Open In Ulm",
    "Storm Hammers",
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_titles(annotated: Annotate, title: str, expected: list[Found]) -> None:
    assert found(annotated, title + BODY) == expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said_before_the_name(annotated: Annotate, text: str, expected: list[Found]) -> None:
    assert found(annotated, text) == expected


@pytest.mark.parametrize("title", NOTHING)
def test_titles_that_report_nothing(annotated: Annotate, title: str) -> None:
    assert found(annotated, title + BODY) == []


def test_a_sentence_of_the_body_is_no_title(annotated: Annotate) -> None:
    assert found(annotated, "The Old Inn Reopened.\n\nBakers Slam Doors On Sunday In Ulm") == []
