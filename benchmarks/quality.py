"""Quality against gold: prints the table, and fails where a figure falls below its floor.

::

    DATELINE_GOLD=../shared python -m benchmarks.quality            all tasks
    DATELINE_GOLD=../shared python -m benchmarks.quality gsr plv    some
    DATELINE_GOLD=../shared python -m benchmarks.quality --raise    raise the floors to what was measured

Floors stand in ``floors.json`` with a hash of the data that they were measured on; they only rise.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.gold import GOLD, Gold, digest, gold_file, gold_folder, inputs, predict, score

FLOORS = Path(__file__).parent / "floors.json"
ACCURACY = Path(__file__).parent.parent / "docs" / "accuracy.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
SLACK = 0.005
"""How far a figure may fall below its floor: rounding and small differences between processors."""

FIGURES: dict[str, tuple[str, ...]] = {
    "actors": ("code accuracy", "sector accuracy"),
    "gsr": (
        "event type, asserted or planned only F1",
        "dyad and event type, asserted or planned only F1",
    ),
    "plv": ("root macro-F1",),
    "petrarch2": ("no-event accuracy", "dyad and event type, asserted or planned only F1"),
    "statements": (),
    "police": (),
    "attribution": (
        "source token F1",
        "cue token F1",
        "content token F1",
        "whole attribution half F1",
        "direct quotation, whole half F1",
    ),
    "factuality": ("share matched", "macro-F1, matched only", "factual or not, macro-F1, matched only"),
    "times": ("relaxed span F1", "value F1"),
    "geo": ("detection by overlap F1", "within 161 km, of those detected", "within 161 km, of all"),
    "stories": (),
    "timeline": (),
}
"""The figures that have floors, by the scorer's names; an empty tuple means all that count up."""


def measure(folder: Path, gold: Gold, workers: int, cache: str | None) -> dict[str, Any]:
    """The scorer's figures for one gold set."""
    lines = predict(gold, inputs(folder, gold), workers, cache)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        metrics: dict[str, Any] = score(folder, gold, Path(file.name))["metrics"]
    return metrics


def floored(gold: Gold, metrics: dict[str, Any]) -> dict[str, float]:
    """The figures of a gold set that have floors, rounded to three decimals."""
    wanted = FIGURES[gold.task]
    return {
        name: round(metric["value"], 3)
        for name, metric in metrics.items()
        if metric["value"] is not None and not metric.get("unit") and (not wanted or name in wanted)
    }


def broken(gold: Gold, figures: dict[str, float], floors: dict[str, Any]) -> list[str]:
    """Which floors the figures break, in words."""
    kept = floors.get(gold.name, {}).get("figures", {})
    return [
        f"{gold.name}: {name} is {figures.get(name)}, its floor is {floor}"
        for name, floor in kept.items()
        if figures.get(name, 0.0) < floor - SLACK
    ]


def raised(before: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    """Floors that only rise."""
    return {name: max(value, before.get(name, 0.0)) for name, value in now.items()}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, compare; 1 where a floor is broken."""
    options = _options(arguments)
    folder = gold_folder()
    if folder is None:
        print("quality: skipped, DATELINE_GOLD names no folder with gold sets and scorers")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    problems: list[str] = []
    for gold in GOLD:
        if options.tasks and gold.task not in options.tasks:
            continue
        began = time.perf_counter()
        metrics = measure(folder, gold, options.workers, options.cache)
        figures, data = floored(gold, metrics), digest(gold_file(folder, gold))
        _print(gold, metrics, figures, time.perf_counter() - began)
        entry = floors.get(gold.name, {})
        if entry and entry["data"] != data:
            problems.append(f"{gold.name}: the gold data changed; measure anew with --reset")
        problems += [] if options.reset else broken(gold, figures, floors)
        if options.reset or options.up:
            kept = {} if options.reset else entry.get("figures", {})
            floors[gold.name] = {"data": data, "figures": raised(kept, figures)}
    if options.reset or options.up:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        write_table(floors)
    print("\n".join(problems) or "quality: no floor broken")
    return 1 if problems and not options.reset else 0


def table(floors: dict[str, Any]) -> str:
    """The floors as a Markdown table."""
    rows = [
        f"| {name} | {figure} | {value:.3f} |"
        for name, entry in sorted(floors.items())
        for figure, value in sorted(entry["figures"].items())
    ]
    return "\n".join(["| task (gold set) | figure | floor |", "|---|---|---|", *rows])


def write_table(floors: dict[str, Any]) -> None:
    """Put the floors into the page on accuracy, between its marks."""
    before, rest = ACCURACY.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    ACCURACY.write_text(f"{before}{BEGIN}\n{table(floors)}\n{END}{after}", encoding="utf-8")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", metavar="TASK")
    parser.add_argument("--raise", dest="up", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--reset", action="store_true", help="set the floors to what was measured")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cache", help="folder that keeps parses")
    return parser.parse_args(arguments)


def _print(gold: Gold, metrics: dict[str, Any], figures: dict[str, float], seconds: float) -> None:
    print(f"{gold.name}, {seconds:.0f} s")
    for name, metric in metrics.items():
        value = "-" if metric["value"] is None else f"{metric['value']:.3f}{metric.get('unit') or ''}"
        print(f"  {name:<64}{value:>10}  n {metric['n']}{'  floor' if name in figures else ''}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
