"""From the heads that a match binds to the parties on either side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.arguments import (
    PREDICATES,
    SUBJECTS,
    addressees,
    antecedent,
    conjuncts,
    direct_objects,
    holders,
    indirect_objects,
    is_infinitive,
    is_time,
    keys,
    modifiers,
    obliques,
    possessors,
    subjects_further_up,
    surface_subjects,
)
from dateline.extract.lexical import has_victims, is_person, support
from dateline.extract.matching import Match
from dateline.extract.nominals import is_target_modifier
from dateline.extract.parties import Parties
from dateline.extract.status_words import is_eventive
from dateline.model import Party, Reason

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTING = frozenset({"in", "at", "near", "inside", "within", "across"})
_SOURCES = frozenset({"by", "from"})
_CONDITIONS = frozenset({"if", "unless", "until"})
_ABOUT = frozenset({"for", "to", "on", "over", "in", "of"})
_SHARED = frozenset({"border", "frontier", "boundary", "borderline"})
_CARRYING = frozenset({"carry", "transport", "ferry", "take", "bring", "bear", "hold", "house", "shelter", "guard"})
_OWNED = frozenset({"PROTEST", "SANCTION", "COERCE"})
"""The material acts that stand for whose thing they are done to ("burned Danish flags", "banned Chadian beef")."""
_NEVER = frozenset({"during", "after", "before", "since", "until", "by", "as", "despite", "because", "amid"})


@dataclass(frozen=True, slots=True)
class Side:
    """The parties of one side, and the rule that found them."""

    parties: tuple[Party, ...] = ()
    rule: str = ""

    def without(self, other: Side) -> Side:
        """This side without the parties of the other."""
        return Side(_others(self.parties, other.parties), self.rule)

    def reason(self, field: str) -> tuple[tuple[str, Reason], ...]:
        """The words that the side was read from, as an entry of a statement's ``why``."""
        if not self.parties:
            return ()
        start, end = min(p.start for p in self.parties), max(p.end for p in self.parties)
        return ((field, Reason(rule=self.rule, start=start, end=end)),)


class Resolver:
    """Resolves heads to parties in one article; remembers what it found."""

    def __init__(self, parties: Parties) -> None:
        self._parties = parties
        self._groups: dict[int, tuple[Party, ...]] = {}
        self._single: dict[int, bool] = {}

    def is_party(self, token: Token) -> bool:
        """Whether the phrase of ``token`` stands for a party."""
        if token.i not in self._single:
            self._single[token.i] = bool(self._parties.of(token)) or bool(self._counted(token))
        return self._single[token.i]

    def group(self, token: Token) -> tuple[Party, ...]:
        """The parties of the phrase and its conjuncts."""
        if token.i not in self._groups:
            self._groups[token.i] = self._members(token) or self._parties.group(token) or self._counted(token)
        return self._groups[token.i]

    def _members(self, token: Token) -> tuple[Party, ...]:
        """Of "countries, including Chad and Mali", those that are named, where the whole has no code."""
        if any(party.code for party in self._parties.of(token)):
            return ()
        heads = [o.head for o in obliques(token) if o.word == "including" and o.head is not None]
        return tuple(party for head in heads for party in self._parties.group(head))

    def _counted(self, token: Token) -> tuple[Party, ...]:
        """Of "dozens of rebels", the rebels."""
        if not token.like_num and support()["transparent"].isdisjoint(keys(token)):
            return ()
        heads = [o.head for o in obliques(token) if o.word == "of" and o.head is not None]
        return tuple(party for head in heads for party in self._parties.group(head))

    def sectors(self, head: Token) -> frozenset[str]:
        """The sectors of the phrase's parties, each with "@" before it."""
        return frozenset(f"@{party.sector}" for party in self.group(head) if party.sector)

    def all(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """The parties of several heads, none twice."""
        return distinct(party for head in heads for party in self.group(head))

    def owner(self, head: Token, depth: int = 1, *, attack: bool = False) -> tuple[Party, ...]:
        """Whose thing or deed it is: possessive, demonym, "by" or "of" phrase, or whose the "of" phrase's thing is."""
        deed = is_eventive(head.lemma_.lower())
        words = ("by", "from") if attack and deed else ("by", "of", "from")
        after = [o for word in words for o in obliques(head) if o.word == word]
        participles = [child for child in head.children if child.dep_ == "acl"]
        agents = [o.head for v in participles for o in obliques(v) if o.word in _SOURCES or v.lemma_ == "belong"]
        after += [o for o in obliques(head) if o.word == "with" and head.lemma_.lower() in _SHARED]
        agents += [c for verb in participles if verb.lemma_ in _CARRYING for c in verb.children if c.dep_ == "dobj"]
        before = [m for m in modifiers(head) if m.head == head and m.dep_ != "poss"]
        before = [m for m in before if not (deed and is_target_modifier(m))]
        for token in (*possessors(head), *before, *(o.head for o in after), *agents):
            if token is not None and token.pos_ not in PREDICATES and (found := self.group(token)):
                return found
        things = [o.head for o in after if o.word == "of" and o.head is not None and o.head.pos_ == "NOUN"]
        return next((found for thing in things if depth > 1 and (found := self.owner(thing, depth - 1))), ())


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties without those of the same words and code."""
    return tuple({(p.start, p.end, p.code, p.name): p for p in parties}.values())


def sides(match: Match, resolver: Resolver, *, verbal: bool) -> tuple[Side, Side]:
    """Actors and recipients of a match. In a ``verbal`` act, whose deed it is stands for the deed."""
    pattern = match.reading.pattern
    actors = _actors(match, resolver, verbal=verbal)
    if pattern.reciprocal:
        return _reciprocal(match, resolver, actors), Side()
    recipients = _recipients(match, resolver, verbal=verbal)
    others = Side(_others(recipients.parties, actors.parties), recipients.rule)
    if recipients.parties and not others.parties and match.reading.entry.type in _OWNED and not pattern.noun:
        others = _owners(match, resolver)
    return actors, others


def _others(parties: tuple[Party, ...], taken: tuple[Party, ...]) -> tuple[Party, ...]:
    same = {(p.name, p.code, p.sector) for p in taken}
    return tuple(p for p in parties if (p.name, p.code, p.sector) not in same)


def _actors(match: Match, resolver: Resolver, *, verbal: bool) -> Side:
    bound = match.roles.get("A", [])
    if parties := _whose_voice(match, resolver):
        return Side(parties, "whose the pattern's words are")
    if parties := resolver.all(bound):
        return Side(parties, "slot A")
    if bound and (parties := resolver.all(_above_purpose(match.clause.anchor))):
        return Side(parties, "subject of the clause above")
    if bound and (parties := _owner_of_one(bound, resolver, attack=match.reading.entry.type == "ASSAULT")):
        return Side(parties, "whose slot A is")
    if bound and not match.reading.pattern.noun:
        if parties := resolver.all(subjects_further_up(match.clause.anchor)):
            return Side(parties, "subject of the clause above")
        return Side(_owners_of_words(match, resolver), "whose the pattern's words are")
    pattern, clause = match.reading.pattern, match.clause
    if not pattern.noun and not pattern.has("B"):
        return Side(resolver.all(clause.subjects), "subject")
    if not pattern.noun:
        return Side(_owners_of_words(match, resolver) if not bound else (), "whose the pattern's words are")
    if parties := _others(resolver.all(clause.subjects), resolver.all(match.roles.get("B", []))):
        return Side(parties, "actor of the noun")
    claimed = {head.i for head in match.roles.get("B", [])}
    of = [o.head for o in clause.obliques if o.word == "of" and o.head is not None and o.head.i not in claimed]
    claims_of = any("of" in e.prepositions and getattr(e.part, "role", "") == "B" for e in pattern.after)
    return Side() if claims_of else Side(resolver.all(of), "of phrase")


def _whose_voice(match: Match, resolver: Resolver) -> tuple[Party, ...]:
    """Whose view somebody voices ("the envoy conveyed Peru's concern")."""
    if match.reading.pattern.noun or not _is_voiced(match):
        return ()
    views = [word for word in match.words[1:] if not support()["views"].isdisjoint(keys(word))]
    return resolver.all(owner for view in views for owner in possessors(view) if owner.pos_ == "PROPN")


def _is_voiced(match: Match) -> bool:
    return not support()["voicing"].isdisjoint(keys(match.clause.predicate))


def _owners_of_words(match: Match, resolver: Resolver) -> tuple[Party, ...]:
    """Whose the things are that the pattern's words name ("expressing Peru's concern")."""
    taken = resolver.all(match.roles.get("B", []))
    owners = (_others(resolver.owner(word), taken) for word in match.words[1:] if word not in match.complements)
    return next((parties for parties in owners if parties), ())


def _above_purpose(verb: Token) -> tuple[Token, ...]:
    """Who does something to an end, where the parse makes the end a complement ("launched a campaign to oust them")."""
    launched = is_infinitive(verb) and verb.dep_ == "xcomp" and bool(direct_objects(verb.head))
    return surface_subjects(verb.head) if launched else ()


def _recipients(match: Match, resolver: Resolver, *, verbal: bool) -> Side:
    heads = match.roles.get("B", [])
    if verbal and (parties := _owner_of_what(match, resolver, heads)):
        return Side(parties, "whose deed the object is")
    if parties := resolver.all(heads):
        return Side(parties, "slot B")
    if parties := _owner_of_one(heads, resolver):
        return Side(parties, "whose slot B is")
    if parties := _victims(match, heads):
        return Side(parties, "victims")
    pattern = match.reading.pattern
    if (pattern.refused or pattern.announced) and (parties := _first_condition(match, resolver)):
        return Side(parties, "subject of the condition")
    if pattern.noun and pattern.has("B"):
        targets = [m for m in modifiers(match.clause.predicate) if is_target_modifier(m)]
        return Side(resolver.all(targets), "name before the noun")
    if match.complements and (side := _of_complement(match, resolver)).parties:
        return side
    if pattern.noun:
        return Side()
    side = _named(match, resolver) if not verbal or not pattern.has("B") else Side()
    if not side.parties and (verbal or match.reading.entry.type in _OWNED):
        side = _owners(match, resolver)
    if verbal and not side.parties and (parties := resolver.all(addressees(match.clause.anchor))):
        return Side(parties, "whom the letter is to")
    return side if side.parties or match.reading.entry.type != "ASSAULT" else _place_attacked(match, resolver)


def _place_attacked(match: Match, resolver: Resolver) -> Side:
    """The place of the things that are attacked, which stands for those who hold it."""
    things = [*match.roles.get("B", ()), *(word for word in match.words[1:] if word.pos_ == "NOUN")]
    before = [m for thing in things for m in modifiers(thing) if m.tag_ == "NNP" and m.dep_ != "poss"]
    if targets := tuple(party for party in resolver.all(before) if party.sector == "CVL"):
        return Side(targets, "name before the noun")
    near = [o for thing in things for o in obliques(thing)] + (list(match.clause.obliques) if things else [])
    phrases = [o for o in near if o.word in _SETTING]
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    heads = [o.head for o in phrases if o.head is not None and not is_time(o.head)]
    return Side(_others(resolver.all(heads), actors), "place of what is attacked")


def _victims(match: Match, heads: list[Token]) -> tuple[Party, ...]:
    """People whose group nobody knows, as victims of a deed that is only done to people."""
    if not has_victims(match.reading, match.clause.predicate):
        return ()
    return tuple(_unknown(head) for head in heads if is_person(head))


def _unknown(head: Token) -> Party:
    first = next((token for token in head.subtree if token.i <= head.i and token.pos_ not in {"DET", "PUNCT"}), head)
    words = head.doc[first.i : head.i + 1]
    return Party(
        start=words.start_char,
        end=words.end_char,
        text=words.text,
        name=words.text,
        sector="UNK",
        rule="victims without a name",
    )


def _owner_of_what(match: Match, resolver: Resolver, heads: list[Token]) -> tuple[Party, ...]:
    """Whose plan, visit or request the pattern's word is, rather than what it is about ("Chad's plan for Mali")."""
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    asked = (heads or match.complements) and not _is_voiced(match)
    for word in match.words[1:] if asked and not match.reading.pattern.noun else ():
        about = [o.head for w in (word, match.clause.anchor) for o in obliques(w) if o.word in _ABOUT]
        owners = _others(resolver.all(holders(word)), actors) if all(head in about for head in heads) else ()
        if owners and not {party.code for party in owners} & {party.code for party in actors}:
            return owners
    return ()


def _owner_of_one(heads: list[Token], resolver: Resolver, *, attack: bool = False) -> tuple[Party, ...]:
    """Whose thing or deed the first of the heads is that is somebody's; an ``attack`` "of" somebody is not theirs."""
    return next((parties for head in heads if (parties := resolver.owner(head, attack=attack))), ())


def _named(match: Match, resolver: Resolver) -> Side:
    """The parties among the pattern's words ("rounded up the villagers")."""
    vague = support()["transparent"]
    nouns = [w for w in match.words[1:] if w.pos_ in {"NOUN", "PROPN"} and vague.isdisjoint(keys(w))]
    words = [w for w in nouns if not any(c.dep_ == "poss" and c.pos_ == "PRON" for c in w.children)]
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    own = {(actor.code, sector) for actor in actors for sector in (actor.sector, "MIL") if actor.code}
    found = (party for party in _others(resolver.all(words), actors) if (party.code, party.sector) not in own)
    if match.reading.entry.type == "MOBILIZE":
        found = (party for party in found if party.code)
    return Side(tuple(found), "words of the pattern")


def _owners(match: Match, resolver: Resolver) -> Side:
    """Whose the thing is that the pattern's words name ("summoned the Indian ambassador")."""
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    words = [word for word in (*match.words[1:], *match.roles.get("X", ())) if not _is_own(word, match)]
    for word in words:
        if word not in match.complements and (parties := _others(resolver.owner(word, depth=2), actors)):
            return Side(parties, "whose deed the object is")
    return Side()


def _is_own(word: Token, match: Match) -> bool:
    """Whether a thing that is banned, seized or burned is "its" or "their own"."""
    return match.reading.entry.type in _OWNED and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in word.children)


def _of_complement(match: Match, resolver: Resolver) -> Side:
    """The parties inside the complement; those of its setting ("in Mali") only where there are no others."""
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    finite = [verb for verb in match.complements if not is_infinitive(verb)]
    subjects = [child for verb in finite for child in verb.children if child.dep_ in SUBJECTS]
    if parties := _others(resolver.all(subjects), actors):
        return Side(parties, "subject of the complement")
    named = _first_condition(match, resolver)
    for never in (_NEVER | _SETTING, _NEVER):
        parties = _others(resolver.all(_inside(match.complements, never)), actors)
        if parties and not (named and _are_own(parties, actors)):
            return Side(parties, "parties of the complement")
    things = _inside(match.complements, _NEVER | _SETTING)
    if parties := _others(_owner_of_one(things, resolver), actors):
        return Side(parties, "whose the thing in the complement is")
    return Side(named, "subject of the condition")


def _are_own(parties: tuple[Party, ...], actors: tuple[Party, ...]) -> bool:
    """Whether parties are of the actor's state or of none, so that a threat to do something to them is for others."""
    codes = {actor.code for actor in actors}
    return all(party.code is None or party.code in codes for party in parties)


def _first_condition(match: Match, resolver: Resolver) -> tuple[Party, ...]:
    """The first party but the actor that a condition is about."""
    actors = resolver.all(match.roles.get("A", match.clause.subjects))
    codes = {party.code for party in actors if party.code}
    found = (_others(resolver.group(subject), actors) for subject in _conditions(match))
    return next((parties for parties in found if parties and not codes & {p.code for p in parties}), ())


def _conditions(match: Match) -> list[Token]:
    """The subjects of the conditions that the act or its content is made to depend on, the outermost first.

    In "until he is satisfied that Vietnam helps", Vietnam's clause comes after his.
    """
    deep = match.reading.pattern.refused or match.reading.pattern.announced
    anchor = match.clause.anchor
    own = [child for child in (anchor.subtree if deep else anchor.children) if child.dep_ == "advcl"]
    clauses = [*own, *(c for verb in match.complements for c in verb.subtree if c.dep_ == "advcl")]
    conditional = [v for v in clauses if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in v.children)]
    inner = [c for verb in conditional for c in verb.subtree if c.dep_ == "ccomp"]
    return [subject for verb in (*conditional, *inner) for subject in surface_subjects(verb)]


def _inside(verbs: list[Token], never: frozenset[str]) -> list[Token]:
    """The heads of the phrases that hang on the verbs of a complement, but for those after some prepositions."""
    found: list[Token] = []
    for verb in (v for top in verbs for v in conjuncts(top)):
        objects = [*indirect_objects(verb), *direct_objects(verb)]
        phrases = [o for word in (verb, *objects) for o in obliques(word) if o.word not in never]
        heads = [o.head for o in phrases if o.head is not None and not is_time(o.head)]
        own = [head for head in objects if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in head.children)]
        found += [head for head in objects if head not in own]
        found += [c for let in verb.children if let.dep_ == "ccomp" for c in let.children if c.dep_ in SUBJECTS]
        found += [head for head in heads if head.pos_ not in PREDICATES]
        found += _inside([head for head in heads if head.pos_ in PREDICATES], never)
    return found


def _met(match: Match) -> list[Token]:
    """Whom somebody meets, where the pattern does not speak of an object ("met his envoy on the sidelines")."""
    known = [*match.words, *(head for heads in match.roles.values() for head in heads)]
    return [] if match.reading.pattern.noun else [o for o in match.clause.objects if o not in known and not is_time(o)]


def _reciprocal(match: Match, resolver: Resolver, actors: Side) -> Side:
    """All who take part: subject, "with" phrase, "between" phrase, and what is bound to either slot."""
    clause = match.clause
    holders = [o for o in clause.obliques if o.head is not None and o.head.pos_ not in PREDICATES]
    for word in match.words[1:]:
        holders += [o for o in obliques(word) if o.head is not None and o.head.pos_ not in PREDICATES]
    words = {"with", "between"} | ({"among", "of"} if match.reading.pattern.noun else set())
    phrases = [antecedent(o.head) for o in holders if o.word in words and o.head is not None]
    between = [o.head for o in holders if o.word == "between" and o.head is not None]
    if between and (match.reading.pattern.noun or len(resolver.all(between)) > 1):
        actors = Side()
    own = possessors(clause.predicate) if match.reading.pattern.noun and not between else ()
    heads = [*own, *_met(match), *match.roles.get("B", []), *phrases]
    together = distinct((*actors.parties, *resolver.all(heads)))
    return Side(together, "reciprocal") if together else Side()
