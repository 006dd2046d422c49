"""Quotation marks: which stretches of a text stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
BOTH = frozenset({'"', "``", "''"})


def quoted(doc: Doc) -> tuple[bool, ...]:
    """For each token, whether it stands inside quotation marks."""
    found, inside = [], False
    for token in doc:
        if token.text in OPENING or (token.text in BOTH and not inside):
            inside = True
            found.append(True)
        elif token.text in CLOSING or token.text in BOTH:
            found.append(True)
            inside = False
        else:
            found.append(inside)
    return tuple(found)
