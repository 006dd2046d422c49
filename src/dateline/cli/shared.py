"""What several commands share: options, output that appears whole, progress, the corpus of a database."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from dateline.errors import InputError

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_DATABASE = "dateline.db"


def database_option(function: F) -> F:
    """The option --db."""
    text = "The database."
    return click.option(
        "--db", default=DEFAULT_DATABASE, show_default=True, type=click.Path(dir_okay=False), help=text
    )(function)


def output_option(function: F) -> F:
    """The option -o."""
    return click.option(
        "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, not to the terminal."
    )(function)


def as_of_option(function: F) -> F:
    """The option --as-of."""
    return click.option("--as-of", metavar="DAY", help="Only what had been published by this day (2023-08-20).")(
        function
    )


def form_option(function: F) -> F:
    """The option --format of what is looked at."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "jsonl", "csv"]),
        default="text",
        show_default=True,
        help="For people, or for other programs.",
    )(function)


@contextmanager
def writing(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears only when it is whole."""
    if path is None or path == "-":
        yield sys.stdout
        return
    with whole_file(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        yield file


@contextmanager
def whole_file(path: str) -> Iterator[Path]:
    """A path to write to, whose file takes its name only when it is whole."""
    target = Path(path)
    if not target.parent.is_dir():
        raise InputError(f"{target.parent}: no such folder to write {target.name} into.")
    temporary = target.with_name(f".{target.name}.part")
    try:
        yield temporary
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def write_lines(lines: Iterable[str], path: str | None) -> None:
    """Lines to a file or to standard output."""
    with writing(path) as file:
        file.writelines(f"{line}\n" for line in lines)


@contextmanager
def going_on_later() -> Iterator[None]:
    """Say, where this is interrupted, that what was done is kept."""
    try:
        yield
    except KeyboardInterrupt as interruption:
        raise KeyboardInterrupt("What was coded is kept; run the same command again to go on.") from interruption


@contextmanager
def progress_bar(*, beside_lines: bool = False) -> Iterator[Callable[[Any], None]]:
    """A progress line on a terminal; nothing in a pipe, or where lines go to the same terminal."""
    if not sys.stderr.isatty() or (beside_lines and sys.stdout.isatty()):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading")
        yield lambda run: bar.update(
            task, description=f"{run.coded} coded, {len(run.skipped)} skipped of {run.read} read"
        )


def corpus_of(db: str, as_of: str | None = None) -> Any:
    """The corpus of a database, as of a day if one is named."""
    from dateline.explore.corpus import open_corpus

    corpus = open_corpus(db)
    return corpus if as_of is None else corpus.as_of(as_of)


def day(text: str) -> str:
    """An ISO day as the user wrote it. Raises InputError for anything else."""
    from dateline.explore.corpus import a_day

    return a_day(text)
