"""Weapons, vehicles and plants are no parties by themselves."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_parties import of_last, parties

THINGS = (
    "Drones Missiles Artillery Ships Tanks Helicopters Warplanes Planes Bombs Rockets Jets Submarines Warships Tankers "
    "Bombers Boats Vessels Factories Plants Refineries Trawlers Frigates Destroyers Mortars Shells Mines"
).split()


@pytest.mark.parametrize("thing", THINGS)
def test_things_alone_are_nobody(annotated: Annotate, thing: str) -> None:
    assert of_last(parties(annotated, f"{thing} were seen near the village on Monday."), thing) == ()


@pytest.mark.parametrize("thing", THINGS)
def test_things_take_no_state_from_the_article(annotated: Annotate, thing: str) -> None:
    text = f"Norway closed the road on Monday. {thing} were seen near the village."
    assert of_last(parties(annotated, text), thing) == ()


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("A drone destroyed a Ukrainian warship.", "warship", "UKR"),
        ("Pirates seized a Danish tanker.", "tanker", "DNK"),
        ("The navy sank a Peruvian trawler.", "trawler", "PER"),
        ("Rebels shot down a Malian helicopter.", "helicopter", "MLI"),
        ("Russian missiles struck the town.", "missiles", "RUS"),
        ("Turkish artillery shelled the village.", "artillery", "TUR"),
        ("Israeli warplanes bombed the port.", "warplanes", "ISR"),
        ("Iran's drones hit the base.", "drones", "IRN"),
        ("A Norwegian submarine sank.", "submarine", "NOR"),
        ("Greek ships left the port.", "ships", "GRC"),
    ],
)
def test_things_of_a_named_state(annotated: Annotate, text: str, word: str, code: str) -> None:
    assert [p.code for p in of_last(parties(annotated, text), word)] == [code]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops shelled a Turkish town, Rosa Diaz, the mayor, said.", "town"),
        ("A Norwegian warship, Peter Holt, the mayor, said, left.", "warship"),
    ],
)
def test_a_person_beside_a_place_or_thing_is_not_its_name(annotated: Annotate, text: str, word: str) -> None:
    assert all(p.name not in {"Rosa Diaz", "Peter Holt"} for p in of_last(parties(annotated, text), word))


@pytest.mark.parametrize("people", ["Soldiers", "Gunmen", "Pirates", "Sailors", "Pilots", "Rebels", "Protesters"])
def test_people_are_somebody(annotated: Annotate, people: str) -> None:
    assert of_last(parties(annotated, f"{people} were seen near the village on Monday."), people) != ()
