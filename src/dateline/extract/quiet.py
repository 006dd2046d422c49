"""Sentences that speak of sport, arts, markets, nature or accidents, where no political interaction is to be found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.model import Annotated, Party
from dateline.ontology.files import load_yaml

_ENOUGH = 3
"""Points at which a sentence is quiet: two for each cue of a topic in it, one for each in the sentences beside it."""


@dataclass(frozen=True, slots=True)
class _Topics:
    cues: tuple[tuple[str, frozenset[str]], ...]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    political: frozenset[str]
    business: frozenset[str]
    longest: int


@cache
def _topics() -> _Topics:
    raw = load_yaml("quiet_topics.yaml")
    cues = tuple((name, frozenset(topic["cues"])) for name, topic in raw["topics"].items())
    patterns = ((name, re.compile(p)) for name, topic in raw["topics"].items() for p in topic.get("patterns", ()))
    words = [cue for _, found in cues for cue in found] + raw["political"]
    return _Topics(
        cues=cues,
        patterns=tuple(patterns),
        political=frozenset(raw["political"]),
        business=frozenset(raw["business"]),
        longest=max(len(word.split()) for word in words),
    )


def phrases_of(sentence: Sentence) -> frozenset[str]:
    """Every lemma, word, and run of words of a sentence that could be a cue, in lower case."""
    words = [token.lower_ for token in sentence if not token.is_space]
    runs = {
        " ".join(words[start : start + length])
        for length in range(1, _topics().longest + 1)
        for start in range(len(words) - length + 1)
    }
    return frozenset(runs | {token.lemma_.lower() for token in sentence})


class Quiet:
    """Which sentences of one article speak of a quiet topic and of nothing political. Built once an article."""

    def __init__(self, annotated: Annotated) -> None:
        self._sentences = tuple(annotated.doc.sents)
        self._number = {s.start: number for number, s in enumerate(self._sentences)}
        self._phrases: dict[int, frozenset[str]] = {}

    def drops(self, trigger: Token, parties: Sequence[Party]) -> bool:
        """Whether a frame is dropped for its topic; what a firm and another known party do to each other is not."""
        topic = self.topic(trigger)
        return topic is not None and not (topic in _topics().business and _is_business(parties))

    def topic(self, trigger: Token) -> str | None:
        """The quiet topic of a trigger's sentence, or None where it has none or is political."""
        number = self._number[trigger.sent.start]
        own = self._of(number)
        if own & _topics().political:
            return None
        beside = [self._of(n) for n in (number - 1, number + 1) if 0 <= n < len(self._sentences)]
        text = self._sentences[number].text
        points = {name: 2 * len(own & cues) + len(cues & frozenset().union(*beside)) for name, cues in _topics().cues}
        for name, pattern in _topics().patterns:
            points[name] += _ENOUGH if pattern.search(text) else 0
        best = max(points, key=lambda name: points[name])
        return best if points[best] >= _ENOUGH else None

    def _of(self, number: int) -> frozenset[str]:
        if number not in self._phrases:
            self._phrases[number] = phrases_of(self._sentences[number])
        return self._phrases[number]


def _is_business(parties: Sequence[Party]) -> bool:
    """Whether two parties whose state is known take part, one of them a firm."""
    known = {party.name for party in parties if party.code is not None}
    return len(known) > 1 and any(party.sector == "BUS" for party in parties)
