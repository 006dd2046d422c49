"""Place names as the English press spells them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.places import Places
from dateline.ontology.gazetteer import candidates, country_names, key_of
from dateline.ontology.press_names import plain, press_name, press_names
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("written", "name", "code"),
    [
        ("Mykolaiv", "Mykolaiv", "UKR"),
        ("Mykolayiv", "Mykolaiv", "UKR"),
        ("Nikolaev", "Mykolaiv", "UKR"),
        ("Aghdam", "Aghdam", "AZE"),
        ("Agdam", "Aghdam", "AZE"),
        ("Zaporizhzhia", "Zaporizhzhia", "UKR"),
        ("Raqqa", "Raqqa", "SYR"),
        ("Ar Raqqah", "Raqqa", "SYR"),
        ("Daraa", "Daraa", "SYR"),
        ("Fallujah", "Fallujah", "IRQ"),
        ("Basra", "Basra", "IRQ"),
        ("Mazar-i-Sharif", "Mazar-i-Sharif", "AFG"),
        ("Kandahar", "Kandahar", "AFG"),
        ("Mecca", "Mecca", "SAU"),
        ("Khan Younis", "Khan Younis", "PSE"),
        ("Mekelle", "Mekelle", "ETH"),
        ("Hargeisa", "Hargeisa", "SOM"),
        ("Sukhumi", "Sukhumi", "GEO"),
        ("Osaka", "Osaka", "JPN"),
        ("Nizhny Novgorod", "Nizhny Novgorod", "RUS"),
        ("Naypyidaw", "Naypyidaw", "MMR"),
    ],
)
def test_places_are_shown_as_the_press_spells_them(written: str, name: str, code: str) -> None:
    found = {(place.name, place.code) for place in candidates(written)}
    assert (name, code) in found


@pytest.mark.parametrize(
    ("written", "code"),
    [("Huliaipole", "UKR"), ("Kut", "IRQ"), ("al-Qaim", "IRQ"), ("Fez", "MAR"), ("Brava", "SOM"), ("Dusamareb", "SOM"),
     ("Sheikh Zuweid", "EGY"), ("Seiyun", "YEM"), ("Hadrut", "AZE"), ("Bunagana", "COD")],
)  # fmt: skip
def test_towns_that_the_table_adds(written: str, code: str) -> None:
    assert candidates(written)[0].code == code
    assert candidates(written)[0].kind == "town"


@pytest.mark.parametrize(
    ("filed", "code", "shown"),
    [
        ("Bogotá", "COL", "Bogotá"),
        ("Malmö", "SWE", "Malmö"),
        ("Kraków", "POL", "Kraków"),
        ("Huế", "VNM", "Huế"),
        ("Kandahār", "AFG", "Kandahar"),
        ("Ḩadīthah", "IRQ", "Haditha"),
        ("Sōka", "JPN", "Soka"),
        ("Kaesŏng", "PRK", "Kaesong"),
        ("Brăila", "ROU", "Brăila"),
        ("Al ‘Ayn", "ARE", "Al Ayn"),
        ("Agdam", "ARM", "Agdam"),
        ("Paris", None, "Paris"),
    ],
)
def test_accents_stay_and_marks_of_transliterations_go(filed: str, code: str | None, shown: str) -> None:
    assert press_name(filed, code) == shown


def test_every_row_is_whole() -> None:
    states = set(country_names())
    rows = press_names()
    assert len({(row.name, row.code, row.filed) for row in rows}) == len(rows)
    for row in rows:
        assert row.code in states
        assert bool(row.filed) != bool(row.point)
        assert row.name == unicodedata.normalize("NFC", row.name)
        assert all(key_of(spelling) != key_of(row.name) for spelling in row.further)


@pytest.mark.parametrize("row", press_names(), ids=lambda row: f"{row.code} {row.name}")
def test_every_spelling_finds_its_place_under_the_name_of_the_press(row: object) -> None:
    for spelling in (row.name, *row.further, row.filed):  # type: ignore[attr-defined]
        found = candidates(spelling) if spelling else ()
        assert not spelling or any((p.name, p.code) == (row.name, row.code) for p in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", press_names(), ids=lambda row: f"{row.code} {row.name}")
def test_no_place_comes_twice_and_the_press_s_name_is_no_alternate(row: object) -> None:
    found = candidates(row.name)  # type: ignore[attr-defined]
    assert len({(p.point, p.kind, p.name) for p in found}) == len(found)
    own = [p for p in found if (p.name, p.code) == (row.name, row.code)]  # type: ignore[attr-defined]
    assert not all(p.alternate for p in own)


@given(
    st.text(st.sampled_from("aeioubdhstz āēīōūḩşţḑ‘’-"), min_size=1, max_size=12), st.sampled_from(["IRQ", "JPN", None])
)
def test_plain_names_keep_their_key_and_plain_again_changes_nothing(name: str, code: str | None) -> None:
    once = plain(name, code)
    assert plain(once, code) == once
    assert key_of(once).replace(" ", "") == key_of(name).replace(" ", "")


@given(st.text(st.characters(max_codepoint=127), max_size=15))
def test_a_plain_name_of_no_row_stays_as_it_is(name: str) -> None:
    assert plain(name, "IRQ") == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Shells fell on Mykolaiv at night.", "Mykolaiv", "Mykolaiv"),
        ("The convoy left Agdam at noon.", "Agdam", "Aghdam"),
        ("Fighters withdrew from Raqqa.", "Raqqa", "Raqqa"),
        ("Pilgrims walked to Mecca.", "Mecca", "Mecca"),
        ("A bridge near Huliaipole was mined.", "Huliaipole", "Huliaipole"),
    ],
)
def test_articles_show_them(annotated: Annotate, text: str, word: str, name: str) -> None:
    places = {place.text: place.name for place in Places(annotated(text)).all()}
    assert places[word] == name
