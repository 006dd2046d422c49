"""What holds of every text: nothing raises, the same text gives the same frames, sentences do not disturb each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.extract.frames import Finder, Frame, find_frames
from dateline.extract.roles import Resolver
from dateline.model import Annotated
from dateline.ontology.predicates import Predicates
from dateline.ontology.types import event_types
from tests.conftest import Annotate
from tests.extract.structure import brief, table_of

SENTENCES = (
    "Kenya attacked Uganda.",
    "Mali was bombed by Chad.",
    "Iran met India in Peru.",
    "Spain accused Egypt of arming rebels.",
    "Police arrested twenty people.",
    "Norway agreed to feed Sudan.",
    "Protesters marched against Spain.",
    "India's attack on Egypt failed.",
    "The cook slept.",
)
PIECES = (
    "Kenya",
    "and",
    "Uganda",
    "which",
    "was",
    "attacked",
    "by",
    "to",
    "urged",
    "of",
    "rockets",
    "fire",
    "attack",
    "talks",
    "held",
    "with",
    ",",
    ".",
    "not",
    "will",
    "that",
    "'s",
    "Ugandan",
    "troops",
    "twenty",
    "people",
    "?",
    "“",
    "-",
    "\n",
)
SLOW = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

Find = Callable[[str], tuple[Annotated, tuple[Frame, ...]]]


@pytest.fixture(scope="session")
def find(annotated: Annotate, vocabulary: Predicates) -> Find:
    """The article and its frames, without any patching, so that many examples share it."""

    @cache
    def finder(text: str) -> tuple[Annotated, tuple[Frame, ...]]:
        article = annotated(text)
        frames = Finder(Resolver(table_of(article)), vocabulary, event_types())
        return article, tuple(frame for sentence in article.doc.sents for frame in frames.frames(sentence))

    return finder


def seen(frames: tuple[Frame, ...]) -> list[tuple[object, ...]]:
    """Everything of a frame that can be compared across parses."""
    return [
        (brief(f), f.start, f.end, f.mode, f.cameo, f.why, f.refused, f.content_of.i if f.content_of else None)
        for f in frames
    ]


TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@SLOW
@given(TEXTS)
def test_any_heap_of_words_is_read(find: Find, text: str) -> None:
    article, frames = find(text)
    for frame in frames:
        assert frame.actors or frame.recipients
        assert 0 <= frame.start < frame.end <= len(text)
        assert frame.start <= frame.trigger.idx < frame.end
        for party in (*frame.actors, *frame.recipients):
            assert article.text[party.start : party.end] == party.text
    for invariant in INVARIANTS:
        invariant(frames)


@SLOW
@given(TEXTS)
def test_space_at_the_end_changes_nothing(find: Find, text: str) -> None:
    assert seen(find(text)[1]) == seen(find(text + " ")[1])


def _nobody_is_on_both_sides_of_a_frame(frames: tuple[Frame, ...]) -> None:
    for frame in frames:
        actors = {(party.name, party.code) for party in frame.actors}
        assert actors.isdisjoint((party.name, party.code) for party in frame.recipients)


def _triggers_are_different_words_in_order(frames: tuple[Frame, ...]) -> None:
    places = [frame.trigger.i for frame in frames]
    assert places == sorted(set(places))


def _content_points_at_another_frame(frames: tuple[Frame, ...]) -> None:
    triggers = {frame.trigger.i for frame in frames}
    for frame in frames:
        assert frame.content_of is None or frame.content_of.i != frame.trigger.i
        assert frame.content_of is None or frame.content_of.i in triggers


def _every_frame_says_why(frames: tuple[Frame, ...]) -> None:
    for frame in frames:
        fields = [field for field, _ in frame.why]
        wanted = ["event_type", *(["actors"] if frame.actors else []), *(["recipients"] if frame.recipients else [])]
        assert fields == wanted
        assert all(reason.rule for _, reason in frame.why)


INVARIANTS = (
    _nobody_is_on_both_sides_of_a_frame,
    _triggers_are_different_words_in_order,
    _content_points_at_another_frame,
    _every_frame_says_why,
)


@SLOW
@given(st.permutations(SENTENCES[:5]))
def test_the_order_of_sentences_does_not_matter(find: Find, order: list[str]) -> None:
    frames = find(" ".join(order))[1]
    assert [brief(f) for f in frames] == [brief(f) for sentence in order for f in find(sentence)[1]]


@SLOW
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2))
def test_a_sentence_twice_is_two_statements(find: Find, chosen: list[str]) -> None:
    once = find(" ".join(chosen))[1]
    twice = find(" ".join([*chosen, *chosen]))[1]
    assert [brief(f) for f in twice] == [brief(f) for f in once] * 2
    assert len({(f.start, f.end) for f in twice}) == len(twice)


@SLOW
@given(st.sampled_from(SENTENCES), st.sampled_from(["\n", "\n\n", "  ", "\t", "\r\n"]))
def test_line_breaks_change_nothing(find: Find, sentence: str, space: str) -> None:
    text = sentence.replace(" ", space, 1)
    assert [brief(f) for f in find(text)[1]] == [brief(f) for f in find(sentence)[1]]


@pytest.mark.parametrize("order", list(permutations(SENTENCES[:3])))
def test_offsets_follow_the_sentence(find: Find, order: tuple[str, ...]) -> None:
    text = " ".join(order)
    for frame in find(text)[1]:
        sentence = next(s for s in order if text.index(s) <= frame.start < text.index(s) + len(s))
        (alone,) = find(sentence)[1]
        assert frame.start - text.index(sentence) == alone.start


@pytest.mark.parametrize("coded", [(True, False), (False, True), (False, False), (True, True)])
def test_only_coded_sentences_are_read(annotated: Annotate, read: object, coded: tuple[bool, ...]) -> None:
    article = annotated("Kenya attacked Uganda. Mali was bombed by Chad.")
    marked = Annotated(clean=article.clean, doc=article.doc, coded=coded)
    wanted = ["ASSAULT KEN > UGA", "ASSAULT TCD > MLI"]
    found = [brief(f) for f in find_frames(marked, table_of(marked))]
    assert found == [text for text, kept in zip(wanted, coded, strict=True) if kept]


SCRAPS = [
    "",
    " ",
    "\n\n\n",
    ".",
    "?!",
    "Kenya",
    "Attacked",
    "Attacked by.",
    "To attack.",
    "By Kenya.",
    "of of of of",
    "The the the attack attack.",
    "Kenya, Kenya, Kenya.",
    "“Kenya attacked",
    "(Kenya) (attacked) (Uganda)",
    "KENYA ATTACKED UGANDA",
    "kenya attacked uganda",
    "Kenya—attacked—Uganda",
    "- Kenya - attacked - Uganda -",
    "1. 2. 3.",
    "https://example.org/attack",
    "attack@example.org",
    "Kénya àttacked Ugända.",
    "肯尼亚 attacked 乌干达.",
    "Kenya 💥 attacked Uganda.",
    "a" * 500,
    "attack " * 60,
    "Kenya and " * 40 + "Uganda attacked Chad.",
    "which " * 30,
]


@pytest.mark.parametrize("text", SCRAPS, ids=range(len(SCRAPS)))
def test_scraps(find: Find, text: str) -> None:
    article, frames = find(text)
    assert all(article.text[f.start : f.end].strip() for f in frames)


def test_many_parties_are_all_there(find: Find) -> None:
    (frame,) = find("Kenya, Chad, Mali, Iran, India, Egypt, Spain, Poland and Peru condemned Sudan.")[1]
    assert brief(frame) == "ACCUSE KEN+TCD+MLI+IRN+IND+EGY+ESP+POL+PER > SDN"
