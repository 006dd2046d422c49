"""Datelines and agency credits: "PYONGYANG, June 19 (KCNA) -"."""

from __future__ import annotations

import re
from functools import cache

from dateline.clean.furniture import lines_of
from dateline.model import Dateline
from dateline.ontology.files import load_yaml

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?)"
_NOT_MONTH = rf"(?!{_MONTH}\b)"
_CAPITALS = rf"[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]*){{0,4}}(?:,\s*(?:{_NOT_MONTH}[A-Z][\w.’'-]+\s?){{1,3}})?"
_CITY = rf"[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){{0,3}}(?:,\s*{_NOT_MONTH}[A-Z][\w.’' -]+)?"
_PLACE = rf"{_CAPITALS}|{_CITY}"
_DASH = r"(?:--+|[-–—:])"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:\s*[,/]?\s*(?P<date>{_DATE}))?\s*(?:[,/]?\s*[(\[](?P<agency>[^)\]\n]{{2,60}})[)\]])?"
    rf"\s*{_DASH}\s+(?=[A-Z0-9\"'“‘(])"
)
_NO_DASH = re.compile(
    rf"(?P<place>{_CAPITALS})(?:\s*[,/]?\s*(?P<date>{_DATE}))?\s*[,/]?\s*[(\[](?P<agency>[^)\]\n]{{2,40}})[)\]]\s+(?=[A-Z])"
)
_NO_BRACKETS = re.compile(
    rf"(?P<place>{_PLACE}),\s*(?:(?P<date>{_DATE}),?\s*)?(?P<agency>[A-Z][A-Za-z-]{{1,20}})\s?{_DASH}\s+(?=[A-Z])"
)
_AGENCY_ONLY = re.compile(rf"[(\[](?P<agency>[A-Z][\w ./&-]{{1,40}})[)\]]\s*{_DASH}\s+(?=[A-Z0-9\"'“‘(])")
_CREDIT = re.compile(
    r"[(\[]\s*(?:with (?:inputs? from )?|source: ?)?(?P<in>[A-Za-z][\w ./-]{1,40}?)\s*[)\]]\s*[.]?\s*$"
    r"|^(?:source|with (?:agency )?inputs? from|with|via|by)\s*:?\s+(?P<line>[A-Za-z][\w ./-]{1,40}?)\s*\.?\s*$"
    r"|[–—-]{1,2}\s?(?P<dash>[A-Z][\w ./-]{1,30}?)\s*$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_HEAD_LINES = 6


@cache
def _agencies() -> dict[str, str]:
    return {form: name for name, forms in load_yaml("furniture.yaml")["agencies"].items() for form in forms}


def agency_of(words: str) -> str | None:
    """The usual name of the agency that the words hold ("KCNA via Reuters" is KCNA), or None."""
    for part in re.split(r"[/,;&]|\bvia\b|\band\b|\bwith\b", words):
        name = _agencies().get(part.strip())
        if name is not None:
            return name
    return None


def find_dateline(text: str) -> Dateline | None:
    """The dateline that opens one of the first lines.

    Without a date or an agency it is one only if the place is in capitals, so that "Analysis: ..." is none.
    """
    for line in list(lines_of(text))[:_HEAD_LINES]:
        credit = _AGENCY_ONLY.match(line.text)
        if credit is not None:
            end, agency = line.start + credit.end(), credit["agency"]
            words = text[line.start : end]
            return Dateline(start=line.start, end=end, text=words, agency=agency_of(agency) or agency)
        match = _match(line.text, text)
        if match is None:
            continue
        end = line.start + match.end()
        return Dateline(
            start=line.start,
            end=end,
            text=text[line.start : end],
            place=match["place"].strip(" ,"),
            date=match["date"],
            agency=agency_of(match["agency"]) or match["agency"] if match["agency"] else None,
        )
    return None


def _match(line: str, text: str) -> re.Match[str] | None:
    """The dateline in one of its forms; those without a dash or brackets only with an agency that is known."""
    for pattern in (_NO_DASH, _NO_BRACKETS):
        match = pattern.match(line)
        if match is not None and agency_of(match["agency"]):
            return match
    match = _DATELINE.match(line)
    return match if match is not None and _is_dateline(match, text) else None


def _is_dateline(match: re.Match[str], text: str) -> bool:
    if match["date"] or (match["agency"] and agency_of(match["agency"])):
        return True
    city = match["place"].split(",")[0]
    speaker = text.count(f"{city}:") > 1
    initials = _INITIALS.fullmatch(city) is not None
    return city.isupper() and len(city) > 3 and not (speaker or initials) and not _LABELS & set(city.split())


_LABELS = frozenset(
    "UPDATE BREAKING EXCLUSIVE ANALYSIS OPINION FACTBOX EXPLAINER WATCH VIDEO LIVE CORRECTION NOTE FAQ STORY".split()
)


def credited_agency(text: str) -> str | None:
    """The agency that the last or first lines credit: "(With AFP)", "Source: Xinhua", "- Reuters"."""
    lines = list(lines_of(text))
    for line in [*lines[-3:][::-1], *lines[:3]]:
        match = _CREDIT.search(line.text)
        if match:
            name = agency_of(next(group for group in match.groups() if group))
            if name is not None:
                return name
    return None
