"""Who speaks, and to whom: the noun phrases of a reporting verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.syntax import children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token


def subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb that it shares it with.

    Of two, as where a quotation before the verb is no clause, the nearer one speaks.
    """
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    if own:
        return min(own, key=lambda c: abs(c.i - verb.i))
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and head.lemma_ in cues().implicatives:
        return _led(head)
    if verb.dep_ in {"conj", "advcl", "xcomp", "ccomp", "parataxis"} and head.pos_ in {"VERB", "AUX"}:
        return subject(head)
    if verb.dep_ == "pcomp" and head.lower_ in {"as", "for"} and (quoted := _quoted(head.head)) is not None:
        return quoted
    above = head.head if head.head.pos_ != "ADV" else head.head.head
    if verb.dep_ == "pcomp" and above.i != head.i and above.pos_ in {"VERB", "AUX"}:
        return subject(above)
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        return subject(head.head)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return head
    return None


def _led(verb: Token) -> Token | None:
    """Who was led to do something ("prompted the mayor to say")."""
    if passive(verb):
        return subject(verb)
    return next((c for c in verb.children if c.dep_ in {"dobj", "dative"}), None)


def _quoted(verb: Token) -> Token | None:
    """Whose words are passed on in "quoted the minister as saying"."""
    return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def agent(verb: Token) -> Token | None:
    """Who does it, in a passive with "by"."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def passive(verb: Token) -> bool:
    """Whether the subject of a verb is what is spoken of, not who speaks."""
    if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return True
    if verb.tag_ != "VBN" or children(verb, "nsubj", "aux"):
        return False
    return agent(verb) is not None or (verb.dep_ == "conj" and passive(verb.head))


ASKED = frozenset({"ask", "question", "press", "query", "quiz", "grill", "pressure"})


def asked(verb: Token) -> bool:
    """Whether a participle tells that its subject was asked ("Asked about the leak, the plumber said")."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_ in ASKED and not children(verb, "nsubj", "aux")


def sources_of(verb: Token) -> tuple[Token, ...]:
    """The heads of the phrases that name who speaks."""
    who = agent(verb) if passive(verb) or asked(verb) else subject(verb)
    if who is not None and who.lower_ == "that" and who.tag_ == "WDT" and verb.dep_ == "relcl":
        who = verb.head
    who = inverted(verb) or who
    if who is None and not passive(verb) and not asked(verb) and verb.dep_ in {"ROOT", "parataxis", "ccomp"}:
        who = _beside(verb)
    if who is None or (who.lower_ in {"it", "there"} and who.dep_ == "expl"):
        return ()
    return (who, *(c for c in who.conjuncts if c.i > who.i and c.pos_ in {"NOUN", "PROPN", "PRON"}))


def _beside(verb: Token) -> Token | None:
    """The noun phrase right after the verb, or right before it, where the parse gives no subject."""
    for chunk in verb.sent.noun_chunks:
        if chunk.start == verb.i + 1 and verb.i > verb.sent.start and chunk.root.dep_ != "dobj":
            return chunk.root
        if chunk.end == verb.i:
            return chunk.root
    if (apposed := _before_apposition(verb)) is not None:
        return apposed
    first = next(iter(verb.sent.noun_chunks), None)
    if first is None or first.start > verb.sent.start + 1 or first.root.pos_ != "PROPN":
        return None
    return first.root if first.end < verb.i and verb.doc[verb.i - 1].text == "," else None


INVERTED = frozenset({"say", "add", "write", "reply", "explain", "insist", "argue", "recall", "announce"})


def inverted(verb: Token) -> Token | None:
    """The subject after a verb of speech that commas set off ("The road, said the baker, was closed")."""
    if verb.lemma_ not in INVERTED or verb.tag_ not in {"VBD", "VBZ"} or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    chunks = (c for c in verb.doc[verb.i + 1 : verb.i + 12].noun_chunks if c.start == verb.i + 1)
    chunk = next(chunks, None)
    closed = chunk is not None and chunk.end < len(verb.doc) and verb.doc[chunk.end].text == ","
    return chunk.root if chunk is not None and closed else None


def _before_apposition(verb: Token) -> Token | None:
    """The person named right before an apposition that a comma closes ("..., Rosa Diaz, the mayor, said")."""
    chunks = [c for c in verb.sent.noun_chunks if c.end < verb.i]
    if len(chunks) < 2 or verb.doc[verb.i - 1].text != ",":
        return None
    name, title = chunks[-2:]
    joined = title.end == verb.i - 1 and name.end == title.start - 1 and verb.doc[name.end].text == ","
    return name.root if joined and name.root.ent_type_ == "PERSON" else None


def following(verb: Token) -> Token | None:
    """The head of the noun phrase right after a verb (", said the mayor,")."""
    return next(
        (chunk.root for chunk in verb.doc[verb.i + 1 : verb.i + 12].noun_chunks if chunk.start == verb.i + 1), None
    )


def cited(report_head: Token, sources: tuple[Token, ...]) -> Token | None:
    """Whom a report passes on: "the paper, quoting an officer, said", "according to the agency, citing police"."""
    for token in (report_head, *sources):
        for child in token.children:
            if child.lemma_ in {"quote", "cite"} and child.tag_ == "VBG":
                return next((c for c in child.children if c.dep_ == "dobj"), None)
    return None


def addressee(verb: Token) -> Token | None:
    """Whom it is said to."""
    if passive(verb) and agent(verb) is None and verb.lemma_ in {"tell", "inform"}:
        return subject(verb)
    for child in verb.children:
        if child.dep_ == "dative" and child.pos_ != "ADP":
            return child
        if child.dep_ == "dobj" and verb.lemma_ in {"tell", "inform", "assure", "remind", "ask", "urge", "warn"}:
            return child
        if child.lower_ == "to" and child.dep_ in {"prep", "dative"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
