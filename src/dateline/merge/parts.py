"""What lies between events: actions that are parts of campaigns or totals, and rivals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.model import Mention
from dateline.model import Event

PART_REASONS = frozenset({"!scope", "!total"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """Pairs of statements that bind events: (part, whole) and rivals."""

    parts: tuple[tuple[str, str], ...] = ()
    rivals: tuple[tuple[str, str], ...] = ()


def keeps_apart(reasons: tuple[str, ...]) -> bool:
    """Whether all that keeps two mentions apart is that one is a part of the other's whole."""
    return len(reasons) == 1 and reasons[0] in PART_REASONS


def part_and_whole(
    left: Mention, right: Mention, reasons: tuple[str, ...], known: Knowledge | None = None
) -> tuple[str, str]:
    """Of two mentions that only this keeps apart the part and the whole."""
    known = known or knowledge()
    if reasons[0] == "!scope":
        whole_left = left.stem in known.wholes and not left.modes
    else:
        whole_left = _reach(left) > _reach(right)
    return (right.id, left.id) if whole_left else (left.id, right.id)


def _reach(mention: Mention) -> tuple[bool, int]:
    """Whether a mention tells of many parties together, and of how many it names."""
    sides = (mention.actors, mention.recipients)
    return any(side.collective for side in sides), sum(len(side.keys) for side in sides)


def bind(events: Iterable[Event], bonds: Bonds) -> list[Event]:
    """Events with their rivals and wholes."""
    listed = list(events)
    owner = {statement: event.id for event in listed for statement in event.statements}
    wholes = _wholes(bonds.parts, owner)
    rivals = _rivals(bonds.rivals, owner)
    return [
        replace(event, part_of=wholes.get(event.id), rivals=tuple(sorted(rivals.get(event.id, ()))))
        if event.id in wholes or event.id in rivals
        else event
        for event in listed
    ]


def _wholes(parts: Iterable[tuple[str, str]], owner: Mapping[str, str]) -> dict[str, str]:
    """The whole of each part: the one that most of its statements point to; nothing is a part of its own part."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for part, whole in parts:
        if owner[part] != owner[whole]:
            votes[owner[part]][owner[whole]] += 1
    found: dict[str, str] = {}
    for part in sorted(votes):
        whole = min(votes[part], key=lambda event, counts=votes[part]: (-counts[event], event))  # type: ignore[misc]
        if not _leads_to(found, whole, part):
            found[part] = whole
    return found


def _leads_to(found: Mapping[str, str], start: str, end: str) -> bool:
    here: str | None = start
    while here is not None:
        if here == end:
            return True
        here = found.get(here)
    return False


def _rivals(pairs: Iterable[tuple[str, str]], owner: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        one, other = owner[left], owner[right]
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return found
