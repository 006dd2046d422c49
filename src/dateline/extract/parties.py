"""Who the words of an article stand for: names, descriptions, pronouns and collectives to parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.coreference import Coreference
from dateline.extract.identity import Identities
from dateline.extract.noun_phrases import NounPhrases
from dateline.extract.resolution import Resolution
from dateline.extract.who import who
from dateline.model import Annotated, Interval, Party

__all__ = ["Parties", "who"]

if TYPE_CHECKING:
    from spacy.tokens import Token


def uncoded(annotated: Annotated) -> frozenset[int]:
    """Indices of the tokens that are no part of the report: nobody named there is meant by a pronoun elsewhere."""
    sentences = zip(annotated.doc.sents, annotated.coded, strict=True)
    return frozenset(token.i for sentence, coded in sentences if not coded for token in sentence)


class Parties:
    """Resolves the noun phrases of one article. Built once an article."""

    def __init__(self, annotated: Annotated, day: Interval | None = None) -> None:
        self.annotated = annotated
        self.day = day
        self._phrases = NounPhrases(annotated.doc, annotated.text)
        self._resolution = Resolution(self._phrases, Identities(day))
        self._coreference = Coreference(annotated.doc, self._resolution, uncoded(annotated))
        self._known: dict[int, tuple[Party, ...]] = {}

    def of(self, token: Token) -> tuple[Party, ...]:
        """The parties that the noun phrase headed by ``token`` stands for, without its conjuncts.

        Also for a demonym or possessive used as a modifier. A collective ("both countries") gives one party a
        member, all with the same words. Empty where the phrase is no party.
        """
        if token.i not in self._known:
            self._known[token.i] = self._coreference.parties(token)
        return self._known[token.i]

    def group(self, token: Token) -> tuple[Party, ...]:
        """As ``of``, for ``token`` and all its conjuncts, in the order of the text, none twice."""
        members = sorted({token.i: token, **{t.i: t for t in token.conjuncts}}.items())
        return tuple(dict.fromkeys(party for _, member in members for party in self.of(member)))

    def all(self) -> tuple[Party, ...]:
        """Every party mention of the article, in the order of the text."""
        heads = (t for t in self.annotated.doc if self._resolution.is_head(t))
        found = dict.fromkeys(party for head in heads for party in self.of(head))
        return tuple(sorted(found, key=lambda p: (p.start, p.end)))
