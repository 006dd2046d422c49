"""The program as a process of its own: what stands in a pipe, a pipe that closes early, and how little it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from dateline.cli import main; main(prog_name='dateline')"]


def started(*arguments: str, folder: Path, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_a_reader_that_stops_early_ends_the_program_quietly(made: Path) -> None:
    with started("export", "statements", folder=made) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, b"")


@pytest.mark.parametrize("view", [("export", "statements"), ("timeline",), ("disputes",)])
def test_nobody_reads(made: Path, view: tuple[str, ...]) -> None:
    """What is still buffered when the program ends is dropped, be it ever so short."""
    with started(*view, folder=made) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, b"")


def test_one_program_feeds_another(made: Path) -> None:
    with started("export", "articles", folder=made) as first:
        articles, _ = first.communicate()
    assert first.returncode == 0
    assert len(articles.splitlines()) == 3
    names = b"\n".join(json.dumps({"text": json.loads(line)["outlet"]}).encode() for line in articles.splitlines())
    with started("who", "-", folder=made) as second:
        answers, told = second.communicate(names)
    assert (second.returncode, told) == (0, b"")
    assert [json.loads(line)["text"] for line in answers.splitlines()] == [
        json.loads(line)["outlet"] for line in articles.splitlines()
    ]


@pytest.mark.parametrize(
    ("encoding", "code", "told"),
    [
        ("latin-1:replace", 0, b""),
        (
            "latin-1",
            1,
            b"'\\u2192' can't be written in latin-1. Set PYTHONIOENCODING=utf-8, or write to a file with -o.",
        ),
    ],
)
def test_letters_that_the_terminal_lacks(made: Path, encoding: str, code: int, told: bytes) -> None:
    with started("timeline", folder=made, PYTHONIOENCODING=encoding) as process:
        text, errors = process.communicate()
    assert process.returncode == code
    assert told in errors
    assert b"Traceback" not in errors
    assert (b"Norway (NOR) ? " in text) is (code == 0)


def test_help_loads_neither_the_parser_nor_numpy(made: Path) -> None:
    heavy = "spacy numpy thinc pandas lxml trafilatura altair".split()
    code = (
        "import sys, os\n"
        "from click.testing import CliRunner\n"
        "from dateline.cli import main\n"
        "assert CliRunner().invoke(main, ['code', '--help']).exit_code == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules], os.environ['OPENBLAS_NUM_THREADS'])\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"}
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment, cwd=made)
    assert found.stdout.decode().strip() == "[] 1"
