"""The whole of merging: copies, dating of undated articles, candidates, judgements, clusters, fused events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Coded, Event, Family, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What merging made: the articles with their statements' ``event`` filled in, the events, and why."""

    articles: tuple[Coded, ...]
    events: tuple[Event, ...]
    judgements: tuple[Judgement, ...]
    families: tuple[Family, ...]


def merge(articles: Sequence[Coded], overruled: Sequence[Judgement] = ()) -> Merged:
    """Join the statements of all articles into events; the order of articles changes nothing.

    ``overruled`` are judgements by people, which win over those by rule.
    """
    return Merged(articles=tuple(articles), events=(), judgements=(), families=())
