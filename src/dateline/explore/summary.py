"""What a run did, in a few lines."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.explore.wording import count
from dateline.model import Identity
from dateline.pipeline import Run

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus


def summary_of_run(run: Run, corpus: Corpus, db: str) -> str:
    """In, coded, known before, skipped by reason; what the database holds now; where to look next."""
    lines = [
        f"{run.read} read, {run.coded} coded, {run.known} known before, {len(run.skipped)} skipped",
        *_reasons(run),
        f"{db}: {', '.join(corpus.counted)}",
        *_undated(corpus),
        *_next(db),
    ]
    return "\n".join(lines)


def _undated(corpus: Corpus) -> list[str]:
    """How many articles nothing dates, since little can be said of their days."""
    undated = [c for c in corpus.articles if c.published.earliest is None and c.published.latest is None]
    if not undated:
        return []
    advice = 'Give one where you know it: a line "Date: 2023-08-20" above a text, a key or column "published"'
    return [f"  {count(len(undated), 'article')} without a date, so days may be missing. {advice}."]


def _next(db: str) -> list[str]:
    """Where to look next."""
    program = sys.argv[0] if Path(sys.argv[0]).name == "dateline" and not shutil.which("dateline") else "dateline"
    return ["Next:", *(f"  {program} {command} --db {db}" for command in ("timeline", "disputes", "report"))]


def summary_of_skipped(run: Run) -> str:
    """What was skipped, and why."""
    return "\n".join([f"{run.read} read, {run.coded} coded, {len(run.skipped)} skipped", *_reasons(run)])


def _reasons(run: Run) -> list[str]:
    reasons = Counter(item.reason for item in run.skipped)
    first = {item.reason: item.location for item in reversed(run.skipped)}
    return [
        f"  skipped {number}: {reason} ({first[reason]}{', ...' if number > 1 else ''})"
        for reason, number in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def identity_of(text: str, found: Identity) -> str:
    """An answer of ``dateline who``, for people."""
    if found.code is None and found.sector is None and found.name is None:
        return f"{text}: not known"
    rows = {
        "name": found.name,
        "code": found.code,
        "sector": " ".join(filter(None, (found.sector, *found.other_sectors))),
        "office": found.office,
        "wikidata": found.wikidata,
        "because": found.rule,
    }
    return "\n".join([text, *(f"  {key:<9}{value}" for key, value in rows.items() if value)])
