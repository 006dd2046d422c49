"""Which tokens belong to a source, a cue or a content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

Tokens = frozenset[int]

LEFT_OF_VERB = {"aux", "auxpass", "neg", "advmod"}


def subtree(token: Token) -> Tokens:
    """The token with all that hangs on it."""
    return frozenset(t.i for t in token.subtree)


def noun_phrase(token: Token) -> Tokens:
    """A noun phrase with modifiers, appositions and clauses, without an adverb before it ("even China")."""
    kept = set(subtree(token))
    for child in token.children:
        if child.dep_ in {"acl", "advcl"} and _set_off(token, child):
            kept -= subtree(child)
        elif child.dep_ in {"advmod", "preconj", "cc"} and child.i < token.i and child.i == token.left_edge.i:
            kept.discard(child.i)
    return trimmed(token.doc, frozenset(kept))


def _set_off(noun: Token, clause: Token) -> bool:
    """Whether a clause is set off by a comma ("the union, angered by ...")."""
    left = clause.left_edge
    return left.i > noun.i and noun.doc[left.i - 1].text in {",", "-", "--", "—", "–"}


def verb_group(verb: Token) -> Tokens:
    """A verb with auxiliaries, negation, adverbs between them, particle, and the light verbs that it hangs on."""
    left = {verb.i} | {c.i for c in verb.children if c.dep_ in LEFT_OF_VERB and c.i < verb.i and c.tag_ != "WRB"}
    kept = set(_adjacent(verb, left))
    kept |= {c.i for c in verb.children if c.dep_ == "prt" and c.i - verb.i <= 2}
    head = light_head(verb)
    if head is not None:
        return frozenset(kept | set(range(head.i, verb.i + 1)) | verb_group(head))
    return frozenset(kept)


def light_head(verb: Token) -> Token | None:
    """The light verb, or the adjective after a copula, that makes one cue with the verb under it."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.pos_ in {"ADP", "SCONJ", "ADV"}:
        head = head.head if head.head.pos_ != "ADV" else head.head.head
        light = cues().light_by if verb.head.lower_ == "by" else cues().light
        return (
            head
            if verb.head.lower_ in BEFORE_GERUND and head.lemma_ in light and 0 < verb.i - head.i <= REACH
            else None
        )
    if verb.dep_ not in {"xcomp", "advcl"} or not 0 < verb.i - head.i <= REACH:
        return None
    if verb.dep_ == "advcl" and verb.tag_ not in {"VB", "VBG"}:
        return None
    if head.pos_ == "ADJ" and head.lower_ in cues().light_adjectives and head.dep_ == "acomp":
        return head.head if verb.i - head.head.i <= REACH else None
    if head.pos_ not in {"VERB", "AUX"}:
        return None
    return head if head.lemma_ in cues().light or f"{head.lemma_} {verb.lemma_}" in cues().light else None


BEFORE_GERUND = {"by", "of", "from", "in", "at", "on", "about", "to", "into"}
REACH = 5
"""How far a light verb may stand before the verb that it makes one cue with."""


def dated(preposition: Token) -> bool:
    """Whether a preposition leads to a date or a time ("called for calm on Thursday"), not to a topic."""
    if preposition.lower_ in TOPICAL:
        return False
    days = [c for c in preposition.children if c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"}]
    return bool(days) and not (preposition.lower_ == "in" and days[0].lower_.endswith("day"))


TOPICAL = {"about", "of", "as", "to", "against"}


def medium(verb: Token) -> Tokens:
    """Where something is said, right after the verb: "in a statement", "at a briefing"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "at", "during", "on"} and _right_after(child, verb):
            named = [c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() in cues().media]
            if named and named[0].i - child.i <= 5:
                return frozenset(range(verb.i + 1, named[0].i + 1))
    return frozenset()


def _right_after(preposition: Token, verb: Token) -> bool:
    """Whether nothing but a particle or an adverb stands between a verb and its preposition."""
    between = verb.doc[verb.i + 1 : preposition.i]
    return 0 < preposition.i - verb.i <= 2 and all(t.dep_ in {"prt", "advmod"} and t.head.i == verb.i for t in between)


def _adjacent(verb: Token, left: set[int]) -> set[int]:
    """Those tokens left of the verb that touch it, leaving out a subject that stands between."""
    kept, index = {verb.i}, verb.i - 1
    while index in left:
        kept.add(index)
        index -= 1
    return kept


def trimmed(doc: object, tokens: Tokens) -> Tokens:
    """Without white space and punctuation at either end of the whole."""
    kept = sorted(tokens)
    while kept and _loose(doc[kept[0]], first=True):  # type: ignore[index]
        kept.pop(0)
    while kept and _loose(doc[kept[-1]], first=False):  # type: ignore[index]
        kept.pop()
    return frozenset(kept)


def _loose(token: Token, *, first: bool) -> bool:
    if token.is_space:
        return True
    if first:
        return token.text in {",", ";", ":", ".", "-", "--", "—", "–", ")", "―"}
    return token.text in {",", ";", ":", ".", "-", "--", "—", "–", "(", "―"}
