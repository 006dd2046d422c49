"""The benchmark of labelled sentences counts what it says."""

from __future__ import annotations

import pytest
from benchmarks.sentences import Row, agrees, best, coded, measure, total
from training.sentences import Labelled, parse

from dateline.config import Settings
from dateline.model import Party

LINES = (
    "ASSAULT/aerial | Syrian jets | Libya | bombed | Syrian jets bombed Libya on Monday.",
    "AID | Norway | Chad | Norway | Norway bombed Chad.",
    "ACCUSE | Chad | - | complained | Chad complained.",
    "NONE | - | - | rained | It rained in Peru.",
    "NONE | - | - | bombed | Peru bombed Chile.",
)


def party(text: str) -> Party:
    return Party(start=0, end=len(text), text=text, name=text)


@pytest.fixture(scope="module")
def labelled() -> list[Labelled]:
    return [parse(line, f"x:{number}") for number, line in enumerate(LINES)]


@pytest.mark.parametrize(
    ("words", "parties", "agree"),
    [
        ("Syrian jets", ["the Syrian air force"], True),
        ("Bolivian ex-minister", ["Minister"], True),
        ("Norway", ["Chad"], False),
        ("Norway", [], False),
        ("", [], True),
        ("", ["Chad"], False),
    ],
)
def test_parties_agree_by_a_word(words: str, parties: list[str], agree: bool) -> None:
    assert agrees(words, [party(text) for text in parties]) is agree


def test_rows_count_acts_and_parties(labelled: list[Labelled]) -> None:
    found = coded([item.sentence for item in labelled], Settings(keep_text=True))
    rows, alarms, quiet = measure(labelled, found)
    assault, aid = rows["ASSAULT"], rows["AID"]
    assert (assault.labelled, assault.act, assault.actor, assault.recipient) == (1, 1, 1, 1)
    assert (aid.labelled, aid.act) == (1, 0)
    assert aid.missed[0].startswith("AID x:1, coded ASSAULT [bombed]")
    assert [statement.act for statement in alarms] == ["ASSAULT"]
    assert quiet == 2
    assert "NONE" not in rows


def test_of_two_statements_the_nearest_counts(labelled: list[Labelled]) -> None:
    text = "Syrian jets bombed Libya on Monday, and Kenya bombed Chad."
    item = parse(f"ASSAULT | Kenya | Chad | Chad | {text}", "x:9")
    statements = coded([text], Settings(keep_text=True))[text]
    found = best(item, statements)
    assert found is not None
    assert [p.code for p in found.actors] == ["KEN"]
    assert best(labelled[2], statements) is None


def test_the_total_adds_the_rows_up() -> None:
    assert total({"A": Row(3, 2, 1, 1), "B": Row(1, 1, 1, 0)}) == Row(4, 3, 2, 1)
