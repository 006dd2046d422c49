"""Words as merging compares them: stems of sentences, and the names and rare words that tell an article's story."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*\d|\d")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:[-'][A-Za-z]+)*|[0-9][0-9.,]*[0-9]|[0-9]")
"""The same of a text without other letters, which is found three times as fast."""
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
_NOTHING = frozenset({""})
_DULL = frozenset({"", *"0123456789"})

STORY_CHARACTERS = 3000
"""How much of an article tells its story: the first 500 words or so."""
OPENING_CHARACTERS = 1000
OPENING = 12
"""How many of an article's first names are looked up for articles on the same story."""


class Tale(NamedTuple):
    """What an article is about: the stems of its opening, those of names apart, and their weight."""

    words: frozenset[str]
    names: frozenset[str]
    weight: float


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its case and commonest endings: ``expelled`` and ``expels`` are ``expel``."""
    plain = _POSSESSIVE.sub("", word.lower())
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= 3:
            plain = plain[: -len(suffix)]
            break
    return plain[:-1] if len(plain) > 3 and plain[-1] == plain[-2] else plain


@lru_cache(maxsize=1 << 16)
def _content(word: str) -> str:
    """The stem of a word that may say something, a number as it is, or nothing."""
    if word[0].isdigit():
        return word.rstrip(".,")
    return stem(word) if len(_POSSESSIVE.sub("", word)) > 2 else ""


def words_in(text: str) -> list[str]:
    """The words and numbers of a text, in order."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def content_words(text: str, common: frozenset[str]) -> frozenset[str]:
    """The stems of the words that say something, and the numbers; ``common`` holds the stems of those that don't."""
    return frozenset(map(_content, words_in(text))).difference(common, _NOTHING)


def story_words(text: str, common: frozenset[str]) -> Tale:
    """What the opening of an article is about. Names weigh twice as much as other words."""
    found = words_in(text[:STORY_CHARACTERS])
    words = frozenset(map(_content, found)).difference(common, _DULL)
    names = words.intersection([_content(word) for word in found if word[0].isupper()])
    return Tale(words, names, math.sqrt(len(words) + len(names)))


def opening(text: str, common: frozenset[str]) -> tuple[str, ...]:
    """The names, or else the words, that an article opens with, sorted: articles on one story share some."""
    found = words_in(text[:OPENING_CHARACTERS])
    names = [word for word in found if word[0].isupper()]
    keys: dict[str, None] = {}
    for word in chain(names, found):
        key = "" if word[0].isdigit() else _content(word)
        if key and key not in common:
            keys[key] = None
            if len(keys) == OPENING:
                break
    return tuple(sorted(keys))


def likeness(left: Tale, right: Tale) -> float:
    """How much of two stories is shared, from 0 to 1: shared weight over the geometric mean of the whole weights."""
    shared = len(left.words & right.words)
    if not shared:
        return 0.0
    return (shared + len(left.names & right.names)) / (left.weight * right.weight)
