"""Reports of fixed phrases: "made it clear that", "took the firm to task for", "shed light on"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, Idiom, cues
from dateline.extract.fronted import fronted
from dateline.extract.phrases import noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import passive, sources_of
from dateline.extract.syntax import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BETWEEN = frozenset({"det", "amod", "poss", "advmod", "neg", "nummod", "compound", "case", "quantmod", "predet"})
"""What may stand between the words of a phrase ("paid a glowing tribute to")."""
OPEN = "~"
"""The place of the object in a phrase ("take ~ to task")."""


def idiom_reports(doc: Doc) -> list[Report]:
    """The reports of the fixed phrases of ``cues.yaml``."""
    found = []
    for token in doc:
        if is_verb(token) and not passive(token):
            report = next(filter(None, (_report(token, idiom) for idiom in cues().idioms.get(token.lemma_, ()))), None)
            if report is not None:
                found.append(report)
    return found


def _report(verb: Token, idiom: Idiom) -> Report | None:
    matched, held = _match(verb, idiom.words)
    if not matched:
        return None
    content, form = _content(verb, max(matched), held, idiom.kind)
    sources = sources_of(verb)
    if not content or not sources:
        return None
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    cue = verb_group(verb) | (matched if held else frozenset(range(verb.i, max(matched) + 1)))
    return Report(
        head=verb,
        kind=idiom.kind,
        sources=sources,
        words=words - content,
        cue=cue - words - content,
        content=content,
        form=form,
    )


def _match(verb: Token, phrase: tuple[str, ...]) -> tuple[Tokens, Tokens]:
    """The tokens of the phrase after the verb, and those of the object that stands between them."""
    doc, index, matched, held = verb.doc, verb.i, EMPTY, EMPTY
    for word in phrase:
        index += 1
        if word == OPEN:
            thing = next((c for c in children(verb, "dobj", "dative", "nsubj") if c.left_edge.i >= index), None)
            if thing is None or thing.left_edge.i > index:
                return EMPTY, EMPTY
            held, index = noun_phrase(thing), thing.right_edge.i
            continue
        while index < len(doc) and not _is(doc[index], word) and doc[index].dep_ in BETWEEN:
            index += 1
        if index >= len(doc) or not _is(doc[index], word):
            return EMPTY, EMPTY
        matched |= {index}
    return matched, held


def _is(token: Token, word: str) -> bool:
    return word in {token.lower_, token.lemma_.lower()}


def _content(verb: Token, last: int, held: Tokens, kind: CueClass) -> tuple[Tokens, str]:
    """What is said: governed by the last word, a clause after it, the object between, or what stands before."""
    end = verb.doc[last]
    if end.tag_ in {"IN", "TO", "RP"}:
        inner = EMPTY.union(*(subtree(c) for c in end.children if c.i > last))
        return trimmed(verb.doc, inner | held), "idiom"
    clause = next((c for t in (end, verb) for c in t.children if c.i > last and _states(c)), None)
    if clause is not None:
        return trimmed(verb.doc, subtree(clause)), "clause"
    return (held or fronted(verb)), "idiom"


def _states(clause: Token) -> bool:
    finite = clause.tag_ in {"VBD", "VBZ", "VBP"} or bool(children(clause, "aux", "auxpass"))
    return clause.dep_ in {"ccomp", "acl", "advcl"} and finite and bool(children(clause, "nsubj", "nsubjpass", "expl"))
