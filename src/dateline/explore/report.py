"""One self-contained page: what is in a corpus, a timeline, the disputes, every event with its words."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dateline.errors import MissingExtra
from dateline.explore import wording
from dateline.explore.charts import script, shifted, timeline_spec
from dateline.explore.marking import dated_html, marked_html
from dateline.model import Dispute, Event, Side, Statement
from dateline.ontology.types import event_types
from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus

MOST_EVENTS = 2000
BEFORE = 60
"""How many days before the first article the timeline opens."""


def render_report(corpus: Corpus, title: str) -> str:
    """The page as HTML. Raises MissingExtra where the extra ``report`` is not installed.

    Of more than 2,000 events those with most independent origins are shown, and the page says so.
    """
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise MissingExtra("A report", "report") from error
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(wording=wording, marked_html=marked_html, types=event_types())
    template = environment.from_string(_file("report.html"))
    events = _shown(tuple(corpus.events))
    return template.render(
        title=title,
        version=__version__,
        style=_file("report.css"),
        behaviour=_file("report.js"),
        vega=script(),
        spec=timeline_spec(events, _first_published(corpus)),
        corpus=corpus,
        events=events,
        hidden=len(corpus.events) - len(events),
        figures=_figures(corpus),
        outlets=_outlets(corpus),
        span=_span(corpus),
        worded=_worded,
        dated=dated_html,
        distinct=lambda side: _distinct(corpus, side),
        source=lambda statement: _source(corpus, statement),
    )


def _file(name: str) -> str:
    return files("dateline.explore").joinpath("templates", name).read_text(encoding="utf-8")


def _shown(events: tuple[Event, ...]) -> tuple[Event, ...]:
    best = sorted(events, key=lambda e: (-e.origins, -len(e.statements), e.id))[:MOST_EVENTS]
    chosen = {event.id for event in best}
    return tuple(event for event in events if event.id in chosen)


def _figures(corpus: Corpus) -> list[tuple[int, str]]:
    pairs = (
        (len(corpus.articles), "article"),
        (len(corpus.statements), "statement"),
        (len(corpus.events), "event"),
        (len(corpus.disputes), "dispute"),
    )
    return [(number, wording.count(number, word).split(" ", 1)[1]) for number, word in pairs]


def _outlets(corpus: Corpus) -> list[tuple[str, int]]:
    found = Counter(item.clean.outlet or "unknown outlet" for item in corpus.articles)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _published(corpus: Corpus) -> list[str]:
    """The days on which articles were published, for those of which the day is known."""
    found = (item.published for item in corpus.articles)
    return sorted(day.earliest for day in found if day.earliest is not None and day.earliest == day.latest)


def _first_published(corpus: Corpus) -> str | None:
    days = _published(corpus)
    return shifted(days[0], -BEFORE) if days else None


def _span(corpus: Corpus) -> str:
    days = _published(corpus)
    undated = len(corpus.articles) - len(days)
    known = wording.days(days[0], days[-1]) if days else "no day is known"
    return f"{known}, {undated} without a day" if undated and days else known


def _worded(dispute: Dispute) -> str:
    """What kind of dispute it is, for people."""
    return "A claim and its denial" if dispute.kind == "denial" else f"Two accounts that differ in {dispute.field}"


def _distinct(corpus: Corpus, side: Side) -> list[Statement]:
    """The statements of a side, those in the very same words once."""
    found = {wording.one_line(s.sentence.text): s for s in map(corpus.statement, reversed(side.statements))}
    return list(reversed(found.values()))


def _source(corpus: Corpus, statement: Statement) -> dict[str, Any]:
    coded = corpus.coded[statement.article]
    return {
        "outlet": coded.clean.outlet or "unknown outlet",
        "title": coded.article.title,
        "url": coded.article.url if (coded.article.url or "").startswith(("http://", "https://")) else None,
        "published": wording.days(coded.published.earliest, coded.published.latest),
    }
