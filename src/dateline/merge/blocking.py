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

from dateline.merge.comparison import SHARED_KEYS, Comparer
from dateline.merge.dates import CAMPAIGN_GAP, REPORT_GAP
from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.mentions import CLAIMS
from dateline.merge.model import CAMPAIGN, LASTING, OPEN_START, Mention, Story, Window
from dateline.merge.share import ALWAYS, Share

CLAIM_GAP = 400
"""Days that may lie between two reports of one charge, neither of which says when the deed was."""

LASTING_GAP = 30
"""Days that may lie between two reports of what goes on."""

Key = tuple[str, ...]
Pair = tuple[int, int]


class Keys:
    """The blocks of a mention: its own, and those where it may meet one that lacks a side."""

    def __init__(self, known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self._found: dict[tuple[object, ...], tuple[tuple[Key, ...], tuple[Key, ...], bool]] = {}

    def of(self, mention: Mention) -> tuple[tuple[Key, ...], tuple[Key, ...], bool]:
        """Own blocks, offered blocks, and whether the mention lacks a side."""
        place = mention.place.name if mention.place is not None and mention.place.exact else None
        signature = (mention.act, mention.actors, mention.recipients, place)
        found = self._found.get(signature)
        if found is None:
            found = self._found[signature] = self._keys(mention, place)
        return found

    def _keys(self, mention: Mention, place: str | None) -> tuple[tuple[Key, ...], tuple[Key, ...], bool]:
        family = self.known.family(mention.act)
        actors, recipients = mention.actors.blocks, mention.recipients.blocks
        at = ((family, "at", place),) if place else ()
        if mention.act in self.known.mutual:
            parties = tuple(sorted({*actors, *recipients}))
            offered = tuple((family, "with", party) for party in parties)
            pairs = tuple((family, one, other) for i, one in enumerate(parties) for other in parties[i + 1 :])
        else:
            offered = tuple((family, "by", party) for party in actors) + tuple((family, "to", p) for p in recipients)
            pairs = tuple((family, one, other) for one in actors for other in recipients)
        if pairs:
            rivals = at if mention.act not in self.known.speech and mention.act not in self.known.mutual else ()
            return pairs + rivals, offered + at, False
        return (offered or at), at if offered else (), True


Span = tuple[int, int, int]
"""The first and last day in which a mention is looked up, and its place."""


class Block:
    """Mentions that share a key, by their days: those that belong to it, and those that are only offered to it."""

    __slots__ = ("guests", "spans")

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.guests: set[int] = set()

    def add(self, window: Window | None, place: int) -> None:
        """Take a mention in, if it is known when to look for it."""
        if window is not None:
            self.spans.append((window.first, window.last, place))


class Blocker:
    """Candidate pairs over a list of mentions, by their places in the list."""

    def __init__(self, mentions: Sequence[Mention], comparer: Comparer) -> None:
        self.mentions = mentions
        self.comparer = comparer
        self.keys = Keys(comparer.known)
        self.known = self.keys.known
        self._bounds = (-ALWAYS, ALWAYS)

    def pairs(self, share: Share | None = None) -> Iterator[Pair]:
        """Every candidate pair once, or every one of a share; the smaller place first."""
        share = share or Share()
        self._bounds = share.days(self._days)
        yield from self._within_articles(share)
        yield from self._across_articles()
        yield from self._across_stories(share)

    @cached_property
    def _days(self) -> list[int]:
        """The first days of all mentions, in order."""
        return sorted(mention.window.first for mention in self.mentions if mention.window is not None)

    @cached_property
    def _groups(self) -> list[list[int]]:
        """The places of the mentions of one article and family of acts."""
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, mention in enumerate(self.mentions):
            groups[mention.statement.article, self.known.family(mention.act)].append(place)
        return list(groups.values())

    def _within_articles(self, share: Share) -> Iterator[Pair]:
        for group in share.stretch(self._groups):
            for i, one in enumerate(group):
                for other in group[i + 1 :]:
                    yield one, other

    def _across_articles(self) -> Iterator[Pair]:
        for key, block in self._blocks:
            yield from self._block_pairs(key, block)

    @cached_property
    def _blocks(self) -> list[tuple[Key, Block]]:
        """The blocks of more than one mention."""
        blocks: dict[Key, Block] = defaultdict(Block)
        lacking: set[Key] = set()
        for place, mention in enumerate(self.mentions):
            own, _, lacks = self.keys.of(mention)
            if lacks:
                lacking.update(own)
            for key in own:
                blocks[key].add(mention.window, place)
        for place, mention in enumerate(self.mentions):
            for key in self.keys.of(mention)[1] if mention.window is not None else ():
                if key in lacking:
                    blocks[key].add(mention.window, place)
                    blocks[key].guests.add(place)
        found = [(key, block) for key, block in blocks.items() if len(block.spans) > 1]
        for _, block in found:
            block.spans.sort()
        return found

    def _block_pairs(self, key: Key, block: Block) -> Iterator[Pair]:
        """The pairs that are given in a block: not those within an article, and no pair in two blocks."""
        mentions, of, guests = self.mentions, self.keys.of, block.guests
        for one, other in self._sweep(block.spans):
            left, right = mentions[one], mentions[other]
            if left.story is right.story or (guests and one in guests and other in guests):
                continue
            own, others = of(left)[0], of(right)[0]
            if (own is others and len(own) == 1) or first_shared(self.keys, left, right) == key:
                yield (one, other) if one < other else (other, one)

    def _sweep(self, spans: list[Span]) -> Iterator[Pair]:
        """The pairs whose days can meet: campaigns and claims across gaps, all others only where days touch."""
        start, end = self._bounds
        earliest = start - WIDEST_GAP
        spans = [span for span in spans[: bisect_left(spans, (end,))] if span[1] >= earliest]
        if not spans or spans[-1][0] < start:
            return
        yield from self._meeting(spans, REPORT_GAP)
        for (gap, _), wide in zip(GAPS, self._wide, strict=True):
            far = [span for span in spans if span[2] in wide]
            for one, other in self._meeting(far, gap) if len(far) > 1 else ():
                if gap_allowed(self.mentions[one], self.mentions[other]) == gap and not self._touch(one, other):
                    yield one, other

    @cached_property
    def _wide(self) -> list[set[int]]:
        """The places of the mentions between which more days may lie, kind by kind."""
        return [{place for place, mention in enumerate(self.mentions) if applies(mention)} for _, applies in GAPS]

    def _touch(self, one: int, other: int) -> bool:
        left, right = self.mentions[one].window, self.mentions[other].window
        return left is not None and right is not None and left.gap(right) <= REPORT_GAP

    def _meeting(self, spans: list[Span], gap: int) -> Iterator[Pair]:
        """The pairs with no more days than ``gap`` between them, of which the later one begins within the bounds."""
        start = self._bounds[0]
        waiting: list[tuple[int, int]] = []
        before = -ALWAYS
        for first, last, place in spans:
            if first >= start:
                if first > before:
                    bound, before = first - gap, first
                    waiting = [item for item in waiting if item[0] >= bound]
                for _, other in waiting:
                    yield other, place
            waiting.append((last, place))

    @cached_property
    def _stories(self) -> tuple[dict[str, Story], set[str], dict[str, dict[str, list[int]]]]:
        """All articles, those with an undated mention, and of those the places of their mentions by family of acts."""
        stories: dict[str, Story] = {}
        undated: set[str] = set()
        for mention in self.mentions:
            stories.setdefault(mention.story.id, mention.story)
            if mention.window is None:
                undated.add(mention.story.id)
        acts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place, mention in enumerate(self.mentions if undated else ()):
            acts[mention.story.id][self.known.family(mention.act)].append(place)
        return stories, undated, acts

    def _across_stories(self, share: Share) -> Iterator[Pair]:
        """Mentions of which one is undated, in articles on one story, whoever their parties are."""
        stories, undated, acts = self._stories
        told = list(stories.values())
        for one, other in self.comparer.kin_pairs(told, undated, share.stretch(told)):
            here, there = acts[one.id], acts[other.id]
            for family in [family for family in here if family in there]:
                yield from self._undated_pairs(here[family], there[family])

    def _undated_pairs(self, here: list[int], there: list[int]) -> Iterator[Pair]:
        for one, other in product(here, there):
            left, right = self.mentions[one], self.mentions[other]
            if None in (left.window, right.window) and not self.comparer.traits(left, right).contradicting:
                yield (one, other) if one < other else (other, one)

    def are_candidates(self, left: Mention, right: Mention) -> bool:
        """Whether ``pairs`` would give these two: the same rule, asked of one pair."""
        if left.story is right.story:
            return self.known.family(left.act) == self.known.family(right.act)
        if left.window is None or right.window is None:
            return self._of_one_story(left, right)
        return can_meet(left, right) and first_shared(self.keys, left, right) is not None

    def _of_one_story(self, left: Mention, right: Mention) -> bool:
        if self.known.family(left.act) != self.known.family(right.act):
            return False
        if self.comparer.traits(left, right).contradicting:
            return False
        shared = set(self.comparer.story_keys(left.story)).intersection(self.comparer.story_keys(right.story))
        return len(shared) >= SHARED_KEYS and self.comparer.kin(left.story, right.story)


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


def first_shared(keys: Keys, left: Mention, right: Mention) -> Key | None:
    """The block in which a pair is given: the first that both belong to, or that one belongs to as lacking a side."""
    own_left, offered_left, lacks_left = keys.of(left)
    own_right, offered_right, lacks_right = keys.of(right)
    if len(own_left) == len(own_right) == 1 and own_left == own_right:
        return own_left[0]
    shared = set(own_left).intersection(own_right)
    if lacks_left:
        shared.update(set(own_left).intersection(offered_right))
    if lacks_right:
        shared.update(set(own_right).intersection(offered_left))
    return min(shared) if shared else None
