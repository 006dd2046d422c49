"""Reports of blame and praise that somebody meets with: "drew criticism from", "met with scorn for"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report
from dateline.extract.speakers import passive, subject
from dateline.extract.syntax import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UNDER = frozenset({"under", "with", "in"})
"""Prepositions between the verb and the noun ("came under attack", "met with scorn")."""
TOPIC = frozenset({"for", "over", "about", "of"})
REACH = 8


def undergone_reports(doc: Doc) -> list[Report]:
    """The reports of nouns of blame and praise whose subject is spoken of, not who speaks."""
    found = (_report(token) for token in doc if token.pos_ == "NOUN" and token.lemma_.lower() in cues().undergone)
    return [report for report in found if report is not None]


def _report(noun: Token) -> Report | None:
    verb = _verb(noun)
    target = subject(verb) if verb is not None else None
    if verb is None or target is None or passive(verb):
        return None
    beside = [c for c in (*noun.children, *verb.children) if c.dep_ == "prep" and c.i > noun.i]
    sources = tuple(g for c in beside if c.lower_ in {"from", "among", "by"} for g in children(c, "pobj"))
    topic = next((c for c in beside if c.lower_ in TOPIC), None)
    content = noun_phrase(target) if target.tag_ not in {"WDT", "WP"} else frozenset({target.i})
    cue = verb_group(verb) | frozenset(range(verb.i, noun.i + 1))
    if topic is not None and topic.i - verb.i <= REACH:
        content = EMPTY.union(*(subtree(c) for c in topic.children))
        cue |= frozenset(range(noun.i, topic.i + 1))
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    return Report(
        head=noun,
        kind=cues().classes["undergo"],
        sources=sources,
        words=words - content,
        cue=cue - words - content,
        content=trimmed(noun.doc, content),
        form="subject",
    )


def _verb(noun: Token) -> Token | None:
    """The verb that says that somebody meets with what the noun says."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in UNDER:
        verb = verb.head
    elif noun.dep_ != "dobj":
        return None
    near = 0 < noun.i - verb.i <= REACH
    return verb if near and is_verb(verb) and verb.lemma_ in cues().undergoing else None
