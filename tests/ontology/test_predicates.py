"""Loading the vocabulary, built in and of the user."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.ontology.predicates import NO_EVENT, Predicates, build, predicates
from dateline.ontology.types import event_types


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str) -> Predicates:
    return build([write(folder, text)], event_types())


GOOD = """
sets:
  weapon: [gun, <heavy>]
  heavy: [tank]
entries:
  - id: sell
    type: COOPERATE
    definition: Sales.
    verbs: [A sell <weapon> to B]
    nouns: [sale of <weapon> to B by A]
    unless: [<heavy>, toy]
    content: keep
    mode: []
    examples: ["Kenya sold guns to Chad. => KEN > TCD"]
    not: [The shop sold guns.]
"""


def test_entry(tmp_path: Path) -> None:
    known = load(tmp_path, GOOD)
    (entry,) = known.entries
    assert (entry.id, entry.type, entry.content, entry.modes, entry.cameo) == ("sell", "COOPERATE", "keep", (), None)
    assert entry.unless == {"tank", "toy"}
    assert entry.examples == ("Kenya sold guns to Chad. => KEN > TCD",)
    assert entry.counterexamples == ("The shop sold guns.",)
    assert [pattern.noun for pattern in entry.patterns] == [False, True]


def test_index_by_lemma(tmp_path: Path) -> None:
    known = load(tmp_path, GOOD)
    assert [reading.pattern.text for reading in known.verbs["sell"]] == ["A sell <weapon> to B"]
    assert [reading.entry.id for reading in known.nouns["sale"]] == ["sell"]
    assert set(known.verbs) == {"sell"}


def test_order_is_that_of_the_file(tmp_path: Path) -> None:
    known = load(tmp_path, GOOD)
    assert [r.order for r in (*known.verbs["sell"], *known.nouns["sale"])] == [0, 1]


WRONG = {
    "unknown type": ("entries: [{id: x, type: HUG, verbs: [A hug B]}]", "type 'HUG' is none of"),
    "unknown mode": ("entries: [{id: x, type: AID, mode: loud, verbs: [A hug B]}]", "mode 'loud' is none of AID's"),
    "unknown key": ("entries: [{id: x, type: AID, verb: [A hug B]}]", "unknown key 'verb'"),
    "unknown content": ("entries: [{id: x, type: AID, content: hide, verbs: [A hug B]}]", "content 'hide'"),
    "unknown section": ("entry: []", "expected only the sections"),
    "no patterns": ("entries: [{id: x, type: AID}]", "neither verbs nor nouns"),
    "no id": ("entries: [{type: AID, verbs: [A hug B]}]", "an entry is a mapping with an id"),
    "no mapping": ("entries: [hug]", "an entry is a mapping with an id"),
    "wrong pattern": ("entries: [{id: x, type: AID, verbs: [A B]}]", "pattern 'A B'"),
    "unknown set": ("entries: [{id: x, type: AID, verbs: [A hug <bear>]}]", "there is no set <bear>"),
    "unknown set in unless": (
        "entries: [{id: x, type: AID, verbs: [A hug B], unless: [<bear>]}]",
        "there is no set <bear>",
    ),
    "text for a list": ("entries: [{id: x, type: AID, verbs: A hug B}]", "verbs must be a list"),
    "set that is no list": ("sets: {bear: brown}", "set 'bear'"),
    "set in a circle": ("sets: {a: [<b>], b: [<a>]}", "set <"),
    "id twice": (
        "entries: [{id: x, type: AID, verbs: [A hug B]}, {id: x, type: AID, verbs: [A pat B]}]",
        "occurs twice",
    ),
    "no yaml": ("entries: [", "not YAML"),
}


@pytest.mark.parametrize(("text", "problem"), WRONG.values(), ids=WRONG)
def test_errors_name_the_file(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(OntologyError) as caught:
        load(tmp_path, text)
    assert problem in str(caught.value)
    assert str(tmp_path / "own.yaml") in str(caught.value) or "set <" in problem


def test_errors_name_the_entry(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="entry 'bear-hug'"):
        load(tmp_path, "entries: [{id: bear-hug, type: AID, verbs: [A B]}]")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no such file"):
        predicates((str(tmp_path / "none.yaml"),))


def test_same_id_replaces_ours(tmp_path: Path) -> None:
    ours = next(entry for entry in predicates().entries if entry.type == "CONSULT")
    path = write(tmp_path, f"entries: [{{id: {ours.id}, type: AID, verbs: [A zonk B]}}]")
    known = predicates((str(path),))
    assert [entry.type for entry in known.entries if entry.id == ours.id] == ["AID"]
    assert len(known.entries) == len(predicates().entries)
    assert "zonk" in known.verbs
    assert "zonk" not in predicates().verbs


def test_new_event_type_without_code(tmp_path: Path) -> None:
    text = """
event_types:
  HUG: {quad: material cooperation, score: 9, cameo: "06", definition: Hugs., modes: {bear: {score: 10}}}
entries: [{id: hug, type: HUG, mode: bear, definition: Hugs., verbs: [A zonk B]}]
"""
    known = predicates((str(write(tmp_path, text)),))
    assert (known.entries[-1].type, known.entries[-1].modes) == ("HUG", ("bear",))


def test_sets_of_ours_serve_in_files_of_the_user(tmp_path: Path) -> None:
    path = write(tmp_path, "entries: [{id: hug, type: AID, verbs: [A zonk <missile>]}]")
    assert "zonk" in predicates((str(path),)).verbs


def test_loaded_once() -> None:
    assert predicates() is predicates()


def test_built_in_entries_are_sound() -> None:
    known = predicates()
    assert len(known.entries) > 100
    assert all(entry.definition for entry in known.entries)
    types = {entry.type for entry in known.entries}
    assert types == set(event_types()) | {NO_EVENT}
