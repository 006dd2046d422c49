"""Campaigns told of again: who wages "the offensive", from where the article tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.arguments import keys, obliques
from dateline.extract.frames import Frame
from dateline.extract.lexical import support
from dateline.model import Party, Reason

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_WITHIN = frozenset({"in", "during", "by", "throughout"})
_ACT = "ASSAULT"


def completed(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames, campaigns that are only named again ("the offensive") with the parties told before."""
    told = [frame for frame in frames if frame.act == _ACT and _has_attackers(frame) and _is_told(frame)]
    return tuple(_completed(frame, told) for frame in frames) if told else tuple(frames)


def _is_campaign(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and not support()["campaigns"].isdisjoint(keys(token))


def _has_attackers(frame: Frame) -> bool:
    """Whether a frame names who attacks, and not only of what people or place the attack is."""
    return bool(frame.actors) and all(party.code is not None and party.sector != "CVL" for party in frame.actors)


def _is_told(frame: Frame) -> bool:
    """Whether a frame tells of a campaign: its words are one, or launch one."""
    return any(map(_is_campaign, _words(frame)))


def _words(frame: Frame) -> list[Token]:
    return [token for token in frame.trigger.sent if frame.start <= token.idx < frame.end]


def _completed(frame: Frame, told: Sequence[Frame]) -> Frame:
    noun = _named_again(frame)
    if noun is None or frame.actors or frame.act != _ACT:
        return frame
    fitting = [other for other in told if other is not frame and _agree(frame, other)]
    source = _nearest(noun, fitting, {party.code for party in frame.recipients})
    if source is None:
        return frame
    reason = Reason(rule="campaign told elsewhere", start=source.start, end=source.end)
    found = replace(frame, actors=_at(noun, source.actors), why=(*frame.why, ("actors", reason)))
    if frame.recipients or not source.recipients:
        return found
    return replace(found, recipients=_at(noun, source.recipients), why=(*found.why, ("recipients", reason)))


def _named_again(frame: Frame) -> Token | None:
    """The campaign that a frame is, or in which its deed was done, if it is known already."""
    trigger = frame.trigger
    named = [token for token in _words(frame) if _is_campaign(token)]
    if named:
        return named[0] if _is_known(named[0]) else None
    inside = [o.head for o in obliques(trigger) if o.word in _WITHIN and o.head is not None]
    subjects = [child for child in trigger.children if child.dep_ == "nsubj"]
    return next((head for head in (*subjects, *inside) if _is_campaign(head) and _is_known(head)), None)


def _is_known(noun: Token) -> bool:
    """Whether the words before a campaign tell that it was spoken of: an article, and nobody whose it is."""
    determiners = {c.lower_ for c in noun.lefts if c.dep_ == "det"}
    return bool(determiners & _DEFINITE) and not any(c.dep_ == "poss" for c in noun.lefts)


def _nearest(noun: Token, told: Iterable[Frame], suffers: set[str | None]) -> Frame | None:
    """The campaign told last before a word, else the first after it: one against the same, of the same name first."""

    def rank(frame: Frame) -> tuple[bool, bool, bool, int]:
        same = not suffers.isdisjoint(party.code for party in frame.recipients)
        return (frame.trigger.i > noun.i, not same, not _shares_name(noun, frame), abs(frame.trigger.i - noun.i))

    return min(told, key=rank, default=None)


def _shares_name(noun: Token, frame: Frame) -> bool:
    return any(not set(keys(noun)).isdisjoint(keys(word)) for word in _words(frame))


def _agree(frame: Frame, other: Frame) -> bool:
    """Whether two frames can be of one campaign: the same side suffers, and it does not wage it."""
    suffers = {party.code for party in frame.recipients}
    if {(p.code, p.sector) for p in frame.recipients} & {(p.code, p.sector) for p in other.actors}:
        return False
    return not suffers or not other.recipients or bool(suffers & {party.code for party in other.recipients})


def _at(noun: Token, parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties, at the words that stand for them here."""
    start, end = noun.idx, noun.idx + len(noun.text)
    return tuple(replace(party, start=start, end=end, text=noun.text) for party in parties)
