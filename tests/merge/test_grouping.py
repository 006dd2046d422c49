"""Verdicts kept small, components, and what people's verdicts do to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.clustering import FORCED, Link
from dateline.merge.grouping import components, group, inner_links
from dateline.merge.model import Finding
from dateline.merge.verdicts import Verdicts, forced, link
from dateline.model import Judgement, Verdict

SAME = Finding(Verdict.SAME, 20, ("mode same", "same day"))
UNSURE = Finding(Verdict.UNSURE, 10, ("mode none", "same day"))
APART = Finding(Verdict.DIFFERENT, 0, ("!days",))
WEAK = Finding(Verdict.DIFFERENT, 2, ("mode none", "days open"))
RIVAL = Finding(Verdict.RIVAL, 25, ("mode same", "!actors", "same day", "same place"))
FINDINGS = (SAME, UNSURE, APART, WEAK, RIVAL)
COUNT = 7

judged = st.lists(
    st.tuples(st.integers(0, COUNT - 2), st.integers(1, COUNT - 1), st.sampled_from(FINDINGS)).filter(
        lambda item: item[0] < item[1]
    ),
    unique_by=lambda item: item[:2],
)


@given(judged)
def test_verdicts_give_back_what_they_were_given(found: list[tuple[int, int, Finding]]) -> None:
    kept = Verdicts(found)
    assert list(kept) == found
    assert len(kept) == len(found)


@given(judged)
def test_chosen_are_the_wanted_in_their_order_or_by_place(found: list[tuple[int, int, Finding]]) -> None:
    kept = Verdicts(found)
    wanted = [one for one in found if one[2].verdict is not Verdict.DIFFERENT]
    assert list(kept.chosen(lambda finding: finding.verdict is not Verdict.DIFFERENT)) == wanted
    ordered = kept.chosen(lambda finding: finding.verdict is not Verdict.DIFFERENT, ordered=True)
    assert list(ordered) == sorted(wanted, key=lambda one: one[:2])
    assert list(kept.chosen(lambda finding: False)) == []


@given(judged, st.lists(st.integers(0, 2), min_size=COUNT, max_size=COUNT))
def test_pairs_within_roots(found: list[tuple[int, int, Finding]], roots: list[int]) -> None:
    assert list(Verdicts(found).within(roots)) == [one for one in found if roots[one[0]] == roots[one[1]]]


@given(judged, judged)
def test_extending_is_to_go_on(first: list[tuple[int, int, Finding]], then: list[tuple[int, int, Finding]]) -> None:
    kept = Verdicts(first)
    kept.extend(Verdicts(then))
    assert list(kept) == [*first, *then]
    kept.extend(Verdicts())
    assert len(kept) == len(first) + len(then)


@pytest.mark.parametrize(
    ("finding", "joins", "bars"),
    [(SAME, True, False), (UNSURE, False, False), (APART, False, True), (WEAK, False, False), (RIVAL, False, True)],
)
def test_what_a_verdict_says_to_clustering(finding: Finding, joins: bool, bars: bool) -> None:
    assert link(1, 2, finding) == Link(1, 2, finding.score, joins, bars)


def judgement(left: str, right: str, verdict: Verdict) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, reasons=("judged",), by="me", at="2024-01-01")


PLACES = {"a": 0, "b": 1, "c": 2}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("a", "b", Verdict.SAME)], {(0, 1): FORCED}),
        ([("b", "a", Verdict.SAME)], {(0, 1): FORCED}),
        ([("a", "c", Verdict.DIFFERENT)], {(0, 2): -FORCED}),
        ([("a", "b", Verdict.SAME), ("b", "a", Verdict.DIFFERENT)], {(0, 1): -FORCED}),
        ([("a", "b", Verdict.SAME), ("a", "b", Verdict.UNSURE)], {}),
        ([("a", "b", Verdict.UNSURE)], {}),
        ([("a", "gone", Verdict.SAME)], {}),
        ([("a", "a", Verdict.SAME)], {}),
    ],
)
def test_the_last_word_of_people_on_a_pair_holds(
    said: list[tuple[str, str, Verdict]], expected: dict[tuple[int, int], int]
) -> None:
    found = forced([judgement(*one) for one in said], PLACES)
    assert {pair: said_of.score for pair, said_of in found.items()} == expected
    assert all(said_of.joins is not said_of.bars for said_of in found.values())


def test_peoples_verdicts_replace_those_by_rule() -> None:
    kept = Verdicts([(0, 1, SAME), (1, 2, APART)])
    people = forced([judgement("a", "b", Verdict.DIFFERENT), judgement("b", "c", Verdict.SAME)], PLACES)
    assert list(kept.joins({})) == [(0, 1)]
    assert list(kept.joins(people)) == [(1, 2)]
    (links,) = inner_links(kept, people, [0, 0, 0]).values()
    assert [(here.left, here.right, here.joins) for here in links] == [(0, 1, False), (1, 2, True)]
    assert list(group(3, kept, people, 10)) == [[0], [1, 2]]


@pytest.mark.parametrize(
    ("joins", "roots", "members"),
    [
        ([], [0, 1, 2, 3], {}),
        ([(1, 3)], [0, 1, 2, 1], {1: [1, 3]}),
        ([(2, 3), (0, 2)], [0, 1, 0, 0], {0: [0, 2, 3]}),
        ([(0, 1), (2, 3)], [0, 0, 2, 2], {0: [0, 1], 2: [2, 3]}),
    ],
)
def test_components(joins: list[tuple[int, int]], roots: list[int], members: dict[int, list[int]]) -> None:
    assert components(4, joins) == (roots, members)


@given(judged)
def test_links_stay_within_their_component(found: list[tuple[int, int, Finding]]) -> None:
    kept = Verdicts(found)
    roots, _ = components(COUNT, kept.joins({}))
    for root, links in inner_links(kept, {}, roots).items():
        assert {roots[here.left] for here in links} == {roots[here.right] for here in links} == {root}


@given(judged)
def test_groups_hold_every_item_once_and_no_contradiction(found: list[tuple[int, int, Finding]]) -> None:
    groups = list(group(COUNT, Verdicts(found), {}, 10))
    assert sorted(item for members in groups for item in members) == list(range(COUNT))
    assert groups == sorted(groups)
    owner = {item: number for number, members in enumerate(groups) for item in members}
    assert all(owner[left] != owner[right] for left, right, finding in found if finding in (APART, RIVAL))


@given(judged, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_verdicts(
    found: list[tuple[int, int, Finding]],
    random: st.randoms,  # type: ignore[valid-type]
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert list(group(COUNT, Verdicts(shuffled), {}, 10)) == list(group(COUNT, Verdicts(found), {}, 10))


def test_without_any_verdict_all_stand_alone() -> None:
    assert list(group(3, Verdicts(), {}, 10)) == [[0], [1], [2]]
    assert list(group(0, Verdicts(), {}, 10)) == []
