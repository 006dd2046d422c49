"""Patterns of what is announced: "A will retaliate with force" is a threat as sure as it is told."""

from __future__ import annotations

import pytest

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.extract.status import Standing
from dateline.model import Published
from dateline.ontology.patterns import parse_patterns
from tests.conftest import Annotate

DAY = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")


def threats(annotated: Annotate, text: str) -> list[Frame]:
    article = annotated(text, published="2024-06-01")
    return [frame for frame in find_frames(article, Parties(article, DAY)) if frame.act == "THREATEN"]


@pytest.mark.parametrize(
    "text",
    [
        "Iran will respond with force to any raid.",
        "Turkey would retaliate with missiles, the general said.",
        "We will crush the rebels, the president of Chad said.",
        "Israel will hit back at Lebanon.",
        "Pyongyang will turn Seoul into rubble, its radio said.",
        "Iran will avenge the general.",
    ],
)
def test_what_will_be_done_in_revenge_is_a_threat(annotated: Annotate, text: str) -> None:
    (threat,) = threats(annotated, text)
    assert threat.refused
    assert threat.mode == ("violence",)


@pytest.mark.parametrize(
    "text",
    [
        "Iran responded with force to the raid.",
        "Turkey will not retaliate with missiles.",
        "Israel hit back at Lebanon.",
        "The team will hit back at its rivals in the second half of the match.",
    ],
)
def test_what_was_done_or_will_not_be_is_none(annotated: Annotate, text: str) -> None:
    assert threats(annotated, text) == []


def test_a_threat_is_asserted_though_its_deed_lies_ahead(annotated: Annotate) -> None:
    article = annotated("Iran will respond with force to any raid.", published="2024-06-01")
    (threat,) = [f for f in find_frames(article, Parties(article, DAY)) if f.act == "THREATEN"]
    assert Standing(article).refusal(threat.trigger)[0] == "asserted"


def test_will_stands_before_the_predicate() -> None:
    (pattern,) = parse_patterns("A will retaliate (against B)", {}, noun=False)
    assert pattern.announced and not pattern.refused
    assert pattern.head == {"retaliate"}


def test_without_will_nothing_is_announced() -> None:
    (pattern,) = parse_patterns("A retaliate (against B)", {}, noun=False)
    assert not pattern.announced
