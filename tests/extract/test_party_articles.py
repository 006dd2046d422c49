"""Parties that take something from elsewhere in the article: initials, lists, members, states of organs, visitors."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Annotated, Interval
from tests.conftest import Annotate

DAY = Interval(earliest="2019-03-12", latest="2019-03-13")


def parties_of(article: Annotated) -> Parties:
    return Parties(article, DAY)


def last(article: Annotated, word: str) -> Token:
    return [token for token in article.doc if token.text == word][-1]


def codes(annotated: Annotate, text: str, word: str) -> list[str | None]:
    article = annotated(text)
    return [party.code for party in parties_of(article).of(last(article, word))]


def frames(annotated: Annotate, text: str) -> tuple[Frame, ...]:
    article = annotated(text)
    return find_frames(article, parties_of(article))


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("The Japanese Financial Services Agency inspected the exchange. The FSA fined it.", "FSA", "JPN"),
        ("The Kenyan Wildlife Service Board met. The WSB apologised.", "WSB", "KEN"),
        ("The Free Syrian Army lost a town. The FSA fled.", "FSA", "SYR"),
        ("The FSA fled. The Japanese Financial Services Agency met.", "FSA", "SYR"),
    ],
)
def test_initials_stand_for_the_body_named_in_full_before(text: str, word: str, code: str, annotated: Annotate) -> None:
    assert codes(annotated, text, word) == [code]


def test_a_list_in_apposition_names_the_members(annotated: Annotate) -> None:
    text = "The three guarantors – Russia, Turkey and Iran – condemned Israel."
    assert codes(annotated, text, "guarantors") == ["RUS", "TUR", "IRN"]


@pytest.mark.parametrize(
    "text", ["The three guarantors met Russia, Turkey and Iran.", "The guarantors, Russia said, met in Turkey."]
)
def test_other_lists_name_no_members(text: str, annotated: Annotate) -> None:
    article = annotated(text)
    assert len(parties_of(article).of(last(article, "guarantors"))) <= 1


def test_countries_are_states_and_no_unions(annotated: Annotate) -> None:
    text = "Russia told the UN that Turkey wants talks. The two countries agreed to a truce."
    assert set(codes(annotated, text, "countries")) == {"RUS", "TUR"}


def test_sides_may_be_unions(annotated: Annotate) -> None:
    text = "The European Union and Turkey held talks. The two sides agreed to meet again."
    assert set(codes(annotated, text, "sides")) == {"EUR", "TUR"}


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("African leaders met in Nairobi.", "GOV"),
        ("European leaders condemned Russia.", "GOV"),
        ("Party leaders met in Nairobi.", "PTY"),
        ("Religious leaders met in Nairobi.", "REL"),
    ],
)
def test_leaders_of_a_region_are_heads_of_states(text: str, sector: str, annotated: Annotate) -> None:
    article = annotated(text)
    found = parties_of(article).of(last(article, "leaders"))
    assert [party.sector for party in found] == [sector]


def test_counted_people_are_not_those_of_before(annotated: Annotate) -> None:
    text = "Three Indian journalists were killed in Delhi. In Turkey the government jailed 13 journalists."
    assert codes(annotated, text, "journalists") == ["TUR"]


def test_those_people_are_those_of_before(annotated: Annotate) -> None:
    text = "Three Indian journalists were killed in Delhi. Turkey mourned the journalists."
    assert codes(annotated, text, "journalists") == ["IND"]


def test_fighters_of_a_people_are_not_the_rebels_named_before(annotated: Annotate) -> None:
    text = "Islamic State lost a town in Syria. Kurdish militias captured it."
    assert codes(annotated, text, "militias") == ["SYR"]


def test_the_administration_is_that_of_the_united_states_where_it_is_named(annotated: Annotate) -> None:
    text = "US officials in Syria said the administration wants to withdraw troops from Syria."
    assert codes(annotated, text, "administration") == ["USA"]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Acme Holdings' founding president Kenji Wada resigned on Monday.", "BUS"),
        ("Chad's president Ali Saleh resigned on Monday.", "GOV"),
    ],
)
def test_the_president_of_a_firm_governs_nothing(text: str, sector: str, annotated: Annotate) -> None:
    assert [p.sector for frame in frames(annotated, text) for p in frame.actors] == [sector]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("On a surprise visit to Syria, Vladimir Putin praised the troops.", "RUS"),
        ("During a visit to Cairo, the Norwegian minister condemned the attack.", "NOR"),
        ("The Norwegian minister condemned the attack during a visit to Cairo.", "NOR"),
        ("Norway's king was booed during a visit to Cairo by the Danish queen.", "DNK"),
    ],
)
def test_who_does_something_on_a_visit_is_the_visitor(text: str, actor: str, annotated: Annotate) -> None:
    visits = [frame for frame in frames(annotated, text) if "visit" in frame.mode]
    assert [party.code for frame in visits for party in frame.actors] == [actor]


def test_a_visit_that_is_discussed_has_no_visitor(annotated: Annotate) -> None:
    visits = [f for f in frames(annotated, "Chad insisted on a visit to Cairo.") if "visit" in f.mode and f.actors]
    assert not visits or visits[0].act != "CONSULT" or [p.code for p in visits[0].actors] == ["TCD"]


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Russia's UN ambassador warned Israel.", "ambassador", "RUS"),
        ("The US ambassador to the UN warned Israel.", "ambassador", "USA"),
        ("The UN ambassador warned Israel.", "ambassador", "UNO"),
        ("Norway's EU envoy warned Israel.", "envoy", "NOR"),
        ("Trump has cut off aid for rebel groups in Syria.", "Trump", "USA"),
        ("Mrs May met the Danish king.", "May", "GBR"),
    ],
)
def test_whose_an_envoy_or_surname_is(text: str, word: str, code: str, annotated: Annotate) -> None:
    assert codes(annotated, text, word) == [code]


def test_a_missile_of_nobody_strikes_for_nobody(annotated: Annotate) -> None:
    strikes = frames(annotated, "Analysts spoke of an imminent missile strike in Syria.")
    assert all(not frame.actors for frame in strikes)


def test_a_bombardment_of_a_town_is_not_the_towns(annotated: Annotate) -> None:
    (frame,) = frames(annotated, "At least forty nurses were killed in the bombardment of Afrin.")
    assert frame.actors == ()


def test_a_strike_by_somebody_is_theirs(annotated: Annotate) -> None:
    (frame,) = frames(annotated, "Forty civilians were killed in airstrikes by Chad.")
    assert [party.code for party in frame.actors] == ["TCD"]


def test_another_kind_of_network_is_not_the_body_named_before(annotated: Annotate) -> None:
    text = "The United Nations sent experts to Aleppo. The healthcare network was destroyed in Syria."
    assert "UNO" not in codes(annotated, text, "network")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The Danish economy grew. The US defence secretary, Ana Ruiz, said it would withdraw troops from Syria.",
            "USA",
        ),
        ("Denmark grew. The Chadian minister said it would send troops to Mali.", "TCD"),
        ("Denmark grew. Analysts said it would send troops to Mali.", "DNK"),
    ],
)
def test_it_in_the_words_of_an_official_is_his_state(text: str, code: str, annotated: Annotate) -> None:
    assert codes(annotated, text, "it") == [code]


@pytest.mark.parametrize("name", ["Astana Group", "Minsk Process", "Lima Group"])
def test_what_is_called_after_a_place_is_not_its_state(name: str, annotated: Annotate) -> None:
    found = frames(annotated, f"The countries of the {name} condemned Israel.")
    assert not {"KAZ", "BLR", "PER"} & {party.code for frame in found for party in frame.actors}


def test_a_list_after_what_the_members_are_of(annotated: Annotate) -> None:
    text = "The three guarantors of the peace process – Russia, Turkey and Iran – condemned Israel."
    assert codes(annotated, text, "guarantors") == ["RUS", "TUR", "IRN"]
