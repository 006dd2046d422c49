"""What two statements are about: words around the trigger, amounts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.judgement import Judge
from dateline.merge.knowledge import knowledge
from dateline.merge.mentions import Reader
from dateline.merge.model import Amounts, Mention
from dateline.merge.objects import amounts, compare_amounts, near_words
from dateline.merge.wording import Wordings
from dateline.merge.words import content_words
from dateline.model import Words
from tests.merge.factory import article, told

KNOWN = knowledge()


def mention(sentence: str, trigger: str, act: str = "AID") -> Mention:
    """A mention of a sentence with a trigger in it, in an article of its own."""
    key = sentence[:40]
    coded = article(key, told(act, "NOR", "CHD", "2021-03-01", sentence=sentence, trigger=trigger))
    (statement,) = coded.statements
    start = sentence.index(trigger) + statement.sentence.start
    words = Words(start=start, end=start + len(trigger), text=trigger)
    return Reader().read(replace(coded, statements=(replace(statement, trigger=words),)))[0]


def near(sentence: str, trigger: str) -> frozenset[str]:
    statement = mention(sentence, trigger).statement
    return near_words(statement, content_words(sentence, KNOWN.common), KNOWN)


def sums(sentence: str, trigger: str) -> Amounts:
    return amounts(mention(sentence, trigger).statement, KNOWN)


@pytest.mark.parametrize(
    ("sentence", "trigger", "words"),
    [
        ("Norway sent radar masts to Chad.", "sent", {"radar", "mast"}),
        ("Norway sent 40 tents to Chad.", "sent", {"tent"}),
        ("Norway helped Chad.", "helped", set()),
        ("After weeks of quarrels over cod, Norway lent Chad a tractor.", "lent", {"quarrel", "cod", "tractor"}),
    ],
)
def test_words_around_the_trigger(sentence: str, trigger: str, words: set[str]) -> None:
    assert near(sentence, trigger) == words


def test_words_far_from_the_trigger_are_about_something_else() -> None:
    far = "Norway lent Chad a mast" + ", as it had done before in very many other ways," * 3 + " while walnuts ripened."
    assert "walnut" not in near(far, "lent")
    assert "mast" in near(far, "lent")


@pytest.mark.parametrize(
    ("sentence", "trigger", "found"),
    [
        ("Norway paid $2.5 billion for masts.", "paid", {"$": (2.5e9,)}),
        ("Norway paid $300m and €5 for masts.", "paid", {"$": (3e8,), "€": (5.0,)}),
        ("Norway expelled 12 diplomats.", "expelled", {"diplomat": (12.0,)}),
        ("Norway sent 1,200 tents.", "sent", {"tent": (1200.0,)}),
        ("Norway trains a 30,000-strong force.", "trains", {"strong": (30000.0,)}),
        ("Norway sent 3 million doses.", "sent", {"dos": (3e6,)}),
        ("Norway sent tents for 3 weeks.", "sent", {}),
        ("Norway sent tents 40 km north on 5 March.", "sent", {}),
        ("Norway sent tents.", "sent", {}),
    ],
)
def test_amounts(sentence: str, trigger: str, found: dict[str, tuple[float, ...]]) -> None:
    assert dict(sums(sentence, trigger)) == found


def test_amounts_far_from_the_trigger_are_of_something_else() -> None:
    assert not sums("Norway sent tents" + ", which nobody had thought possible until then" * 4 + ", for $5.", "sent")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"$": (2e9,)}, {"$": (2e9,)}, "same amount"),
        ({"$": (1.31e9,)}, {"$": (1.3e9,)}, "same amount"),
        ({"$": (2e9,)}, {"$": (110e9,)}, "other amount"),
        ({"$": (2e9,)}, {"€": (2e9,)}, ""),
        ({"$": (2e9,), "tent": (4.0,)}, {"$": (9e9,), "tent": (4.0,)}, "same amount"),
        ({"tent": (4.0, 9.0)}, {"tent": (9.0,)}, "same amount"),
        ({}, {"$": (1.0,)}, ""),
    ],
)
def test_amounts_compared(one: Amounts, other: Amounts, said: str) -> None:
    assert compare_amounts(one, other) == said
    assert compare_amounts(other, one) == said


@given(st.dictionaries(st.sampled_from(["$", "tent"]), st.tuples(st.floats(1, 1e12)), min_size=1))
def test_an_amount_is_the_same_as_itself(one: Amounts) -> None:
    assert compare_amounts(one, one) == "same amount"


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("Norway sent radar masts to Chad.", "Radar masts were sent to Chad at dawn.", "objects alike"),
        ("Norway sent radar spares to Chad.", "A radar mast was sent to Chad.", "objects akin"),
        ("Norway sent masts to Chad.", "Cheese was sent to Chad.", ""),
    ],
)
def test_objects_compared(left: str, right: str, said: str) -> None:
    one, other = mention(left, "sent"), mention(right, "sent")
    assert Wordings(KNOWN).compare(one, other)[1] == said
    assert Wordings(KNOWN).compare(other, one)[1] == said


def test_words_on_other_things_are_other_acts_of_speech() -> None:
    one = mention("Norway urged Chad to free the fishermen.", "urged", "REQUEST")
    other = mention("Norway urged Chad to lower its tariffs.", "urged", "REQUEST")
    assert "other objects" in Judge().judge(one, other).reasons


def test_a_sentence_says_nothing_of_two_statements_in_it() -> None:
    first = told("AID", "NOR", "CHD", "2021-03-01", start=0)
    one, other = Reader().read(article("a", first, first))
    assert tuple(Wordings(KNOWN).compare(one, other)) == ("same sentence", "", "")


def test_sales_of_other_sums_are_other_sales() -> None:
    judge = Judge()
    small = mention("Norway sold Chad masts for $2 billion.", "sold", "COOPERATE")
    large = mention("Norway sold Chad goods worth $90 billion.", "sold", "COOPERATE")
    again = mention("Masts for $2.05 billion were sold to Chad.", "sold", "COOPERATE")
    assert "other amount" in judge.judge(small, large).reasons
    assert "same amount" in judge.judge(small, again).reasons
    assert judge.judge(small, again).score > judge.judge(small, large).score


def test_what_was_found_out_is_forgotten_and_found_again() -> None:
    wordings = Wordings(KNOWN)
    one, other = mention("Norway sent masts.", "sent"), mention("Masts were sent.", "sent")
    before = wordings.compare(one, other)
    assert one.wording is not None
    wordings.forget()
    assert one.wording is None
    assert wordings.compare(one, other) == before


def test_a_wording_holds_its_words() -> None:
    found = mention("Norway sent 7 masts to Chad.", "sent")
    Wordings(KNOWN).compare(found, mention("Masts were sent.", "sent"))
    wording = found.wording
    assert wording is not None
    assert wording.near <= wording.words
    assert wording.amounts == {"mast": (7.0,)}
