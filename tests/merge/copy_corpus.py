"""Two hundred families of articles with known edits, and lone articles that look like copies and are none.

Texts are put together from sentences of our own, so that every family is a story of its own while all share phrases,
names and a promotional paragraph, as real ones do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Coded
from tests.merge.factory import article

FAMILIES = 200
PLACES = ("Vardal", "Ostrova", "Kellin", "Marenga", "Tulsk", "Port Hale", "Zanzur", "Ilmora", "Bresk", "Quilla")
PEOPLE = ("Aldo Ferrim", "Nina Saltow", "Piet Okoro", "Mara Dunlin", "Hugo Vance", "Lena Brask", "Omar Tilde")
BODIES = ("the harbour union", "the border guard", "the upper house", "the fishery board", "the supreme court")
TOPICS = (
    "a ceasefire",
    "a new tariff",
    "the dam",
    "the ferry line",
    "an amnesty",
    "the grain quota",
    "a prisoner swap",
)
VERBS = ("rejected", "welcomed", "postponed", "signed", "criticised", "discussed", "abandoned", "renewed")
TIMES = ("on Monday", "late on Tuesday", "before dawn", "after two days of talks", "at a summit", "by telephone")
WHY = ("because", "although", "while", "as", "since", "just when", "even though", "after")
NOUNS = (
    "the harvest",
    "the night ferry",
    "a splinter party",
    "the river patrol",
    "the old treaty",
    "a strike of pilots",
)
FATES = ("had failed", "was under review", "drew a crowd", "ran out of money", "stood open", "had been leaked")
ENDS = (
    "to nobody's surprise",
    "for the third time",
    "without a vote",
    "under heavy guard",
    "in all haste",
    "at a loss",
)
PROOFS = (
    "a clerk noted",
    "two envoys recalled",
    "the minutes show",
    "a radio claimed",
    "neighbours heard",
    "papers say",
)
PROMOTION = "Sign up to our morning letter and read all that matters before breakfast, free of charge and every day."
SWAPS = (("rejected", "turned down"), ("welcomed", "hailed"), ("discussed", "debated"), ("Monday", "Sunday"))


@dataclass(frozen=True)
class Corpus:
    """Articles, the family of each (None for lone ones), and the edit that made each copy."""

    articles: tuple[Coded, ...]
    family: dict[str, int | None]
    edit: dict[str, str]


def make_corpus(families: int = FAMILIES, seed: int = 11) -> Corpus:
    """The corpus of a seed: each family has an original and two copies, and there is a lone article beside it."""
    maker = _Maker(random.Random(seed))
    for number in range(families):
        maker.family(number)
        maker.lone(number)
    return Corpus(tuple(maker.articles), maker.families, maker.edits)


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.articles: list[Coded] = []
        self.families: dict[str, int | None] = {}
        self.edits: dict[str, str] = {}

    def family(self, number: int) -> None:
        story = list(self.sentences(12))
        day = date(2021, 1, 1) + timedelta(days=number)
        self._add(f"f{number}a", story, day, number, "original")
        kinds = list(EDITS)
        for letter, kind in zip("bc", (kinds[number % len(kinds)], kinds[(number // 3 + 3) % len(kinds)]), strict=True):
            self._add(f"f{number}{letter}", EDITS[kind](self, story), day + timedelta(days=1), number, kind)

    def lone(self, number: int) -> None:
        """An article that shares a quotation, a promotion or names with a family, and is no copy."""
        first = self.articles[-3].article.text.split("\n")
        own = list(self.sentences(10))
        kinds = {
            "press release": [*own[:3], *first[2:4], *own[3:]],
            "promotion": [*own, PROMOTION],
            "same names": own,
        }
        kind = list(kinds)[number % 3]
        self._add(f"l{number}", kinds[kind], date(2021, 1, 2) + timedelta(days=number), None, kind)

    def _add(self, key: str, story: list[str], day: date, family: int | None, edit: str) -> None:
        coded = article(key, text="\n".join(story), published=day.isoformat(), title=f"{edit}: {story[0][:30]}")
        self.articles.append(coded)
        self.families[key], self.edits[key] = family, edit

    def sentences(self, count: int) -> Iterator[str]:
        pick = self.chance.choice
        for _ in range(count):
            who = pick((pick(PEOPLE), pick(BODIES).capitalize()))
            number = self.chance.randrange(2, 900)
            yield (
                f"{who} {pick(VERBS)} {pick(TOPICS)} in {pick(PLACES)} {pick(TIMES)} with {number} {pick(WITNESSES)} "
                f"{pick(WHY)} {pick(NOUNS)} {pick(FATES)} {pick(ENDS)}, {pick(PROOFS)}."
            )

    def cut(self, story: list[str]) -> list[str]:
        return story[:6]

    def headline(self, story: list[str]) -> list[str]:
        return list(story)

    def swapped(self, story: list[str]) -> list[str]:
        found = []
        for sentence in story:
            here = sentence
            for old, new in SWAPS:
                here = here.replace(old, new)
            found.append(here)
        return found

    def added(self, story: list[str]) -> list[str]:
        return [*story, *self.sentences(4), PROMOTION]

    def reordered(self, story: list[str]) -> list[str]:
        return [*story[6:], *story[:6]]

    def brief(self, story: list[str]) -> list[str]:
        return story[:3]

    def middle(self, story: list[str]) -> list[str]:
        return [*self.sentences(2), *story[2:9]]


WITNESSES = ("delegates", "witnesses", "lorries", "signatures", "guests", "officers", "villagers")
EDITS = {
    "another headline": _Maker.headline,
    "cut to half": _Maker.cut,
    "words swapped": _Maker.swapped,
    "paragraphs added": _Maker.added,
    "order changed": _Maker.reordered,
    "brief": _Maker.brief,
    "middle with a new lead": _Maker.middle,
}
