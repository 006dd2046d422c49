from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dateline
from dateline.errors import MissingExtra, NotFound
from dateline.explore.corpus import Corpus, Table
from dateline.model import Status


def acts(corpus: Corpus) -> set[str]:
    return {statement.act for statement in corpus.statements}


def test_what_is_in_it(corpus: Corpus) -> None:
    assert len(corpus.articles) == 3
    assert {"SANCTION", "ACCUSE", "CONSULT"} <= acts(corpus)
    assert {s.event for s in corpus.statements} == {e.id for e in corpus.events}


def test_two_reports_of_one_deed_are_one_event_of_two_origins(corpus: Corpus) -> None:
    (event,) = [e for e in corpus.events if e.act == "SANCTION"]
    assert event.origins == 2
    assert event.articles == 2


def test_a_plan_and_its_fulfilment_are_one_event(corpus: Corpus) -> None:
    (event,) = [e for e in corpus.events if e.act == "CONSULT"]
    assert event.status is Status.ASSERTED
    assert event.voices[Status.PLANNED]


def test_the_promotion_is_not_coded(corpus: Corpus) -> None:
    assert not any("towns" in statement.sentence.text for statement in corpus.statements)


def test_the_denial_is_disputed(corpus: Corpus) -> None:
    (event,) = [e for e in corpus.events if e.act == "AID"]
    assert event.disputed
    assert any(event.id in dispute.events for dispute in corpus.disputes)


def test_look_ups(corpus: Corpus) -> None:
    statement = corpus.statements[0]
    assert corpus.statement(statement.id) is statement
    assert statement.event is not None
    assert statement.id in corpus.event(statement.event).statements
    assert corpus.article(statement.article).article.id == statement.article
    assert corpus.article("lantern.txt").article.outlet == "The Lantern"


@pytest.mark.parametrize("look_up", ["statement", "event", "article"])
def test_what_is_not_there(corpus: Corpus, look_up: str) -> None:
    with pytest.raises(NotFound, match="nothing-of-the-kind"):
        getattr(corpus, look_up)("nothing-of-the-kind")


def test_as_of_forgets_what_came_later(corpus: Corpus) -> None:
    early = corpus.as_of("2020-05-06")
    assert len(early.articles) == 2
    (event,) = [e for e in early.events if e.act == "CONSULT"]
    assert event.status is Status.PLANNED
    assert len(corpus.as_of("2019-01-01").articles) == 0
    assert {e.id for e in corpus.as_of("2021-01-01").events} == {e.id for e in corpus.events}


def test_a_table_is_a_sequence() -> None:
    table = Table([1, 2, 3], lambda n: {"n": n})
    assert (len(table), table[0], list(table[1:]), list(table)) == (3, 1, [2, 3], [1, 2, 3])
    assert table[1:].to_objects() == [{"n": 2}, {"n": 3}]
    assert "3 records" in repr(table)


def test_a_data_frame(corpus: Corpus) -> None:
    frame = corpus.statements.to_pandas()
    assert len(frame) == len(corpus.statements)
    assert {"act", "status", "when.earliest", "article.outlet"} <= set(frame.columns)


def test_without_pandas_the_extra_is_named(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"pip install 'dateline\[pandas\]'"):
        corpus.statements.to_pandas()


def test_the_python_interface_gives_the_same(folder: Path, corpus: Corpus, tmp_path: Path) -> None:
    alone = dateline.code(folder)
    assert alone.statements.to_objects() == corpus.statements.to_objects()
    assert alone.events.to_objects() == corpus.events.to_objects()
    kept = dateline.code([folder], db=tmp_path / "x.db")
    assert kept.events.to_objects() == corpus.events.to_objects()
    assert dateline.open(tmp_path / "x.db").events.to_objects() == corpus.events.to_objects()


def test_who() -> None:
    assert dateline.who("Norway").code == "NOR"


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"by": "NOR"}, "We will not be threatened"),
        ({"about": "threatened"}, "We will not be threatened"),
        ({"by": "Norway", "since": "2020-05-05"}, "We will not be threatened"),
    ],
)
def test_quotes(corpus: Corpus, filters: dict[str, str], words: str) -> None:
    assert any(words in saying.quote.content.text for saying in corpus.quotes(**filters))


@pytest.mark.parametrize("filters", [{"by": "CHN"}, {"about": "grain"}, {"since": "2021-01-01"}])
def test_quotes_that_do_not_fit(corpus: Corpus, filters: dict[str, str]) -> None:
    assert list(corpus.quotes(**filters)) == []
