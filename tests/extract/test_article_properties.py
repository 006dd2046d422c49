"""What holds of every article as a whole, put together at random from sentences, paragraphs, noise and odd characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.extract.article import extract, layers
from dateline.model import Article, Coded, Layers, Size, Statement, Status, Words
from dateline.ontology.types import event_types

SENTENCES = [
    "Norway closed its embassy in Minsk on Monday.",
    "Three villagers were killed and 12 wounded when rebels shelled Goma late on Tuesday, police said.",
    "“We will never surrender,” President Lind told reporters in Oslo.",
    "Chad denied that its army had crossed the border.",
    "The foreign ministers of Mali and Niger will meet on 3 March 2021.",
    "Sudan accused Chad of arming rebels; Chad rejected the charge.",
    "Protesters marched through Lima, and the police fired tear gas.",
    "On 4 May 1998, Peru signed a treaty with Ecuador.",
    "According to a report by the Interior Ministry, two officers had been arrested a day earlier.",
    "It was raining.",
    "“It is a lie,” he said. “They attacked us.”",
    "If Norway expelled the diplomats, Belarus would retaliate, an official who declined to be named warned.",
    "The United States urged Iran on Sunday not to enrich uranium.",
    "No one was hurt.",
    "Ministers in Paris and Berlin condemned the raid, which left 40 dead.",
    "A court in Cairo sentenced the activist to five years.",
    "The European Union imposed sanctions on Belarus, Reuters reported, citing diplomats.",
    "Belarus said Norway had threatened to cut off aid.",
    "She did not say whether India had agreed to withdraw its troops from the valley.",
    "Kenya's Odinga and Uganda's Museveni held talks at the weekend.",
]
NOISE = [
    "Read more: Ten towns to see",
    "© 2020 The Lantern. All rights reserved.",
    "By Ada Brown",
    "ACCRA, May 5 (Meridian) -",
    "* * *",
    "12:30",
    "“",
    "\u200b\ufeff",
    "🇳🇴🕊",
    "Q: Who attacked whom? A: Nobody.",
    "http://example.org/a?b=c",
    "-- 30 --",
]
BREAKS = [" ", "\n", "\n\n", "  \n \n", "\r\n", "\t", "\xa0", "\u2028", " — "]
DAYS = [None, "2020-05-05", "2020-05", "1999", "2020-05-05T23:30:00+02:00"]
pieces = st.lists(st.tuples(st.sampled_from([*SENTENCES, *NOISE]), st.sampled_from(BREAKS)), min_size=1, max_size=6)
articles = st.builds(
    lambda parts, day, title: Article(
        id="a1",
        text="".join(text + gap for text, gap in parts),
        published=day,
        title=title,
        outlet="The Lantern",
    ),
    pieces,
    st.sampled_from(DAYS),
    st.sampled_from([None, "Norway closes embassy", "Rebels shell Goma: 3 killed"]),
)
quick = settings(max_examples=4)
NOT_OF_THE_TEXT = frozenset({"article", "clean"})


def coded(article: Article, *, keep_text: bool = False) -> tuple[Coded, Layers]:
    annotated = next(annotate([clean(article, keep_text=keep_text)]))
    return extract(annotated, learned=False), layers(annotated)


def spans(record: Any) -> Iterator[Any]:
    """Every record with offsets in a record, itself too."""
    if is_dataclass(record):
        if hasattr(record, "start"):
            yield record
        for item in fields(record):
            if item.name not in NOT_OF_THE_TEXT:
                yield from spans(getattr(record, item.name))
    elif isinstance(record, tuple):
        for inner in record:
            yield from spans(inner)


@settings(max_examples=12)
@given(articles)
def test_any_article_gives_sound_records(article: Article) -> None:
    record, found = coded(article)
    check_offsets(article, record, found)
    check_statements(article, record)
    check_days(record, found)
    check_layers(record, found)
    assert not [s for s in record.statements if record.clean.is_furniture(s.sentence.start, s.sentence.end)]


def check_offsets(article: Article, *records: Any) -> None:
    for span in (span for record in records for span in spans(record)):
        if span.start is None or span.end is None:
            assert (span.start, span.end) == (None, None)
            continue
        assert 0 <= span.start < span.end <= len(article.text), span
        if getattr(span, "text", None) is not None:
            assert article.text[span.start : span.end] == span.text


def check_statements(article: Article, record: Coded) -> None:
    ids = [statement.id for statement in record.statements]
    assert len(set(ids)) == len(ids)
    for statement in record.statements:
        check(article, statement)
        assert statement.content_of is None or statement.content_of in ids
        assert statement.content_of != statement.id
    places = [(s.trigger.start, s.trigger.end) for s in record.statements]
    assert places == sorted(places)


def check(article: Article, statement: Statement) -> None:
    assert statement.article == article.id
    assert {statement.act, statement.event_type} <= set(event_types())
    assert statement.event_type == statement.act or statement.status is Status.PLANNED
    assert set(statement.mode) <= set(event_types()[statement.act].modes)
    sentence, trigger = statement.sentence, statement.trigger
    assert sentence.start <= trigger.start < trigger.end <= sentence.end
    depths = [voice.depth for voice in statement.attribution]
    assert set(depths) == set(range(1, max(depths, default=0) + 1))
    assert depths == sorted(depths)
    assert "event_type" in dict(statement.why)
    assert statement.event is None
    assert statement.size is None or statement.size != Size()
    for party in (*statement.actors, *statement.recipients):
        assert party.name.strip()
        assert party.code is None or re.fullmatch("[A-Z]{3}", party.code)


def check_days(record: Coded, found: Layers) -> None:
    days = [s.when for s in record.statements if s.when is not None]
    intervals: list[Any] = [*days, *found.times, record.published]
    for item in intervals:
        ends = [end for end in (item.earliest, item.latest) if end is not None]
        assert ends == sorted(ends)
        assert all(date.fromisoformat(end) for end in ends)
    assert {when.basis for when in days} <= {"expression", "publication"}
    assert {time.type for time in found.times} <= {"DATE", "TIME", "DURATION", "SET"}


def check_layers(record: Coded, found: Layers) -> None:
    assert found.published == record.published
    assert found.furniture == record.clean.furniture
    for name in ("sentences", "furniture", "times", "places", "predicates"):
        starts = [item.start for item in getattr(found, name)]
        assert starts == sorted(starts), name
    for name in ("sentences", "furniture"):
        edges = [edge for item in getattr(found, name) for edge in (item.start, item.end)]
        assert edges == sorted(edges), name
    assert all(place.country is None or len(place.country) == 3 for place in found.places)


@quick
@given(articles)
@example(Article(id="a1", text="“"))
@example(Article(id="a1", text="Norway attacked Chad."))
def test_the_same_article_gives_the_same_records(article: Article) -> None:
    assert coded(article) == coded(article)


@quick
@given(articles)
def test_an_id_names_the_article_and_nothing_else_depends_on_it(article: Article) -> None:
    one, other = coded(article)[0], coded(replace(article, id="b2"))[0]
    assert not {s.id for s in one.statements} & {s.id for s in other.statements}

    def bare(record: Coded) -> set[Statement]:
        return {replace(s, id="", article="", content_of=None) for s in record.statements}

    assert bare(one) == bare(other)


@pytest.mark.parametrize("text", SENTENCES[::2])
def test_blanks_around_a_sentence_move_it_and_change_nothing(text: str) -> None:
    def told(text: str) -> set[tuple[Any, ...]]:
        record = coded(Article(id="a1", text=text, published="2020-05-05"), keep_text=True)[0]
        return {
            (s.act, s.mode, s.status, s.trigger.text, tuple(p.name for p in (*s.actors, *s.recipients)))
            for s in record.statements
        }

    alone = told(text)
    assert told(f"\n\n{text}\n\n") == alone
    assert told(f"It was raining.\n\n{text}\n\nIt was raining.") == alone


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        ".",
        "“”",
        "(((((",
        "a",
        "\u0301\u0301",
        "\x00\x01",
        "🇳🇴",
        "1",
        "Norway",
        "attacked",
        "NORWAY ATTACKED CHAD ON MONDAY.",
        "norway attacked chad on monday",
        "Norway attacked Chad" * 30,
        "Norway, " * 200 + "attacked Chad.",
        "“" * 300 + "Norway attacked Chad" + "”" * 300,
        "that " * 150,
        "said said said said said",
        "of of of of of Norway",
        "Monday Tuesday Wednesday 2020 2021 3 May",
        "in in Oslo in Norway in Europe in",
        "1,000,000,000,000,000,000,000 people were killed in Chad by Mali.",
        "Between 5 and 4 people were killed on February 30, 2020 in Oslo.",
        "a" * 5000 + " attacked Chad.",
    ],
)
def test_texts_that_are_hardly_any(text: str) -> None:
    record, found = coded(Article(id="a1", text=text))
    for item in (record, found):
        assert all(0 <= span.start <= span.end <= len(text) for span in spans(item) if span.start is not None)


WORDS = "Norway Chad the a of in on said told that who attacked met will not “ ” , . Monday 2020 killed three by its".split()


@quick
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_any_order_of_words_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    record, found = coded(Article(id="a1", text=text, published="2020-05-05"))
    check_statements(Article(id="a1", text=text), record)
    assert all(span.end <= len(text) for item in (record, found) for span in spans(item) if span.end is not None)


def test_words_know_where_they_stand() -> None:
    text = "Norway closed its embassy in Minsk on Monday."
    (statement,) = coded(Article(id="a1", text=text))[0].statements
    assert statement.trigger == Words(start=7, end=13, text="closed")
