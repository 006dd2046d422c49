from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Skipped
from dateline.read.jsonl import is_day, read_day, read_jsonl


def one(line: str) -> Article | Skipped:
    (found,) = read_jsonl(line, "f.jsonl")
    return found


def test_a_whole_record() -> None:
    record = {
        "id": "x1",
        "text": "Ministers met.",
        "title": "T",
        "outlet": "O",
        "agency": "A",
        "author": "W",
        "url": "u",
        "published": "2020-05",
        "language": "en",
        "other": 1,
    }
    found = one(json.dumps(record))
    assert isinstance(found, Article)
    assert {key: getattr(found, key) for key in record if key != "other"} == {
        key: value for key, value in record.items() if key != "other"
    }
    assert found.locations == ("f.jsonl:1",)


def test_only_the_text_is_required_and_gives_an_id() -> None:
    found = one('{"text": "Ministers met."}')
    assert isinstance(found, Article)
    assert found.id.startswith("ar_")


def test_a_number_as_id_is_kept_as_a_string() -> None:
    found = one('{"id": 7, "text": "Ministers met."}')
    assert isinstance(found, Article)
    assert found.id == "7"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ("{}", "no 'text'"),
        ('{"text": 3}', "no 'text'"),
        ('{"text": "  "}', "empty text"),
        ('{"text": "A.", "title": 3}', "'title' must be a string"),
        ('{"text": "A.", "id": []}', "'id' must be a string"),
        ('{"text": "A.", "published": 2020}', "'published' must be a string"),
    ],
)
def test_a_bad_line_is_skipped_saying_why(line: str, reason: str) -> None:
    found = one(line)
    assert isinstance(found, Skipped)
    assert reason in found.reason
    assert found.location == "f.jsonl:1"


def test_blank_lines_count_but_give_nothing() -> None:
    found = list(read_jsonl('\n{"text": "A."}\n\n{"text": "B."}\n', "f"))
    assert [item.locations[0] for item in found if isinstance(item, Article)] == ["f:2", "f:4"]


def test_a_bad_line_does_not_stop_the_others() -> None:
    kinds = [type(item) for item in read_jsonl('{"text": "A."}\n{\n{"text": "B."}', "f")]
    assert kinds == [Article, Skipped, Article]


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ("2020", True),
        ("2020-05", True),
        ("2020-05-01", True),
        ("2020-05-01T10:00:00Z", True),
        ("2020-05-01 10:00", True),
        ("2020-5-1", False),
        ("2020-00", False),
        ("20200501", False),
        ("", False),
    ],
)
def test_is_day(value: str, answer: bool) -> None:
    assert is_day(value) is answer


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2020-05", "2020-05"),
        ("May 4, 2020", "2020-05-04"),
        ("4 May 2020", "2020-05-04"),
        ("Mon, 04 May 2020 10:00:00 GMT", "2020-05-04"),
        ("25/12/2020", "2020-12-25"),
        ("03-02-2009", None),
        ("May 4", None),
        ("2020-13-01", None),
        ("2020-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_declared_date_is_read_or_left_out_but_never_guessed(value: str, day: str | None) -> None:
    assert read_day(value) == day
    found = one(json.dumps({"text": "Ministers met.", "published": value}))
    assert isinstance(found, Article)
    assert found.published == (day or None)


@given(st.dates())
def test_every_day_is_one(day: object) -> None:
    assert is_day(str(day))


@given(st.text(max_size=80))
def test_no_line_raises(line: str) -> None:
    assert all(isinstance(item, (Article, Skipped)) for item in read_jsonl(line, "f"))
