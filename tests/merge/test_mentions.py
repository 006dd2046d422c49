"""Statements as they are compared: parties, days, windows, places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.merge.mentions import NEAR, Reader, fold, place_key
from dateline.merge.model import ACTION, CAMPAIGN, OPEN_END, OPEN_START, OTHER, Mention
from dateline.model import Precision, Status
from tests.merge.factory import article, told, where


def mention(published: str | None = "2021-04-10", **fields: Any) -> Mention:
    """The mention of a statement alone in its article."""
    base = told("ASSAULT", "NOR", "CHD", None)
    return Reader().read(article("a", {**base, **fields}, published=published))[0]


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Erdoğan", "erdogan"), ("The  U.S.", "the u s"), (None, ""), ("Côte d’Ivoire", "cote d ivoire"), ("", "")],
)
def test_fold(name: str | None, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("who", "vague", "collective"),
    [
        ("NOR", False, False),
        ("rebels", True, False),
        ("two dozen other countries", True, True),
        ("the allies", True, True),
        ("NOR:Ola Lind", False, False),
    ],
)
def test_parties_without_a_name_are_vague(who: str, vague: bool, collective: bool) -> None:
    (key,) = mention(actors=who).actors.keys
    assert (key.vague, key.collective) == (vague, collective)


def test_a_person_is_known_by_the_last_name() -> None:
    (key,) = mention(actors="NOR:Ola Lind").actors.keys
    assert (key.person, key.code, key.side) == ("lind", "NOR", "state")


def test_equal_parties_are_one_object() -> None:
    reader = Reader()
    coded = article("a", told("AID", "NOR", "CHD"), told("AID", "NOR", "CHD"), published="2021-04-10")
    left, right = reader.read(coded)
    assert left.actors is right.actors
    assert left.traits == right.traits


@pytest.mark.parametrize(
    ("days", "basis", "status", "expected"),
    [
        ("2021-04-02", "expression", Status.ASSERTED, ("2021-04-02", "2021-04-02", 3)),
        ("2021-04-09..2021-04-10", "publication", Status.ASSERTED, ("2021-04-09", "2021-04-10", 2)),
        (None, "expression", Status.ASSERTED, ("2021-03-31", "2021-04-10", 1)),
        (None, "expression", Status.PLANNED, ("2021-04-10", "2021-04-20", 1)),
        ("2020-01-01..2020-12-31", "expression", Status.ASSERTED, ("2020-01-01", "2020-12-31", 3)),
        ("2020-01-01..2020-12-31", "publication", Status.ASSERTED, ("2020-01-01", "2020-12-31", 1)),
    ],
)
def test_days(days: str | None, basis: str, status: Status, expected: tuple[str, str, int]) -> None:
    first, last, known = mention(days=days, basis=basis, status=status).dates
    assert (date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat(), known) == expected


def test_open_days_stay_open_and_are_looked_up_near_the_article() -> None:
    made = mention(days="..2021-04-08", basis="publication")
    assert (made.dates.first, made.dates.basis) == (OPEN_START, 1)
    assert made.window is not None
    assert made.window.first == ordinal("2021-04-08") - NEAR
    since = mention(days="2021-04-01..")
    assert since.dates.last == OPEN_END
    assert since.window is not None
    assert since.window.last == ordinal("2021-04-10")


def test_an_undated_article_has_no_window() -> None:
    made = mention(published=None)
    assert made.window is None
    assert made.dates.basis == 0
    assert mention(published=None, days="2021-04-02").window is not None


@pytest.mark.parametrize(
    ("trigger", "mode", "scope"),
    [
        ("offensive", (), CAMPAIGN),
        ("launched an offensive", (), CAMPAIGN),
        ("the war", (), CAMPAIGN),
        ("airstrike", "aerial", ACTION),
        ("struck", (), OTHER),
        ("shelled", (), OTHER),
    ],
)
def test_scope(trigger: str, mode: Any, scope: str) -> None:
    assert mention(trigger=trigger, mode=mode).scope == scope


def test_only_a_city_in_words_can_contradict() -> None:
    city = place_key(where("Faya", "CHD"))
    region = place_key(where("Borkou", "CHD", precision=Precision.REGION))
    assert city is not None
    assert region is not None
    assert (city.exact, region.exact) == (True, False)
    assert place_key(None) is None


def test_mentions_are_in_the_order_of_publication_article_and_offset() -> None:
    late = article("a", told("AID", "NOR", "CHD"), published="2021-05-01")
    early = article(
        "b", told("AID", "NOR", "CHD", start=900), told("AID", "NOR", "CHD", start=10), published="2021-04-01"
    )
    never = article("c", told("AID", "NOR", "CHD"))
    found = Reader().mentions([never, late, early])
    assert [(m.statement.article, m.start) for m in found] == [("b", 20), ("b", 910), ("a", 10), ("c", 10)]
