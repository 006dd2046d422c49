"""What people call the fields of an article: in lines of metadata, in JSON, in the columns of a table."""

from __future__ import annotations

from collections.abc import Iterable

NAMES = {
    "text": ("text", "body", "content", "article", "fulltext", "articletext", "maintext", "story"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publication", "publisher", "source", "newspaper", "sourcename"),
    "agency": ("agency",),
    "author": ("author", "byline", "authors"),
    "url": ("url", "link"),
    "published": (
        "published",
        "date",
        "publishedat",
        "publisheddate",
        "datepublished",
        "publicationdate",
        "publishdate",
        "pubdate",
    ),
    "language": ("language", "lang"),
    "id": ("id", "articleid"),
}
"""Each field, and what it may be called, without regard to capitals, spaces, "_" and "-"; earlier names win."""


def plain(name: str) -> str:
    """A name as it stands in NAMES: "Published_At" is "publishedat"."""
    return "".join(c for c in name.casefold() if c not in " _-\ufeff")


def field_of(name: str) -> str | None:
    """The field that goes by this name."""
    return next((field for field, names in NAMES.items() if plain(name) in names), None)


def named(keys: Iterable[str]) -> dict[str, str]:
    """For each field the best of these keys: "date" counts where there is no "published"."""
    found: dict[str, tuple[int, str]] = {}
    for key in keys:
        field = field_of(key)
        if field is not None:
            rank = (NAMES[field].index(plain(key)), key)
            found[field] = min(found.get(field, rank), rank)
    return {field: key for field, (_, key) in found.items()}
