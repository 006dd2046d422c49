"""What the parse hangs on a content but the writer tells: further reports, clauses set off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import subtree
from dateline.extract.reports import Tokens
from dateline.extract.syntax import FINITE, children, outer_conjunct

if TYPE_CHECKING:
    from spacy.tokens import Token


def without_asides(verb: Token, content: Tokens, form: str) -> Tokens:
    """The content without what the parse hangs on it but the writer tells: further reports, clauses set off."""
    for index in sorted(content):
        token = verb.doc[index]
        if token.head.i not in content or token.i < verb.i:
            continue
        if _is_aside(token, form) and index in content:
            content -= subtree(token) | {c.i for c in token.head.children if c.dep_ == "cc" and c.i < token.i}
    return content


def _is_aside(token: Token, form: str) -> bool:
    before = token.doc[token.left_edge.i - 1].text if token.left_edge.i else ""
    if token.dep_ == "relcl" and form != "clause":
        return before in {",", "—", "-"} and token.left_edge.lower_ in {"which", "who"} and token.head.i < token.i
    if token.dep_ == "advcl" and before == "," and token.left_edge.lower_ in {"although", "though"}:
        return True
    if token.dep_ == "advcl" and token.tag_ == "VBG" and before == ",":
        return any(kind.name in {"say", "tell", "state"} for kind in cues().verbs.get(token.lemma_, ()))
    if outer_conjunct(token) and token.tag_ in FINITE:
        return True
    if token.dep_ == "conj" and token.tag_ in {"VBD", "VBZ"} and token.head.pos_ in {"VERB", "AUX"}:
        says = any(kind.name in {"say", "tell"} for kind in cues().verbs.get(token.lemma_, ()))
        turns = token.tag_ == "VBD" and not children(token, "nsubj", "nsubjpass") and _reports(token)
        return (says and any(c.dep_ == "ccomp" for c in token.children)) or (turns and not _reports(token.head))
    return False


def _reports(verb: Token) -> bool:
    """Whether a verb is one of speech or of a call to act."""
    return any(kind.name in {"say", "tell", "urge", "charge"} for kind in cues().verbs.get(verb.lemma_, ()))
