"""Two mentions compared field by field. Each field gives one reason: a name whose points ``merging.yaml`` holds.

A reason that starts with ``!`` contradicts: the two are different events whatever else agrees.
"""

from __future__ import annotations

import math
import re

from dateline.merge.dates import compare_days
from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.model import CAMPAIGN, LASTING, Mention, Parties, Place
from dateline.merge.objects import DIGIT
from dateline.merge.sides import AGREEING, compare_parties, harms_bystanders, joint
from dateline.merge.stories import Stories
from dateline.merge.wording import Wordings
from dateline.merge.words import stem
from dateline.model import Size, Status

_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\s+(\w+)")
_NO_NUMBERS: frozenset[str] = frozenset()
NEAR_KM, FAR_KM = 30.0, 50.0
NEAR = 400
"""Within how many characters of one another two statements of an article stand near."""


class Traits:
    """What the fields say that do not vary among mentions of the same traits: mode, scope, parties.

    ``may_rival``: the acts are such that two accounts of them can contradict each other.
    """

    __slots__ = ("contradicting", "may_rival", "reasons")

    def __init__(self, reasons: tuple[str, ...], may_rival: bool) -> None:
        self.reasons = reasons
        self.may_rival = may_rival
        self.contradicting = tuple(reason for reason in reasons if reason[0] == "!")


class Comparer:
    """Compares mentions, remembering what it found out about their traits and articles."""

    def __init__(self, known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self.wordings = Wordings(self.known)
        self.stories = Stories(self.known)
        self._deeds = self.known.deeds
        self._traits: dict[tuple[int, int], Traits] = {}
        self._one_of: dict[tuple[tuple[str, ...], bool], Traits] = {}
        self._days: dict[tuple[int, int], str] = {}
        self._manners: dict[tuple[int, int], tuple[str, str]] = {}
        self._sides: dict[tuple[Parties, Parties, bool], str] = {}
        self._joint: dict[tuple[Parties, Parties], Parties] = {}

    def forget(self) -> None:
        """Let go of what was found out about articles, sentences and pairs of mentions, which takes much room."""
        self._traits.clear()
        self._days.clear()
        self.stories.forget()
        self.wordings.forget()

    def traits(self, left: Mention, right: Mention) -> Traits:
        """What mode, scope and parties say."""
        key = (left.traits, right.traits)
        found = self._traits.get(key)
        if found is None:
            may_rival = left.act not in self.known.speech and left.modes == right.modes
            said = (self._compare_traits(left, right), may_rival)
            found = self._traits[key] = self._one_of.get(said) or self._one_of.setdefault(said, Traits(*said))
        return found

    def days(self, left: Mention, right: Mention) -> str:
        """What the days say."""
        key = (left.time, right.time)
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = compare_days(left, right)
        return found

    def manners(self, left: Mention, right: Mention) -> tuple[str, str]:
        """What statuses and triggers say."""
        key = (left.manner, right.manner)
        found = self._manners.get(key)
        if found is None:
            status = "status same" if left.status is right.status else self.statuses(left, right)
            found = self._manners[key] = (status, self.triggers(left, right))
        return found

    def _compare_traits(self, left: Mention, right: Mention) -> tuple[str, ...]:
        modes = self.modes(left, right)
        if modes == "!mode":
            return (modes,)
        said = (
            modes,
            self.scope(left, right),
            *self.parties(left, right),
            "acts akin" if left.act != right.act else "act of speech" if left.act in self.known.speech else "",
        )
        return tuple(reason for reason in said if reason)

    def rest(self, left: Mention, right: Mention) -> tuple[str, ...]:
        """What status, trigger, series, places, sizes, words and articles say; fields that say nothing are empty."""
        return (
            *self.manners(left, right),
            self.series(left, right),
            self.places(left, right) if left.place is not None and right.place is not None else "",
            sizes(left.statement.size, right.statement.size),
            *self.wordings.compare(left, right),
            self.articles(left, right),
        )

    def modes(self, left: Mention, right: Mention) -> str:
        """Whether the acts are one act told in two ways."""
        if left.modes == right.modes:
            return "mode same" if left.modes else "mode none"
        if not left.modes or not right.modes:
            return "visit and meeting" if "visit" in left.modes or "visit" in right.modes else "mode of one"
        agrees = any(self.known.compatible(m, n) for m in left.modes for n in right.modes)
        return "mode like" if agrees else "!mode"

    def parties(self, left: Mention, right: Mention) -> tuple[str, ...]:
        """What actors and recipients say; as one set where the act is told as between equals."""
        if left.act in self.known.mutual and self._equals(left, right):
            return (_field("parties", self._side(self._all(left), self._all(right), True)),)
        speech = left.act in self.known.speech or "visit" in left.modes
        if self._of_total(left, right):
            return ("!total",)
        actors = self._side(left.actors, right.actors, speech)
        recipients = self._side(left.recipients, right.recipients, False)
        if left.act in self.known.directed and _of_several(left, right, actors, recipients):
            return ("!total",)
        crossed = "roles crossed" if _crossed(left, right) or _crossed(right, left) else ""
        if crossed and left.act in self.known.directed and right.act in self.known.directed:
            crossed = "!roles"
        return tuple(
            reason for reason in (_field("actors", actors), _field("recipients", recipients), crossed) if reason
        )

    def _of_total(self, left: Mention, right: Mention) -> bool:
        """Whether one tells of what many did or suffered together, the other of the same by or to one of them."""
        if left.modes != right.modes or not left.modes:
            return False
        if left.actors.collective != right.actors.collective:
            return (
                bool(left.actors and right.actors) and self._side(left.recipients, right.recipients, False) in AGREEING
            )
        if left.recipients.collective == right.recipients.collective:
            return False
        return bool(left.recipients and right.recipients) and self._side(left.actors, right.actors, False) in AGREEING

    def _equals(self, left: Mention, right: Mention) -> bool:
        """Whether the two are to be compared as acts between equals, though one may name an actor and a recipient."""
        if left.act == "SUPPORT" or ("visit" in left.modes and "visit" in right.modes):
            equals = max(len(left.actors.keys), len(right.actors.keys)) > 1
            return equals and not left.recipients and not right.recipients
        return True

    def _all(self, mention: Mention) -> Parties:
        key = (mention.actors, mention.recipients)
        found = self._joint.get(key)
        if found is None:
            found = self._joint[key] = joint(*key)
        return found

    def _side(self, left: Parties, right: Parties, speech: bool) -> str:
        key = (left, right, speech)
        found = self._sides.get(key)
        if found is None:
            found = self._sides[key] = compare_parties(left, right, speech)
        return found

    def scope(self, left: Mention, right: Mention) -> str:
        """Whether one is the whole and the other a part of it, which are two events."""
        if self._is_whole(left) != self._is_whole(right):
            whole, other = (left, right) if self._is_whole(left) else (right, left)
            if self._is_part(other) or harms_bystanders(other.recipients, whole.recipients):
                return "!scope"
        if left.scope == right.scope == CAMPAIGN:
            return "both campaigns"
        apart = self._is_single(left, right) or self._is_single(right, left)
        return "campaign and action" if apart else ""

    def _is_single(self, action: Mention, campaign: Mention) -> bool:
        """Whether one tells of a single action, by its word alone, and the other of a campaign of whatever kind."""
        return action.stem in self.known.actions and campaign.scope == CAMPAIGN and not campaign.modes

    def _is_whole(self, mention: Mention) -> bool:
        return mention.stem in self.known.wholes and not mention.modes

    def _is_part(self, mention: Mention) -> bool:
        return mention.stem not in self.known.wholes and bool(mention.modes)

    def series(self, left: Mention, right: Mention) -> str:
        """Whether the two are known to be of one series of events without being known to be the same of it."""
        one = self._numbered(left) if left.numbered is None else left.numbered
        other = self._numbered(right) if right.numbered is None else right.numbered
        if one and other and one.isdisjoint(other):
            return "!series"
        if left.dates.basis and right.dates.basis:
            return ""
        recurs = left.stem in self.known.recurring or right.stem in self.known.recurring or one or other
        return "recurring, undated" if recurs and left.story is not right.story else ""

    def _numbered(self, mention: Mention) -> frozenset[str]:
        """The ordinals beside a recurring event: 78 in "the 78th anniversary"."""
        text = mention.statement.sentence.text
        found = _ORDINAL.findall(text) if DIGIT.search(text) else ()
        numbers = [number for number, word in found if stem(word) in self.known.recurring]
        mention.numbered = frozenset(numbers) if numbers else _NO_NUMBERS
        return mention.numbered

    def places(self, left: Mention, right: Mention) -> str:
        """Whether the places agree, say nothing, or lie apart."""
        one, other = left.place, right.place
        if one is None or other is None:
            return ""
        found = compare_places(one, other)
        return "other region" if found == "!place" and CAMPAIGN in (left.scope, right.scope) else found

    def statuses(self, left: Mention, right: Mention) -> str:
        """Whether two statuses that differ are those of a plan and the deed, of a claim and its denial, and so on."""
        one, other = left.status, right.status
        if Status.HYPOTHETICAL in (one, other):
            return "possible and told"
        if Status.PLANNED in (one, other):
            return "planned and lasting" if LASTING in (left.scope, right.scope) else "planned and told"
        return "claim and denial" if Status.DENIED in (one, other) else "both told"

    def triggers(self, left: Mention, right: Mention) -> str:
        """Whether the same word tells of both, or only one of them by a formal deed of its own."""
        if left.stem == right.stem:
            return "same word" if left.stem else ""
        deeds = self._deeds
        return "other deed" if deeds.get(left.stem) != deeds.get(right.stem) else ""

    def articles(self, left: Mention, right: Mention) -> str:
        """Whether the two stand in one article, or in articles on one story."""
        if left.story is right.story:
            return "same article, near" if abs(left.start - right.start) < NEAR else "same article"
        return self.stories.compare(left.story, right.story)


def _of_several(left: Mention, right: Mention, actors: str, recipients: str) -> bool:
    """Whether one tells what several did or suffered, each by itself, and the other of one or some of them alone."""
    if left.modes != right.modes:
        return False
    if actors == "in part" and recipients in AGREEING:
        extra = left.actors.codes ^ right.actors.codes
        return extra.isdisjoint(left.recipients.codes | right.recipients.codes)
    return recipients == "in part" and actors in AGREEING


def _crossed(one: Mention, other: Mention) -> bool:
    """Whether a state acts in one and is acted upon in the other, and nothing shows it in both roles."""
    shared = one.actors.codes & other.recipients.codes
    if not shared or one.actors.codes & other.actors.codes - other.recipients.codes:
        return False
    return shared.isdisjoint(one.recipients.codes | other.actors.codes)


def _field(side: str, found: str) -> str:
    return f"!{side}" if found[0] == "!" else f"{side} {found}"


def compare_places(one: Place, other: Place) -> str:
    """Whether two places agree, say nothing, or lie apart."""
    if one.country and other.country and one.country != other.country:
        return "other country"
    if one.name and one.name == other.name:
        return "same place" if one.exact else "same region"
    if not (one.exact and other.exact):
        return ""
    apart = kilometres(one, other)
    if apart is None:
        return "!place"
    return "same place" if apart <= NEAR_KM else "!place" if apart >= FAR_KM else ""


def kilometres(one: Place, other: Place) -> float | None:
    """How far two places lie apart, or None where a coordinate is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    y1, y2 = math.radians(one.latitude), math.radians(other.latitude)
    dx = math.radians(other.longitude - one.longitude)
    inner = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin(dx / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(inner)))


def sizes(one: Size | None, other: Size | None) -> str:
    """Whether the numbers of the dead, injured or arrested agree."""
    if one is None or other is None:
        return ""
    pairs = [(one.dead, other.dead), (one.injured, other.injured), (one.arrested, other.arrested)]
    known = [(x, y) for x, y in pairs if x is not None and y is not None]
    if not known:
        return ""
    return "same toll" if any(x == y for x, y in known) else "other toll"
