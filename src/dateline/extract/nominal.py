"""Reports whose cue is a noun: "the claim that", "allegations of", "took offense at", "is a fan of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import dated, noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import passive, sources_of
from dateline.extract.syntax import children, is_infinitive, that_clause

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
REACH = 8


def noun_reports(doc: Doc) -> list[Report]:
    """The reports whose cue is a noun with its content."""
    found = []
    for token in doc:
        if token.pos_ == "NOUN":
            report = _stance(token) or _equated(token) or _first(token)
            if report is not None:
                found.append(report)
    return found


def _first(noun: Token) -> Report | None:
    """The report of the first kind that the noun and its surroundings fit."""
    lemma = noun.lemma_.lower()
    support = _support(noun)
    kinds = cues().nouns.get(lemma, ())
    more = cues().supported.get(lemma, ()) if support is not None or children(noun, "poss") else ()
    for kind in (*kinds, *more):
        report = _report(noun, kind, support)
        told = report is None or support is not None or kind.name != "say" or report.form in {"clause", "turned down"}
        if report is not None and (told or kind in kinds):
            return report
    return None


def _support(noun: Token) -> Token | None:
    """The verb that says little beside the noun: its governor, or the copula of "there is"."""
    verb = noun.head
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None and owner.tag_ != "PRP$":
        return None
    if noun.dep_ == "dobj" and verb.lemma_ in cues().supports and not passive(verb):
        return verb
    return verb if noun.dep_ == "attr" and children(verb, "expl") else None


def _report(noun: Token, kind: CueClass, support: Token | None) -> Report | None:
    content, extra, form = _content(noun, kind, support)
    sources = _sources(noun) if support is None or children(support, "expl") else sources_of(support)
    if not content or (form != "clause" and not sources and support is None and not _is_bare(noun)):
        return None
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    words |= {c.i for s in sources for c in s.children if c.dep_ == "case"}
    cue = _cue(noun, words) | extra if support is None else _supported_cue(noun, support, extra)
    return Report(
        head=noun,
        kind=kind,
        sources=sources,
        words=words - content,
        cue=cue - words - content,
        content=content,
        form="turned down" if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in TURNED_DOWN else form,
    )


def _content(noun: Token, kind: CueClass, support: Token | None) -> tuple[Tokens, Tokens, str]:
    """What is said, the preposition before it, and the form of the complement."""
    beside = (*noun.children, *(support.children if support is not None else ()))
    after = [c for c in beside if c.i > noun.i and c.i != noun.i]
    for child in after:
        if child.dep_ in {"acl", "ccomp", "relcl"} and that_clause(child):
            return trimmed(noun.doc, subtree(child)), EMPTY, "clause"
    for child in after:
        if child.dep_ == "prep" and not dated(child) and _fits(child, noun, kind, support):
            inner = EMPTY.union(*(subtree(c) for c in child.children))
            return trimmed(noun.doc, inner), frozenset({child.i}), child.lower_
    for child in after:
        if kind.name == "will" and child.dep_ in {"acl", "xcomp"} and is_infinitive(child):
            return trimmed(noun.doc, subtree(child)), EMPTY, "to"
    return EMPTY, EMPTY, ""


def _fits(preposition: Token, noun: Token, kind: CueClass, support: Token | None) -> bool:
    """Whether a preposition leads to the topic of the noun."""
    word = preposition.lower_
    if any(c.ent_type_ in {"DATE", "TIME"} and c.dep_ == "pobj" for c in preposition.children):
        return False
    owned = support is not None or _is_bare(noun) or bool(children(noun, "poss"))
    if owned and word in cues().noun_prepositions:
        nouns = cues().noun_prepositions[word]
        return nouns is None or noun.lemma_.lower() in nouns
    return kind.name in TOPIC.get(word, ())


def _is_bare(noun: Token) -> bool:
    """Whether a noun tells of words or feelings though nobody is named who has them ("allegations of fraud")."""
    return noun.lemma_.lower() in cues().bare


def _sources(noun: Token) -> tuple[Token, ...]:
    """The possessor of the noun, or who it is by, or who has it."""
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


def _supported_cue(noun: Token, support: Token, extra: Tokens) -> Tokens:
    """From the verb through the noun to its preposition."""
    last = max({noun.i, *extra})
    if last - support.i > REACH:
        return verb_group(support) | _cue(noun, EMPTY) | extra
    there = {c.i for c in children(support, "expl")}
    return verb_group(support) | frozenset(range(support.i, last + 1)) | there


def _stance(noun: Token) -> Report | None:
    """Who is for or against what, by what somebody is ("is a fan of the plan")."""
    copula = noun.head
    if (
        noun.lemma_.lower() not in cues().stances
        or noun.dep_ != "attr"
        or copula.lemma_ not in {"be", "become", "remain"}
    ):
        return None
    preposition = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "in", "for"}), None)
    sources = sources_of(copula)
    if preposition is None or not sources or preposition.i - copula.i > REACH:
        return None
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    content = trimmed(noun.doc, subtree(preposition) - {preposition.i})
    return Report(
        head=noun,
        kind=cues().classes["judge"],
        sources=sources,
        words=words,
        cue=(verb_group(copula) | frozenset(range(copula.i, preposition.i + 1))) - words,
        content=content,
        form=preposition.lower_,
    )


def _equated(noun: Token) -> Report | None:
    """What somebody's claim or hope is ("his message was that ...", "the question is whether ...")."""
    copula = noun.head
    lemma = noun.lemma_.lower()
    kinds = (*cues().nouns.get(lemma, ()), *cues().supported.get(lemma, ()))
    if noun.dep_ != "nsubj" or copula.lemma_ != "be" or not kinds or copula.i < noun.i:
        return None
    clause = next((c for c in copula.children if c.i > copula.i and _states(c)), None)
    if clause is None or copula.i - noun.i > REACH:
        return None
    sources = _sources(noun)
    words = EMPTY.union(*(noun_phrase(s) for s in sources)) | {
        c.i for s in sources for c in s.children if c.dep_ == "case"
    }
    return Report(
        head=noun,
        kind=kinds[0],
        sources=sources,
        words=words,
        cue=(_cue(noun, words) | verb_group(copula)) - words,
        content=trimmed(noun.doc, subtree(clause)),
    )


def _states(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and clause.left_edge.lower_ in {"that", "whether", "how", "if"}
