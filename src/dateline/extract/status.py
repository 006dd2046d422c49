"""How sure: the status of an event, composed from what each word above it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.composition import Composer
from dateline.extract.eventive import eventive
from dateline.extract.factuality import Certainty, Stance, Time
from dateline.model import Annotated, Predicate, Reason, Status

if TYPE_CHECKING:
    from spacy.tokens import Token


class Standing:
    """Computes statuses in one article. Built once an article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.composer = Composer(annotated.doc)

    def status(self, trigger: Token) -> tuple[Status, Reason]:
        """The status that the innermost voice gives to the event that ``trigger`` denotes, and why."""
        status = self.composer.value(trigger).status
        rule, word = self._because(trigger)
        start = None if word is None else word.idx
        return status, Reason(rule=rule, start=start, end=None if word is None else word.idx + len(word.text))

    def refusal(self, trigger: Token) -> tuple[Status, Reason]:
        """The status of the refusal to do what ``trigger`` denotes: that of the clause, its negation left out."""
        return self.composer.outside(trigger).status, Reason(rule="refused", start=None, end=None)

    def _because(self, trigger: Token) -> tuple[str, Token | None]:
        """The class of the nearest word above the trigger that had a say."""
        for token in (trigger, *trigger.ancestors):
            if token.i in self.composer.reasons and token.i != trigger.i:
                return self.composer.reasons[token.i]
        return "told", None

    def predicates(self) -> tuple[Predicate, ...]:
        """Every verb or noun that denotes an event, coded or not, with polarity, certainty and tense."""
        return tuple(self._predicate(token) for token in eventive(self.annotated.doc))

    def _predicate(self, token: Token) -> Predicate:
        value = self.composer.value(token)
        certainty = value.certainty
        if value.time is Time.FUTURE or value.stance is Stance.ALLEGED:
            certainty = min(certainty, Certainty.PROBABLE)
        return Predicate(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            polarity="positive" if value.positive else "negative",
            certainty=certainty.name.lower(),
            tense=value.time.value,
        )
