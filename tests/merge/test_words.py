"""Stems, content words, and what tells an article's story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.knowledge import knowledge
from dateline.merge.words import OPENING, content_words, likeness, opening, stem, story_words

COMMON = knowledge().common
TALE = "Ola Lind of Norway met Mahamat Deby in Ndjamena. They spoke of grain, of the Faya airfield and of the Tibesti."


@pytest.mark.parametrize(
    "alike",
    [
        ("expelled", "expels", "expel", "expelling", "Expelled"),
        ("offensive", "offensives"),
        ("invade", "invaded", "invades"),
        ("visit", "visits", "visited"),
        ("Norway's", "Norway’s", "norway"),
        ("operation", "operations"),
    ],
)
def test_forms_of_a_word_have_one_stem(alike: tuple[str, ...]) -> None:
    assert len({stem(word) for word in alike}) == 1


@pytest.mark.parametrize(("one", "other"), [("war", "ward"), ("talks", "tanks"), ("visit", "visa"), ("is", "as")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=20))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister said on Monday that it would", set()),
        ("Troops shelled 3,000 barns", {stem("troops"), stem("shelled"), "3,000", stem("barns")}),
        ("", set()),
        ("of at", set()),
    ],
)
def test_content_words(text: str, words: set[str]) -> None:
    assert content_words(text, COMMON) == words


def test_a_text_is_like_itself_and_unlike_another() -> None:
    tale = story_words(TALE, COMMON)
    other = story_words("Herring quotas in the Lofoten islands fell again as trawlers stayed moored.", COMMON)
    assert likeness(tale, tale) == pytest.approx(1)
    assert likeness(tale, other) == 0


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_whichever_comes_first(one: str, other: str) -> None:
    left, right = story_words(one, COMMON), story_words(other, COMMON)
    assert 0 <= likeness(left, right) <= 1 + 1e-9
    assert likeness(left, right) == likeness(right, left)


def test_names_weigh_more_than_words() -> None:
    names, words = story_words("Faya Moundou", COMMON), story_words("faya moundou", COMMON)
    assert names.weight > words.weight


def test_numbers_tell_no_story() -> None:
    assert not story_words("7 8 9 2,500", COMMON).words & set("789")


def test_articles_on_one_story_open_with_the_same_names() -> None:
    retold = "NDJAMENA - Norway's Lind held talks with Deby, and they looked at the airfield of Faya near the Tibesti."
    assert len(set(opening(TALE, COMMON)) & set(opening(retold, COMMON))) >= 3


def test_the_names_that_an_article_is_looked_up_by_are_few() -> None:
    text = " ".join(f"Name{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(200))
    assert len(opening(text, COMMON)) == OPENING
    assert opening("", COMMON) == ()


def test_names_go_before_words_and_come_sorted() -> None:
    assert opening("a caravan left Zouar for Faya at dawn", frozenset({"a", "for", "at"}))[:2] == ("caravan", "dawn")
    text = " ".join(f"word{chr(97 + n)}" for n in range(20)) + " Zouar"
    assert "zouar" in opening(text, COMMON)


@given(st.text(max_size=200))
def test_an_opening_is_sorted_and_holds_nothing_twice(text: str) -> None:
    found = opening(text, COMMON)
    assert list(found) == sorted(set(found))
