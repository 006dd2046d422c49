"""Records: frozen, keyword only, without further attributes; and what few of them reckon."""

from __future__ import annotations

import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import model
from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Furniture,
    Interval,
    Party,
    Precision,
    Published,
    Quotation,
    Role,
    Span,
    Statement,
    Status,
    Use,
    Verdict,
    Words,
)
from tests.conftest import Annotate

RECORDS = [member for _, member in inspect.getmembers(model, inspect.isclass) if is_dataclass(member)]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.__name__))
def test_records_are_frozen_slotted_and_explained(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(record)
    assert record.__doc__
    assert all(item.kw_only for item in fields(record))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.__name__))
def test_records_take_no_positions(record: type) -> None:
    with pytest.raises(TypeError):
        record("x")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.__name__))
def test_sequences_are_tuples(record: type) -> None:
    assert not [item.name for item in fields(record) if str(item.type).startswith(("list", "set"))]


def test_nothing_can_be_set() -> None:
    span = Span(start=0, end=1)
    with pytest.raises(FrozenInstanceError):
        span.start = 2  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        span.middle = 2  # type: ignore[attr-defined]


def test_equal_records_are_one() -> None:
    assert len({Span(start=0, end=1), Span(start=0, end=1), Span(start=0, end=2)}) == 2
    assert Party(start=0, end=1, text="x", name="x") == Party(start=0, end=1, text="x", name="x")


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ((0, 5), (3, 8), True),
        ((0, 5), (4, 5), True),
        ((0, 5), (0, 5), True),
        ((2, 3), (0, 9), True),
        ((0, 5), (5, 8), False),
        ((0, 5), (6, 8), False),
        ((0, 0), (0, 5), False),
    ],
)
def test_spans_overlap(one: tuple[int, int], other: tuple[int, int], wanted: bool) -> None:
    first, second = (Span(start=start, end=end) for start, end in (one, other))
    assert first.overlaps(second) is wanted
    assert second.overlaps(first) is wanted


SPANS = st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda p: Span(start=p[0], end=p[0] + p[1]))


@given(SPANS, SPANS)
def test_overlap_is_to_share_a_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))


DAYS = [
    (("2020-01-01", "2020-01-05"), ("2020-01-05", "2020-01-09"), True),
    (("2020-01-01", "2020-01-05"), ("2020-01-06", "2020-01-09"), False),
    (("2020-01-01", None), ("2020-01-06", "2020-01-09"), True),
    (("2020-01-10", None), ("2020-01-06", "2020-01-09"), False),
    ((None, "2020-01-05"), ("2020-01-06", None), False),
    ((None, "2020-01-06"), ("2020-01-06", None), True),
    ((None, None), ("2020-01-06", "2020-01-06"), True),
    ((None, None), (None, None), True),
]


@pytest.mark.parametrize(("one", "other", "wanted"), DAYS)
def test_intervals_overlap(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], wanted: bool
) -> None:
    first, second = (Interval(earliest=a, latest=b) for a, b in (one, other))
    assert first.overlaps(second) is wanted
    assert second.overlaps(first) is wanted


@pytest.mark.parametrize(
    ("earliest", "latest", "known"),
    [("2020-01-01", "2020-01-01", True), ("2020-01-01", None, True), (None, "2020-01-01", True), (None, None, False)],
)
def test_known(earliest: str | None, latest: str | None, known: bool) -> None:
    assert Interval(earliest=earliest, latest=latest).known is known
    assert Published(earliest=earliest, latest=latest).known is known


def clean(*furniture: tuple[int, int]) -> CleanArticle:
    marked = tuple(Furniture(start=start, end=end, kind="caption") for start, end in furniture)
    return CleanArticle(article=Article(id="a", text="x" * 100), furniture=marked)


@pytest.mark.parametrize(
    ("furniture", "stretch", "wanted"),
    [
        ([], (0, 10), False),
        ([(0, 10)], (0, 10), True),
        ([(0, 6)], (0, 10), True),
        ([(0, 5)], (0, 10), False),
        ([(0, 3), (7, 10)], (0, 10), True),
        ([(0, 2), (8, 10)], (0, 10), False),
        ([(20, 30)], (0, 10), False),
        ([(0, 100)], (50, 51), True),
        ([(0, 10)], (5, 5), False),
    ],
)
def test_furniture(furniture: list[tuple[int, int]], stretch: tuple[int, int], wanted: bool) -> None:
    assert clean(*furniture).is_furniture(*stretch) is wanted


def test_coded_gives_its_article() -> None:
    item = Coded(clean=clean(), published=Published())
    assert item.article is item.clean.article
    assert item.statements == ()


def test_annotated_quotes_its_text(annotated: Annotate) -> None:
    article = annotated("Kenya slept. Chad sang.")
    assert article.text == "Kenya slept. Chad sang."
    assert article.span(13, 17) == Words(start=13, end=17, text="Chad")
    assert len(article.coded) == len(list(article.doc.sents)) == 2


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Status, "asserted alleged denied negated planned hypothetical"),
        (Role, "outlet agency speaker document anonymous"),
        (Quotation, "direct indirect mixed"),
        (Precision, "point city region country"),
        (Use, "literal metonymic modifier embedded"),
        (Verdict, "same different rival unsure"),
    ],
)
def test_values(kind: type[Status], values: str) -> None:
    assert [str(item) for item in kind] == values.split()


def test_a_bare_statement_knows_nothing_more() -> None:
    words = Words(start=0, end=1, text="x")
    bare = Statement(
        id="st", article="a", sentence=words, trigger=words, event_type="AID", act="AID", status=Status.ASSERTED
    )
    unknown = (bare.cameo, bare.quad, bare.score, bare.when, bare.where, bare.size, bare.content_of, bare.event)
    assert unknown == (None,) * 8
    assert (bare.mode, bare.context, bare.actors, bare.recipients, bare.attribution, bare.origins, bare.why) == (
        (),
    ) * 7
    assert bare.historical is False
