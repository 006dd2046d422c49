"""Who says what: reported speech and thought, and the chain of voices above each clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.parties import Parties
from dateline.model import Annotated, Attribution, Quote, Voice

if TYPE_CHECKING:
    from spacy.tokens import Token


class Voices:
    """The attributions of one article. Built once an article."""

    def __init__(self, annotated: Annotated, parties: Parties) -> None:
        self.annotated = annotated
        self.parties = parties

    def all(self) -> tuple[Attribution, ...]:
        """Every attribution, in the order of the text."""
        return ()

    def quotes(self) -> tuple[Quote, ...]:
        """Every attribution with its resolved speaker and addressee."""
        return ()

    def chain(self, trigger: Token) -> tuple[Voice, ...]:
        """The voices above the clause of ``trigger``, outermost first, the article's agency included."""
        return ()
