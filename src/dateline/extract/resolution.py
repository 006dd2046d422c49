"""One noun phrase by itself: the parties that its own words and appositions give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.identity import Identities, Phrase
from dateline.extract.noun_phrases import NounPhrases
from dateline.extract.status_words import is_eventive
from dateline.model import Identity, Party
from dateline.ontology.names import Kind, Match, states
from dateline.ontology.nouns import gathered, noun_at, roles, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = frozenset({"compound", "amod", "nmod", "poss", "det", "nummod", "quantmod", "case", "punct"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Resolution:
    """Resolves noun phrases without looking at the rest of the article."""

    def __init__(self, phrases: NounPhrases, identities: Identities) -> None:
        self.phrases = phrases
        self.identities = identities
        self._known: dict[int, tuple[Party, ...]] = {}

    def is_head(self, token: Token) -> bool:
        """Whether a token heads a phrase, rather than standing before a head in it."""
        if token.pos_ not in _NOMINAL or token.is_space:
            return False
        return token.dep_ not in _INNER or token.dep_ == "poss"

    def parties(self, token: Token) -> tuple[Party, ...]:
        """The parties of the phrase headed by ``token``; of the name that holds it, where it is a modifier."""
        if token.is_space or token.is_punct:
            return ()
        if token.i not in self._known:
            self._known[token.i] = tuple(self._parties(token))
        return self._known[token.i]

    def _parties(self, token: Token) -> Iterator[Party]:
        match = self.phrases.match_at(token.idx)
        if match is not None and token.dep_ in _INNER and token.dep_ != "poss":
            head = self.phrases.head_of(token)
            if head.dep_ in _INNER:
                yield from () if _is_first_name(head, match) else self._of_name(match)
                return
            token = head
        if match is not None and not self._usable(token, match):
            match = None
        phrase = self.phrases.phrase(token)
        if match is None and phrase.covering() is not None:
            phrase = replace(phrase, matches=tuple(m for m in phrase.matches if m is not phrase.covering()))
        found = _together(phrase)
        if not found and (token.pos_ in _NOMINAL or match is not None):
            found = self.identities.all(phrase)
        if _is_bought(token):
            found = ()
        elif not found:
            other = self._possession(token) or self._unknown_name(token)
            found = (other,) if other is not None else ()
        for identity in (_of_firm(token, i) for i in found):
            yield self.party(self._apposition(token, identity), phrase.words[0].start, phrase.head.end)

    def party(self, identity: Identity, start: int, end: int) -> Party:
        """A party at these offsets; a state that acts is its government."""
        text = self.phrases.text[start:end]
        sector = identity.sector
        if sector is None and identity.code in states() and identity.name == states().get(identity.code or ""):
            sector = "GOV"
        return Party(
            start=start,
            end=end,
            text=text,
            name=identity.name or text,
            code=identity.code,
            sector=sector,
            other_sectors=identity.other_sectors,
            office=identity.office,
            wikidata=identity.wikidata,
            rule=identity.rule,
        )

    def _of_name(self, match: Match) -> Iterator[Party]:
        reading = self.identities.best(match.readings)
        if reading is not None:
            yield self.party(self.identities.reading(reading), match.start, match.end)

    def _usable(self, token: Token, match: Match) -> bool:
        """Whether a surname of the tables may be read here: only where the text shows that it names a person."""
        if any(r.kind is not Kind.SURNAME for r in match.readings):
            return True
        if not any(self.identities.may_be_meant(r) for r in match.readings):
            return False
        if _is_titled(token):
            return True
        if token.ent_type_ != "PERSON":
            common = token.lower_ in roles()["ambiguous_surnames"]
            return token.pos_ == "PROPN" and token.ent_type_ in {"ORG", "GPE", "NORP", ""} and not common
        first = [t for t in self._entity(token) if t.idx < match.start and t.is_alpha]
        return all(t.lower_.rstrip(".") in roles()["titles"] or noun_at((t.lower_,), 1) for t in first)

    @staticmethod
    def _entity(token: Token) -> list[Token]:
        span = next((e for e in token.sent.ents if e.start <= token.i < e.end), None)
        return list(span) if span is not None else [token]

    def _possession(self, token: Token) -> Identity | None:
        """The party beside a thing that stands for it ("Turkish positions")."""
        if token.pos_ not in {"NOUN", "PROPN"} or not {token.lower_, singular(token.lower_)} & roles()["possessions"]:
            return None
        phrase = self.phrases.phrase(token)
        for match in phrase.before(token.idx):
            reading = self.identities.best(match.readings)
            if reading is not None and not (reading.kind is Kind.PLACE and is_eventive(token.lemma_.lower())):
                return self.identities.reading(reading)
        return None

    def _unknown_name(self, token: Token) -> Identity | None:
        """A person or body that no table knows."""
        if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
            words = [t.text for t in token.doc[token.left_edge.i : token.i + 1] if t.ent_type_ == "PERSON"]
            return Identity(name=" ".join(words), rule="name of a person")
        if token.ent_type_ == "ORG" and token.pos_ == "PROPN":
            span = next((e for e in token.sent.ents if e.start <= token.i < e.end), None)
            return Identity(name=span.text if span is not None else token.text, rule="name of a body")
        return None

    def _apposition(self, token: Token, identity: Identity) -> Identity:
        """What an apposition adds: the name of an office's holder, or the office of a person."""
        for child in token.rights:
            if child.dep_ != "appos":
                continue
            match = self.phrases.match_at(child.idx)
            phrase = self.phrases.phrase(child)
            other = self.identities.of(phrase)
            reading = self.identities.best(match.readings) if match is not None else None
            if reading is not None and reading.kind in (Kind.PERSON, Kind.BODY) and identity.office is not None:
                return replace(identity, name=reading.name, code=identity.code or reading.code)
            if other is not None and identity.code is None and identity.rule in ("name of a person", "name of a body"):
                return replace(identity, code=other.code, sector=other.sector, office=other.office, rule=other.rule)
            if other is None and child.ent_type_ == "PERSON" and _is_office(token):
                name = self._unknown_name(child)
                return replace(identity, name=name.name) if name is not None else identity
        return identity


def _is_titled(token: Token) -> bool:
    """Whether a title that only people have stands right before a name ("Mrs May")."""
    before = token.nbor(-1).lower_.rstrip(".") if token.i > 0 else ""
    return token.pos_ == "PROPN" and before in {"mr", "mrs", "ms", "miss", "sir", "president", "chancellor", "premier"}


def _is_bought(token: Token) -> bool:
    """Whether a thing is what somebody buys, and stands for nobody ("bought four trains from Acme")."""
    word = singular(token.lower_)
    return token.dep_ == "dobj" and token.head.lemma_.lower() in roles()["buying"] and word in roles()["things"]


def _of_firm(token: Token, identity: Identity) -> Identity:
    """The president of a body that no table knows is no head of state ("Acme Holdings' president")."""
    if identity.code is not None or identity.sector != "GOV" or identity.office not in roles()["presiding"]:
        return identity
    owned = any(c.dep_ in {"poss", "compound", "nmod"} and c.ent_type_ == "ORG" for c in token.lefts)
    return replace(identity, sector="BUS") if owned else identity


def _together(phrase: Phrase) -> tuple[Identity, ...]:
    """The states that a plural names together ("the two Koreas")."""
    for length in (2, 1):
        if codes := gathered().get(phrase.keys[-length:]):
            rule = f"collective: {' '.join(phrase.keys[-length:])}"
            return tuple(Identity(name=states()[code], code=code, rule=rule) for code in codes)
    return ()


def _is_first_name(token: Token, match: Match) -> bool:
    """Whether a surname of the tables is somebody's first name here ("Rosa Diaz")."""
    surname = all(r.kind is Kind.SURNAME for r in match.readings)
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return surname and following is not None and following.ent_type_ == "PERSON" and following.ent_iob_ == "I"


def _is_office(token: Token) -> bool:
    """Whether a noun can stand for one person ("the minister, Rosa Diaz"), not a place or thing."""
    noun = noun_at((token.lower_,), 1)
    return noun is not None and noun.text not in roles()["places"] | roles()["things"]
