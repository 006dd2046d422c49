"""Articles without a date: news of a weekday, events at their end, times that have gone by since known ones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dateline.extract.dating import date_article
from dateline.extract.times import Times
from dateline.extract.when.clues import Clue, Window, combine
from dateline.extract.when.find import Finder
from dateline.extract.when.fresh import news_days
from dateline.extract.when.relative import lengths_since, way
from dateline.model import Evidence, Interval, Status, When
from tests.conftest import Annotate

MARCH: Window = (date(2015, 3, 2), date(2015, 3, 8))
"""A Monday to a Sunday."""


def windows(annotated: Annotate, text: str, window: Window = MARCH) -> list[tuple[Window, ...]]:
    article = annotated(text)
    found = Finder(article, Interval()).find()
    return [clue.windows for clue in news_days(article, found, window)]


def bind(annotated: Annotate, text: str, word: str, published: str | None = None) -> When | None:
    article = annotated(text, published=published)
    token = next(token for token in article.doc if token.text == word)
    return Times(article, date_article(article)).bind(token, Status.ASSERTED)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad shelled the port on Monday.", 2),
        ("The envoy said on Tuesday that talks had failed.", 3),
        ("Wednesday the king left.", 4),
        ("OSLO - The king signed the treaty Thursday.", 5),
        ("Rebels took the town late on Friday.", 6),
        ("A bomb killed ten people on Saturday, police said.", 7),
        ("The army fired on Sunday at the camp.", 8),
        ("The king left. Nobody knew why. He had signed a treaty on Thursday.", 5),
    ],
)
def test_the_weekday_of_the_news_is_the_article_s_or_the_day_before(annotated: Annotate, text: str, day: int) -> None:
    first = date(2015, 3, day)
    (found,) = windows(annotated, text)
    assert (first, first + timedelta(days=1)) in found
    assert all(start is not None and start.isoweekday() == first.isoweekday() for start, _ in found)


QUIET = "The king left. It rained. He ate. She slept. Nobody else cared. "


@pytest.mark.parametrize(
    "text",
    ["A paper said on Tuesday that it was a joke.", "The queen told a court on Tuesday that she was well.",
     "It had been a joke, a paper wrote Tuesday."],
)  # fmt: skip
def test_what_was_said_on_a_weekday_is_news_anywhere(annotated: Annotate, text: str) -> None:
    (found,) = windows(annotated, QUIET + text)
    assert (date(2015, 3, 3), date(2015, 3, 4)) in found


@pytest.mark.parametrize(
    "text",
    ["The queen left on Tuesday.", "A paper will say on Tuesday that it was a joke.",
     "A paper said on Tuesday that it was a joke. Another said on Friday that it was not."],
)  # fmt: skip
def test_what_happened_on_a_weekday_late_in_a_text_is_not(annotated: Annotate, text: str) -> None:
    assert not windows(annotated, QUIET + text)


def test_a_day_that_the_lead_does_not_tell_is_not_that_of_its_news(annotated: Annotate) -> None:
    day = "The king met the queen on 5 March 2010. He said on Friday that he was glad. "
    lead = bind(annotated, f"{day}She praised him.", "praised")
    late = bind(annotated, f"She praised him. It rained. He slept. {day}", "praised")
    assert lead is not None
    assert late is not None
    assert (lead.earliest, lead.latest, lead.basis) == ("2010-03-05", "2010-03-05", "expression")
    assert (late.earliest, late.latest, late.basis) == ("2010-03-04", "2010-03-05", "publication")


@pytest.mark.parametrize(
    "text",
    [
        "The king left the palace.",
        "The king will leave on Thursday.",
        "The king left last Thursday.",
        "The king plans a speech on Friday.",
        "Chad fired on Monday. Togo answered on Tuesday.",
        "The king left. It rained. He ate. She slept. The queen left on Friday.",
        "The king prays every Friday.",
        "The king left in May.",
    ],
)
def test_no_weekday_of_the_news(annotated: Annotate, text: str) -> None:
    assert windows(annotated, text) == []


@pytest.mark.parametrize(
    "window",
    [
        (None, None),
        (date(2015, 1, 1), None),
        (None, date(2015, 1, 1)),
        (date(2015, 1, 1), date(2015, 12, 31)),
    ],
)
def test_a_weekday_says_nothing_where_too_many_are_possible(annotated: Annotate, window: Window) -> None:
    assert windows(annotated, "Chad shelled the port on Monday.", window) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trump met Kim in Singapore for a summit, and the envoy said on Wednesday that it had gone well.",
            ("2018-06-13", "2018-06-21"),
        ),
        (
            "Pelosi visited Taiwan. Beijing said on Thursday that it would respond.",
            ("2022-08-04", "2022-08-05"),
        ),
        (
            "The king signed a decree on Thursday. Armenians have fled Karabakh since last week.",
            ("2023-09-28", "2023-09-29"),
        ),
    ],
)
def test_a_weekday_narrows_what_a_known_event_tells(annotated: Annotate, text: str, expected: tuple[str, str]) -> None:
    published = date_article(annotated(text))
    assert (published.earliest, published.latest) == expected
    assert "news of a weekday" in {clue.rule for clue in published.evidence}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It is three years since the war of 2010.", (2012, 2014)),
        ("It is five years since 2000.", (2004, 2006)),
        ("Ten years have passed since the coup of 1990.", None),
        ("It is twenty years since the siege that ended in 1995.", (2014, 2016)),
        ("It was three years since the war of 2010.", None),
        ("The war lasted three years. The one of 2010 was shorter.", None),
        ("For three years, until 2010, he ruled.", None),
        ("It is three weeks since the vote of 2010.", None),
    ],
)
def test_years_gone_by_since_a_year(annotated: Annotate, text: str, years: tuple[int, int] | None) -> None:
    article = annotated(text)
    found = Finder(article, Interval()).find()
    told = [window for _, window in lengths_since(found, text)]
    if years is None:
        assert told == []
        return
    ((first, last),) = told
    assert first is not None
    assert last is not None
    assert years[0] - 1 <= first.year <= years[0]
    assert years[1] - 1 <= last.year <= years[1]


@pytest.mark.parametrize(
    ("text", "way_of_it"),
    [
        ("The king left on Monday.", -1),
        ("The king will leave on Monday.", 1),
        ("The king plans a speech on Monday.", 1),
        ("The king had left on Monday.", -1),
        ("The Monday market was full.", 0),
    ],
)
def test_the_way_an_expression_looks(annotated: Annotate, text: str, way_of_it: int) -> None:
    (found,) = Finder(annotated(text), Interval()).find()
    assert way(found) == way_of_it


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Armenians have fled Karabakh since last week.", "2023-09-25", "2023-10-01"),
        ("Pelosi visited Taiwan two weeks ago.", "2022-08-12", "2022-08-20"),
        ("Pelosi visited Taiwan ten days ago.", "2022-08-11", "2022-08-13"),
        ("Pelosi visited Taiwan last month.", "2022-09-01", "2022-09-30"),
        ("Pelosi visited Taiwan last year.", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_known_event_so_long_ago(annotated: Annotate, text: str, since: str, until: str) -> None:
    published = date_article(annotated(text))
    assert published.earliest is not None
    assert published.latest is not None
    assert since <= published.earliest <= published.latest <= until


@pytest.mark.parametrize(
    "verb", ["concludes", "wraps up", "winds up", "is at the end of", "is on the last leg of", "is ending"]
)
def test_an_event_that_comes_to_its_end(annotated: Annotate, verb: str) -> None:
    published = date_article(annotated(f"The crown prince {verb} a three-week tour of the US, bin Salman said."))
    assert (published.earliest, published.latest) == ("2018-04-02", "2018-04-10")


@pytest.mark.parametrize(
    "text",
    [
        "The king will leave on January 1.",
        "The vote takes place on Thursday, May 17.",
        "The king left on Thursday, May 17.",
    ],
)
def test_an_end_of_the_calendar_is_no_end(annotated: Annotate, text: str) -> None:
    published = date_article(annotated(text))
    assert published.latest is None or published.latest < "2039"
    assert published.earliest is None or published.earliest > "1947"


def test_windows_at_the_edge_of_the_calendar_are_open() -> None:
    because = Evidence(start=0, end=1, text="x", rule="r")
    edge: Window = (date(1946, 3, 1), date(2039, 5, 1))
    assert combine([Clue((edge,), because, 0)])[0] == (None, None)
    inner: Window = (date(1947, 3, 1), date(2038, 5, 1))
    assert combine([Clue((inner,), because, 0)])[0] == inner


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Russian officers fought in the Korean War.", "fought", "1950-06-25"),
        ("Obama visited Hiroshima.", "visited", "2016-05-27"),
        ("The army intervened during the Suez crisis.", "intervened", "1956-10-29"),
    ],
)
def test_what_a_clause_names_is_bound(annotated: Annotate, text: str, word: str, expected: str) -> None:
    when = bind(annotated, text, word, "2020-05-14")
    assert when is not None
    assert when.earliest == expected
    assert when.rule is not None
    assert when.rule.startswith("known event")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("This time Obama visited Hiroshima.", "visited"),
        ("Obama again visited Hiroshima.", "visited"),
        ("After Peru visited the fair, Obama flew over Hiroshima.", "visited"),
        ("Putin visited North Korea.", "visited"),
        ("Kim met Putin at Vostochny.", "met"),
        ("Peru recognized the state, and North Korea spoke of Donetsk.", "recognized"),
    ],
)
def test_what_is_only_alike_is_not_bound(annotated: Annotate, text: str, word: str) -> None:
    when = bind(annotated, text, word, "2025-05-14")
    assert when is None or not (when.rule or "").startswith("known event")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The envoy has met rebels in recent days.", "met", ("2012-05-11", "2012-05-17")),
        ("In recent weeks the army has shelled villages.", "shelled", ("2012-04-17", "2012-05-17")),
        ("Chad has expelled envoys in recent months.", "expelled", ("2011-11-16", "2012-05-17")),
    ],
)
def test_recent_days_reach_back(annotated: Annotate, text: str, word: str, expected: tuple[str, str]) -> None:
    when = bind(annotated, text, word, "2012-05-17")
    assert when is not None
    assert (when.earliest, when.latest) == expected


def test_the_only_day_told_is_the_present_of_an_undated_article(annotated: Annotate) -> None:
    text = (
        "Pelosi visited Taiwan. Beijing condemned the trip on Thursday. The army has fired missiles. It blocked ports."
    )
    for word in ("condemned", "fired", "blocked"):
        when = bind(annotated, text, word)
        assert when is not None
        assert when.latest == "2022-08-04"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kim visited Russia in September 2023.", "visited", ("2023-09-12", "2023-09-17")),
        ("Kim visited Russia in April 2019.", "visited", ("2019-04-24", "2019-04-26")),
        ("Trump visited Riyadh in 2017.", "visited", ("2017-05-20", "2017-05-22")),
        ("Xi visited Moscow in March 2023.", "visited", ("2023-03-20", "2023-03-22")),
        ("Kim visited Russia in 2021.", "visited", ("2021-01-01", "2021-12-31")),
        ("Kim visited Russia on 3 September 2023.", "visited", ("2023-09-03", "2023-09-03")),
        ("Trump visited Peru in 2017.", "visited", ("2017-01-01", "2017-12-31")),
        ("Kim wrote of Russia in September 2023.", "wrote", ("2023-09-01", "2023-09-30")),
        ("Kim again visited Russia in September 2023.", "visited", ("2023-09-01", "2023-09-30")),
        ("Bosnia voted in 1992, before the Bosnian War.", "voted", ("1992-01-01", "1992-12-31")),
    ],
)
def test_a_known_deed_of_that_month_or_year(
    annotated: Annotate, text: str, word: str, expected: tuple[str, str]
) -> None:
    when = bind(annotated, text, word, "2025-05-14")
    assert when is not None
    assert (when.earliest, when.latest) == expected
    assert when.text is not None
    assert when.basis == "expression"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoy spoke on Sunday of the offensive in Afrin.", "offensive"),
        ("Officials on Sunday insisted that the assault on Afrin was legal.", "assault"),
        ("The queen on Sunday praised the incursion into Kursk.", "incursion"),
    ],
)
def test_a_noun_that_names_an_event_keeps_its_days(annotated: Annotate, text: str, word: str) -> None:
    when = bind(annotated, text, word, "2024-10-10")
    assert when is not None
    assert when.rule is not None
    assert when.rule.startswith("known event")
