"""Which pairs of mentions are compared at all: those of one article, and those that share act, parties and time.

Mentions with both parties meet those with the same two; mentions that lack a side meet all that share the other; those
without any party meet what happened at the same place. Deeds at one place meet whoever did them, since their reports
may be rivals. Within a block, days are swept in order, so that only mentions whose days can meet are paired. Undated
articles are compared with articles on the same story only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import product

from dateline.merge.comparison import Comparer
from dateline.merge.dates import CAMPAIGN_GAP, REPORT_GAP
from dateline.merge.mentions import CLAIMS
from dateline.merge.model import CAMPAIGN, LASTING, OPEN_START, Home, Key, Mention
from dateline.merge.share import Share
from dateline.merge.stories import Kin

CLAIM_GAP = 400
"""Days that may lie between two reports of one charge, neither of which says when the deed was."""

LASTING_GAP = 30
"""Days that may lie between two reports of what goes on."""

Pair = tuple[int, int]
Span = tuple[int, int, int]
"""The first and last day in which a mention is looked up, and its place."""


class Block:
    """Mentions that share a key, by their days: those that belong to it, and those that are only offered to it.

    ``wide``: some of them may meet others across more days than usual.
    """

    __slots__ = ("guests", "spans", "wide")

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.guests: set[int] = set()
        self.wide = False

    def add(self, span: Span, wide: bool) -> None:
        """Take a mention in; they come in the order of their spans."""
        self.spans.append(span)
        self.wide = self.wide or wide


class Blocker:
    """Candidate pairs over a list of mentions, by their places in the list; those of one article stand together.

    ``kin`` are the pairs of articles on one story, of which one is undated, where they are known already.
    """

    def __init__(self, mentions: Sequence[Mention], comparer: Comparer, kin: Kin | None = None) -> None:
        self.mentions = mentions
        self.comparer = comparer
        self._given = kin

    def pairs(self, share: Share | None = None) -> Iterator[Pair]:
        """Every candidate pair once, or every one of a share; the smaller place first."""
        share = share or Share()
        yield from self._within_articles(share)
        yield from self._across_articles(share)
        yield from self._across_stories(share)

    def _within_articles(self, share: Share) -> Iterator[Pair]:
        mentions, count = self.mentions, len(self.mentions)
        for one in share.stretch(range(count)):
            left = mentions[one]
            story, family = left.story, left.home.family
            for other in range(one + 1, count):
                right = mentions[other]
                if right.story is not story:
                    break
                if right.home.family == family:
                    yield one, other

    def _across_articles(self, share: Share) -> Iterator[Pair]:
        start, end = share.days(self._days)
        for key, block in self._blocks(start, end).items():
            if len(block.spans) > 1 and block.spans[-1][0] >= start:
                yield from self._block_pairs(key, block, start)

    @cached_property
    def _spans(self) -> list[Span]:
        """The spans of all mentions that have one, in order."""
        windows = ((mention.window, place) for place, mention in enumerate(self.mentions))
        return sorted((window.first, window.last, place) for window, place in windows if window is not None)

    @cached_property
    def _days(self) -> list[int]:
        """The first days of all mentions, in order."""
        return [first for first, _, _ in self._spans]

    @cached_property
    def _wide(self) -> list[set[int]]:
        """The places of the mentions between which more days may lie, kind by kind."""
        return [{place for place, mention in enumerate(self.mentions) if applies(mention)} for _, applies in GAPS]

    @cached_property
    def _far(self) -> set[int]:
        """The places of all those mentions."""
        return set().union(*self._wide)

    def _near(self, start: int, end: int) -> list[Span]:
        """The spans, in order, of the mentions that may meet one whose days begin within the bounds."""
        far, near, farthest = self._far, start - REPORT_GAP, start - WIDEST_GAP
        before = self._spans[: bisect_left(self._spans, (end,))]
        return [span for span in before if span[1] >= near or (span[1] >= farthest and span[2] in far)]

    def _blocks(self, start: int, end: int) -> dict[Key, Block]:
        """The blocks of the mentions that may meet one whose days begin within the bounds."""
        spans, far = self._near(start, end), self._far
        homes = [self.mentions[span[2]].home for span in spans]
        lacking = {key for home in homes if home.lacks for key in home.own}
        blocks: dict[Key, Block] = defaultdict(Block)
        for span, home in zip(spans, homes, strict=True):
            wide = span[2] in far
            for key in home.own:
                blocks[key].add(span, wide)
            for key in home.offered:
                if key in lacking and key not in home.own:
                    blocks[key].add(span, wide)
                    blocks[key].guests.add(span[2])
        return blocks

    def _block_pairs(self, key: Key, block: Block, start: int) -> Iterator[Pair]:
        """The pairs that are given in a block: not those within an article, and no pair in two blocks."""
        mentions = self.mentions
        for one, other in self._meetings(block, start):
            left, right = mentions[one], mentions[other]
            if left.story is not right.story and is_given(key, left.home, right.home):
                yield (one, other) if one < other else (other, one)

    def _meetings(self, block: Block, start: int) -> list[Pair]:
        """The pairs whose days can meet: campaigns and claims across gaps, all others only where days touch."""
        found = _meeting(block.spans, block.guests, REPORT_GAP, start)
        for (gap, _), wide in zip(GAPS, self._wide, strict=True) if block.wide else ():
            far = [span for span in block.spans if span[2] in wide]
            for one, other in _meeting(far, block.guests, gap, start) if len(far) > 1 else ():
                if gap_allowed(self.mentions[one], self.mentions[other]) == gap and not self._touch(one, other):
                    found.append((one, other))
        return found

    def _touch(self, one: int, other: int) -> bool:
        left, right = self.mentions[one].window, self.mentions[other].window
        return left is not None and right is not None and left.gap(right) <= REPORT_GAP

    def _across_stories(self, share: Share) -> Iterator[Pair]:
        """Mentions of which one is undated, in articles on one story, whoever their parties are."""
        acts = self._acts
        for one, other in share.stretch(self._kin):
            here, there = acts[one.id], acts[other.id]
            for family in [family for family in here if family in there]:
                yield from self._undated_pairs(here[family], there[family])

    @cached_property
    def _kin(self) -> Kin:
        """The pairs of articles on one story, one of which has an undated mention."""
        undated = {mention.story.id for mention in self.mentions if mention.window is None}
        if self._given is not None:
            return [pair for pair in self._given if pair[0].id in undated or pair[1].id in undated]
        stories = {mention.story.id: mention.story for mention in self.mentions}
        return list(self.comparer.stories.pairs(list(stories.values()), undated))

    @cached_property
    def _acts(self) -> dict[str, dict[str, list[int]]]:
        """The places of the mentions of articles that have such kin, by family of acts."""
        wanted = {story.id for pair in self._kin for story in pair}
        acts: dict[str, dict[str, list[int]]] = {story: defaultdict(list) for story in wanted}
        for place, mention in enumerate(self.mentions if wanted else ()):
            if mention.story.id in wanted:
                acts[mention.story.id][mention.home.family].append(place)
        return acts

    def _undated_pairs(self, here: list[int], there: list[int]) -> Iterator[Pair]:
        for one, other in product(here, there):
            left, right = self.mentions[one], self.mentions[other]
            if None in (left.window, right.window) and not self.comparer.traits(left, right).contradicting:
                yield (one, other) if one < other else (other, one)

    def are_candidates(self, left: Mention, right: Mention) -> bool:
        """Whether ``pairs`` would give these two: the same rule, asked of one pair."""
        if left.story is right.story:
            return left.home.family == right.home.family
        if left.window is None or right.window is None:
            return self._of_one_story(left, right)
        return can_meet(left, right) and first_shared(left.home, right.home) is not None

    def _of_one_story(self, left: Mention, right: Mention) -> bool:
        if left.home.family != right.home.family or self.comparer.traits(left, right).contradicting:
            return False
        return self.comparer.stories.akin(left.story, right.story)


def _meeting(spans: list[Span], guests: set[int], gap: int, start: int) -> list[Pair]:
    """The pairs with no more days than ``gap`` between them, of which the later one begins from ``start`` on.

    Guests do not meet one another.
    """
    found: list[Pair] = []
    owners: list[tuple[int, int]] = []
    visitors: list[tuple[int, int]] = []
    before = OPEN_START
    for first, last, place in spans:
        is_guest = place in guests
        if first >= start:
            if first > before:
                bound, before = first - gap, first
                owners = [item for item in owners if item[0] >= bound]
                visitors = [item for item in visitors if item[0] >= bound]
            found += [(other, place) for _, other in owners]
            if visitors and not is_guest:
                found += [(other, place) for _, other in visitors]
        (visitors if is_guest else owners).append((last, place))
    return found


def _is_campaign(mention: Mention) -> bool:
    return mention.scope == CAMPAIGN


def _is_claim(mention: Mention) -> bool:
    """Whether a mention charges or denies something without saying when it was."""
    return mention.status in CLAIMS and mention.dates.first <= OPEN_START


def _is_lasting(mention: Mention) -> bool:
    return mention.scope == LASTING


GAPS: tuple[tuple[int, Callable[[Mention], bool]], ...] = (
    (CAMPAIGN_GAP, _is_campaign),
    (LASTING_GAP, _is_lasting),
    (CLAIM_GAP, _is_claim),
)
"""How many days may lie between the windows of two mentions that are both of a kind."""

WIDEST_GAP = max(CAMPAIGN_GAP, CLAIM_GAP)


def gap_allowed(left: Mention, right: Mention) -> int:
    """How many days may lie between the windows of two mentions."""
    return max((gap for gap, applies in GAPS if applies(left) and applies(right)), default=REPORT_GAP)


def can_meet(left: Mention, right: Mention) -> bool:
    """Whether the days of two mentions lie near enough for a comparison."""
    if left.window is None or right.window is None:
        return False
    return left.window.gap(right.window) <= gap_allowed(left, right)


def is_given(key: Key, left: Home, right: Home) -> bool:
    """Whether a block is the one in which to give a pair that meets in it."""
    if left is right and left.only is not None:
        return True
    if (left.only == key and not right.lacks) or (right.only == key and not left.lacks):
        return True
    return first_shared(left, right) == key


def first_shared(left: Home, right: Home) -> Key | None:
    """The block in which a pair is given: the first that both belong to, or that one belongs to as lacking a side."""
    shared = set(left.own).intersection(right.own)
    if left.lacks:
        shared.update(set(left.own).intersection(right.offered))
    if right.lacks:
        shared.update(set(right.own).intersection(left.offered))
    return min(shared) if shared else None
