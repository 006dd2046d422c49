"""Fused events, their origins, copies, ids and aliases."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.merge.fusing import event_id
from dateline.merge.merging import Merged, merge
from dateline.merge.outlets import normal_outlet
from dateline.model import Event, Interval, Role, Size, Status, Verdict
from tests.merge.factory import article, statement_id, told, toll, visit, voice, where

STORY = (
    "Ola Lind of Norway landed in Ndjamena for talks with Mahamat Deby at the Rose Palace. The two leaders spoke of the "
    "Tibesti border, of grain from Tromso and of the Faya airfield before Lind left for Moundou on the evening plane."
)
DAY = "2021-04-02"
RETOLD = {
    "a": STORY + " Our reporter counted forty flags on the road from the field.",
    "b": (
        "Norway's Ola Lind has seen Mahamat Deby in Ndjamena. Over lunch at the Rose Palace grain, the airfield of Faya "
        "and the Tibesti border came up; Moundou was next, and Tromso was not forgotten."
    ),
    "c": (
        "Grain from Tromso, an airfield at Faya, a border in the Tibesti: Ola Lind and Mahamat Deby had much to go "
        "through in the Rose Palace of Ndjamena before the man from Norway flew to Moundou."
    ),
}


def pieces(*tellings: dict[str, Any], outlets: str = "") -> Merged:
    """Each telling in an article of its own, on one story."""
    made = []
    for number, told_here in enumerate(tellings):
        key = "abc"[number]
        outlet = f"Outlet {outlets[number]}" if outlets else None
        made.append(
            article(
                key,
                told_here,
                published=f"2021-04-0{3 + number}",
                text=RETOLD[key],
                outlet=outlet,
            )
        )
    return merge(made)


def only(merged: Merged) -> Event:
    (event,) = merged.events
    return event


def test_an_event_has_the_id_of_its_first_statement() -> None:
    event = only(pieces(visit("NOR", "CHD", DAY), visit("NOR", "CHD", DAY)))
    assert event.id == event_id(statement_id("a", 0))
    assert event.statements == (statement_id("a", 0), statement_id("b", 0))


def test_a_former_id_stays_as_an_alias() -> None:
    first, second = (
        article("a", visit("NOR", "CHD", DAY), published="2021-04-05", text=STORY),
        article("b", visit("NOR", "CHD", DAY), published="2021-04-03", text=RETOLD["b"]),
    )
    former = only(merge([first])).id
    event = only(merge([first, second], former=[former]))
    assert event.id != former
    assert event.aliases == (former,)
    assert only(merge([first, second])).aliases == ()


def test_fields_are_fused() -> None:
    event = only(
        pieces(
            visit("NOR:Ola Lind", "CHD", "2021-04-01..2021-04-30", context=("diplomatic",)),
            visit("NOR", "CHD", DAY, where=where("Ndjamena", "CHD"), context=("military", "diplomatic")),
            visit("NOR", "CHD", DAY),
        )
    )
    assert event.when == Interval(earliest=DAY, latest=DAY)
    assert event.where is not None
    assert event.where.name == "Ndjamena"
    assert event.context == ("diplomatic", "military")
    assert [party.name for party in event.actors] == ["Norway"]
    assert event.mode == ("visit",)
    assert event.score == 4
    assert event.first_reported == "2021-04-03"


def test_the_last_toll_holds() -> None:
    deed = told("ASSAULT", "NOR", "CHD", DAY, mode="aerial", where=where("Faya", "CHD", at=(17.9, 19.1)))
    event = only(pieces({**deed, "size": toll(4)}, {**deed, "size": Size(dead=4, injured=7)}))
    assert event.size == Size(dead=4, injured=7)


@pytest.mark.parametrize(
    ("statuses", "status", "disputed"),
    [
        ([Status.ASSERTED], Status.ASSERTED, False),
        ([Status.PLANNED, Status.ASSERTED], Status.ASSERTED, False),
        ([Status.DENIED, Status.ALLEGED], Status.ALLEGED, True),
        ([Status.DENIED], Status.DENIED, False),
        ([Status.DENIED, Status.ASSERTED], Status.ASSERTED, True),
    ],
)
def test_status(statuses: list[Status], status: Status, disputed: bool) -> None:
    tellings = [
        visit("NOR", "CHD", DAY, status=each, trigger="visit", sentence="Lind visits Deby.") for each in statuses
    ]
    event = only(merge([article("a", *tellings, published="2021-04-03", text=STORY)]))
    assert (event.status, event.disputed) == (status, disputed)


def test_independent_origins_are_counted() -> None:
    event = only(pieces(*[visit("NOR", "CHD", DAY)] * 3, outlets="XYZ"))
    assert (event.origins, event.articles, event.copies) == (3, 3, 0)
    assert [origin.counted for origin in event.sources] == [True, True, True]
    assert event.voices[Status.ASSERTED] == ("Outlet X", "Outlet Y", "Outlet Z")


def test_one_speaker_in_two_outlets_is_one_origin() -> None:
    quoted = visit("NOR", "CHD", DAY, voices=[voice("Nina Berg", "NOR")])
    event = only(pieces(quoted, quoted, outlets="XY"))
    assert event.origins == 1
    first, second = event.sources
    assert first.chain == ("Outlet X", "Nina Berg")
    assert (second.counted, second.reason) == (False, "same speaker")


def test_one_agency_in_two_outlets_is_one_origin() -> None:
    wired = visit("NOR", "CHD", DAY, voices=[voice("Nordpress", role=Role.AGENCY)])
    event = only(pieces(wired, wired, outlets="XY"))
    assert event.origins == 1
    assert event.sources[1].reason == "same agency"


def test_a_copy_is_no_origin_and_says_of_what() -> None:
    made = [
        article("a", visit("NOR", "CHD", DAY), published="2021-04-03", text=STORY),
        article("b", visit("NOR", "CHD", DAY), published="2021-04-04", text=STORY + " (agencies)"),
    ]
    event = only(merge(made))
    assert (event.origins, event.articles, event.copies) == (1, 1, 1)
    assert event.sources[1].reason == "copy of a"


def test_a_sentence_taken_over_is_no_origin() -> None:
    sentence = "Lind arrived in Ndjamena shortly after noon on Friday with nine ministers, none of whom spoke."
    event = only(pieces(*[visit("NOR", "CHD", DAY, sentence=sentence)] * 2, outlets="XY"))
    assert event.origins == 1
    assert event.sources[1].reason == "same words as a"


def test_what_is_alleged_is_not_counted_as_asserted() -> None:
    event = only(
        pieces(visit("NOR", "CHD", DAY, status=Status.ALLEGED), visit("NOR", "CHD", DAY, status=Status.ALLEGED))
    )
    assert event.origins == 0
    assert len(event.voices[Status.ALLEGED]) == 2


@pytest.mark.parametrize(
    ("voices", "one_sided"),
    [
        (["NOR", "NOR"], True),
        (["NOR", "PER"], False),
        (["PER", "PER"], False),
        (["NOR", None], False),
    ],
)
def test_what_one_party_alone_vouches_for_is_one_sided(voices: list[str | None], one_sided: bool) -> None:
    tellings = [visit("NOR", "CHD", DAY, voices=[voice(f"Voice {n}", code)]) for n, code in enumerate(voices)]
    assert only(pieces(*tellings)).one_sided is one_sided


def test_a_partys_press_is_its_voice() -> None:
    event = only(merge([article("a", told("AID", "RUS", "CHD", DAY), published="2021-04-03", outlet="TASS")]))
    assert event.one_sided


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The Evening Ledger", "Evening Ledger", True),
        ("Evening Ledger Online", "EVENING LEDGER", True),
        ("eveningledger.com", "eveningledger", True),
        ("The Evening Ledger", "The Morning Ledger", False),
        ("The", "The", True),
        ("Nordpress News Agency", "Nordpress", True),
    ],
)
def test_names_of_outlets(one: str, other: str, alike: bool) -> None:
    assert (normal_outlet(one) == normal_outlet(other)) is alike


def test_judgements_are_kept_with_reasons() -> None:
    merged = pieces(visit("NOR", "CHD", DAY), visit("NOR", "CHD", DAY))
    (judgement,) = merged.judgements
    assert judgement.verdict is Verdict.SAME
    assert {"same day", "actors same"} <= set(judgement.reasons)


def test_nothing_to_merge() -> None:
    assert merge([]) == Merged(articles=(), events=(), judgements=(), families=())
    assert merge([article("a")]).events == ()


@pytest.mark.parametrize(("foes", "events"), [("REB", 2), ("CVL", 1)])
def test_what_civilians_suffer_is_no_campaign_against_fighters_but_a_part_of_it(foes: str, events: int) -> None:
    offensive = told("ASSAULT", "NOR", "CHD:Ali Faya", DAY, trigger="offensive", recipient_sector=foes)
    hurt = told("ASSAULT", "NOR", "villagers", DAY, trigger="hurt", recipient_sector="CVL")
    found = merge([article("a", offensive, hurt, published="2021-04-03", text=STORY)]).events
    assert len(found) == events
    assert sum(event.part_of is not None for event in found) == events - 1
