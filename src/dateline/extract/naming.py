"""Who a voice is: the resolved party, or the words that name it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dateline.extract.cues import cues
from dateline.extract.gender import fits
from dateline.extract.parties import Parties
from dateline.extract.phrases import noun_phrase, subtree
from dateline.extract.relative import relative_head
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
        self.speakers: tuple[Token, ...] = ()
        self._found: dict[int, tuple[Party, ...]] = {}
        self._surnames = frozenset(ent[-1].text for ent in annotated.doc.ents if ent.label_ == "PERSON")

    def words(self, token: Token) -> Words:
        """The words of the noun phrase that a token heads, without what follows a comma."""
        tokens = noun_phrase(token)
        for child in token.children:
            if child.dep_ in {"conj", "cc", "case"} and child.i > token.i:
                tokens -= subtree(child)
        first, last = intervals(tokens or frozenset({token.i}))[0]
        doc = token.doc
        end = doc[last - 1].idx + len(doc[last - 1].text)
        words = self.annotated.span(doc[first].idx, end)
        cut = words.text.find(",")
        return self.annotated.span(words.start, words.start + cut) if cut > token.idx - words.start else words

    def party(self, token: Token) -> Party | None:
        """The party that a source stands for; one of the words' own name where the article tells no more."""
        found = self.parties_of(token)
        return found[0] if found else None

    def parties_of(self, token: Token) -> tuple[Party, ...]:
        """All parties of a source ("both ministers"); of a document, who issued it."""
        token = self._antecedent(token)
        if token.i not in self._found:
            self._found[token.i] = self._parties_of(token)
        return self._found[token.i]

    def _parties_of(self, token: Token) -> tuple[Party, ...]:
        found = self._resolved(token)
        if len(found) == 1 and not self._is_person(found[0]):
            return (self._personal(token, found[0]),)
        return found

    def _resolved(self, token: Token) -> tuple[Party, ...]:
        if token.lemma_.lower() in cues().documents and token.pos_ != "PROPN":
            issuer = self._issuer(token)
            if issuer is not None:
                return self._known(issuer)
        found = self._known(token)
        if found and any(party.code for party in found):
            return found
        named = self._named(token)
        if named is not None:
            return (named,)
        introduced = self._introduced(token)
        if introduced is not None:
            found = tuple(replace(p, **_place(self.words(token))) for p in self._known(introduced)) or found
        if found:
            return found
        return self._last_speaker(token) if token.pos_ == "PRON" else (self._described(token),)

    def _is_person(self, party: Party) -> bool:
        return party.name.split()[-1:] != [] and party.name.split()[-1] in self._surnames

    def _personal(self, token: Token, party: Party) -> Party:
        """A person who speaks for a state or body: the last one named of the same code, or as the words call it."""
        word = token.lower_
        if word in {"he", "she"} or (token.lemma_.lower() in cues().persons and self._is_definite(token)):
            for speaker in reversed(self.speakers):
                if speaker.i < token.i and speaker.pos_ == "PROPN":
                    named = self._resolved(speaker)
                    same = bool(named) and named[0].code == party.code and self._is_person(named[0])
                    if same and fits(word, named[0]):
                        return replace(named[0], start=party.start, end=party.end, text=party.text)
        if token.lower_ in {"he", "she"}:
            return next(iter(self._last_speaker(token)), party)
        if (holder := _person_after(token)) is not None:
            return replace(party, name=self.words(holder).text)
        if token.lemma_.lower() in cues().persons and token.pos_ == "NOUN":
            return replace(party, name=self._bare(self.words(token).text))
        return party

    def _is_definite(self, token: Token) -> bool:
        return token.tag_ == "NN" and any(c.lower_ in {"the", "this"} for c in token.children)

    def _last_speaker(self, pronoun: Token) -> tuple[Party, ...]:
        """The one who spoke last before a pronoun that nothing else resolves."""
        if pronoun.lower_ not in {"he", "she", "they"}:
            return ()
        plural = pronoun.lower_ == "they"
        for speaker in reversed(self.speakers):
            if speaker.i < pronoun.i and speaker.pos_ in {"NOUN", "PROPN"} and (speaker.tag_[-1] == "S") == plural:
                found = self._resolved(speaker)
                if all(fits(pronoun.lower_, p) for p in found):
                    return tuple(replace(p, **_place(self.words(pronoun))) for p in found)
        return ()

    def _known(self, token: Token) -> tuple[Party, ...]:
        """What the parties of the article tell; a modifier's state for a description ("Turkish officials")."""
        found = self.parties.of(token)
        if _unnamed(token):
            found = tuple(replace(p, code=None, sector=None) if ASSUMED in (p.rule or "") else p for p in found)
        if found and any(party.code for party in found):
            return found
        holder = next((p for m in self._holders(token) for p in self.parties.of(m) if p.code), None)
        if holder is None:
            return found
        if found:
            return tuple(replace(p, code=holder.code, sector=p.sector or holder.sector) for p in found)
        return (replace(self._described(token), code=holder.code, sector=holder.sector),)

    def _holders(self, token: Token) -> list[Token]:
        """The modifiers that may tell whose a person or body is."""
        modifiers = [c for c in token.children if c.dep_ in {"amod", "compound", "poss", "nmod"}]
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "for", "from", "in", "at"}:
                modifiers.extend(c for c in child.children if c.dep_ == "pobj")
        return modifiers

    def _issuer(self, document: Token) -> Token | None:
        """Who a document is by: its possessor, a name before it, or who it is "by" or "from"."""
        for child in document.children:
            if child.dep_ in {"poss", "compound", "amod"} and self.parties.of(child):
                return child
            if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        return _speaker_of_clause(document)

    def _introduced(self, token: Token) -> Token | None:
        """The earlier, fuller mention of a person or body that comes again with its noun or surname alone."""
        bare = all(c.dep_ in {"det", "case", "punct", "amod", "relcl", "prep"} for c in token.children)
        if token.pos_ not in {"NOUN", "PROPN"} or not bare:
            return None
        for earlier in reversed(token.doc[: token.i]):
            if earlier.lemma_.lower() == token.lemma_.lower() and self._has_code(earlier):
                return earlier
        return None

    def _has_code(self, token: Token) -> bool:
        return any(party.code for party in self._known(token))

    def _named(self, token: Token) -> Party | None:
        """The name that stands in apposition to a noun ("the newspaper Morgenpost")."""
        beside = [c for c in token.head.children if c.dep_ == token.dep_ and c.left_edge.i == token.i + 1]
        appositions = [c for c in token.children if c.dep_ == "appos" and c.i > token.i]
        named = next((c for c in (*appositions, *beside) if c.pos_ == "PROPN"), None)
        if named is None or token.pos_ != "NOUN":
            return None
        words = self.words(named)
        return Party(start=words.start, end=words.end, text=words.text, name=words.text, rule="apposition")

    def _described(self, token: Token) -> Party:
        words = self.words(token)
        return Party(start=words.start, end=words.end, text=words.text, name=self._bare(words.text), rule="words")

    def can_speak(self, token: Token) -> bool:
        """Whether the noun phrase is a party, a person or a document, not a matter ("citing poor health")."""
        lemma = token.lemma_.lower()
        speaks = cues().persons | cues().anonymous | cues().documents
        return token.pos_ == "PROPN" or lemma in speaks or bool(self.parties.of(token))

    def role(self, token: Token) -> Role:
        """What kind of voice the noun phrase is."""
        token = self._antecedent(token)
        lemma = token.lemma_.lower()
        if lemma in cues().documents and token.pos_ != "PROPN":
            return Role.DOCUMENT
        if lemma in cues().anonymous and not self._identified(token) and not self._has_code(self._fuller(token)):
            return Role.ANONYMOUS
        return Role.SPEAKER

    def _fuller(self, token: Token) -> Token:
        return self._introduced(token) or token

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
        return relative_head(clause, token) if clause.dep_ == "relcl" else token

    def _bare(self, text: str) -> str:
        first, _, rest = text.partition(" ")
        return rest if first.lower() in ARTICLES and rest else text


ASSUMED = "the article's state"
"""The rule of a party whose state nothing tells but what the article is about."""


def _unnamed(token: Token) -> bool:
    """Whether a noun brings in persons who are not named and were not before ("two diplomats", "an official")."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in cues().anonymous:
        return False
    first = token.left_edge
    return not any(c.dep_ == "poss" or c.lower_ in {"the", "this", "these", "both"} for c in (first, *token.children))


def _place(words: Words) -> dict[str, Any]:
    return {"start": words.start, "end": words.end, "text": words.text}


def _speaker_of_clause(document: Token) -> Token | None:
    """The subject of the clause that a document opens ("in a statement, the minister said")."""
    head = document.head
    if document.dep_ != "pobj" or head.lower_ not in {"in", "at", "during"} or head.head.pos_ not in {"VERB", "AUX"}:
        return None
    return next((c for c in head.head.children if c.dep_ == "nsubj" and c.i != document.i), None)


def _person_after(token: Token) -> Token | None:
    """The person named after those for whom somebody speaks ("a spokesman for the court, Rosa Diaz,")."""
    if token.lemma_.lower() not in cues().persons or token.tag_ != "NN":
        return None
    objects = (c for p in token.rights if p.lower_ == "for" for c in p.rights if c.dep_ == "pobj")
    named = (a for c in objects for a in c.rights if a.dep_ == "appos" and a.ent_type_ == "PERSON")
    return next(named, None)
