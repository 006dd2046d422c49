"""Laws of the algebra of certainty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.factuality import (
    OPERATORS,
    Certainty,
    Signature,
    Stance,
    Time,
    Value,
    compose,
    denied,
    future,
    negate,
    possible,
    probable,
    real,
    same,
    unnegated,
    voice,
)
from dateline.model import Status

values = st.builds(
    Value,
    positive=st.booleans(),
    certainty=st.sampled_from(list(Certainty)),
    time=st.sampled_from(list(Time)),
    stance=st.sampled_from(list(Stance)),
)
operators = st.sampled_from(sorted(OPERATORS)).map(OPERATORS.__getitem__)


@given(values)
def test_negation_is_its_own_inverse(value: Value) -> None:
    assert negate(negate(value)) == value


@given(values, st.sampled_from([probable, possible, real, voice, same, future, unnegated]))
def test_operators_done_twice_are_done_once(value: Value, operator: object) -> None:
    assert callable(operator)
    assert operator(operator(value)) == operator(value)


@given(values)
def test_weakening_commutes(value: Value) -> None:
    assert probable(possible(value)) == possible(probable(value))
    assert possible(negate(value)) == negate(possible(value))
    assert probable(value).certainty <= value.certainty


@given(values, values)
def test_a_voice_forgets_what_stands_above(one: Value, other: Value) -> None:
    assert voice(one) == voice(other)


@given(values)
def test_fact_keeps_only_that_somebody_speaks(value: Value) -> None:
    told = real(value)
    assert told.positive and told.certainty is Certainty.CERTAIN
    assert (told.stance is Stance.NONE) == (value.stance is Stance.NONE)


@given(values, operators, operators, operators)
def test_composition_is_associative_with_a_unit(value: Value, f: object, g: object, h: object) -> None:
    left = compose([compose([f, g]), h])  # type: ignore[list-item]
    right = compose([f, compose([g, h])])  # type: ignore[list-item]
    assert left(value) == right(value)
    assert compose([])(value) == value == same(value)


@given(values)
def test_denying_a_negative_tells_the_positive(value: Value) -> None:
    assert denied(negate(value)).positive == value.positive


@given(values)
def test_every_value_has_a_status(value: Value) -> None:
    assert value.status in Status


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (Value(), Status.ASSERTED),
        (Value(positive=False), Status.NEGATED),
        (Value(positive=False, stance=Stance.TOLD), Status.DENIED),
        (Value(positive=False, stance=Stance.DENIED), Status.DENIED),
        (Value(stance=Stance.DENIED), Status.ASSERTED),
        (Value(stance=Stance.ALLEGED), Status.ALLEGED),
        (Value(stance=Stance.SUSPECTED), Status.ALLEGED),
        (Value(stance=Stance.SUSPECTED, time=Time.FUTURE), Status.HYPOTHETICAL),
        (Value(stance=Stance.ALLEGED, time=Time.FUTURE), Status.PLANNED),
        (Value(time=Time.FUTURE), Status.PLANNED),
        (Value(time=Time.FUTURE, positive=False), Status.NEGATED),
        (Value(certainty=Certainty.PROBABLE), Status.ASSERTED),
        (Value(certainty=Certainty.POSSIBLE), Status.HYPOTHETICAL),
        (Value(certainty=Certainty.POSSIBLE, positive=False), Status.HYPOTHETICAL),
    ],
)
def test_status_of_a_value(value: Value, status: Status) -> None:
    assert value.status is status


def test_signature_depends_on_whether_the_head_holds() -> None:
    fail = Signature(name="fail", holds=("negate",), fails=("negate",))
    deny = Signature(name="deny", holds=("voice", "denied"), fails=("voice", "alleged"))
    assert not fail(Value()).positive
    assert fail(Value(positive=False)).positive
    assert deny(Value()).status is Status.DENIED
    assert deny(Value(positive=False)).status is Status.ALLEGED
