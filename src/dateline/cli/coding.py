"""Commands that take articles: code, annotate, demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from dateline.cli.group import main
from dateline.cli.shared import DEFAULT_DATABASE, going_on_later, output_option, progress_bar, write_lines, writing
from dateline.config import Settings, from_environment
from dateline.errors import NothingToDo


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("--db", type=click.Path(dir_okay=False), help=f"The database.  [default: {DEFAULT_DATABASE}]")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["statements", "events", "articles"]),
    help="Write JSON Lines; without --db nothing else is kept.",
)
@output_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes that code side by side.  [default: 1]")
@click.option("--no-merge", is_flag=True, help="Do not join statements into events; with --format, stream.")
@click.option("--keep-text", is_flag=True, help="Mark no furniture: code everything.")
@click.option("--ontology", multiple=True, type=click.Path(exists=True, dir_okay=False), help="Predicates of your own.")
@click.option("--no-learned", is_flag=True, help="Entries' readings only: no guesses at other predicates.")
@click.option("--model", help="Another installed spaCy pipeline for English.")
@click.option("--cache", type=click.Path(file_okay=False), help="Folder that keeps parses between runs.")
def code(inputs: tuple[str, ...], kind: str | None, output: str | None, **options: Any) -> None:
    """Code articles: files, folders, or - for standard input (plain text, HTML, JSON, CSV).

    A database that is there already takes only what is new. Give dates where you know them: a line "Date: 2023-08-20"
    above a text, a key or column "published" or "date".

    \b
    Examples:
      dateline code articles/ --db crisis.db --workers 2
      dateline code page.html --format statements -o statements.jsonl
      cat news.jsonl | dateline code - --format events
    """
    settings = from_environment(
        workers=options["workers"],
        merge=False if options["no_merge"] else None,
        keep_text=options["keep_text"] or None,
        ontology=options["ontology"] or None,
        learned=False if options["no_learned"] else None,
        model=options["model"],
        cache=options["cache"],
    )
    if kind is None and output is not None:
        raise click.UsageError("-o goes with --format; the database is named with --db.")
    if kind is not None and options["db"] is None:
        _code_alone(inputs, settings, kind, output)
        return
    _code_into(options["db"] or DEFAULT_DATABASE, inputs, settings, kind, output)


def _code_into(db: str, inputs: tuple[str, ...], settings: Settings, kind: str | None, output: str | None) -> None:
    from dateline.explore.corpus import open_corpus
    from dateline.explore.summary import summary_of_run
    from dateline.pipeline import code_into
    from dateline.store.database import Database

    new = not Path(db).exists()
    with Database(db, create=True) as database, progress_bar() as progress, going_on_later():
        run, _ = code_into(database, inputs, settings, progress)
    if not run.coded and not run.known:
        if new:
            Path(db).unlink(missing_ok=True)
        raise NothingToDo(_nothing(run))
    corpus = open_corpus(db)
    click.echo(summary_of_run(run, corpus, db), err=kind is not None)
    if kind is not None:
        write_lines(_lines(kind, corpus), output)


def _code_alone(inputs: tuple[str, ...], settings: Settings, kind: str, output: str | None) -> None:
    from dateline.explore.corpus import Corpus
    from dateline.explore.summary import summary_of_skipped
    from dateline.pipeline import code_alone, merge_articles

    if not settings.merge:
        run = _stream(inputs, settings, kind, output)
    else:
        with progress_bar() as progress:
            run, coded = code_alone(inputs, settings, progress)
        if not run.coded:
            raise NothingToDo(_nothing(run))
        write_lines(_lines(kind, Corpus(merge_articles(coded))), output)
    if run.skipped:
        click.echo(summary_of_skipped(run), err=True)


def _stream(inputs: tuple[str, ...], settings: Settings, kind: str, output: str | None) -> Any:
    """Each article's lines as soon as it is coded, in the order of the inputs."""
    from dateline.explore.corpus import Corpus
    from dateline.pipeline import Run, code_each, unmerged

    if kind == "events":
        raise click.UsageError("Without merging there are no events: leave --no-merge out, or ask for statements.")
    run = Run()
    with progress_bar(beside_lines=output in (None, "-")) as progress, writing(output) as file:
        for coded in code_each(inputs, settings, run, progress):
            file.writelines(f"{line}\n" for line in _lines(kind, Corpus(unmerged([coded]))))
            file.flush()
        if not run.coded:
            raise NothingToDo(_nothing(run))
    return run


def _lines(kind: str, corpus: Any) -> Iterator[str]:
    from dateline.store import formats

    records = getattr(corpus, kind).to_objects()
    if kind == "events":
        records.sort(key=lambda record: record["id"])
    return map(formats.line, records)


def _nothing(run: Any) -> str:
    if run.skipped:
        first = run.skipped[0]
        return f"No article to code: {len(run.skipped)} skipped, the first, {first.location}: {first.reason}."
    return "No article to code: the inputs are empty. Give text, HTML, JSON or CSV files, or folders of them."


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@output_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes that work side by side.  [default: 1]")
@click.option("--keep-text", is_flag=True, help="Mark no furniture.")
@click.option("--cache", type=click.Path(file_okay=False), help="Folder that keeps parses between runs.")
def annotate(inputs: tuple[str, ...], output: str | None, **options: Any) -> None:
    """Write everything found in articles, political or not, one JSON object an article.

    \b
    Example:
      dateline annotate articles/ -o layers.jsonl
    """
    from dateline.model import Article, Layers, Skipped
    from dateline.pipeline import annotate_articles
    from dateline.read.inputs import read
    from dateline.store import formats

    settings = from_environment(
        workers=options["workers"], keep_text=options["keep_text"] or None, cache=options["cache"]
    )
    items = list(read(inputs))
    articles = sorted((item for item in items if isinstance(item, Article)), key=lambda a: a.id)
    results = list(annotate_articles(articles, settings)) if articles else []
    write_lines((formats.line(formats.layers(r)) for r in results if isinstance(r, Layers)), output)
    skipped = [item for item in (*items, *results) if isinstance(item, Skipped)]
    for item in skipped:
        click.echo(f"skipped {item.location}: {item.reason}", err=True)
    if len(skipped) == len(items):
        raise NothingToDo("No article to annotate.")


@main.command()
@click.option("--folder", default="demo", show_default=True, type=click.Path(file_okay=False), help="Where to put it.")
@click.option("--workers", type=click.IntRange(min=1))
def demo(folder: str, workers: int | None) -> None:
    """Code the example articles that come with Dateline, and show what can be seen in them."""
    from dateline.explore.demo import run_demo

    with progress_bar() as progress:
        text = run_demo(Path(folder), from_environment(workers=workers), progress)
    click.echo(text)
