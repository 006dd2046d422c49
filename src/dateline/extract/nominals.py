"""Event nouns as clauses: who acts in "Russia's attack on X", "an attack by", "launched an attack", "talks between"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.arguments import (
    OBJECTS,
    PREDICATES,
    Oblique,
    conjuncts,
    direct_objects,
    holders,
    is_passive,
    keys,
    modifiers,
    obliques,
    possessors,
    subjects_around,
    surface_subjects,
)
from dateline.extract.clauses import Clause, clause_of
from dateline.extract.lexical import support
from dateline.extract.syntax import negated
from dateline.ontology.names import Kind, names

if TYPE_CHECKING:
    from spacy.tokens import Token

IsParty = Callable[["Token"], bool]

_SUPPORTING = frozenset({"in", "on", "into", "to", "for"})
_SUBJECT_LIKE = frozenset({"nsubj", "nsubjpass", *OBJECTS})


def noun_clause(noun: Token, is_party: IsParty) -> Clause:
    """An event noun with its actor and the phrases that hang on it or on its support verb."""
    top = outermost(noun)
    found = [*obliques(noun), *(obliques(top) if top != noun else ()), *_of_participles(noun)]
    verb = governor(top)
    if verb is not None and top.dep_ in _SUBJECT_LIKE and is_support(verb):
        found += [o for o in obliques(verb) if (o.marker.i > top.i and o.word != "to") or o.word == "by"]
    return Clause(predicate=noun, anchor=noun, subjects=actors_of(noun, tuple(found), is_party), obliques=tuple(found))


def outermost(noun: Token) -> Token:
    """The head of the whole phrase, where the noun is what a counting noun or a first conjunct gathers."""
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return outermost(noun.head)
    counted = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    if counted and not support()["transparent"].isdisjoint(keys(noun.head.head)):
        return outermost(noun.head.head)
    return noun


def governor(noun: Token) -> Token | None:
    """The verb that the noun is an argument of."""
    if noun.dep_ in _SUBJECT_LIKE and noun.head.pos_ in PREDICATES:
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in _SUPPORTING and noun.head.head.pos_ in PREDICATES:
        return noun.head.head
    return None


def is_support(verb: Token) -> bool:
    """Whether the verb lends its subject to an event noun."""
    return verb.lemma_.lower() in support()["verbs"]


def _of_participles(noun: Token) -> list[Oblique]:
    """The phrases of participles after the noun ("an attack carried out by rebels on a convoy")."""
    return [o for child in noun.children if child.dep_ == "acl" and is_support(child) for o in obliques(child)]


def actors_of(noun: Token, found: tuple[Oblique, ...], is_party: IsParty) -> tuple[Token, ...]:
    """The heads that name who acts: possessive, demonym or name, "by" phrase, subject of the support verb."""
    found_in = (
        possessors(noun),
        actor_modifiers(noun, is_party),
        _by(found),
        supported_by(noun),
        _sharers(noun),
        _travellers(noun),
    )
    for heads in found_in:
        if parties := tuple(head for head in heads if any(map(is_party, conjuncts(head)))):
            return parties
    return ()


def actor_modifiers(noun: Token, is_party: IsParty) -> tuple[Token, ...]:
    """The party names and demonyms before the noun that stand for who acts."""
    own = [token for token in modifiers(noun) if token.head == noun or token.dep_ == "conj"]
    return tuple(t for t in own if t.dep_ != "poss" and is_party(t) and not is_target_modifier(t) and not _against(t))


def is_target_modifier(token: Token) -> bool:
    """Whether a name before a noun tells where or against whom ("the Grozny offensive"), and not by whom."""
    if token.text.upper() == token.text:
        return False
    return (token.ent_type_ in {"GPE", "LOC", "FAC"} and token.pos_ != "ADJ") or _is_only_a_place(token.text)


@cache
def _is_only_a_place(name: str) -> bool:
    """Whether a name is one of a town or region and of nothing else."""
    readings = [reading for match in names().find(name) for reading in match.readings]
    return bool(readings) and all(reading.kind is Kind.PLACE for reading in readings)


def _against(token: Token) -> bool:
    """Whether "anti-" stands before the name."""
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in {"anti", "pro"}


def _by(found: tuple[Oblique, ...]) -> tuple[Token, ...]:
    return tuple(o.head for o in found if o.word == "by" and o.head is not None and o.head.pos_ not in PREDICATES)


def supported_by(noun: Token) -> tuple[Token, ...]:
    """The subject of the verb that lends its syntax to the noun."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and is_support(child):
            clause = clause_of(child)
            if clause.subjects and noun not in clause.subjects:
                return clause.subjects
    top = outermost(noun)
    if planners := _planners(top):
        return planners
    verb = governor(top)
    if verb is None or not is_support(verb) or top.dep_ == "nsubj":
        return ()
    if top.dep_ == "pobj":
        return tuple(head for head in surface_subjects(verb) if head != noun)
    return tuple(head for head in clause_of(verb).subjects if head != noun)


def _sharers(noun: Token) -> tuple[Token, ...]:
    """Whose part in a deed is told ("denied any role in the attack"), or whose policies it is one of ("such as")."""
    above = noun.head.head
    if noun.dep_ != "pobj" or above.pos_ != "NOUN":
        return ()
    if noun.head.lower_ in {"as", "like", "including"}:
        return holders(above)
    if noun.head.lower_ not in {"for", "in"} or support()["shares"].isdisjoint(keys(above)):
        return ()
    if above.dep_ == "dobj" or (owners := possessors(above)):
        return possessors(above) or (() if negated(above.head) else surface_subjects(above.head))
    charged = above.dep_ == "pobj" and above.head.lower_ in {"of", "for", "with"} and above.head.head.pos_ in PREDICATES
    return direct_objects(above.head.head) if charged else owners


def _travellers(noun: Token) -> tuple[Token, ...]:
    """Who is on a visit during which they do something ("on a visit to Peru, the king praised its people")."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"on", "during"} or support()["travel"].isdisjoint(keys(noun)):
        return ()
    above = noun.head.head
    return () if above.pos_ in PREDICATES and is_passive(above) else subjects_around(above)


def _planners(noun: Token) -> tuple[Token, ...]:
    """Whose plan or attempt it is ("Turkish attempts at occupation")."""
    plan = noun.head.head if noun.dep_ == "pobj" else noun
    return holders(plan) if plan != noun and not support()["plans"].isdisjoint(keys(plan)) else ()
