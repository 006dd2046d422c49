from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.annotate.model import load_model
from dateline.annotate.parse import parse
from dateline.annotate.repair import repair


def doc_of(text: str) -> Doc:
    return parse(load_model(), text)


def head_of(doc: Doc, word: str) -> str:
    return str(next(token.head.text for token in doc if token.text == word))


@pytest.mark.parametrize(
    ("text", "preposition", "verb"),
    [
        ("Iran accused Saudi Arabia on Thursday of bombing its embassy in Sanaa.", "of", "accused"),
        ("Norway accused Chad on Monday of arming rebels.", "of", "accused"),
        ("The ministry accused British navy specialists of helping Ukraine.", "of", "accused"),
        ("The court convicted two former officers of killing villagers.", "of", "convicted"),
        ("The police prevented hundreds of marchers from reaching the square.", "from", "prevented"),
        ("France criticised the junta's leaders for delaying the vote.", "for", "criticised"),
        ("The minister met on Friday with his Chadian counterpart.", "with", "met"),
    ],
)
def test_a_phrase_belongs_to_its_verb(text: str, preposition: str, verb: str) -> None:
    assert head_of(doc_of(text), preposition) == verb


@pytest.mark.parametrize(
    ("text", "preposition", "noun"),
    [
        ("They met on Thursday of last week.", "of", "Thursday"),
        ("He praised the idea of meeting rebels.", "of", "idea"),
        ("She accused the president of Chad.", "of", "president"),
        ("The minister for housing resigned.", "for", "minister"),
    ],
)
def test_a_phrase_of_a_noun_stays_with_it(text: str, preposition: str, noun: str) -> None:
    assert head_of(doc_of(text), preposition) == noun


def test_joined_gerunds_are_joined() -> None:
    doc = doc_of(
        "Iran accused Saudi Arabia of bombing its embassy in Sanaa, the capital of Yemen, and injuring guards."
    )
    assert head_of(doc, "injuring") == "bombing"


@pytest.mark.parametrize(
    "text",
    [
        "The rebels fled, burning the village and killing its chief.",
        "Norway closed its embassy in Minsk on Monday.",
        "He spoke of peace, and standing up, he left.",
    ],
)
def test_a_second_repair_changes_nothing(text: str) -> None:
    doc = doc_of(text)
    before = [(token.head.i, token.dep_) for token in doc]
    repair(doc)
    assert [(token.head.i, token.dep_) for token in doc] == before


def test_sentences_stay_whole() -> None:
    doc = doc_of("Chad accused Mali on Friday of lying. Mali denied it on Saturday.")
    assert [sentence.text for sentence in doc.sents] == [
        "Chad accused Mali on Friday of lying.",
        "Mali denied it on Saturday.",
    ]
    assert all(token.head.sent == token.sent for token in doc)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Thousands staged a march.", "staged", "stage"),
        ("The army was waging a war.", "waging", "wage"),
        ("Norway hoped for talks.", "hoped", "hope"),
        ("The firm hopes to sell its mine.", "hopes", "hope"),
        ("The general hates the plan.", "hates", "hate"),
        ("The agency rated the bonds as junk.", "rated", "rate"),
        ("The mayor texted the clerk.", "texted", "text"),
        ("The report scares bankers.", "scares", "scare"),
        ("The senator retweeted the video.", "retweeted", "retweet"),
        ("The rabbit hopped away.", "hopped", "hop"),
        ("He gripped the rail.", "gripped", "grip"),
    ],
)
def test_lemmas(text: str, word: str, lemma: str) -> None:
    assert next(token.lemma_ for token in doc_of(text) if token.text == word) == lemma


def dep_of(doc: Doc, word: str) -> tuple[str, str]:
    token = next(token for token in doc if token.text == word)
    return str(token.dep_), str(token.head.text)


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("India and China resolved to stabilise relations.", "stabilise", "xcomp", "resolved"),
        ("India and China resolved to stabilise relations.", "relations", "dobj", "stabilise"),
        ("India and China resolved to stabilise relations.", "to", "aux", "stabilise"),
        ("Rebels attacked Goma.", "Goma", "dobj", "attacked"),
        ("The pilots Libya captured are in Chad.", "Libya", "nsubj", "captured"),
        ("The pilots Libya captured are in Chad.", "captured", "relcl", "pilots"),
        ("The EU called upon Belarus to free the journalists.", "called", "ROOT", "called"),
        ("The EU called upon Belarus to free the journalists.", "EU", "nsubj", "called"),
        ("We will confront the Turkish attempts at occupying the town.", "at", "prep", "attempts"),
    ],
)
def test_mended_tree(text: str, word: str, dep: str, head: str) -> None:
    assert dep_of(doc_of(text), word) == (dep, head)


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("Rebels attacked Monday.", "Monday", "npadvmod"),
        ("Three men arrested in Goma.", "arrested", "acl"),
        ("The activist Ana Ruiz, arrested in May, left.", "arrested", "acl"),
        ("They went to exercise alone.", "exercise", "advcl"),
    ],
)
def test_what_stays_as_it_is(text: str, word: str, dep: str) -> None:
    assert dep_of(doc_of(text), word)[0] == dep


def test_words_that_are_nouns_after_a_possessive() -> None:
    doc = doc_of("The minister met his counterpart Foreign Minister Lars Berg.")
    assert next(token.pos_ for token in doc if token.text == "counterpart") == "NOUN"


def test_a_mended_sentence_is_still_one() -> None:
    doc = doc_of("It rained. The EU called upon Belarus to free the journalists. It snowed.")
    assert [sentence.text for sentence in doc.sents] == [
        "It rained.",
        "The EU called upon Belarus to free the journalists.",
        "It snowed.",
    ]
    assert all(sum(token.head.i == token.i for token in sentence) == 1 for sentence in doc.sents)
