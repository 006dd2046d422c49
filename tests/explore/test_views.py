from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.errors import MissingExtra, NotFound
from dateline.explore import wording
from dateline.explore.charts import timeline_spec
from dateline.explore.corpus import Corpus
from dateline.explore.export import flat, lines, plover, write_parquet
from dateline.explore.marking import marked_html, marks_of
from dateline.explore.report import render_report
from dateline.explore.show import render, render_disputes, render_found, render_quotes
from dateline.explore.timeline import render_timeline, select_events
from dateline.model import Quotation, Role, Voice, Words
from tests.store.test_formats import statement


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        ("2020-01-01", "2020-01-01", "2020-01-01"),
        ("2020-01-01", "2020-01-05", "2020-01-01..2020-01-05"),
        ("2020-01-01", None, "from 2020-01-01"),
        (None, "2020-01-05", "by 2020-01-05"),
        (None, None, "undated"),
    ],
)
def test_days(earliest: str | None, latest: str | None, text: str) -> None:
    assert wording.days(earliest, latest) == text


@pytest.mark.parametrize(
    ("number", "thing", "text"),
    [(1, "origin", "1 origin"), (3, "origin", "3 origins"), (0, "copy", "0 copies"), (1, "copy", "1 copy")],
)
def test_count(number: int, thing: str, text: str) -> None:
    assert wording.count(number, thing) == text


def test_chain_joins_voices_of_one_depth() -> None:
    cue = Words(start=0, end=4, text="said")
    voices = [
        Voice(role=Role.AGENCY, name="Meridian"),
        Voice(role=Role.SPEAKER, name="Ada", depth=2, cue=cue),
        Voice(role=Role.ANONYMOUS, name=None, depth=2, text="officials", quotation=Quotation.DIRECT),
    ]
    assert wording.chain(voices) == 'Meridian > Ada ("said") and officials'


def test_marked_sentence() -> None:
    assert wording.marked(statement()) == "Norway [closed] its embassy in Minsk on Monday."


def test_one_line() -> None:
    assert wording.one_line(" a\n b  c") == "a b c"
    assert wording.one_line("abcdefgh", 5) == "abcd…"
    assert wording.one_line(None) == ""


def test_kind_of_a_plan() -> None:
    planned = replace(statement(), act="CONSULT", mode=("visit",), event_type="AGREE")
    assert wording.kind(planned) == "CONSULT/visit as AGREE"
    assert wording.kind(statement()) == "SANCTION/discontinue"


def test_html_marks_words_and_escapes() -> None:
    assert '<mark class="trigger" title="SANCTION/discontinue">closed</mark>' in marked_html(statement())
    words = "<b> closed & shut"
    odd = replace(
        statement(),
        sentence=Words(start=0, end=len(words), text=words),
        trigger=Words(start=4, end=10, text="closed"),
        actors=(),
        when=None,
        where=None,
    )
    html = marked_html(odd)
    assert html.startswith("&lt;b&gt; <mark")
    assert html.endswith("</mark> &amp; shut")


def test_marks_never_overlap() -> None:
    twice = replace(statement(), recipients=statement().actors)
    marks = marks_of(twice)
    assert all(a[1] <= b[0] for a, b in pairwise(marks))
    assert [m[2] for m in marks].count("actor") == 1
    assert not any(m[2] == "recipient" for m in marks)


@pytest.mark.parametrize(
    ("filters", "acts"),
    [
        ({"event_type": "sanction"}, {"SANCTION"}),
        ({"actor": "SWE", "event_type": "ACCUSE"}, {"ACCUSE"}),
        ({"recipient": "norw"}, {"ACCUSE"}),
        ({"actor": "nobody"}, set()),
        ({"since": "2031-01-01"}, set()),
    ],
)
def test_filters(corpus: Corpus, filters: dict[str, str], acts: set[str]) -> None:
    assert {e.act for e in select_events(corpus.events, **filters)} == acts  # type: ignore[arg-type]


def test_a_limit_keeps_the_best_attested(corpus: Corpus) -> None:
    (event,) = select_events(corpus.events, limit=1)
    assert event.origins == max(e.origins for e in corpus.events)


def test_the_timeline_names_everything(corpus: Corpus) -> None:
    text = render_timeline(corpus.events)
    assert all(event.id in text for event in corpus.events)
    assert "DISPUTED" in text
    assert "2 independent origins" in text
    assert render_timeline([]) == "No event fits."


def test_show_an_event_with_its_words_voices_and_reasons(corpus: Corpus) -> None:
    (event,) = [e for e in corpus.events if e.act == "SANCTION"]
    text = render(corpus, event.id)
    assert "The Lantern" in text
    assert "The Gazette" in text
    assert "[closed]" in text
    assert "judgements" in text
    assert "origin" in text


def test_show_a_statement_and_why(corpus: Corpus) -> None:
    key = next(s.id for s in corpus.statements if s.act == "SANCTION")
    assert "why" not in render(corpus, key)
    why = render(corpus, key, why=True)
    assert "why event_type" in why
    assert "why status" in why


def test_show_an_article(corpus: Corpus) -> None:
    text = render(corpus, "lantern.txt")
    assert "published 2020-05-05 (metadata)" in text
    assert "not coded: 1 stretch (promotion)" in text


def test_show_what_is_not_there(corpus: Corpus) -> None:
    for key in ("ev_0", "st_0", "nothing"):
        with pytest.raises(NotFound):
            render(corpus, key)


def test_disputes_side_by_side(corpus: Corpus) -> None:
    text = render_disputes(corpus)
    assert "denial: ev_" in text
    assert "Norway denied that it had [suppl" in text
    assert render_disputes(corpus.as_of("2000-01-01")) == "No disputes."


def test_quotes_and_search_results(corpus: Corpus) -> None:
    assert "We will not be threatened" in render_quotes(corpus.quotes())
    assert render_quotes(()) == "No quote fits."
    assert "[closed]" in render_found(corpus, [s.id for s in corpus.statements])
    assert render_found(corpus, []) == "Nothing found."


@pytest.mark.parametrize("kind", ["events", "statements", "articles"])
def test_json_lines_and_csv_hold_the_same_records(corpus: Corpus, kind: str) -> None:
    objects = [json.loads(line) for line in lines(corpus, kind, "jsonl")]
    rows = list(csv.DictReader(io.StringIO("\n".join(lines(corpus, kind, "csv")))))
    assert [row["id"] for row in rows] == [item["id"] for item in objects]
    assert len(objects) == len(getattr(corpus, kind))


def test_flat_records() -> None:
    record = {"a": {"b": 1}, "c": ["x", "y"], "d": [{"code": "NOR"}, {"code": None}], "e": None, "f": []}
    assert flat(record) == {
        "a.b": 1,
        "c": "x; y",
        "d": '[{"code": "NOR"}, {"code": null}]',
        "d.codes": "NOR",
        "e": None,
        "f": "",
    }


def test_plover_leaves_out_who_has_no_code(corpus: Corpus) -> None:
    records = [json.loads(line) for line in lines(corpus, "events", "plover")]
    assert records
    assert all(any(p["actor"] for p in record["source"]) for record in records)
    planned = replace(corpus.events[0], act="CONSULT", event_type="AGREE", mode=("visit",))
    assert plover(planned)["mode"] == []


def test_parquet(corpus: Corpus, tmp_path: Path) -> None:
    import pandas

    write_parquet(corpus.statements, str(tmp_path / "s.parquet"))
    assert len(pandas.read_parquet(tmp_path / "s.parquet")) == len(corpus.statements)


@pytest.mark.parametrize(("module", "extra"), [("jinja2", "report"), ("altair", "report"), ("vl_convert", "report")])
def test_a_missing_extra_is_named(corpus: Corpus, monkeypatch: pytest.MonkeyPatch, module: str, extra: str) -> None:
    from dateline.explore import charts

    charts.script.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=extra):
        render_report(corpus, "T")


def test_the_chart_has_a_dot_for_each_dated_event(corpus: Corpus) -> None:
    spec = timeline_spec(corpus.events)
    assert spec is not None
    dated = [e for e in corpus.events if e.when is not None and e.when.known]
    assert len(json.loads(spec)["data"]["values"]) == len(dated)
    assert timeline_spec([]) is None


def test_the_report_is_self_contained_and_escaped(corpus: Corpus) -> None:
    page = render_report(corpus, "<Title> & more")
    assert "&lt;Title&gt; &amp; more" in page
    assert 'src="http' not in page
    assert "<link" not in page
    assert all(f'id="{event.id}"' in page for event in corpus.events)
    assert '<mark class="trigger"' in page
    assert render_report(corpus, "T") == render_report(corpus, "T")
