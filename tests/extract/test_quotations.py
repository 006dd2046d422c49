"""Stretches between quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.quotations import quotations


def texts(text: str) -> list[str]:
    return [quote.text for quote in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will go home now,” he said.", ["“We will go home now,”"]),
        ('"We will go home now," he said. "All of us."', ['"We will go home now,"', '"All of us."']),
        ("''It was a long day,'' she said.", ["''It was a long day,''"]),
        ("‘It was a long day,’ she said.", ["‘It was a long day,’"]),
        ("”It is late,” she said.", ["”It is late,”"]),
        ("«Nous partons», he said.", ["«Nous partons»"]),
        ("“He told me ‘no’ and left,” she said.", ["“He told me ‘no’ and left,”"]),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize("text", ["The dog’s bone isn’t here.", "It is 5'11\" tall", "Nobody spoke.", "rock ’n’ roll"])
def test_not_quoted(text: str) -> None:
    assert texts(text) == []


def test_quotation_over_paragraphs_is_open_until_its_end() -> None:
    found = quotations("“We came late.\n\n“Then we left,” he said.")
    assert [(q.paragraph, q.closed) for q in found] == [(0, False), (1, True)]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("“We will not go home”", True),
        ("“Never.”", True),
        ("“freedom fighters”", False),
        ("“War and Peace”", False),
        ("“a rather long fragment of the speech that he gave us”", True),
    ],
)
def test_utterances_and_scare_quotes(text: str, full: bool) -> None:
    assert quotations(text)[0].full is full


@given(st.text(alphabet="ab “”\"\n'’‘.,", max_size=60))
def test_offsets_hold_for_any_text(text: str) -> None:
    found = quotations(text)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
