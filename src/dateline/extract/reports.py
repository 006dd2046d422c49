"""Reports: a cue, whose words it gives, and which words these are, before names are resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass
from dateline.model import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

Tokens = frozenset[int]
EMPTY: Tokens = frozenset()

TRAILING = frozenset({"ccomp", "dobj", "dep", "nsubj", "attr", "advmod", "appos"})
SPEECH = frozenset({"say", "tell", "accord", "label"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One attribution in the parse: token indices of its parts.

    ``sources`` are the heads of the phrases that name who speaks; ``words`` the tokens of these phrases.
    """

    head: Token
    kind: CueClass
    sources: tuple[Token, ...]
    words: Tokens
    cue: Tokens
    content: Tokens
    addressee: Token | None = None
    form: str = "clause"
    direct: bool = False
    mixed: bool = False

    @property
    def is_voice(self) -> bool:
        """Whether the source vouches for what the content says happened; a phrase around a noun tells a stance only."""
        if self.form == "idiom":
            return False
        return self.form in self.kind.voice or ("quote" in self.kind.voice and (self.direct or self.mixed))

    @property
    def is_speech(self) -> bool:
        """Whether words are passed on, not an attitude or a topic."""
        return self.kind.name in SPEECH and self.form in {"clause", "quote", "turned down"}

    def holds(self, token: Token) -> bool:
        """Whether a token is part of the content, or of what a wrong parse hangs on the cue after it."""
        if token.i in self.cue:
            return False
        return token.i in self.content or (self.form == "clause" and self._trails(token))

    def _trails(self, token: Token) -> bool:
        head = self.head
        if (
            head.dep_ != "ROOT"
            or token.sent != head.sent
            or not head.i < min(self.content) <= max(self.content) < token.i
        ):
            return False
        while token.head.i != head.i:
            token = token.head
            if token.head.i == token.i:
                return False
        return token.dep_ in TRAILING

    def within(self, other: Report) -> bool:
        """Whether this cue stands in what the other reports."""
        return self is not other and self.cue <= other.content

    @property
    def quotation(self) -> Quotation:
        """How the words are given."""
        if self.direct:
            return Quotation.DIRECT
        return Quotation.MIXED if self.mixed else Quotation.INDIRECT


def intervals(tokens: Tokens) -> list[tuple[int, int]]:
    """Runs of neighbouring token indices, end exclusive."""
    runs: list[tuple[int, int]] = []
    for index in sorted(tokens):
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs
