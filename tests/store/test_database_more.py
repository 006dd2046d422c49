"""The database: whatever is put in comes back, in a fixed order, and what is asked of it is found."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import DatabaseError, DatelineError
from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Dateline,
    Event,
    EventParty,
    Evidence,
    Family,
    Furniture,
    Interval,
    Judgement,
    Origin,
    Party,
    Precision,
    Published,
    Quotation,
    Quote,
    Reason,
    Role,
    Size,
    Statement,
    Status,
    Verdict,
    Voice,
    When,
    Where,
    Words,
)
from dateline.store.database import Database
from dateline.store.rows import from_json, to_json
from tests.store.test_database import event
from tests.store.test_formats import coded


def article(key: str, *statements: Statement, **fields: object) -> Coded:
    base = coded()
    record = replace(base.article, id=key, **fields)  # type: ignore[arg-type]
    mine = tuple(replace(s, article=key) for s in statements)
    return replace(base, clean=replace(base.clean, article=record), statements=mine)


def statement(key: str, start: int = 0, **fields: object) -> Statement:
    (base,) = coded().statements
    trigger = Words(start=start, end=start + 6, text=base.article[:0] + "Norway")
    return replace(base, id=key, trigger=trigger, **fields)  # type: ignore[arg-type]


TEXT = st.text(max_size=12)
MAYBE = st.none() | TEXT
OFFSETS = st.integers(min_value=0, max_value=999)
PARTIES = st.builds(
    Party,
    start=OFFSETS,
    end=OFFSETS,
    text=TEXT,
    name=TEXT,
    code=MAYBE,
    sector=MAYBE,
    other_sectors=st.lists(TEXT, max_size=2).map(tuple),
    office=MAYBE,
    wikidata=MAYBE,
    rule=MAYBE,
)
VOICES = st.builds(
    Voice,
    role=st.sampled_from(Role),
    name=MAYBE,
    code=MAYBE,
    quotation=st.sampled_from(Quotation),
    depth=st.integers(1, 4),
    start=st.none() | OFFSETS,
    cue=st.none() | st.builds(Words, start=OFFSETS, end=OFFSETS, text=TEXT),
)
PLACES = st.builds(
    Where,
    start=OFFSETS,
    end=OFFSETS,
    text=TEXT,
    name=MAYBE,
    country=MAYBE,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    precision=st.none() | st.sampled_from(Precision),
    basis=TEXT,
)
STATEMENTS = st.builds(
    Statement,
    id=TEXT,
    article=TEXT,
    sentence=st.builds(Words, start=OFFSETS, end=OFFSETS, text=TEXT),
    trigger=st.builds(Words, start=OFFSETS, end=OFFSETS, text=TEXT),
    event_type=TEXT,
    act=TEXT,
    status=st.sampled_from(Status),
    mode=st.lists(TEXT, max_size=2).map(tuple),
    score=st.none() | st.floats(-10, 10),
    historical=st.booleans(),
    actors=st.lists(PARTIES, max_size=2).map(tuple),
    recipients=st.lists(PARTIES, max_size=2).map(tuple),
    when=st.none() | st.builds(When, earliest=MAYBE, latest=MAYBE, basis=TEXT),
    where=st.none() | PLACES,
    attribution=st.lists(VOICES, max_size=2).map(tuple),
    size=st.none() | st.builds(Size, dead=st.none() | OFFSETS),
    content_of=MAYBE,
    event=MAYBE,
    why=st.lists(st.tuples(TEXT, st.builds(Reason, rule=TEXT, start=st.none() | OFFSETS)), max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(STATEMENTS)
def test_any_statement_survives_json(record: Statement) -> None:
    assert from_json(to_json(record), Statement) == record


@settings(max_examples=60, deadline=None)
@given(st.builds(Judgement, left=TEXT, right=TEXT, verdict=st.sampled_from(Verdict), reasons=st.just(("a", "b"))))
def test_any_judgement_survives_json(record: Judgement) -> None:
    assert from_json(to_json(record), Judgement) == record


def test_json_is_one_line_and_keeps_letters() -> None:
    text = to_json(article("Straße\n"))
    assert "\n" not in text
    assert "Straße" in text


def test_a_whole_article_survives_json() -> None:
    clean = CleanArticle(
        article=Article(id="x", text="T", locations=("a.txt", "b.txt"), language="en", author="A"),
        furniture=(Furniture(start=0, end=1, kind="caption"),),
        dateline=Dateline(start=0, end=1, text="T", place="Oslo", date="2020-05-04", agency="Wire"),
        agency="Wire",
    )
    published = Published(
        earliest="2020", basis="text", conflict="2021", evidence=(Evidence(start=0, end=1, text="T", rule="r"),)
    )
    speaker = Party(start=0, end=1, text="T", name="N")
    words = Words(start=0, end=1, text="T")
    quote = Quote(article="x", speaker=speaker, addressee=None, cue=words, content=words, quotation=Quotation.MIXED)
    whole = Coded(clean=clean, published=published, quotes=(quote,))
    assert from_json(to_json(whole), Coded) == whole


def test_a_whole_event_survives_json() -> None:
    whole = replace(
        event("ev_9", "st_1", "st_2"),
        actors=(EventParty(name="Norway", code="NOR", sector=None),),
        when=Interval(earliest="2020-05-04"),
        voices={Status.DENIED: ("A", "B"), Status.ASSERTED: ()},
        sources=(Origin(name="A", status=Status.DENIED, counted=False, reason="copy", statements=("st_1",)),),
        aliases=("ev_1",),
        part_of="ev_2",
    )
    assert from_json(to_json(whole), Event) == whole


def test_articles_come_back_by_id(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("c"), article("a"), article("b")])
        assert [item.article.id for item in database.coded()] == ["a", "b", "c"]
        assert database.article_ids() == {"a", "b", "c"}


def test_statements_come_back_by_place(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", statement("st_3", 9), statement("st_2", 4), statement("st_1", 9))])
        assert [s.id for s in database.coded()[0].statements] == ["st_2", "st_1", "st_3"]


def test_statements_stay_with_their_article(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", statement("st_1")), article("b", statement("st_2")), article("c")])
        assert [[s.id for s in item.statements] for item in database.coded()] == [["st_1"], ["st_2"], []]


def test_adding_the_same_twice_is_adding_it_once(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        database.add([coded()])
        assert database.coded() == (coded(),)


def test_further_locations_follow_the_first(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", locations=("z.txt", "b.txt"))])
        database.add_locations("a", ["c.txt"])
        assert database.coded()[0].article.locations == ("z.txt", "b.txt", "c.txt")


def test_nothing_added_is_nothing_there(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([])
        assert (database.coded(), database.events(), database.families(), database.judgements()) == ((), (), (), ())
        assert (database.article_ids(), database.aliases(), database.overruled()) == (frozenset(), {}, ())
        assert database.undo() is None


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_parties_have_rows_of_their_own(tmp_path: Path) -> None:
    norway = Party(start=0, end=6, text="Norway", name="Norway", code="NOR", sector="GOV")
    rebels = Party(start=9, end=15, text="rebels", name="rebels")
    mine = statement("st_1", actors=(norway, rebels), recipients=(rebels,))
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", mine)])
    assert rows(
        tmp_path / "d.db", "SELECT side, position, name, code, sector FROM parties ORDER BY side, position"
    ) == [
        ("actor", 0, "Norway", "NOR", "GOV"),
        ("actor", 1, "rebels", None, None),
        ("recipient", 0, "rebels", None, None),
    ]


def test_columns_join_codes_modes_and_origins(tmp_path: Path) -> None:
    norway, chad = (Party(start=0, end=1, text="x", name=code, code=code) for code in ("NOR", "TCD"))
    mine = statement("st_1", actors=(norway, chad), mode=("expel", "withdraw"), origins=("Oslo", "Wire"))
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", mine)])
    found = rows(tmp_path / "d.db", "SELECT actors, mode, origins, status FROM statements")
    assert found == [("NOR TCD", "expel withdraw", "Oslo; Wire", "asserted")]


def test_columns_of_what_is_unknown_are_null(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", statement("st_1", when=None, where=None))])
    assert rows(tmp_path / "d.db", "SELECT earliest, latest, country, event FROM statements") == [(None,) * 4]


def test_events_come_back_by_id(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.keep_merged([], [event("ev_b"), event("ev_a")], [], [])
        assert [e.id for e in database.events()] == ["ev_a", "ev_b"]


def test_merging_again_replaces_everything(tmp_path: Path) -> None:
    judgement = Judgement(left="a", right="b", verdict=Verdict.SAME, reasons=("x",))
    family = Family(original="a", copies=(("b", "same"),))
    with Database(tmp_path / "d.db", create=True) as database:
        database.keep_merged([], [event("ev_1")], [judgement], [family])
        database.keep_merged([], [], [], [])
        assert (database.events(), database.judgements(), database.families()) == ((), (), ())


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_comes_back(tmp_path: Path, verdict: Verdict) -> None:
    judgement = Judgement(left="a", right="b", verdict=verdict, reasons=("one", "two"))
    with Database(tmp_path / "d.db", create=True) as database:
        database.keep_merged([], [], [judgement], [])
        assert database.judgements() == (judgement,)


def test_families_come_back_by_original(tmp_path: Path) -> None:
    families = [Family(original="z", copies=(("y", "same"),)), Family(original="a", copies=(("c", "x"), ("b", "y")))]
    with Database(tmp_path / "d.db", create=True) as database:
        database.keep_merged([], [], [], families)
        assert [(f.original, f.copies) for f in database.families()] == [
            ("a", (("b", "y"), ("c", "x"))),
            ("z", (("y", "same"),)),
        ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("embassy", True),
        ("EMBASSY", True),
        ("embassy Minsk", True),
        ("Minsk embassy", True),
        ("embassy Oslo", False),
        ("emb", False),
        ("AND", False),
        ("embassy*", True),
        ("-embassy", True),
        ("(embassy", True),
        ("sentence:embassy", False),
        ("'; DROP TABLE statements; --", False),
    ],
)
def test_search_takes_words_as_words(tmp_path: Path, words: str, found: bool) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        assert bool(database.search(words)) is found
        assert database.coded() == (coded(),)


@pytest.mark.parametrize("words", ["", "  ", "\0", '"', "*", "“”"])
def test_search_for_no_words_finds_nothing(tmp_path: Path, words: str) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        assert database.search(words) == ()


def test_search_finds_what_was_added_twice_once(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        database.add([coded()])
        assert database.search("embassy") == ("st_1",)


def test_search_finds_no_more_than_is_asked_for(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a", *(statement(f"st_{n}", n) for n in range(5)))])
        assert len(database.search("embassy")) == 5
        assert database.search("embassy", limit=2) == ("st_0", "st_1")


def test_what_one_connection_writes_another_reads(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as writer, Database(tmp_path / "d.db") as reader:
        writer.add([coded()])
        assert reader.coded() == (coded(),)


def test_creating_where_one_is_keeps_it(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
    with Database(tmp_path / "d.db", create=True) as database:
        assert database.coded() == (coded(),)


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "d.db").touch()
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([coded()])
        assert len(database.coded()) == 1


def test_an_error_within_a_step_undoes_the_step_alone(tmp_path: Path) -> None:
    with Database(tmp_path / "d.db", create=True) as database:
        database.add([article("a")])
        with pytest.raises(RuntimeError, match="stop"), database.transaction():
            database._connection.execute("DELETE FROM articles")
            raise RuntimeError("stop")
        assert database.article_ids() == {"a"}


@pytest.mark.parametrize("folder", [True, False])
def test_errors_name_the_file(tmp_path: Path, folder: bool) -> None:
    path = tmp_path / "deep" / "d.db" if not folder else tmp_path
    with pytest.raises(DatabaseError) as caught:
        Database(path, create=True)
    assert str(path) in str(caught.value)
    assert isinstance(caught.value, DatelineError)
