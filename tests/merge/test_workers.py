"""Work that several processes share: nothing left out, nothing done twice, the same result for any number."""

from __future__ import annotations

import multiprocessing
import os
import pickle
from itertools import pairwise

import pytest
from benchmarks.scale import World
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.merge import merging, processes
from dateline.merge.blocking import Blocker
from dateline.merge.judgement import Judge
from dateline.merge.judging import judge_all, judge_share
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge
from dateline.merge.processes import MANY, Helper, workers_for
from dateline.merge.share import Share
from dateline.merge.verdicts import Verdicts
from dateline.model import Coded
from tests.merge.strategies import corpora

shares = st.integers(1, 6)


@pytest.mark.parametrize(
    ("statements", "processors", "workers"),
    [(0, 8, 1), (MANY - 1, 8, 1), (MANY, 1, 1), (MANY, 2, 2), (MANY, 64, 2), (10 * MANY, 2, 2)],
)
def test_helpers_are_for_many_statements_on_many_processors(statements: int, processors: int, workers: int) -> None:
    assert workers_for(statements, processors) == workers


def test_without_being_told_the_machine_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert workers_for(MANY) == 1
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert workers_for(MANY) == 1
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert workers_for(MANY) == 2


@given(st.lists(st.integers(), max_size=30), shares)
def test_stretches_make_the_whole_list(items: list[int], of: int) -> None:
    assert [item for number in range(of) for item in Share(number, of).stretch(items)] == items


@given(st.lists(st.integers(700_000, 800_000), max_size=30), shares)
def test_every_day_is_in_one_share(days: list[int], of: int) -> None:
    bounds = [Share(number, of).days(days) for number in range(of)]
    for day in days:
        assert sum(first <= day < end for first, end in bounds) == 1
    assert all(end == first for (_, end), (first, _) in pairwise(bounds) if days)


@given(st.lists(st.integers(), max_size=30), shares, shares)
def test_parts_of_a_share_make_the_share(items: list[int], of: int, count: int) -> None:
    whole = Share(of - 1, of)
    together = [item for part in whole.parts(count) for item in part.stretch(items)]
    assert together == whole.stretch(items)


@settings(max_examples=30, deadline=None)
@given(corpora(), shares)
def test_shares_of_pairs_are_all_pairs_once(articles: list[Coded], of: int) -> None:
    blocker = Blocker(Reader().mentions(articles), Judge().comparer)
    together = [pair for number in range(of) for pair in blocker.pairs(Share(number, of))]
    assert sorted(together) == sorted(blocker.pairs())


@settings(max_examples=30, deadline=None)
@given(corpora(), shares)
def test_verdicts_of_shares_are_those_of_the_whole(articles: list[Coded], of: int) -> None:
    mentions = Reader().mentions(articles)
    together = Verdicts()
    for number in range(of):
        together.extend(judge_share(mentions, Share(number, of)))
    assert sorted(together) == sorted(judge_share(mentions, Share()))


def test_a_helpers_verdicts_travel_and_join() -> None:
    mentions = Reader().mentions(list(World(200).articles()))
    here, there = judge_share(mentions, Share(0, 2)), judge_share(mentions, Share(1, 2))
    sent: Verdicts = pickle.loads(pickle.dumps(there))
    assert list(sent) == list(there)
    before = list(here)
    here.extend(sent)
    assert list(here) == [*before, *there]
    assert len(here) == len(before) + len(there)


def test_any_number_of_processes_gives_the_same_verdicts() -> None:
    mentions = Reader().mentions(list(World(600).articles()))
    alone = sorted(judge_all(mentions, workers=1))
    assert alone
    assert sorted(judge_all(mentions, workers=2)) == alone
    assert sorted(judge_all(mentions, workers=3)) == alone


def test_merging_with_a_helper_is_merging(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = list(World(600).articles())
    alone = merge(articles)
    monkeypatch.setattr(processes, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    started: list[object] = []
    monkeypatch.setattr(merging, "Helper", lambda *asked: started.append(asked) or Helper(*asked))  # type: ignore[func-returns-value]
    assert merge(articles) == alone
    assert len(started) == 1


def double(number: int) -> int:
    return 2 * number


def leave(status: int) -> None:
    os._exit(status)


def within() -> int:
    return workers_for(10 * MANY, 8)


def test_a_helper_returns_what_its_function_does() -> None:
    assert Helper(double, 21).result() == 42


def test_a_helper_has_no_helpers() -> None:
    assert Helper(within).result() == 1


def test_a_helper_that_dies_is_an_error_that_says_so() -> None:
    with pytest.raises(DatelineError, match=r"ended early \(exit status 3\)"):
        Helper(leave, 3).result()


def test_where_there_is_no_forking_a_helper_is_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert Helper(abs, -3).result() == 3
