"""Short articles: every bracketless deed of a text with the days that it gets, seen from Thursday, 17 May 2012."""

from __future__ import annotations

import pytest

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.model import Status
from tests.conftest import Annotate
from tests.extract.reckoning import bound

COUP = (
    "Rebels seized the palace on 3 March 2010. The next day they arrested the king. "
    "Two days later troops shelled the port. The queen had fled in 2008. "
    "On Monday the king praised Chad. The army freed ten prisoners yesterday. "
    "It will leave the town next week."
)
TRUCE = (
    "The two armies signed a truce on Tuesday, ending a war that began in 2009. "
    "The envoy, who arrived on Sunday, chaired the talks. Chad condemned the accord. "
    "Ghana had blockaded the port since March, and Togo expelled its diplomats last month. "
    "The leaders plan to meet in Oslo on 4 June."
)
RAID = (
    "Gunmen attacked a convoy on Saturday, police said on Sunday. Ten soldiers died. "
    "Kenya accused Chad on Monday of training the gunmen in 2011. Chad denied the charge on Tuesday. "
    "Kenya recalled its envoy, and on Wednesday it closed the border."
)


@pytest.mark.parametrize(
    ("text", "word", "status", "expected"),
    [
        (COUP, "seized", Status.ASSERTED, "2010-03-03 expression"),
        (COUP, "arrested", Status.ASSERTED, "2010-03-04 expression"),
        (COUP, "shelled", Status.ASSERTED, "2010-03-06 expression"),
        (COUP, "fled", Status.ASSERTED, "2008-01-01..2008-12-31 expression"),
        (COUP, "praised", Status.ASSERTED, "2012-05-14 expression"),
        (COUP, "freed", Status.ASSERTED, "2012-05-16 expression"),
        (COUP, "leave", Status.PLANNED, "2012-05-21..2012-05-27 expression"),
        (TRUCE, "signed", Status.ASSERTED, "2012-05-15 expression"),
        (TRUCE, "truce", Status.ASSERTED, "2012-05-15 expression"),
        (TRUCE, "arrived", Status.ASSERTED, "2012-05-13 expression"),
        (TRUCE, "condemned", Status.ASSERTED, "2012-05-16..2012-05-17 publication"),
        (TRUCE, "blockaded", Status.ASSERTED, "2012-03-01..2012-05-17 expression"),
        (TRUCE, "expelled", Status.ASSERTED, "2012-04-01..2012-04-30 expression"),
        (TRUCE, "meet", Status.PLANNED, "2012-06-04 expression"),
        (RAID, "attacked", Status.ASSERTED, "2012-05-12 expression"),
        (RAID, "said", Status.ASSERTED, "2012-05-13 expression"),
        (RAID, "accused", Status.ASSERTED, "2012-05-14 expression"),
        (RAID, "training", Status.ALLEGED, "2011-01-01..2011-12-31 expression"),
        (RAID, "denied", Status.ASSERTED, "2012-05-15 expression"),
        (RAID, "recalled", Status.ASSERTED, "2012-05-16..2012-05-17 publication"),
        (RAID, "closed", Status.ASSERTED, "2012-05-16 expression"),
    ],
)
def test_deeds_of_an_article(annotated: Annotate, text: str, word: str, status: Status, expected: str) -> None:
    assert text.count(f" {word}") >= 1
    assert bound(annotated, text.replace(f" {word}", f" [{word}]", 1), status) == expected


@pytest.mark.parametrize("text", [COUP, TRUCE, RAID])
@pytest.mark.parametrize("today", [None, "2012", "2012-05", "2012-05-17", "2016-02-29"])
def test_every_word_has_ordered_days_that_it_quotes(annotated: Annotate, text: str, today: str | None) -> None:
    article = annotated(text, published=today)
    published = date_article(article)
    times = Times(article, published)
    for token in article.doc:
        when = times.bind(token, Status.ASSERTED)
        if when is None:
            continue
        assert (when.earliest or "") <= (when.latest or "9999")
        assert when.basis in {"expression", "publication"}
        assert when.rule
        assert (when.basis == "expression") == (when.text is not None)
        assert when.text is None or text[when.start : when.end] == when.text


@pytest.mark.parametrize("text", [COUP, TRUCE, RAID])
def test_binding_twice_and_in_any_order_is_the_same(annotated: Annotate, text: str) -> None:
    article = annotated(text, published="2012-05-17")
    published = date_article(article)
    one, other = Times(article, published), Times(article, published)
    first = [one.bind(token, Status.ASSERTED) for token in article.doc]
    second = [other.bind(token, Status.ASSERTED) for token in reversed(list(article.doc))]
    assert first == second[::-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops [entered] the town after rebels left on Monday.", "2012-05-16..2012-05-17 publication"),
        ("Troops [entered] the town on Tuesday after rebels left on Monday.", "2012-05-15 expression"),
        ("Troops entered the town on Tuesday after rebels [left] on Monday.", "2012-05-14 expression"),
        ("Troops [entered] the town on Tuesday, a day after the truce.", "2012-05-15 expression"),
        ("After Monday's raid, Chad [closed] the border on Tuesday.", "2012-05-15 expression"),
        ("Chad, which [invaded] Ghana in 1998, closed the border on Tuesday.", "1998-01-01..1998-12-31 expression"),
        ("Chad, which invaded Ghana in 1998, [closed] the border on Tuesday.", "2012-05-15 expression"),
        ("The treaty [signed] in 1998 was renewed on Tuesday.", "1998-01-01..1998-12-31 expression"),
        ("The treaty signed in 1998 was [renewed] on Tuesday.", "2012-05-15 expression"),
        ("The man [arrested] on Monday was freed on Tuesday.", "2012-05-14 expression"),
        ("The man arrested on Monday was [freed] on Tuesday.", "2012-05-15 expression"),
        ("Speaking on Tuesday, the king [condemned] Chad.", "2012-05-15 expression"),
        ("During talks on Tuesday the king [condemned] Chad.", "2012-05-15 expression"),
        ("At a summit on 3 May the king [condemned] Chad.", "2012-05-03 expression"),
        ("In a letter dated 3 May the king [condemned] Chad.", "2012-05-03 expression"),
        ("Chad [attacked] Ghana twice last year.", "2011-01-01..2011-12-31 expression"),
        ("Chad has [attacked] Ghana every month.", "2012-05-16..2012-05-17 publication"),
        ("Chad [bombed] Ghana for two years.", "2012-05-16..2012-05-17 publication"),
        ("Chad's [invasion] of Ghana in 1998 failed.", "1998-01-01..1998-12-31 expression"),
        ("The 1998 [invasion] of Ghana failed.", "1998-01-01..1998-12-31 expression"),
        ("Nearly 25 years ago Chad [invaded] Ghana.", "1987-01-01..1987-12-31 expression"),
        ("Chad [invaded] Ghana in the 1980s.", "1980-01-01..1989-12-31 expression"),
        ("Chad [invaded] Ghana in the summer of 1998.", "1998-06-01..1998-08-31 expression"),
        ("Chad [invaded] Ghana in the second quarter of 1998.", "1998-04-01..1998-06-30 expression"),
    ],
)
def test_neighbouring_clauses_keep_their_own_days(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("Chad threatened on Monday to [bomb] Ghana.", Status.PLANNED, "2012-05-14.. expression"),
        ("Chad threatened to [bomb] Ghana on Monday.", Status.PLANNED, "2012-05-21 expression"),
        ("Chad urged Ghana on Monday to [free] the king.", Status.PLANNED, "2012-05-14.. expression"),
        ("Chad agreed on Monday to [withdraw] next year.", Status.PLANNED, "2013-01-01..2013-12-31 expression"),
        ("Chad will [withdraw] within weeks.", Status.PLANNED, "2012-05-17.. publication"),
        ("Chad did not [bomb] Ghana in 1998.", Status.NEGATED, "1998-01-01..1998-12-31 expression"),
        ("Chad never [bombed] Ghana.", Status.NEGATED, "2012-05-16..2012-05-17 publication"),
    ],
)
def test_plans_and_denials(annotated: Annotate, text: str, status: Status, expected: str) -> None:
    assert bound(annotated, text, status) == expected
