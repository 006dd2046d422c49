"""What ``merging.yaml`` says, in the shape in which merging asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from dateline.merge.words import stem
from dateline.ontology.files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Words and types that merging knows about."""

    mutual: frozenset[str]
    speech: frozenset[str]
    families: dict[str, str]
    modes: frozenset[tuple[str, str]]
    sides: dict[str, str]
    struck: frozenset[str]
    directed: frozenset[str]
    deeds: dict[str, int]
    campaigns: frozenset[str]
    wholes: frozenset[str]
    actions: frozenset[str]
    lasting: frozenset[str]
    recurring: frozenset[str]
    collectives: frozenset[str]
    particles: frozenset[str]
    measures: frozenset[str]
    common: frozenset[str]
    translations: tuple[str, ...]
    outlet_articles: frozenset[str]
    outlet_endings: tuple[str, ...]
    party_press: dict[str, str]
    weights: dict[str, int]
    thresholds: dict[str, int]
    words: dict[str, str]

    def family(self, act: str) -> str:
        """The family of an act: acts that can be readings of one deed."""
        return self.families.get(act, act)

    def compatible(self, one: str, other: str) -> bool:
        """Whether two modes can be two readings of one act."""
        return one == other or (one, other) in self.modes


@cache
def knowledge() -> Knowledge:
    """The contents of ``merging.yaml``."""
    raw: dict[str, Any] = load_yaml("merging.yaml")
    return Knowledge(
        mutual=frozenset(raw["mutual"]),
        speech=frozenset(raw["speech"]),
        families={act: "+".join(group) for group in raw["families"] for act in group},
        modes=frozenset(_both_ways(raw["modes"])),
        sides={sector: side for side, sectors in raw["sides"].items() for sector in sectors},
        struck=frozenset(raw["struck"]),
        directed=frozenset(raw["directed"]),
        deeds={stem(word): place for place, words in enumerate(raw["deeds"]) for word in words},
        campaigns=_stems(raw["campaigns"]),
        wholes=_stems(raw["wholes"]),
        actions=_stems(raw["actions"]),
        lasting=_stems(raw["lasting"]),
        recurring=_stems(raw["recurring"]),
        collectives=frozenset(raw["collectives"]),
        particles=frozenset(raw["particles"]),
        measures=_stems(raw["measures"]),
        common=_stems(raw["common"].split()),
        translations=tuple(raw["translations"]),
        outlet_articles=frozenset(raw["outlet_articles"]),
        outlet_endings=tuple(sorted(raw["outlet_endings"], key=lambda ending: (-len(ending), ending))),
        party_press={name.lower(): code for name, code in raw["party_press"].items()},
        weights=dict(raw["weights"]),
        thresholds=dict(raw["thresholds"]),
        words=dict(raw["words"]),
    )


def _both_ways(modes: dict[str, list[list[str]]]) -> list[tuple[str, str]]:
    found = [pair for groups in modes.values() for group in groups for pair in pairwise(group)]
    return [(one, other) for one, other in found] + [(other, one) for one, other in found]


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)
