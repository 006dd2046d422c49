"""Fixtures that all tests share."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import settings

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.model import Annotated, Article

Annotate = Callable[..., Annotated]

settings.register_profile("unit", deadline=None, derandomize=True)
settings.load_profile("unit")


def pytest_collection_finish() -> None:
    """What was collected stays until the end: the collector of garbage need not walk it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def annotated() -> Annotate:
    """Annotate a text: ``annotated(text, published="2020-01-01", keep_text=True)``. The same article is parsed once."""

    @cache
    def make(text: str, *, keep_text: bool = True, **fields: Any) -> Annotated:
        article = Article(id=fields.pop("id", "a1"), text=text, **fields)
        return next(annotate([clean(article, keep_text=keep_text)]))

    return make
