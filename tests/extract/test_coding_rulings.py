"""Rulings of the codebook on what is recorded: ordinary crime, second acts, talks halted, relations restored, idioms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Annotated, Published

PUBLISHED = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")


@pytest.fixture
def frames(annotated: Callable[..., Annotated]) -> Callable[[str], tuple[Frame, ...]]:
    def find(text: str) -> tuple[Frame, ...]:
        article = annotated(text)
        return find_frames(article, Parties(article, PUBLISHED))

    return find


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Jordan suspended talks with Egypt.", ["SANCTION"]),
        ("Pakistan broke off talks with India.", ["SANCTION"]),
        ("Iran cancelled talks with Oman.", ["REJECT"]),
        ("Chad and Libya restored diplomatic relations.", ["SUPPORT"]),
        ("Turkey reopened its embassy in Libya.", ["SUPPORT"]),
        ("Egypt released the journalist on bail.", ["RETREAT"]),
        ("Israel lifted its blockade of Gaza.", ["RETREAT"]),
        ("A Greek court sentenced a Turkish captain to ten years in prison.", ["COERCE", "SANCTION"]),
        ("A Greek court sentenced a Turkish captain to death.", ["SANCTION"]),
        ("Ukraine is resisting a Russian invasion of its coast.", ["ASSAULT"]),
    ],
)
def test_acts(frames: Callable[[str], tuple[Frame, ...]], text: str, acts: list[str]) -> None:
    assert sorted(frame.act for frame in frames(text)) == acts


def test_resisted_invasion_is_the_invaders_act(frames: Callable[[str], tuple[Frame, ...]]) -> None:
    (frame,) = frames("Ukraine is resisting a Russian invasion of its coast.")
    assert [p.code for p in frame.actors] == ["RUS"]
    assert [p.code for p in frame.recipients] == ["UKR"]


def test_repelled_attack_is_the_defenders_act(frames: Callable[[str], tuple[Frame, ...]]) -> None:
    (frame,) = frames("Ukraine repelled a Russian attack on its territory.")
    assert [p.code for p in frame.actors] == ["UKR"]
    assert [p.code for p in frame.recipients] == ["RUS"]


def test_stormed_embassy_is_no_stormer(frames: Callable[[str], tuple[Frame, ...]]) -> None:
    storming = [
        f for f in frames("Iranian students condemned the storming of the Saudi embassy.") if f.act == "ASSAULT"
    ]
    assert [(f.actors, [p.code for p in f.recipients]) for f in storming] == [((), ["SAU"])]


@pytest.mark.parametrize(
    "text",
    [
        "A man shot his wife in Ohio.",
        "The woman was raped by her neighbour.",
        "The summit took place in Cairo.",
        "The project took four summers in Norway.",
        "The Kenyan driver lost control of his car.",
        "The army thwarted the military threat of hostile forces.",
        "The visit boosted the relationship between Kenya and Chad.",
        "The treaty brought together Chad and Libya.",
    ],
)
def test_nothing(frames: Callable[[str], tuple[Frame, ...]], text: str) -> None:
    assert frames(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A man stabbed a police officer in London.",
        "A man shot the mayor of Accra.",
        "A man shot 12 people in Ohio.",
        "A man killed 30 people in a bombing in Lahore.",
        "A man drove a van into pedestrians in Berlin.",
        "Gunmen shot a woman in Mali.",
    ],
)
def test_attacks_that_are_no_ordinary_crime(frames: Callable[[str], tuple[Frame, ...]], text: str) -> None:
    assert [frame.act for frame in frames(text)] == ["ASSAULT"]
