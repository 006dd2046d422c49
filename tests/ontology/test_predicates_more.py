"""A file of the user: what it adds, what it replaces, and what it is told where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import OntologyError
from dateline.ontology.files import load_yaml
from dateline.ontology.predicates import CONTENTS, Predicates, build, predicates
from dateline.ontology.types import event_types


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, *texts: str) -> Predicates:
    return build([write(folder, text, f"{n}.yaml") for n, text in enumerate(texts)], event_types())


def hug(**keys: str) -> str:
    """A file of one entry, with further keys of it."""
    given_ = {"id": "hug", "type": "AID", "verbs": "[A hug B]", **keys}
    return "entries: [{" + ", ".join(f"{key}: {value}" for key, value in given_.items() if value) + "}]"


GOOD = [
    ({}, "modes", ()),
    ({"mode": "[]"}, "modes", ()),
    ({"type": "COERCE", "mode": "arrest"}, "modes", ("arrest",)),
    ({"type": "COERCE", "mode": "[arrest, seize]"}, "modes", ("arrest", "seize")),
    ({"type": "none"}, "type", "none"),
    ({"cameo": '"0712"'}, "cameo", "0712"),
    ({"cameo": "71"}, "cameo", "71"),
    ({}, "cameo", None),
    ({"definition": "Hugs."}, "definition", "Hugs."),
    ({}, "definition", ""),
    ({"unless": "[bear, cub]"}, "unless", frozenset({"bear", "cub"})),
    ({}, "unless", frozenset()),
    ({"content": "keep"}, "content", "keep"),
    ({"content": '"yield"'}, "content", "yield"),
    ({}, "content", "none"),
    ({"examples": '["Chad hugged Mali. => TCD > MLI"]'}, "examples", ("Chad hugged Mali. => TCD > MLI",)),
    ({"not": "[A bear hug.]"}, "counterexamples", ("A bear hug.",)),
]


@pytest.mark.parametrize(("keys", "field", "value"), GOOD)
def test_fields(tmp_path: Path, keys: dict[str, str], field: str, value: object) -> None:
    (entry,) = load(tmp_path, hug(**keys)).entries
    assert getattr(entry, field) == value


WRONG = [
    ({"type": "HUG"}, "type 'HUG' is none of"),
    ({"type": ""}, "type None is none of"),
    ({"type": "aid"}, "type 'aid' is none of"),
    ({"type": "[AID]"}, "type"),
    ({"mode": "arrest"}, "mode 'arrest' is none of AID's: it has none"),
    ({"type": "COERCE", "mode": "[arrest, loud]"}, "mode 'loud' is none of COERCE's: seize"),
    ({"type": "none", "mode": "arrest"}, "mode 'arrest'"),
    ({"type": "COERCE", "mode": "5"}, "mode must be a word or a list of words, found 5"),
    ({"content": "hide"}, "content 'hide' is none of none, keep, drop, yield"),
    ({"verb": "[A hug B]"}, "unknown key 'verb'; known are"),
    ({"colour": "red"}, "unknown key 'colour'"),
    ({"verbs": ""}, "neither verbs nor nouns"),
    ({"verbs": "[]"}, "neither verbs nor nouns"),
    ({"verbs": "A hug B"}, "verbs must be a list of texts"),
    ({"verbs": "[5]"}, "verbs must be a list of texts"),
    ({"verbs": "[{A hug: B}]"}, "verbs must be a list of texts"),
    ({"nouns": "hug"}, "nouns must be a list of texts"),
    ({"unless": "bear"}, "unless must be a list of texts"),
    ({"examples": "yes"}, "examples must be a list of texts"),
    ({"not": "[[]]"}, "not must be a list of texts"),
    ({"verbs": "[A B]"}, "pattern 'A B': expected the predicate"),
    ({"nouns": "[of B]"}, "pattern 'of B': it has no noun"),
    ({"verbs": "[A hug <bear>]"}, "there is no set <bear>"),
    ({"unless": "[<bear>]"}, "there is no set <bear>"),
]


@pytest.mark.parametrize(("keys", "problem"), WRONG)
def test_wrong_entries_are_told_with_file_and_entry(tmp_path: Path, keys: dict[str, str], problem: str) -> None:
    with pytest.raises(OntologyError) as caught:
        load(tmp_path, hug(**keys))
    message = str(caught.value)
    assert problem in message
    assert str(tmp_path / "0.yaml") in message
    assert "entry hug" in message or "'hug'" in message


FILES = [
    ("entries: [", "not YAML"),
    ("entries: [{id: a}", "not YAML"),
    ("- a\n- b", "expected only the sections"),
    ("just words", "expected only the sections"),
    ("entry: []", "expected only the sections entries, event_types, sets"),
    ("entries: []\nverbs: []", "expected only the sections"),
    ("sets: {bear: brown}", "set 'bear'"),
    ("sets: {bear: [1]}", "set 'bear'"),
    ("sets: {bear: [<cub>]}", "set <cub>"),
    ("sets: {bear: [<bear>]}", "set <bear>"),
    ("sets: {a: [<b>], b: [<c>], c: [<a>]}", "set <"),
]


@pytest.mark.parametrize(("text", "problem"), FILES)
def test_wrong_files_are_told(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(OntologyError) as caught:
        load(tmp_path, text)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "entries:\n", "sets:\n", "entries: []\nsets: {}\n", "event_types: {}"]
)
def test_files_of_nothing(tmp_path: Path, text: str) -> None:
    known = load(tmp_path, text)
    assert (known.entries, dict(known.verbs), dict(known.nouns)) == ((), {}, {})


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=str(tmp_path)):
        load_yaml(tmp_path)


def test_a_file_of_other_bytes(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OntologyError, match=r"x\.yaml"):
        load_yaml(tmp_path / "x.yaml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no such file"):
        load_yaml(tmp_path / "x.yaml")


def test_a_later_file_replaces_an_entry_where_it_stands(tmp_path: Path) -> None:
    first = "entries: [{id: hug, type: AID, verbs: [A hug B]}, {id: pat, type: AID, verbs: [A pat B]}]"
    known = load(tmp_path, first, "entries: [{id: hug, type: SUPPORT, verbs: [A kiss B]}]")
    assert [(entry.id, entry.type) for entry in known.entries] == [("hug", "SUPPORT"), ("pat", "AID")]
    assert set(known.verbs) == {"kiss", "pat"}


def test_a_later_file_adds_entries_at_the_end(tmp_path: Path) -> None:
    known = load(tmp_path, hug(), "entries: [{id: pat, type: AID, verbs: [A pat B]}]")
    assert [entry.id for entry in known.entries] == ["hug", "pat"]


def test_sets_of_the_same_name_are_joined(tmp_path: Path) -> None:
    known = load(tmp_path, "sets: {bear: [cub]}\n" + hug(verbs="[A hug B, A <bear> B]"), "sets: {bear: [grizzly]}")
    assert {"cub", "grizzly"} <= set(known.verbs)


def test_sets_within_sets(tmp_path: Path) -> None:
    text = "sets: {all: [<big>, <small>, ant], big: [bear], small: [cub, <tiny>], tiny: [mite]}\n"
    known = load(tmp_path, text + hug(verbs="[A <all> B]"))
    assert set(known.verbs) == {"ant", "bear", "cub", "mite"}


def test_two_sets_may_hold_the_same_set(tmp_path: Path) -> None:
    text = "sets: {all: [<one>, <two>], one: [<x>], two: [<x>], x: [bear]}\n"
    assert set(load(tmp_path, text + hug(verbs="[A <all> B]")).verbs) == {"bear"}


def test_one_line_under_several_lemmas(tmp_path: Path) -> None:
    known = load(tmp_path, hug(verbs="[A hug|kiss|pat B]"))
    assert set(known.verbs) == {"hug", "kiss", "pat"}
    assert {reading.order for readings in known.verbs.values() for reading in readings} == {0}


def test_orders_count_through_files(tmp_path: Path) -> None:
    known = load(tmp_path, hug(verbs="[A hug B, A kiss B]"), hug(id="pat", verbs="[A hug X]"))
    assert [(r.entry.id, r.order) for r in known.verbs["hug"]] == [("hug", 0), ("pat", 2)]


def test_verbs_and_nouns_are_apart(tmp_path: Path) -> None:
    known = load(tmp_path, hug(verbs="[A hug B]", nouns="[hug of B by A]"))
    assert [r.pattern.noun for r in known.verbs["hug"]] == [False]
    assert [r.pattern.noun for r in known.nouns["hug"]] == [True]


@pytest.mark.parametrize("content", CONTENTS)
def test_every_content_is_known(tmp_path: Path, content: str) -> None:
    (entry,) = load(tmp_path, hug(content=f'"{content}"')).entries
    assert entry.content == content


@pytest.mark.parametrize("kind", sorted(event_types()))
def test_every_type_and_mode_is_known(tmp_path: Path, kind: str) -> None:
    modes = list(event_types()[kind].modes)
    (entry,) = load(tmp_path, hug(type=kind, mode="[" + ", ".join(f'"{mode}"' for mode in modes) + "]")).entries
    assert (entry.type, entry.modes) == (kind, tuple(modes))


def test_files_of_the_user_come_in_the_order_given(tmp_path: Path) -> None:
    first, second = (
        write(tmp_path, hug(id="zonk", verbs="[A zonk B]"), "b.yaml"),
        write(tmp_path, hug(id="zonk", verbs="[A zank B]"), "a.yaml"),
    )
    known = predicates((str(first), str(second)))
    assert "zank" in known.verbs
    assert "zonk" not in known.verbs


def test_the_built_in_vocabulary_has_ids_of_its_own() -> None:
    ids = [entry.id for entry in predicates().entries]
    assert len(set(ids)) == len(ids)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from("id type mode verbs nouns unless content not".split()),
        st.sampled_from(["x", "AID", "[]", "[A hug B]", "{}", "5", "null"]),
    )
)
def test_any_entry_is_loaded_or_told(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, str]) -> None:
    text = "entries: [{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}]"
    try:
        known = load(tmp_path_factory.mktemp("entries"), text)
    except OntologyError as error:
        assert "0.yaml" in str(error)
        return
    assert len(known.entries) == 1
