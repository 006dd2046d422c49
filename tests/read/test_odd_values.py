"""Values that no feed should hold and some do: each is mended or told, and the other articles are read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Skipped
from dateline.read.html import read_html
from dateline.read.inputs import named, read, read_bytes
from dateline.read.jsonl import is_day, read_day, read_jsonl, whole

GOOD = '{"id": "good", "text": "Norway met Chad in Oslo."}'
LONG = "1" * 5000


def lines(*texts: str) -> list[Article | Skipped]:
    return list(read_jsonl("\n".join(texts), "f"))


def one(**fields: object) -> Article:
    (article,) = lines(json.dumps({"text": "Norway met Chad.", **fields}))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    "line",
    [
        f'{{"text": "A.", "id": {LONG}}}',
        f'{{"text": "A.", "more": [{LONG}]}}',
        LONG,
        '{"text": "A."',
        '{"text": "A.",}',
        "{'text': 'A.'}",
        '{"text": "A\x01."}',
        '{"text": "\\u12"}',
        '{"text": "A."} {"text": "B."}',
        "[" * 100_000,
        "text: A.",
        "\x00",
    ],
)
def test_a_line_that_is_no_json_is_told_and_the_next_is_read(line: str) -> None:
    bad, good = lines(line, GOOD)
    assert isinstance(bad, Skipped)
    assert bad.location == "f:1"
    assert bad.reason.startswith("not JSON (")
    assert isinstance(good, Article)
    assert good.id == "good"


@pytest.mark.parametrize("given_", [True, False, 1.5, [], {}, ["x"]])
def test_an_id_is_a_string_or_a_whole_number(given_: object) -> None:
    (bad,) = lines(json.dumps({"text": "A.", "id": given_}))
    assert isinstance(bad, Skipped)
    assert bad.reason == "'id' must be a string"


@pytest.mark.parametrize(("given_", "wanted"), [(7, "7"), (0, "0"), (-3, "-3"), ("7", "7"), ("a b", "a b")])
def test_ids_are_kept_as_text(given_: object, wanted: str) -> None:
    assert one(id=given_).id == wanted


@pytest.mark.parametrize("field", ["text", "title", "outlet", "agency", "author", "url", "language", "id"])
def test_halves_of_characters_are_replaced_at_the_same_length(field: str) -> None:
    article = one(**{field: "x\ud800y\udfffz"})
    value = getattr(article, field)
    assert value == "x\ufffdy\ufffdz"
    value.encode("utf-8")


@given(st.text(st.characters(), max_size=40))
def test_whole_text_is_as_long_and_can_be_written(text: str) -> None:
    mended = whole(text)
    assert len(mended) == len(text)
    mended.encode("utf-8")
    assert all(a == b or "\ud800" <= b <= "\udfff" for a, b in zip(mended, text, strict=True))
    assert whole(mended) == mended


@pytest.mark.parametrize(
    "value",
    [
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "0001",
        "1000-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59",
        "9999",
        "3000-01",
        "01/01/0001",
        "31 December 9999",
    ],
)
def test_a_date_that_only_fills_the_field_in_is_none(value: str) -> None:
    assert read_day(value) is None
    assert one(published=value).published is None


@pytest.mark.parametrize("value", ["1400-01-01", "1945-05-08", "2999-12-31", "2020", "2020-02", "1618-05-23"])
def test_years_of_newspapers_are_dates(value: str) -> None:
    assert read_day(value) == value


@pytest.mark.parametrize(
    "value", ["2020\n", "2020-05-04\n", "2020-05\n", " 2020", "2020-5-4", "20200504", "2020-00", "٢٠٢٠"]
)
def test_what_is_no_iso_day(value: str) -> None:
    assert not is_day(value)


@given(st.integers(1, 9999), st.integers(0, 13), st.integers(0, 32))
def test_a_day_is_one_of_the_calendar(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert is_day(text) == (1 <= month <= 12 and 1 <= day <= lengths[month - 1])


def page(data: str) -> str:
    script = f'<script type="application/ld+json">{data}</script>'
    return f"<html><head>{script}</head><body><p>Norway met Chad in Oslo on Monday.</p></body></html>"


@pytest.mark.parametrize(
    "data",
    [
        '{"@graph": null}',
        '{"@graph": 5}',
        '{"@graph": "x"}',
        '{"@graph": {"@type": "NewsArticle"}}',
        '{"@graph": [1, null, [], "x"]}',
        '{"@type": null}',
        '{"@type": ["NewsArticle"], "headline": 5, "publisher": [1, {"name": {}}], "datePublished": 2020}',
        '{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00"}',
        '{"@type": "NewsArticle", "datePublished": "2020-02-31"}',
        '{"@type": "NewsArticle", "headline": ""}',
        f'{{"@type": "NewsArticle", "wordCount": {LONG}}}',
        "[" * 50_000,
        "[[{}]]",
        "{",
        "",
    ],
)
def test_odd_linked_data_is_passed_over(data: str) -> None:
    article = read_html(page(data), "f")
    assert isinstance(article, Article)
    assert "Norway met Chad" in article.text
    assert article.published is None
    assert article.title is None


def test_linked_data_deep_in_a_graph_counts() -> None:
    node = {"@type": "NewsArticle", "headline": "Talks\ud83d in Oslo", "datePublished": "2020-05-04T08:00:00Z"}
    article = read_html(page(json.dumps({"@graph": [{"@type": "WebSite"}, node]})), "f")
    assert isinstance(article, Article)
    assert article.title == "Talks\ufffd in Oslo"
    assert article.published == "2020-05-04T08:00:00Z"


@pytest.mark.parametrize("declared", ["2020-02-31", "0001-01-01", "2020-13-01T10:00:00", "0000-00-00"])
def test_a_page_with_a_day_that_is_none_has_no_date(declared: str) -> None:
    text = f'<html><meta property="article:published_time" content="{declared}"><p>Norway met Chad in Oslo.</p></html>'
    article = read_html(text, "f")
    assert isinstance(article, Article)
    assert article.published is None


def test_a_name_that_is_no_utf8_is_read_and_can_be_written(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/n\xff\xfe.txt"
    Path(os.fsdecode(odd)).write_text("Norway met Chad in Oslo.")
    (article,) = read([str(tmp_path)])
    assert isinstance(article, Article)
    (place,) = article.locations
    assert place.endswith("n\ufffd\ufffd.txt")
    place.encode("utf-8")


@pytest.mark.parametrize("name", ["a.txt", "ø/å.txt", "a b.txt", "日本.txt"])
def test_other_names_are_kept(name: str) -> None:
    assert named(Path(name)) == name


def test_links_that_lead_in_circles_or_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway met Chad in Oslo.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (article,) = read([str(tmp_path)])
    assert isinstance(article, Article)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n\n", ""])
def test_line_ends_of_json_lines(end: str) -> None:
    data = f"{GOOD}{end}".encode()
    (article,) = read_bytes(data, "f", ".jsonl")
    assert isinstance(article, Article)
    assert article.locations == ("f:1",)


def test_separators_inside_a_text_part_no_lines() -> None:
    text = "One\u2028two\u2029three\x85four\x0bfive."
    (article,) = lines(json.dumps({"text": text}, ensure_ascii=False))
    assert isinstance(article, Article)
    assert article.text == text


def test_a_line_of_a_megabyte() -> None:
    text = "Norway met Chad in Oslo. " * 40_000
    (article,) = lines(json.dumps({"text": text}))
    assert isinstance(article, Article)
    assert len(article.text) == len(text)
