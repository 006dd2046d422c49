from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.cleaning import clean
from dateline.clean.dateline import agency_of, credited_agency, find_dateline
from dateline.clean.language import is_english
from dateline.model import Article

BODY = "The ministers of the two states met on Monday."


@pytest.mark.parametrize(
    ("text", "place", "date", "agency"),
    [
        ("PYONGYANG, June 19 (KCNA) -- ", "PYONGYANG", "June 19", "KCNA"),
        ("MOSCOW, 3 March 2019 (TASS) - ", "MOSCOW", "3 March 2019", "TASS"),
        ("WASHINGTON (AP) — ", "WASHINGTON", None, "AP"),
        ("Geneva, May 5 (Reuters) - ", "Geneva", "May 5", "Reuters"),
        ("NEW DELHI: ", "NEW DELHI", None, None),
        ("PARIS — ", "PARIS", None, None),
        ("HELENA, Mont. (AP) - ", "HELENA, Mont.", None, "AP"),
        ("BAKU/YEREVAN, Sept 19 (Meridian) - ", "BAKU/YEREVAN", "Sept 19", "Meridian"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("Beijing (Xinhua) -- ", "Beijing", None, "Xinhua"),
        ("MEXICO CITY (AP) ", "MEXICO CITY", None, "AP"),
        ("TOKYO, March 3 (Kyodo) ", "TOKYO", "March 3", "Kyodo"),
        ("Moscow, SANA- ", "Moscow", None, "SANA"),
        ("Damascus, March 3, SANA - ", "Damascus", "March 3", "SANA"),
    ],
)
def test_datelines(text: str, place: str | None, date: str | None, agency: str | None) -> None:
    found = find_dateline(text + BODY)
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert found.text == (text + BODY)[found.start : found.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Analysis: the ministers met.",
        "ANALYSIS: The ministers met.",
        "The talks - The first in years - failed.",
        "Russia (population 140 million) - The country is large.",
        "UPDATE: The talks failed.",
        "NATO (the alliance) The ministers met.",
        "Moscow, Beijing - The two capitals agreed.",
        BODY,
        "KIM: We met. \nLEE: They met. \nKIM: Yes.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dateline_after_the_headline() -> None:
    found = find_dateline(f"Talks open\n\nDOHA, May 5 (AFP) - {BODY}")
    assert found is not None
    assert found.agency == "AFP"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{BODY} (With AFP)", "AFP"),
        (f"{BODY}\nSource: Xinhua", "Xinhua"),
        (f"{BODY}\nwith inputs from PTI", "PTI"),
        (f"{BODY} - Reuters", "Reuters"),
        (f"{BODY} (with inputs from PTI)", "PTI"),
        (f"{BODY} Reuters reported it.", None),
        (f"{BODY} (see page 4)", None),
    ],
)
def test_credits(text: str, agency: str | None) -> None:
    assert credited_agency(text) == agency


@pytest.mark.parametrize(
    ("words", "agency"),
    [("KCNA via Reuters", "KCNA"), ("Itar-Tass", "TASS"), ("AFP/Getty", "AFP"), ("The Lantern", None), ("", None)],
)
def test_agency_of(words: str, agency: str | None) -> None:
    assert agency_of(words) == agency


def test_what_the_article_declares_wins() -> None:
    article = Article(id="a", text=f"DOHA (AFP) - {BODY}\n© 2020 Other Paper.", outlet="The Lantern", agency="Meridian")
    found = clean(article)
    assert (found.outlet, found.agency) == ("The Lantern", "Meridian")


def test_the_outlet_of_the_copyright_line() -> None:
    assert clean(Article(id="a", text=f"{BODY}\n© 2020 The Evening Lantern. All rights reserved.")).outlet == (
        "The Evening Lantern"
    )


def test_copyright_as_a_subject_is_no_outlet() -> None:
    assert clean(Article(id="a", text="The copyright of Norway Today was at issue in court.")).outlet is None


def test_the_dateline_is_furniture_and_the_report_is_not() -> None:
    text = f"DOHA, May 5 (AFP) - {BODY}"
    found = clean(Article(id="a", text=text))
    assert [(text[f.start : f.end], f.kind) for f in found.furniture] == [("DOHA, May 5 (AFP) - ", "dateline")]
    assert not found.is_furniture(found.furniture[0].end, len(text))


def test_keep_text_marks_nothing_but_knows_the_dateline() -> None:
    found = clean(Article(id="a", text=f"DOHA, May 5 (AFP) - {BODY}\nFollow us on Twitter"), keep_text=True)
    assert found.furniture == ()
    assert found.agency == "AFP"


@given(st.text(alphabet="ab .\n:-(©)AB", max_size=200))
def test_furniture_lies_in_the_text_in_order_and_apart(text: str) -> None:
    furniture = clean(Article(id="a", text=text)).furniture
    assert all(0 <= f.start < f.end <= len(text) for f in furniture)
    assert all(a.end <= b.start for a, b in pairwise(furniture))


ENGLISH = (
    "The ministers of the two states met in the capital on Monday, and they said that they had agreed to talk again."
)
FRENCH = "Les ministres des deux pays se sont rencontrés lundi dans la capitale et ont déclaré vouloir se revoir très bientôt."


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        (ENGLISH, None, True),
        (FRENCH, None, False),
        (FRENCH, "en", True),
        (ENGLISH, "fr", False),
        (ENGLISH, "en-GB", True),
        (ENGLISH, "EN_us", True),
        ("Ministres réunis à Doha", None, True),
    ],
)
def test_is_english(text: str, language: str | None, answer: bool) -> None:
    assert is_english(Article(id="a", text=text, language=language)) is answer
