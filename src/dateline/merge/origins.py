"""Who vouches for an event, counted: an origin counts once, whoever reprints or quotes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.mentions import fold
from dateline.merge.model import Mention
from dateline.merge.outlets import normal_outlet
from dateline.model import Coded, Origin, Role, Statement, Status, Voice

Names = list[tuple[str, str]]
"""Origins by name, each with what it is: speaker, document, agency or outlet."""
FIRST = "first of this origin"
_OUTLET = Role.OUTLET.value
UNNAMED = "unnamed outlet"
VOUCHING = (Status.ASSERTED, Status.ALLEGED, Status.PLANNED)
"""What a voice says for an event, not against it."""
SENTENCE = 50
"""From how many characters on a sentence that two articles share is a copied one."""


class Origins:
    """Finds the origins of statements, remembering names."""

    def __init__(self, copies: Mapping[str, str], known: Knowledge | None = None) -> None:
        self.known = known or knowledge()
        self._copies = copies
        self._normal: dict[str, str] = {}
        self._presses: dict[str, str | None] = {}

    def told(self, mentions: Sequence[Mention]) -> list[Names]:
        """The origins of every statement, by name and kind."""
        return [self.names(mention.statement, mention.story.coded) for mention in mentions]

    def of(self, mentions: Sequence[Mention], names: Sequence[Names]) -> tuple[Origin, ...]:
        """The origins of an event's statements, in the order of the statements; each is counted once a status."""
        if len(mentions) == len(names[0]) == 1:
            return (_origin(mentions[0], names[0][0][0], FIRST, True),)
        seen: set[tuple[str, Status]] = set()
        told: dict[tuple[str, Status], str] = {}
        families: set[tuple[str, Status]] = set()
        found: list[Origin] = []
        for mention, own in zip(mentions, names, strict=True):
            reason = self._repeats(mention, told, families)
            for name, kind in own:
                key = (self.normal(name), mention.status)
                why = reason or (f"same {kind}" if key in seen else "")
                found.append(_origin(mention, name, why or FIRST, not why))
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

    def names(self, statement: Statement, coded: Coded) -> Names:
        """The origins of one statement with what they are: speaker, document, agency or outlet."""
        if not statement.origins:
            return [(coded.clean.outlet or coded.article.outlet or UNNAMED, _OUTLET)]
        kinds = {voice.name: voice.role.value for voice in statement.attribution if voice.name}
        return [(name, kinds.get(name, _OUTLET)) for name in statement.origins]

    def normal(self, name: str) -> str:
        """An origin's name as it is compared."""
        found = self._normal.get(name)
        if found is None:
            found = self._normal[name] = normal_outlet(name, self.known) or fold(name)
        return found

    def one_sided(self, mentions: Sequence[Mention], names: Sequence[Names]) -> bool:
        """Whether nothing but the voices and the press of one of its own parties vouches for an event."""
        codes: set[str | None] = set()
        for mention, own in zip(mentions, names, strict=True):
            if mention.status in VOUCHING:
                codes |= self._codes(mention, own)
                if None in codes or len(codes) > 1:
                    return False
        parties = {code for mention in mentions for code in mention.actors.codes | mention.recipients.codes}
        return bool(codes) and codes <= parties

    def _codes(self, mention: Mention, names: Names) -> set[str | None]:
        """The codes of those who vouch for a statement; None where one of them is no party's voice."""
        by_name = {voice.name: voice.code for voice in mention.statement.attribution}
        return {by_name.get(name) or self._press(name) for name, _ in names}

    def _press(self, name: str) -> str | None:
        """The code of the party whose press an outlet is."""
        if name not in self._presses:
            self._presses[name] = self.known.party_press.get(name.lower())
        return self._presses[name]


def _origin(mention: Mention, name: str, reason: str, counted: bool) -> Origin:
    return Origin(
        name=name,
        status=mention.status,
        counted=counted,
        reason=reason,
        statements=(mention.id,),
        chain=chain(mention, name),
    )


def chain(mention: Mention, name: str) -> tuple[str, ...]:
    """Who told what this origin says, from the outlet inwards to it; those who say it beside it are no link."""
    coded = mention.story.coded
    outlet = coded.clean.outlet or coded.article.outlet
    if not mention.statement.attribution:
        return (outlet,) if outlet else ()
    voices: Sequence[Voice] = sorted(mention.statement.attribution, key=lambda voice: voice.depth)
    depth = next((voice.depth for voice in voices if voice.name == name), None)
    outer = [voice.name for voice in voices if depth is None or voice.depth < depth]
    own = [] if depth is None else [name]
    return tuple(link for link in (outlet, *outer, *own) if link)
