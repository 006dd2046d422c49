"""Marking furniture; the text itself never changes."""

from __future__ import annotations

from dateline.model import Article, CleanArticle


def clean(article: Article, *, keep_text: bool = False) -> CleanArticle:
    """Mark what is no part of the report. With ``keep_text`` nothing is marked."""
    return CleanArticle(article=article, outlet=article.outlet, agency=article.agency)
