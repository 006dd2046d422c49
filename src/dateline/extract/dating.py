"""The article's own date: declared, in a dateline, or inferred from the text with its evidence."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.extract.when.anniversary import anniversaries
from dateline.extract.when.calendar import Days, days_of, read_day
from dateline.extract.when.clues import Clue, Window, combine, every_year
from dateline.extract.when.find import Finder
from dateline.extract.when.fresh import news_days
from dateline.extract.when.grammar import Reading, disjoint, readings
from dateline.extract.when.known import mentions
from dateline.extract.when.offices import offices
from dateline.extract.when.resolve import View, resolve
from dateline.extract.when.telling import Told, evidence
from dateline.model import Annotated, Evidence, Interval, Published

_HEAD_LINES = 6
_LINE = re.compile(r"[^\n]+")
_ALONE = re.compile(
    r"\W*(?:(?:first )?(?:published|posted|updated|last updated|date|created|issued|released)\s*(?:on|at|:)*\W*)?"
    r"(?P<date>[^|•]{6,40}?)(?:\s*(?:at|,|-|–|\|)?\s*\d{1,2}[:.]\d\d.{0,12})?\W*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][\w.'’/-]+(?:[ ,][ ]?[A-Z][\w.'’/-]*){0,5}),?\s*(?P<date>[^()\n]{4,24}?)\s*,?\s*"
    r"(?:\([^)\n]{2,40}\)\s*)?(?:--?|[–—:])\s"
)
_APART = timedelta(days=7)


def date_article(annotated: Annotated) -> Published:
    """When the article was published, as an interval with its basis and evidence.

    An explicit date always wins; a contradiction between metadata and text is kept as ``conflict``. It is never
    today's date.
    """
    declared = read_day(annotated.clean.article.published)
    written = _written(annotated)
    if declared is not None:
        conflict = _conflict(annotated, declared, written)
        return Published(
            earliest=declared[0].isoformat(), latest=declared[1].isoformat(), basis="metadata", conflict=conflict
        )
    if written is not None and written[1] is not None:
        first, last = written[1]
        return Published(earliest=first.isoformat(), latest=last.isoformat(), basis="dateline", evidence=(written[0],))
    return _inferred(annotated, written)


def _conflict(
    annotated: Annotated, declared: Days, written: tuple[Evidence, Days | None, Reading] | None
) -> str | None:
    """What the text says against the declared date; None where it agrees or says nothing."""
    if written is None:
        return None
    days = written[1] or _seen_from(written[2], declared[1])
    if days is None or (days[0] - _APART <= declared[1] and declared[0] <= days[1] + _APART):
        return None
    return f"metadata {annotated.clean.article.published}, dateline {written[0].text}"


def _seen_from(reading: Reading, day: date) -> Days | None:
    meaning = resolve(reading, View(today=day))
    return meaning.days if meaning else None


def _written(annotated: Annotated) -> tuple[Evidence, Days | None, Reading] | None:
    """The date of the dateline, or one that stands alone in the first lines: its words, and its days if it is full."""
    for start, words in _candidates(annotated):
        found = [r for r in disjoint(readings(words)) if r.kind == "day"]
        if len(found) == 1 and not _is_noisy(words, found[0]):
            reading = found[0]
            meaning = resolve(reading, View())
            rule = evidence(annotated, start + reading.start, start + reading.end, "dateline")
            return rule, days_of(meaning.value) if meaning else None, reading
    return None


def _is_noisy(words: str, reading: Reading) -> bool:
    """Whether more is left of a line than its date."""
    rest = words[: reading.start] + words[reading.end :]
    return len(re.sub(r"[\W\d]|am|pm|UTC|GMT|EST|EDT", "", rest, flags=re.IGNORECASE)) > 3


def _candidates(annotated: Annotated) -> list[tuple[int, str]]:
    text, dateline = annotated.text, annotated.clean.dateline
    found: list[tuple[int, str]] = []
    if dateline is not None and dateline.date:
        start = text.find(dateline.date, dateline.start, dateline.end)
        found.append((max(start, dateline.start), dateline.date))
    for line in list(_LINE.finditer(text))[:_HEAD_LINES]:
        opening = _DATELINE.match(line[0])
        if opening:
            found.append((line.start() + opening.start("date"), opening["date"]))
        alone = _ALONE.fullmatch(line[0])
        if alone:
            found.append((line.start() + alone.start("date"), alone["date"]))
    return found


def _inferred(annotated: Annotated, written: tuple[Evidence, Days | None, Reading] | None) -> Published:
    """What the text itself tells of its date."""
    found = Finder(annotated, Interval()).find()
    told = Told(annotated, found, mentions(annotated.doc))
    clues = [*told.clues(), *anniversaries(annotated), *offices(annotated)]
    if written is not None:
        clues.append(_of_dateline(written[2], written[0]))
    window, used = combine(clues)
    fresh = list(news_days(annotated, found, window))
    return _published(*(combine([*clues, *fresh]) if fresh else (window, used)))


def _of_dateline(reading: Reading, because: Evidence) -> Clue:
    meaning = resolve(reading, View())
    value = meaning.value if meaning else ""
    if not re.fullmatch(r"XXXX-\d\d-\d\d", value):
        return Clue(((None, None),), because, 9)
    return Clue(every_year(int(value[5:7]), int(value[8:10]), 0, 1), because, 5)


def _published(window: Window, used: tuple[Evidence, ...]) -> Published:
    first, last = window
    if first is None and last is None:
        return Published()
    return Published(
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        basis="text",
        evidence=used,
    )
