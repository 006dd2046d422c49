"""Finding the reports of an article: verbs, adjectives and prepositions that say whose words follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.contents import content_of, governed
from dateline.extract.cues import CueClass, cues
from dateline.extract.fronted import KINDS, PARTICIPLES, described, fronted, stranded
from dateline.extract.phrases import dated, medium, noun_phrase, subtree, trimmed, verb_group
from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import addressee, inverted, passive, sources_of, subject
from dateline.extract.syntax import imperative, is_verb, particles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SOURCELESS = frozenset({"open", "seem"})
"""The kinds of cue that name nobody: what is the subject is spoken of."""


def verb_reports(doc: Doc) -> list[Report]:
    """The reports whose cue is a verb."""
    found = []
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            report = _verb_report(token)
            if report is not None:
                found.append(report)
    return found


def _verb_report(verb: Token) -> Report | None:
    if _is_remark(verb) or imperative(verb):
        return None
    for kind, preposition in _kinds(verb):
        for form in (*kind.contents, "fronted", "described"):
            content, extra = _content(verb, kind, form)
            if not content and form == "object" and preposition:
                content = governed(verb, preposition)
            if content:
                issuing = _issued(verb)
                sources = () if kind.name in SOURCELESS else sources_of(verb if issuing is None else issuing)
                words = EMPTY.union(*(noun_phrase(s) for s in sources))
                if inverted(verb) is not None:
                    opening = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
                    content = (content if opening is None else content | noun_phrase(opening)) - words
                if any(verb.head.i == s.i for s in sources):
                    words -= subtree(verb)
                return Report(
                    head=verb,
                    kind=kind,
                    sources=sources,
                    words=words - content,
                    cue=_cue(verb, issuing) | extra | preposition | (medium(verb) - content),
                    content=content - words if not words >= content else content,
                    addressee=addressee(verb),
                    form=form,
                )
    return None


def _content(verb: Token, kind: CueClass, form: str) -> tuple[Tokens, Tokens]:
    if form == "described":
        return (described(verb) if kind.name in PARTICIPLES else EMPTY), EMPTY
    if form != "fronted":
        return content_of(verb, form)
    content = fronted(verb) if kind.name in KINDS else EMPTY
    return content, (stranded(verb) if content else EMPTY)


def _is_remark(verb: Token) -> bool:
    """Whether the writer only comments on what follows ("it is worth noting that", "it goes without saying that")."""
    if verb.dep_ not in {"xcomp", "pcomp", "ccomp", "advcl", "csubj"} or verb.tag_ not in {"VB", "VBG"}:
        return False
    if verb.head.lower_ in cues().light_adjectives:
        return False
    above = verb.head
    while above.pos_ in {"ADJ", "ADP", "SCONJ", "NOUN"} and above.head.i != above.i:
        above = above.head
    who = next((c for c in above.children if c.dep_ in {"nsubj", "expl"}), None)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return above.lemma_ in REMARKING and who is not None and who.lower_ == "it" and not own


REMARKING = frozenset({"be", "go", "bear", "seem", "become", "remain"})


def _issued(verb: Token) -> Token | None:
    """The verb that issues the document in which a participle reports ("sent a letter urging")."""
    document = verb.head
    told = verb.dep_ == "acl" and verb.tag_ == "VBG"
    if not told and not (verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBD"} and _is_speech(verb)):
        return None
    if document.dep_ == "pobj" and document.head.lower_ == "of":
        document = document.head.head
    stated = not {verb.head.lemma_.lower(), document.lemma_.lower()}.isdisjoint(cues().documents | cues().media)
    if document.dep_ != "dobj" or not stated or verb.i - document.head.i > LONGEST:
        return None
    return document.head if document.head.lemma_ in cues().supports else None


LONGEST = 12
"""How many words a verb may stand before the participle that says what its document says."""


def _is_speech(verb: Token) -> bool:
    subject_ = subject(verb)
    return subject_ is not None and subject_.tag_ == "WDT" and verb.lemma_ in {"say", "read", "state", "warn", "argue"}


def _cue(verb: Token, issuing: Token | None) -> Tokens:
    if issuing is None:
        return verb_group(verb)
    return verb_group(issuing) | frozenset(range(issuing.i, verb.i + 1))


def _kinds(verb: Token) -> list[tuple[CueClass, Tokens]]:
    """The classes of a verb, the more special lemma first, with the particle that makes it special."""
    known = cues().verbs
    found = []
    for particle in particles(verb):
        for kind in known.get(f"{verb.lemma_} {particle}", ()):
            extra = frozenset(c.i for c in verb.children if c.lower_ == particle and c.i > verb.i and not dated(c))
            found.extend([(kind, extra)] if extra else [])
    plain = [(kind, EMPTY) for kind in known.get(verb.lemma_.lower(), ())]
    it = next((c for c in verb.children if c.lower_ == "it" and c.i == verb.i + 1), None)
    found += [(kind, frozenset({it.i})) for kind in known.get(f"{verb.lemma_} it", ()) if it is not None] if it else []
    said_to = verb.lemma_ == "say" and passive(verb) and any(c.dep_ == "xcomp" for c in verb.children)
    return [(cues().classes["state"], EMPTY), *found, *plain] if said_to else found + plain


def preposition_reports(doc: Doc) -> list[Report]:
    """The reports of "according to" and its like."""
    found = []
    kind = cues().classes["accord"]
    for token in doc:
        if token.lower_ != "according" or token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
            continue
        to = doc[token.i + 1]
        who = _according(to)
        if who is None or who.lemma_.lower() in cues().measures:
            continue
        phrase = subtree(who)
        head = token.head
        while head.pos_ in {"ADP", "ADV"} and head.head.i != head.i:
            head = head.head
        clause = subtree(clause_of(head)) - subtree(token) - {token.i, to.i} - phrase
        if head.i == token.i:
            phrase, clause = _cut(token, phrase)
        sources = (who, *(c for c in who.conjuncts if c.i > who.i))
        found.append(
            Report(
                head=token,
                kind=kind,
                sources=sources,
                words=noun_phrase(who) & phrase if head.i == token.i else noun_phrase(who),
                cue=frozenset({token.i, to.i}),
                content=trimmed(doc, clause),
            )
        )
    return found


def _according(to: Token) -> Token | None:
    """Whom "according to" names; the parse may take a noun for a verb."""
    named = next((c for c in to.children if c.dep_ == "pobj"), None)
    if named is None and to.dep_ == "aux":
        return next((c for c in to.head.children if c.dep_ == "dobj"), None)
    return named


SHORTEST = 5
"""How many words a clause after "according to somebody," has at least, with its commas."""


def _cut(token: Token, phrase: Tokens) -> tuple[Tokens, Tokens]:
    """The name and the clause at the first comma, where the parse makes one phrase of both."""
    comma = next((t for t in token.sent if t.i > token.i and t.text == ","), None)
    if comma is None or token.sent.end - comma.i < SHORTEST:
        return phrase, EMPTY
    return frozenset(i for i in phrase if i < comma.i), frozenset(range(comma.i + 1, token.sent.end))


def account_reports(doc: Doc) -> list[Report]:
    """The reports of "by her account", "in the mayor's view"."""
    found = []
    for noun in doc:
        preposition = noun.head
        if noun.lemma_.lower() not in cues().accounts or noun.dep_ != "pobj" or preposition.lower_ not in {"by", "in"}:
            continue
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        if owner is None or preposition.head.pos_ not in {"VERB", "AUX"}:
            continue
        clause = subtree(preposition.head) - subtree(preposition)
        words = noun_phrase(owner)
        found.append(
            Report(
                head=preposition,
                kind=cues().classes["accord"],
                sources=(owner,),
                words=words,
                cue=frozenset({preposition.i, noun.i}),
                content=trimmed(doc, clause),
            )
        )
    return found


def adverb_reports(doc: Doc) -> list[Report]:
    """The reports of "reportedly" and its like, which name nobody."""
    found = []
    for adverb in doc:
        if adverb.lower_ in cues().adverbs and _said_of_clause(adverb):
            content = trimmed(doc, subtree(clause_of(adverb.head)) - {adverb.i})
            kind, cue = cues().classes["hearsay"], frozenset({adverb.i})
            found.append(Report(head=adverb, kind=kind, sources=(), words=EMPTY, cue=cue, content=content))
    return found


def _said_of_clause(adverb: Token) -> bool:
    """Whether an adverb speaks of a whole clause, not of a participle before a noun ("an allegedly stolen car")."""
    return adverb.dep_ == "advmod" and is_verb(adverb.head) and adverb.head.dep_ != "amod"


def clause_of(token: Token) -> Token:
    """The head of the clause that a token stands in."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token
