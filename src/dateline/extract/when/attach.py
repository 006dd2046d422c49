"""Which word of a sentence a time expression belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.extract.when.find import Found
from dateline.extract.when.lexicon import table
from dateline.extract.when.tense import direction

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEEK = timedelta(days=7)
_THROUGH = frozenset(
    {"pobj", "pcomp", "npadvmod", "advmod", "nmod", "poss", "compound", "amod", "nummod", "dep", "appos"}
)
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis", "csubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_PART_OF_NOUN = frozenset({"poss", "compound", "amod", "nummod", "nmod"})


class Attached:
    """A time expression, the word it belongs to, and the preposition that joins them.

    ``covers`` is the expression in whose place a derived one stands.
    """

    def __init__(self, found: Found, timed: frozenset[int] = frozenset()) -> None:
        self.found = found
        self.covers: Found | None = None
        self.preposition, self.holder, self.modifies, self.joined = _holder(found, timed)
        clock = found.reading.kind == "clock"
        self.side = str(table("lasting").get(self.preposition, "")) if self.preposition and not clock else ""

    @property
    def start(self) -> int:
        """Where the expression begins."""
        return self.found.expression.start


def _holder(found: Found, timed: frozenset[int]) -> tuple[str, Token, bool, bool]:
    """The preposition (lower case, or empty), the word held, and whether the expression modifies a noun directly.

    ``timed`` are the tokens of all expressions: one joined to another ("between March and May") has its holder, and
    is last told to be so.
    """
    token, preposition, modifies, joined = found.root, "", found.root.dep_ in _PART_OF_NOUN, False
    inside = {t.i for t in found.tokens}
    while token.head != token:
        head = token.head
        if _is_passed(token):
            preposition = ""
        elif head.pos_ == "ADP" or head.dep_ == "prep" or token.dep_ in {"pobj", "pcomp"}:
            preposition = preposition or head.lower_
            preposition = "as of" if preposition == "of" and head.head.lower_ == "as" else preposition
        elif token.dep_ == "conj" and head.i in timed - inside:
            joined = True
        elif head.i not in inside and head.pos_ not in {"ADV", "PART", "SCONJ", "NUM"}:
            return preposition, head, modifies, joined
        token = head
    return preposition, token, modifies, joined


def _is_passed(token: Token) -> bool:
    """Whether the word above only counts or cuts the time: "on the night of 3 May", "three times this year"."""
    head = token.head
    if token.lower_ == "of":
        return head.dep_ == "pobj" and (head.lower_ in table("dayparts") or head.lower_ == "hours")
    return token.dep_ == "npadvmod" and head.dep_ == "npadvmod" and head.lemma_ == "time"


def attach(found: Sequence[Found]) -> tuple[Attached, ...]:
    """Every expression that covers or spans days, with its word."""
    timed = frozenset(token.i for item in found for token in item.tokens)
    return tuple(Attached(item, timed) for item in found if item.days is not None)


def clause_of(token: Token) -> Token:
    """The head of the clause that a token belongs to: a verb, or the top of the sentence."""
    while token.head != token and token.pos_ not in _VERBAL and token.dep_ not in _CLAUSES:
        token = token.head
    return token


def within_clause(token: Token, top: Token) -> bool:
    """Whether a token lies under ``top`` with no other clause between."""
    while token != top:
        if token.head == token or token.dep_ in _CLAUSES or (token.dep_ == "conj" and token.pos_ in _VERBAL):
            return False
        if token.pos_ in _VERBAL and token.dep_ not in {"xcomp", "aux", "auxpass", "pcomp", "prep"}:
            return False
        token = token.head
    return True


def depth(token: Token, top: Token) -> int:
    """How many steps a token lies under ``top``."""
    steps = 0
    while token not in (top, token.head):
        token, steps = token.head, steps + 1
    return steps


def is_day(item: Attached) -> bool:
    """Whether an expression tells a day, not a week, a month or longer."""
    days, value = item.found.days, item.found.expression.value
    short = days is not None and (days[1] - days[0]).days <= 2
    return short or re.match(r"(?:\d{4}|XXXX)-(?:\d\d|W\d\d|XX|WXX)-", value) is not None


def in_participle(item: Attached, trigger: Token) -> bool:
    """Whether a day stands in a shortened clause at the end of the trigger's own ("the raid led by him on Monday")."""
    clause = item.holder
    short = clause.dep_ == "acl" and clause.tag_ in {"VBN", "VBG"} and is_day(item) and not item.modifies
    return short and clause.head.pos_ == "NOUN" and within_clause(clause.head, trigger)


def are_range(one: Attached, other: Attached) -> bool:
    """Whether two expressions are the ends of one range ("from March to May", "on Monday and Tuesday")."""
    if (one.joined or other.joined) and is_day(one) and is_day(other):
        return _are_near(one, other)
    pair = {one.preposition, other.preposition}
    joined = pair <= {"between", "and", "from", "to", "until", "till", "through"} and len(pair) == 2
    return joined or pair == {"between"}


def _are_near(one: Attached, other: Attached) -> bool:
    if one.found.days is None or other.found.days is None:
        return False
    return abs(other.found.days[0] - one.found.days[0]) <= _WEEK


def only_day(attached: Sequence[Attached], first: date | None, last: date | None) -> Attached | None:
    """Where the article's own day isn't known, the one day on which everything is told to have happened."""
    if first is None or last is None or first == last:
        return None
    told = [a for a in attached if is_day(a) and a.found.days and direction(a.found.root) < 0]
    exact = [a for a in told if a.found.days and a.found.days[0] == a.found.days[1]]
    alike = len({a.found.days for a in exact}) == 1 and len(exact) == len(told)
    return exact[0] if alike and _is_fresh(exact[0], first, last) else None


def _is_fresh(item: Attached, first: date, last: date) -> bool:
    day = item.found.days[1] if item.found.days else None
    return day is not None and first <= day + _WEEK and last <= day + _WEEK
