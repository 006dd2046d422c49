"""Ids of articles: hashes of what identifies them, never counters."""

from __future__ import annotations

import hashlib


def article_id(text: str, title: str | None, outlet: str | None, url: str | None, published: str | None) -> str:
    """The id of an article that brings none of its own."""
    parts = (text, title or "", outlet or "", url or "", published or "")
    return "ar_" + hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
