"""The data of reporting cues is sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.cues import agencies, cues, opening_agency
from dateline.extract.parties import Parties
from dateline.model import Annotated
from dateline.ontology.files import load_yaml

Annotate = Callable[..., Annotated]
DATA: dict[str, Any] = load_yaml("cues.yaml")
FORMS = {"clause", "quote", "to", "object", "named", "object_to", "as", "ing", "to_noun", "seem", "issued"}
FORMS |= {"decided", "law", "allowed", "subject"}
PREPOSITIONS = {"about", "of", "on", "against", "for", "over", "in", "with", "to", "at", "toward"}


@pytest.mark.parametrize("name", sorted(DATA["classes"]))
def test_classes_are_complete(name: str) -> None:
    entry = DATA["classes"][name]
    assert entry["definition"].endswith(".") and entry["example"].endswith(".")
    assert set(entry["contents"]) <= FORMS | PREPOSITIONS
    assert set(entry["voice"]) <= set(entry["contents"])


@pytest.mark.parametrize("name", sorted(DATA["classes"]))
def test_examples_hold_a_report_of_their_class(annotated: Annotate, name: str) -> None:
    article = annotated(DATA["classes"][name]["example"])
    assert name in [report.kind.name for report in Voices(article, Parties(article)).reports]


@pytest.mark.parametrize("part", ["verbs", "nouns", "adjectives"])
def test_words_name_known_classes(part: str) -> None:
    assert set(DATA[part]) <= set(DATA["classes"])


@pytest.mark.parametrize(
    ("lemma", "name"), [("say", "say"), ("tell", "tell"), ("criticize", "judge"), ("vow", "will"), ("call on", "urge")]
)
def test_verbs(lemma: str, name: str) -> None:
    assert name in [kind.name for kind in cues().verbs[lemma]]


@pytest.mark.parametrize("lemma", ["eat", "know about nothing", "walk", "be"])
def test_verbs_that_report_nothing(lemma: str) -> None:
    assert lemma not in cues().verbs


def test_agencies_have_a_state_and_a_sector() -> None:
    table = agencies()
    assert table["Reuters"] == ("GBR", "JRN")
    assert table["KCNA"] == ("PRK", "GOV")
    assert all(len(code) == 3 and sector in {"JRN", "GOV"} for code, sector in table.values())


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("BERN (AP) Talks went on.", "AP"),
        ("Damascus, SANA- Talks went on.", "SANA"),
        ("Tokyo (Kyodo) - Talks went on.", "Kyodo"),
        ("The Alpine Party (AP) lost seats on Sunday. It rained.", None),
        ("BERN (XYZ) Talks went on.", None),
        ("Talks went on in Bern. The AP said so.", None),
        ("", None),
    ],
)
def test_agency_in_the_opening(text: str, agency: str | None) -> None:
    assert opening_agency(text) == agency
