"""The command line: parse, call, print."""

from __future__ import annotations

import json
import sys

import click

from dateline.config import from_environment


@click.group()
def main() -> None:
    """Turn a pile of news articles into an event database."""


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("--format", "output_format", default="statements")
@click.option("-o", "output", default="-", type=click.File("w", encoding="utf-8"))
@click.option("--keep-text", is_flag=True)
@click.option("--no-merge", is_flag=True)
def code(
    inputs: tuple[str, ...], output_format: str, output: click.utils.LazyFile, keep_text: bool, no_merge: bool
) -> None:
    """Code articles."""
    from dateline.model import Article
    from dateline.pipeline import code_articles, merge_articles
    from dateline.read.inputs import read
    from dateline.store import formats

    settings = from_environment(keep_text=keep_text or None)
    articles = [a for a in read(inputs) if isinstance(a, Article)]
    coded = list(code_articles(articles, settings))
    events = ()
    if not no_merge:
        merged = merge_articles(coded)
        coded, events = list(merged.articles), merged.events
    if output_format == "events":
        for event in events:
            output.write(formats.line(formats.event(event)) + "\n")
        return
    for item in sorted(coded, key=lambda c: c.article.id):
        for statement in item.statements:
            output.write(formats.line(formats.statement(statement, item)) + "\n")


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "output", default="-", type=click.File("w", encoding="utf-8"))
@click.option("--keep-text", is_flag=True)
def annotate(inputs: tuple[str, ...], output: click.utils.LazyFile, keep_text: bool) -> None:
    """Write everything found in articles."""
    from dateline.model import Article
    from dateline.pipeline import annotate_articles
    from dateline.read.inputs import read
    from dateline.store import formats

    settings = from_environment(keep_text=keep_text or None)
    articles = [a for a in read(inputs) if isinstance(a, Article)]
    for record in annotate_articles(sorted(articles, key=lambda a: a.id), settings):
        output.write(formats.line(formats.layers(record)) + "\n")


@main.command()
@click.argument("name")
@click.option("--on")
@click.option("--country")
def who(name: str, on: str | None, country: str | None) -> None:
    """Who a name stands for."""
    from dateline.extract.parties import who as look_up
    from dateline.store import formats

    if name != "-":
        click.echo(formats.line(formats.identity(name, look_up(name, on, country))))
        return
    for line in sys.stdin:
        query = json.loads(line)
        answer = formats.identity(query["text"], look_up(query["text"], query.get("on"), query.get("country")))
        click.echo(formats.line({"id": query.get("id"), **answer}))
