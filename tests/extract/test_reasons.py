from __future__ import annotations

import pytest

from dateline.extract.article import extract
from dateline.extract.reasons import reasons_of
from dateline.model import Party, Quotation, Role, Voice, When, Where, Words
from tests.conftest import Annotate


def names(annotated: Annotate, text: str, **fields: str) -> set[str]:
    (first, *_) = extract(annotated(text, **fields)).statements
    return {name for name, _ in first.why}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rwandan troops attacked Goma on Friday.", {"event_type", "status", "when"}),
        ("Norway closed its embassy in Minsk, a minister said.", {"event_type", "status", "where"}),
        ("Chad condemned Mali.", {"event_type", "status", "who is Chad", "who is Mali"}),
    ],
)
def test_every_field_that_is_filled_has_its_reason(annotated: Annotate, text: str, wanted: set[str]) -> None:
    assert wanted <= names(annotated, text, published="2020-05-05")


def test_without_words_there_are_no_reasons() -> None:
    assert list(reasons_of(None, None, (), ())) == []


def test_a_party_named_twice_is_explained_once() -> None:
    party = Party(start=0, end=4, text="Chad", name="Chad", code="TCD", rule="countries: Chad")
    assert [name for name, _ in reasons_of(None, None, (party, party), ())] == ["who is Chad"]


def test_a_party_without_a_rule_is_left_out() -> None:
    assert list(reasons_of(None, None, (Party(start=0, end=1, text="x", name="x"),), ())) == []


def test_basis_and_rule_are_both_given() -> None:
    when = When(earliest="2020-01-01", latest=None, basis="expression", rule="weekday", start=3, end=9)
    where = Where(
        start=1,
        end=2,
        text="x",
        name="x",
        country=None,
        latitude=None,
        longitude=None,
        precision=None,
        basis="dateline",
    )
    found = dict(reasons_of(when, where, (), ()))
    assert (found["when"].rule, found["when"].start) == ("expression: weekday", 3)
    assert found["where"].rule == "dateline"


def test_a_voice_points_at_its_cue() -> None:
    voice = Voice(
        role=Role.SPEAKER, name="Ada", quotation=Quotation.DIRECT, cue=Words(start=5, end=9, text="said"), depth=2
    )
    assert next(iter(reasons_of(None, None, (), (voice,))))[0] == "voice 2, Ada"
    assert next(iter(reasons_of(None, None, (), (voice,))))[1].start == 5
