"""Reports of what somebody is: "is sure that", "are worried about", "is in favor of"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import agent, sources_of, subject
from dateline.extract.syntax import is_infinitive, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COPULAS = frozenset({"be", "become", "remain", "feel", "seem", "sound", "appear", "get", "grow", "stay", "look"})
PREDICATES = frozenset({"acomp", "oprd", "attr"})
MARKS = frozenset({'"', "“", "''", "``", "‘", "«"})
INTRODUCING = frozenset({"that", "if", "whether", "how", "what", "why", "who", "where"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl"})


def adjective_reports(doc: Doc) -> list[Report]:
    """The reports of adjectives and fixed phrases after a copula."""
    found = []
    for token in doc:
        report = _adjective(token) or _phrase(token)
        if report is not None:
            found.append(report)
    return found


def _adjective(token: Token) -> Report | None:
    copula = _copula(token)
    if copula is None:
        return None
    kinds = cues().adjectives.get(token.lower_, ())
    who = subject(copula)
    if who is not None and who.lower_ == "it":
        kinds = tuple(sorted(kinds, key=lambda kind: kind.name != "open"))
    for kind in kinds:
        report = _report(token, copula, kind)
        if report is not None:
            return report
    return None


def _copula(token: Token) -> Token | None:
    """The verb through which an adjective is said of somebody; a participle of feeling is its own."""
    if token.dep_ in PREDICATES and token.pos_ in {"ADJ", "VERB"} and is_verb(token.head):
        return token.head
    felt = token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.children) and agent(token) is None
    return token if felt and token.i > 0 else None


def _report(adjective: Token, copula: Token, kind: CueClass) -> Report | None:
    candidates = [c for c in (*adjective.children, *copula.children) if c.i > adjective.i]
    near = [c for c in copula.children if c.i == adjective.i + 1]
    topic = next((c for c in (*adjective.children, *near) if c.i > adjective.i and _topical(c, adjective, kind)), None)
    clause = next((c for c in candidates if c.dep_ in CLAUSES and _fits(c, adjective, kind)), None)
    if topic is not None and (clause is None or topic.i == adjective.i + 1):
        extra, content, form = frozenset({topic.i}), subtree(topic) - {topic.i}, topic.lower_
    elif clause is not None:
        extra, content, form = EMPTY, subtree(clause), "clause"
    else:
        return None
    sources = () if kind.name == "open" else _felt_by(adjective, copula)
    report = _made(copula, kind, sources, _cue(adjective, copula) | extra, content)
    return replace(report, form=form)


def _cue(adjective: Token, copula: Token) -> Tokens:
    """The copula through the adjective, with negation and adverbs between, without a subject that stands there."""
    between = {t.i for t in adjective.doc[copula.i : adjective.i] if t.dep_ in {"neg", "advmod", "aux", "auxpass"}}
    return verb_group(copula) | between | {adjective.i}


def _felt_by(adjective: Token, copula: Token) -> tuple[Token, ...]:
    if adjective.i != copula.i:
        return sources_of(copula)
    who = subject(copula)
    return () if who is None or who.dep_ == "expl" else (who,)


def _fits(clause: Token, adjective: Token, kind: CueClass) -> bool:
    """Whether a clause is what is felt or wanted, not when, or with what result ("so upset that ...")."""
    if clause.dep_ == "advcl" and clause.left_edge.lower_ not in INTRODUCING and not is_infinitive(clause):
        return False
    degree = any(c.lower_ in {"so", "too"} and c.dep_ == "advmod" for c in adjective.children)
    return is_infinitive(clause) == (kind.name == "will") and is_verb(clause) and not degree


def _topical(preposition: Token, adjective: Token, kind: CueClass) -> bool:
    """Whether a preposition leads to what the feeling is about."""
    if preposition.dep_ != "prep" or kind.name == "open":
        return False
    listed = cues().adjective_prepositions.get(preposition.lower_, frozenset())
    return kind.name == "think" if listed is None else adjective.lower_ in listed


def _phrase(first: Token) -> Report | None:
    """A fixed phrase after a copula ("is in favor of the plan")."""
    copula = first.head
    if any(t.text in MARKS for t in first.doc[copula.i : first.i]):
        return None
    if first.dep_ not in {"prep", "acomp", "attr", "advmod"} or copula.lemma_ not in COPULAS or first.i < copula.i:
        return None
    for phrase in cues().predicatives:
        last = first.i + len(phrase) - 1
        if last < len(first.doc) and all(first.doc[first.i + k].lower_ == word for k, word in enumerate(phrase)):
            content = EMPTY.union(*(subtree(c) for c in first.doc[last].children if c.i > last))
            sources = sources_of(copula)
            cue = verb_group(copula) | frozenset(range(first.i, last + 1))
            return _made(copula, cues().classes["judge"], sources, cue, content) if sources and content else None
    return None


def _made(copula: Token, kind: CueClass, sources: tuple[Token, ...], cue: Tokens, content: Tokens) -> Report:
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    return Report(
        head=copula,
        kind=kind,
        sources=sources,
        words=words - content,
        cue=cue - words,
        content=trimmed(copula.doc, content),
        form="object",
    )
