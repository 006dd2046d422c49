"""Words that look like times in a sentence: those that are one, and those that are none."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.reckoning import expressions, listed

MONDAY = "2017-10-16"


@pytest.mark.parametrize(
    "text",
    [
        "The rebels may attack the town.",
        "May the king live long.",
        "The workers march on the palace.",
        "They will march through the streets.",
        "Theresa May met the envoy.",
        "Prime Minister May met the envoy.",
        "Mrs. May condemned the raid.",
        "April Jones won the vote.",
        "June Smith denied the charge.",
        "The team scored twice as many goals as its rivals.",
        "The envoy flew on flight 1989 to Lagos.",
        "The firm sold 2000 tanks to Chad.",
        "The army lost 1,998 soldiers.",
        "Some 1500 soldiers entered the town.",
        "Turnout was 57 percent.",
        "Oil cost $1999 a tonne of 5%.",
        "Chad beat Ghana 3-2.",
        "The team won 21-19.",
        "The bill passed by 45 votes to 19.",
        "The rebels hold a quarter of the city.",
        "A second soldier was wounded.",
        "The second soldier was wounded.",
        "The envoy chaired the second session.",
        "He sat down with the rebels.",
        "The sun shone on the parade.",
        "The shelling began to fall on the town.",
        "The fall of the city shocked Chad.",
        "Troops saw the fall of the capital.",
        "The rebels spring from the north.",
        "The Sunday Times praised the king.",
        "The Sunday Telegraph praised the king.",
        "The envoy left his room 1204.",
        "Resolution 1973 of 15 states is void.",
        "The new version 10.7.2005.1 of the software failed.",
    ],
)
def test_no_dates(annotated: Annotate, text: str) -> None:
    assert [e for e in listed(annotated, text, MONDAY) if e.rsplit(" ", 1)[1][:1] not in "P"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels attacked the town in May.", ["May 2017-05"]),
        ("The rebels may attack in May.", ["May 2018-05"]),
        ("The workers marched in March.", ["March 2017-03"]),
        ("In March, workers will march on the palace.", ["March 2018-03"]),
        ("Theresa May met the envoy in May.", ["May 2017-05"]),
        ("The Sunday Times praised the king on Saturday.", ["Saturday 2017-10-14"]),
        ("The second soldier died a day later.", ["a day later 2017-10-17"]),
        ("The firm sold 2000 tanks in 2000.", ["2000 2000"]),
        ("In 2000, the firm sold 300 tanks.", ["2000 2000"]),
        ("Troops withdrew in the fall of 2011.", ["the fall of 2011 2011-FA"]),
        ("Troops withdrew last fall.", ["last fall 2016-FA"]),
        ("The fall of the city in 1975 shocked Chad.", ["1975 1975"]),
        ("Chad beat Ghana 3-2 on Sunday.", ["Sunday 2017-10-15"]),
        ("The king was crowned in 1066.", ["1066 1066"]),
        ("By 2030 the rebels will be gone.", ["2030 2030"]),
        ("Since 1998 the rebels have held the town.", ["1998 1998"]),
        ("The accord of 1998 failed.", ["1998 1998"]),
        ("The 1998 accord failed.", ["1998 1998"]),
    ],
)
def test_dates_beside_lookalikes(annotated: Annotate, text: str, expected: list[str]) -> None:
    assert listed(annotated, text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shelled the port on Monday.", "2017-10-16"),
        ("The army shelled the port on Friday.", "2017-10-13"),
        ("The army will shell the port on Friday.", "2017-10-20"),
        ("The army is to shell the port on Friday.", "2017-10-20"),
        ("The army is going to shell the port on Friday.", "2017-10-20"),
        ("The army plans to shell the port on Friday.", "2017-10-20"),
        ("The king had fled on Friday.", "2017-10-13"),
        ("The port was shelled on Friday.", "2017-10-13"),
        ("The port will be shelled on Friday.", "2017-10-20"),
        ("On Friday the king fled.", "2017-10-13"),
        ("On Friday the king will flee.", "2017-10-20"),
        ("The king fled last Friday.", "2017-10-13"),
        ("The king will flee next Friday.", "2017-10-20"),
        ("The king fled in November.", "2016-11"),
        ("The king will flee in November.", "2017-11"),
        ("The king fled in June.", "2017-06"),
        ("The king will flee in June.", "2018-06"),
        ("The king fled on December 20.", "2016-12-20"),
        ("The king will flee on December 20.", "2017-12-20"),
        ("The king fled on August 20.", "2017-08-20"),
        ("The king will flee on June 20.", "2018-06-20"),
        ("The king fled in September this year.", "2017-09"),
        ("The king fled in September last year.", "2016-09"),
        ("The king fled last summer.", "2017-SU"),
        ("The king fled this summer.", "2017-SU"),
        ("The king will flee next summer.", "2018-SU"),
        ("The king fled nearly 25 years ago.", "1992"),
        ("The king fled two days ago.", "2017-10-14"),
        ("The king fled early this month.", "2017-10"),
        ("The king fled late last year.", "2016"),
        ("The king fled in mid-2015.", "2015"),
        ("The king fled at Christmas.", "2016-12-25"),
        ("The king will flee at Christmas.", "2017-12-25"),
    ],
)
def test_tense_looks_back_or_ahead(annotated: Annotate, text: str, expected: str) -> None:
    assert [e.rsplit(" ", 1)[1] for e in listed(annotated, text, MONDAY)] == [expected]


@pytest.mark.parametrize(
    ("today", "monday", "ahead", "june"),
    [
        ("2017-10-16", "2017-10-16", "2017-10-16", "2017-06"),
        ("2017-10-17", "2017-10-16", "2017-10-23", "2017-06"),
        ("2017-10-22", "2017-10-16", "2017-10-23", "2017-06"),
        ("2017-01-01", "2016-12-26", "2017-01-02", "2016-06"),
        ("2016-02-29", "2016-02-29", "2016-02-29", "2015-06"),
        ("2016-03-01", "2016-02-29", "2016-03-07", "2015-06"),
        ("2000-01-01", "1999-12-27", "2000-01-03", "1999-06"),
        ("1999-12-31", "1999-12-27", "2000-01-03", "1999-06"),
        ("1976-07-04", "1976-06-28", "1976-07-05", "1976-06"),
    ],
)
def test_the_same_words_on_other_days(annotated: Annotate, today: str, monday: str, ahead: str, june: str) -> None:
    assert listed(annotated, "The king fled on Monday.", today) == [f"Monday {monday}"]
    assert listed(annotated, "The king will flee on Monday.", today) == [f"Monday {ahead}"]
    assert listed(annotated, "The king fled in June.", today) == [f"June {june}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king fled on 3 May 2015. The queen fled the next day.", "2015-05-04"),
        ("The king fled on 3 May 2015. The queen fled the same day.", "2015-05-03"),
        ("The king fled on 3 May 2015. The queen fled two days later.", "2015-05-05"),
        ("The king fled on 3 May 2015. The queen had fled two days earlier.", "2015-05-01"),
        ("The king fled on 3 May 2015. The queen had fled the previous day.", "2015-05-02"),
        ("The king fled in 1998. The queen fled the following year.", "1999"),
        ("The king fled in 1998. The queen fled that year.", "1998"),
        ("The king fled in 1998. The queen fled three years later.", "2001"),
        ("The king fled in March 1998. The queen fled the following month.", "1998-04"),
        ("The king fled on Friday. The queen fled the next day.", "2017-10-14"),
    ],
)
def test_a_story_goes_on_from_its_last_day(annotated: Annotate, text: str, expected: str) -> None:
    assert listed(annotated, text, MONDAY)[-1].rsplit(" ", 1)[1] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The king fled in the first quarter of 2016.", "2016-01-01", "2016-03-31"),
        ("The king fled in the second half of 2016.", "2016-07-01", "2016-12-31"),
        ("The king fled in February 2016.", "2016-02-01", "2016-02-29"),
        ("The king fled in February 2015.", "2015-02-01", "2015-02-28"),
        ("The king ruled in the 1970s.", "1970-01-01", "1979-12-31"),
        ("The dynasty ruled in the 17th century.", "1600-01-01", "1699-12-31"),
        ("The king fled in the summer of 2016.", "2016-06-01", "2016-08-31"),
        ("The king fled in the winter of 2015.", "2015-12-01", "2016-02-29"),
        ("The king fled last week.", "2017-10-09", "2017-10-15"),
        ("The king fled last weekend.", "2017-10-14", "2017-10-15"),
        ("The king fled last month.", "2017-09-01", "2017-09-30"),
        ("The king fled last year.", "2016-01-01", "2016-12-31"),
        ("The king fled yesterday.", "2017-10-15", "2017-10-15"),
        ("The king fled on 3-5 May 2016.", "2016-05-03", "2016-05-05"),
        ("The king ruled for two years.", None, None),
        ("The king prays every Friday.", None, None),
    ],
)
def test_the_days_of_an_expression(annotated: Annotate, text: str, first: str | None, last: str | None) -> None:
    (found,) = expressions(annotated, text, MONDAY)
    assert (found.earliest, found.latest) == (first, last)
