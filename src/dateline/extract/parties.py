"""Who the words of an article stand for: names, descriptions, pronouns and collectives to parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Annotated, Identity, Interval, Party

if TYPE_CHECKING:
    from spacy.tokens import Token


class Parties:
    """Resolves the noun phrases of one article. Built once an article."""

    def __init__(self, annotated: Annotated, day: Interval | None = None) -> None:
        self.annotated = annotated
        self.day = day

    def of(self, token: Token) -> tuple[Party, ...]:
        """The parties that the noun phrase headed by ``token`` stands for, without its conjuncts.

        Also for a demonym or possessive used as a modifier. A collective ("both countries") gives one party a
        member, all with the same words. Empty where the phrase is no party.
        """
        return ()

    def group(self, token: Token) -> tuple[Party, ...]:
        """As ``of``, for ``token`` and all its conjuncts, in the order of the text, none twice."""
        return ()

    def all(self) -> tuple[Party, ...]:
        """Every party mention of the article, in the order of the text."""
        return ()


def who(text: str, on: str | None = None, country: str | None = None) -> Identity:
    """Who a name or description stands for on a day (ISO, may be partial), seen from a country (ISO alpha-3)."""
    return Identity()
