"""Denials that point back: "Chad denied it", "rejected these claims", "denied any such deals"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.status_words import status_words
from dateline.extract.syntax import is_verb, negated

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 4
POINTERS = frozenset({"it", "this", "that", "them", "these", "those", "both", "any"})
DETERMINERS = POINTERS | {"the", "such", "all", "its", "their", "his", "her"}
DENY = frozenset({"deny", "refute", "rebut", "dispute"})
TURN_DOWN = DENY | {"reject", "dismiss"}
CLAIMS = frozenset({"charge", "report", "suspicion"})
SHARES = frozenset(
    {"role", "part", "involvement", "responsibility", "hand", "connection", "link", "wrongdoing", "complicity"}
)
"""What is denied of a charge that was told before: "denied any role in the attack"."""
CHARGES = frozenset({"allegation", "charge", "suspicion"})


def denials(doc: Doc) -> tuple[tuple[Token, Token], ...]:
    """Each denial that points back, with the head of the clause that it denies."""
    found = []
    sentences = list(doc.sents)
    for number, sentence in enumerate(sentences):
        for token in sentence:
            if token.lemma_ in TURN_DOWN and is_verb(token) and not negated(token) and _points_back(token):
                earlier = [t for s in sentences[max(0, number - REACH) : number] for t in s]
                charged = _charged([*earlier, *(t for t in sentence if t.i < token.i)])
                if charged is not None:
                    found.append((token, charged))
    return tuple(found)


def _points_back(verb: Token) -> bool:
    """Whether what is denied was said before: a pronoun, or a claim without its content."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if not objects:
        return False
    thing = objects[0]
    if thing.lower_ in POINTERS:
        return True
    if thing.lemma_.lower() in SHARES and not any(c.dep_ in {"pcomp"} for p in thing.children for c in p.children):
        return True
    if any(c.lower_ == "such" for c in thing.children):
        return _alone(verb, thing)
    signature = status_words().signature("noun", thing.lemma_.lower())
    bare = not any(c.dep_ in {"acl", "relcl", "ccomp"} or c.lower_ in {"of", "that"} for c in thing.children)
    known = any(c.dep_ in {"det", "poss", "predet"} and c.lower_ in DETERMINERS for c in thing.children)
    plural = thing.tag_ == "NNS"
    return signature is not None and signature.name in CLAIMS and bare and (known or plural)


def _alone(verb: Token, thing: Token) -> bool:
    """Whether such a thing is all that is turned down: no "such firms as Acme", nor "denied such firms a licence"."""
    after = thing.doc[thing.i + 1] if thing.i + 1 < len(thing.doc) else None
    others = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c != thing and c.i > verb.i]
    return not others and (after is None or after.lower_ not in {"as", "that", "who", "which"})


def _charged(tokens: list[Token]) -> Token | None:
    """The head of the last content that was charged or claimed among these tokens."""
    for classes in (CHARGES, CLAIMS):
        for token in reversed(tokens):
            content = _content(token, classes)
            if content is not None:
                return content
    return None


def _content(cue: Token, classes: frozenset[str]) -> Token | None:
    form = "noun" if cue.pos_ == "NOUN" else "verb_ing"
    if not (is_verb(cue) or cue.pos_ == "NOUN"):
        return None
    signature = status_words().signature(form, cue.lemma_.lower())
    if signature is None or signature.name not in classes:
        return None
    for child in cue.children:
        if child.dep_ in {"ccomp", "acl", "xcomp"} and child.i > cue.i and is_verb(child):
            return child
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "with"}:
            inner = next((c for c in child.children if c.dep_ in {"pcomp", "pobj"}), None)
            if inner is not None:
                return inner
    return None
