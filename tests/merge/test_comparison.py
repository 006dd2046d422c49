"""Fields compared, and verdicts with their reasons."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from dateline.merge.comparison import compare_places, kilometres, sizes
from dateline.merge.dates import compare_days
from dateline.merge.explaining import explain
from dateline.merge.judgement import Judge, record
from dateline.merge.knowledge import knowledge
from dateline.merge.mentions import Reader, place_key
from dateline.merge.model import Mention, Place
from dateline.merge.sides import compare_parties
from dateline.model import Coded, Precision, Size, Status, Verdict
from tests.merge.factory import article, told, where
from tests.merge.strategies import corpora


def pair(left: dict[str, Any], right: dict[str, Any], **articles: Any) -> tuple[Mention, Mention]:
    """Two mentions: of one article, or of two if there are fields for a second one."""
    first = {"published": "2021-04-03", "text": "Ola Lind came to Faya and Moundou in Chad."}
    reader = Reader()
    if not articles:
        one, other = reader.read(article("a", left, right, **first))
        return one, other
    return reader.read(article("a", left, **first))[0], reader.read(article("b", right, **(first | articles)))[0]


def fields(**own: Any) -> dict[str, Any]:
    return {**told("ASSAULT", "NOR", "CHD", "2021-04-02"), **own}


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("NOR", "NOR", "same"),
        ("NOR", "NOR:Ola Lind", "agree"),
        ("NOR", "PER", "!"),
        ("NOR", "", "of one"),
        ("", "", "of none"),
        ("NOR+PER", "NOR", "in part"),
        ("NOR+PER", "NOR+PER", "same"),
        ("NOR+PER", "NOR+KEN", "!"),
        ("NOR+PER+KEN", "NOR+PER+FJI", "in part"),
        ("rebels", "rebels", "agree"),
        ("NOR:Ola Lind", "NOR:Ola Lind", "named"),
        ("rebels", "militants", "vague"),
        ("NOR", "gunmen", "vague"),
    ],
)
def test_parties(left: str, right: str, found: str) -> None:
    one, other = pair(fields(actors=left), fields(actors=right))
    assert compare_parties(one.actors, other.actors, False) == found
    assert compare_parties(other.actors, one.actors, False) == found


@pytest.mark.parametrize(("personal", "found"), [(True, "!"), (False, "agree")])
def test_two_persons_of_one_state(personal: bool, found: str) -> None:
    one, other = pair(fields(actors="NOR:Ola Lind"), fields(actors="NOR:Per Moe"))
    assert compare_parties(one.actors, other.actors, personal) == found


def test_rebels_are_not_the_state_that_they_fight() -> None:
    one, other = pair(fields(actors="CHD", sector="REB"), fields(actors="CHD", sector="MIL"))
    assert compare_parties(one.actors, other.actors, False) == "!"


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("2021-04-02", "2021-04-02", "same day"),
        ("2021-04-02", "2021-04-01..2021-04-30", "days meet"),
        ("2021-04-02", "2021-01-01..2021-12-31", "days overlap"),
        ("2021-04-01..2021-04-30", "2021-04-01..2021-04-30", "same days"),
        ("2021-04-02", "2021-04-03", "!days"),
        ("2021-04-02", None, "days open"),
        ("2020-01-01", None, "!days"),
    ],
)
def test_days(left: str | None, right: str | None, found: str) -> None:
    one, other = pair(fields(days=left), fields(days=right))
    assert compare_days(one, other) == found
    assert compare_days(other, one) == found


@pytest.mark.parametrize(
    ("day", "found"), [("2021-04-03", "days near"), ("2021-04-02", "days of report"), ("2021-04-05", "!days")]
)
def test_the_day_of_a_report_may_miss_by_one(day: str, found: str) -> None:
    one, other = pair(fields(days="2021-04-01..2021-04-02", basis="publication"), fields(days=day))
    assert compare_days(one, other) == found


def spot(name: str, country: str = "CHD", at: tuple[float, float] | None = None, city: bool = True) -> Place:
    found = place_key(where(name, country, at=at, precision=Precision.CITY if city else Precision.REGION))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (spot("Faya"), spot("Faya"), "same place"),
        (spot("Faya", at=(17.9, 19.1)), spot("Largeau", at=(17.9, 19.2)), "same place"),
        (spot("Faya", at=(17.9, 19.1)), spot("Moundou", at=(8.6, 16.1)), "!place"),
        (spot("Faya", at=(17.9, 19.1)), spot("Kirdimi", at=(18.2, 18.9)), ""),
        (spot("Faya"), spot("Moundou"), "!place"),
        (spot("Borkou", city=False), spot("Faya"), ""),
        (spot("Borkou", city=False), spot("Borkou", city=False), "same region"),
        (spot("Faya"), spot("Lima", "PER"), "other country"),
    ],
)
def test_places(one: Place, other: Place, found: str) -> None:
    assert compare_places(one, other) == found
    assert compare_places(other, one) == found


def test_kilometres() -> None:
    oslo, bergen = spot("Oslo", at=(59.91, 10.75)), spot("Bergen", at=(60.39, 5.32))
    assert kilometres(oslo, bergen) == pytest.approx(305, abs=5)
    assert kilometres(oslo, spot("Nowhere")) is None


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (Size(dead=3), Size(dead=3), "same toll"),
        (Size(dead=3), Size(dead=4), "other toll"),
        (Size(dead=3), Size(injured=3), ""),
        (Size(dead=3, injured=9), Size(dead=4, injured=9), "same toll"),
        (None, Size(dead=3), ""),
    ],
)
def test_tolls(one: Size | None, other: Size | None, found: str) -> None:
    assert sizes(one, other) == found


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (fields(), fields(mode="aerial"), "mode of one"),
        (fields(mode="aerial"), fields(mode="drone"), "mode like"),
        (fields(mode="aerial"), fields(mode="beat"), "!mode"),
        (fields(trigger="war"), fields(mode="beat"), "!scope"),
        (fields(trigger="war"), fields(trigger="wars"), "same word"),
        (fields(status=Status.DENIED), fields(), "claim and denial"),
        (fields(status=Status.PLANNED), fields(), "planned and told"),
        (fields(status=Status.HYPOTHETICAL), fields(), "possible and told"),
        (fields(actors="CHD", recipients=""), fields(actors="", recipients="CHD"), "roles crossed"),
        (fields(act="ACCUSE"), fields(act="ACCUSE"), "act of speech"),
        (fields(sentence="Nine huts burned in Faya."), fields(sentence="In Faya nine huts burned."), "sentences alike"),
    ],
)
def test_reasons(left: dict[str, Any], right: dict[str, Any], reason: str) -> None:
    one, other = pair(left, right)
    assert reason in Judge().judge(one, other).reasons


def test_every_reason_has_points_and_words() -> None:
    known = knowledge()
    one, other = pair(fields(), fields(status=Status.PLANNED, mode="aerial"))
    finding = Judge().judge(one, other)
    found = explain(finding.reasons)
    assert [f.points for f in found] == [known.weights.get(reason, 0) for reason in finding.reasons]
    assert sum(f.points for f in found) == finding.score
    assert {f.name for f in found} >= {"mode", "planned", "actors", "recipients"}


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_a_verdict_does_not_depend_on_which_comes_first(articles: list[Coded]) -> None:
    mentions = Reader().mentions(articles)
    judge, other = Judge(), Judge()
    for left in mentions[:6]:
        for right in mentions[:6]:
            if left is not right and left.act == right.act:
                one, two = judge.judge(left, right), other.judge(right, left)
                assert (one.verdict, one.score, sorted(one.reasons)) == (two.verdict, two.score, sorted(two.reasons))


def test_a_judgement_is_kept_with_its_reasons() -> None:
    one, other = pair(fields(), fields())
    kept = record(one, other, Judge().judge(one, other))
    assert (kept.verdict, kept.by, kept.at) == (Verdict.SAME, "rules", None)
    assert "same day" in kept.reasons
