"""Words as merging compares them: stems of sentences, and the names and rare words that tell an article's story."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*\d|\d")
_POSSESSIVE = re.compile(r"['’]s?$")
_SUFFIXES = (
    "ations",
    "ation",
    "ingly",
    "edly",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "e",
    "y",
)
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\"“”])\s*$")

STORY_CHARACTERS = 3000
"""How much of an article tells its story: the first 500 words or so."""


def stem(word: str) -> str:
    """A word without its case and commonest endings: ``expelled`` and ``expels`` are ``expel``."""
    plain = _POSSESSIVE.sub("", word.lower())
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= 3:
            plain = plain[: -len(suffix)]
            break
    return plain[:-1] if len(plain) > 3 and plain[-1] == plain[-2] else plain


def content_words(text: str, common: frozenset[str]) -> frozenset[str]:
    """The stems of the words that say something, and the numbers."""
    return frozenset(_stems(text, common))


def _stems(text: str, common: frozenset[str]) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isdigit():
            yield word.rstrip(".,")
        elif len(word) > 2 and word.lower() not in common:
            yield stem(word)


def story_words(text: str, common: frozenset[str]) -> dict[str, int]:
    """What an article is about: stems of its opening with their weight, 2 for names and 1 for other words."""
    weights: dict[str, int] = {}
    opening = text[:STORY_CHARACTERS]
    for match in _WORD.finditer(opening):
        word = match.group()
        if word[0].isdigit():
            if len(word) > 1:
                weights[word] = 1
            continue
        plain = _POSSESSIVE.sub("", word.lower())
        if len(plain) < 3 or plain in common:
            continue
        key = stem(plain)
        weight = 2 if word[0].isupper() else 1
        if weights.get(key, 0) < weight:
            weights[key] = weight
    return weights


def likeness(left: dict[str, int], right: dict[str, int]) -> float:
    """How much of two stories is shared, from 0 to 1: shared weight over the geometric mean of the whole weights."""
    if len(left) > len(right):
        left, right = right, left
    shared = sum(min(weight, right[word]) for word, weight in left.items() if word in right)
    if not shared:
        return 0.0
    return shared / math.sqrt(sum(left.values()) * sum(right.values()))
