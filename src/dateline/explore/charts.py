"""Charts of a corpus, by Altair; drawn without a network."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from dateline.errors import MissingExtra
from dateline.explore.wording import days, kind, sides
from dateline.model import Event
from dateline.ontology.types import event_types

QUAD_COLOURS = {
    "verbal cooperation": "#4c9fb8",
    "material cooperation": "#2b6f8a",
    "verbal conflict": "#e39b4b",
    "material conflict": "#b9402f",
}

_EXPORTS = "window.vegaEmbed = vegaEmbed;"


def timeline_spec(events: Sequence[Event], since: str | None = None) -> str | None:
    """A Vega-Lite specification, as JSON: a dot for each dated event, its day across, its act down, sized by origins.

    It opens on the days from ``since`` on (ISO); what lies before is reached by moving. None where no event has a day.
    Raises MissingExtra without Altair.
    """
    altair = _altair()
    rows = [row for event in events if (row := _row(event)) is not None]
    if not rows:
        return None
    chart = (
        altair.Chart(altair.Data(values=rows))
        .mark_circle(opacity=0.75, stroke="white", strokeWidth=0.5, clip=True)
        .encode(
            x=altair.X("day:T", title=None, scale=altair.Scale(domain=_opening(rows, since))),
            y=altair.Y("act:N", title=None, sort=list(event_types())),
            size=altair.Size(
                "origins:Q", title="independent origins", scale=altair.Scale(range=[30, 350]), legend=None
            ),
            color=altair.Color(
                "quad:N",
                title=None,
                scale=altair.Scale(domain=list(QUAD_COLOURS), range=list(QUAD_COLOURS.values())),
                legend=altair.Legend(orient="top", columns=2),
            ),
            href="link:N",
            tooltip=["when:N", "what:N", "who:N", "status:N", "origins:Q"],
        )
        .properties(width="container", height={"step": 24})
        .configure_view(stroke=None)
        .configure(background="transparent", font="system-ui, sans-serif")
        .interactive(bind_y=False)
    )
    spec: dict[str, Any] = chart.to_dict()
    spec["usermeta"] = {"embedOptions": {"actions": False}}
    return json.dumps(spec, sort_keys=True).replace("<", "\\u003c")


def _opening(rows: list[dict[str, Any]], since: str | None) -> list[str]:
    """The first and the last day that the chart opens on, with a little room on both sides."""
    days_shown = sorted(row["day"] for row in rows if since is None or row["day"] >= since)
    first, last = (days_shown[0], days_shown[-1]) if days_shown else (rows[0]["day"], rows[0]["day"])
    room = max(3, (date.fromisoformat(last) - date.fromisoformat(first)).days // 40)
    return [shifted(first, -room), shifted(last, room)]


def shifted(day: str, by: int) -> str:
    """The ISO day so many days later; no earlier and no later than the calendar goes."""
    number = date.fromisoformat(day).toordinal() + by
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal())).isoformat()


def _row(event: Event) -> dict[str, Any] | None:
    day = (event.when.earliest or event.when.latest) if event.when else None
    if day is None or event.when is None:
        return None
    entry = event_types().get(event.act)
    return {
        "day": day,
        "when": days(event.when.earliest, event.when.latest),
        "act": event.act,
        "what": kind(event),
        "who": sides(event),
        "quad": entry.quad if entry else "",
        "status": event.status.value + (", disputed" if event.disputed else ""),
        "origins": event.origins,
        "link": f"#{event.id}",
    }


def _altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise MissingExtra("A chart", "report") from error
    return altair


@cache
def script() -> str:
    """The JavaScript that draws, whole: Vega, Vega-Lite and their embedding. Raises MissingExtra without vl-convert."""
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtra("A page that needs no network", "report") from error
    version = ".".join(_altair().SCHEMA_VERSION.split(".")[:2])
    bundle: str = vl_convert.javascript_bundle(_EXPORTS, vl_version=version)
    return bundle.replace("</script", "<\\/script")
