"""Clauses put right: what an object is made into, days beside names, verbs taken for nouns, lists taken for appositions."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Token

from dateline.annotate.model import load_model
from dateline.annotate.parse import parse


def doc_of(text: str) -> Doc:
    return parse(load_model(), text)


def find(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


def relation(doc: Doc, word: str) -> tuple[str, str]:
    token = find(doc, word)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "thing", "result", "verb"),
    [
        ("Mali set 46 Ivorian soldiers free by a pardon.", "soldiers", "free", "set"),
        ("Rebels set the prisoners free on Monday.", "prisoners", "free", "set"),
        ("Mobs set shops ablaze.", "shops", "ablaze", "set"),
        ("Protesters set the town hall alight in Lima.", "hall", "alight", "set"),
        ("The rebels turned the sailors loose.", "sailors", "loose", "turned"),
    ],
)
def test_what_an_object_is_made_into_is_the_verbs(text: str, thing: str, result: str, verb: str) -> None:
    doc = doc_of(text)
    assert relation(doc, thing) == ("dobj", verb)
    assert find(doc, result).head.text == verb
    assert find(doc, result).pos_ == "ADJ"


def test_phrases_after_a_result_are_the_verbs() -> None:
    doc = doc_of("Mali set 46 Ivorian soldiers free by a pardon.")
    assert relation(doc, "by") == ("prep", "set")


@pytest.mark.parametrize(
    "text",
    ["The court set the date for the free vote.", "He is free to leave.", "They left to set the record straight."],
)
def test_other_adjectives_stay(text: str) -> None:
    doc = doc_of(text)
    assert all(token.dep_ != "oprd" or token.text == "straight" for token in doc)


@pytest.mark.parametrize(
    ("text", "day", "preposition", "name"),
    [
        ("In a call on Saturday Rubio and Lavrov discussed next steps.", "Saturday", "on", "Rubio"),
        ("Since December GM and Chrysler have received loans.", "December", "Since", "GM"),
    ],
)
def test_a_day_is_no_part_of_the_name_after_it(text: str, day: str, preposition: str, name: str) -> None:
    doc = doc_of(text)
    assert relation(doc, day) == ("pobj", preposition)
    assert find(doc, name).dep_ == "nsubj"


@pytest.mark.parametrize("text", ["The Sunday Times reported the deal.", "She read Monday magazine."])
def test_a_day_in_a_name_stays_in_it(text: str) -> None:
    doc = doc_of(text)
    day = next(token for token in doc if token.text in {"Sunday", "Monday"})
    assert day.dep_ == "compound"


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Soldiers from Burkina Faso fight alongside the army of Mali.", "Soldiers", "fight"),
        ("In the dispute, Ecuador sides with Guyana.", "Ecuador", "sides"),
        ("Jordanian pilots parachuted blankets into Gaza.", "pilots", "parachuted"),
        ("Six Lebanese factions reconciled in Doha.", "factions", "reconciled"),
    ],
)
def test_a_verb_taken_for_something_else_is_the_verb(text: str, subject: str, verb: str) -> None:
    doc = doc_of(text)
    assert relation(doc, subject) == ("nsubj", verb)
    assert find(doc, verb).dep_ == "ROOT"
    assert find(doc, verb).pos_ == "VERB"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A long fight in the desert.", "fight"),
        ("Both sides with grievances met.", "sides"),
        ("The long talks with Guyana ended.", "talks"),
        ("Peace talks with Chad.", "talks"),
    ],
)
def test_a_noun_stays_a_noun(text: str, noun: str) -> None:
    assert find(doc_of(text), noun).pos_ == "NOUN"


def test_the_object_of_an_opening_participle_is_not_the_subject() -> None:
    doc = doc_of("Having bought Pixar, Disney turned to Marvel.")
    assert relation(doc, "Pixar") == ("dobj", "bought")
    assert relation(doc, "Disney") == ("nsubj", "turned")


def test_what_is_allowed_stands_past_a_relative_clause() -> None:
    doc = doc_of("Turkey will allow the refugees who have lived in Iraq for a decade to return home.")
    assert relation(doc, "return")[1] == "allow"


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("The US approved a deal to sell NATO ally Germany four drones.", "Germany", "sell"),
        ("A truce was agreed by army allies Chad and Niger in July.", "Chad", "by"),
    ],
)
def test_a_friend_named_is_who_is_named(text: str, name: str, head: str) -> None:
    doc = doc_of(text)
    assert find(doc, name).head.text == head
    assert all(token.dep_ == "compound" for token in doc if token.text in {"ally", "allies"})


def test_a_friend_after_a_comma_is_an_apposition() -> None:
    doc = doc_of("The president met his ally, Norway, in Geneva.")
    assert find(doc, "ally").dep_ == "dobj"


def test_a_list_of_office_holders_is_no_apposition() -> None:
    doc = doc_of("It was signed by the Danish minister, his Chadian counterpart, Ali Saleh, and Iran's Javad Zarif.")
    assert relation(doc, "counterpart") == ("conj", "minister")
    assert relation(doc, "Zarif") == ("conj", "counterpart")


def test_a_pair_may_have_two_names() -> None:
    doc = doc_of("The duo, Ana Ruiz and Omar Saleh, left.")
    assert find(doc, "Saleh").head.text != "duo"


@pytest.mark.parametrize(
    ("text", "dep"),
    [
        ("Donald Trump and Theresa May argued over tea.", "conj"),
        ("Theresa May condemned Russia.", "nsubj"),
        ("Mrs May spoke to the Danish king on Friday.", "nsubj"),
    ],
)
def test_a_surname_that_is_a_month_is_a_persons(text: str, dep: str) -> None:
    may = find(doc_of(text), "May")
    assert (may.dep_, may.ent_type_) == (dep, "PERSON")


@pytest.mark.parametrize(
    "text", ["The minister met rebels in May.", "On May 3 troops fled.", "Norway may condemn Chad."]
)
def test_a_month_stays_a_month(text: str) -> None:
    may = next(token for token in doc_of(text) if token.lower_ == "may")
    assert may.ent_type_ != "PERSON"


def test_a_number_after_a_month_counts_what_follows() -> None:
    doc = doc_of("In March three Indian reporters were run over and hurt.")
    assert relation(doc, "March") == ("pobj", "In")
    assert relation(doc, "three") == ("nummod", "reporters")


@pytest.mark.parametrize(
    ("text", "name", "dep"),
    [("Mrs May met Macron on Friday.", "May", "nsubj"), ("They met Saleh on Friday.", "Saleh", "dobj")],
)
def test_a_person_before_a_verb_without_a_subject_is_it(text: str, name: str, dep: str) -> None:
    assert find(doc_of(text), name).dep_ == dep
