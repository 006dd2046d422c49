"""Who vouches for an event, counted: an origin counts once, whoever reprints or quotes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.mentions import fold
from dateline.merge.model import Mention
from dateline.merge.outlets import normal_outlet
from dateline.model import Coded, Origin, Role, Statement, Status

UNNAMED = "unnamed outlet"
SENTENCE = 50
"""From how many characters on a sentence that two articles share is a copied one."""


class Origins:
    """Finds the origins of statements, remembering names."""

    def __init__(self, copies: Mapping[str, str], known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self._copies = copies
        self._normal: dict[str, str] = {}

    def of(self, mentions: Sequence[Mention]) -> tuple[Origin, ...]:
        """The origins of an event's statements, in the order of the statements; each is counted once a status."""
        seen: set[tuple[str, Status]] = set()
        told: dict[tuple[str, Status], str] = {}
        families: set[tuple[str, Status]] = set()
        found: list[Origin] = []
        for mention in mentions:
            reason = self._repeats(mention, told, families)
            for name, kind in self.names(mention.statement, mention.story.coded):
                key = (self.normal(name), mention.status)
                why = reason or (f"same {kind}" if key in seen else "")
                found.append(_origin(mention, name, why or "first of this origin", not why))
                if not why:
                    seen.add(key)
        return tuple(found)

    def _repeats(self, mention: Mention, told: dict[tuple[str, Status], str], families: set[tuple[str, Status]]) -> str:
        """Why a statement is no independent one, if its article or its sentence is a copy; notes what it has seen."""
        article = mention.statement.article
        original = self._copies.get(article)
        family = (original or article, mention.status)
        if original is not None and family in families:
            return f"copy of {original}"
        families.add(family)
        words = mention.statement.sentence.text
        if len(words) < SENTENCE:
            return ""
        first = told.setdefault((words, mention.status), article)
        return f"same words as {first}" if first != article else ""

    def names(self, statement: Statement, coded: Coded) -> list[tuple[str, str]]:
        """The origins of one statement with what they are: speaker, document, agency or outlet."""
        kinds = {voice.name: voice.role.value for voice in statement.attribution if voice.name}
        outlet = coded.clean.outlet or coded.article.outlet
        if not statement.origins:
            return [(outlet or UNNAMED, Role.OUTLET.value)]
        return [(name, kinds.get(name, Role.OUTLET.value)) for name in statement.origins]

    def normal(self, name: str) -> str:
        """An origin's name as it is compared."""
        found = self._normal.get(name)
        if found is None:
            found = self._normal[name] = normal_outlet(name, self.known) or fold(name)
        return found

    def one_sided(self, mentions: Sequence[Mention]) -> bool:
        """Whether nothing but the voices and the press of one of its own parties vouches for an event."""
        codes: set[str | None] = set()
        for mention in mentions:
            if mention.status in (Status.ASSERTED, Status.ALLEGED, Status.PLANNED):
                codes |= self._codes(mention)
                if None in codes or len(codes) > 1:
                    return False
        parties = {code for mention in mentions for code in mention.actors.codes | mention.recipients.codes}
        return bool(codes) and codes <= parties

    def _codes(self, mention: Mention) -> set[str | None]:
        """The codes of those who vouch for a statement; None where one of them is no party's voice."""
        voices = mention.statement.attribution
        names = {name for name, _ in self.names(mention.statement, mention.story.coded)}
        by_name = {voice.name: voice.code for voice in voices}
        return {by_name.get(name) or self.known.party_press.get(name.lower()) for name in names}


def _origin(mention: Mention, name: str, reason: str, counted: bool) -> Origin:
    return Origin(
        name=name,
        status=mention.status,
        counted=counted,
        reason=reason,
        statements=(mention.id,),
        chain=chain(mention),
    )


def chain(mention: Mention) -> tuple[str, ...]:
    """Who told it, from the outlet inwards."""
    coded = mention.story.coded
    outlet = coded.clean.outlet or coded.article.outlet
    voices = sorted(mention.statement.attribution, key=lambda voice: voice.depth)
    return tuple(name for name in (outlet, *(voice.name for voice in voices)) if name)
