"""The days of an event as they are written down, with the words they were read from and the rule that read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dateline.model import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.when.attach import Attached
    from dateline.extract.when.calendar import Days
    from dateline.extract.when.find import Found
    from dateline.extract.when.known import Mention

_SCHEDULED = frozenset({"visit", "summit"})
"""The kinds of well-known events whose end is known beforehand."""


class Writer:
    """Writes the days of one article's events; ``first`` and ``last`` are the days the article may be of."""

    def __init__(self, text: str, first: date | None, last: date | None) -> None:
        self.text = text
        self.first = first
        self.last = last

    def expression(self, items: Sequence[Attached], rule: str) -> When:
        """The days of an expression, or of the two ends of a range."""
        first, last = items[0], items[-1]
        days = [item.found.days for item in items if item.found.days]
        earliest: str | None = min(d[0] for d in days).isoformat()
        latest: str | None = max(d[1] for d in days).isoformat()
        if len(items) == 1 and first.side == "after":
            latest = self.last.isoformat() if self.last and (earliest or "") <= self.last.isoformat() else None
        if len(items) == 1 and first.side == "before":
            earliest = None
        start, end = first.start, last.found.expression.end
        return When(
            earliest=earliest,
            latest=latest,
            basis="expression",
            start=start,
            end=end,
            text=self.text[start:end],
            rule=rule,
        )

    def event(self, mention: Mention) -> When:
        """The days of a well-known event as far as the article's own day; a visit has an end that is known."""
        known, last = mention.event, self.last.isoformat() if self.last else None
        latest = known.latest or last
        if latest and last and known.kind not in _SCHEDULED and known.earliest <= last:
            latest = min(latest, last)
        return When(
            earliest=known.earliest,
            latest=latest,
            basis="expression",
            start=mention.start,
            end=mention.end,
            text=self.text[mention.start : mention.end],
            rule=f"known event: {known.name}",
        )

    def beginning(self, mention: Mention) -> When:
        """The day on which a well-known event began."""
        return replace(self.event(mention), latest=mention.event.earliest, rule=f"began: {mention.event.name}")

    def length(self, found: Found, days: Days, rule: str) -> When:
        """The days that a length of time reaches back or ahead."""
        words = found.expression
        return When(
            earliest=days[0].isoformat(),
            latest=max(days[1], self.last or days[1]).isoformat(),
            basis="expression",
            start=words.start,
            end=words.end,
            text=words.text,
            rule=rule,
        )

    def publication(self, first: date | None, last: date | None, rule: str) -> When:
        """Days read from the article's own."""
        return When(
            earliest=first.isoformat() if first else None,
            latest=last.isoformat() if last else None,
            basis="publication",
            rule=rule,
        )
