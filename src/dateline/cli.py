"""The command line: parse, call, print."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from dateline.config import Settings, from_environment
from dateline.errors import DatelineError, InputError, NothingToDo
from dateline.version import __version__

# One BLAS thread a process, set before numpy loads: more fight over the cores, and `--workers` is their better use.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_DATABASE = "dateline.db"


class Commands(click.Group):
    """A group that turns Dateline's errors and Ctrl-C into messages and exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command: exit code 1 or 2 for an error, 130 for an interruption, each with what to do next."""
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            click.echo(f"dateline: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("dateline: interrupted. What was coded is kept; run the same command again to go on.", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            name = str(error.filename or "output").removesuffix(".part")
            click.echo(f"dateline: {name}: {error.strerror}", err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Turn a pile of news articles into an event database: who did what to whom, when, where, according to whom.

    \b
    Examples:
      dateline code articles/                  code a folder into dateline.db
      dateline timeline --actor RUS            what Russia did, by day
      dateline disputes                        who denies what
      dateline show ev_1f0c...                 every statement of an event, with its words
      dateline report -o report.html           one page that shows it all
      dateline code news.jsonl --format statements | jq .event_type
    """


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


@contextmanager
def writing(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears only when it is whole."""
    if path is None or path == "-":
        yield sys.stdout
        return
    target = Path(path)
    if not target.parent.is_dir():
        raise InputError(f"{target.parent}: no such folder to write {target.name} into.")
    temporary = target.with_name(f".{target.name}.part")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def write_lines(lines: Iterable[str], path: str | None) -> None:
    """Lines to a file or to standard output."""
    with writing(path) as file:
        file.writelines(f"{line}\n" for line in lines)


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
    """Code articles: files, folders, or - for standard input (plain text, HTML, JSON Lines).

    A database that is there already takes only what is new.

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
    with Database(db, create=True) as database, progress_bar() as progress:
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
    from dateline.merge.merging import Merged
    from dateline.pipeline import code_alone, merge_articles

    with progress_bar() as progress:
        run, coded = code_alone(inputs, settings, progress)
    if not run.coded:
        raise NothingToDo(_nothing(run))
    alone = Merged(articles=coded, events=(), judgements=(), families=())
    corpus = Corpus(merge_articles(coded) if settings.merge else alone)
    write_lines(_lines(kind, corpus), output)
    if run.skipped:
        click.echo(summary_of_skipped(run), err=True)


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
    return "No article to code: the inputs are empty. Give text, HTML or JSON Lines files, or folders of them."


@contextmanager
def progress_bar() -> Iterator[Callable[[Any], None]]:
    """A progress line on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
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
@click.argument("name")
@click.option("--on", metavar="DAY", help="The day that is meant (2010-05-01, 2010-05 or 2010).")
@click.option("--country", metavar="XXX", help="The country from which it is said (ISO alpha-3).")
@click.option("--json", "as_json", is_flag=True, help="Write the JSON object even on a terminal.")
def who(name: str, on: str | None, country: str | None, as_json: bool) -> None:
    """Say who a name or description stands for; on a terminal, also where the answer comes from.

    In a pipe, or with --json, it writes a JSON object. With - as NAME, it reads JSON Lines {"id", "text", "on",
    "country"} and writes one line for each.

    \b
    Examples:
      dateline who "Lavrov" --on 2010-05-01
      dateline who "Houthi rebels"
    """
    from dateline.explore.summary import identity_of
    from dateline.extract.parties import who as look_up
    from dateline.store import formats

    if name == "-":
        for query in _queries():
            answer = formats.identity(query["text"], look_up(query["text"], query.get("on"), query.get("country")))
            click.echo(formats.line({"id": query.get("id"), **answer}))
        return
    if on is not None and not _may_be_day(on):
        raise InputError(f"{on!r} is no day; write it as 2010-05-01, 2010-05 or 2010.")
    if country is not None and (len(country) != 3 or not country.isupper()):
        raise InputError(f"{country!r} is no country code; write it as three capitals (NOR).")
    found = look_up(name, on, country)
    if as_json or not sys.stdout.isatty():
        click.echo(formats.line(formats.identity(name, found)))
    else:
        click.echo(identity_of(name, found))


def _may_be_day(text: str) -> bool:
    from dateline.read.jsonl import is_day

    return is_day(text)


def _queries() -> Iterator[dict[str, Any]]:
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            try:
                query = json.loads(line)
                if not isinstance(query["text"], str):
                    raise TypeError
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise InputError(f'standard input:{number}: expected a JSON object with a "text".') from error
            yield query


def _corpus(db: str, as_of: str | None = None) -> Any:
    from dateline.explore.corpus import open_corpus

    corpus = open_corpus(db)
    return corpus if as_of is None else corpus.as_of(_day(as_of))


def _day(text: str) -> str:
    from dateline.read.jsonl import is_day

    if len(text) != 10 or not is_day(text):
        raise InputError(f"{text!r} is no day; write it as 2023-08-20.")
    return text


@main.command()
@database_option
@as_of_option
@click.option("--actor", metavar="CODE", help="Only events with this actor (a code, or part of a name).")
@click.option("--recipient", metavar="CODE", help="Only events with this recipient.")
@click.option("--type", "event_type", metavar="TYPE", help="Only this event type, act or mode (ASSAULT, visit ...).")
@click.option("--since", metavar="DAY", help="Only events from this day on.")
@click.option("--until", metavar="DAY", help="Only events up to this day.")
@click.option("--limit", type=click.IntRange(min=1), help="No more than this many, those with most origins.")
def timeline(db: str, as_of: str | None, **filters: Any) -> None:
    """Show events by day, with parties, status and independent origins.

    \b
    Examples:
      dateline timeline --actor RUS --recipient UKR --since 2022-02-01
      dateline timeline --type CONSULT --as-of 2023-08-20
    """
    from dateline.explore.timeline import render_timeline, select_events

    for name in ("since", "until"):
        if filters[name] is not None:
            filters[name] = _day(filters[name])
    corpus = _corpus(db, as_of)
    if filters["event_type"] is not None:
        _check_type(filters["event_type"], corpus)
    if corpus.statements and not corpus.events:
        raise InputError("Statements were not joined into events yet (--no-merge). Join them: dateline code INPUT...")
    click.echo(render_timeline(select_events(corpus.events, **filters)))


def _check_type(wanted: str, corpus: Any) -> None:
    from dateline.ontology.types import event_types

    known = {name for event in corpus.events for name in (event.act, event.event_type, *event.mode)} | set(
        event_types()
    )
    known |= {mode for entry in event_types().values() for mode in entry.modes}
    if wanted.upper() not in known and wanted.lower() not in known:
        raise InputError(f"{wanted!r} is no event type or mode. The types: {', '.join(event_types())}.")


@main.command()
@click.argument("key", metavar="ID")
@database_option
@as_of_option
@click.option("--why", is_flag=True, help="Which entry, slot and rule produced each field.")
def show(key: str, db: str, as_of: str | None, why: bool) -> None:
    """Show an event with every statement, a statement, or an article, by id (articles also by file name).

    \b
    Examples:
      dateline show ev_1f0c22aa90b3c4d5
      dateline show st_09ab... --why
      dateline show 003.txt
    """
    from dateline.explore.show import render

    click.echo(render(_corpus(db, as_of), key, why=why))


@main.command()
@database_option
@as_of_option
def disputes(db: str, as_of: str | None) -> None:
    """Show what is disputed: claims with their denials, and events that contradict each other."""
    from dateline.explore.show import render_disputes

    click.echo(render_disputes(_corpus(db, as_of)))


@main.command()
@database_option
@as_of_option
@click.option("--by", metavar="WHO", help="Only this speaker (a name, part of one, or a code).")
@click.option("--about", metavar="WORDS", help="Only quotes that hold these words.")
@click.option("--since", metavar="DAY", help="Only articles from this day on.")
def quotes(db: str, as_of: str | None, by: str | None, about: str | None, since: str | None) -> None:
    """Show who said what to whom, when, and in how many articles.

    \b
    Example:
      dateline quotes --by Russia --about weapons --since 2023-01-01
    """
    from dateline.explore.show import render_quotes

    sayings = _corpus(db, as_of).quotes(by=by, about=about, since=_day(since) if since else None)
    click.echo(render_quotes(sayings))


@main.command()
@click.argument("words", nargs=-1, required=True)
@database_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1))
def search(words: tuple[str, ...], db: str, limit: int) -> None:
    """Find statements by the words of their sentences and parties."""
    from dateline.explore.show import render_found
    from dateline.store.database import Database

    with Database(db) as database:
        keys = database.search(" ".join(words), limit)
    click.echo(render_found(_corpus(db), keys))


@main.command()
@click.argument("kind", type=click.Choice(["events", "statements", "articles"]), default="events")
@database_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "parquet", "plover"]),
    default="jsonl",
    show_default=True,
    help="plover: events as PLOVER records, without those whose actor has no code.",
)
@output_option
def export(kind: str, db: str, as_of: str | None, form: str, output: str | None) -> None:
    """Write events, statements or articles as JSON Lines, CSV, Parquet or PLOVER records.

    \b
    Examples:
      dateline export events --format csv -o events.csv
      dateline export statements --format parquet -o statements.parquet
    """
    from dateline.explore import export as exporting

    if form == "plover" and kind != "events":
        raise click.UsageError("PLOVER records are events: dateline export events --format plover.")
    corpus = _corpus(db, as_of)
    if form == "parquet":
        if output is None:
            raise click.UsageError("Parquet needs a file: -o FILE.")
        exporting.write_parquet(getattr(corpus, kind), output)
        return
    write_lines(exporting.lines(corpus, kind, form), output)


@main.command()
@database_option
@as_of_option
@click.option("-o", "--output", default="report.html", show_default=True, type=click.Path(dir_okay=False))
@click.option("--title", default="What the articles report", show_default=True)
def report(db: str, as_of: str | None, output: str, title: str) -> None:
    """Write one self-contained page: a timeline, the disputes side by side, every statement in its words."""
    from dateline.explore.report import render_report

    page = render_report(_corpus(db, as_of), title)
    with writing(output) as file:
        file.write(page)
    click.echo(f"Wrote {output}. Open it in a browser; it needs no network.")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def by_option(function: F) -> F:
    """The option --by: who judges."""
    text = "Who judges; kept with the judgement."
    return click.option("--by", default="user", envvar="USER", show_default=True, help=text)(function)


@main.command("merge")
@click.argument("left", metavar="ID")
@click.argument("right", metavar="ID")
@database_option
@by_option
def merge_command(left: str, right: str, db: str, by: str) -> None:
    """Judge that two events are one. It outlives re-runs; take it back with `dateline undo`."""
    from dateline.merge.overrule import joined

    corpus = _corpus(db)
    first, second = corpus.event(left), corpus.event(right)
    if first.id == second.id:
        raise InputError(f"{left} and {right} are one event already.")
    judgements = joined(first, second, by=by, at=_now())
    _overrule(db, f"merge {left} {right}", by, judgements)


@main.command()
@click.argument("event", metavar="EVENT")
@click.argument("statements", metavar="STATEMENT...", nargs=-1, required=True)
@database_option
@by_option
def split(event: str, statements: tuple[str, ...], db: str, by: str) -> None:
    """Judge that some statements of an event speak of another one. Take it back with `dateline undo`."""
    from dateline.merge.overrule import separated

    corpus = _corpus(db)
    judgements = separated(corpus.event(event), statements, by=by, at=_now())
    _overrule(db, f"split {event} {' '.join(statements)}", by, judgements)


def _overrule(db: str, action: str, by: str, judgements: Any) -> None:
    from dateline.pipeline import merge_database
    from dateline.store.database import Database

    with Database(db) as database:
        database.overrule(action, by, _now(), judgements)
        merged = merge_database(database)
    click.echo(f"Done: {action}. {len(merged.events)} events now. `dateline undo` takes it back.")


@main.command()
@database_option
def undo(db: str) -> None:
    """Take back the last merge or split that a person made."""
    from dateline.pipeline import merge_database
    from dateline.store.database import Database

    with Database(db) as database:
        action = database.undo()
        if action is None:
            raise InputError("There is nothing to undo: nobody has merged or split events in this database.")
        merged = merge_database(database)
    click.echo(f"Taken back: {action}. {len(merged.events)} events now.")


@main.command()
@click.option("--folder", default="demo", show_default=True, type=click.Path(file_okay=False), help="Where to put it.")
@click.option("--workers", type=click.IntRange(min=1))
def demo(folder: str, workers: int | None) -> None:
    """Code the example articles that come with Dateline, and show what can be seen in them."""
    from dateline.explore.demo import run_demo

    with progress_bar() as progress:
        text = run_demo(Path(folder), from_environment(workers=workers), progress)
    click.echo(text)
