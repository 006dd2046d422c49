"""Days that are set for somebody: "the diplomats must leave by 5 April" says until when they will be expelled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.when.attach import Attached, is_day
from dateline.extract.when.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_FAR = 6
"""How many sentences may lie between a plan and the day set for those whom it is about."""


class Deadlines:
    """The days by which somebody in one article has to do something."""

    def __init__(self, doc: Doc, attached: Sequence[Attached]) -> None:
        self.doc = doc
        self.attached = attached

    @cached_property
    def _set(self) -> tuple[tuple[str, int, Attached], ...]:
        """For whom a day is set (a lemma), in which sentence, and the day."""
        found = []
        for number, sentence in enumerate(self._sentences):
            inside = (a for a in self.attached if sentence[0] <= a.found.root.i < sentence[1])
            found += [(noun.lemma_, number, a) for a in inside if (noun := _bound_by(a)) is not None]
        return tuple(found)

    @cached_property
    def _sentences(self) -> tuple[tuple[int, int], ...]:
        return tuple((s.start, s.end) for s in self.doc.sents)

    def of(self, trigger: Token) -> Attached | None:
        """The day set, in this sentence or soon after it, for the object of a plan."""
        if not self._set:
            return None
        here = next(i for i, (start, end) in enumerate(self._sentences) if start <= trigger.i < end)
        wanted = {token.lemma_ for token in _objects(trigger)}
        later = (a for lemma, there, a in self._set if lemma in wanted and here <= there <= here + _FAR)
        return next(later, None)


def _objects(trigger: Token) -> Iterator[Token]:
    """Whom a plan is about: the object of a verb, or what follows "of" behind a noun."""
    for child in trigger.children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.pos_ in _NOUNS:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (c for c in child.children if c.pos_ in _NOUNS)


def _bound_by(item: Attached) -> Token | None:
    """Who must, by this day: the subject of "the consulate has to close by Friday", told with "the"."""
    if item.preposition not in {"by", "before", "until"} or not is_day(item):
        return None
    verb = item.holder
    while verb.dep_ == "xcomp" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    chain = [item.holder, verb, *(c for v in (item.holder, verb) for c in v.children if c.dep_ == "aux")]
    if not any(token.lemma_ in words("obliging") or token.lower_ in words("obliging") for token in chain):
        return None
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    definite = subject is not None and any(c.lower_ in {"the", "these", "those"} for c in subject.children)
    return subject if definite else None
