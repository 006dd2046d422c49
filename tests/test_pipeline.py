"""The stages composed: what is coded, what is skipped and why, and what a database keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dateline import pipeline
from dateline.config import Settings
from dateline.errors import InputError, OntologyError
from dateline.model import Article, Coded, Layers, Skipped
from dateline.pipeline import (
    Run,
    annotate_articles,
    code_alone,
    code_articles,
    code_into,
    merge_articles,
    merge_database,
)
from dateline.store.database import Database

ONE = "Norway closed its embassy in Belarus on Monday."
TWO = "Chad accused Libya of arming the rebels."
GERMAN = "Der Minister sagte am Montag, dass die Truppen die Stadt verlassen hätten und nun an der Grenze stehen würden, wo man sie seit Tagen erwartet habe."
PLAIN = Settings()


def article(key: str, text: str, **fields: Any) -> Article:
    return Article(id=key, text=text, locations=(f"{key}.txt",), **fields)


def write(folder: Path, **texts: str) -> list[str]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(folder)]


def test_articles_are_coded_in_their_order() -> None:
    found = list(code_articles([article("b", TWO), article("a", ONE)], PLAIN))
    assert [item.article.id for item in found if isinstance(item, Coded)] == ["b", "a"]
    acts = [[s.act for s in item.statements] for item in found if isinstance(item, Coded)]
    assert "ACCUSE" in acts[0]
    assert "SANCTION" in acts[1]


def test_statements_quote_their_article() -> None:
    (found,) = code_articles([article("a", f"{ONE} {TWO}", published="2020-05-05")], PLAIN)
    assert isinstance(found, Coded)
    assert found.statements
    for statement in found.statements:
        for words in (statement.trigger, statement.sentence, *statement.actors, *statement.recipients):
            assert found.article.text[words.start : words.end] == words.text


def test_the_same_article_gives_the_same_statements() -> None:
    assert list(code_articles([article("a", ONE)], PLAIN)) == list(code_articles([article("a", ONE)], PLAIN))


@pytest.mark.parametrize("text", ["It rained.", "x", "...", "12 34", "\u200b.", "A" * 3000, "( [ { \" ' “ ” . ! ?"])
def test_texts_without_statements(text: str) -> None:
    (found,) = code_articles([article("a", text)], PLAIN)
    assert isinstance(found, Coded)
    assert found.statements == ()


def test_another_language_is_skipped_with_its_place() -> None:
    (found,) = code_articles([article("a", GERMAN)], PLAIN)
    assert found == Skipped(location="a.txt", reason="not in English")
    (kept,) = code_articles([article("a", GERMAN)], Settings(keep_text=True))
    assert isinstance(kept, Coded)


def test_layers_of_an_article() -> None:
    (found,) = annotate_articles([article("a", ONE, published="2020-05-05")], PLAIN)
    assert isinstance(found, Layers)
    assert [place.text for place in found.places] == ["Norway", "Belarus"]
    assert found.times
    assert len(found.sentences) == 1


def test_a_fault_in_one_article_skips_it_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.extract.article import extract

    def faulty(annotated: Any, ontology: Any, *, learned: bool) -> Coded:
        if "Chad" in annotated.text:
            raise RuntimeError("a fault")
        return extract(annotated, ontology, learned=learned)

    monkeypatch.setattr(pipeline, "extract", faulty)
    first, second = code_articles([article("b", TWO), article("a", ONE)], PLAIN)
    assert isinstance(first, Skipped)
    assert first.location == "b.txt"
    assert "RuntimeError: a fault" in first.reason
    assert isinstance(second, Coded)


def test_a_fault_of_the_users_files_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(annotated: Any, ontology: Any, *, learned: bool) -> Coded:
        raise OntologyError("mine.yaml: not YAML")

    monkeypatch.setattr(pipeline, "extract", broken)
    with pytest.raises(OntologyError, match=r"mine\.yaml"):
        list(code_articles([article("a", ONE)], PLAIN))


def test_a_run_counts_what_came_in(tmp_path: Path) -> None:
    inputs = write(tmp_path, a=ONE, b=TWO, c=GERMAN, d=ONE, e="  ")
    run, coded = code_alone(inputs, PLAIN)
    assert (run.read, run.coded, run.known) == (5, 2, 0)
    assert sorted(item.reason for item in run.skipped) == [
        "empty",
        "identical to an article already read",
        "not in English",
    ]
    assert len(coded) == 2


def test_progress_is_told_after_each_article(tmp_path: Path) -> None:
    seen: list[int] = []
    code_alone(write(tmp_path, a=ONE, b=TWO), PLAIN, lambda run: seen.append(run.coded))
    assert seen == [1, 2]


def test_no_input_is_no_work() -> None:
    assert code_alone([], PLAIN) == (Run(), ())
    assert list(code_articles([], PLAIN)) == []
    assert merge_articles([]).events == ()


def test_a_missing_input_is_an_error() -> None:
    with pytest.raises(InputError):
        code_alone(["nowhere/at/all"], PLAIN)


def test_what_a_database_knows_is_not_coded_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    inputs = write(folder, a=ONE)
    with Database(tmp_path / "d.db", create=True) as database:
        first, _ = code_into(database, inputs, PLAIN)
        write(folder, b=TWO)
        second, merged = code_into(database, inputs, PLAIN)
        third, again = code_into(database, inputs, PLAIN)
    assert (first.coded, first.known) == (1, 0)
    assert (second.coded, second.known) == (1, 1)
    assert (third.coded, third.known) == (0, 2)
    assert merged is not None
    assert again is not None
    assert merged.events == again.events


def test_the_same_article_elsewhere_adds_its_place(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    inputs = write(tmp_path / "one", a=ONE) + write(tmp_path / "two", a=ONE)
    with Database(tmp_path / "d.db", create=True) as database:
        for name in inputs:
            code_into(database, [name], PLAIN)
        (item,) = database.coded()
    assert len(item.article.locations) == 2


def test_without_merging_there_are_no_events_until_asked(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    with Database(tmp_path / "d.db", create=True) as database:
        _, merged = code_into(database, write(folder, a=ONE), Settings(merge=False))
        assert merged is None
        assert database.events() == ()
        found = merge_database(database)
        assert {e.id for e in database.events()} == {e.id for e in found.events}
        assert found.events


def test_batches_do_not_change_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = write(tmp_path, a=ONE, b=TWO, c="Norway praised Chad. Peru met Chile in Lima.")
    found = []
    for size in (1, 2, 32):
        monkeypatch.setattr(pipeline, "_BATCH", size)
        with Database(tmp_path / f"{size}.sqlite", create=True) as database:
            code_into(database, inputs, PLAIN)
            found.append(database.events())
    assert found[0] == found[1] == found[2] != ()
