"""A sentence around the reporting clause that stands in it, or at its end: "The road, the baker said, was closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.reports import EMPTY, Tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = {"say", "tell", "think"}
"""The kinds of cue that can be inserted."""
ADJUNCTS = {"prep", "npadvmod", "advmod", "dative", "dobj", "tmod"}


def inserted_in(verb: Token) -> Tokens:
    """All of a sentence but the reporting clause that stands in it, or at its end, between commas."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    kinds = {kind.name for kind in cues().verbs.get(verb.lemma_.lower(), ())}
    if who is None or not kinds & PLAIN or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or who.tag_ in {"WP", "WDT"}:
        return EMPTY
    first, last = min(who.left_edge.i, verb.i), max(who.right_edge.i, verb.i)
    doc, sent = verb.doc, verb.sent
    if first <= sent.start + 1 or doc[first - 1].text != "," or doc[sent.start].text[0] in "\"“'":
        return EMPTY
    if verb.lemma_ != "tell" and any(c.dep_ == "dobj" for c in verb.children):
        return EMPTY
    if not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in doc[sent.start : first]) or _asked(verb, doc[sent.start]):
        return EMPTY
    last = _past_adjuncts(verb, last)
    ahead = frozenset(range(sent.start, first - 1))
    if last + 1 >= sent.end or doc[last + 1].text in {".", "?", "!", ";", '"', "”"}:
        return ahead
    if doc[last + 1].text != "," or last + 2 >= sent.end:
        return EMPTY
    rest = doc[last + 2]
    if rest.tag_ in {"VBG", "WP", "WDT", "DT", "NNP"} and rest.head.i in range(first, last + 1):
        return ahead if doc[first - 2].pos_ != "NOUN" or len(ahead) > 4 else EMPTY
    return ahead | frozenset(range(last + 2, sent.end))


def _asked(verb: Token, opening: Token) -> bool:
    """Whether a sentence opens with a participle said of the speaker ("Asked why it was late, the pilot said")."""
    if opening.lower_ in {"when", "if"} and opening.i + 1 < len(opening.doc):
        opening = opening.nbor()
    return opening.tag_ in {"VBN", "VBG", "VBD"} and opening.dep_ in {"advcl", "ROOT"} and opening.head.i == verb.i


def _past_adjuncts(verb: Token, last: int) -> int:
    """The end of a reporting clause with the time, place and addressee that follow."""
    for child in verb.children:
        if child.dep_ in ADJUNCTS and child.left_edge.i == last + 1:
            last = child.right_edge.i
    return last
