"""What statements of one article take over from one another: campaigns told in other words, stops of a tour."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from dateline.merge.discourse import nearest, speaks_of
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge
from dateline.merge.model import ACTION, CAMPAIGN, LASTING, OTHER, Mention
from dateline.model import Coded, Status
from tests.merge.factory import article, told, toll, visit, where
from tests.merge.strategies import corpora

OFFENSIVE = told("ASSAULT", "NOR", "CHD", "2021-03-01", trigger="offensive", recipient_sector="REB")


def read(*statements: dict[str, Any], published: str | None = "2021-03-05") -> list[Mention]:
    """The mentions of one article."""
    return Reader().read(article("a", *statements, published=published))


def second(first: dict[str, Any] = OFFENSIVE, **fields: Any) -> Mention:
    """The second mention of an article that tells of an offensive first."""
    base = told("ASSAULT", "NOR", "CHD", None, trigger="entered", recipient_sector="REB")
    return read(first, {**base, **fields})[1]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"trigger": "battling"},
        {"recipients": ""},
        {"actors": ""},
        {"status": Status.PLANNED},
        {"status": Status.DENIED},
        {"days": "2021-03-02..2021-03-05"},
        {"days": "2021-03-04..2021-03-05", "basis": "publication"},
        {"actors": "NOR:Ola Lind"},
    ],
)
def test_what_speaks_of_the_campaign(fields: dict[str, Any]) -> None:
    assert second(**fields).scope == CAMPAIGN


@pytest.mark.parametrize(
    "fields",
    [
        {"mode": "aerial"},
        {"trigger": "massacre"},
        {"trigger": "massacres that were committed"},
        {"days": "2021-03-03"},
        {"size": toll(4)},
        {"status": Status.HYPOTHETICAL},
        {"actors": "CHD", "recipients": "NOR"},
        {"actors": "KEN"},
        {"recipients": "PER"},
        {"actors": "", "recipients": ""},
        {"actors": "rebels", "recipients": "villagers"},
        {"historical": True},
        {"act": "COERCE"},
        {"days": "2021-01-01..2021-02-20"},
        {"trigger": "hurt", "recipients": "villagers", "recipient_sector": "CVL"},
    ],
)
def test_what_does_not(fields: dict[str, Any]) -> None:
    assert second(**fields).scope in (OTHER, ACTION)


@pytest.mark.parametrize(("foes", "scope"), [("REB", OTHER), ("GOV", OTHER), ("CVL", CAMPAIGN), (None, CAMPAIGN)])
def test_villagers_are_struck_by_campaigns_that_are_not_against_fighters(foes: str | None, scope: str) -> None:
    crackdown = told("ASSAULT", "NOR", "" if foes is None else "CHD:Ali Faya", None, trigger="crackdown")
    crackdown |= {"recipient_sector": foes or "GOV"}
    assert second(crackdown, trigger="hurt", recipients="villagers", recipient_sector="CVL").scope == scope


@pytest.mark.parametrize("first", [{"trigger": "raid"}, {"status": Status.HYPOTHETICAL}, {"mode": "aerial"}])
def test_without_a_campaign_nothing_speaks_of_one(first: dict[str, Any]) -> None:
    assert second({**OFFENSIVE, **first}).scope == OTHER


def test_it_takes_the_days_of_the_campaign_where_it_has_none() -> None:
    whole, other = read(OFFENSIVE, told("ASSAULT", "NOR", "CHD", None, trigger="advanced", recipient_sector="REB"))
    assert (other.dates, other.window) == (whole.dates, whole.window)
    kept = second(days="2021-03-02..2021-03-05")
    assert kept.dates != whole.dates


def test_a_campaign_whose_parties_are_left_out_has_those_of_its_other_mentions() -> None:
    rebels = {"trigger": "offensive", "recipient_sector": "REB"}
    whole, bare = read(OFFENSIVE, told("ASSAULT", "", "CHD", "2021-03-01..2021-03-04", **rebels))
    assert bare.actors is whole.actors
    whole, bare = read(OFFENSIVE, told("ASSAULT", "NOR", "", "2021-03-01..2021-03-04", trigger="offensive"))
    assert bare.recipients is whole.recipients


def test_nobody_is_taken_over_from_a_campaign_of_others() -> None:
    other = told("ASSAULT", "KEN", "PER", "2021-03-01", trigger="war")
    assert not read(other, told("ASSAULT", "", "CHD", None, trigger="offensive"))[1].actors


def test_the_main_campaign_goes_before_a_nearer_one() -> None:
    mentions = read(
        OFFENSIVE,
        {**OFFENSIVE, "trigger": "operation"},
        told("ASSAULT", "KEN", "CHD", "2021-03-01", trigger="campaign", recipient_sector="REB"),
        told("ASSAULT", "", "CHD", "2021-03-01..2021-03-04", trigger="offensive", recipient_sector="REB"),
    )
    assert mentions[3].actors is mentions[0].actors


def test_nearest() -> None:
    one, two, three = read(OFFENSIVE, OFFENSIVE, OFFENSIVE)
    assert nearest(three, [one, two]) is two
    assert nearest(one, [two, three]) is two
    assert nearest(one, []) is None


def test_nothing_speaks_of_itself() -> None:
    (one,) = read(OFFENSIVE)
    assert not speaks_of(one, one)


TOUR = visit("NOR:Ola Lind", "CHD", "2021-03-20", trigger="tour")


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        ({}, CAMPAIGN),
        ({"days": "2021-03-08", "trigger": "arrived"}, CAMPAIGN),
        ({"recipients": ""}, CAMPAIGN),
        ({"recipients": "KEN"}, ACTION),
        ({"actors": "NOR:Per Moe"}, CAMPAIGN),
        ({"actors": "KEN"}, ACTION),
    ],
)
def test_a_stop_at_the_host_of_a_tour_is_the_tour(fields: dict[str, Any], scope: str) -> None:
    stop = visit("NOR:Ola Lind", "CHD", "2021-03-12", trigger="landed")
    assert read(TOUR, {**stop, **fields})[1].scope == scope


def test_a_tour_is_one_event_with_its_stops_at_the_host() -> None:
    stops = [
        visit("NOR:Ola Lind", "CHD", "2021-03-10", trigger="arrived"),
        visit("NOR:Ola Lind", "CHD", "2021-03-22", trigger="last stop", status=Status.PLANNED),
        visit("NOR:Ola Lind", "KEN", "2021-03-25", trigger="flew on"),
    ]
    merged = merge([article("a", TOUR, *stops, published="2021-03-20")])
    assert sorted(len(event.statements) for event in merged.events) == [1, 3]


def test_two_visits_without_a_tour_are_two() -> None:
    days = ("2021-03-10", "2021-03-22")
    merged = merge([article("a", *(visit("NOR:Ola Lind", "CHD", day) for day in days), published="2021-03-23")])
    assert len(merged.events) == 2


@pytest.mark.parametrize(("trigger", "scope"), [("backs", LASTING), ("arming", LASTING), ("gave", OTHER)])
def test_what_goes_on_may_have_begun_long_ago(trigger: str, scope: str) -> None:
    days = {"days": "2021-03-04..2021-03-05", "basis": "publication"}
    (mention,) = read(told("AID", "NOR", "CHD", trigger=trigger, **days))
    assert mention.scope == scope
    dated = read(told("AID", "NOR", "CHD", "2021-03-05", trigger=trigger))[0]
    assert dated.scope == OTHER


@pytest.mark.parametrize(("days", "events"), [(("05", "25"), 1), (("05", "05"), 1), (("01", "31"), 2)])
def test_reports_of_what_goes_on_are_one(days: tuple[str, str], events: int) -> None:
    text = "Norway said in Oslo that Chad and the Teda of Faya had nothing to fear from the Zaghawa of Bahai. "
    months = ("03", "03") if events == 1 else ("03", "05")
    articles = [
        article(
            f"a{month}{day}x{number}",
            told(
                "AID",
                "NOR",
                "CHD",
                f"2021-{month}-{day}",
                basis="publication",
                trigger="backs",
                sentence="Norway backs the Teda militia of Faya with rifles.",
            ),
            text=text + " ".join(f"own{number}word{n}" for n in range(12)),
            published=f"2021-{month}-{day}",
        )
        for number, (month, day) in enumerate(zip(months, days, strict=True))
    ]
    assert len(merge(articles).events) == events


def test_the_campaign_and_what_speaks_of_it_are_one_event_of_many_words() -> None:
    tellings = [
        OFFENSIVE,
        told("ASSAULT", "NOR", "CHD", None, trigger="entered", recipient_sector="REB", status=Status.DENIED),
        told("ASSAULT", "", "CHD", None, trigger="clearing", recipient_sector="REB"),
        told("ASSAULT", "NOR", "CHD", "2021-03-03", trigger="massacre", recipient_sector="CVL", start=2400),
        told("ASSAULT", "CHD", "NOR", None, trigger="shelled", sector="REB", mode="heavy-weapons"),
    ]
    place = where("Faya", "CHD")
    merged = merge([article("a", *({**t, "where": place} for t in tellings), published="2021-03-05")])
    assert max(len(event.statements) for event in merged.events) == 3
    assert len(merged.events) == 3


@settings(max_examples=20, deadline=None)
@given(corpora())
def test_nothing_is_taken_over_from_another_article(articles: list[Coded]) -> None:
    together = {m.id: m for coded in articles for m in Reader().read(coded)}
    reader = Reader()
    for coded in articles:
        for mention in reader.read(coded):
            other = together[mention.id]
            assert (mention.scope, mention.dates, mention.actors.keys, mention.recipients.keys) == (
                other.scope,
                other.dates,
                other.actors.keys,
                other.recipients.keys,
            )
