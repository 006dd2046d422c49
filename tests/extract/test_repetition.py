"""Nouns that only point back, as records: what makes one a repetition, field by field."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from dateline.extract.frames import Frame
from dateline.extract.repetition import without_repetitions
from dateline.model import Party, Role, Statement, Status, Voice, When, Words


def party(text: str, code: str | None) -> Party:
    return Party(start=0, end=len(text), text=text, name=text, code=code)


def words(start: int, text: str) -> Words:
    return Words(start=start, end=start + len(text), text=text)


FIRST = Statement(
    id="st_1",
    article="a",
    sentence=words(0, "Chad attacked Goma."),
    trigger=words(5, "attacked"),
    event_type="ASSAULT",
    act="ASSAULT",
    status=Status.ASSERTED,
    actors=(party("Chad", "TCD"),),
    recipients=(party("Goma", "COD"),),
)
LATER = replace(
    FIRST,
    id="st_2",
    sentence=words(20, "Its attack went on."),
    trigger=words(24, "attack"),
    actors=(party("Its", "TCD"),),
    recipients=(),
)


def frame(text: str, pos: str) -> Frame:
    return cast(Frame, SimpleNamespace(trigger=SimpleNamespace(text=text, pos_=pos)))


FRAMES = (frame("attacked", "VERB"), frame("attack", "NOUN"))


def ids(later: Statement, frames: tuple[Frame, ...] = FRAMES, first: Statement = FIRST) -> list[str]:
    return [statement.id for statement in without_repetitions(frames, (first, later))]


def test_a_noun_that_points_back_is_left_out() -> None:
    assert ids(LATER) == ["st_1"]


DIFFERENT: list[dict[str, Any]] = [
    {"act": "CONSULT"},
    {"actors": (party("Its", "MLI"),)},
    {"actors": (party("Chad", "TCD"),)},
    {"recipients": (party("them", "SDN"),)},
    {"mode": ("aerial",)},
    {"status": Status.DENIED},
    {"status": Status.PLANNED},
    {"sentence": FIRST.sentence},
    {"when": When(earliest="2024-06-01", latest="2024-06-01", basis="expression")},
    {"attribution": (Voice(role=Role.SPEAKER, name="Mali"),)},
    {"content_of": "st_1"},
]


@pytest.mark.parametrize("change", DIFFERENT, ids=lambda change: next(iter(change)))
def test_a_noun_that_adds_something_is_kept(change: dict[str, Any]) -> None:
    assert ids(replace(LATER, **change)) == ["st_1", "st_2"]


SAME: list[dict[str, Any]] = [
    {"when": When(earliest="2024-06-01", latest="2024-06-01", basis="publication")},
    {"status": Status.HYPOTHETICAL},
    {"actors": ()},
    {"recipients": (party("it", "COD"),)},
]


@pytest.mark.parametrize("change", SAME)
def test_what_adds_nothing(change: dict[str, Any]) -> None:
    assert ids(replace(LATER, **change)) == ["st_1"]


def test_a_verb_is_no_repetition() -> None:
    assert ids(LATER, (FRAMES[0], frame("attack", "VERB"))) == ["st_1", "st_2"]


def test_a_verb_with_its_noun_is_no_repetition() -> None:
    later = replace(LATER, trigger=words(24, "launched an attack"))
    assert ids(later) == ["st_1", "st_2"]


def test_nothing_is_left_out_of_nothing() -> None:
    assert without_repetitions((), ()) == []


def test_the_first_mention_stays() -> None:
    assert [s.id for s in without_repetitions((FRAMES[1],), (LATER,))] == ["st_2"]
