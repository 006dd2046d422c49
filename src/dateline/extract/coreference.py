"""Coreference within one article: pronouns, surnames, definite descriptions and collectives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.arguments import surface_subjects
from dateline.extract.collectives import Collectives
from dateline.extract.mentions import Mention, Mentions
from dateline.extract.resolution import Resolution
from dateline.model import Party
from dateline.ontology.names import fold, states
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
_PARTISANS = frozenset({"PTY", "OPP", "JRN", "ELI", "LAB", "BUS", "SOC", "REL"})
_PEOPLE = frozenset({"CVL", "REB", "PRM", "UAF", "CRM", "REF", "OPP", "MIL", "COP", "LAB", "AGR", "EDU", "MED", "JRN"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_INDEFINITE = frozenset(
    "a an any some no each every another few many several more most other such various certain numerous all".split()
)


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
        if (own := self._of_clause(token, person=True)) is not None:
            return self.parties(own.token)
        barred = self._barred(token)
        people = (self.parties(m.token) for m in self.mentions.before(token, _BACK) if m.person)
        return next((found for found in people if found and found[0].name not in barred), ())

    def _barred(self, token: Token) -> frozenset[str]:
        """Whom a pronoun cannot stand for: the subject of the clause that it is the object of."""
        subjects = [self.mentions.at(t) for t in _clause_subjects(token)]
        return frozenset(p.name for m in subjects if m is not None for p in self.parties(m.token))

    def _body(self, token: Token) -> tuple[Party, ...]:
        if (own := self._of_clause(token, person=False)) is not None:
            return self.parties(own.token)
        barred = self._barred(token)
        others = (m for m in self.mentions.before(token, _BACK) if m.party.name not in barred)
        fitting = (m for m in others if not m.person and not m.plural and not m.aside and m.party.sector != "CVL")
        return next((found for m in fitting if (found := self.parties(m.token))), ())

    def _of_clause(self, token: Token, *, person: bool) -> Mention | None:
        """The subject of a possessive pronoun's own clause, where it fits."""
        verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        if token.dep_ != "poss" or verb is None or token.head.dep_ in {"nsubj", "nsubjpass"}:
            return None
        subjects = [self.mentions.at(t) for t in surface_subjects(verb) if t.i < token.i]
        fitting = (m for m in subjects if m is not None and m.person == person and not m.plural)
        return next(fitting, None)

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
            return self.collectives.latest(token, 2, people=False)
        return ()

    def _phrase(self, token: Token) -> tuple[Party, ...]:
        if token.lower_ in {"latter", "former"} and token.dep_ not in {"amod", "compound", "advmod"}:
            return self._at(token, self.collectives.of_two(token, last=token.lower_ == "latter"))
        base = self.resolution.parties(token)
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
            return base
        if any(p.code is not None for p in base):
            return self._coded(mention)
        if not mention.described:
            return self._titled(mention)
        found = self._apposed(token) or self._described(mention)
        return self._at(token, found, party) if found else self._unowned(mention)

    def _apposed(self, token: Token) -> tuple[Party, ...]:
        """What a description in apposition is said of ("Ruiz, an exiled cleric")."""
        return self.parties(token.head) if token.dep_ == "appos" else ()

    def _titled(self, mention: Mention) -> tuple[Party, ...]:
        """A person with an office but without a state ("President Ruiz") holds that of the state spoken of."""
        if mention.person and (mention.party.rule or "").startswith("noun"):
            return self._at_home(mention) or mention.parties
        return mention.parties

    def _coded(self, mention: Mention) -> tuple[Party, ...]:
        """A phrase that names its state: unless it only names whose ally, enemy or counterpart it is."""
        related = mention.described and mention.noun is not None and mention.noun.text in roles()["relations"]
        if related and any(c.dep_ == "poss" for c in mention.token.lefts):
            return ()
        return self._holder(mention) or self._among_states(mention)

    def _holder(self, mention: Mention) -> tuple[Party, ...]:
        """The person whom the article names as the holder of an office ("the Peruvian president")."""
        party, noun = mention.party, mention.noun
        if not mention.described or noun is None or mention.plural or noun.text not in roles()["unique_offices"]:
            return ()
        holders = [
            m.party
            for m in self.mentions.all
            if m.person and not m.described and m.party.code == party.code and _same_office(noun.text, m.party.office)
        ]
        return self._at(mention.token, holders[:1], party)

    def _among_states(self, mention: Mention) -> tuple[Party, ...]:
        """A people that lives in several states belongs to the one that the sentence names."""
        words = {t.lower_ for t in mention.token.subtree if t.i <= mention.token.i}
        named_words = {w for m in self._matches(mention) for w in fold(m).split()}
        if "ethnic" not in words and not (named_words and named_words <= roles()["ethnic"]):
            return mention.parties
        named = [c for c in self.mentions.countries(mention.sentence) if c != mention.party.code]
        ranked = Counter(named).most_common(2)
        clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
        if not clear or ("ethnic" not in words and len(named) <= self._own(mention)):
            return mention.parties
        return (replace(mention.party, code=ranked[0][0], rule=f"{mention.party.rule}; the sentence's state"),)

    def _matches(self, mention: Mention) -> list[str]:
        """The names in the words of a mention."""
        party, phrases = mention.party, self.resolution.phrases
        return [phrases.text[m.start : m.end] for m in phrases.matches_in(party.start, party.end)]

    def _own(self, mention: Mention) -> int:
        return self.mentions.countries(mention.sentence).count(mention.party.code or "")

    @staticmethod
    def _is_surname(party: Party) -> bool:
        """Whether a person of the tables is named without a first name."""
        words = party.text.split()
        return (party.rule or "").startswith("leaders") and party.name.split()[0] not in words

    def _named(self, party: Party) -> tuple[Party, ...]:
        """A person as the fullest mention of the article has it."""
        words = party.text.split()
        fuller = self.mentions.full_name(words[-1])
        if fuller is None or (len(words) > 1 and not set(words) & set(fuller.name.split())):
            return (party,)
        return (fuller if fuller.code is not None or party.code is None else party,)

    def _described(self, mention: Mention) -> tuple[Party, ...]:
        """What a description without an owner takes from the article."""
        token, text = mention.token, mention.noun.text if mention.noun is not None else ""
        owners = () if text in roles()["relations"] else self._possessors(token)
        if mention.plural and (members := self.collectives.members(token, mention.noun)):
            return members
        if owners:
            weak = text in roles()["weak"]
            return tuple(_owned(mention.party, owner, weak=weak) for owner in owners)
        length = mention.noun.length if mention.noun is not None else 1
        before = {c.lower_ for c in token.lefts if c.i <= token.i - length}
        if before & roles()["elsewhere"] or (mention.plural and text in roles()["vague_plurals"]):
            return ()
        if before & _INDEFINITE:
            return (
                self._at_theatre(mention)
                if mention.party.sector in _PEOPLE and text not in roles()["owned_only"]
                else ()
            )
        named = self._antecedent(mention) or self._same_noun(mention)
        return named or (() if text in roles()["owned_only"] else self._at_home(mention))

    def _same_noun(self, mention: Mention) -> tuple[Party, ...]:
        """What the same noun, or a body of the same kind, stood for before ("the Syrian army ... the army")."""
        if mention.noun is None or mention.noun.text in roles()["generic_states"] | roles()["collective_people"]:
            return ()
        for other in self.mentions.before(mention.token, _FAR_BACK):
            same = other.noun is not None and other.noun.text == mention.noun.text and other.described
            kin = mention.party.sector in ("REB", "PRM") and other.party.sector in ("REB", "PRM")
            if other.party.code is not None and (same or (kin and not other.person)):
                name = other.party.name if kin and not other.described else mention.party.name
                rule = f"{mention.party.rule}; named before"
                return (replace(mention.party, code=other.party.code, name=name, rule=rule),)
        return ()

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
            if noun.text in roles()["generic_states"] and _is_state(noun.text, other):
                return (other.party,)
            if mention.person and other.person and _same_office(noun.text, other.party.office):
                return self.parties(other.token)
            if noun.text in roles()["generic_bodies"] and _same_body(noun.text, noun.sector, other):
                return (other.party,)
        return ()

    def _at_home(self, mention: Mention) -> tuple[Party, ...]:
        """Organs of the state, and people, belong to the state that the sentence or article speaks of."""
        if mention.party.sector not in _ORGANS | _PARTISANS:
            return self._at_theatre(mention)
        return self._placed(mention, self.mentions.home(mention.token) or self.mentions.theatre(mention.token))

    def _at_theatre(self, mention: Mention) -> tuple[Party, ...]:
        """People and fighters without a state are taken to be of the one where things happen."""
        token = mention.token
        return self._placed(mention, self.mentions.theatre(token) or self.mentions.home(token))

    @staticmethod
    def _placed(mention: Mention, code: str | None) -> tuple[Party, ...]:
        party = mention.party
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


def _owned(party: Party, owner: Party, *, weak: bool) -> Party:
    if weak and owner.name not in states().values() and owner.office is None:
        return replace(party, code=owner.code, sector=owner.sector)
    state = party.sector == "GOV" and owner.code in states()
    return replace(party, code=owner.code, name=states()[owner.code or ""] if state else party.name)


def _is_state(noun: str, other: Mention) -> bool:
    named = other.party.name in states().values() and not other.person
    return named and (noun != "kingdom" or (other.party.code or "").lower() in roles()["kingdoms"])


def _same_office(noun: str, office: str | None) -> bool:
    if office is None:
        return False
    return noun in office or office in noun or (noun == "leader" and office.endswith(("president", "leader")))


def _same_body(noun: str, sector: str | None, other: Mention) -> bool:
    if other.person or other.described or other.party.name in states().values():
        return False
    return noun in other.party.name.lower() or sector in (None, "CVL", other.party.sector)


def _clause_subjects(token: Token) -> tuple[Token, ...]:
    """The subjects of the clause that a pronoun is the object of."""
    if token.dep_ in {"nsubj", "nsubjpass", "poss"}:
        return ()
    verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    return tuple(t for t in surface_subjects(verb) if t.i < token.i) if verb is not None else ()


def _is_impersonal(token: Token) -> bool:
    """Whether "it" stands for nothing ("it is believed that")."""
    verb = token.head
    subject = token.dep_ in {"nsubj", "nsubjpass", "expl"} and verb.lemma_.lower() in roles()["impersonal"]
    return subject and any(c.dep_ in _CLAUSES and c.i > verb.i for c in verb.children)
