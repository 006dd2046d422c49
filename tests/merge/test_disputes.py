"""Disputes as they are shown, and what binds events: parts of wholes, rivals."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dateline.merge.disputes import contradicting_field, disputes
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge
from dateline.merge.parts import Bonds, bind, keeps_apart, part_and_whole
from dateline.model import Dispute, Event, EventParty, Interval, Status
from tests.merge.factory import article, statement_id, told, toll, voice, where

DAY = "2021-04-02"
FAYA = where("Faya", "CHD", at=(17.9, 19.1))
STORY = (
    "Mortars fell on Faya, said Nina Berg of Norway; Rosa Quispe of Peru, in Lima, knew nothing of the Tibesti front. "
)
BLAST = told("ASSAULT", "NOR", "CHD", DAY, mode="explosives", trigger="blast", where=FAYA, size=toll(9))


def shown(*statements: dict[str, Any]) -> tuple[Dispute, ...]:
    return disputes(merge([article("a", *statements, published="2021-04-03", text=STORY)]))


def test_a_claim_and_its_denial_are_one_dispute_with_two_sides() -> None:
    charge = {**BLAST, "status": Status.ALLEGED, "voices": [voice("Rosa Quispe", "PER")], "sentence": "Norway did it."}
    denial = {**BLAST, "status": Status.DENIED, "voices": [voice("Nina Berg", "NOR")], "sentence": "We did not."}
    (dispute,) = shown(charge, denial)
    assert (dispute.kind, dispute.field, len(dispute.events)) == ("denial", None, 1)
    charged, denied = dispute.sides
    assert (charged.label, charged.voices, charged.words) == ("alleges it", ("Rosa Quispe",), ("Norway did it.",))
    assert (denied.label, denied.voices, denied.statements) == ("denies it", ("Nina Berg",), (statement_id("a", 1),))
    assert charged.since == denied.since == "2021-04-03"


@pytest.mark.parametrize("status", [Status.ASSERTED, Status.ALLEGED, Status.PLANNED, Status.NEGATED])
def test_what_nobody_denies_is_in_no_dispute(status: Status) -> None:
    assert shown({**BLAST, "status": status}) == ()


def test_a_denial_of_what_nobody_claims_is_no_dispute() -> None:
    assert shown({**BLAST, "status": Status.DENIED}) == ()


def test_rivals_are_one_dispute_by_their_field() -> None:
    (dispute,) = shown(BLAST, {**BLAST, "actors": "PER"})
    assert (dispute.kind, dispute.field) == ("rivals", "culprit")
    assert {side.label for side in dispute.sides} == {"by Norway", "by Peru"}


def event(key: str = "e", **fields: Any) -> Event:
    """An event of Norway's in Faya, with nine dead."""
    (made,) = merge([article(key, BLAST, published="2021-04-03")]).events
    return replace(made, **fields)


def by(name: str, code: str | None) -> tuple[EventParty, ...]:
    return (EventParty(name=name, code=code, sector="GOV"),)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"actors": by("Peru", "PER")}, "culprit"),
        ({"actors": by("the Front", None)}, "culprit"),
        ({"actors": ()}, None),
        ({"when": Interval(earliest="2021-04-03", latest="2021-04-03")}, "day"),
        ({"when": Interval(latest="2021-04-03")}, None),
        ({"when": None}, None),
        ({"size": toll(12)}, "toll"),
        ({"size": None}, None),
        ({"where": where("Moundou", "CHD")}, "place"),
        ({"where": None}, None),
        ({"actors": by("Peru", "PER"), "size": toll(12)}, "culprit"),
        ({}, None),
    ],
)
def test_the_field_that_contradicts(other: dict[str, Any], field: str | None) -> None:
    left, right = event(), event(**other)
    assert contradicting_field(left, right) == contradicting_field(right, left) == field


def test_parts_point_to_the_whole_that_most_of_their_statements_name() -> None:
    part = event("a", id="part", statements=("p1", "p2", "p3"))
    one, other = event("b", id="one", statements=("w1",)), event("c", id="other", statements=("w2",))
    bound = bind([part, one, other], Bonds(parts=(("p1", "w1"), ("p2", "w2"), ("p3", "w2"))))
    assert {made.id: made.part_of for made in bound} == {"part": "other", "one": None, "other": None}


def test_nothing_is_a_part_of_its_own_part() -> None:
    one, other = event("a", id="one", statements=("s1",)), event("b", id="other", statements=("s2",))
    bound = bind([one, other], Bonds(parts=(("s1", "s2"), ("s2", "s1"))))
    assert [made.part_of for made in bound] == ["other", None]


def test_statements_of_one_event_bind_nothing() -> None:
    alone = event("a", id="one", statements=("s1", "s2"))
    assert bind([alone], Bonds(parts=(("s1", "s2"),), rivals=(("s1", "s2"),))) == [alone]


def test_rivals_know_each_other() -> None:
    events = [event(key, id=key, statements=(f"s{key}",)) for key in "abc"]
    bound = bind(events, Bonds(rivals=(("sa", "sb"), ("sc", "sa"))))
    assert [made.rivals for made in bound] == [("b", "c"), ("a",), ("a",)]


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [(("!scope",), True), (("!total",), True), (("!scope", "!days"), False), (("!days",), False), ((), False)],
)
def test_what_keeps_a_part_from_its_whole_alone(reasons: tuple[str, ...], expected: bool) -> None:
    assert keeps_apart(reasons) is expected


def test_what_is_a_part_of_what() -> None:
    whole = told("ASSAULT", "NOR", "CHD", DAY, trigger="offensive")
    part = told("ASSAULT", "NOR", "CHD", DAY, mode="aerial", trigger="airstrike")
    left, right = Reader().mentions([article("a", whole, part, published=DAY)])
    names = {left.id: "offensive", right.id: "strike"}
    for found in (part_and_whole(left, right, ("!scope",)), part_and_whole(right, left, ("!scope",))):
        assert [names[one] for one in found] == ["strike", "offensive"]
