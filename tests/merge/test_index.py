"""What is merged bit by bit is what is merged at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merge.index import Index
from dateline.merge.merging import Compared, Merged, merge, merge_compared
from dateline.merge.overrule import joined, separated
from dateline.model import Coded, Judgement, Verdict
from tests.merge.factory import article, told, visit
from tests.merge.strategies import corpora


@settings(max_examples=20, deadline=None)
@given(corpora())
def test_one_by_one_is_all_at_once(articles: list[Coded]) -> None:
    index = Index()
    for coded in articles:
        index.add([coded])
        index.merged()
    assert index.merged() == merge(articles)


@settings(max_examples=20, deadline=None)
@given(corpora())
def test_batches_are_all_at_once(articles: list[Coded]) -> None:
    half = len(articles) // 2
    index = Index(articles[half:])
    index.add(articles[:half])
    assert index.merged() == merge(articles)


def test_an_added_article_is_compared_with_its_candidates_only() -> None:
    index = Index([article(f"a{n}", visit("NOR", "CHD", f"2020-{n:02d}-01")) for n in range(1, 13)])
    before = index.judged
    index.add([article("b", visit("NOR", "CHD", "2020-06-01"))])
    assert index.judged - before == 1


def test_an_article_is_taken_in_once() -> None:
    coded = article("a", told("AID", "NOR", "CHD", "2020-01-01"))
    index = Index([coded])
    index.add([replace(coded, statements=())])
    assert index.merged() == merge([coded])


def test_a_dated_article_that_comes_later_dates_an_undated_one() -> None:
    story = "President Lind of Norway landed in Ndjamena to meet the Chadian leader Deby at the Rose Palace. "
    late = article("late", visit("NOR:Ola Lind", "CHD", None), text=story + "Norway rejoiced.")
    dated = article(
        "dated", visit("NOR:Ola Lind", "CHD", "2021-04-02"), text=story + "Chad cheered.", published="2021-04-03"
    )
    index = Index([late])
    assert not index.merged().articles[0].published.known
    index.add([dated])
    assert index.merged() == merge([late, dated])
    assert {c.article.id: c.published.basis for c in index.merged().articles} == {"dated": "metadata", "late": "corpus"}


@pytest.mark.parametrize("first", [0, 1])
def test_either_order_gives_the_same_family(first: int) -> None:
    text = " ".join(f"word{n}" for n in range(60))
    pair = [
        article("x", told("AID", "NOR", "CHD", "2020-01-01"), text=text, published="2020-01-02"),
        article("y", told("AID", "NOR", "CHD", "2020-01-01"), text=text + " end", published="2020-01-01"),
    ]
    index = Index([pair[first]])
    index.add([pair[1 - first]])
    assert index.merged().families[0].original == "y"


def run(articles: list[Coded]) -> tuple[Merged, list[Compared]]:
    """A run of merging, with all that it compared."""
    merged, compared = merge_compared(articles, keep=True)
    return merged, list(compared)


def ids(merged: Merged) -> set[str]:
    return {key for event in merged.events for key in (event.id, *event.aliases)}


@settings(max_examples=60, deadline=None)
@given(corpora(), st.integers(0, 6))
def test_a_run_that_goes_on_gives_what_a_run_from_scratch_gives(articles: list[Coded], known: int) -> None:
    old, new = articles[:known], articles[known:]
    before, compared = run(old)
    former = ids(before)
    index = Index.resumed(before, compared, new, former=former)
    assert index.merged() == merge(articles, (), former)


@settings(max_examples=40, deadline=None)
@given(corpora(), st.integers(0, 6))
def test_what_is_kept_of_a_run_that_went_on_is_all_that_the_next_one_needs(articles: list[Coded], known: int) -> None:
    before, compared = run(articles[:known])
    index = Index.resumed(before, compared, articles[known:])
    again = index.merged()
    pairs = {said[:2]: said for said in compared if not {*said[:2]} & set(index.gone)}
    pairs |= {said[:2]: said for said in index.compared}
    assert pairs == {said[:2]: said for said in run(articles)[1]}
    last = Index.resumed(again, pairs.values())
    assert (last.judged, last.merged()) == (0, again)


@settings(max_examples=40, deadline=None)
@given(corpora(), st.data())
def test_people_s_verdicts_hold_in_a_run_that_goes_on(articles: list[Coded], data: st.DataObject) -> None:
    before, compared = run(articles[:-1])
    verdicts: list[Judgement] = []
    for event in before.events:
        if len(event.statements) > 1 and data.draw(st.booleans()):
            verdicts += separated(event, event.statements[:1], by="me", at="2024-01-01")
    if len(before.events) > 1 and data.draw(st.booleans()):
        verdicts += joined(before.events[0], before.events[-1], by="me", at="2024-01-02")
    index = Index.resumed(before, compared, articles[-1:])
    assert index.merged(verdicts) == merge(articles, verdicts)


def test_a_run_that_goes_on_compares_only_what_is_new() -> None:
    old = [
        article(f"a{n}", visit("NOR", "CHD", f"2020-{n:02d}-01"), published=f"2020-{n:02d}-02") for n in range(1, 13)
    ]
    before, compared = run(old)
    new = article("b", visit("NOR", "CHD", "2020-06-01"), published="2020-06-02")
    index = Index.resumed(before, compared, [new])
    assert [(left, right) for left, right, *_ in index.compared] == [(old[5].statements[0].id, new.statements[0].id)]
    assert index.merged() == merge([*old, new])


def test_untouched_events_are_taken_over_and_not_made_again() -> None:
    old = [article(f"a{n}", visit("NOR", "CHD", f"2020-{n:02d}-01"), published=f"2020-{n:02d}-02") for n in range(1, 5)]
    before, compared = run(old)
    index = Index.resumed(before, compared, [article("b", visit("NOR", "CHD", "2020-02-01"), published="2020-02-02")])
    after = index.merged().events
    unchanged = [event for event in after if event in before.events]
    assert len(unchanged) == 3
    assert all(any(event is other for other in before.events) or event.part_of is None for event in unchanged)


def test_what_a_new_article_dates_is_compared_anew() -> None:
    story = "President Lind of Norway landed in Ndjamena to meet the Chadian leader Deby at the Rose Palace. "
    late = article("late", visit("NOR:Ola Lind", "CHD", None), text=story + "Norway rejoiced.")
    other = article("other", visit("NOR:Ola Lind", "CHD", None), text=story + "Nobody slept.")
    dated = article(
        "dated", visit("NOR:Ola Lind", "CHD", "2021-04-02"), text=story + "Chad cheered.", published="2021-04-03"
    )
    before, compared = run([late, other])
    index = Index.resumed(before, compared, [dated])
    assert set(index.gone) == {late.statements[0].id, other.statements[0].id}
    assert index.merged() == merge([late, other, dated])


def test_a_copy_that_comes_later_is_counted_as_one() -> None:
    text = " ".join(f"word{n}" for n in range(60))
    first = article("x", told("AID", "NOR", "CHD", "2020-01-01"), text=text, published="2020-01-02")
    copy = article("y", told("AID", "NOR", "CHD", "2020-01-01"), text=text + " end", published="2020-01-03")
    before, compared = run([first])
    after = Index.resumed(before, compared, [copy]).merged()
    assert after == merge([first, copy])
    assert [(event.articles, event.copies) for event in after.events] == [(1, 1)]


def test_comparisons_say_what_they_found() -> None:
    _, compared = run([article("a", visit("NOR", "CHD", "2020-01-01"), visit("NOR", "CHD", "2020-01-01"))])
    ((left, right, verdict, score, reasons),) = compared
    assert left != right
    assert verdict is Verdict.SAME
    assert score > 0
    assert "mode same" in reasons
