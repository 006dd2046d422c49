"""Why: which rule filled each field of a statement in, and the words that it read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model import Party, Reason, Voice, When, Where

Why = tuple[str, Reason]


def reasons_of(
    when: When | None, where: Where | None, parties: Iterable[Party], voices: Iterable[Voice]
) -> Iterator[Why]:
    """The reasons for who the parties are, for time, place and voices; each named once."""
    seen: set[str] = set()
    for party in parties:
        name = f"who is {party.name}"
        if party.rule is not None and name not in seen:
            seen.add(name)
            yield name, Reason(rule=party.rule, start=party.start, end=party.end)
    if when is not None:
        yield "when", Reason(rule=_joined(when.basis, when.rule), start=when.start, end=when.end)
    if where is not None:
        yield "where", Reason(rule=_joined(where.basis, where.rule), start=where.start, end=where.end)
    for voice in voices:
        name = f"voice {voice.depth}, {voice.name or voice.role.value}"
        cue = voice.cue
        yield name, Reason(rule=voice.role.value, start=cue.start if cue else None, end=cue.end if cue else None)


def _joined(basis: str, rule: str | None) -> str:
    return basis if rule is None or rule == basis else f"{basis}: {rule}"
