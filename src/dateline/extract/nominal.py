"""Reports whose cue is a noun: "the claim that", "allegations of", "a plan to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import Report, Tokens
from dateline.extract.speakers import sources_of
from dateline.extract.syntax import that_clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BY = {"by", "from", "among"}
TOPIC = {
    "of": {"charge", "say", "judge"},
    "about": {"charge", "say", "think", "judge"},
    "for": {"judge"},
    "over": {"judge", "think"},
    "against": {"charge"},
    "to": {"judge"},
    "with": {"judge", "think"},
}
TURNED_DOWN = {"deny", "reject", "dismiss", "refute", "rebut", "dispute", "confirm"}
EMPTY: Tokens = frozenset()


def noun_reports(doc: Doc) -> list[Report]:
    """The reports whose cue is a noun with its content."""
    found = []
    for token in doc:
        if token.pos_ == "NOUN":
            for kind in cues().nouns.get(token.lemma_.lower(), ()):
                report = _report(token, kind)
                if report is not None:
                    found.append(report)
                    break
    return found


def _report(noun: Token, kind: CueClass) -> Report | None:
    content, extra, form = _content(noun, kind)
    sources = _sources(noun)
    if not content or (form not in {"clause"} and not sources):
        return None
    support = noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in cues().supports else None
    if support is not None:
        extra |= verb_group(support) | {c.i for c in noun.children if c.dep_ == "det"}
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    words |= {c.i for s in sources for c in s.children if c.dep_ == "case"}
    return Report(
        head=noun,
        kind=kind,
        sources=sources,
        words=words - content,
        cue=(_cue(noun, words) | extra) - words,
        content=content,
        form="turned down" if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in TURNED_DOWN else form,
    )


def _content(noun: Token, kind: CueClass) -> tuple[Tokens, Tokens, str]:
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp", "relcl"} and child.i > noun.i and that_clause(child):
            return trimmed(noun.doc, subtree(child)), EMPTY, "clause"
    for child in noun.children:
        if child.dep_ == "prep" and kind.name in TOPIC.get(child.lower_, ()) and child.i > noun.i:
            inner = EMPTY.union(*(subtree(c) for c in child.children))
            return trimmed(noun.doc, inner), frozenset({child.i}), child.lower_
    return EMPTY, EMPTY, ""


def _sources(noun: Token) -> tuple[Token, ...]:
    """The possessor of the noun, or who it is by."""
    for child in noun.children:
        if child.dep_ == "poss":
            return (child,)
        if child.dep_ in {"prep", "agent"} and child.lower_ in BY:
            return tuple(c for c in child.children if c.dep_ == "pobj")
    if noun.dep_ == "dobj" and noun.head.lemma_ in cues().supports:
        return sources_of(noun.head)
    modifiers = [
        c for c in noun.children if c.dep_ in {"compound", "amod"} and c.ent_type_ in {"ORG", "GPE", "NORP", "PERSON"}
    ]
    return tuple(modifiers[:1])


def _cue(noun: Token, words: Tokens) -> Tokens:
    """The noun with its adjectives."""
    kept = {noun.i}
    for child in noun.children:
        if child.dep_ in {"amod", "compound"} and child.i < noun.i and child.i not in words:
            kept |= set(range(child.left_edge.i, child.i + 1))
    return frozenset(kept)
