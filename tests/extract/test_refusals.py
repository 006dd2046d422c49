"""Refusals, modals of complements, private talk and demands of demonstrators: what the verbal entries rest on."""

from __future__ import annotations

import pytest

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.extract.status import Standing
from dateline.model import Published, Status
from dateline.ontology.patterns import parse_patterns
from tests.conftest import Annotate

PUBLISHED = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")


def frames(annotated: Annotate, text: str) -> tuple[Frame, ...]:
    article = annotated(text, published="2024-06-01")
    return find_frames(article, Parties(article, PUBLISHED))


def status(annotated: Annotate, text: str, act: str) -> Status:
    article = annotated(text, published="2024-06-01")
    frame = next(f for f in find_frames(article, Parties(article, PUBLISHED)) if f.act == act)
    standing = Standing(article)
    return (standing.refusal if frame.refused else standing.status)(frame.trigger)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will not send troops to Haiti.",
        "Chad said it would not release the Sudanese pilots.",
        "Peru won't lift the ban on Chilean wine.",
        "Serbia will never recognise Kosovo.",
        "Cuba is not ready to negotiate with Spain.",
        "Nepal said that it would not sign the treaty.",
    ],
)
def test_what_will_not_be_done_is_a_refusal(annotated: Annotate, text: str) -> None:
    assert [frame.act for frame in frames(annotated, text)] == ["REJECT"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not send troops to Haiti.",
        "Kenya has not released the pilots of Sudan.",
        "Kenya sent troops to Haiti.",
    ],
)
def test_what_was_not_done_is_no_refusal(annotated: Annotate, text: str) -> None:
    assert "REJECT" not in [frame.act for frame in frames(annotated, text)]


def test_a_refusal_is_as_sure_as_it_is_told(annotated: Annotate) -> None:
    assert status(annotated, "Kenya will not send troops to Haiti.", "REJECT") is Status.ASSERTED
    assert status(annotated, "Kenya said it would not send troops to Haiti.", "REJECT") is Status.ASSERTED


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Norway said that Iceland must reopen its ports.", "ISL"),
        ("Kuwait insists that Iraq should stop the attacks.", "IRQ"),
        ("Norway warned that Sweden must reopen the border.", "SWE"),
    ],
)
def test_what_another_must_do_is_a_request(annotated: Annotate, text: str, recipient: str) -> None:
    found = [frame for frame in frames(annotated, text) if frame.act == "REQUEST"]
    assert [[party.code for party in frame.recipients] for frame in found] == [[recipient]]


@pytest.mark.parametrize("text", ["Norway said that Iceland reopened its ports.", "Iceland must reopen its ports."])
def test_a_report_or_a_bare_duty_is_no_request(annotated: Annotate, text: str) -> None:
    assert "REQUEST" not in [frame.act for frame in frames(annotated, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Her neighbour urged the singer to stop smoking.",
        "The customer accused the shop of fraud.",
        "The doctor warned the patient.",
    ],
)
def test_private_talk_is_nothing(annotated: Annotate, text: str) -> None:
    assert frames(annotated, text) == ()


def test_talk_to_a_state_is_recorded(annotated: Annotate) -> None:
    assert [f.act for f in frames(annotated, "The doctor urged Poland to stop the strikes.")] == ["REQUEST"]


def test_demands_of_demonstrators_belong_to_their_protest(annotated: Annotate) -> None:
    text = "Thousands of students marched in Peru demanding the resignation of the minister."
    assert [frame.act for frame in frames(annotated, text)] == ["PROTEST"]


def test_a_mutual_slot_needs_two(annotated: Annotate) -> None:
    assert [f.act for f in frames(annotated, "Chad and Libya discussed the border.")] == ["CONSULT"]
    assert frames(annotated, "Chad discussed the border.") == ()


def test_notation_of_refusals_and_complements() -> None:
    (refusal,) = parse_patterns("A not release B", {}, noun=False)
    assert refusal.refused
    assert refusal.head == {"release"}
    (plain,) = parse_patterns("A release B", {}, noun=False)
    assert not plain.refused
    (demand,) = parse_patterns("A say that B! must|should", {}, noun=False)
    assert [(slot.role, slot.required) for slot in demand.slots] == [("A", False), ("B", True)]
    assert demand.after[0].weight == 2
    (mutual,) = parse_patterns("A+! discuss X", {}, noun=False)
    assert mutual.mutual
