"""The article's own date: declared, in a dateline, inferred."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.dating import date_article
from dateline.extract.when.clues import Clue, combine, hull, intersect
from dateline.model import Evidence, Published
from tests.conftest import Annotate


def dated(annotated: Annotate, text: str, **fields: Any) -> tuple[str | None, str | None, str | None]:
    published = date_article(annotated(text, **fields))
    return published.earliest, published.latest, published.basis


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("2012-05-17", ("2012-05-17", "2012-05-17", "metadata")),
        ("2012-05-17T10:30:00+02:00", ("2012-05-17", "2012-05-17", "metadata")),
        ("2012-05", ("2012-05-01", "2012-05-31", "metadata")),
        ("2012", ("2012-01-01", "2012-12-31", "metadata")),
    ],
)
def test_metadata_wins(annotated: Annotate, declared: str, expected: tuple[str, str, str]) -> None:
    assert dated(annotated, "OSLO, June 3, 2011 - The king left.", published=declared) == expected


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, June 3, 2011 (NTB) -- The king left for Peru.",
        "Oslo, 3 June 2011 - The king left for Peru.",
        "King leaves\nJune 03, 2011\nThe king left for Peru.",
        "King leaves\nPublished: 3 June 2011\nThe king left for Peru.",
        "King leaves\nUpdated on June 3, 2011 at 10:15\nThe king left for Peru.",
    ],
)
def test_a_full_date_at_the_head_is_the_dateline(annotated: Annotate, text: str) -> None:
    published = date_article(annotated(text))
    assert (published.earliest, published.latest, published.basis) == ("2011-06-03", "2011-06-03", "dateline")
    (evidence,) = published.evidence
    assert text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    ("text", "declared", "conflict"),
    [
        ("OSLO, June 3, 2011 (NTB) -- The king left.", "2011-06-04", False),
        ("OSLO, June 3 (NTB) -- The king left.", "2011-06-04", False),
        ("OSLO, June 3, 2009 (NTB) -- The king left.", "2011-06-04", True),
        ("OSLO, January 3 (NTB) -- The king left.", "2011-06-04", True),
        ("The king left.", "2011-06-04", False),
    ],
)
def test_a_contradiction_is_reported(annotated: Annotate, text: str, declared: str, conflict: bool) -> None:
    published = date_article(annotated(text, published=declared))
    assert (published.conflict is not None) == conflict
    assert published.earliest == declared


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The king spoke on the 50th anniversary of Indonesia's independence.", "1995-08-10", "1995-08-31"),
        ("Ahead of the 20th anniversary of the fall of the Berlin Wall, crowds gathered.", "2009-09-10", "2009-11-09"),
        ("NATO marked the seventieth anniversary of the founding of NATO.", "2019-03-28", "2019-04-18"),
        ("The Russia's 2022 invasion of Ukraine began last year.", "2023-01-01", "2023-12-31"),
        ("On 3 May 2010 the king died. On 7 June 2011 the queen died.", "2011-06-07", None),
        ("Defense Minister Andrey Belousov and Transport Minister Roman Starovoyt left.", "2024-05-14", "2025-07-07"),
        ("The storming of the U.S. Capitol by supporters of Donald Trump shocked many.", "2021-01-06", None),
    ],
)
def test_inferred_from_the_text(annotated: Annotate, text: str, first: str, last: str | None) -> None:
    published = date_article(annotated(text))
    assert (published.earliest, published.latest, published.basis) == (first, last, "text")
    assert published.evidence
    assert all(text[e.start : e.end] == e.text and e.rule for e in published.evidence)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            (
                "The anniversary of India's independence was marked on Monday. "
                "In July, North Korea recognised the two republics in eastern Ukraine."
            ),
            "2022-08-15",
        ),
        ("Kim Jong Un visited Russia in September this year, as he had in April 2019.", "2023-10-20"),
        ("Putin has landed in Pyongyang on his first visit to North Korea in nearly 25 years.", "2024-06-18"),
        (
            "The leaders will meet at Camp David on August 18. It is the 78th anniversary of Korea's liberation.",
            "2023-08-15",
        ),
        ("The Skripal poisoning in early March drew protests. The envoys must leave by March 31.", "2018-03-29"),
        (
            "Kim Jong Un had met Putin in Russia in September 2023. Putin had last visited North Korea in 2000.",
            "2024-06-18",
        ),
        ("Wednesday, May 16, was quiet. In 2011 the king had died.", "2012-05-17"),
    ],
)
def test_clues_together_hold_the_day(annotated: Annotate, text: str, holds: str) -> None:
    published = date_article(annotated(text))
    assert published.earliest is not None
    assert published.earliest <= holds
    assert published.latest is None or holds <= published.latest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The king left.",
        "The king left on Monday.",
        "Former Prime Minister Liz Truss spoke.",
        "The company marked its tenth anniversary.",
        "If elected, she will visit in 2031.",
    ],
)
def test_what_says_nothing_gives_nothing(annotated: Annotate, text: str) -> None:
    assert date_article(annotated(text)) == Published()


def test_a_dateline_without_a_year_narrows_what_the_text_tells(annotated: Annotate) -> None:
    text = "OSLO, Aug. 16 (NTB) -- The king spoke on the 50th anniversary of Indonesia's independence."
    assert dated(annotated, text) == ("1995-08-16", "1995-08-17", "text")


def test_an_upcoming_event_lies_ahead(annotated: Annotate) -> None:
    first, last, _ = dated(
        annotated, "Putin wrote of his upcoming visit to North Korea. Defense Minister Andrey Belousov was there."
    )
    assert (first, last) == ("2024-05-14", "2024-06-19")


EVIDENCE = Evidence(start=0, end=1, text="x", rule="test")
DAYS = st.one_of(st.none(), st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1)))
WINDOWS = st.tuples(DAYS, DAYS).filter(lambda w: w[0] is None or w[1] is None or w[0] <= w[1])


@given(windows=st.lists(st.lists(WINDOWS, min_size=1, max_size=3), max_size=5))
@settings(deadline=None)
def test_what_clues_say_together_is_ordered_and_does_not_depend_on_their_order(windows: list[Any]) -> None:
    clues = [Clue(tuple(w), Evidence(start=i, end=i + 1, text="x", rule="test"), i % 3) for i, w in enumerate(windows)]
    (first, last), used = combine(clues)
    assert first is None or last is None or first <= last
    assert combine(reversed(clues)) == ((first, last), used)


@given(one=WINDOWS, other=WINDOWS)
@settings(deadline=None)
def test_windows(one: Any, other: Any) -> None:
    shared = intersect(one, other)
    assert shared == intersect(other, one)
    if shared is not None:
        assert intersect(shared, one) == shared
    assert intersect(hull((one, other)), one) == one


def test_a_clue_that_contradicts_surer_ones_is_left_out() -> None:
    sure = Clue(((date(2010, 1, 1), None),), EVIDENCE, 0)
    wrong = Clue(((None, date(2000, 1, 1)),), Evidence(start=5, end=6, text="y", rule="test"), 3)
    assert combine([wrong, sure]) == ((date(2010, 1, 1), None), (EVIDENCE,))
