"""The expressions that govern an event by syntax: in its own clause or phrase, or at the word above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.status_words import is_eventive
from dateline.extract.when.attach import Attached, are_range, depth, in_participle, is_day, within_clause
from dateline.extract.when.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_VERBAL = frozenset({"VERB", "AUX"})


class Governing:
    """The expressions of one article, asked for those of a word."""

    def __init__(self, attached: Sequence[Attached]) -> None:
        self.attached = attached

    def nearest(self, trigger: Token) -> list[Attached] | None:
        """The expressions within the trigger's own clause or phrase, nearest in the tree."""
        inside = _uncovered([a for a in self.attached if self._belongs(a, trigger)])
        inside = inside or [a for a in self.attached if in_participle(a, trigger)][:1]
        inside = inside or [a for a in self.attached if _tells_of(a, trigger)][:1]
        if not inside:
            return None
        nearest = min(inside, key=lambda a: (bool(a.side), depth(a.holder, trigger), a.start))
        return self._range(nearest, inside)

    def direct(self, token: Token) -> list[Attached] | None:
        """The expressions of a verb or noun above the trigger."""
        inside = _uncovered([a for a in self.attached if a.holder == token or self._belongs(a, token)])
        inside = [a for a in inside if not a.modifies or a.holder == token]
        inside = inside or [a for a in self.attached if in_participle(a, token)][:1]
        return self._range(min(inside, key=lambda a: depth(a.holder, token)), inside) if inside else None

    def _belongs(self, item: Attached, trigger: Token) -> bool:
        if item.holder == trigger:
            return True
        if not within_clause(item.holder, trigger):
            return False
        if trigger.pos_ not in _VERBAL or item.holder.pos_ in _VERBAL:
            return True
        if item.modifies or item.preposition == "of":
            return _is_of_deed(item, trigger) or _is_of_paper(item, trigger)
        return is_day(item) or _is_of_actor(item, trigger)

    def _range(self, item: Attached, others: list[Attached]) -> list[Attached]:
        """The expression with the other end of its range ("from March to May", "between 1990 and 1995")."""
        ends = [o for o in others if o is not item and o.holder == item.holder and are_range(item, o)]
        return sorted([item, *ends[:1]], key=lambda a: a.start)


def _uncovered(items: list[Attached]) -> list[Attached]:
    """The expressions without those in whose place a derived one stands."""
    covered = {item.covers.expression.start for item in items if item.covers is not None}
    return [item for item in items if item.covers is not None or item.start not in covered]


def _is_of_actor(item: Attached, verb: Token) -> bool:
    """Whether a time stands behind the subject, which is no event itself ("a judge in 2019 had sentenced him")."""
    holder = item.holder
    subject = holder.dep_ in {"nsubj", "nsubjpass"} and holder.head == verb
    return subject and item.preposition in {"in", "during"} and not is_eventive(holder.lemma_.lower())


def _is_of_deed(item: Attached, verb: Token) -> bool:
    """Whether a time stands before the deed that a verb tells the outcome of ("Monday's raid killed ten")."""
    deed = item.holder
    subject = deed.dep_ == "nsubj" and deed.head == verb and is_eventive(deed.lemma_.lower())
    return subject and verb.lemma_ in words("carriers")


def _is_of_paper(item: Attached, verb: Token) -> bool:
    """Whether a day is that of the paper, meeting or deed in which something happened ("in its letter of 3 May")."""
    noun = item.holder
    inside = noun.dep_ == "pobj" and noun.head.head == verb and noun.head.lower_ in {"in", "at", "during"}
    return inside and not item.modifies and is_day(item)


def _tells_of(item: Attached, noun: Token) -> bool:
    """Whether the time is that of a clause about the noun, saying that it happened ("the war that began in 2009")."""
    clause = item.holder
    if noun.pos_ != "NOUN" or clause.head != noun or clause.dep_ not in {"relcl", "acl"} or item.modifies:
        return False
    subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    own = subject is None or subject.tag_ in {"WDT", "WP"}
    return own and clause.tag_ in {"VBD", "VBN"} and clause.lemma_ in words("carriers")
