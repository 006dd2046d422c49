"""Denials that point back to an earlier charge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.denials import denials
from dateline.model import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad accused Libya of arming the rebels. Libya denied it.", ("denied", "arming")),
        (
            "Chad says that Libya armed the rebels. The talks went on. Libya rejected these claims.",
            ("rejected", "armed"),
        ),
        ("Chad accused Libya of arming the rebels, a charge that Tripoli denies.", ("denies", "arming")),
        (
            "Lima alleged that troops had shelled the camp. The army dismissed the allegations.",
            ("dismissed", "shelled"),
        ),
        ("Police accused him of theft. He denied the charges.", ("denied", "theft")),
    ],
)
def test_points_back(annotated: Annotate, text: str, expected: tuple[str, str]) -> None:
    assert [(cue.text, charged.text) for cue, charged in denials(annotated(text).doc)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Libya denied that it had armed them.",
        "Chad accused Libya of arming the rebels. The army denied them entry to the town.",
        "Chad accused Libya of arming the rebels. Libya did not deny it.",
        "Chad accused Libya of arming the rebels. Libya rejected the offer.",
        "It rained. He denied it.",
    ],
)
def test_does_not_point_back(annotated: Annotate, text: str) -> None:
    assert denials(annotated(text).doc) == ()
