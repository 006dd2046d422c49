"""Patterns that name an infinitive and its object, and the readings of cooperation that need them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.article import extract
from dateline.model import Annotated, Statement


def coded(annotated: Callable[..., Annotated], text: str) -> list[Statement]:
    return list(extract(annotated(text)).statements)


def codes(statement: Statement) -> tuple[list[str | None], list[str | None]]:
    return [p.code for p in statement.actors], [p.code for p in statement.recipients]


@pytest.mark.parametrize(
    ("text", "act", "actor", "recipient"),
    [
        ("The emir of Qatar called the Jordanian king to express his solidarity.", "SUPPORT", "QAT", "JOR"),
        ("Oman's sultan called the Sudanese president on Saturday to express his support.", "SUPPORT", "OMN", "SDN"),
        ("Kenya's president phoned his Ugandan counterpart to congratulate him.", "SUPPORT", "KEN", "UGA"),
        ("Vietnam's premier wrote to the Cuban president to thank him.", "SUPPORT", "VNM", "CUB"),
        ("The Greek premier called the Albanian president to apologise for the remark.", "CONCEDE", "GRC", "ALB"),
        ("Mali has failed to extend the embargo on Chad.", "RETREAT", "MLI", "TCD"),
        ("Azerbaijan handed over 12 prisoners of war to Armenia.", "RETREAT", "AZE", "ARM"),
        ("Chad set free 40 Sudanese soldiers.", "RETREAT", "TCD", "SDN"),
        ("China wrote off Sri Lanka's debt.", "AID", "CHN", "LKA"),
        ("Donations from Oman reached Nepal in May.", "AID", "OMN", "NPL"),
        ("Norwegian aid enabled Malawi to build forty schools.", "AID", "NOR", "MWI"),
        ("Colombia granted residence permits to Venezuelans.", "AID", "COL", "VEN"),
        ("Iran opened the site to IAEA inspectors.", "RETREAT", "IRN", "IGO"),
        ("The European Union granted Britain a delay.", "CONCEDE", "EUR", "GBR"),
    ],
)
def test_the_deed_is_coded(
    annotated: Callable[..., Annotated], text: str, act: str, actor: str, recipient: str
) -> None:
    (statement,) = coded(annotated, text)
    assert statement.act == act
    assert codes(statement) == ([actor], [recipient])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya's president phoned his Ugandan counterpart to discuss a dam.", "CONSULT"),
        ("The Qatari emir called the Jordanian king to express his anger.", "CONSULT"),
        ("Mali refused to extend the talks with Chad.", "REJECT"),
        ("India and Pakistan agreed to a ceasefire to end months of fighting.", "AGREE"),
    ],
)
def test_another_object_is_another_act(annotated: Callable[..., Annotated], text: str, act: str) -> None:
    assert act in {statement.act for statement in coded(annotated, text)}
    assert "SUPPORT" not in {statement.act for statement in coded(annotated, text)}


@pytest.mark.parametrize(
    "text",
    ["He called his mother to thank her.", "Donations of clothes reached the shop.", "She set free the parrot."],
)
def test_private_deeds_are_nothing(annotated: Callable[..., Annotated], text: str) -> None:
    assert coded(annotated, text) == []


def test_the_call_is_not_recorded_beside_what_it_says(annotated: Callable[..., Annotated]) -> None:
    found = coded(annotated, "The Omani sultan sent a message of condolence to the king of Morocco.")
    assert [statement.act for statement in found] == ["SUPPORT"]


@pytest.mark.parametrize(
    "text",
    [
        "The FBI returned a stolen painting to a museum in Italy.",
        "Chad returned the looted trucks to Niger.",
        "Customs officials in Oman returned the smuggled sculptures to Yemen.",
    ],
)
def test_loot_given_back_is_a_retreat_however_much_art_it_is(annotated: Callable[..., Annotated], text: str) -> None:
    assert "RETREAT" in {statement.act for statement in coded(annotated, text)}


def test_art_that_is_lent_is_nothing(annotated: Callable[..., Annotated]) -> None:
    assert coded(annotated, "The gallery returned the painting to the museum after the exhibition.") == []
