"""Time expressions of an article: readings that hold in their sentence, with what they mean where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.when.calendar import Days, days_of, third
from dateline.extract.when.grammar import Reading, disjoint, readings
from dateline.extract.when.lexicon import table, tables
from dateline.extract.when.plausible import is_plausible
from dateline.extract.when.quoted import Quoted
from dateline.extract.when.resolve import Meaning, View, blurred, resolve
from dateline.extract.when.steps import full_year
from dateline.extract.when.tense import direction, governor
from dateline.model import Annotated, Interval, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression where it stands: its record, how it was read, its tokens, and the days it covers or spans."""

    expression: TimeExpression
    reading: Reading
    tokens: Tokens
    days: Days | None
    part: str | None = None

    @property
    def root(self) -> Token:
        """The token that joins the expression to its sentence."""
        return self.tokens.root


@dataclass(frozen=True, slots=True)
class Spotted:
    """A reading with the words around it that belong to it."""

    reading: Reading
    tokens: Tokens
    start: int
    end: int
    part: str | None = None
    daypart: str | None = None
    joined: Reading | None = None


_PART = re.compile(
    r"(?:\b(?:the )?(?:very )?(beginning|start|middle|end|close|onset|turn|first half|second half|first days|"
    r"last days|midway through)(?: of| to)? (?:the )?|"
    r"\b(?:the )?(early|late|mid|earlier|later)(?:[ -]in)?[ -](?:the )?)$",
    re.IGNORECASE,
)
_DAYPART = re.compile(r"[ -](?:in the )?(morning|afternoon|evening|night|dawn|dusk)\b", re.IGNORECASE)
_JOIN, _ON = re.compile(r" (?:on )?"), re.compile(r" on ")
_RANGE = re.compile(r"\s*(?:to|and|until|till|through|or|-|–|—)\s*(?:the )?")
_OF_DAYS = frozenset({"day", "weekday", "today", "story period", "nth day", "holiday", "earlier"})
_OF_STORY = frozenset({"story period", "earlier", "nth day", "weekday", "daypart", "ago"})
_IN_PARTS = frozenset(
    "month year decade century season quarter half weekday today period week nth day story holiday".split()
) | {"story period", "nth day", "short year", "weekend", "day"}


def tokens_at(annotated: Annotated, start: int, end: int) -> Tokens:
    """The tokens that hold these characters."""
    span = annotated.doc.char_span(start, end, alignment_mode="expand")
    return span if span is not None else annotated.doc[:1]


def spot(annotated: Annotated) -> list[Spotted]:
    """The expressions of an article, not yet resolved."""
    text = annotated.doc.text
    plausible = [r for r in readings(text) if is_plausible(r, tokens_at(annotated, r.start, r.end), text)]
    spotted = [_extended(r, annotated, text) for r in disjoint(plausible)]
    return _joined(spotted, text)


def _extended(reading: Reading, annotated: Annotated, text: str) -> Spotted:
    start, end, part, daypart = reading.start, reading.end, None, None
    before = _PART.search(text, max(0, start - 30), start)
    if before and reading.kind in _IN_PARTS:
        start, part = before.start(), (before[1] or before[2]).lower()
    after = _DAYPART.match(text, end)
    if after and reading.kind in _OF_DAYS and "daypart" not in reading.parts:
        end, daypart = after.end(), after[1].lower()
    tokens = tokens_at(annotated, start, end)
    return Spotted(reading, tokens, start, end, part, daypart)


def _joined(spotted: list[Spotted], text: str) -> list[Spotted]:
    """A clock time and the day right behind it are one expression."""
    kept: list[Spotted] = []
    for item in spotted:
        last = kept[-1] if kept else None
        if last and _joins(last, item, text):
            kept[-1] = replace(last, end=item.end, joined=item.reading, daypart=None)
        else:
            kept.append(item)
    return kept


def _joins(clock: Spotted, day: Spotted, text: str) -> bool:
    if day.reading.kind not in _OF_DAYS or clock.joined:
        return False
    join = {"clock": _JOIN, "daypart": _ON}.get(clock.reading.kind)
    return join is not None and join.fullmatch(text, clock.end, day.start) is not None


class Finder:
    """Resolves the expressions of one article, in the order of the text."""

    def __init__(self, annotated: Annotated, published: Interval) -> None:
        self.annotated = annotated
        self.ends = (_read(published.earliest), _read(published.latest))
        self.quoted = Quoted(annotated.doc)
        self.found: list[Found] = []
        self.year_ahead: int | None = None

    def find(self) -> tuple[Found, ...]:
        """Every expression that means something."""
        spots = spot(self.annotated)
        for spotted, following in pairwise([*spots, None]):
            if spotted is None:
                break
            self.year_ahead = self._year_of_range(spotted, following)
            meaning = self._meaning(spotted)
            if meaning is not None:
                self.found.append(self._record(spotted, meaning))
        return tuple(self._requoted(found) for found in self.found)

    def _record(self, spotted: Spotted, meaning: Meaning) -> Found:
        days = meaning.days
        if days and spotted.part:
            days = third(days, *_thirds(spotted.part))
        dated = meaning.type in {"DATE", "TIME"} and days is not None
        words = self.annotated.span(spotted.start, spotted.end)
        expression = TimeExpression(
            start=words.start,
            end=words.end,
            text=words.text,
            type=meaning.type,
            value=meaning.value,
            earliest=days[0].isoformat() if dated and days else None,
            latest=days[1].isoformat() if dated and days else None,
            rule=spotted.reading.rule,
        )
        return Found(expression, spotted.reading, spotted.tokens, days, spotted.part)

    def _meaning(self, spotted: Spotted) -> Meaning | None:
        if spotted.joined is not None:
            day = self._resolve(spotted.joined, spotted)
            return self._resolve(spotted.reading, spotted, day.value if day else None)
        day_of_clock = self._sentence_day(spotted) if spotted.reading.kind in {"clock", "daypart"} else None
        meaning = self._resolve(spotted.reading, spotted, day_of_clock)
        if meaning and spotted.daypart and meaning.type == "DATE" and "T" not in meaning.value:
            suffix = "T" + str(table("dayparts")[spotted.daypart])
            return Meaning("TIME", meaning.value + suffix, meaning.days)
        return meaning

    def _resolve(self, reading: Reading, spotted: Spotted, day: str | None = None) -> Meaning | None:
        way = direction(spotted.tokens.root)
        story = self._story(spotted)
        told = self.year_ahead or (self._year_told(spotted) if way <= 0 else None)
        if told is not None and reading.kind in {"month", "day"} and not reading.has("year"):
            return resolve(replace(reading, parts={**reading.parts, "year": str(told)}), View(None, story, way, day))
        first, last = self.ends
        if first is None or last is None:
            return resolve(reading, View(None, story, way, day))
        if first == last:
            return resolve(reading, View(first, story, way, day))
        return blurred(reading, View(first, story, way, day), View(last, story, way, day))

    def _story(self, spotted: Spotted) -> str | None:
        """The last period told in this sentence or the two before, for expressions that look to it."""
        if spotted.reading.kind not in _OF_STORY:
            return None
        word = spotted.reading.parts.get("story", "").lower()
        unit = spotted.reading.parts.get("unit", "").lower()
        if word == "the" and unit not in {"day", "quarter", "night"}:
            return None
        for found in reversed(self.found):
            if spotted.start - found.expression.end > 600:
                return None
            if found.expression.type in {"DATE", "TIME"} and found.days and _fits(found.expression.value, unit):
                return found.expression.value
        return None

    def _year_told(self, spotted: Spotted) -> int | None:
        """A past year told before in the same sentence."""
        for found in reversed(self.found):
            if found.tokens.sent.start != spotted.tokens.sent.start:
                return None
            same_clause = governor(found.root) == governor(spotted.tokens.root)
            if same_clause and found.reading.has("year") and found.days and self.ends[0]:
                year = found.days[0].year
                return year if year < self.ends[0].year else None
        return None

    def _year_of_range(self, spotted: Spotted, following: Spotted | None) -> int | None:
        """The year that only the end of a range gives ("from 1 March to 5 May 2010")."""
        if following is None or spotted.reading.has("year", "way") or not following.reading.has("year"):
            return None
        between = self.annotated.doc.text[spotted.end : following.start]
        return full_year(following.reading.parts["year"]) if _RANGE.fullmatch(between) else None

    def _sentence_day(self, spotted: Spotted) -> str | None:
        for found in reversed(self.found):
            if found.tokens.sent.start != spotted.tokens.sent.start:
                return None
            if re.fullmatch(r"\d{4}-\d\d-\d\d", found.expression.value[:10]):
                return found.expression.value[:10]
        return None

    def _requoted(self, found: Found) -> Found:
        """The expression as the quoted voice means it, where that voice spoke on another day than the article's."""
        day = self.quoted.day_of(found, self.found)
        if day is None or day in self.ends:
            return found
        meaning = resolve(found.reading, View(day, day.isoformat(), direction(found.root)))
        if meaning is None or meaning.value == found.expression.value:
            return found
        spotted = Spotted(found.reading, found.tokens, found.expression.start, found.expression.end, found.part)
        return self._record(spotted, meaning)


def _thirds(part: str) -> tuple[int, int]:
    first, last = tables()["parts"][part]
    return int(first), int(last)


def _fits(value: str, unit: str) -> bool:
    """Whether a period told is fine enough to count these units from it."""
    exact = re.match(r"\d{4}-\d\d-\d\d", value) is not None
    return exact if unit in {"day", "night"} else days_of(value) is not None


def _read(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
