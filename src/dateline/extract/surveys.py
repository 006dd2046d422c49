"""Reports of polls and estimates: "in the latest poll, the mayor leads", "by one estimate, prices doubled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed
from dateline.extract.reports import Report
from dateline.extract.syntax import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ESTIMATES = frozenset({"estimate", "projection", "reckoning", "calculation", "count"})
SOME = frozenset({"one", "some", "most", "many", "any", "several", "all", "conservative"})


def survey_reports(doc: Doc) -> list[Report]:
    """The reports of what people said when they were counted, or what somebody reckons."""
    found = []
    for preposition in doc:
        if preposition.lower_ in {"in", "by"} and preposition.dep_ == "prep" and is_verb(preposition.head):
            source = _counted(preposition)
            if source is not None:
                found.append(_report(preposition, source))
    return found


def _counted(preposition: Token) -> Token | None:
    """The poll or estimate that a preposition governs, through "one of" and its like."""
    noun = next(iter(children(preposition, "pobj")), None)
    if noun is None:
        return None
    if preposition.lower_ == "by":
        some = any(c.lower_ in SOME for c in noun.children)
        return noun if noun.lemma_.lower() in ESTIMATES and some else None
    inner = (g for c in children(noun, "prep") if c.lower_ == "of" for g in children(c, "pobj"))
    named = next(inner, noun) if noun.lower_ in SOME or noun.pos_ == "NUM" else noun
    owned = named.lemma_.lower() in cues().polls and not children(named, "poss")
    return noun if owned else None


def _report(preposition: Token, source: Token) -> Report:
    words = noun_phrase(source)
    clause = subtree(preposition.head) - subtree(preposition)
    return Report(
        head=preposition,
        kind=cues().classes["accord"],
        sources=(source,),
        words=words,
        cue=frozenset({preposition.i}),
        content=trimmed(preposition.doc, clause),
    )
