"""Every entry's examples and counterexamples, run as tests (docs/predicates.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from dateline.annotate.model import load_model
from dateline.clean.cleaning import clean
from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Annotated, Article, Party, Published
from dateline.ontology.predicates import NO_EVENT, Entry, predicates

DAY = "2024-06-01"
ENTRIES = predicates().entries

Frames = dict[str, tuple[Frame, ...]]


def text_of(example: str) -> str:
    return example.split("=>", maxsplit=1)[0].strip()


@pytest.fixture(scope="session")
def coded() -> Frames:
    """The frames of every example and counterexample, by its text."""
    texts = list(dict.fromkeys(text_of(t) for e in ENTRIES for t in (*e.examples, *e.counterexamples)))
    published = Published(earliest=DAY, latest=DAY, basis="metadata")
    frames = {}
    for text, doc in zip(texts, load_model().pipe(texts, batch_size=64), strict=True):
        article = clean(Article(id="a", text=text, published=DAY), keep_text=True)
        annotated = Annotated(clean=article, doc=doc, coded=tuple(True for _ in doc.sents))
        frames[text] = find_frames(annotated, Parties(annotated, published))
    return frames


def codes(parties: Iterable[Party]) -> Counter[str]:
    return Counter({party.code or "?" for party in parties})


def wanted(side: str) -> Counter[str]:
    return Counter(set(filter(None, side.strip().split("+"))))


def fits(frame: Frame, entry: Entry, example: str) -> bool:
    """Whether a frame is what the example of an entry asks for."""
    if frame.act != entry.type or not set(entry.modes) <= set(frame.mode):
        return False
    _, arrow, parties = example.partition("=>")
    if not arrow:
        return True
    actors, _, recipients = parties.partition(">")
    return codes(frame.actors) == wanted(actors) and codes(frame.recipients) == wanted(recipients)


def show(frames: Iterable[Frame]) -> str:
    return "; ".join(
        f"{f.act} {'+'.join(codes(f.actors))} > {'+'.join(codes(f.recipients))} ({f.why[0][1].rule})" for f in frames
    )


def problems(entry: Entry, coded: Frames) -> list[str]:
    """The examples of an entry that fail, with what was found instead."""
    found = []
    for example in entry.examples:
        frames = coded[text_of(example)]
        if entry.type != NO_EVENT and not any(fits(frame, entry, example) for frame in frames):
            found.append(f"{example} -- found: {show(frames) or 'nothing'}")
    for text in entry.counterexamples:
        own = [f for f in coded[text_of(text)] if f.why[0][1].rule.startswith(f"{entry.id}: ")]
        if own:
            found.append(f"NOT {text} -- found: {show(own)}")
    return found


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_examples_of_entry(entry: Entry, coded: Frames) -> None:
    assert problems(entry, coded) == []


def test_every_entry_of_an_event_has_an_example() -> None:
    assert [entry.id for entry in ENTRIES if entry.type != NO_EVENT and not entry.examples] == []
