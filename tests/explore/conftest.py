"""A small corpus, coded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.config import Settings
from dateline.explore.corpus import Corpus, open_corpus
from dateline.pipeline import code_into
from dateline.store.database import Database

ARTICLES = {
    "lantern.txt": """Title: Norway closes embassy
Outlet: The Lantern
Date: 2020-05-05

Norway closed its embassy in Belarus on Monday. Belarus accused Norway of supplying weapons to the rebels. Norway denied that it had supplied weapons to the rebels.

Read more: Ten towns to see

"We will not be threatened," Norwegian Foreign Minister Ine Soreide told reporters.
""",
    "gazette.txt": """Title: Embassy closed in Minsk
Outlet: The Gazette
Date: 2020-05-06

Norway closed its embassy in Belarus on Monday. The foreign ministers of Norway and Sweden will meet in Oslo on 12 May 2020.
""",
    "herald.txt": """Title: Ministers meet
Outlet: The Herald
Date: 2020-05-13

The foreign ministers of Norway and Sweden met in Oslo on Tuesday. Sweden condemned Belarus.
""",
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def database(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("db") / "d.db"
    with Database(path, create=True) as opened:
        code_into(opened, [str(folder)], Settings())
    return path


@pytest.fixture(scope="session")
def corpus(database: Path) -> Corpus:
    return open_corpus(database)
