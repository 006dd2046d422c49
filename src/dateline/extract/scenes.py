"""The scenes of an article: the places at which it tells that something happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.place_words import binding_words
from dateline.extract.toponyms import Mention
from dateline.model import Annotated, Place, Precision, Use

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 3
"""How many sentences back the last place told still holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention with its place, and the rule that found it."""

    mention: Mention
    place: Place
    rule: str


class Scenes:
    """The scenes of one article, in the order of the text."""

    def __init__(self, annotated: Annotated, mentions: Sequence[Mention], places: Sequence[Place]) -> None:
        self.annotated = annotated
        self.pairs = tuple(zip(mentions, places, strict=True))
        self.words = binding_words()

    def beside(self, trigger: Token) -> Found | None:
        """The scene nearest in the sentence."""
        sentence = trigger.sent
        inside = [f for f in self.all if sentence.start <= f.mention.first < sentence.end]
        return min(inside, key=lambda f: (abs(f.mention.last - trigger.i), f.mention.first), default=None)

    def last(self, trigger: Token) -> Found | None:
        """The last scene told before, not farther back than some sentences."""
        first = self.reach(trigger.i)
        return next((f for f in reversed(self.all) if first <= f.mention.first < trigger.i), None)

    def last_stage(self, trigger: Token) -> Found | None:
        """The last place told, be it one where somebody speaks: talks are told of by those who hold them."""
        first = self.reach(trigger.i)
        inside = (pair for pair in reversed(self.pairs) if first <= pair[0].first < trigger.i)
        stages = (Found(mention=m, place=p, rule="last place told") for m, p in inside if self._is_stage(m, p))
        return next(stages, None)

    def _is_stage(self, mention: Mention, place: Place) -> bool:
        return place.latitude is not None and not mention.adjective and self._is_scene(mention, place, speech=True)

    def reach(self, index: int) -> int:
        """The first token of the sentences within which a place told still holds."""
        starts = [s.start for s in self.annotated.doc.sents if s.start <= index]
        return starts[max(0, len(starts) - 1 - _REACH)] if starts else 0

    @cached_property
    def all(self) -> tuple[Found, ...]:
        """The places at which the article tells that something happens."""
        return tuple(
            Found(mention=m, place=p, rule="last place told")
            for m, p in self.pairs
            if p.latitude is not None and not m.adjective and not self.is_dateline(m) and self._is_scene(m, p)
        )

    def _is_scene(self, mention: Mention, place: Place, *, speech: bool = False) -> bool:
        """Whether a place is told as one where something happens, and not as where somebody speaks."""
        if mention.use is Use.EMBEDDED:
            return False
        token = self.annotated.doc[mention.last]
        while token.dep_ in ("appos", "conj", "compound", "nmod", "poss", "amod") and token.head.i != token.i:
            if token.dep_ in ("compound", "nmod", "amod") and token.head.lemma_.lower() in self.words.physical:
                return place.precision is not Precision.COUNTRY
            token = token.head
        if token.dep_ == "dobj":
            return token.head.lemma_.lower() in self.words.at_object
        prep = token.head
        if token.dep_ != "pobj" or prep.dep_ not in ("prep", "pcomp", "conj", "agent"):
            return False
        if prep.lower_ == "from" and prep.head.lemma_.lower() not in self.words.physical:
            return False
        if prep.lower_ == "of" and {prep.head.lemma_.lower(), prep.head.lower_} & (
            self.words.generic | self.words.of_place
        ):
            return True
        located = prep.lower_ in self.words.places_at or prep.lower_ in ("into", "from", "to")
        return located and (speech or not self._speaks(prep.head))

    def _speaks(self, token: Token) -> bool:
        """Whether a word tells of speech: "said", "speech", "gave a speech"."""
        lemma = token.lemma_.lower()
        if lemma in self.words.light:
            return any(c.dep_ == "dobj" and c.lemma_.lower() in self.words.speech for c in token.children)
        return lemma in self.words.reporting | self.words.speech

    def commonest(self) -> Found | None:
        """The scene that the article names most, by country and then by name."""
        countries = Counter(f.place.country for f in self.all)
        names = Counter(f.place.name for f in self.all)
        return max(self.all, key=lambda f: (countries[f.place.country], names[f.place.name]), default=None)

    def is_dateline(self, mention: Mention) -> bool:
        """Whether a mention is part of the dateline."""
        line = self.annotated.clean.dateline
        return line is not None and line.overlaps(self.annotated.span(mention.start, mention.end))
