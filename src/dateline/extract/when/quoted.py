"""The day of a quoted voice, where the text tells when it spoke or wrote."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from dateline.extract.when.calendar import Days
    from dateline.extract.when.grammar import Reading

_QUOTE = re.compile(r"“[^“”]{1,1500}”|\"[^\"]{1,1500}\"|``.{1,1500}?''")
_DEICTIC = frozenset({"period", "today", "ago", "weekend", "season", "month", "weekday", "span", "year end"})
_SPEAKING = frozenset(
    "say write tell add state declare note announce report warn claim state quote date publish recall read".split()
)


class Placed(Protocol):
    """An expression where it stands."""

    @property
    def reading(self) -> Reading:
        """How it was read."""

    @property
    def root(self) -> Token:
        """The token that joins it to its sentence."""

    @property
    def days(self) -> Days | None:
        """The days it covers or spans."""


class Quoted:
    """Knows the quotations of one text."""

    def __init__(self, doc: Doc) -> None:
        self.spans = [match.span() for match in _QUOTE.finditer(doc.text)]

    def holds(self, offset: int) -> tuple[int, int] | None:
        """The quotation around an offset."""
        return next((span for span in self.spans if span[0] < offset < span[1]), None)

    def day_of(self, found: Placed, all_found: Sequence[Placed]) -> date | None:
        """The day on which the voice spoke whose words hold this expression; None where it isn't told."""
        if found.reading.kind not in _DEICTIC or found.reading.has("year"):
            return None
        days = [other.days for other in all_found if other is not found and self._dates_voice(other, found)]
        exact = [one[0] for one in days if one and one[0] == one[1]]
        return exact[-1] if exact else None

    def _dates_voice(self, other: Placed, found: Placed) -> bool:
        """Whether another expression of the sentence, with a year, dates the saying of this one's words."""
        if not other.reading.has("year") or other.root.sent.start != found.root.sent.start:
            return False
        inside = self.holds(found.root.idx)
        if inside is not None:
            return self.holds(other.root.idx) != inside
        return any(token.lemma_ in _SPEAKING and _is_under(other.root, token) for token in _over(found.root))


def _over(token: Token) -> list[Token]:
    """The verbs of which the token's clause is the content."""
    return [above.head for above in (token, *token.ancestors) if above.dep_ == "ccomp"]


def _is_under(token: Token, verb: Token) -> bool:
    """Whether a token belongs to the verb itself, not to the clause that is its content."""
    for above in (token, *token.ancestors):
        if above.dep_ == "ccomp" or above == verb:
            return above == verb
    return False
