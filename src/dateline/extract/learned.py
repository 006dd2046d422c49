"""Predicates that no entry covers: what a classifier, trained on labelled sentences, takes them for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from dateline.extract.arguments import PREDICATES, is_infinitive, is_passive, is_time, modifiers
from dateline.extract.clauses import Clause, clause_of
from dateline.extract.matching import Known, Match, Matcher
from dateline.extract.nominals import noun_clause
from dateline.ontology.learned import NOTHING, Vector, Weights
from dateline.ontology.patterns import Pattern, parse_patterns
from dateline.ontology.predicates import Entry, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

WIDTH = 300
"""The length of a word vector of the language model."""

_PREPOSITIONS = tuple(
    "about after against around as at before behind by down during for from in into of off on onto out over through "
    "to toward towards under up upon with within without away back".split()
)
_SECTORS = tuple(
    f"@{sector}"
    for sector in "GOV MIL COP JUD LEG SPY PTY OPP REB PRM UAF CRM CVL BUS JRN EDU MED REL AGR LAB REF SOC ELI".split()
)
_VERB_PATTERNS = (
    "A act B",
    "A act",
    *(
        f"A act {word} B"
        for word in "against with on at to toward|towards from for over into upon around behind".split()
    ),
)
_NOUN_PATTERNS = (
    "A act",
    *(f"A act {word} B" for word in "against on of with to toward|towards for at from into over".split()),
)
_MUTUAL_PATTERNS = ("A+ act", "A+ act B", "A+ act with B")
_MUTUAL = "CONSULT"
"""The act of which all who take part are actors."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a predicate is taken for, and how likely it is: a probability."""

    act: str
    likely: float


class Learned:
    """Guesses at predicates that no entry covers."""

    def __init__(self, weights: Weights, known: Known) -> None:
        self._weights = weights
        self._known = known

    def matches(self, token: Token, kind: str) -> list[Match]:
        """The readings of a predicate of this ``kind`` (see ``frames.kind_of``), the best first; mostly none."""
        clause = clause_for(token, kind, self._known)
        if clause is None:
            return []
        guess = self.guess(clause, kind)
        if guess.act == NOTHING:
            return []
        readings = (_marked(reading, guess, token) for reading in _readings(guess.act, noun=kind != "verb"))
        found = (Matcher(reading, clause, self._known).run() for reading in readings)
        return sorted((match for match in found if match is not None), key=Match.rank, reverse=True)

    def guess(self, clause: Clause, kind: str) -> Guess:
        """What the predicate of a clause is taken for."""
        return Guess(*self._weights.best(features(clause, kind, self._known)))


def clause_for(token: Token, kind: str, known: Known) -> Clause | None:
    """The clause of a predicate that could be an interaction: one with a party in it."""
    if not kind or token.is_stop or not token.is_alpha or token.ent_type_:
        return None
    clause = clause_of(token) if kind == "verb" else noun_clause(token, known.is_party)
    return clause if any(map(known.is_party, _arguments(clause))) else None


def _arguments(clause: Clause) -> list[Token]:
    heads = [
        *clause.subjects,
        *clause.objects,
        *clause.indirect,
        *(o.head for o in clause.obliques if o.head is not None),
    ]
    return [head for head in heads if head.pos_ not in PREDICATES]


def features(clause: Clause, kind: str, known: Known) -> Vector:
    """A predicate and its arguments as numbers: word vectors of the predicate, of its subject, its objects and its
    phrases, where these are no parties; which slots hold parties, and of which sectors; its prepositions and form.
    """
    subjects = [*clause.subjects]
    objects = [*clause.objects, *clause.indirect]
    phrases = [o for o in clause.obliques if o.head is None or not is_time(o.head)]
    heads = [o.head for o in phrases if o.head is not None]
    parts = [
        _vector([clause.predicate]),
        _vector(_common(subjects, known)),
        _vector(_common(objects, known)),
        _vector(_common(heads, known)),
        _sectors(subjects, known),
        _sectors(objects, known),
        _prepositions((o.word for o in phrases if o.head is not None and known.is_party(o.head))),
        _prepositions((o.word for o in phrases if o.head is None or not known.is_party(o.head))),
        _form(clause, kind, known),
    ]
    return np.concatenate(parts)


def _common(heads: list[Token], known: Known) -> list[Token]:
    """The heads that name no party, with their modifiers; of those that do, the common nouns ("rebels")."""
    kept = [head for head in heads if head.pos_ in {"NOUN", *PREDICATES}]
    return [word for head in kept for word in (head, *(m for m in modifiers(head) if not known.is_party(m)))]


def _vector(tokens: Iterable[Token]) -> Vector:
    """The mean of the words' vectors, each of length one; zeros where there is none."""
    total = np.zeros(WIDTH, dtype=np.float32)
    for token in tokens:
        total += _word(token)
    length = float(np.linalg.norm(total))
    return total / length if length else total


def _word(token: Token) -> Vector:
    lexeme = token.vocab[token.lemma_.lower()]
    lexeme = lexeme if lexeme.has_vector else token.vocab[token.lower_]
    vector = np.asarray(lexeme.vector, dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def _sectors(heads: list[Token], known: Known) -> Vector:
    found = {sector for head in heads for sector in known.sectors(head)}
    party = any(map(known.is_party, heads))
    return np.array([bool(heads), party, *(sector in found for sector in _SECTORS)], dtype=np.float32)


def _prepositions(words: Iterable[str]) -> Vector:
    found = {*words}
    return np.array([word in found for word in _PREPOSITIONS], dtype=np.float32)


def _form(clause: Clause, kind: str, known: Known) -> Vector:
    verb = clause.anchor
    children = {child.dep_ for child in clause.predicate.children}
    negated = any(child.dep_ == "neg" for child in verb.children)
    return np.array(
        [
            kind == "verb",
            kind == "gerund",
            kind == "verb" and is_passive(verb),
            is_infinitive(verb),
            negated,
            "ccomp" in children,
            "xcomp" in children,
            "prt" in children,
            clause.predicate.dep_ in {"advcl", "acl"},
            clause.predicate.dep_ == "relcl",
            known.is_party(clause.predicate),
        ],
        dtype=np.float32,
    )


@cache
def _readings(act: str, *, noun: bool) -> tuple[Reading, ...]:
    """The readings of any predicate of an act: who acts upon whom, by what the syntax says alone."""
    texts = _MUTUAL_PATTERNS if act == _MUTUAL else (_NOUN_PATTERNS if noun else _VERB_PATTERNS)
    patterns = tuple(pattern for text in texts for pattern in parse_patterns(text, {}, noun=noun))
    entry = Entry(
        id="learned",
        type=act,
        modes=(),
        also=None,
        cameo=None,
        definition="A predicate that no entry covers.",
        patterns=patterns,
        unless=frozenset(),
        content="none",
        examples=(),
        counterexamples=(),
    )
    return tuple(Reading(entry, pattern, order) for order, pattern in enumerate(patterns))


def _marked(reading: Reading, guess: Guess, token: Token) -> Reading:
    """The reading with the predicate's own word and its likelihood, as ``--why`` shows them."""
    entry = replace(reading.entry, id=f"learned ({guess.likely:.2f})")
    return replace(reading, entry=entry, pattern=_named(reading.pattern, token.lemma_.lower()))


def _named(pattern: Pattern, lemma: str) -> Pattern:
    return replace(pattern, text=pattern.text.replace("act", lemma, 1))
