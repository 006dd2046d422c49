from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from tests.explore.conftest import ARTICLES

Invoke = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Run Dateline in an empty folder that holds ``articles/``."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")

    def invoke(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(main, list(arguments), **options)

    return invoke


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_help_has_examples(run: Invoke) -> None:
    for command in sorted(main.commands):
        text = run(command, "--help").output
        assert "Usage:" in text
    assert "dateline code articles/" in run("--help").output


def test_code_then_look(run: Invoke) -> None:
    result = run("code", "articles")
    assert result.exit_code == 0, result.output
    assert "3 read, 3 coded, 0 known before, 0 skipped" in result.output
    assert "dateline timeline" in result.output
    again = run("code", "articles")
    assert "3 read, 0 coded, 3 known before" in again.output
    timeline = run("timeline", "--type", "SANCTION")
    assert "Norway (NOR)" in timeline.output
    key = timeline.output.split()[-1]
    assert "[closed]" in run("show", key).output
    assert run("show", key, "--why").exit_code == 0
    assert "denial" in run("disputes").output
    assert "threatened" in run("quotes", "--by", "NOR").output
    assert "[closed]" in run("search", "embassy").output
    assert run("report").exit_code == 0
    assert Path("report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "ev_" in run("export", "events", "--format", "csv").output
    assert run("export", "events", "--format", "parquet", "-o", "e.parquet").exit_code == 0


def test_a_new_article_is_added_to_what_is_there(run: Invoke) -> None:
    run("code", "articles/lantern.txt", "articles/gazette.txt", "--db", "a.db")
    run("code", "articles/herald.txt", "--db", "a.db")
    run("code", "articles", "--db", "b.db")
    first, second = (run("export", "statements", "--db", name).output for name in ("a.db", "b.db"))
    assert first == second
    assert run("export", "events", "--db", "a.db").output == run("export", "events", "--db", "b.db").output


@pytest.mark.parametrize("kind", ["statements", "events", "articles"])
def test_json_lines_without_a_database(run: Invoke, kind: str) -> None:
    result = run("code", "articles", "--format", kind)
    records = objects(result.stdout)
    assert records
    assert [r["id"] for r in records] == [r["id"] for r in objects(run("code", "articles", "--format", kind).stdout)]
    assert not Path("dateline.db").exists()


def test_workers_and_order_change_nothing(run: Invoke) -> None:
    names = ["articles/herald.txt", "articles/lantern.txt", "articles/gazette.txt"]
    first = run("code", *names, "--format", "statements", "-o", "1.jsonl")
    second = run("code", *reversed(names), "--workers", "2", "--format", "statements", "-o", "2.jsonl")
    assert (first.exit_code, second.exit_code) == (0, 0), second.output
    assert Path("1.jsonl").read_bytes() == Path("2.jsonl").read_bytes()


def test_no_merge_leaves_event_null(run: Invoke) -> None:
    records = objects(run("code", "articles", "--format", "statements", "--no-merge").stdout)
    assert {record["event"] for record in records} == {None}
    merged = objects(run("code", "articles", "--format", "statements").stdout)
    assert {record["id"] for record in records} == {record["id"] for record in merged}


@pytest.mark.parametrize("kind", ["statements", "articles"])
def test_without_merging_each_article_is_written_when_it_is_coded(
    run: Invoke, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    from dateline.extract.article import extract as original

    calls: list[int] = []

    def interrupted(*arguments: Any, **options: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return original(*arguments, **options)

    whole = run("code", "articles", "--format", kind, "--no-merge").stdout
    monkeypatch.setattr("dateline.pipeline.extract", interrupted)
    result = run("code", "articles", "--format", kind, "--no-merge")
    assert result.exit_code == 130
    assert result.stdout
    assert whole.startswith(result.stdout)
    assert whole != result.stdout


def test_streaming_to_a_file_and_of_nothing(run: Invoke) -> None:
    assert run("code", "articles", "--format", "statements", "--no-merge", "-o", "s.jsonl").exit_code == 0
    assert objects(Path("s.jsonl").read_text(encoding="utf-8"))
    Path("empty").mkdir()
    nothing = run("code", "empty", "--format", "statements", "--no-merge", "-o", "n.jsonl")
    assert nothing.exit_code == 2
    assert not Path("n.jsonl").exists()


def test_events_need_merging(run: Invoke) -> None:
    result = run("code", "articles", "--format", "events", "--no-merge")
    assert result.exit_code == 2
    assert "leave --no-merge out" in result.stderr


def test_annotate(run: Invoke) -> None:
    records = objects(run("annotate", "articles").stdout)
    assert len(records) == 3
    keys = "id published sentences furniture times places parties attributions predicates".split()
    assert all(list(record) == keys for record in records)


def test_standard_input(run: Invoke) -> None:
    line = json.dumps({"id": "x", "text": "Norway closed its embassy in Belarus."})
    records = objects(run("code", "-", "--format", "statements", input=line).stdout)
    assert {record["article"]["id"] for record in records} == {"x"}


def test_who(run: Invoke) -> None:
    (answer,) = objects(run("who", "Norway").stdout)
    assert list(answer) == ["text", "name", "code", "sector", "other_sectors", "office", "wikidata"]
    assert answer["code"] == "NOR"
    lines = '{"id": "1", "text": "Sweden"}\n\n{"id": "2", "text": "qqqq"}\n'
    answers = objects(run("who", "-", input=lines).stdout)
    assert [(a["id"], a["code"]) for a in answers] == [("1", "SWE"), ("2", None)]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"text": 3}'])
def test_who_with_a_bad_line(run: Invoke, line: str) -> None:
    result = run("who", "-", input=line)
    assert result.exit_code == 2
    assert "standard input:1" in result.stderr


def test_people_overrule(run: Invoke) -> None:
    run("code", "articles")
    events = objects(run("export", "events").stdout)
    first, second = (e["id"] for e in events if e["act"] in ("SANCTION", "CONSULT"))
    assert "events now" in run("merge", first, second).output
    merged = objects(run("export", "events").stdout)
    assert len(merged) == len(events) - 1
    assert run("code", "articles").exit_code == 0
    assert len(objects(run("export", "events").stdout)) == len(merged)
    assert "Taken back: merge" in run("undo").output
    assert objects(run("export", "events").stdout) == events
    several = next(e for e in events if len(e["statements"]) > 1)
    assert run("split", several["id"], several["statements"][-1]).exit_code == 0
    assert len(objects(run("export", "events").stdout)) == len(events) + 1
    assert "Taken back: split" in run("undo").output
    assert objects(run("export", "events").stdout) == events
    result = run("undo")
    assert (result.exit_code, "nothing to undo" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["code", "missing.txt"], 2, "no such file or folder"),
        (["code", "empty"], 2, "No article to code"),
        (["code", "picture.png"], 2, "not a text file"),
        (["code", "articles", "-o", "x"], 2, "-o goes with --format"),
        (["code", "articles", "--format", "events", "-o", "no/such/x.jsonl"], 2, "no such folder"),
        (["code", "articles", "--db", "no/such.db"], 1, "can't be opened"),
        (["code", "articles", "--db", "notes.txt"], 1, "not a database"),
        (["code", "articles", "--model", "xx_none"], 1, "not installed"),
        (["timeline"], 1, "no such database"),
        (["timeline", "--db", "newer.db"], 1, "newer Dateline"),
        (["annotate", "picture.png"], 2, "No article to annotate"),
        (["code"], 2, "Missing argument"),
    ],
)
def test_errors_say_what_to_do(run: Invoke, arguments: list[str], code: int, words: str) -> None:
    Path("empty").mkdir()
    Path("picture.png").write_bytes(b"\x89PNG\0\0\0")
    Path("notes.txt").write_text("No database, only words that fill a header. " * 10)
    connection = sqlite3.connect("newer.db")
    connection.executescript(
        "CREATE TABLE meta (key, value); CREATE TABLE statements (id); INSERT INTO meta VALUES ('schema', 99);"
    )
    connection.close()
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert words in result.output + result.stderr
    assert "Traceback" not in result.output + result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show", "ev_missing"], "No event has the id"),
        (["timeline", "--as-of", "soon"], "is no day"),
        (["split", "ev_missing", "st_x"], "No event has the id"),
        (["export", "--format", "parquet"], "Parquet needs a file"),
    ],
)
def test_errors_with_a_database(run: Invoke, arguments: list[str], words: str) -> None:
    run("code", "articles")
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.output + result.stderr


def test_an_interruption_is_told_and_leaves_the_database_whole(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.extract.article import extract as original

    calls: list[int] = []

    def interrupted(*arguments: Any, **options: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return original(*arguments, **options)

    monkeypatch.setattr("dateline.pipeline.extract", interrupted)
    result = run("code", "articles")
    assert result.exit_code == 130
    assert "run the same command again" in result.stderr
    monkeypatch.setattr("dateline.pipeline.extract", original)
    again = run("code", "articles")
    assert "2 coded, 1 known before" in again.output
    assert len(objects(run("export", "articles").stdout)) == 3


def test_an_interruption_that_keeps_nothing_does_not_say_so(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: Any, **options: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.pipeline.extract", interrupted)
    result = run("code", "articles", "--format", "statements")
    assert (result.exit_code, result.stderr) == (130, "dateline: interrupted.\n")


def test_a_fault_in_one_article_skips_it_alone(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.extract.article import extract as original

    def faulty(annotated: Any, ontology: Any, *, learned: bool) -> Any:
        if "Sweden condemned" in annotated.text:
            raise ZeroDivisionError("division by zero")
        return original(annotated, ontology, learned=learned)

    monkeypatch.setattr("dateline.pipeline.extract", faulty)
    result = run("code", "articles")
    assert result.exit_code == 0
    assert "2 coded" in result.output
    assert "coding failed (ZeroDivisionError: division by zero)" in result.output


def test_what_is_not_english_is_skipped(run: Invoke) -> None:
    Path("articles/fr.txt").write_text(
        "Les ministres des deux pays se sont rencontrés lundi dans la capitale et ont déclaré vouloir se revoir très "
        "bientôt pour parler du fleuve et de la paix entre leurs peuples."
    )
    assert "not in English" in run("code", "articles").output


def test_a_half_written_output_is_not_left(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.store import formats

    def fail(record: Any) -> str:
        raise OSError(28, "No space left on device", "out.jsonl")

    monkeypatch.setattr(formats, "line", fail)
    result = run("code", "articles", "--format", "events", "-o", "out.jsonl")
    assert result.exit_code == 1
    assert "No space left" in result.stderr
    assert not list(Path().glob("*out.jsonl*"))


def test_a_merged_event_is_found_by_its_former_id(run: Invoke) -> None:
    run("code", "articles")
    events = objects(run("export", "events").stdout)
    first, second = (e["id"] for e in events if e["act"] in ("SANCTION", "CONSULT"))
    run("merge", first, second)
    assert "[closed]" in run("show", first).output
    assert "[closed]" in run("show", second).output
    assert run("merge", first, second).exit_code == 2


def test_an_event_is_found_as_of_a_day_by_the_id_that_it_has_now(run: Invoke) -> None:
    run("code", "articles")
    (event,) = [e for e in objects(run("export", "events").stdout) if e["act"] == "SANCTION"]
    assert "[closed]" in run("show", event["id"], "--as-of", "2020-05-05").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["timeline", "--since", "2022-13-45"], "is no day"),
        (["timeline", "--until", "yesterday"], "is no day"),
        (["timeline", "--type", "FOO"], "is no event type or mode"),
        (["export", "articles", "--format", "plover"], "PLOVER records are events"),
        (["who", "Tusk", "--on", "1900-99-99"], "is no day"),
        (["who", "police", "--country", "NO"], "three capitals"),
    ],
)
def test_options_that_make_no_sense(run: Invoke, arguments: list[str], words: str) -> None:
    run("code", "articles")
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.output + result.stderr


def test_a_mode_is_a_filter_too(run: Invoke) -> None:
    run("code", "articles")
    assert "SANCTION/discontinue" in run("timeline", "--type", "discontinue").output


def test_events_that_were_never_made_are_told(run: Invoke) -> None:
    run("code", "articles", "--no-merge")
    result = run("timeline")
    assert result.exit_code == 2
    assert "not joined into events yet" in result.stderr


def test_an_empty_folder_leaves_no_database(run: Invoke) -> None:
    Path("empty").mkdir()
    assert run("code", "empty").exit_code == 2
    assert not Path("dateline.db").exists()


@pytest.mark.parametrize("contents", ["hello", "- a\n- b\n"])
def test_an_ontology_that_is_none_is_told(run: Invoke, contents: str) -> None:
    Path("mine.yaml").write_text(contents)
    result = run("code", "articles", "--ontology", "mine.yaml")
    assert result.exit_code == 2
    assert "mine.yaml" in result.stderr


def test_several_articles_of_one_file_are_told_apart(run: Invoke) -> None:
    Path("two.jsonl").write_text('{"id": "x", "text": "Norway met Sweden."}\n{"id": "y", "text": "Chad met Mali."}\n')
    run("code", "two.jsonl")
    result = run("show", "two.jsonl")
    assert result.exit_code == 2
    assert "x, y" in result.stderr
    assert run("show", "x").exit_code == 0


def test_nested_columns_stand_once(run: Invoke) -> None:
    run("code", "articles")
    header = run("export", "statements", "--format", "csv").stdout.splitlines()[0].split(",")
    assert "when.earliest" in header
    assert not {"when", "where"} & set(header)
    assert "why" in header


def test_a_type_of_the_user_keeps_its_score_in_events(run: Invoke) -> None:
    Path("mine.yaml").write_text(
        "event_types:\n"
        "  HUG: {quad: material cooperation, score: 9, cameo: '06', definition: Embraces.}\n"
        "entries:\n"
        "  - id: hug\n"
        "    type: HUG\n"
        "    definition: An embrace.\n"
        "    verbs: [A hug B]\n"
        "    examples: [Norway hugged Sweden.]\n"
    )
    Path("hug.txt").write_text("Norway hugged Sweden on Monday. They were glad.")
    (event,) = objects(run("code", "hug.txt", "--ontology", "mine.yaml", "--format", "events").stdout)
    assert (event["act"], event["score"]) == ("HUG", 9.0)


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["timeline", "--status", "asserted"], "event_type"),
        (["quotes", "--by", "Norway"], "speaker.name"),
        (["disputes", "--party", "NOR"], "side"),
    ],
)
def test_what_is_looked_at_as_records(run: Invoke, arguments: list[str], key: str) -> None:
    run("code", "articles")
    records = objects(run(*arguments, "--format", "jsonl").stdout)
    table = run(*arguments, "--format", "csv").stdout.splitlines()
    assert key.partition(".")[0] in records[0]
    assert key in table[0].split(",")
    assert run(*arguments, "--format", "text").stdout == run(*arguments).stdout


def test_nothing_found_is_no_record(run: Invoke) -> None:
    run("code", "articles")
    for arguments in (["timeline", "--actor", "CHN"], ["quotes", "--by", "CHN"], ["disputes", "--party", "CHN"]):
        assert run(*arguments, "--format", "jsonl").stdout == ""
        assert run(*arguments).exit_code == 0


def test_people_need_not_write_whole_ids(run: Invoke) -> None:
    run("code", "articles")
    events = objects(run("export", "events").stdout)
    big = next(event for event in events if len(event["statements"]) > 1)
    split = run("split", big["id"][:9], big["statements"][0][:9], "--by", "ada")
    assert split.exit_code == 0, split.output
    assert f"split {big['id']} {big['statements'][0]}" in split.output
    assert "(by ada, " in run("show", big["id"][:9]).output
    assert "Taken back" in run("undo").output
    assert objects(run("export", "events").stdout) == events
    merged = run("merge", events[0]["id"][:9], events[1]["id"][:9])
    assert f"merge {events[0]['id']} {events[1]['id']}" in merged.output


def test_articles_that_nothing_dates_are_counted(run: Invoke) -> None:
    Path("more").mkdir()
    Path("more/a.txt").write_text("Norway condemned Chad.\n", encoding="utf-8")
    assert "without a date" not in run("code", "articles").output
    assert "1 article without a date" in run("code", "more").output


def test_tables_and_lists_are_coded(run: Invoke) -> None:
    Path("news.csv").write_text("Date,Source,Body\n2020-05-05,The Lantern,Norway condemned Chad.\n", encoding="utf-8")
    Path("news.json").write_text('[{"date": "2020-05-05", "content": "Chad condemned Mali."}]', encoding="utf-8")
    records = objects(run("code", "news.csv", "news.json", "--format", "statements").stdout)
    assert [r["article"]["published"]["earliest"] for r in records] == ["2020-05-05"] * 2
    assert {r["article"]["outlet"] for r in records} == {"The Lantern", None}
