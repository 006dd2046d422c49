"""Sizes: which number counts whom, with which verb, and what is too vague to count."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.sizes import size_of, size_words
from tests.conftest import Annotate


def size(annotated: Annotate, text: str, act: str) -> tuple[int | None, int | None, int | None] | None:
    """Dead, injured and arrested of the event whose trigger stands in brackets."""
    match = re.search(r"\[(\w+)\]", text)
    assert match is not None
    article = annotated(text.replace("[", "").replace("]", ""))
    trigger = next(t for t in article.doc if t.idx == match.start())
    found = size_of(article, trigger, act)
    return (found.dead, found.injured, found.arrested) if found is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs, active and passive
        ("The blast [killed] 14 workers.", (14, None, None)),
        ("Fourteen workers were [killed] in the blast.", (14, None, None)),
        ("Rebels [murdered] three nuns.", (3, None, None)),
        ("Two priests were [assassinated] on Friday.", (2, None, None)),
        ("Militants [beheaded] 21 fishermen.", (21, None, None)),
        ("The [attack] injured 30 people.", (None, 30, None)),
        ("The explosion [wounded] a policeman.", (None, 1, None)),
        ("Nine people died in the [bombing].", (9, None, None)),
        ("Six villagers perished in the [raid].", (6, None, None)),
        # both fields
        ("A car bomb [killed] five people and injured 11.", (5, 11, None)),
        ("The [shelling] killed two women and wounded four children.", (2, 4, None)),
        ("The [strike] left 10 dead and 25 wounded.", (10, 25, None)),
        ("Rebels [ambushed] the convoy, killing two drivers and wounding three guards.", (2, 3, None)),
        ("Eight people were killed and 40 injured in the [blast].", (8, 40, None)),
        # bounds
        ("At least 17 soldiers were [killed].", (17, None, None)),
        ("More than 200 civilians were [killed] in the fighting.", (200, None, None)),
        ("Up to 50 militants were [killed].", (50, None, None)),
        ("About 30 people were [killed].", (30, None, None)),
        ("Nearly 1,500 people were [killed].", (1500, None, None)),
        ("Around 12 villagers were [killed].", (12, None, None)),
        # number words
        ("Gunmen [killed] twelve worshippers.", (12, None, None)),
        ("Gunmen [killed] thirty-five worshippers.", (35, None, None)),
        ("A hundred people were [killed].", (100, None, None)),
        ("Three hundred people were [killed].", (300, None, None)),
        ("Two thousand civilians were [killed].", (2000, None, None)),
        ("A dozen soldiers were [killed].", (12, None, None)),
        ("Two dozen soldiers were [killed].", (24, None, None)),
        # one person
        ("Gunmen [shot] dead a journalist.", (1, None, None)),
        ("The army [killed] a rebel commander.", (1, None, None)),
        ("Another policeman was [killed].", (1, None, None)),
        ("The bomber killed himself in the [attack].", (1, None, None)),
        # nouns and tolls
        ("France condemned the [murder] of four aid workers.", (4, None, None)),
        ("The death toll of the [attack] rose to 62.", (62, None, None)),
        ("The [attack] caused 30 deaths.", (30, None, None)),
        # sums
        ("Rebels [killed] five soldiers and two policemen.", (7, None, None)),
        ("The [raid] killed a woman and three children.", (4, None, None)),
    ],
)
def test_the_dead_and_the_injured(
    annotated: Annotate, text: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    assert size(annotated, text, "ASSAULT") == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police [arrested] 40 students.", 40),
        ("Forty students were [arrested].", 40),
        ("Police [detained] a blogger.", 1),
        ("Some 70 lawyers were [detained] on Monday.", 70),
        ("The junta [jailed] three editors.", 3),
        ("The [arrest] of two ministers was announced.", 2),
        ("Rights groups condemned the [detention] of 15 activists.", 15),
        ("Police said that 1,200 people had been [arrested].", 1200),
        ("More than 300 protesters were [arrested] in Minsk.", 300),
    ],
)
def test_the_arrested(annotated: Annotate, text: str, number: int) -> None:
    assert size(annotated, text, "COERCE") == (None, None, number)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Dozens were [killed] in the raid.", "ASSAULT"),
        ("Scores of people were [killed].", "ASSAULT"),
        ("Many people were [killed].", "ASSAULT"),
        ("Hundreds of protesters were [arrested].", "COERCE"),
        ("Tens of thousands were [killed].", "ASSAULT"),
        ("No one was [killed] in the attack.", "ASSAULT"),
        ("The police did not [arrest] 20 students.", "COERCE"),
        ("The [attack] did not kill 20 people.", "ASSAULT"),
        ("Rebels [attacked] 20 villages.", "ASSAULT"),
        ("Rebels [destroyed] 12 tanks.", "ASSAULT"),
        ("Police [arrested] him after 12 days.", "COERCE"),
        ("Jets [bombed] the port on 12 May.", "ASSAULT"),
        ("The drought killed 300 cattle before the [raid].", "ASSAULT"),
        ("The 12-hour [raid] went on.", "ASSAULT"),
        ("A court [detained] his 2 million dollars.", "COERCE"),
        ("The soldiers [shelled] the town for the third time.", "ASSAULT"),
    ],
)
def test_what_counts_nobody(annotated: Annotate, text: str, act: str) -> None:
    assert size(annotated, text, act) is None


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Police [killed] two men and arrested 30.", "ASSAULT", (2, None, None)),
        ("Police killed two men and [arrested] 30.", "COERCE", (None, None, 30)),
        ("The [attack] killed 12 people, and a raid a day later killed five people.", "ASSAULT", (12, None, None)),
        ("An attack killed 12 people, and a [raid] a day later killed five people.", "ASSAULT", (5, None, None)),
        ("Twenty protesters were arrested and a guard was [beaten].", "ASSAULT", None),
        ("Ghana [condemned] the attack that killed three people.", "ACCUSE", None),
        ("The ministers [met] as 12 people were killed.", "CONSULT", None),
        ("A bomb [wounded] 9 of the 40 passengers.", "ASSAULT", (None, 9, None)),
    ],
)
def test_each_number_belongs_to_its_verb(
    annotated: Annotate, text: str, act: str, expected: tuple[int | None, int | None, int | None] | None
) -> None:
    assert size(annotated, text, act) == expected


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 9999))
def test_any_number_is_read_with_and_without_a_comma(annotated: Annotate, number: int) -> None:
    assert size(annotated, f"Rebels [killed] {number} soldiers.", "ASSAULT") == (number, None, None)
    assert size(annotated, f"Police [arrested] {number:,} students.", "COERCE") == (None, None, number)


@pytest.mark.parametrize(
    "word", sorted(w for w, n in size_words().numbers.items() if 2 <= n <= 90 and w.endswith("een"))
)
def test_every_teen_is_read(annotated: Annotate, word: str) -> None:
    expected = (size_words().numbers[word], None, None)
    assert size(annotated, f"Rebels [killed] {word} soldiers.", "ASSAULT") == expected


@pytest.mark.parametrize("tens", ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
@pytest.mark.parametrize("unit", ["one", "four", "nine"])
def test_hyphened_numbers(annotated: Annotate, tens: str, unit: str) -> None:
    number = size_words().numbers[tens] + size_words().numbers[unit]
    assert size(annotated, f"Rebels [killed] {tens}-{unit} soldiers.", "ASSAULT") == (number, None, None)
