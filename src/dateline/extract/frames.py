"""Frames: where an entry of the ontology's predicates matches the syntax of a clause, with its parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.parties import Parties
from dateline.model import Annotated, Party, Reason

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One reading of one predicate in one clause, before status, time and place are known.

    ``content_of`` is the trigger token of the accusing or praising frame whose content this one is.
    """

    trigger: Token
    start: int
    end: int
    act: str
    mode: tuple[str, ...]
    cameo: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    content_of: Token | None
    why: tuple[tuple[str, Reason], ...]


def find_frames(annotated: Annotated, parties: Parties, ontology: tuple[str, ...] = ()) -> tuple[Frame, ...]:
    """The frames of the coded sentences of an article, in the order of the text."""
    return ()
