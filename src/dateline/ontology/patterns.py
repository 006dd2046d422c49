"""Patterns: one line of an entry's ``verbs`` or ``nouns``, parsed (docs/predicates.md)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dateline.errors import OntologyError

PREPOSITIONS = frozenset(
    "about above across after against ahead along alongside amid among around as aside at away back before behind "
    "below beside between beyond by down during for forth forward from in inside into like near of off on onto out "
    "outside over past since than through to together toward towards under until up upon via with within without "
    "apart because".split()
)
_SLOT = re.compile(r"([ABX])([!+]*)(?::(\S+)|'s)?\Z")
_WORD = re.compile(r"[^\WA-Z_][^\WA-Z_'’.-]*(?:['’.-][^\WA-Z_]+)*\Z")
_TOKEN = re.compile(r"[()]|[^\s()]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """``A``, ``B`` or ``X``. ``required``: the pattern needs a party here; ``plural``: all are actors.

    ``words``: the lemmas that the slot's head must have; any, where empty.
    """

    role: str
    required: bool = False
    plural: bool = False
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of a noun phrase: its modifiers, then its head; each one of several lemmas."""

    words: tuple[frozenset[str], ...]

    @property
    def head(self) -> frozenset[str]:
        """The lemmas that the phrase's head may have."""
        return self.words[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """A clause as complement. ``markers``: "to" or prepositions, "that", or "" for a bare gerund.

    ``verbs``: the lemmas, or modals, that a finite clause's verb must have; any, where empty. ``subject``: the slot
    that its subject fills.
    """

    markers: frozenset[str]
    verbs: frozenset[str] = frozenset()
    subject: Slot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """What follows the predicate: a direct part, or one after a preposition; a bare preposition is a particle.

    ``part`` is None for a particle and, with ``no_object``, for the absence of an object.
    """

    prepositions: frozenset[str] = frozenset()
    part: Slot | Phrase | Complement | None = None
    optional: bool = False
    no_object: bool = False

    @property
    def weight(self) -> int:
        """How many words the element holds."""
        own = len(self.part.words) if isinstance(self.part, Phrase) else 0
        own += isinstance(self.part, Slot) and bool(self.part.words)
        marked = isinstance(self.part, Complement) and bool(self.part.markers) + bool(self.part.verbs)
        return own + bool(self.prepositions) + marked + self.no_object


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A pattern. ``head`` holds the predicate's lemmas, ``before`` what stands before it.

    ``refused``: it is said that the deed will not be done; ``undone``: or that it was not; ``announced``: that it will.
    """

    text: str
    noun: bool
    head: frozenset[str]
    copula: bool = False
    refused: bool = False
    undone: bool = False
    announced: bool = False
    before: tuple[Element, ...] = ()
    after: tuple[Element, ...] = ()

    @property
    def reciprocal(self) -> bool:
        """Whether all parties are actors."""
        return any(slot.plural for slot in self.slots)

    @property
    def mutual(self) -> bool:
        """Whether at least two actors are needed."""
        return any(slot.plural and slot.required for slot in self.slots)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots for parties, in order."""
        parts = (element.part for element in (*self.before, *self.after))
        slots = (part.subject if isinstance(part, Complement) else part for part in parts)
        return tuple(slot for slot in slots if isinstance(slot, Slot) and slot.role != "X")

    def has(self, role: str) -> bool:
        """Whether the pattern has a slot of this role."""
        return any(slot.role == role for slot in self.slots)


def parse_patterns(text: str, sets: Mapping[str, frozenset[str]], *, noun: bool) -> tuple[Pattern, ...]:
    """Parse one line; one where a slot stands beside words ("<meeting>|B") is several patterns.

    Raises OntologyError, saying what is wrong with it.
    """
    readers = (_Reader(text, tokens, sets) for tokens in _expand(_TOKEN.findall(text)))
    return tuple(reader.noun_pattern() if noun else reader.verb_pattern() for reader in readers)


def _expand(tokens: list[str]) -> list[list[str]]:
    """The tokens, once for the words and once for each slot where both stand beside one another."""
    for at, token in enumerate(tokens):
        parts = token.split("|") if ":" not in token else [token]
        slots = [part for part in parts if _SLOT.match(part) or part in {"V", "S"}]
        if slots and len(parts) > 1:
            words = "|".join(part for part in parts if part not in slots)
            choices = [words, *slots] if words else slots
            return [tail for choice in choices for tail in _expand([*tokens[:at], choice, *tokens[at + 1 :]])]
    return [tokens]


class _Reader:
    """Reads a pattern's tokens from left to right."""

    def __init__(self, text: str, tokens: list[str], sets: Mapping[str, frozenset[str]]) -> None:
        self.text = text
        self.sets = sets
        self.tokens = tokens
        self.at = 0

    def verb_pattern(self) -> Pattern:
        """``A fire <missile> at B``."""
        before = tuple(self._slots())
        undone = self._take("did")
        refused = self._take("not")
        if undone and not refused:
            raise self._error('"did" without "not"')
        announced = self._take("will")
        head = self._words("the predicate, a verb in lower case")
        copula = "be" in head and self._is_words() and not self._is_preposition()
        if copula:
            head = self._words("an adjective")
        after = self._elements()
        return Pattern(
            text=self.text,
            noun=False,
            head=head,
            copula=copula,
            refused=refused,
            undone=undone,
            announced=announced,
            before=before,
            after=after,
        )

    def noun_pattern(self) -> Pattern:
        """``<missile> attack on B``."""
        before = list(self._slots())
        while self._next() == "(":
            before += [replace(e, optional=True) for e in self._group(self._leading)]
        before += self._leading()
        words = before[-1].part if before else None
        if not isinstance(words, Phrase):
            raise self._error("it has no noun in lower case")
        modifiers = Phrase(words=words.words[:-1])
        before = [*before[:-1], Element(part=modifiers)] if modifiers.words else before[:-1]
        return Pattern(text=self.text, noun=True, head=words.head, before=tuple(before), after=self._elements())

    def _leading(self) -> list[Element]:
        elements = list(self._slots())
        words = []
        while self._is_words() and not self._is_preposition() and self._next() != "that":
            words.append(self._words("a word"))
        return [*elements, Element(part=Phrase(words=tuple(words)))] if words else elements

    def _slots(self) -> list[Element]:
        found = []
        while slot := self._slot():
            found.append(Element(part=slot))
        return found

    def _elements(self) -> tuple[Element, ...]:
        elements: list[Element] = []
        while (token := self._next()) is not None:
            if token == ")":
                raise self._error("a ')' without '('")
            elements += self._group(self._inner) if token == "(" else [self._element()]
        return tuple(elements)

    def _inner(self) -> list[Element]:
        elements = []
        while self._next() not in {")", None}:
            elements.append(replace(self._element(), optional=True))
        return elements

    def _group(self, inside: Callable[[], list[Element]]) -> list[Element]:
        self.at += 1
        elements = inside()
        if self._next() != ")":
            raise self._error("a '(' without ')'")
        self.at += 1
        return elements

    def _element(self) -> Element:
        if self._take("-"):
            return Element(no_object=True)
        if self._take("V"):
            return Element(part=Complement(markers=frozenset({""})))
        if slot := self._slot():
            return Element(part=slot)
        if self._next() == "that":
            return self._finite()
        return self._prepositional() if self._is_preposition() else Element(part=self._phrase())

    def _finite(self) -> Element:
        self.at += 1
        subject = self._slot()
        verbs = frozenset() if self._take("S") else self._words("S or the clause's verb")
        return Element(part=Complement(markers=frozenset({"that"}), verbs=verbs, subject=subject))

    def _prepositional(self) -> Element:
        prepositions = self._words("a preposition")
        if self._take("V"):
            return Element(part=Complement(markers=prepositions))
        if slot := self._slot():
            return Element(prepositions=prepositions, part=slot)
        if self._is_words() and not self._is_preposition() and self._next() != "that":
            return Element(prepositions=prepositions, part=self._phrase())
        return Element(prepositions=prepositions)

    def _phrase(self) -> Phrase:
        words = [self._words("a word")]
        while self._is_words() and not self._is_preposition() and self._next() != "that":
            words.append(self._words("a word"))
        return Phrase(words=tuple(words))

    def _next(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _take(self, token: str) -> bool:
        found = self._next() == token
        self.at += found
        return found

    def _slot(self) -> Slot | None:
        match = _SLOT.match(self._next() or "")
        if match is None:
            return None
        self.at += 1
        role, sign, words = match.groups()
        parts = words.split("|") if words else []
        allowed: frozenset[str] = frozenset().union(*map(self._alternative, parts))
        return Slot(role=role, required="!" in sign, plural="+" in sign, words=allowed)

    def _is_words(self) -> bool:
        token = self._next()
        return token is not None and not _SLOT.match(token) and token not in {"(", ")", "-", "V", "S"}

    def _is_preposition(self) -> bool:
        token = self._next()
        return token is not None and all(part in PREPOSITIONS for part in token.split("|"))

    def _words(self, wanted: str) -> frozenset[str]:
        token = self._next()
        if token is None or not self._is_words():
            raise self._error(f"expected {wanted}, found {token or 'the end'!r}")
        self.at += 1
        return frozenset().union(*(self._alternative(part) for part in token.split("|")))

    def _alternative(self, part: str) -> frozenset[str]:
        if part.startswith("<") and part.endswith(">"):
            if part[1:-1] not in self.sets:
                raise self._error(f"there is no set {part}")
            return self.sets[part[1:-1]]
        if not _WORD.match(part) and not re.match(r"@[A-Z]{3}\Z", part):
            raise self._error(f"{part!r} is neither a word in lower case, a slot, a <set> nor V, S or -")
        return frozenset({part})

    def _error(self, problem: str) -> OntologyError:
        return OntologyError(f"pattern {self.text!r}: {problem}")
