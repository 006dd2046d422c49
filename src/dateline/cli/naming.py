"""The command who."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import click

from dateline.cli.group import main
from dateline.errors import InputError


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
    from dateline.read.jsonl import whole
    from dateline.store import formats

    if name == "-":
        for query in _queries():
            text, on, country = query["text"], query.get("on"), query.get("country")
            answer = formats.identity(text, look_up(text, on, country))
            click.echo(formats.line({"id": query.get("id"), **answer}))
        return
    if on is not None and not _may_be_day(on):
        raise InputError(f"{on!r} is no day; write it as 2010-05-01, 2010-05 or 2010.")
    if country is not None and not re.fullmatch("[A-Z]{3}", country):
        raise InputError(f"{country!r} is no country code; write it as three capitals (NOR).")
    found = look_up(whole(name), on, country)
    if as_json or not sys.stdout.isatty():
        click.echo(formats.line(formats.identity(whole(name), found)))
    else:
        click.echo(identity_of(whole(name), found))


def _may_be_day(text: str) -> bool:
    from dateline.read.jsonl import is_day

    return is_day(text)


def _queries() -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_lines(), start=1):
        if line.strip():
            try:
                yield _query(json.loads(line))
            except (ValueError, RecursionError) as error:
                wanted = 'a JSON object with a "text", and perhaps "on" and "country", all strings'
                raise InputError(f"standard input:{number}: expected {wanted}.") from error


def _lines() -> Iterator[str]:
    try:
        yield from sys.stdin
    except UnicodeDecodeError as error:
        raise InputError("standard input is not UTF-8.") from error


def _query(record: Any) -> dict[str, Any]:
    from dateline.read.jsonl import whole

    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ValueError("no text")
    strings = {key: record.get(key) or None for key in ("on", "country")}
    if not all(isinstance(value, str | None) for value in strings.values()):
        raise ValueError("no string")
    return {**record, **strings, "text": whole(record["text"])}
