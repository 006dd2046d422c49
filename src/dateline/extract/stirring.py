"""Reports of what moves somebody: "the delay angered the passengers", "residents were unsettled by the noise"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import agent, subject
from dateline.extract.syntax import FINITE, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

THINGS = frozenset({"market", "economy", "price", "peace", "balance", "calm", "order", "sleep"})
"""What can be disturbed without feeling it."""


def stirring_reports(doc: Doc) -> list[Report]:
    """The reports of verbs whose object feels something about their subject."""
    found = []
    for token in doc:
        if token.pos_ == "VERB" and any(kind.name == "stir" for kind in cues().verbs.get(token.lemma_.lower(), ())):
            report = _stirred(token) or _moved(token)
            if report is not None:
                found.append(report)
    return found


def _stirred(verb: Token) -> Report | None:
    """The active voice: the subject, or all of a clause that "-ing" goes on from, moves the object."""
    felt = next((c for c in children(verb, "dobj") if c.i > verb.i), None)
    if felt is None or felt.lemma_.lower() in THINGS or (felt.tag_ == "PRP" and felt.lower_.endswith("self")):
        return None
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and not children(verb, "nsubj"):
        return _report(verb, felt, subtree(verb.head) - subtree(verb), EMPTY)
    cause = subject(verb)
    means = any(g.dep_ == "pcomp" for c in children(verb, "prep") if c.lower_ == "by" for g in c.children)
    if means or cause is None or (cause.tag_ == "PRP" and cause.lower_ != "it"):
        return None
    return _report(verb, felt, noun_phrase(cause) if cause.tag_ not in {"WDT", "WP"} else frozenset({cause.i}), EMPTY)


def _moved(verb: Token) -> Report | None:
    """The passive voice with "by": the subject is moved."""
    cause, felt = agent(verb), next(iter(children(verb, "nsubjpass")), None)
    if cause is None or felt is None:
        return None
    return _report(verb, felt, subtree(cause), frozenset({cause.head.i}))


def _report(verb: Token, felt: Token, content: Tokens, extra: Tokens) -> Report | None:
    words = noun_phrase(felt)
    told = verb.tag_ in FINITE or children(verb, "aux", "auxpass") or verb.dep_ == "advcl"
    if not content or not told:
        return None
    return Report(
        head=verb,
        kind=cues().classes["stir"],
        sources=(felt, *(c for c in felt.conjuncts if c.i > felt.i)),
        words=words,
        cue=(verb_group(verb) | extra) - words,
        content=trimmed(verb.doc, content - words),
        form="subject",
    )
