"""The examples of docs/places.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.extract.places import Places
from tests.conftest import Annotate

PAGE = (Path(__file__).parents[2] / "docs/places.md").read_text(encoding="utf-8")


def examples(language: str) -> list[tuple[str, str]]:
    blocks = re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)
    pairs = [line.split(" => ") for block in blocks for line in block.splitlines()]
    return [(pair[0], pair[1]) for pair in pairs]


@pytest.mark.parametrize(("text", "expected"), examples("places"))
def test_toponyms(annotated: Annotate, text: str, expected: str) -> None:
    found = [f"{p.text} {p.use} {p.country or '-'} {p.precision}" for p in Places(annotated(text)).all()]
    assert expected in found


@pytest.mark.parametrize(("text", "expected"), examples("where"))
def test_places_of_events(annotated: Annotate, text: str, expected: str) -> None:
    match = re.search(r"\[(\w+)\]", text)
    assert match is not None
    article = annotated(text.replace("[", "").replace("]", ""))
    trigger = next(t for t in article.doc if t.idx == match.start())
    where = Places(article).bind(trigger)
    assert (f"{where.name} {where.basis}" if where is not None else "-") == expected
