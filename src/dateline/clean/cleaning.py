"""Marking furniture, and keeping what it tells; the text itself never changes."""

from __future__ import annotations

import re

from dateline.clean.dateline import agency_of, credited_agency, find_dateline
from dateline.clean.furniture import find_furniture
from dateline.model import Article, CleanArticle, Dateline, Furniture

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?:\s+(?:©|\(c\)))?)\s*\d{4}(?:\s*[-–]\s*\d{4})?,?\s+(?:by\s+)?"
    r"(?P<name>[A-Z][\w'’&. -]{2,50}?)\s*(?:[.,;|]|all rights|$)",
    re.IGNORECASE | re.MULTILINE,
)


def clean(article: Article, *, keep_text: bool = False) -> CleanArticle:
    """Mark what is no part of the report. With ``keep_text`` nothing is marked."""
    dateline = find_dateline(article.text)
    furniture = () if keep_text else _with_dateline(find_furniture(article.text, article.title), dateline)
    return CleanArticle(
        article=article,
        furniture=furniture,
        dateline=dateline,
        outlet=article.outlet or _outlet(article.text),
        agency=article.agency or _agency(article, dateline),
    )


def _with_dateline(furniture: tuple[Furniture, ...], dateline: Dateline | None) -> tuple[Furniture, ...]:
    if dateline is None or any(f.overlaps(dateline) for f in furniture):
        return furniture
    own = Furniture(start=dateline.start, end=dateline.end, kind="dateline")
    return tuple(sorted((*furniture, own), key=lambda f: f.start))


def _agency(article: Article, dateline: Dateline | None) -> str | None:
    if dateline is not None and dateline.agency is not None:
        return dateline.agency
    return (agency_of(article.author) if article.author else None) or credited_agency(article.text)


def _outlet(text: str) -> str | None:
    match = _COPYRIGHT.search(text)
    return match["name"].strip() if match else None
