"""Statements reduced to what is compared. Equal parties and places become one object, which keeps pairs quick."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from dateline.merge.discourse import resolve
from dateline.merge.keys import Keys
from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.model import (
    ACTION,
    CAMPAIGN,
    EXPRESSED,
    LASTING,
    OPEN_END,
    OPEN_START,
    OTHER,
    Dates,
    Mention,
    Parties,
    PartyKey,
    Place,
    Story,
    Window,
)
from dateline.merge.words import stem
from dateline.model import Coded, Interval, Party, Precision, Statement, Status, Where
from dateline.ontology.gazetteer import country_names

NEAR = 10
"""Days around an article within which lies what it tells without a date."""

VAGUE = 60
"""Days from which on an interval that no words give is too wide to look anything up by."""

_NOT_LETTERS = re.compile(r"[^\w]+")
CLAIMS = frozenset({Status.ALLEGED, Status.DENIED, Status.NEGATED})
"""What is charged or denied need not be news: only the charge is."""
_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})


class Reader:
    """Makes mentions of coded articles, remembering the parties and days that it has seen."""

    def __init__(self, known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self._parties: dict[tuple[tuple[str | None, ...], ...], Parties] = {}
        self._struck: dict[tuple[tuple[str | None, ...], ...], Parties] = {}
        self._same: dict[tuple[PartyKey, ...], Parties] = {}
        self._days: dict[str, int] = {}
        self._dates_seen: dict[Dates, Dates] = {}
        self._windows: dict[Window | None, Window | None] = {}
        self._stems: dict[str, str] = {}
        self._read: dict[str, tuple[Coded, list[Mention]]] = {}
        self._traits: dict[tuple[object, ...], int] = {}
        self._times: dict[tuple[object, ...], int] = {}
        self._manners: dict[tuple[object, ...], int] = {}
        self._keys = Keys(self.known)

    def mentions(self, articles: Sequence[Coded]) -> list[Mention]:
        """Every statement as a mention, in the order of publication, article and offset."""
        return ordered(mention for coded in articles for mention in self.read(coded))

    def read(self, coded: Coded) -> list[Mention]:
        """The mentions of one article; those of the last reading, if the article is the same object."""
        kept = self._read.get(coded.article.id)
        if kept is not None and kept[0] is coded:
            return kept[1]
        story = self.story(coded)
        found = [self._mention(statement, story) for statement in coded.statements]
        for mention in resolve(found, self.known):
            self._number(mention)
        self._read[coded.article.id] = (coded, found)
        return found

    def story(self, coded: Coded) -> Story:
        """The article as it is compared."""
        published = coded.published
        return Story(coded, self._dates(published, 2))

    def _mention(self, statement: Statement, story: Story) -> Mention:
        mention = Mention(statement, story)
        published = story.coded.published
        mention.order = (published.earliest or published.latest or "9", statement.article, mention.start, mention.id)
        mention.actors = self.parties(statement.actors)
        mention.recipients = self.parties(statement.recipients, mention.act in self.known.struck)
        mention.stem = self.stem_of(statement.trigger.text)
        mention.dates = self._one(self.dates(statement, story, mention.stem in self.known.lasting))
        told = self._told(statement) if mention.dates.first <= OPEN_START else None
        found = window(told or mention.dates, story.dates, mention.status)
        mention.window = self._windows.setdefault(found, found)
        mention.place = place_key(statement.where)
        mention.scope = self._scope(mention)
        self._number(mention)
        return mention

    def _number(self, mention: Mention) -> None:
        """Give mentions that are alike in something one number of it, and one home."""
        traits = (
            mention.act,
            mention.modes,
            mention.actors,
            mention.recipients,
            mention.scope,
            mention.stem in self.known.wholes,
            mention.stem in self.known.actions,
        )
        mention.traits = self._traits.setdefault(traits, len(self._traits))
        time = (mention.dates, mention.window, mention.scope == CAMPAIGN)
        mention.time = self._times.setdefault(time, len(self._times))
        manner = (mention.status, mention.stem, mention.scope == LASTING)
        mention.manner = self._manners.setdefault(manner, len(self._manners))
        mention.home = self._keys.of(mention)

    def _scope(self, mention: Mention) -> str:
        if mention.stem in self.known.campaigns:
            return CAMPAIGN
        if mention.modes:
            return ACTION
        told = mention.status is Status.ASSERTED and mention.dates.basis < EXPRESSED
        return LASTING if told and mention.stem in self.known.lasting else OTHER

    def stem_of(self, trigger: str) -> str:
        """The stem of a trigger's last word that is no particle: the head of a noun phrase, or a verb."""
        found = self._stems.get(trigger)
        if found is None:
            words = _NOT_LETTERS.sub(" ", trigger.lower()).split()
            heads = [stem(word) for word in words if word not in self.known.particles] or words or [""]
            campaigns = [head for head in heads if head in self.known.campaigns]
            actions = [head for head in heads if head in self.known.actions]
            found = self._stems[trigger] = (campaigns or actions or heads)[-1]
        return found

    def parties(self, parties: tuple[Party, ...], struck: bool = False) -> Parties:
        """The parties as they are compared; equal ones are the same object.

        ``struck``: a country's own name stands for the place, whoever holds it.
        """
        raw = tuple((p.code, p.sector, p.name, p.office, p.text) for p in parties)
        seen = self._struck if struck else self._parties
        found = seen.get(raw)
        if found is None:
            keys = tuple(dict.fromkeys(self._party(p, struck) for p in parties))
            found = seen[raw] = self._same.setdefault(keys, Parties(keys))
        return found

    def _party(self, party: Party, struck: bool) -> PartyKey:
        name = fold(party.name)
        collective = party.code is None and not self.known.collectives.isdisjoint(name.split())
        vague = party.code is None and (collective or party.name == party.name.lower())
        side = self.known.sides.get(party.sector or "")
        if struck and party.code and name == fold(country_names().get(party.code)):
            side = None
        return PartyKey(party.code, side, name, _person(party, name), vague, collective)

    def dates(self, statement: Statement, story: Story, lasting: bool = False) -> Dates:
        """The days of a statement as far as they can be compared; what has none lies near its article.

        What is charged or denied, or goes on, may have begun long before it is told.
        """
        when = statement.when
        if when is None or not (when.earliest or when.latest):
            return _near(story.dates, statement.status)
        known = self._dates(
            Interval(earliest=when.earliest, latest=when.latest), 2 if when.basis == "publication" else 3
        )
        if known.basis == 2 and (statement.status in CLAIMS or (lasting and statement.status is Status.ASSERTED)):
            known = known._replace(first=OPEN_START)
        if known.basis == 3 or (known.first > OPEN_START and known.last < OPEN_END and known.width <= VAGUE):
            return known
        return known._replace(basis=1 if story.dates.width <= VAGUE else 0)

    def _dates(self, interval: Interval, basis: int) -> Dates:
        first = OPEN_START if interval.earliest is None else self._day(interval.earliest)
        last = OPEN_END if interval.latest is None else self._day(interval.latest)
        return self._one(Dates(first, max(first, last), basis))

    def _one(self, dates: Dates) -> Dates:
        """Equal days as one object."""
        return self._dates_seen.setdefault(dates, dates)

    def _told(self, statement: Statement) -> Dates | None:
        """The days on which something was charged or told to go on, which need not be the days of the deed."""
        when = statement.when
        if when is None or when.basis != "publication":
            return None
        dates = self._dates(Interval(earliest=when.earliest, latest=when.latest), 1)
        return dates if dates.width <= VAGUE else None

    def _day(self, day: str) -> int:
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = date.fromisoformat(day).toordinal()
        return found


def _near(published: Dates, status: Status) -> Dates:
    """The days near an article: those after it for what is planned, those before it for all else."""
    first, last, _ = published
    if published.width > VAGUE:
        return Dates(OPEN_START if status not in _AHEAD else first, OPEN_END if status in _AHEAD else last, 0)
    return Dates(first, last + NEAR, 1) if status in _AHEAD else Dates(first - NEAR, last, 1)


def window(dates: Dates, published: Dates, status: Status) -> Window | None:
    """The days in which to look a mention up: open ends are closed near the article; None where nothing is near."""
    first, last, basis = dates
    if last >= OPEN_END:
        last = max(first, published.last) + (NEAR if status in _AHEAD else 0)
    if first <= OPEN_START:
        first = min(last, published.first if published.first > OPEN_START else last) - NEAR
    return None if basis == 0 or last >= OPEN_END else Window(first, last)


def fold(name: str | None) -> str:
    """A name without case, accents and punctuation."""
    if not name:
        return ""
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_NOT_LETTERS.sub(" ", letters.lower()).split())


def _person(party: Party, name: str) -> str | None:
    """The last name, if the party is a person: one with an office, or whose name is its own and not its state's."""
    words = name.split()
    if party.office is None or not 1 < len(words) <= 5:
        return None
    return words[-1]


def place_key(where: Where | None) -> Place | None:
    """A place as it is compared; only a place that words give can contradict another."""
    if where is None:
        return None
    exact = where.precision in (Precision.CITY, Precision.POINT) and where.basis == "expression"
    return Place(fold(where.name) or None, where.country, where.latitude, where.longitude, exact)


def ordered(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in the order of publication, article and offset."""
    return sorted(mentions, key=lambda mention: mention.order)
