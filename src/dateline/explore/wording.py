"""How records are worded for people: parties, days, voices, places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model import Event, EventParty, Origin, Party, Statement, Voice, When


def parties(found: Iterable[Party | EventParty], most: int | None = None) -> str:
    """Names with codes: "Kim Jong Un (PRK), Russia (RUS)", each once; a dash for none.

    Of more than ``most`` the first are named and the others counted.
    """
    named = list(dict.fromkeys(f"{p.name} ({p.code})" if p.code and p.code != p.name else p.name for p in found))
    if most is not None and len(named) > most + 1:
        named[most:] = [f"{len(named) - most} more"]
    return ", ".join(named) or "—"


def sides(record: Statement | Event, most: int | None = None) -> str:
    """Who does it to whom."""
    if record.recipients:
        return f"{parties(record.actors, most)} → {parties(record.recipients, most)}"
    return parties(record.actors, most)


def days(earliest: str | None, latest: str | None) -> str:
    """A day, or an interval: "2023-09-13", "2023-09-13..2023-09-17", "from 2023-09-13", "undated"."""
    if earliest is None and latest is None:
        return "undated"
    if earliest == latest:
        return str(earliest)
    if earliest is None:
        return f"by {latest}"
    return f"from {earliest}" if latest is None else f"{earliest}..{latest}"


def when(found: When | None) -> str:
    """The days of a statement, with the words that they were read from."""
    if found is None:
        return "undated"
    source = f' ("{one_line(found.text)}")' if found.text else f" ({found.basis})"
    return days(found.earliest, found.latest) + source


def kind(record: Statement | Event) -> str:
    """The act with its modes, and what it counts as while planned: "CONSULT/visit", "CONSULT/visit as AGREE"."""
    named = "/".join((record.act, *record.mode))
    return named if record.act == record.event_type else f"{named} as {record.event_type}"


def chain(voices: Iterable[Voice]) -> str:
    """Voices, outermost first: "KCNA > Vladimir Putin ("said")"."""
    levels: dict[int, list[str]] = {}
    for voice in voices:
        cue = f' ("{one_line(voice.cue.text)}")' if voice.cue else ""
        levels.setdefault(voice.depth, []).append((voice.name or voice.text or voice.role.value) + cue)
    return " > ".join(" and ".join(levels[depth]) for depth in sorted(levels))


def origins(sources: Sequence[Origin]) -> list[tuple[Origin, str]]:
    """Each origin once with what else is to be said of it: by way of whom its word came, and of how many statements."""
    times = Counter((o.name, o.status, o.counted, o.reason, way(o)) for o in sources)
    first = {(o.name, o.status, o.counted, o.reason, way(o)): o for o in reversed(sources)}
    return [(first[key], key[-1] + (f", {number} statements" if number > 1 else "")) for key, number in times.items()]


def way(origin: Origin) -> str:
    """Through whom the word of an origin came: ", by way of The Lantern > KCNA"."""
    through = list(dict.fromkeys(name for name in origin.chain if name != origin.name))
    return f", by way of {' > '.join(through)}" if through else ""


def count(number: int, thing: str) -> str:
    """A number with its thing: "1 origin", "3 origins"."""
    if number != 1 and thing.endswith("y"):
        return f"{number} {thing[:-1]}ies"
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def one_line(text: str | None, width: int | None = None) -> str:
    """Text without line breaks, cut to a width."""
    flat = " ".join((text or "").split())
    return flat if width is None or len(flat) <= width else flat[: width - 1].rstrip() + "…"


def marked(statement: Statement) -> str:
    """The sentence with its trigger in brackets: "Norway [closed] its embassy"."""
    sentence, trigger = statement.sentence, statement.trigger
    start, end = trigger.start - sentence.start, trigger.end - sentence.start
    return one_line(f"{sentence.text[:start]}[{sentence.text[start:end]}]{sentence.text[end:]}")
