"""Who a name or description stands for, outside any article."""

from __future__ import annotations

import re

from dateline.extract.identity import After, Identities, Phrase, Word
from dateline.model import Identity, Interval
from dateline.ontology.names import Match, names

_WORD = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?|[^\W_]+|-")
_DETERMINERS = frozenset("the a an this that these those some several many two three four five".split())
_PREPOSITIONS = frozenset(
    "of in from at across within inside near around throughout on outside to for with by against under over who that "
    "which and".split()
)


def who(text: str, on: str | None = None, country: str | None = None) -> Identity:
    """Who a name or description stands for on a day (ISO, may be partial), seen from a country (ISO alpha-3)."""
    day = Interval(earliest=on, latest=f"{on}~") if on else None
    plain = text.replace("’", "'")
    identities = Identities(day, country)
    return identities.of(phrase_of(plain)) or Identity()


def phrase_of(text: str) -> Phrase:
    """A noun phrase by itself, taken apart at its first preposition outside a name."""
    matches = names().find(text)
    words = tuple(Word(start=m.start(), end=m.end(), text=m.group()) for m in _WORD.finditer(text))
    words = tuple(w for w in words if w.key != "s" and w.text != "-")
    if words and words[0].key in _DETERMINERS and not _inside(words[0], matches):
        words = words[1:]
    cuts = [i for i, w in enumerate(words) if i and w.key in _PREPOSITIONS and not _inside(w, matches)]
    first = cuts[0] if cuts else len(words)
    after = []
    for cut, following in zip(cuts, [*cuts[1:], len(words)], strict=False):
        start, end = words[cut].end, words[following - 1].end
        inside = tuple(m for m in matches if start <= m.start < end)
        keys = tuple(w.key for w in words[cut + 1 : following] if w.key not in _DETERMINERS)
        after.append(After(preposition=words[cut].key, keys=keys, matches=inside))
    head = words[:first] or (Word(start=0, end=len(text), text=text),)
    return Phrase(words=head, matches=tuple(m for m in matches if m.start < head[-1].end), after=tuple(after))


def _inside(word: Word, matches: tuple[Match, ...]) -> bool:
    return any(m.start <= word.start < m.end for m in matches)
