"""Whatever is mended, a parse stays a forest: one root a sentence, no circles, nobody's head in another sentence."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from dateline.annotate.model import load_model
from dateline.annotate.parse import annotate, flatten, parse
from dateline.annotate.repair import repair
from dateline.clean.cleaning import clean
from dateline.config import Settings
from dateline.model import Article

SENTENCES = [
    "Iran accused Chad on Thursday of bombing its embassy in Sanaa, the capital of Yemen, and injuring guards.",
    "The rebels set the prisoners free and set two shops ablaze on Monday.",
    "On Saturday Rubio said that NATO ally Germany had agreed to stabilise ties.",
    "The pilots Libya captured in May are in Chad.",
    "Clashes with police left three people dead; soldiers fight on alongside militias.",
    "Theresa May met the king after Mrs May had called upon Belarus to free the journalists.",
    "Bans against generals, and sanctions against firms, were lifted by the junta's successor.",
    "The ministry insisted on Friday on keeping its base and put off signing the accord.",
    "Peace talks in Doha between Sudan and Chad failed, a report, which nobody saw, says.",
    "“We resolved to modernise the army,” the couple Ada and Ola Lind said.",
    "Police arrested 12, including a minister, his counterpart and two aides.",
    "Ecuador sides with Guyana over the border.",
]
WORDS = (
    "Chad Norway May Monday rebels police minister accused set left met free ablaze of to on in by with that which "
    "the a its three and or , . “ ” stabilise bombing said counterpart ally dead who not"
).split()


def check(doc: Doc) -> None:
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head.i == token.i]
        assert len(roots) == 1, sentence.text
        for token in sentence:
            assert sentence.start <= token.head.i < sentence.end, token.text
            seen, above = {token.i}, token
            while above.head.i != above.i:
                above = above.head
                assert above.i not in seen, f"a circle through {above.text}"
                seen.add(above.i)
    assert all(token.dep_ and token.pos_ and token.tag_ for token in doc if not token.is_space)
    assert all(token.lemma_ for token in doc)
    assert [token.i for sentence in doc.sents for token in sentence] == list(range(len(doc)))


@pytest.mark.parametrize("text", SENTENCES)
def test_a_mended_sentence_is_a_tree_and_is_mended_once(text: str) -> None:
    doc = parse(load_model(), text)
    check(doc)
    before = [(token.head.i, token.dep_, token.tag_, token.lemma_) for token in doc]
    repair(doc)
    check(doc)
    assert [(token.head.i, token.dep_, token.tag_, token.lemma_) for token in doc] == before


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
def test_any_order_of_words_is_a_tree(words: list[str]) -> None:
    check(parse(load_model(), " ".join(words)))


@settings(max_examples=20)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.sampled_from([" ", "\n", "\n\n", " \n \t\n"]))
def test_any_article_is_a_forest_and_no_sentence_crosses_a_paragraph(sentences: list[str], gap: str) -> None:
    text = gap.join(sentences)
    doc = parse(load_model(), text)
    check(doc)
    starts = set(flatten(text)[1])
    for sentence in doc.sents:
        inside = {token.idx for token in sentence[1:] if not token.is_space}
        assert not starts & inside
    assert doc.text == flatten(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\n\n\n",
        "a",
        ".",
        "\u200b",
        "—",
        "“",
        "a\n\nb",
        "\n\na\n\n",
        "a\r\n\r\nb",
        "1.\n2.\n3.",
        "\xa0\xa0",
        "\x0c",
    ],
)
def test_short_texts(text: str) -> None:
    doc = parse(load_model(), text)
    check(doc)
    assert len(doc.text) == len(text)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("One.\nTwo.", (5,)),
        ("One.\n\nTwo.", (6,)),
        ("One.\n \n  Two.", (9,)),
        ("One\ntwo.", ()),
        ("One,\nTwo.", ()),
        ("One\nTwo.", (4,)),
        ("One.\n", (5,)),
        ("\nOne.", ()),
        ("One.\nTwo.\nThree.", (5, 10)),
        ("He said:\nTwo.", (9,)),
        ("“One”\nTwo.", (6,)),
        ("", ()),
    ],
)
def test_where_paragraphs_begin(text: str, starts: tuple[int, ...]) -> None:
    assert flatten(text)[1] == starts


@given(st.text(alphabet="aB.\n \t,", max_size=60))
def test_flattening_twice_is_flattening_once(text: str) -> None:
    flat, starts = flatten(text)
    assert flatten(flat) == (flat, ())
    assert all(0 < start <= len(text) for start in starts)
    assert all(one < other for one, other in pairwise(starts))
    assert all(text[:start].strip() for start in starts)


@pytest.mark.parametrize("edges", [(), (0,), (5,), (5, 5), (6,), (100,), (-3,), (4, 8, 12)])
def test_edges_anywhere_do_no_harm(edges: tuple[int, ...]) -> None:
    text = "Chad met Mali in Doha."
    doc = parse(load_model(), text, edges)
    check(doc)
    begun = {sentence.start_char for sentence in doc.sents}
    assert {edge for edge in edges if 0 < edge < len(text) and edge in {t.idx for t in doc}} <= begun


def article(text: str) -> Article:
    return Article(id="a", text=text)


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\x80", None])
def test_a_kept_parse_that_is_damaged_is_made_anew(tmp_path: Path, damage: bytes | None) -> None:
    chosen = Settings(cache=str(tmp_path))
    made = clean(article("Chad met Mali in Doha."))
    (first,) = annotate([made], chosen)
    (kept,) = tmp_path.rglob("*.spacy")
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    (again,) = annotate([made], chosen)
    assert [(t.text, t.dep_, t.head.i) for t in again.doc] == [(t.text, t.dep_, t.head.i) for t in first.doc]
    assert kept.read_bytes() == whole
    assert list(tmp_path.rglob("*.tmp")) == []


def test_kept_parses_are_told_apart(tmp_path: Path) -> None:
    chosen = Settings(cache=str(tmp_path))
    texts = ["Chad met Mali.", "Chad met Mali. ", "chad met mali.", "Chad met Peru."]
    for text in (*texts, *texts):
        (found,) = annotate([clean(article(text))], chosen)
        assert found.doc.text == text
    assert len(list(tmp_path.rglob("*.spacy"))) == len(texts)


def test_articles_come_back_in_order_one_at_a_time() -> None:
    taken: list[str] = []

    def source() -> object:
        for key in "abc":
            taken.append(key)
            yield clean(Article(id=key, text=f"{key} met Chad."))

    found = annotate(source())  # type: ignore[arg-type]
    assert next(found).clean.article.id == "a"
    assert taken == ["a"]
    assert [item.clean.article.id for item in found] == ["b", "c"]
