"""Days by tense alone: what an event gets where no expression, no name and no other sentence tells."""

from __future__ import annotations

import pytest

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.model import Status
from tests.conftest import Annotate

NEWS = ("2012-05-16", "2012-05-17")
BEFORE = (None, "2012-05-17")
TODAY = ("2012-05-17", "2012-05-17")
AHEAD = ("2012-05-17", None)


def days(annotated: Annotate, text: str, word: str, status: Status) -> tuple[str | None, str | None] | None:
    article = annotated(text, published="2012-05-17")
    token = next(token for token in article.doc if token.text == word)
    when = Times(article, date_article(article)).bind(token, status)
    if when is None:
        return None
    assert when.basis == "publication"
    assert when.start is None
    assert when.text is None
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad shelled the port.", "shelled", NEWS),
        ("The port was shelled by Chad.", "shelled", NEWS),
        ("Chad has shelled the port.", "shelled", NEWS),
        ("The port has been shelled.", "shelled", NEWS),
        ("Chad and Togo signed a treaty.", "signed", NEWS),
        ("Chad did not shell the port.", "shell", NEWS),
        ("Police arrested ten men and beat them.", "beat", NEWS),
        ("The envoy condemned the raid.", "condemned", NEWS),
        ("The envoy said Chad shelled the port.", "shelled", NEWS),
        ("The minister resigned after the vote.", "resigned", NEWS),
        ("Rebels attacked, killing ten.", "killing", NEWS),
        ("Chad had shelled the port.", "shelled", BEFORE),
        ("Before that, Togo had expelled the envoy.", "expelled", BEFORE),
        ("Chad is shelling the port.", "shelling", TODAY),
        ("The king is visiting Peru.", "visiting", TODAY),
        ("Chad accuses Togo of theft.", "accuses", TODAY),
        ("Togo urges calm.", "urges", TODAY),
    ],
)
def test_told_as_fact(annotated: Annotate, text: str, word: str, expected: tuple[str | None, str | None]) -> None:
    assert days(annotated, text, word, Status.ASSERTED) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad will shell the port.", "shell"),
        ("Chad plans to leave the union.", "leave"),
        ("The envoys are to meet in Oslo.", "meet"),
        ("The king promised to visit Peru.", "visit"),
        ("The court is expected to convict him.", "convict"),
    ],
)
def test_planned(annotated: Annotate, text: str, word: str) -> None:
    assert days(annotated, text, word, Status.PLANNED) == AHEAD


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad could shell the port.", "shell"),
        ("If talks fail, Togo may leave the union.", "leave"),
        ("Togo would leave if it could.", "leave"),
        ("He fears that they shelled the port.", "shelled"),
    ],
)
def test_hypothetical(annotated: Annotate, text: str, word: str) -> None:
    assert days(annotated, text, word, Status.HYPOTHETICAL) is None


@pytest.mark.parametrize("status", [Status.ASSERTED, Status.ALLEGED, Status.DENIED, Status.NEGATED])
def test_what_is_doubted_has_the_days_of_what_is_told(annotated: Annotate, status: Status) -> None:
    assert days(annotated, "Chad shelled the port.", "shelled", status) == NEWS


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("text", ["Chad shelled the port.", "Chad is shelled.", "Chad will be shelled."])
def test_an_article_without_a_date_dates_nothing(annotated: Annotate, text: str, status: Status) -> None:
    article = annotated(text)
    token = next(token for token in article.doc if token.text == "shelled")
    assert Times(article, date_article(article)).bind(token, status) is None
