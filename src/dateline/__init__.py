"""Dateline: news articles in, an event database out.

>>> import dateline
>>> corpus = dateline.code("articles/")            # doctest: +SKIP
>>> corpus.events, corpus.statements.to_pandas()   # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus

__all__ = ["__version__", "code", "open", "who"]


def code(inputs: str | Path | Sequence[str | Path], db: str | Path | None = None, **settings: Any) -> Corpus:
    """Code files and folders; keep the result in the database ``db`` if one is named.

    ``settings`` are those of :class:`dateline.config.Settings`, such as ``workers=2``. Raises InputError for an input
    that does not exist.
    """
    from dateline.config import from_environment
    from dateline.explore.corpus import Corpus, open_corpus
    from dateline.pipeline import code_alone, code_into, merge_articles, unmerged
    from dateline.store.database import Database

    names = [str(inputs)] if isinstance(inputs, (str, Path)) else [str(name) for name in inputs]
    chosen = from_environment(**settings)
    if db is None:
        run, coded = code_alone(names, chosen)
        return Corpus(merge_articles(coded) if chosen.merge else unmerged(coded), run.skipped)
    with Database(db, create=True) as database:
        code_into(database, names, chosen)
    return open_corpus(db)


def open(db: str | Path) -> Corpus:  # noqa: A001
    """The corpus that an earlier run kept in a database. Raises DatabaseError where there is none."""
    from dateline.explore.corpus import open_corpus

    return open_corpus(db)


def who(text: str, on: str | None = None, country: str | None = None) -> Any:
    """Who a name stands for on a day: :class:`dateline.model.Identity`, with where the answer comes from."""
    from dateline.extract.parties import who as look_up

    return look_up(text, on, country)
