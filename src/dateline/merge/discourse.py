"""What an article's statements take over from one another, before they are compared with those of other articles.

An article that tells of a campaign ("the offensive") goes on to tell of it in words that name no campaign: the army
entered, clashes went on, the militia will be defeated. Such a statement speaks of the whole, if it has neither a mode
nor a day of its own and its parties are the campaign's. It is then compared as the campaign is. A mention of a campaign
that leaves a party out ("the offensive goes on") is compared as if it named it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import ACTION, CAMPAIGN, EXPRESSED, OTHER, Mention, Parties
from dateline.merge.sides import AGREEING, compare_parties, harms_bystanders
from dateline.model import Status

DAY = 2
"""Up to how many days' width a statement has a day of its own."""
BEFORE = 1
"""By how many days news of a campaign may seem to lie before it."""


def resolve(mentions: Sequence[Mention], known: Knowledge) -> Iterator[Mention]:
    """Let what speaks of a campaign be compared as the campaign; gives the mentions that were changed."""
    yield from _stops(mentions)
    acts: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if _is_whole(mention, known):
            acts[mention.act].append(mention)
    for act, wholes in acts.items():
        yield from _resolve(Campaigns(wholes, known), [m for m in mentions if m.act == act and not m.modes])


def _resolve(campaigns: Campaigns, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        if _is_open(mention) and mention.stem not in campaigns.known.actions:
            whole = campaigns.of(mention, lambda other: True)
            if whole is not None:
                _join(mention, whole)
                campaigns.add(mention)
    for mention in mentions:
        if mention.scope == CAMPAIGN and mention.status is not Status.HYPOTHETICAL:
            _fill(mention, campaigns)
            yield mention


def _stops(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The stops of a tour at its host: an arrival or a last day there is a mention of the tour, on whatever day."""
    tours = [mention for mention in mentions if mention.scope == CAMPAIGN and "visit" in mention.modes]
    for mention in mentions if tours else ():
        if mention.scope == ACTION and "visit" in mention.modes and any(_is_stop(mention, tour) for tour in tours):
            mention.scope = CAMPAIGN
            yield mention


def _is_stop(mention: Mention, tour: Mention) -> bool:
    hosts = _agree(mention.recipients, tour.recipients)
    return mention.act == tour.act and bool(_agree(mention.actors, tour.actors)) and hosts is not False


class Campaigns:
    """The mentions of campaigns of one act in an article."""

    def __init__(self, wholes: Sequence[Mention], known: Knowledge) -> None:
        self.known = known
        self._wholes = list(wholes)
        counts = Counter(whole.actors.codes for whole in wholes if whole.actors.codes)
        most = max(counts.values(), default=0)
        self._main = {codes for codes, count in counts.items() if count == most}

    def add(self, mention: Mention) -> None:
        """Take in what was found to speak of one of the campaigns."""
        self._wholes.append(mention)

    def of(self, mention: Mention, wanted: Callable[[Mention], object]) -> Mention | None:
        """The mention of a campaign that another speaks of: of the main campaign if it can be, the nearest before."""
        found = [whole for whole in self._wholes if wanted(whole) and speaks_of(mention, whole)]
        found.sort(key=lambda whole: (whole.start, whole.id))
        return nearest(mention, [whole for whole in found if whole.actors.codes in self._main] or found)


def _join(mention: Mention, whole: Mention) -> None:
    mention.scope = CAMPAIGN
    if mention.dates.basis < EXPRESSED:
        mention.dates, mention.window = whole.dates, whole.window


def _fill(mention: Mention, campaigns: Campaigns) -> None:
    """Let a campaign's mention that names one side only be compared as if it named both, as others of it do."""
    if not mention.actors and mention.recipients:
        whole = campaigns.of(mention, lambda other: other.actors)
        mention.actors = whole.actors if whole else mention.actors
    elif not mention.recipients and mention.actors:
        whole = campaigns.of(mention, lambda other: other.recipients)
        mention.recipients = whole.recipients if whole else mention.recipients


def _is_whole(mention: Mention, known: Knowledge) -> bool:
    told = mention.status is not Status.HYPOTHETICAL
    return told and mention.scope == CAMPAIGN and mention.stem in known.wholes and not mention.modes


def _is_open(mention: Mention) -> bool:
    """Whether a statement may speak of a whole: it is told as real or planned, with no day and no toll of its own."""
    if mention.scope != OTHER or mention.status is Status.HYPOTHETICAL or mention.statement.size is not None:
        return False
    return mention.dates.basis < EXPRESSED or mention.dates.width > DAY


def nearest(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The one told last before a mention, or else the first told after it."""
    before = [other for other in others if other.start <= mention.start]
    return before[-1] if before else others[0] if others else None


def speaks_of(mention: Mention, whole: Mention) -> bool:
    """Whether parties, days and history of a statement allow that it speaks of a campaign."""
    if mention is whole or mention.statement.historical != whole.statement.historical:
        return False
    if mention.dates.basis >= EXPRESSED and mention.dates.last < whole.dates.first - BEFORE:
        return False
    if harms_bystanders(mention.recipients, whole.recipients):
        return False
    actors = _agree(mention.actors, whole.actors)
    recipients = _agree(mention.recipients, whole.recipients)
    return actors is not False and recipients is not False and bool(actors or recipients)


def _agree(one: Parties, other: Parties) -> bool | None:
    """Whether parties agree (True), contradict (False), or one side names nobody."""
    if not one or not other or one.vague or other.vague:
        return None
    return compare_parties(one, other, False) in AGREEING
