"""The whole of merging: copies, dating of undated articles, candidates, judgements, clusters, fused events."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from dateline.merge.copies import find_copies
from dateline.merge.dating import date_undated, undated_kin, undone
from dateline.merge.fusing import Fuser
from dateline.merge.grouping import group
from dateline.merge.judgement import Judge, record
from dateline.merge.judging import judge_all
from dateline.merge.mentions import Reader
from dateline.merge.model import Finding, Mention
from dateline.merge.parts import Bonds, bind, keeps_apart, part_and_whole
from dateline.merge.processes import Helper, workers_for
from dateline.merge.stories import Kin
from dateline.merge.verdicts import Forced, Verdicts, forced
from dateline.model import Coded, Event, Family, Judgement, Statement, Verdict

Compared = tuple[str, str, Verdict, int, tuple[str, ...]]
"""Two statements that were compared, the verdict, its score and its reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What merging made: the articles with their statements' ``event`` filled in, the events, and why.

    ``judgements`` are those by rule that join, are unsure, or make rivals; a pair that is not among them is different.
    """

    articles: tuple[Coded, ...]
    events: tuple[Event, ...]
    judgements: tuple[Judgement, ...]
    families: tuple[Family, ...]


def merge(articles: Sequence[Coded], overruled: Sequence[Judgement] = (), former: Collection[str] = ()) -> Merged:
    """Join the statements of all articles into events; the order of articles changes nothing.

    ``overruled`` are judgements by people, which win over those by rule. ``former`` are ids that events had before:
    each becomes an alias of the event that now holds its first statement.
    """
    return merge_compared(articles, overruled, former)[0]


def merge_compared(
    articles: Sequence[Coded], overruled: Sequence[Judgement] = (), former: Collection[str] = (), *, keep: bool = False
) -> tuple[Merged, Sequence[Compared]]:
    """As ``merge``, with every pair that was compared, where those are to be kept."""
    with uncollected():
        made, compared = _merged([undone(coded) for coded in articles], overruled, frozenset(former), keep)
        return replace(made, articles=with_events(made.articles, made.events)), compared


def _merged(
    own: Sequence[Coded], overruled: Sequence[Judgement], former: frozenset[str], keep: bool
) -> tuple[Merged, Sequence[Compared]]:
    """What merging makes, statements not yet pointing at their events; all that it need not keep is let go of."""
    reader = Reader()
    families, kin = families_and_kin(own, reader)
    dated = date_undated(own, families, reader.read, kin)
    mentions = reader.mentions(dated)
    judged = judge_all(mentions, kin)
    events = fuse(mentions, judged, overruled, families, former)
    compared = [(mentions[i].id, mentions[j].id, *_plain(found)) for i, j, found in judged] if keep else []
    return Merged(articles=dated, events=events, judgements=recorded(mentions, judged), families=families), compared


def _plain(finding: Finding) -> tuple[Verdict, int, tuple[str, ...]]:
    return finding.verdict, finding.score, finding.reasons


def families_and_kin(own: Sequence[Coded], reader: Reader) -> tuple[tuple[Family, ...], Kin]:
    """The copies among the articles, and undated articles' kin; where there are many, both are found at once."""
    if workers_for(sum(len(coded.statements) for coded in own)) == 1:
        return find_copies(own), undated_kin(own, reader.read)
    helper = Helper(find_copies, own)
    kin = undated_kin(own, reader.read)
    return helper.result(), kin


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the search for cyclic garbage, of which there is none here, while millions of records are made.

    Thereafter they count as old, or all of them would be searched at once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def recorded(mentions: Sequence[Mention], judged: Verdicts) -> tuple[Judgement, ...]:
    """The judgements that are kept, by the order of their statements."""
    kept = judged.chosen(lambda finding: finding.verdict is not Verdict.DIFFERENT, ordered=True)
    return tuple([record(mentions[i], mentions[j], finding) for i, j, finding in kept])


def fuse(
    mentions: Sequence[Mention],
    judged: Verdicts,
    overruled: Sequence[Judgement],
    families: Sequence[Family],
    former: frozenset[str] = frozenset(),
) -> tuple[Event, ...]:
    """The events of judged pairs, by id."""
    judge = Judge()
    copies = {copy: family.original for family in families for copy, _ in family.copies}
    fuser = Fuser(copies, former)
    groups = group(len(mentions), judged, people_of(mentions, overruled), judge.known.thresholds["link"])
    events = [fuser.event([mentions[i] for i in members]) for members in groups]
    return tuple(sorted(bind(events, bonds_of(mentions, judged)), key=lambda event: event.id))


def people_of(mentions: Sequence[Mention], overruled: Sequence[Judgement]) -> Forced:
    """What people's verdicts say of pairs of places."""
    return forced(overruled, {m.id: place for place, m in enumerate(mentions)}) if overruled else {}


def bonds_of(mentions: Sequence[Mention], judged: Verdicts) -> Bonds:
    """The pairs that make events rivals, or one a part of another."""
    rivals = [(mentions[i].id, mentions[j].id) for i, j, _ in judged.chosen(lambda f: f.verdict is Verdict.RIVAL)]
    apart = judged.chosen(lambda f: f.verdict is Verdict.DIFFERENT and keeps_apart(f.reasons))
    parts = [part_and_whole(mentions[i], mentions[j], found.reasons) for i, j, found in apart]
    return Bonds(parts=tuple(sorted(parts)), rivals=tuple(sorted(rivals)))


def with_events(articles: Sequence[Coded], events: Sequence[Event]) -> tuple[Coded, ...]:
    """The articles with the event of each statement filled in."""
    owner = {statement: event.id for event in events for statement in event.statements}
    return tuple(
        replace(coded, statements=tuple([_pointing(s, owner[s.id]) for s in coded.statements])) for coded in articles
    )


_NAMES = tuple(field.name for field in fields(Statement) if field.name != "event")
_VALUES = attrgetter(*_NAMES)
_SET: tuple[Any, ...] = tuple(getattr(Statement, name).__set__ for name in _NAMES)
_SET_EVENT: Any = Statement.__dict__["event"].__set__


def _pointing(statement: Statement, event: str) -> Statement:
    """A statement that names its event: ``replace``, without going through the constructor a million times."""
    made = object.__new__(Statement)
    for put, value in zip(_SET, _VALUES(statement), strict=True):
        put(made, value)
    _SET_EVENT(made, event)
    return made
