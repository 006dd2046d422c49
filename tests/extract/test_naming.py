"""Who a voice is: names, codes and roles of sources in made-up texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.parties import Parties
from dateline.model import Annotated, Interval, Voice

Annotate = Callable[..., Annotated]


def innermost(annotated: Annotate, text: str, word: str = "crossed") -> Voice:
    article = annotated(text)
    trigger = next(t for t in reversed(list(article.doc)) if t.text == word)
    return Voices(article, Parties(article)).chain(trigger)[-1]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor said that troops had crossed the river.", "speaker"),
        ("Anna Brandt said that troops had crossed the river.", "speaker"),
        ("Kenyan officials said that troops had crossed the river.", "speaker"),
        ("Officials said that troops had crossed the river.", "anonymous"),
        ("Witnesses said that troops had crossed the river.", "anonymous"),
        ("A source said that troops had crossed the river.", "anonymous"),
        ("The survey said that troops had crossed the river.", "document"),
        ("A leaked memo says that troops crossed the river.", "document"),
        ("Troops allegedly crossed the river.", "anonymous"),
    ],
)
def test_role(annotated: Annotate, text: str, role: str) -> None:
    assert innermost(annotated, text).role.value == role


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The mayor said that troops had crossed the river.", "mayor", None),
        ("Kenyan officials said that troops had crossed the river.", "Kenyan officials", "KEN"),
        ("Kenya said that troops had crossed the river.", "Kenya", "KEN"),
        ("The newspaper Morgenpost said that troops had crossed the river.", "Morgenpost", None),
        ("Anna Brandt said it had rained. She added that troops had crossed.", "Anna Brandt", None),
        ("The baker said it had rained. He added that troops had crossed.", "baker", None),
        ("The baker, who said that troops had crossed, left.", "baker", None),
    ],
)
def test_name_and_code(annotated: Annotate, text: str, name: str, code: str | None) -> None:
    voice = innermost(annotated, text)
    assert (voice.name, voice.code) == (name, code)


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan statement said that troops had crossed the river.",
        "Kenya's report said that troops had crossed the river.",
        "A statement by Kenya said that troops had crossed the river.",
    ],
)
def test_a_document_speaks_for_who_issued_it(annotated: Annotate, text: str) -> None:
    voice = innermost(annotated, text)
    assert (voice.role.value, voice.code) == ("document", "KEN")


def test_offsets_are_those_of_the_words_in_the_sentence(annotated: Annotate) -> None:
    text = "Anna Brandt said it had rained. She added that troops had crossed."
    voice = innermost(annotated, text)
    assert text[voice.start : voice.end] == voice.text == "She"
    assert voice.cue is not None and text[voice.cue.start : voice.cue.end] == "added"


def test_side_by_side_voices_share_their_depth(annotated: Annotate) -> None:
    article = annotated("Kenya and the baker said that troops had crossed the river.")
    trigger = next(t for t in article.doc if t.text == "crossed")
    assert [v.depth for v in Voices(article, Parties(article)).chain(trigger)] == [1, 1]


def test_they_is_not_one_person(annotated: Annotate) -> None:
    text = "Anna Brandt said it had rained. They added that troops had crossed."
    assert innermost(annotated, text).name != "Anna Brandt"


SURNAMES = [
    ("Ortega refused calls for early elections.", "NIC"),
    ("Putin refused calls for early elections.", "RUS"),
]


@pytest.mark.parametrize(("text", "code"), SURNAMES)
def test_heads_of_state_come_before_founders_of_firms(annotated: Annotate, text: str, code: str) -> None:
    """Of two people of one surname who hold an office on the day, the head of state is meant."""
    article = annotated(text, published="2020-06-15")
    token = article.doc[0]
    assert [
        party.code for party in Parties(article, Interval(earliest="2020-06-15", latest="2020-06-15")).of(token)
    ] == [code]
