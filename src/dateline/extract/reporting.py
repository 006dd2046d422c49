"""Finding the reports of an article: verbs, nouns and prepositions that say whose words follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.phrases import noun_phrase, subtree, trimmed, medium, verb_group
from dateline.extract.reports import Report, Tokens
from dateline.extract.syntax import FINITE, auxiliaries, children, is_infinitive, is_passive, outer_conjunct, particles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EMPTY: Tokens = frozenset()
CONTENT_PREPS = {"for", "as", "of", "over", "against", "to", "with", "into", "on", "about"}


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
    for kind, preposition in _kinds(verb):
        for form in kind.contents:
            content, extra = _content(verb, form, kind)
            if content:
                sources = sources_of(verb)
                words = frozenset().union(*(noun_phrase(s) for s in sources)) if sources else EMPTY
                return Report(
                    head=verb,
                    kind=kind,
                    sources=sources,
                    words=words - content,
                    cue=verb_group(verb) | extra | preposition | (medium(verb) - content),
                    content=content - words if not words >= content else content,
                    addressee=addressee(verb),
                    form=form,
                )
    return None


def _kinds(verb: Token) -> list[tuple[CueClass, Tokens]]:
    """The classes of a verb, the more special lemma first, with the particle that makes it special."""
    known = cues().verbs
    found = []
    for particle in particles(verb):
        for kind in known.get(f"{verb.lemma_} {particle}", ()):
            found.append((kind, frozenset(c.i for c in verb.children if c.lower_ == particle and c.i > verb.i)))
    return found + [(kind, EMPTY) for kind in known.get(verb.lemma_.lower(), ())]


def subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb that it shares it with."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    if own:
        return own[0]
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ in {"conj", "advcl", "xcomp", "ccomp", "parataxis"} and head.pos_ in {"VERB", "AUX"}:
        return subject(head)
    if verb.dep_ == "pcomp" and head.head.i != head.i and head.head.pos_ in {"VERB", "AUX"}:
        return subject(head.head)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return head
    return None


def agent(verb: Token) -> Token | None:
    """Who does it, in a passive with "by"."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def passive(verb: Token) -> bool:
    """Whether the subject of a verb is what is spoken of, not who speaks."""
    return (
        is_passive(verb)
        or (verb.tag_ == "VBN" and verb.dep_ == "acl")
        or (verb.tag_ == "VBN" and verb.dep_ == "conj" and passive(verb.head) and not children(verb, "nsubj", "aux"))
    )


def sources_of(verb: Token) -> tuple[Token, ...]:
    """The heads of the phrases that name who speaks."""
    who = agent(verb) if passive(verb) else subject(verb)
    if who is not None and who.lower_ == "that" and who.tag_ == "WDT" and verb.dep_ == "relcl":
        who = verb.head
    if who is None and not passive(verb) and verb.dep_ in {"ROOT", "parataxis", "ccomp"}:
        who = _beside(verb)
    if who is None or who.lower_ in {"it", "there"} and who.dep_ == "expl":
        return ()
    return (who, *(c for c in who.conjuncts if c.i > who.i and c.pos_ in {"NOUN", "PROPN", "PRON"}))


def _beside(verb: Token) -> Token | None:
    """The noun phrase right after the verb, or right before it, where the parse gives no subject."""
    for chunk in verb.sent.noun_chunks:
        if chunk.start == verb.i + 1 and verb.i > verb.sent.start and chunk.root.dep_ != "dobj":
            return chunk.root
        if chunk.end == verb.i:
            return chunk.root
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


# Contents ------------------------------------------------------------------------------------------------------------


def _content(verb: Token, form: str, kind: CueClass) -> tuple[Tokens, Tokens]:
    """The content in one form of complement, and what of the complement belongs to the cue."""
    maker = {
        "clause": _clause,
        "to": _infinitive,
        "ing": _gerund,
        "object": _object,
        "named": _named,
        "object_to": _object_to,
    }.get(form)
    if maker is not None:
        return trimmed(verb.doc, _without_asides(verb, maker(verb), form)), EMPTY
    if form == "quote":
        return EMPTY, EMPTY
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ == form and child.i > verb.i and child.dep_ != "agent":
            inner = EMPTY.union(*(subtree(c) for c in child.children), _following_infinitive(child))
            return trimmed(verb.doc, inner), frozenset({child.i})
    return EMPTY, EMPTY


def _stray(verb: Token, content: Token) -> Tokens:
    """A conjunct of the content that the parse hangs on the cue: without a subject, in another tense than the cue."""
    kept: Tokens = EMPTY
    for child in verb.children:
        if child.dep_ == "conj" and child.i > content.i and not children(child, "nsubj", "nsubjpass"):
            says = any(kind.name in PLAIN for kind in cues().verbs.get(child.lemma_, ()))
            if child.tag_ != verb.tag_ and child.tag_ == content.tag_ and not says:
                kept |= frozenset(range(content.right_edge.i + 1, child.right_edge.i + 1))
    return kept


PLAIN = {"say", "tell", "think"}
ADJUNCTS = {"prep", "npadvmod", "advmod", "dative", "dobj", "tmod"}


def _inserted(verb: Token) -> Tokens:
    """All of a sentence but the reporting clause that stands in it, or at its end, between commas."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    kinds = {kind.name for kind in cues().verbs.get(verb.lemma_.lower(), ())}
    if who is None or not kinds & PLAIN or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or who.tag_ in {"WP", "WDT"}:
        return EMPTY
    first, last = min(who.left_edge.i, verb.i), max(who.right_edge.i, verb.i)
    doc, sent = verb.doc, verb.sent
    if first <= sent.start + 1 or doc[first - 1].text != "," or doc[sent.start].text[0] in "\"“'":
        return EMPTY
    if verb.lemma_ != "tell" and any(c.dep_ == "dobj" for c in verb.children):
        return EMPTY
    if not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in doc[sent.start : first]):
        return EMPTY
    last = _past_adjuncts(verb, last)
    ahead = frozenset(range(sent.start, first - 1))
    if last + 1 >= sent.end or doc[last + 1].text in {".", "?", "!", ";", '"', "”"}:
        return ahead
    if doc[last + 1].text != "," or last + 2 >= sent.end:
        return EMPTY
    rest = doc[last + 2]
    if rest.tag_ in {"VBG", "WP", "WDT", "DT", "NNP"} and rest.head.i in range(first, last + 1):
        return ahead if doc[first - 2].pos_ != "NOUN" or len(ahead) > 4 else EMPTY
    return ahead | frozenset(range(last + 2, sent.end))


def _past_adjuncts(verb: Token, last: int) -> int:
    """The end of a reporting clause with the time, place and addressee that follow."""
    for child in verb.children:
        if child.dep_ in ADJUNCTS and child.left_edge.i == last + 1:
            last = child.right_edge.i
    return last


def _without_asides(verb: Token, content: Tokens, form: str) -> Tokens:
    """The content without what the parse hangs on it but the writer tells: further reports, clauses set off."""
    for index in sorted(content):
        token = verb.doc[index]
        if token.head.i not in content or token.i < verb.i:
            continue
        if _is_aside(token, form) and index in content:
            content -= subtree(token) | {c.i for c in token.head.children if c.dep_ == "cc" and c.i < token.i}
    return content


def _is_aside(token: Token, form: str) -> bool:
    before = token.doc[token.left_edge.i - 1].text if token.left_edge.i else ""
    if token.dep_ == "relcl" and form != "clause":
        return before in {",", "—", "-"} and token.left_edge.lower_ in {"which", "who"} and token.head.i < token.i
    if token.dep_ == "advcl" and token.tag_ == "VBG" and before == ",":
        return any(kind.name in {"say", "tell", "state"} for kind in cues().verbs.get(token.lemma_, ()))
    if outer_conjunct(token) and token.tag_ in FINITE:
        return True
    if token.dep_ == "conj" and token.tag_ in {"VBD", "VBZ"} and token.head.pos_ in {"VERB", "AUX"}:
        says = any(kind.name in {"say", "tell"} for kind in cues().verbs.get(token.lemma_, ()))
        return says and any(c.dep_ == "ccomp" for c in token.children)
    return False


def _clause(verb: Token) -> Tokens:
    inserted = _inserted(verb)
    if inserted:
        return inserted
    for child in verb.children:
        if child.dep_ == "ccomp" and not is_infinitive(child) and (child.tag_ != "VBG" or children(child, "aux")):
            return subtree(child) | _stray(verb, child)
    if verb.dep_ == "parataxis":
        return subtree(verb.head) - subtree(verb)
    if verb.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        if any(c.dep_ in {"dobj", "prep", "acomp"} and c.i > verb.i for c in verb.children):
            return EMPTY
        return subtree(verb.head) - subtree(verb)
    if passive(verb):
        return _passive_clause(verb)
    return EMPTY


def _passive_clause(verb: Token) -> Tokens:
    """What is believed of whom: the subject and the infinitive."""
    return EMPTY


def _infinitive(verb: Token) -> Tokens:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp", "advcl"} and is_infinitive(child) and child.i > verb.i:
            if child.dep_ == "advcl" and child.left_edge.i > verb.i + 3:
                continue
            found = subtree(child)
            return found | _subject_of_passive(verb)
    return EMPTY


def _subject_of_passive(verb: Token) -> Tokens:
    who = next((c for c in verb.children if c.dep_ == "nsubjpass"), None) if passive(verb) else None
    return noun_phrase(who) if who is not None else EMPTY


def _following_infinitive(preposition: Token) -> Tokens:
    """The infinitive that goes on from what a preposition governs ("called for them to leave")."""
    found = [c for c in preposition.head.children if c.dep_ in {"xcomp", "advcl"} and is_infinitive(c)]
    return EMPTY.union(*(subtree(c) for c in found if c.i > preposition.i))


def _gerund(verb: Token) -> Tokens:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VBG" and child.i > verb.i:
            return subtree(child)
    return EMPTY


def _object(verb: Token) -> Tokens:
    """The object with all that is said of it."""
    if passive(verb):
        return _subject_of_passive(verb) | _rest(verb)
    objects = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"} and c.i > verb.i]
    if not objects:
        clause = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
        return subtree(clause[0]) if clause else EMPTY
    return frozenset().union(*(subtree(c) for c in objects)) | _rest(verb)


def _named(verb: Token) -> Tokens:
    """The object with what it is called; nothing where it isn't called anything."""
    called = [
        c
        for c in verb.children
        if c.i > verb.i
        and (c.dep_ in {"oprd", "ccomp", "xcomp"} or (c.dep_ == "prep" and c.lower_ in {"as", "to", "with"}))
    ]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if not called or not (objects or called[0].dep_ == "ccomp"):
        return EMPTY
    return frozenset().union(*(subtree(c) for c in called)) | _object(verb)


def _rest(verb: Token) -> Tokens:
    """Complements right of the verb beside its object."""
    kept: Tokens = EMPTY
    for child in verb.children:
        fits = child.dep_ in {"oprd", "xcomp", "ccomp"} or (
            child.dep_ == "prep"
            and child.lower_ in {"for", "as", "over", "of", "with", "by", "to", "between", "among", "against", "about"}
        )
        if fits and child.i > verb.i:
            kept |= subtree(child)
    return kept


def _object_to(verb: Token) -> Tokens:
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and is_infinitive(child) and child.i > verb.i:
            objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and verb.i < c.i < child.i]
            objects += [g for c in verb.children if c.lower_ in {"on", "upon"} for g in c.children if g.dep_ == "pobj"]
            return subtree(child).union(*(subtree(o) for o in objects)) | _subject_of_passive(verb)
    return EMPTY


# According to --------------------------------------------------------------------------------------------------------


def preposition_reports(doc: Doc) -> list[Report]:
    """The reports of "according to" and its like."""
    found = []
    kind = cues().classes["accord"]
    for token in doc:
        if token.lower_ != "according" or token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
            continue
        to = doc[token.i + 1]
        who = next((c for c in to.children if c.dep_ == "pobj"), None)
        if who is None:
            continue
        head = token.head
        while head.pos_ in {"ADP", "ADV"} and head.head.i != head.i:
            head = head.head
        phrase = subtree(who)
        clause = subtree(clause_of(head)) - subtree(token) - {token.i, to.i} - phrase
        sources = (who, *(c for c in who.conjuncts if c.i > who.i))
        found.append(
            Report(
                head=token,
                kind=kind,
                sources=sources,
                words=noun_phrase(who),
                cue=frozenset({token.i, to.i}),
                content=trimmed(doc, clause),
            )
        )
    return found


def clause_of(token: Token) -> Token:
    """The head of the clause that a token stands in."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


# Adjectives ----------------------------------------------------------------------------------------------------------


def adjective_reports(doc: Doc) -> list[Report]:
    """The reports of adjectives after a copula: "is sure that", "are worried about"."""
    found = []
    for token in doc:
        if token.pos_ == "ADJ" and token.dep_ == "acomp":
            for kind in cues().adjectives.get(token.lower_, ()):
                report = _adjective_report(token, kind)
                if report is not None:
                    found.append(report)
                    break
    return found


def _adjective_report(adjective: Token, kind: CueClass) -> Report | None:
    copula = adjective.head
    extra: Tokens = EMPTY
    candidates = [c for c in (*adjective.children, *copula.children) if c.i > adjective.i]
    clause = next((c for c in candidates if c.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} and _fits(c, kind)), None)
    content = subtree(clause) if clause is not None else EMPTY
    if not content:
        preposition = next(
            (c for c in adjective.children if c.lower_ in {"about", "of"} and kind.name == "think"), None
        )
        if preposition is None:
            return None
        extra, content = frozenset({preposition.i}), subtree(preposition) - {preposition.i}
    sources = () if kind.name == "open" else sources_of(copula)
    words = EMPTY.union(*(noun_phrase(s) for s in sources))
    return Report(
        head=copula,
        kind=kind,
        sources=sources,
        words=words - content,
        cue=verb_group(copula) | {c.i for c in adjective.children if c.dep_ == "advmod"} | {adjective.i} | extra,
        content=trimmed(adjective.doc, content),
    )


def _fits(clause: Token, kind: CueClass) -> bool:
    return is_infinitive(clause) == (kind.name == "will") and clause.pos_ in {"VERB", "AUX"}


def realised(cue: Token) -> bool:
    """Whether a cue tells that something is said: a finite verb, or a participle that goes on from one.

    An infinitive or gerund under another verb ("to say", "of saying") tells of no saying, except after light verbs
    ("went on to say").
    """
    if cue.pos_ not in {"VERB", "AUX"} or cue.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    if cue.dep_ == "conj" and not auxiliaries(cue):
        return realised(cue.head)
    if cue.dep_ in {"xcomp", "pcomp"}:
        return cue.head.i in verb_group(cue)
    if cue.tag_ == "VB":
        return any(a.tag_ != "TO" for a in auxiliaries(cue))
    if cue.tag_ == "VBG":
        return bool(auxiliaries(cue)) or cue.dep_ not in {"acl", "csubj", "pobj", "relcl"}
    return bool(auxiliaries(cue)) or cue.dep_ == "ROOT"
