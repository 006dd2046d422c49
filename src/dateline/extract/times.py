"""Time expressions to TIMEX3 values and closed day intervals, and their binding to statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.when.bind import Binder
from dateline.extract.when.find import Finder
from dateline.model import Annotated, Published, Status, When

if TYPE_CHECKING:
    from spacy.tokens import Token


class Times:
    """Binds the time expressions of one article to its statements. Built once an article."""

    def __init__(self, annotated: Annotated, published: Published) -> None:
        self.annotated = annotated
        self.published = published
        self.found = Finder(annotated, published).find()
        self.expressions = tuple(found.expression for found in self.found)
        self._binder = Binder(annotated, published, self.found)

    def bind(self, trigger: Token, status: Status) -> When | None:
        """When the event that ``trigger`` denotes happened, or is to happen; None where nothing tells."""
        return self._binder.bind(trigger, status)
