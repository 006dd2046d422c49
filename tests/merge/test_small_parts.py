"""The small functions that merging rests on, each against a plain definition of what it is to do."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merge.copies import RUN, changes, connected, find_copies, runs_of, sentences
from dateline.merge.knowledge import knowledge
from dateline.merge.outlets import normal_outlet
from dateline.merge.words import OPENING, content_words, likeness, opening, stem, story_words, words_in
from dateline.model import Coded
from tests.merge.factory import article

COMMON = knowledge().common
TELLING = [
    "The harbour master closed both piers.",
    "Nobody had warned the crews!",
    'By noon "the queue" reached the customs house.',
    "Fishermen burned nets until dusk?",
    "A court in Ostrova hears the case in May.",
    "Zażółć gęślą jaźń w Łodzi.",
    "Prices rose by 3.5 percent, said Ada Brown.",
]
texts = st.lists(st.sampled_from(TELLING), max_size=7).map(" ".join)
pairs = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), max_size=12)


def reachable(start: str, links: list[tuple[str, str]]) -> set[str]:
    found, left = {start}, [start]
    while left:
        here = left.pop()
        beside = {b for a, b in links if a == here} | {a for a, b in links if b == here}
        left += beside - found
        found |= beside
    return found


@given(pairs)
def test_connected_is_who_can_be_reached(links: list[tuple[str, str]]) -> None:
    wanted = {frozenset(reachable(item, links)) for link in links for item in link}
    groups = connected(links)
    assert {frozenset(group) for group in groups} == wanted
    assert groups == sorted(sorted(group) for group in groups)
    assert connected(links[::-1]) == groups
    assert connected([(b, a) for a, b in links]) == groups


@given(st.lists(st.sampled_from(["the", "harbour", "piers", "closed", "Łódź"]), max_size=20))
def test_runs_are_the_windows_of_words(words: list[str]) -> None:
    windows = {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    assert len(runs_of(words)) == len(windows)
    assert runs_of(words) <= runs_of([*words, "Ł"])
    assert runs_of(words[1:]) <= runs_of(words)


def test_a_letter_with_an_accent_changes_the_runs_around_it_alone() -> None:
    plain = [f"word{n}" for n in range(20)]
    accented = [*plain[:10], "wörd", *plain[11:]]
    assert len(runs_of(plain) & runs_of(accented)) == 16 - RUN


@given(texts)
def test_sentences_lie_in_the_text_in_order_and_hold_all_its_words(text: str) -> None:
    found = sentences(text)
    edges = [edge for start, end, _ in found for edge in (start, end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert " ".join(key for _, _, key in found) == " ".join(key for _, _, key in sentences(text.upper()))
    words = [word for sentence in text.split() if (word := "".join(c for c in sentence if c.isalnum()))]
    inside = "".join(key for _, _, key in found).replace(" ", "")
    assert inside == "".join(words).lower()


@pytest.mark.parametrize("text", ["", " ", "...", "?!", "\n\n", "—", "“”"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@given(texts, texts, st.sampled_from([None, "A", "B"]), st.sampled_from([None, "A"]))
def test_what_one_left_out_the_other_added(one: str, other: str, title: str | None, second: str | None) -> None:
    first, copy = article("a", text=one or "x", title=title), article("b", text=other or "x", title=second)
    there, back = changes(first, copy), changes(copy, first)
    assert (there.cut, there.added) == (back.added, back.cut)
    assert there.headline is back.headline is ((title or "") != (second or ""))
    assert (there.article, back.article) == ("b", "a")
    kept = {key for _, _, key in sentences(one or "x")} & {key for _, _, key in sentences(other or "x")}
    assert all(text_of(first, span.start, span.end) not in kept for span in there.cut)
    assert all(text_of(copy, span.start, span.end) not in kept for span in there.added)


def text_of(item: Coded, start: int, end: int) -> str:
    ((_, _, key),) = sentences(item.article.text[start:end])
    return key


def test_an_equal_text_has_no_changes() -> None:
    text = " ".join(TELLING)
    found = changes(article("a", text=text), article("b", text=text))
    assert (found.cut, found.added, found.headline) == ((), (), False)


def test_the_order_of_articles_makes_no_other_families() -> None:
    long = " ".join(f"word{n}" for n in range(60))
    items = [
        article("a", text=long, published="2020-01-03"),
        article("b", text=long[: len(long) * 2 // 3], published="2020-01-01"),
        article("c", text=f"{long} and more of it", published=None),
        article("d", text=" ".join(f"other{n}" for n in range(60)), published="2020-01-01"),
    ]
    wanted = find_copies(items)
    assert [(f.original, [copy for copy, _ in f.copies]) for f in wanted] == [("b", ["a", "c"])]
    assert all(find_copies(order) == wanted for order in permutations(items))


@given(texts)
def test_what_an_opening_holds_is_of_the_text(text: str) -> None:
    found = opening(text, COMMON)
    assert len(found) <= OPENING
    assert list(found) == sorted(set(found))
    assert set(found) <= {stem(word) for word in words_in(text)}
    assert not set(found) & COMMON


@settings(max_examples=50)
@given(texts, texts)
def test_likeness_is_a_share(one: str, other: str) -> None:
    left, right = story_words(one, COMMON), story_words(other, COMMON)
    assert 0 <= likeness(left, right) <= 1 + 1e-9
    assert likeness(left, right) == likeness(right, left)
    assert likeness(left, left) == pytest.approx(1 if left.words else 0)
    assert (likeness(left, right) > 0) == bool(left.words & right.words)


@given(texts)
def test_names_are_words_and_case_makes_no_other_words(text: str) -> None:
    tale = story_words(text, COMMON)
    assert tale.names <= tale.words
    assert story_words(text.lower(), COMMON).words == tale.words
    assert story_words(text.lower(), COMMON).names == frozenset()
    assert content_words(text, COMMON) >= tale.words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Evening Ledger", "Evening Ledger"),
        ("EVENING LEDGER", "Evening Ledger"),
        ("  Evening Ledger ", "Evening Ledger"),
        ("Évening Lédger", "Evening Ledger"),
        ("the evening  ledger", "Evening Ledger"),
    ],
)
def test_one_outlet_by_several_names(one: str, other: str) -> None:
    assert normal_outlet(one) == normal_outlet(other)


@pytest.mark.parametrize(("one", "other"), [("The Times", "The Morning Times"), ("Lantern", "Gazette"), ("A", "B")])
def test_other_outlets_stay_others(one: str, other: str) -> None:
    assert normal_outlet(one) != normal_outlet(other)


@given(st.text(alphabet="Thea Gztlné.com-|,", max_size=20))
def test_a_normal_name_is_in_small_letters_and_lost_only_where_there_was_none(name: str) -> None:
    plain = normal_outlet(name)
    assert plain == plain.lower()
    assert plain == " ".join(plain.split())
    assert bool(plain) or not any(c.isalnum() for c in name)
