"""What tells whether "he" or "she" can stand for a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.gender import HE, SHE, Gender, fits, gender_of
from dateline.model import Party
from dateline.ontology.files import load_yaml
from tests.conftest import Annotate
from tests.extract.test_parties import of_last, parties

LISTS = load_yaml("parties/gender.yaml")


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mr. Brandt", "Brandt", Gender.MAN),
        ("Mrs. Brandt", "Brandt", Gender.WOMAN),
        ("Ms Brandt", "Brandt", Gender.WOMAN),
        ("King Olav", "Olav", Gender.MAN),
        ("Queen Maud", "Maud", Gender.WOMAN),
        ("Princess Astrid", "Astrid", Gender.WOMAN),
        ("Prince Haakon", "Haakon", Gender.MAN),
        ("Pope Leo", "Leo", Gender.MAN),
        ("Sir Ronald Ross", "Ronald Ross", Gender.MAN),
        ("Anna Brandt", "Anna Brandt", Gender.WOMAN),
        ("Peter Brandt", "Peter Brandt", Gender.MAN),
        ("Fátima Diaz", "Fátima Diaz", Gender.WOMAN),
        ("Merkel", "Angela Merkel", Gender.WOMAN),
        ("a spokeswoman", "spokeswoman", Gender.WOMAN),
        ("the businessman", "businessman", Gender.MAN),
        ("Kim Brandt", "Kim Brandt", None),
        ("Brandt", "Brandt", None),
        ("Anna", "Anna", None),
        ("the minister", "minister", None),
        ("", "", None),
        ("Robin Holt", "Robin Holt", None),
        ("a spokesman", "spokesman", None),
    ],
)
def test_gender(text: str, name: str, gender: Gender | None) -> None:
    assert gender_of(text, name) is gender


def test_a_title_goes_before_the_name() -> None:
    assert gender_of("Mrs. Peter Brandt", "Peter Brandt") is Gender.WOMAN


@pytest.mark.parametrize("word", ["he", "him", "his", "himself"])
def test_he_is_no_woman(word: str) -> None:
    assert not fits(word, Party(start=0, end=11, text="Anna Brandt", name="Anna Brandt"))
    assert fits(word, Party(start=0, end=11, text="Otto Brandt", name="Otto Brandt"))


@pytest.mark.parametrize("word", ["she", "her", "hers", "herself"])
def test_she_is_no_man(word: str) -> None:
    assert not fits(word, Party(start=0, end=11, text="Otto Brandt", name="Otto Brandt"))
    assert fits(word, Party(start=0, end=11, text="Anna Brandt", name="Anna Brandt"))


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_other_word_fits_anybody(text: str, name: str) -> None:
    party = Party(start=0, end=len(text), text=text, name=name)
    assert fits("they", party)
    assert fits("the minister", party)


@given(st.text(max_size=20), st.text(max_size=20))
def test_somebody_unknown_can_be_either(text: str, name: str) -> None:
    party = Party(start=0, end=len(text), text=text, name=name)
    if gender_of(text, name) is None:
        assert all(fits(word, party) for word in HE | SHE)


@pytest.mark.parametrize("kind", ["titles", "names"])
def test_no_word_is_of_both(kind: str) -> None:
    assert not set(LISTS[f"women_{kind}"]) & set(LISTS[f"men_{kind}"])


@pytest.mark.parametrize("key", sorted(LISTS))
def test_words_are_in_lower_case(key: str) -> None:
    assert all(isinstance(word, str) and word == word.lower() for word in LISTS[key])


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Mary Brandt met John Weber. She left.", "She", "Mary Brandt"),
        ("Mary Brandt met John Weber. He left.", "He", "John Weber"),
        ("John Weber met Mary Brandt. She left.", "She", "Mary Brandt"),
        ("John Weber met Mary Brandt. He left.", "He", "John Weber"),
        ("Mr. Brandt met Mrs. Weber. She left.", "She", "Weber"),
        ("Mr. Brandt met Mrs. Weber. He left.", "He", "Brandt"),
        ("Queen Maud met King Olav. He left.", "He", "Olav"),
        ("Queen Maud met King Olav. She left.", "She", "Maud"),
        ("Mary Brandt met John Weber. The crowd cheered. He left.", "He", "John Weber"),
        ("Mary Brandt praised her country. Peter Holt blamed her.", "her", "Mary Brandt"),
    ],
)
def test_pronoun_finds_the_one_it_fits(annotated: Annotate, text: str, word: str, name: str) -> None:
    assert [p.name for p in of_last(parties(annotated, text), word)] == [name]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mary Brandt left. He was tired.", "He"),
        ("John Weber left. She was tired.", "She"),
        ("Missiles hit Mount Hermon on Monday. He was tired.", "He"),
        ("The Korean Peninsula is cold. He was tired.", "He"),
        ("The Golan Heights are cold. She was tired.", "She"),
        ("Norway closed the road. He was tired.", "He"),
        ("A Norwegian warship left. He was tired.", "He"),
        ("The Danish parliament met. She was tired.", "She"),
        ("The Norwegian embassy was shut. He was tired.", "He"),
    ],
)
def test_pronoun_finds_nobody(annotated: Annotate, text: str, word: str) -> None:
    assert of_last(parties(annotated, text), word) == ()


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Mary Smith met John Smith. Mr. Smith left.", "Smith", "John Smith"),
        ("Anna Holt of Austria left. Peter Holt stayed.", "Holt", "Peter Holt"),
        ("Amina Mohammed left on Monday. On Tuesday Prince Mohammed came.", "Mohammed", "Mohammed"),
        ("Anna Holt left. Ms. Holt was tired.", "Holt", "Anna Holt"),
        ("Anna Holt left. Holt was tired.", "Holt", "Anna Holt"),
    ],
)
def test_surname_needs_the_same_person(annotated: Annotate, text: str, word: str, name: str) -> None:
    assert of_last(parties(annotated, text), word)[0].name == name


@pytest.mark.parametrize("text", ["Mr. Merkel spoke.", "King Merkel spoke.", "Prince Merkel spoke."])
def test_a_title_that_its_bearer_cannot_have(annotated: Annotate, text: str) -> None:
    (party,) = of_last(parties(annotated, text), "Merkel")
    assert party.name != "Angela Merkel"
    assert party.code is None
