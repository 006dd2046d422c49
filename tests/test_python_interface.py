"""Dateline from Python: settings that are checked, corpora with and without a database, tables, and what is not found."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import dateline
from dateline.config import Settings, from_environment
from dateline.errors import DatabaseError, InputError, NotFound, OntologyError
from dateline.explore.corpus import Corpus, a_day
from dateline.model import Identity
from tests.explore.conftest import ARTICLES

KINDS = ["events", "statements", "articles"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("python")
    for name, text in ARTICLES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def corpus(folder: Path) -> Corpus:
    return dateline.code(folder)


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        ({"workers": 0}, "workers must be a whole number from 1, found 0"),
        ({"workers": -2}, "workers must be a whole number from 1"),
        ({"workers": "2"}, "workers must be a whole number from 1, found '2'"),
        ({"workers": 1.5}, "workers must be a whole number from 1"),
        ({"merge": "no"}, "merge must be True or False, found 'no'"),
        ({"keep_text": 1}, "keep_text must be True or False, found 1"),
        ({"learned": ()}, "learned must be True or False"),
        ({"ontology": "own.yaml"}, "ontology must be a list of files, found 'own.yaml'"),
        ({"ontology": (1,)}, "ontology must be a list of files"),
    ],
)
def test_a_setting_that_is_none_is_told_before_anything_is_read(given_: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        Settings(**given_)
    with pytest.raises(InputError, match=words):
        dateline.code("nothing.txt", **given_)


@pytest.mark.parametrize("name", ["modell", "worker", "format"])
def test_a_setting_that_there_is_not(name: str, folder: Path) -> None:
    settings: dict[str, Any] = {name: 1}
    with pytest.raises(TypeError, match=name):
        dateline.code(folder, **settings)


@pytest.mark.parametrize("item", fields(Settings), ids=lambda item: str(item.name))
def test_none_and_nothing_are_not_given(item: Any) -> None:
    for nothing in (None, ""):
        assert getattr(from_environment({}, **{item.name: nothing}), item.name) == item.default
    assert getattr(from_environment({f"DATELINE_{item.name.upper()}": ""}), item.name) == item.default


@given(st.text(max_size=6))
@example("¹")
def test_any_number_of_workers_is_read_or_told(text: str) -> None:
    try:
        settings = from_environment({"DATELINE_WORKERS": text})
    except InputError as error:
        assert "DATELINE_WORKERS" in str(error)
    else:
        assert settings.workers == (int(text) if text else 1)


@given(
    st.sampled_from(["MERGE", "LEARNED", "KEEP_TEXT"]),
    st.booleans(),
    st.sampled_from("01 yes no TRUE False yEs".split()),
)
def test_what_is_given_wins(name: str, chosen: bool, text: str) -> None:
    try:
        settings = from_environment({f"DATELINE_{name}": text}, **{name.lower(): chosen})
    except InputError:
        assert text == "01"
    else:
        assert getattr(settings, name.lower()) is chosen


def test_several_ontologies_are_told_apart_as_the_system_does() -> None:
    assert from_environment({"DATELINE_ONTOLOGY": os.pathsep.join(["a.yaml", "", "b c.yaml"])}).ontology == (
        "a.yaml",
        "b c.yaml",
    )


@pytest.mark.parametrize("make", [str, Path, lambda p: [p], lambda p: [str(p / name) for name in ARTICLES]])
def test_inputs_are_named_in_any_way(folder: Path, corpus: Corpus, make: Callable[[Path], Any]) -> None:
    found = dateline.code(make(folder), merge=False)
    assert [item.article.id for item in found.articles] == [item.article.id for item in corpus.articles]


def test_without_merging_there_are_statements_and_no_events(folder: Path, corpus: Corpus) -> None:
    found = dateline.code(folder, merge=False)
    assert len(found.events) == 0
    assert {statement.event for statement in found.statements} == {None}
    assert [s.id for s in found.statements] == [s.id for s in corpus.statements]


def test_what_was_skipped_is_told(folder: Path) -> None:
    found = dateline.code([folder, folder / "lantern.txt"], merge=False)
    (skipped,) = found.skipped
    assert skipped.reason == "identical to an article already read"
    assert skipped.location.endswith("lantern.txt")


def test_nothing_gives_an_empty_corpus() -> None:
    found = dateline.code([])
    assert (len(found.articles), len(found.events), len(found.disputes), len(found.quotes())) == (0, 0, 0, 0)
    assert repr(found) == "<Corpus: 0 articles, 0 statements, 0 events, 0 disputes>"
    assert all(getattr(found, kind).to_pandas().empty for kind in KINDS)


def test_a_database_keeps_what_was_coded(folder: Path, corpus: Corpus, tmp_path: Path) -> None:
    kept = dateline.code(folder, db=tmp_path / "d.db")
    for found in (kept, dateline.open(tmp_path / "d.db"), dateline.code([], db=tmp_path / "d.db")):
        assert found.events.to_objects() == corpus.events.to_objects()
        assert len(found.statements) == len(corpus.statements)


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: dateline.code("gone"), InputError, "gone: no such file or folder"),
        (lambda: dateline.code(["gone"]), InputError, "gone: no such file or folder"),
        (lambda: dateline.open("gone.db"), DatabaseError, "gone.db: no such database"),
        (lambda: dateline.code([], db="gone/d.db"), DatabaseError, "can't be opened"),
    ],
)
def test_what_is_not_there_is_told(call: Callable[[], Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        call()


def test_an_ontology_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(OntologyError, match=r"gone\.yaml: no such file"):
        dateline.code(folder, ontology=("gone.yaml",))


@pytest.mark.parametrize("day", ["", "2020", "2020-05", "2020-02-30", "today", "2020-05-05T10:00", "2020-05-05\n"])
def test_what_is_no_day_is_told(corpus: Corpus, day: str) -> None:
    for call in (a_day, corpus.as_of, lambda text: corpus.quotes(since=text)):
        with pytest.raises(InputError, match="is no day; write it as 2023-08-20"):
            call(day)


@given(st.dates())
def test_every_day_is_one(day: Any) -> None:
    assert a_day(day.isoformat()) == day.isoformat()


@pytest.mark.parametrize("key", ["", "ev_", "st_0", "gone.txt", "/", ".", "lanterns"])
def test_what_has_no_such_id_is_told(corpus: Corpus, key: str) -> None:
    for find in (corpus.event, corpus.statement, corpus.article):
        with pytest.raises(NotFound):
            find(key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_is_a_sequence(corpus: Corpus, kind: str) -> None:
    table = getattr(corpus, kind)
    records = list(table)
    assert len(table) == len(records) > 1
    assert [table[n] for n in range(len(table))] == records
    assert table[-1] == records[-1]
    assert list(reversed(table)) == records[::-1]
    assert list(table[1:]) == records[1:]
    assert list(table[::-1]) == records[::-1]
    assert records[1] in table
    assert table.index(records[1]) == 1
    assert "to_pandas" in repr(table)
    with pytest.raises(IndexError):
        table[len(table)]


@pytest.mark.parametrize("kind", KINDS)
def test_tables_hold_plain_objects(corpus: Corpus, kind: str) -> None:
    table = getattr(corpus, kind)
    objects = table.to_objects()
    assert all(type(item) is dict for item in objects)
    frame = table.to_pandas()
    assert list(frame["id"]) == [item["id"] for item in objects]
    assert len(set(frame.columns)) == len(frame.columns)
    objects[0]["id"] = "changed"
    assert table.to_objects()[0]["id"] != "changed"


@pytest.mark.parametrize("day", ["2020-05-04", "2020-05-05", "2020-05-06", "2020-05-13", "2100-01-01"])
def test_knowledge_only_grows(corpus: Corpus, day: str) -> None:
    known = {item.article.id for item in corpus.as_of(day).articles}
    later = {item.article.id for item in corpus.as_of("9999-12-31").articles}
    assert known <= later
    assert all((item.published.latest or "9") <= day for item in corpus.as_of(day).articles)
    assert corpus.as_of(day).events.to_objects() == corpus.as_of(day).as_of(day).events.to_objects()


def test_every_event_holds_its_statements_and_they_name_it(corpus: Corpus) -> None:
    for event in corpus.events:
        assert all(corpus.statement(key).event == event.id for key in event.statements)
        assert corpus.event(event.id) is event
    inside = [key for event in corpus.events for key in event.statements]
    assert sorted(inside) == sorted(statement.id for statement in corpus.statements)


@pytest.mark.parametrize("text", ["", " ", "qqqq", "\0", "%", "5", "the", "a" * 2000])
def test_a_name_that_means_nobody(text: str) -> None:
    found = dateline.who(text)
    assert (found.code, found.sector) == (None, None)


@pytest.mark.parametrize(
    ("text", "on", "country", "code", "sector"),
    [
        ("Norway", None, None, "NOR", None),
        ("the Norwegian army", None, None, "NOR", "MIL"),
        ("police", None, "KEN", "KEN", "COP"),
        ("the rebels", None, "TCD", "TCD", "REB"),
        ("the prime minister", None, "IND", "IND", "GOV"),
    ],
)
def test_names(text: str, on: str | None, country: str | None, code: str | None, sector: str | None) -> None:
    found: Identity = dateline.who(text, on, country)
    assert (found.code, found.sector) == (code, sector)
    assert found.rule


def test_the_package_names_what_it_offers() -> None:
    assert set(dateline.__all__) <= set(dir(dateline))
    assert dateline.__version__.count(".") == 2
