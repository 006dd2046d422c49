"""The words that decide how sure an event is told, read from the ontology's data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.extract.factuality import OPERATORS, Signature
from dateline.ontology.files import load_yaml

FORMS = ("verb", "verb_that", "verb_to", "verb_ing", "verb_object", "noun", "adjective")
MODIFIERS = ("adverbs", "adjectives", "modals", "conjunctions", "prepositions")


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Signatures of heads by form and lemma, and operator names of modifiers by kind and word."""

    signatures: dict[str, Signature]
    heads: dict[str, dict[str, str]]
    modifiers: dict[str, dict[str, str]]

    def signature(self, form: str, *lemmas: str) -> Signature | None:
        """The signature of a head for content of this form; the first of the lemmas that is known decides."""
        tables = (form, "verb") if form.startswith("verb") else (form,)
        for lemma in lemmas:
            for table in tables:
                name = self.heads[table].get(lemma)
                if name is not None:
                    return self.signatures[name]
        return None

    def modifier(self, kind: str, word: str) -> str | None:
        """The name of the operator of a modifier; None where it does nothing."""
        return self.modifiers[kind].get(word.lower())


@cache
def status_words() -> StatusWords:
    """The words of ``ontology/data/status_words.yaml``."""
    data = load_yaml("status_words.yaml")
    signatures = {
        name: Signature(name=name, holds=tuple(entry["holds"]), fails=tuple(entry["fails"]))
        for name, entry in data["classes"].items()
    }
    unknown = {n for s in signatures.values() for n in s.holds + s.fails} - OPERATORS.keys()
    assert not unknown, unknown
    heads = {form: _by_word(data["words"].get(form) or {}) for form in FORMS}
    return StatusWords(signatures, heads, {kind: _by_word(data[kind]) for kind in MODIFIERS})


def _by_word(table: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in table.items():
        for word in words.split(","):
            found.setdefault(word.strip(), name)
    return found


@cache
def eventive_nouns() -> frozenset[str]:
    """Nouns that denote events, of ``ontology/data/event_nouns.yaml``."""
    return frozenset(word for words in load_yaml("event_nouns.yaml")["nouns"].values() for word in _split(words))


@cache
def _endings() -> tuple[tuple[str, ...], frozenset[str]]:
    """Endings of nouns made from verbs, and the nouns with such an ending that denote no event."""
    data = load_yaml("event_nouns.yaml")
    return tuple(data["suffixes"]), frozenset(_split(data["except"]))


def is_eventive(lemma: str) -> bool:
    """Whether a noun denotes an event: it is listed, or made from a verb by a suffix."""
    suffixes, excepted = _endings()
    return lemma in eventive_nouns() or (lemma.endswith(suffixes) and lemma not in excepted)


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]
