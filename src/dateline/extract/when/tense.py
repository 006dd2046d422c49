"""Which way a clause looks: back, forward, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.when.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUTURE_AUX = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "could", "may", "might", "can", "should", "must"}
)
_VERBAL = frozenset({"VERB", "AUX"})


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of a verb; those of the verb it is joined to, where it has none and no subject of its own."""
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.dep_ == "conj" and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        shared = auxiliaries(verb.head) if verb.head.pos_ in _VERBAL else []
        same_form = verb.tag_ == verb.head.tag_ or (verb.tag_ in {"VB", "VBN", "VBG"} and not own)
        return own or (shared if same_form else [])
    return own


def governor(token: Token) -> Token:
    """The verb that governs a token, else the top of its sentence."""
    while token.head.i != token.i and token.pos_ not in _VERBAL:
        token = token.head
    return token


def is_future(verb: Token) -> bool:
    """Whether a verb stands for what is still to come."""
    if any(aux.lower_ in _FUTURE_AUX for aux in auxiliaries(verb)):
        return not any(aux.lemma_ == "have" for aux in auxiliaries(verb))
    if _is_infinitive(verb):
        head = verb.head
        return head.lemma_ in words("futurists") or (head.lemma_ == "be" and verb.dep_ == "xcomp") or _is_going(head)
    return False


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(aux.lower_ == "to" for aux in verb.children if aux.dep_ == "aux")


def _is_going(verb: Token) -> bool:
    return verb.lower_ == "going" and any(c.lemma_ == "be" for c in verb.children)


def is_past(verb: Token) -> bool:
    """Whether a verb's own form is past or perfect."""
    auxes = auxiliaries(verb)
    if verb.tag_ == "VBD" or any(aux.tag_ == "VBD" and aux.lower_ not in _FUTURE_AUX for aux in auxes):
        return True
    return verb.tag_ == "VBN" and any(aux.lemma_ in {"have", "'ve", "’ve"} for aux in auxes)


def is_progressive(verb: Token) -> bool:
    """Whether a verb is a present progressive ("is visiting")."""
    return verb.tag_ == "VBG" and any(aux.lemma_ == "be" and aux.tag_ in {"VBZ", "VBP"} for aux in auxiliaries(verb))


def is_perfect_progressive(verb: Token) -> bool:
    """Whether a verb tells what has gone on until now ("has been visiting")."""
    words = {aux.lower_ for aux in auxiliaries(verb)}
    return verb.tag_ == "VBG" and "been" in words and bool(words & {"has", "have", "'ve", "’ve"})


def is_perfect(verb: Token) -> bool:
    """Whether a verb is a present perfect ("has visited")."""
    return any(aux.lower_ in {"has", "have", "'ve", "’ve"} for aux in auxiliaries(verb)) and verb.tag_ in {"VBN", "VBD"}


def is_pluperfect(verb: Token) -> bool:
    """Whether a verb is a past perfect ("had visited")."""
    return any(aux.lower_ in {"had", "'d", "’d"} for aux in auxiliaries(verb)) and verb.tag_ in {"VBN", "VBD"}


def direction(token: Token) -> int:
    """-1 where the clause around a token tells of the past, 1 of the future, 0 where its form leaves it open."""
    if token.head.lower_ in {"until", "till", "by"} and not is_past(governor(token)):
        return 1
    if token.head.dep_ == "prep" and token.head.lower_ in {"for", "until", "till"} and _is_planned(token.head.head):
        return 1
    if _is_planned(token.head) and token.head.tag_ in {"VBN", "JJ", "NN", "NNS"} and token.dep_ != "poss":
        return 1
    return _of_verb(governor(token))


def _is_planned(token: Token) -> bool:
    return token.lemma_.lower() in words("futurists") or any(
        c.lower_ in {"upcoming", "planned", "scheduled", "forthcoming"} for c in token.children
    )


def _of_verb(verb: Token) -> int:
    for _ in range(8):
        if is_future(verb):
            return 1
        if is_past(verb):
            return -1
        if verb.tag_ in {"VBZ", "VBP"} or is_progressive(verb):
            return int(verb.lemma_ in words("futurates") or verb.lemma_ in words("futurists"))
        if verb.head.i == verb.i:
            return 0
        verb = governor(verb.head)
    return 0
