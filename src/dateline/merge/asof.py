"""The state of knowledge on a day.

An article is known from the last day on which it may have been published. One that its own text leaves undated is
known if the articles known by then date it: merging them by themselves then dates it the same way, so that no date
given by a later article leaks in. An article that nothing dates is not known to have been published, and is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.merge.copies import find_copies
from dateline.merge.dating import date_undated, is_dated, undone
from dateline.model import Coded


def as_known_on(articles: Sequence[Coded], day: str) -> tuple[Coded, ...]:
    """The articles that are known to have been published by ``day`` (ISO), as they were before merging, by id."""
    own = [undone(coded) for coded in articles]
    known = [coded for coded in own if _by(coded, day)]
    undated = [coded for coded in own if not is_dated(coded.published) and not _by(coded, day)]
    found = [*known, *_datable(known, undated, day)]
    return tuple(sorted(found, key=lambda coded: coded.article.id))


def _datable(known: Sequence[Coded], undated: Sequence[Coded], day: str) -> Sequence[Coded]:
    """The undated articles that the known ones date to ``day`` or before, however few of the undated are left."""
    left: Sequence[Coded] = ()
    while len(left) != len(undated):
        left, together = undated, [*known, *undated]
        dated = {coded.article.id: coded for coded in date_undated(together, find_copies(together))}
        undated = [coded for coded in left if _by(dated[coded.article.id], day)]
    return undated


def _by(coded: Coded, day: str) -> bool:
    latest = coded.published.latest
    return latest is not None and latest <= day
