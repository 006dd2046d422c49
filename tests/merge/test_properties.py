"""What must hold whatever the corpus: order, copies, people's verdicts, unrelated articles."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dateline.merge.asof import as_known_on
from dateline.merge.merging import Merged, merge
from dateline.merge.overrule import joined, separated
from dateline.model import Coded, Event, Verdict
from tests.merge.factory import article, told
from tests.merge.strategies import corpora

quick = settings(max_examples=25, deadline=None)


def groups(merged: Merged) -> set[frozenset[str]]:
    return {frozenset(event.statements) for event in merged.events}


@quick
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(articles: list[Coded], random: st.randoms) -> None:  # type: ignore[valid-type]
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(articles)


@quick
@given(corpora())
def test_every_statement_is_in_one_event_which_it_names(articles: list[Coded]) -> None:
    merged = merge(articles)
    owners = {statement: event.id for event in merged.events for statement in event.statements}
    assert sum(len(event.statements) for event in merged.events) == len(owners)
    assert {s.id: s.event for coded in merged.articles for s in coded.statements} == owners


@quick
@given(corpora())
def test_merging_what_was_merged_changes_nothing(articles: list[Coded]) -> None:
    once = merge(articles)
    assert merge(once.articles) == once


@quick
@given(corpora())
def test_what_is_different_is_never_joined_by_rule(articles: list[Coded]) -> None:
    merged = merge(articles)
    owners = {s.id: s.event for coded in merged.articles for s in coded.statements}
    rivals = [j for j in merged.judgements if j.verdict is Verdict.RIVAL]
    assert all(owners[j.left] != owners[j.right] for j in rivals)


@quick
@given(corpora(), st.integers(0, 6))
def test_a_copy_adds_no_origin(articles: list[Coded], which: int) -> None:
    source = articles[which % len(articles)]
    before = {event.statements: event.origins for event in merge(articles).events}
    after = merge([*articles, copy_of(source)])
    copied = {f"{statement.id}c" for statement in source.statements}
    for event in after.events:
        old = tuple(statement for statement in event.statements if statement not in copied)
        if old in before:
            assert event.origins == before[old]


def copy_of(coded: Coded) -> Coded:
    """The same text in another outlet, some days later."""
    key = f"{coded.article.id}copy"
    source = replace(coded.article, id=key, outlet="The Reprinter")
    statements = tuple(replace(s, id=f"{s.id}c", article=key) for s in coded.statements)
    return replace(coded, clean=replace(coded.clean, article=source, outlet="The Reprinter"), statements=statements)


@quick
@given(corpora())
def test_an_unrelated_article_changes_no_event(articles: list[Coded]) -> None:
    other = article("zz", told("SANCTION", "FJI", "LAO", "1990-05-05"), published="1990-05-06")
    before, after = merge(articles).events, merge([*articles, other]).events
    assert {event.id for event in before} < {event.id for event in after}
    assert [event for event in after if "FJI" not in {p.code for p in event.actors}] == list(before)


@quick
@given(corpora(), st.data())
def test_splitting_and_joining_again_is_the_identity(articles: list[Coded], data: st.DataObject) -> None:
    before = merge(articles)
    several = [event for event in before.events if len(event.statements) > 1]
    assume(several)
    event = data.draw(st.sampled_from(several))
    moved = data.draw(st.lists(st.sampled_from(event.statements[1:]), min_size=1, unique=True))
    apart = separated(event, moved, by="me", at="2024-01-01")
    split = merge(articles, apart)
    kept, other = owner(split, event.statements[0]), owner(split, moved[0])
    assert set(moved) <= set(other.statements)
    assert set(other.statements).isdisjoint(set(event.statements) - set(moved))
    again = merge(articles, (*apart, *joined(kept, other, by="me", at="2024-01-02")))
    assert set(event.statements) <= set(owner(again, moved[0]).statements)
    back = [replace(judgement, verdict=Verdict.UNSURE, at="2024-01-02") for judgement in apart]
    assert groups(merge(articles, (*apart, *back))) == groups(before)


def owner(merged: Merged, statement: str) -> Event:
    return next(event for event in merged.events if statement in event.statements)


@quick
@given(corpora(), st.data())
def test_joined_events_are_one_whatever_the_rules_say(articles: list[Coded], data: st.DataObject) -> None:
    before = merge(articles)
    left, right = data.draw(st.sampled_from(before.events)), data.draw(st.sampled_from(before.events))
    assume(left.id != right.id)
    after = merge(articles, joined(left, right, by="me", at="2024-01-01"))
    assert {*left.statements, *right.statements} <= set(owner(after, left.statements[0]).statements)


@quick
@given(corpora())
def test_nothing_published_later_is_known_earlier(articles: list[Coded]) -> None:
    known = as_known_on(articles, "2020-01-02")
    later = {c.article.id for c in articles if (c.published.earliest or "") > "2020-01-02"}
    assert later.isdisjoint(coded.article.id for coded in known)
    again = as_known_on(merge(articles).articles, "2020-01-02")
    assert [(c.article.id, c.published) for c in again] == [(c.article.id, c.published) for c in known]
