"""Where an event happened: the place of the deed, not of its parties, read from the syntax around its trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.extract.place_phrases import Phrases
from dateline.extract.place_words import binding_words
from dateline.extract.scenes import Found, Scenes
from dateline.extract.toponyms import Mention
from dateline.model import Annotated, Place, Precision, Use, Where, Words
from dateline.ontology.gazetteer import Candidate, capital_of, country_place

if TYPE_CHECKING:
    from spacy.tokens import Token

_PHRASES = frozenset({"pobj", "prep", "dobj", "nsubjpass", "agent", "conj", "attr", "appos", "pcomp"})
_STEPS = 6


class Binder:
    """Binds the places of one article to its events."""

    def __init__(self, annotated: Annotated, mentions: Sequence[Mention], places: Sequence[Place]) -> None:
        self.annotated = annotated
        self.pairs = tuple(zip(mentions, places, strict=True))
        self.scenes = Scenes(annotated, mentions, places)
        self.words = binding_words()
        self.phrases = Phrases(self.pairs)

    def bind(self, trigger: Token, taken: frozenset[int], act: str | None = None) -> Where | None:
        """The place by the trigger's own phrases, its governing clauses, the narrative, last the dateline."""
        found = self.phrases.find(trigger, taken, verbal=act in self.words.verbal)
        if found is not None:
            return _where(found.mention, found.place, "expression", found.rule)
        kept = self._pointed_back(trigger) or self._against_home(trigger) or self._by_kind(trigger, act)
        return kept or self._dateline()

    def _pointed_back(self, trigger: Token) -> Where | None:
        """The place told before at which "there", "the city" or "the capital" points."""
        for token in trigger.sent:
            wanted = self.words.anaphor.get(token.lemma_.lower())
            if wanted is None or not self._points(token, trigger):
                continue
            if wanted == "capital":
                return self._capital(token)
            found = self._last_before(token.i, wanted)
            if found is not None:
                return _where(self._words(token), found.place, "narrative", "pointed back")
        return None

    def _points(self, token: Token, trigger: Token) -> bool:
        if token.lower_ in ("there", "here"):
            return token.dep_ == "advmod" and token.head in (trigger, trigger.head)
        definite = any(c.dep_ == "det" and c.lower_ in ("the", "that", "this") for c in token.children)
        located = token.head.dep_ == "prep" and token.head.lower_ in self.words.places_at
        above = token.head.head if located else token.head
        objects = token.dep_ == "dobj" and above.lemma_.lower() in self.words.at_object
        return definite and (located or objects) and (trigger in above.subtree or _within(above, trigger))

    def _capital(self, token: Token) -> Where | None:
        first = self.scenes.reach(token.i)
        for mention, place in reversed(self.pairs):
            capital = capital_of(place.country) if first <= mention.first < token.i and place.country else None
            if capital is not None:
                return _where(self._words(token), capital, "narrative", "capital")
        return None

    def _last_before(self, index: int, wanted: str) -> Found | None:
        """The last scene before a token, else the last literal place, of the precision wanted."""
        literal = (
            Found(mention=m, place=p, rule="narrative")
            for m, p in reversed(self.pairs)
            if m.use is Use.LITERAL and not m.adjective and p.latitude is not None
        )
        for found in (*reversed(self.scenes.all), *literal):
            if found.mention.first < index and (not wanted or found.place.precision == Precision(wanted)):
                return found
        return None

    def _against_home(self, trigger: Token) -> Where | None:
        """The country of the ruler whom a rising is against."""
        nouns = [trigger, *(c for c in trigger.children if c.dep_ == "dobj")]
        for noun in nouns:
            if noun.lemma_.lower() not in self.words.against_home:
                continue
            near = (*noun.subtree, *noun.head.children)
            phrase = (c for c in near if c.dep_ == "prep" and c.lower_ == "against")
            for prep in phrase:
                for token in prep.subtree:
                    if (where := self._country_at(token, "against the ruler")) is not None:
                        return where
        return None

    def _by_kind(self, trigger: Token, act: str | None) -> Where | None:
        """For a deed on the ground the place told last; for a measure the home of the one who takes it."""
        lemma = trigger.lemma_.lower()
        if lemma in self.words.home and (home := self._home(trigger)) is not None:
            return home
        if act in self.words.ground or lemma in self.words.physical:
            found = self._told(trigger)
        else:
            found = self.scenes.beside(trigger) or self.scenes.last_stage(trigger) if act in self.words.nearby else None
        return _where(found.mention, found.place, "narrative", found.rule) if found is not None else None

    def _told(self, trigger: Token) -> Found | None:
        """The scene nearest in the sentence, else the last one told, else the commonest of the article."""
        return self.scenes.beside(trigger) or self.scenes.last(trigger) or self.scenes.commonest()

    def _home(self, trigger: Token) -> Where | None:
        for token in _actors_of(trigger):
            for inner in [token, *(c for c in token.children if c.dep_ in ("amod", "compound", "poss", "nmod"))]:
                if (where := self._country_at(inner, "home of the actor")) is not None:
                    return where
        return None

    def _country_at(self, token: Token, rule: str) -> Where | None:
        """The country of the place or demonym at a token."""
        found = self.phrases.at(token, rule)
        place = country_place(found.place.country) if found is not None and found.place.country else None
        return _where(found.mention, place, "narrative", rule) if found is not None and place is not None else None

    def _dateline(self) -> Where | None:
        line = self.annotated.clean.dateline
        if line is None:
            return None
        inside = [(m, p) for m, p in self.pairs if self.scenes.is_dateline(m) and p.latitude is not None]
        return _where(inside[0][0], inside[0][1], "dateline", "dateline") if inside else None

    def _words(self, token: Token) -> Words:
        return self.annotated.span(token.idx, token.idx + len(token.text))


def _actors_of(trigger: Token) -> Iterator[Token]:
    """The words for who acts: subject of the verb or of what governs it, agent, possessor, adjective."""
    node = trigger
    for _ in range(_STEPS):
        for child in node.children:
            if child.dep_ in ("nsubj", "poss") or (node.pos_ == "NOUN" and child.dep_ in ("amod", "compound")):
                yield child
            elif child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                yield from (c for c in child.children if c.dep_ == "pobj")
        if node.head == node or node.dep_ in ("relcl", "ccomp"):
            return
        node = node.head


def _within(token: Token, trigger: Token) -> bool:
    """Whether a word belongs to the phrases of a trigger, with no clause between them."""
    while token.dep_ in _PHRASES and token.i != trigger.i:
        token = token.head
    return token == trigger


def _where(words: Words | Mention, place: Place | Candidate, basis: str, rule: str) -> Where:
    return Where(
        start=words.start,
        end=words.end,
        text=words.text,
        name=place.name,
        country=place.country if isinstance(place, Place) else place.code,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.precision,
        basis=basis,
        rule=rule,
    )
