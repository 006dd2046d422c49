"""Which pairs are compared: no more, no fewer, each once."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings

from dateline.merge.blocking import Blocker
from dateline.merge.comparison import Comparer
from dateline.merge.dating import undated_kin
from dateline.merge.judgement import Judge
from dateline.merge.mentions import Reader
from dateline.model import Coded, Status
from tests.merge.factory import article, told, visit, where
from tests.merge.strategies import corpora


def blocker(articles: list[Coded]) -> Blocker:
    return Blocker(Reader().mentions(articles), Judge().comparer)


@settings(max_examples=40, deadline=None)
@given(corpora())
def test_pairs_are_the_candidates_each_once(articles: list[Coded]) -> None:
    made = blocker(articles)
    found = list(made.pairs())
    wanted = {
        (i, j)
        for (i, left), (j, right) in combinations(enumerate(made.mentions), 2)
        if made.are_candidates(left, right)
    }
    assert len(found) == len(set(found))
    assert set(found) == wanted


STORY = "Ola Lind of Norway landed in Ndjamena to see Mahamat Deby, the Rose Palace, Faya and the Tibesti. "


def meet(left: dict[str, Any], right: dict[str, Any], *, dated: bool = True, text: str = STORY) -> bool:
    """Whether two statements of two articles are compared."""
    published = "2021-04-03" if dated else None
    pair = [article("a", left, published=published, text=STORY), article("b", right, published=published, text=text)]
    return bool(list(blocker(pair).pairs()))


FAYA = where("Faya", "CHD", at=(17.9, 19.1))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (visit("NOR", "CHD", "2021-04-02"), visit("NOR", "CHD", "2021-04-02"), True),
        (visit("NOR", "CHD", "2021-04-02"), visit("NOR", "CHD", "2021-04-03"), True),
        (visit("NOR", "CHD", "2021-04-02"), visit("NOR", "CHD", "2021-05-02"), False),
        (visit("NOR", "CHD", "2021-04-02"), visit("NOR", "PER", "2021-04-02"), False),
        (visit("NOR", "CHD", "2021-04-02"), visit("NOR", "", "2021-04-02"), True),
        (visit("NOR", "", "2021-04-02"), visit("", "CHD", "2021-04-02"), False),
        (visit("NOR", "CHD", "2021-04-02"), told("AID", "NOR", "CHD", "2021-04-02"), False),
        (told("CONCEDE", "NOR", "CHD", "2021-04-02"), told("RETREAT", "NOR", "CHD", "2021-04-02"), True),
        (told("CONSULT", "NOR+CHD+PER", "", "2021-04-02"), told("CONSULT", "CHD+PER", "", "2021-04-02"), True),
        (
            told("ASSAULT", "", "", "2021-04-02", where=FAYA),
            told("ASSAULT", "NOR", "CHD", "2021-04-02", where=FAYA),
            True,
        ),
        (
            told("ASSAULT", "PER", "CHD", "2021-04-02", where=FAYA),
            told("ASSAULT", "NOR", "CHD", "2021-04-02", where=FAYA),
            True,
        ),
        (told("ASSAULT", "rebels", "", "2021-04-02"), told("ASSAULT", "rebels", "", "2021-04-02"), False),
        (
            told("ASSAULT", "NOR", "CHD", "2021-04-02", trigger="offensive"),
            told("ASSAULT", "NOR", "CHD", "2021-04-14", trigger="offensive"),
            True,
        ),
        (told("ASSAULT", "NOR", "CHD", "2021-04-02"), told("ASSAULT", "NOR", "CHD", "2021-04-14"), False),
    ],
)
def test_who_meets_whom(left: dict[str, Any], right: dict[str, Any], expected: bool) -> None:
    assert meet(left, right) is expected
    assert meet(right, left) is expected


def test_undated_articles_meet_those_on_the_same_story_only() -> None:
    vague = told("ASSAULT", "rebels", "", None)
    assert meet(vague, vague, dated=False)
    assert not meet(vague, vague, dated=False, text="Herring quotas in the Lofoten islands fell for Bodo and Reine.")


def test_charges_without_a_day_meet_across_a_year() -> None:
    charge = told("AID", "NOR", "CHD", "2021-04-02..2021-04-03", basis="publication", status=Status.ALLEGED)
    later = {**charge, "days": "2022-02-02..2022-02-03"}
    assert meet(charge, later)
    assert not meet({**charge, "status": Status.ASSERTED}, {**later, "status": Status.ASSERTED})


def test_blocks_of_a_mention() -> None:
    (mention,) = Reader().read(article("a", told("AID", "NOR", "CHD"), published="2021-04-03"))
    home = mention.home
    assert (home.family, home.lacks) == ("AID", False)
    assert home.own == (("AID", "NOR", "CHD"),)
    assert home.only == ("AID", "NOR", "CHD")
    assert home.offered == (("AID", "by", "NOR"), ("AID", "to", "CHD"))


def test_mentions_of_one_kind_have_one_home() -> None:
    one, other, third = Reader().read(
        article("a", told("AID", "NOR", "CHD"), told("AID", "NOR", "CHD", status=Status.DENIED), told("AID", "NOR"))
    )
    assert one.home is other.home
    assert third.home is not one.home
    assert third.home.lacks


def test_rivals_at_one_place_meet_though_a_third_names_nobody() -> None:
    at = where("Faya", "CHD")
    rivals = [told("ASSAULT", actor, "CHD", "2021-04-02", where=at) for actor in ("NOR", "PER")]
    nobody = told("ASSAULT", days="2021-04-02", where=at)
    articles = [article(key, deed, published="2021-04-03") for key, deed in zip("abc", (*rivals, nobody), strict=True)]
    assert sorted(blocker(articles).pairs()) == [(0, 1), (0, 2), (1, 2)]


@given(corpora())
def test_kin_that_are_known_already_change_no_pair(articles: list[Coded]) -> None:
    reader = Reader()
    kin = undated_kin(articles, reader.read)
    mentions = reader.mentions(articles)
    assert sorted(Blocker(mentions, Comparer(), kin).pairs()) == sorted(Blocker(mentions, Comparer()).pairs())
