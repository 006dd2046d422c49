"""Small questions to the parse that several parts of extraction ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
STATIVE = frozenset({"have", "find", "see", "get", "know", "need", "want", "make"})
"""Verbs that hold even if their object does not ("has no plan")."""
NOBODY = frozenset({"nobody", "none", "neither"})
DETERMINERS = frozenset({"det", "preconj", "predet"})
NEGATORS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "barely", "scarcely", "no"})


def is_verb(token: Token) -> bool:
    """Whether a token is a verb, auxiliary or not."""
    return token.pos_ in {"VERB", "AUX"}


def auxiliaries(token: Token) -> list[Token]:
    """The auxiliaries of a verb, in the order of the text."""
    return [c for c in token.children if c.dep_ in {"aux", "auxpass"}]


def marks(token: Token) -> list[str]:
    """The words that open a clause, in lower case."""
    return [c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"} and c.i < token.i]


def children(token: Token, *deps: str) -> list[Token]:
    """The children with one of these relations."""
    return [c for c in token.children if c.dep_ in deps]


def has_subject(token: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in SUBJECTS for c in token.children)


def is_infinitive(token: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return (token.tag_ == "VB" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in token.children)) or (
        any(c.dep_ == "aux" and c.tag_ == "TO" for c in token.children)
    )


def imperative(token: Token) -> bool:
    """Whether a verb is a command or an advice: a bare form at the root, without a subject."""
    if token.tag_ != "VB" or has_subject(token) or any(a.lemma_ != "do" for a in auxiliaries(token)):
        return False
    return token.dep_ == "ROOT" or (token.dep_ == "conj" and imperative(token.head))


def is_passive(token: Token) -> bool:
    """Whether a verb is in the passive."""
    return any(c.dep_ in {"auxpass", "nsubjpass", "csubjpass"} for c in token.children)


def negated(token: Token) -> bool:
    """Whether a verb or noun is negated by an odd number of words of its own."""
    own = [c for c in token.children if c.dep_ == "neg" or (c.lower_ in NEGATORS and c.dep_ in {"advmod", "preconj"})]
    nobody = (
        [c for c in token.children if is_negatable(c) and (c.lower_ in NOBODY or says_no(c))] if is_verb(token) else []
    )
    return (len(own) + len(nobody) + says_no(token)) % 2 == 1


def is_negatable(token: Token) -> bool:
    """Whether a noun's "no" is its verb's too ("no shots were fired", "fired no shots")."""
    return token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "dobj" and token.head.lemma_ not in STATIVE)


def says_no(token: Token) -> bool:
    """Whether "no", "neither" or "no more" stands before a noun."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    more = [c for c in token.children if c.lower_ in {"more", "further", "longer"} and c.i < token.i]
    own = any(c.lower_ in {"no", "neither"} and c.dep_ in DETERMINERS for c in token.children)
    return own or any(c.lower_ == "no" for word in more for c in word.children)


def particles(token: Token) -> list[str]:
    """Particles and prepositions of a verb, in lower case."""
    return [c.lower_ for c in token.children if c.dep_ in {"prt", "prep", "advmod", "acomp"} and c.i > token.i]


FINITE = frozenset({"VBD", "VBZ", "VBP"})


def outer_conjunct(token: Token) -> bool:
    """Whether a verb that the parse makes a conjunct in a complement goes on from the verb above it.

    In "said it would leave and called for help", "called" has no subject, and the form of "said", not of "leave".
    """
    first = token.head
    if token.dep_ != "conj" or first.dep_ not in {"ccomp", "xcomp", "advcl"} or has_subject(token):
        return False
    if token.tag_ == first.tag_ or auxiliaries(token) or not is_verb(first.head):
        return False
    above = first.head.tag_
    return token.tag_ == above or (token.tag_ == "VB" and above == "VBP" and first.tag_ != "VB")


def that_clause(token: Token) -> bool:
    """Whether a clause on a noun is its content ("claims that ..."), not a relative clause ("claims that he made")."""
    if "that" in marks(token):
        return True
    first = token.left_edge
    if first.lower_ != "that" or first.head.i != token.i or first.dep_ in {"nsubj", "nsubjpass"}:
        return False
    return any(c.dep_ in {"dobj", "attr", "acomp", "auxpass"} and c.i != first.i for c in token.children)
