"""Coreference within one article: pronouns, surnames, definite descriptions and collectives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.arguments import is_passive, surface_subjects
from dateline.extract.collectives import Collectives
from dateline.extract.descriptions import Descriptions
from dateline.extract.gender import fits, gender_of
from dateline.extract.mentions import Mention, Mentions
from dateline.extract.resolution import Resolution
from dateline.extract.status_words import is_eventive
from dateline.model import Party
from dateline.ontology.names import Kind, fold, states
from dateline.ontology.nouns import roles, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_WE = frozenset("i me my mine myself we us our ours ourselves".split())
_JUDGED_FOR = frozenset({"for", "over", "of", "on", "about", "because"})
_BACK = 4
_OFFICIAL = frozenset({"GOV", "MIL"})
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "acomp", "advcl"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})


class Coreference:
    """Adds to what each phrase says by itself what the rest of the article says."""

    def __init__(self, doc: Doc, resolution: Resolution, apart: frozenset[int] = frozenset()) -> None:
        self.resolution = resolution
        self.mentions = Mentions(doc, resolution, apart)
        self.collectives = Collectives(self.mentions)
        self.descriptions = Descriptions(self.mentions, self.collectives, self.parties)
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
        word = token.lower_ if token.text == "I" or not token.text.isupper() else ""
        if word in _HE:
            return self._at(token, self._person(token))
        if word in _IT:
            return () if _is_impersonal(token) else self._at(token, self._body(token))
        if word in _THEY:
            return self._at(token, self._group(token))
        if word in _WE:
            return self._at(token, self._speaker(token))
        if token.pos_ == "PRON" and word:
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
        word = token.lower_
        if (own := self._of_clause(token, person=True)) is not None and fits(word, own.party):
            return self.parties(own.token)
        barred = self._barred(token)
        fitting = (m for m in self.mentions.before(token, _BACK) if m.person and fits(word, m.party))
        people = (self.parties(m.token) for m in fitting)
        return next((p for p in people if p and p[0].name not in barred and fits(word, p[0])), ())

    def _barred(self, token: Token) -> frozenset[str]:
        """Whom a pronoun cannot stand for: the subject of the clause that it is the object of."""
        subjects = [self.mentions.at(t) for t in _clause_subjects(token)]
        return frozenset(p.name for m in subjects if m is not None for p in self.parties(m.token))

    def _body(self, token: Token) -> tuple[Party, ...]:
        if (own := self._of_clause(token, person=False)) is not None:
            return self.parties(own.token)
        if spoken_for := self._spoken_for(token):
            return spoken_for
        barred = self._barred(token)
        others = (m for m in self.mentions.before(token, _BACK) if m.party.name not in barred)
        fitting = (m for m in others if not m.person and not m.plural and not m.aside and m.party.sector != "CVL")
        return next((found for m in fitting if (found := self.parties(m.token))), ())

    def _spoken_for(self, token: Token) -> tuple[Party, ...]:
        """The state of an official who tells what "it" does ("the Danish minister said it would send troops")."""
        clause = token.head
        verb = clause.head
        if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or verb.lemma_.lower() not in roles()["speaking"]:
            return ()
        officials = [m for c in verb.children if c.dep_ == "nsubj" and (m := self.mentions.at(c)) and m.person]
        found = [p for m in officials for p in self.parties(m.token) if p.code in states() and p.sector in _OFFICIAL]
        return tuple(replace(p, name=states()[p.code or ""], sector="GOV", office=None) for p in found[:1])

    def _of_clause(self, token: Token, *, person: bool) -> Mention | None:
        """The subject of a possessive pronoun's own clause, where it fits."""
        if (owner := self._beside(token, person=person) or self._judged(token, person=person)) is not None:
            return owner
        verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        if token.dep_ != "poss" or verb is None or _is_judged_thing(token) or token.head.dep_ in {"nsubj", "nsubjpass"}:
            return None
        subjects = [self.mentions.at(t) for t in surface_subjects(verb) if t.i < token.i]
        fitting = (m for m in subjects if m is not None and m.person == person and not m.plural)
        return next(fitting, None)

    def _beside(self, token: Token, *, person: bool) -> Mention | None:
        """Whose the first of two joined things is ("Peru's port and its fleet"), where it fits."""
        if token.dep_ != "poss" or token.head.dep_ != "conj":
            return None
        owners = (self.mentions.at(c) for c in token.head.head.children if c.dep_ == "poss" and c.pos_ != "PRON")
        return next((m for m in owners if m is not None and m.person == person and not m.plural), None)

    def _judged(self, token: Token, *, person: bool) -> Mention | None:
        """Whose deed is judged ("condemned Peru for its raid"), where it fits."""
        deed = token.head
        if token.dep_ != "poss" or deed.dep_ != "pobj" or deed.head.lower_ not in _JUDGED_FOR:
            return None
        verb = deed.head.head
        if verb.lemma_.lower() not in roles()["judging"]:
            return None
        passive = is_passive(verb)
        objects = (c for c in verb.children if c.dep_ == ("nsubjpass" if passive else "dobj") and c.i < token.i)
        mentions = (self.mentions.at(c) for c in objects)
        return next((m for m in mentions if m is not None and m.person == person and not m.plural), None)

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
        quoted = any(t.text in _QUOTES for t in token.sent)
        subjects = (m for m in self.mentions.all if m.subject and m.party.code is not None and not m.plural)
        first = None if quoted else next(subjects, None)
        return self.parties(first.token) if first is not None else ()

    def _demonstrative(self, token: Token) -> tuple[Party, ...]:
        """Of "both", the last two parties."""
        if token.lower_ == "both" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
            return self.collectives.latest(token, 2, people=False, but=self._barred(token))
        return ()

    def _phrase(self, token: Token) -> tuple[Party, ...]:
        if token.lower_ in {"latter", "former"} and _is_alone(token):
            return self._at(token, self.collectives.of_two(token, last=token.lower_ == "latter"))
        if listed := self._listed(token):
            return listed
        base = self.resolution.parties(token)
        if token.text.isupper() and (full := self.mentions.shortened(token)) is not None:
            return self._at(token, (full,), base[0] if base else None)
        if not base:
            return self._owned_thing(token) if token.pos_ == "NOUN" else ()
        party = base[0]
        mention = self.mentions.at(token)
        if (party.rule or "").startswith("name of a person") and token.dep_ == "appos" and self.parties(token.head):
            return self._at(token, self.parties(token.head), party)
        rule = party.rule or ""
        if rule.startswith(("name of a person", "name of a body")) or self._is_surname(party):
            return self._at(token, self._named(party), party)
        if mention is None:
            return self._modifier(token, party) if len(base) == 1 else base
        if any(p.code is not None for p in base):
            return self.descriptions.coded(mention)
        if not mention.described:
            fuller = tuple(p for p in self._named(party) if p.code is not None) if mention.person else ()
            return self._at(token, fuller, party) if fuller else self.descriptions.titled(mention)
        found = self._apposed(token) or self.descriptions.described(mention)
        return self._at(token, found, party) if found else self.descriptions.unowned(mention)

    def _listed(self, token: Token) -> tuple[Party, ...]:
        """Those whom an apposition names one by one ("the three guarantors, Peru, Chile and Cuba")."""
        if token.tag_ != "NNS" or any(p.code is not None for p in self.resolution.parties(token)):
            return ()
        objects = [c for p in token.rights if p.lower_ == "of" for c in p.children if c.tag_ == "NN"]
        after = [c for head in (token, *objects) for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN"]
        first = next((c for c in after if c.conjuncts), None)
        named = [] if first is None else [self.parties(t) for t in sorted((first, *first.conjuncts), key=lambda t: t.i)]
        each = [found[0] for found in named if found and found[0].code is not None]
        return tuple(each) if each and len(each) == len(named) else ()

    def _modifier(self, token: Token, party: Party) -> tuple[Party, ...]:
        """A noun before the head: it shares the state that is named before it ("Danish farmer protests")."""
        if party.code is not None or not (party.rule or "").startswith("noun"):
            return (party,)
        before = self.resolution.phrases.phrase(token.head).before(token.idx)
        kinds = (r for m in before if (r := m.of_kind(Kind.STATE, Kind.ADJECTIVE)) is not None)
        named = next(kinds, None)
        if named is None and {token.lower_, singular(token.lower_)} & roles()["things"]:
            return ()
        code = named.code if named is not None else self.mentions.theatre(token) or self.mentions.home(token)
        return (replace(party, code=code),)

    def _apposed(self, token: Token) -> tuple[Party, ...]:
        """What a description in apposition is said of ("Ruiz, an exiled cleric")."""
        if token.dep_ != "appos":
            return ()
        return self._body_before(token) or self.parties(token.head)

    def _body_before(self, token: Token) -> tuple[Party, ...]:
        """The body named right before its description, to whose governor the parse hung it ("a wing of X, a group")."""
        mention = self.mentions.at(token)
        if mention is None or mention.noun is None or mention.noun.text.split()[-1] not in roles()["bodies"]:
            return ()
        named = (m for m in self.mentions.before(token, 0) if token.head.is_ancestor(m.token) and not m.described)
        nearest = max(named, key=lambda m: m.token.i, default=None)
        if nearest is None or nearest.person or nearest.party.name in states().values():
            return ()
        return self.parties(nearest.token)

    @staticmethod
    def _is_surname(party: Party) -> bool:
        """Whether a person of the tables is named without a first name."""
        words = party.text.split()
        return (party.rule or "").startswith("leaders") and party.name.split()[0] not in words

    def _named(self, party: Party) -> tuple[Party, ...]:
        """A person as the fullest mention of the article has it."""
        words = party.text.split()
        fuller = self.mentions.full_name(words[-1])
        told = replace(party, name=words[-1]) if self._is_surname(party) else party
        if fuller is None or not _compatible(told, fuller):
            return (party,)
        unlike = self._is_surname(party) and not _shares_initial(party.name, fuller.name)
        return (fuller if fuller.code is not None or party.code is None or unlike else party,)

    def _owned_thing(self, token: Token) -> tuple[Party, ...]:
        """The party whose thing it is, where a pronoun tells ("its positions")."""
        if not {token.lower_, singular(token.lower_)} & roles()["possessions"]:
            return ()
        pronouns = [c for c in token.lefts if c.dep_ == "poss" and c.lower_ in _IT | _THEY | _HE]
        found = [p for c in pronouns for p in self.parties(c)]
        return self._at(token, found)


def _shares_initial(one: str, other: str) -> bool:
    """Whether two full names of one surname can be the same person's."""
    return bool({w[:1] for w in one.split()[:-1]} & {w[:1] for w in other.split()[:-1]})


def _compatible(party: Party, fuller: Party) -> bool:
    """Whether a person can be the one of a fuller mention: no other first name, gender or royal title."""
    given, full = party.name.split()[:-1], fuller.name.split()
    names = [w for w in given if fold(w).rstrip(".") not in roles()["titles"] | roles()["royal_titles"]]
    if not all(w in full or any(f[:1] == w[:1] for f in full[:-1]) for w in names):
        return False
    if (own := gender_of(party.text, party.name)) is not None and gender_of(fuller.text, fuller.name) not in (
        None,
        own,
    ):
        return False
    royal = {fold(w) for w in party.text.split()} & roles()["royal_titles"]
    known = {fold(w) for w in f"{fuller.text} {fuller.office or ''}".split()}
    return not royal or bool(royal & known)


def _clause_subjects(token: Token) -> tuple[Token, ...]:
    """The subjects of the clause that a pronoun is the object of."""
    if token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "poss" and not _is_judged_thing(token)):
        return ()
    verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    return tuple(t for t in surface_subjects(verb) if t.i < token.i) if verb is not None else ()


def _is_judged_thing(token: Token) -> bool:
    """Whether a possessive stands before a deed that is judged, not the judge's own ("Peru condemned its raid")."""
    thing = token.head
    judged = thing.dep_ == "dobj" and thing.head.lemma_.lower() in roles()["disapproving"]
    return token.dep_ == "poss" and judged and is_eventive(thing.lemma_.lower())


def _is_alone(token: Token) -> bool:
    """Whether an adjective after "the" stands for a noun."""
    following = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    return token.i > 0 and token.nbor(-1).lower_ == "the" and following not in {"NOUN", "PROPN", "ADJ"}


def _is_impersonal(token: Token) -> bool:
    """Whether "it" stands for nothing ("it is believed that")."""
    verb = token.head
    if verb.lemma_.lower() in roles()["weather"] and token.dep_ == "nsubj":
        return True
    listed = roles()["impersonal"] | (roles()["impersonal_passive"] if is_passive(verb) else frozenset())
    subject = token.dep_ in {"nsubj", "nsubjpass", "expl"} and verb.lemma_.lower() in listed
    return subject and any(c.dep_ in _CLAUSES and c.i > verb.i for c in verb.children)
