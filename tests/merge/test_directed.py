"""Acts that one party does to another, and each of several by itself; formal deeds; families of acts; struck places."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.merge.explaining import explain
from dateline.merge.explaining import told as told_why
from dateline.merge.judgement import Judge
from dateline.merge.knowledge import knowledge
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge
from dateline.merge.model import Finding, Mention
from dateline.model import Party, Status, Verdict
from tests.merge.factory import article, told, visit, where

DAY = "2021-03-01"
EXPEL = {"mode": "expel", "trigger": "expelled"}


def pair(left: dict[str, Any], right: dict[str, Any]) -> tuple[Mention, Mention]:
    """Two mentions of two articles."""
    reader = Reader()
    (one,), (other,) = (reader.read(article(key, fields, published=DAY)) for key, fields in (("a", left), ("b", right)))
    return one, other


def judged(left: dict[str, Any], right: dict[str, Any]) -> Finding:
    one, other = pair(left, right)
    found = Judge().judge(one, other)
    assert Judge().judge(other, one).verdict is found.verdict
    return found


@pytest.mark.parametrize("act", ["ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION"])
@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (("NOR", ""), ("", "NOR"), "!roles"),
        (("NOR+KEN", "CHD"), ("NOR", "CHD"), "!total"),
        (("NOR", "CHD+KEN"), ("NOR", "CHD"), "!total"),
        (("NOR+KEN", "CHD"), ("KEN", "CHD"), "!total"),
        (("NOR", "CHD"), ("CHD", "NOR"), "!actors"),
    ],
)
def test_what_keeps_directed_acts_apart(act: str, left: tuple[str, str], right: tuple[str, str], reason: str) -> None:
    assert reason in judged(told(act, *left, DAY), told(act, *right, DAY)).reasons


@pytest.mark.parametrize("act", ["ACCUSE", "SANCTION"])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("NOR+KEN", "CHD"), ("NOR+KEN", "CHD")),
        (("NOR", ""), ("NOR", "CHD")),
        (("NOR+CHD", ""), ("NOR", "CHD")),
        (("", "CHD"), ("NOR", "CHD")),
    ],
)
def test_what_does_not(act: str, left: tuple[str, str], right: tuple[str, str]) -> None:
    found = judged(told(act, *left, DAY), told(act, *right, DAY))
    assert not any(reason.startswith("!") for reason in found.reasons)


@pytest.mark.parametrize("act", ["ASSAULT", "CONSULT", "AID", "COOPERATE"])
def test_acts_done_together_agree_in_part(act: str) -> None:
    found = judged(told(act, "NOR+KEN", "CHD", DAY), told(act, "NOR", "CHD", DAY))
    assert not any(reason.startswith("!") for reason in found.reasons)


def test_each_state_that_breaks_ties_does_so_by_itself() -> None:
    cut = {"mode": "discontinue", "trigger": "cut ties"}
    merged = merge(
        [
            article(
                "a",
                told("SANCTION", "NOR", "CHD", DAY, **cut),
                told("SANCTION", "PER", "CHD", DAY, **cut),
                told("SANCTION", "KEN+FJI", "CHD", DAY, **cut),
                told("SANCTION", "FJI", "CHD", DAY, **cut),
                published="2021-03-02",
            )
        ]
    )
    assert len(merged.events) == 4
    whole = next(event for event in merged.events if len(event.actors) == 2)
    part = next(event for event in merged.events if [p.code for p in event.actors] == ["FJI"])
    assert part.part_of == whole.id
    assert whole.part_of is None


@pytest.mark.parametrize(
    "other",
    [
        told("SANCTION", "CHD", "NOR", DAY, **EXPEL),
        told("SANCTION", "CHD", "", DAY, **EXPEL),
        told("SANCTION", "", "NOR", DAY, **EXPEL),
    ],
)
def test_mutual_expulsions_are_two(other: dict[str, Any]) -> None:
    merged = merge([article("a", told("SANCTION", "NOR", "CHD", DAY, **EXPEL), other, published="2021-03-02")])
    assert len(merged.events) == 2


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("accused", "summoned", "other deed"),
        ("summons", "summoned", ""),
        ("accused", "blamed", ""),
        ("sued", "investigated", "other deed"),
        ("summoned", "summoned", "same word"),
    ],
)
def test_formal_deeds(one: str, other: str, reason: str) -> None:
    told_by = Judge().comparer.triggers(*pair(told("ACCUSE", "NOR", "CHD", DAY, trigger=one), accuse(other)))
    assert told_by == reason or (reason == "" and told_by == "same word")


def accuse(trigger: str, days: str | None = DAY) -> dict[str, Any]:
    return told("ACCUSE", "NOR", "CHD", days, trigger=trigger, mode="disapprove")


def test_an_accusation_and_a_summoning_are_two() -> None:
    words = ("Norway accused Chad of poaching herring.", "The envoy was summoned in Oslo at noon.")
    charge, summons = accuse("accused", None), accuse("summoned", None)
    merged = merge([article("a", {**charge, "sentence": words[0]}, {**summons, "sentence": words[1]}, published=DAY)])
    assert len(merged.events) == 2


@pytest.mark.parametrize(
    ("left", "right", "akin"),
    [("AGREE", "COOPERATE", True), ("CONCEDE", "RETREAT", True), ("AGREE", "AGREE", False)],
)
def test_acts_of_one_family(left: str, right: str, akin: bool) -> None:
    found = judged(told(left, "NOR", "CHD", DAY), told(right, "NOR", "CHD", DAY))
    assert ("acts akin" in found.reasons) is akin
    assert ("act of speech" in found.reasons) is not akin


def test_an_approved_sale_is_the_sale() -> None:
    sentence = "Norway will sell Chad radar masts for $2 billion."
    merged = merge(
        [
            article("a", told("AGREE", "NOR", "CHD", DAY, trigger="approved", sentence=sentence), published=DAY),
            article(
                "b",
                told("COOPERATE", "NOR", "CHD", DAY, trigger="sell", sentence=sentence, status=Status.PLANNED),
                published=DAY,
            ),
        ]
    )
    assert len(merged.events) == 1


def struck(name: str, sector: str) -> dict[str, Any]:
    return {"recipients": name, "recipient_sector": sector}


@pytest.mark.parametrize(("act", "apart"), [("ASSAULT", False), ("MOBILIZE", False), ("AID", True), ("SANCTION", True)])
def test_a_country_that_is_struck_stands_for_whoever_is_there(act: str, apart: bool) -> None:
    left = told(act, "NOR", "", DAY)
    one, other = pair(left, left)
    reader = Reader()
    state = Party(start=0, end=4, text="Yemen", name="Yemen", code="YEM", sector="GOV")
    rebels = Party(start=0, end=7, text="Houthis", name="Houthis", code="YEM", sector="REB")
    one.recipients = reader.parties((state,), act in knowledge().struck)
    other.recipients = reader.parties((rebels,), act in knowledge().struck)
    one.traits, other.traits = 90, 91
    assert ("!recipients" in Judge().judge(one, other).reasons) is apart


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ({"trigger": "war"}, {"trigger": "massacre"}, "campaign and action"),
        ({"trigger": "war"}, {"trigger": "clashes"}, ""),
        ({"trigger": "war", "mode": "aerial"}, {"trigger": "massacre"}, ""),
        ({"trigger": "war"}, {"trigger": "wars"}, "both campaigns"),
        ({"trigger": "war"}, {"trigger": "bombing", "mode": "aerial"}, "!scope"),
    ],
)
def test_campaigns_and_actions(left: dict[str, Any], right: dict[str, Any], reason: str) -> None:
    one, other = pair(told("ASSAULT", "NOR", "CHD", DAY, **left), told("ASSAULT", "NOR", "CHD", DAY, **right))
    assert Judge().comparer.scope(one, other) == reason
    assert Judge().comparer.scope(other, one) == reason


def test_every_reason_has_its_words() -> None:
    known = knowledge()
    sides = ("actors ", "recipients ", "parties ")
    for reason in known.weights:
        said = next((reason.removeprefix(side) for side in sides if reason.startswith(side)), reason)
        assert said in known.words, reason


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("same day", "the same day +7"),
        ("actors same", "actors of the same name +3"),
        ("!days", "days contradict"),
        ("judged to be one event", "judged to be one event"),
        ("days near", "days that almost meet"),
    ],
)
def test_reasons_in_words(reason: str, words: str) -> None:
    assert told_why([reason]) == words


def test_reasons_are_told_in_their_order() -> None:
    finding = judged(visit("NOR:Ola Lind", "CHD", DAY), visit("NOR:Ola Lind", "CHD", DAY))
    assert finding.verdict is Verdict.SAME
    fields = explain(finding.reasons)
    assert sum(field.points for field in fields) == finding.score
    assert not any(field.contradicts for field in fields)
    assert told_why(finding.reasons).count(",") >= len(fields) - 1


def test_a_contradiction_is_told_as_one() -> None:
    place = where("Faya", "CHD")
    finding = judged(told("ASSAULT", "NOR", "CHD", DAY, where=place), told("ASSAULT", "KEN", "FJI", DAY, where=place))
    assert finding.verdict is Verdict.DIFFERENT
    assert all(field.contradicts for field in explain(finding.reasons))
