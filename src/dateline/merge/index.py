"""Merging that goes on: articles are added, and only what they touch is done again.

Verdicts depend on two statements and their articles alone, so each is kept. An added article is compared with its
candidates; groups are made again where a verdict is new, events where a group, or a family of copies, is. What comes
out is exactly what ``merge`` makes of all articles at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.merge.blocking import Blocker
from dateline.merge.clustering import Link, cluster
from dateline.merge.copies import Copies
from dateline.merge.dating import date_undated, undone
from dateline.merge.fusing import Fuser
from dateline.merge.grouping import components, inner_links
from dateline.merge.judgement import Judge
from dateline.merge.mentions import Reader, ordered
from dateline.merge.merging import Compared, Merged, bonds_of, people_of, recorded, uncollected, with_events
from dateline.merge.model import Finding, Key, Mention
from dateline.merge.parts import bind
from dateline.merge.verdicts import Forced, Verdicts
from dateline.model import Coded, Event, Family, Judgement

Group = tuple[str, ...]


class Index:
    """Articles merged so far. ``add`` takes more of them, ``merged`` gives what all of them make."""

    def __init__(self, articles: Iterable[Coded] = (), former: Collection[str] = ()) -> None:
        self._former = frozenset(former)
        self._own: dict[str, Coded] = {}
        self._dated: dict[str, Coded] = {}
        self._mentions: dict[str, Mention] = {}
        self._findings: dict[tuple[str, str], Finding] = {}
        self._partners: dict[str, set[str]] = defaultdict(set)
        self._groups: dict[Group, list[Group]] = {}
        self._events: dict[tuple[Group, tuple[str, ...]], Event] = {}
        self._reader = Reader()
        self._judge = Judge()
        self._blocker = Blocker((), self._judge.comparer)
        self._blocks = _Blocks(self._blocker)
        self._copies = Copies()
        self._families: tuple[Family, ...] = ()
        self._now: tuple[Coded, ...] = ()
        self.compared: list[Compared] = []
        self.gone: tuple[str, ...] = ()
        self.add(articles)

    @classmethod
    def resumed(cls, before: Merged, compared: Iterable[Compared], added: Iterable[Coded] = (), **more: Any) -> Index:
        """An index that goes on where a run ended: ``compared`` are the pairs of statements that it compared.

        The comparisons of articles that are dated otherwise by those that were ``added`` are made again.
        """
        index = cls(**more)
        with uncollected():
            index._resume(before, compared, added)
        return index

    def _resume(self, before: Merged, compared: Iterable[Compared], added: Iterable[Coded]) -> None:
        for coded in (*before.articles, *added):
            self._own[coded.article.id] = undone(coded)
        for key in sorted(self._own):
            self._copies.add(self._own[key])
        told = {coded.article.id: coded.published for coded in before.articles}
        self._date()
        kept = [coded for coded in self._now if told.get(coded.article.id) == coded.published]
        for coded in kept:
            self._dated[coded.article.id] = coded
            for mention in self._reader.read(coded):
                self._take(mention)
        self._recall(before, compared)
        self.gone = tuple(s.id for c in before.articles if c.article.id not in self._dated for s in c.statements)
        self._compare_new()

    def _take(self, mention: Mention) -> None:
        self._mentions[mention.id] = mention
        self._blocks.add(mention)

    def _recall(self, before: Merged, compared: Iterable[Compared]) -> None:
        """Take over the comparisons and the events of what has not changed."""
        findings: dict[Finding, Finding] = {}
        for left, right, verdict, score, reasons in compared:
            if left in self._mentions and right in self._mentions:
                finding = Finding(verdict, score, reasons)
                self._findings[left, right] = findings.setdefault(finding, finding)
                self._partners[left].add(right)
                self._partners[right].add(left)
        then, now = _copies(before.families), _copies(self._families)
        for event in before.events:
            group = [self._mentions[s] for s in event.statements if s in self._mentions]
            same = all(then.get(m.statement.article) == now.get(m.statement.article) for m in group)
            if same and len(group) == len(event.statements):
                self._events[_event_key(group, now)] = replace(event, part_of=None, rivals=())

    def add(self, articles: Iterable[Coded]) -> None:
        """Take articles in; one with a known id is ignored, since an article never changes."""
        with uncollected():
            for coded in articles:
                if coded.article.id not in self._own:
                    self._own[coded.article.id] = undone(coded)
                    self._copies.add(self._own[coded.article.id])
            self._refresh()

    def _refresh(self) -> None:
        """Date what is undated once more, and compare the statements of the articles that are new or newly dated."""
        self._date()
        self._compare_new()

    def _date(self) -> None:
        self._families = self._copies.families()
        self._now = date_undated(list(self._own.values()), self._families, self._reader.read)

    def _compare_new(self) -> None:
        changed = [coded for coded in self._now if self._dated.get(coded.article.id) != coded]
        for coded in changed:
            self._forget(self._dated.get(coded.article.id))
            self._dated[coded.article.id] = coded
        fresh = [mention for coded in changed for mention in self._reader.read(coded)]
        for mention in fresh:
            for other in self._blocks.partners(mention):
                self._compare(mention, other)
            self._take(mention)

    @property
    def judged(self) -> int:
        """How many pairs were compared by this index itself."""
        return len(self.compared)

    def _compare(self, one: Mention, other: Mention) -> None:
        left, right = (one, other) if one.order < other.order else (other, one)
        finding = self._findings[left.id, right.id] = self._judge.judge(left, right)
        self.compared.append((left.id, right.id, finding.verdict, finding.score, finding.reasons))
        self._partners[left.id].add(right.id)
        self._partners[right.id].add(left.id)

    def _forget(self, coded: Coded | None) -> None:
        """Drop what is known of an article's statements, whose days are others now."""
        for statement in coded.statements if coded else ():
            mention = self._mentions.pop(statement.id)
            self._blocks.remove(mention)
            for other in self._partners.pop(statement.id, set()):
                self._partners[other].discard(statement.id)
                self._findings.pop((statement.id, other), None)
                self._findings.pop((other, statement.id), None)

    def merged(self, overruled: Sequence[Judgement] = ()) -> Merged:
        """What all articles make, people's judgements respected."""
        with uncollected():
            mentions = ordered(self._mentions.values())
            places = {mention.id: place for place, mention in enumerate(mentions)}
            judged = Verdicts((places[one], places[other], found) for (one, other), found in self._findings.items())
            dated = tuple(self._dated[key] for key in sorted(self._dated))
            events = self._all_events(mentions, judged, overruled)
            return Merged(
                articles=with_events(dated, events),
                events=events,
                judgements=recorded(mentions, judged),
                families=self._families,
            )

    def _all_events(
        self, mentions: Sequence[Mention], judged: Verdicts, overruled: Sequence[Judgement]
    ) -> tuple[Event, ...]:
        copies = _copies(self._families)
        fuser = Fuser(copies, self._former)
        people = people_of(mentions, overruled)
        events = [self._event(group, fuser, copies) for group in self._grouped(mentions, judged, people)]
        return tuple(sorted(bind(events, bonds_of(mentions, judged)), key=lambda event: event.id))

    def _grouped(self, mentions: Sequence[Mention], judged: Verdicts, people: Forced) -> Iterator[list[Mention]]:
        """The groups of every component; those of one whose links are as before are as before."""
        roots, members = components(len(mentions), judged.joins(people))
        inner = inner_links(judged, people, roots)
        kept: dict[Group, list[Group]] = {}
        for root, places in members.items():
            key = _signature(mentions, places, inner[root])
            groups = self._groups.get(key)
            if groups is None:
                found = cluster(inner[root], self._judge.known.thresholds["link"])
                groups = [tuple(mentions[i].id for i in group) for group in found]
            kept[key] = groups
            yield from ([self._mentions[item] for item in group] for group in groups)
        self._groups = kept
        yield from ([m] for place, m in enumerate(mentions) if roots[place] == place and place not in members)

    def _event(self, group: Sequence[Mention], fuser: Fuser, copies: dict[str, str]) -> Event:
        key = _event_key(group, copies)
        found = self._events.get(key)
        if found is None:
            found = self._events[key] = fuser.event(group)
        return found


def _event_key(group: Sequence[Mention], copies: dict[str, str]) -> tuple[Group, tuple[str, ...]]:
    """What an event depends on: its statements, the originals of their articles, and the days of these."""
    articles = tuple(copies.get(mention.statement.article, "") for mention in group)
    days = tuple(mention.order[0] for mention in group)
    return tuple(mention.id for mention in group), articles + days


def _signature(mentions: Sequence[Mention], places: Sequence[int], links: Sequence[Link]) -> Group:
    """What a component's groups depend on: its statements, and what the links between them say."""
    said = sorted((mentions[k.left].id, mentions[k.right].id, k.score, k.joins, k.bars) for k in links)
    return (*(mentions[place].id for place in places), *map(str, said))


def _copies(families: Iterable[Family]) -> dict[str, str]:
    return {copy: family.original for family in families for copy, _ in family.copies}


class _Blocks:
    """Mentions by their blocks, to find those that a new one must be compared with."""

    def __init__(self, blocker: Blocker) -> None:
        self._blocker = blocker
        self._own: dict[Key, dict[str, Mention]] = defaultdict(dict)
        self._offered: dict[Key, dict[str, Mention]] = defaultdict(dict)
        self._articles: dict[str, dict[str, Mention]] = defaultdict(dict)
        self._stories: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        own, offered = mention.home.own, mention.home.offered
        for key in own:
            self._own[key][mention.id] = mention
        for key in offered:
            self._offered[key][mention.id] = mention
        if mention.story.id not in self._articles:
            for pair in self._blocker.comparer.stories.keys(mention.story):
                self._stories[pair].add(mention.story.id)
        self._articles[mention.story.id][mention.id] = mention

    def remove(self, mention: Mention) -> None:
        """Take a mention out; what is known of its article's story stays true."""
        own, offered = mention.home.own, mention.home.offered
        for key in own:
            self._own[key].pop(mention.id, None)
        for key in offered:
            self._offered[key].pop(mention.id, None)
        self._articles[mention.story.id].pop(mention.id, None)

    def partners(self, mention: Mention) -> list[Mention]:
        """The mentions taken in so far that this one is a candidate pair with."""
        found = dict(self._articles.get(mention.story.id, {}))
        home = mention.home
        for key in home.own:
            found.update(self._own.get(key, {}))
            if home.lacks:
                found.update(self._offered.get(key, {}))
        for key in home.offered:
            found.update(self._own.get(key, {}))
        for other in self._undated_partners(mention):
            found[other.id] = other
        return [other for other in found.values() if self._blocker.are_candidates(mention, other)]

    def _undated_partners(self, mention: Mention) -> Iterator[Mention]:
        pairs = self._blocker.comparer.stories.keys(mention.story)
        for article in sorted({article for pair in pairs for article in self._stories.get(pair, ())}):
            for other in self._articles[article].values():
                if mention.window is None or other.window is None:
                    yield other
