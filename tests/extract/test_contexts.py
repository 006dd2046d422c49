from __future__ import annotations

import re

import pytest

from dateline.extract.contexts import contexts, contexts_of
from dateline.extract.frames import Frame
from dateline.model import Annotated
from tests.conftest import Annotate

CODEBOOK = (
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic"
    " legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity"
    " inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment"
    " technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking"
).split()
EXAMPLES = [(entry.name, example) for entry in contexts() for example in entry.examples]


def found(annotated: Annotated, at: int, act: str = "X", mode: tuple[str, ...] = ()) -> tuple[str, ...]:
    trigger = next(t for t in annotated.doc if t.idx == at)
    frame = Frame(
        trigger=trigger,
        start=at,
        end=at + len(trigger.text),
        act=act,
        mode=mode,
        cameo=None,
        actors=(),
        recipients=(),
        content_of=None,
        why=(),
    )
    sentence = annotated.span(trigger.sent.start_char, trigger.sent.end_char)
    return contexts_of(annotated, sentence, frame)


def of(annotated: Annotate, text: str, act: str = "X", mode: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The contexts of the statement whose trigger stands in brackets."""
    match = re.search(r"\[(\w+)\]", text)
    assert match is not None
    return found(annotated(text.replace("[", "").replace("]", "")), match.start(), act, mode)


def test_the_contexts_are_the_codebooks_in_its_order() -> None:
    assert [entry.name for entry in contexts()] == CODEBOOK


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_examples_of_the_data(annotated: Annotate, name: str, example: str) -> None:
    assert name in of(annotated, example)


@pytest.mark.parametrize("entry", contexts(), ids=lambda entry: entry.name)
def test_every_context_is_defined(entry: object) -> None:
    from dateline.extract.contexts import ContextEntry

    assert isinstance(entry, ContextEntry)
    assert entry.definition
    assert entry.examples
    assert entry.cues
    assert all(cue == cue.lower() for cue in entry.cues)


@pytest.mark.parametrize(
    ("act", "mode", "name"),
    [
        ("MOBILIZE", ("troops",), "military"),
        ("CONSULT", ("visit",), "diplomatic"),
        ("SANCTION", ("convict",), "legal"),
        ("ASSAULT", ("suicide-attack",), "terrorism"),
        ("COERCE", ("cyber",), "cyber"),
        ("RETREAT", ("resign",), "executive"),
    ],
)
def test_kinds_of_deed_imply_a_context(annotated: Annotate, act: str, mode: tuple[str, ...], name: str) -> None:
    assert name in of(annotated, "They [acted] yesterday.", act, mode)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The two neighbours [met] for tea.", "diplomatic"),
        ("He [gave] the court of his garden to friends.", "election"),
        ("Peru [thanked] Chile.", "military"),
        ("The team [attacked] from the left.", "terrorism"),
    ],
)
def test_plain_sentences_have_no_such_context(annotated: Annotate, text: str, name: str) -> None:
    assert name not in of(annotated, text)


def test_one_cue_of_a_neighbour_does_not_decide(annotated: Annotate) -> None:
    assert "election" not in of(annotated, "Gunmen [fired] at a bus. An election is due next year.")


def test_two_cues_of_neighbours_do(annotated: Annotate) -> None:
    text = "Voters queued at each polling station before the election. Gunmen [fired] at them."
    assert "election" in of(annotated, text)


def test_another_paragraph_says_nothing(annotated: Annotate) -> None:
    text = "Voters queued at each polling station before the election.\n\nGunmen [fired] at a bus in the north."
    assert "election" not in of(annotated, text)


def test_contexts_come_in_the_codebooks_order(annotated: Annotate) -> None:
    names = of(annotated, "The army and the court [accused] the candidate of terrorism before the election.")
    assert list(names) == sorted(names, key=CODEBOOK.index)
    assert {"military", "election", "legal", "terrorism"} <= set(names)
