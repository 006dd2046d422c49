"""What speaks for and against a stretch of text being a place: labels, titles, prepositions, longer names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.place_words import binding_words, place_words
from dateline.model import Use
from dateline.ontology.gazetteer import Candidate, abbreviation, candidates

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_WHOLE = frozenset({"ORG", "PERSON", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})
_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady gen. col. capt. sgt. lt. rep. sen. gov. judge justice professor prof."
    " president senator governor mayor secretary minister chancellor chief officer king queen prince princess".split()
)
ADJECTIVES = frozenset({"demonym", "regional"})
LARGE = 55
"""Size from which a town counts without a preposition or a label of the parser."""
MIDDLING = 47
"""Size from which a town counts inside the name of an organisation."""
_MOTION = frozenset(
    "visit leave enter reach attack invade bomb shell strike hit tour cross control seize capture retake liberate flee"
    " occupy besiege surround raid storm target pound rock shake evacuate quit exit approach defend hold".split()
)
_ON_PEOPLE = frozenset(
    "visit leave reach attack hit strike target rock shake approach take defend assault govern abandon".split()
)
"""Verbs with a place as object that take people as readily."""


def places_named(text: str) -> tuple[Candidate, ...]:
    """The places of a name, none for names that are nearly always something else."""
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


def is_place(doc: Doc, first: int, last: int, places: tuple[Candidate, ...], surnames: frozenset[str]) -> bool:
    """Whether the words, which the gazetteer knows, name a place here."""
    token, best = doc[last], max(places, key=_rank)
    if best.kind in ADJECTIVES:
        labels = {t.ent_type_ for t in doc[first : last + 1]}
        return not labels & {"LANGUAGE", "PERSON"} and token.pos_ in ("ADJ", "PROPN", "NOUN")
    verdict = _by_name(doc, first, last, best)
    if verdict is None:
        verdict = _by_label(doc, first, last, best, surnames)
    return verdict if verdict is not None else _by_syntax(doc, first, last, best, surnames)


def _by_name(doc: Doc, first: int, last: int, best: Candidate) -> bool | None:
    """The verdict where the words are part of a longer name, or open a report; None where they are not."""
    if _followed_by_organisation(doc, last):
        return best.kind not in ("town", "county") or best.size >= MIDDLING
    text = doc[first : last + 1].text
    if part_of_person(doc, first, last) or (text in place_words().with_article and not _with_article(doc, first)):
        return False
    if opens_report(doc, first, last):
        return True
    if in_organisation(doc, first, last):
        return best.kind not in ("town", "county") or best.size >= MIDDLING
    return None


def _by_label(doc: Doc, first: int, last: int, best: Candidate, surnames: frozenset[str]) -> bool | None:
    """The verdict where the parser's label decides, or the name is an abbreviation or ambiguous; else None."""
    token, text = doc[last], doc[first : last + 1].text
    labels = {t.ent_type_ for t in doc[first : last + 1]}
    if labels & PLACE_LABELS:
        if first == last and token.text in surnames and best.kind == "town" and not at_place(doc, first):
            return False
        return not _shouted(text) or best.size >= MIDDLING or first == token.sent.start
    if abbreviation(text):
        return "PERSON" not in labels
    if _shouted(text):
        return False
    if text in place_words().ambiguous:
        person = "PERSON" in labels or token.text in surnames
        return _in_place(doc, first) and token.text not in surnames if person else at_place(doc, first)
    return None


def _by_syntax(doc: Doc, first: int, last: int, best: Candidate, surnames: frozenset[str]) -> bool:
    """The verdict by the words around: titles, prepositions, and how well known the place is."""
    token = doc[last]
    labels = {t.ent_type_ for t in doc[first : last + 1]}
    if best.kind in ("country", "territory"):
        return token.pos_ in ("PROPN", "NOUN", "ADJ")
    if "PERSON" in labels:
        whole = entity_at(doc, first) == (first, last, "PERSON") and token.text not in surnames
        return whole and (_in_place(doc, first) or (best.size >= MIDDLING and _is_goal(doc, first, last)))
    if _after_title(doc, first) or (first == last and token.text in surnames):
        return first == last and at_place(doc, first) and token.text not in surnames
    if token.pos_ not in ("PROPN", "NOUN", "ADJ") or (token.pos_ != "PROPN" and token.is_sent_start):
        return False
    return best.kind != "town" or best.size >= LARGE or at_place(doc, first) or bool(labels & {"ORG", "NORP"})


def opens_report(doc: Doc, first: int, last: int) -> bool:
    """Whether the words stand where a dateline does: in capitals, first in the sentence, before a bracket or dash."""
    text, following = doc[first : last + 1].text, doc[last + 1].text if last + 1 < len(doc) else ""
    return (
        first == doc[first].sent.start
        and text.isupper()
        and len(text) > 3
        and following in ("(", ",", "-", "–", "—", "--")
    )


def names_more(doc: Doc, first: int, last: int, places: tuple[Candidate, ...]) -> bool:
    """Whether a demonym or a direction begins the name of a quarter or a street: "the French Quarter"."""
    if not all(c.kind in ADJECTIVES for c in places):
        return False
    entity = entity_at(doc, first)
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


def _is_goal(doc: Doc, first: int, last: int) -> bool:
    """Whether a deed on the ground is at what the parser takes for a person: "seized Bunia", "an attack on Kobani"."""
    head, before = doc[last].head, doc[first - 1] if first else None
    if doc[last].dep_ in ("dobj", "nsubjpass"):
        return head.lemma_.lower() in binding_words().at_object - _ON_PEOPLE
    if before is None or doc[last].dep_ != "pobj":
        return False
    deed = before.head.lemma_.lower() in binding_words().of_place
    return before.lower_ in ("toward", "towards", "into") or (before.lower_ in ("on", "of") and deed)


def _shouted(text: str) -> bool:
    """Whether a short word in capitals may be an acronym."""
    return text.isupper() and len(text) <= 5 and not abbreviation(text)


def _rank(place: Candidate) -> float:
    return place.size - 20 * place.alternate + {"country": 20, "demonym": 20, "territory": 10}.get(place.kind, 0)


def part_of_person(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are only part of a person's name."""
    entity = entity_at(doc, first)
    return entity is not None and entity[2] == "PERSON" and (entity[0] < first or entity[1] > last)


def entity_at(doc: Doc, position: int) -> tuple[int, int, str] | None:
    """First and last token and label of the parser's entity around a token."""
    if not doc[position].ent_type_:
        return None
    first = last = position
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return first, last, doc[position].ent_type_


def at_place(doc: Doc, first: int) -> bool:
    """Whether a preposition of place or a direction stands before."""
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ == "the" and first > 1:
        before = doc[first - 2]
    words = place_words()
    return before is not None and (before.lower_ in words.places_at or before.lower_ in words.directions)


def _after_title(doc: Doc, first: int) -> bool:
    return first > 0 and (doc[first - 1].lower_ in _TITLES or doc[first - 1].ent_type_ == "PERSON")


def in_organisation(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are part of the name of an organisation, an event or a work."""
    words = place_words()
    entity = entity_at(doc, first)
    if entity is not None and entity[2] in _WHOLE and not _is_clause(doc, entity[0], entity[1]):
        after = any(t.text[:1].isupper() for t in doc[last + 1 : entity[1] + 1])
        if after or any(t.text[:1].isupper() for t in doc[entity[0] : first]):
            return True
    if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].text[:1].isupper():
        return doc[first - 2].lower_ in words.organisation
    return _followed_by_organisation(doc, last)


def _is_clause(doc: Doc, first: int, last: int) -> bool:
    """Whether the parser took a clause for a name: "Rebels entered Goma"."""
    return any(t.pos_ == "VERB" and t.text.islower() for t in doc[first + 1 : last + 1])


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
    adjective = bool(places) and all(c.kind in ADJECTIVES for c in places)
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
