"""Quick ways against plain ones: what was written for speed says what the plain way would say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merge.blocking import Blocker
from dateline.merge.comparison import Comparer
from dateline.merge.dates import AGE, CAMPAIGN_GAP, ENDLESS, MONTH, REPORT_GAP, compare_days
from dateline.merge.fusing import best_days, parties, told_by, voices
from dateline.merge.judgement import Judge
from dateline.merge.judging import judge_all, judge_share
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge, with_events
from dateline.merge.model import CAMPAIGN, PUBLISHED, Dates, Mention
from dateline.merge.origins import FIRST, Origins
from dateline.merge.share import Share
from dateline.model import Coded, EventParty, Party, Status, Verdict
from tests.merge.factory import article, told, voice
from tests.merge.strategies import corpora

some = settings(max_examples=30, deadline=None)


def mentions_of(articles: Sequence[Coded]) -> list[Mention]:
    return Reader().mentions(articles)


@some
@given(corpora(), st.integers(1, 5))
def test_shares_together_give_every_pair_once(articles: list[Coded], of: int) -> None:
    mentions = mentions_of(articles)
    whole = list(Blocker(mentions, Comparer()).pairs())
    blocker = Blocker(mentions, Comparer())
    shares = [pair for number in range(of) for pair in blocker.pairs(Share(number, of))]
    assert len(whole) == len(set(whole))
    assert sorted(shares) == sorted(whole)


@some
@given(corpora())
def test_pairs_are_those_that_are_candidates(articles: list[Coded]) -> None:
    mentions = mentions_of(articles)
    blocker = Blocker(mentions, Comparer())
    plain = {
        (one, other)
        for other in range(len(mentions))
        for one in range(other)
        if blocker.are_candidates(mentions[one], mentions[other])
    }
    assert set(blocker.pairs()) == plain


@some
@given(corpora(), st.integers(1, 4))
def test_slices_change_no_verdict(articles: list[Coded], of: int) -> None:
    mentions = mentions_of(articles)
    whole = {(i, j): found for i, j, found in judge_all(mentions, workers=1)}
    parts = {(i, j): found for n in range(of) for i, j, found in judge_share(mentions, Share(n, of))}
    assert parts == whole


@some
@given(corpora())
def test_a_judge_that_remembers_says_what_one_that_does_not_says(articles: list[Coded]) -> None:
    mentions = mentions_of(articles)
    judge = Judge()
    for one, other in list(Blocker(mentions, judge.comparer).pairs())[:40]:
        known = judge.judge(mentions[one], mentions[other])
        judge.comparer.forget()
        assert judge.judge(mentions[one], mentions[other]) == known
        assert Judge().judge(mentions[one], mentions[other]) == known


@some
@given(corpora())
def test_verdicts_follow_from_reasons(articles: list[Coded]) -> None:
    known = Judge().known
    for _, _, found in judge_all(mentions_of(articles), workers=1):
        points = sum(known.weights.get(reason, 0) for reason in found.reasons)
        contradicts = any(reason.startswith("!") for reason in found.reasons)
        if found.verdict is Verdict.SAME:
            assert not contradicts
            assert found.score == points >= known.thresholds["same"]
        elif found.verdict is Verdict.UNSURE:
            assert known.thresholds["unsure"] <= found.score == points < known.thresholds["same"]
        elif found.verdict is Verdict.DIFFERENT:
            assert contradicts or found.score < known.thresholds["unsure"]


@some
@given(corpora())
def test_statements_point_at_their_events_and_are_else_as_they_were(articles: list[Coded]) -> None:
    merged = merge(articles)
    owner = {statement: event.id for event in merged.events for statement in event.statements}
    plain = tuple(
        replace(coded, statements=tuple(replace(s, event=owner[s.id]) for s in coded.statements)) for coded in articles
    )
    assert with_events(articles, merged.events) == plain
    assert all(s.event is None for coded in articles for s in coded.statements)


def plain_days(left: Mention, right: Mention) -> str | None:
    """Contradiction, or an age against a day, by the book; None for all else."""
    one, other = left.dates, right.dates
    allowed = REPORT_GAP if min(one.basis, other.basis) == PUBLISHED else 0
    if left.scope == right.scope == CAMPAIGN:
        allowed = CAMPAIGN_GAP
    if one.gap(other) > max(0, allowed):
        return "!days"
    widths = sorted((one.last - one.first, other.last - other.first))
    return "age and day" if widths[0] < MONTH and AGE <= widths[1] < ENDLESS else None


days = st.builds(
    lambda first, width, basis: Dates(first, first + width, basis),
    st.integers(700_000, 700_040),
    st.sampled_from([0, 1, 2, 6, 30, 31, 365, 900, 50_000]),
    st.integers(0, 3),
)


@given(days, days, st.sampled_from(["war", "did"]), st.sampled_from(["war", "did"]))
def test_days_by_the_book(one: Dates, other: Dates, here: str, there: str) -> None:
    left, right = mentions_of([article("a", told("ASSAULT", "NOR", "CHD", None, trigger=here))]) + mentions_of(
        [article("b", told("ASSAULT", "NOR", "CHD", None, trigger=there))]
    )
    left.dates, right.dates = one, other
    found = compare_days(left, right)
    assert found == compare_days(right, left)
    plain = plain_days(left, right)
    assert found == plain if plain else found not in ("!days", "age and day")


NAMES = st.sampled_from(["Norway", "norway", "Ola Lind", "the fleet", "Oslo"])
tellings = st.lists(
    st.lists(
        st.builds(
            lambda name, code, sector: Party(start=0, end=3, text=name, name=name, code=code, sector=sector),
            NAMES,
            st.sampled_from(["NOR", "CHD", None]),
            st.sampled_from(["GOV", "MIL", None]),
        ),
        max_size=3,
    ).map(tuple),
    max_size=5,
)


@given(tellings)
def test_every_party_that_was_told_is_shown(sides: list[tuple[Party, ...]]) -> None:
    found = parties(sides)
    said = [party for side in sides for party in side]
    assert len(found) == len(set(found)) <= len(said)
    assert {p.code for p in found} == {p.code for p in said}
    assert all(isinstance(p, EventParty) for p in found)
    assert {(p.name, p.code, p.sector) for p in found} <= {(p.name, p.code, p.sector) for p in said}


@given(tellings)
def test_parties_are_united_by_name_and_by_sector(sides: list[tuple[Party, ...]]) -> None:
    found = parties(sides)
    named = Counter((p.code, p.name.lower()) for p in found)
    coded = Counter((p.code, p.sector) for p in found if p.code)
    assert max(named.values(), default=1) == 1
    assert max(coded.values(), default=1) == 1


@given(tellings)
def test_parties_told_twice_change_nothing(sides: list[tuple[Party, ...]]) -> None:
    assert parties([*sides, *sides]) == parties(sides)


@some
@given(corpora())
def test_best_days_are_days_that_were_told(articles: list[Coded]) -> None:
    mentions = mentions_of(articles)
    for mention in mentions:
        found, when = best_days([mention]), mention.statement.when
        if when is None:
            assert found is None
        elif mention.dates.basis >= PUBLISHED and mention.dates.first:
            assert found is not None
            assert (found.earliest, found.latest) == (
                (when.earliest, when.latest) if mention.dates == _own(mention) else (found.earliest, found.latest)
            )


def _own(mention: Mention) -> Dates:
    return Reader().dates(mention.statement, mention.story)


@pytest.mark.parametrize("status", list(Status))
def test_one_statement_has_one_origin(status: Status) -> None:
    (mention,) = mentions_of(
        [article("a", told("AID", "NOR", "CHD", "2020-01-01", status=status), outlet="The Lantern")]
    )
    origins = Origins({})
    names = origins.told([mention])
    (source,) = origins.of([mention], names)
    assert (source.name, source.counted, source.reason, source.status) == ("The Lantern", True, FIRST, status)
    assert voices(told_by([mention], names)) == {status: ("The Lantern",)}


def test_voices_of_one_statement_are_counted_each() -> None:
    both = told("AID", "NOR", "CHD", "2020-01-01", voices=[voice("Ola Lind"), voice("Per Moe")])
    mentions = mentions_of([article("a", {**both, "origins": ("Ola Lind", "Per Moe")})])
    origins = Origins({})
    found = origins.of(mentions, origins.told(mentions))
    assert [(source.name, source.counted) for source in found] == [("Ola Lind", True), ("Per Moe", True)]


@pytest.mark.parametrize(
    ("outlet", "actor", "one_sided"),
    [("KCNA", "PRK", True), ("kcna", "PRK", True), ("KCNA", "NOR", False), ("The Lantern", "PRK", False)],
)
def test_the_press_of_a_party_is_its_voice(outlet: str, actor: str, one_sided: bool) -> None:
    merged = merge([article("a", told("AID", actor, "CHD", "2020-01-01"), outlet=outlet)])
    assert merged.events[0].one_sided is one_sided
