"""Coded articles made by hand, without parsing: the smallest records that merging can work on."""

from __future__ import annotations

import hashlib
from typing import Any

from dateline.model import (
    Article,
    CleanArticle,
    Coded,
    Party,
    Precision,
    Published,
    Role,
    Size,
    Statement,
    Status,
    Voice,
    When,
    Where,
    Words,
)

NAMES = {"NOR": "Norway", "CHD": "Chad", "PER": "Peru", "KEN": "Kenya", "FJI": "Fiji", "LAO": "Laos"}


def party(who: str, sector: str | None = "GOV", *, name: str | None = None, office: str | None = None) -> Party:
    """A party from ``NOR`` or ``NOR:Nora Lind`` (a person); a word in lower case has no code."""
    code, _, person = who.partition(":")
    if code != code.upper():
        return Party(start=0, end=len(code), text=code, name=code, code=None, sector=sector)
    called = name or person or NAMES.get(code, code)
    return Party(
        start=0,
        end=len(called),
        text=called,
        name=called,
        code=code,
        sector=sector,
        office=office or ("minister" if person else None),
    )


def parties(who: str, sector: str | None = "GOV") -> tuple[Party, ...]:
    """Parties from ``NOR+CHD``; nobody from an empty string."""
    return tuple(party(one, sector) for one in who.split("+") if one)


def when(days: str | None, basis: str = "expression") -> When | None:
    """Days from ``2023-09-13``, ``2023-09-01..2023-09-30`` or ``..2023-09-30``."""
    if not days:
        return None
    first, _, last = days.partition("..")
    return When(earliest=first or None, latest=(last if ".." in days else first) or None, basis=basis)


def where(
    name: str, country: str, *, precision: Precision = Precision.CITY, at: tuple[float, float] | None = None
) -> Where:
    """A place."""
    y, x = at or (None, None)
    return Where(
        start=0,
        end=len(name),
        text=name,
        name=name,
        country=country,
        latitude=y,
        longitude=x,
        precision=precision,
        basis="expression",
    )


def voice(name: str, code: str | None = None, role: Role = Role.SPEAKER, depth: int = 1) -> Voice:
    """A link of a chain."""
    return Voice(role=role, name=name, code=code, depth=depth)


def told(act: str, actors: str = "", recipients: str = "", days: str | None = None, **fields: Any) -> dict[str, Any]:
    """What a statement says, for ``article`` to make a record of."""
    return {"act": act, "actors": actors, "recipients": recipients, "days": days, **fields}


def article(
    key: str,
    *statements: dict[str, Any],
    published: str | None = None,
    text: str = "",
    outlet: str | None = None,
    **fields: Any,
) -> Coded:
    """An article with its statements. Without a text it has one of its own, which no other article shares."""
    body = text or " ".join(f"{key}word{n}" for n in range(20))
    source = Article(id=key, text=body, outlet=outlet or f"Outlet of {key}", **fields)
    dated = Published(earliest=published, latest=published, basis="metadata") if published else Published()
    return Coded(
        clean=CleanArticle(article=source, outlet=source.outlet),
        published=dated,
        statements=tuple(_statement(key, place, **statement) for place, statement in enumerate(statements)),
    )


def _statement(key: str, place: int, **told: Any) -> Statement:
    start = told.pop("start", place * 1000)
    trigger = told.pop("trigger", "did")
    sector = told.pop("sector", "GOV")
    modes = told.pop("mode", ())
    voices = tuple(told.pop("voices", ()))
    named = tuple(v.name for v in voices if v.name)[-1:]
    return Statement(
        id=statement_id(key, place),
        article=key,
        sentence=Words(start=start, end=start + 80, text=told.pop("sentence", f"{key} sentence {place}")),
        trigger=Words(start=start + 10, end=start + 10 + len(trigger), text=trigger),
        event_type=told["act"],
        act=told.pop("act"),
        mode=(modes,) if isinstance(modes, str) else tuple(modes),
        status=told.pop("status", Status.ASSERTED),
        actors=parties(told.pop("actors"), sector),
        recipients=parties(told.pop("recipients"), told.pop("recipient_sector", "GOV")),
        when=when(told.pop("days"), told.pop("basis", "expression")),
        attribution=voices,
        origins=told.pop("origins", named),
        size=told.pop("size", None),
        **told,
    )


def statement_id(key: str, place: int) -> str:
    """The id of a statement of an article."""
    return "st_" + hashlib.sha256(f"{key}{place}".encode()).hexdigest()[:16]


def toll(dead: int) -> Size:
    """A number of dead."""
    return Size(dead=dead)


def visit(actor: str, recipient: str, days: str | None, **fields: Any) -> dict[str, Any]:
    """A visit."""
    return told("CONSULT", actor, recipient, days, **{"mode": "visit", "trigger": "visited", **fields})
