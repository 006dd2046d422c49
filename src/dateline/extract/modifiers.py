"""What a verb or noun brings itself to how sure it is told: tense, modals, adverbs, adjectives, negation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.factuality import OPERATORS, Operator, Stance, Time, Value, compose, future, negate, possible
from dateline.extract.status_words import status_words
from dateline.extract.syntax import auxiliaries, imperative, is_infinitive, is_verb, marks, negated

if TYPE_CHECKING:
    from spacy.tokens import Token

COMING = re.compile(
    r"\b(?:tomorrow|next (?:week|month|year|summer|spring|autumn|fall|winter|\w+day)|later (?:this|today)|"
    r"in the (?:coming|next)|(?:in|within) the next)\b",
    re.I,
)
ABLE = frozenset({"can", "could", "ca"})
"""What could not be done was not done."""


def own_effect(token: Token, value: Value) -> Value:
    """The value of a token of which ``value`` is what stands above it."""
    if is_verb(token):
        value = tensed(token, value)
        value = compose(modals(token, value))(value)
    value = by_adjectives(token, value)
    value = compose(adverbs(token))(value)
    if conditional(token) or _questioned(token) or imperative(token):
        value = possible(value)
    if _no_longer(token):
        value = negate(value)
    return negate(value) if negated(token) != _nor(token) else value


def _no_longer(token: Token) -> bool:
    """Whether "no longer" or "no more" stands beside a verb."""
    late = (c for c in token.children if c.dep_ == "advmod" and c.lower_ in {"longer", "more"})
    return any(d.lower_ == "no" for c in late for d in c.children)


def tensed(token: Token, value: Value) -> Value:
    """With the time of the verb's own tense."""
    tag = next((a.tag_ for a in auxiliaries(token) if a.tag_ in {"VBD", "VBZ", "VBP", "MD"}), token.tag_)
    time = {"VBD": Time.PAST, "VBZ": Time.PRESENT, "VBP": Time.PRESENT}.get(tag)
    if time is None:
        return value
    if time is Time.PRESENT and coming(token):
        return future(value)
    return replace(value, time=time)


def modals(token: Token, value: Value) -> list[Operator]:
    """The operators of modal auxiliaries, and of an infinitive that tells a plan ("Leaders to meet")."""
    found: list[Operator] = []
    aux = auxiliaries(token)
    perfect = any(a.lemma_ == "have" for a in aux)
    for auxiliary in aux:
        name = status_words().modifier("modals", auxiliary.lower_)
        if auxiliary.tag_ == "MD" and name == "conditional":
            reported = value.stance is not Stance.NONE and not perfect
            found.append(future if reported else possible)
        elif auxiliary.lower_ in ABLE and negated(token):
            continue
        elif auxiliary.tag_ == "MD" and name is not None:
            found.append(OPERATORS[name])
    headline = is_infinitive(token) and (token.dep_ == "ROOT" or (token.head.lemma_ == "be" and token.dep_ == "xcomp"))
    if headline:
        found.append(future)
    return found


def by_adjectives(token: Token, value: Value) -> Value:
    """With what the adjectives of a noun do ("an alleged attack", "the planned visit")."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return value
    for child in token.children:
        if child.dep_ == "det" and child.lower_ in {"no", "neither"}:
            continue
        if child.dep_ in {"amod", "compound", "det", "nmod"}:
            name = status_words().modifier("adjectives", child.lower_)
            if name is not None:
                value = OPERATORS[name](value)
    return future(value) if coming(token) else value


def adverbs(token: Token) -> list[Operator]:
    """The operators of adverbs, negation aside."""
    found = []
    for child in token.children:
        name = (
            status_words().modifier("adverbs", child.lower_)
            if child.dep_ in {"advmod", "npadvmod", "cc", "preconj"}
            else None
        )
        if name is not None and name != "negate" and not (name == "future" and token.tag_ in {"VBD", "VBN"}):
            found.append(OPERATORS[name])
    return found


def conditional(token: Token) -> bool:
    """Whether a verb with a modal depends on a condition."""
    clauses = [c for c in token.children if c.dep_ == "advcl" and {"if", "unless"} & set(marks(c))]
    return bool(clauses) and any(a.tag_ == "MD" for a in auxiliaries(token))


def _nor(token: Token) -> bool:
    """Whether a conjunct is negated by the "nor" before it."""
    return token.dep_ == "conj" and any(c.lower_ == "nor" and c.dep_ == "cc" for c in token.head.children)


def coming(token: Token) -> bool:
    """Whether a time beside the token lies ahead ("tomorrow", "next week")."""
    words = [c for c in token.children if c.dep_ in {"npadvmod", "advmod", "prep", "nmod", "compound"}]
    return any(COMING.search(" ".join(t.text for t in c.subtree)) for c in words)


def _questioned(token: Token) -> bool:
    """Whether the token is the head of a question."""
    if token.dep_ != "ROOT" and not (token.dep_ == "conj" and token.head.dep_ == "ROOT"):
        return False
    return any(t.text == "?" for t in token.sent[-2:])
