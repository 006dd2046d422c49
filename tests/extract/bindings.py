"""Sentences with the trigger in brackets, and where the event happened."""

from __future__ import annotations

import re
import unicodedata

from dateline.extract.places import Places
from dateline.model import Where
from tests.conftest import Annotate


def where(
    annotated: Annotate, text: str, act: str | None = None, *, taken: str = "", keep_text: bool = True
) -> Where | None:
    """The place of the event whose trigger stands in brackets; the words of ``taken`` are its parties."""
    match = re.search(r"\[(\w+)\]", text)
    assert match is not None
    article = annotated(text.replace("[", "").replace("]", ""), keep_text=keep_text)
    trigger = next(t for t in article.doc if t.idx == match.start())
    indices = frozenset(t.i for t in article.doc if t.text in taken.split())
    return Places(article).bind(trigger, indices, act)


def plain(name: str | None) -> str:
    """A name without accents."""
    folded = unicodedata.normalize("NFKD", name or "")
    return "".join(c for c in folded if not unicodedata.combining(c))


def told(found: Where | None) -> str:
    """Name and basis in one string: "Homs expression", or "-"."""
    return "-" if found is None else f"{plain(found.name)} {found.basis}"
