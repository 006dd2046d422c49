"""The example articles that come with Dateline, coded."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from dateline.config import Settings
from dateline.explore.corpus import open_corpus
from dateline.explore.show import render_disputes
from dateline.explore.summary import summary_of_run
from dateline.explore.timeline import render_timeline, select_events
from dateline.pipeline import Run, code_into
from dateline.store.database import Database

MAIN_EVENTS = 24


def examples() -> Path:
    """The folder of the example articles."""
    return Path(str(files("dateline"))) / "examples"


def run_demo(folder: Path, settings: Settings, progress: Callable[[Run], None]) -> str:
    """Code the examples into ``folder``/dateline.db, made anew; what was found, as text."""
    folder.mkdir(parents=True, exist_ok=True)
    db = folder / "dateline.db"
    db.unlink(missing_ok=True)
    with Database(db, create=True) as database:
        run, _ = code_into(database, [str(examples())], settings, progress)
    corpus = open_corpus(db)
    main = select_events(corpus.events, limit=MAIN_EVENTS)
    parts = [
        f"The {len(main)} events with most independent origins",
        render_timeline(main),
        "Disputes",
        render_disputes(corpus),
        summary_of_run(run, corpus, str(db)),
    ]
    return "\n\n".join(parts)
