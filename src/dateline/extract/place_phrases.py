"""Places in the phrases around a word: "in the city of Homs", "the Afrin offensive", "speaking in Lagos"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.extract.place_words import binding_words
from dateline.extract.scenes import Found
from dateline.extract.toponyms import Mention
from dateline.model import Place, Precision, Use

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "conj", "acl"})
_STEPS = 6


class Phrases:
    """The places of one article, asked for those in the phrases around a word."""

    def __init__(self, pairs: Sequence[tuple[Mention, Place]]) -> None:
        self.pairs = pairs
        self.words = binding_words()
        self._index = {i: n for n, (m, _) in enumerate(pairs) for i in range(m.first, m.last + 1)}

    def find(self, trigger: Token, taken: frozenset[int], verbal: bool) -> Found | None:
        """The place in the trigger's own phrases, or in those of a word that governs it."""
        node, previous = trigger, None
        for step in range(_STEPS):
            rule = "phrase" if step == 0 else "governing clause"
            own = self._around(node, taken, previous, rule) or (self._spoken_at(node, rule) if verbal else None)
            if own is not None:
                return own
            if step > 0 and node.dep_ == "pobj" and node.head.lower_ in self.words.places_at:
                named = self._named(node, "governing clause")
                if named is not None:
                    return named
            upper = self._upper(node, verbal)
            if upper is None:
                return None
            node, previous = upper, node
        return None

    def _spoken_at(self, node: Token, rule: str) -> Found | None:
        """The place of "Speaking in Lagos, the bishop condemned ..."."""
        clauses = (c for c in node.children if c.dep_ == "advcl" and c.tag_ == "VBG")
        preps = (g for c in clauses for g in c.children if g.dep_ == "prep" and g.lower_ in self.words.places_at)
        return next((found for prep in preps for found in self._named_all(prep, rule)), None)

    def _upper(self, node: Token, verbal: bool) -> Token | None:
        """What governs a word, unless that only reports it: the place of a report is not that of a deed."""
        head = node.head
        if head == node or verbal:
            return None if head == node else head
        if node.dep_ in ("ccomp", "parataxis") and head.lemma_.lower() in self.words.reporting:
            return None
        return None if node.dep_ in ("nsubj", "relcl") and head.lemma_.lower() in self.words.reporting else head

    def _around(self, node: Token, taken: frozenset[int], previous: Token | None, rule: str) -> Found | None:
        """A place in the phrases that hang on a word."""
        lemma = node.lemma_.lower()
        for child in node.children:
            if child == previous:
                continue
            if child.dep_ in ("prep", "agent") and (found := self._prepositional(child, lemma, taken, rule)):
                return found
        for child in node.children:
            if child == previous or child.dep_ in _CLAUSES:
                continue
            if (
                child.dep_ in ("dobj", "nsubjpass")
                and lemma in self.words.at_object
                and (hit := self._named(child, rule))
            ):
                return hit
            if child.dep_ in ("compound", "poss", "nmod", "amod") and (hit := self._modifier(child, taken, rule)):
                return hit
        return self._in_arguments(node, previous, rule)

    def _prepositional(self, prep: Token, lemma: str, taken: frozenset[int], rule: str) -> Found | None:
        """The place of a phrase such as "in the city of Homs", "into Afrin", "of Crimea"."""
        word = prep.lower_
        if word in self.words.places_at or (word == "from" and lemma in self.words.physical):
            return next(self._named_all(prep, rule), None)
        if word in self.words.toward or (word == "of" and lemma in self.words.of_place):
            return next((f for f in self._named_all(prep, rule) if word != "against"), None)
        if word in ("of", "with", "by", "for", "after", "during", "on", "following", "amid"):
            return next((f for c in prep.children for f in self._nested(c, rule)), None)
        return None

    def _nested(self, noun: Token, rule: str) -> Iterator[Found]:
        """Places in locative phrases under a noun."""
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in self.words.places_at:
                yield from self._named_all(child, rule)
            elif child.dep_ == "prep" and child.lower_ in ("of", "with", "between", "by"):
                for inner in child.children:
                    yield from self._nested(inner, rule)

    def _in_arguments(self, node: Token, previous: Token | None, rule: str) -> Found | None:
        for child in node.children:
            if (
                child != previous
                and child.dep_ in ("dobj", "nsubjpass", "attr", "conj")
                and child.pos_ in ("NOUN", "PROPN")
            ):
                found = next(self._nested(child, rule), None)
                if found is not None:
                    return found
        return None

    def _named_all(self, prep: Token, rule: str) -> Iterator[Found]:
        for child in prep.children:
            if child.dep_ == "prep":
                yield from self._named_all(child, rule)
            elif child.dep_ == "pobj" and (found := self._named(child, rule)) is not None:
                yield found
            elif child.dep_ == "pobj":
                yield from self._nested(child, rule)

    def _named(self, noun: Token, rule: str) -> Found | None:
        """The place that a noun phrase names: itself, what stands beside it, or after "of"."""
        beside = [c for c in noun.children if c.dep_ in ("appos", "prep", "acl")]
        inner = [g for c in beside if c.dep_ == "prep" and c.lower_ in ("of", "in", "near") for g in c.children]
        acl = [g for c in beside if c.dep_ == "acl" for p in c.children if p.dep_ == "prep" for g in p.children]
        names = [noun, *(c for c in beside if c.dep_ == "appos"), *inner, *acl]
        modifiers = [c for c in noun.children if c.dep_ in ("compound", "poss", "nmod", "amod")]
        for token in [*names, *modifiers]:
            found = self.at(token, rule)
            if found is not None and not (found.mention.adjective and noun.lemma_.lower() not in self.words.generic):
                return found
        return None

    def at(self, token: Token, rule: str) -> Found | None:
        """The place that a token names."""
        if token.i not in self._index:
            return None
        mention, place = self.pairs[self._index[token.i]]
        usable = mention.use is not Use.EMBEDDED and place.latitude is not None
        return Found(mention=mention, place=place, rule=rule) if usable else None

    def _modifier(self, token: Token, taken: frozenset[int], rule: str) -> Found | None:
        """A place before a noun ("the Afrin offensive"), unless it is a party of the event."""
        found = self.at(token, rule)
        if found is None or found.mention.adjective:
            return None
        if token.dep_ != "poss" and token.head.lemma_.lower() in self.words.journey:
            return found
        country = found.place.precision is Precision.COUNTRY
        wide = country and (rule != "phrase" or found.mention.text.isupper() or token.dep_ == "poss")
        return None if wide or token.i in taken else found
