"""What the dates and events that a text tells say about the day it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.extract.when.calendar import days_of, month_days, year_days
from dateline.extract.when.clues import Clue, Window, around, every_year, years_on
from dateline.extract.when.find import Found, tokens_at
from dateline.extract.when.known import Event, Mention
from dateline.extract.when.lexicon import number_of, unit_of
from dateline.extract.when.repeated import month_of, weekday_of
from dateline.extract.when.steps import way_of
from dateline.extract.when.tense import direction, governor, is_future, is_pluperfect, is_progressive
from dateline.model import Annotated, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTS = frozenset({"visit", "summit", "attack", "treaty", "order", "recognition", "coup", "disaster", "election"})
_LASTING = frozenset({"visit", "offensive"})
_LEAD_SENTENCES, _OPENING = 2, 5
_FRESH, _AHEAD, _HALF_YEAR, _SEASON, _LONG, _FADING, _SOON = 21, 60, 183, 90, 330, 45, 30
_UNTIL = re.compile(r"\b(?:by|until|till|for|through|before|to)\s+(?:the )?$")
_NEARLY = re.compile(r"nearly|almost|close to|just under|under|less than", re.IGNORECASE)
_UPCOMING = re.compile(
    r"\b(?:upcoming|planned|forthcoming|scheduled|will|is to|are to|plans? to|ahead of)\b", re.IGNORECASE
)


def evidence(annotated: Annotated, start: int, end: int, rule: str) -> Evidence:
    """The words at these offsets, as evidence."""
    words = annotated.span(start, end)
    return Evidence(start=words.start, end=words.end, text=words.text, rule=rule)


class Told:
    """The clues of one article's expressions and well-known events."""

    def __init__(self, annotated: Annotated, found: tuple[Found, ...], mentions: tuple[Mention, ...]) -> None:
        self.annotated = annotated
        self.found = found
        self.mentions = mentions
        self.sentences = [(s.start_char, s.end_char, s.text) for s in annotated.doc.sents]

    def clues(self) -> Iterator[Clue]:
        """Every clue."""
        for found in self.found:
            yield from self._of_expression(found)
        for mention in self.mentions:
            yield from self._of_mention(mention)

    def _evidence(self, found: Found, rule: str) -> Evidence:
        return evidence(self.annotated, found.expression.start, found.expression.end, rule)

    # Dates

    def _of_expression(self, found: Found) -> Iterator[Clue]:
        way, days = _way(found), days_of(found.expression.value)
        if found.reading.has("year") and days:
            yield from self._of_full_date(found, days[0], days[1], way)
        elif found.reading.kind == "day" and re.match(r"XXXX-\d\d-\d\d", found.expression.value) and way:
            month, day = int(found.expression.value[5:7]), int(found.expression.value[8:10])
            margins = (0, _LONG) if way < 0 else (_SEASON, 0)
            yield Clue(every_year(month, day, *margins), self._evidence(found, "day without its year"), 5)
            if found.reading.has("weekday"):
                yield self._of_weekday(found, month, day)

    def _of_full_date(self, found: Found, first: date, last: date, way: int) -> Iterator[Clue]:
        if way > 0:
            if first == last and found.expression.rule != "year":
                yield Clue(((None, last),), self._evidence(found, "still to come"), 4)
            return
        if found.reading.kind in {"year", "short year"} and (way == 0 or self._is_ahead_of_year(found)):
            return
        since = first if way < 0 else first - timedelta(days=_SOON)
        yield Clue(((since, None),), self._evidence(found, "date told"), 0)
        named = any(self._names_weekday(other, first) for other in self.found)
        opening = self._sentence(found.expression.start) < _OPENING
        if first == last and named and opening and not any(self._is_later(other, last) for other in self.found):
            yield Clue((around(first, 0, 6),), self._evidence(found, "date told, and its weekday"), 4)

    def _is_ahead_of_year(self, found: Found) -> bool:
        """Whether a year is the end of something ("by 2030", "for 2030")."""
        before = self.annotated.text[max(0, found.expression.start - 10) : found.expression.start].lower()
        return _UNTIL.search(before) is not None

    def _is_later(self, other: Found, day: date) -> bool:
        return other.reading.has("year") and other.days is not None and other.days[0] > day and _way(other) <= 0

    def _names_weekday(self, other: Found, day: date) -> bool:
        parts = other.reading.parts
        lone = other.reading.kind == "weekday" and not other.reading.has("day_way", "week_way")
        return lone and _way(other) < 0 and weekday_of(parts["weekday"]) == day.isoweekday()

    def _of_weekday(self, found: Found, month: int, day: int) -> Clue:
        number = weekday_of(found.reading.parts["weekday"])
        windows = [w for w in every_year(month, day, 0, 0) if w[0] and w[0].isoweekday() == number]
        spread = tuple(around(w[0], _HALF_YEAR, _HALF_YEAR) for w in windows if w[0])
        return Clue(spread, self._evidence(found, "weekday beside a day"), 5)

    # Well-known events

    def _of_mention(self, mention: Mention) -> Iterator[Clue]:
        start = date.fromisoformat(mention.event.earliest)
        beside = [f for f in self.found if self._sentence(f.expression.start) == mention.sentence]
        ahead = self._is_ahead(mention)
        if mention.event.unique and not ahead and mention.event.kind != "election":
            yield Clue(((start, None),), self._named(mention, "known event"), 0)
        yield from self._relative(mention, beside)
        if mention.sentence < _LEAD_SENTENCES and not self._is_dated(mention) and self._is_clause(mention):
            yield from self._lead(mention, ahead)
        elif mention.event.unique and mention.event.latest and not ahead and self._is_present(mention):
            yield self._under_way(mention)

    def _is_present(self, mention: Mention) -> bool:
        verb = governor(self._token(mention))
        return mention.event.kind in _LASTING and (is_progressive(verb) or verb.lemma_ in {"conclude", "continue"})

    def _under_way(self, mention: Mention) -> Clue:
        end = date.fromisoformat(mention.event.latest or mention.event.earliest) + timedelta(days=_FADING)
        return Clue(((date.fromisoformat(mention.event.earliest), end),), self._named(mention, "under way"), 4)

    def _is_clause(self, mention: Mention) -> bool:
        """Whether the sentence says something, as a headline without a verb does not."""
        start, end, _ = self.sentences[mention.sentence]
        span = tokens_at(self.annotated, start, end)
        return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in span)

    def _is_dated(self, mention: Mention) -> bool:
        """Whether the text dates this event anywhere by a month or a year, as what is fresh is not."""
        places = {m.sentence for m in self.mentions if m.event == mention.event}
        return any(
            self._sentence(f.expression.start) in places
            and (f.reading.has("year") or f.reading.kind in {"period", "ago", "month"})
            for f in self.found
        )

    def _named(self, mention: Mention, rule: str) -> Evidence:
        return evidence(self.annotated, mention.start, mention.end, f"{rule}: {mention.event.name}")

    def _sentence(self, offset: int) -> int:
        return next((i for i, (start, end, _) in enumerate(self.sentences) if start <= offset < end), -1)

    def _is_ahead(self, mention: Mention) -> bool:
        text = self.annotated.text[max(0, mention.start - 40) : mention.start]
        token = self._token(mention)
        return bool(_UPCOMING.search(text)) or direction(token) > 0 or is_future(governor(token))

    def _token(self, mention: Mention) -> Token:
        return tokens_at(self.annotated, mention.start, mention.end).root

    def _alternatives(self, mention: Mention) -> list[Event]:
        """The events that the same words of a sentence may mean."""
        same = (
            m.event for m in self.mentions if m.sentence == mention.sentence and m.event.words == mention.event.words
        )
        return sorted(dict.fromkeys(same), key=lambda e: (e.earliest, e.name))

    def _lead(self, mention: Mention, ahead: bool) -> Iterator[Clue]:
        """What the opening of a text tells as news has just happened, is under way or is about to."""
        known = self._alternatives(mention)
        if mention.event.kind in _POINTS:
            windows = tuple(_near(event, ahead) for event in known)
            yield Clue(windows, self._named(mention, "news of a known event"), 4)
        elif mention.event.kind == "offensive" and mention.event.unique and mention.event.latest:
            yield self._under_way(mention)

    def _relative(self, mention: Mention, beside: list[Found]) -> Iterator[Clue]:
        """ "Last year", "in September this year" or "in July" beside a known event."""
        year = int(mention.event.earliest[:4])
        if any(f.reading.has("year") and f.days and f.days[0].year != year for f in beside):
            return
        known = self._alternatives(mention)
        verb = governor(self._token(mention))
        for found in (f for f in beside if governor(f.root) == verb):
            windows = tuple(w for event in known for w in _seen_from(event, found, self.annotated.text))
            if windows:
                label = "beside a known event: " + " or ".join(event.name for event in known)
                yield Clue(windows, self._evidence(found, label), 1 if mention.event.unique else 2)


def _way(found: Found) -> int:
    verb = governor(found.root)
    if found.root.dep_ in {"compound", "amod", "nmod", "nummod"}:
        return 0
    return -1 if is_pluperfect(verb) and not is_future(verb) else direction(found.root)


def _near(event: Event, ahead: bool) -> Window:
    start, end = date.fromisoformat(event.earliest), date.fromisoformat(event.latest or event.earliest)
    return (start - timedelta(days=_AHEAD), end) if ahead else (start, end + timedelta(days=_FRESH))


def _seen_from(event: Event, found: Found, text: str) -> Iterator[Window]:
    """The days from which an event lies where an expression puts it."""
    reading, day = found.reading, date.fromisoformat(event.earliest)
    if reading.has("year"):
        return
    if reading.kind == "month" and month_of(reading.parts["month"]) == day.month:
        yield from _of_month(found, day)
    elif reading.kind == "period" and unit_of(reading.parts["unit"]) == "Y":
        yield _of_year(day, day.year - way_of(reading.parts["way"]))
    elif reading.kind == "period" and unit_of(reading.parts["unit"]) == "M":
        month = years_on(day, -way_of(reading.parts["way"]) / 12)
        yield max(day, month_days(month.year, month.month)[0]), month_days(month.year, month.month)[1]
    elif reading.kind in {"ago", "duration"} and reading.has("count") and unit_of(reading.parts["unit"]) == "Y":
        yield from _of_years(found, event, day, text)


def _of_year(day: date, year: int) -> Window:
    first, last = year_days(year)
    return max(first, day), last


def _of_month(found: Found, day: date) -> Iterator[Window]:
    if found.reading.has("way"):
        yield _of_year(day, day.year - way_of(found.reading.parts["way"]))
    elif not found.reading.has("month_way") and _way(found) <= 0:
        yield day, years_on(day, 0.5)


def _of_years(found: Found, event: Event, day: date, text: str) -> Iterator[Window]:
    """ "25 years ago"; "the first visit in 25 years" after an earlier one."""
    number = number_of(found.reading.parts["count"])
    before = text[max(0, found.expression.start - 4) : found.expression.start].lower()
    if number is None or (found.reading.kind == "duration" and not before.endswith("in ")):
        return
    nearly = bool(_NEARLY.match(found.expression.text))
    yield years_on(day, number - (2 if nearly else 0.5)), years_on(day, number if nearly else number + 1)
