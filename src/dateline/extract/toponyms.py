"""Toponyms: the stretches of an article that name a place, with the places that each may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.place_evidence import (
    ADJECTIVES,
    LARGE,
    MIDDLING,
    PLACE_LABELS,
    at_place,
    entity_at,
    in_organisation,
    is_place,
    names_more,
    opens_report,
    part_of_person,
    places_named,
    use_of,
)
from dateline.extract.place_words import place_words
from dateline.model import Annotated, Use
from dateline.ontology.gazetteer import Candidate, candidates

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST = 8
_INNER = frozenset("of the and de la le du des del da do di al el - ' ’ 's ’s & en sur am upon a".split())
_ARTICLES = frozenset("al el ad an as ash at az ar".split())
_SEATS = frozenset(
    {"hospital", "church", "school", "museum", "stadium", "university", "college", "court", "theatre", "hotel"}
)
"""Last words of organisations that are also buildings, where something is said to happen at them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A toponym: tokens ``first`` to ``last`` (inclusive), and what its name may stand for, the largest first.

    ``core`` is the part of the words that the gazetteer knows; a facility or street may have none.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    core: str
    use: Use
    found: tuple[Candidate, ...]

    @property
    def adjective(self) -> bool:
        """Whether the word is a demonym: it stands for a country or region without naming it."""
        return bool(self.found) and all(c.kind in ADJECTIVES for c in self.found)


def find_mentions(annotated: Annotated) -> tuple[Mention, ...]:
    """Every toponym of the article, in the order of the text, none overlapping another.

    A name that is clearly a place once is looked for everywhere.
    """
    surnames = _surnames(annotated.doc)
    first = _pass(annotated, surnames, frozenset())
    sure = frozenset(m.core for m in first if m.found and not m.adjective and m.use is not Use.EMBEDDED)
    return _pass(annotated, surnames, sure)


def _pass(annotated: Annotated, surnames: frozenset[str], sure: frozenset[str]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    position = 0
    while position < len(annotated.doc):
        mention = (
            _known(annotated, position, surnames, sure)
            or _labelled(annotated, position)
            or _announced(annotated, position)
            or _building(annotated, position)
        )
        if mention is not None:
            found.append(mention)
            position = mention.last
        position += 1
    return tuple(found)


def _surnames(doc: Doc) -> frozenset[str]:
    """Last words of the names of persons in the article that have more than one word."""
    return frozenset(e[-1].text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1)


def _known(annotated: Annotated, position: int, surnames: frozenset[str], sure: frozenset[str]) -> Mention | None:
    """The longest name of the gazetteer that begins here and is used as a place."""
    doc = annotated.doc
    if not _may_begin(doc, position):
        return None
    for last in _ends(doc, position):
        text = doc[position : last + 1].text
        places = places_named(text)
        if places and names_more(doc, position, last, places):
            return None
        known = text in sure and not part_of_person(doc, position, last)
        if places and (known or is_place(doc, position, last, places, surnames)):
            return _mention(annotated, position, last, places)
    return None


def _may_begin(doc: Doc, position: int) -> bool:
    token = doc[position]
    if token.lower_ == "the":
        return position + 1 < len(doc) and doc[position + 1].text == "Hague"
    if token.text.lower() in _ARTICLES and position + 2 < len(doc) and doc[position + 1].text == "-":
        return doc[position + 2].text[:1].isupper()
    return token.text[:1].isupper()


def _ends(doc: Doc, position: int) -> Iterator[int]:
    """Where a name that begins here may end, the farthest first."""
    ends, sentence = [position], doc[position].sent
    for i in range(position + 1, min(position + _LONGEST, sentence.end)):
        text = doc[i].text
        if text[:1].isupper() or text.isdigit() or (text == "." and not doc[i - 1].whitespace_):
            ends.append(i)
        elif text.lower() not in _INNER and not text.startswith("-") and not text.isspace() and text != ",":
            break
    return reversed(ends)


def _mention(annotated: Annotated, first: int, last: int, places: tuple[Candidate, ...]) -> Mention:
    """The mention of a known name, widened by the facility or street that it names."""
    doc, words = annotated.doc, place_words()
    core = doc[first : last + 1].text
    organisation = in_organisation(doc, first, last)
    if not organisation and not all(c.kind in ADJECTIVES for c in places):
        entity = entity_at(doc, first)
        if entity is not None and entity[2] in ("FAC", "LOC") and entity[1] > last:
            last = entity[1]
        while (
            last + 1 < len(doc)
            and doc[last + 1].text[:1].isupper()
            and doc[last + 1].lower_ in words.facility | words.street
        ):
            last += 1
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    street = any(t.lower_ in words.street for t in doc[first + 1 : last + 1])
    small = max(c.size for c in places) < MIDDLING and all(c.kind == "town" for c in places)
    if street or (len(core) != end - start and (core[:2] == "St" or small)):
        core, places = "", ()
    use = Use.EMBEDDED if organisation else use_of(doc, last, places)
    text = annotated.text[start:end]
    return Mention(first=first, last=last, start=start, end=end, text=text, core=core, use=use, found=places)


def _labelled(annotated: Annotated, position: int) -> Mention | None:
    """A place by the parser's label that the gazetteer doesn't know: a facility, a street, a village."""
    doc = annotated.doc
    token = doc[position]
    if token.ent_type_ not in (*PLACE_LABELS, "ORG") or not token.text[:1].isupper():
        return None
    entity = entity_at(doc, position)
    if entity is None or any(t.text[:1].isupper() for t in doc[entity[0] : position]):
        return None
    first, last = position, entity[1]
    while last > first and (doc[last].lower_ in ("'s", "’s", "’", "'") or doc[last].is_space):
        last -= 1
    if not _is_name(doc, first, last) or not _stands_as_place(doc, first, last):
        return None
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    text = annotated.text[start:end]
    core = _known_part(doc, first, last)
    use = use_of(doc, last, ())
    found = candidates(core) if core else ()
    return Mention(first=first, last=last, start=start, end=end, text=text, core=core, use=use, found=found)


def _announced(annotated: Annotated, position: int) -> Mention | None:
    """A place by the word before its name: "Camp Bastion", "Lake Assal"."""
    doc = annotated.doc
    token, last = doc[position], position
    if token.lower_ not in place_words().before or not token.text[:1].isupper() or token.ent_type_ == "PERSON":
        return None
    while (
        last + 1 < len(doc)
        and last < position + 2
        and doc[last + 1].text[:1].isupper()
        and doc[last + 1].pos_ == "PROPN"
    ):
        last += 1
    if last == position:
        return None
    start, end = token.idx, doc[last].idx + len(doc[last].text)
    use, text = use_of(doc, last, ()), annotated.text[start:end]
    return Mention(first=position, last=last, start=start, end=end, text=text, core="", use=use, found=())


def _building(annotated: Annotated, position: int) -> Mention | None:
    """A building or ground by the last word of its name, where something is said to happen at it."""
    doc, last, ends = annotated.doc, position, None
    if not doc[position].text[:1].isupper() or not at_place(doc, position) or doc[position].ent_type_ == "PERSON":
        return None
    while last + 1 < doc[position].sent.end and (
        doc[last + 1].text[:1].isupper() or doc[last + 1].lower_ in ("'s", "’s")
    ):
        last += 1
        ends = last if doc[last].lower_ in place_words().building else ends
    if ends is None:
        return None
    start, end = doc[position].idx, doc[ends].idx + len(doc[ends].text)
    text, use = annotated.text[start:end], use_of(doc, ends, ())
    return Mention(first=position, last=ends, start=start, end=end, text=text, core="", use=use, found=())


def _stands_as_place(doc: Doc, first: int, last: int) -> bool:
    """Whether an entity that the gazetteer doesn't know is used as a place."""
    label = doc[first].ent_type_
    if label == "ORG":
        return doc[last].lower_ in _SEATS and at_place(doc, first)
    if doc[first : last + 1].text in place_words().not_phrases or doc[first].text == "El":
        return False
    if label != "GPE" or (first < last and not doc[first].text.isupper()):
        return True
    if doc[first].text.isupper():
        return opens_report(doc, first, last)
    enclosed = last + 2 < len(doc) and doc[last + 1].text == "," and doc[last + 2].ent_type_ == "GPE"
    return at_place(doc, first) or enclosed or (first > 0 and doc[first - 1].lower_ in ("to", "from"))


def _is_name(doc: Doc, first: int, last: int) -> bool:
    capitals = [t for t in doc[first : last + 1] if t.text[:1].isupper()]
    text = doc[first : last + 1].text
    return bool(capitals) and len(text) > 2 and capitals[0].pos_ == "PROPN" and text not in place_words().not_places


def _known_part(doc: Doc, first: int, last: int) -> str:
    """The longest part of the words that names a large town or a country, as in "the Old City of Aleppo"."""
    for length in range(last - first, 0, -1):
        for begin in range(first, last - length + 2):
            text = doc[begin : begin + length].text.partition("-")[0]
            if text[:1].isupper() and any(c.size >= LARGE and c.kind in _PARTS for c in places_named(text)):
                return text
    whole = doc[first].text.partition("-")[0]
    return whole if first == last and whole != doc[first].text and places_named(whole) else ""


_PARTS = frozenset({"town", "country", "territory"})
