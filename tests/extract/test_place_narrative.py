"""Places bound by the narrative: what was told before, what points back, homes and capitals; last the dateline."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.bindings import told, where


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        # there, here
        ("Fighting broke out in Aleppo. Dozens were [killed] there.", "ASSAULT", "Aleppo"),
        ("He flew to Kampala. Students [protested] there.", "PROTEST", "Kampala"),
        ("The rebels hold Bunia. The army [shelled] civilians there.", "ASSAULT", "Bunia"),
        ("Ebola spread in Gulu. Medics [arrived] there on Monday.", "AID", "Gulu"),
        # the city, the town, the village
        ("Fighting broke out in Aleppo. Rebels [shelled] the city.", "ASSAULT", "Aleppo"),
        ("Clashes began in Goma. Rebels [entered] the town at dawn.", "ASSAULT", "Goma"),
        ("Clashes began in Goma. Soldiers [beat] a priest in the town.", "ASSAULT", "Goma"),
        ("Unrest hit Donetsk. Men in masks [seized] a bank in the city.", "COERCE", "Donetsk"),
        # the region, the province, the country
        ("Troops entered Sindh. Militants [killed] a judge in the province.", "ASSAULT", "Sindh"),
        ("A coup took place in Mali. Soldiers [arrested] ministers across the country.", "COERCE", "Mali"),
        # the capital
        ("Yemen is at war. Protesters [marched] in the capital.", "PROTEST", "Sanaa"),
        ("Kenya voted. Police [fired] at crowds in the capital.", "ASSAULT", "Nairobi"),
        ("Peru mourned. Miners [marched] through the capital.", "PROTEST", "Lima"),
        # the last place told
        ("Troops entered Goma. They [looted] shops.", "ASSAULT", "Goma"),
        ("A bomb went off in Quetta. Six people were [killed].", "ASSAULT", "Quetta"),
        ("Crowds filled the streets of Minsk. Police [beat] an old man.", "ASSAULT", "Minsk"),
        ("Fighters attacked Palma. Rangers [evacuated] the workers.", "AID", "Palma"),
        # homes of measures
        ("Russia [expelled] two Norwegian diplomats.", "SANCTION", "Russia"),
        ("Norway [banned] the import of Russian coal.", "SANCTION", "Norway"),
        ("Kenya [deported] four Chinese traders.", "COERCE", "Kenya"),
        ("The Polish parliament [approved] the bill.", "SUPPORT", "Poland"),
        ("Two reporters were [detained] by Turkish police.", "COERCE", "Turkey"),
        # risings against a ruler
        ("The group began an [insurgency] against the Turkish state.", "ASSAULT", "Turkey"),
        ("Officers planned a [coup] against the Gabonese president.", "COERCE", "Gabon"),
    ],
)  # fmt: skip
def test_the_narrative_tells(annotated: Annotate, text: str, act: str, name: str) -> None:
    assert told(where(annotated, text, act)) == f"{name} narrative"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fighting broke out in Aleppo. Norway [condemned] it.", "ACCUSE"),
        ("Fighting broke out in Aleppo. France [demanded] a truce.", "REQUEST"),
        ("The minister spoke in Vienna. Rebels had [freed] two nuns.", "RETREAT"),
        ("He gave a speech in Geneva. Gunmen [killed] a monk.", "ASSAULT"),
        ("Manchester United lost. Gunmen [killed] a monk.", "ASSAULT"),
        ("Russian is a language. Gunmen [killed] a monk.", "ASSAULT"),
        ("There were talks. Gunmen [killed] a monk.", "ASSAULT"),
    ],
)
def test_what_is_not_inherited(annotated: Annotate, text: str, act: str) -> None:
    assert told(where(annotated, text, act)) == "-"


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        ("Fighting broke out in Aleppo. Rebels [shelled] a depot in Homs.", "ASSAULT", "Homs expression"),
        ("Clashes began in Goma. Peace [talks] opened in Nairobi.", "CONSULT", "Nairobi expression"),
        ("Yemen is at war. Police [arrested] a man in the capital of Oman.", "COERCE", "Oman expression"),
        ("Norway met Chad in Oslo. It [closed] its embassy in Minsk.", "SANCTION", "Minsk expression"),
    ],
)
def test_an_own_place_beats_the_one_told_before(annotated: Annotate, text: str, act: str, name: str) -> None:
    assert told(where(annotated, text, act)) == name


def test_the_last_place_told_holds_for_a_few_sentences_only_where_another_is_the_articles(annotated: Annotate) -> None:
    many = " ".join(["Nobody knew why."] * 6)
    text = f"Rebels entered Goma. Shells fell in Goma. A truck burned near Bunia. {many} Soldiers [looted] shops."
    assert told(where(annotated, text, "ASSAULT")) == "Goma narrative"


def test_the_nearer_of_two_places_told_is_taken(annotated: Annotate) -> None:
    text = "Rebels entered Goma. Then a bomb went off in Bunia. Six people were [killed]."
    assert told(where(annotated, text, "ASSAULT")) == "Bunia narrative"


DATELINES = [
    ("NAIROBI, March 3 (Reuters) - Kenya [condemned] the raid.", "ACCUSE", "Nairobi dateline"),
    ("GENEVA (AP) — The envoys [met] on Monday.", "CONSULT", "Geneva dateline"),
    ("PARIS, 4 May (AFP) - The president [vetoed] the bill.", "REJECT", "Paris dateline"),
    ("Beijing (Xinhua) -- China [praised] Peru.", "SUPPORT", "Beijing dateline"),
    ("NAIROBI, March 3 (Reuters) - A bomb [exploded] in Garissa.", "ASSAULT", "Garissa expression"),
    ("CAIRO (AP) — Ethiopia [expelled] two aid workers.", "SANCTION", "Ethiopia narrative"),
    ("(Reuters) - The envoys [met] on Monday.", "CONSULT", "-"),
    ("UPDATE: The envoys [met] on Monday.", "CONSULT", "-"),
]


@pytest.mark.parametrize(("text", "act", "answer"), DATELINES)
def test_the_dateline_is_the_last_resort(annotated: Annotate, text: str, act: str, answer: str) -> None:
    assert told(where(annotated, text, act, keep_text=False)) == answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yemen is at war. Protesters [marched] in the capital.", "capital"),
        ("Fighting broke out in Aleppo. Rebels [shelled] the city.", "city"),
        ("Russia [expelled] two Norwegian diplomats.", "Russia"),
        ("Troops entered Goma. They [looted] shops.", "Goma"),
    ],
)
def test_the_words_that_point_are_kept(annotated: Annotate, text: str, words: str) -> None:
    found = where(annotated, text, "PROTEST")
    assert found is not None
    assert found.text == words
    assert text.replace("[", "").replace("]", "")[found.start : found.end] == words


@pytest.mark.parametrize("act", ["ASSAULT", "CONSULT", "ACCUSE", "nonsense", None])
def test_an_article_without_places_has_none(annotated: Annotate, act: str | None) -> None:
    assert where(annotated, "It rained. They [left] the house there in the city.", act) is None
