"""Toponyms: the stretches of an article that name a place, with the places that each may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.place_words import place_words
from dateline.model import Annotated, Use
from dateline.ontology.gazetteer import Candidate, abbreviation, candidates

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST = 8
_INNER = frozenset("of the and de la le du des del da do di al el - ' ’ 's ’s & en sur am upon a".split())
_ARTICLES = frozenset("al el ad an as ash at az ar".split())
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_WHOLE = frozenset({"ORG", "PERSON", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})
_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady gen. col. capt. sgt. lt. rep. sen. gov. judge justice professor prof."
    " president senator governor mayor secretary minister chancellor chief officer king queen prince princess".split()
)
_ADJECTIVES = frozenset({"demonym", "regional"})
_LARGE = 55
"""Size from which a town counts without a preposition or a label of the parser."""
_MIDDLING = 47
"""Size from which a town counts inside the name of an organisation."""
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
        return bool(self.found) and all(c.kind in _ADJECTIVES for c in self.found)


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
        text = doc.text[doc[position].idx : doc[last].idx + len(doc[last].text)]
        places = _places(text)
        if places and _names_more(doc, position, last, places):
            return None
        known = text in sure and not _part_of_person(doc, position, last)
        if places and (known or _is_place(doc, position, last, places, surnames)):
            return _mention(annotated, position, last, places)
    return None


def _places(text: str) -> tuple[Candidate, ...]:
    words = place_words()
    if (
        len(text) < 2
        or text in words.not_phrases
        or text.lower() in words.facility
        or ("," in text and not text.startswith("Washington"))
    ):
        return ()
    if text.endswith(".") and "," not in text:
        return abbreviation(text)
    if abbreviation(text):
        return abbreviation(text)
    return () if text in words.not_places or text.title() in words.not_places else candidates(text)


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


def _is_place(doc: Doc, first: int, last: int, places: tuple[Candidate, ...], surnames: frozenset[str]) -> bool:
    """Whether the words name a place here."""
    token, best, text = doc[last], max(places, key=_rank), doc[first : last + 1].text
    labels = {t.ent_type_ for t in doc[first : last + 1]}
    if best.kind in _ADJECTIVES:
        return token.ent_type_ != "LANGUAGE" and token.pos_ in ("ADJ", "PROPN", "NOUN") and "PERSON" not in labels
    if _followed_by_organisation(doc, last):
        return best.kind not in ("town", "county") or best.size >= _MIDDLING
    if _part_of_person(doc, first, last) or (text in place_words().with_article and not _with_article(doc, first)):
        return False
    if _opens_report(doc, first, last):
        return True
    if _in_organisation(doc, first, last):
        return best.kind not in ("town", "county") or best.size >= _MIDDLING
    if labels & _PLACE_LABELS:
        return not _shouted(text) or best.size >= _MIDDLING or first == token.sent.start
    if abbreviation(text):
        return "PERSON" not in labels
    if _shouted(text):
        return False
    if text in place_words().ambiguous:
        person = "PERSON" in labels or token.text in surnames
        return _in_place(doc, first) and token.text not in surnames if person else _at_place(doc, first)
    if best.kind in ("country", "territory"):
        return not _part_of_person(doc, first, last) and token.pos_ in ("PROPN", "NOUN", "ADJ")
    if "PERSON" in labels and _entity(doc, first) == (first, last, "PERSON") and token.text not in surnames:
        return _in_place(doc, first)
    if "PERSON" in labels or (first == last and token.text in surnames) or _after_title(doc, first):
        return "PERSON" not in labels and first == last and _at_place(doc, first) and token.text not in surnames
    if token.pos_ not in ("PROPN", "NOUN", "ADJ") or (token.pos_ != "PROPN" and token.is_sent_start):
        return False
    return best.kind != "town" or best.size >= _LARGE or _at_place(doc, first) or bool(labels & {"ORG", "NORP"})


def _opens_report(doc: Doc, first: int, last: int) -> bool:
    """Whether the words stand where a dateline does: in capitals, first in the sentence, before a bracket or dash."""
    text, following = doc[first : last + 1].text, doc[last + 1].text if last + 1 < len(doc) else ""
    return (
        first == doc[first].sent.start
        and text.isupper()
        and len(text) > 3
        and following in ("(", ",", "-", "–", "—", "--")
    )


def _names_more(doc: Doc, first: int, last: int, places: tuple[Candidate, ...]) -> bool:
    """Whether a demonym or a direction begins the name of a quarter or a street: "the French Quarter"."""
    if not all(c.kind in _ADJECTIVES for c in places):
        return False
    entity = _entity(doc, first)
    longer = entity is not None and entity[2] in ("FAC", "LOC") and entity[1] > last
    following = doc[last + 1].text[:1] if last + 1 < len(doc) else ""
    return longer or (places[0].name == "West" and following.isupper())


def _with_article(doc: Doc, position: int) -> bool:
    """Whether "the" stands before a word, and no further word of a name after it."""
    following = doc[position + 1].text[:1] if position + 1 < len(doc) else ""
    return position > 0 and doc[position - 1].lower_ == "the" and not following.isupper()


def _in_place(doc: Doc, first: int) -> bool:
    """Whether "in", or "the town of", makes a place of what the parser takes for a person."""
    if first and doc[first - 1].lower_ in ("in", "near", "outside"):
        return True
    return first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lemma_.lower() in place_words().generic


def _shouted(text: str) -> bool:
    """Whether a short word in capitals may be an acronym."""
    return text.isupper() and len(text) <= 5 and not abbreviation(text)


def _rank(place: Candidate) -> float:
    return place.size - 20 * place.alternate + {"country": 20, "demonym": 20, "territory": 10}.get(place.kind, 0)


def _part_of_person(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are only part of a person's name."""
    entity = _entity(doc, first)
    return entity is not None and entity[2] == "PERSON" and (entity[0] < first or entity[1] > last)


def _entity(doc: Doc, position: int) -> tuple[int, int, str] | None:
    """First and last token and label of the parser's entity around a token."""
    if not doc[position].ent_type_:
        return None
    first = last = position
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return first, last, doc[position].ent_type_


def _at_place(doc: Doc, first: int) -> bool:
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ == "the" and first > 1:
        before = doc[first - 2]
    words = place_words()
    return before is not None and (before.lower_ in words.places_at or before.lower_ in words.directions)


def _after_title(doc: Doc, first: int) -> bool:
    return first > 0 and (doc[first - 1].lower_ in _TITLES or doc[first - 1].ent_type_ == "PERSON")


def _mention(annotated: Annotated, first: int, last: int, places: tuple[Candidate, ...]) -> Mention:
    """The mention of a known name, widened by the facility or street that it names."""
    doc, words = annotated.doc, place_words()
    core = doc.text[doc[first].idx : doc[last].idx + len(doc[last].text)]
    organisation = _in_organisation(doc, first, last)
    if not organisation and not all(c.kind in _ADJECTIVES for c in places):
        entity = _entity(doc, first)
        if entity is not None and entity[2] in ("FAC", "LOC") and entity[1] > last:
            last = entity[1]
        while (
            last + 1 < len(doc)
            and doc[last + 1].text[:1].isupper()
            and doc[last + 1].lower_ in words.facility | words.street
        ):
            last += 1
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    if any(t.lower_ in words.street for t in doc[first : last + 1]) or (
        core != doc.text[start:end] and core[:2] == "St"
    ):
        core, places = "", ()
    use = Use.EMBEDDED if organisation else use_of(doc, last, places)
    text = annotated.text[start:end]
    return Mention(first=first, last=last, start=start, end=end, text=text, core=core, use=use, found=places)


def _in_organisation(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are part of the name of an organisation, an event or a work."""
    words = place_words()
    entity = _entity(doc, first)
    if entity is not None and entity[2] in _WHOLE:
        after = any(t.text[:1].isupper() for t in doc[last + 1 : entity[1] + 1])
        if after or any(t.text[:1].isupper() for t in doc[entity[0] : first]):
            return True
    if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].text[:1].isupper():
        return doc[first - 2].lower_ in words.organisation
    return _followed_by_organisation(doc, last)


def _followed_by_organisation(doc: Doc, last: int) -> bool:
    """Whether the words of a name go on to one that tells an organisation: "Manchester United"."""
    following = last + 1
    while following < len(doc) and doc[following].text[:1].isupper() and doc[following].pos_ == "PROPN":
        if doc[following].lower_ in place_words().organisation:
            return True
        following += 1
    return False


def use_of(doc: Doc, last: int, places: tuple[Candidate, ...]) -> Use:
    """How a toponym whose last token this is is used, by its syntax."""
    token, words = doc[last], place_words()
    adjective = bool(places) and all(c.kind in _ADJECTIVES for c in places)
    if token.dep_ in ("amod", "compound", "nmod", "poss") and token.head.i > token.i:
        return Use.MODIFIER
    if adjective:
        return Use.MODIFIER if token.pos_ == "ADJ" else Use.METONYMIC
    if token.dep_ in ("nsubj", "agent") and token.head.lemma_.lower() in words.acting:
        return Use.METONYMIC
    if token.dep_ == "pobj" and token.head.lower_ in ("with", "against", "between", "by", "for", "of"):
        return Use.METONYMIC if token.head.lower_ in ("with", "against", "between", "by") else Use.LITERAL
    if token.dep_ in ("dobj", "dative") and token.head.lemma_.lower() not in _MOTION:
        return Use.METONYMIC
    return Use.LITERAL


_MOTION = frozenset(
    "visit leave enter reach attack invade bomb shell strike hit tour cross control seize capture retake liberate flee"
    " occupy besiege surround raid storm target pound rock shake evacuate quit exit approach defend hold".split()
)


def _labelled(annotated: Annotated, position: int) -> Mention | None:
    """A place by the parser's label that the gazetteer doesn't know: a facility, a street, a village."""
    doc = annotated.doc
    token = doc[position]
    if token.ent_type_ not in (*_PLACE_LABELS, "ORG") or not token.text[:1].isupper():
        return None
    entity = _entity(doc, position)
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
    if not doc[position].text[:1].isupper() or not _at_place(doc, position) or doc[position].ent_type_ == "PERSON":
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
        return doc[last].lower_ in _SEATS and _at_place(doc, first)
    if doc[first : last + 1].text in place_words().not_phrases or doc[first].text == "El":
        return False
    if label != "GPE" or (first < last and not doc[first].text.isupper()):
        return True
    if doc[first].text.isupper():
        return _opens_report(doc, first, last)
    enclosed = last + 2 < len(doc) and doc[last + 1].text == "," and doc[last + 2].ent_type_ == "GPE"
    return _at_place(doc, first) or enclosed or (first > 0 and doc[first - 1].lower_ in ("to", "from"))


def _is_name(doc: Doc, first: int, last: int) -> bool:
    capitals = [t for t in doc[first : last + 1] if t.text[:1].isupper()]
    text = doc[first : last + 1].text
    return bool(capitals) and len(text) > 2 and capitals[0].pos_ == "PROPN" and text not in place_words().not_places


def _known_part(doc: Doc, first: int, last: int) -> str:
    """The longest part of the words that names a large town or a country, as in "the Old City of Aleppo"."""
    for length in range(last - first, 0, -1):
        for begin in range(first, last - length + 2):
            text = doc[begin : begin + length].text.partition("-")[0]
            if text[:1].isupper() and any(c.size >= _LARGE and c.kind in _PARTS for c in _places(text)):
                return text
    whole = doc[first].text.partition("-")[0]
    return whole if first == last and whole != doc[first].text and _places(whole) else ""


_PARTS = frozenset({"town", "country", "territory"})
