"""Whether a cue tells that something is said, or only speaks of saying; and light verbs that belong to it."""

from __future__ import annotations

import pytest

from dateline.extract.cues import cues
from dateline.extract.phrases import light_head, verb_group
from dateline.extract.telling import realised
from tests.conftest import Annotate

TOLD = [
    ("The mayor said that the road was closed.", "said"),
    ("The mayor has said that the road is closed.", "said"),
    ("The mayor will say that the road is closed.", "say"),
    ("The mayor went on to say that the road was closed.", "say"),
    ("The mayor sat down and said that the road was closed.", "said"),
    ("She closed by saying that the school would reopen.", "saying"),
    ("After admitting that the books were false, the clerk resigned.", "admitting"),
    ("The guild sent a letter urging the bank to stop.", "urging"),
    ("The union called a strike, arguing that the mine was unsafe.", "arguing"),
    ("As reported by Reuters, the mine had closed.", "reported"),
    ("The two premiers met to discuss the border.", "discuss"),
    ("The minister was quick to say that the harvest was safe.", "say"),
]

ONLY_SPOKEN_OF = [
    ("He left without saying that the door was open.", "saying"),
    ("The clerk was too shy to say that the door was open.", "say"),
    ("To say that the door was open would be wrong.", "say"),
    ("The clerk did not come after saying that the door was open.", "saying"),
    ("The price of saying that the door is open is high.", "saying"),
    ("The order to say that the door was open came late.", "say"),
]


def _says(annotated: Annotate, text: str, word: str) -> bool:
    token = next(t for t in annotated(text).doc if t.text == word)
    kind = cues().verbs[token.lemma_][0]
    return realised(token, kind)


@pytest.mark.parametrize(("text", "word"), TOLD)
def test_told(annotated: Annotate, text: str, word: str) -> None:
    assert _says(annotated, text, word)


@pytest.mark.parametrize(("text", "word"), ONLY_SPOKEN_OF)
def test_only_spoken_of(annotated: Annotate, text: str, word: str) -> None:
    assert not _says(annotated, text, word)


@pytest.mark.parametrize(
    ("text", "word", "light", "group"),
    [
        ("The mayor went on to say that the road was closed.", "say", "went", "went on to say"),
        ("The pilot began by thanking the rescuers.", "thanking", "began", "began by thanking"),
        ("The union stopped short of calling for a strike.", "calling", "stopped", "stopped short of calling"),
        ("The minister was quick to say that all was well.", "say", "was", "was quick to say"),
        ("The guard has yet to explain why he left.", "explain", "has", "has yet to explain"),
    ],
)
def test_light_verbs(annotated: Annotate, text: str, word: str, light: str, group: str) -> None:
    doc = annotated(text).doc
    token = next(t for t in doc if t.text == word)
    head = light_head(token)
    assert head is not None and head.text == light
    assert " ".join(doc[i].text for i in sorted(verb_group(token))) == group


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The war began after Britain accused Russia.", "accused"),
        ("The clerk walked home to tell his wife.", "tell"),
        ("It was wrong without saying why.", "saying"),
        ("The mayor said that the road was closed.", "said"),
    ],
)
def test_no_light_verb(annotated: Annotate, text: str, word: str) -> None:
    assert light_head(next(t for t in annotated(text).doc if t.text == word)) is None
