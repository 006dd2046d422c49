"""The check of the tables of leaders, on lists made up here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.leaders import (
    BY_MONTH,
    BY_YEAR,
    ON_A_DAY,
    Term,
    by_year,
    main,
    missed,
    months,
    on_a_day,
    ours,
    reference,
    same_name,
    words,
)
from hypothesis import given
from hypothesis import strategies as st

from dateline.config import data_folder

HEADER = "stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear\n"


def term(name: str, code: str = "NOR", start: int = 2000, end: int = 2004) -> Term:
    return Term(code, words(name), months(start), months(end, 12), name)


def test_months_follow_one_another() -> None:
    assert months(2001) - months(2000, 12) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hámundur  Örnsson", ("hamundur", "ornsson")),
        ("Larsen (2nd time)", ("larsen",)),
        ("Olav V", ("olav",)),
        ("G.W. Quist", ("quist",)),
        ("Anna Berg-Lund", ("anna", "berg", "lund")),
        ("U Po", ("po",)),
    ],
)
def test_words_of_a_name(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kjell Larsen", "Larsen", True),
        ("Larssen", "Larsen", True),
        ("Mohamed Idris", "Mohammed", True),
        ("Kjell Larsen", "Berg", False),
        ("", "Berg", False),
    ],
)
def test_names_in_any_spelling(one: str, other: str, *, expected: bool) -> None:
    assert same_name(words(one), words(other)) is expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_whether_names_are_the_same_does_not_depend_on_equal_words_order(one: str, other: str) -> None:
    if set(words(one)) & set(words(other)):
        assert same_name(words(one), words(other))
        assert same_name(words(other), words(one))


@pytest.mark.parametrize(
    ("held", "found"),
    [
        (term("Kjell Larsen"), True),
        (term("Kjell Larsen", start=2004, end=2005), True),
        (term("Kjell Larsen", start=2005, end=2006), False),
        (term("Kjell Larsen", code="SWE"), False),
        (term("Anna Berg"), False),
    ],
)
def test_a_row_agrees_by_name_country_and_time(held: Term, *, found: bool) -> None:
    assert missed([term("Larsen")], [held]) == ([] if found else [term("Larsen")])


def test_nothing_wanted_nothing_missed() -> None:
    assert missed([], [term("Larsen")]) == []


def test_our_tables_hold_only_whole_rows() -> None:
    held = list(ours(data_folder() / "parties"))
    assert len(held) > 4000
    assert all(t.start <= t.end and t.names and len(t.code) == 3 for t in held)


def test_a_term_without_end_goes_on(tmp_path: Path) -> None:
    (tmp_path / "leaders_x.csv").write_text(
        "# notes\nNOR,Anna Berg;Berg the Elder,premier,GOV,1999,\n", encoding="utf-8"
    )
    (found,) = ours(tmp_path)
    assert found.names == ("anna", "berg", "berg", "the", "elder")
    assert found.start == months(1999)
    assert found.end > months(3000)


def test_a_reference_by_month(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        HEADER
        + "NOR,385,1,Larsen,1,4,1950,6,1954\nNTH,210,2,Vos,1,4,1950,,\nNOR,385,3,Military Junta,1,4,1950,6,1954\n",
        encoding="utf-8",
    )
    larsen, vos = reference(path)
    assert (larsen.code, larsen.start, larsen.end) == ("NOR", months(1950, 4), months(1954, 6))
    assert vos.code == "NLD"
    assert vos.end > months(3000)


def test_a_reference_by_year(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "country,positionLabel,officeholderLabel,start_year,end_year\n"
        "Norway,Premier of Norway,Anna Berg,2013,\nCanada,monarch of Canada,Elizabeth II,1952,2022\n"
        "Nowhereland,King of Nowhereland,Ubu,1999,\n",
        encoding="utf-8",
    )
    assert [(t.code, t.start) for t in by_year(path)] == [("NOR", months(2013)), ("GBR", months(1952))]


def snapshot(name: str | None) -> str:
    holder = {"name_en": name} if name else None
    country = {"country": {"name_en": "Norway"}, "positions": {"head_of_state": {"current_holder": holder}}}
    return json.dumps({"snapshot_date": "2024-05-06", "countries": {"norway": country}})


def test_a_reference_on_a_day(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(snapshot("Anna Berg"), encoding="utf-8")
    (found,) = on_a_day(path)
    assert (found.code, found.start, found.end) == ("NOR", months(2024, 5), months(2024, 5))
    path.write_text(snapshot(None), encoding="utf-8")
    assert list(on_a_day(path)) == []


def references(folder: Path, leader: str) -> None:
    (folder / "reference").mkdir()
    (folder / BY_MONTH).write_text(HEADER + f"NOR,385,1,{leader},1,4,2014,6,2015\n", encoding="utf-8")
    line = f"Norway,Premier of Norway,{leader},2014,2015\n"
    (folder / BY_YEAR).write_text(
        "country,positionLabel,officeholderLabel,start_year,end_year\n" + line, encoding="utf-8"
    )
    (folder / ON_A_DAY).write_text(snapshot("Jonas Gahr Støre"), encoding="utf-8")


@pytest.mark.parametrize(("leader", "status"), [("Erna Solberg", 0), ("Nobody Whosoever", 1)])
def test_below_the_wanted_share_the_check_fails(
    leader: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    references(tmp_path, leader)
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert main(["--rows"]) == status
    output = capsys.readouterr().out
    assert (f"NOR {leader} 2014-4..2015-6" in output) is bool(status)
    assert "100.0% of 1 rows agree" in output


def test_without_references_the_check_is_skipped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert main([]) == 0
    assert "skipped" in capsys.readouterr().out
