"""Place names as the English press spells them: the gazetteer files many under a scholarly transliteration."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.config import data_folder

FILE = "places_press.csv"

_MACRON, _DOT_BELOW, _BREVE, _LINE_BELOW, _BREVE_BELOW = "\u0304", "\u0323", "\u0306", "\u0331", "\u032e"
_MARKS = frozenset({_MACRON, _DOT_BELOW, _LINE_BELOW, _BREVE_BELOW})
"""Marks of transliterations, which no newspaper prints; an accent ("Bogotá", "Malmö") is left."""
_KOREAN = frozenset({"PRK", "KOR"})
_OWN_MARKS = frozenset({"VNM"})
"""States whose own spelling has such marks among others."""
_SIGNS = str.maketrans("", "", "‘ʻʼ")


@dataclass(frozen=True, slots=True)
class PressName:
    """A name of the press, and how the gazetteer files it, or where the town lies that it lacks."""

    name: str
    code: str
    filed: str
    point: tuple[float, float] | None
    further: tuple[str, ...]


@cache
def press_names() -> tuple[PressName, ...]:
    """The rows of places_press.csv."""
    with (data_folder() / FILE).open(encoding="utf-8", newline="") as file:
        return tuple(_row(row) for row in csv.reader((line for line in file if line[0] != "#"), delimiter="|") if row)


def _row(row: list[str]) -> PressName:
    name, code, filed, latitude, longitude, further = row
    point = (float(latitude), float(longitude)) if latitude else None
    return PressName(name, code, filed, point, tuple(filter(None, further.split(";"))))


@cache
def _by_filed() -> dict[tuple[str, str], str]:
    return {(entry.code, entry.filed): entry.name for entry in press_names() if entry.filed}


@lru_cache(maxsize=65536)
def press_name(filed: str, code: str | None) -> str:
    """The usual English spelling of a name of the gazetteer."""
    known = _by_filed().get((code or "", filed))
    return known or plain(filed, code)


def plain(name: str, code: str | None) -> str:
    """A name without the marks of transliterations."""
    if name.isascii() or code in _OWN_MARKS:
        return name
    marks = _MARKS | {_BREVE} if code in _KOREAN else _MARKS
    kept = "".join(c for c in unicodedata.normalize("NFD", name.translate(_SIGNS)) if c not in marks)
    return unicodedata.normalize("NFC", kept)
