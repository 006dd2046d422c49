"""What is said where it stands before its verb: "what the mayor promised", "a plan that critics call reckless"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.phrases import noun_phrase, subtree, trimmed
from dateline.extract.reports import EMPTY, Tokens
from dateline.extract.speakers import agent, passive
from dateline.extract.syntax import children, imperative, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset({"WDT", "WP"})
PARTICIPLES = frozenset({"enact", "judge", "treat", "mind", "state", "mention", "bid"})
"""Kinds of cue whose participle can follow what it is about."""
KINDS = frozenset({"say", "tell", "state", "mention", "judge", "think", "mind", "name", "point", "talk"})
"""Kinds of cue whose object can be a relative pronoun."""


def fronted(verb: Token) -> Tokens:
    """The relative pronoun that is the object of a verb, with what the verb says of it ("what she called a lie")."""
    who = next((c for c in children(verb, "nsubj") if c.tag_ not in PRONOUNS), None)
    if who is None or passive(verb) or verb.dep_ == "ROOT" or imperative(verb.head):
        return EMPTY
    pronoun = next((c for c in verb.children if _relative(c) and c.i < who.left_edge.i), None)
    if pronoun is None:
        return EMPTY
    rest = (c for c in children(verb, "oprd", "ccomp", "xcomp") if c.i > verb.i)
    return frozenset({pronoun.i}).union(*(subtree(c) for c in rest if not is_infinitive(c)))


def stranded(verb: Token) -> Tokens:
    """The preposition right after a verb whose object stands before it ("which the envoy alluded to")."""
    return frozenset(c.i for c in children(verb, "prep") if c.i == verb.i + 1 and not children(c, "pobj", "pcomp"))


def _relative(token: Token) -> bool:
    """Whether a token is a relative pronoun in the place of an object."""
    if token.lower_ == "that" and token.dep_ == "dobj":
        return True
    return token.tag_ in PRONOUNS and token.dep_ in {"dobj", "nsubj", "pobj", "attr", "dative", "mark"}


def described(verb: Token) -> Tokens:
    """The noun of which a participle with "by" tells what somebody did or said ("a plan promoted by the mayor")."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or agent(verb) is None or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return EMPTY
    return trimmed(verb.doc, noun_phrase(verb.head) - subtree(verb))
