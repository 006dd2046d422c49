"""Names over many texts: what is found, what only looks like a name, terms, and the files behind."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import OntologyError
from dateline.ontology.files import load_yaml
from dateline.ontology.names import Kind, Names, Reading, Term, fold, is_acronym, names, pieces, states, unrecognised
from dateline.ontology.types import event_types


def reading(name: str, kind: Kind = Kind.BODY, code: str = "XXX") -> Reading:
    return Reading(name=name, kind=kind, code=code)


def codes(text: str) -> list[str | None]:
    return [match.readings[0].code for match in names().find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway met Chad.", ["NOR", "TCD"]),
        ("North Korea's army", ["PRK"]),
        ("the Democratic Republic of Congo", ["COD"]),
        ("the Republic of Congo", ["COG"]),
        ("French and German troops", ["FRA", "DEU"]),
        ("U.S. envoys", ["USA"]),
        ("the United Nations", ["UNO"]),
        ("NATO and the European Union", ["IGO", "EUR"]),
        ("Guinea-Bissau", ["GNB"]),
        ("Guinea", ["GIN"]),
        ("Papua New Guinea", ["PNG"]),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("Taiwan", ["TWN"]),
        ("the Holy See", ["VAT"]),
        ("Kosovo", ["KOS"]),
        ("NORWAY", ["NOR"]),
        ("norway and chad", ["NOR", "TCD"]),
        ("", []),
        ("...", []),
        ("Nobody of note", []),
        ("roast turkey for Anna", []),
        ("fine china for Anna", []),
    ],
)
def test_names_in_texts(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Côte d’Ivoire", "Côte d’Ivoire"),
        ("the U.N. said", "U.N."),
        ("(Norway)", "Norway"),
        ("Norway's", "Norway"),
        ("Bosnia and Herzegovina", "Bosnia and Herzegovina"),
        ("  Peru  ", "Peru"),
    ],
)
def test_offsets(text: str, words: str) -> None:
    match = names().find(text)[0]
    assert text[match.start : match.end] == words


@pytest.mark.parametrize("code", sorted(states()))
def test_every_state_is_found_by_its_name(code: str) -> None:
    assert any(r.code == code and r.kind is Kind.STATE for r in names().lookup(states()[code]))


@pytest.mark.parametrize("name", unrecognised())
def test_unrecognised_entities_are_of_a_state(name: str) -> None:
    found = [r for r in names().lookup(name) if r.sector == "PRE"]
    assert found
    assert all(r.code in states() for r in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [("ERDOĞAN", "erdogan"), ("Łukasz", "lukasz"), ("Reykjavík", "reykjavik"), ("Straße", "strasse"), ("Ægir", "aegir"),
     ("Đà Nẵng", "da nang"), ("", ""), ("ABC", "abc"), ("Ñandú", "nandu")],
)  # fmt: skip
def test_fold(left: str, right: str) -> None:
    assert fold(left) == right


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=80))
def test_pieces_lie_in_the_text_in_order(text: str) -> None:
    found = pieces(text)
    assert all(text[p.start : p.end].replace(".", "") == p.text for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.-led", ["US", "led"]),
        ("al-Shabaab", ["al", "Shabaab"]),
        ("Côte d'Ivoire", ["Côte", "d", "Ivoire"]),
        ("the U.N.", ["the", "UN"]),
        ("No. 10", ["No", "10"]),
        ("end. Start", ["end", "Start"]),
        ("a_b", ["a", "b"]),
        ("", []),
    ],
)
def test_pieces(text: str, words: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == words


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("EU", True),
        ("ASEAN", True),
        ("U.N.", True),
        ("Unicef", False),
        ("UN HCR", False),
        ("", False),
        ("12", False),
        ("OPCWABC", False),
    ],
)
def test_acronyms(name: str, yes: bool) -> None:
    assert is_acronym(name) is yes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ASEAN met", 1),
        ("Asean met", 1),
        ("asean met", 1),
        ("an Asean b", 1),
        ("aSEAN Met", 0),
        ("MASEAN", 0),
        ("ASEAN-led", 1),
    ],
)
def test_long_acronyms_may_be_written_as_names(text: str, count: int) -> None:
    assert len(Names([("ASEAN", reading("ASEAN"))]).find(text)) == count


@pytest.mark.parametrize(
    ("text", "names_found"),
    [("Kim", ["short"]), ("Kim Jong", ["short"]), ("Kim Jong Un", ["long"]), ("Kim Jong Un Kim", ["long", "short"])],
)
def test_the_longest_name_wins_wherever_it_stands(text: str, names_found: list[str]) -> None:
    index = Names([("Kim", reading("short")), ("Kim Jong Un", reading("long"))])
    assert [match.readings[0].name for match in index.find(text)] == names_found


def test_a_name_of_two_things_has_both_readings_once() -> None:
    index = Names(
        [("Georgia", reading("state")), ("Georgia", reading("region", Kind.PLACE)), ("Georgia", reading("state"))]
    )
    (match,) = index.find("in Georgia")
    assert [r.name for r in match.readings] == ["state", "region"]
    assert match.of_kind(Kind.PLACE) is match.readings[1]
    assert match.of_kind(Kind.PERSON) is None


@pytest.mark.parametrize("name", ["", "...", "nobody of this name", "Nor way"])
def test_look_ups_of_nothing(name: str) -> None:
    assert names().lookup(name) == ()


def test_an_index_of_nothing_finds_nothing() -> None:
    assert Names([]).find("Norway") == ()
    assert Names([("", reading("x")), ("...", reading("y"))]).find("Norway ...") == ()


DAYS = st.one_of(st.none(), st.dates().map(str))


@given(DAYS, DAYS)
def test_an_open_term_covers_everything(earliest: str | None, latest: str | None) -> None:
    assert Term(sector="GOV").covers(earliest, latest)


@given(st.dates(), st.dates())
def test_a_term_covers_its_own_days(one: object, other: object) -> None:
    start, end = sorted([str(one), str(other)])
    term = Term(sector="GOV", start=start, end=end)
    assert term.covers(start, start)
    assert term.covers(end, end)
    assert term.covers(None, None)
    assert not term.covers(end + "~~", None)


@pytest.mark.parametrize("contents", ["a: [1", "a: 'b\n", "\t- x", "a: b: c", "- a\nb: c", "\x00", "{a"])
def test_what_is_no_yaml(tmp_path: Path, contents: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(contents)
    with pytest.raises(OntologyError, match=r"mine\.yaml"):
        load_yaml(path)


@pytest.mark.parametrize(
    ("contents", "value"), [("", None), ("a: 1", {"a": 1}), ("- x", ["x"]), ("# only a remark", None)]
)
def test_what_is_yaml(tmp_path: Path, contents: str, value: object) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(contents)
    assert load_yaml(path) == value


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"a: caf\xe9")
    for name in ("latin.yaml", "missing.yaml", "."):
        with pytest.raises(OntologyError):
            load_yaml(tmp_path / name)


def test_no_objects_are_made_from_yaml(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("!!python/object/apply:os.getcwd []")
    with pytest.raises(OntologyError):
        load_yaml(tmp_path / "mine.yaml")


@pytest.mark.parametrize(
    "contents",
    ["event_types: {X: {quad: q, score: much, cameo: '1', definition: d}}", "event_types: {X: 3}", "event_types: {X: {}}",
     "event_types: {X: {quad: q, score: 1, cameo: '1', definition: d, modes: {m: {}}}}"],
)  # fmt: skip
def test_types_of_the_user_that_are_broken(tmp_path: Path, contents: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(contents)
    with pytest.raises(OntologyError, match="X"):
        event_types((str(path),))


@pytest.mark.parametrize("contents", ["", "other: 1", "event_types: {}"])
def test_files_of_the_user_without_types(tmp_path: Path, contents: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(contents)
    assert event_types((str(path),)).keys() == event_types().keys()
