"""Text that no parser was made for: words in any order, no capitals, stops anywhere. Coding never fails on it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.article import extract, layers
from tests.conftest import Annotate

WORDS = (
    "the police minister said told that to they he who armed rebels attacked denied accused of by in Kenya Chad "
    "Lagos on Monday and , . ' \" : ( ) - not will have been according letter threatening if talks visit 300 men's"
).split()
"""Words on which much hangs, and the marks that break a sentence."""


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_words_in_any_order_are_coded(annotated: Annotate, words: list[str]) -> None:
    text = " ".join(words)
    coded = extract(annotated(text))
    for quote in coded.quotes:
        assert text[quote.cue.start : quote.cue.end] == quote.cue.text != ""
        assert text[quote.content.start : quote.content.end] == quote.content.text != ""
    for statement in coded.statements:
        assert text[statement.trigger.start : statement.trigger.end] == statement.trigger.text != ""


@settings(max_examples=20)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_layers_of_words_in_any_order(annotated: Annotate, words: list[str]) -> None:
    text = " ".join(words)
    found = layers(annotated(text))
    spans = [span for told in found.attributions for span in (*told.cues, *told.contents)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(told.cues and told.contents for told in found.attributions)
