"""Contexts of a statement: what its sentence and the neighbouring ones are about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.frames import Frame
from dateline.model import Annotated, Words
from dateline.ontology.files import load_yaml
from dateline.ontology.nouns import singular

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_LONGEST = 5
_NEIGHBOURS_NEEDED = 2
"""How many different cues in the neighbouring sentences speak for a context that the statement's own lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextEntry:
    """One context: its definition, its cues, and the acts ("ASSAULT/aerial") that imply it."""

    name: str
    definition: str
    cues: frozenset[str]
    acts: frozenset[str]
    examples: tuple[str, ...]


@cache
def contexts() -> tuple[ContextEntry, ...]:
    """Every context, in the codebook's order."""
    return tuple(
        ContextEntry(
            name=name,
            definition=entry["definition"],
            cues=frozenset(entry["cues"]),
            acts=frozenset(entry.get("acts", ())),
            examples=tuple(entry["examples"]),
        )
        for name, entry in load_yaml("contexts.yaml").items()
    )


def contexts_of(annotated: Annotated, sentence: Words, frame: Frame) -> tuple[str, ...]:
    """The contexts (codebook, section 2) of a statement, in the codebook's order.

    A cue in its own sentence decides, as does the kind of deed; the neighbouring sentences of the same paragraph
    count where two different cues of theirs agree.
    """
    own, beside = _contexts_at(annotated, sentence, frame)
    implied = _implied(frame.act, frame.mode)
    found = {name for name, count in own.items() if count} | implied
    found |= {name for name, count in beside.items() if count >= _NEIGHBOURS_NEEDED}
    return tuple(entry.name for entry in contexts() if entry.name in found)


def _contexts_at(annotated: Annotated, sentence: Words, frame: Frame) -> tuple[Counter[str], Counter[str]]:
    """How many different cues of each context stand in the statement's sentence, and in its neighbours."""
    own: set[tuple[str, str]] = set()
    beside: set[tuple[str, str]] = set()
    for neighbour in _neighbours(annotated, sentence):
        inside = neighbour.start_char <= frame.trigger.idx < neighbour.end_char
        (own if inside else beside).update(_cues_in(neighbour))
    return Counter(name for name, _ in own), Counter(name for name, _ in beside)


def _neighbours(annotated: Annotated, sentence: Words) -> list[Sentence]:
    """The statement's sentence, and the one before and after it in the same paragraph."""
    sentences = [s for s in annotated.doc.sents if s.text.strip()]
    here = next((i for i, s in enumerate(sentences) if s.start_char <= sentence.start < s.end_char), None)
    if here is None:
        return []
    near = sentences[max(0, here - 1) : here + 2]
    return [s for s in near if s is sentences[here] or _joined(annotated, s, sentence)]


def _joined(annotated: Annotated, other: Sentence, sentence: Words) -> bool:
    """Whether no paragraph ends between two neighbouring sentences."""
    first, second = sorted([(other.start_char, other.end_char), (sentence.start, sentence.end)])
    between = annotated.text[min(first[1], second[0]) - 2 : second[0]]
    return "\n" not in between


def _cues_in(sentence: Sentence) -> set[tuple[str, str]]:
    """The contexts and cues of a sentence: words by lemma, phrases by lemma or as written."""
    tokens = [t for t in sentence if not t.is_space]
    lemmas, words = [_lemma(t) for t in tokens], [t.lower_ for t in tokens]
    found: set[tuple[str, str]] = set()
    for i in range(len(tokens)):
        for n in range(1, min(_LONGEST, len(tokens) - i) + 1):
            for phrase in {_joined_words(lemmas[i : i + n]), _joined_words(words[i : i + n])}:
                found.update((name, phrase) for name in _index().get(phrase, ()))
    return found


def _lemma(token: Token) -> str:
    """The lemma in lower case; a name in the plural, which the parser leaves as it is, in the singular: "Muslims"."""
    lemma = token.lemma_.lower()
    return singular(lemma) if token.pos_ == "PROPN" and lemma == token.lower_ else lemma


def _joined_words(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-").replace("’", "'")


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """Cue to the contexts that it speaks for."""
    index: dict[str, tuple[str, ...]] = {}
    for entry in contexts():
        for cue in sorted(entry.cues):
            index[cue] = (*index.get(cue, ()), entry.name)
    return index


def _implied(act: str, modes: tuple[str, ...]) -> set[str]:
    wanted = {act, *(f"{act}/{mode}" for mode in modes)}
    return {entry.name for entry in contexts() if entry.acts & wanted}
