"""The benchmarks' own logic, on figures made up here; the gold sets themselves are not needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks import quality
from benchmarks.gold import GOLD, Gold, digest, gold_folder, predict
from benchmarks.quality import ACCURACY, BEGIN, END, FLOORS, broken, floored, raised, table
from benchmarks.quiet.__main__ import ARTICLES
from benchmarks.speed import articles_of, seconds

ACTORS = Gold("actors", "ngec_actor", "who")


def metric(value: float | None, unit: str = "") -> dict[str, Any]:
    return {"value": value, "n": 10, "precision": None, "recall": None, "unit": unit}


def test_only_the_named_figures_have_floors() -> None:
    metrics = {"code accuracy": metric(0.91239), "other": metric(0.5), "sector accuracy": metric(None)}
    assert floored(ACTORS, metrics) == {"code accuracy": 0.912}


def test_a_task_without_names_has_floors_for_all_that_count_up() -> None:
    gold = Gold("statements", "statements", "merged")
    metrics = {"a": metric(0.5), "error": metric(12.0, " km"), "b": metric(None)}
    assert floored(gold, metrics) == {"a": 0.5}


@pytest.mark.parametrize(
    ("value", "count"),
    [(0.9, 0), (0.95, 0), (0.899, 0), (0.89, 1)],
)
def test_a_figure_below_its_floor_breaks_it(value: float, count: int) -> None:
    floors = {ACTORS.name: {"figures": {"code accuracy": 0.9}}}
    assert len(broken(ACTORS, {"code accuracy": value}, floors)) == count


def test_a_figure_that_is_gone_breaks_its_floor() -> None:
    assert broken(ACTORS, {}, {ACTORS.name: {"figures": {"code accuracy": 0.9}}})


def test_without_floors_nothing_breaks() -> None:
    assert broken(ACTORS, {"code accuracy": 0.1}, {}) == []


def test_floors_only_rise() -> None:
    assert raised({"a": 0.5, "b": 0.4}, {"a": 0.4, "b": 0.6, "c": 0.1}) == {"a": 0.5, "b": 0.6, "c": 0.1}


def test_without_gold_the_benchmark_is_skipped_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert gold_folder() is None
    assert quality.main([]) == 0
    assert "skipped" in capsys.readouterr().out


def test_the_page_on_accuracy_shows_the_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    shown = ACCURACY.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0].strip()
    assert shown == table(floors)


def test_every_gold_set_has_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(floors) == {gold.name for gold in GOLD}


def test_predictions_are_lines_of_the_public_formats() -> None:
    (line,) = predict(ACTORS, [{"id": "1", "text": "Norway", "on": None, "country": None}])
    assert json.loads(line)["code"] == "NOR"
    record = {"id": "a", "text": "Rwandan troops attacked Goma on Friday."}
    for output in ("statements", "merged"):
        (line,) = predict(Gold("gsr", "plover_gsr", output), [record])
        assert json.loads(line)["act"] == "ASSAULT"
    (line,) = predict(Gold("geo", "geo_gwn", "layers"), [record])
    assert json.loads(line)["id"] == "a"


def test_a_digest_tells_data_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    (tmp_path / "b").write_text("2")
    assert digest(tmp_path / "a") != digest(tmp_path / "b")


def test_there_are_sixty_quiet_articles() -> None:
    assert len(articles_of([str(ARTICLES)])) >= 60


def test_the_best_of_several_rounds_counts() -> None:
    calls: list[int] = []
    assert seconds(lambda: calls.append(1)) >= 0
    assert len(calls) == 3
