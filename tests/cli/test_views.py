"""Commands that look: what one writes fits what another writes, for people and for pipes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pandas
import pytest
from click.testing import CliRunner

from dateline.cli import main
from tests.cli.conftest import Invoke, Read

VIEWS = [
    ("timeline",),
    ("disputes",),
    ("quotes",),
    ("search", "embassy"),
    ("show", "lantern.txt"),
    ("export", "events"),
    ("export", "statements"),
    ("export", "articles"),
    ("export", "events", "--format", "csv"),
    ("export", "events", "--format", "plover"),
]


@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_a_view_changes_nothing_and_says_the_same_again(run: Invoke, view: tuple[str, ...]) -> None:
    before = Path("dateline.db").read_bytes()
    first, second = run(*view), run(*view)
    assert first.exit_code == 0
    assert first.stdout == second.stdout
    assert first.stdout.endswith("\n")
    assert first.stderr == ""
    assert Path("dateline.db").read_bytes() == before


@pytest.mark.parametrize("view", [view for view in VIEWS if view[0] == "export"], ids=" ".join)
def test_a_file_holds_what_a_pipe_gets(run: Invoke, view: tuple[str, ...]) -> None:
    result = run(*view, "-o", "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("out").read_text(encoding="utf-8") == run(*view).stdout == run(*view, "-o", "-").stdout


@pytest.mark.parametrize("view", [view for view in VIEWS if view[0] != "search"], ids=" ".join)
def test_before_the_first_article_nothing_is_known(run: Invoke, view: tuple[str, ...]) -> None:
    result = run(*view, "--as-of", "2020-05-04")
    if view[0] == "show":
        assert result.exit_code == 2
        return
    assert result.exit_code == 0
    assert result.stdout.strip() in {"", "No event fits.", "No disputes.", "No quote fits."}


@pytest.mark.parametrize("kind", ["events", "statements", "articles"])
def test_after_the_last_article_everything_is(run: Invoke, read: Read, kind: str) -> None:
    assert read("export", kind, "--as-of", "2020-05-13") == read("export", kind)
    assert read("export", kind, "--as-of", "9999-12-31") == read("export", kind)


@pytest.mark.parametrize("kind", ["events", "statements", "articles"])
def test_formats_hold_the_same_records(run: Invoke, read: Read, kind: str) -> None:
    objects = read("export", kind)
    rows = list(csv.DictReader(io.StringIO(run("export", kind, "--format", "csv").stdout)))
    assert run("export", kind, "--format", "parquet", "-o", "x.parquet").exit_code == 0
    frame = pandas.read_parquet("x.parquet")
    assert [row["id"] for row in rows] == [item["id"] for item in objects] == list(frame["id"])
    for name in ("act", "status", "title"):
        if name in objects[0]:
            assert [row[name] for row in rows] == [item[name] or "" for item in objects]


def test_an_old_parquet_file_is_replaced_whole(run: Invoke) -> None:
    Path("x.parquet").write_text("no parquet")
    run("export", "events", "--format", "parquet", "-o", "x.parquet")
    assert len(pandas.read_parquet("x.parquet")) > 0
    assert not Path(".x.parquet.part").exists()


def test_every_id_that_a_view_names_can_be_shown(run: Invoke, read: Read) -> None:
    ids = {record["id"] for kind in ("events", "statements", "articles") for record in read("export", kind)}
    ids |= {record["event"] for record in read("export", "statements")}
    for key in sorted(ids):
        result = run("show", key)
        assert result.exit_code == 0
        assert key in result.stdout


def test_why_names_a_rule_for_every_field(run: Invoke, read: Read) -> None:
    for record in read("export", "statements"):
        shown = run("show", record["id"], "--why").stdout
        assert all(f"why {field}: {reason['rule']}" in shown for field, reason in record["why"].items())
        assert "why" not in run("show", record["id"]).stdout


@pytest.mark.parametrize(
    ("filters", "keep"),
    [
        (["--actor", "NOR"], lambda event: "NOR" in codes(event["actors"])),
        (["--actor", "swed"], lambda event: "SWE" in codes(event["actors"])),
        (["--recipient", "BLR"], lambda event: "BLR" in codes(event["recipients"])),
        (["--type", "ACCUSE"], lambda event: "ACCUSE" in (event["act"], event["event_type"])),
        (["--type", "accuse"], lambda event: "ACCUSE" in (event["act"], event["event_type"])),
        (["--actor", "NOR", "--type", "AID"], lambda e: e["act"] == "AID" and "NOR" in codes(e["actors"])),
        (["--since", "2020-05-12"], lambda event: (event["when"]["latest"] or "9") >= "2020-05-12"),
        (["--since", "2021-01-01", "--until", "2020-01-01"], lambda event: False),
        (["--actor", "nobody"], lambda event: False),
    ],
)
def test_filters_keep_what_they_name(run: Invoke, read: Read, filters: list[str], keep: Any) -> None:
    text = run("timeline", *filters).stdout
    for event in read("export", "events"):
        assert (event["id"] in text) is keep(event), event["id"]


def codes(parties: list[dict[str, Any]]) -> set[str | None]:
    return {party["code"] for party in parties}


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_limits(run: Invoke, read: Read, limit: int) -> None:
    shown = [
        event["id"]
        for event in read("export", "events")
        if event["id"] in run("timeline", "--limit", str(limit)).stdout
    ]
    assert len(shown) == min(limit, len(read("export", "events")))


@pytest.mark.parametrize(
    "words", ['"', "*", "NEAR(a b)", "-x", "embassy OR", "a:b", "(", "'", "\0", "\ud800", "%", "e" * 5000]
)
def test_any_words_can_be_searched(run: Invoke, words: str) -> None:
    assert run("search", "--", words).exit_code == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [(["EMBASSY"], True), (["embassy", "norway"], True), (["norway", "sweden", "embassy"], False), (["embass"], False)],
)
def test_a_search_needs_every_word(run: Invoke, words: list[str], found: bool) -> None:
    assert ("[closed]" in run("search", *words).stdout) is found


def test_a_report_in_a_pipe_is_the_page_and_nothing_else(run: Invoke) -> None:
    result = run("report", "-o", "-", "--title", "Fish & <chips>")
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stdout.rstrip().endswith("</html>")
    assert "Fish &amp; &lt;chips&gt;" in result.stdout
    assert "Open it in a browser" in result.stderr


@pytest.mark.parametrize("day", ["2020-05-04", "2020-05-05", "2020-05-13"])
def test_a_report_can_be_made_of_any_day(run: Invoke, read: Read, day: str) -> None:
    assert run("report", "--as-of", day, "-o", "r.html").exit_code == 0
    page = Path("r.html").read_text(encoding="utf-8")
    assert all(f'id="{event["id"]}"' in page for event in read("export", "events", "--as-of", day))


def test_articles_can_be_coded_again_from_what_was_exported(run: Invoke, read: Read) -> None:
    run("export", "articles", "-o", "again.jsonl")
    assert run("code", "again.jsonl", "--db", "again.db").exit_code == 0
    for kind in ("articles", "statements"):
        first, second = read("export", kind), read("export", kind, "--db", "again.db")
        assert [without_day(record) for record in first] == [without_day(record) for record in second]


def without_day(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in {"article", "published"}}


def test_what_code_writes_is_what_export_writes(run: Invoke, read: Read) -> None:
    for kind in ("statements", "articles"):
        assert read("code", "articles", "--format", kind) == read("export", kind)
    coded = {event["id"]: event for event in read("code", "articles", "--format", "events")}
    assert coded == {event["id"]: event for event in read("export", "events")}


def test_offsets_lead_to_the_words(read: Read) -> None:
    texts = {article["id"]: article["text"] for article in read("export", "articles")}
    for record in read("export", "statements"):
        text = texts[record["article"]["id"]]
        check(record, text)


def check(value: Any, text: str) -> None:
    """Every object with offsets and words, however deep, quotes the text."""
    if isinstance(value, dict):
        if value.get("start") is not None and value.get("text") is not None:
            assert text[value["start"] : value["end"]] == value["text"]
        for inner in value.values():
            check(inner, text)
    elif isinstance(value, list):
        for inner in value:
            check(inner, text)


def test_annotated_offsets_lie_inside(read: Read) -> None:
    texts = {article["id"]: article["text"] for article in read("export", "articles")}
    for record in read("annotate", "articles"):
        text = texts[record["id"]]
        check(record, text)
        spans = [
            s for kind in ("sentences", "furniture", "times", "places", "parties", "predicates") for s in record[kind]
        ]
        spans += [span for a in record["attributions"] for span in (*a["sources"], *a["cues"], *a["contents"])]
        assert all(0 <= span["start"] < span["end"] <= len(text) for span in spans)


QUERIES = [
    ({"text": "Lavrov", "on": "2010-05-01"}, "RUS"),
    ({"text": "Lavrov", "on": None, "country": None}, "RUS"),
    ({"text": "Lavrov", "on": "", "country": ""}, "RUS"),
    ({"text": "Sweden\ud800"}, None),
    ({"text": ""}, None),
    ({"text": " "}, None),
    ({"text": "a\0b"}, None),
    ({"text": "%"}, None),
]


@pytest.mark.parametrize(("query", "code"), QUERIES)
def test_queries_in_a_pipe(read: Read, query: dict[str, Any], code: str | None) -> None:
    (answer,) = read("who", "-", input=json.dumps({"id": [1], **query}))
    assert answer["id"] == [1]
    assert answer["code"] == code or code is None
    answer["text"].encode("utf-8")


@pytest.mark.parametrize("name", ["Norway", "the Norwegian foreign minister", "\ud800", "", "Ærø", "rebels"])
def test_a_name_and_a_query_give_one_answer(read: Read, name: str) -> None:
    (alone,) = read("who", name)
    (piped,) = read("who", "-", input=json.dumps({"text": name}))
    assert {key: value for key, value in piped.items() if key != "id"} == alone


@pytest.mark.parametrize("command", sorted(main.commands))
def test_help_of_every_command_fits_a_terminal_and_says_what_it_does(command: str) -> None:
    text = CliRunner().invoke(main, [command, "--help"]).stdout
    first = text.split("\n\n")[1].strip()
    assert first[0].isupper()
    assert first.endswith(".")
    assert max(map(len, text.splitlines())) <= 110
