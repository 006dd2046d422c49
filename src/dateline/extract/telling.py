"""Whether a cue tells that something is said, or only speaks of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import light_head
from dateline.extract.speakers import agent, subject
from dateline.extract.syntax import auxiliaries, children, is_infinitive, is_verb, negated

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPOKEN = frozenset({"say", "tell", "state", "charge", "urge", "name", "react"})
"""Kinds of cue whose participle tells of words that were said ("a letter urging", "by telling")."""
TOPICS = frozenset({"talk", "mention"})
FACTUAL = frozenset({"by", "after", "with", "for", "while", "when", "in", "on", "since", "from", "despite"})
"""Prepositions before a gerund that tell that the thing was done."""


def realised(cue: Token, kind: CueClass | None = None) -> bool:
    """Whether a cue tells that something is said: a finite verb, or a form that goes on from one.

    An infinitive or gerund under another verb ("to say", "of saying") tells of no saying, except after light verbs
    ("went on to say"), after some prepositions ("by saying") and in a document ("a letter urging").
    """
    if not is_verb(cue) or cue.tag_ in FINITE:
        return True
    if kind is not None and _told_by_the_way(cue, kind):
        return True
    if cue.dep_ == "conj" and not auxiliaries(cue):
        return realised(cue.head, kind)
    if cue.dep_ in {"xcomp", "pcomp"} or (cue.dep_ == "advcl" and is_infinitive(cue)):
        light = light_head(cue)
        return light is not None and realised(light)
    if cue.tag_ == "VB":
        return any(a.tag_ != "TO" for a in auxiliaries(cue))
    if cue.tag_ == "VBG":
        return bool(auxiliaries(cue)) or cue.dep_ not in {"acl", "csubj", "pobj", "relcl"}
    return bool(auxiliaries(cue)) or cue.dep_ == "ROOT"


def _told_by_the_way(cue: Token, kind: CueClass) -> bool:
    """Whether a participle, gerund or infinitive tells of words beside what its sentence tells."""
    if cue.tag_ == "VBG" and cue.dep_ == "pcomp":
        return kind.name in {*SPOKEN, "judge", "mention"} and _done(cue)
    if cue.tag_ == "VBG" and cue.dep_ == "acl":
        stated = cue.head.lemma_.lower() in cues().documents
        return kind.name in SPOKEN or (kind.name in {"judge", "mention"} and stated)
    if cue.tag_ == "VBN" and cue.dep_ in {"acl", "advcl"} and cue.lemma_ not in ASKED:
        return agent(cue) is not None and kind.name not in {"show", "talk"}
    if cue.tag_ == "VB" and cue.dep_ == "advcl":
        return kind.name in TOPICS and is_infinitive(cue) and realised(cue.head)
    return cue.tag_ == "VBN" and cue.dep_ == "advcl" and cue.lemma_ in ASKED


ASKED = frozenset({"ask", "question", "press", "query"})


def _done(gerund: Token) -> bool:
    """Whether a gerund after a preposition is something done, by the sense of the clause above."""
    preposition = gerund.head
    if preposition.lower_ not in FACTUAL:
        return False
    if children(gerund, "nsubj"):
        return True
    above = preposition.head
    return is_verb(above) and realised(above) and not negated(above) and subject(gerund) is not None
