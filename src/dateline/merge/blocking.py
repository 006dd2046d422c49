"""Which pairs of mentions are compared at all: those of one article, and those that share act, parties and time.

Mentions with both parties meet those with the same two; mentions that lack a side meet all that share the other; those
without any party meet what happened at the same place. Deeds at one place meet whoever did them, since their reports
may be rivals. Within a block, days are swept in order, so that only mentions whose days can meet are paired. Undated
articles are compared with articles on the same story only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from dateline.merge.comparison import SHARED_KEYS, Comparer
from dateline.merge.dates import CAMPAIGN_GAP, REPORT_GAP
from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.mentions import CLAIMS
from dateline.merge.model import CAMPAIGN, LASTING, OPEN_START, Mention, Story
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


class Block:
    """Mentions that share a key: those that belong to it, and those that are only offered to it."""

    __slots__ = ("guests", "members")

    def __init__(self) -> None:
        self.members: list[int] = []
        self.guests: list[int] = []


class Blocker:
    """Candidate pairs over a list of mentions, by their places in the list."""

    def __init__(self, mentions: Sequence[Mention], comparer: Comparer) -> None:
        self.mentions = mentions
        self.comparer = comparer
        self.keys = Keys(comparer.known)
        self.known = self.keys.known
        self._bounds = (-ALWAYS, ALWAYS)
        self._blocked: dict[Key, Block] | None = None

    def pairs(self, share: Share | None = None) -> Iterator[Pair]:
        """Every candidate pair once, or every one of a share; the smaller place first."""
        share = share or Share()
        self._bounds = share.days([mention.window.first for mention in self.mentions if mention.window is not None])
        yield from self._within_articles(share)
        yield from self._across_articles()
        yield from self._across_stories(share)

    def _within_articles(self, share: Share) -> Iterator[Pair]:
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, mention in enumerate(self.mentions):
            groups[mention.statement.article, self.known.family(mention.act)].append(place)
        for group in share.stretch(list(groups.values())):
            for i, one in enumerate(group):
                for other in group[i + 1 :]:
                    yield one, other

    def _across_articles(self) -> Iterator[Pair]:
        self._blocked = self._blocked or self._blocks()
        for key, block in self._blocked.items():
            if len(block.members) + len(block.guests) > 1:
                yield from self._block_pairs(key, block)

    def _blocks(self) -> dict[Key, Block]:
        blocks: dict[Key, Block] = defaultdict(Block)
        lacking: set[Key] = set()
        for place, mention in enumerate(self.mentions):
            own, _, lacks = self.keys.of(mention)
            for key in own:
                blocks[key].members.append(place)
            if lacks:
                lacking.update(own)
        for place, mention in enumerate(self.mentions):
            for key in self.keys.of(mention)[1]:
                if key in lacking:
                    blocks[key].guests.append(place)
        return blocks

    def _block_pairs(self, key: Key, block: Block) -> Iterator[Pair]:
        guests = frozenset(block.guests)
        for one, other in self._sweep([*block.members, *block.guests]):
            if self._wanted(key, one, other, guests):
                yield (one, other) if one < other else (other, one)

    def _wanted(self, key: Key, one: int, other: int, guests: frozenset[int]) -> bool:
        """Whether this is the block in which the pair is given: not within an article, not twice."""
        if one in guests and other in guests:
            return False
        left, right = self.mentions[one], self.mentions[other]
        if left.story is right.story:
            return False
        return first_shared(self.keys, left, right) == key

    def _sweep(self, places: list[int]) -> Iterator[Pair]:
        """The pairs whose days can meet: campaigns and claims across gaps, all others only where days touch."""
        places = self._within_bounds(places)
        yield from self._meeting(places, REPORT_GAP)
        for gap, applies in GAPS:
            far = [place for place in places if applies(self.mentions[place])]
            for one, other in self._meeting(far, gap):
                if gap_allowed(self.mentions[one], self.mentions[other]) == gap and not self._touch(one, other):
                    yield one, other

    def _within_bounds(self, places: list[int]) -> list[int]:
        """The places whose days can be those of a pair within the bounds."""
        start, end = self._bounds
        earliest = start - WIDEST_GAP
        windows = ((self.mentions[place].window, place) for place in places)
        return [p for window, p in windows if window is not None and window.first < end and window.last >= earliest]

    def _touch(self, one: int, other: int) -> bool:
        left, right = self.mentions[one].window, self.mentions[other].window
        return left is not None and right is not None and left.gap(right) <= REPORT_GAP

    def _meeting(self, places: list[int], gap: int) -> Iterator[Pair]:
        """The pairs with no more days than ``gap`` between them, of which the later one begins within the bounds."""
        start = self._bounds[0]
        windows = ((self.mentions[place].window, place) for place in places)
        spans = sorted((window.first, window.last, place) for window, place in windows if window is not None)
        waiting: list[tuple[int, int]] = []
        for first, last, place in spans:
            if first >= start:
                bound = first - gap
                waiting = [item for item in waiting if item[0] >= bound]
                for _, other in waiting:
                    yield other, place
            waiting.append((last, place))

    def _across_stories(self, share: Share) -> Iterator[Pair]:
        """Mentions of which one is undated, in articles on one story, whoever their parties are."""
        stories: dict[str, tuple[Story, dict[str, list[int]]]] = {}
        undated: set[str] = set()
        for place, mention in enumerate(self.mentions):
            story = mention.story
            acts = stories.setdefault(story.id, (story, defaultdict(list)))[1]
            acts[self.known.family(mention.act)].append(place)
            if mention.window is None:
                undated.add(story.id)
        told = [story for story, _ in stories.values()]
        for one, other in self.comparer.kin_pairs(told, undated, share.stretch(told)):
            here, there = stories[one.id][1], stories[other.id][1]
            for family in here.keys() & there.keys():
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
