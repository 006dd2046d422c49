"""Event nouns that only point back to what an earlier sentence told ("his visit"): nothing new is recorded of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dateline.model import Party, Statement, Status

if TYPE_CHECKING:
    from dateline.extract.frames import Frame

_POINTING = frozenset("he him his she her hers it its they them their theirs we us our".split())
_PRESUPPOSED = frozenset({Status.ASSERTED, Status.HYPOTHETICAL})


def without_repetitions(frames: Sequence[Frame], found: Sequence[Statement]) -> list[Statement]:
    """The statements without nouns that add no party, time, place, voice or status to an earlier one of their act."""
    kept: list[Statement] = []
    for frame, statement in zip(frames, found, strict=True):
        if not (_points_back(frame, statement) and any(_tells_all(earlier, statement) for earlier in kept)):
            kept.append(statement)
    return kept


def _points_back(frame: Frame, statement: Statement) -> bool:
    """Whether a statement is a noun with no party but by a pronoun, and no time or place of its own."""
    parties = (*statement.actors, *statement.recipients)
    timed = statement.when is not None and statement.when.basis == "expression"
    placed = statement.where is not None and statement.where.basis == "expression"
    noun = frame.trigger.pos_ == "NOUN" and frame.trigger.text.lower() == statement.trigger.text.lower()
    return noun and not timed and not placed and all(party.text.lower() in _POINTING for party in parties)


def _tells_all(earlier: Statement, later: Statement) -> bool:
    """Whether an earlier sentence told all that a later noun tells."""
    if earlier.act != later.act or earlier.sentence.start == later.sentence.start or earlier.id == later.content_of:
        return False
    certain = earlier.status == later.status or (earlier.status is Status.ASSERTED and later.status in _PRESUPPOSED)
    voices = {voice.name for voice in later.attribution} <= {voice.name for voice in earlier.attribution}
    return (
        certain
        and voices
        and _codes(later.actors) <= _codes(earlier.actors)
        and _codes(later.recipients) <= _codes(earlier.recipients)
        and not (set(later.mode) - set(earlier.mode))
    )


def _codes(parties: Iterable[Party]) -> set[tuple[str | None, str | None]]:
    return {(party.code, None if party.code is not None else party.name) for party in parties}
