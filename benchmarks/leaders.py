"""How many rows of a reference list of leaders our own tables agree with, and which rows they do not.

::

    DATELINE_GOLD=../shared python -m benchmarks.leaders          the share, and the misses by country and decade
    DATELINE_GOLD=../shared python -m benchmarks.leaders --rows   every row missed

The reference only checks; nothing of it is part of the project. A row agrees where a table has a person of that name in
that country whose term meets the row's.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from dateline.config import data_folder
from dateline.extract.parties import who
from dateline.ontology.names import fold

BY_MONTH = "reference/leaders_1945_2021.csv"
BY_YEAR = "reference/leaders_2022.csv"
ON_A_DAY = "reference/leaders_2026_g20_asean.json"
WANTED = 0.95
_ALIKE = 0.78
_SHORT = 2
_OPEN = 9999
_BODIES = re.compile(r"(?i)\b(government|junta|council|committee|presidency|regency|administration|rule)\b")
_NOISE = re.compile(r"\(.*|\b(?:[IVX]+|[A-Z]\.)\b|[^\w' -]")
# The country letters of the Correlates of War where they are not those of ISO 3166-1.
_LETTERS = """
    AAB:ATG ALG:DZA ANG:AGO AUL:AUS BAH:BHR BAR:BRB BFO:BFA BHM:BHS BHU:BTN BNG:BGD BOS:BIH BOT:BWA BRU:BRN BUI:BDI
    BUL:BGR CAM:KHM CAO:CMR CAP:CPV CDI:CIV CEN:CAF CHA:TCD CON:COG COS:CRI CRO:HRV CZR:CZE DEN:DNK DRC:COD
    DRV:VNM EQG:GNQ ETM:TLS FRN:FRA GAM:GMB GDR:DEU GFR:DEU GMY:DEU GRG:GEO GRN:GRD GUA:GTM GUI:GIN HAI:HTI HON:HND
    ICE:ISL INS:IDN IRE:IRL KUW:KWT KYR:KGZ KZK:KAZ LAT:LVA LEB:LBN LES:LSO LIB:LBY LIT:LTU MAA:MRT MAC:MKD MAD:MDV
    MAG:MDG MAL:MYS MAS:MUS MAW:MWI MLD:MDA MNC:MCO MNG:MNE MON:MNG MOR:MAR MSI:MHL MYA:MMR MZM:MOZ NAU:NRU NEW:NZL
    NIG:NGA NIR:NER NTH:NLD OMA:OMN PAL:PLW PAR:PRY PHI:PHL POR:PRT ROK:KOR ROM:ROU RVN:VNM SAF:ZAF SAL:SLV SEY:SYC
    SIE:SLE SIN:SGP SKN:KNA SLO:SVK SLU:LCA SLV:SVN SNM:SMR SOL:SLB SPN:ESP SRI:LKA SUD:SDN SVG:VCT SWA:SWZ SWD:SWE
    SWZ:CHE TAJ:TJK TAZ:TZA TOG:TGO TRI:TTO UAE:ARE UKG:GBR URU:URY VAN:VUT YAR:YEM YPR:YEM YUG:SRB ZAM:ZMB
    ZIM:ZWE NEP:NPL THI:THA FIJ:FJI AUS:AUT
"""
# Heads of several states, whom our tables have under one.
_AT_HOME = {"Elizabeth II": "GBR", "Charles III": "GBR", "Emmanuel Macron": "FRA"}
CODES = dict(pair.split(":") for pair in _LETTERS.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A person in office, from one month to another (counted from the year 0)."""

    code: str
    names: tuple[str, ...]
    start: int
    end: int
    line: str

    def meets(self, other: Term) -> bool:
        """Whether both terms share a month."""
        return self.code == other.code and self.start <= other.end and other.start <= self.end


def months(year: int, month: int = 1) -> int:
    """A month as a number."""
    return year * 12 + month - 1


def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell who it is, in lower case without accents."""
    found = re.split(r"[\s-]+", fold(_NOISE.sub(" ", name)).lower())
    return tuple(word.strip("'") for word in found if len(word.strip("'")) >= _SHORT)


def same_name(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two names share a word, in any spelling."""
    others = list(other)
    return any(a == b or SequenceMatcher(None, a, b).ratio() >= _ALIKE for a in one for b in others)


def _bound(text: str, last: bool) -> int:
    if not text:
        return months(_OPEN if last else 0)
    year, *rest = (int(part) for part in text.split("-"))
    return months(year, rest[0] if rest else 12 if last else 1)


def ours(folder: Path) -> Iterator[Term]:
    """The rows of our tables of leaders."""
    for path in sorted(folder.glob("leaders*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(line for line in lines if not line.startswith("#")):
                code, named, _, _, start, end = (cell.strip() for cell in row)
                yield Term(code, words(named.replace(";", " ")), _bound(start, False), _bound(end, True), ",".join(row))


def reference(path: Path) -> Iterator[Term]:
    """The rows of the reference that name a person."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["leader"] and not _BODIES.search(row["leader"]):
                start = months(int(row["syear"]), int(row["smonth"] or 1))
                end = months(int(row["eyear"] or _OPEN), int(row["emonth"] or 12))
                code = CODES.get(row["stateabb"], row["stateabb"])
                shown = f"{code} {row['leader']} {row['syear']}-{row['smonth']}..{row['eyear']}-{row['emonth']}"
                yield Term(code, words(row["leader"]), start, end, shown)


def by_year(path: Path) -> Iterator[Term]:
    """The rows of the reference that give years only, with countries and offices in words."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = row["officeholderLabel"]
            found = who(row["country"])
            if found is not None and found.code is not None:
                code = _AT_HOME.get(name, found.code)
                start, end = months(int(row["start_year"] or 0)), months(int(row["end_year"] or _OPEN), 12)
                shown = f"{code} {name} {row['start_year']}..{row['end_year']} {row['positionLabel']}"
                yield Term(code, words(name), start, end, shown)


def on_a_day(path: Path) -> Iterator[Term]:
    """Who holds an office on the day of a snapshot."""
    snapshot = json.loads(path.read_text(encoding="utf-8"))
    year, month, _ = (int(part) for part in snapshot["snapshot_date"].split("-"))
    for country in snapshot["countries"].values():
        found = who(country["country"]["name_en"])
        for office, position in country["positions"].items():
            name = (position.get("current_holder") or {}).get("name_en")
            if name and found is not None and found.code is not None:
                code = _AT_HOME.get(name, found.code)
                yield Term(code, words(name), months(year, month), months(year, month), f"{code} {name} {office}")


def missed(wanted: Iterable[Term], held: Iterable[Term]) -> list[Term]:
    """The wanted terms that no held one agrees with."""
    by_code: dict[str, list[Term]] = defaultdict(list)
    for term in held:
        by_code[term.code].append(term)
    return [t for t in wanted if not any(t.meets(h) and same_name(t.names, h.names) for h in by_code[t.code])]


def main(arguments: list[str] | None = None) -> int:
    """Prints the share of rows that agree, and the misses; fails below the wanted share."""
    parser = argparse.ArgumentParser(prog="benchmarks.leaders")
    parser.add_argument("--rows", action="store_true", help="print every row missed")
    options = parser.parse_args(arguments)
    folder = Path(os.environ.get("DATELINE_GOLD", ""))
    if not (folder / BY_MONTH).is_file():
        sys.stdout.write("DATELINE_GOLD names no folder with a reference list: skipped.\n")
        return 0
    held = list(ours(data_folder() / "parties"))
    sets = (
        (BY_MONTH, list(reference(folder / BY_MONTH))),
        (BY_YEAR, list(by_year(folder / BY_YEAR))),
        (ON_A_DAY, list(on_a_day(folder / ON_A_DAY))),
    )
    shares = [report(name, wanted, missed(wanted, held), rows=options.rows) for name, wanted in sets]
    return int(min(shares) < WANTED)


def report(name: str, wanted: list[Term], misses: list[Term], *, rows: bool) -> float:
    """Prints what agrees and what is missed; returns the share that agrees."""
    share = 1 - len(misses) / len(wanted)
    sys.stdout.write(f"{name}: {share:.1%} of {len(wanted)} rows agree\n")
    for title, counts in (
        ("country", Counter(m.code for m in misses)),
        ("decade", Counter(str(m.start // 120 * 10) for m in misses)),
    ):
        found = ", ".join(f"{key} {n}" for key, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        sys.stdout.write(f"missed by {title}: {found}\n")
    if rows:
        sys.stdout.writelines(f"  {m.line}\n" for m in misses)
    return share


if __name__ == "__main__":
    raise SystemExit(main())
