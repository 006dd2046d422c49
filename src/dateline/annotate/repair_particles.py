"""Particles and results that the parser puts on what stands after them, and not on their verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.ontology.files import load_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "nsubjpass"})


@cache
def _results() -> dict[str, frozenset[str]]:
    """What a verb makes of its object."""
    raw: dict[str, list[str]] = load_yaml("parse_repairs.yaml")["results"]
    return {verb: frozenset(words) for verb, words in raw.items()}


def repair_particles(doc: Doc) -> None:
    """Give verbs their particles and results back, in place."""
    for token in doc:
        if token.i == 0 or token.nbor(-1).pos_ != "VERB":
            continue
        if token.tag_ == "RP" and token.dep_ == "quantmod":
            token.head, token.dep_ = token.nbor(-1), "prt"
        elif token.dep_ == "prt":
            _mend_object(token)
        elif token.dep_ == "amod":
            _mend_result(token)


def _mend_object(particle: Token) -> None:
    """Make the noun that hangs on a particle the verb's object ("wrote off [Mali's debt]")."""
    verb = particle.head
    noun = next((c for c in particle.children if c.dep_ == "pobj"), None)
    if noun is not None and not any(c.dep_ in _OBJECTS for c in verb.children):
        noun.head, noun.dep_ = verb, "dobj"


def _mend_result(word: Token) -> None:
    """Make a result between the verb and its object the verb's ("set free [forty soldiers]")."""
    verb, noun = word.nbor(-1), word.head
    made = word.lower_ in _results().get(verb.lemma_.lower(), ())
    if made and noun.head == verb and noun.dep_ == "dobj":
        word.head, word.dep_ = verb, "oprd"
