"""Coreference in short articles: pronouns, surnames, descriptions, collectives, and what they must not take."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Annotate
from tests.extract.test_parties import codes, of_last, parties

PRONOUNS = [
    ("Norway closed the port. It will reopen the port in May.", "It", "NOR"),
    ("Norway closed the port. It said that the port was old.", "It", "NOR"),
    ("Norway closed the port. It claimed that the port was old.", "It", "NOR"),
    ("Norway closed the port. It announced that the port was old.", "It", "NOR"),
    ("Norway said it would close the port.", "it", "NOR"),
    ("Norway recalled its envoy.", "its", "NOR"),
    ("Norway attacked Peru. It also attacked Chile.", "It", "NOR"),
    ("Norway warned Peru. Norway then accused it of theft.", "it", "PER"),
    ("The Norwegian army left. It had shelled the town.", "It", "NOR"),
    ("Norwegian troops left. They had shelled the town.", "They", "NOR"),
    ("Norwegian troops left. Rebels had attacked them.", "them", "NOR"),
    ("President Anna Holt of Austria left. She had met the pope.", "She", "AUT"),
    ("President Peter Holt of Austria left. He had met the pope.", "He", "AUT"),
    ("President Peter Holt of Austria left. His wife stayed.", "His", "AUT"),
    ("The Peruvian president left. He had met the pope.", "He", "PER"),
    ("The Danish queen left. She had met the pope.", "She", "DNK"),
    ("Hamas left. It had shelled the town.", "It", "PSE"),
    ("“We will leave the town,” said the Kenyan general.", "We", "KEN"),
    ("The Kenyan general said: “We will leave the town.”", "We", "KEN"),
    ("“I will leave the town,” the Kenyan general said.", "I", "KEN"),
]


@pytest.mark.parametrize(("text", "word", "code"), PRONOUNS)
def test_pronoun(annotated: Annotate, text: str, word: str, code: str) -> None:
    assert codes(of_last(parties(annotated, text), word)) == [code]


IMPERSONAL = [
    ("Norway closed the port. It rained.", "It"),
    ("Norway closed the port. It is said that the port was old.", "It"),
    ("Norway closed the port. It was reported that the port was old.", "It"),
    ("Norway closed the port. It is believed that the port was old.", "It"),
    ("Norway closed the port. It is clear that the port was old.", "It"),
    ("Norway closed the port. It seems that the port was old.", "It"),
    ("Norway closed the port. It appears that the port was old.", "It"),
    ("It was cold.", "It"),
    ("They say that it is cold.", "They"),
    ("He left.", "He"),
    ("She left.", "She"),
]


@pytest.mark.parametrize(("text", "word"), IMPERSONAL)
def test_pronoun_of_nobody(annotated: Annotate, text: str, word: str) -> None:
    assert of_last(parties(annotated, text), word) == ()


DESCRIPTIONS = [
    ("Norway held a vote. The country was calm.", "country", "NOR"),
    ("Norway held a vote. The kingdom was calm.", "kingdom", "NOR"),
    ("Hamas fired rockets. The group denied it.", "group", "PSE"),
    ("Hezbollah fired rockets. The movement denied it.", "movement", "LBN"),
    ("The Peruvian army came. The army shelled the town.", "army", "PER"),
    ("The Peruvian navy came. The navy shelled the town.", "navy", "PER"),
    ("The Peruvian president came. The president ate.", "president", "PER"),
    ("Peru's government met on Monday. The government resigned.", "government", "PER"),
    ("Protesters threw stones in Lima. Police fired at the crowd.", "Police", "PER"),
    ("A Turkish official spoke on Monday. The official was tired.", "official", "TUR"),
    ("Villagers fled from Kandahar. The villagers were tired.", "villagers", "AFG"),
]


@pytest.mark.parametrize(("text", "word", "code"), DESCRIPTIONS)
def test_description(annotated: Annotate, text: str, word: str, code: str) -> None:
    assert codes(of_last(parties(annotated, text), word)) == [code]


SURNAMES = [
    ("Chancellor Anna Kern of Austria spoke. Kern thanked Italy.", "Kern", "Anna Kern"),
    ("Chancellor Anna Kern of Austria spoke. Ms. Kern thanked Italy.", "Kern", "Anna Kern"),
    ("Rosa Diaz, the Peruvian foreign minister, spoke. Diaz thanked Italy.", "Diaz", "Rosa Diaz"),
    ("Kenyan President Ann Otieno spoke. Otieno thanked Italy.", "Otieno", "Ann Otieno"),
    ("Fawzi Saleh, a spokesman for Hamas, spoke. Saleh thanked Italy.", "Saleh", "Fawzi Saleh"),
    ("Anna Brandt spoke. Brandt thanked Italy.", "Brandt", "Anna Brandt"),
    ("Peter Holt spoke. Holt thanked Italy.", "Holt", "Peter Holt"),
]


@pytest.mark.parametrize("undated", [True, False])
@pytest.mark.parametrize(("text", "word", "name"), SURNAMES)
def test_surname(annotated: Annotate, text: str, word: str, name: str, undated: bool) -> None:
    found = parties(annotated, text, None) if undated else parties(annotated, text)
    assert [p.name for p in of_last(found, word)] == [name]


COLLECTIVES = [
    ("Chile and Peru signed a pact. Both countries praised it.", "countries", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. The two countries praised it.", "countries", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. Both sides praised it.", "sides", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. The two nations praised it.", "nations", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. The two governments praised it.", "governments", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. They praised it.", "They", ["CHL", "PER"]),
    ("Chile and Peru signed a pact. The two neighbours praised it.", "neighbours", ["CHL", "PER"]),
    ("Chile, Peru and Cuba met. The three countries signed a pact.", "countries", ["CHL", "PER", "CUB"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), COLLECTIVES)
def test_collective(annotated: Annotate, text: str, word: str, expected: list[str]) -> None:
    found = of_last(parties(annotated, text), word)
    assert sorted(str(c) for c in codes(found)) == sorted(expected)
    assert len({(p.start, p.end) for p in found}) == 1


ELSEWHERE = [
    ("Norway closed the port. Foreign soldiers left.", "soldiers"),
    ("Norway closed the port. Western diplomats left.", "diplomats"),
    ("Norway closed the port. Other countries left.", "countries"),
    ("Norway closed the port. International monitors left.", "monitors"),
    ("Norway closed the port. The budget grew.", "budget"),
    ("Norway closed the port. The port was old.", "port"),
    ("Norway closed the port. Talks began.", "Talks"),
]


@pytest.mark.parametrize(("text", "word"), ELSEWHERE)
def test_what_does_not_take_the_state_of_the_article(annotated: Annotate, text: str, word: str) -> None:
    assert all(party.code is None for party in of_last(parties(annotated, text), word))


STATES = [("Norway", "NOR"), ("Peru", "PER"), ("Kenya", "KEN"), ("Chile", "CHL"), ("Ghana", "GHA"), ("Mali", "MLI")]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True))
def test_conjuncts_give_each_state_once_and_in_order(annotated: Annotate, chosen: list[tuple[str, str]]) -> None:
    names = [name for name, _ in chosen]
    text = " and ".join(names) + " signed the pact."
    found = parties(annotated, text)
    first = next(t for t in found.annotated.doc if t.text == names[0])
    assert codes(found.group(first)) == [code for _, code in chosen]


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="Ab. ,'’“”\nHeShItTheyPeru", max_size=40))
def test_any_text_has_parties_within_it(annotated: Annotate, text: str) -> None:
    for party in parties(annotated, text).all():
        assert text[party.start : party.end] == party.text
        assert party.text
