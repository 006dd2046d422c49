"""Which verbs and nouns of an article denote events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.status_words import is_eventive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def eventive(doc: Doc) -> list[Token]:
    """The verbs and nouns that denote events, in the order of the text."""
    return [token for token in doc if denotes_event(token)]


def denotes_event(token: Token) -> bool:
    """Whether a token is a verb with a clause of its own, or a noun for something that happens."""
    if token.pos_ in {"VERB", "AUX"}:
        return token.dep_ not in {"aux", "auxpass"} and token.is_alpha
    return token.pos_ in {"NOUN", "PROPN"} and is_eventive(token.lemma_.lower())
