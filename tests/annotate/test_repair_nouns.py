"""Noun phrases that the parser builds wrongly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Annotated

Annotate = Callable[..., Annotated]


def heads(doc: object) -> dict[str, tuple[str, str]]:
    """Each word with its relation and the word that it hangs on."""
    return {token.text: (token.dep_, token.head.text) for token in doc}  # type: ignore[attr-defined]


COMPOUNDS = [
    ("The EU announced asset freezes and travel bans against six Syrian generals.", "freezes", "announced"),
    ("Ottawa announced asset freezes against four Burmese officers.", "freezes", "announced"),
]


@pytest.mark.parametrize(("text", "noun", "verb"), COMPOUNDS)
def test_two_nouns_are_no_clause(annotated: Annotate, text: str, noun: str, verb: str) -> None:
    """A plural that looks like a verb is the object."""
    found = heads(annotated(text).doc)
    assert found[noun] == ("dobj", verb)
    assert found["asset"] == ("compound", noun)


CLAUSES = [
    "The bank freezes accounts of Russian firms.",
    "Kenya said that the pipe freezes in winter.",
    "The minister said the army strikes at dawn.",
]


@pytest.mark.parametrize("text", CLAUSES)
def test_clauses_stay_clauses(annotated: Annotate, text: str) -> None:
    """A verb with its own subject or object is a verb."""
    tags = {token.text: token.tag_ for token in annotated(text).doc}
    assert "VBZ" in {tags.get("freezes"), tags.get("strikes")}


VERBS = [
    ("North Korea test-fired two ballistic missiles on Thursday.", "Korea", "missiles"),
    ("North Korea test-fired a cruise missile.", "Korea", "missile"),
]


@pytest.mark.parametrize(("text", "subject", "thing"), VERBS)
def test_a_participle_before_a_number_is_the_verb(annotated: Annotate, text: str, subject: str, thing: str) -> None:
    """No participle stands before the number or article of its noun."""
    found = heads(annotated(text).doc)
    assert found["fired"] == ("ROOT", "fired")
    assert found[subject] == ("nsubj", "fired")
    assert found[thing] == ("dobj", "fired")


@pytest.mark.parametrize("text", ["The newly elected council of Bern.", "Five long years of hunger."])
def test_a_participle_after_a_number_is_none(annotated: Annotate, text: str) -> None:
    """A heading without a verb stays one."""
    doc = annotated(text).doc
    assert all(token.dep_ != "nsubj" for token in doc)


def test_deeds_are_joined_to_deeds(annotated: Annotate) -> None:
    """Two deeds with the same preposition stand side by side, not in each other's target."""
    text = (
        "Canada announced bans on travel against four officers in the Burmese army, "
        "as well as economic sanctions against five of Burma's mines."
    )
    assert heads(annotated(text).doc)["sanctions"][1] not in {"officers", "army"}


def test_targets_stay_together(annotated: Annotate) -> None:
    """People who are joined without a phrase of their own stay where they are."""
    found = heads(annotated("Canada imposed sanctions against generals and judges.").doc)
    assert found["judges"] == ("conj", "generals")


def test_an_addressee_is_no_subject(annotated: Annotate) -> None:
    """The name in the address of a letter does not say what the letter says."""
    found = heads(
        annotated("Turkey has sent a letter to the director of the WHO threatening to stop its payments.").doc
    )
    assert found["WHO"] == ("pobj", "of")
    assert found["threatening"][0] == "acl"


def test_a_gerund_keeps_its_subject(annotated: Annotate) -> None:
    """A fear of somebody's doing something has no address."""
    found = heads(annotated("There is a risk of Iran leaving the treaty.").doc)
    assert found["Iran"] != ("pobj", "of") or found["leaving"][0] != "acl"


GERUNDS = [
    ("The Turkish parliament put off ratifying the treaty.", "ratifying", "xcomp"),
    ("The rebels gave up fighting in May.", "fighting", "xcomp"),
    ("The students walked out shouting slogans.", "shouting", "advcl"),
]


@pytest.mark.parametrize(("text", "gerund", "relation"), GERUNDS)
def test_a_gerund_after_its_particle_is_the_object(annotated: Annotate, text: str, gerund: str, relation: str) -> None:
    """What is put off is the object; how somebody walks out is not."""
    assert heads(annotated(text).doc)[gerund][0] in {relation, "pcomp", "dobj"}
