"""A predicate with its deep arguments: passives undone, copulas seen through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.arguments import (
    COMPLEMENTS,
    PREDICATES,
    SUBJECTS,
    Oblique,
    after_comma,
    direct_objects,
    indirect_objects,
    is_infinitive,
    is_passive,
    is_time,
    obliques,
    surface_subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

BARE = frozenset({"let", "make", "help"})
"""The verbs that take an infinitive without "to"."""
_THROUGH = frozenset({"with", "in", "at", "near", "on", "to", "from", "into"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A predicate with its deep arguments. ``anchor`` is the verb: the predicate itself, or its copula."""

    predicate: Token
    anchor: Token
    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    indirect: tuple[Token, ...] = ()
    others: tuple[Token, ...] = ()
    obliques: tuple[Oblique, ...] = ()


def clause_of(verb: Token) -> Clause:
    """The clause of a verb, passives undone."""
    surface, objects = surface_subjects(verb), direct_objects(verb)
    found = obliques(verb)
    beside = [c for c in verb.children if c.dep_ in COMPLEMENTS or c.dep_ in {"advmod", "npadvmod", "prt", "intj"}]
    others = tuple(c for c in beside if not (c.i > verb.i and after_comma(c)))
    if not is_passive(verb):
        indirect, infinitive = indirect_objects(verb), _subject_of_infinitive(verb)
        return Clause(
            predicate=verb,
            anchor=verb,
            subjects=surface,
            objects=objects or infinitive,
            indirect=indirect,
            others=others,
            obliques=found,
        )
    agents = _agents(verb, found)
    return Clause(
        predicate=verb,
        anchor=verb,
        subjects=agents,
        objects=(*objects, *(s for s in surface if s not in objects)),
        indirect=surface if objects else (),
        others=others,
        obliques=tuple(o for o in found if o.word != "by" or o.head is None or o.head not in agents),
    )


def _agents(verb: Token, found: tuple[Oblique, ...]) -> tuple[Token, ...]:
    """The "by" phrase of a passive, or that of a passive coordinated with it ("shelled and stormed by rebels")."""
    own = tuple(o.head for o in found if o.word == "by" and o.head is not None and o.head.pos_ not in PREDICATES)
    if own or (own := _deeper_agents(verb, found) or _agents_below(verb)):
        return own
    following = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i - verb.i <= 4]
    shared = [c for c in following if is_passive(c) and not has_subject(c)]
    return _agents(shared[0], obliques(shared[0])) if shared else ()


def _deeper_agents(verb: Token, found: tuple[Oblique, ...]) -> tuple[Token, ...]:
    """The "by" phrase that the parse hung on another phrase, or on the object ("is supplied with arms by Iran")."""
    through = [o.head for o in found if o.word in _THROUGH and o.head is not None]
    for head in (*(c for c in verb.children if c.dep_ in {"dobj", "oprd"}), *through):
        if head.pos_ not in {"NOUN", "PROPN"}:
            continue
        below = (o.head for o in obliques(head) if o.word == "by" and o.head is not None)
        if agents := tuple(agent for agent in below if agent.pos_ not in PREDICATES):
            return agents
    return ()


def _agents_below(verb: Token) -> tuple[Token, ...]:
    """The "by" phrase that the parse hung on the infinitive ("was forced to land by a jet", "told to go by Chad")."""
    infinitives = [child for child in verb.children if child.dep_ == "xcomp" and is_infinitive(child)]
    below = [o.head for infinitive in infinitives for o in obliques(infinitive) if o.word == "by"]
    named = [head for head in below if head is not None and head.pos_ in {"NOUN", "PROPN"} and not is_time(head)]
    return tuple(named[:1])


def copular_clause(predicate: Token) -> Clause:
    """The clause of an adjective or noun that a copula predicates."""
    verb = predicate.head
    return Clause(
        predicate=predicate,
        anchor=verb,
        subjects=surface_subjects(verb),
        obliques=(*obliques(predicate), *(o for o in obliques(verb) if o.marker.i > predicate.i)),
    )


def _subject_of_infinitive(verb: Token) -> tuple[Token, ...]:
    """The object that the parser took for the subject of its complement ("urged [Chad to withdraw]")."""
    for child in verb.children:
        bare = verb.lemma_ in BARE and child.tag_ in {"VB", "VBP"}
        if child.dep_ == "ccomp" and (bare or is_infinitive(child)):
            return tuple(c for c in child.children if c.dep_ in SUBJECTS)[:1]
    return ()


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)
