"""How sure: the status of an event, composed from what each word above it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Annotated, Predicate, Reason, Status

if TYPE_CHECKING:
    from spacy.tokens import Token


class Standing:
    """Computes statuses in one article. Built once an article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated

    def status(self, trigger: Token) -> tuple[Status, Reason]:
        """The status that the innermost voice gives to the event that ``trigger`` denotes, and why."""
        return Status.ASSERTED, Reason(rule="default")

    def predicates(self) -> tuple[Predicate, ...]:
        """Every verb or noun that denotes an event, coded or not, with polarity, certainty and tense."""
        return ()
