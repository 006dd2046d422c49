"""Quotations and the cues that they hang on, in made-up texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.parties import Parties
from dateline.model import Annotated

Annotate = Callable[..., Annotated]


def speakers(annotated: Annotate, text: str) -> list[tuple[str, str]]:
    """Who speaks, and the first words of what they say, for each direct quotation."""
    article = annotated(text)
    found = Voices(article, Parties(article)).all()
    return [
        (article.text[a.sources[0].start : a.sources[0].end] if a.sources else "", _first(article.text, a.contents[0]))
        for a in found
        if a.quotation.value == "direct"
    ]


def _first(text: str, span: object) -> str:
    return text[span.start : span.end].strip("“”\"'").split()[0]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Nobody came to the fair,” the baker said.", [("the baker", "Nobody")]),
        ("“Nobody came to the fair,” said the baker.", [("the baker", "Nobody")]),
        ("“Nobody came to the fair,” the baker told the mayor on Monday.", [("the baker", "Nobody")]),
        ("The baker told the mayor: “Nobody came to the fair.”", [("The baker", "Nobody")]),
        ("“Did nobody come to the fair?” the baker asked.", [("the baker", "Did")]),
        ("“Nobody came to the fair!” the baker shouted.", [("the baker", "Nobody")]),
        ("According to the baker, “nobody in this whole town came to the fair that day.”", []),
        (
            "“Nobody came to the fair,” the baker said. “It was far too cold,” the mayor added.",
            [("the baker", "Nobody"), ("the mayor", "It")],
        ),
        (
            "“Nobody came to the fair,” the baker said.\n\n“It was far too cold,” the mayor said.",
            [("the baker", "Nobody"), ("the mayor", "It")],
        ),
    ],
)
def test_speaker_of_a_quotation(annotated: Annotate, text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(annotated, text) == expected


def test_quotation_goes_on_in_the_paragraph(annotated: Annotate) -> None:
    article = annotated("“Nobody came,” Mr. Brandt said. “It was too cold for a fair. We went home.”")
    [attribution] = Voices(article, Parties(article)).all()
    assert len(attribution.contents) == 2
    assert article.text[attribution.contents[1].start :].startswith("“It was")


def test_quotation_after_indirect_speech_that_ends_in_its_cue(annotated: Annotate) -> None:
    article = annotated("The fair was empty, the baker said. “It was much too cold for it.”")
    [attribution] = Voices(article, Parties(article)).all()
    assert attribution.quotation.value == "mixed"
    assert len(attribution.contents) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The baker closed his shop. “Nobody came to the fair that day.”",
        "The sign on the door read well. “Nobody came to the fair.”",
        "Anna Brandt wore a “winter coat” at the fair.",
    ],
)
def test_a_name_nearby_is_no_speaker(annotated: Annotate, text: str) -> None:
    assert speakers(annotated, text) == []


def test_a_new_sentence_between_breaks_the_quotation_off(annotated: Annotate) -> None:
    text = "“Nobody came to the fair,” the baker said. The mayor left. The sun set. “It was far too cold for that.”"
    assert speakers(annotated, text) == [("the baker", "Nobody")]
