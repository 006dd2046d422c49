from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.places import Places
from dateline.model import Place, Precision, Use
from tests.conftest import Annotate


def places(annotated: Annotate, text: str, **fields: str) -> dict[str, Place]:
    return {place.text: place for place in Places(annotated(text, **fields)).all()}


@pytest.mark.parametrize(
    ("text", "name", "resolved", "country"),
    [
        ("The talks were held in Geneva on Monday.", "Geneva", "Geneva", "CHE"),
        ("He was born in Moscow, Idaho.", "Moscow", "Moscow", "USA"),
        ("They met in Springfield, Ill. on Monday.", "Ill.", "Illinois", "USA"),
        ("Floods hit the Calif. coast.", "Calif.", "California", "USA"),
        ("The U.S. sent two ships.", "U.S.", "United States", "USA"),
        ("UAE officials arrived in Cairo.", "UAE", "United Arab Emirates", "ARE"),
        ("Norwegian police searched the house.", "Norwegian", "Norway", "NOR"),
        ("Chechen fighters were seen there.", "Chechen", "Chechnya", "RUS"),
        ("The ship sank in the Black Sea.", "Black Sea", "Black Sea", None),
        ("Migrants reached Lampedusa on Sunday.", "Lampedusa", "Lampedusa", "ITA"),
        ("Rockets hit Bagram at night.", "Bagram", "Bagram", "AFG"),
        ("Refugees live in al-Hol.", "al-Hol", "al-Hol", "SYR"),
        ("He fled to Kharkov in the winter.", "Kharkov", "Kharkiv", "UKR"),
        ("Fighting resumed in Nagorno-Karabakh.", "Nagorno-Karabakh", "Nagorno-Karabakh", "AZE"),
        ("Judges in The Hague heard the case.", "The Hague", "The Hague", "NLD"),
        ("The Democratic People's Republic of Korea fired a missile.", "Democratic People's Republic of Korea",
         "North Korea", "PRK"),
        ("The parade was held in Washington, D.C. on Sunday.", "Washington, D.C.", "Washington", "USA"),
    ],
)  # fmt: skip
def test_toponyms_are_found_and_resolved(
    annotated: Annotate, text: str, name: str, resolved: str, country: str | None
) -> None:
    found = places(annotated, text)
    assert name in found
    assert (found[name].name, found[name].country) == (resolved, country)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Elections are due in March.", "March"),
        ("Ms. Kent said that she was glad.", "Kent"),
        ("Abraham Lincoln was president.", "Lincoln"),
        ("NATO said that it would help.", "NATO"),
        ("He gave us the book.", "us"),
        ("The man in the street reads the news.", "man"),
        ("She speaks English and French at home.", "English"),
        ("Most people stayed in bed.", "Most"),
        ("The Senate passed the bill.", "Senate"),
    ],
)
def test_words_that_only_look_like_places(annotated: Annotate, text: str, word: str) -> None:
    assert word not in places(annotated, text)


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("A bomb went off in Karachi.", "Karachi", Use.LITERAL),
        ("Protesters gathered near Tahrir Square.", "Tahrir Square", Use.LITERAL),
        ("Pyongyang denied the report.", "Pyongyang", Use.METONYMIC),
        ("The Kremlin warned of consequences.", "Kremlin", Use.METONYMIC),
        ("Russian officers left.", "Russian", Use.MODIFIER),
        ("Manchester United won again.", "Manchester", Use.EMBEDDED),
        ("The University of Nairobi was closed.", "Nairobi", Use.EMBEDDED),
        ("The Bank of England raised rates.", "England", Use.EMBEDDED),
    ],
)
def test_uses(annotated: Annotate, text: str, name: str, use: Use) -> None:
    found = places(annotated, text)
    assert name in found
    assert found[name].use is use


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("He returned to Peru.", "Peru", Precision.COUNTRY),
        ("He returned to Bavaria.", "Bavaria", Precision.REGION),
        ("He returned to Nairobi.", "Nairobi", Precision.CITY),
        ("He was taken to Guantanamo Bay.", "Guantanamo Bay", Precision.POINT),
    ],
)
def test_a_country_is_no_pin(annotated: Annotate, text: str, name: str, precision: Precision) -> None:
    assert places(annotated, text)[name].precision is precision


def test_other_places_of_the_article_decide(annotated: Annotate) -> None:
    american = "Ohio State police closed the road from Cleveland to Athens. Columbus, Ohio, was cut off."
    greek = "Greek farmers drove their tractors to Athens. Roads to Thessaloniki and Patras were closed."
    assert places(annotated, american)["Athens"].country == "USA"
    assert places(annotated, greek)["Athens"].country == "GRC"


def test_the_web_address_decides_where_nothing_else_does(annotated: Annotate) -> None:
    text = "A man was arrested in Hamilton on Friday."
    assert places(annotated, text, url="https://news.example.ca/1")["Hamilton"].country == "CAN"
    assert places(annotated, text, url="https://news.example.co.nz/1")["Hamilton"].country == "NZL"


def test_a_hint_holds_for_the_whole_article(annotated: Annotate) -> None:
    text = "A fire broke out in Paris, Texas. Two houses in Paris burned down."
    assert {p.country for p in Places(annotated(text)).all()} == {"USA"}


def test_a_street_lies_in_the_town_of_the_article(annotated: Annotate) -> None:
    found = places(annotated, "Police in Leeds closed Harehills Lane after a shooting near Harehills Lane.")
    assert found["Harehills Lane"].country == "GBR"
    assert found["Harehills Lane"].precision is not Precision.POINT


def test_nothing_in_nothing(annotated: Annotate) -> None:
    assert Places(annotated("It rained.")).all() == ()


_WORDS = st.sampled_from(
    [
        "Syria",
        "Paris",
        "Texas",
        "Mr.",
        "Lincoln",
        "in",
        "the",
        "Kremlin",
        "said",
        ",",
        "(",
        "Russian",
        "of",
        "York",
        "\n",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=12))
def test_places_never_overlap_and_quote_the_text(annotated: Annotate, words: list[str]) -> None:
    article = annotated(" ".join(words) + ".")
    found = Places(article).all()
    assert all(article.text[p.start : p.end] == p.text for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all((p.latitude is None) == (p.longitude is None) == (p.precision is None) for p in found)


def test_the_same_article_gives_the_same_places(annotated: Annotate) -> None:
    text = "Clashes between Athens and Sparta spread to Corinth, Georgia and Rome."
    assert Places(annotated(text)).all() == Places(annotated(text)).all()
