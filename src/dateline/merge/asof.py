"""The state of knowledge on a day."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Coded


def as_known_on(articles: Sequence[Coded], day: str) -> tuple[Coded, ...]:
    """The articles that had been published by ``day`` (ISO)."""
    return tuple(a for a in articles if a.published.latest is not None and a.published.latest <= day)
