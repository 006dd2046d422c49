"""What is merged bit by bit is what is merged at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from dateline.merge.index import Index
from dateline.merge.merging import merge
from dateline.model import Coded
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
