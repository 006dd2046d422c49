"""Which words are toponyms, how each is used, and which place each stands for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.places import Places
from dateline.extract.toponyms import find_mentions
from dateline.model import Place, Use
from tests.conftest import Annotate


def places(annotated: Annotate, text: str, **fields: str) -> dict[str, Place]:
    return {place.text: place for place in Places(annotated(text, **fields)).all()}


L, M, A, E = Use.LITERAL, Use.METONYMIC, Use.MODIFIER, Use.EMBEDDED


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        # the place itself
        ("The summit was held in Jakarta.", "Jakarta", L),
        ("Shells fell near Donetsk all night.", "Donetsk", L),
        ("She flew from Lusaka to Harare.", "Lusaka", L),
        ("She flew from Lusaka to Harare.", "Harare", L),
        ("Rebels besieged Aleppo for months.", "Aleppo", L),
        ("The minister visited Kampala.", "Kampala", L),
        ("He lives in the north of Italy.", "Italy", L),
        ("The ferry crossed the English Channel.", "English Channel", L),
        # an institution or people by their place
        ("Tehran rejected the offer.", "Tehran", M),
        ("Moscow and Washington agreed on a date.", "Moscow", M),
        ("Talks with Beijing went on.", "Beijing", M),
        ("Sanctions against Iran were lifted.", "Iran", M),
        ("The raid was condemned by Chile.", "Chile", M),
        ("Chad accused Libya of lies.", "Libya", M),
        ("Downing Street denied the report.", "Downing Street", M),
        # an adjective or a name before a noun
        ("French troops left.", "French", A),
        ("The Geneva talks failed.", "Geneva", A),
        ("Kenya's president resigned.", "Kenya", A),
        ("A Syrian doctor was freed.", "Syrian", A),
        ("The Karachi police found him.", "Karachi", A),
        ("U.S. officials arrived.", "U.S.", A),
        # part of the name of an organisation
        ("The University of Cape Town was shut.", "Cape Town", E),
        ("The Bank of Japan cut rates.", "Japan", E),
        ("He works for the Los Angeles Times.", "Los Angeles", E),
        ("Leeds United lost again.", "Leeds", E),
        ("The Church of England met in York.", "England", E),
    ],
)
def test_uses(annotated: Annotate, text: str, name: str, use: Use) -> None:
    found = places(annotated, text)
    assert name in found
    assert found[name].use is use


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # persons with the names of towns
        ("Mr. Lancaster said that he was glad.", "Lancaster"),
        ("Governor Clinton signed the bill.", "Clinton"),
        ("Paris Hilton arrived late.", "Paris"),
        ("Jack London wrote of wolves.", "London"),
        ("Senator Cleveland voted against it.", "Cleveland"),
        ("Sydney Carton is a character of Dickens.", "Sydney"),
        # months, days, languages, words
        ("The talks end in May.", "May"),
        ("They meet again in August.", "August"),
        ("She teaches Spanish at home.", "Spanish"),
        ("The mobile phone was found.", "mobile"),
        ("Reading is good for children.", "Reading"),
        ("It was a nice split.", "nice"),
        # acronyms and firms
        ("OPEC cut its output.", "OPEC"),
        ("UNICEF sent tents.", "UNICEF"),
        ("Amazon raised its prices.", "Amazon"),
        ("Uber left the market.", "Uber"),
        # groups
        ("Islamic State claimed the attack.", "State"),
        ("Boko Haram freed the girls.", "Haram"),
        ("Hezbollah fired rockets.", "Hezbollah"),
    ],
)
def test_what_only_looks_like_a_place(annotated: Annotate, text: str, word: str) -> None:
    assert word not in places(annotated, text)


@pytest.mark.parametrize(
    ("text", "name", "resolved", "country"),
    [
        # hints right after the name
        ("He was arrested in Moscow, Idaho.", "Moscow", "Moscow", "USA"),
        ("A fire burned in Paris, Texas.", "Paris", "Paris", "USA"),
        ("The mill stood in Birmingham, Alabama.", "Birmingham", "Birmingham", "USA"),
        ("She grew up in London, Ontario.", "London", "London", "CAN"),
        ("The plant is in Cambridge, Mass.", "Cambridge", "Cambridge", "USA"),
        ("The base lies near Tripoli in Lebanon.", "Tripoli", "Tripoli", "LBN"),
        ("He spoke in Hyderabad, Pakistan.", "Hyderabad", "Hyderabad", "PAK"),
        ("Students met in Cordoba, Spain.", "Cordoba", "Córdoba", "ESP"),
        # without a hint the well-known one
        ("He was arrested in Moscow.", "Moscow", "Moscow", "RUS"),
        ("A fire burned in Paris on Sunday.", "Paris", "Paris", "FRA"),
        ("The mill stood in Birmingham.", "Birmingham", "Birmingham", "GBR"),
        ("She grew up in London.", "London", "London", "GBR"),
        # other places of the article
        ("Georgian farmers sell wine in Batumi. Georgia exports it.", "Georgia", "Georgia", "GEO"),
        ("Atlanta and Savannah vote today. Georgia is split.", "Georgia", "Georgia", "USA"),
        ("Valencia and Maracay had no power. Caracas blamed Colombia.", "Valencia", "Valencia", "VEN"),
        ("Valencia and Seville had no power. Madrid blamed France.", "Valencia", "Valencia", "ESP"),
        # other names
        ("They met in Rangoon.", "Rangoon", "Rangoon", "MMR"),
        ("The strike spread to Bombay.", "Bombay", "Bombay", "IND"),
        ("Burma freed two reporters.", "Burma", "Myanmar", "MMR"),
        ("Kiev asked for arms.", "Kiev", "Kyiv", "UKR"),
        ("He returned to Saigon.", "Saigon", "Saigon", "VNM"),
        ("Calcutta was flooded.", "Calcutta", "Calcutta", "IND"),
        # states with the names of persons
        ("He fled to Jordan.", "Jordan", "Jordan", "JOR"),
        ("She taught in Chad.", "Chad", "Chad", "TCD"),
        # demonyms, regions, seas, seats
        ("Zambian miners went home.", "Zambian", "Zambia", "ZMB"),
        ("Catalan voters stayed away.", "Catalan", "Catalonia", "ESP"),
        ("Two ships met in the Strait of Hormuz.", "Strait of Hormuz", "Strait of Hormuz", None),
        ("The White House confirmed it.", "White House", "White House", "USA"),
        ("Refugees live in Cox's Bazar.", "Cox's Bazar", "Cox’s Bazar", "BGD"),
    ],
)
def test_which_place(annotated: Annotate, text: str, name: str, resolved: str, country: str | None) -> None:
    found = places(annotated, text)
    assert name in found
    assert (found[name].name, found[name].country) == (resolved, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An attack on Kobani failed.", "Kobani"),
        ("Rebels seized Bunia.", "Bunia"),
        ("The army recaptured Goma.", "Goma"),
        ("Troops advanced toward Mekelle.", "Mekelle"),
        ("The rebels hold Bunia.", "Bunia"),
    ],
)
def test_towns_under_attack_are_no_persons(annotated: Annotate, text: str, name: str) -> None:
    assert name in places(annotated, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The attack on Clinton failed.", "Clinton"),
        ("Critics attacked Lincoln.", "Lincoln"),
        ("Police captured John Houston. A judge freed Houston.", "Houston"),
        ("The troops hold Mr. Kent.", "Kent"),
        ("The court visited Jackson's claim.", "Jackson"),
    ],
)
def test_persons_under_attack_are_no_towns(annotated: Annotate, text: str, name: str) -> None:
    assert name not in places(annotated, text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Police in Leeds closed Harehills Lane after a shooting.", "Harehills Lane", "GBR"),
        ("Fire broke out at Gandhi Hospital in Secunderabad.", "Gandhi Hospital", "IND"),
        ("Soldiers at Camp Lemonnier in Djibouti were hurt.", "Camp Lemonnier", "DJI"),
        ("A crowd filled Jubilee Square in Kampala.", "Jubilee Square", "UGA"),
    ],
)
def test_what_the_gazetteer_lacks_takes_its_town(annotated: Annotate, text: str, name: str, country: str) -> None:
    found = places(annotated, text)
    assert name in found
    assert found[name].country == country
    assert found[name].latitude is not None


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://news.example.ca/1", "CAN"),
        ("https://news.example.co.nz/1", "NZL"),
        ("http://example.ca/a/b?c=d", "CAN"),
    ],
)
def test_the_web_address_decides_where_nothing_else_does(annotated: Annotate, url: str, country: str) -> None:
    assert places(annotated, "A man was arrested in Hamilton on Friday.", url=url)["Hamilton"].country == country


@pytest.mark.parametrize("url", ["", "not an address", "https://", "news", "https://example.zz/", "https://[x/"])
def test_a_bad_address_harms_nothing(annotated: Annotate, url: str) -> None:
    assert "Karachi" in places(annotated, "A man was arrested in Karachi on Friday.", url=url)


TEXTS = [
    "Gunmen from Chad attacked a Sudanese village near El Geneina, in West Darfur, on Sunday.",
    "LAHORE: Police in Punjab arrested 30 men in Multan, Okara and Rawalpindi.",
    "“We left Mariupol,” she said in Zaporizhzhia; the U.N. sent buses to Berdyansk.",
    "The Hague, Netherlands (AP) — Judges of the International Criminal Court met.",
    "Kim visited Dandong;\nXi visited\nPyongyang.",
    "NEW DELHI/ISLAMABAD, Feb 27 (Reuters) - Shots were fired in Kashmir.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_places_quote_the_text_in_order_and_apart(annotated: Annotate, text: str) -> None:
    article = annotated(text)
    found = Places(article).all()
    assert found
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found == Places(article).all()


@pytest.mark.parametrize("text", TEXTS)
def test_mentions_and_tokens_agree(annotated: Annotate, text: str) -> None:
    article = annotated(text)
    for mention in find_mentions(article):
        assert article.doc[mention.first].idx == mention.start
        assert article.doc[mention.last].idx + len(article.doc[mention.last]) == mention.end
        assert mention.core in ("", *(mention.text,)) or mention.core in mention.text
        assert not mention.adjective or mention.found


WORDS = st.sampled_from(
    "Syria Paris Texas Mr. Lincoln in the Kremlin said , ( Russian of York U.S. - 's St. Camp Street al El “ ” \n"
    " Calif. NATO University near against and".split(" ")
)


@settings(max_examples=20, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14))
def test_any_run_of_words_gives_sound_places(annotated: Annotate, words: list[str]) -> None:
    text = " ".join(words) + "."
    article = annotated(text)
    for place in Places(article).all():
        assert text[place.start : place.end] == place.text
        assert (place.latitude is None) == (place.longitude is None) == (place.precision is None)
        assert place.latitude is None or -90 <= place.latitude <= 90
        assert place.longitude is None or -180 <= place.longitude <= 180
        assert place.country is None or (len(place.country) == 3 and place.country.isupper())
        assert place.rule in ("gazetteer", "context", "label")
