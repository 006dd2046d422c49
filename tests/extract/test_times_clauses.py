"""The days of events by syntax: the trigger stands in brackets, the article is of Thursday, 17 May 2012."""

from __future__ import annotations

import pytest

from dateline.model import Status
from tests.conftest import Annotate
from tests.extract.reckoning import bound

PLANNED, NEGATED, HYPOTHETICAL = Status.PLANNED, Status.NEGATED, Status.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad [shelled] the port on Tuesday.", "2012-05-15"),
        ("On Tuesday Chad [shelled] the port.", "2012-05-15"),
        ("Chad on Tuesday [shelled] the port.", "2012-05-15"),
        ("Chad's navy, on Tuesday, [shelled] the port.", "2012-05-15"),
        ("The port was [shelled] on Tuesday.", "2012-05-15"),
        ("The port was [shelled] by Chad on 3 May.", "2012-05-03"),
        ("Chad [shelled] the port on Monday and left on Tuesday.", "2012-05-14"),
        ("Chad shelled the port on Monday and [left] on Tuesday.", "2012-05-15"),
        ("Chad shelled the port on Monday and [blockaded] it.", "2012-05-14"),
        ("On Monday Chad shelled the port and [bombed] the bridge.", "2012-05-14"),
        ("Chad shelled the port on Monday, but Ghana [attacked] on Tuesday.", "2012-05-15"),
        ("Chad [shelled] the port on Monday, but Ghana attacked on Tuesday.", "2012-05-14"),
        ("The envoy, who [arrived] on Monday, met the king on Tuesday.", "2012-05-14"),
        ("The envoy, who arrived on Monday, [met] the king on Tuesday.", "2012-05-15"),
        ("The rebels who [seized] the town in 2010 surrendered on Sunday.", "2010-01-01..2010-12-31"),
        ("The rebels who seized the town in 2010 [surrendered] on Sunday.", "2012-05-13"),
        ("Police [arrested] a man on Sunday who attacked a guard in April.", "2012-05-13"),
        ("Police arrested a man on Sunday who [attacked] a guard in April.", "2012-04-01..2012-04-30"),
        ("The king [condemned] Monday's attack on Tuesday.", "2012-05-15"),
        ("The king condemned Monday's [attack] on Tuesday.", "2012-05-14"),
        ("The [attack] of 3 May 2010 killed ten.", "2010-05-03"),
        ("The [attack] on the port on Sunday killed ten.", "2012-05-13"),
        ("The 2010 [attack] angered the king.", "2010-01-01..2010-12-31"),
        ("The [attack] took place on Sunday.", "2012-05-13"),
        ("The [talks] began on Sunday.", "2012-05-13"),
        ("The king had last [visited] Peru in 2001.", "2001-01-01..2001-12-31"),
        ("The king has not [visited] Peru since 2001.", "2001-01-01..2012-05-17"),
        ("Rebels have [held] the town since 2001.", "2001-01-01..2012-05-17"),
        ("Rebels [fought] the army from March to May 2010.", "2010-03-01..2010-05-31"),
        ("Rebels [fought] the army between 1990 and 1995.", "1990-01-01..1995-12-31"),
        ("Rebels [fought] the army from 3 May 2010 to 5 June 2010.", "2010-05-03..2010-06-05"),
        ("Rebels [fought] the army until 1995.", "..1995-12-31"),
        ("Two days after the coup, on 5 May 2010, the army [arrested] the king.", "2010-05-05"),
        ("In 2010, the army [arrested] the king.", "2010-01-01..2010-12-31"),
        ("The army [arrested] the king in March 2010.", "2010-03-01..2010-03-31"),
        ("The army [arrested] the king last week.", "2012-05-07..2012-05-13"),
        ("The army [arrested] the king last month.", "2012-04-01..2012-04-30"),
        ("The army [arrested] the king this week.", "2012-05-14..2012-05-17"),
        ("The army [arrested] the king this year.", "2012-01-01..2012-05-17"),
        ("The army [arrested] the king yesterday.", "2012-05-16"),
        ("The army [arrested] the king two days ago.", "2012-05-15"),
        ("The army [arrested] the king at 3 p.m. on Tuesday.", "2012-05-15"),
        ("The army [arrested] the king on Tuesday night.", "2012-05-15"),
        ("The army [arrested] the king late on Tuesday.", "2012-05-15"),
        ("The army did not [arrest] the king on Tuesday.", "2012-05-15"),
        ("The army denied that it [arrested] the king on Tuesday.", "2012-05-15"),
    ],
)
def test_the_expression_of_the_deed_itself(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text) == f"{expected} expression"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king [said] on Tuesday that Chad shelled the port on Monday.", "2012-05-15 expression"),
        ("The king said on Tuesday that Chad [shelled] the port on Monday.", "2012-05-14 expression"),
        ("On Tuesday the king said Chad [shelled] the port in 2010.", "2010-01-01..2010-12-31 expression"),
        ("The king said on Tuesday that Chad [shelled] the port.", "2012-05-14..2012-05-15 expression"),
        ("The king [accused] Chad on Tuesday of shelling the port in 2010.", "2012-05-15 expression"),
        ("The king accused Chad on Tuesday of [shelling] the port in 2010.", "2010-01-01..2010-12-31 expression"),
        ("Chad [shelled] the port on Monday, the king said on Tuesday.", "2012-05-14 expression"),
        ("Chad shelled the port on Monday, the king [said] on Tuesday.", "2012-05-15 expression"),
        ('"Chad [shelled] the port on Monday," the king said on Tuesday.', "2012-05-14 expression"),
        (
            "The king announced on Tuesday that the army had [arrested] rebels in March.",
            "2012-03-01..2012-03-31 expression",
        ),
    ],
)
def test_the_day_of_saying_is_not_the_day_of_the_deed(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king will [visit] Peru on Monday.", "2012-05-21 expression"),
        ("The king will [visit] Peru next week.", "2012-05-21..2012-05-27 expression"),
        ("The king will [visit] Peru next month.", "2012-06-01..2012-06-30 expression"),
        ("The king plans to [visit] Peru in August.", "2012-08-01..2012-08-31 expression"),
        ("The king plans to [visit] Peru this month.", "2012-05-17..2012-05-31 expression"),
        ("The king is to [visit] Peru tomorrow.", "2012-05-18 expression"),
        ("The king said on Tuesday that he would [visit] Peru in August.", "2012-08-01..2012-08-31 expression"),
        ("The king said on Tuesday that he will [visit] Peru.", "2012-05-15.. expression"),
        ("The king vowed on Tuesday to [visit] Peru.", "2012-05-15.. expression"),
        ("The king will [visit] Peru.", "2012-05-17.. publication"),
        ("The king plans to [visit] Peru.", "2012-05-17.. publication"),
    ],
)
def test_plans_lie_ahead(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text, PLANNED) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("The army [arrested] the king.", Status.ASSERTED, "2012-05-16..2012-05-17 publication"),
        ("The army has [arrested] the king.", Status.ASSERTED, "2012-05-16..2012-05-17 publication"),
        ("The king was [arrested].", Status.ALLEGED, "2012-05-16..2012-05-17 publication"),
        ("The army did not [arrest] the king.", NEGATED, "2012-05-16..2012-05-17 publication"),
        ("The army is [shelling] the port.", Status.ASSERTED, "2012-05-17 publication"),
        ("The king [urges] Chad to leave.", Status.ASSERTED, "2012-05-17 publication"),
        ("The army had [arrested] the king before.", Status.ASSERTED, "..2012-05-17 publication"),
        ("If the army [arrests] the king, Chad will attack.", HYPOTHETICAL, "-"),
        ("The army could [arrest] the king.", HYPOTHETICAL, "-"),
        ("Rebels often [attack] convoys.", Status.ASSERTED, "-"),
    ],
)
def test_without_an_expression_the_publication_tells(
    annotated: Annotate, text: str, status: Status, expected: str
) -> None:
    assert bound(annotated, text, status) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army [arrested] the king.", "-"),
        ("The army [arrested] the king on Monday.", "-"),
        ("The army [arrested] the king yesterday.", "-"),
        ("The army [arrested] the king on 3 May 2010.", "2010-05-03 expression"),
        ("The army [arrested] the king in 2010.", "2010-01-01..2010-12-31 expression"),
        ("The army arrested the king in 1998. It [freed] him the following year.", "1999-01-01..1999-12-31 expression"),
        ("The army arrested the king on 3 May 1998. It [freed] him the next day.", "1998-05-04 expression"),
    ],
)
def test_an_article_of_no_known_day_knows_only_full_dates(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text, today=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized the town on 3 May 2010. The next day they [shelled] the port.", "2010-05-04 expression"),
        ("Rebels seized the town on 3 May 2010. Two days later they [shelled] the port.", "2010-05-05 expression"),
        ("Rebels seized the town on 3 May 2010. They [shelled] the port the same day.", "2010-05-03 expression"),
        ("Rebels seized the town in 2008. A year later they [shelled] the port.", "2009-01-01..2009-12-31 expression"),
        ("An attack killed ten people on Monday. Kenya condemned the [attack].", "2012-05-14 expression"),
        ("A raid took place on Sunday. The king [praised] the raid.", "2012-05-16..2012-05-17 publication"),
        ("A raid took place on Sunday. The king praised the [raid].", "2012-05-13 expression"),
        ("Chad began its invasion on 3 March. Kenya condemned the [invasion].", "2012-03-03..2012-05-17 expression"),
    ],
)
def test_days_told_in_the_sentence_before(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2012-05-17", "2012-05-14"),
        ("2012-05-14", "2012-05-14"),
        ("2012-05-13", "2012-05-07"),
        ("2016-03-01", "2016-02-29"),
        ("2000-01-02", "1999-12-27"),
        ("1999-12-31", "1999-12-27"),
    ],
)
def test_a_weekday_moves_with_its_article(annotated: Annotate, today: str, expected: str) -> None:
    assert bound(annotated, "Chad [shelled] the port on Monday.", today=today) == f"{expected} expression"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2012-05", "2012-04-30..2012-05-31 publication"),
        ("2012", "2011-12-31..2012-12-31 publication"),
        ("2012-05-17T09:00:00Z", "2012-05-16..2012-05-17 publication"),
    ],
)
def test_an_article_of_a_month_or_year_gives_an_interval(annotated: Annotate, today: str, expected: str) -> None:
    assert bound(annotated, "Chad [shelled] the port.", today=today) == expected
