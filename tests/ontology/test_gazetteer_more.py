"""The gazetteer over many names: kinds, countries, capitals, other spellings, distances."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Precision
from dateline.ontology.gazetteer import (
    KINDS,
    PRECISIONS,
    abbreviation,
    candidates,
    capital_of,
    country_names,
    country_of_domain,
    country_place,
    distance_km,
    is_abbreviation,
    key_of,
)

CODES = sorted(country_names())


@pytest.mark.parametrize("code", CODES)
def test_every_state_is_found_by_its_name_and_lies_on_earth(code: str) -> None:
    place = country_place(code)
    assert place is not None
    assert place.code == code
    assert place.precision in (Precision.COUNTRY, Precision.REGION)
    assert -90 <= place.latitude <= 90
    assert -180 <= place.longitude <= 180


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("FRA", "Paris"), ("DEU", "Berlin"), ("ESP", "Madrid"), ("POL", "Warsaw"), ("UKR", "Kyiv"), ("RUS", "Moscow"),
        ("CHN", "Beijing"), ("JPN", "Tokyo"), ("PRK", "Pyongyang"), ("IND", "New Delhi"), ("PAK", "Islamabad"),
        ("AFG", "Kabul"), ("IRN", "Tehran"), ("IRQ", "Baghdad"), ("SYR", "Damascus"), ("EGY", "Cairo"),
        ("ETH", "Addis Ababa"), ("SOM", "Mogadishu"), ("NGA", "Abuja"), ("GHA", "Accra"), ("BRA", "Brasília"),
        ("PER", "Lima"), ("COL", "Bogotá"), ("VEN", "Caracas"), ("CUB", "Havana"), ("CAN", "Ottawa"),
        ("AUS", "Canberra"), ("LBN", "Beirut"), ("SAU", "Riyadh"), ("GBR", "London"), ("LBY", "Tripoli"),
    ],
)  # fmt: skip
def test_capitals(code: str, name: str) -> None:
    capital = capital_of(code)
    assert capital is not None
    assert (capital.name, capital.code, capital.kind) == (name, code, "town")
    country = country_place(code)
    assert country is not None
    assert distance_km(capital.point, country.point) < 6000


@pytest.mark.parametrize(
    ("adjective", "code"),
    [
        ("French", "FRA"), ("Dutch", "NLD"), ("Swiss", "CHE"), ("Danish", "DNK"), ("Finnish", "FIN"), ("Greek", "GRC"),
        ("Turkish", "TUR"), ("Iraqi", "IRQ"), ("Afghan", "AFG"), ("Thai", "THA"), ("Burmese", "MMR"), ("Filipino", "PHL"),
        ("Ivorian", "CIV"), ("Congolese", "COD"), ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Malian", "MLI"),
        ("Peruvian", "PER"), ("Cuban", "CUB"), ("Welsh", "GBR"), ("British", "GBR"), ("American", "USA"),
    ],
)  # fmt: skip
def test_demonyms(adjective: str, code: str) -> None:
    found = candidates(adjective)
    assert code in {place.code for place in found if place.kind in ("demonym", "regional")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "Kiev"), ("Kharkiv", "Kharkov"), ("Odesa", "Odessa"), ("Mumbai", "Bombay"), ("Beijing", "Peking"),
        ("Guangzhou", "Canton"), ("Aleppo", "Halab"), ("Tehran", "Teheran"), ("Mecca", "Makkah"), ("Sanaa", "Sana'a"),
        ("Cologne", "Köln"), ("Munich", "München"), ("Seville", "Sevilla"), ("Geneva", "Genève"),
    ],
)  # fmt: skip
def test_two_names_of_one_town(one: str, other: str) -> None:
    first = [place.point for place in candidates(one) if place.kind == "town"]
    second = [place.point for place in candidates(other) if place.kind == "town"]
    assert any(distance_km(a, b) < 5 for a in first for b in second)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("SYRIA", "Syria"), ("syria", "Syria"), ("the Gambia", "Gambia"), ("The Gambia", "Gambia"), ("Sao Paulo", "São Paulo"),
        ("Medellin", "Medellín"), ("Saint Louis", "St. Louis"), ("Fort Worth", "Ft. Worth"), ("Guinea Bissau", "Guinea-Bissau"),
        ("Cote d'Ivoire", "Côte d’Ivoire"), ("Al-Hasakah", "al Hasakah"), ("Port-au-Prince", "Port au Prince"),
        ("Mount Sinai", "Mt. Sinai"), ("Malmo", "Malmö"), ("  Oslo ", "Oslo"),
    ],
)  # fmt: skip
def test_spellings_with_one_key(left: str, right: str) -> None:
    assert key_of(left) == key_of(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Niger", "Nigeria"), ("Guinea", "Guyana"), ("Iran", "Iraq"), ("Austria", "Australia"), ("Mali", "Male"),
     ("Dominica", "Dominican Republic"), ("Slovakia", "Slovenia"), ("Georgia", "George"), ("York", "New York"), ("The", "")],
)  # fmt: skip
def test_names_that_are_not_the_same(left: str, right: str) -> None:
    assert key_of(left) != key_of(right)


@given(st.text(max_size=40))
def test_keys_do_not_depend_on_case_or_space(name: str) -> None:
    assert key_of(f"  {name} ") == key_of(name)
    if name.isascii():
        assert key_of(name.upper()) == key_of(name.lower())


@pytest.mark.parametrize(
    "name", ["Springfield", "San Jose", "Santiago", "Victoria", "Georgia", "Tripoli", "Hyderabad", "London"]
)
def test_names_of_many_places_come_by_size(name: str) -> None:
    found = candidates(name)
    assert len(found) > 1
    assert len({(p.kind, p.code, p.region, p.point) for p in found}) == len(found)
    sizes = [place.size for place in found if place.kind == "town" and not place.alternate]
    assert all(one >= other for one, other in pairwise(sizes))


@pytest.mark.parametrize(
    "name", ["Springfield", "Kabul", "Crimea", "Black Sea", "Kremlin", "U.S.", "Chechen", "Hong Kong"]
)
def test_candidates_are_sound(name: str) -> None:
    for place in candidates(name):
        assert place.kind in KINDS
        assert place.precision is PRECISIONS[place.kind]
        assert place.name
        assert place.size >= 0
        assert place.code is None or len(place.code) == 3
        assert place.point == (place.latitude, place.longitude)


@pytest.mark.parametrize(
    "name", ["Ala.", "Ariz.", "Colo.", "Fla.", "Minn.", "Tenn.", "Wis.", "U.K.", "U.A.E.", "N.J.", "Ont."]
)
def test_abbreviations(name: str) -> None:
    assert is_abbreviation(name)
    assert abbreviation(name) == candidates(name) != ()


@pytest.mark.parametrize("name", ["Mr.", "Inc.", "Gen.", "Jan.", "etc.", "ABC", "NATO", "a.", "...", "", "U.S.S.R.X."])
def test_what_abbreviates_no_place(name: str) -> None:
    assert abbreviation(name) == ()


@pytest.mark.parametrize(
    ("domain", "code"),
    [("fr", "FRA"), ("FR", "FRA"), ("uk", "GBR"), ("in", "IND"), ("pk", "PAK"), ("ke", "KEN"), ("ru", "RUS"), ("cn", "CHN"),
     ("org", None), ("net", None), ("tv", None), ("io", None), ("ai", None), ("me", None), ("zz", None), ("x", None), ("'", None)],
)  # fmt: skip
def test_domains(domain: str, code: str | None) -> None:
    assert country_of_domain(domain) == code


@pytest.mark.parametrize("code", ["", "X", "XXX", "fra", "UNO", "'; drop table names; --"])
def test_codes_of_nobody(code: str) -> None:
    assert country_place(code) is None
    assert capital_of(code) is None


@pytest.mark.parametrize("name", ["", " ", ".", "'", '"', "%", "_", "'; drop table names; --", "\0", "a" * 5000, "🙂"])
def test_odd_names_find_nothing_and_harm_nothing(name: str) -> None:
    assert candidates(name) == ()
    assert candidates("Paris")


POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_no_two_points_are_farther_than_half_the_earth(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert 0 <= distance_km(one, other) <= 20_020


@given(POINTS)
def test_a_point_is_at_itself(point: tuple[float, float]) -> None:
    assert distance_km(point, point) < 1e-3


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [("London", "Paris", 344), ("Cairo", "Nairobi", 3530), ("Tokyo", "Seoul", 1160), ("Sydney", "Auckland", 2157)],
)
def test_distances_of_towns(one: str, other: str, km: int) -> None:
    assert distance_km(candidates(one)[0].point, candidates(other)[0].point) == pytest.approx(km, rel=0.03)
