"""Commands by which people overrule the merging: merge, split, undo."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from dateline.cli.group import main
from dateline.cli.shared import F, corpus_of, database_option
from dateline.errors import InputError


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

    corpus = corpus_of(db)
    first, second = corpus.event(left), corpus.event(right)
    if first.id == second.id:
        raise InputError(f"{left} and {right} are one event already.")
    judgements = joined(first, second, by=by, at=_now())
    _overrule(db, f"merge {first.id} {second.id}", by, judgements)


@main.command()
@click.argument("event", metavar="EVENT")
@click.argument("statements", metavar="STATEMENT...", nargs=-1, required=True)
@database_option
@by_option
def split(event: str, statements: tuple[str, ...], db: str, by: str) -> None:
    """Judge that some statements of an event speak of another one. Take it back with `dateline undo`."""
    from dateline.merge.overrule import separated

    whole = corpus_of(db).event(event)
    moved = [_statement_of(whole, key) for key in statements]
    judgements = separated(whole, moved, by=by, at=_now())
    _overrule(db, f"split {whole.id} {' '.join(moved)}", by, judgements)


def _statement_of(event: Any, key: str) -> str:
    """The one statement of the event whose id begins so, failing that what was written."""
    fits = [statement for statement in event.statements if statement.startswith(key)]
    return str(fits[0]) if len(fits) == 1 else key


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
