"""Where an event happened: the place of the deed, not of its parties, read from the syntax around its trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.place_words import binding_words
from dateline.extract.scenes import Found, Scenes
from dateline.extract.toponyms import Mention
from dateline.model import Annotated, Place, Precision, Use, Where, Words
from dateline.ontology.gazetteer import Candidate, capital_of, country_place

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "conj", "acl"})
_PHRASES = frozenset({"pobj", "prep", "dobj", "nsubjpass", "agent", "conj", "attr", "appos", "pcomp"})
_COPIED = ("name", "latitude", "longitude", "precision")
_STEPS = 6


class Binder:
    """Binds the places of one article to its events."""

    def __init__(self, annotated: Annotated, mentions: Sequence[Mention], places: Sequence[Place]) -> None:
        self.annotated = annotated
        self.pairs = tuple(zip(mentions, places, strict=True))
        self.scenes = Scenes(annotated, mentions, places)
        self.words = binding_words()
        self.at = {i: n for n, (m, _) in enumerate(self.pairs) for i in range(m.first, m.last + 1)}

    def bind(self, trigger: Token, taken: frozenset[int], act: str | None = None) -> Where | None:
        """The place by the trigger's own phrases, its governing clauses, the narrative, last the dateline."""
        found = self._by_syntax(trigger, taken, verbal=act in self.words.verbal)
        if found is not None:
            return _where(found.mention, found.place, "expression", found.rule)
        kept = self._pointed_back(trigger) or self._against_home(trigger) or self._by_kind(trigger, act)
        return kept or self._dateline()

    def _by_syntax(self, trigger: Token, taken: frozenset[int], verbal: bool) -> Found | None:
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
            found = self._at(token, rule)
            if found is not None and not (found.mention.adjective and noun.lemma_.lower() not in self.words.generic):
                return found
        return None

    def _at(self, token: Token, rule: str) -> Found | None:
        if token.i not in self.at:
            return None
        mention, place = self.pairs[self.at[token.i]]
        usable = mention.use is not Use.EMBEDDED and place.latitude is not None
        return Found(mention=mention, place=place, rule=rule) if usable else None

    def _modifier(self, token: Token, taken: frozenset[int], rule: str) -> Found | None:
        """A place before a noun ("the Afrin offensive"), unless it is a party of the event."""
        found = self._at(token, rule)
        if found is None or found.mention.adjective:
            return None
        if token.dep_ != "poss" and token.head.lemma_.lower() in self.words.journey:
            return found
        country = found.place.precision is Precision.COUNTRY
        wide = country and (rule != "phrase" or found.mention.text.isupper() or token.dep_ == "poss")
        return None if wide or token.i in taken else found

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
                named = replace(place, **{name: getattr(capital, name) for name in _COPIED}, country=capital.code)
                return _where(self._words(token), named, "narrative", "capital")
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
        found = self._at(token, rule)
        place = country_place(found.place.country) if found is not None and found.place.country else None
        return _where_country(found.mention, place, rule) if found is not None and place is not None else None

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


def _where(words: Words | Mention, place: Place, basis: str, rule: str) -> Where:
    return Where(
        start=words.start,
        end=words.end,
        text=words.text,
        name=place.name,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.precision,
        basis=basis,
        rule=rule,
    )


def _where_country(mention: Mention, country: Candidate, rule: str) -> Where:
    return Where(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=country.name,
        country=country.code,
        latitude=country.latitude,
        longitude=country.longitude,
        precision=Precision.COUNTRY,
        basis="narrative",
        rule=rule,
    )
