"""Names of outlets made alike: "The Evening Ledger" is "Evening Ledger"."""

from __future__ import annotations

from dateline.merge.knowledge import Knowledge, knowledge
from dateline.merge.mentions import fold


def normal_outlet(name: str, known: Knowledge | None = None) -> str:
    """An outlet's name without case, accents, article and the words that are no part of who it is."""
    known = known or knowledge()
    plain = name.lower().strip()
    for ending in known.outlet_endings:
        if plain.endswith(ending) and len(plain) > len(ending) + 2:
            plain = plain[: -len(ending)].strip(" -|,")
    words = fold(plain).split()
    while len(words) > 1 and words[0] in known.outlet_articles:
        words = words[1:]
    return " ".join(words)
