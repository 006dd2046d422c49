"""Whether a cue tells that something is said, or only speaks of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import light_head
from dateline.extract.speakers import ASKED, agent, subject
from dateline.extract.syntax import auxiliaries, children, is_infinitive, is_verb, negated

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPOKEN = frozenset({"say", "tell", "state", "charge", "urge", "name", "react"})
"""Kinds of cue whose participle tells of words that were said ("a letter urging", "by telling")."""
TOPICS = frozenset({"talk", "mention"})
FACTUAL = frozenset(
    {"by", "after", "with", "for", "while", "when", "in", "on", "since", "from", "despite", "before", "upon", "besides"}
    | {"at", "through"}
)
"""Prepositions before a gerund that tell that the thing was done."""


def realised(cue: Token, kind: CueClass | None = None) -> bool:
    """Whether a cue tells that something is said: a finite verb, or a form that goes on from one.

    An infinitive or gerund under another verb ("to say", "of saying") tells of no saying, except after light verbs
    ("went on to say"), after some prepositions ("by saying") and in a document ("a letter urging").
    """
    if not is_verb(cue) or cue.tag_ in FINITE or _finite_after_all(cue):
        return True
    if kind is not None and _told_by_the_way(cue, kind):
        return True
    if brought_about(cue):
        return realised(cue.head)
    if cue.dep_ == "conj" and not auxiliaries(cue):
        return realised(cue.head, kind)
    if cue.dep_ in {"xcomp", "pcomp"} or (cue.dep_ == "advcl" and is_infinitive(cue)):
        light = light_head(cue)
        return light is not None and realised(light)
    if cue.tag_ == "VB":
        return any(a.tag_ != "TO" for a in auxiliaries(cue))
    if cue.tag_ == "VBG" and cue.dep_ == "pobj" and children(cue, "nsubj"):
        return kind is not None and kind.name in SPOKEN
    if cue.tag_ == "VBG":
        return bool(auxiliaries(cue)) or cue.dep_ not in {"acl", "csubj", "pobj", "relcl"}
    return bool(auxiliaries(cue)) or cue.dep_ == "ROOT"


def _finite_after_all(cue: Token) -> bool:
    """Whether a verb is finite though its tag is not: a bare form with a subject, "is" and a participle apart."""
    if cue.tag_ == "VB" and cue.dep_ in CLAUSAL and not auxiliaries(cue):
        return bool(children(cue, "nsubj"))
    head = cue.head
    return cue.tag_ == "VBG" and cue.dep_ == "xcomp" and head.lower_ in COPULAS


COPULAS = frozenset({"is", "are", "was", "were", "'s", "’s"})
CLAUSAL = frozenset({"ROOT", "parataxis", "relcl"})


def brought_about(cue: Token) -> bool:
    """Whether an infinitive tells what somebody was led to do ("the letter forced him to admit")."""
    led = cue.dep_ in {"xcomp", "ccomp"} and cue.head.lemma_ in cues().implicatives and not negated(cue.head)
    return led and cue.tag_ == "VB" and cue.i > cue.head.i


def _told_by_the_way(cue: Token, kind: CueClass) -> bool:
    """Whether a participle, gerund or infinitive tells of words beside what its sentence tells."""
    if cue.tag_ == "VBG" and cue.dep_ == "pcomp":
        return kind.name in {*SPOKEN, "judge", "mention"} and _done(cue)
    if cue.tag_ == "VBG" and cue.dep_ == "acl":
        stated = cue.head.lemma_.lower() in cues().documents
        return kind.name in SPOKEN or (kind.name in {"judge", "mention"} and stated)
    if cue.tag_ == "VBN" and cue.dep_ in {"acl", "advcl"} and cue.lemma_ not in ASKED:
        return agent(cue) is not None and kind.name not in {"show", "talk"}
    if cue.tag_ == "VB" and cue.dep_ in {"advcl", "xcomp", "acl"} and is_infinitive(cue) and (stage := _stage(cue)):
        return kind.name in {*SPOKEN, *TOPICS, "judge"} and realised(stage)
    if cue.tag_ == "VB" and cue.dep_ == "advcl":
        return kind.name in TOPICS and is_infinitive(cue) and realised(cue.head)
    return cue.tag_ == "VBN" and cue.dep_ == "advcl" and cue.lemma_ in ASKED


def _stage(cue: Token) -> Token | None:
    """The verb that says where somebody takes the floor to say something ("took to the stage to denounce")."""
    verb = cue.head if cue.dep_ != "acl" or cue.head.dep_ != "dobj" else cue.head.head
    places = cues().platforms.get(verb.lemma_)
    if places is None or not is_verb(verb):
        return None
    told = {g.lemma_.lower() for c in verb.children for g in (c, *c.children) if c.i < cue.i and g.i > verb.i}
    return verb if not told.isdisjoint(places) else None


def _done(gerund: Token) -> bool:
    """Whether a gerund after a preposition is something done, by the sense of the clause above."""
    preposition = gerund.head
    if preposition.lower_ not in FACTUAL:
        return False
    if children(gerund, "nsubj"):
        return True
    above = preposition.head
    while above.pos_ in {"ADP", "ADV", "SCONJ"} and above.head.i != above.i:
        above = above.head
    beside = preposition.lower_ == "besides" or preposition.head.lower_ in {"apart", "aside"}
    return is_verb(above) and realised(above) and (beside or not negated(above)) and subject(gerund) is not None
