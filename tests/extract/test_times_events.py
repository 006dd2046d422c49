"""Well-known events, anniversaries, offices: the tables and where a text names their entries."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.extract.when.anniversary import anniversaries
from dateline.extract.when.known import events, mentions
from dateline.extract.when.offices import offices
from tests.conftest import Annotate


def test_the_events_are_in_order_and_lie_between_1945_and_2025() -> None:
    assert len(events()) > 150
    for event in events():
        assert "1945" <= event.earliest < "2026", event.name
        assert event.latest is None or event.earliest <= event.latest, event.name
        assert event.groups, event.name


def test_the_names_of_events_are_their_own() -> None:
    names = [event.name for event in events()]
    assert len(names) == len(set(names))


def test_the_kinds_of_events_are_few() -> None:
    assert {event.kind for event in events()} <= {
        "war",
        "offensive",
        "attack",
        "coup",
        "visit",
        "summit",
        "election",
        "treaty",
        "sanctions",
        "recognition",
        "upheaval",
        "disaster",
        "order",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Korean War killed millions.", "Korean War"),
        ("Since the invasion of Kuwait by Iraq nothing was the same.", "Invasion of Kuwait"),
        ("The Skripal poisoning angered London.", "Skripal poisoning"),
        ("Troops of the Turkish offensive took Afrin.", "Afrin offensive"),
        ("The murder of Jamal Khashoggi shocked the world.", "Death of Khashoggi"),
        ("The failed coup in Turkey was blamed on Gülen.", "Coup attempt in Turkey"),
        ("Russia's annexation of Crimea was condemned.", "Annexation of Crimea"),
        ("The 9/11 attacks changed everything.", "Attacks of 11 September"),
        ("Russia's 2022 invasion of Ukraine drove up prices.", "Invasion of Ukraine"),
        ("Trump met Kim Jong Un in Singapore.", "Singapore summit"),
        ("Iran's nuclear deal was signed in Vienna.", "Nuclear deal with Iran"),
        ("The fall of the Berlin Wall was sudden.", "Fall of the Berlin Wall"),
        ("The Good Friday Agreement ended the Troubles.", "Good Friday Agreement"),
    ],
)
def test_mentions_of_events(annotated: Annotate, text: str, name: str) -> None:
    found = mentions(annotated(text).doc)
    assert name in [mention.event.name for mention in found]
    assert all(text[m.start : m.end].strip() for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Koreans went to war over rice.",
        "The invasion of privacy was condemned.",
        "The murder of a journalist shocked the world.",
        "Crimea is a peninsula.",
        "Afrin is a town.",
        "The wall in Berlin was painted.",
        "The agreement was signed on Friday.",
    ],
)
def test_words_that_name_no_event(annotated: Annotate, text: str) -> None:
    assert mentions(annotated(text).doc) == ()


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("the 10th anniversary of the invasion of Iraq", date(2013, 3, 20)),
        ("the 70th anniversary of the founding of the People's Republic of China", date(2019, 10, 1)),
        ("the first anniversary of Russia's invasion of Ukraine", date(2023, 2, 24)),
        ("the 75th anniversary of India's independence", date(2022, 8, 15)),
        ("the 25th anniversary of Hong Kong's handover", date(2022, 7, 1)),
        ("the fiftieth anniversary of D-Day", date(1994, 6, 6)),
        ("the 20th anniversary of the Sept. 11 attacks", date(2021, 9, 11)),
        ("the 65th anniversary of the Korean War armistice", date(2018, 7, 27)),
    ],
)
def test_anniversaries(annotated: Annotate, words: str, holds: date) -> None:
    clues = list(anniversaries(annotated(f"A speech was held on {words}.")))
    windows = [window for clue in clues for window in clue.windows]
    assert windows
    assert all(first is not None and last is not None and first <= holds <= last for first, last in windows)


def test_an_anniversary_without_its_number_leaves_the_year_open(annotated: Annotate) -> None:
    (clue,) = anniversaries(annotated("On the anniversary of India's independence he spoke."))
    assert len(clue.windows) > 50


@pytest.mark.parametrize("text", ["It was her tenth wedding anniversary.", "The anniversary of the firm was marked."])
def test_anniversaries_of_what_is_not_known(annotated: Annotate, text: str) -> None:
    assert list(anniversaries(annotated(text))) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Transport Minister Roman Starovoyt spoke.", 2),
        ("Former Transport Minister Roman Starovoyt spoke.", 0),
        ("Deputy Transport Minister Roman Starovoyt spoke.", 0),
        ("Roman Starovoyt spoke.", 0),
        ("In 2024 Transport Minister Roman Starovoyt spoke.", 1),
    ],
)
def test_offices_speak_for_the_date(annotated: Annotate, text: str, count: int) -> None:
    clues = list(offices(annotated(text)))
    assert len(clues) == count
    assert all(clue.windows[0][0] == date(2024, 5, 14) for clue in clues)
