"""What a statement is about beside its parties: the words around its trigger, and the amounts it names.

"Signed a deal for radars" and "signed a deal for wheat" are two deals of the same two states; "arms for $2 billion" and
"a $40 billion programme" are two sales.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import Amounts
from dateline.merge.words import content_words, stem
from dateline.model import Statement

BEFORE, AFTER = 40, 90
"""How many characters around a trigger tell what the act is about."""
NEARBY = 100
"""Within how many characters of the trigger an amount is the act's."""
CLOSE = 0.05
"""By which share of it an amount may be rounded."""
_TIMES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
_AMOUNT = re.compile(
    r"(?P<money>[$£€¥])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<times>k|m|bn|thousand|million|billion|trillion)\b)?"
    r"|\b(?P<number>\d[\d,]*)(?:[\s-](?P<many>thousand|million|billion))?[\s-](?P<unit>[a-z]+)"
)

DIGIT = re.compile(r"\d")
NOTHING: frozenset[str] = frozenset()

NO_AMOUNTS: Amounts = {}


def near_words(statement: Statement, words: frozenset[str], known: Knowledge) -> frozenset[str]:
    """The stems around the trigger, of those of the sentence, without the trigger itself, the parties and the place."""
    named = [statement.trigger.text]
    for party in (*statement.actors, *statement.recipients):
        named += (party.text, party.name)
    if statement.where is not None:
        named += [statement.where.text or "", statement.where.name or ""]
    left = [word for word in words.difference(*map(_own, named)) if not word[0].isdigit()]
    if not left:
        return NOTHING
    text, start, end = _around(statement)
    around = words if (start, end) == (0, len(text)) else content_words(text[start:end], known.common)
    return around.intersection(left)


@lru_cache(maxsize=1 << 16)
def _own(text: str) -> frozenset[str]:
    """The stems of a name."""
    return content_words(text, NOTHING)


def _around(statement: Statement) -> tuple[str, int, int]:
    """The sentence, and where in it the words around the trigger begin and end."""
    text, start = statement.sentence.text, statement.trigger.start - statement.sentence.start
    end = start + len(statement.trigger.text)
    first = text.rfind(" ", 0, max(0, start - BEFORE)) + 1 if start > BEFORE else 0
    last = text.find(" ", end + AFTER)
    return text, first, last if last >= 0 else len(text)


def amounts(statement: Statement, known: Knowledge) -> Amounts:
    """The amounts of money and of things counted near the trigger; days, distances and the like say nothing."""
    text, start = statement.sentence.text, statement.trigger.start - statement.sentence.start
    if DIGIT.search(text) is None:
        return NO_AMOUNTS
    found: dict[str, tuple[float, ...]] = defaultdict(tuple)
    for match in _AMOUNT.finditer(text):
        unit = match["money"] or stem(match["unit"])
        if abs(match.start() - start) <= NEARBY and unit not in known.measures:
            value = float((match["sum"] or match["number"]).replace(",", ""))
            found[unit] += (value * _TIMES.get(match["times"] or match["many"], 1.0),)
    return found or NO_AMOUNTS


def compare_amounts(one: Amounts, other: Amounts) -> str:
    """Whether two statements name the same amount of something, or other ones."""
    found = ""
    for unit in sorted(one.keys() & other.keys()):
        if any(abs(x - y) <= CLOSE * max(x, y) for x in one[unit] for y in other[unit]):
            return "same amount"
        found = "other amount"
    return found
