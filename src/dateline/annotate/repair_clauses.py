"""Clauses that the parser builds wrongly in news: verbs taken for nouns, days for names, results for clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.ontology.files import load_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MOVED = frozenset({"prep", "npadvmod", "advmod"})
_BARE = 2


@dataclass(frozen=True, slots=True)
class _Words:
    results: dict[str, frozenset[str]]
    verbs: dict[str, frozenset[str]]
    kin: frozenset[str]
    days: frozenset[str]
    months: frozenset[str]
    before_days: frozenset[str]
    granting: frozenset[str]
    groups: frozenset[str]
    month_names: frozenset[str]
    titles: frozenset[str]


@cache
def _words() -> _Words:
    raw = load_yaml("parse_repairs.yaml")
    return _Words(
        results={verb: frozenset(words) for verb, words in raw["results"].items()},
        verbs={form: frozenset(words) for form, words in raw["verbs_as_nouns"].items()},
        kin=frozenset(raw["kin"]),
        days=frozenset(raw["time_words"]),
        months=frozenset(raw["time_phrase_nouns"]),
        before_days=frozenset(raw["before_days"]),
        granting=frozenset(raw["granting"]),
        groups=frozenset(raw["groups"]),
        month_names=frozenset(raw["month_names"]),
        titles=frozenset(raw["titles"]),
    )


def repair_clauses(doc: Doc) -> None:
    """Mend the clauses of a document in place."""
    for token in doc:
        if token.text in _words().month_names and token.ent_type_ == "DATE" and token.i > 0:
            _mend_surname(token.nbor(-1), token)
        if token.dep_ == "npadvmod" and token.ent_type_ == "PERSON":
            _mend_person(token)
        if token.dep_ in {"advcl", "ccomp", "xcomp", "amod", "acomp", "dobj"}:
            _mend_result(token)
        if token.dep_ in {"compound", "nmod"}:
            _mend_day(token)
        if token.dep_ == "amod" and token.tag_ == "VBD":
            _mend_swallowed_verb(token)
        if token.dep_ == "ROOT" and token.tag_ in {"NN", "NNS"}:
            _mend_verb_as_noun(token)
        if token.dep_ == "dobj" and token.head.dep_ == "advcl":
            _mend_opening_participle(token)
        if token.dep_ in {"relcl", "acl"}:
            _mend_grant(token)
        if token.lemma_.lower() in _words().kin:
            _mend_kin(token)
        if token.dep_ == "appos":
            _mend_list(token)


def _mend_result(word: Token) -> None:
    """Make what something is made into the verb's complement ("set [the prisoners] free", "set shops ablaze")."""
    verb = word.head
    if word.lower_ not in _words().results.get(verb.lemma_.lower(), ()) or word.i < verb.i:
        return
    if any(c.tag_ == "TO" for c in word.children) or (word.dep_ == "dobj" and not _free_object(word)):
        return
    for child in list(word.children):
        if child.dep_ == "nsubj":
            child.head, child.dep_ = verb, "dobj"
        elif child.dep_ in _MOVED and child.i > word.i:
            child.head = verb
    word.dep_, word.pos_, word.tag_, word.lemma_ = "oprd", "ADJ", "JJ", word.lower_


def _free_object(word: Token) -> bool:
    """Make the noun right before a result, which the parser joined to it, the object ("set the embassy alight")."""
    thing = next((c for c in word.lefts if c.dep_ in {"compound", "nmod"} and c.i == word.i - 1), None)
    if thing is None:
        return False
    for child in [c for c in word.lefts if c != thing]:
        child.head = thing
    thing.head, thing.dep_ = word.head, "dobj"
    return True


def _mend_surname(first: Token, name: Token) -> None:
    """Make a surname that is a month's name too the head of its first name ("Donald Trump and Theresa May spoke")."""
    partner = first.head
    if name.dep_ == "aux" and name.head.tag_ in {"VBD", "VBZ"} and first.dep_ == "nsubj":
        name.dep_, name.pos_, name.tag_ = "nsubj", "PROPN", "NNP"
    elif first.ent_type_ == "PERSON" and first.dep_ == "conj" and partner.head == name and partner.i < first.i:
        partner.head, partner.dep_ = name.head, name.dep_
        name.head, name.dep_ = partner, "conj"
    elif first.head != name or not (first.ent_type_ == "PERSON" or first.lower_.rstrip(".") in _words().titles):
        return
    first.head, first.dep_ = name, "compound"
    name.ent_type_ = "PERSON"


def _mend_person(name: Token) -> None:
    """Make a person before a verb that has no subject its subject ("Mrs May met the king")."""
    verb = name.head
    if verb.i > name.i and verb.tag_ in _FINITE and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        name.dep_ = "nsubj"


def _mend_day(day: Token) -> None:
    """Part a day or month from the name after it, of which it is no word ("on Saturday Rubio said")."""
    name, words = day.head, _words()
    if day.lower_ not in words.days | words.months or day.ent_type_ != "DATE" or not day.text[0].isupper():
        return
    before = day.nbor(-1) if day.i > day.sent.start else None
    counted = _number_after(day)
    if name.ent_type_ not in _NAMES and counted is None:
        return
    if before is None or before.dep_ != "prep" or before.lower_ not in words.before_days:
        return
    if name.head == before and (verb := _verb_without_subject(before, name)) is not None:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
    if not any(c.dep_ == "pobj" for c in before.children):
        day.head, day.dep_ = before, "pobj"
        if counted is not None:
            counted.head = name


def _number_after(day: Token) -> Token | None:
    """The number in words right after a day, which counts what follows ("in March three journalists")."""
    after = day.nbor(1) if day.i + 1 < len(day.doc) else None
    return after if after is not None and after.dep_ == "nummod" and after.is_alpha else None


def _verb_without_subject(preposition: Token, name: Token) -> Token | None:
    """The verb above a preposition, if it stands after the name and has no subject."""
    verb = next((t for t in preposition.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.i < name.i or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return None
    return verb


def _mend_swallowed_verb(verb: Token) -> None:
    """Make a verb in the past with a subject the verb of its sentence, and not its object's adjective."""
    thing = verb.head
    subjects = [c for c in (*verb.children, *thing.lefts) if c.dep_ == "nsubj" and c.i < verb.i]
    if thing.i < verb.i or not subjects or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    _raise_verb(verb, thing)
    thing.head, thing.dep_ = verb, "dobj"
    for child in [c for c in thing.children if c.dep_ == "nsubj" or (c.dep_ in _MOVED and c.i > thing.i)]:
        child.head = verb


def _raise_verb(verb: Token, noun: Token) -> None:
    """Put the verb in the place of the noun, with what only a verb can have."""
    verb.head, verb.dep_, verb.pos_ = (verb, "ROOT", "VERB") if noun.dep_ == "ROOT" else (noun.head, noun.dep_, "VERB")
    for child in [c for c in noun.children if c.dep_ in {"punct", "advcl", "ccomp", "mark"} and c != verb]:
        child.head = verb


def _mend_verb_as_noun(word: Token) -> None:
    """Make a noun the verb of a sentence that has none ("Ecuador sides with Guyana")."""
    prepositions = _words().verbs.get(word.lower_)
    if prepositions is None or not word.text.islower() or any(t.tag_ in _FINITE for t in _outside_relatives(word)):
        return
    following = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    subject = next((c for c in word.children if c.dep_ == "nsubj" and c.i < word.i), None)
    names = [c for c in word.lefts if c.dep_ in {"compound", "nmod"} and c.ent_type_ in _NAMES and c.i == word.i - 1]
    plain = not any(c.dep_ in {"det", "amod", "poss", "nummod"} for c in word.lefts)
    subject = subject or (names[0] if names and plain else None)
    if subject is None or following not in prepositions:
        return
    subject.head, subject.dep_ = word, "nsubj"
    plural = word.tag_ == "NN"
    word.pos_, word.tag_ = "VERB", "VBP" if plural else "VBZ"


def _outside_relatives(root: Token) -> list[Token]:
    """The words of a sentence that stand in no relative clause."""
    return [t for t in root.subtree if not any(a.dep_ == "relcl" for a in (t, *t.ancestors))]


def _mend_opening_participle(thing: Token) -> None:
    """Part the object of an opening participle from the subject after its comma ("Having bought Acme, Zenith left")."""
    opening = thing.head
    verb = opening.head
    inner = next((c for c in thing.lefts if c.dep_ in {"nmod", "compound"} and c.nbor(1).text == ","), None)
    has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    if inner is None or has_subject or not opening.i < thing.i < verb.i:
        return
    if not any(t.tag_ == "VBG" for t in (opening, *opening.lefts)) or opening.i != opening.sent.start + _opens(opening):
        return
    inner.head, inner.dep_ = opening, "dobj"
    thing.head, thing.dep_ = verb, "nsubj"


def _opens(participle: Token) -> int:
    """How many auxiliaries stand before a participle."""
    return sum(c.dep_ in {"aux", "auxpass"} for c in participle.lefts)


def _mend_grant(infinitive: Token) -> None:
    """Give back what was allowed to its verb, past a relative clause ("let men who had waited for a day to leave")."""
    noun = infinitive.head
    if not any(c.tag_ == "TO" and c.dep_ == "aux" for c in infinitive.children):
        return
    relative = next((a for a in noun.ancestors if a.dep_ == "relcl"), None)
    if relative is None or relative.head.dep_ != "dobj" or noun.ent_type_ not in {"DATE", "TIME", *_NAMES}:
        return
    verb = relative.head.head
    if verb.lemma_.lower() in _words().granting:
        infinitive.head, infinitive.dep_ = verb, "xcomp"


def _mend_kin(noun: Token) -> None:
    """Make a name the head of the noun right before it that tells whose ally it is ("NATO ally Germany")."""
    if noun.pos_ != "NOUN" or noun.i + 1 >= len(noun.doc) or noun.dep_ in {"compound", "ROOT"}:
        return
    name = next((t for t in noun.doc[noun.i + 1 : noun.i + 1 + _BARE] if t.ent_type_ in _NAMES), None)
    while name is not None and name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    if name is None or name.ent_type_ not in _NAMES or name.left_edge.i not in {noun.i, noun.i + 1, noun.left_edge.i}:
        return
    if name.left_edge.i <= noun.i and noun.head != name:
        return
    beside = name.head == noun.head and name.dep_ in {noun.dep_, "dobj", "dative", "appos"}
    if (name.head == noun and name.dep_ == "appos") or beside:
        name.head, name.dep_ = noun.head, noun.dep_
        noun.head, noun.dep_ = name, "compound"


def _mend_list(second: Token) -> None:
    """Take for a list what the parser took for an apposition ("the minister, his Danish counterpart, and the king")."""
    first = second.head
    if second.lemma_.lower() == "counterpart" and any(c.tag_ == "PRP$" for c in second.lefts):
        second.dep_ = "conj"
        return
    joined = next((c for c in second.children if c.dep_ == "conj"), None)
    mark = next((c for c in second.children if c.dep_ == "cc"), None)
    singular = first.tag_ in {"NN", "NNP"} and second.tag_ == "NNP" and second.ent_type_ == "PERSON"
    if joined is None or mark is None or not singular or mark.nbor(-1).text != ",":
        return
    if first.lemma_.lower() not in _words().groups:
        joined.head, mark.head = first, first
