"""By which keys a mention is looked up: its family of acts with its parties, or with its place."""

from __future__ import annotations

from dateline.merge.knowledge import Knowledge
from dateline.merge.model import Home, Key, Mention


class Keys:
    """Gives mentions their homes; mentions of the same acts, parties and place have one."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known
        self._found: dict[tuple[object, ...], Home] = {}

    def of(self, mention: Mention) -> Home:
        """Where a mention is looked up."""
        place = mention.place.name if mention.place is not None and mention.place.exact else None
        signature = (mention.act, mention.actors, mention.recipients, place)
        found = self._found.get(signature)
        if found is None:
            found = self._found[signature] = self._home(mention, place)
        return found

    def _home(self, mention: Mention, place: str | None) -> Home:
        family = self.known.family(mention.act)
        pairs, offered = self._by_parties(family, mention)
        at: tuple[Key, ...] = ((family, "at", place),) if place else ()
        if pairs:
            rivals = at if mention.act not in self.known.speech and mention.act not in self.known.mutual else ()
            return Home(family, pairs + rivals, offered + at, False)
        return Home(family, offered or at, at if offered else (), True)

    def _by_parties(self, family: str, mention: Mention) -> tuple[tuple[Key, ...], tuple[Key, ...]]:
        """The keys of both sides together, and those of each side alone."""
        actors, recipients = mention.actors.blocks, mention.recipients.blocks
        if mention.act in self.known.mutual:
            parties = tuple(sorted({*actors, *recipients}))
            pairs = tuple((family, one, other) for i, one in enumerate(parties) for other in parties[i + 1 :])
            return pairs, tuple((family, "with", party) for party in parties)
        pairs = tuple((family, one, other) for one in actors for other in recipients)
        return pairs, (*((family, "by", party) for party in actors), *((family, "to", party) for party in recipients))
