"""Frames to statements: one record from what each part of extraction found."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.extract.attribution import Voices
from dateline.extract.campaigns import completed
from dateline.extract.contexts import contexts_of
from dateline.extract.denials import DENY
from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.extract.places import Places
from dateline.extract.quiet import Quiet
from dateline.extract.reasons import reasons_of
from dateline.extract.repetition import without_repetitions
from dateline.extract.sizes import size_of
from dateline.extract.status import Standing
from dateline.extract.times import Times
from dateline.model import (
    Annotated,
    Interval,
    Party,
    Published,
    Reason,
    Role,
    Statement,
    Status,
    Voice,
    When,
    Words,
)
from dateline.ontology.types import event_types, reduce

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

HISTORICAL_DAYS = 180


class Clauses:
    """Everything that extraction knows of one article, from which its statements are put together."""

    def __init__(
        self, annotated: Annotated, published: Published, ontology: tuple[str, ...] = (), *, learned: bool = False
    ) -> None:
        self.annotated = annotated
        self.published = published
        self.ontology = ontology
        self.learned = learned
        self.types = event_types(ontology)
        self.parties = Parties(annotated, published)
        self.places = Places(annotated)
        self.times = Times(annotated, published)
        self.voices = Voices(annotated, self.parties)
        self.standing = Standing(annotated)
        self.quiet = Quiet(annotated)

    def statements(self) -> tuple[Statement, ...]:
        """The article's statements, in the order of their triggers."""
        found_frames = find_frames(self.annotated, self.parties, self.ontology, learned=self.learned)
        frames = completed([f for f in found_frames if not self.quiet.drops(f.trigger, (*f.actors, *f.recipients))])
        ids = {frame.trigger.i: self._id(frame) for frame in reversed(frames)}
        found = [self._statement(frame, ids) for frame in frames]
        denied = self._denials(frames, found)
        acts = self._acts_of_denial(frames, found) if denied else frozenset()
        kept = [s for s in without_repetitions(frames, found) if s.id not in acts] + denied
        return tuple(sorted(kept, key=lambda s: (s.trigger.start, s.trigger.end, s.id)))

    def _denials(self, frames: Sequence[Frame], found: list[Statement]) -> list[Statement]:
        """What an earlier clause charges and a later one denies ("Chad denied it"), once more as denied."""
        denied = []
        for cue, charged in self.standing.denials():
            for frame, statement in zip(frames, found, strict=True):
                if frame.trigger.i == charged.i:
                    denied.append(self._denial(statement, cue))
        return denied

    def _acts_of_denial(self, frames: Sequence[Frame], found: list[Statement]) -> frozenset[str]:
        """What a denial that points back seems to do itself ("denied any such supplies"): a denial is no act."""
        charged = {frame.trigger.i for frame in frames}
        cues = {cue.i for cue, what in self.standing.denials() if what.i in charged and cue.lemma_ in DENY}
        return frozenset(s.id for frame, s in zip(frames, found, strict=True) if frame.trigger.i in cues)

    def _denial(self, statement: Statement, cue: Token) -> Statement:
        voices = self.voices.speaking(cue)
        event_type = reduce(statement.act, Status.DENIED, self.types)
        trigger = self.annotated.span(cue.idx, cue.idx + len(cue.text))
        identifying = f"{statement.id}\0{trigger.start}\0denied"
        return replace(
            statement,
            id="st_" + hashlib.sha256(identifying.encode()).hexdigest()[:16],
            sentence=sentence_words(self.annotated, cue.sent),
            trigger=trigger,
            event_type=event_type,
            status=Status.DENIED,
            attribution=voices,
            origins=origins_of(voices, self.annotated.clean.outlet),
            content_of=None,
            why=(*statement.why, ("status", Reason(rule="denied later", start=trigger.start, end=trigger.end))),
        )

    def _id(self, frame: Frame) -> str:
        article = self.annotated.clean.article.id
        place = (article, frame.trigger.idx, frame.start, frame.end)
        identifying = "\0".join(map(str, (*place, frame.act, _offsets(frame.actors))))
        return "st_" + hashlib.sha256(identifying.encode()).hexdigest()[:16]

    def _statement(self, frame: Frame, ids: dict[int, str]) -> Statement:
        status, because = self._status(frame)
        event_type = reduce(frame.act, status, self.types)
        entry = self.types[event_type]
        modes = frame.mode if event_type == frame.act else ()
        sentence = sentence_words(self.annotated, frame.trigger.sent)
        taken = frozenset(self._party_tokens(frame))
        when = self.times.bind(frame.trigger, status)
        where = self.places.bind(frame.trigger, taken, frame.act)
        denied = status is Status.DENIED
        voices = tuple(v for v in self.voices.chain(frame.trigger) if denied or not _is_actor(v, frame.actors))
        parties = (*frame.actors, *frame.recipients)
        return Statement(
            id=self._id(frame),
            article=self.annotated.clean.article.id,
            sentence=sentence,
            trigger=self.annotated.span(frame.start, frame.end),
            event_type=event_type,
            act=frame.act,
            mode=frame.mode,
            context=contexts_of(self.annotated, sentence, frame),
            cameo=(frame.cameo if event_type == frame.act else None) or entry.cameo_of(modes),
            quad=entry.quad,
            score=entry.score_of(modes),
            status=status,
            historical=is_historical(when, self.published),
            actors=frame.actors,
            recipients=frame.recipients,
            when=when,
            where=where,
            attribution=voices,
            origins=origins_of(voices, self.annotated.clean.outlet),
            size=size_of(self.annotated, frame.trigger, frame.act),
            content_of=ids.get(frame.content_of.i) if frame.content_of is not None else None,
            why=(*frame.why, ("status", because), *reasons_of(when, where, parties, voices)),
        )

    def _status(self, frame: Frame) -> tuple[Status, Reason]:
        if frame.refused:
            return self.standing.refusal(frame.trigger)
        return self.standing.status(frame.trigger, frame.act)

    def _party_tokens(self, frame: Frame) -> list[int]:
        spans = [(p.start, p.end) for p in (*frame.actors, *frame.recipients)]
        return [t.i for t in frame.trigger.sent if any(start <= t.idx < end for start, end in spans)]


def _offsets(parties: tuple[Party, ...]) -> tuple[int, ...]:
    return tuple(party.start for party in parties)


def sentence_words(annotated: Annotated, sentence: Sentence) -> Words:
    """The sentence without the white space around it."""
    text = annotated.text[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(text) - len(text.lstrip())
    return annotated.span(start, start + len(text.strip()))


def _is_actor(voice: Voice, actors: tuple[Party, ...]) -> bool:
    """Whether a voice is the actor of the very act of speech, which then has no voice; who denies a deed is one."""
    return any(voice.start == actor.start and voice.role is Role.SPEAKER for actor in actors)


def is_historical(when: When | None, published: Interval) -> bool:
    """Whether the event's latest day lies more than 180 days before the article's earliest."""
    if when is None or when.latest is None or published.earliest is None:
        return False
    return date.fromisoformat(when.latest) < date.fromisoformat(published.earliest) - timedelta(days=HISTORICAL_DAYS)


def origins_of(voices: tuple[Voice, ...], outlet: str | None) -> tuple[str, ...]:
    """Who vouches: the innermost named links, failing that the next ones out, failing all the outlet."""
    for depth in sorted({v.depth for v in voices}, reverse=True):
        names = [v.name for v in voices if v.depth == depth and v.name and v.role is not Role.ANONYMOUS]
        if names:
            return tuple(dict.fromkeys(names))
    return (outlet,) if outlet else ()
