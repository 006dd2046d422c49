"""Words that lend their syntax to others, count them, or name deeds done to people; and the words of a pattern."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.extract.arguments import conjuncts, keys, modifiers, obliques
from dateline.ontology.files import load_yaml
from dateline.ontology.patterns import Phrase
from dateline.ontology.predicates import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token


_ANYONE = frozenset({"anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "people"})


@cache
def support() -> dict[str, frozenset[str]]:
    """The words of ``support.yaml``."""
    raw: dict[str, Any] = load_yaml("support.yaml")
    return {name: frozenset(words) for name, words in raw.items()}


def has_victims(reading: Reading, predicate: Token) -> bool:
    """Whether the deed is one that is done to people."""
    if not support()["victim_modes"].isdisjoint(reading.entry.modes):
        return True
    return reading.entry.type == "ASSAULT" and not support()["victim_verbs"].isdisjoint(keys(predicate))


def is_person(head: Token) -> bool:
    """Whether a noun of no known party speaks of people, as far as its form tells."""
    if head.lower_ in _ANYONE:
        return True
    if head.ent_type_ in {"PERCENT", "MONEY", "QUANTITY", "DATE", "TIME", "GPE", "LOC", "FAC"}:
        return False
    counted = any(child.dep_ == "nummod" for child in head.children)
    return head.ent_type_ in {"PERSON", "NORP"} or head.pos_ == "NUM" or head.tag_ in {"NNS", "NNPS"} or counted


def phrase_tokens(head: Token, phrase: Phrase) -> list[Token]:
    """The tokens of a noun phrase that are the phrase's words, its head last; empty where it does not fit."""
    for noun in conjuncts(head):
        if found := _phrase_at(noun, phrase):
            return found
        if noun.like_num or not support()["transparent"].isdisjoint(keys(noun)):
            for oblique in obliques(noun):
                if oblique.word == "of" and oblique.head is not None and (found := phrase_tokens(oblique.head, phrase)):
                    return found
    return []


def _phrase_at(noun: Token, phrase: Phrase) -> list[Token]:
    if phrase.head.isdisjoint(keys(noun)):
        return []
    left = modifiers(noun)
    found = []
    for words in phrase.words[:-1]:
        modifier = next((token for token in left if not words.isdisjoint(keys(token))), None)
        if modifier is None:
            return []
        found.append(modifier)
    return [*found, noun]
