"""Predicates of the cooperative types and of retreat: idioms, nouns and phrasal verbs, and what only looks like them."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Annotated, Published
from tests.conftest import Annotate

DAY = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")
COOPERATIVE: Final = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}

# act; codes of the actors; codes of the recipients; sentence
TOLD: Final = [
    ("AGREE", "GHA TGO", "", "Ghana and Togo shook hands on a formula for the tolls."),
    ("AGREE", "PER ECU", "", "Peru and Ecuador buried the hatchet in May."),
    ("AGREE", "MEX CUB", "", "Mexico and Cuba thrashed out a text on fishing."),
    ("AGREE", "MEX CUB", "", "Mexico settled its argument with Cuba over the reef."),
    ("AGREE", "THA KHM", "", "An understanding between Thailand and Cambodia has kept the road open."),
    ("AGREE", "NOR", "", "Norway is on board with the plan for a ferry."),
    ("AGREE", "CUB", "MEX", "Cuba vowed closer cooperation with Mexico."),
    ("AGREE", "CHL", "BOL", "Chile held out the prospect of a corridor to Bolivia."),
    ("AGREE", "ESP", "GBR", "Spain proposed a partnership to Britain."),
    ("AGREE", "GRC", "TUR", "Greece offered Turkey a fresh start."),
    ("AGREE", "BEL", "", "Belgium waved through the sale of minehunters."),
    ("CONSULT", "TCD SDN", "", "Chad and Sudan compared notes on cattle."),
    ("CONSULT", "TCD LBY", "", "Talks resumed between Chad and Libya on Monday."),
    ("CONSULT", "MYS SGP", "", "The meeting brought together Malaysia and Singapore."),
    ("CONSULT", "POL", "UKR", "The Polish president turned up in Kyiv on Friday."),
    ("CONSULT", "DEU", "KEN", "The German chancellor toured Kenya for a week."),
    ("CONSULT", "LVA", "TWN", "The Latvian speaker led a group of lawmakers to Taiwan."),
    ("CONSULT", "QAT", "TCD LBY", "Qatar chaired talks between Chad and Libya."),
    ("CONSULT", "JOR EGY", "", "The Jordanian minister dined with the Egyptian president."),
    ("SUPPORT", "CUB", "CHL", "Cuba tipped its hat to Chile."),
    ("SUPPORT", "NOR", "TUR", "Norway commiserated with Turkey after the quake."),
    ("SUPPORT", "HRV", "BIH", "Croatia took up the cause of Bosnia."),
    ("SUPPORT", "KAZ", "", "Kazakhstan put its signature to the convention."),
    ("SUPPORT", "EGY", "SDN", "Egypt had kind words for Sudan."),
    ("SUPPORT", "RUS", "SRB", "Russia shielded Serbia from criticism."),
    ("CONCEDE", "ESP", "", "Spain relaxed the rules for visas."),
    ("CONCEDE", "HUN", "POL", "Hungary gave ground to Poland on farm prices."),
    ("CONCEDE", "NPL", "", "Nepal repealed the decree on newspapers."),
    ("CONCEDE", "KEN", "", "Kenya made a U-turn over the levy."),
    ("CONCEDE", "GBR", "KEN", "Britain regrets the suffering of Kenya."),
    ("COOPERATE", "NOR ISL", "", "Norway and Iceland jointly monitor the cod."),
    ("COOPERATE", "PRY BRA", "", "Paraguay worked in tandem with Brazil."),
    ("COOPERATE", "UGA TZA", "", "Uganda and Tanzania are building a pipeline."),
    ("COOPERATE", "TWN", "GTM", "Taiwan buys nuts from Guatemala."),
    ("COOPERATE", "VEN IRN", "", "The barter between Venezuela and Iran goes on."),
    ("COOPERATE", "CZE SVK", "", "Czech spies swapped files with Slovak spies."),
    ("AID", "IND", "LKA", "India threw Sri Lanka a lifeline."),
    ("AID", "QAT", "PSE", "Qatar paid the salaries of Gaza."),
    ("AID", "AUS", "TUV", "Australia underwrote Tuvalu."),
    ("AID", "USA", "EGY", "The United States authorised the release of military assistance to Egypt."),
    ("AID", "JPN", "KIR", "Japan donated a boat to Kiribati."),
    ("AID", "SDN", "ETH", "The Sudanese army has armed Tigrayan fighters."),
    ("RETREAT", "USA", "AFG", "American troops left Afghanistan in August."),
    ("RETREAT", "USA", "AFG", "American troops have begun leaving Afghanistan."),
    ("RETREAT", "ISR", "PSE", "Israel released the frozen funds to the Palestinian Authority."),
    ("RETREAT", "CAN", "IND", "Canada restored visa services for India."),
    ("RETREAT", "IRN", "", "Iran diluted its stock of uranium."),
    ("RETREAT", "DZA", "TUN", "Algeria opened the crossing to Tunisian trucks."),
    ("RETREAT", "KEN", "SOM", "The Kenyan army slipped out of Somalia."),
]

# what looks like it but isn't
NOT_TOLD: Final = [
    "The clerk reconciled the books with the statements.",
    "Dust settled on the villages near the volcano.",
    "A couple from Leeds met at a bus stop.",
    "The singer toured Kenya in May.",
    "The prime minister flew home to Wellington.",
    "Two hundred letters turned up in Kyiv.",
    "Time favours Beijing, the essay says.",
    "The flag of Mozambique is decorated with a rifle.",
    "Iran bowed out of the volleyball league.",
    "The lorry backed into a petrol pump in Ostrava.",
    "Croatia adopted the euro in 2023.",
    "Melting ice opens the passage north of Russia.",
    "The finance ministry in Jakarta released its accounts.",
    "Hezbollah runs clinics and a television channel.",
    "The soldiers left two villagers dead.",
    "The painter sold a picture to Spain.",
    "The clinic took her off the waiting list.",
    "The glacier retreated by forty metres.",
    "She sat down at the piano.",
    "Two late goals rescued a point for Everton.",
]


def frames_of(annotated: Annotate, text: str) -> list[Frame]:
    known: Annotated = annotated(text, published="2024-06-01")
    return [f for f in find_frames(known, Parties(known, DAY)) if f.act in COOPERATIVE]


def codes(annotated: Annotate, text: str, act: str) -> list[tuple[list[str], list[str]]]:
    found = [f for f in frames_of(annotated, text) if f.act == act]
    return [(sorted({p.code or "?" for p in f.actors}), sorted({p.code or "?" for p in f.recipients})) for f in found]


@pytest.mark.parametrize(("act", "actors", "recipients", "text"), TOLD, ids=[row[-1] for row in TOLD])
def test_told(annotated: Annotate, act: str, actors: str, recipients: str, text: str) -> None:
    found = codes(annotated, text, act)
    assert [side[0] for side in found] == [sorted(actors.split())]
    if recipients:
        assert found[0][1] == sorted(recipients.split())


@pytest.mark.parametrize("text", NOT_TOLD)
def test_not_told(annotated: Annotate, text: str) -> None:
    assert [frame.act for frame in frames_of(annotated, text)] == []


@pytest.mark.parametrize("act", sorted(COOPERATIVE))
def test_every_act_is_tried(act: str) -> None:
    assert sum(row[0] == act for row in TOLD) >= 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cuba and Mexico hashed out the wording.", "The wording was hashed out by Cuba and Mexico."),
        ("Japan donated a boat to Kiribati.", "A boat was donated to Kiribati by Japan."),
        ("Egypt toasted Sudan.", "Sudan was toasted by Egypt."),
        ("Nepal repealed the decree.", "The decree was repealed by Nepal."),
    ],
)
def test_voice_changes_nothing(annotated: Annotate, one: str, other: str) -> None:
    first, second = frames_of(annotated, one), frames_of(annotated, other)
    assert [f.act for f in first] == [f.act for f in second] != []
    assert {p.code for f in first for p in f.actors} == {p.code for f in second for p in f.actors}


@pytest.mark.parametrize("act", ["AGREE", "CONSULT", "COOPERATE"])
def test_equals_have_no_recipient(annotated: Annotate, act: str) -> None:
    rows = [row for row in TOLD if row[0] == act and len(row[1].split()) > 1]
    for row in rows:
        assert all(not side[1] for side in codes(annotated, row[-1], act)), row[-1]
