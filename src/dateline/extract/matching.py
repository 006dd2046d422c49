"""Matching a pattern to a clause or noun phrase."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from dateline.extract.arguments import (
    PREDICATES,
    Oblique,
    conjuncts,
    direct_objects,
    is_circumstance,
    is_infinitive,
    is_time,
    keys,
    modifiers,
    obliques,
    surface_subjects,
)
from dateline.extract.clauses import BARE, Clause, has_subject
from dateline.extract.lexical import has_victims, is_person, phrase_tokens, support
from dateline.extract.nominals import is_target_modifier
from dateline.extract.syntax import says_no
from dateline.model import Party
from dateline.ontology.patterns import Complement, Element, Pattern, Phrase, Slot
from dateline.ontology.predicates import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_NONE = frozenset({"no", "not", "n't", "never", "neither"})
_WILL = frozenset({"will", "would", "wo", "'ll", "’ll", "shall"})
_WITHIN = frozenset({"inside", "within", "across", "throughout"})
"""The prepositions that tell what "in" tells, more exactly."""
_AUXILIARY = frozenset({"aux", "auxpass"})
UNEXPLAINED = 1.5
"""What an object that a pattern says nothing of takes from its weight."""
TOGETHER = 0.5
"""What a pattern that asks for several actors gains where they are told."""


class Known(Protocol):
    """What a matcher asks of the parties."""

    def is_party(self, token: Token) -> bool:
        """Whether the phrase of ``token`` stands for a party."""

    def owner(self, head: Token) -> tuple[Party, ...]:
        """Whose thing or deed it is."""

    def sectors(self, head: Token) -> frozenset[str]:
        """The sectors of the phrase's parties, each with "@" before it."""


@dataclass(slots=True, kw_only=True)
class Match:
    """A reading that fits: the heads bound to each role, the verbs of its complement, and its words."""

    reading: Reading
    clause: Clause
    roles: dict[str, list[Token]] = field(default_factory=dict)
    complements: list[Token] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    weight: float = 1

    def rank(self) -> tuple[float, int]:
        """Better matches have the higher rank."""
        return (self.weight, -self.reading.order)


def together(match: Match) -> list[Token]:
    """The heads of all actors: those bound, those that stand beside them, and the names before allies."""
    heads = [head for first in match.roles.get("A", ()) for head in conjuncts(first)]
    return [*heads, *(name for head in heads for name in names_before(head))]


def names_before(noun: Token) -> list[Token]:
    """The names that a noun is told of together with another word ("US and Western allies")."""
    named = [child for child in noun.children if child.dep_ == "nmod" and child.pos_ == "PROPN"]
    return [name for name in named if any(child.dep_ == "cc" for child in name.children)]


def _past_asides(noun: Token) -> list[Oblique]:
    """The phrases that the parse hangs into an aside that is over ("50 troops, including ten officers, to Chad")."""
    asides = [child for child in noun.children if child.lower_ == "including"]
    listed = [word for aside in asides for word in aside.children if word.dep_ == "pobj"]
    ends = [(word, child.i) for word in listed for child in word.children if child.text == "," and child.i > word.i]
    return [oblique for word, end in ends for oblique in obliques(word) if oblique.marker.i > end]


class Matcher:
    """Matches one reading to one clause."""

    def __init__(self, reading: Reading, clause: Clause, known: Known) -> None:
        self.pattern: Pattern = reading.pattern
        self.clause = clause
        self.known = known
        self.is_party = known.is_party
        self.match = Match(reading=reading, clause=clause, words=[clause.predicate])
        self.bound: list[Token] = []

    def run(self) -> Match | None:
        """The match, or None."""
        if self.pattern.refused and not _is_refused(self.clause, undone=self.pattern.undone):
            return None
        if self.pattern.announced and not _is_announced(self.clause):
            return None
        if not all(self._before(element) for element in self.pattern.before):
            return None
        self.match.weight += 3 * self.pattern.refused + 2 * self.pattern.announced
        for at, element in enumerate(self.pattern.after):
            if self._after(element, self.pattern.after[at + 1 :]):
                self.match.weight += element.weight
            elif not self._may_lack(element):
                return None
        if self._excluded():
            return None
        filled = (heads for role, heads in self.match.roles.items() if role != "X")
        self.match.weight += 0.1 * sum(any(map(self.is_party, heads)) for heads in filled)
        self.match.weight += TOGETHER * (self.pattern.mutual and len(together(self.match)) > 1)
        self.match.weight -= UNEXPLAINED * self._leaves_object()
        return self.match

    def _leaves_object(self) -> bool:
        """Whether the clause has an object that the pattern says nothing of."""
        after = self.pattern.after
        direct = any(e.no_object or not (e.prepositions or isinstance(e.part, Complement)) for e in after)
        return (
            bool(self.clause.objects) and not direct and not set(self.clause.objects) & {*self.match.words, *self.bound}
        )

    def _before(self, element: Element) -> bool:
        if isinstance(element.part, Phrase):
            found = all(self._modifier(words) for words in element.part.words)
            self.match.weight += len(element.part.words) if found else 0
            return found or element.optional
        assert isinstance(element.part, Slot)
        heads = self._before_noun(element.part) if self.pattern.noun else self.clause.subjects
        if self.pattern.noun and element.part.plural and not heads:
            return True
        if not self._bind(element.part, heads):
            return element.optional
        self.match.weight += bool(element.part.words)
        return True

    def _before_noun(self, slot: Slot) -> tuple[Token, ...]:
        left = modifiers(self.clause.predicate)
        acts = slot.role == "A" and not slot.plural
        return tuple(t for t in left if self.is_party(t) and not (acts and t.dep_ != "poss" and is_target_modifier(t)))

    def _modifier(self, words: frozenset[str]) -> bool:
        return any(not words.isdisjoint(keys(token)) for token in modifiers(self.clause.predicate))

    def _may_lack(self, element: Element) -> bool:
        """Whether the pattern matches without this element: a slot's phrase, where other words tell the sense."""
        slot = element.part
        if element.optional:
            return True
        if not isinstance(slot, Slot) or slot.required or slot.words or slot.role == "X" or not element.prepositions:
            return False
        return self.pattern.noun or any(isinstance(e.part, Phrase) for e in self.pattern.after)

    def _after(self, element: Element, following: tuple[Element, ...]) -> bool:
        part = element.part
        if element.no_object:
            return not (self._clauses() if self.bound else (*self.clause.objects, *self._that_clauses()))
        if isinstance(part, Complement):
            return self._complement(part)
        if element.prepositions:
            return self._oblique(element.prepositions, part)
        if isinstance(part, Phrase):
            return self._direct_phrase(part)
        assert isinstance(part, Slot)
        return self._direct_slot(part, following)

    def _that_clauses(self) -> list[Token]:
        """The clauses with "that" that stand in place of an object ("demonstrated that it works")."""
        return [
            c for c in self.clause.anchor.children if c.dep_ == "ccomp" and any(m.dep_ == "mark" for m in c.children)
        ]

    def _direct_slot(self, slot: Slot, following: tuple[Element, ...]) -> bool:
        second = next((e.part for e in following if isinstance(e.part, Phrase) and not e.prepositions), None)
        candidates: Iterable[Token] = (*self.clause.indirect, *self.clause.objects, *self._others("attr", "oprd"))
        if self.match.complements:
            candidates = direct_objects(self.match.complements[-1])
        if second is not None:
            candidates = [c for c in candidates if not phrase_tokens(c, second)]
        candidates = [c for c in candidates if c not in self.bound]
        heads = [c for c in candidates if not is_time(c)][:1]
        self.bound += heads
        return self._bind(slot, heads)

    def _others(self, *deps: str) -> tuple[Token, ...]:
        return tuple(token for token in self.clause.others if token.dep_ in deps)

    def _direct_phrase(self, phrase: Phrase) -> bool:
        objects = [o for first in self.clause.objects for o in conjuncts(first)]
        after = [c for o in objects for c in o.children if c.dep_ == "amod" and c.i > o.i]
        return self._take_phrase((*self.clause.objects, *self.clause.others, *after, *self._clauses()), phrase)

    def _clauses(self) -> list[Token]:
        """The clauses without "to" that complement the verb ("helped rebuild", "stopped bombing")."""
        children = self.clause.anchor.children
        tags = {"VBG", "VB", "VBP"} if self.clause.anchor.lemma_ in BARE else {"VBG", "VB"}
        found = [c for c in children if c.dep_ in {"xcomp", "ccomp", "dobj"} and c.tag_ in tags]
        return [c for c in found if not any(aux.tag_ == "MD" for aux in c.children)]

    def _take_phrase(self, heads: Iterable[Token], phrase: Phrase) -> bool:
        for head in heads:
            if found := phrase_tokens(head, phrase) or _deed_tokens(head, phrase):
                self.match.words += found
                self.bound += found
                if found[-1].pos_ in PREDICATES:
                    self.match.complements += [found[-1]]
                return True
        return False

    def _bind(self, slot: Slot, heads: Iterable[Token]) -> bool:
        heads = self._fitting(slot, heads)
        if (slot.role == "X" or slot.words) and not heads:
            return False
        if slot.required and not any(self._stands(slot, head) for head in heads):
            return False
        self.match.roles.setdefault(slot.role, []).extend(heads)
        return True

    def _stands(self, slot: Slot, head: Token) -> bool:
        """Whether a head names a party, or a party's thing, or one of the victims whose group nobody knows."""
        if self.is_party(head) or self.known.owner(head):
            return True
        return slot.role == "B" and is_person(head) and has_victims(self.match.reading, self.clause.predicate)

    def _fitting(self, slot: Slot, heads: Iterable[Token]) -> list[Token]:
        """The heads that have one of the words, or are of one of the sectors, that a slot asks for."""
        if not slot.words:
            return list(heads)
        wanted = Phrase(words=(slot.words,))
        return [h for h in heads if phrase_tokens(h, wanted) or not slot.words.isdisjoint(self.known.sectors(h))]

    def _pool(self) -> list[Oblique]:
        """The phrases on the predicate and on what is bound already, the nearest first."""
        found = list(self.clause.obliques)
        for token in (*self.bound, *self.clause.objects):
            if token != self.clause.predicate:
                found += obliques(token)
                found += [o for c in conjuncts(token)[1:] for o in obliques(c)]
                found += _past_asides(token)
        seen: dict[tuple[int, int], Oblique] = {}
        for oblique in found:
            seen.setdefault((oblique.marker.i, oblique.head.i if oblique.head is not None else -1), oblique)
        return list(seen.values())

    def _oblique(self, prepositions: frozenset[str], part: Slot | Phrase | Complement | None) -> bool:
        wanted = prepositions | _WITHIN if "in" in prepositions and isinstance(part, Slot) else prepositions
        pool = [o for o in self._pool() if o.word in wanted and not self._claimed(o, part)]
        if part is None:
            return bool(pool)
        if self.pattern.noun and isinstance(part, Slot) and part.role == "B":
            pool.sort(key=lambda o: o.word == "of")
        named = isinstance(part, Phrase)
        heads = [o.head for o in pool if o.head is not None and (named or not is_time(o.head))]
        if isinstance(part, Phrase):
            particle = any(o.head is None for o in pool)
            after = (*self.clause.objects, *self._clauses()) if particle else ()
            return self._take_phrase([*heads, *after], part)
        assert isinstance(part, Slot)
        if any(o.head is None for o in pool) and not heads:
            heads = list(self.clause.objects)
        if not any(map(self.is_party, heads)):
            heads = [*self._below(heads, prepositions), *heads] if heads else self._deeper(prepositions)
        return self._oblique_slot(part, heads)

    def _claimed(self, oblique: Oblique, part: Slot | Phrase | Complement | None) -> bool:
        """Whether a phrase is none of the actor's, since the noun has its actor ("their support of", "its call by")."""
        actor = isinstance(part, Slot) and part.role == "A" and not part.plural
        if not self.pattern.noun or not actor or not self.clause.subjects:
            return False
        noun = self.clause.predicate
        return oblique.word == "of" or (self.clause.subjects[0].head == noun and oblique.marker.head != noun)

    def _oblique_slot(self, slot: Slot, heads: list[Token]) -> bool:
        bound = self.match.roles.get(slot.role, []) if not slot.plural and slot.role != "X" else []
        if any(map(self.is_party, bound)):
            return False
        taken = [head for bound in self.match.roles.values() for head in bound] if self.pattern.noun else []
        nouns = [h for h in self._fitting(slot, heads) if h.pos_ not in PREDICATES and h not in taken]
        parties = [head for head in nouns if self.is_party(head)]
        chosen = (parties or nouns)[:1]
        if slot.plural:
            chosen = parties or nouns
        self.bound += chosen
        return bool(chosen) and self._bind(slot, chosen)

    def _deeper(self, prepositions: frozenset[str]) -> list[Token]:
        """Phrases that the parser hung on another phrase ("talks in Geneva with Iran")."""
        below = [o.head for o in self._pool() if o.head is not None and o.head.pos_ not in PREDICATES]
        found = [o for head in below for o in obliques(head) if o.word in prepositions - {"of", "in", "by"}]
        return [o.head for o in found if o.head is not None and not is_time(o.head)]

    def _below(self, heads: list[Token], prepositions: frozenset[str]) -> list[Token]:
        """The parties in the phrases that hang on what a phrase tells ("two million in aid to Chad")."""
        wanted = prepositions - {"of", "in", "by"}
        nouns = [h for h in heads if h.pos_ == "NOUN" and support()["circumstances"].isdisjoint(keys(h))]
        found = [o.head for noun in nouns for o in obliques(noun) if o.word in wanted]
        return [head for head in found if head is not None and self.is_party(head)]

    def _complement(self, complement: Complement) -> bool:
        if "that" in complement.markers:
            found = [c for c in self._finite() if not complement.verbs or _has_verb(c, complement.verbs)]
        elif "" in complement.markers:
            found = [c for c in self._clauses() if not is_infinitive(c)]
        else:
            pool = [o.head for o in self._pool() if o.word in complement.markers and o.head is not None]
            found = [head for head in pool if head.pos_ in PREDICATES or head.tag_ in {"VBG", "VB"}]
        self.match.complements += found[:1]
        if complement.subject is not None and found:
            return self._bind(complement.subject, surface_subjects(found[0]))
        return bool(found)

    def _finite(self) -> list[Token]:
        holders = [self.clause.anchor, *self.bound]
        children = [c for holder in holders for c in holder.children if c.dep_ in {"ccomp", "acl"}]
        return [c for c in children if (not is_infinitive(c) and c.tag_ not in {"VBG", "VBN"}) or has_subject(c)]

    def _excluded(self) -> bool:
        unless = self.match.reading.entry.unless
        return bool(unless) and any(not unless.isdisjoint(keys(token)) for token in self._surroundings())

    def _surroundings(self) -> Iterable[Token]:
        """The predicate's arguments and modifiers."""
        clause = self.clause
        own = [subject for subject in clause.subjects if subject.head == clause.anchor]
        heads = [*own, *clause.objects, *clause.indirect, *clause.others, *self.bound]
        heads += [o.head for o in self._pool() if o.head is not None and not is_circumstance(o)]
        yield from modifiers(clause.predicate)
        yield from (child for head in (clause.anchor, *own) for child in head.children if child.lower_ in _NONE)
        for head in heads:
            if head != clause.predicate:
                yield from (word for word in (*modifiers(head), *conjuncts(head)) if word not in self.match.words)


def _deed_tokens(verb: Token, phrase: Phrase) -> list[Token]:
    """The tokens of an infinitive and its object that are the phrase's words ("called to [express solidarity]")."""
    first, *rest = phrase.words
    if verb.pos_ != "VERB" or not rest or first.isdisjoint(keys(verb)):
        return []
    for noun in (child for child in verb.children if child.dep_ == "dobj"):
        if found := phrase_tokens(noun, Phrase(words=tuple(rest))):
            return [verb, *found]
    return []


def _is_subjunctive(clause: Token) -> bool:
    """Whether a clause tells what is to be done ("that Athens stick to it"), by a bare form that tells no fact."""
    children = list(clause.children)
    subjects = [child for child in children if child.dep_ in {"nsubj", "nsubjpass"}]
    if not subjects or any(child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in children if child.dep_ in _AUXILIARY):
        return False
    single = subjects[0].tag_ in {"NN", "NNP"} and not any(child.dep_ == "conj" for child in subjects[0].children)
    be = any(child.lower_ == "be" and child.dep_ == "auxpass" for child in children)
    return be or clause.tag_ == "VB" or (clause.tag_ == "VBP" and single and clause.lower_ == clause.lemma_.lower())


def _has_verb(clause: Token, words: frozenset[str]) -> bool:
    """Whether the clause's verb, an auxiliary or what its copula predicates is one of the words."""
    if "subjunctive" in words and _is_subjunctive(clause):
        return True
    beside = {"aux", "auxpass", "acomp", "attr"} | ({"prep"} if clause.lemma_ == "be" else set())
    others = [child for child in clause.children if child.dep_ in beside]
    return any(not words.isdisjoint(keys(token)) for token in (clause, *others))


def _is_refused(clause: Clause, *, undone: bool) -> bool:
    """Whether the clause says that something will not be done ("will not release them"), or is not ("is not ready").

    ``undone``: it may also say that it was not done ("did not let them pass").
    """
    children = list(clause.anchor.children)
    will = any(child.dep_ == "aux" and child.lower_ in _WILL for child in children)
    not_ready = clause.predicate != clause.anchor
    told = undone and not any(child.dep_ == "aux" and child.tag_ == "MD" for child in children)
    refused = any(child.dep_ == "neg" for child in children) or any(map(says_no, clause.objects))
    return refused and (will or not_ready or told)


def _is_announced(clause: Clause) -> bool:
    """Whether the clause says that something will be done ("will retaliate")."""
    children = list(clause.anchor.children)
    will = any(child.dep_ == "aux" and child.lower_ in _WILL for child in children)
    return will and not any(child.dep_ == "neg" for child in children)
