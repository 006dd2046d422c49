"""Coreference within one article: pronouns, surnames, definite descriptions and collectives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.collectives import Collectives
from dateline.extract.mentions import Mention, Mentions
from dateline.extract.resolution import Resolution
from dateline.model import Party
from dateline.ontology.names import states
from dateline.ontology.nouns import roles, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_WE = frozenset("i me my mine myself we us our ours ourselves".split())
_BACK = 4
_FAR_BACK = 30
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "acomp", "advcl"})
_ORGANS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_NO_HOME = frozenset({"a", "an", "any", "some", "no", "each", "every", "another", "few", "many"})
_INDEFINITE = frozenset({"a", "an", "any", "some", "no", "each", "every", "another", "few", "many", "several", "other", "foreign"})  # fmt: skip


class Coreference:
    """Adds to what each phrase says by itself what the rest of the article says."""

    def __init__(self, doc: Doc, resolution: Resolution) -> None:
        self.resolution = resolution
        self.mentions = Mentions(doc, resolution)
        self.collectives = Collectives(self.mentions)
        self._known: dict[int, tuple[Party, ...]] = {}
        self._open: set[int] = set()

    def parties(self, token: Token) -> tuple[Party, ...]:
        """The parties of a phrase, resolved within the article."""
        if token.i not in self._known:
            if token.i in self._open:
                return ()
            self._open.add(token.i)
            self._known[token.i] = self._resolved(token)
            self._open.discard(token.i)
        return self._known[token.i]

    def _resolved(self, token: Token) -> tuple[Party, ...]:
        word = token.lower_
        if word in _HE:
            return self._at(token, self._person(token))
        if word in _IT:
            return () if _is_impersonal(token) else self._at(token, self._body(token))
        if word in _THEY:
            return self._at(token, self._group(token))
        if word in _WE:
            return self._at(token, self._speaker(token))
        if token.pos_ == "PRON":
            return self._at(token, self._demonstrative(token))
        return self._phrase(token)

    @staticmethod
    def _at(token: Token, found: Iterable[Party], party: Party | None = None) -> tuple[Party, ...]:
        """The parties with the words of a token, or of another party."""
        start, end, text = token.idx, token.idx + len(token.text), token.text
        if party is not None:
            start, end, text = party.start, party.end, party.text
        moved = (replace(p, start=start, end=end, text=text) for p in found)
        return tuple({(p.code, p.name): p for p in moved}.values())

    def _person(self, token: Token) -> tuple[Party, ...]:
        fitting = (m for m in self.mentions.before(token, _BACK) if m.person)
        return next((found for m in fitting if (found := self.parties(m.token))), ())

    def _body(self, token: Token) -> tuple[Party, ...]:
        fitting = (m for m in self.mentions.before(token, _BACK) if not m.person and not m.plural and not m.aside)
        return next((found for m in fitting if (found := self.parties(m.token))), ())

    def _group(self, token: Token) -> tuple[Party, ...]:
        for mention in self.mentions.before(token, _BACK):
            members = [m for t in mention.token.conjuncts if (m := self.mentions.at(t)) and m.token.i < token.i]
            if mention.plural or members:
                found = [p for m in sorted((mention, *members), key=lambda m: m.token.i) for p in self.parties(m.token)]
                if found:
                    return tuple(found)
        return self._body(token)

    def _speaker(self, token: Token) -> tuple[Party, ...]:
        """Who says "we": the subject of the verb of speaking in the sentence, or in one beside it."""
        here = self.mentions.number(token)
        for number in (here, here - 1, here + 1):
            for mention in self.mentions.within(number):
                verb = mention.token.head
                if mention.subject and verb.lemma_.lower() in roles()["speaking"]:
                    return self.parties(mention.token)
        return ()

    def _demonstrative(self, token: Token) -> tuple[Party, ...]:
        """Of "both" and "the two", the last two parties."""
        if token.lower_ == "both" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
            return self.collectives.latest(token, 2, people=False)
        return ()

    def _phrase(self, token: Token) -> tuple[Party, ...]:
        base = self.resolution.parties(token)
        if not base:
            return self._owned_thing(token) if token.pos_ == "NOUN" else ()
        party = base[0]
        mention = self.mentions.at(token)
        if (party.rule or "").startswith("name of a person") or self._is_surname(party):
            return self._at(token, self._named(party), party)
        if mention is None:
            return base
        if any(p.code is not None for p in base):
            return self._among_states(mention)
        if not mention.described:
            return self._titled(mention)
        found = self._described(mention)
        return self._at(token, found, party) if found else self._unowned(mention)

    def _titled(self, mention: Mention) -> tuple[Party, ...]:
        """A person with an office but without a state ("President Ruiz") holds that of the state spoken of."""
        if mention.person and mention.party.office is not None:
            return self._at_home(mention) or mention.parties
        return mention.parties

    def _among_states(self, mention: Mention) -> tuple[Party, ...]:
        """A people that lives in several states belongs to the one that the sentence names."""
        words = {t.lower_ for t in mention.token.subtree if t.i <= mention.token.i}
        if "ethnic" not in words and not words & roles()["ethnic"]:
            return mention.parties
        named = [c for c in self.mentions.countries(mention.sentence) if c != mention.party.code]
        others = list(dict.fromkeys(named))
        if len(others) != 1 or ("ethnic" not in words and len(named) < self._own(mention)):
            return mention.parties
        return (replace(mention.party, code=others[0], rule=f"{mention.party.rule}; the sentence's state"),)

    def _own(self, mention: Mention) -> int:
        return self.mentions.countries(mention.sentence).count(mention.party.code or "")

    @staticmethod
    def _is_surname(party: Party) -> bool:
        return (party.rule or "").startswith("leaders") and len(party.text.split()) == 1

    def _named(self, party: Party) -> tuple[Party, ...]:
        """A person as the fullest mention of the article has it."""
        words = party.text.split()
        fuller = self.mentions.full_name(words[-1])
        if fuller is None or (len(words) > 1 and not set(words) & set(fuller.name.split())):
            return (party,)
        return (fuller if fuller.code is not None or party.code is None else party,)

    def _described(self, mention: Mention) -> tuple[Party, ...]:
        """What a description without an owner takes from the article."""
        token = mention.token
        owners = self._possessors(token)
        if mention.plural and (members := self.collectives.members(token, mention.noun)):
            return members
        if owners:
            return tuple(_owned(mention.party, owner) for owner in owners)
        if any(c.lower_ in _INDEFINITE for c in token.lefts):
            return ()
        return self._antecedent(mention) or self._at_home(mention)

    def _possessors(self, token: Token) -> tuple[Party, ...]:
        found = [p for c in token.lefts if c.dep_ == "poss" for p in self.parties(c)]
        return tuple(p for p in found if p.code is not None)

    def _antecedent(self, mention: Mention) -> tuple[Party, ...]:
        """The person or body that a definite description points back to."""
        noun = mention.noun
        definite = any(c.lower_ in {"the", "this", "that"} for c in mention.token.lefts)
        if noun is None or not definite or mention.plural:
            return ()
        for other in self.mentions.before(mention.token, _FAR_BACK):
            if other.plural or other.party.code is None:
                continue
            if noun.text in roles()["generic_states"] and other.party.name in states().values() and not other.person:
                return (other.party,)
            if mention.person and other.person and _same_office(noun.text, other.party.office):
                return self.parties(other.token)
            if noun.text in roles()["generic_bodies"] and _same_body(noun.text, noun.sector, other):
                return (other.party,)
        return ()

    def _at_home(self, mention: Mention) -> tuple[Party, ...]:
        """Organs of the state, and people, belong to the state that the sentence or article speaks of."""
        party = mention.party
        code = self.mentions.home(mention.token) if party.sector in _ORGANS else None
        return (replace(party, code=code, rule=f"{party.rule}; the article's state"),) if code else ()

    def _unowned(self, mention: Mention) -> tuple[Party, ...]:
        noun = mention.noun
        if noun is not None and noun.text in roles()["owned_only"]:
            return ()
        return mention.parties

    def _owned_thing(self, token: Token) -> tuple[Party, ...]:
        """The party whose thing it is, where a pronoun tells ("its positions")."""
        if not {token.lower_, singular(token.lower_)} & roles()["possessions"]:
            return ()
        pronouns = [c for c in token.lefts if c.dep_ == "poss" and c.lower_ in _IT | _THEY | _HE]
        found = [p for c in pronouns for p in self.parties(c)]
        return self._at(token, found)


def _owned(party: Party, owner: Party) -> Party:
    state = party.sector == "GOV" and owner.code in states()
    return replace(party, code=owner.code, name=states()[owner.code or ""] if state else party.name)


def _same_office(noun: str, office: str | None) -> bool:
    return office is not None and (noun in office or office in noun or (noun == "leader" and "president" in office))


def _same_body(noun: str, sector: str | None, other: Mention) -> bool:
    if other.person or other.described or other.party.name in states().values():
        return False
    return noun in other.party.name.lower() or sector in (None, "CVL", other.party.sector)


def _is_impersonal(token: Token) -> bool:
    """Whether "it" stands for nothing ("it is believed that")."""
    verb = token.head
    subject = token.dep_ in {"nsubj", "nsubjpass", "expl"} and verb.lemma_.lower() in roles()["impersonal"]
    return subject and any(c.dep_ in _CLAUSES and c.i > verb.i for c in verb.children)
