"""Predicates that no entry covers: what a classifier, trained on labelled sentences, takes them for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from dateline.extract.arguments import PREDICATES, is_infinitive, is_passive, is_time, modifiers
from dateline.extract.clauses import Clause, clause_of
from dateline.extract.matching import Known, Match, Matcher
from dateline.ontology.files import load_yaml
from dateline.ontology.learned import NOTHING, Vector, Weights
from dateline.ontology.patterns import Pattern, parse_patterns
from dateline.ontology.predicates import Entry, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token
    from spacy.vocab import Vocab

WIDTH = 300
"""The length of a word vector of the language model."""

PREPOSITIONS = tuple(
    "about after against around as at before behind by down during for from in into of off on onto out over through "
    "to toward towards under up upon with within without away back".split()
)
KINDS = (
    "party",
    *(
        f"@{sector}"
        for sector in "GOV MIL COP JUD LEG SPY PTY OPP REB PRM UAF CRM CVL BUS JRN EDU MED REL AGR LAB REF SOC ELI "
        "UNK".split()
    ),
)
FORMS = tuple("ccomp,xcomp,prt,subject,no subject,object,no object,passive,infinitive,negated".split(","))

_BEFORE_B = "against with on at to toward|towards from for over into upon around behind".split()
_PATTERNS = ("A act B", "A act", *(f"A act {word} B" for word in _BEFORE_B))
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

    def matches(self, verb: Token) -> list[Match]:
        """The readings of a verb that no entry covers, the best first; mostly none."""
        clause = None if _tells_nothing(verb) else clause_for(verb, self._known)
        if clause is None:
            return []
        guess = self.guess(clause)
        if guess.act == NOTHING:
            return []
        readings = (_marked(reading, guess, verb) for reading in _readings(guess.act))
        found = (Matcher(reading, clause, self._known).run() for reading in readings)
        return sorted((match for match in found if match is not None), key=Match.rank, reverse=True)

    def guess(self, clause: Clause) -> Guess:
        """What the verb of a clause is taken for."""
        return Guess(*self._weights.best(features(shape_of(clause, self._known), clause.predicate.vocab)))


def clause_for(verb: Token, known: Known) -> Clause | None:
    """The clause of a verb that could be an interaction: one with a party in it."""
    if verb.is_stop or not verb.is_alpha or verb.ent_type_:
        return None
    clause = clause_of(verb)
    return clause if any(map(known.is_party, _arguments(clause))) else None


def _tells_nothing(verb: Token) -> bool:
    """Whether a verb is one of everyday life, or of what was not done ("did not respond")."""
    return verb.lemma_.lower() in _everyday() or any(child.dep_ == "neg" for child in verb.children)


@cache
def _everyday() -> frozenset[str]:
    return frozenset(verb for verbs in load_yaml("everyday_verbs.yaml").values() for verb in verbs)


def _arguments(clause: Clause) -> list[Token]:
    heads = [
        *clause.subjects,
        *clause.objects,
        *clause.indirect,
        *(o.head for o in clause.obliques if o.head is not None),
    ]
    return [head for head in heads if head.pos_ not in PREDICATES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the classifier sees of a predicate: lemmas, slots that hold parties with their sectors, and form.

    ``subject``, ``object`` and ``phrases`` are the lemmas of what stands there and is no party; of parties, the common
    nouns. Each of ``subject_is`` and ``object_is`` holds "party" and sectors ("@MIL") of what stands there, or nothing.
    ``toward`` are the prepositions before parties, ``beside`` the other ones; ``form`` some of FORMS;
    ``around`` the lemmas of the sentence's other content words.
    """

    lemma: str
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    subject_is: frozenset[str] = frozenset()
    object_is: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    form: frozenset[str] = frozenset()
    around: tuple[str, ...] = ()


def shape_of(clause: Clause, known: Known) -> Shape:
    """The shape of a verb in its clause."""
    objects = [*clause.objects, *clause.indirect]
    phrases = [o for o in clause.obliques if o.head is None or not is_time(o.head)]
    toward = frozenset(o.word for o in phrases if o.head is not None and known.is_party(o.head))
    return Shape(
        lemma=clause.predicate.lemma_.lower(),
        subject=_common(clause.subjects, known),
        object=_common(objects, known),
        phrases=_common([o.head for o in phrases if o.head is not None], known),
        subject_is=_kinds(clause.subjects, known),
        object_is=_kinds(objects, known),
        toward=toward,
        beside=frozenset(o.word for o in phrases if o.head is None or not known.is_party(o.head)),
        form=frozenset(_form(clause)),
        around=tuple(w.lemma_.lower() for w in clause.predicate.sent if _tells(w) and w.i != clause.predicate.i),
    )


def _tells(word: Token) -> bool:
    """Whether a word tells what a sentence is about: a content word that is part of no name."""
    return word.is_alpha and not word.is_stop and not word.ent_type_


def _common(heads: Iterable[Token], known: Known) -> tuple[str, ...]:
    """The lemmas of common nouns and verbs, with those of their modifiers that are no parties."""
    kept = [head for head in heads if head.pos_ in {"NOUN", *PREDICATES}]
    words = [word for head in kept for word in (head, *(m for m in modifiers(head) if not known.is_party(m)))]
    return tuple(word.lemma_.lower() for word in words)


def _kinds(heads: Iterable[Token], known: Known) -> frozenset[str]:
    parties = [head for head in heads if known.is_party(head)]
    return frozenset({"party", *(sector for head in parties for sector in known.sectors(head))} if parties else ())


def _form(clause: Clause) -> Iterator[str]:
    verb = clause.predicate
    children = {child.dep_ for child in verb.children}
    yield from children & {"ccomp", "xcomp", "prt"}
    yield "subject" if clause.subjects else "no subject"
    yield "object" if clause.objects or clause.indirect else "no object"
    if is_passive(verb):
        yield "passive"
    if is_infinitive(verb):
        yield "infinitive"
    if any(child.dep_ == "neg" for child in verb.children):
        yield "negated"


def features(shape: Shape, vocab: Vocab) -> Vector:
    """A shape as numbers: word vectors of predicate, arguments and sentence; a one for each thing that it has."""
    worded = ((shape.lemma,), shape.subject, shape.object, shape.phrases, shape.around)
    return np.concatenate(
        [
            *(_vector(words, vocab) for words in worded),
            _ones(KINDS, shape.subject_is),
            _ones(KINDS, shape.object_is),
            _ones(PREPOSITIONS, shape.toward),
            _ones(PREPOSITIONS, shape.beside),
            _ones(FORMS, shape.form),
        ]
    )


def _ones(names: tuple[str, ...], found: frozenset[str]) -> Vector:
    return np.array([name in found for name in names], dtype=np.float32)


def _vector(words: Iterable[str], vocab: Vocab) -> Vector:
    """The mean of the words' vectors, each of length one, made as long again; zeros where no word has one."""
    total = np.zeros(WIDTH, dtype=np.float32)
    for word in words:
        vector = np.asarray(vocab[word].vector, dtype=np.float32)
        length = float(np.linalg.norm(vector))
        total += vector / length if length else vector
    length = float(np.linalg.norm(total))
    return total / length if length else total


@cache
def _readings(act: str) -> tuple[Reading, ...]:
    """The readings of any predicate of an act: who acts upon whom, by what the syntax says alone."""
    texts = _MUTUAL_PATTERNS if act == _MUTUAL else _PATTERNS
    patterns = tuple(pattern for text in texts for pattern in parse_patterns(text, {}, noun=False))
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
