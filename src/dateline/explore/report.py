"""One self-contained page: what is in a corpus, a timeline, the disputes, every event with its words."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dateline.errors import MissingExtra
from dateline.explore import wording
from dateline.explore.charts import script, shifted, timeline_spec
from dateline.explore.marking import dated_html, marked_html
from dateline.model import Dispute, Event, Side, Statement, Status
from dateline.ontology.types import event_types
from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus

MOST_EVENTS = 2000
MOST_DYADS = 15
BEFORE = 60
"""How many days before the first article the timeline opens."""


def render_report(corpus: Corpus, title: str, as_of: str | None = None) -> str:
    """The page as HTML. Raises MissingExtra where the extra ``report`` is not installed.

    ``as_of`` is the day whose knowledge the corpus is, told on the page. Of more than 2,000 events those with most
    independent origins are shown, and the page says so.
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
        as_of=as_of,
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
        dyads=corpus.dyads[:MOST_DYADS],
        statuses=[status.value for status in Status if any(event.status is status for event in events)],
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
    found = Counter(item.clean.outlet or "unnamed outlet" for item in corpus.articles)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _first_published(corpus: Corpus) -> str | None:
    """Where the timeline opens: before the first article dated to the day, failing that before the first of all."""
    days = [c.published for c in corpus.articles if c.published.earliest is not None]
    told = [day for day in days if day.earliest == day.latest] or days
    return shifted(min(day.earliest or "" for day in told), -BEFORE) if told else None


def _span(corpus: Corpus) -> str:
    """From when to when articles were published, how many are not dated to the day, and how many not at all."""
    told = [c.published for c in corpus.articles]
    known = [day for day in told if day.earliest or day.latest]
    if not known:
        return "no day is known"
    first = min(day.earliest or day.latest or "" for day in known)
    last = max(day.latest or day.earliest or "" for day in known)
    vague = sum(day.earliest != day.latest for day in known)
    notes = ((vague, "not to the day"), (len(told) - len(known), "without a day"))
    return ", ".join((wording.days(first, last), *(f"{number} {note}" for number, note in notes if number)))


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
        "outlet": coded.clean.outlet or "unnamed outlet",
        "title": coded.article.title,
        "url": coded.article.url if (coded.article.url or "").startswith(("http://", "https://")) else None,
        "published": wording.days(coded.published.earliest, coded.published.latest),
    }
