"""What is an utterance, by its marks, length and case."""

from __future__ import annotations

import pytest

from dateline.extract.quotations import quotations

UTTERANCES = [
    "“We will go home now”",
    "“We will go home now.”",
    "“Never!”",
    "“Why?”",
    "“No.”",
    '"We will go home now"',
    "''We will go home now''",
    "«We will go home now»",
    "„We will go home now“",
    "‘We will go home now’",
    "“It was a very long and cold night”",
    "“12 men came to the fair”",
    "“we have all been waiting here for far too long”",
]

FRAGMENTS = [
    "“peace plan”",
    "“night riders”",
    "“War and Peace”",
    "“safe as a house”",
    "“Yesterday”",
    "“very long”",
    "‘peace plan’",
    '"peace plan"',
    "«peace plan»",
    "“The Third Man”",
]

UNQUOTED = [
    "",
    " ",
    "Nobody spoke.",
    "The dog’s bone",
    "isn’t",
    "the 1990’s",
    "rock ’n’ roll",
    "5'11\" tall",
    "the boys’ house",
    "a - b",
]


@pytest.mark.parametrize("text", UTTERANCES)
def test_utterance(text: str) -> None:
    [quote] = quotations(text)
    assert quote.full
    assert quote.text == text


@pytest.mark.parametrize("text", UTTERANCES)
def test_utterance_inside_a_text(text: str) -> None:
    [quote] = quotations(f"He said: {text} Then he left.")
    assert quote.text == text
    assert quote.start == len("He said: ")


@pytest.mark.parametrize("text", FRAGMENTS)
def test_fragment(text: str) -> None:
    [quote] = quotations(text)
    assert not quote.full
    assert not quote.brief


@pytest.mark.parametrize("text", UNQUOTED)
def test_nothing_quoted(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(("text", "brief"), [("“Yes,” he", True), ("“yes,” he", False), ("“Never,” he", True)])
def test_brief_answers(text: str, brief: bool) -> None:
    assert quotations(text)[0].brief is brief
