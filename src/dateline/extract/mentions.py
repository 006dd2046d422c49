"""Every phrase of an article that stands for a party, in order, with what coreference needs to know of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.resolution import Resolution
from dateline.model import Party
from dateline.ontology.names import Kind, Match, Reading, fold, states
from dateline.ontology.nouns import Noun, noun_at, roles, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_PLURAL = frozenset({"NNS", "NNPS"})
_ASIDE = frozenset({"in", "at", "near", "inside", "within", "across", "around", "outside"})
_NO_PEOPLE = ("countries", "unrecognised", "organisations", "bodies", "armed")
_SHARE = 0.5
_RECENT = 3
_ABROAD = frozenset({"JRN", "BUS", "SOC", "EDU", "ELI"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A phrase with its parties. ``person`` and ``plural`` tell which pronouns can stand for it."""

    token: Token
    parties: tuple[Party, ...]
    sentence: int
    person: bool
    plural: bool
    noun: Noun | None

    @property
    def party(self) -> Party:
        """The first of its parties."""
        return self.parties[0]

    @property
    def subject(self) -> bool:
        """Whether it is the subject of its clause."""
        return self.token.dep_ in SUBJECTS

    @property
    def aside(self) -> bool:
        """Whether it only tells a place or time ("in Syria")."""
        return self.token.dep_ == "pobj" and self.token.head.lower_ in _ASIDE

    @property
    def described(self) -> bool:
        """Whether it is a common noun, rather than a name."""
        return self.noun is not None and (self.party.rule or "").startswith("noun")


class Mentions:
    """The mentions of an article as its phrases give them, without coreference."""

    def __init__(self, doc: Doc, resolution: Resolution, apart: frozenset[int] = frozenset()) -> None:
        self.resolution = resolution
        self.sentences = list(doc.sents)
        self._sentence = {t.i: n for n, sentence in enumerate(self.sentences) for t in sentence}
        self.all = tuple(m for t in doc if t.i not in apart and (m := self._mention(t)) is not None)
        self._by_sentence: dict[int, list[Mention]] = {}
        for mention in self.all:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
        self._at = {m.token.i: m for m in self.all}
        self._people = dict(self._full_names())
        self._located = Counter(code for n in range(len(self.sentences)) for code in self._places(n))
        self._countries = Counter(code for n in range(len(self.sentences)) for code in self.countries(n))

    def number(self, token: Token) -> int:
        """The number of the sentence that a token is in."""
        return self._sentence[token.i]

    def at(self, token: Token) -> Mention | None:
        """The mention that a token heads."""
        return self._at.get(token.i)

    def within(self, number: int) -> list[Mention]:
        """The mentions of one sentence."""
        return self._by_sentence.get(number, [])

    def before(self, token: Token, sentences: int) -> Iterator[Mention]:
        """Mentions before a token: the nearest sentence first, in each the subjects first, then the nearest."""
        here = self.number(token)
        for number in range(here, max(-1, here - sentences - 1), -1):
            found = [m for m in self.within(number) if m.token.i < token.i]
            yield from sorted(found, key=lambda m: (not m.subject, m.aside, m.token.i if m.subject else -m.token.i))

    def full_name(self, word: str) -> Party | None:
        """The person whose full name, anywhere in the article, has this word for a surname."""
        return self._people.get(fold(word))

    def countries(self, number: int) -> list[str]:
        """The codes of the states named in a sentence, one for each name."""
        sentence = self.sentences[number]
        first, last = sentence[0], sentence[-1]
        kinds = (Kind.STATE, Kind.ADJECTIVE, Kind.CAPITAL, Kind.SEAT, Kind.PLACE)
        phrases = self.resolution.phrases
        within = phrases.matches_in(first.idx, last.idx + len(last.text))
        ethnic = roles()["ethnic"]
        matches = [
            m for m in within if not phrases.is_linked(m) and phrases.text[m.start : m.end].lower() not in ethnic
        ]
        found = [r.code for m in matches if (r := m.of_kind(*kinds) or _organ(m)) is not None and r.code is not None]
        return [code for code in found if code in states()]

    def main_countries(self) -> Mapping[str, int]:
        """How often the article names each state."""
        return self._countries

    def theatre(self, token: Token) -> str | None:
        """The state where things happen: that of the places of the sentence, else of most places of the article."""
        here = self._places(self.number(token))
        if len(set(here)) == 1:
            return here[0]
        ranked = self._located.most_common(1)
        if ranked and ranked[0][1] > _SHARE * self._located.total():
            return ranked[0][0]
        return None

    def _places(self, number: int) -> list[str]:
        """The codes of cities and regions named in a sentence, and of states that "in" stands before."""
        sentence = self.sentences[number]
        first, last = sentence[0], sentence[-1]
        found = []
        for match in self.resolution.phrases.matches_in(first.idx, last.idx + len(last.text)):
            place, state = match.of_kind(Kind.PLACE, Kind.CAPITAL), match.of_kind(Kind.STATE)
            head = self.resolution.phrases.tokens(match)[-1:]
            if head and _of_speaker(head[0]):
                continue
            located = bool(head) and head[0].dep_ == "pobj" and head[0].head.lower_ in _ASIDE
            reading = (
                place if place is not None and (place.kind is Kind.PLACE or located) else state if located else None
            )
            if reading is not None and reading.code in states():
                found.append(reading.code or "")
        return found

    def home(self, token: Token) -> str | None:
        """The state that organs without one belong to: the only one of the sentence, else the article's main one."""
        here = set(self.countries(self.number(token)))
        if len(here) == 1:
            return next(iter(here))
        ranked = self._countries.most_common(1)
        if not here and ranked and ranked[0][1] > _SHARE * self._countries.total():
            return ranked[0][0]
        return self._recent(token) if not here else None

    def _recent(self, token: Token) -> str | None:
        """The state of the last subject that has one."""
        mentions = self.before(token, _RECENT)
        return next((m.party.code for m in mentions if m.subject and m.party.code in states()), None)

    def _mention(self, token: Token) -> Mention | None:
        if not self.resolution.is_head(token) or (token.pos_ == "PRON" and not token.text.isupper()):
            return None
        parties = self.resolution.parties(token)
        if not parties:
            return None
        noun = None if token.pos_ == "PROPN" and token.ent_type_ == "PERSON" else noun_of(self.resolution, token)
        plural = token.tag_ in _PLURAL
        return Mention(
            token=token,
            parties=parties,
            sentence=self._sentence[token.i],
            person=not plural and is_person(token, parties[0], noun),
            plural=plural,
            noun=noun,
        )

    def _full_names(self) -> Iterator[tuple[str, Party]]:
        best: dict[str, Party] = {}
        for mention in self.all:
            words = mention.party.name.split()
            named = bool(words) and words[0] in mention.party.text.split()
            if not mention.person or len(words) < 2 or mention.described or not named:
                continue
            for word in {fold(w) for w in (words[0], words[-1], mention.token.text)}:
                known = best.get(word)
                if known is None or _weight(mention.party) > _weight(known):
                    best[word] = mention.party
        yield from best.items()


def _of_speaker(place: Token) -> bool:
    """Whether a place only tells where a speaker is ("officials in Nairobi said")."""
    noun = place.head.head if place.dep_ == "pobj" else place.head
    return noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in roles()["speaking"]


def _organ(match: Match) -> Reading | None:
    reading = match.of_kind(Kind.BODY)
    return reading if reading is not None and reading.sector not in _ABROAD else None


def _weight(party: Party) -> tuple[bool, bool]:
    return (party.code is not None, party.office is not None)


def noun_of(resolution: Resolution, token: Token) -> Noun | None:
    """The noun of the tables that a phrase ends in."""
    keys = resolution.phrases.phrase(token).keys
    return noun_at(keys, len(keys)) or noun_at((singular(token.lower_),), 1)


@cache
def _impersonal() -> frozenset[str]:
    """Heads in the singular that are no single person."""
    lists = ("bodies", "places", "things", "landmarks", "crowds")
    return frozenset[str]().union(*(roles()[name] for name in lists))


def is_person(token: Token, party: Party, noun: Noun | None) -> bool:
    """Whether "he" or "she" can stand for a phrase in the singular."""
    rule = party.rule or ""
    if rule.startswith("leaders"):
        return True
    if noun is not None and rule.startswith("noun"):
        return noun.text not in _impersonal()
    named = token.ent_type_ == "PERSON" and not rule.startswith(_NO_PEOPLE) and party.name not in states().values()
    return named and not {fold(w) for w in party.text.split()} & roles()["landmarks"]
