"""Collectives: "the two leaders", "both countries", "their nations", as one party for each member."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.mentions import Mention, Mentions
from dateline.model import Party
from dateline.ontology.names import states
from dateline.ontology.nouns import Noun, roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_NUMBERS = {"two": 2, "2": 2, "both": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
_COUNTED_IN = frozenset({"nummod", "det", "predet", "preconj", "amod", "quantmod", "compound"})
_DEFINITE = frozenset({"the", "both", "these", "those", "their", "our"})
_BARE = frozenset({"side", "country", "nation", "state"})
"""Heads that are collectives with a bare number too ("two sides")."""
_STATES = frozenset({"country", "nation", "state", "capital", "neighbour", "neighbor", "president", "prime minister"})
"""Heads whose members are states, or of states."""
_UNIONS = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC"})
_BACK = 12
_MAIN = 0.7


class Collectives:
    """Finds the members of plural descriptions in what the article said before."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions

    def members(self, token: Token, noun: Noun | None) -> tuple[Party, ...]:
        """The members of a plural that has no owner of its own; empty where it is no collective."""
        if noun is None or token.lower_ == "people":
            return ()
        if any(c.dep_ in {"relcl", "acl"} for c in token.rights):
            return ()
        people, bodies = noun.text in roles()["collective_people"], noun.text in roles()["collective_states"]
        count = _count(token) if _is_definite(token) or noun.text in _BARE else None
        loose = noun.text in roles()["collective_loose"] and self._may_be_two(token)
        if not (people or bodies) or (count is None and not loose):
            return ()
        found = self.latest(token, count or 2, people=people, states_only=noun.text in _STATES)
        return tuple(_as(member, noun, people=people) for member in found)

    def latest(
        self,
        token: Token,
        count: int,
        *,
        people: bool,
        but: frozenset[str] = frozenset(),
        not_of: frozenset[str | None] = frozenset(),
        states_only: bool = False,
    ) -> tuple[Party, ...]:
        """The last ``count`` parties of different codes that were spoken of together, or one after the other.

        People are looked for first where ``people`` are meant; nobody whose name is in ``but`` or whose code is in
        ``not_of`` is taken, and no union or alliance where states are meant.
        """
        if states_only:
            not_of |= _UNIONS
        for only in (True, False) if people else (False,):
            if found := self._latest(token, count, only, but, not_of):
                return found
        return () if not_of - _UNIONS else self._main(count)

    def _latest(
        self, token: Token, count: int, people: bool, but: frozenset[str], not_of: frozenset[str | None]
    ) -> tuple[Party, ...]:
        here = self.mentions.number(token)
        found: dict[str, Party] = {}
        for number in range(here, max(-1, here - _BACK), -1):
            suited = [m for m in self.mentions.within(number) if m.token.i < token.i and _suits(m)]
            suited = [m for m in suited if (m.person or not people) and m.party.name not in but]
            suited = [m for m in suited if m.party.code not in not_of]
            group = _together(suited, count)
            if group and not found:
                return group
            larger = {m.party.code for m in suited if _group_size(m, suited) > count}
            ordered = sorted(suited, key=lambda m: (not m.subject, m.token.i))
            for party in (p for m in ordered if m.party.code not in larger for p in m.parties):
                if party.code is not None and len(found) < count:
                    found.setdefault(party.code, party)
            if len(found) == count:
                return tuple(found.values())
        return ()

    def of_two(self, token: Token, *, last: bool) -> tuple[Party, ...]:
        """The latter or the former of the last two parties, in the order of the text."""
        found = sorted(self.latest(token, 2, people=False), key=lambda p: p.start)
        return tuple(found[-1:] if last else found[:1])

    def _may_be_two(self, token: Token) -> bool:
        """Whether a plural without a number is definite, or the article speaks of two states nearly alone."""
        if any(c.lower_ in _DEFINITE for c in token.lefts):
            return True
        return not any(c.dep_ in {"amod", "compound", "nmod", "poss", "det"} for c in token.lefts) and bool(
            self._main(2)
        )

    def _main(self, count: int) -> tuple[Party, ...]:
        counted = self.mentions.main_countries()
        ranked = sorted(counted, key=lambda code: (-counted[code], code))[:count]
        enough = sum(counted[c] for c in ranked) > _MAIN * sum(counted.values())
        if len(ranked) < count or not enough:
            return ()
        return tuple(
            Party(start=0, end=0, text="", name=states()[c], code=c, sector="GOV", rule="main state") for c in ranked
        )


def _count(token: Token) -> int | None:
    words = [c.lower_ for c in token.lefts if c.dep_ in _COUNTED_IN]
    return next((_NUMBERS[w] for w in words if w in _NUMBERS), None)


def _is_definite(token: Token) -> bool:
    """Whether an article, pronoun or possessive tells that the members are known ("the two leaders")."""
    return any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in token.lefts)


def _suits(mention: Mention) -> bool:
    coded = mention.party.code is not None and mention.party.sector not in ("JRN", "CVL", "SOC", "BUS")
    return coded and not mention.aside


def _together(suited: Iterable[Mention], count: int) -> tuple[Party, ...]:
    """Parties that are coordinated with one another, as many as are wanted."""
    listed = list(suited)
    for mention in reversed(listed):
        linked = {t.i for t in mention.token.conjuncts} | {mention.token.i}
        members = {p.code: p for m in listed if m.token.i in linked for p in m.parties}
        if len(members) == count:
            return tuple(members.values())
    return ()


def _group_size(mention: Mention, suited: Iterable[Mention]) -> int:
    """How many are coordinated with a mention, itself included."""
    linked = {t.i for t in mention.token.conjuncts}
    return 1 + sum(m.token.i in linked for m in suited)


def _as(member: Party, noun: Noun, *, people: bool) -> Party:
    if people:
        return replace(member, rule=f"collective: {noun.text}")
    name = states().get(member.code or "", member.name)
    sector = "GOV" if member.code in states() else member.sector
    return replace(member, name=name, sector=sector, office=None, rule=f"collective: {noun.text}")
