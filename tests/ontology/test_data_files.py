"""Every data file: it loads, explains itself, and holds what its columns say; YAML takes no word for a yes or a no."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.config import data_folder
from dateline.errors import OntologyError
from dateline.ontology.files import load_yaml
from dateline.ontology.names import names, states
from dateline.ontology.predicates import predicates

FOLDER = data_folder()
YAML_FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml"))
TABLES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.csv"))
TERMS = [name for name in TABLES if "leaders" in name or "offices" in name]
PLACES = {
    "places.csv": (2, 3),
    "places_countries.csv": (1, 3),
    "places_regions.csv": (None, 2),
    "places_press.csv": (1, 3),
}
WITH_UNKNOWN = {"parties/peoples.yaml", "private_sectors.yaml"}
"""Files in whose lists ``null`` means something."""


@cache
def contents(name: str) -> Any:
    return load_yaml(name)


@cache
def rows(name: str) -> list[list[str]]:
    delimiter = "|" if name.startswith("places") else ","
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter=delimiter) if row and not row[0].startswith("#")]


def values(found: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    yield path, found
    pairs = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for key, inner in pairs:
        yield from values(inner, (*path, key))


def is_switch(value: Any) -> bool:
    return isinstance(value, bool)


@pytest.mark.parametrize("name", YAML_FILES)
def test_no_word_is_taken_for_a_switch(name: str) -> None:
    """``on``, ``off``, ``yes`` and ``no`` need quotes where they are words."""
    for path, value in values(contents(name)):
        if isinstance(value, dict):
            assert not [key for key in value if is_switch(key) or key is None], path
        if isinstance(value, list):
            assert not [item for item in value if is_switch(item)], path
            assert name in WITH_UNKNOWN or None not in value, path


@pytest.mark.parametrize("name", YAML_FILES)
def test_words_have_no_blanks_around_them(name: str) -> None:
    for path, value in values(contents(name)):
        if isinstance(value, str) and "patterns" not in path:
            assert value == value.strip(), path


@pytest.mark.parametrize("name", [*YAML_FILES, *TABLES])
def test_a_file_says_what_it_holds(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert text.startswith("#")
    assert "\t" not in text
    assert "\r" not in text
    assert text.endswith("\n")
    assert not re.search(r"(?<![\w.:/])/(work|home|root|tmp)/", text)


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_same_columns_and_stand_once(name: str) -> None:
    found = rows(name)
    assert len({len(row) for row in found}) == 1
    assert [row for row, number in Counter(map(tuple, found)).items() if number > 1] == []
    assert all(cell == cell.strip() for row in found for cell in row)


@cache
def codes() -> set[str]:
    bodies = {group["code"] for group in contents("parties/organisations.yaml")}
    return {*states(), *bodies, "IGO", "NGO", "MNC"}


@pytest.mark.parametrize("name", TERMS)
def test_terms_are_of_known_codes_and_end_after_they_begin(name: str) -> None:
    for code, people, office, sector, start, end in rows(name):
        assert code in codes(), people
        assert people, office
        assert office, people
        assert re.fullmatch("[A-Z]{3}", sector), people
        for day in filter(None, (start, end)):
            assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day), people
            date.fromisoformat((day + "-01-01")[:10])
        assert not start or not end or start <= end + "~", people


@pytest.mark.parametrize("name", ["parties/leaders_heads.csv", "parties/leaders_offices.csv"])
def test_a_leader_is_found_by_the_full_name(name: str) -> None:
    lost = []
    for code, people, *_ in rows(name)[::7]:
        first = people.split(";")[0]
        if not any(
            reading.code == code or any(t.code == code for t in reading.terms) for reading in names().lookup(first)
        ):
            lost.append(first)
    assert lost == []


@pytest.mark.parametrize("name", PLACES)
def test_places_lie_on_earth_and_in_known_states(name: str) -> None:
    code, first = PLACES[name]
    for row in rows(name):
        if row[first]:
            assert -90 <= float(row[first]) <= 90, row
            assert -180 <= float(row[first + 1]) <= 180, row
        if code is not None and row[code]:
            assert row[code] in states(), row


def test_states_have_three_letters_a_name_and_adjectives() -> None:
    for code, entry in contents("parties/countries.yaml").items():
        assert re.fullmatch("[A-Z]{3}", code)
        assert entry["name"]
        assert {*entry} <= {"name", "also", "adjectives", "capital", "seats", "places", "shared"}, code


@pytest.mark.parametrize(
    "name", ["parties/armed_groups.yaml", "parties/bodies_national.yaml", "parties/companies.yaml"]
)
def test_bodies_are_of_known_states(name: str) -> None:
    for group in contents(name):
        assert group["code"] in codes() or group["code"] is None, group
        assert group["names"], group
        assert re.fullmatch("[A-Z]{3}", group["sector"]), group


def test_no_capital_is_that_of_two_states() -> None:
    capitals = Counter(entry.get("capital") for entry in contents("parties/countries.yaml").values())
    assert [name for name, number in capitals.items() if name and number > 1] == []


def patterns_of(name: str) -> list[str]:
    found = []
    for path, value in values(contents(name)):
        if isinstance(value, str) and {"patterns", "pattern"} & set(path):
            found.append(value)
    return found


@pytest.mark.parametrize("name", [name for name in YAML_FILES if patterns_of(name)])
def test_expressions_can_be_compiled(name: str) -> None:
    for text in patterns_of(name):
        re.compile(re.sub(r"\{\w+\}", "x", text))


@pytest.mark.parametrize("entry", predicates().entries[::4], ids=lambda entry: str(entry.id))
def test_an_entry_defines_itself(entry: Any) -> None:
    assert entry.definition
    assert re.fullmatch(r"[a-z0-9-]+", entry.id)
    assert entry.patterns


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\na: 2", "the key 'a' stands twice"),
        ("x: {b: 1, c: 2, b: 3}", "the key 'b' stands twice"),
        ("- {a: 1, a: 1}", "the key 'a' stands twice"),
        ('"on": 1\n"on": 2', "the key 'on' stands twice"),
        ("a: [", "not YAML"),
        ("!!python/name:os.system", "not YAML"),
        ("\x07", "not YAML"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_name(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"own\.yaml") as caught:
        load_yaml(path)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: 1\nb: {a: 1}\nc: {a: 2}", {"a": 1, "b": {"a": 1}, "c": {"a": 2}}),
        ("- {a: 1}\n- {a: 1}", [{"a": 1}, {"a": 1}]),
        ("base: &b {x: 1}\nmore: *b", {"base": {"x": 1}, "more": {"x": 1}}),
        ("1: a\n2: b", {1: "a", 2: "b"}),
    ],
)
def test_what_is_right_is_read(tmp_path: Path, text: str, value: Any) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_yaml(path) == value


@pytest.mark.parametrize(
    "make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"\xff\xfe\xfa")]
)
def test_a_file_that_can_not_be_read_is_told(tmp_path: Path, make: Any) -> None:
    path = tmp_path / "own.yaml"
    make(path)
    with pytest.raises(OntologyError, match=r"own\.yaml"):
        load_yaml(path)
