"""Bad input of every kind: it is read as far as it goes, or skipped with its reason, and never raises."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.model import Article, Skipped
from dateline.read.html import looks_like_html, read_html
from dateline.read.identity import article_id
from dateline.read.inputs import files_of, read, read_bytes
from dateline.read.jsonl import article_from, is_day, read_day, read_jsonl
from dateline.read.text import decode, headline_of, read_text

SUFFIXES = ["", ".txt", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".md", ".TXT", ".xyz"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"\0",
        b"\xff\xfe",
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf",
        b"\xc3\x28",
        b"{",
        b'{"',
        b'{"text":',
        b"[]",
        b"null",
        b"<html",
        b"<html>",
        b"<!DOCTYPE html>",
        b"<?xml version='1.0'?><html></html>",
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n",
        b"\x1f\x8b\x08\x00",
        b"Title:\n\n",
        b"Title: A\nOutlet: B\n\n",
        b"\r\r\r",
        "Ж".encode("koi8-r") * 40,
        b"\x80\x81\x8d",
    ],
)
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    for item in read_bytes(data, "f", suffix):
        assert isinstance(item, (Article, Skipped))
        if isinstance(item, Skipped):
            assert item.reason
            assert item.location.startswith("f")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=120), st.sampled_from(SUFFIXES[:4]))
def test_no_random_bytes_raise(data: bytes, suffix: str) -> None:
    assert all(isinstance(item, (Article, Skipped)) for item in read_bytes(data, "f", suffix))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/=\"' abhtmlp&;!-", max_size=80))
def test_no_broken_page_raises(text: str) -> None:
    assert isinstance(read_html(text, "f"), (Article, Skipped))


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (None, "not a JSON object"),
        (1, "not a JSON object"),
        (True, "not a JSON object"),
        ([], "not a JSON object"),
        ({}, "no 'text'"),
        ({"text": None}, "no 'text'"),
        ({"text": []}, "no 'text'"),
        ({"text": ""}, "empty text"),
        ({"text": "\n\t "}, "empty text"),
        ({"text": "A.", "outlet": 1}, "'outlet' must be a string"),
        ({"text": "A.", "agency": {}}, "'agency' must be a string"),
        ({"text": "A.", "author": ["x"]}, "'author' must be a string"),
        ({"text": "A.", "url": False}, "'url' must be a string"),
        ({"text": "A.", "language": 2}, "'language' must be a string"),
        ({"text": "A.", "published": {}}, "'published' must be a string"),
        ({"text": "A.", "id": {}}, "'id' must be a string"),
        ({"text": "A.", "id": 1.5}, "'id' must be a string"),
    ],
)
def test_a_bad_record_says_which_field(record: object, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        article_from(record, "f")


@pytest.mark.parametrize(
    "record",
    [
        {"text": "A."},
        {"text": "A.", "title": None, "outlet": "", "id": None},
        {"text": "A.", "id": ""},
        {"text": "A.", "unknown": [1, 2], "more": {"a": 1}},
        {"text": "A.", "published": "garbage"},
    ],
)
def test_empty_and_unknown_fields_are_left_out(record: dict[str, object]) -> None:
    article = article_from(record, "f")
    assert article.id == article_id("A.", None, None, None, None)
    assert (article.title, article.outlet, article.published) == (None, None, None)


FIELDS = st.fixed_dictionaries(
    {"text": st.text(min_size=1).filter(str.strip)},
    optional={key: st.text(min_size=1, max_size=20) for key in ("title", "outlet", "agency", "author", "url")},
)


@given(FIELDS)
def test_a_record_survives_as_it_is(record: dict[str, str]) -> None:
    (article,) = read_jsonl(json.dumps(record), "f")
    assert isinstance(article, Article)
    assert {key: getattr(article, key) for key in record} == record


@given(st.lists(FIELDS, max_size=4))
def test_as_many_articles_as_lines(records: list[dict[str, str]]) -> None:
    assert len(list(read_jsonl("\n".join(map(json.dumps, records)), "f"))) == len(records)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2020-05-04", "2020-05-04"),
        ("2020-05-04T10:00:00+02:00", "2020-05-04T10:00:00+02:00"),
        ("2020", "2020"),
        ("2020-02-29", "2020-02-29"),
        ("2019-02-29", None),
        ("May 4th, 2020", "2020-05-04"),
        ("4th of May 2020", "2020-05-04"),
        ("Monday, May 4, 2020", "2020-05-04"),
        ("2020/05/14", "2020-05-14"),
        ("05/05/2020", "2020-05-05"),
        ("05/06/2020", None),
        ("14.05.2020", "2020-05-14"),
        ("31/02/2020", None),
        ("99999999999999999999", None),
        ("0000-00-00", None),
        ("now", None),
        ("  ", None),
        ("a" * 500, None),
        ("12:30", None),
    ],
)
def test_declared_days(value: str, day: str | None) -> None:
    assert read_day(value) == day


@given(st.text(max_size=40))
def test_no_declared_day_raises(value: str) -> None:
    day = read_day(value)
    assert day is None or is_day(day)


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y-%m"]),
)
def test_every_way_to_write_a_day(day: date, form: str) -> None:
    assert (read_day(day.strftime(form)) or "").startswith(str(day.year))


@given(st.text(), st.text(), st.text())
def test_ids_are_stable_and_tell_articles_apart(text: str, title: str, outlet: str) -> None:
    made = article_id(text, title, outlet, None, None)
    assert made == article_id(text, title, outlet, None, None)
    assert made.startswith("ar_")
    assert len(made) == 19
    assert made != article_id(text + "x", title, outlet, None, None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("a", "b", None, None, None), ("a", None, "b", None, None)),
        (("a", None, None, "u", None), ("a", None, None, None, "u")),
        (("ab", "", None, None, None), ("a", "b", None, None, None)),
    ],
)
def test_fields_do_not_run_into_one_another(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert article_id(*left) != article_id(*right)


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\nAuthor: B\n\nThe body.",
        "title: A\nBYLINE: B\n\nThe body.",
        "---\nTitle: A\nAuthor: B\n---\n\nThe body.",
    ],
)
def test_ways_to_write_metadata(text: str) -> None:
    article = read_text(text, "f")
    assert (article.title, article.author, article.text) == ("A", "B", "The body.")


@pytest.mark.parametrize(
    "text",
    [
        "He said: no.\nShe said: yes.\n\nThen they left.",
        "Title: A\nOutlet B\n\nThe body.",
        "Title: A\nWeather: fine\n\nThe body.",
        "Title: A\n\nOutlet: B\n\nThe body.",
    ],
)
def test_text_that_looks_like_metadata(text: str) -> None:
    assert read_text(text, "f").text == text


@given(st.text(max_size=200))
def test_no_text_raises_and_offsets_hold(text: str) -> None:
    article = read_text(text, "f")
    assert "\r" not in article.text
    assert article.text in text.replace("\r\n", "\n").replace("\r", "\n")
    headline = headline_of(text)
    assert headline is None or headline in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_english_in_any_encoding(encoding: str) -> None:
    text = "The café in Malmö was closed, said the minister."
    data = text.encode(encoding)
    found = decode(b"\xff\xfe" + data if encoding == "utf-16-le" else data)
    assert found == text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<!doctype HTML><p>x", True),
        ("<!-- a --><!-- b --><html>", True),
        ("<body><p>x", True),
        ("<head></head>", True),
        ("<p>An article that begins with a tag.", False),
        ("<htmlx>", False),
        ("Doctype html", False),
    ],
)
def test_looks_like_html(text: str, answer: bool) -> None:
    assert looks_like_html(text) is answer


@pytest.mark.parametrize(
    "name", ["a.db", "a.sqlite", "a.py", "a.yaml", "a.css", "README.txt", "LICENSE", "Notice.md", ".x"]
)
def test_files_of_a_folder_that_are_no_articles(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Words.")
    (tmp_path / "article.txt").write_text("Words.")
    assert [path.name for path in files_of(tmp_path)] == ["article.txt"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.jsonl", "A.TXT", "reading.txt", "noticed.md"])
def test_files_of_a_folder_that_may_be_articles(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Words.")
    assert [path.name for path in files_of(tmp_path)] == [name]


def test_an_empty_folder_and_a_hidden_one(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Words.")
    assert list(read([str(tmp_path)])) == []
    assert list(read([])) == []


@pytest.mark.parametrize("names", [["no"], ["no", "also-no"], ["-", "no"]])
def test_a_missing_input_is_named(names: list[str]) -> None:
    with pytest.raises(InputError, match=r"^no: no such file"):
        list(read(names))


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words of an article.")
    kinds = [type(item) for item in read([str(path), str(path)])]
    assert kinds == [Article, Skipped]
