"""What merging works with: statements reduced to what is compared, and verdicts on pairs of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dateline.merge.words import Tale
from dateline.model import Coded, Statement, Verdict

CAMPAIGN, ACTION, LASTING, OTHER = "campaign", "action", "lasting", "other"
"""Scopes: what goes on for days, a single action with a mode of its own, a state of things, and everything else."""
EXPRESSED, PUBLISHED, NEARBY, UNKNOWN = 3, 2, 1, 0
"""What the days of a statement rest on: words, the day of publication, the article's neighbourhood, nothing."""
OPEN_START = 0
OPEN_END = 4_000_000
"""Ordinals of days that stand for an open end; the last lies in the year 10952."""


class PartyKey(NamedTuple):
    """A party as it is compared. ``side`` is state, armed, civil or None; ``person`` is a normalised personal name.

    ``vague``: it has neither code nor a name of its own ("the rebels"). ``collective``: it stands for many states.
    """

    code: str | None
    side: str | None
    name: str
    person: str | None
    vague: bool
    collective: bool


class Parties:
    """The actors or recipients of a statement. Equal ones are one object, so that pairs can be remembered."""

    __slots__ = ("codes", "collective", "keys", "names", "vague")

    def __init__(self, keys: tuple[PartyKey, ...]) -> None:
        self.keys = keys
        self.codes = frozenset(key.code for key in keys if key.code)
        self.names = frozenset(key.name for key in keys if not key.code and not key.vague)
        self.vague = all(key.vague for key in keys)
        self.collective = any(key.collective for key in keys)

    def __bool__(self) -> bool:
        return bool(self.keys)

    @property
    def blocks(self) -> tuple[str, ...]:
        """What the parties are looked up by: their codes, or the proper names of those that have none."""
        return tuple(sorted(self.codes)) or tuple(sorted(self.names))


class Dates(NamedTuple):
    """Days of a statement as ordinals. ``basis``: 3 expression, 2 publication, 1 near the article, 0 unknown."""

    first: int
    last: int
    basis: int

    @property
    def width(self) -> int:
        """How many days the interval holds."""
        return self.last - self.first + 1

    def gap(self, other: Dates) -> int:
        """How many days lie between the two; zero or less where they overlap."""
        return max(self.first, other.first) - min(self.last, other.last)


class Window(NamedTuple):
    """The days in which a mention is looked up. Those of open intervals are near the article."""

    first: int
    last: int

    def gap(self, other: Window) -> int:
        """How many days lie between the two; zero or less where they overlap."""
        return max(self.first, other.first) - min(self.last, other.last)


class Place(NamedTuple):
    """A place as it is compared. ``exact`` for cities and points."""

    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    exact: bool


class Story:
    """An article as it is compared: its publication and, once asked for, the names that it opens with and its tale."""

    __slots__ = ("coded", "dates", "id", "known", "opening", "tale")

    def __init__(self, coded: Coded, dates: Dates) -> None:
        self.coded = coded
        self.id = coded.article.id
        self.dates = dates
        self.known = coded.published.known
        self.opening: tuple[str, ...] | None = None
        self.tale: Tale | None = None


Amounts = Mapping[str, tuple[float, ...]]
"""The amounts of each unit: "$" and the like, or the stem of what is counted."""

Key = tuple[str, ...]
"""What mentions that may be compared have in common: a family of acts, and parties or a place."""


class Home:
    """Where a mention is looked up: in the blocks of its own keys, and in those offered to mentions that lack a side.

    ``lacks``: it lacks a side itself. ``only`` is its own key, if it has just one.
    """

    __slots__ = ("family", "lacks", "offered", "only", "own")

    def __init__(self, family: str, own: tuple[Key, ...], offered: tuple[Key, ...], lacks: bool) -> None:
        self.family = family
        self.own = own
        self.offered = offered
        self.lacks = lacks
        self.only = own[0] if len(own) == 1 else None


class Wording(NamedTuple):
    """The words of one statement: those of its sentence that say something, those around its trigger, its amounts."""

    words: frozenset[str]
    near: frozenset[str]
    amounts: Amounts


class Mention:
    """A statement as it is compared.

    Mentions with one number of ``traits`` are alike in act, mode, parties and scope, those with one of ``time`` in
    days, those with one of ``manner`` in status and trigger. What is None is found out once it is asked for.
    """

    __slots__ = (
        "act",
        "actors",
        "dates",
        "home",
        "id",
        "manner",
        "modes",
        "numbered",
        "order",
        "place",
        "recipients",
        "scope",
        "start",
        "statement",
        "status",
        "stem",
        "story",
        "time",
        "traits",
        "window",
        "wording",
    )

    def __init__(self, statement: Statement, story: Story) -> None:
        self.statement = statement
        self.story = story
        self.id = statement.id
        self.act = statement.act
        self.modes = statement.mode
        self.status = statement.status
        self.start = statement.trigger.start
        self.order: tuple[str, str, int, str] = ("", "", 0, "")
        self.actors: Parties
        self.recipients: Parties
        self.dates: Dates
        self.home: Home
        self.place: Place | None
        self.stem: str
        self.scope: str
        self.traits = 0
        self.time = 0
        self.manner = 0
        self.window: Window | None = None
        self.numbered: frozenset[str] | None = None
        self.wording: Wording | None = None


class Finding(NamedTuple):
    """The verdict on a pair of mentions: how strongly they agree, and why, field by field."""

    verdict: Verdict
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What one field of a pair says: points for (positive) or against, or ``contradicts``; and the reason."""

    name: str
    points: int
    reason: str
    contradicts: bool = False
