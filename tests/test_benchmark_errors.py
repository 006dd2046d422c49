"""Errors by cause, on lines made up here."""

from __future__ import annotations

import pytest
from benchmarks.errors import UNKNOWN, cause, grouped, main, show


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        ("x-1: AID KEN -> UGA, coded ASSAULT KEN -> UGA: Kenya fed Uganda.", "wrong type: AID as ASSAULT"),
        ("x-1: AID KEN -> UGA, coded AID KEN -> TCD: Kenya fed Uganda.", "type right, parties wrong"),
        ("x-1: AID KEN -> UGA, coded AID KEN -> UGA; ASSAULT A -> : Text.", "surplus beside the right type"),
        ("x-1: AID KEN -> UGA, coded nothing: Kenya attacked.", "nothing coded, structure not matched"),
        ("x-1: AID, coded NONE: The the.", "nothing coded, no predicate"),
        ("x-1: nothing, coded AID KEN -> UGA: Kenya fed Uganda.", "false alarm: AID"),
        ("missed: a1 12 ASSAULT 'raid' KEN -> ?", "missed ASSAULT"),
        ("not in gold: a1 12 AID 'aid' KEN -> ?", "not in gold AID"),
        ("a1: missed ARREST: police held six.", "missed ARREST"),
        ("one story, no event: a, b", UNKNOWN),
    ],
)
def test_cause(error: str, wanted: str) -> None:
    assert cause(error) == wanted


def test_commonest_cause_first() -> None:
    errors = ["missed: a 1 AID 'x' A -> ?", "not in gold: a 2 AID 'x' A -> ?", "missed: a 3 AID 'y' A -> ?"]
    assert [(name, len(found)) for name, found in grouped(errors)] == [("missed AID", 2), ("not in gold AID", 1)]


def test_as_many_examples_as_asked_for() -> None:
    text = show([("cause", ["one", "two\nlines", "three"])], 2)
    assert text.splitlines() == ["    3  cause", "         one", "         two lines"]


def test_without_gold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("DATELINE_GOLD", raising=False)
    assert main(["gsr"]) == 2
    assert "DATELINE_GOLD" in capsys.readouterr().err
