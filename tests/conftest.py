"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.model import Annotated, Article

Annotate = Callable[..., Annotated]


@pytest.fixture(scope="session")
def annotated() -> Annotate:
    """Annotate a text: ``annotated(text, published="2020-01-01", keep_text=True)``."""

    def make(text: str, *, keep_text: bool = True, **fields: Any) -> Annotated:
        article = Article(id=fields.pop("id", "a1"), text=text, **fields)
        return next(annotate([clean(article, keep_text=keep_text)]))

    return make
