"""Disputes: claims with their denials, and events that contradict each other."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.merge.merging import Merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Placeholder."""

    events: tuple[str, ...]


def disputes(merged: Merged) -> tuple[Dispute, ...]:
    """Every dispute."""
    return ()
