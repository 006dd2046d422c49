"""Short articles in several kinds of news English: which places they have, and where each deed happened."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.extract.places import Places
from dateline.extract.scenes import Scenes
from tests.conftest import Annotate
from tests.extract.bindings import told, where

WIRE = (
    "NAIROBI, March 3 (Reuters) - Gunmen attacked a police post near Mandera on Tuesday, killing four officers. "
    "Kenya blamed fighters from Somalia. Soldiers later searched villages along the border. "
    "In Mogadishu, a spokesman denied the charge."
)
STATE = (
    "Hanoi, May 5 (VNA) -- The president received the visiting Lao premier in Hanoi on Monday. "
    "Both sides praised their relations. The premier will travel to Hue on Tuesday."
)
INDIAN = (
    "SRINAGAR, June 7: Two militants were gunned down in an encounter with security forces in Kulgam district. "
    "Police detained six youths in the area. Traders observed a strike in Srinagar."
)
UNREST = (
    "Crowds burned tyres in Port-au-Prince on Friday. Police fired tear gas in the city. "
    "The United States closed its embassy there. France urged calm."
)
ARTICLES = {"wire": WIRE, "state": STATE, "indian": INDIAN, "unrest": UNREST}


def marked(text: str, word: str) -> str:
    """The text with a word in brackets."""
    assert text.count(word) == 1
    return text.replace(word, f"[{word}]")


@pytest.mark.parametrize(
    ("name", "word", "act", "answer"),
    [
        ("wire", "attacked", "ASSAULT", "Mandera expression"),
        ("wire", "killing", "ASSAULT", "Mandera expression"),
        ("wire", "searched", "MOBILIZE", "Mandera narrative"),
        ("wire", "denied", "ACCUSE", "Mogadishu expression"),
        ("state", "received", "CONSULT", "Hanoi expression"),
        ("state", "travel", "CONSULT", "Hue expression"),
        ("indian", "gunned", "ASSAULT", "Kulgam expression"),
        ("indian", "strike", "PROTEST", "Srinagar expression"),
        ("unrest", "burned", "PROTEST", "Port-au-Prince expression"),
        ("unrest", "fired", "ASSAULT", "Port-au-Prince narrative"),
        ("unrest", "closed", "SANCTION", "Port-au-Prince narrative"),
        ("unrest", "urged", "REQUEST", "-"),
    ],
)
def test_where_each_deed_happened(annotated: Annotate, name: str, word: str, act: str, answer: str) -> None:
    assert told(where(annotated, marked(ARTICLES[name], word), act, keep_text=False)) == answer


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("wire", {"NAIROBI", "Mandera", "Kenya", "Somalia", "Mogadishu"}),
        ("state", {"Hanoi", "Hue"}),
        ("indian", {"SRINAGAR", "Kulgam district", "Srinagar"}),
        ("unrest", {"Port-au-Prince", "United States", "France"}),
    ],
)
def test_the_places_of_the_articles(annotated: Annotate, name: str, expected: set[str]) -> None:
    found = {place.text for place in Places(annotated(ARTICLES[name])).all()}
    assert expected <= found | {f"{text} district" for text in found}
    assert len(found) <= len(expected) + 1


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_places_of_articles_are_sound(annotated: Annotate, name: str) -> None:
    article = annotated(ARTICLES[name])
    found = Places(article).all()
    assert all(article.text[p.start : p.end] == p.text for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found == Places(article).all()


@pytest.mark.parametrize("name", sorted(ARTICLES))
@pytest.mark.parametrize("act", ["ASSAULT", "CONSULT", "ACCUSE", None])
def test_every_word_can_be_asked(annotated: Annotate, name: str, act: str | None) -> None:
    article = annotated(ARTICLES[name], keep_text=False)
    places = Places(article)
    for token in article.doc:
        found = places.bind(token, frozenset({token.i}), act)
        if found is not None:
            assert article.text[found.start : found.end] == found.text
            assert found.basis in ("expression", "narrative", "dateline")
            assert found.latitude is not None
            assert -90 <= found.latitude <= 90


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Rebels entered Goma.", ["Goma"]),
        ("A bomb went off in Quetta.", ["Quetta"]),
        ("Jets pounded Idlib and Hama.", ["Idlib", "Hama"]),
        ("Crowds filled the streets of Minsk.", ["Minsk"]),
        ("He was seen near Lyon.", ["Lyon"]),
        # places of speech, parties, adjectives and organisations are no scenes
        ("He said in Vienna that it was over.", []),
        ("He gave a speech in Geneva.", []),
        ("He spoke in Oslo.", []),
        ("Norway praised Chad.", []),
        ("Norwegian police left.", []),
        ("The University of Nairobi was shut.", []),
        ("A statement in Cairo followed.", []),
    ],
)
def test_scenes(annotated: Annotate, text: str, scenes: list[str]) -> None:
    article = annotated(text)
    places = Places(article)
    assert [found.place.name for found in Scenes(article, places.mentions, places.places).all] == scenes


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rebels entered Goma. A truck burned in Bunia. Shells fell.", "fell", "Bunia"),
        ("Rebels entered Goma. It was quiet. Shells fell.", "fell", "Goma"),
        ("He said in Vienna that it was over. Shells fell.", "fell", None),
        ("Shells fell. Rebels entered Goma.", "fell", None),
    ],
)
def test_the_last_scene(annotated: Annotate, text: str, word: str, name: str | None) -> None:
    article = annotated(text)
    places = Places(article)
    trigger = next(t for t in article.doc if t.text == word)
    found = Scenes(article, places.mentions, places.places).last(trigger)
    assert (found.place.name if found is not None else None) == name


def test_a_scene_holds_for_three_sentences(annotated: Annotate) -> None:
    article = annotated("Rebels entered Goma. One. Two came. Three came. Shells fell. Then shells landed.")
    places = Places(article)
    scenes = Scenes(article, places.mentions, places.places)
    near, far = (next(t for t in article.doc if t.text == word) for word in ("fell", "landed"))
    assert scenes.reach(0) == 0
    assert scenes.last(far) is None
    assert scenes.reach(far.i) > scenes.reach(near.i)


def test_the_commonest_scene_is_that_of_the_commonest_country(annotated: Annotate) -> None:
    article = annotated("Rebels entered Goma. A truck burned in Bunia. Rebels left Goma. A bomb went off in Quetta.")
    places = Places(article)
    found = Scenes(article, places.mentions, places.places).commonest()
    assert found is not None
    assert found.place.name == "Goma"
