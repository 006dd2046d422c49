"""Faults of the engine that were found in running news, each with what looks like it but is right."""

from __future__ import annotations

import pytest

from dateline.extract.article import extract
from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Interval
from tests.conftest import Annotate

DAY = Interval(earliest="2024-03-12", latest="2024-03-13")


def frames(annotated: Annotate, text: str) -> tuple[Frame, ...]:
    article = annotated(text)
    return find_frames(article, Parties(article, DAY))


def told(annotated: Annotate, text: str) -> list[str]:
    return [
        f"{frame.act} {'+'.join(str(p.code) for p in frame.actors)} > {'+'.join(str(p.code) for p in frame.recipients)}"
        for frame in frames(annotated, text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Turkish minister met his US counterpart on the sidelines of the summit.", ["CONSULT TUR+USA > "]),
        ("The Turkish and Danish ministers met on the sidelines of the summit.", ["CONSULT TUR+DNK > "]),
        ("EU envoys met the Georgian opposition at the residence of the Polish envoy.", ["CONSULT EUR+GEO > "]),
        ("Ghana signed a contract to buy four trains from Siemens.", ["SUPPORT GHA > DEU"]),
        ("Pakistan denied training the gunmen.", ["AID PAK > PAK"]),
        ("Mosul was freed from rebel control.", ["ASSAULT  > IRQ"]),
        ("Rebels from Chad freed the prisoners.", ["RETREAT TCD > TCD"]),
        ("Mali set 46 Ivorian soldiers free.", ["RETREAT MLI > CIV"]),
        ("In a call on Saturday Rubio and Lavrov discussed next steps.", ["CONSULT USA+RUS > "]),
        ("In the dispute, Ecuador sides with Guyana.", ["SUPPORT ECU > GUY"]),
        ("Having bought Pixar, Disney turned to Marvel.", ["COOPERATE USA > USA"]),
    ],
)
def test_who_does_what_to_whom(text: str, expected: list[str], annotated: Annotate) -> None:
    assert told(annotated, text) == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Self-defence groups armed with hunting rifles patrolled the orchards.", "AID"),
        ("The Chadian army, backed by Tuareg fighters from Niger, held the hill.", "REJECT"),
        ("Thanks to Turkey the rebels held the hill.", "SUPPORT"),
    ],
)
def test_what_only_describes_is_no_act(text: str, absent: str, annotated: Annotate) -> None:
    assert absent not in {frame.act for frame in frames(annotated, text)}


def test_who_is_armed_by_somebody_is_armed(annotated: Annotate) -> None:
    assert "AID LBY > LBY" in told(annotated, "Rebels armed by Libya attacked the town.")


def test_people_captured_are_abducted_and_towns_are_not(annotated: Annotate) -> None:
    (taken,) = frames(annotated, "Islamic State captured the British journalist in 2012.")
    (town,) = frames(annotated, "Islamic State captured the Syrian town in 2012.")
    assert (taken.mode, town.mode) == (("abduct",), ())


def test_a_place_is_nobody_to_flee_from(annotated: Annotate) -> None:
    found = told(annotated, "Villagers fled other towns across Syria.")
    assert found
    assert all(text.startswith("SANCTION  >") for text in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin spoke to Macron on Friday.", ["CONSULT RUS+FRA > "]),
        ("The Danish minister spoke to reporters.", []),
        ("The rebels said they had entered the town of Afrin.", ["ASSAULT SYR > SYR"]),
        ("The envoy entered the town of Afrin.", []),
        ("The US state department did not respond to a request for comment.", []),
    ],
)
def test_plain_words_of_running_news(text: str, expected: list[str], annotated: Annotate) -> None:
    assert told(annotated, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister left, voicing Oslo's concern over the US attempts to extend its reach.", "ACCUSE NOR > USA"),
        ("The envoy conveyed Beijing's anger to Washington.", "ACCUSE CHN > USA"),
        ("The Danish minister reiterated Turkey's support for Qatar.", "SUPPORT TUR > QAT"),
        ("Chad voiced its support for Mali.", "SUPPORT TCD > MLI"),
        ("Ankara rejected Norway's request.", "REJECT TUR > NOR"),
    ],
)
def test_whose_view_is_voiced(text: str, expected: str, annotated: Annotate) -> None:
    assert expected in told(annotated, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan and Australia began war games near Guam.", "COOPERATE JPN+AUS > "),
        ("Japan and its allies held naval drills near Guam.", "COOPERATE JPN > "),
        ("Japan and several partners began war games near Guam.", "COOPERATE JPN > "),
        ("Chad and African partners launch war games near Lake Victoria.", "COOPERATE TCD > "),
        ("Japan held naval drills near Guam.", "MOBILIZE JPN > USA"),
        ("Chadian and foreign journalists watched. Chad launched war games.", "MOBILIZE TCD > "),
    ],
)
def test_what_several_do_is_done_together(text: str, expected: str, annotated: Annotate) -> None:
    """A pattern for several actors is the better one where they are told, be it only as allies."""
    assert told(annotated, text) == [expected]


def test_a_letter_to_the_head_of_a_body_with_initials(annotated: Annotate) -> None:
    """Who threatens is who wrote."""
    text = "The Chinese president sent a letter to the chief of the World Food Programme (WFP) threatening to cut aid."
    assert "THREATEN CHN > UNO" in told(annotated, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge in Texas granted a restraining order to Mexico.", []),
        ("JICA gave Kenya a loan of two million dollars for the dam.", ["AID JPN > KEN"]),
        ("Togolese authorities jailed 52 men for playing in a football match.", ["COERCE TGO > None"]),
        ("Togolese forwards scored twice in a football match.", []),
    ],
)
def test_agencies_and_arrests(text: str, expected: list[str], annotated: Annotate) -> None:
    assert told(annotated, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran denied any role in the attack on Bahrain.", ("denied", ["Iran"])),
        ("Iran denied attacking Bahrain.", ("denied", ["Iran"])),
        ("Iran attacked Bahrain.", ("asserted", [])),
        ("Iran condemned Bahrain.", ("asserted", [])),
    ],
)
def test_who_denies_a_deed_is_its_voice(text: str, expected: tuple[str, list[str]], annotated: Annotate) -> None:
    """A denial is no act of its own, so who denies is the voice, be it the one who is said to have done it."""
    (statement,) = extract(annotated(text)).statements
    assert (statement.status.value, [voice.name for voice in statement.attribution]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ghana sent ninety soldiers, including eight medics, to Chad.",
        "Ghana on Saturday announced the deployment of ninety soldiers, including eight medics, to Chad.",
        "Ghana moved 40 tanks, including ten new ones, to Chad.",
    ],
)
def test_phrases_past_an_aside(text: str, annotated: Annotate) -> None:
    """What follows the comma that ends an aside belongs to the whole."""
    assert told(annotated, text) == ["MOBILIZE GHA > TCD"]
