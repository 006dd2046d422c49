"""Denials of "any such" things that an earlier clause charged."""

from __future__ import annotations

import pytest

from dateline.extract.article import extract
from dateline.extract.status import Standing
from dateline.model import Status
from tests.conftest import Annotate

CHARGE = "Norway accused Chad of arming the rebels. "


@pytest.mark.parametrize(
    "denial",
    [
        "Chad denied any such deliveries.",
        "Chad has flatly denied any such arms deals.",
        "Chad denied such support.",
        "However, both Chad and Mali have repeatedly denied any such transfers.",
        "The foreign ministry in N'Djamena dismissed such talk.",
        "Such accusations were rejected by Chad.",
        "Chad disputed any such plot.",
    ],
)
def test_any_such_thing_was_told_before(annotated: Annotate, denial: str) -> None:
    ((_, charged),) = Standing(annotated(CHARGE + denial)).denials()
    assert charged.text == "arming"


@pytest.mark.parametrize(
    "denial",
    [
        "Chad denied such firms as Acme their licences.",
        "Chad denied such firms a licence.",
        "Chad did not deny any such deliveries.",
        "Chad delivered such goods.",
        "Chad praised any such deal.",
    ],
)
def test_what_is_no_denial_of_it(annotated: Annotate, denial: str) -> None:
    assert Standing(annotated(CHARGE + denial)).denials() == ()


def test_nothing_charged_is_nothing_denied(annotated: Annotate) -> None:
    assert Standing(annotated("Norway met Chad. Chad denied any such thing.")).denials() == ()


def test_both_voices_deny_the_deed_and_do_nothing_else(annotated: Annotate) -> None:
    text = f"{CHARGE}However, both Chad and Mali have flatly denied any such deliveries."
    found = extract(annotated(text), (), learned=True).statements
    denied = [s for s in found if s.sentence.start > len(CHARGE) - 2]
    (statement,) = denied
    assert (statement.act, statement.status) == ("AID", Status.DENIED)
    assert [party.code for party in statement.actors] == ["TCD"]
    assert [voice.code for voice in statement.attribution] == ["TCD", "MLI"]


def test_a_refusal_to_supply_stays_an_act(annotated: Annotate) -> None:
    found = extract(annotated("Norway denied the rebels food and medicine."), (), learned=True).statements
    assert all(s.status is Status.ASSERTED for s in found)
