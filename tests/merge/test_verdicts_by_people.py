"""What people judge: joining, splitting, the last word, and knowledge on a day."""

from __future__ import annotations

import pytest

from dateline.errors import NotFound
from dateline.merge.asof import as_known_on
from dateline.merge.clustering import FORCED
from dateline.merge.merging import merge
from dateline.merge.overrule import joined, separated
from dateline.merge.verdicts import forced
from dateline.model import Coded, Event, Judgement, Verdict
from tests.merge.factory import article, told, visit

ME = {"by": "me", "at": "2024-01-01"}
STORY = "President Lind of Norway landed in Ndjamena to meet the Chadian leader Deby at the Rose Palace. "


def copies_of_a_visit(count: int) -> list[Coded]:
    """Reports of one visit in so many articles."""
    return [
        article(f"a{n}", visit("NOR:Ola Lind", "CHD", "2020-01-01"), text=f"{STORY}own{n}", published="2020-01-02")
        for n in range(count)
    ]


def the_event(articles: list[Coded]) -> Event:
    (event,) = merge(articles).events
    return event


def pairs(judgements: tuple[Judgement, ...], verdict: Verdict) -> set[frozenset[str]]:
    return {frozenset((j.left, j.right)) for j in judgements if j.verdict is verdict}


@pytest.mark.parametrize("count", [2, 3, 5])
def test_splitting_one_off_keeps_the_others_together(count: int) -> None:
    articles = copies_of_a_visit(count)
    event = the_event(articles)
    apart = separated(event, event.statements[-1:], **ME)
    assert len(pairs(apart, Verdict.DIFFERENT)) == count - 1
    assert len(pairs(apart, Verdict.SAME)) == count - 2
    after = merge(articles, apart).events
    assert sorted(len(e.statements) for e in after) == sorted([1, count - 1])


def test_a_split_names_who_and_when() -> None:
    event = the_event(copies_of_a_visit(2))
    (judgement,) = separated(event, event.statements[1:], **ME)
    assert (judgement.by, judgement.at, judgement.reasons) == ("me", "2024-01-01", ("judged to be two events",))


@pytest.mark.parametrize("which", [[], ["st_nothing"], "all"])
def test_splits_that_make_no_sense(which: list[str] | str) -> None:
    event = the_event(copies_of_a_visit(2))
    with pytest.raises(NotFound) as caught:
        separated(event, list(event.statements) if which == "all" else list(which), **ME)
    assert event.id in str(caught.value)


def test_joining_what_the_rules_keep_apart() -> None:
    articles = [
        article("a", told("AID", "NOR", "CHD", "2020-01-01"), published="2020-01-02"),
        article("b", told("SANCTION", "PER", "KEN", "2021-01-01"), published="2021-01-02"),
    ]
    one, other = merge(articles).events
    together = joined(one, other, **ME)
    (event,) = merge(articles, together).events
    assert set(event.statements) == {*one.statements, *other.statements}
    assert event.act in ("AID", "SANCTION")


def test_joining_names_every_statement() -> None:
    articles = copies_of_a_visit(3)
    split = separated(the_event(articles), the_event(articles).statements[:1], **ME)
    small, large = sorted(merge(articles, split).events, key=lambda event: len(event.statements))
    assert len(joined(small, large, **ME)) == 2
    assert len(joined(large, small, **ME)) == 2
    assert {s for j in joined(small, large, **ME) for s in (j.left, j.right)} == {
        *small.statements,
        *large.statements,
    }


def said(verdict: Verdict, left: str = "a", right: str = "b") -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, reasons=("said",), by="me", at="2024-01-01")


PLACES = {"a": 0, "b": 1, "c": 2}


@pytest.mark.parametrize(
    ("verdicts", "score"),
    [
        ([Verdict.SAME], FORCED),
        ([Verdict.DIFFERENT], -FORCED),
        ([Verdict.SAME, Verdict.DIFFERENT], -FORCED),
        ([Verdict.DIFFERENT, Verdict.SAME], FORCED),
        ([Verdict.SAME, Verdict.UNSURE], None),
        ([Verdict.UNSURE], None),
        ([Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT], -FORCED),
    ],
)
def test_the_last_word(verdicts: list[Verdict], score: int | None) -> None:
    found = forced([said(verdict) for verdict in verdicts], PLACES)
    assert (found[0, 1].score if found else None) == score
    turned = forced([said(verdict, "b", "a") for verdict in verdicts], PLACES)
    assert turned == found


@pytest.mark.parametrize(("left", "right"), [("a", "x"), ("x", "a"), ("a", "a")])
def test_words_on_what_is_not_there(left: str, right: str) -> None:
    assert forced([said(Verdict.SAME, left, right)], PLACES) == {}


def dated(key: str, day: str | None, basis: str | None = None) -> Coded:
    return article(key, visit("NOR:Ola Lind", "CHD", basis), text=STORY + key, published=day)


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2021-04-02", set()),
        ("2021-04-03", {"first"}),
        ("2021-04-09", {"first"}),
        ("2021-04-10", {"first", "second"}),
        ("2030-01-01", {"first", "second"}),
    ],
)
def test_what_was_known_on_a_day(day: str, known: set[str]) -> None:
    articles = [dated("first", "2021-04-03"), dated("second", "2021-04-10"), article("never", published=None)]
    assert {coded.article.id for coded in as_known_on(articles, day)} == known


def test_an_undated_article_is_known_once_the_known_ones_date_it() -> None:
    articles = [dated("late", None), dated("first", "2021-04-03", "2021-04-02")]
    assert {coded.article.id for coded in as_known_on(articles, "2021-04-05")} == {"first"}
    assert {coded.article.id for coded in as_known_on(articles, "2021-04-30")} == {"first", "late"}


def test_what_was_known_is_as_it_was_before_merging() -> None:
    articles = [dated("late", None), dated("first", "2021-04-03", "2021-04-02")]
    merged = merge(articles)
    again = {coded.article.id: coded.published for coded in as_known_on(merged.articles, "2021-04-30")}
    assert again["late"].basis is None
    assert again["first"].basis == "metadata"
