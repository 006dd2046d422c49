"""Contexts of a statement: what its sentence and the neighbouring ones are about."""

from __future__ import annotations

from dateline.extract.frames import Frame
from dateline.model import Annotated, Words


def contexts_of(annotated: Annotated, sentence: Words, frame: Frame) -> tuple[str, ...]:
    """The contexts (codebook, section 2) of a statement, in the codebook's order."""
    return ()
