"""Events, articles and disputes as text, from records made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dateline.errors import NotFound
from dateline.explore.corpus import Corpus, Table
from dateline.explore.show import render, render_disputes, render_found
from dateline.explore.summary import identity_of, summary_of_run, summary_of_skipped
from dateline.merge.merging import Merged
from dateline.model import (
    Change,
    Evidence,
    Family,
    Furniture,
    Identity,
    Judgement,
    Origin,
    Published,
    Skipped,
    Span,
    Status,
    Verdict,
)
from dateline.pipeline import Run
from tests.explore.factory import coded, corpus, event


def judged(by: str = "rules", at: str | None = None) -> Judgement:
    return Judgement(left="st_1", right="st_2", verdict=Verdict.SAME, reasons=("same act", "same day"), by=by, at=at)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"part_of": "ev_9"}, "part of ev_9"),
        ({"rivals": ("ev_8", "ev_9")}, "contradicted by ev_9"),
        ({"aliases": ("ev_0",)}, "formerly ev_0"),
        ({"voices": {Status.DENIED: ("Chad", "Libya"), Status.ALLEGED: ()}}, "denied by Chad, Libya"),
        (
            {
                "sources": (
                    Origin(
                        name="A", status=Status.ASSERTED, counted=True, reason="first of this origin", statements=()
                    ),
                )
            },
            "origin A (asserted): counted, first of this origin",
        ),
        (
            {"sources": (Origin(name="B", status=Status.DENIED, counted=False, reason="a copy", statements=()),)},
            "origin B (denied): not counted, a copy",
        ),
    ],
)
def test_what_an_event_shows(fields: dict[str, Any], line: str) -> None:
    assert line in render(corpus(events=(event(**fields),)), "ev_1").splitlines()


@pytest.mark.parametrize("word", ["part of", "contradicted", "formerly", "origin ", "judgements", "alleged by"])
def test_what_a_plain_event_does_not_show(word: str) -> None:
    text = render(corpus(events=(event(voices={Status.ALLEGED: ()}),)), "ev_1")
    assert word not in text.replace("independent origin", "")


@pytest.mark.parametrize(
    ("judgement", "line"),
    [
        (judged(), '  st_1 "word" is the same event as st_2'),
        (judged("ada", "2020-05-04"), '  st_1 "word" is the same event as st_2 (by ada, 2020-05-04)'),
        (replace(judged(), verdict=Verdict.RIVAL), '  st_1 "word" contradicts, as another account of it, st_2'),
        (replace(judged(), verdict=Verdict.UNSURE), '  st_1 "word" may be the same event as st_2'),
    ],
)
def test_judgements_are_shown_in_words(corpus: Corpus, judgement: Judgement, line: str) -> None:
    first = corpus.statements[0]
    told = replace(judgement, left=first.id)
    found = Corpus(replace(corpus.merged, judgements=(told,)))
    assert first.event is not None
    lines = render(found, first.event).splitlines()
    at = lines.index(line.replace("st_1", first.id).replace("word", first.trigger.text))
    assert lines[at + 1].startswith("    same act, the same day +")


def test_an_article_shows_what_its_copies_changed() -> None:
    original = coded("a1", "2020-05-04", text="Norway met Chad. They ate. Nobody slept.", title="Talks")
    copy = coded("a2", "2020-05-05", text="Norway met Chad. Rain fell. It fell. And fell. Again.", title="More talks")
    change = Change(
        article="a2",
        cut=(Span(start=17, end=26),),
        added=tuple(Span(start=s, end=e) for s, e in ((17, 27), (28, 36), (37, 46), (47, 53))),
        headline=True,
    )
    family = Family(original="a1", copies=(("a2", "shares 80 %"),), changes=(change,))
    found = Corpus(Merged(articles=(original, copy), events=(), judgements=(), families=(family,)))
    wanted = [
        '  left out: "They ate."',
        '  added: "Rain fell."',
        '  added: "It fell."',
        '  added: "And fell."',
        "  added: 1 sentence more",
        "  under another headline",
    ]
    for key, line in (("a1", "copied by a2: shares 80 %"), ("a2", "copy of a1: shares 80 %")):
        lines = render(found, key).splitlines()
        at = lines.index(line)
        assert lines[at + 1 : at + 7] == wanted


def test_an_article_with_its_evidence_and_copies() -> None:
    item = coded("a1", "2020-05-04", title="Talks", outlet="The Lantern", locations=("x.txt",), text="Talks on May 4.")
    evidence = Evidence(start=9, end=14, text="May 4", rule="dateline")
    day = Published(earliest="2020-05-04", latest="2020-05-04", basis="text", evidence=(evidence,), conflict="two days")
    furniture = (Furniture(start=0, end=5, kind="title"), Furniture(start=6, end=8, kind="title"))
    item = replace(item, published=day, clean=replace(item.clean, furniture=furniture))
    families = (Family(original="a1", copies=(("a2", "the same wire"),)),)
    found = Corpus(Merged(articles=(item, coded("a2", None)), events=(), judgements=(), families=families))
    lines = render(found, "a1").splitlines()
    assert lines[0] == "a1  Talks"
    assert "outlet The Lantern; agency none" in lines
    assert "read from x.txt" in lines
    assert "published 2020-05-04 (text)" in lines
    assert '  evidence: dateline: "May 4"' in lines
    assert "  contradiction: two days" in lines
    assert "copied by a2: the same wire" in lines
    assert "not coded: 2 stretches (title)" in lines
    assert "copy of a1: the same wire" in render(found, "a2").splitlines()
    assert "published undated (nothing tells)" in render(found, "a2")
    assert "a2  (no title)" in render(found, "a2")


@pytest.mark.parametrize("key", ["", "ev_", "st_", "x", "ev_1 ", "EV_1"])
def test_ids_of_nothing(key: str) -> None:
    with pytest.raises(NotFound):
        render(corpus(events=(event(),)), key)


def test_an_empty_corpus_has_nothing_to_show() -> None:
    empty = corpus()
    assert render_disputes(empty) == "No disputes."
    assert render_found(empty, ()) == "Nothing found."
    assert (len(empty.articles), len(empty.statements), len(empty.events)) == (0, 0, 0)
    assert empty.as_of("2020-01-01").events.to_objects() == []


def test_a_run_in_words() -> None:
    skipped = [Skipped(location=f"{n}.txt", reason="empty") for n in "ab"] + [Skipped(location="c", reason="not JSON")]
    run = Run(read=9, coded=4, known=2, skipped=skipped)
    lines = summary_of_run(run, corpus(events=(event(),)), "d.db").splitlines()
    assert lines[0] == "9 read, 4 coded, 2 known before, 3 skipped"
    assert lines[1:3] == ["  skipped 2: empty (a.txt, ...)", "  skipped 1: not JSON (c)"]
    assert lines[3] == "d.db: 0 articles, 0 statements, 1 event, 0 disputes"
    assert lines[4:] == ["Next:", *(f"  dateline {name} --db d.db" for name in ("timeline", "disputes", "report"))]
    assert summary_of_skipped(run).splitlines() == ["9 read, 4 coded, 3 skipped", *lines[1:3]]


@pytest.mark.parametrize(
    ("identity", "lines"),
    [
        (Identity(), ["x: not known"]),
        (Identity(rule="none"), ["x: not known"]),
        (Identity(name="Norway", code="NOR"), ["x", "  name     Norway", "  code     NOR"]),
        (Identity(sector="MIL", other_sectors=("GOV",)), ["x", "  sector   MIL GOV"]),
        (
            Identity(code="NOR", office="minister", rule="offices"),
            ["x", "  code     NOR", "  office   minister", "  because  offices"],
        ),
    ],
)
def test_an_identity_in_words(identity: Identity, lines: list[str]) -> None:
    assert identity_of("x", identity).splitlines() == lines


@pytest.mark.parametrize(("index", "found"), [(0, 1), (-1, 3), (slice(1, None), [2, 3]), (slice(0, 0), [])])
def test_tables_are_indexed_like_sequences(index: int | slice, found: object) -> None:
    part = Table([1, 2, 3], lambda n: {"n": n})[index]
    assert (list(part) if isinstance(part, Table) else part) == found


def test_a_table_has_an_end() -> None:
    with pytest.raises(IndexError):
        Table([1], lambda n: {"n": n})[1]
    assert 1 in Table([1], lambda n: {"n": n})
