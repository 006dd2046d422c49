"""The page of a report: what it shows, what it hides, and that nothing of an article can break it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from dateline.explore import report
from dateline.explore.charts import QUAD_COLOURS, script, timeline_spec
from dateline.explore.corpus import Corpus
from dateline.explore.report import render_report
from dateline.model import Interval
from dateline.ontology.types import event_types
from tests.explore.factory import coded, event
from tests.explore.factory import corpus as made

VOID = {"meta", "br", "input", "link", "hr", "img"}


class Nesting(HTMLParser):
    """Follows open elements, and keeps every id and every link inside the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if (given.get("href") or "").startswith("#"):
            self.links.append(str(given["href"])[1:])

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def parsed(page: str) -> Nesting:
    found = Nesting()
    found.feed(page)
    return found


def body(page: str) -> str:
    """The page without scripts and style."""
    return re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.S)


def test_every_element_is_closed_and_every_link_leads_somewhere(corpus: Corpus) -> None:
    found = parsed(body(render_report(corpus, "T")))
    assert found.wrong == []
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    assert set(found.links) <= set(found.ids)


def test_every_statement_is_shown_with_its_source(corpus: Corpus) -> None:
    page = render_report(corpus, "T")
    assert all(f'id="{s.id}"' in page for s in corpus.statements)
    assert all(str(item.clean.outlet) in page for item in corpus.articles)


def test_figures_and_outlets(corpus: Corpus) -> None:
    page = body(render_report(corpus, "T"))
    assert f"<dt>events</dt><dd>{len(corpus.events)}</dd>" in page
    assert "<dt>articles</dt><dd>3</dd>" in page
    assert "3 outlets" in page
    assert '<span class="date">2020-05-05</span> – <span class="date">2020-05-13</span>' in page


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", '"quoted" & <b>', "“Дата”", ""])
def test_a_title_is_only_text(title: str) -> None:
    page = render_report(made(), title)
    assert parsed(body(page)).wrong == []
    assert "<script>alert" not in page


def test_a_corpus_of_nothing() -> None:
    page = render_report(made(), "Empty")
    assert "No dispute was found." in page
    assert "No event has a day." in page
    assert "no day is known" in page
    assert "vegaEmbed(" not in body(page)


def test_a_hostile_event_harms_nothing() -> None:
    party = replace(event().actors[0], name="</script><script>alert(1)</script>")
    page = render_report(made(events=(event(actors=(party,)),)), "T")
    assert "<script>alert(1)" not in page
    assert parsed(body(page)).wrong == []


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://x.example/a", True), ("http://x.example/a", True), ("javascript:alert(1)", False), ("ftp://x", False)],
)
def test_only_web_addresses_are_links(corpus: Corpus, url: str, linked: bool) -> None:
    articles = [
        replace(item, clean=replace(item.clean, article=replace(item.article, url=url))) for item in corpus.articles
    ]
    page = render_report(Corpus(replace(corpus.merged, articles=tuple(articles))), "T")
    assert (f'href="{url}"' in page) is linked


def test_the_best_attested_events_are_shown_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "MOST_EVENTS", 2)
    page = render_report(made(events=tuple(event(f"ev_{n}", origins=n) for n in range(5))), "T")
    assert [n for n in range(5) if f'id="ev_{n}"' in page] == [3, 4]
    assert "3 others are in the database" in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"disputed": True}, "<b>disputed</b>"),
        ({"rivals": ("ev_1",)}, "contradicted by"),
        ({"part_of": "ev_1"}, "part of <a href"),
        ({"one_sided": True}, "one side's word only"),
        ({"copies": 2}, "2 copies"),
        ({"origins": 0}, "no origin asserts it"),
        ({"context": ("natural_resource",)}, "natural resource"),
        ({"when": None}, "undated"),
    ],
)
def test_what_a_row_says(fields: dict[str, Any], words: str) -> None:
    assert words in body(render_report(made(events=(event(**fields),)), "T"))


def spec(*events: object, since: str | None = None) -> dict[str, object]:
    text = timeline_spec(events, since)  # type: ignore[arg-type]
    assert text is not None
    found: dict[str, object] = json.loads(text)
    return found


def domain(found: dict[str, object]) -> list[str]:
    days: list[str] = found["encoding"]["x"]["scale"]["domain"]  # type: ignore[index]
    return days


def test_the_chart_opens_on_the_days_of_the_articles() -> None:
    old = event("ev_1", when=Interval(earliest="1950-01-01", latest="1950-01-01"))
    new = event("ev_2", when=Interval(earliest="2020-01-01", latest="2020-01-01"))
    assert domain(spec(old, new))[0] < "1950"
    assert domain(spec(old, new, since="2019-01-01"))[0] > "2019-12"
    assert domain(spec(old, since="2019-01-01")) == ["1949-12-29", "1950-01-04"]


@pytest.mark.parametrize("when", [None, Interval()])
def test_an_undated_event_is_no_dot(when: Interval | None) -> None:
    assert timeline_spec([event(when=when)]) is None


def test_a_dot_links_to_its_event_and_tells_it() -> None:
    (row,) = spec(event(disputed=True))["data"]["values"]  # type: ignore[index]
    assert row["link"] == "#ev_1"
    assert row["who"] == "Norway (NOR) → Chad (TCD)"
    assert row["status"] == "asserted, disputed"
    assert row["quad"] in QUAD_COLOURS


def test_every_quad_class_has_a_colour() -> None:
    assert {entry.quad for entry in event_types().values()} == set(QUAD_COLOURS)


def test_the_chart_cannot_end_its_script() -> None:
    party = replace(event().actors[0], name="</script>")
    assert "</script" not in (timeline_spec([event(actors=(party,))]) or "")
    assert "</script" not in script()


def test_days_that_are_no_days_are_not_counted() -> None:
    page = body(render_report(made(coded("a1", None), coded("a2", "2020-05-01")), "T"))
    assert "1 without a day" in page
