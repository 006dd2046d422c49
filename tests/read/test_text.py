from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.text import decode, headline_of, read_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café in Doha".encode(), "Café in Doha"),
        ("Café in Doha".encode("utf-8-sig"), "Café in Doha"),
        ("Café in Doha".encode("cp1252"), "Café in Doha"),
        ("“Quoted” – dash".encode("cp1252"), "“Quoted” – dash"),
        ("Talks in Kyjiw".encode("utf-16"), "Talks in Kyjiw"),
    ],
)
def test_decode_knows_the_encodings_of_newsrooms(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\0\0\0", bytes(range(1, 32)) * 4])
def test_decode_refuses_what_is_no_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary(max_size=200))
def test_decode_never_raises(data: bytes) -> None:
    text = decode(data)
    assert text is None or isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_survives(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


def test_metadata_lines_become_fields_and_leave_the_text() -> None:
    text = (
        "Title: Talks open\nOutlet: The Lantern\nDate: 2020-05-01\nURL: https://x.example/1\n\nMinisters met in Doha.\n"
    )
    article = read_text(text, "a.txt")
    assert (article.title, article.outlet, article.published) == ("Talks open", "The Lantern", "2020-05-01")
    assert article.url == "https://x.example/1"
    assert article.text == "Ministers met in Doha.\n"
    assert article.locations == ("a.txt",)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow: the talks failed.\n\nNothing more is known.",
        "Title: one line only\n\nThe body.",
        "Note: be careful\nTitle: what\n\nThe body follows here.",
        "Title: no blank line\nOutlet: The Lantern",
    ],
)
def test_what_only_looks_like_metadata_stays_text(text: str) -> None:
    article = read_text(text, "a.txt")
    assert article.text == text
    assert article.outlet is None


def test_a_date_that_is_none_is_left_out() -> None:
    assert read_text("Title: A\nDate: yesterday\n\nBody text.", "a").published is None


def test_line_ends_are_unified() -> None:
    assert read_text("One.\r\nTwo.\rThree.", "a").text == "One.\nTwo.\nThree."


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ministers meet in Doha\n\nThe ministers of both states met in Doha on Monday.", "Ministers meet in Doha"),
        ("Talks fail.\nTalks fail.\nThe talks have failed.", "Talks fail."),
        ("Talks fail\n\nTALKS FAIL\n\nThe talks have failed for good, they say.", "Talks fail"),
        ("The talks have failed.\n\nNobody knows why.", None),
        ("Only one line", None),
        ("", None),
        ("Ministers who met in\nDoha on Monday agreed on nothing.", "Ministers who met in"),
        ("Ministers who met in\ndoha on Monday agreed on nothing.", None),
        ("Said the minister:\nWe shall not go to Doha any more.", None),
        ("x" * 201 + "\nA line that follows.", None),
    ],
)
def test_headline(text: str, headline: str | None) -> None:
    assert headline_of(text) == headline


def test_the_id_depends_on_what_identifies_and_not_on_where() -> None:
    first, second = read_text("Ministers met.", "a.txt"), read_text("Ministers met.", "b.txt")
    assert first.id == second.id
    assert read_text("Ministers met!", "a.txt").id != first.id
    assert first.id.startswith("ar_")
