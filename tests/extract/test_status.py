"""Statuses of made-up sentences, construct by construct, each with what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.status import Standing
from dateline.model import Annotated, Status

Annotate = Callable[..., Annotated]


def status_of(annotated: Annotate, text: str, word: str, act: str | None = None) -> str:
    article = annotated(text)
    trigger = next(token for token in reversed(list(article.doc)) if token.text == word)
    return Standing(article).status(trigger, act)[0].value


TOLD = [
    ("Norway closed its embassy in Minsk on Monday.", "closed"),
    ("Rebels managed to seize the bridge.", "seize"),
    ("The envoy regretted that Lima had expelled the consul.", "expelled"),
    ("The group that attacked the base fled.", "attacked"),
    ("France condemned the attack on the convoy.", "attack"),
    ("Ghana admitted that it had jailed the editor.", "jailed"),
    ("The army continued to shell the town.", "shell"),
    ("Troops tried to storm the ministry.", "storm"),
    ("They did not hesitate to fire on the crowd.", "fire"),
    ("It is essential to note that Chad accused Libya.", "accused"),
    ("It is worth mentioning that Chad accused Libya of spying.", "accused"),
    ("It is important to remember that the navy sank the ferry.", "sank"),
]

NEGATED = [
    ("Troops have not crossed the river.", "crossed"),
    ("Quito failed to sign the pact.", "sign"),
    ("The rebels refused to surrender.", "surrender"),
    ("Police foiled an attack on the station.", "attack"),
    ("They left without entering the city.", "entering"),
    ("The minister stopped short of recognising the council.", "recognising"),
    ("The president had planned to visit Lima but fell ill.", "visit"),
    ("No soldiers entered the town.", "entered"),
]

ALLEGED = [
    ("Chad accused Libya of arming the rebels.", "arming"),
    ("Libya is believed to have armed them.", "armed"),
    ("Troops allegedly killed three men.", "killed"),
    ("Police are looking into an alleged attack on a mosque.", "attack"),
    ("The army has attacked the town, the mayor claimed.", "attacked"),
    ("The militia has been accused of shelling the camp.", "shelling"),
    ("Claims that the navy mined the bay spread fast.", "mined"),
    ("The army neither confirmed nor denied that it had shelled the camp.", "shelled"),
    ("The ministry refused to confirm that troops had shelled the camp.", "shelled"),
    ("The general did not deny that his men had burned the village.", "burned"),
]

DENIED = [
    ("Libya denied that it had armed anyone.", "armed"),
    ("Chad denies having bombed the camp.", "bombed"),
    ("Sudan denied involvement in the attack.", "attack"),
    ("Sudan rejected allegations that it had bombed the camp.", "bombed"),
    ("The army has not attacked the town, the spokesman said.", "attacked"),
    ("“Our troops did not enter the village,” the general said.", "enter"),
    ("Claims that the navy mined the bay are false.", "mined"),
]

PLANNED = [
    ("The ministers will meet in Doha on 3 March.", "meet"),
    ("Oslo vowed to send two ships.", "send"),
    ("The president is expected to visit Lima.", "visit"),
    ("The general ordered his troops to withdraw.", "withdraw"),
    ("Russia plans an attack on the town.", "attack"),
    ("The decision to expel the envoy came on Monday.", "expel"),
    ("Russia would expel 60 diplomats, the ministry said.", "expel"),
    ("Leaders to meet in Geneva.", "meet"),
    ("Leaders are meeting in Geneva next week.", "meeting"),
    ("He announced a visit to Rome next month.", "visit"),
    ("The two sides are due to hold talks.", "talks"),
    ("Kenya agreed to release the prisoners.", "release"),
    ("They are going to close the consulate.", "close"),
]

HYPOTHETICAL = [
    ("If talks fail, Ghana could recall its envoy.", "recall"),
    ("If talks fail, Ghana will recall its envoy.", "recall"),
    ("If talks fail, Ghana could recall its envoy.", "fail"),
    ("The general threatened to bomb the port.", "bomb"),
    ("The UN urged both sides to withdraw.", "withdraw"),
    ("It is unclear whether Israel bombed the plant.", "bombed"),
    ("Did the army kill the man?", "kill"),
    ("Villagers fear that the militia will return.", "return"),
    ("The rebels might attack the airport.", "attack"),
    ("Oslo wants to reopen the border.", "reopen"),
    ("Had the road been open, they would have attacked the base.", "attacked"),
    ("He called for a withdrawal of the troops.", "withdrawal"),
    ("Diplomats believe that the junta will attack the port.", "attack"),
    ("It is unlikely that the two will meet.", "meet"),
]

CASES = [
    (text, word, status)
    for status, cases in (
        ("asserted", TOLD),
        ("negated", NEGATED),
        ("alleged", ALLEGED),
        ("denied", DENIED),
        ("planned", PLANNED),
        ("hypothetical", HYPOTHETICAL),
    )
    for text, word in cases
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_status(annotated: Annotate, text: str, word: str, status: str) -> None:
    assert status_of(annotated, text, word) == status


@pytest.mark.parametrize(
    ("text", "word", "not_status"),
    [
        ("The accused general attacked the judge.", "attacked", Status.ALLEGED),
        ("The man who denied the charge left.", "left", Status.DENIED),
        ("The planned reform was dropped after troops killed a man.", "killed", Status.PLANNED),
        ("Nobody knew that the army had shelled the camp.", "shelled", Status.NEGATED),
        ("While talks went on, Ghana recalled its envoy.", "recalled", Status.HYPOTHETICAL),
        ("The army denied them entry and arrested two.", "arrested", Status.DENIED),
        ("The UN could not prevent the attack.", "attack", Status.HYPOTHETICAL),
    ],
)
def test_looks_like_it_but_is_not(annotated: Annotate, text: str, word: str, not_status: Status) -> None:
    assert status_of(annotated, text, word) != not_status.value


def test_several_statements_in_one_sentence(annotated: Annotate) -> None:
    text = "Chad accused Libya of arming the rebels."
    assert status_of(annotated, text, "accused") == "asserted"
    assert status_of(annotated, text, "arming") == "alleged"


def test_a_claim_that_is_denied_was_made(annotated: Annotate) -> None:
    assert status_of(annotated, "Sudan rejected allegations that it had bombed the camp.", "allegations") == "asserted"


def test_a_denial_of_a_denial_tells(annotated: Annotate) -> None:
    assert status_of(annotated, "Sudan denied that it had not paid the men.", "paid") == "asserted"


@pytest.mark.parametrize(
    ("text", "word", "act", "status"),
    [
        ("Washington approved the sale.", "approved", "COOPERATE", "planned"),
        ("Oslo pledged ten trucks.", "pledged", "AID", "planned"),
        ("Oslo promised closer ties.", "promised", "AGREE", "asserted"),
        ("Oslo delivered ten trucks.", "delivered", "AID", "asserted"),
    ],
)
def test_word_of_commitment_as_trigger(annotated: Annotate, text: str, word: str, act: str, status: str) -> None:
    assert status_of(annotated, text, word, act) == status


def test_reason_points_at_the_word(annotated: Annotate) -> None:
    article = annotated("Chad accused Libya of arming the rebels.")
    trigger = next(t for t in article.doc if t.text == "arming")
    reason = Standing(article).status(trigger)[1]
    assert reason.rule == "allegation"
    assert article.text[reason.start : reason.end] == "accused"


def predicates(annotated: Annotate, text: str) -> dict[str, tuple[str, str, str]]:
    found = Standing(annotated(text)).predicates()
    return {p.text: (p.polarity, p.certainty, p.tense) for p in found}


def test_predicates_are_all_verbs_and_event_nouns(annotated: Annotate) -> None:
    found = predicates(annotated, "After the attack the baker did not open the shop.")
    assert set(found) == {"attack", "open"}
    assert found["open"] == ("negative", "certain", "past")
    assert found["attack"][0] == "positive"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The trial will begin on Friday.", "begin", ("positive", "certain", "future")),
        ("I will call him.", "call", ("positive", "probable", "future")),
        ("She plans to sell the house.", "sell", ("positive", "probable", "future")),
        ("It may rain.", "rain", ("positive", "possible", "none")),
        ("Call the office.", "Call", ("positive", "possible", "none")),
        ("He seems to sleep.", "sleep", ("positive", "probable", "present")),
        ("The minister stepped down.", "stepped down", ("positive", "certain", "past")),
        ("Rome is a place to visit.", "visit", ("positive", "possible", "none")),
    ],
)
def test_predicate(annotated: Annotate, text: str, word: str, expected: tuple[str, str, str]) -> None:
    assert predicates(annotated, text)[word] == expected


def test_predicates_of_no_text(annotated: Annotate) -> None:
    assert Standing(annotated("Blue.")).predicates() == ()
