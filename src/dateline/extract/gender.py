"""Whether "he" or "she" can stand for a person, as far as titles, nouns and first names tell."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from dateline.model import Party
from dateline.ontology.files import load_yaml
from dateline.ontology.names import fold

SHE = frozenset({"she", "her", "hers", "herself"})
HE = frozenset({"he", "him", "his", "himself"})


class Gender(Enum):
    """What the words for a person tell."""

    WOMAN = "woman"
    MAN = "man"


@cache
def _words(kind: str) -> Mapping[str, Gender]:
    """The gender that each listed title or name tells."""
    data = load_yaml("parties/gender.yaml")
    women = dict.fromkeys(data[f"women_{kind}"], Gender.WOMAN)
    return women | dict.fromkeys(data[f"men_{kind}"], Gender.MAN)


def gender_of(text: str, name: str) -> Gender | None:
    """The gender that a title in the words, else the first of several names, tells; None where neither is listed."""
    words = [fold(w).strip(".,'’") for w in text.split()]
    titled = next((g for w in words if (g := _words("titles").get(w)) is not None), None)
    first = [fold(w) for w in name.split()]
    return titled or (_words("names").get(first[0]) if len(first) > 1 else None)


def fits(pronoun: str, party: Party) -> bool:
    """Whether a personal pronoun in lower case can stand for the party; any other word can."""
    told = gender_of(party.text, party.name)
    if told is None:
        return True
    return not (pronoun in SHE and told is Gender.MAN) and not (pronoun in HE and told is Gender.WOMAN)
