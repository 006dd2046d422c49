"""Binding: which day an event gets."""

from __future__ import annotations

import pytest

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.model import Published, Status, When
from tests.conftest import Annotate

ASSERTED, PLANNED, DENIED = Status.ASSERTED, Status.PLANNED, Status.DENIED
THURSDAY = "2012-05-17"


def bind(
    annotated: Annotate, text: str, word: str, status: Status = ASSERTED, published: str | None = THURSDAY
) -> When | None:
    article = annotated(text, published=published)
    token = next(token for token in article.doc if token.text == word)
    return Times(article, date_article(article)).bind(token, status)


def days(when: When | None) -> tuple[str | None, str | None] | None:
    return None if when is None else (when.earliest, when.latest)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad shelled the port on Monday.", "shelled", ("2012-05-14", "2012-05-14")),
        ("On Monday, Chad's navy shelled the port.", "shelled", ("2012-05-14", "2012-05-14")),
        ("The port was shelled on Monday by Chad.", "shelled", ("2012-05-14", "2012-05-14")),
        ("Ghana on Monday denied the charge.", "denied", ("2012-05-14", "2012-05-14")),
        ("Ghana on Monday accused Togo of arming the rebels.", "accused", ("2012-05-14", "2012-05-14")),
        ("The two states signed the treaty last year.", "signed", ("2011-01-01", "2011-12-31")),
        ("The army launched an offensive on Saturday.", "offensive", ("2012-05-12", "2012-05-12")),
        ("Monday's attack killed ten soldiers.", "attack", ("2012-05-14", "2012-05-14")),
        ("The attack on Monday was condemned by Kenya.", "attack", ("2012-05-14", "2012-05-14")),
        ("The king had last visited Peru in 2000.", "visited", ("2000-01-01", "2000-12-31")),
        ("The king met the queen on Monday and signed a treaty.", "signed", ("2012-05-14", "2012-05-14")),
        ("Speaking on Monday, the envoy condemned the raid.", "condemned", ("2012-05-14", "2012-05-14")),
        ("The truce held from 1 March to 5 May 2010.", "held", ("2010-03-01", "2010-05-05")),
        ("Rebels have besieged the town since March.", "besieged", ("2012-03-01", THURSDAY)),
        ("The army has attacked villages over the past week.", "attacked", ("2012-05-10", THURSDAY)),
        ("The envoy met rebels this month.", "met", ("2012-05-01", THURSDAY)),
    ],
)
def test_the_expression_that_governs_the_predicate(
    annotated: Annotate, text: str, word: str, expected: tuple[str, str]
) -> None:
    when = bind(annotated, text, word)
    assert days(when) == expected
    assert when is not None
    assert when.basis == "expression"
    assert when.text is not None
    assert text[when.start : when.end] == when.text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The queen left in 2009. The king condemned the attack.", "condemned", ("2012-05-16", THURSDAY)),
        ("Kenya condemned the coup of 2009.", "condemned", ("2012-05-16", THURSDAY)),
        ("Kenya, which joined the pact in 2009, bombed the port.", "bombed", ("2012-05-16", THURSDAY)),
    ],
)
def test_nearness_is_not_enough(annotated: Annotate, text: str, word: str, expected: tuple[str, str]) -> None:
    when = bind(annotated, text, word)
    assert days(when) == expected
    assert when is not None
    assert (when.basis, when.text) == ("publication", None)


@pytest.mark.parametrize(
    ("text", "word", "status", "expected"),
    [
        ("Chad said on Monday that it had shelled the port.", "shelled", ASSERTED, ("2012-05-13", "2012-05-14")),
        ("Chad said on Monday that troops killed ten rebels.", "killed", ASSERTED, ("2012-05-13", "2012-05-14")),
        ("Chad said on Monday that it is shelling the port.", "shelling", ASSERTED, ("2012-05-14", "2012-05-14")),
        ("Chad said on Monday that it will close the port.", "close", PLANNED, ("2012-05-14", None)),
        ("Chad said on Monday that it will close the port on Friday.", "close", PLANNED, ("2012-05-18", "2012-05-18")),
        ("Chad agreed on Monday to send troops.", "send", PLANNED, ("2012-05-14", None)),
    ],
)
def test_the_time_of_saying(
    annotated: Annotate, text: str, word: str, status: Status, expected: tuple[str, str | None]
) -> None:
    assert days(bind(annotated, text, word, status)) == expected


@pytest.mark.parametrize(
    ("text", "word", "status", "expected"),
    [
        ("Chad shelled the port.", "shelled", ASSERTED, ("2012-05-16", THURSDAY)),
        ("Chad has shelled the port.", "shelled", ASSERTED, ("2012-05-16", THURSDAY)),
        ("Chad did not shell the port.", "shell", DENIED, ("2012-05-16", THURSDAY)),
        ("The king is visiting Peru.", "visiting", ASSERTED, (THURSDAY, THURSDAY)),
        ("The king will visit Peru.", "visit", PLANNED, (THURSDAY, None)),
        ("The king had visited Peru before the war.", "visited", ASSERTED, (None, THURSDAY)),
        ("If talks fail, Chad could shell the port.", "shell", Status.HYPOTHETICAL, None),
        ("The army trains soldiers.", "trains", ASSERTED, None),
    ],
)
def test_without_an_expression_tense_and_status_decide(
    annotated: Annotate, text: str, word: str, status: Status, expected: tuple[str, str | None] | None
) -> None:
    when = bind(annotated, text, word, status)
    assert days(when) == expected
    assert when is None or when.basis == "publication"


def test_an_opening_that_speaks_on_the_day_itself_dates_its_speakers(annotated: Annotate) -> None:
    text = "Kenya has urged Chad to withdraw. “We will wait,” Kenya said in a statement on Thursday."
    assert days(bind(annotated, text, "urged")) == (THURSDAY, THURSDAY)


def test_a_campaign_reaches_from_its_start_to_the_article(annotated: Annotate) -> None:
    text = "The army launched an offensive on Saturday. Kenya has condemned the offensive. The campaign killed many."
    assert days(bind(annotated, text, "campaign")) == ("2012-05-12", THURSDAY)
    assert days(bind(annotated, text, "condemned")) == ("2012-05-12", THURSDAY)


def test_a_well_known_event_has_its_days(annotated: Annotate) -> None:
    when = bind(annotated, "Kenya recalled the Rwandan genocide.", "genocide")
    assert days(when) == ("1994-04-07", "1994-07-15")
    assert when is not None
    assert when.rule == "known event: Rwandan genocide"


def test_an_event_after_the_article_is_not_meant(annotated: Annotate) -> None:
    assert days(bind(annotated, "They spoke of the Arab Spring.", "Spring", published="2001-03-01")) != (
        "2010-12-17",
        "2012-12-31",
    )


def test_the_only_day_told_dates_an_article_of_unknown_day(annotated: Annotate) -> None:
    text = "The king met the queen on 5 March 2010. He said on Friday that he was glad. She praised him."
    when = bind(annotated, text, "praised", published=None)
    assert days(when) == ("2010-03-05", "2010-03-05")


def test_an_article_known_to_a_month(annotated: Annotate) -> None:
    assert days(bind(annotated, "Chad shelled the port.", "shelled", published="2012-05")) == (
        "2012-04-30",
        "2012-05-31",
    )


def test_nothing_known_of_the_article_gives_nothing(annotated: Annotate) -> None:
    article = annotated("Chad shelled the port on Monday. It closed the road.")
    times = Times(article, Published())
    assert all(times.bind(token, ASSERTED) is None for token in article.doc)
