"""Coreference within one article: pronouns, surnames, definite descriptions and collectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.resolution import Resolution
from dateline.model import Party

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_BACK = 4


class Coreference:
    """Adds to what each phrase says by itself what the article said before."""

    def __init__(self, doc: Doc, resolution: Resolution) -> None:
        self.doc = doc
        self.resolution = resolution
        self._sentences = list(doc.sents)
        self._sentence = {t.i: n for n, sentence in enumerate(self._sentences) for t in sentence}

    def parties(self, token: Token) -> tuple[Party, ...]:
        """The parties of a phrase, resolved within the article."""
        if token.lower_ in _HE:
            return self._at(token, self._before(token, "person"))
        if token.lower_ in _IT:
            return self._at(token, self._before(token, "body"))
        if token.lower_ in _THEY:
            return self._at(token, self._before(token, "group"))
        return self.resolution.parties(token)

    def _at(self, token: Token, found: tuple[Party, ...]) -> tuple[Party, ...]:
        start, end = token.idx, token.idx + len(token.text)
        return tuple(replace(p, start=start, end=end, text=token.text) for p in found)

    def _before(self, token: Token, want: str) -> tuple[Party, ...]:
        for head in self._candidates(token):
            found = self.resolution.parties(head)
            if found and self._suits(head, found[0], want):
                return found
        return ()

    def _candidates(self, token: Token) -> Iterator[Token]:
        """Heads before a token: subjects first within each sentence, the nearest sentence first."""
        here = self._sentence[token.i]
        for number in range(here, max(-1, here - _BACK), -1):
            heads = [t for t in self._sentences[number] if t.i < token.i and self.resolution.is_head(t)]
            heads = [t for t in heads if t.pos_ != "PRON"]
            yield from sorted(heads, key=lambda t: (t.dep_ not in _SUBJECTS, t.i if t.dep_ in _SUBJECTS else -t.i))

    def _suits(self, head: Token, party: Party, want: str) -> bool:
        plural = head.tag_ in {"NNS", "NNPS"}
        person = head.ent_type_ == "PERSON" or (party.office is not None and not plural)
        if want == "person":
            return person
        if want == "group":
            return plural
        return not person and not plural
