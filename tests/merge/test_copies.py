"""Copies are found whatever was done to them, and what only shares phrases is none."""

from __future__ import annotations

import zlib
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.copies import Copies, changes, find_copies, runs_of, sentences
from dateline.model import Coded
from tests.merge.copy_corpus import EDITS, Corpus, make_corpus
from tests.merge.factory import article

STORY = (
    "The harbour master of Vardal closed both piers on Monday. Nobody had warned the crews of the three ferries. "
    "By noon the queue of lorries reached the old customs house. The minister of transport promised a full inquiry. "
    "Fishermen burned nets in front of the prefecture until dusk. A court in Ostrova will hear the case in May."
)
PARTS = STORY.split(". ")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus()


@pytest.fixture(scope="module")
def members(corpus: Corpus) -> set[str]:
    return {copy for family in find_copies(corpus.articles) for copy, _ in family.copies}


def joins(articles: tuple[Coded, ...]) -> set[tuple[str, str]]:
    """The pairs of articles that are in one family."""
    groups = ([f.original, *(copy for copy, _ in f.copies)] for f in find_copies(articles))
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def test_two_hundred_families(corpus: Corpus) -> None:
    found = joins(corpus.articles)
    wrong = {pair for pair in found if None in map(corpus.family.get, pair) or len({*map(corpus.family.get, pair)}) > 1}
    keys = sorted(corpus.family)
    wanted = {p for p in combinations(keys, 2) if corpus.family[p[0]] == corpus.family[p[1]] is not None}
    assert not wrong
    assert len(wanted - found) <= 0.01 * len(wanted)


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_each_kind_of_edit_is_found(corpus: Corpus, members: set[str], edit: str) -> None:
    made = [key for key, kind in corpus.edit.items() if kind == edit]
    assert len(made) > 10
    assert sum(key in members for key in made) >= 0.98 * len(made)


def test_the_original_is_the_earliest() -> None:
    late = article("a", text=STORY, published="2021-05-02")
    early = article("b", text=STORY, published="2021-05-01")
    (family,) = find_copies([late, early])
    assert family.original == "b"
    assert family.copies == (("a", "same text"),)


def test_what_was_changed_is_told() -> None:
    source = article("a", text=STORY, published="2021-05-01", title="Piers closed")
    text = ". ".join([*PARTS[:4], "The editor of this page adds a line of her own"]) + "."
    copy = article("b", text=text, published="2021-05-02", title="Harbour shut")
    change = changes(source, copy)
    assert [STORY[s.start : s.end] for s in change.cut] == [f"{PARTS[4]}.", PARTS[5]]
    assert [text[s.start : s.end] for s in change.added] == ["The editor of this page adds a line of her own."]
    assert change.headline


@pytest.mark.parametrize(
    ("other", "copies"),
    [
        (STORY, True),
        (STORY.upper(), True),
        (STORY.replace(". ", ".\n\n"), True),
        (". ".join(PARTS[1:]), True),
        ("VARDAL, May 3 (Nordpress) - " + STORY, True),
        (
            PARTS[0] + ". A wholly different report on the price of herring follows here, with no word of the old one.",
            False,
        ),
        (
            "The piers of Vardal were shut by the harbour master, and ferry crews say that they were never told of it.",
            False,
        ),
        ("", False),
    ],
    ids=["same", "case", "lines", "no first sentence", "dateline", "one sentence quoted", "retold", "empty"],
)
def test_copy_or_not(other: str, copies: bool) -> None:
    pair = [article("a", text=STORY, published="2021-05-01"), article("b", text=other or "x", published="2021-05-02")]
    assert bool(find_copies(pair)) is copies


@pytest.mark.parametrize(
    "lead", ["Translated from the Ostrova Gazette. ", "(Unofficial translation; Ostrova Gazette) "]
)
def test_a_translation_that_says_so(lead: str) -> None:
    source = article("a", text=STORY, published="2021-05-01", outlet="The Ostrova Gazette")
    text = (
        "In Vardal the chief of the harbour shut the two piers on Monday; the ferry crews learned of it only there. "
        "Lorries stood as far as the customs house of Vardal, and fishermen burned nets at the prefecture. "
        "The Ostrova court takes the matter up in May, the transport minister wants an inquiry."
    )
    copy = article("b", text=lead + text, published="2021-05-03", outlet="World Digest")
    (family,) = find_copies([source, copy])
    assert family.copies == (("b", "says that it is a translation"),)
    assert not find_copies([source, article("b", text=text, published="2021-05-03")])


def test_a_chain_of_cuts_is_one_family() -> None:
    texts = [STORY, ". ".join(PARTS[:4]), ". ".join(PARTS[:3])]
    made = [article(f"a{n}", text=text, published=f"2021-05-0{n + 1}") for n, text in enumerate(texts)]
    (family,) = find_copies(made)
    assert [copy for copy, _ in family.copies] == ["a1", "a2"]


def test_adding_in_any_order_is_the_same(corpus: Corpus) -> None:
    some = corpus.articles[:60]
    there, back = Copies(), Copies()
    for coded in some:
        there.add(coded)
    for coded in reversed(some):
        back.add(coded)
    assert there.families() == back.families() == find_copies(some)


@pytest.mark.parametrize(
    ("text", "count"),
    [("One. Two.", 2), ('"One." Two.', 2), ("A line\nanother", 2), ("", 0), ("...", 0), ("No stop", 1)],
)
def test_sentences(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count
    assert all(text[start:end].strip() for start, end, _ in found)


@given(st.lists(st.sampled_from(["faya", "oslo", "a", "éa", "7", "ndjamena"]), max_size=14))
def test_runs_are_those_of_five_words(words: list[str]) -> None:
    plain = {zlib.crc32(" ".join(words[i : i + 5]).encode()) for i in range(len(words) - 4)}
    assert runs_of(words) == plain


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_articles_changes_no_family(keys: list[str]) -> None:
    text = " ".join(f"word{number}" for number in range(40))
    made = {key: article(key, published=f"2021-04-0{place + 1}", text=text) for place, key in enumerate("abcd")}
    copies = Copies()
    for key in keys:
        copies.add(made[key])
    (family,) = copies.families()
    assert (family.original, [copy for copy, _ in family.copies]) == ("a", ["b", "c", "d"])
