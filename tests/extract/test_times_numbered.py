"""Numbers of four figures behind a noun that numbers things, ends joined by 'between', days declared in one piece."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.extract.when.calendar import read_day
from tests.conftest import Annotate
from tests.extract.reckoning import bound, listed, meant


@pytest.mark.parametrize(
    "text",
    [
        "The envoy took flight 1987 to Lima.",
        "The envoy slept in room 1912.",
        "Council members cited resolution 1701.",
        "The convoy left on highway 1960.",
        "The convoy left on route 1999.",
        "The station uses channel 1988.",
    ],
)
def test_numbers_of_things_are_no_years(annotated: Annotate, text: str) -> None:
    assert listed(annotated, text, "2012-05-17") == []


@pytest.mark.parametrize("text", ["The envoy took a flight in 1987.", "The resolution of 1987 failed."])
def test_the_same_nouns_beside_a_year(annotated: Annotate, text: str) -> None:
    assert listed(annotated, text, "2012-05-17") == ["1987 1987"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad [bombed] Ghana between 1998 and 2001.", "1998-01-01..2001-12-31 expression"),
        ("Between 1998 and 2001 Chad [bombed] Ghana.", "1998-01-01..2001-12-31 expression"),
    ],
)
def test_between_joins_both_ends(annotated: Annotate, text: str, expected: str) -> None:
    assert bound(annotated, text) == expected


@pytest.mark.parametrize("way", ["next", "this coming"])
@pytest.mark.parametrize("direction", [-1, 0, 1])
def test_the_next_holiday_lies_ahead_whatever_the_tense(way: str, direction: int) -> None:
    assert meant(f"{way} Christmas", "2012-12-26", direction) == "DATE 2013-12-25"


@pytest.mark.parametrize(
    ("text", "day"),
    [("20120229", date(2012, 2, 29)), ("19991231T2359", date(1999, 12, 31)), ("2012-02-29", date(2012, 2, 29))],
)
def test_a_day_in_one_piece(text: str, day: date) -> None:
    assert read_day(text) == (day, day)


@pytest.mark.parametrize("text", ["20120230", "201202", "20121", "12345678", None, ""])
def test_what_is_no_day_in_one_piece(text: str | None) -> None:
    assert read_day(text) is None
