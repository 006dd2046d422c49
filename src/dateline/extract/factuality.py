"""The algebra of certainty: how sure an event is told, as a value, and what words do to it, as operators.

A value is polarity x certainty x time x stance. An operator turns a value into a value; operators compose, and
``SAME`` is their unit. Walking from the root of a sentence down to an event, each word on the path applies its
operator to what stands above it; what comes out is how sure the event is. The laws (tested as properties):

- ``negate`` is its own inverse;
- ``probable`` and ``possible`` only ever lower certainty, commute with each other and with ``negate``, and doing
  one twice is doing it once;
- ``real`` and ``voice`` forget polarity, certainty and time of what stands above; ``real`` keeps whether a voice
  speaks, ``voice`` starts one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from functools import reduce

from dateline.model import Status


class Certainty(IntEnum):
    """How sure; the lower of two is their meet."""

    POSSIBLE = 0
    PROBABLE = 1
    CERTAIN = 2


class Time(Enum):
    """When, seen from the telling."""

    NONE = "none"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Stance(Enum):
    """What the innermost voice does with the content: tells, suspects, charges or denies it; NONE without a voice."""

    NONE = "none"
    TOLD = "told"
    SUSPECTED = "suspected"
    ALLEGED = "alleged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """How sure an event is told."""

    positive: bool = True
    certainty: Certainty = Certainty.CERTAIN
    time: Time = Time.NONE
    stance: Stance = Stance.NONE

    @property
    def status(self) -> Status:
        """The codebook's status of such a value."""
        if self.stance is Stance.DENIED:
            return Status.ASSERTED if self.positive else Status.DENIED
        if self.certainty is Certainty.POSSIBLE or self._forecast:
            return Status.HYPOTHETICAL
        if not self.positive:
            undertaken = self.time is Time.FUTURE
            return Status.NEGATED if undertaken or self.stance is Stance.NONE else Status.DENIED
        if self.time is Time.FUTURE:
            return Status.PLANNED
        return Status.ALLEGED if self.stance in {Stance.ALLEGED, Stance.SUSPECTED} else Status.ASSERTED

    @property
    def _forecast(self) -> bool:
        """Whether this is a mere belief about what is to come."""
        return self.stance is Stance.SUSPECTED and self.time is Time.FUTURE


Operator = Callable[[Value], Value]


def same(value: Value) -> Value:
    """The content is as sure as its head."""
    return value


def negate(value: Value) -> Value:
    """Turned over."""
    return replace(value, positive=not value.positive)


def probable(value: Value) -> Value:
    """At most probable."""
    return replace(value, certainty=min(value.certainty, Certainty.PROBABLE))


def possible(value: Value) -> Value:
    """At most possible."""
    return replace(value, certainty=Certainty.POSSIBLE)


def real(value: Value) -> Value:
    """Told as fact by whoever speaks."""
    told = Stance.NONE if value.stance is Stance.NONE else Stance.TOLD
    return Value(stance=told)


def unnegated(value: Value) -> Value:
    """As sure as its head, but not touched by its negation."""
    return replace(value, positive=True) if value.stance is not Stance.DENIED else value


def future(value: Value) -> Value:
    """Ahead of the telling."""
    return replace(value, time=Time.FUTURE)


def voice(_: Value) -> Value:
    """Somebody's own words begin."""
    return Value(stance=Stance.TOLD)


def alleged(value: Value) -> Value:
    """Charged or claimed."""
    return replace(value, stance=Stance.ALLEGED)


def suspected(value: Value) -> Value:
    """Believed without proof."""
    return replace(value, stance=Stance.SUSPECTED)


def denied(value: Value) -> Value:
    """Turned down by its voice."""
    return replace(negate(value), stance=Stance.DENIED)


OPERATORS: dict[str, Operator] = {
    f.__name__: f for f in (same, negate, probable, possible, real, future, voice, alleged, suspected, denied)
}


def compose(operators: Iterable[Operator]) -> Operator:
    """One operator that applies these from left to right."""
    steps = tuple(operators)
    return lambda value: reduce(lambda held, step: step(held), steps, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a head does to its content where the head holds, and where it is negated."""

    name: str
    holds: tuple[str, ...]
    fails: tuple[str, ...]

    def __call__(self, value: Value) -> Value:
        """The content's value under a head of this value."""
        names = self.holds if value.positive else self.fails
        return compose(OPERATORS[name] for name in names)(value)
