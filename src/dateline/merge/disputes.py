"""Disputes: claims with their denials, and events that contradict each other."""

from __future__ import annotations

from dateline.merge.merging import Merged
from dateline.model import Dispute


def disputes(merged: Merged) -> tuple[Dispute, ...]:
    """Every dispute."""
    return ()
