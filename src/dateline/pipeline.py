"""The stages composed: read, clean, annotate, extract, merge."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from dateline.annotate.model import load_model
from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.clean.language import is_english
from dateline.config import Settings
from dateline.errors import DatelineError
from dateline.executors.processes import spread
from dateline.extract.article import extract, layers
from dateline.merge.index import Index
from dateline.merge.merging import Merged, merge, merge_compared
from dateline.merge.rules import fingerprint
from dateline.model import Annotated, Article, Coded, Judgement, Layers, Skipped
from dateline.read.inputs import read
from dateline.store.comparisons import Compared
from dateline.store.database import Database

_log = logging.getLogger("dateline")
R = TypeVar("R", Coded, Layers)


def code_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Coded | Skipped]:
    """Each article coded by itself, in order; one that can't be coded is a Skipped with its reason."""
    load_model(settings.model)
    return spread(partial(_code, settings=settings), articles, settings.workers)


def annotate_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Layers | Skipped]:
    """Everything found in each article, in order; one that can't be annotated is a Skipped with its reason."""
    load_model(settings.model)
    return spread(partial(_layers, settings=settings), articles, settings.workers)


def merge_articles(coded: Sequence[Coded], overruled: Sequence[Judgement] = ()) -> Merged:
    """All articles' statements joined into events."""
    return merge(coded, overruled)


def unmerged(coded: Sequence[Coded]) -> Merged:
    """All articles as they are, without events."""
    return Merged(articles=tuple(coded), events=(), judgements=(), families=())


def _code(article: Article, settings: Settings) -> Coded | Skipped:
    return _guarded(
        article, settings, lambda annotated: extract(annotated, settings.ontology, learned=settings.learned)
    )


def _layers(article: Article, settings: Settings) -> Layers | Skipped:
    return _guarded(article, settings, lambda annotated: layers(annotated, settings.ontology))


def _guarded(article: Article, settings: Settings, work: Callable[[Annotated], R]) -> R | Skipped:
    """The work on one article. A fault in it skips this article and not the thousand others; it is logged whole."""
    location = article.locations[0] if article.locations else article.id
    if not settings.keep_text and not is_english(article):
        return Skipped(location=location, reason="not in English")
    try:
        return work(next(annotate([clean(article, keep_text=settings.keep_text)], settings)))
    except DatelineError:
        raise
    except Exception as error:
        _log.exception("coding %s failed", location)
        return Skipped(location=location, reason=f"coding failed ({type(error).__name__}: {error}); please report it")


@dataclass(slots=True)
class Run:
    """What a run did: how many articles came in, which were skipped and why, how many were coded or known before."""

    read: int = 0
    coded: int = 0
    known: int = 0
    skipped: list[Skipped] = field(default_factory=list)


Progress = Callable[[Run], None]
_BATCH = 32


def code_into(
    database: Database, inputs: Sequence[str], settings: Settings, progress: Progress = lambda _: None
) -> tuple[Run, Merged | None]:
    """Code what is new in the inputs into a database, then join all its statements into events.

    Articles are kept in batches, and an interruption keeps the last one too; events are replaced in one step at the
    end.
    """
    run, batch, known = Run(), [], database.article_ids()
    try:
        for result in code_articles(_fresh(read(inputs), run, database, known), settings):
            if isinstance(result, Skipped):
                run.skipped.append(result)
            else:
                run.coded += 1
                batch.append(result)
            if len(batch) >= _BATCH:
                database.add(batch)
                batch.clear()
            progress(run)
    finally:
        database.add(batch)
    return run, merge_database(database) if settings.merge else None


def merge_database(database: Database) -> Merged:
    """Join all statements of a database into events, and keep them in it."""
    events, articles, overruled = database.events(), database.coded(), database.overruled()
    former = {*(event.id for event in events), *database.aliases()}
    rules = fingerprint()
    known = [coded for coded in articles if all(statement.event for statement in coded.statements)]
    comparisons = database.comparisons(rules) if 2 * len(known) > len(articles) else None
    if comparisons is None:
        merged, pairs = merge_compared(articles, overruled, former, keep=True)
        compared = Compared(rules=rules, pairs=pairs)
    else:
        before = Merged(articles=tuple(known), events=events, judgements=(), families=database.families())
        new = [coded for coded in articles if not all(statement.event for statement in coded.statements)]
        index = Index.resumed(before, comparisons, new, former=former)
        merged = index.merged(overruled)
        compared = Compared(rules=rules, pairs=index.compared, anew=False, gone=index.gone)
    database.keep_merged(merged.articles, merged.events, merged.judgements, merged.families, compared)
    return merged


def code_alone(
    inputs: Sequence[str], settings: Settings, progress: Progress = lambda _: None
) -> tuple[Run, tuple[Coded, ...]]:
    """Code the inputs without a database."""
    run = Run()
    return run, tuple(code_each(inputs, settings, run, progress))


def code_each(
    inputs: Sequence[str], settings: Settings, run: Run, progress: Progress = lambda _: None
) -> Iterator[Coded]:
    """Each article as soon as it is coded, in the order of the inputs, without a database; ``run`` counts."""
    for result in code_articles(_fresh(read(inputs), run, None, frozenset()), settings):
        if isinstance(result, Skipped):
            run.skipped.append(result)
        else:
            run.coded += 1
            yield result
        progress(run)


def _fresh(
    items: Iterable[Article | Skipped], run: Run, database: Database | None, known: frozenset[str]
) -> Iterator[Article]:
    """The articles that the database does not hold; the others are counted, and their new locations kept."""
    for item in items:
        run.read += 1
        if isinstance(item, Skipped):
            run.skipped.append(item)
        elif item.id in known:
            run.known += 1
            if database is not None:
                database.add_locations(item.id, item.locations)
        else:
            yield item
