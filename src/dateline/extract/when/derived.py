"""Days that two expressions tell together, or one with its clause: "two days after the vote on 6 May", "since the war
began in March", "the first three months of 2012", "for a week"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.when.attach import Attached, is_day
from dateline.extract.when.calendar import Days, step
from dateline.extract.when.find import Found
from dateline.extract.when.lexicon import is_clock, number_of, table, unit_of
from dateline.extract.when.tense import is_perfect, is_perfect_progressive

if TYPE_CHECKING:
    from spacy.tokens import Token

_LATER, _EARLIER = frozenset({"after", "following"}), frozenset({"before"})
_VERBAL = frozenset({"VERB", "AUX"})
_DAY = timedelta(days=1)
_FIRST, _LAST = frozenset({"first"}), frozenset({"last", "final"})


def derived(found: Sequence[Found], attached: Sequence[Attached]) -> tuple[Attached, ...]:
    """What pairs of expressions tell, and the clauses behind "since"; each belongs to the word above both."""
    return (*_offsets(found, attached), *_portions(found, attached), *_since(attached), *_eves(attached))


def _offsets(found: Sequence[Found], attached: Sequence[Attached]) -> Iterator[Attached]:
    """ "Two days after the vote on 6 May": the day itself is the vote's."""
    for length in (f for f in found if f.reading.kind == "duration" and "count" in f.reading.parts):
        doc, end = length.tokens.doc, length.tokens.end
        link = doc[end] if end < len(doc) else None
        if link is None or link.lower_ not in _LATER | _EARLIER:
            continue
        inside = {t.i for t in _under(link)}
        told = next((a for a in attached if a.found.root.i in inside and a.start > length.expression.start), None)
        days = _moved(told, length, -1 if link.lower_ in _EARLIER else 1) if told is not None else None
        if told is not None and days is not None:
            yield _made(length, told, days, _holder_of(link))


def _under(link: Token) -> Iterator[Token]:
    """The words that "after" or "before" governs."""
    yield from (link.head.subtree if link.dep_ == "mark" else link.subtree)


def _holder_of(link: Token) -> Token:
    """The verb or noun that a phrase or clause with "after" or "since" hangs on."""
    above = link.head.head if link.dep_ == "mark" else link.head
    while above.pos_ not in _VERBAL | {"NOUN"} and above.head != above:
        above = above.head
    return above


def _moved(told: Attached, length: Found, way: int) -> Days | None:
    number, unit = number_of(length.reading.parts["count"]), length.reading.parts["unit"]
    if number is None or told.found.days is None or is_clock(unit):
        return None
    if not is_day(told) and unit_of(unit) not in {"M", "Y"}:
        return None
    ends = [step(day, unit_of(unit), way * number) for day in told.found.days]
    return (ends[0], ends[1]) if ends[0] and ends[1] else None


def _portions(found: Sequence[Found], attached: Sequence[Attached]) -> Iterator[Attached]:
    """ "The first three months of 2012"."""
    owners = {a.found.expression.start: a for a in attached}
    for part, whole in pairwise(found):
        told = owners.get(whole.expression.start)
        between = part.tokens.doc[part.tokens.end : whole.tokens.start].text
        if told is None or told.found.days is None:
            continue
        days = _portion(part, told.found.days) if between in {"of", "of the"} else None
        days = _up_to(part, told.found.days) if between == "to" and _is_bounded(part) else days
        if days is not None:
            yield _made(part, told, days, _above(part.root))


def _above(token: Token) -> Token:
    while token.head != token and (token.pos_ not in _VERBAL | {"NOUN"} or token.dep_ in {"pobj", "npadvmod"}):
        token = token.head
    return token


def _is_bounded(part: Found) -> bool:
    """Whether a length stands with "the", as in "in the two years to April"."""
    start = part.tokens.start
    return start > 0 and part.tokens.doc[start - 1].lower_ == "the" and "count" in part.reading.parts


def _up_to(part: Found, days: Days) -> Days | None:
    number, unit = number_of(part.reading.parts["count"]), part.reading.parts["unit"]
    if number is None:
        return None
    number, letter = (-(-number // 24), "D") if is_clock(unit) else (number, unit_of(unit))
    first = step(days[1], letter, -number)
    return (first + _DAY, days[1]) if first else None


def _portion(part: Found, days: Days) -> Days | None:
    parts = part.reading.parts
    number, way = number_of(parts.get("count", "one")), parts.get("span_way", "").lower()
    if number is None or way not in _FIRST | _LAST:
        return None
    edge = days[0] if way in _FIRST else days[1] + _DAY
    moved = step(edge, unit_of(parts["unit"]), number if way in _FIRST else -number)
    if moved is None:
        return None
    return (days[0], min(moved - _DAY, days[1])) if way in _FIRST else (max(moved, days[0]), days[1])


def _since(attached: Sequence[Attached]) -> Iterator[Attached]:
    """ "Since taking office in May", "since the war began in March": from then on."""
    for told in attached:
        link = _link(told.holder)
        if link is not None and told.found.days is not None:
            made = _made(told.found, told, told.found.days, _holder_of(link))
            made.side = "after"
            yield made


def _eves(attached: Sequence[Attached]) -> Iterator[Attached]:
    """ "On the eve of the vote on 6 May", "in the run-up to the poll"."""
    for told in attached:
        link = told.holder.head if told.holder.dep_ == "pobj" else told.holder
        noun, days = link.head, told.found.days
        ahead = table("eves").get(_whole(noun))
        if ahead is None or days is None or link.lower_ not in {"of", "to"} or noun.dep_ != "pobj":
            continue
        if not ahead:
            made = _made(told.found, told, days, noun.head.head)
            made.side = "before"
            yield made
        elif is_day(told):
            yield _made(told.found, told, (days[0] - _DAY, days[0] - _DAY), noun.head.head)


def _whole(noun: Token) -> str:
    """A noun with what a hyphen joins to it: "run-up"."""
    if noun.lower_ != "up" or noun.i < 2:
        return noun.lemma_.lower()
    return f"{noun.nbor(-2).lower_}-up"


def _link(verb: Token) -> Token | None:
    """The "since" that a clause hangs on."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "since":
        return verb.head
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "since"), None)
    return mark if verb.dep_ == "advcl" else None


def _made(first: Found, last: Attached, days: Days, holder: Token) -> Attached:
    """An expression from the first to the last of these, with days of its own."""
    words = last.found.expression
    whole = replace(words, start=min(first.expression.start, words.start))
    made = Attached(replace(last.found, expression=whole, days=days))
    made.covers = last.found
    made.holder, made.preposition, made.side, made.modifies = holder, "", "", False
    return made


class Lengths:
    """The lengths of time of one article: how long something has gone on, or when it is to happen at last."""

    def __init__(self, found: Sequence[Found]) -> None:
        counted = (f for f in found if f.reading.kind == "duration")
        self.lengths = tuple(f for f in counted if f.reading.parts.keys() >= {"count", "unit"})

    def back(self, trigger: Token, today: date) -> tuple[Found, Days] | None:
        """Since when something has been going on: "has been shelling the town for three days"."""
        passive = any(c.dep_ == "auxpass" for c in trigger.children)
        if not is_perfect_progressive(trigger) and (passive or not is_perfect(trigger)):
            return None
        return self._reached(trigger, {"for"}, today, -1)

    def ahead(self, trigger: Token, today: date) -> tuple[Found, Days] | None:
        """By when something is to happen: "will be deported within 72 hours"."""
        return self._reached(trigger, {"within", "in"}, today, 1)

    def _reached(self, trigger: Token, links: set[str], today: date, way: int) -> tuple[Found, Days] | None:
        for length in self.lengths:
            link = length.root.head
            if link.lower_ not in links or link.head != trigger:
                continue
            number, unit = number_of(length.reading.parts["count"]), unit_of(length.reading.parts["unit"])
            if number is None:
                return None
            if is_clock(length.reading.parts["unit"]):
                number, unit = -(-number // 24) if unit == "H" else 1, "D"
            moved = step(today, unit, way * number)
            return (length, (min(today, moved), max(today, moved))) if moved else None
        return None
