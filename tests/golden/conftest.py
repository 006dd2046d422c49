"""The example articles that come with Dateline, coded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.config import Settings
from dateline.explore.corpus import Corpus, open_corpus
from dateline.explore.demo import run_demo


@pytest.fixture(scope="session")
def demo_text(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp("demo")
    return run_demo(folder, Settings(), lambda _: None), folder / "dateline.db"


@pytest.fixture(scope="session")
def demo(demo_text: tuple[str, Path]) -> Corpus:
    return open_corpus(demo_text[1])
