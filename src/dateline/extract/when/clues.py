"""Clues to an article's own date, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dateline.model import Evidence

Window = tuple[date | None, date | None]
"""A stretch of days that may be open at either end."""

FIRST_YEAR, LAST_YEAR = 1946, 2040


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that speak for the article's date: it lies in one of these windows. ``rank`` 0 is the surest."""

    windows: tuple[Window, ...]
    evidence: Evidence
    rank: int


def intersect(one: Window, other: Window) -> Window | None:
    """What two windows share; None if nothing."""
    starts = [d for d in (one[0], other[0]) if d is not None]
    ends = [d for d in (one[1], other[1]) if d is not None]
    first, last = max(starts, default=None), min(ends, default=None)
    return None if first is not None and last is not None and first > last else (first, last)


def combine(clues: Iterable[Clue]) -> tuple[Window, tuple[Evidence, ...]]:
    """The hull of what all clues leave open, the surest first; a clue that contradicts surer ones is left out.

    The evidence is that of the clues that narrowed the window, in the order of the text.
    """
    left: tuple[Window, ...] = ((None, None),)
    used: list[Evidence] = []
    for clue in sorted(clues, key=lambda c: (c.rank, c.evidence.start, c.evidence.rule)):
        narrowed = _narrow(left, clue.windows)
        if narrowed and narrowed != left:
            left = narrowed
            used.append(clue.evidence)
    return _informative(hull(left)), tuple(sorted(dict.fromkeys(used), key=lambda e: (e.start, e.end, e.rule)))


def _informative(window: Window) -> Window:
    """The window without an end that merely is the edge of the calendar."""
    first, last = window
    return (
        first if first is None or first.year > FIRST_YEAR else None,
        last if last is None or last.year < LAST_YEAR - 1 else None,
    )


def _narrow(left: tuple[Window, ...], windows: tuple[Window, ...]) -> tuple[Window, ...]:
    shared = (intersect(one, other) for one in left for other in windows)
    return tuple(sorted({w for w in shared if w is not None}, key=_order))


def _order(window: Window) -> tuple[date, date]:
    return window[0] or date.min, window[1] or date.max


def hull(windows: tuple[Window, ...]) -> Window:
    """The smallest window that holds all of these."""
    starts, ends = [w[0] for w in windows], [w[1] for w in windows]
    first = None if None in starts else min(d for d in starts if d)
    last = None if None in ends else max(d for d in ends if d)
    return first, last


def around(day: date, before: int, after: int) -> Window:
    """The days around a day."""
    return day - timedelta(days=before), day + timedelta(days=after)


def years_on(day: date, years: float) -> date:
    """The day some years later, half years allowed."""
    return day + relativedelta(months=round(12 * years))


def every_year(month: int, day: int, before: int, after: int) -> tuple[Window, ...]:
    """The days around a day of every year."""
    day = min(day, 28) if month == 2 else day
    windows = tuple(around(date(year, month, day), before, after) for year in range(FIRST_YEAR, LAST_YEAR))
    return (None, windows[0][1]), *windows[1:-1], (windows[-1][0], None)
