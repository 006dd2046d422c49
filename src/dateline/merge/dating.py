"""Undated articles dated, once, by the events that dated articles report.

What an undated article tells as news without a date of its own ("Ruritania's president made a visit") is compared with
what dated articles on the same story tell of a known day. A match puts the article between the first of these days and
``AFTER`` days after the last; an event that the article still expects puts it before that day. What its text gave is
narrowed by this, never widened. Only articles dated by themselves serve as evidence, so nothing feeds back. The days
of the article's statements stay as extraction left them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dateline.merge.judgement import Judge
from dateline.merge.knowledge import knowledge
from dateline.merge.mentions import Reader
from dateline.merge.model import OPEN_END, OPEN_START, Dates, Mention, Story
from dateline.merge.stories import Kin, Stories
from dateline.model import Coded, Evidence, Family, Published, Status, Verdict

AFTER = 7
"""Days within which news of an event is told."""
BEFORE = 60
"""Days before a planned event within which it is told of as coming."""
COPY_DAYS = 14
"""Days within which a text is reprinted."""
EXACT = 7
"""Days that an event may last to date an article; an interval up to this long is a date."""
RULE = "corpus: "
BEFORE_RULE = "corpus, narrowing "
"""What the rules of evidence begin with: from other articles, and the interval that the text gave before."""
_NEWS = frozenset({Status.ASSERTED, Status.ALLEGED})
_AHEAD = frozenset({Status.PLANNED})


def is_dated(published: Published) -> bool:
    """Whether an article's own date is known to a few days."""
    if published.earliest is None or published.latest is None:
        return False
    return _ordinal(published.latest) - _ordinal(published.earliest) <= EXACT


def undone(coded: Coded) -> Coded:
    """The article as its own text dates it, what merging found out about its date taken back."""
    published = coded.published
    if published.basis != "corpus":
        return coded
    own = tuple(e for e in published.evidence if not e.rule.startswith(RULE))
    before = next(
        (e.rule for e in published.evidence if e.rule.startswith(BEFORE_RULE)), f"{BEFORE_RULE}.."
    ).removeprefix(BEFORE_RULE)
    earliest, latest = before.split("..")
    return replace(
        coded,
        published=Published(
            earliest=earliest or None,
            latest=latest or None,
            basis="text" if earliest or latest else None,
            evidence=tuple(e for e in own if not e.rule.startswith(BEFORE_RULE)),
            conflict=published.conflict,
        ),
    )


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


Read = Callable[[Coded], Sequence[Mention]]
"""Gives the mentions of an article."""


def undated_kin(articles: Sequence[Coded], read: Read) -> Kin:
    """The pairs of articles that may tell one story, at least one of each without a date of its own."""
    stories = [mentions[0].story for coded in articles if (mentions := read(coded))]
    undated = {coded.article.id for coded in articles if not is_dated(coded.published)}
    return tuple(Stories(knowledge()).pairs(stories, undated))


def date_undated(
    articles: Sequence[Coded], families: Sequence[Family] = (), read: Read | None = None, kin: Kin | None = None
) -> tuple[Coded, ...]:
    """The articles, those without a date of their own dated where dated articles allow it; sorted by id.

    ``kin`` is what ``undated_kin`` gives, where that is known already.
    """
    ordered = sorted(articles, key=lambda coded: coded.article.id)
    undated = [coded for coded in ordered if not is_dated(coded.published)]
    if not undated or len(undated) == len(ordered):
        return tuple(ordered)
    read = read or Reader().read
    witness = Witness(ordered, families, read, undated_kin(ordered, read) if kin is None else kin)
    return tuple(coded if is_dated(coded.published) else witness.date(coded) for coded in ordered)


class Witness:
    """Dated articles, asked when an undated one was published."""

    def __init__(self, articles: Sequence[Coded], families: Sequence[Family], read: Read, kin: Kin) -> None:
        self._read = read
        self._judge = Judge()
        self._sure = self._judge.known.thresholds["dating"]
        self._dated = {coded.article.id: coded for coded in articles if is_dated(coded.published)}
        self._family = {member: _members(family) for family in families for member in _members(family)}
        self._kin: dict[str, list[Story]] = defaultdict(list)
        self._told: dict[str, list[Mention]] = {}
        for one, other in kin:
            for here, there in ((one, other), (other, one)):
                if there.id in self._dated:
                    self._kin[here.id].append(there)

    def _telling(self, story: Story) -> list[Mention]:
        """What a dated article tells of a known day."""
        found = self._told.get(story.id)
        if found is None:
            found = self._told[story.id] = [m for m in self._read(self._dated[story.id]) if _tells_a_day(m)]
        return found

    def date(self, coded: Coded) -> Coded:
        """The article with its date narrowed, if the dated ones tell of the same events."""
        found = [*self._by_copies(coded), *self._by_events(coded)]
        own = _own_interval(coded.published)
        best = agreement(own, [dates for dates, _ in found])
        if best is None:
            return coded
        evidence = tuple(e for dates, e in found if dates.gap(best) <= 0)
        published = Published(
            earliest=None if best.first <= OPEN_START else date.fromordinal(best.first).isoformat(),
            latest=None if best.last >= OPEN_END else date.fromordinal(best.last).isoformat(),
            basis="corpus",
            evidence=(*coded.published.evidence, *_before(coded), *evidence),
            conflict=coded.published.conflict,
        )
        return replace(coded, published=published)

    def _by_copies(self, coded: Coded) -> list[tuple[Dates, Evidence]]:
        """The dates of its dated copies: it appeared with them."""
        found = []
        for member in self._family.get(coded.article.id, ()):
            if member in self._dated:
                published = self._dated[member].published
                first, last = _ordinal(published.earliest or ""), _ordinal(published.latest or "")
                title = coded.article.text[:40]
                evidence = Evidence(start=0, end=len(title), text=title, rule=f"{RULE}copy of {member}")
                found.append((Dates(first - COPY_DAYS, last + COPY_DAYS, 3), evidence))
        return found

    def _by_events(self, coded: Coded) -> list[tuple[Dates, Evidence]]:
        """What its news and its plans say of its date."""
        found = []
        mentions = self._read(coded)
        expressed = {m.act for m in mentions if m.statement.when and m.statement.when.basis == "expression"}
        for mention in mentions:
            if _is_telling(mention, expressed):
                match = self._match(mention)
                if match is not None:
                    found.append((_published(mention, match.dates), _evidence(mention, match)))
        return found

    def _match(self, mention: Mention) -> Mention | None:
        """The dated mention that agrees best, the first of equals."""
        found: list[tuple[int, Mention]] = []
        for story in self._kin[mention.story.id]:
            for other in self._telling(story):
                finding = self._judge.judge(mention, other)
                sure = finding.verdict is Verdict.SAME and finding.score >= self._sure
                if other.act == mention.act and sure:
                    found.append((finding.score, other))
        return min(found, key=lambda item: (-item[0], item[1].order))[1] if found else None


def _before(coded: Coded) -> tuple[Evidence, ...]:
    """The interval that the article's text gave, where it gave one, kept beside what narrowed it."""
    published = coded.published
    if not published.known:
        return ()
    return (
        Evidence(start=0, end=0, text="", rule=f"{BEFORE_RULE}{published.earliest or ''}..{published.latest or ''}"),
    )


def _is_telling(mention: Mention, expressed: set[str]) -> bool:
    """Whether an article's date can be read from a mention: news or a plan, without a date of its own.

    Acts that the article dates somewhere are no news of the day where it mentions them again.
    """
    when = mention.statement.when
    if mention.statement.historical or (when is not None and when.basis == "expression"):
        return False
    if mention.status in _AHEAD:
        return True
    return mention.status in _NEWS and (when is None or mention.act not in expressed)


def _tells_a_day(mention: Mention) -> bool:
    return mention.dates.basis >= 2 and mention.dates.width <= EXACT and mention.status in _NEWS


def _members(family: Family) -> tuple[str, ...]:
    return (family.original, *(copy for copy, _ in family.copies))


def _published(mention: Mention, event: Dates) -> Dates:
    """When an article was published that tells of an event as news, or as coming."""
    if mention.status in _AHEAD:
        return Dates(event.first - BEFORE, event.last, 3)
    return Dates(event.first, event.last + AFTER, 3)


def _evidence(mention: Mention, match: Mention) -> Evidence:
    trigger = mention.statement.trigger
    rule = f"{RULE}same event as {match.id} in {match.statement.article}"
    return Evidence(start=trigger.start, end=trigger.end, text=trigger.text, rule=rule)


def _own_interval(published: Published) -> Dates:
    first = OPEN_START if published.earliest is None else _ordinal(published.earliest)
    last = OPEN_END if published.latest is None else _ordinal(published.latest)
    return Dates(first, last, 0)


def agreement(own: Dates, found: Sequence[Dates]) -> Dates | None:
    """The days on which most of the evidence agrees, within what the article's own text allows."""
    possible = [dates for dates in found if dates.gap(own) <= 0]
    if not possible:
        return None
    days = sorted({dates.first for dates in possible})
    best = max(days, key=lambda day: (sum(dates.first <= day <= dates.last for dates in possible), -day))
    agreeing = [dates for dates in possible if dates.first <= best <= dates.last]
    first = max(own.first, *(dates.first for dates in agreeing))
    last = min(own.last, *(dates.last for dates in agreeing))
    return Dates(first, last, 3) if first <= last else None
