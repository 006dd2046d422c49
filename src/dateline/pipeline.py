"""The stages composed: read, clean, annotate, extract, merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.config import Settings
from dateline.extract.article import extract, layers
from dateline.merge.merging import Merged, merge
from dateline.model import Article, Coded, Judgement, Layers


def code_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Coded]:
    """Each article coded by itself, in order."""
    cleaned = (clean(article, keep_text=settings.keep_text) for article in articles)
    for annotated in annotate(cleaned, settings):
        yield extract(annotated, settings.ontology)


def annotate_articles(articles: Iterable[Article], settings: Settings) -> Iterator[Layers]:
    """Everything found in each article, in order."""
    cleaned = (clean(article, keep_text=settings.keep_text) for article in articles)
    for annotated in annotate(cleaned, settings):
        yield layers(annotated, settings.ontology)


def merge_articles(coded: Sequence[Coded], overruled: Sequence[Judgement] = ()) -> Merged:
    """All articles' statements joined into events."""
    return merge(coded, overruled)
