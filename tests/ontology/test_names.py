"""The index of names, and the tables behind it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ontology.names import Kind, Names, Reading, Term, fold, is_acronym, names, pieces, states

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_CODES = {"UNO", "EUR", "IGO", "NGO", "MNC", "ISM", "IMG"}


def reading(name: str, kind: Kind = Kind.BODY) -> Reading:
    return Reading(name=name, kind=kind, code="XXX")


def test_longest_name_wins() -> None:
    index = Names([("Congo", reading("short")), ("Republic of Congo", reading("long"))])
    (match,) = index.find("the Republic of Congo said")
    assert match.readings[0].name == "long"


@pytest.mark.parametrize(
    ("text", "found"), [("the UN said", True), ("un chien", False), ("U.N. envoys", True), ("Un jour", False)]
)
def test_acronyms_in_capitals(text: str, found: bool) -> None:
    assert bool(Names([("UN", reading("United Nations"))]).find(text)) is found


def test_names_need_a_capital_unless_the_text_has_none() -> None:
    index = Names([("Turkey", reading("Turkey"))])
    assert index.find("roast turkey for Anna") == ()
    assert len(index.find("police in turkey")) == 1


def test_offsets_are_those_of_the_words() -> None:
    text = "In Côte d'Ivoire, the U.S. envoy"
    assert [text[m.start : m.end] for m in names().find(text)] == ["Côte d'Ivoire", "U.S."]


@pytest.mark.parametrize(("text", "key"), [("Erdoğan", "erdogan"), ("Łódź", "lodz"), ("İZMİR", "izmir"), ("Ø", "o")])
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


def test_pieces_of_an_acronym() -> None:
    assert [p.text for p in pieces("U.S.-led")] == ["US", "led"]


@pytest.mark.parametrize(("name", "yes"), [("UN", True), ("NATO", True), ("Nato", False), ("UN Women", False)])
def test_is_acronym(name: str, yes: bool) -> None:
    assert is_acronym(name) is yes


@pytest.mark.parametrize(
    ("start", "end", "earliest", "latest", "covers"),
    [
        ("2004", "2008", "2005-01-01", "2005-01-01", True),
        ("2004", "2008", "2008-12-31", "2008-12-31", True),
        ("2004", "2008", "2009-01-01", "2009-01-01", False),
        ("2004-05", None, "2030-01-01", "2030-01-01", True),
        (None, "2004-05", "2004-05-31", "2004-06-30", True),
        ("2004-05", "2005", None, "2004-04-30", False),
    ],
)
def test_term_covers(start: str | None, end: str | None, earliest: str | None, latest: str, covers: bool) -> None:
    assert Term(sector="GOV", start=start, end=end).covers(earliest, latest) is covers


def test_surnames_of_families_that_come_first() -> None:
    assert any(r.name == "Wen Jiabao" for r in names().lookup("Wen"))
    assert not any(r.name == "Wen Jiabao" for r in names().lookup("Jiabao"))


def test_surname_without_its_article() -> None:
    assert any(r.kind is Kind.SURNAME for r in names().lookup("Iryani"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_matches_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    found = names().find(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_every_state_has_a_name() -> None:
    assert len(states()) > 190
    assert all(len(code) == 3 and code.isupper() and name for code, name in states().items())


def test_every_reading_has_a_code_that_the_codebook_knows() -> None:
    known = set(states()) | _CODES
    everything = [e.reading for entries in names()._by_first.values() for e in entries]
    assert {r.code for r in everything} <= known


def test_terms_of_office_are_days_in_order() -> None:
    everything = {e.reading for entries in names()._by_first.values() for e in entries}
    terms = [term for r in everything for term in r.terms]
    assert all(_DAY.fullmatch(day) for t in terms for day in (t.start, t.end) if day is not None)
    assert [t for t in terms if t.start and t.end and t.end + "~" < t.start] == []
