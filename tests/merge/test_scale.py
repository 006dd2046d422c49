"""The synthetic world of the scale benchmark, in small: what it promises, and that work grows with its size."""

from __future__ import annotations

import gc

import pytest
from benchmarks.scale import A_DAY, STAGES, World, measure

from dateline.merge import merging
from dateline.merge.blocking import Blocker
from dateline.merge.judgement import Judge
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge, uncollected


def pairs(statements: int) -> float:
    """Candidate pairs for each statement of a world."""
    articles = list(World(statements).articles())
    mentions = Reader().mentions(articles)
    found = list(Blocker(mentions, Judge().comparer).pairs())
    assert len(found) == len(set(found))
    assert all(left < right for left, right in found)
    return len(found) / len(mentions)


def test_the_same_seed_makes_the_same_world() -> None:
    assert list(World(300).articles()) == list(World(300).articles())
    assert list(World(300).articles()) != list(World(300, seed=8).articles())


@pytest.mark.slow
def test_candidates_grow_with_the_archive_and_not_with_its_square() -> None:
    few, many = pairs(4 * A_DAY), pairs(8 * A_DAY)
    assert many < 1.4 * few


def test_deeds_told_often_become_events() -> None:
    articles = list(World(2 * A_DAY).articles())
    events = merge(articles).events
    told = sum(len(coded.statements) for coded in articles)
    assert sum(len(event.statements) for event in events) == told
    assert len(events) < 0.8 * told
    assert max(len(event.statements) for event in events) < 60


def test_every_stage_is_measured() -> None:
    before = {name: getattr(merging, name) for name in STAGES}
    measured = measure(A_DAY)
    assert list(measured.stages) == [*STAGES.values(), "all else"]
    assert all(took > 0 for took in measured.stages.values())
    assert sum(measured.stages.values()) == pytest.approx(measured.seconds)
    assert 0 < measured.events < 2 * A_DAY
    assert all(getattr(merging, name) is function for name, function in before.items())


def test_what_was_made_while_garbage_was_not_searched_counts_as_old() -> None:
    with uncollected():
        assert not gc.isenabled()
        made = [[number] for number in range(3)]
    assert gc.isenabled()
    young = {id(item) for item in gc.get_objects(generation=0)}
    assert young.isdisjoint(map(id, made))
    assert gc.get_freeze_count() == 0


def test_garbage_that_was_not_searched_before_is_not_searched_after() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
