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

Kin = Sequence[tuple[Story, Story]]
"""Pairs of articles that may tell one story."""


class Stories:
    """Compares articles, remembering what they tell."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known
        self._likeness: dict[tuple[str, str], float] = {}
        self._tales: dict[str, Tale] = {}

    def forget(self) -> None:
        """Let go of what was found out."""
        self._likeness.clear()
        self._tales.clear()

    def compare(self, left: Story, right: Story) -> str:
        """What it says of two statements that they stand in these two articles."""
        share = self.likeness(left, right)
        return "other stories" if share < KIN else next(reason for bound, reason in STEPS if share >= bound)

    def kin(self, left: Story, right: Story) -> bool:
        """Whether two articles may tell one story at all."""
        return self.likeness(left, right) >= KIN

    def likeness(self, left: Story, right: Story) -> float:
        """How much of two articles' stories is shared, from 0 to 1."""
        one, other = left.id, right.id
        key = (one, other) if one < other else (other, one)
        found = self._likeness.get(key)
        if found is None:
            tales = self._tales
            found = likeness(tales.get(one) or self._tale(left), tales.get(other) or self._tale(right))
            self._likeness[key] = found
        return found

    def _tale(self, story: Story) -> Tale:
        found = self._tales[story.id] = story_words(_told(story), self.known.common)
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


def _told(story: Story) -> str:
    article = story.coded.article
    return f"{article.title}. {article.text}" if article.title else article.text
