"""The command line in a folder of its own, and one database that is made once and copied."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.config import Settings
from dateline.pipeline import code_into
from dateline.store.database import Database
from tests.explore.conftest import ARTICLES

Invoke = Callable[..., Result]
Read = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``articles/`` and ``dateline.db``. Nobody may change it."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    with Database(folder / "dateline.db", create=True) as database:
        code_into(database, [str(folder / "articles")], Settings())
    return folder


@pytest.fixture
def run(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Run Dateline where a copy of the database and the articles are."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, **options: Any) -> Result:
        result = CliRunner().invoke(main, list(arguments), **options)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke


@pytest.fixture
def read(run: Invoke) -> Read:
    """The objects that a command writes."""

    def objects(*arguments: str, **options: Any) -> list[dict[str, Any]]:
        result = run(*arguments, **options)
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    return objects
