"""How merging grows: synthetic statements by the million, merged, with time, memory and the exponent of time.

    python -m benchmarks.scale                              10,000 and 100,000 statements
    python -m benchmarks.scale --statements 1000000         a million, after a tenth and a hundredth of them

The synthetic world has 200 states of very different activity, and reports as many statements a day whatever its size:
a corpus grows by covering more days, as archives do. Every event is told by one to some twenty statements in several
articles, one article in ten is a copy, one in fifty undated.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import wraps
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from dateline.merge import merging
from dateline.merge.merging import merge
from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Party,
    Published,
    Statement,
    Status,
    When,
    Words,
)

STATES = 200
A_DAY = 500
"""Statements a day in the synthetic world."""
PER_ARTICLE = 8
START = date(2000, 1, 1)
ACTS = (
    ("CONSULT", ("visit",)),
    ("CONSULT", ()),
    ("ACCUSE", ("disapprove",)),
    ("REQUEST", ("yield",)),
    ("ASSAULT", ("aerial",)),
    ("ASSAULT", ()),
    ("AID", ()),
    ("SANCTION", ("discontinue",)),
    ("SUPPORT", ()),
    ("MOBILIZE", ("troops",)),
)
TRIGGERS = ("offensive", "met", "visited", "condemned", "struck", "sent", "urged", "imposed", "praised", "deployed")
STAGES = {
    "families_and_kin": "reading, copies and kin of undated articles",
    "date_undated": "dating",
    "judge_all": "judging pairs",
    "fuse": "grouping and fusing",
    "recorded": "recording judgements",
    "with_events": "pointing statements at events",
}
"""Functions of ``merging``, and the stages that they are."""
P = ParamSpec("P")
T = TypeVar("T")
STATUSES = (Status.ASSERTED,) * 14 + (Status.ALLEGED, Status.DENIED, Status.PLANNED, Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that happens in the synthetic world."""

    act: str
    mode: tuple[str, ...]
    actor: Party
    recipient: Party
    day: str
    trigger: str


class World:
    """Makes articles of a seed; the same seed makes the same articles."""

    def __init__(self, statements: int, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.statements = statements
        self.states = [_state(number) for number in range(STATES)]
        self.weights = [1 / (number + 3) for number in range(STATES)]
        self.words = [f"{a}{b}{c}" for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES]

    def articles(self) -> Iterator[Coded]:
        """Articles until there are enough statements."""
        made = number = 0
        while made < self.statements:
            day = START + timedelta(days=made // A_DAY)
            deeds = [self.deed(day) for _ in range(A_DAY // 3)]
            for _ in range(A_DAY // PER_ARTICLE):
                coded = self.article(number, day, self.random.choices(deeds, k=PER_ARTICLE))
                number, made = number + 1, made + len(coded.statements)
                yield coded

    def deed(self, day: date) -> Deed:
        """A deed of a day."""
        act, mode = self.random.choice(ACTS)
        actor, recipient = self.random.choices(self.states, self.weights, k=2)
        return Deed(act, mode, actor, recipient, day.isoformat(), self.random.choice(TRIGGERS))

    def article(self, number: int, day: date, deeds: list[Deed]) -> Coded:
        """An article that tells of some deeds."""
        key = f"ar_{number:08d}"
        published = (day + timedelta(days=1)).isoformat()
        text = " ".join(self.random.choices(self.words, k=60))
        undated = self.random.random() < 0.02
        statements = tuple(self.statement(key, place, deed, undated) for place, deed in enumerate(deeds))
        article = Article(id=key, text=text, outlet=f"Outlet {self.random.randrange(300)}")
        dated = Published() if undated else Published(earliest=published, latest=published, basis="metadata")
        return Coded(clean=CleanArticle(article=article, outlet=article.outlet), published=dated, statements=statements)

    def statement(self, article: str, place: int, deed: Deed, undated: bool) -> Statement:
        """One telling of a deed, with less than is known of it now and then."""
        chance = self.random.random()
        start = place * 80
        when = None if undated or chance < 0.2 else When(earliest=deed.day, latest=deed.day, basis="expression")
        return Statement(
            id="st_" + hashlib.sha256(f"{article}{place}".encode()).hexdigest()[:16],
            article=article,
            sentence=Words(start=start, end=start + 70, text=f"{deed.actor.name} {deed.trigger} {deed.recipient.name}"),
            trigger=Words(start=start + 10, end=start + 20, text=deed.trigger),
            event_type=deed.act,
            act=deed.act,
            mode=deed.mode if chance < 0.9 else (),
            status=self.random.choice(STATUSES),
            actors=(deed.actor,) if chance < 0.95 else (),
            recipients=(deed.recipient,) if chance > 0.05 else (),
            when=when,
            origins=(deed.actor.name,) if chance < 0.3 else (),
        )


_SYLLABLES = ("bar", "dol", "fen", "gri", "hun", "jes", "kov", "lum", "mir", "nox", "pel", "qua", "ros", "sim", "tav")


def _state(number: int) -> Party:
    code = "".join(chr(65 + number // base % 26) for base in (676, 26, 1))
    return Party(start=0, end=5, text=f"State{number}", name=f"State{number}", code=code, sector="GOV")


@dataclass(frozen=True, slots=True)
class Measured:
    """What merging took: seconds of the clock, of all processors, and of the clock by stage; and the events it made."""

    seconds: float
    worked: float
    stages: dict[str, float]
    events: int


def measure(statements: int) -> Measured:
    """Merge a world of so many statements."""
    articles = list(World(statements).articles())
    with watched() as stages:
        start, worked = time.perf_counter(), _worked()
        merged = merge(articles)
        seconds = time.perf_counter() - start
    stages["all else"] = seconds - sum(stages.values())
    return Measured(seconds, _worked() - worked, stages, len(merged.events))


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """The seconds of the clock that each stage of merging takes."""
    stages = dict.fromkeys(STAGES.values(), 0.0)
    timed = {name: _timed(getattr(merging, name), stages, stage) for name, stage in STAGES.items()}
    with patch.dict(vars(merging), timed):
        yield stages


def _timed(function: Callable[P, T], stages: dict[str, float], stage: str) -> Callable[P, T]:
    @wraps(function)
    def run(*arguments: P.args, **named: P.kwargs) -> T:
        start = time.perf_counter()
        try:
            return function(*arguments, **named)
        finally:
            stages[stage] += time.perf_counter() - start

    return run


def _worked() -> float:
    """Seconds of processor that this process and those that helped it took."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--statements", type=int, default=100_000)
    asked = parser.parse_args().statements
    results = []
    for count in sorted(
        {max(1, asked // 100), max(1, asked // 10), asked} if asked >= 1_000_000 else {asked // 10, asked}
    ):
        measured = measure(count)
        results.append((count, measured.worked))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        helper = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
        spent = f"{measured.seconds:7.1f} s  {measured.worked:7.1f} s of processor"
        spent += f"  peak {peak:.2f} GB, a helper's {helper:.2f} GB"
        sys.stdout.write(f"{count:>9,} statements  {measured.events:>9,} events  {spent}\n")
        sys.stdout.write("".join(f"{took:>13.1f} s  {stage}\n" for stage, took in measured.stages.items()))
        sys.stdout.flush()
    (few, quick), (many, slow) = results[0], results[-1]
    sys.stdout.write(f"exponent of processor time: {math.log(slow / quick) / math.log(many / few):.2f}\n")


if __name__ == "__main__":
    main()
