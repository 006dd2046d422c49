from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.model import Status
from dateline.ontology.files import load_yaml
from dateline.ontology.types import event_types, reduce

TYPES = event_types()
QUADS = {"verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}


def test_the_sixteen_types_of_plover() -> None:
    assert len(TYPES) == 16
    assert {entry.quad for entry in TYPES.values()} == QUADS
    assert all(entry.definition.endswith(".") for entry in TYPES.values())


@pytest.mark.parametrize("name", sorted(TYPES))
def test_scores_are_on_the_scale_and_agree_with_the_quad(name: str) -> None:
    entry = TYPES[name]
    scores = [entry.score, *(mode.score for mode in entry.modes.values())]
    assert all(-10 <= score <= 10 for score in scores)
    if "cooperation" in entry.quad:
        assert min(scores) > 0
    if entry.quad == "material conflict":
        assert max(scores) < 0


@pytest.mark.parametrize(
    ("act", "status", "event_type"),
    [
        ("CONSULT", Status.PLANNED, "AGREE"),
        ("SUPPORT", Status.PLANNED, "AGREE"),
        ("COOPERATE", Status.PLANNED, "AGREE"),
        ("AID", Status.PLANNED, "AGREE"),
        ("RETREAT", Status.PLANNED, "CONCEDE"),
        ("ASSAULT", Status.PLANNED, "ASSAULT"),
        ("CONSULT", Status.ASSERTED, "CONSULT"),
        ("CONSULT", Status.HYPOTHETICAL, "CONSULT"),
        ("RETREAT", Status.DENIED, "RETREAT"),
    ],
)
def test_reductions(act: str, status: Status, event_type: str) -> None:
    assert reduce(act, status, TYPES) == event_type


@pytest.mark.parametrize(
    ("name", "modes", "score", "cameo"),
    [
        ("CONSULT", ("visit",), 4.0, "042"),
        ("CONSULT", (), 2.5, "04"),
        ("ASSAULT", ("beat", "firearms"), -9.0, "182"),
        ("CONSULT", ("phone", "visit"), 4.0, "041"),
        ("CONSULT", ("nothing",), 2.5, "04"),
    ],
)
def test_a_mode_replaces_score_and_code(name: str, modes: tuple[str, ...], score: float, cameo: str) -> None:
    assert TYPES[name].score_of(modes) == score
    assert TYPES[name].cameo_of(modes) == cameo


def test_a_type_of_the_user_needs_no_code(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "event_types:\n  PRAY: {quad: verbal cooperation, score: 1, cameo: '99', planned: AGREE, definition: Prays.}\n"
    )
    types = event_types((str(path),))
    assert types["PRAY"].score == 1.0
    assert reduce("PRAY", Status.PLANNED, types) == "AGREE"
    assert "PRAY" not in event_types()


def test_a_broken_type_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("event_types:\n  PRAY: {quad: verbal cooperation}\n")
    with pytest.raises(OntologyError, match="PRAY"):
        event_types((str(path),))


@pytest.mark.parametrize("contents", ["a: [1", "a: 'b\n", "\t- x"])
def test_a_file_that_is_no_yaml_is_told(tmp_path: Path, contents: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(contents)
    with pytest.raises(OntologyError, match=r"mine\.yaml"):
        load_yaml(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no such file"):
        load_yaml(tmp_path / "none.yaml")
