"""Judgements to groups."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.clustering import FORCED, Link, cluster
from dateline.merge.grouping import components, group
from dateline.merge.model import Finding
from dateline.merge.verdicts import Verdicts, forced, link
from dateline.model import Judgement, Verdict


def same(left: int, right: int, score: int = 20) -> Link:
    return Link(left, right, score, True, False)


def different(left: int, right: int) -> Link:
    return Link(left, right, 0, False, True)


def unsure(left: int, right: int, score: int = 5) -> Link:
    return Link(left, right, score, False, False)


def test_links_join() -> None:
    assert cluster([same(0, 1), same(1, 2), same(3, 4)], 0) == [[0, 1, 2], [3, 4]]


def test_a_contradiction_keeps_groups_apart_and_the_stronger_link_wins() -> None:
    assert cluster([same(0, 1, 30), same(1, 2, 20), different(0, 2)], 0) == [[0, 1], [2]]
    assert cluster([same(0, 1, 20), same(1, 2, 30), different(0, 2)], 0) == [[0], [1, 2]]


def test_groups_that_agree_too_little_on_the_whole_stay_apart() -> None:
    links = [same(0, 1, 40), same(2, 3, 40), same(1, 2, 20), unsure(0, 2), unsure(0, 3), unsure(1, 3)]
    assert cluster(links, 10) == [[0, 1], [2, 3]]
    assert cluster(links, 5) == [[0, 1, 2, 3]]


def test_a_person_wins_over_a_contradiction() -> None:
    links = [Link(0, 1, FORCED, True, False), different(0, 2), same(1, 2)]
    assert cluster(links, 0) == [[0, 1], [2]]


links = st.lists(
    st.builds(
        lambda a, b, s, kind: Link(min(a, b), max(a, b), s, kind == "same", kind == "different"),
        st.integers(0, 6),
        st.integers(7, 12),
        st.integers(0, 40),
        st.sampled_from(["same", "same", "different", "unsure"]),
    ),
    max_size=30,
    unique_by=lambda link: (link.left, link.right),
)


@given(links)
def test_no_group_holds_a_contradiction(made: list[Link]) -> None:
    groups = cluster(made, 0)
    for here in made:
        if here.bars:
            assert not any(here.left in members and here.right in members for members in groups)


def verdicts(made: list[Link]) -> Verdicts:
    """The verdicts that say what links say."""
    return Verdicts((here.left, here.right, finding(here)) for here in made)


def finding(here: Link) -> Finding:
    verdict = Verdict.SAME if here.joins else Verdict.DIFFERENT if here.bars else Verdict.UNSURE
    return Finding(verdict, here.score, ("!days" if here.bars else "same day",))


@given(links)
def test_verdicts_are_kept_as_they_are(made: list[Link]) -> None:
    kept = verdicts(made)
    assert len(kept) == len(made)
    assert [link(left, right, found) for left, right, found in kept] == made


@given(links, st.randoms(use_true_random=False))
def test_the_order_of_links_changes_nothing(made: list[Link], random: st.randoms) -> None:  # type: ignore[valid-type]
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert list(group(13, verdicts(shuffled), {}, 4)) == list(group(13, verdicts(made), {}, 4))


@given(links)
def test_groups_lie_within_components_and_hold_everything(made: list[Link]) -> None:
    roots, _ = components(13, verdicts(made).joins({}))
    groups = list(group(13, verdicts(made), {}, 4))
    assert sorted(item for members in groups for item in members) == list(range(13))
    assert all(len({roots[item] for item in members}) == 1 for members in groups)


def judgement(left: str, right: str, verdict: Verdict) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, reasons=("said so",), by="me", at="2024-01-01")


def test_the_last_word_on_a_pair_holds() -> None:
    places = {"a": 0, "b": 1}
    said = [judgement("a", "b", Verdict.SAME), judgement("b", "a", Verdict.DIFFERENT)]
    assert forced(said, places)[0, 1].bars
    assert not forced([*said, judgement("a", "b", Verdict.UNSURE)], places)
    assert not forced([judgement("a", "gone", Verdict.SAME), judgement("a", "a", Verdict.SAME)], places)
