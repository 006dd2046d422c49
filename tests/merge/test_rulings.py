"""The codebook's rulings on what is one event, each with what looks like it and isn't."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.merge.merging import Merged, merge
from dateline.model import Event, Precision, Status
from tests.merge.factory import article, statement_id, told, toll, visit, where

STORY = (
    "Ola Lind of Norway landed in Ndjamena for talks with Mahamat Deby at the Rose Palace. The two leaders spoke of the "
    "Tibesti border, of grain from Tromso and of the Faya airfield before Lind left for Moundou on the evening plane."
)
DAY = "2021-04-02"
NEXT = "2021-04-03"


def one(*statements: dict[str, Any], **fields: Any) -> Merged:
    """Merge one article with these statements."""
    return merge([article("a", *statements, published=NEXT, text=STORY, **fields)])


def same(left: dict[str, Any], right: dict[str, Any], *, published: str = NEXT) -> bool:
    """Whether two statements of two articles on one story are one event."""
    pair = [
        article("a", left, published=NEXT, text=STORY),
        article("b", right, published=published, text=STORY + " The opposition has not said a word about all of it."),
    ]
    return len(merge(pair).events) == 1


def of(merged: Merged, place: int, key: str = "a") -> Event:
    """The event of a statement."""
    return next(event for event in merged.events if statement_id(key, place) in event.statements)


def test_a_plan_its_fulfilment_and_later_mentions_are_one() -> None:
    plan = article("a", visit("NOR:Ola Lind", "CHD", DAY, status=Status.PLANNED), published="2021-03-30", text=STORY)
    made = article("b", visit("NOR:Ola Lind", "CHD", DAY), published=NEXT, text=STORY + " Crowds lined the road.")
    later = article(
        "c", visit("NOR", "CHD", "2021-04-01..2021-04-30"), published="2021-09-01", text=STORY + " Months ago."
    )
    (event,) = merge([plan, made, later]).events
    assert event.status is Status.ASSERTED
    assert event.event_type == "CONSULT"
    assert event.first_reported == "2021-03-30"


def test_a_plan_alone_is_reduced() -> None:
    (event,) = one(visit("NOR", "CHD", "2021-05-01", status=Status.PLANNED)).events
    assert (event.act, event.event_type, event.status) == ("CONSULT", "AGREE", Status.PLANNED)


@pytest.mark.parametrize("year", ["2020", "2022"])
def test_an_anniversary_is_another_event(year: str) -> None:
    letters = told("CONSULT", "NOR+CHD", "", "2021-08-15", mode="phone", trigger="letters")
    other = told("CONSULT", "NOR+CHD", "", f"{year}-08-15", mode="phone", trigger="letters")
    assert not same(letters, other)
    assert same(letters, letters)


def test_undated_anniversaries_are_told_apart_by_their_number() -> None:
    def letters(number: str) -> dict[str, Any]:
        sentence = f"They wrote to each other on the {number} anniversary of the treaty."
        return told("CONSULT", "NOR+CHD", "", None, mode="phone", trigger="wrote", sentence=sentence)

    undated = [
        article(k, letters(n), text=STORY + e) for k, n, e in (("a", "77th", ""), ("b", "78th", " And more of it."))
    ]
    assert len(merge(undated).events) == 2


def test_a_claim_and_its_denial_are_one_disputed_event() -> None:
    claim = told("AID", "NOR", "CHD", None, status=Status.ALLEGED, trigger="arming")
    denial = told("AID", "NOR", "CHD", None, status=Status.DENIED, trigger="arms")
    (event,) = one(claim, denial).events
    assert event.disputed
    assert event.status is Status.ALLEGED


def test_a_fact_and_a_plan_alone_are_no_dispute() -> None:
    assert not any(event.disputed for event in one(visit("NOR", "CHD", DAY), visit("NOR", "CHD", DAY)).events)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (told("AID", "NOR", "CHD", DAY), told("AID", "NOR", "CHD", DAY), True),
        (told("AID", "NOR", "CHD", DAY), told("AID", "NOR", "PER", DAY), False),
        (told("AID", "NOR", "CHD", DAY), told("AID", "CHD", "NOR", DAY), False),
        (told("AID", "NOR", "CHD", DAY), told("SANCTION", "NOR", "CHD", DAY), False),
        (told("AID", "NOR+PER", "CHD", DAY), told("AID", "NOR", "CHD", DAY), True),
        (told("CONSULT", "NOR+CHD", "", DAY), told("CONSULT", "NOR+PER", "", DAY), False),
        (told("CONSULT", "NOR+CHD", "", DAY), told("CONSULT", "CHD", "NOR", DAY), True),
        (visit("NOR", "CHD", DAY), visit("CHD", "NOR", DAY), False),
        (visit("NOR:Ola Lind", "CHD", DAY), visit("NOR", "CHD", DAY), True),
        (visit("NOR:Ola Lind", "CHD", DAY), visit("NOR:Per Moe", "CHD", DAY), False),
        (told("ASSAULT", "NOR", "CHD", DAY, mode="aerial"), told("ASSAULT", "NOR", "CHD", DAY, mode="firearms"), False),
        (told("ASSAULT", "NOR", "CHD", DAY, mode="aerial"), told("ASSAULT", "NOR", "CHD", DAY, mode="drone"), True),
    ],
    ids=[
        "all alike",
        "another recipient",
        "roles swapped",
        "another act",
        "one of two actors",
        "another partner",
        "between equals",
        "visit returned",
        "unnamed and named",
        "two persons",
        "modes that contradict",
        "modes that agree",
    ],
)
def test_parties_acts_and_modes(left: dict[str, Any], right: dict[str, Any], expected: bool) -> None:
    assert same(left, right) is expected
    assert same(right, left) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (DAY, DAY, True),
        (DAY, "2021-04-01..2021-04-30", True),
        (DAY, "2021-04-04", False),
        (DAY, "2021-03-01..2021-03-31", False),
        ("..2021-04-30", DAY, True),
        ("2021-04-10..", DAY, False),
    ],
)
def test_days(left: str, right: str, expected: bool) -> None:
    assert same(visit("NOR", "CHD", left), visit("NOR", "CHD", right)) is expected


def test_places_that_contradict() -> None:
    def at(name: str, point: tuple[float, float]) -> dict[str, Any]:
        place = where(name, "CHD", at=point)
        return told("ASSAULT", "NOR", "CHD", DAY, mode="aerial", trigger="struck", where=place)

    assert same(at("Faya", (17.9, 19.1)), at("Faya-Largeau", (17.92, 19.11)))
    assert not same(at("Faya", (17.9, 19.1)), at("Moundou", (8.57, 16.08)))


def test_an_airstrike_is_a_part_of_the_offensive_and_not_it() -> None:
    merged = one(
        told("ASSAULT", "NOR", "CHD", "2021-04-01..2021-04-03", trigger="offensive"),
        told("ASSAULT", "NOR", "CHD", DAY, mode="aerial", trigger="airstrike"),
        told("ASSAULT", "NOR", "CHD", DAY, trigger="campaign"),
    )
    assert len(merged.events) == 2
    assert of(merged, 1).part_of == of(merged, 0).id
    assert of(merged, 2) == of(merged, 0)
    assert of(merged, 0).part_of is None


def test_a_campaign_goes_on_between_its_mentions() -> None:
    first = told("ASSAULT", "NOR", "CHD", "2021-04-01", trigger="offensive")
    later = told("ASSAULT", "NOR", "CHD", "2021-04-09", trigger="offensive")
    assert same(first, later)
    assert not same({**first, "trigger": "shelled"}, {**later, "trigger": "shelled"})


def test_a_total_is_another_event_than_its_parts() -> None:
    merged = one(
        told("SANCTION", "many countries", "CHD", DAY, mode="expel", trigger="expelled"),
        told("SANCTION", "NOR", "CHD", DAY, mode="expel", trigger="expelled"),
    )
    assert of(merged, 1).part_of == of(merged, 0).id


def test_a_tour_holds_its_stops() -> None:
    merged = one(
        told("CONSULT", "NOR:Ola Lind", "", "2021-04-01..2021-04-06", mode="visit", trigger="tour"),
        visit("NOR:Ola Lind", "CHD", "2021-04-02"),
        visit("NOR:Ola Lind", "KEN", "2021-04-05"),
    )
    assert of(merged, 1) != of(merged, 2)


def test_two_visits_within_a_week_stay_two() -> None:
    assert not same(visit("NOR:Ola Lind", "CHD", "2021-04-02"), visit("NOR:Ola Lind", "CHD", "2021-04-09"))


def test_a_vague_mention_goes_to_the_nearest_before_it() -> None:
    merged = one(
        visit("NOR:Ola Lind", "CHD", "2019-04-02", start=0),
        visit("NOR:Ola Lind", "CHD", "2021-04-02", start=2000),
        visit("NOR:Ola Lind", "CHD", None, start=2200),
    )
    assert of(merged, 2) == of(merged, 1)
    assert of(merged, 0) != of(merged, 1)


def test_accounts_that_differ_in_the_culprit_alone_are_rivals() -> None:
    faya = where("Faya", "CHD", at=(17.9, 19.1))
    blast = told("ASSAULT", "NOR", "CHD", DAY, mode="explosives", trigger="blast", where=faya, size=toll(9))
    merged = one(blast, {**blast, "actors": "PER"})
    left, right = of(merged, 0), of(merged, 1)
    assert left.rivals == (right.id,)
    assert right.rivals == (left.id,)


@pytest.mark.parametrize(
    "other",
    [
        {"actors": "PER", "mode": "aerial"},
        {"actors": "PER", "recipients": "KEN"},
        {"actors": "PER", "days": "2021-02-02"},
        {"actors": "PER", "where": where("Moundou", "CHD", at=(8.57, 16.08)), "size": toll(2)},
    ],
    ids=["mode", "victim", "day", "place"],
)
def test_accounts_that_differ_in_more_are_none(other: dict[str, Any]) -> None:
    faya = where("Faya", "CHD", at=(17.9, 19.1))
    blast = told("ASSAULT", "NOR", "CHD", DAY, mode="explosives", trigger="blast", where=faya, size=toll(9))
    assert not any(event.rivals for event in one(blast, {**blast, **other}).events)


def test_rivals_need_no_mode() -> None:
    faya = where("Faya", "CHD", at=(17.9, 19.1))
    attack = told("ASSAULT", "NOR", "CHD", DAY, trigger="attack", where=faya, size=toll(9))
    merged = one(attack, {**attack, "actors": "PER"})
    assert of(merged, 0).rivals == (of(merged, 1).id,)


def test_blow_and_counterblow_are_no_rivals() -> None:
    faya = where("Faya", "CHD", at=(17.9, 19.1))
    blow = told("ASSAULT", "NOR", "CHD", DAY, mode="heavy-weapons", trigger="shelled", where=faya)
    merged = one(blow, {**blow, "actors": "CHD", "recipients": "NOR"})
    assert not any(event.rivals for event in merged.events)


def test_articles_on_other_stories_need_more_than_parties() -> None:
    left = article("a", told("ACCUSE", "NOR", "CHD", None), text=STORY)
    right = article("b", told("ACCUSE", "NOR", "CHD", None), text="A report on herring quotas in the Lofoten islands.")
    assert len(merge([left, right]).events) == 2


def test_speeches_by_two_people_are_two() -> None:
    merged = one(
        told("ACCUSE", "NOR:Ola Lind", "CHD", DAY, mode="disapprove", trigger="condemned"),
        told("ACCUSE", "NOR:Per Moe", "CHD", DAY, mode="disapprove", trigger="condemned"),
    )
    assert len(merged.events) == 2


def test_a_region_is_no_contradiction_to_a_city_in_it() -> None:
    city = where("Faya", "CHD", at=(17.9, 19.1))
    region = where("Borkou", "CHD", precision=Precision.REGION)
    deed = told("ASSAULT", "NOR", "CHD", DAY, mode="aerial", trigger="struck", where=city)
    assert same(deed, {**deed, "where": region})
