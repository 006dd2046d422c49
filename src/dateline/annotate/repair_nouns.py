"""Nouns that the parser takes for something else in news: compounds for clauses, gerunds for circumstances."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.ontology.files import load_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "conj", "cc"})
_COUNTING = frozenset({"nummod", "det", "poss"})
_LINKED = frozenset({"against", "with", "on", "from", "into", "between"})
_CLAUSE = frozenset({"dobj", "ccomp", "xcomp", "aux", "auxpass", "attr", "acomp", "neg"})


@cache
def _compounds() -> dict[str, frozenset[str]]:
    """The nouns that may stand before a noun whose plural looks like a verb."""
    raw: dict[str, list[str]] = load_yaml("parse_repairs.yaml")["compounds"]
    return {plural: frozenset(before) for plural, before in raw.items()}


@cache
def _particles() -> dict[str, str]:
    """The particle with which a verb takes a gerund as its object."""
    raw: dict[str, str] = load_yaml("parse_repairs.yaml")["gerund_particles"]
    return raw


def repair_nouns(doc: Doc) -> None:
    """Mend the noun phrases of a document in place."""
    for token in doc:
        if token.tag_ == "VBZ" and token.lower_ in _compounds():
            _mend_compound(token)
        if token.dep_ == "amod" and token.tag_ in {"VBN", "VBD"} and token.head.dep_ == "ROOT":
            _mend_headline_verb(token)
        if token.dep_ == "advcl" and token.tag_ == "VBG" and _follows_its_particle(token):
            token.dep_ = "xcomp"
        if token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.lower_ == "of":
            _mend_addressee(token)
    for token in doc:
        if token.dep_ == "conj" and token.pos_ == "NOUN":
            _mend_conjunct(token)


def _mend_compound(plural: Token) -> None:
    """Make a clause of two nouns the object that it is ("announced [asset freezes] and travel bans")."""
    first = next((c for c in plural.children if c.dep_ == "nsubj"), None)
    governed = plural.dep_ == "ccomp" and plural.head.pos_ == "VERB" and plural.head.i < plural.i
    if first is None or first.i != plural.i - 1 or not governed or first.lower_ not in _compounds()[plural.lower_]:
        return
    if any(c.dep_ in _CLAUSE or c.dep_ == "mark" for c in plural.children):
        return
    for child in [c for c in first.children if c.dep_ in _LEFT]:
        child.head = plural
    first.dep_ = "compound"
    plural.dep_, plural.pos_, plural.tag_, plural.lemma_ = "dobj", "NOUN", "NNS", plural.lower_.removesuffix("s")


def _mend_headline_verb(verb: Token) -> None:
    """Make a participle that a number or article follows the verb that it is ("Chad test-fired two missiles")."""
    thing = verb.head
    names = [c for c in thing.lefts if c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN" and c.i < verb.i]
    counted = any(c.dep_ in _COUNTING and c.i > verb.i for c in thing.lefts)
    before = any(c.dep_ in _COUNTING and c.i < verb.i for c in thing.lefts)
    if not names or not counted or before or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    subject = names[-1]
    for name in names[:-1]:
        name.head = subject
    for child in [c for c in thing.rights if c.dep_ in {"prep", "punct", "npadvmod", "advcl"} and c.i > thing.i]:
        child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    thing.head, thing.dep_ = verb, "dobj"
    subject.head, subject.dep_ = verb, "nsubj"


def _follows_its_particle(gerund: Token) -> bool:
    """Whether a gerund right after a particle is what the verb with it is about ("put off signing")."""
    before = gerund.doc[gerund.left_edge.i - 1] if gerund.left_edge.i > 0 else None
    return before is not None and before.head == gerund.head and _particles().get(gerund.head.lemma_) == before.lower_


def _mend_addressee(verb: Token) -> None:
    """Part the name in a letter's address from what the letter says ("to the head of the bank demanding")."""
    preposition = verb.head
    names = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(names) != 1 or names[0].pos_ != "PROPN" or names[0].i != verb.i - 1:
        return
    whole = preposition.head
    if whole.dep_ != "pobj" or whole.head.lower_ != "to":
        return
    names[0].head, names[0].dep_ = preposition, "pobj"
    verb.head, verb.dep_ = whole, "acl"


def _mend_conjunct(noun: Token) -> None:
    """Join a deed to the deed before it, and not to its target ("bans against men, and sanctions against firms")."""
    target = noun.head
    if target.dep_ != "pobj" or target.head.dep_ != "prep" or target.head.head.pos_ != "NOUN":
        return
    link, deed = target.head, target.head.head
    same = any(c.dep_ == "prep" and c.lower_ == link.lower_ for c in noun.children)
    if link.lower_ in _LINKED and same and not any(c.dep_ == "det" for c in noun.lefts):
        noun.head = deed
