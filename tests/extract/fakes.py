"""Parties by a table of names, so that frames are tested by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.arguments import conjuncts
from dateline.extract.parties import Parties
from dateline.model import Annotated, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

CODES = {
    "kenya": "KEN",
    "kenyan": "KEN",
    "kenyans": "KEN",
    "uganda": "UGA",
    "ugandan": "UGA",
    "chad": "TCD",
    "chadian": "TCD",
    "france": "FRA",
    "french": "FRA",
    "norway": "NOR",
    "norwegian": "NOR",
    "peru": "PER",
    "rebels": "REB",
    "police": "COP",
    "they": "THEY",
}


class FakeParties(Parties):
    """Every word of the table is a party; a noun with a demonym before it stands for that one."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated

    def of(self, token: Token) -> tuple[Party, ...]:
        """The party of a name, or of the name before a noun for people."""
        named = [token, *(c for c in token.children if c.dep_ == "amod" and token.lemma_ in {"troop", "envoy", "army"})]
        for word in named:
            if code := CODES.get(word.lower_):
                start = min(word.idx, token.idx)
                text = self.annotated.text[start : token.idx + len(token)]
                return (Party(start=start, end=start + len(text), text=text, name=code, code=code),)
        return ()

    def group(self, token: Token) -> tuple[Party, ...]:
        """The parties of the phrase and what is coordinated with it."""
        return tuple(party for conjunct in conjuncts(token) for party in self.of(conjunct))
