"""Which of a sentence's frames are recorded (codebook, section 1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.arguments import is_infinitive, keys, within
from dateline.extract.clauses import has_subject
from dateline.extract.lexical import support
from dateline.extract.matching import Match
from dateline.extract.roles import Side
from dateline.model import Party
from dateline.ontology.files import load_yaml
from dateline.ontology.predicates import Entry

if TYPE_CHECKING:
    from spacy.tokens import Token


DROPPING = frozenset({"REQUEST", "THREATEN", "REJECT"})
"""The types whose content is not recorded, where the entry does not say otherwise."""


_NO_MEANS = frozenset(
    {"after", "before", "since", "during", "until", "despite", "for", "over", "as", "with", "of", "to"}
)
"""The prepositions before what is only near a deed, or a reason for it, in time."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A frame in the making."""

    match: Match
    entry: Entry
    actors: Side
    recipients: Side
    verbal: bool = False
    content_of: Token | None = None
    content_modes: tuple[str, ...] = ()

    @property
    def trigger(self) -> Token:
        """The predicate."""
        return self.match.clause.predicate

    @property
    def mode(self) -> tuple[str, ...]:
        """The modes of the act."""
        return self.entry.modes or self.content_modes

    @property
    def is_noun(self) -> bool:
        """Whether the predicate is an event noun."""
        return self.match.reading.pattern.noun

    @property
    def parties(self) -> tuple[Party, ...]:
        """Both sides."""
        return (*self.actors.parties, *self.recipients.parties)

    def content(self) -> list[Token]:
        """The words under which the content of this act stands."""
        bound = [head for role, heads in self.match.roles.items() if role != "A" for head in heads]
        nouns = [head for head in (*bound, *self.match.words[1:]) if head.pos_ == "NOUN" and not self._names(head)]
        return [*self.match.complements, *nouns]

    def _names(self, head: Token) -> bool:
        """Whether a word is part of the name of a party."""
        return any(party.start <= head.idx < party.end for party in self.parties)


def choose(drafts: list[Draft]) -> list[Draft]:
    """The drafts that are recorded, in order."""
    _tell_means(drafts)
    drafts = [d for d in drafts if not (_in_purpose(d) or _in_question(d) or _is_description(d))]
    drafts = _with_contents(drafts)
    drafts = [draft for draft in drafts if draft.parties and not (draft.verbal and _is_private(draft))]
    drafts = [d for d in drafts if not (_absorbed(d, drafts) or _is_crime(d) or _takes_part(d, drafts))]
    return [draft for draft in drafts if not _repeated(draft, drafts) and not _coordinated(draft, drafts)]


def _tell_means(drafts: list[Draft]) -> None:
    """Give deeds whose means is not told that of the event noun that did them ("a drone strike killed two men")."""
    plain = {d.trigger.i: d for d in drafts if not (d.is_noun or d.mode)}
    for noun in (d for d in drafts if d.is_noun and d.entry.modes):
        means = noun.trigger.dep_ in {"nsubj", "pobj"}
        above = noun.trigger.head.head if noun.trigger.dep_ == "pobj" else noun.trigger.head
        deed = plain.get(above.i) if means and noun.trigger.head.lower_ not in _NO_MEANS else None
        if deed is not None and deed.entry.type == noun.entry.type:
            deed.content_modes = noun.entry.modes


def _absorbed(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the act belongs to another one, on whose words it hangs ("marched demanding new elections")."""
    above = {token.i for token in _above(draft.trigger)}
    outer = [d for d in drafts if not above.isdisjoint(word.i for word in d.match.words)]
    return any(draft.entry.type in _absorbing().get(d.entry.type, ()) for d in outer)


def _takes_part(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the noun is no act but a party to another one ("met the opposition at his residence")."""
    word = draft.trigger
    others = (party for other in drafts if other is not draft for party in other.parties)
    ends = (p for p in others if draft.is_noun and p.start <= word.idx and p.end == word.idx + len(word.text))
    return any((party.rule or "").startswith(f"noun: {word.lower_}") for party in ends)


def _above(token: Token) -> Iterator[Token]:
    """The words that a word hangs on, up to a clause of its own beside another ("they marched and we demanded")."""
    while token.head != token and not (token.dep_ == "conj" and has_subject(token)):
        token = token.head
        yield token


@cache
def _absorbing() -> dict[str, list[str]]:
    table: dict[str, list[str]] = load_yaml("absorbed.yaml")
    return table


def _is_private(draft: Draft) -> bool:
    """Whether all parties are people and firms of no state, or of one that is only inferred from the article."""
    return all(party.sector in _sectors("private") and _is_unplaced(party) for party in draft.parties)


def _is_crime(draft: Draft) -> bool:
    """Whether an attack is an ordinary crime between private persons ("a man shot his wife")."""
    attackers, victims = draft.actors.parties, draft.recipients.parties
    if draft.entry.type != "ASSAULT" or not attackers or not _sectors("crime_modes") >= {*(draft.mode or ("",))}:
        return False
    unknown = all(party.code is None or _is_unplaced(party) for party in attackers)
    private = all(party.sector in _sectors("crime") for party in draft.parties)
    return unknown and private and not any(_is_several(draft, party) for party in victims)


def _is_several(draft: Draft, party: Party) -> bool:
    """Whether the words of a party are a plural or counted."""
    words = [token for token in draft.trigger.sent if party.start <= token.idx < party.end]
    return any(word.tag_ in {"NNS", "CD"} for word in words)


def _is_unplaced(party: Party) -> bool:
    inferred = (party.rule or "").endswith("the article's state")
    return party.code is None or inferred or party.sector in _sectors("always")


@cache
def _sectors(kind: str) -> frozenset[str | None]:
    return frozenset(load_yaml("private_sectors.yaml")[kind])


def _in_question(draft: Draft) -> bool:
    return draft.trigger.sent.text.rstrip(" \"'”’)").endswith("?")


def _is_description(draft: Draft) -> bool:
    """Whether a participle after a noun only tells what somebody carries ("groups armed with rifles")."""
    verb = draft.trigger
    described = verb.dep_ in {"acl", "advcl"} and not support()["describing"].isdisjoint(keys(verb))
    return described and verb.tag_ in {"VBN", "VBD"} and not draft.actors.parties


def _in_purpose(draft: Draft) -> bool:
    """Whether the frame stands in a clause of purpose ("to fight the rebels")."""
    for above in (draft.trigger, *draft.trigger.ancestors):
        if above.dep_ == "advcl" and is_infinitive(above):
            return True
        if above.dep_ in {"acl", "relcl"} and is_infinitive(above) and not _is_planned(above):
            return True
        if above.dep_ in {"ccomp", "relcl", "xcomp"}:
            return False
    return False


def _is_planned(verb: Token) -> bool:
    """Whether an infinitive after a noun is what is planned ("the order to shell"), and no purpose ("in order to")."""
    noun = verb.head
    purpose = noun.lower_ == "order" and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return not purpose and not support()["plans"].isdisjoint(keys(noun))


def _under(draft: Draft, tops: list[Token]) -> bool:
    """Whether the frame stands under one of the words, with no relative or adverbial clause between."""
    for top in tops:
        if draft.trigger.i == top.i:
            return True
        if within(draft.trigger, top):
            path = [draft.trigger, *draft.trigger.ancestors]
            path = path[: path.index(top)]
            return not any(token.dep_ in {"relcl", "advcl"} for token in path)
    return False


def _with_contents(drafts: list[Draft]) -> list[Draft]:
    """The drafts after dropping and linking what stands in the complement of another (docs, content)."""
    gone: set[int] = set()
    for outer in drafts:
        inner = [d for d in drafts if d is not outer and _under(d, outer.content())]
        if outer.trigger.i in gone or not inner:
            continue
        outer.content_modes = _content_modes(outer, inner)
        content = outer.entry.content
        if content == "drop" or (content == "none" and outer.entry.type in DROPPING):
            gone |= {d.trigger.i for d in inner}
        elif content == "keep":
            for draft in inner:
                draft.content_of = outer.trigger
        elif content == "yield":
            _yield(outer, [d for d in inner if d.parties], gone)
    return [draft for draft in drafts if draft.trigger.i not in gone]


@cache
def _mode_table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = load_yaml("content_modes.yaml")
    return table


def _content_modes(outer: Draft, inner: list[Draft]) -> tuple[str, ...]:
    """The mode that a demand, threat or refusal takes from its content."""
    table = _mode_table().get(outer.entry.type, {})
    keys = [key for d in inner for key in (*(f"{d.entry.type}/{mode}" for mode in d.entry.modes), d.entry.type)]
    return tuple(table[key] for key in keys if key in table)[:1]


def _yield(outer: Draft, inner: list[Draft], gone: set[int]) -> None:
    """Record the deed instead of the agreement to it; of two agreements, the outer one."""
    deeds = [draft for draft in inner if draft.entry.type != outer.entry.type]
    if deeds:
        gone.add(outer.trigger.i)
        for deed in deeds[:1]:
            deed.actors = deed.actors if deed.actors.parties else outer.actors.without(deed.recipients)
            if not deed.match.reading.pattern.reciprocal and not deed.recipients.parties:
                deed.recipients = outer.recipients.without(deed.actors)
    else:
        gone |= {draft.trigger.i for draft in inner}


def _repeated(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether an event noun adds no party to another frame of the same act."""
    if not draft.is_noun:
        return False
    one_sided = not draft.actors.parties or not draft.recipients.parties
    for other in drafts:
        if other is draft or other.entry.type != draft.entry.type:
            continue
        if other.is_noun and other.trigger.i > draft.trigger.i and len(other.parties) <= len(draft.parties):
            continue
        same = _within(draft.actors, other.actors) and _within(draft.recipients, other.recipients)
        governed = other.trigger.is_ancestor(draft.trigger)
        if one_sided or same or (governed and {_key(p) for p in draft.parties} <= {_key(p) for p in other.parties}):
            return True
    return False


def _within(side: Side, other: Side) -> bool:
    """Whether one side has no party that the other lacks."""
    return {_key(p) for p in side.parties} <= {_key(p) for p in other.parties}


def _coordinated(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a verb says the same of the same parties as one beside or above it ("killed or wounded")."""
    parties = {_place(p) for p in draft.parties}
    for other in drafts:
        if other is draft or other.entry.type != draft.entry.type or other.is_noun or draft.is_noun:
            continue
        beside = (draft.trigger.dep_ == "conj" and draft.trigger.head == other.trigger) or other.trigger.is_ancestor(
            draft.trigger
        )
        fuller = other.trigger.dep_ == "conj" and other.trigger.head == draft.trigger
        places = {_place(p) for p in other.parties}
        if (beside and parties <= places) or (fuller and parties < places):
            return True
    return False


def _place(party: Party) -> tuple[int, int]:
    return (party.start, party.end)


def _key(party: Party) -> tuple[str | None, str]:
    return (party.code, party.code or party.name)
