"""The article's own date: declared, in a dateline, or inferred from the text with its evidence."""

from __future__ import annotations

from dateline.model import Annotated, Published


def date_article(annotated: Annotated) -> Published:
    """When the article was published, as an interval with its basis and evidence.

    An explicit date always wins; a contradiction between metadata and text is kept as ``conflict``. It is never
    today's date.
    """
    day = annotated.clean.article.published
    if day is None:
        return Published()
    return Published(earliest=day[:10], latest=day[:10], basis="metadata")
