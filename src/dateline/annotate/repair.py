"""Attachments that the parser gets wrong in news and that grammar decides, put right in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.annotate.repair_clauses import repair_clauses
from dateline.annotate.repair_nouns import repair_nouns
from dateline.annotate.repair_particles import repair_particles
from dateline.ontology.files import load_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "FAC", "LOC"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class _Repairs:
    verbs: dict[str, frozenset[str]]
    complement_nouns: dict[str, frozenset[str]]
    nouns: frozenset[str]
    verb_endings: tuple[str, ...]
    not_verbs: frozenset[str]
    times: frozenset[str]
    time_phrases: frozenset[str]
    time_nouns: frozenset[str]
    lemmas: dict[str, str]


@cache
def _repairs() -> _Repairs:
    raw = load_yaml("parse_repairs.yaml")
    return _Repairs(
        verbs={preposition: frozenset(verbs) for preposition, verbs in raw["complement_verbs"].items()},
        complement_nouns={preposition: frozenset(nouns) for preposition, nouns in raw["complement_nouns"].items()},
        nouns=frozenset(raw["nouns"]),
        verb_endings=tuple(raw["verb_endings"]),
        not_verbs=frozenset(raw["not_verbs"]),
        times=frozenset(raw["time_words"]),
        time_phrases=frozenset(raw["time_phrases"]),
        time_nouns=frozenset(raw["time_phrase_nouns"]),
        lemmas={form: lemma for lemma, forms in raw["lemmas"].items() for form in forms},
    )


def repair(doc: Doc) -> Doc:
    """Move phrases to the verbs that they belong to, and mend lemmas; the same document, changed in place."""
    for token in doc:
        if token.lower_ == "to" and token.i + 1 < len(doc):
            _mend_infinitive(token, token.nbor(1))
        if token.pos_ == "VERB" and token.lower_ in _repairs().lemmas:
            token.lemma_ = _repairs().lemmas[token.lower_]
        if token.dep_ == "prep":
            verb = _off_a_day(token) or _complement_of(token) or _noun_before(token)
            if verb is not None:
                token.head = verb
        elif token.dep_ == "npadvmod" and _is_object(token):
            token.dep_ = "dobj"
        elif token.dep_ == "acl":
            _mend_bare_relative(token)
        if token.pos_ == "ADJ" and token.lower_ in _repairs().nouns and any(c.dep_ == "poss" for c in token.children):
            token.pos_, token.tag_ = "NOUN", "NN"
        elif token.dep_ == "ROOT" and token.pos_ in _NOMINAL:
            _mend_root(token)
    repair_clauses(doc)
    repair_nouns(doc)
    repair_particles(doc)
    for token in doc:
        first = _coordinated_gerund(token)
        if first is not None:
            token.head, token.dep_ = first, "conj"
    return doc


def _verb_above(token: Token) -> Token | None:
    """The nearest verb that governs a token, within its clause."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in _VERBAL:
            return token
    return None


def _off_a_day(preposition: Token) -> Token | None:
    """The verb of a phrase that hangs on the name of a day, which takes none ("on Thursday of bombing")."""
    day = preposition.head
    if day.lower_ not in _repairs().times or preposition.i < day.i:
        return None
    inner = next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None)
    dated = preposition.lower_ in _repairs().time_phrases and (
        inner is None or inner.lemma_.lower() in _repairs().time_nouns or inner.like_num
    )
    return None if dated else _verb_above(day)


def _complement_of(preposition: Token) -> Token | None:
    """The verb of a gerund phrase that hangs on the verb's object ("accused specialists of helping")."""
    noun = preposition.head
    gerund = any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in preposition.children)
    if not gerund or noun.pos_ not in _NOMINAL or noun.i > preposition.i:
        return None
    verb = _verb_above(noun)
    takes = _repairs().verbs.get(preposition.lower_, frozenset())
    return verb if verb is not None and verb.lemma_ in takes and verb.i < preposition.i else None


def _mend_infinitive(to: Token, word: Token) -> None:
    """Make a word after "to" that can only be a verb the verb that it is ("resolved to stabilise relations")."""
    ends = word.lower_.endswith(_repairs().verb_endings) and word.lower_ not in _repairs().not_verbs
    if not ends or word.pos_ not in {"NOUN", "ADJ", "PROPN"} or not word.text.islower():
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VB", word.lower_
    noun = word.head
    if to.dep_ == "prep" and noun.dep_ == "pobj" and noun.head.i == to.i:
        word.head, word.dep_ = to.head, "xcomp"
        noun.head, noun.dep_ = word, "dobj"
    elif word.dep_ == "pobj" and noun.i == to.i:
        word.head, word.dep_ = to.head, "xcomp"
    if to.dep_ == "prep":
        to.head, to.dep_, to.tag_, to.pos_ = word, "aux", "TO", "PART"


def _mend_root(noun: Token) -> None:
    """Make a participle with an object or complement the verb of a sentence that has none."""
    rights = list(noun.rights)
    verb = next((c for c in rights if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"}), None)
    if verb is None or not any(c.dep_ == "punct" and c.text == "." for c in rights):
        return
    deps = {c.dep_ for c in verb.children}
    told = verb.tag_ == "VBD" and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    if not (told or deps & {"dobj", "xcomp", "ccomp", "advcl"}) or deps & {"agent", "aux", "auxpass"}:
        return
    if any(c.dep_ in {"relcl", "conj", "parataxis"} or c.pos_ in _VERBAL for c in rights if c.i != verb.i):
        return
    moved = [c for c in rights if c.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in moved:
        child.head = verb


def _is_object(name: Token) -> bool:
    """Whether a name right after a verb without an object is that object ("attacked Goma"), and no adverbial."""
    verb = name.head
    if name.ent_type_ not in _NAMES or verb.pos_ != "VERB" or name.left_edge.i != verb.i + 1:
        return False
    return not any(c.dep_ in {"dobj", "ccomp", "xcomp", "auxpass", "nsubjpass"} for c in verb.children)


def _noun_before(preposition: Token) -> Token | None:
    """The noun right before a gerund phrase that is its complement ("attempts at holding talks")."""
    nouns = _repairs().complement_nouns.get(preposition.lower_)
    if nouns is None or preposition.i == 0 or not any(c.tag_ == "VBG" for c in preposition.children):
        return None
    noun = preposition.nbor(-1)
    return noun if noun.pos_ == "NOUN" and noun.lemma_.lower() in nouns else None


def _mend_bare_relative(verb: Token) -> None:
    """Make a name between a noun and a verb in the past the verb's subject ("the rebels Chad bombed")."""
    noun = verb.head
    several = verb.tag_ == "VBN" and noun.tag_ == "NNS"
    if not (verb.tag_ == "VBD" or several) or any(
        c.dep_ in {"nsubj", "agent", "dobj", "auxpass"} for c in verb.children
    ):
        return
    name = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i < verb.i), None)
    if name is None or name.left_edge.i != noun.i + 1 or name.right_edge.i + 1 != verb.left_edge.i:
        return
    name.head, name.dep_ = verb, "nsubj"
    verb.dep_, verb.tag_ = "relcl", "VBD"


def _coordinated_gerund(token: Token) -> Token | None:
    """The gerund that a later one is joined to ("of bombing its embassy and injuring guards")."""
    if (
        token.tag_ != "VBG"
        or token.dep_ not in {"advcl", "conj"}
        or token.i == 0
        or token.nbor(-1).lower_ not in {"and", "or"}
    ):
        return None
    if token.dep_ == "conj" and token.head.tag_ == "VBG":
        return None
    top = token.head
    inside = [t for t in top.subtree if top.i < t.i < token.i and t.tag_ == "VBG" and t.dep_ == "pcomp"]
    return inside[-1] if inside and token.pos_ in _VERBAL else None
