"""Days compared: whether two statements can speak of the same time."""

from __future__ import annotations

from dateline.merge.model import CAMPAIGN, NEARBY, PUBLISHED, UNKNOWN, Dates, Mention

CAMPAIGN_GAP = 14
"""Days that may lie between two mentions of one campaign, which goes on between them."""
MONTH, AGE, ENDLESS = 31, 800, 40_000
"""Days of what happened at a time, and of what went on for years; more are an open end."""
REPORT = 7
"""Up to how many days' width a day of publication says something."""
REPORT_GAP = 1
"""Days by which a report's day of publication may miss the day of the event."""


def compare_days(left: Mention, right: Mention) -> str:
    """What the days of two mentions say, or ``!days`` where they can't be the same."""
    one, other = left.dates, right.dates
    first, last, basis = one
    start, end, least = other
    gap = (first if first > start else start) - (last if last < end else end)
    if gap > 0 and gap > _allowed(left, right):
        return "!days"
    short, long = last - first, end - start
    if short > long:
        short, long = long, short
    if short < MONTH and AGE <= long < ENDLESS:
        return "age and day"
    least = basis if basis < least else least
    if least == UNKNOWN:
        return "days unknown"
    if least == NEARBY:
        return "days of report" if _reported_together(left, right) else "days open"
    if gap > 0:
        return "days near"
    if least == PUBLISHED:
        return "days of report" if long < REPORT else "days open"
    return _expressed(one, other)


def _reported_together(left: Mention, right: Mention) -> bool:
    """Whether the two were told on the same few days, though what they tell may be older."""
    one, other = left.window, right.window
    if one is None or other is None or one.gap(other) > 0:
        return False
    return max(one.last - one.first, other.last - other.first) < REPORT


def _expressed(one: Dates, other: Dates) -> str:
    if one.first == other.first and one.last == other.last:
        return "same day" if one.width <= 3 else "same days"
    return "days meet" if min(one.width, other.width) <= 3 and max(one.width, other.width) <= MONTH else "days overlap"


def _allowed(left: Mention, right: Mention) -> int:
    """How many days may lie between the two."""
    if left.scope == right.scope == CAMPAIGN:
        return CAMPAIGN_GAP
    return REPORT_GAP if min(left.dates.basis, right.dates.basis) == PUBLISHED else 0
