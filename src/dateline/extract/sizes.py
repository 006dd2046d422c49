"""How many were killed, injured or arrested in an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Annotated, Size

if TYPE_CHECKING:
    from spacy.tokens import Token


def size_of(annotated: Annotated, trigger: Token, act: str) -> Size | None:
    """The numbers that the sentence of ``trigger`` gives for its event; None where it gives none."""
    return None
