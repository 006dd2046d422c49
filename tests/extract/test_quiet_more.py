"""Quiet topics: sentences of each, and political sentences that use the same words."""

from __future__ import annotations

import pytest

from dateline.extract.quiet import Quiet, phrases_of
from dateline.ontology.files import load_yaml
from tests.conftest import Annotate

QUIET = [
    ("The midfielder struck from a free kick in the first half.", "sport"),
    ("The bowler attacked and took the wicket in the final innings.", "sport"),
    ("She beat the top seed in straight sets to win the tournament.", "sport"),
    ("Kenya beat Ghana 2-0.", "sport"),
    ("The coach blamed the referee after the match.", "sport"),
    ("The film shows an actor who kills his director.", "arts"),
    ("The novel by the author opens with a murder in the museum.", "arts"),
    ("The singer and her band fought over the album.", "arts"),
    ("The stock fell as investors attacked the firm's profit forecast.", "markets"),
    ("Shares rallied and futures gained as traders bought bonds.", "markets"),
    ("The hurricane struck with heavy rain and killed nine.", "nature"),
    ("The earthquake of magnitude 6 hit at night.", "nature"),
    ("The lion attacked a tiger and a bear.", "nature"),
    ("The motorist died in the crash when his car plunged into a ravine.", "accidents"),
    ("Firefighters fought the blaze after a gas leak.", "accidents"),
]
LOUD = [
    "Police beat the coach of the football team after the match.",
    "The government banned the film and its director.",
    "The minister attacked investors over their shares and profit.",
    "Soldiers rescued villagers from the flood after the storm.",
    "Rebels stopped the driver after the crash and shot him; a soldier died.",
    "The president opened the tournament and the stadium.",
    "A court jailed the singer over an album.",
    "Troops struck the port in the first half of the year.",
    "The embassy cancelled the concert of the band.",
    "Russia beat back the attack.",
    "The match was postponed.",
    "Gunmen killed the footballer outside the stadium.",
    "Chad accused Libya of arming the fighters.",
    "The striker called for a union.",
    "He won.",
]


def topic(annotated: Annotate, text: str, sentence: int = 0) -> str | None:
    found = annotated(text)
    return Quiet(found).topic(list(found.doc.sents)[sentence].root)


@pytest.mark.parametrize(("text", "name"), QUIET)
def test_quiet_sentences(annotated: Annotate, text: str, name: str) -> None:
    assert topic(annotated, text) == name


@pytest.mark.parametrize("text", LOUD)
def test_loud_sentences(annotated: Annotate, text: str) -> None:
    assert topic(annotated, text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coach hailed the goal of the striker. They attacked again. The match ended.", "sport"),
        ("The film is by a famous director. It attacks the rich. The actor is good.", "arts"),
        ("The mayor spoke. They attacked again. The crowd left.", None),
        ("The coach spoke. They attacked again. The crowd left.", None),
    ],
)
def test_neighbours_help(annotated: Annotate, text: str, name: str | None) -> None:
    assert topic(annotated, text, 1) == name


@pytest.mark.parametrize("name", sorted(load_yaml("quiet_topics.yaml")["topics"]))
def test_every_topic_is_defined_and_written_in_lower_case(name: str) -> None:
    entry = load_yaml("quiet_topics.yaml")["topics"][name]
    assert entry["definition"].endswith(".")
    assert all(cue == cue.lower() for cue in entry["cues"])
    assert name in {found for _, found in QUIET}


def test_phrases_are_lemmas_words_and_runs(annotated: Annotate) -> None:
    found = phrases_of(next(iter(annotated("Champions League matches ended.").doc.sents)))
    assert {"champions league", "match", "matches", "end", "ended"} <= found
    assert "league ended" not in found


def test_every_trigger_of_a_sentence_has_its_topic(annotated: Annotate) -> None:
    article = annotated("The striker attacked and beat the goalkeeper in the second half.")
    quiet = Quiet(article)
    assert {quiet.topic(token) for token in article.doc} == {"sport"}
