from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.sizes import size_of, size_words
from dateline.model import Annotated, Size
from tests.conftest import Annotate


def size(annotated: Annotated, word: str, act: str) -> tuple[int | None, ...] | None:
    trigger = next(t for t in reversed(list(annotated.doc)) if t.text == word)
    found = size_of(annotated, trigger, act)
    return (found.dead, found.injured, found.arrested) if found is not None else None


@pytest.mark.parametrize(
    ("text", "word", "act", "expected"),
    [
        ("A bomb killed three people and wounded 20 in Kabul.", "killed", "ASSAULT", (3, 20, None)),
        ("At least 12 soldiers were killed in the attack.", "attack", "ASSAULT", (12, None, None)),
        ("Police arrested 15 protesters on Sunday.", "arrested", "COERCE", (None, None, 15)),
        ("The shelling left two civilians dead and five injured.", "shelling", "ASSAULT", (2, 5, None)),
        ("The blast killed twenty-one people.", "blast", "ASSAULT", (21, None, None)),
        ("The death toll from the bombing rose to 40.", "bombing", "ASSAULT", (40, None, None)),
        ("Gunmen killed three soldiers and two civilians.", "killed", "ASSAULT", (5, None, None)),
        ("The arrest of 12 activists was condemned.", "arrest", "COERCE", (None, None, 12)),
        ("Gunmen shot dead a policeman.", "shot", "ASSAULT", (1, None, None)),
        ("More than 1,200 people died in the strikes.", "strikes", "ASSAULT", (1200, None, None)),
        ("The attack, in which nine people died, shocked the country.", "attack", "ASSAULT", (9, None, None)),
        ("Rebels attacked the camp, killing four guards and injuring nine.", "attacked", "ASSAULT", (4, 9, None)),
        ("A suicide bomber killed himself and seven others.", "killed", "ASSAULT", (8, None, None)),
        ("Two hundred people were detained.", "detained", "COERCE", (None, None, 200)),
        ("The army killed a commander.", "killed", "ASSAULT", (1, None, None)),
        ("The strike killed as many as 30 militants.", "killed", "ASSAULT", (30, None, None)),
        ("The attack claimed 12 lives.", "attack", "ASSAULT", (12, None, None)),
        ("France condemned the killing of three monks.", "killing", "ASSAULT", (3, None, None)),
        ("Some 300 people have been killed in fighting.", "fighting", "ASSAULT", (300, None, None)),
        ("Police said 33 people, including five women, were arrested.", "arrested", "COERCE", (None, None, 33)),
    ],
)
def test_numbers_are_read(
    annotated: Annotate, text: str, word: str, act: str, expected: tuple[int | None, ...]
) -> None:
    assert size(annotated(text), word, act) == expected


@pytest.mark.parametrize(
    ("text", "word", "act"),
    [
        ("Dozens of people were killed in the raid.", "raid", "ASSAULT"),
        ("Hundreds were arrested.", "arrested", "COERCE"),
        ("Police detained several people.", "detained", "COERCE"),
        ("Nobody was killed in the attack.", "attack", "ASSAULT"),
        ("The raid did not kill 12 people.", "raid", "ASSAULT"),
        ("The bombing of 2013 killed no one.", "bombing", "ASSAULT"),
        ("The rebels attacked 12 villages.", "attacked", "ASSAULT"),
        ("Police arrested him on 12 charges.", "arrested", "COERCE"),
        ("Jets bombed the port for three days.", "bombed", "ASSAULT"),
        ("The raid killed thousands of chickens.", "raid", "ASSAULT"),
    ],
)
def test_vague_or_other_numbers_are_no_size(annotated: Annotate, text: str, word: str, act: str) -> None:
    assert size(annotated(text), word, act) is None


@pytest.mark.parametrize("act", ["CONSULT", "REQUEST", "AGREE", "nonsense"])
def test_words_have_no_size(annotated: Annotate, act: str) -> None:
    assert size(annotated("Ghana condemned the attack that killed three people."), "condemned", act) is None


def test_the_nearest_count_is_taken(annotated: Annotate) -> None:
    text = annotated("The attack on Monday killed 12 people, and a raid on Tuesday killed five people.")
    assert size(text, "attack", "ASSAULT") == (12, None, None)
    assert size(text, "raid", "ASSAULT") == (5, None, None)


def test_a_vague_part_leaves_its_field_open(annotated: Annotate) -> None:
    text = annotated("Three people were killed and dozens injured in the attack.")
    assert size(text, "attack", "ASSAULT") == (3, None, None)


def test_every_field_of_size_has_its_words() -> None:
    assert set(size_words().fields) == set(Size.__dataclass_fields__)
    assert {f for act in size_words().acts.values() for f in act["fields"]} == set(size_words().fields)


@given(st.integers(2, 9999))
def test_any_number_in_digits_is_read(number: int) -> None:
    from dateline.extract.sizes import _plain

    assert _plain(str(number)) == number
    assert _plain(f"{number:,}") == number
