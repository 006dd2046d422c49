from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Skipped
from dateline.read.fields import NAMES, field_of, named
from dateline.read.inputs import read, read_bytes
from dateline.read.table import looks_like_table, read_table


def articles(text: str) -> list[Article]:
    found = list(read_table(text, "t.csv"))
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def reasons(text: str) -> list[str]:
    return [item.reason for item in read_table(text, "t.csv") if isinstance(item, Skipped)]


def test_each_row_is_an_article() -> None:
    table = 'id,title,outlet,published,text\na,T,The Lantern,2020-05-05,"Norway, and Chad\nmet."\nb,,,,Mali fell.\n'
    first, second = articles(table)
    assert (first.id, first.title, first.outlet, first.published) == ("a", "T", "The Lantern", "2020-05-05")
    assert first.text == "Norway, and Chad\nmet."
    assert (second.id, second.title, second.published) == ("b", None, None)
    assert [item.locations for item in (first, second)] == [("t.csv:1",), ("t.csv:2",)]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_header_tells_what_stands_between_columns(mark: str) -> None:
    (found,) = articles(mark.join(["Date", "Headline", "Body"]) + "\r\n" + mark.join(["2020-05-05", "T", "A fell."]))
    assert (found.published, found.title, found.text) == ("2020-05-05", "T", "A fell.")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Content", "text"),
        ("full_text", "text"),
        ("Headline", "title"),
        ("Source", "outlet"),
        ("Publication", "outlet"),
        ("Published At", "published"),
        ("DATE", "published"),
        ("publication-date", "published"),
        ("link", "url"),
        ("Byline", "author"),
        ("lang", "language"),
    ],
)
def test_columns_go_by_many_names(header: str, field: str) -> None:
    assert field_of(header) == field


@pytest.mark.parametrize("header", ["", "word count", "section", "update", "context", "titles of books"])
def test_other_columns_are_no_fields(header: str) -> None:
    assert field_of(header) is None


def test_our_own_name_wins_whatever_the_order() -> None:
    assert named(["date", "published", "source", "outlet"]) == {"published": "published", "outlet": "outlet"}
    assert named(["published", "date"]) == named(["date", "published"])


def test_no_name_means_two_fields() -> None:
    every = [name for names in NAMES.values() for name in names]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("id,when\na,b\n", "a table without a column 'text' (its columns: id, when)"),
        ("1,2\n3,4\n", "a table without a column 'text' (its columns: 1, 2)"),
        ("text,date\n,2020-05-05\n", "empty text"),
    ],
)
def test_what_is_wrong_is_said(table: str, reason: str) -> None:
    assert reasons(table) == [reason]


def test_a_table_of_other_things_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "gdp.csv").write_text("country,gdp\nNOR,1\n", encoding="utf-8")
    (found,) = read([str(tmp_path)])
    assert isinstance(found, Skipped)


def test_empty_rows_are_none_and_short_rows_lack_their_ends() -> None:
    (found,) = articles("text,title\nA fell.\n,\n\n")
    assert (found.text, found.title) == ("A fell.", None)


def test_a_long_text_is_whole() -> None:
    (found,) = articles("text,title\n" + "word " * 60_000 + ",T\n")
    assert len(found.text) == 5 * 60_000 - 1


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0")).filter(str.strip), min_size=1))
def test_what_is_written_is_read(texts: list[str]) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerows([("id", "text"), *enumerate(texts)])
    assert [item.text for item in articles(buffer.getvalue())] == [text.strip() for text in texts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title,date,text\n", True),
        ("date;text;source\n", True),
        ("text\nA fell.\n", False),
        ("Title, text and date\nA fell.\n", False),
        ("Norway, Chad and Mali met.\n", False),
        ("text,mood\n", False),
        ("", False),
    ],
)
def test_a_table_without_a_telling_name(text: str, expected: bool) -> None:
    assert looks_like_table(text) is expected


def test_a_table_from_standard_input() -> None:
    (found,) = read_bytes(b"date,text\n2020-05-05,Norway met Chad.\n", "standard input")
    assert isinstance(found, Article)
    assert found.published == "2020-05-05"


# -- JSON ---------------------------------------------------------------------------------------------------------


def from_json(record: object, suffix: str = ".json") -> list[Article | Skipped]:
    return list(read_bytes(json.dumps(record, indent=1).encode(), "f.json", suffix))


ONE, TWO = {"id": "a", "text": "Norway met Chad."}, {"id": "b", "text": "Mali fell."}


@pytest.mark.parametrize("record", [[ONE, TWO], {"status": "ok", "articles": [ONE, TWO]}, {"data": [ONE, TWO]}])
@pytest.mark.parametrize("suffix", [".json", ""])
def test_a_list_of_articles(record: object, suffix: str) -> None:
    found = from_json(record, suffix)
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b"]
    assert [item.locations for item in found if isinstance(item, Article)] == [("f.json:1",), ("f.json:2",)]


def test_one_article_as_json() -> None:
    (found,) = from_json(ONE)
    assert isinstance(found, Article)
    assert found.locations == ("f.json",)


def test_json_lines_in_a_json_file() -> None:
    data = "\n".join(json.dumps(record) for record in (ONE, TWO)).encode()
    assert len(list(read_bytes(data, "f.json", ".json"))) == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"[{", "not JSON"), (b"[]", None), (b"[3]", "not a JSON object"), (b'{"a": [1]}', "no 'text'")],
)
def test_json_that_holds_no_article(data: bytes, reason: str | None) -> None:
    found = list(read_bytes(data, "f.json", ".json"))
    assert all(isinstance(item, Skipped) and reason is not None and reason in item.reason for item in found)
    assert bool(found) is (reason is not None)


def test_text_that_opens_with_a_bracket_stays_text() -> None:
    (found,) = read_bytes(b"[Updated] Norway met Chad on Monday.", "f.txt", ".txt")
    assert isinstance(found, Article)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"date": "2020-05-05"}, {"published": "2020-05-05"}),
        ({"date": "2020-05-05", "published": "2021"}, {"published": "2021"}),
        ({"date": "2020-05-05", "published": None}, {"published": "2020-05-05"}),
        ({"source": "The Lantern", "headline": "T"}, {"outlet": "The Lantern", "title": "T"}),
        ({"source": {"name": "The Lantern"}, "date": 3}, {"outlet": None, "published": None}),
    ],
)
def test_json_keys_go_by_many_names(record: dict[str, object], expected: dict[str, object]) -> None:
    (found,) = from_json([{"text": "Norway met Chad.", **record}])
    assert isinstance(found, Article)
    assert {key: getattr(found, key) for key in expected} == expected


def test_the_body_under_another_name() -> None:
    (found,) = from_json([{"body": "Norway met Chad.", "text": ""}])
    assert isinstance(found, Article)
    assert found.text == "Norway met Chad."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n\x00\x01", "a PDF"),
        (b"%PDF-1.4 plain", "a PDF"),
        (b"PK\x03\x04rest", "office document"),
        (b"\xd0\xcf\x11\xe0rest", "office document"),
        (b"{\\rtf1 Norway}", "rich text"),
        (b"\x1f\x8brest", "compressed"),
    ],
)
def test_other_formats_are_named(data: bytes, words: str) -> None:
    (found,) = read_bytes(data, "f", "")
    assert isinstance(found, Skipped)
    assert words in found.reason
    assert "first" in found.reason
