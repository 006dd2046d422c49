"""Articles compared: whether two tell one story, and which of many are worth the question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import Story
from dateline.merge.words import Tale, likeness, opening, story_words

SHARED_KEYS = 3
"""How many pairs of names two articles must open with alike to be compared: three names are three pairs."""
KIN = 0.12
"""From which likeness on two articles may tell one story."""
STEPS = ((0.36, "one story, told alike"), (0.3, "one story"), (0.2, "stories alike"), (KIN, "stories akin"))
"""What a likeness of stories says, from the most alike down."""
OTHER = "other stories"

Kin = Sequence[tuple[Story, Story]]
"""Pairs of articles that may tell one story."""


class Stories:
    """Compares articles, remembering what they tell."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known
        self._said: dict[tuple[Story, Story], str] = {}
        self._read: list[Story] = []

    def forget(self) -> None:
        """Let go of what was found out."""
        self._said.clear()
        for story in self._read:
            story.tale = None
        self._read.clear()

    def compare(self, left: Story, right: Story) -> str:
        """What it says of two statements that they stand in these two articles."""
        key = (left, right)
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = _told_alike(left.tale or self._tale(left), right.tale or self._tale(right))
        return found

    def kin(self, left: Story, right: Story) -> bool:
        """Whether two articles may tell one story at all."""
        return self.compare(left, right) != OTHER

    def _tale(self, story: Story) -> Tale:
        found = story.tale = story_words(_told(story), self.known.common)
        self._read.append(story)
        return found

    def keys(self, story: Story) -> tuple[tuple[str, str], ...]:
        """What an article is looked up by among those on the same story."""
        return tuple(combinations(self.opening(story), 2))

    def opening(self, story: Story) -> tuple[str, ...]:
        """The names that an article opens with."""
        if story.opening is None:
            story.opening = opening(_told(story), self.known.common)
        return story.opening

    def akin(self, left: Story, right: Story) -> bool:
        """Whether ``pairs`` would give these two, one of them sought: the same rule, asked of one pair."""
        shared = set(self.keys(left)).intersection(self.keys(right))
        return len(shared) >= SHARED_KEYS and self.kin(left, right)

    def pairs(self, stories: Sequence[Story], sought: Collection[str]) -> Iterator[tuple[Story, Story]]:
        """Pairs of articles that may tell one story: each of ``sought`` (ids) with every other, once."""
        holders: dict[tuple[str, str], list[Story]] = defaultdict(list)
        for story in stories:
            if story.id in sought:
                for key in self.keys(story):
                    holders[key].append(story)
        is_held = holders.__contains__
        for story in stories if holders else ():
            met = list(filter(is_held, combinations(self.opening(story), 2)))
            near = Counter([other for key in met for other in holders[key]]) if len(met) >= SHARED_KEYS else {}
            for other, shared in near.items():
                once = story.id not in sought or other.id < story.id
                if shared >= SHARED_KEYS and other is not story and once and self.kin(story, other):
                    yield other, story


def _told_alike(one: Tale, other: Tale) -> str:
    """What two tales say; what shares too few words is not asked for its names, which are some of the words."""
    if 2 * len(one.words & other.words) < KIN * (one.weight * other.weight):
        return OTHER
    share = likeness(one, other)
    return next((reason for bound, reason in STEPS if share >= bound), OTHER)


def _told(story: Story) -> str:
    article = story.coded.article
    return f"{article.title}. {article.text}" if article.title else article.text
