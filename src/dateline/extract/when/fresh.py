"""News of a weekday: where the opening says "on Thursday", the article is of that Thursday or the day after.

So it is where an opening without a weekday is followed by what was said on one and the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.extract.when.clues import Clue, Window
from dateline.extract.when.find import Found
from dateline.extract.when.lexicon import words
from dateline.extract.when.repeated import weekday_of
from dateline.extract.when.tense import direction, governor
from dateline.model import Annotated, Evidence

_OPENING = 4
"""How many sentences open an article with its news."""
_BOUND = 60
"""Longer stretches, in days, hold too many of each weekday for one to say anything."""
_AFTER = 1


def news_days(annotated: Annotated, found: tuple[Found, ...], window: Window) -> Iterator[Clue]:
    """The clue of the weekday on which the opening puts its news, within what is known of the article's date."""
    first, last = window
    if first is None or last is None or (last - first).days > _BOUND:
        return
    news = [f for f in found if _is_news(f)]
    opening = _end_of_opening(annotated)
    told = [f for f in news if f.expression.start < opening] or [f for f in news if _is_said(f)]
    numbers = {weekday_of(f.reading.parts["weekday"]) for f in told}
    if len(numbers) != 1:
        return
    words = told[0].expression
    because = Evidence(start=words.start, end=words.end, text=words.text, rule="news of a weekday")
    yield Clue(tuple(_weekdays(numbers.pop(), first, last)), because, 6)


def _end_of_opening(annotated: Annotated) -> int:
    opening = [sentence.end_char for sentence, coded in zip(annotated.doc.sents, annotated.coded, strict=True) if coded]
    return opening[:_OPENING][-1] if opening else 0


def _is_news(found: Found) -> bool:
    """Whether an expression is a bare weekday of the past ("on Thursday", not "last Thursday" or "Thursday's")."""
    reading = found.reading
    bare = reading.kind == "weekday" and not reading.has("day_way", "week_way", "day")
    return bare and direction(found.root) < 0 and found.root.dep_ not in {"poss", "compound", "nmod", "amod"}


def _is_said(found: Found) -> bool:
    """Whether an expression dates a saying, which is hardly ever told later than the day after."""
    return governor(found.root).lemma_ in words("reporting")


def _weekdays(number: int, first: date, last: date) -> Iterator[Window]:
    day = first - timedelta(days=_AFTER)
    while day <= last:
        if day.isoweekday() == number:
            yield day, day + timedelta(days=_AFTER)
        day += timedelta(days=1)
