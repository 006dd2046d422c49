"""Copies: articles that are one text, reprinted with other headlines, cuts and small edits, or translated.

Texts are compared by the five-word runs that they share. A sample of the runs finds candidates, the whole of them
decides: a text is a copy where most of the shorter text's runs stand in the other. The earliest of a family is its
original. Nothing here depends on other articles than the two compared, and nothing on their order.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, product

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.outlets import normal_outlet
from dateline.merge.words import Tale, likeness, story_words
from dateline.model import Change, Coded, Family, Span

RUN = 5
"""Words in a run."""
SAMPLE = 4
"""One run in so many of a text is looked up."""
SHORT = 100
"""Texts with fewer runs are looked up by all of them."""
SHARED_SAMPLES = 2
"""Sampled runs that two articles must share to be compared."""
COPY = 0.5
"""The share of the shorter text's runs from which on it is a copy."""
FEWEST_RUNS = 12
"""Texts with fewer runs are copies only if they are equal."""
TRANSLATION = 0.3
"""The likeness of two stories from which on the one that says it is a translation is one of the other."""

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][\"'”’)]*(?=\s)|\n|$)", re.S)

Order = tuple[str, str]


class _Text:
    """An article's text as it is compared."""

    __slots__ = ("coded", "digest", "order", "runs", "translated")

    def __init__(self, coded: Coded, known: Knowledge) -> None:
        self.coded = coded
        words = _WORD.findall(coded.article.text.lower())
        self.runs = runs_of(words)
        self.digest = zlib.crc32(" ".join(words).encode())
        published = coded.published
        self.order: Order = (published.earliest or published.latest or "9", coded.article.id)
        head = f"{coded.article.text[:300]} {coded.article.text[-300:]}".lower()
        self.translated = any(cue in head for cue in known.translations)

    def samples(self) -> list[int]:
        """What the article is looked up by: the whole text's digest, below zero, and a sample of its runs."""
        runs = self.runs if len(self.runs) < SHORT else (run for run in self.runs if run % SAMPLE == 0)
        return [-1 - self.digest, *runs]


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """Hashes of the runs of words."""
    text = " ".join(words)
    if not text.isascii():
        return frozenset([zlib.crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1)])
    ends = list(accumulate([len(word) + 1 for word in words], initial=0))
    view = memoryview(text.encode())
    return frozenset([zlib.crc32(view[start : end - 1]) for start, end in zip(ends, ends[RUN:], strict=False)])


class Copies:
    """Articles by the runs they hold; families come from it at any time, and articles can be added."""

    def __init__(self, known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self._texts: dict[str, _Text] = {}
        self._first: dict[int, Order] = {}
        self._holders: dict[int, list[Order]] = {}
        self._shared: Counter[tuple[str, str]] = Counter()
        self._verdicts: dict[tuple[str, str], str | None] = {}

    def add(self, coded: Coded) -> None:
        """Take an article in."""
        text = _Text(coded, self.known)
        self._texts[coded.article.id] = text
        for run in text.samples():
            first = self._first.setdefault(run, text.order)
            if first is not text.order:
                self._hold(self._holders.setdefault(run, [first]), run, text.order)

    def _hold(self, holders: list[Order], run: int, order: Order) -> None:
        """Note that an article holds a run, too. Each holder is compared with the earliest and with its neighbours."""
        weight = SHARED_SAMPLES if run < 0 else 1
        place = bisect(holders, order)
        before, after = holders[place - 1 : place], holders[place : place + 1]
        for one, other in product(before, after):
            self._count(one, other, -weight)
        for other in (*before, *after):
            self._count(other, order, weight)
        if place == 0:
            self._recentre(holders, order, weight)
        else:
            self._count(holders[0], order, weight)
        holders.insert(place, order)

    def _recentre(self, holders: list[Order], first: Order, weight: int) -> None:
        """Compare all holders with a new earliest one instead of the one before."""
        for other in holders[1:]:
            self._count(holders[0], other, -weight)
        for other in holders:
            self._count(first, other, weight)

    def _count(self, one: Order, other: Order, weight: int) -> None:
        key = (one[1], other[1]) if one[1] < other[1] else (other[1], one[1])
        self._shared[key] += weight
        if not self._shared[key]:
            del self._shared[key]

    def families(self) -> tuple[Family, ...]:
        """The families of copies, each with its earliest article as original."""
        links = [pair for pair, shared in self._shared.items() if shared >= SHARED_SAMPLES and self._verdict(pair)]
        links += self._translations()
        return tuple(sorted((self._family(group) for group in connected(links)), key=lambda f: f.original))

    def _verdict(self, pair: tuple[str, str]) -> str | None:
        if pair not in self._verdicts:
            one, other = (self._texts[key] for key in pair)
            self._verdicts[pair] = self._compare(one, other)
        return self._verdicts[pair]

    def _compare(self, one: _Text, other: _Text) -> str | None:
        if one.digest == other.digest and one.runs == other.runs:
            return "same text"
        fewer = min(len(one.runs), len(other.runs))
        if fewer < FEWEST_RUNS:
            return None
        share = len(one.runs & other.runs) / fewer
        return f"shares {share:.0%} of the shorter text" if share >= COPY else None

    def _translations(self) -> list[tuple[str, str]]:
        translated = sorted((t for t in self._texts.values() if t.translated), key=lambda t: t.order)
        found = []
        for text in translated:
            named = [t for t in self._texts.values() if t is not text and self._names(text, t)]
            pairs = [(likeness(self._story(text), self._story(other)), other) for other in named]
            best = max(pairs, key=lambda pair: (pair[0], pair[1].order), default=(0.0, text))
            if best[0] >= TRANSLATION:
                found.append((min(text.order, best[1].order)[1], max(text.order, best[1].order)[1]))
        return found

    def _names(self, text: _Text, other: _Text) -> bool:
        """Whether a translation can be one of the other article: one that names its outlet or its language."""
        outlet = other.coded.clean.outlet or other.coded.article.outlet
        head = f"{text.coded.article.text[:300]} {text.coded.article.text[-300:]}".lower()
        return bool(outlet and normal_outlet(outlet, self.known) in head)

    def _story(self, text: _Text) -> Tale:
        return story_words(text.coded.article.text, self.known.common)

    def _family(self, group: Iterable[str]) -> Family:
        original, *others = sorted((self._texts[key] for key in group), key=lambda text: text.order)
        return Family(
            original=original.coded.article.id,
            copies=tuple((other.coded.article.id, self._why(original, other)) for other in others),
            changes=tuple(changes(original.coded, other.coded) for other in others),
        )

    def _why(self, original: _Text, copy: _Text) -> str:
        if copy.translated and not self._compare(original, copy):
            return "says that it is a translation"
        return self._compare(original, copy) or "copy of another copy"


def connected(links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The groups that links join, each sorted."""
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for item in sorted(parent):
        groups[root(item)].append(item)
    return sorted(groups.values())


def changes(original: Coded, copy: Coded) -> Change:
    """What a copy left out of its original, what it has of its own, and whether its headline is another."""
    before, after = sentences(original.article.text), sentences(copy.article.text)
    told, retold = ({key for _, _, key in side} for side in (before, after))
    return Change(
        article=copy.article.id,
        cut=tuple(Span(start=s, end=e) for s, e, key in before if key not in retold),
        added=tuple(Span(start=s, end=e) for s, e, key in after if key not in told),
        headline=(original.article.title or "") != (copy.article.title or ""),
    )


def sentences(text: str) -> list[tuple[int, int, str]]:
    """Rough sentences: where each starts and ends, and its words."""
    found = []
    for match in _SENTENCE.finditer(text):
        key = " ".join(_WORD.findall(match.group().lower()))
        if key:
            found.append((match.start(), match.end(), key))
    return found


def find_copies(articles: Iterable[Coded]) -> tuple[Family, ...]:
    """The families of copies among articles."""
    copies = Copies()
    for coded in sorted(articles, key=lambda c: (c.published.earliest or c.published.latest or "9", c.article.id)):
        copies.add(coded)
    return copies.families()
