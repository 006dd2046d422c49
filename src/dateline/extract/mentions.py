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
_INITIALS = 3
_CLEARLY = 2
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
        self._shortened = dict(self._initials())
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

    def shortened(self, token: Token) -> Party | None:
        """The body named before in full whose initials a word in capitals is ("the Water Use Agency ... the WUA")."""
        mention = self._shortened.get(token.text)
        return mention.party if mention is not None and mention.token.i < token.i else None

    def _initials(self) -> Iterator[tuple[str, Mention]]:
        """The first mention for each row of initials of a body's full name, a word for its country left out or not."""
        for mention in reversed(self.all):
            words = [w for w in mention.party.text.split() if w[0].isupper()]
            if mention.person or mention.party.code is None or any(w.isupper() and len(w) > 1 for w in words):
                continue
            for kept in (words, words[1:]):
                if len(kept) >= _INITIALS:
                    yield "".join(word[0] for word in kept), mention

    def countries(self, number: int) -> list[str]:
        """The codes of the states named in a sentence, one for each name."""
        return [code for _, code in self._named(number)]

    def _named(self, number: int) -> list[tuple[Match, str]]:
        """The names of states in a sentence, with their codes."""
        sentence = self.sentences[number]
        first, last = sentence[0], sentence[-1]
        kinds = (Kind.STATE, Kind.ADJECTIVE, Kind.CAPITAL, Kind.SEAT, Kind.PLACE)
        phrases = self.resolution.phrases
        within = phrases.matches_in(first.idx, last.idx + len(last.text))
        ethnic = roles()["ethnic"]
        matches = [
            m for m in within if not phrases.is_linked(m) and phrases.text[m.start : m.end].lower() not in ethnic
        ]
        found = [(m, r.code) for m in matches if (r := m.of_kind(*kinds) or _organ(m)) is not None]
        return [(m, code) for m, code in found if code in states() and code is not None]

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

    def home(self, token: Token, *, organ: bool = False) -> str | None:
        """The state that organs without one belong to: the only one of the sentence, else the article's main one.

        An ``organ`` of a state does not act on that state by its name ("the ambassador warned Peru").
        """
        others = self.opposite(token) if organ else frozenset()
        told = self._told_by(token)
        here = {c for m, c in self._named(self.number(token)) if not (told and told[0] <= m.start < told[1])}
        here -= others
        if here and (clear := self._commonest(here)) is not None:
            return clear
        counted = Counter({code: count for code, count in self._countries.items() if code not in others})
        ranked = counted.most_common(1)
        if not here and ranked and ranked[0][1] > _SHARE * counted.total():
            return ranked[0][0]
        return self._recent(token, others) if not here else None

    def _commonest(self, codes: set[str]) -> str | None:
        """The only one of several states, or the one that the article names clearly more often than the others."""
        ranked = sorted(codes, key=lambda code: (-self._countries[code], code))
        clear = len(ranked) == 1 or self._countries[ranked[0]] > _CLEARLY * self._countries[ranked[1]]
        return ranked[0] if clear else None

    def opposite(self, token: Token) -> frozenset[str]:
        """The states that the verb of a subject names as its other arguments, places apart."""
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            return frozenset()
        verb = token.head
        phrases = (
            c for p in verb.children if p.dep_ in {"prep", "agent"} and p.lower_ not in _ASIDE for c in p.children
        )
        arguments = (c for c in (*verb.children, *phrases) if c.dep_ in {*SUBJECTS, "dobj", "pobj"} and c.i != token.i)
        found = (self.at(member) for c in arguments for member in (c, *c.conjuncts) if member.pos_ == "PROPN")
        named = (m.party for m in found if m is not None and not m.described)
        return frozenset(p.code for p in named if p.code is not None and p.name == states().get(p.code))

    @staticmethod
    def _told_by(token: Token) -> tuple[int, int] | None:
        """The stretch of what a speaker tells, which speaks of others as likely as of himself."""
        verb = token.head
        if token.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_.lower() not in roles()["speaking"]:
            return None
        content = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if content is None:
            return None
        last = content.right_edge
        return content.left_edge.idx, last.idx + len(last.text)

    def _recent(self, token: Token, others: frozenset[str]) -> str | None:
        """The state of the last subject that has one, and none of the others."""
        subjects = (m.party.code for m in self.before(token, _RECENT) if m.subject)
        return next((code for code in subjects if code in states() and code not in others), None)

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
        return noun.text not in _impersonal() and noun.text.split()[-1] not in _impersonal()
    named = token.ent_type_ == "PERSON" and not rule.startswith(_NO_PEOPLE) and party.name not in states().values()
    return named and not {fold(w) for w in party.text.split()} & roles()["landmarks"]
