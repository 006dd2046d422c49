"""The gazetteer: every place that a name may stand for, from a read-only SQLite file of this package.

The file is compiled by ``scripts/build_gazetteer.py``. Its table ``names`` maps a key (see ``key_of``) to packed
candidates, so that 170,000 towns with their other names stay below nine megabytes.
"""

from __future__ import annotations

import os
import re
import sqlite3
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt

from dateline.config import data_folder
from dateline.errors import OntologyError
from dateline.model import Precision
from dateline.ontology.press_names import PressName, press_name, press_names

FILE = "gazetteer.db"

KINDS = (
    "country",
    "territory",
    "region",
    "county",
    "town",
    "area",
    "island",
    "district",
    "seat",
    "point",
    "demonym",
    "regional",
)
"""What a candidate is. ``area``: seas, ranges, parts of continents; ``demonym`` and ``regional``: adjectives of
countries and of regions."""

PRECISIONS = {
    "country": Precision.COUNTRY,
    "demonym": Precision.COUNTRY,
    "territory": Precision.REGION,
    "region": Precision.REGION,
    "regional": Precision.REGION,
    "county": Precision.REGION,
    "area": Precision.REGION,
    "island": Precision.REGION,
    "town": Precision.CITY,
    "district": Precision.CITY,
    "seat": Precision.POINT,
    "point": Precision.POINT,
}

RECORD = struct.Struct("<BBH3s3sBBB")
"""Kind, country, region, latitude and longitude (see ``packed_degrees``), size, alternate, length of the name that
follows."""

_FOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "’": "'", "‘": "'"}
    | {"ʻ": "'", "ʼ": "'", "`": "'"}
)
_FIRST_WORDS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "the": "", "pt": "port"}
_EARTH_RADIUS_KM = 6371.0
_OWN_SIZE = 50
"""The size of a town of the table of press names: a hundred thousand people."""
_UNITS = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may stand for. ``size`` is ten times the decimal logarithm of its population."""

    name: str
    kind: str
    code: str | None
    region: str | None
    latitude: float
    longitude: float
    size: int
    alternate: bool = False

    @property
    def precision(self) -> Precision:
        """How exactly the name tells the place: a country is no pin."""
        return PRECISIONS[self.kind]

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude."""
        return self.latitude, self.longitude


def key_of(name: str) -> str:
    """The key under which a name is filed: folded, without accents, points, hyphens and a leading article."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(_FOLDED))
    plain = "".join(c for c in folded if not unicodedata.combining(c)).replace("'", "").replace(".", "")
    words = re.sub(r"[^\w&]+", " ", plain).split()
    if len(words) > 1 and words[0] in _FIRST_WORDS:
        words[0] = _FIRST_WORDS[words[0]]
    return " ".join(filter(None, words))


def exact_key_of(name: str) -> str:
    """The key of an abbreviation, which is looked up as it is written: "U.S.", "Calif.", "UAE"."""
    return "=" + "".join(name.split()).replace("’", "'")


def packed_degrees(degrees: float) -> bytes:
    """Degrees in three bytes, exact to a few metres."""
    return round(degrees * _UNITS).to_bytes(3, "little", signed=True)


def _degrees(packed: bytes) -> float:
    return round(int.from_bytes(packed, "little", signed=True) / _UNITS, 5)


def is_abbreviation(name: str) -> bool:
    """Whether a name is filed as it is written: it ends in a point, or is short and in capitals."""
    return name.endswith(".") or (name.isupper() and len(name.replace(".", "")) <= 5 and "-" not in name)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance of two points given as latitude and longitude."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(min(1.0, half)))


@lru_cache(maxsize=65536)
def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place of this name, the largest first. Abbreviations are looked up as written, too."""
    exact = abbreviation(name)
    if exact:
        return exact
    key = key_of(name)
    data = _packed(key) if key else None
    filed = tuple(_unpacked(data, key)) if data is not None else ()
    added = tuple(_added(key))
    return tuple(sorted((*added, *filed), key=lambda place: -place.size)) if added else filed


def _added(key: str) -> Iterator[Candidate]:
    """The places of this name that only the table of press names knows by it."""
    for entry in _spellings().get(key, ()):
        if entry.point is not None:
            yield _town(entry, entry.point)
            continue
        filed = key_of(entry.filed)
        known = {(c.point, c.kind) for c in _unpacked(_packed(key) or b"", key)}
        for place in _unpacked(_packed(filed) or b"", filed) if filed != key else ():
            if (place.code, place.name) == (entry.code, entry.name) and (place.point, place.kind) not in known:
                yield place


def _town(entry: PressName, point: tuple[float, float]) -> Candidate:
    return Candidate(
        name=entry.name,
        kind="town",
        code=entry.code,
        region=None,
        latitude=point[0],
        longitude=point[1],
        size=_OWN_SIZE,
    )


@cache
def _spellings() -> dict[str, tuple[PressName, ...]]:
    """The entries of the table of press names by the keys of all their spellings."""
    filed: dict[str, list[PressName]] = {}
    for entry in press_names():
        for key in dict.fromkeys(map(key_of, (entry.name, *entry.further))):
            filed.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in filed.items()}


@lru_cache(maxsize=65536)
def abbreviation(name: str) -> tuple[Candidate, ...]:
    """Every place that is abbreviated just so: "Calif.", "UAE"."""
    exact = _packed(exact_key_of(name)) if len(name) <= 10 else None
    return tuple(_unpacked(exact, name)) if exact is not None else ()


@cache
def country_of_domain(domain: str) -> str | None:
    """The code of the state that a top-level domain belongs to; None for ".com" and the like."""
    iso = {"uk": "GB"}.get(domain.lower(), domain.upper())
    query = "select code from countries where iso = ? and iso not in ('TV', 'ME', 'IO', 'CO', 'FM', 'AI')"
    row = _connection(os.getpid()).execute(query, (iso,)).fetchone() if len(iso) == 2 else None
    return row[0] if row else None


@cache
def country_place(code: str) -> Candidate | None:
    """A state by its code."""
    name = country_names().get(code)
    return next((c for c in candidates(name or "") if c.kind in ("country", "territory") and c.code == code), None)


@cache
def capital_of(code: str) -> Candidate | None:
    """The capital of a state, by the state's code."""
    query = "select capital from countries where code = ? and kind = 'country'"
    row = _connection(os.getpid()).execute(query, (code,)).fetchone()
    return next((c for c in candidates(row[0]) if c.kind == "town" and c.code == code), None) if row else None


@cache
def country_names() -> dict[str, str]:
    """Code to name of every state."""
    return {code: name for code, name, kind in _countries() if kind == "country"}


@lru_cache(maxsize=65536)
def _packed(key: str) -> bytes | None:
    row = _connection(os.getpid()).execute("select data from names where key = ?", (key,)).fetchone()
    return row[0] if row else None


def _unpacked(data: bytes, key: str) -> Iterator[Candidate]:
    offset = 0
    while offset < len(data):
        kind, country, region, latitude, longitude, size, alternate, length = RECORD.unpack_from(data, offset)
        offset += RECORD.size
        filed = data[offset : offset + length].decode() or key.title()
        code = _countries()[country][0] or None
        name = press_name(filed, code)
        offset += length
        yield Candidate(
            name=name,
            kind=KINDS[kind],
            code=code,
            region=_regions()[region],
            latitude=_degrees(latitude),
            longitude=_degrees(longitude),
            size=size,
            alternate=bool(alternate) and (name == filed or key_of(name) != key),
        )


@cache
def _connection(process: int) -> sqlite3.Connection:
    """One read-only connection a process; ``process`` keeps a forked one from using its parent's."""
    path = data_folder() / FILE
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        connection.execute("select 1 from names limit 1")
    except sqlite3.Error as error:
        raise OntologyError(f"{path}: {error}; build it with scripts/build_gazetteer.py") from error
    return connection


@cache
def _countries() -> list[tuple[str, str, str]]:
    return list(_connection(os.getpid()).execute("select code, name, kind from countries order by id"))


@cache
def _regions() -> list[str | None]:
    return [name or None for (name,) in _connection(os.getpid()).execute("select name from regions order by id")]
