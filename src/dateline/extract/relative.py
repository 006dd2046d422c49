"""What a relative clause is about where "of" joins nouns before it ("leaders of the group who were shot")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.ontology.nouns import noun_at, roles, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSONAL = frozenset({"who", "whom"})
_PLACES = frozenset({"GPE", "LOC", "ORG"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NUMBERS = {"is": False, "was": False, "has": False, "are": True, "were": True, "have": True}


def relative_head(verb: Token, pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for: the parse's, unless number or kind tells that it is another.

    ``verb`` is the verb of the relative clause. Only nouns that "of" joins to the parse's one come into question.
    """
    chosen = verb.head
    candidates = [t for t in _chain(chosen) if t.i < pronoun.i]
    misfits = {t.i for t in candidates if _clashes(t, verb, pronoun)}
    if chosen.i not in misfits:
        return chosen
    fitting = [t for t in candidates if t.i not in misfits]
    return fitting[0] if len(fitting) == 1 else chosen


def _chain(noun: Token) -> list[Token]:
    """The nouns that "of" joins to a noun, above it and below it."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.i != top.head.i:
        top = top.head.head
    found = [top]
    while (inner := _object_of(found[-1])) is not None:
        found.append(inner)
    return found


def _object_of(noun: Token) -> Token | None:
    joined = (c for p in noun.rights if p.dep_ == "prep" and p.lower_ == "of" for c in p.rights if c.dep_ == "pobj")
    return next(joined, None)


def _clashes(noun: Token, verb: Token, pronoun: Token) -> bool:
    """Whether the pronoun, as a subject of the verb, cannot stand for the noun."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    number = _number(verb) if pronoun.dep_ in {"nsubj", "nsubjpass"} else None
    if number is not None and number != (noun.tag_ in _PLURAL) and not _is_several(noun):
        return True
    person = _is_person(noun)
    if pronoun.lower_ in _PERSONAL:
        return not person and _is_body(noun)
    return pronoun.lower_ == "which" and person


def _number(verb: Token) -> bool | None:
    """Whether the finite verb shows a plural; None where it shows neither."""
    words = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}] or [verb]
    told = {"VBZ": False, "VBP": True}.get(words[0].tag_)
    return _NUMBERS.get(words[0].lower_, told)


def _is_several(noun: Token) -> bool:
    """Whether a singular goes with a plural verb too: conjuncts, and bodies of people ("the police", "a number")."""
    return bool(noun.conjuncts) or noun.lower_ in {
        "police",
        "people",
        "personnel",
        "number",
        "group",
        "majority",
        "staff",
    }


def _is_person(noun: Token) -> bool:
    word = singular(noun.lower_)
    listed = noun_at((word,), 1) is not None and not _is_body(noun)
    return noun.ent_type_ == "PERSON" or (noun.pos_ == "NOUN" and listed)


def _is_body(noun: Token) -> bool:
    lists = roles()
    common = singular(noun.lower_) in lists["bodies"] | lists["places"] | lists["things"]
    return noun.ent_type_ in _PLACES if noun.pos_ == "PROPN" else common
