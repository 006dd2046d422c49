"""Definite descriptions and organs without a state: what they take from the rest of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.collectives import Collectives
from dateline.extract.mentions import Mention, Mentions
from dateline.model import Party
from dateline.ontology.names import fold, states
from dateline.ontology.nouns import peoples, roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR_BACK = 30
_ORGANS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_PARTISANS = frozenset({"PTY", "OPP", "JRN", "ELI", "LAB", "BUS", "SOC", "REL"})
_PEOPLE = frozenset({"CVL", "REB", "PRM", "UAF", "CRM", "REF", "OPP", "MIL", "COP", "LAB", "AGR", "EDU", "MED", "JRN"})
_INDEFINITE = frozenset(
    "a an any some no each every another few many several more most other such various certain numerous all".split()
)

_DEFINITE = frozenset("the these those both his her its their".split())


class Descriptions:
    """Resolves common nouns. ``parties`` gives the parties of any other phrase of the article."""

    def __init__(
        self, mentions: Mentions, collectives: Collectives, parties: Callable[[Token], tuple[Party, ...]]
    ) -> None:
        self.mentions = mentions
        self.collectives = collectives
        self.parties = parties

    def titled(self, mention: Mention) -> tuple[Party, ...]:
        """A person with an office but without a state ("President Ruiz") holds that of the state spoken of."""
        if mention.person and (mention.party.rule or "").startswith("noun"):
            return self._at_home(mention) or mention.parties
        return mention.parties

    def coded(self, mention: Mention) -> tuple[Party, ...]:
        """A phrase that names its state: unless it only names whose ally, enemy or counterpart it is."""
        related = mention.described and mention.noun is not None and mention.noun.text in roles()["relations"]
        if related and mention.noun is not None and self._is_other(mention.token, mention.noun.text):
            return self._apposed(mention.token)
        return self._holder(mention) or self._among_states(mention)

    def _is_other(self, token: Token, noun: str) -> bool:
        """Whether whoever is named before a noun of relation is not meant ("Peru's ally", "a US ally")."""
        owned = any(c.dep_ == "poss" for c in token.lefts)
        names = [c for c in token.lefts if c.dep_ in {"amod", "compound", "nmod"}]
        named = any(self.mentions.resolution.phrases.match_at(c.idx) is not None for c in names)
        return not named if owned else named and noun in roles()["mutual"]

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
        return tuple(replace(p, start=party.start, end=party.end, text=party.text) for p in holders[:1])

    def _among_states(self, mention: Mention) -> tuple[Party, ...]:
        """A people that lives in several states belongs to the one that the sentence names."""
        words = {t.lower_ for t in mention.token.subtree if t.i <= mention.token.i}
        named_words = {w for m in self._matches(mention) for w in fold(m).split()}
        if "ethnic" not in words and not (named_words and named_words <= roles()["ethnic"]):
            return mention.parties
        named = [c for c in self.mentions.countries(mention.sentence) if c != mention.party.code]
        if "ethnic" not in words:
            named = [c for c in named if c in _homelands(mention.token)]
        ranked = Counter(named).most_common(2)
        clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
        if not clear or ("ethnic" not in words and len(named) <= self._own(mention)):
            return mention.parties
        rule = f"{mention.party.rule}; the sentence's state"
        return (replace(mention.party, code=ranked[0][0], name=mention.party.text, rule=rule),)

    def _matches(self, mention: Mention) -> list[str]:
        """The names in the words of a mention."""
        party, phrases = mention.party, self.mentions.resolution.phrases
        return [phrases.text[m.start : m.end] for m in phrases.matches_in(party.start, party.end)]

    def _own(self, mention: Mention) -> int:
        return self.mentions.countries(mention.sentence).count(mention.party.code or "")

    def described(self, mention: Mention) -> tuple[Party, ...]:
        """What a description without an owner takes from the article."""
        token, text = mention.token, mention.noun.text if mention.noun is not None else ""
        owners = () if text in roles()["relations"] else self._possessors(token)
        if mention.plural and (members := self.collectives.members(token, mention.noun)):
            return members
        if text == "counterpart":
            return self._counterpart(token)
        if owners:
            weak = text in roles()["weak"]
            return tuple(_owned(mention.party, owner, weak=weak) for owner in owners)
        length = mention.noun.length if mention.noun is not None else 1
        before = {c.lower_ for c in token.lefts if c.i <= token.i - length}
        if before & roles()["elsewhere"] or (mention.plural and text in roles()["vague_plurals"]):
            return ()
        if _is_nobody(token) and text in roles()["generic_bodies"]:
            return ()
        if before & _INDEFINITE or (_is_counted(token) and not before & _DEFINITE):
            people = mention.party.sector in _PEOPLE and text not in roles()["owned_only"] | roles()["things"]
            return self.at_theatre(mention) if people else ()
        named = self._antecedent(mention) or self._same_noun(mention)
        rootless = roles()["owned_only"] | roles()["rootless"] | roles()["things"]
        return named or (() if text in rootless else self._at_home(mention))

    def _counterpart(self, token: Token) -> tuple[Party, ...]:
        """Who is named beside it, else the last person spoken of who is not the one whose counterpart it is."""
        if named := self._apposed(token):
            return named
        whose = self._possessors(token)
        barred = frozenset(p.name for p in whose), frozenset(p.code for p in whose)
        return self.collectives.latest(token, 1, people=True, but=barred[0], not_of=barred[1]) if whose else ()

    def _apposed(self, token: Token) -> tuple[Party, ...]:
        """Who is named right after a description ("his counterpart, Ana Ruiz")."""
        named = (self.parties(c) for c in token.rights if c.dep_ == "appos" and c.pos_ == "PROPN")
        return next((found for found in named if any(p.code for p in found)), ())

    def _same_noun(self, mention: Mention) -> tuple[Party, ...]:
        """What the same noun, or a body of the same kind, stood for before ("the Syrian army ... the army")."""
        if mention.noun is None or mention.noun.text in roles()["generic_states"] | roles()["collective_people"]:
            return ()
        lands = _homelands(mention.token)
        for other in self.mentions.before(mention.token, _FAR_BACK):
            same = other.noun is not None and other.noun.text == mention.noun.text and other.described
            kin = mention.party.sector in ("REB", "PRM") and other.party.sector in ("REB", "PRM")
            kin = kin and (not lands or other.party.code in lands)
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
        kind = any(
            c.dep_ == "compound" and c.ent_type_ == "" and c.lower_ not in noun.text for c in mention.token.lefts
        )
        for other in self.mentions.before(mention.token, _FAR_BACK):
            if other.plural or other.party.code is None:
                continue
            if noun.text in roles()["generic_states"] and _is_state(noun.text, other):
                return (other.party,)
            if mention.person and other.person and _same_office(noun.text, other.party.office):
                return self.parties(other.token)
            if noun.text in roles()["generic_bodies"] and not kind and _same_body(noun.text, noun.sector, other):
                return (other.party,)
        return ()

    def _at_home(self, mention: Mention) -> tuple[Party, ...]:
        """Organs of the state, and people, belong to the state that the sentence or article speaks of."""
        if mention.party.sector not in _ORGANS | _PARTISANS or any(_homelands(mention.token)):
            return self.at_theatre(mention)
        american = mention.noun is not None and mention.noun.text in roles()["american"]
        if american and self.mentions.main_countries().get("USA"):
            return self._placed(mention, "USA")
        organ = mention.party.sector in _ORGANS
        home = self.mentions.home(mention.token, organ=organ)
        scene = self.mentions.theatre(mention.token)
        foreign = organ and scene in self.mentions.opposite(mention.token)
        return self._placed(mention, home or (None if foreign else scene))

    def _homeland(self, mention: Mention) -> str | None:
        """The state that a people's people are of, among those that it lives in: of the scene, sentence or article."""
        lands = _homelands(mention.token)
        here = set(self.mentions.countries(mention.sentence)) & set(lands)
        counts = self.mentions.main_countries()
        likely = max(lands, key=lambda code: counts.get(code or "", 0))
        scene = self.mentions.theatre(mention.token)
        return scene if scene in lands else here.pop() if len(here) == 1 else likely

    def at_theatre(self, mention: Mention) -> tuple[Party, ...]:
        """People and fighters without a state are taken to be of the one where things happen."""
        token = mention.token
        if any(_homelands(token)):
            return self._placed(mention, self._homeland(mention))
        return self._placed(mention, self.mentions.theatre(token) or self.mentions.home(token))

    @staticmethod
    def _placed(mention: Mention, code: str | None) -> tuple[Party, ...]:
        party = mention.party
        return (replace(party, code=code, rule=f"{party.rule}; the article's state"),) if code else ()

    def unowned(self, mention: Mention) -> tuple[Party, ...]:
        """What is left of a description without a state: nothing, if it is only a party as somebody's."""
        noun = mention.noun
        if noun is not None and noun.text in roles()["owned_only"] | roles()["things"]:
            return ()
        if noun is not None and noun.text in roles()["generic_bodies"] and _is_nobody(mention.token):
            return ()
        return mention.parties


def _homelands(token: Token) -> tuple[str | None, ...]:
    """The states of the people that a phrase names ("Kurdish militias")."""
    words = (t.lower_ for t in (*token.lefts, token))
    return next((lands for word in words if (lands := peoples().get(word))), ())


def _is_counted(token: Token) -> bool:
    """Whether a number stands before a plural ("13 journalists")."""
    return token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.lefts)


def _is_nobody(token: Token) -> bool:
    """Whether "no" stands before a noun ("no group")."""
    return any(c.lower_ == "no" and c.dep_ == "det" for c in token.lefts)


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
