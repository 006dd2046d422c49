"""How two statements are told: how alike their sentences are, what they are about, and the amounts they name."""

from __future__ import annotations

from math import sqrt

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import Mention, Wording
from dateline.merge.objects import amounts, compare_amounts, near_words
from dateline.merge.words import content_words

ALIKE, MUCH, SOME = 0.5, 0.3, 0.15
"""Which share of their words two sentences have in common."""
NOTHING = ("", "", "")
SAME_SENTENCE = ("same sentence", "", "")


class Wordings:
    """Compares how statements are told, remembering their words."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._read: list[Mention] = []

    def forget(self) -> None:
        """Let go of all words."""
        for mention in self._read:
            mention.wording = None
        self._read.clear()

    def compare(self, left: Mention, right: Mention) -> tuple[str, str, str]:
        """What sentences, objects and amounts say."""
        if left.story is right.story and left.statement.sentence.start == right.statement.sentence.start:
            return SAME_SENTENCE
        words, near, counted = left.wording or self._wording(left)
        others, beside, amounts_there = right.wording or self._wording(right)
        if not words or not others:
            return NOTHING
        shared = len(words & others)
        alike = _alike(shared / sqrt(len(words) * len(others))) if shared else ""
        said = compare_amounts(counted, amounts_there) if counted and amounts_there else ""
        return alike, self._objects(near, beside, left.act) if near and beside else "", said

    def _objects(self, one: frozenset[str], other: frozenset[str], act: str) -> str:
        shared = len(one & other)
        if shared:
            return "objects alike" if shared > 1 else "objects akin"
        return "other objects" if act in self._known.speech else ""

    def _wording(self, mention: Mention) -> Wording:
        statement = mention.statement
        words = content_words(statement.sentence.text, self._known.common)
        near = near_words(statement, words, self._known)
        found = mention.wording = Wording(words, near, amounts(statement, self._known))
        self._read.append(mention)
        return found


def _alike(share: float) -> str:
    """What a share of common words says."""
    if share >= ALIKE:
        return "sentences alike"
    return "sentences share much" if share >= MUCH else "sentences share some" if share >= SOME else ""
