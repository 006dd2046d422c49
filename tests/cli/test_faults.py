"""What users get wrong: an exit code, one line that says what to do, and nothing half done."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke


def told(run: Invoke, *arguments: str, code: int = 2, **options: object) -> str:
    """The message of a command that ends with this exit code; there is no traceback and nothing on standard output."""
    result = run(*arguments, **options)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    return result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["code", "nothing.txt"], "nothing.txt: no such file or folder. Give files, folders, or - for standard input."),
        (["code", "articles", "nothing.txt"], "nothing.txt: no such file"),
        (["annotate", "nothing.txt"], "no such file or folder"),
        (["code", "articles", "--format", "events", "-o", "no/x.jsonl"], "no: no such folder to write x.jsonl into."),
        (["annotate", "articles", "-o", "no/x.jsonl"], "no: no such folder to write x.jsonl into."),
        (["export", "-o", "no/x.jsonl"], "no: no such folder to write x.jsonl into."),
        (["export", "--format", "parquet", "-o", "no/x.parquet"], "no: no such folder to write x.parquet into."),
        (["report", "-o", "no/x.html"], "no: no such folder to write x.html into."),
        (["timeline", "--since", "2020"], "'2020' is no day; write it as 2023-08-20."),
        (["timeline", "--until", "2020-02-30"], "'2020-02-30' is no day"),
        (["timeline", "--as-of", "2020-05-05T10:00"], "is no day"),
        (["quotes", "--since", "May 2020"], "'May 2020' is no day"),
        (["disputes", "--as-of", "yesterday"], "'yesterday' is no day"),
        (["export", "--as-of", "x"], "'x' is no day"),
        (["report", "--as-of", "x"], "'x' is no day"),
        (["timeline", "--type", "HUG"], "'HUG' is no event type or mode. The types: AGREE, CONSULT"),
        (["timeline", "--type", ""], "'' is no event type"),
        (["show", ""], "No article has the id ''"),
        (["show", "ev_"], "No event has the id 'ev_'."),
        (["show", "st_"], "No statement has the id 'st_'."),
        (["show", "nothing.txt"], "No article has the id 'nothing.txt', nor was one read from a file of this name."),
        (["export", "articles", "--format", "plover"], "PLOVER records are events"),
        (["export", "events", "--format", "parquet"], "Parquet needs a file: -o FILE."),
        (["who", "Lavrov", "--on", "last year"], "'last year' is no day; write it as 2010-05-01, 2010-05 or 2010."),
        (["who", "Lavrov", "--on", "2010\n"], "is no day"),
        (["who", "Lavrov", "--country", "Norway"], "'Norway' is no country code; write it as three capitals (NOR)."),
        (["who", "Lavrov", "--country", "nor"], "is no country code"),
        (["who", "Lavrov", "--country", "NO1"], "is no country code"),
        (["who", "Lavrov", "--country", "ÅLA"], "is no country code"),
        (["undo"], "nobody has merged or split events in this database"),
        (["nothing"], "No such command 'nothing'"),
        (["timeline", "--limit", "0"], "0 is not in the range x>=1"),
        (["code", "articles", "--workers", "0"], "0 is not in the range x>=1"),
        (["code", "articles", "--cache", "articles/lantern.txt"], "is a file"),
        (["demo", "--folder", "articles/lantern.txt"], "is a file"),
        (["timeline", "--db", "articles"], "is a directory"),
    ],
)
def test_messages(run: Invoke, arguments: list[str], words: str) -> None:
    assert words in told(run, *arguments)


def test_a_model_that_is_a_folder_without_one_is_told(run: Invoke) -> None:
    message = told(run, "code", "articles", "--format", "events", "--model", "articles", code=1)
    assert "'articles' is no spaCy pipeline that can be loaded" in message


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_nothing_half_written_is_left(run: Invoke, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def full(*_: object) -> object:
        raise OSError(28, "No space left on device", "x")

    Path("x").write_text("before")
    monkeypatch.setattr("dateline.explore.export.lines", full)
    monkeypatch.setattr("dateline.explore.export.write_parquet", full)
    assert "No space left on device" in told(run, "export", "--format", form, "-o", "x", code=1)
    assert Path("x").read_text() == "before"
    assert [path.name for path in Path().glob(".*.part")] == []


def test_an_error_of_the_system_without_words_is_told(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def odd(*_: object) -> object:
        raise OSError("the device went away")

    monkeypatch.setattr("dateline.explore.export.lines", odd)
    assert told(run, "export", code=1) == "dateline: output: the device went away\n"


def test_a_closed_pipe_ends_quietly(run: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> object:
        raise BrokenPipeError

    monkeypatch.setattr("dateline.explore.export.lines", closed)
    assert run("export").exit_code == 0


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("DATELINE_WORKERS", "many", "DATELINE_WORKERS must be a whole number from 1, found 'many'"),
        ("DATELINE_WORKERS", "-1", "DATELINE_WORKERS must be a whole number"),
        ("DATELINE_MERGE", "perhaps", "DATELINE_MERGE must be 1 or 0, found 'perhaps'"),
        ("DATELINE_LEARNED", "2", "DATELINE_LEARNED must be 1 or 0"),
        ("DATELINE_ONTOLOGY", "gone.yaml", "gone.yaml: no such file"),
    ],
)
def test_a_variable_that_can_not_be_read(run: Invoke, variable: str, value: str, words: str) -> None:
    assert words in told(run, "code", "articles", "--format", "events", env={variable: value})


def test_empty_variables_are_not_given(run: Invoke) -> None:
    names = "MODEL WORKERS KEEP_TEXT MERGE ONTOLOGY LEARNED CACHE".split()
    before = sorted(Path().iterdir())
    result = run("code", "articles/herald.txt", "--format", "articles", env={f"DATELINE_{name}": "" for name in names})
    assert result.exit_code == 0, result.stderr
    assert sorted(Path().iterdir()) == before


DAMAGE = [
    ("UPDATE meta SET value = 'abc' WHERE key = 'schema'", "timeline"),
    ("UPDATE meta SET value = '-3' WHERE key = 'schema'", "timeline"),
    ("DELETE FROM meta", "timeline"),
    ("UPDATE statements SET record = '{'", "timeline"),
    ("UPDATE statements SET record = '{}'", "disputes"),
    ("UPDATE statements SET record = '[]'", "quotes"),
    ("UPDATE events SET record = '{}'", "timeline"),
    ("UPDATE events SET record = 'null'", "export"),
    ("UPDATE articles SET record = '[]'", "export"),
    ("DROP TABLE events", "report"),
    ("DROP TABLE families", "timeline"),
    ("ALTER TABLE locations RENAME TO places", "export"),
]


@pytest.mark.parametrize(("command", "view"), DAMAGE)
def test_a_damaged_database_is_told(run: Invoke, command: str, view: str) -> None:
    connection = sqlite3.connect("dateline.db")
    connection.execute(command)
    connection.commit()
    connection.close()
    result = run(view)
    assert result.exit_code == 1
    assert "dateline.db is damaged: what it holds can't be read. Code the articles into a new one" in result.stderr


def test_a_search_in_a_database_without_its_index_is_told(run: Invoke) -> None:
    connection = sqlite3.connect("dateline.db")
    connection.execute("DROP TABLE search")
    connection.commit()
    connection.close()
    assert "is damaged" in told(run, "search", "embassy", code=1)


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        ("entries: 5", "entries must be a list of entries, found 5"),
        ("entries: {a: b}", "entries must be a list"),
        ("sets: [a]", "sets must be names with lists of words, found ['a']"),
        ("event_types: [x]", "event_types must be names with what they are, found ['x']"),
        ("event_types: 5", "event_types must be names"),
        ("entries: [{id: a, type: AID, verbs: [A hug B], verbs: [A kiss B]}]", "the key 'verbs' stands twice"),
        ("entries: [{id: a, type: AID, verbs: A hug B}]", "verbs must be a list of texts"),
        ("- a", "found list"),
        ("\0", "not YAML"),
    ],
)
def test_an_ontology_that_is_wrong_is_told_before_anything_is_coded(run: Invoke, contents: str, words: str) -> None:
    own = Path("own.yaml").absolute()
    own.write_text(contents, encoding="utf-8")
    message = told(run, "code", "articles", "--ontology", str(own), "--format", "statements")
    assert words in message
    assert "own.yaml" in message
    assert "please report it" not in message


def test_an_ontology_that_is_no_text_is_told(run: Invoke) -> None:
    own = Path("own.yaml").absolute()
    own.write_bytes(b"\xff\xfe\xfa")
    assert "own.yaml" in told(run, "code", "articles", "--ontology", str(own), "--format", "statements")


QUERIES = [
    "{",
    "[]",
    "{}",
    "5",
    "null",
    '{"text": 5}',
    '{"text": null}',
    '{"text": "Norway", "on": 2010}',
    '{"text": "Norway", "country": ["NOR"]}',
    f'{{"text": "Norway", "id": {"1" * 5000}}}',
    "[" * 100_000,
]


@pytest.mark.parametrize("line", QUERIES, ids=range(len(QUERIES)))
def test_a_bad_query_is_told_with_its_line_after_the_good_ones(run: Invoke, line: str) -> None:
    result = run("who", "-", input=f'{{"text": "Sweden"}}\n\n{line}\n')
    assert result.exit_code == 2
    assert 'standard input:3: expected a JSON object with a "text"' in result.stderr
    assert json.loads(result.stdout)["code"] == "SWE"


def test_queries_that_are_no_utf8_are_told(run: Invoke) -> None:
    assert told(run, "who", "-", input=b"\xff\xfe{") == "dateline: standard input is not UTF-8.\n"
