"""Campaigns that are only named again take their parties from where the article told them."""

from __future__ import annotations

import pytest

from dateline.extract.campaigns import completed
from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Interval
from tests.conftest import Annotate

DAY = Interval(earliest="2019-03-12", latest="2019-03-13")
LAUNCHED = "Turkey launched a military offensive against Kurdish fighters in Afrin on Monday. "


def frames(annotated: Annotate, text: str) -> tuple[Frame, ...]:
    article = annotated(text)
    return completed(find_frames(article, Parties(article, DAY)))


def actors(found: tuple[Frame, ...], word: str) -> list[str | None]:
    last = next(frame for frame in reversed(found) if frame.trigger.text == word)
    return [party.code for party in last.actors]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (LAUNCHED + "The Afrin offensive goes on.", "offensive"),
        (LAUNCHED + "Norway said the offensive against Afrin must end.", "offensive"),
        (LAUNCHED + "Dozens of Kurdish fighters have been killed in the offensive.", "killed"),
        (LAUNCHED + "The Afrin offensive has killed dozens of civilians.", "killed"),
        (LAUNCHED + "The Afrin operation was launched after talks in Moscow.", "launched"),
        ("The Afrin offensive has stalled. " + LAUNCHED, "offensive"),
    ],
)
def test_a_campaign_named_again_is_waged_by_who_wages_it(text: str, word: str, annotated: Annotate) -> None:
    found = frames(annotated, text)
    offensives = [frame for frame in found if frame.trigger.text == word]
    assert ["TUR"] in [[party.code for party in frame.actors] for frame in offensives]


def test_the_words_of_the_party_are_those_of_the_campaign(annotated: Annotate) -> None:
    found = frames(annotated, LAUNCHED + "The Afrin offensive goes on.")
    (party,) = next(frame for frame in found if frame.trigger.text == "offensive" and frame.actors).actors
    assert (party.text, party.name) == ("offensive", "Turkey")


def test_the_reason_points_at_the_campaign_told(annotated: Annotate) -> None:
    found = frames(annotated, LAUNCHED + "The Afrin offensive goes on.")
    frame = next(frame for frame in found if frame.trigger.text == "offensive" and frame.actors)
    assert dict(frame.why)["actors"].rule == "campaign told elsewhere"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (LAUNCHED + "An offensive against Goma began in May.", "offensive"),
        (LAUNCHED + "Twelve Turkish soldiers were killed in the offensive.", "killed"),
        (LAUNCHED + "Chadian troops were killed in an ambush.", "killed"),
        (LAUNCHED + "The offensive against Goma has begun.", "offensive"),
        ("The Afrin offensive goes on.", "offensive"),
    ],
)
def test_other_campaigns_have_other_parties(text: str, word: str, annotated: Annotate) -> None:
    assert actors(frames(annotated, text), word) == []


def test_a_campaign_with_its_own_party_keeps_it(annotated: Annotate) -> None:
    found = frames(annotated, LAUNCHED + "Syria's offensive against Idlib goes on.")
    assert actors(found, "offensive") == ["SYR"]


def test_nothing_is_lost(annotated: Annotate) -> None:
    article = annotated(LAUNCHED + "The Afrin offensive goes on. France condemned Turkey.")
    found = find_frames(article, Parties(article, DAY))
    assert [frame.trigger.i for frame in completed(found)] == [frame.trigger.i for frame in found]


def test_no_frames() -> None:
    assert completed(()) == ()
