"""Denials that point back to an earlier charge, and what only looks like one."""

from __future__ import annotations

import pytest

from dateline.extract.status import Standing
from tests.conftest import Annotate

DENIALS = [
    ("Chad accused Libya of arming the rebels. Libya denied it.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels. Libya denied this.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels. Libya denied the charge.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels. Libya rejected the accusation.", "rejected", "arming"),
    ("Chad accused Libya of arming the rebels. Libya rejected the allegations.", "rejected", "arming"),
    ("Chad accused Libya of arming the rebels. Libya dismissed the claim.", "dismissed", "arming"),
    ("Chad accused Libya of arming the rebels. Libya denied any role.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels. Libya denied any involvement.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels. Libya has denied these claims.", "denied", "arming"),
    ("Chad claimed that Libya armed the rebels. Libya denied it.", "denied", "armed"),
    ("Chad alleged that Libya armed the rebels. Libya denied it.", "denied", "armed"),
    ("Chad said that Libya armed the rebels. Libya denied it.", "denied", "armed"),
    ("Chad blamed Libya for shelling the town. Libya denied it.", "denied", "shelling"),
    ("Chad accused Libya of arming the rebels. It rained. Libya denied it.", "denied", "arming"),
    ("Chad accused Libya of arming the rebels, but Libya denied it.", "denied", "arming"),
]

NONE = [
    "Libya denied it.",
    "Chad accused Libya of arming the rebels. Libya denied them entry.",
    "Chad accused Libya of arming the rebels. Libya did not deny it.",
    "Chad accused Libya of arming the rebels. Libya left.",
    "Chad accused Libya of arming the rebels. Libya rejected the budget.",
    "Chad accused Libya of arming the rebels. Libya denied that it rained.",
    "Chad praised Libya. Libya left.",
    "Libya rejected the offer.",
    "",
]


@pytest.mark.parametrize(("text", "cue", "content"), DENIALS)
def test_denial_that_points_back(annotated: Annotate, text: str, cue: str, content: str) -> None:
    assert [(c.text, t.text) for c, t in Standing(annotated(text)).denials()] == [(cue, content)]


@pytest.mark.parametrize("text", NONE)
def test_no_denial(annotated: Annotate, text: str) -> None:
    assert Standing(annotated(text)).denials() == ()
