from __future__ import annotations

from typing import Any

import pytest

from dateline.clean.furniture import find_furniture, is_faq_heading, kind_of, lines_of
from dateline.ontology.files import load_yaml

KINDS: dict[str, Any] = load_yaml("furniture.yaml")["kinds"]
BODY = "The ministers of the two states met in Doha on Monday, a spokesman said after the talks."


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_example_of_each_kind_is_of_it(kind: str) -> None:
    assert kind_of(KINDS[kind]["example"]) == kind


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_counter_example_of_each_kind_is_none(kind: str) -> None:
    assert kind_of(KINDS[kind]["counter"]) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Why the bridge fell", "promotion"),
        ("ALSO READ | Ten towns to see", "promotion"),
        ("Subscribe to our daily newsletter", "promotion"),
        ("Follow us on Twitter @lantern", "promotion"),
        ("Click here to support our work", "promotion"),
        ("ADVERTISEMENT", "promotion"),
        ("Share this article", "promotion"),
        ("Related: The long road to peace", "promotion"),
        ("Story continues below", "promotion"),
        ("By Tom Adeyemi", "byline"),
        ("By Tom Adeyemi and Ines Carvalho, in Lagos", "byline"),
        ("(Reporting by Lena Marsh; Editing by Paul Otieno)", "byline"),
        ("Updated: 12 May 2020 10:30", "byline"),
        ("Source: Xinhua", "byline"),
        ("With Meridian", "byline"),
        ("4 min read", "byline"),
        ("Photo: The two presidents", "caption"),
        ("Soldiers cross the river on Monday. (AP Photo/Somebody)", "caption"),
        ("File photo", "caption"),
        ("© 2019 The Lantern", "legal"),
        ("Copyright 2019 The Lantern", "legal"),
        ("The Lantern. All rights reserved.", "legal"),
        ("By Monday the troops had left.", None),
        ("By then it was too late, he said", None),
        ("Read the treaty, the minister told parliament, and you will see that it binds both of us for years.", None),
        ("The photo showed soldiers.", None),
        ("Sources said that the talks had failed and that no new date had been set for them by the two sides.", None),
        (BODY, None),
    ],
)
def test_kind_of(line: str, kind: str | None) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Frequently Asked Questions (FAQ)", True),
        ("FAQs", True),
        ("Q&A", True),
        ("Questions and answers about the treaty", True),
        ("Questions remain about the treaty", False),
        ("He answered the questions", False),
    ],
)
def test_faq_headings(line: str, answer: bool) -> None:
    assert is_faq_heading(line) is answer


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.kind) for f in find_furniture(text, title)]


def test_the_title_and_its_repetition() -> None:
    text = f"Talks open\n\nTalks open\n\n{BODY}"
    assert kinds(text, "Talks open") == [("Talks open", "title"), ("Talks open", "title")]


def test_a_line_repeated_at_once_is_furniture_without_a_title() -> None:
    text = f"Talks will open.\n\nTalks will open.\n\n{BODY}"
    assert [kind for _, kind in kinds(text)] == ["repeated", "repeated"]


def test_a_faq_runs_to_the_end() -> None:
    text = f"{BODY}\n\nFAQ\n\n1. Who met?\n\nThe ministers met.\n"
    ((words, kind),) = kinds(text)
    assert kind == "faq"
    assert words.startswith("FAQ")
    assert words.endswith("met.")


def test_a_faq_heading_without_questions_is_no_faq() -> None:
    assert ("FAQ", "faq") not in kinds(f"{BODY}\n\nFAQ\n\n{BODY} Nothing was asked.")


def test_headings_between_paragraphs() -> None:
    assert kinds(f"{BODY}\n\nA new beginning\n\n{BODY} More followed.") == [("A new beginning", "heading")]


@pytest.mark.parametrize("line", ["“We met”", "a new beginning", "The list of those present:", "He said,", "It ended."])
def test_what_is_no_heading(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY} More followed.") == []


def test_a_sentence_cut_by_a_line_break_is_no_heading() -> None:
    text = f"This time the minister met President of the Republic Vladimir\n\nIvanov at the port. {BODY}"
    assert kinds(text) == []


def test_lines_have_offsets() -> None:
    text = "\n  One line \n\tTwo\n\n"
    assert [(line.text, text[line.start : line.end]) for line in lines_of(text)] == [("One line",) * 2, ("Two",) * 2]
