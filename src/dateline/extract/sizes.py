"""How many were killed, injured or arrested in an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.model import Annotated, Size
from dateline.ontology.files import load_yaml
from dateline.ontology.nouns import NO_PARTY, noun_at

if TYPE_CHECKING:
    from spacy.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:[,\u202f ]\d{3})+|\d+")
_PERSONAL = ("er", "or", "ist", "man", "woman", "ent", "ant", "ian", "yst")
_OBJECTS = frozenset({"dobj", "nsubjpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWords:
    """The words that count one field; what each set is for stands in ``sizes.yaml``."""

    verbs: frozenset[str]
    subjects: frozenset[str]
    of: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    toll: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeWords:
    """All of ``sizes.yaml``."""

    acts: dict[str, dict[str, Any]]
    fields: dict[str, FieldWords]
    people: frozenset[str]
    things: frozenset[str]
    vague: frozenset[str]
    numbers: dict[str, int]
    multipliers: dict[str, int]


@cache
def size_words() -> SizeWords:
    """The words of the built-in file."""
    data = load_yaml("sizes.yaml")
    fields = {
        name: FieldWords(**{key: frozenset(data[name][key]) for key in FieldWords.__dataclass_fields__})
        for name in Size.__dataclass_fields__
    }
    return SizeWords(
        acts=data["acts"],
        fields=fields,
        people=frozenset(data["people"]),
        things=frozenset(data["things"]),
        vague=frozenset(data["vague"]),
        numbers=data["numbers"],
        multipliers=data["multipliers"],
    )


def size_of(annotated: Annotated, trigger: Token, act: str) -> Size | None:
    """The numbers that the sentence of ``trigger`` gives for its event; None where it gives none."""
    wanted = size_words().acts.get(act)
    if wanted is None:
        return None
    counts = {name: _nearest(trigger, name, wanted["reach"]) for name in wanted["fields"]}
    return Size(**counts) if any(count is not None for count in counts.values()) else None


def _nearest(trigger: Token, field: str, reach: int) -> int | None:
    """The count of a field that stands nearest to the trigger in the parse."""
    words = size_words().fields[field]
    found = [
        (_distance(trigger, token), abs(token.i - trigger.i), count)
        for token in trigger.sent
        for count in [_count_at(token, words)]
        if count is not None
    ]
    near = [(steps, apart, count) for steps, apart, count in found if steps <= reach]
    return min(near)[2] if near else None


def _distance(one: Token, other: Token) -> int:
    """Steps of the parse between two tokens of a sentence."""
    up = {t.i: n for n, t in enumerate([one, *one.ancestors])}
    return next((n + up[t.i] for n, t in enumerate([other, *other.ancestors]) if t.i in up), len(up) + 99)


def _count_at(token: Token, words: FieldWords) -> int | None:
    """The number that a word counts, None where it counts nothing or tells no number."""
    if any(child.dep_ == "neg" for child in token.children):
        return None
    lemma, counted = token.lemma_.lower(), None
    if token.pos_ in ("VERB", "AUX") and lemma in words.verbs:
        counted = _sum(c for c in token.children if c.dep_ in _OBJECTS)
        counted = counted if counted is not None else _shared_subject(token)
        counted = counted if counted is not None else _described(token)
    elif token.pos_ in ("VERB", "AUX") and lemma in words.subjects:
        counted = _sum(c for c in token.children if c.dep_ == "nsubj")
    elif token.lower_ in words.states:
        counted = _shot(token) if token.head.lemma_.lower() == "shoot" else _state(token)
    elif lemma in words.toll:
        counted = _toll(token)
    if counted is None and token.pos_ in ("NOUN", "PROPN"):
        counted = _noun(token, lemma, words)
    return counted


def _noun(token: Token, lemma: str, words: FieldWords) -> int | None:
    """A deed's noun with "of" and a number, or a counted noun."""
    if lemma in words.of:
        phrase = (g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
        counted = _sum(g for g in phrase if g.dep_ == "pobj")
        if counted is not None:
            return counted
    return _number_beside(token) if lemma in words.nouns else None


def _shared_subject(verb: Token) -> int | None:
    """The count of a passive that shares its subject: "12 people were caught and jailed"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or any(c.dep_ in ("dobj", "nsubj") for c in verb.children):
        return None
    return _sum(c for c in verb.head.children if c.dep_ == "nsubjpass")


def _described(verb: Token) -> int | None:
    """The count of a reduced passive: "the 12 people killed in the raid", "30 wounded"."""
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ == "dobj" for c in verb.children):
        return None
    if verb.dep_ in ("acl", "amod"):
        return _sum([verb.head])
    return _number_beside(verb) or _number_before(verb)


def _state(token: Token) -> int | None:
    """The count of "12 dead", "left 12 dead", "12 were wounded", "five wounded soldiers"."""
    beside = _number_beside(token)
    if beside is not None:
        return beside
    if token.dep_ == "amod" or (token.dep_ == "acl" and token.head.pos_ in ("NOUN", "NUM")):
        return _sum([token.head])
    inner = _sum(c for c in token.children if c.dep_ in ("nsubj", "nsubjpass"))
    if inner is not None:
        return inner
    if token.dep_ in ("acomp", "oprd", "attr", "ccomp", "advcl", "dep"):
        counted = _sum(c for c in token.head.children if c.dep_ in ("dobj", "nsubj", "nsubjpass") and c != token)
        if counted is not None:
            return counted
    number = _number_before(token)
    return number if number is not None else _group_before(token)


def _shot(token: Token) -> int | None:
    """The count of "shot dead a guard", "two guards were shot dead"."""
    return _sum(c for c in token.head.children if c.dep_ in _OBJECTS)


def _toll(token: Token) -> int | None:
    """The number after "toll": "a death toll of 12", "the toll rose to 40"."""
    places = [token, token.head] if token.dep_ in ("nsubj", "dobj") else [token]
    for place in places:
        for prep in place.children:
            if prep.dep_ == "prep" and prep.lower_ in ("of", "to", "at"):
                counted = _sum(c for c in prep.children if c.dep_ == "pobj")
                if counted is not None:
                    return counted
    return None


def _sum(heads: Iterator[Token] | list[Token]) -> int | None:
    """The number of people that some phrases stand for together; None if any tells none."""
    counts = [_people(part) for head in heads for part in [head, *_conjuncts(head)]]
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _conjuncts(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "NUM", "PROPN", "ADJ"):
            yield child
            yield from _conjuncts(child)


def _people(head: Token) -> int | None:
    """How many a noun phrase stands for; None where it is for things or animals."""
    if head.lemma_.lower() in size_words().things or head.ent_type_ in ("MONEY", "QUANTITY"):
        return None
    if head.lower_ in ("himself", "herself", "themself"):
        return 1
    if head.pos_ == "NUM" or head.like_num:
        return _value(head)
    beside = _number_beside(head)
    if beside is not None:
        return beside
    if head.tag_ == "NNS" and (range_end := _number_before(head)) is not None:
        return range_end
    article = any(c.lower_ in ("a", "an", "another") for c in head.children if c.dep_ == "det")
    return 1 if article and head.tag_ == "NN" and _is_person(head) else None


def _is_person(head: Token) -> bool:
    """Whether a noun stands for one person, by the list of sizes or as one of the nouns that are parties."""
    if head.lemma_.lower() in size_words().people:
        return True
    noun = noun_at([head.lower_], 1)
    return noun is not None and noun.sector != NO_PARTY and head.lower_.endswith(_PERSONAL)


def _number_beside(token: Token) -> int | None:
    """The number that modifies a word."""
    for child in token.children:
        number = child.pos_ == "NUM" or child.lower_ == "dozen"
        if child.dep_ == "nummod" or (number and child.dep_ in ("amod", "compound", "npadvmod")):
            return _value(child)
    return None


def _number_before(token: Token) -> int | None:
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    return _value(before) if before is not None and (before.pos_ == "NUM" or before.like_num) else None


def _group_before(token: Token) -> int | None:
    """The number of the people right before a word: "two guards dead"."""
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    return _number_beside(before) if before is not None and before.lemma_ in size_words().people else None


def _value(token: Token) -> int | None:
    """The value of a number: digits, words, and what multiplies them; None where it is vague."""
    words, text = size_words(), token.lower_
    inner = {child.lower_ for child in token.children}
    if inner & {"no", "million", "billion"} or (text in words.multipliers and inner & words.vague):
        return None
    if text in words.multipliers:
        factors = [_plain(c.lower_) for c in token.children if c.dep_ in ("compound", "nummod")]
        single = inner & {"a", "one"} or (token.i and token.nbor(-1).lower_ in ("a", "one"))
        factor = next((f for f in factors if f is not None), 1 if single else None)
        return factor * words.multipliers[text] if factor is not None else None
    return _plain(_hyphened(token))


def _hyphened(token: Token) -> str:
    """A number word with what a hyphen joins to it: "twenty-one"."""
    doc, first = token.doc, token.i
    if first > 1 and doc[first - 1].text == "-" and doc[first - 2].like_num:
        first -= 2
    return doc[first : token.i + 1].text.lower().replace(" ", "")


def _plain(text: str) -> int | None:
    words = size_words()
    if _DIGITS.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    if text in words.multipliers:
        return None
    parts = text.split("-")
    values = [words.numbers.get(part) for part in parts]
    return sum(v for v in values if v is not None) if all(v is not None for v in values) else None
