"""Gold sets and scorers in the folder that ``DATELINE_GOLD`` names; nothing of it is part of the project."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dateline.config import from_environment
from dateline.extract.parties import who
from dateline.merge.merging import Merged
from dateline.model import Article, Coded, Layers
from dateline.pipeline import annotate_articles, code_articles, merge_articles
from dateline.read.jsonl import article_from
from dateline.store import formats

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gold:
    """A task of the scorers on one gold set. ``output``: statements, merged (with events), layers or who."""

    task: str
    folder: str
    output: str

    @property
    def name(self) -> str:
        """How the pair is named in tables."""
        return f"{self.task} ({self.folder})"


GOLD = (
    Gold("actors", "ngec_actor", "who"),
    Gold("gsr", "plover_gsr", "statements"),
    Gold("plv", "plv", "statements"),
    Gold("petrarch2", "petrarch2_gsr", "statements"),
    Gold("statements", "statements", "merged"),
    Gold("police", "india_police_events", "statements"),
    Gold("attribution", "polnear", "layers"),
    Gold("factuality", "factuality_meantime", "layers"),
    Gold("factuality", "factuality_uds_ih2", "layers"),
    Gold("times", "meantime", "layers"),
    Gold("geo", "geo_gwn", "layers"),
    Gold("geo", "geo_trnews", "layers"),
    Gold("stories", "ecbplus", "merged"),
    Gold("timeline", "semeval15_timeline", "merged"),
)


def gold_folder() -> Path | None:
    """The folder with ``gold/`` and ``score/``, or None where ``DATELINE_GOLD`` names none."""
    folder = Path(os.environ.get("DATELINE_GOLD", "")).resolve()
    return folder if os.environ.get("DATELINE_GOLD") and (folder / "score").is_dir() else None


def gold_file(folder: Path, gold: Gold) -> Path:
    """The development half of a gold set."""
    return folder / "gold" / gold.folder / "dev.jsonl"


def digest(path: Path) -> str:
    """What the figures were measured on."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def inputs(folder: Path, gold: Gold) -> list[dict[str, Any]]:
    """The gold set as Dateline's input."""
    result = _score(folder, "inputs", gold.task, str(gold_file(folder, gold)))
    return [json.loads(line) for line in result.splitlines()]


def score(folder: Path, gold: Gold, predictions: Path) -> dict[str, Any]:
    """The scorer's report."""
    report: dict[str, Any] = json.loads(
        _score(folder, "run", gold.task, str(gold_file(folder, gold)), str(predictions), "--json")
    )
    return report


def error_lines(folder: Path, gold: Gold, predictions: Path) -> list[str]:
    """The scorer's lines on single errors."""
    arguments = ("run", gold.task, str(gold_file(folder, gold)), str(predictions), "--errors", "1000000")
    marked = (line for line in _score(folder, *arguments).splitlines() if line.startswith("error: "))
    return [line.removeprefix("error: ") for line in marked]


def _score(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "score", *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout


def predict(gold: Gold, records: list[dict[str, Any]], workers: int = 1, cache: str | None = None) -> list[str]:
    """Dateline's output for a gold set's input, as lines."""
    if gold.output == "who":
        answers = ((r, who(r["text"], r.get("on"), r.get("country"))) for r in records)
        return [formats.line({"id": r["id"], **formats.identity(r["text"], found)}) for r, found in answers]
    settings = from_environment(workers=workers, keep_text=True, cache=cache)
    articles: list[Article] = [article_from(record, record["id"]) for record in records]
    if gold.output == "layers":
        return [formats.line(formats.layers(item)) for item in _whole(annotate_articles(articles, settings), Layers)]
    coded = _whole(code_articles(articles, settings), Coded)
    if gold.output == "merged":
        coded = list(_merged(coded).articles)
    return [formats.line(formats.statement(s, item)) for item in coded for s in item.statements]


def _merged(coded: list[Coded]) -> Merged:
    return merge_articles(coded)


def _whole(results: Any, kind: type[T]) -> list[T]:
    """All results; a skipped article is a fault."""
    found = []
    for result in results:
        if not isinstance(result, kind):
            raise RuntimeError(f"{result.location}: {result.reason}")
        found.append(result)
    return found
