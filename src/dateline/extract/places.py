"""Toponyms, how each is used, and where statements happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.place_binding import Binder
from dateline.extract.resolving import resolve
from dateline.extract.toponyms import find_mentions
from dateline.model import Annotated, Place, Where

if TYPE_CHECKING:
    from spacy.tokens import Token


class Places:
    """The toponyms of one article, resolved together. Built once an article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.mentions = find_mentions(annotated)
        self.places = resolve(annotated, self.mentions)
        self.binder = Binder(annotated, self.mentions, self.places)

    def all(self) -> tuple[Place, ...]:
        """Every toponym, in the order of the text."""
        return self.places

    def bind(self, trigger: Token, taken: frozenset[int] = frozenset(), act: str | None = None) -> Where | None:
        """Where the event that ``trigger`` denotes happened; None where nothing tells.

        ``taken`` holds the indices (``token.i``) of the tokens that are the statement's parties. The ``act`` tells
        deeds on the ground, which keep the place told before, from words and measures.
        """
        return self.binder.bind(trigger, taken, act)
