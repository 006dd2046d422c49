"""What is said where a wrong parse hangs it on something else: told by the words right after the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.phrases import subtree
from dateline.extract.reports import EMPTY, Tokens
from dateline.extract.syntax import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

BETWEEN = frozenset({"prep", "npadvmod", "advmod", "dative", "tmod"})
"""What may stand between a verb of speech and its clause: time, place and addressee."""
WHEN = frozenset({"at", "in", "on", "after", "before", "during"})
CLOSERS = frozenset({".", "?", "!", ";", "”", '"', "''"})


def unattached(verb: Token) -> Tokens:
    """The clause after a verb of speech that no relation of the parse makes its complement."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or not children(verb, "nsubj"):
        return EMPTY
    loose = next((c for c in children(verb, "advcl") if _is_loose(c, verb)), None)
    if loose is not None:
        return subtree(loose)
    start = _opening(verb)
    if start is None:
        return EMPTY
    inside = [t for t in verb.doc[start.i : verb.sent.end] if t.i > start.i]
    end = next((t.i for t in inside if t.text in CLOSERS), verb.sent.end)
    return frozenset(range(start.i, end))


def _is_loose(clause: Token, verb: Token) -> bool:
    """Whether a clause has a subject and no word that makes it an adverbial."""
    left = clause.left_edge
    finite = clause.tag_ in {"VBD", "VBZ", "VBP"} or any(
        a.tag_ in {"MD", "VBD", "VBZ"} for a in children(clause, "aux")
    )
    marked = children(clause, "mark") or any(c.tag_ in {"WRB", "WDT", "WP"} for c in clause.children)
    near = left.i - verb.i == 1 or left.dep_ in BETWEEN
    return left.i > verb.i and finite and not marked and near and bool(children(clause, "nsubj"))


def _opening(verb: Token) -> Token | None:
    """The "that" after the verb and its adjuncts, followed by a clause of its own."""
    last = verb
    for child in verb.children:
        if child.dep_ in BETWEEN and child.left_edge.i == last.i + 1:
            last = child.right_edge
            opening = next((t for t in child.subtree if _opens(t)), None) if child.dep_ == "prep" else None
            if opening is not None and child.lower_ in WHEN:
                return opening
    after = verb.doc[last.i + 1] if last.i + 1 < len(verb.doc) else None
    if after is None or not _opens(after) or after.i + 1 >= verb.sent.end:
        return None
    return after if any(is_verb(t) for t in verb.doc[after.i + 1 : verb.sent.end]) else None


def _opens(token: Token) -> bool:
    return token.lower_ == "that" and token.tag_ in {"IN", "WDT"}
