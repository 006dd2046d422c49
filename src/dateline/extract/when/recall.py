"""Events told elsewhere in the article: a later or earlier mention takes the days from where they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.when.attach import Attached, is_day, within_clause
from dateline.extract.when.governing import Governing
from dateline.extract.when.known import Mention
from dateline.extract.when.lexicon import words
from dateline.extract.when.looking import (
    LASTING,
    class_of,
    climb,
    is_named_by,
    is_perfect_content,
    marks_another,
    proper_nouns,
)
from dateline.extract.when.tense import governor, is_perfect

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Recall:
    """What one article tells of its events, asked by those who mention them again."""

    def __init__(self, doc: Doc, governing: Governing, mentions: Sequence[Mention], last: date | None) -> None:
        self.doc = doc
        self.governing = governing
        self.mentions = mentions
        self.last = last.isoformat() if last else None

    # What the article dates

    @cached_property
    def _told(self) -> tuple[tuple[Token, list[Attached]], ...]:
        """Event nouns that the article dates to a day, in its order."""
        nouns = (t for t in self.doc if t.pos_ == "NOUN" and class_of(t))
        return tuple((noun, items) for noun in nouns if (items := self._told_of(noun)))

    def _told_of(self, noun: Token) -> list[Attached] | None:
        carried = (above for above, content in climb(noun) if not content and above.lemma_ not in words("saying"))
        found = (items for items in (self.governing.nearest(noun), *map(self.governing.direct, carried)) if items)
        own = next(found, None)
        return own if own and own[0].found.expression.type in {"DATE", "TIME"} and is_day(own[0]) else None

    def told(self, trigger: Token) -> tuple[Token, list[Attached]] | None:
        """The first event of the trigger's class that the article dates, with its expressions."""
        wanted = class_of(trigger)
        return next(((noun, items) for noun, items in self._told if class_of(noun) == wanted), None)

    def campaign(self) -> tuple[Token, list[Attached]] | None:
        """The first campaign that the article dates."""
        return next(((noun, items) for noun, items in self._told if class_of(noun) == "campaign"), None)

    def phase(self, trigger: Token) -> tuple[Token, list[Attached]] | None:
        """The part of a campaign that the article dates: "the ground incursion" is that of "the ground campaign"."""
        noun = _campaign_noun(trigger)
        kind = _phase_of(noun) if noun is not None else None
        if kind is None:
            return None
        return next(((other, items) for other, items in self._told if other != noun and _phase_of(other) == kind), None)

    def reacted_to(self, trigger: Token) -> tuple[Token, list[Attached]] | None:
        """The campaign that an act is about which came after its start ("has condemned the invasion") or serves it."""
        if trigger.pos_ != "VERB":
            return None
        about = [t for t in trigger.subtree if t.pos_ == "NOUN" and class_of(t) == "campaign"]
        if not about:
            return None
        reacts = is_perfect(trigger) or is_perfect_content(trigger)
        return self.campaign() if (reacts and within_clause(about[0], trigger)) or _serves(trigger, about) else None

    # What it names

    def known(self, lasting: bool = False) -> Iterator[Mention]:
        """Well-known events that the article names beyond doubt, those that last or the others."""
        for mention in self.mentions:
            if mention.event.unique and self.happened(mention) and (mention.event.kind in LASTING) == lasting:
                yield mention

    def happened(self, mention: Mention) -> bool:
        """Whether a well-known event did not come after the article."""
        return self.last is None or mention.event.earliest <= self.last

    @cached_property
    def _renamed(self) -> dict[str, Mention]:
        """The deeds of a day that the article names as well-known events, by their verbs: the first of each."""
        known = list(self.known())
        verbs: dict[str, Mention] = {}
        for token in (t for t in self.doc if t.tag_ in {"VBD", "VBN"} and known):
            mention = next((m for m in known if m.start <= token.idx < m.end and is_named_by(token, m)), None)
            if mention is not None:
                verbs.setdefault(token.lemma_, mention)
        return verbs

    def aside(self, trigger: Token) -> Mention | None:
        """What a relative clause mentions once more, if the article names it as a well-known event."""
        is_aside = trigger.dep_ in {"relcl", "acl"} and trigger.tag_ in {"VBD", "VBN"}
        return self._renamed.get(trigger.lemma_) if is_aside else None

    def again(self, trigger: Token) -> Mention | None:
        """The well-known journey of whom a noun says that it is theirs ("the minister's visit")."""
        owner = next((c for c in trigger.children if c.dep_ == "poss"), None)
        if trigger.lemma_ not in words("journeys") or owner is None or marks_another([trigger]):
            return None
        names = proper_nouns(owner.subtree)
        known = {m.event.name: m for m in self.known() if m.event.kind == "visit" and names <= self._who(m)}
        return next(iter(known.values())) if names and len(known) == 1 else None

    def _who(self, mention: Mention) -> frozenset[str]:
        """The names that stand in the clause that names an event."""
        token = next((t for t in self.doc if t.idx >= mention.start), None)
        return proper_nouns(governor(token).subtree) if token is not None else frozenset()

    def war(self, trigger: Token) -> Mention | None:
        """The one war or offensive that a sentence names, for a deed in it that has no tense of its own."""
        sentence = trigger.sent
        named = [m for m in self.known(lasting=True) if sentence.start_char <= m.start < sentence.end_char]
        return named[0] if len({m.event.name for m in named}) == 1 else None


def _campaign_noun(trigger: Token) -> Token | None:
    """The campaign that a trigger is, or that it begins or carries on."""
    around = (trigger, *(c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass", "pobj"}))
    return next((t for t in around if t.pos_ == "NOUN" and class_of(t) == "campaign"), None)


def _phase_of(noun: Token) -> str | None:
    """How a part of a campaign is fought: on the ground, from the air."""
    before = (c.lower_ for c in noun.children if c.dep_ in {"compound", "amod", "nmod"})
    return next((word for word in before if word in words("phases")), None) if class_of(noun) == "campaign" else None


def _serves(trigger: Token, about: Sequence[Token]) -> bool:
    """Whether an act lets somebody else wage a campaign, or helps ("let them use the road for the offensive")."""
    return trigger.lemma_ in words("enabling") and not any(
        above.dep_ == "relcl" for above in about[0].ancestors if above in trigger.subtree and above != trigger
    )
