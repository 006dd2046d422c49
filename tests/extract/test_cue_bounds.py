"""Where a cue ends: adverbs, prepositions, articles and "it" beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.bounds import bounded
from dateline.extract.parties import Parties
from tests.conftest import Annotate


def cues_of(annotated: Annotate, text: str) -> list[tuple[str, str]]:
    """Cue and content of every attribution, their pieces joined."""
    article = annotated(text)
    found = Voices(article, Parties(article)).all()
    return [
        (" ".join(text[s.start : s.end] for s in a.cues), " ".join(text[s.start : s.end] for s in a.contents))
        for a in found
    ]


ADVERBS = [
    ("Growers complained bitterly that prices had collapsed.", "complained bitterly"),
    ("Prices had collapsed, the growers complained bitterly.", "complained bitterly"),
    ("The nurse spoke movingly of her first winter there.", "spoke movingly of"),
    ("The bishop has campaigned tirelessly for the ferry.", "has campaigned tirelessly for"),
    ("We open at nine, the baker said cheerfully.", "said cheerfully"),
    ("The guild learned again that nothing is free.", "learned again"),
]
PASSIVES = [
    ("The monks were accused of hiding grain.", "were accused of", "hiding grain"),
    ("The pilot has been blamed for the crash.", "has been blamed for", "the crash"),
    ("The mayor was often criticized for spending too much.", "was often criticized for", "spending too much"),
    ("Rosa Diaz has been mentioned as a possible judge.", "has been mentioned as", "a possible judge"),
    ("The zone is defined as a strip of two miles.", "is defined as", "a strip of two miles"),
]
OBJECTS = [
    ("The council accused the mayor of fraud.", "accused", "the mayor of fraud"),
    ("The union blamed the owners for the fire.", "blamed", "the owners for the fire"),
    ("The critic described the play as a disaster.", "described", "the play as a disaster"),
    ("The guard was charged with theft.", "was charged", "with theft"),
]
ASKED = [
    ("The judge pressed him on the missing money.", "pressed him on", "the missing money"),
    ("Reporters asked the mayor about the bridge.", "asked the mayor about", "the bridge"),
]


@pytest.mark.parametrize(("text", "cue"), ADVERBS)
def test_an_adverb_right_after_the_verb_is_of_the_cue(annotated: Annotate, text: str, cue: str) -> None:
    assert [c for c, _ in cues_of(annotated, text)] == [cue]


@pytest.mark.parametrize(("text", "cue", "content"), PASSIVES)
def test_a_preposition_right_after_the_verb_is_of_the_cue(
    annotated: Annotate, text: str, cue: str, content: str
) -> None:
    [(found, said)] = cues_of(annotated, text)
    assert found == cue
    assert said.endswith(content)
    assert not said.endswith(f"{cue.rsplit(maxsplit=1)[-1]} {content}")


@pytest.mark.parametrize(("text", "cue", "content"), OBJECTS)
def test_a_preposition_behind_an_object_is_of_the_content(
    annotated: Annotate, text: str, cue: str, content: str
) -> None:
    [(found, said)] = cues_of(annotated, text)
    assert found == cue
    assert said.endswith(content)


@pytest.mark.parametrize(("text", "cue", "content"), ASKED)
def test_who_is_asked_stands_in_the_cue(annotated: Annotate, text: str, cue: str, content: str) -> None:
    assert cues_of(annotated, text) == [(cue, content)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The talks ended with a quiet acknowledgment that the plan had failed.", "a quiet acknowledgment"),
        ("The strike forced a recognition that wages were too low.", "a recognition"),
        ("Her claim that prices fell was false.", "claim"),
        ("The bank's denial that it was insolvent calmed nobody.", "denial"),
    ],
)
def test_the_article_of_a_noun_that_is_nobodys_is_of_the_cue(annotated: Annotate, text: str, cue: str) -> None:
    assert cues_of(annotated, text)[0][0] == cue


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It is unclear whether the pilot survived.", "It is unclear"),
        ("It should be obvious that the dam is leaking.", "It should be obvious"),
        ("The pilot is unsure whether she will fly again.", "is unsure"),
    ],
)
def test_it_is_of_the_cue_where_it_stands_for_nobody(annotated: Annotate, text: str, cue: str) -> None:
    assert cues_of(annotated, text)[0][0] == cue


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The office refused to discuss the tender.", "refused", "to discuss the tender"),
        ("The bank plans to release its report in May.", "plans", "to release its report in May"),
        ("The mayor declined to say when the road would open.", "declined", "to say when the road would open"),
        ("The mayor went on to say that the road was open.", "went on to say", "that the road was open"),
        ("Growers want to know who paid for the dam.", "want to know", "who paid for the dam"),
    ],
)
def test_what_is_refused_or_planned_is_the_content(annotated: Annotate, text: str, cue: str, content: str) -> None:
    assert cues_of(annotated, text) == [(cue, content)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The guild called for calm on Thursday.", ["called for"]),
        ("The two captains spoke for about five minutes.", []),
        ("The firm has made deals over the last eleven months.", []),
        ("The union sent a letter on Monday.", []),
        ("The guild spoke on wages.", ["spoke on"]),
        ("The bishop complained about Monday.", ["complained about"]),
        ("The bishop spoke out Tuesday about the ferry.", ["spoke out Tuesday about"]),
        ("Other officials weighed in Friday on the bridge.", ["weighed in Friday on"]),
    ],
)
def test_a_date_is_no_topic(annotated: Annotate, text: str, cues: list[str]) -> None:
    assert [cue for cue, _ in cues_of(annotated, text)] == cues


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Her father referred to the bridge as a death trap.", "referred to", "the bridge as a death trap"),
        ("The judge agreed with the owners about the lease.", "agreed with", "the owners about the lease"),
        ("The mayor disagrees with her predecessor.", "disagrees with", "her predecessor"),
        ("The judge agreed with the owners that the lease was void.", "agreed with", "that the lease was void"),
    ],
)
def test_a_preposition_that_makes_the_verb(annotated: Annotate, text: str, cue: str, content: str) -> None:
    assert cues_of(annotated, text) == [(cue, content)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The survey found that most growers say prices will fall.", ["found"]),
        ("The mayor dismissed the guild's claim that prices would fall.", ["dismissed", "claim"]),
        ("The mayor took offense at suggestions that she was bribed.", ["took offense at"]),
        ("It is unclear whether the judges will say that the lease is void.", ["It is unclear"]),
    ],
)
def test_words_in_a_clause_belong_to_it(annotated: Annotate, text: str, cues: list[str]) -> None:
    assert [cue for cue, _ in cues_of(annotated, text)] == cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The baker said in a statement that the shop would close.", ["said in a statement"]),
        ("The nurse complained bitterly in an interview that prices rose.", ["complained bitterly in an interview"]),
        ("The mayor attacked her rival in a letter.", ["attacked"]),
        ("The paper called the ruling a farce in an editorial.", ["called"]),
        ("The nurse wrote it in the statement.", []),
    ],
)
def test_where_it_is_said_is_of_the_cue_right_after_the_verb(annotated: Annotate, text: str, cues: list[str]) -> None:
    assert [cue for cue, _ in cues_of(annotated, text)] == cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("There were signs that the talks had failed.", []),
        ("The website has some issues with its login.", []),
        ("The mayor took issue with the report.", ["took issue with"]),
    ],
)
def test_signs_and_issues_are_no_words(annotated: Annotate, text: str, cues: list[str]) -> None:
    assert [cue for cue, _ in cues_of(annotated, text)] == cues


def test_a_cue_is_never_without_a_word(annotated: Annotate) -> None:
    """Where the parse hangs the verb of saying into its own source."""
    found = annotated("The men told the builder that they wanted money.")
    voices = Voices(found, Parties(found))
    report = voices.reports[0]
    swallowed = replace(report, words=frozenset(range(report.head.i + 2)), cue=frozenset({report.head.i}))
    assert bounded(swallowed).cue == {report.head.i}
