from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.config import data_folder
from dateline.model import Precision
from dateline.ontology import gazetteer
from dateline.ontology.gazetteer import (
    KINDS,
    PRECISIONS,
    abbreviation,
    candidates,
    capital_of,
    country_of_domain,
    country_place,
    distance_km,
    exact_key_of,
    is_abbreviation,
    key_of,
    packed_degrees,
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("São Tomé", "sao tome"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("St. Petersburg", "saint petersburg"),
        ("Ft. Worth", "fort worth"),
        ("the Kremlin", "kremlin"),
        ("The Hague", "hague"),
        ("Côte d’Ivoire", "cote divoire"),
        ("U.S.", "us"),
        ("Łódź", "lodz"),
        ("  New   York ", "new york"),
        ("", ""),
        ("...", ""),
    ],
)
def test_keys_fold_case_accents_and_punctuation(name: str, key: str) -> None:
    assert key_of(name) == key


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(name: str) -> None:
    once = key_of(name)
    assert key_of(once) in (once, key_of(key_of(once)))


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(name: str) -> None:
    for place in candidates(name):
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        assert place.kind in KINDS


@pytest.mark.parametrize("name", ["U.S.", "UAE", "Calif.", "N.Y.", "D.C.", "UK"])
def test_abbreviations_are_filed_as_written(name: str) -> None:
    assert is_abbreviation(name)
    assert abbreviation(name)


@pytest.mark.parametrize("name", ["us", "Us", "calif", "Paris", "uk"])
def test_words_are_no_abbreviations(name: str) -> None:
    assert not abbreviation(name)


def test_exact_keys_keep_their_points() -> None:
    assert exact_key_of("W. Va.") == "=W.Va."


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("France", "country", "FRA"),
        ("Russian", "demonym", "RUS"),
        ("U.S.", "country", "USA"),
        ("Greenland", "territory", "DNK"),
        ("Hong Kong", "territory", "HKG"),
        ("Kosovo", "country", "KOS"),
        ("Palestinian", "demonym", "PSE"),
        ("Texas", "region", "USA"),
        ("Chechen", "regional", "RUS"),
        ("Black Sea", "area", None),
        ("European", "regional", None),
        ("Kremlin", "seat", "RUS"),
        ("Bagram", "point", "AFG"),
        ("Za'atari", "point", "JOR"),
        ("Lampedusa", "island", "ITA"),
        ("Montgomery County", "county", "USA"),
        ("Afrin", "town", "SYR"),
        ("Taiwan", "country", "TWN"),
        ("Northern Cyprus", "area", "CYP"),
        ("Western Sahara", "territory", "MAR"),
    ],
)
def test_names_of_every_kind_are_known(name: str, kind: str, code: str | None) -> None:
    assert (kind, code) in {(p.kind, p.code) for p in candidates(name)}


def test_the_largest_place_of_a_name_comes_first() -> None:
    assert candidates("London")[0].code == "GBR"
    assert {p.region for p in candidates("Springfield")} > {"Illinois", "Missouri", "Massachusetts"}


def test_other_names_point_at_their_town() -> None:
    place = next(p for p in candidates("Kharkov") if p.kind == "town")
    assert (place.code, place.alternate) == ("UKR", True)


def test_a_name_that_nobody_has_is_empty() -> None:
    assert candidates("Xyzzyville-on-Nowhere") == ()


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("Norway", Precision.COUNTRY),
        ("Norwegian", Precision.COUNTRY),
        ("Bavaria", Precision.REGION),
        ("Red Sea", Precision.REGION),
        ("Lyon", Precision.CITY),
        ("White House", Precision.POINT),
    ],
)
def test_precision_is_honest(name: str, precision: Precision) -> None:
    assert candidates(name)[0].precision is precision


def test_every_kind_has_a_precision() -> None:
    assert set(PRECISIONS) == set(KINDS)


@pytest.mark.parametrize(("domain", "code"), [("uk", "GBR"), ("za", "ZAF"), ("com", None), ("tv", None), ("", None)])
def test_domains_tell_the_country(domain: str, code: str | None) -> None:
    assert country_of_domain(domain) == code


def test_countries_by_code() -> None:
    peru = country_place("PER")
    assert peru is not None
    assert peru.name == "Peru"
    assert country_place("XXX") is None


@pytest.mark.parametrize(("code", "name"), [("KEN", "Nairobi"), ("YEM", "Sanaa"), ("TUR", "Ankara")])
def test_capitals_by_code(code: str, name: str) -> None:
    capital = capital_of(code)
    assert capital is not None
    assert capital.name == name


def test_no_capital_of_an_unknown_code() -> None:
    assert capital_of("XXX") is None


def test_distance() -> None:
    assert distance_km((0, 0), (0, 0)) == 0
    assert distance_km((51.5, -0.13), (48.86, 2.35)) == pytest.approx(343, abs=5)


@given(st.floats(-180, 180))
def test_degrees_survive_packing(degrees: float) -> None:
    assert gazetteer._degrees(packed_degrees(degrees)) == pytest.approx(degrees, abs=2e-5)


@given(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
def test_distance_is_symmetric(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))


def test_the_file_cannot_be_written() -> None:
    connection = gazetteer._connection(-1)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("delete from names")


def test_the_file_names_its_licence_and_is_small() -> None:
    row = gazetteer._connection(-1).execute("select value from about where key = 'licence'").fetchone()
    assert "CC BY" in row[0]
    assert (data_folder() / gazetteer.FILE).stat().st_size < 9_000_000
