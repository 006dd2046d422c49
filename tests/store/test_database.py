from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import DatabaseError, DiskFull, NewerDatabase
from dateline.model import Coded, Event, Family, Judgement, Status, Verdict
from dateline.store.database import SCHEMA_VERSION, Database
from dateline.store.rows import from_json, to_json
from tests.store.test_formats import coded


def event(key: str = "ev_1", *statements: str) -> Event:
    return Event(
        id=key,
        act="SANCTION",
        event_type="SANCTION",
        mode=(),
        context=(),
        score=None,
        actors=(),
        recipients=(),
        when=None,
        where=None,
        size=None,
        status=Status.ASSERTED,
        disputed=False,
        rivals=(),
        part_of=None,
        origins=1,
        articles=1,
        copies=0,
        voices={Status.ASSERTED: ("O",)},
        statements=statements,
    )


def with_event(item: Coded, key: str | None) -> Coded:
    return replace(item, statements=tuple(replace(s, event=key) for s in item.statements))


def test_records_survive_json() -> None:
    assert from_json(to_json(coded()), Coded) == coded()
    assert from_json(to_json(event()), Event) == event()


def test_what_is_added_comes_back(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
    with Database(tmp_path / "d.db") as database:
        assert database.coded() == (coded(),)
        assert database.article_ids() == {"a1"}


def test_columns_repeat_what_is_asked_for(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
    rows = (
        sqlite3.connect(tmp_path / "d.db").execute("SELECT act, actors, earliest, country FROM statements").fetchall()
    )
    assert rows == [("SANCTION", "NOR", "2020-05-04", "BLR")]


def test_events_are_replaced_and_former_ids_resolve(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        database.keep_merged([with_event(coded(), "ev_1")], [event("ev_1", "st_1")], [], [])
        database.keep_merged([with_event(coded(), "ev_2")], [event("ev_2", "st_1")], [], [])
        assert [e.id for e in database.events()] == ["ev_2"]
        assert database.aliases() == {"ev_1": "ev_2"}
        database.keep_merged([with_event(coded(), "ev_3")], [event("ev_3", "st_1")], [], [])
        assert database.aliases() == {"ev_1": "ev_3", "ev_2": "ev_3"}
        database.keep_merged([with_event(coded(), "ev_1")], [event("ev_1", "st_1")], [], [])
        assert database.aliases() == {"ev_2": "ev_1", "ev_3": "ev_1"}
        assert database.coded()[0].statements[0].event == "ev_1"


def test_judgements_and_families(tmp_path: Path) -> None:
    judgement = Judgement(left="st_1", right="st_2", verdict=Verdict.SAME, reasons=("same day", "same parties"))
    family = Family(original="a1", copies=(("a2", "same words"), ("a3", "same words")))
    with Database(tmp_path / "d.db", create=True) as database:
        database.keep_merged([], [], [judgement], [family])
        assert database.judgements() == (judgement,)
        assert database.families() == (family,)


def test_what_people_judged_outlives_and_is_undone_last_first(tmp_path: Path) -> None:
    first = Judgement(left="a", right="b", verdict=Verdict.SAME, reasons=("person",), by="ada", at="2020")
    second = replace(first, right="c")
    with Database(tmp_path / "d.db", create=True) as database:
        database.overrule("merge a b", "ada", "2020", (first,))
        database.overrule("merge a c", "ada", "2020", (second,))
        database.keep_merged([], [], [], [])
        assert database.overruled() == (first, second)
        assert database.undo() == "merge a c"
        assert database.overruled() == (first,)
        assert database.undo() == "merge a b"
        assert database.undo() is None


@pytest.mark.parametrize("words", ["embassy", "closed embassy", "NORWAY", 'an "odd" query embassy', "Minsk"])
def test_search(tmp_path: Path, words: str) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        assert database.search(words) == (("st_1",) if "odd" not in words else ())


def test_search_for_what_is_not_there(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        assert database.search("Oslo") == ()


def test_a_missing_database_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="dateline code FOLDER"):
        Database(tmp_path / "d.db")
    assert not (tmp_path / "d.db").exists()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True):
        pass
    connection = sqlite3.connect(tmp_path / "d.db")
    connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(SCHEMA_VERSION + 1),))
    connection.commit()
    connection.close()
    with pytest.raises(NewerDatabase, match="pip install --upgrade"):
        Database(tmp_path / "d.db")


def test_a_text_file_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "d.db").write_text("This is no database at all, but long enough to have a header of its own.\n" * 20)
    with pytest.raises(DatabaseError, match="not a database"):
        Database(tmp_path / "d.db")


def test_a_database_of_others_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "d.db")
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(DatabaseError, match="not one of Dateline's"):
        Database(tmp_path / "d.db")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="can't be opened"):
        Database(tmp_path / "missing" / "d.db", create=True)


def test_an_interruption_leaves_the_last_whole_step(tmp_path: Path) -> None:
    def interrupted() -> object:
        yield coded()
        raise KeyboardInterrupt

    with Database(tmp_path / "d.db", create=True) as database:
        with pytest.raises(KeyboardInterrupt):
            database.add(interrupted())  # type: ignore[arg-type]
        assert database.coded() == ()
        database.add([coded()])
        assert len(database.coded()) == 1


def test_a_full_disk_is_told_and_nothing_half_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with Database(path, create=True) as database:
        pages = next(iter(database._rows("PRAGMA page_count")))[0]
        next(iter(database._rows(f"PRAGMA max_page_count = {pages}")))
        with pytest.raises(DiskFull, match="make room"):
            database.add(replace(coded(), clean=replace(coded().clean, article=big(n))) for n in range(50))
        assert database.article_ids() == frozenset()


def big(number: int):  # type: ignore[no-untyped-def]
    return replace(coded().article, id=f"a{number}", text=coded().article.text + " x" * 20_000)


def test_a_locked_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with Database(path, create=True) as database:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        database._connection.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(DatabaseError, match="in use"):
            database.add([coded()])
        other.close()


def test_locations_of_a_known_article(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        database.add_locations("a1", ["x.txt", "y.txt", "x.txt"])
        assert sorted(database._rows("SELECT location FROM locations")) == [("x.txt",), ("y.txt",)]
