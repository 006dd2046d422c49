"""The examples of docs/times.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.model import Interval
from tests.conftest import Annotate
from tests.extract.reckoning import find_times

PAGE = Path(__file__).parents[2] / "docs" / "times.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if re.match(r"\| .* \| (?:DATE|TIME|DURATION|SET) \|", line)
]


def test_the_page_has_examples_of_every_type() -> None:
    assert {row[2] for row in ROWS} == {"DATE", "TIME", "DURATION", "SET"}


@pytest.mark.parametrize(("words", "text", "kind", "value", "days"), ROWS)
def test_examples_of_the_page(annotated: Annotate, words: str, text: str, kind: str, value: str, days: str) -> None:
    day = "2012-05-17"
    (time,) = find_times(annotated(text), Interval(earliest=day, latest=day))
    found = f"{time.earliest}..{time.latest}" if time.earliest else ""
    assert (time.text, time.type, time.value, found) == (words, kind, value, days)
