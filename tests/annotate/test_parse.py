from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotate.model import load_model
from dateline.annotate.parse import annotate, flatten, parse
from dateline.clean.cleaning import clean
from dateline.config import Settings
from dateline.model import Article

LONG = "This week the foreign minister met the President of the Republic of Norway Jonas"


def sentences(text: str) -> list[str]:
    return [s.text.strip() for s in parse(load_model(), text).sents if s.text.strip()]


def test_a_break_inside_a_sentence_is_healed() -> None:
    assert sentences("The ministers met in\nthe capital on Monday.") == ["The ministers met in the capital on Monday."]


def test_a_paragraph_break_that_cuts_a_name_is_healed() -> None:
    text = f"Talks.\n\n{LONG}\n\nStore at the port."
    assert any("Jonas  Store" in sentence for sentence in sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met.\n\nThe talks failed.",
        "A headline without a stop\n\nThe ministers met in Doha.",
        "He said: “We met.”\n\nShe left.",
        "A short line\nThe ministers met in Doha.",
    ],
)
def test_a_paragraph_begins_a_sentence(text: str) -> None:
    second = text.rsplit("\n", maxsplit=1)[-1]
    assert second in sentences(text)


def test_a_sentence_never_crosses_an_edge() -> None:
    text = "DOHA, May 5 (AFP) - The ministers met."
    starts = [s.start_char for s in parse(load_model(), text, edges=(20,)).sents]
    assert 20 in starts


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB .,\n\t\xa0\r“”", max_size=120))
def test_flatten_keeps_the_length_and_every_other_character(text: str) -> None:
    flat, starts = flatten(text)
    assert len(flat) == len(text)
    assert not set("\n\t\r\xa0") & set(flat)
    assert all(a == b for a, b in zip(flat, text, strict=True) if not b.isspace())
    assert list(starts) == sorted(starts)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="The ministers met in Doha. \n\n“Yes,” he said.", min_size=1, max_size=160))
def test_offsets_are_those_of_the_text(text: str) -> None:
    doc = parse(load_model(), text)
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc if not token.is_space)


def test_furniture_is_not_coded_and_stands_apart() -> None:
    text = "Ministers met in Doha on Monday for talks about the river.\nAlso read: Ten towns to see\nThe talks failed at once."
    (annotated,) = annotate([clean(Article(id="a", text=text))])
    flags = {s.text.strip(): coded for s, coded in zip(annotated.doc.sents, annotated.coded, strict=True)}
    assert flags["Also read: Ten towns to see"] is False
    assert flags["The talks failed at once."] is True
    assert annotated.span(0, 9).text == "Ministers"


def test_a_cached_parse_is_the_same(tmp_path: Path) -> None:
    article = clean(Article(id="a", text="Norway closed its embassy in Minsk on Monday. Belarus protested."))
    chosen = Settings(cache=str(tmp_path))
    (first,) = annotate([article], chosen)
    (second,) = annotate([article], chosen)
    assert len(list(tmp_path.rglob("*.spacy"))) == 1
    parts = [[(t.text, t.dep_, t.head.i, t.lemma_, t.tag_, t.ent_type_) for t in x.doc] for x in (first, second)]
    assert parts[0] == parts[1]
    assert first.coded == second.coded
