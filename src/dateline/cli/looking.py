"""Commands that look into a database: timeline, show, disputes, quotes, search, export, report."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.group import main
from dateline.cli.shared import (
    as_of_option,
    corpus_of,
    database_option,
    day,
    form_option,
    output_option,
    whole_file,
    write_lines,
    writing,
)
from dateline.errors import InputError
from dateline.model import Status


@main.command()
@database_option
@as_of_option
@click.option("--actor", metavar="CODE", help="Only events with this actor (a code, a state, or part of a name).")
@click.option("--recipient", metavar="CODE", help="Only events with this recipient.")
@click.option("--type", "event_type", metavar="TYPE", help="Only this event type, act or mode (ASSAULT, visit ...).")
@click.option(
    "--status", multiple=True, type=click.Choice([s.value for s in Status]), help="Only events of this status."
)
@click.option("--since", metavar="DAY", help="Only events from this day on.")
@click.option("--until", metavar="DAY", help="Only events up to this day.")
@click.option("--limit", type=click.IntRange(min=1), help="No more than this many, those with most origins.")
@form_option
def timeline(db: str, as_of: str | None, form: str, **filters: Any) -> None:
    """Show events by day, with parties, status and independent origins.

    \b
    Examples:
      dateline timeline --actor RUS --recipient UKR --since 2022-02-01
      dateline timeline --type CONSULT --as-of 2023-08-20
      dateline timeline --actor RUS --status asserted --format csv > russia.csv
    """
    from dateline.explore.export import written
    from dateline.explore.timeline import render_timeline, select_events
    from dateline.store import formats

    for name in ("since", "until"):
        if filters[name] is not None:
            filters[name] = day(filters[name])
    corpus = corpus_of(db, as_of)
    if filters["event_type"] is not None:
        _check_type(filters["event_type"], corpus)
    if corpus.statements and not corpus.events:
        raise InputError("Statements were not joined into events yet (--no-merge). Join them: dateline code INPUT...")
    events = select_events(corpus.events, **filters)
    if form == "text":
        click.echo(render_timeline(events))
    else:
        write_lines(written([formats.event(event) for event in events], form), None)


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

    The beginning of an id or of a name will do where only one begins so.

    \b
    Examples:
      dateline show ev_1f0c22aa90b3c4d5
      dateline show st_09ab... --why
      dateline show 003.txt
    """
    from dateline.explore.show import render

    click.echo(render(corpus_of(db, as_of), key, why=why))


@main.command()
@database_option
@as_of_option
@click.option(
    "--party", metavar="WHO", help="Only those of this actor, recipient or voice (a code, a state, or part of a name)."
)
@form_option
def disputes(db: str, as_of: str | None, party: str | None, form: str) -> None:
    """Show what is disputed: claims with their denials, and events that contradict each other.

    \b
    Example:
      dateline disputes --party "North Korea" --as-of 2023-08-20
    """
    from dateline.explore.export import side_objects, written
    from dateline.explore.show import render_disputes
    from dateline.explore.timeline import select_disputes

    corpus = corpus_of(db, as_of)
    found = select_disputes(corpus, party)
    if form == "text":
        click.echo(render_disputes(corpus, found))
    else:
        write_lines(written(side_objects(found), form), None)


@main.command()
@database_option
@as_of_option
@click.option("--by", metavar="WHO", help="Only this speaker (a code, a state, or part of a name).")
@click.option("--about", metavar="WORDS", help="Only quotes that hold these words.")
@click.option("--since", metavar="DAY", help="Only articles from this day on.")
@form_option
def quotes(db: str, as_of: str | None, form: str, **filters: Any) -> None:
    """Show who said what to whom, when, and in how many articles.

    \b
    Example:
      dateline quotes --by Russia --about weapons --since 2023-01-01
    """
    from dateline.explore.export import written
    from dateline.explore.show import render_quotes

    sayings = corpus_of(db, as_of).quotes(**filters)
    if form == "text":
        click.echo(render_quotes(sayings))
    else:
        write_lines(written(sayings.to_objects(), form), None)


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
    click.echo(render_found(corpus_of(db), keys))


@main.command()
@click.argument("kind", type=click.Choice(["events", "statements", "articles", "dyads"]), default="events")
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
    """Write events, statements, articles, or dyads (who did how much to whom) for other programs.

    \b
    Examples:
      dateline export events --format csv -o events.csv
      dateline export statements --format parquet -o statements.parquet
      dateline export dyads --format csv
    """
    from dateline.explore import export as exporting

    if form == "plover" and kind != "events":
        raise click.UsageError("PLOVER records are events: dateline export events --format plover.")
    corpus = corpus_of(db, as_of)
    if form == "parquet":
        if output is None:
            raise click.UsageError("Parquet needs a file: -o FILE.")
        with whole_file(output) as temporary:
            exporting.write_parquet(getattr(corpus, kind), str(temporary))
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

    page = render_report(corpus_of(db, as_of), title, as_of)
    with writing(output) as file:
        file.write(page)
    click.echo(f"Wrote {output}. Open it in a browser; it needs no network.", err=output == "-")
