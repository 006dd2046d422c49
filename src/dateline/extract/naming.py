"""Who a voice is: the resolved party, or the words that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.parties import Parties
from dateline.extract.phrases import noun_phrase
from dateline.extract.reports import intervals
from dateline.model import Annotated, Party, Role, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

ARTICLES = {"a", "an", "the", "some", "this", "that"}
KNOWN = {"PERSON", "ORG", "GPE", "NORP"}


class Names:
    """Names the voices of one article."""

    def __init__(self, annotated: Annotated, parties: Parties) -> None:
        self.annotated = annotated
        self.parties = parties

    def words(self, token: Token) -> Words:
        """The words of the noun phrase that a token heads, without what follows a comma."""
        first, last = intervals(noun_phrase(token))[0]
        doc = token.doc
        end = doc[last - 1].idx + len(doc[last - 1].text)
        words = self.annotated.span(doc[first].idx, end)
        cut = words.text.find(",")
        return self.annotated.span(words.start, words.start + cut) if cut > token.idx - words.start else words

    def party(self, token: Token) -> Party | None:
        """The party that a source stands for; one of the words' own name where the article tells no more."""
        found = self.parties.of(self._antecedent(token))
        if found:
            return found[0]
        if token.pos_ == "PRON":
            return None
        words = self.words(token)
        return Party(start=words.start, end=words.end, text=words.text, name=self._bare(words.text), rule="words")

    def parties_of(self, token: Token) -> tuple[Party, ...]:
        """All parties of a source ("both ministers")."""
        found = self.parties.of(self._antecedent(token))
        if found:
            return found
        party = self.party(token)
        return (party,) if party is not None else ()

    def role(self, token: Token) -> Role:
        """What kind of voice the noun phrase is."""
        token = self._antecedent(token)
        lemma = token.lemma_.lower()
        if lemma in cues().documents and token.pos_ != "PROPN":
            return Role.DOCUMENT
        if lemma in cues().anonymous and not self._identified(token):
            return Role.ANONYMOUS
        return Role.SPEAKER

    def _identified(self, token: Token) -> bool:
        if token.pos_ == "PRON":
            return bool(self.parties.of(token))
        return any(t.ent_type_ in KNOWN for t in token.subtree)

    def _antecedent(self, token: Token) -> Token:
        """What a relative pronoun stands for."""
        if token.tag_ not in {"WP", "WDT"}:
            return token
        clause = token.head
        while clause.dep_ in {"conj", "ccomp"} and clause.head.i != clause.i:
            clause = clause.head
        return clause.head if clause.dep_ == "relcl" else token

    def _bare(self, text: str) -> str:
        first, _, rest = text.partition(" ")
        return rest if first.lower() in ARTICLES and rest else text
