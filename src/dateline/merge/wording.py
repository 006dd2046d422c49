"""How two statements are told: how alike their sentences are, what they are about, and the amounts they name."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import Mention
from dateline.merge.objects import Amounts, amounts, compare_amounts, near_words
from dateline.merge.words import content_words

ALIKE, MUCH, SOME = 0.5, 0.3, 0.15
"""Which share of their words two sentences have in common."""
NOTHING = ("", "", "")


class Wording:
    """The words of one statement: those of its sentence that say something, those around its trigger, its amounts."""

    __slots__ = ("amounts", "near", "words")

    def __init__(self, mention: Mention, known: Knowledge) -> None:
        self.words = content_words(mention.statement.sentence.text, known.common)
        self.near = near_words(mention.statement, self.words, known)
        self.amounts: Amounts = amounts(mention.statement, known)


class Wordings:
    """Compares how statements are told, remembering their words."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._found: dict[str, Wording] = {}

    def forget(self) -> None:
        """Let go of all words."""
        self._found.clear()

    def compare(self, left: Mention, right: Mention) -> Sequence[str]:
        """What sentences, objects and amounts say."""
        if left.story is right.story and left.statement.sentence.start == right.statement.sentence.start:
            return ("same sentence", "", "")
        one = self._found.get(left.id) or self._read(left)
        other = self._found.get(right.id) or self._read(right)
        words, others = one.words, other.words
        if not words or not others:
            return NOTHING
        share = len(words & others) / sqrt(len(words) * len(others))
        alike = ""
        if share >= SOME:
            alike = (
                "sentences alike"
                if share >= ALIKE
                else "sentences share much"
                if share >= MUCH
                else "sentences share some"
            )
        said = compare_amounts(one.amounts, other.amounts) if one.amounts and other.amounts else ""
        return alike, self._objects(one.near, other.near, left.act), said

    def _objects(self, one: frozenset[str], other: frozenset[str], act: str) -> str:
        if not one or not other:
            return ""
        shared = len(one & other)
        if shared:
            return "objects alike" if shared > 1 else "objects akin"
        return "other objects" if act in self._known.speech else ""

    def _read(self, mention: Mention) -> Wording:
        found = self._found[mention.id] = Wording(mention, self._known)
        return found
