"""A database that is added to: what is merged bit by bit is what is merged at once, and little is done again."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.merge.merging import Merged, merge, merge_compared
from dateline.merge.overrule import separated
from dateline.merge.rules import fingerprint
from dateline.model import Coded
from dateline.pipeline import merge_database
from dateline.store.database import Database
from tests.merge.factory import article, told, visit
from tests.merge.strategies import corpora

STORY = "President Lind of Norway landed in Ndjamena to meet the Chadian leader Deby at the Rose Palace. "


def kept(path: Path) -> Merged:
    """What a database holds of a run."""
    with Database(path) as database:
        return Merged(
            articles=database.coded(),
            events=database.events(),
            judgements=database.judgements(),
            families=database.families(),
        )


def steps(path: Path, *batches: list[Coded]) -> Merged:
    """What a database holds after batches were added and merged one after the other."""
    with Database(path, create=True) as database:
        for batch in batches:
            database.add(batch)
            merge_database(database)
    return kept(path)


def unnamed(merged: Merged) -> Merged:
    """Without former ids, which depend on how a database came about."""
    return replace(merged, events=tuple(replace(event, aliases=()) for event in merged.events))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corpora(), st.integers(1, 5), st.integers(0, 10**9))
def test_batches_give_what_one_run_gives(tmp_path: Path, articles: list[Coded], size: int, number: int) -> None:
    batches = [articles[start : start + size] for start in range(0, len(articles), size)]
    name = f"{number}-{len(list(tmp_path.iterdir()))}"
    bit_by_bit = steps(tmp_path / f"{name}.db", *batches)
    at_once = steps(tmp_path / f"{name}-once.db", articles)
    assert unnamed(bit_by_bit) == at_once
    scratch = merge(articles)
    assert at_once.events == scratch.events
    assert {c.article.id: c.published for c in at_once.articles} == {
        c.article.id: c.published for c in scratch.articles
    }


def visits(*months: int) -> list[Coded]:
    return [article(f"a{n}", visit("NOR", "CHD", f"2020-{n:02d}-01"), published=f"2020-{n:02d}-02") for n in months]


def test_an_added_article_is_not_compared_with_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.db"
    steps(path, visits(*range(1, 13)))
    monkeypatch.setattr(pipeline, "merge_compared", lambda *_, **__: pytest.fail("merged from scratch"))
    with Database(path) as database:
        database.add([article("b", visit("NOR", "CHD", "2020-06-01"), published="2020-06-02")])
        merged = merge_database(database)
        rows = list(database.comparisons(fingerprint()) or ())
    assert [len(event.statements) for event in merged.events].count(2) == 1
    assert len(rows) == 1


def test_other_rules_compare_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.db"
    steps(path, visits(1, 2, 3))
    monkeypatch.setattr(pipeline, "fingerprint", lambda: "other")
    calls: list[int] = []
    whole = merge_compared

    def counted(*args: Any, **more: Any) -> Any:
        calls.append(1)
        return whole(*args, **more)

    monkeypatch.setattr(pipeline, "merge_compared", counted)
    with Database(path) as database:
        merge_database(database)
        assert database.comparisons("other") is not None
        assert database.comparisons(fingerprint()) is None
        merge_database(database)
    assert len(calls) == 1


def test_the_rules_have_one_fingerprint() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16


def test_what_people_judged_holds_when_an_article_is_added(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    pair = [
        article(key, visit("NOR", "CHD", "2020-01-01"), text=STORY + key, published="2020-01-02") for key in ("x", "y")
    ]
    (event,) = steps(path, pair).events
    with Database(path) as database:
        database.overrule("split", "me", "2024-01-01", separated(event, event.statements[1:], by="me", at="2024-01-01"))
        assert len(merge_database(database).events) == 2
        database.add(visits(7))
        assert len(merge_database(database).events) == 3
        database.undo()
        assert len(merge_database(database).events) == 2


def test_a_changed_article_leaves_nothing_of_what_it_said_before(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    first, other = visits(1, 2)
    steps(path, [first, other])
    changed = replace(
        article("a1", told("AID", "PER", "KEN", "2020-05-05"), published="2020-05-06"),
        clean=replace(first.clean, article=replace(first.article, text="Peru sent flour to Kenya.")),
    )
    changed = replace(changed, statements=tuple(replace(s, id="st_new") for s in changed.statements))
    with Database(path) as database:
        database.add([changed])
        merged = merge_database(database)
        assert database.search("Norway") == ((other.statements[0].id,))
        assert database.search("Kenya") == ("st_new",)
    assert {statement for event in merged.events for statement in event.statements} == {
        "st_new",
        other.statements[0].id,
    }
    assert unnamed(kept(path)) == unnamed(steps(tmp_path / "e.db", [changed, other]))
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM statements").fetchone() == (2,)
    assert connection.execute("SELECT DISTINCT statement FROM parties ORDER BY 1").fetchall() == sorted(
        {("st_new",), (other.statements[0].id,)}
    )
    connection.close()


def test_the_days_that_merging_found_are_kept(tmp_path: Path) -> None:
    late = article("late", visit("NOR:Ola Lind", "CHD", None), text=STORY + "Norway rejoiced.")
    dated = article(
        "dated", visit("NOR:Ola Lind", "CHD", "2021-04-02"), text=STORY + "Chad cheered.", published="2021-04-03"
    )
    path = tmp_path / "d.db"
    alone = {c.article.id: c.published for c in steps(path, [late]).articles}
    assert alone["late"].basis is None
    with Database(path) as database:
        database.add([dated])
        merge_database(database)
    together = {c.article.id: c.published for c in kept(path).articles}
    assert (together["late"].basis, together["late"].earliest) == ("corpus", "2021-04-02")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT earliest, basis FROM articles WHERE id = 'late'").fetchone() == (
        "2021-04-02",
        "corpus",
    )
    connection.close()


def test_what_a_copy_changed_is_kept(tmp_path: Path) -> None:
    text = " ".join(f"word{n}" for n in range(60)) + "."
    first = article("x", told("AID", "NOR", "CHD", "2020-01-01"), text=text, published="2020-01-02", title="One")
    copy = article(
        "y", told("AID", "NOR", "CHD", "2020-01-01"), text=text + " Nobody cared.", published="2020-01-03", title="Two"
    )
    (family,) = steps(tmp_path / "d.db", [first, copy]).families
    (change,) = family.changes
    assert (change.article, change.headline, len(change.added), change.cut) == ("y", True, 1, ())


def test_a_database_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    before = steps(path, visits(1, 2))
    connection = sqlite3.connect(path)
    for command in (
        "DROP TABLE grounds",
        "DROP TABLE comparisons",
        "ALTER TABLE families DROP COLUMN changes",
        "DELETE FROM meta WHERE key = 'rules'",
        "UPDATE meta SET value = '1' WHERE key = 'schema'",
    ):
        connection.execute(command)
    connection.commit()
    connection.close()
    assert kept(path) == before
    with Database(path) as database:
        database.add(visits(3))
        assert len(merge_database(database).events) == 3
        assert database.comparisons(fingerprint()) is not None
