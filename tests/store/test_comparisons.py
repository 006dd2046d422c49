"""Comparisons kept: pairs by rules, in place of others or beside them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Verdict
from dateline.store import comparisons
from dateline.store.comparisons import Compared, Comparison
from dateline.store.database import Database
from tests.store.test_formats import coded

SAME: Comparison = ("st_1", "st_2", Verdict.SAME, 22, ("mode same", "same day"))
OTHER: Comparison = ("st_1", "st_3", Verdict.DIFFERENT, 0, ("!days",))
THIRD: Comparison = ("st_2", "st_3", Verdict.DIFFERENT, 0, ("!days",))
UNSURE: Comparison = ("st_3", "st_4", Verdict.UNSURE, 9, ("mode none", "recurring, undated"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "d.db", create=True) as found:
        yield found


def keep(
    database: Database, *pairs: Comparison, rules: str = "r", anew: bool = True, gone: tuple[str, ...] = ()
) -> None:
    compared = Compared(rules=rules, pairs=pairs, anew=anew, gone=gone)
    database.keep_merged((), (), (), (), compared)


def kept(database: Database, rules: str = "r") -> list[Comparison] | None:
    found = database.comparisons(rules)
    return None if found is None else list(found)


def test_nothing_was_compared_at_first(database: Database) -> None:
    assert kept(database) is None


def test_pairs_come_back_in_order(database: Database) -> None:
    keep(database, UNSURE, OTHER, SAME)
    assert kept(database) == [SAME, OTHER, UNSURE]


def test_a_run_without_pairs_is_known_as_one(database: Database) -> None:
    keep(database)
    assert kept(database) == []


def test_other_rules_know_nothing_of_them(database: Database) -> None:
    keep(database, SAME)
    assert kept(database, "other") is None
    keep(database, OTHER, rules="other", anew=False)
    assert kept(database, "other") == [OTHER]
    assert kept(database) is None


@pytest.mark.parametrize(("anew", "left"), [(True, [OTHER]), (False, [SAME, OTHER])])
def test_in_place_of_others_or_beside_them(database: Database, anew: bool, left: list[Comparison]) -> None:
    keep(database, SAME)
    keep(database, OTHER, anew=anew)
    assert kept(database) == left


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (("st_1",), [THIRD, UNSURE]),
        (("st_4",), [SAME, OTHER, THIRD]),
        (("st_1", "st_3"), []),
        (("st_9",), [SAME, OTHER, THIRD, UNSURE]),
    ],
)
def test_what_holds_no_longer_goes(database: Database, gone: tuple[str, ...], left: list[Comparison]) -> None:
    keep(database, SAME, OTHER, THIRD, UNSURE)
    keep(database, anew=False, gone=gone)
    assert kept(database) == left


def test_a_pair_that_is_compared_again_is_kept_once(database: Database) -> None:
    keep(database, SAME)
    again: Comparison = (*SAME[:2], Verdict.DIFFERENT, 0, ("!place",))
    keep(database, again, anew=False, gone=("st_1",))
    assert kept(database) == [again]


def test_what_was_found_is_kept_once(database: Database) -> None:
    keep(database, OTHER, THIRD)
    keep(database, SAME, anew=False)
    rows = list(database._rows("SELECT number, verdict, score, reasons FROM grounds ORDER BY 1"))
    assert rows == [(1, "different", 0, "!days"), (2, "same", 22, "mode same; same day")]


def test_merging_without_comparisons_lets_go_of_them(database: Database) -> None:
    keep(database, SAME)
    database.keep_merged((), (), (), ())
    assert kept(database) is None
    assert kept(database, "") == []


def test_an_article_added_again_takes_its_comparisons_along(database: Database) -> None:
    item = coded()
    database.add([item])
    own = item.statements[0].id
    keep(
        database, (own, "st_2", Verdict.SAME, 22, ("same day",)), ("st_0", own, Verdict.SAME, 22, ("same day",)), THIRD
    )
    database.add([item])
    assert kept(database) == [THIRD]


pairs = st.lists(
    st.tuples(
        st.sampled_from(["st_1", "st_2"]),
        st.sampled_from(["st_3", "st_4"]),
        st.sampled_from(list(Verdict)),
        st.integers(-20, 60),
        st.lists(st.sampled_from(["same day", "recurring, undated", "!days"]), min_size=1, max_size=3).map(tuple),
    ),
    max_size=6,
    unique_by=lambda pair: pair[:2],
)


@given(pairs, pairs)
def test_whatever_is_kept_comes_back(first: list[Comparison], then: list[Comparison]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE grounds (number INTEGER PRIMARY KEY, verdict, score, reasons)")
    connection.execute("CREATE TABLE comparisons (left, right, ground, PRIMARY KEY (left, right))")
    comparisons.keep(connection, Compared(rules="r", pairs=first))
    comparisons.keep(connection, Compared(rules="r", pairs=then, anew=False))
    expected = {pair[:2]: pair for pair in (*first, *then)}
    assert list(comparisons.read(connection)) == [expected[key] for key in sorted(expected)]
    comparisons.forget(connection)
    assert list(comparisons.read(connection)) == []
    connection.close()
