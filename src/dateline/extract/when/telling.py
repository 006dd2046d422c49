"""What the dates and events that a text tells say about the day it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.extract.when.calendar import days_of
from dateline.extract.when.clues import Clue, Window, around, every_year
from dateline.extract.when.find import Found, tokens_at
from dateline.extract.when.known import Event, Mention
from dateline.extract.when.relative import lengths_since, seen_from, way
from dateline.extract.when.repeated import weekday_of
from dateline.extract.when.tense import direction, governor, is_future, is_progressive
from dateline.model import Annotated, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTS = frozenset({"visit", "summit", "attack", "treaty", "order", "recognition", "coup", "disaster", "election"})
_LASTING = frozenset({"visit", "offensive"})
_LEAD_SENTENCES, _OPENING = 2, 5
_AHEAD, _HALF_YEAR, _SEASON, _LONG, _SOON = 60, 183, 120, 330, 30
_FADING = {"visit": 3, "offensive": 14}
"""How many days after the end of a well-known event a text still speaks of it as under way."""
_FRESH = {"order": 7, "visit": 7, "summit": 10, "treaty": 10, "election": 10}
_FRESH_AT_MOST = 21
"""For how many days after a well-known event, by its kind, articles open with it as news."""
_CLOSING = (5, 3)
_ENDING = re.compile(
    r"\b(?:conclud(?:es|ing|ed)|wrap(?:s|ping|ped) up|wind(?:s|ing) up|end(?:s|ing|ed)|"
    r"the (?:end|close|last (?:leg|stop|day)) of)\b[^.;]{0,25}$"
)
_UNTIL = re.compile(r"\b(?:by|until|till|for|through|before|to)\s+(?:the )?$")
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
        for found, window in lengths_since(self.found, self.annotated.text):
            yield Clue((window,), self._evidence(found, "time since a year"), 2)

    def _evidence(self, found: Found, rule: str) -> Evidence:
        return evidence(self.annotated, found.expression.start, found.expression.end, rule)

    # Dates

    def _of_expression(self, found: Found) -> Iterator[Clue]:
        looks, days = way(found), days_of(found.expression.value)
        if found.reading.has("year") and days:
            yield from self._of_full_date(found, days[0], days[1], looks)
        elif found.reading.kind == "day" and re.match(r"XXXX-\d\d-\d\d", found.expression.value) and looks:
            month, day = int(found.expression.value[5:7]), int(found.expression.value[8:10])
            margins = (0, _LONG) if looks < 0 else (_SEASON, 0)
            yield Clue(every_year(month, day, *margins), self._evidence(found, "day without its year"), 5)
            if found.reading.has("weekday"):
                yield self._of_weekday(found, month, day)

    def _of_full_date(self, found: Found, first: date, last: date, looks: int) -> Iterator[Clue]:
        if looks > 0:
            if first == last and found.expression.rule != "year":
                yield Clue(((None, last),), self._evidence(found, "still to come"), 4)
            return
        if found.reading.kind in {"year", "short year"} and (looks == 0 or self._is_ahead_of_year(found)):
            return
        since = first if looks < 0 else first - timedelta(days=_SOON)
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
        return other.reading.has("year") and other.days is not None and other.days[0] > day and way(other) <= 0

    def _names_weekday(self, other: Found, day: date) -> bool:
        parts = other.reading.parts
        lone = other.reading.kind == "weekday" and not other.reading.has("day_way", "week_way")
        return lone and way(other) < 0 and weekday_of(parts["weekday"]) == day.isoweekday()

    def _of_weekday(self, found: Found, month: int, day: int) -> Clue:
        number = weekday_of(found.reading.parts["weekday"])
        windows = [w for w in every_year(month, day, 0, 0) if w[0] and w[0].isoweekday() == number]
        spread = tuple(around(w[0], _HALF_YEAR, _HALF_YEAR) for w in windows if w[0])
        return Clue(spread, self._evidence(found, "weekday beside a day"), 5)

    # Well-known events

    def _of_mention(self, mention: Mention) -> Iterator[Clue]:
        start = date.fromisoformat(mention.event.earliest)
        beside = [f for f in self.found if self._sentence(f.expression.start) == mention.sentence]
        ending = self._is_ending(mention)
        ahead = not ending and self._is_ahead(mention)
        if mention.event.unique and not ahead and mention.event.kind != "election":
            yield Clue(((start, None),), self._named(mention, "known event"), 0)
        yield from self._relative(mention, beside)
        if ending:
            yield self._closing(mention)
        elif mention.sentence < _LEAD_SENTENCES and not self._is_dated(mention) and self._is_clause(mention):
            yield from self._lead(mention, ahead)
        elif mention.event.unique and mention.event.latest and not ahead and self._is_present(mention):
            yield self._underway(mention)

    def _is_present(self, mention: Mention) -> bool:
        verb = governor(self._token(mention))
        told = is_progressive(verb) or verb.lemma_ in {"conclude", "continue"}
        return mention.event.kind in _LASTING and told

    def _is_ending(self, mention: Mention) -> bool:
        before = self.annotated.text[max(0, mention.start - 50) : mention.start]
        known = mention.event.unique and mention.event.latest and mention.event.kind in _LASTING
        return bool(known) and _ENDING.search(before) is not None

    def _closing(self, mention: Mention) -> Clue:
        end = date.fromisoformat(mention.event.latest or mention.event.earliest)
        return Clue((around(end, *_CLOSING),), self._named(mention, "coming to its end"), 4)

    def _underway(self, mention: Mention) -> Clue:
        end = date.fromisoformat(mention.event.latest or mention.event.earliest) + timedelta(
            days=_FADING.get(mention.event.kind, 0)
        )
        return Clue(((date.fromisoformat(mention.event.earliest), end),), self._named(mention, "under way"), 4)

    def _is_clause(self, mention: Mention) -> bool:
        """Whether the sentence says something, as a headline without a verb does not."""
        start, end, _ = self.sentences[mention.sentence]
        span = tokens_at(self.annotated, start, end)
        return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in span)

    def _is_dated(self, mention: Mention, event: Event | None = None) -> bool:
        """Whether the text dates an event that a mention may mean, as what is fresh is not.

        By its year or by a month anywhere, or by any year in the mention's own sentence.
        """
        wanted = event or mention.event
        places = {m.sentence for m in self.mentions if m.event == wanted}
        for found in self.found:
            place = self._sentence(found.expression.start)
            if place in places and _may_date(found, None if place == mention.sentence else wanted):
                return True
        return False

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
        known = [event for event in self._alternatives(mention) if not self._is_dated(mention, event)]
        if mention.event.kind in _POINTS:
            windows = tuple(_near(event, ahead) for event in known)
            yield Clue(windows, self._named(mention, "news of a known event"), 4)
        elif mention.event.kind == "offensive" and mention.event.unique and mention.event.latest:
            yield self._underway(mention)

    def _relative(self, mention: Mention, beside: list[Found]) -> Iterator[Clue]:
        """ "Last year", "in September this year" or "in July" beside a known event."""
        year = int(mention.event.earliest[:4])
        if any(f.reading.has("year") and f.days and f.days[0].year != year for f in beside):
            return
        known = self._alternatives(mention)
        verb = governor(self._token(mention))
        for found in (f for f in beside if governor(f.root) == verb):
            windows = tuple(w for event in known for w in seen_from(event, found, self.annotated.text))
            if windows:
                label = "beside a known event: " + " or ".join(event.name for event in known)
                yield Clue(windows, self._evidence(found, label), 1 if mention.event.unique else 2)


def _may_date(found: Found, event: Event | None) -> bool:
    """Whether an expression can be the date of what it stands beside; another year is that of another event."""
    if found.reading.has("year"):
        if event is None or found.days is None:
            return True
        return found.days[0].year <= int(event.earliest[:4]) <= found.days[1].year
    return found.reading.kind in {"period", "ago", "month"}


def _near(event: Event, ahead: bool) -> Window:
    start, end = date.fromisoformat(event.earliest), date.fromisoformat(event.latest or event.earliest)
    return (
        (start - timedelta(days=_AHEAD), end)
        if ahead
        else (start, end + timedelta(days=_FRESH.get(event.kind, _FRESH_AT_MOST)))
    )
