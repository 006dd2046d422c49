"""What a body decides or a law allows: "imposed sanctions", "passed the bill", "the rules permit members to vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import noun_phrase, subtree
from dateline.extract.reports import EMPTY, Tokens
from dateline.extract.speakers import agent, passive, subject
from dateline.extract.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

GOES_ON = frozenset({"from", "for", "as", "to", "of", "on", "against"})
"""Prepositions after an object that tell more of what is decided ("barred the firm from the tender")."""


def decided(verb: Token) -> Tokens:
    """What is decided; in the passive only where it is told who decides."""
    if passive(verb):
        return _subject(verb) | _beyond(verb) if agent(verb) is not None else EMPTY
    objects = [c for c in children(verb, "dobj") if c.i > verb.i]
    if verb.lemma_ == "address" and any(_is_audience(c) for c in objects):
        return EMPTY
    clauses = [c for c in children(verb, "ccomp") if c.i > verb.i] if not objects else []
    found = EMPTY.union(*(subtree(c) for c in (*objects, *clauses)))
    return found | _beyond(verb) if found else EMPTY


def decided_on_law(verb: Token) -> Tokens:
    """As ``decided``, where it is a law, a rule or a measure."""
    things = children(verb, "nsubjpass") if passive(verb) else children(verb, "dobj")
    return decided(verb) if any(c.lemma_.lower() in cues().laws for c in things) else EMPTY


def allowed(verb: Token) -> Tokens:
    """What a law or a document allows or forbids."""
    who = subject(verb) if not passive(verb) else agent(verb)
    if who is not None and who.tag_ == "WDT":
        who = verb.head
    if who is None or who.lemma_.lower() not in cues().laws | cues().documents:
        return EMPTY
    governed = (c for c in children(verb, "prep") if c.lower_ == "for" and c.i == verb.i + 1)
    return decided(verb) or EMPTY.union(*(subtree(g) for c in governed for g in c.children))


def _is_audience(thing: Token) -> bool:
    words = (thing, *children(thing, "compound"))
    return thing.ent_type_ == "PERSON" or any(t.lemma_.lower() in cues().addressed for t in words)


def _subject(verb: Token) -> Tokens:
    return EMPTY.union(*(noun_phrase(c) for c in children(verb, "nsubjpass")))


def _beyond(verb: Token) -> Tokens:
    more = (c for c in verb.children if c.i > verb.i and (c.dep_ in {"oprd", "xcomp"} or _goes_on(c)))
    return EMPTY.union(*(subtree(c) for c in more))


def _goes_on(preposition: Token) -> bool:
    return preposition.dep_ == "prep" and preposition.lower_ in GOES_ON
