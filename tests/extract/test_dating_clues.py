"""The article's own date: what is declared, written above the text, or told by it."""

from __future__ import annotations

import pytest

from dateline.extract.dating import date_article
from dateline.model import Published
from tests.conftest import Annotate
from tests.extract.reckoning import dated, published_of


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("2003-03-20", "2003-03-20..2003-03-20 metadata"),
        (" 2003-03-20 ", "2003-03-20..2003-03-20 metadata"),
        ("2003-03-20T00:00:00Z", "2003-03-20..2003-03-20 metadata"),
        ("2003-03-20 14:05", "2003-03-20..2003-03-20 metadata"),
        ("20030320", "2003-03-20..2003-03-20 metadata"),
        ("20030320T101500Z", "2003-03-20..2003-03-20 metadata"),
        ("2003-02", "2003-02-01..2003-02-28 metadata"),
        ("2004-02", "2004-02-01..2004-02-29 metadata"),
        ("2003", "2003-01-01..2003-12-31 metadata"),
    ],
)
def test_declared_dates(annotated: Annotate, declared: str, expected: str) -> None:
    assert dated(annotated, "The king left for Peru.", published=declared) == expected


@pytest.mark.parametrize("declared", ["", "2003-13-40", "2003-02-30", "soon", "n/a", "03-02", "00"])
def test_what_is_no_date_declares_nothing(annotated: Annotate, declared: str) -> None:
    assert date_article(annotated("The king left for Peru.", published=declared)) == Published()


@pytest.mark.parametrize(
    "text",
    [
        "LIMA, March 20, 2003 (EFE) -- The king left.",
        "LIMA, Mar. 20, 2003 (EFE) -- The king left.",
        "LIMA, Peru, March 20, 2003 - The king left.",
        "Lima, 20 March 2003 - The king left.",
        "LIMA, 20 March 2003 (EFE) - The king left.",
        "King leaves\nMarch 20, 2003\nThe king left.",
        "King leaves\n20 March 2003\nThe king left.",
        "King leaves\nThursday, March 20, 2003\nThe king left.",
        "King leaves\nThursday 20 March 2003\nThe king left.",
        "King leaves\n2003-03-20\nThe king left.",
        "King leaves\nPublished March 20, 2003\nThe king left.",
        "King leaves\nPublished on 20 March 2003\nThe king left.",
        "King leaves\nPosted: March 20, 2003\nThe king left.",
        "King leaves\nUpdated March 20, 2003 at 10:15\nThe king left.",
        "King leaves\nDate: 20 March 2003\nThe king left.",
    ],
)
def test_a_written_date_with_its_year(annotated: Annotate, text: str) -> None:
    published = published_of(annotated, text)
    assert (published.earliest, published.latest, published.basis) == ("2003-03-20", "2003-03-20", "dateline")
    assert [e.rule for e in published.evidence] == ["dateline"]
    assert "20" in published.evidence[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The king left on March 20, 2003.",
        "The king left in 2003.",
        "King leaves\nThe treaty of 20 March 2003 is void.",
        "King leaves\nThe queen stays\nSince March 20, 2003 the king has been away.",
    ],
)
def test_a_date_within_the_report_is_no_dateline(annotated: Annotate, text: str) -> None:
    assert published_of(annotated, text).basis != "dateline"


@pytest.mark.parametrize(
    ("text", "declared", "conflict"),
    [
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2003-03-20", None),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2003-03-22", None),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2003-03-27", None),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2003-03-28", "March 20, 2003"),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2003", None),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "2004", "March 20, 2003"),
        ("LIMA, March 20 (EFE) -- The king left.", "2003-03-21", None),
        ("LIMA, March 20 (EFE) -- The king left.", "2003-09-21", "March 20"),
        ("The king left on March 20, 1998.", "2003-09-21", None),
    ],
)
def test_metadata_and_dateline(annotated: Annotate, text: str, declared: str, conflict: str | None) -> None:
    published = date_article(annotated(text, published=declared))
    assert published.basis == "metadata"
    assert (published.conflict or "").endswith(conflict or "")
    assert (published.conflict is None) == (conflict is None)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The king fled on 3 May 1998.", "1998-05-03"),
        ("The king fled in May 1998.", "1998-05-01"),
        ("The king fled in 1998.", "1998-01-01"),
        ("The king fled in 1998 and came back in 2004.", "2004-01-01"),
        ("The king came back in 2004; he had fled in 1998.", "2004-01-01"),
        ("The king came back on 5 June 2004. He fled on 7 July 2004.", "2004-07-07"),
    ],
)
def test_no_older_than_the_latest_date_told(annotated: Annotate, text: str, first: str) -> None:
    published = published_of(annotated, text)
    assert published.earliest == first
    assert published.latest is None
    assert published.basis == "text"


@pytest.mark.parametrize(
    "text",
    [
        "The king left for Peru on Tuesday.",
        "The king left for Peru yesterday.",
        "The king left for Peru last year.",
        "The king left for Peru in September this year.",
        "The king left for Peru two days ago.",
        "The king ruled for thirty years.",
        "The king wants the army to grow by 2030.",
        "The army has 2004 tanks.",
        "The king will return in 2031.",
        "The envoy took flight 1998 to Peru.",
    ],
)
def test_nothing_known_stays_unknown(annotated: Annotate, text: str) -> None:
    assert date_article(annotated(text)) == Published()


@pytest.mark.parametrize(
    ("number", "year"),
    [("10th", 1955), ("25th", 1970), ("50th", 1995), ("60th", 2005), ("78th", 2023), ("fiftieth", 1995)],
)
def test_an_anniversary_counts_from_what_it_celebrates(annotated: Annotate, number: str, year: int) -> None:
    published = published_of(
        annotated, f"Guests marked the {number} anniversary of the founding of the United Nations."
    )
    assert published.earliest is not None
    assert published.latest is not None
    assert published.earliest <= f"{year}-10-24" <= published.latest
    assert published.earliest[:4] == str(year)


@pytest.mark.parametrize(
    ("event", "number", "holds"),
    [
        ("the atomic bombing of Hiroshima", "70th", "2015-08-06"),
        ("the liberation of Auschwitz", "75th", "2020-01-27"),
        ("the liberation of Paris", "50th", "1994-08-25"),
        ("the founding of NATO", "50th", "1999-04-04"),
        ("the independence of Indonesia", "40th", "1985-08-17"),
        ("the start of the Korean War", "60th", "2010-06-25"),
        ("the founding of Israel", "60th", "2008-05-14"),
    ],
)
def test_anniversaries_of_well_known_days(annotated: Annotate, event: str, number: str, holds: str) -> None:
    published = published_of(annotated, f"Crowds gathered on the {number} anniversary of {event}.")
    assert published.earliest is not None
    assert published.latest is not None
    assert published.earliest <= holds <= published.latest


@pytest.mark.parametrize(
    "text",
    [
        "The club marked its 50th anniversary.",
        "Guests marked the anniversary of the wedding.",
        "The 50th edition of the festival opened.",
        "The couple's silver anniversary drew a crowd.",
    ],
)
def test_anniversaries_of_nothing_known_say_nothing(annotated: Annotate, text: str) -> None:
    assert date_article(annotated(text)) == Published()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Wednesday, May 16, was quiet. In 2011 the king had died.", "2012-05-16"),
        ("OSLO, Aug. 16 (NTB) -- The king spoke on the 40th anniversary of Indonesia's independence.", "1985-08-16"),
        ("The king died on 3 May 2010, a Monday. The queen mourned on Monday.", "2010-05-03"),
    ],
)
def test_clues_together(annotated: Annotate, text: str, holds: str) -> None:
    published = published_of(annotated, text)
    assert published.earliest is not None
    assert published.earliest <= holds <= (published.latest or "9999")


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("The king fled on 3 May 2020.", "2012-05-17"),
        ("Crowds marked the 75th anniversary of the founding of NATO.", "2012-05-17"),
        ("King leaves\nMarch 20, 2003\nThe king left.", "2012-05-17"),
        ("Defense Minister Andrey Belousov left.", "2012-05-17"),
    ],
)
def test_whatever_the_text_tells_the_declared_day_stands(annotated: Annotate, text: str, declared: str) -> None:
    assert dated(annotated, text, published=declared) == f"{declared}..{declared} metadata"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The king fled in 1998.", "date told"),
        ("Crowds marked the 50th anniversary of the founding of NATO.", "anniversary"),
        ("LIMA, March 20, 2003 (EFE) -- The king left.", "dateline"),
    ],
)
def test_the_evidence_names_its_rule(annotated: Annotate, text: str, rule: str) -> None:
    assert rule in [e.rule for e in published_of(annotated, text).evidence]


def test_the_same_text_has_the_same_date_each_time(annotated: Annotate) -> None:
    text = "The king fled in 1998. Crowds marked the 50th anniversary of the founding of NATO on Monday."
    assert published_of(annotated, text) == published_of(annotated, text)


def test_what_contradicts_the_surer_clue_is_left_out(annotated: Annotate) -> None:
    text = "The king died on 3 May 2010. Crowds had marked the 50th anniversary of the founding of NATO."
    published = published_of(annotated, text)
    assert published.earliest == "2010-05-03"
    assert "anniversary" not in [e.rule for e in published.evidence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year beside one of two like visits is not that of the other, which is still to come
        (
            (
                "Officials are busy with Vladimir Putin's upcoming visit to Pyongyang. Defence Minister Andrei Belousov "
                "will come along. Putin visited Pyongyang once before, in 2000."
            ),
            ("2024-05", "2024-06-19"),
        ),
        # its own sentence dates the visit: it is no news
        ("Vladimir Putin visited Pyongyang once, in 2000. It rained.", ("2000-01", None)),
    ],
)
def test_the_year_of_a_like_event_dates_no_other(
    annotated: Annotate, text: str, expected: tuple[str, str | None]
) -> None:
    published = date_article(annotated(text))
    assert ((published.earliest or "")[:7], published.latest) == expected
