"""How sure: the status of an event, composed from what each word above it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.composition import Composer
from dateline.extract.denials import denials
from dateline.extract.eventive import eventive
from dateline.extract.factuality import Certainty, Time, Value, future
from dateline.extract.quotations import quotations
from dateline.extract.status_words import status_words
from dateline.extract.syntax import auxiliaries, is_verb
from dateline.model import Annotated, Predicate, Reason, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"i", "we", "you"})
DEEDS = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "COERCE", "ASSAULT"})
"""The acts that are still to be done when they are approved or announced; who announces sanctions has imposed them."""
SETTLED = frozenset({"will", "wo", "'ll", "shall", "would"})


class Standing:
    """Computes statuses in one article. Built once an article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.composer = Composer(annotated.doc, quotations(annotated.text))

    def status(self, trigger: Token, act: str | None = None) -> tuple[Status, Reason]:
        """The status that the innermost voice gives to the event that ``trigger`` denotes, and why.

        Where the trigger is itself a word of commitment ("approved the sale"), a deed (``act``) that it commits to
        is ``planned``.
        """
        value = self.composer.value(trigger)
        if act in DEEDS and self.composer.commits(trigger):
            value = future(value)
        status = value.status
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

    def denials(self) -> tuple[tuple[Token, Token], ...]:
        """Denials of what an earlier clause charges ("Chad denied it"): the cue, and the head of what is denied."""
        return denials(self.annotated.doc)

    def predicates(self) -> tuple[Predicate, ...]:
        """Every verb or noun that denotes an event, coded or not, with polarity, certainty and tense."""
        return tuple(self._predicate(token) for token in eventive(self.annotated.doc))

    def _predicate(self, token: Token) -> Predicate:
        value = self.composer.value(token)
        certainty = min(value.certainty, Certainty.PROBABLE) if _intended(token, value) else value.certainty
        end = _end(token)
        return Predicate(
            start=token.idx,
            end=end,
            text=self.annotated.text[token.idx : end],
            polarity="positive" if value.positive else "negative",
            certainty=certainty.name.lower(),
            tense=value.time.value,
        )


def _intended(token: Token, value: Value) -> bool:
    """Whether a future is planned or meant, not told as settled ("the trial will begin and run to May")."""
    if value.time is not Time.FUTURE or token.pos_ in {"NOUN", "PROPN"}:
        return False
    while token.dep_ in {"xcomp", "ccomp", "conj"} and is_verb(token.head) and _passes_on(token):
        token = token.head
    own = any(c.lower_ in PERSONAL and c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
    return own or not any(a.lower_ in SETTLED for a in auxiliaries(token))


def _passes_on(token: Token) -> bool:
    """Whether a verb without a modal of its own is as settled as the one above it."""
    if any(a.tag_ == "MD" for a in auxiliaries(token)):
        return False
    signature = status_words().signature("verb_to", token.head.lemma_.lower())
    return token.dep_ == "conj" or signature is None or signature.name in {"implicative", "permission", "causative"}


def _end(token: Token) -> int:
    """Where a predicate ends: a particle right after a verb belongs to it."""
    after = token.i + 1
    if after < len(token.doc) and token.doc[after].dep_ == "prt" and token.doc[after].head.i == token.i:
        token = token.doc[after]
    return token.idx + len(token.text)
