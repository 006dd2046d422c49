"""What is said: the complements and surroundings of a reporting verb that hold its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.asides import without_asides
from dateline.extract.cues import cues
from dateline.extract.enacted import allowed, decided, decided_on_law
from dateline.extract.inserted import PLAIN, inserted_in
from dateline.extract.phrases import dated, noun_phrase, subtree, trimmed
from dateline.extract.reports import EMPTY, Tokens
from dateline.extract.speakers import passive
from dateline.extract.syntax import children, is_infinitive, that_clause
from dateline.extract.unattached import unattached

if TYPE_CHECKING:
    from spacy.tokens import Token


def content_of(verb: Token, form: str) -> tuple[Tokens, Tokens]:
    """The content in one form of complement, and what of the complement belongs to the cue."""
    maker = {
        "clause": _clause,
        "to": _infinitive,
        "ing": _gerund,
        "object": _object,
        "named": _named,
        "object_to": _object_to,
        "seem": _seeming,
        "issued": _issued,
        "decided": decided,
        "law": decided_on_law,
        "allowed": allowed,
    }.get(form)
    if maker is not None:
        return _told(verb, trimmed(verb.doc, without_asides(verb, maker(verb), form))), EMPTY
    if form == "quote":
        return EMPTY, EMPTY
    word = "to" if form == "to_noun" else form
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == word and child.i > verb.i and not dated(child):
            inner = EMPTY.union(*(subtree(c) for c in child.children), _following_infinitive(child))
            return trimmed(verb.doc, inner), frozenset({child.i})
    return EMPTY, EMPTY


def _told(verb: Token, content: Tokens) -> Tokens:
    """The content, unless it is a word that tells nothing ("said nothing", "said so")."""
    return EMPTY if all(verb.doc[i].lower_ in EMPTY_WORDS for i in content) else content


EMPTY_WORDS = {"nothing", "so", "little", "goodbye", "hello", "no", "yes", "anything"}


def _stray(verb: Token, content: Token) -> Tokens:
    """A conjunct of the content that the parse hangs on the cue: without a subject, in another tense than the cue."""
    kept: Tokens = EMPTY
    for child in verb.children:
        if child.dep_ == "conj" and child.i > content.i and not children(child, "nsubj", "nsubjpass"):
            says = any(kind.name in PLAIN for kind in cues().verbs.get(child.lemma_, ()))
            if child.tag_ != verb.tag_ and child.tag_ == content.tag_ and not says:
                kept |= frozenset(range(content.right_edge.i + 1, child.right_edge.i + 1))
    return kept


def _clause(verb: Token) -> Tokens:
    inserted = inserted_in(verb)
    if inserted:
        return inserted
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and _is_statement(c, verb)]
    if clauses:
        child = next((c for c in clauses if c.i > verb.i), clauses[0])
        return subtree(child) | _stray(verb, child)
    asked = _indirect_question(verb) or _on_addressee(verb)
    if asked:
        return asked
    if verb.dep_ == "parataxis" and not any(c.dep_ in {"xcomp", "dobj"} and c.i > verb.i for c in verb.children):
        return subtree(verb.head) - subtree(verb)
    if verb.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        after = (c for c in verb.children if c.i > verb.i and c.lower_ != "it")
        where = {"in"} if passive(verb) else WHERE
        if any(c.dep_ in {"dobj", "acomp"} or (c.dep_ == "prep" and c.lower_ not in where) for c in after):
            return EMPTY
        return subtree(verb.head) - subtree(verb)
    said = any(kind.name in {"say", "tell"} for kind in cues().verbs.get(verb.lemma_.lower(), ()))
    return (unattached(verb) or _as_much(verb)) if said else EMPTY


def _as_much(verb: Token) -> Tokens:
    """The words "as much" after a verb of speech, which stand for what was said before."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    return frozenset(t.i for t in after) if [t.lower_ for t in after] == ["as", "much"] else EMPTY


WHERE = {"in", "on", "during", "to"}
"""Prepositions that tell where and when something is said, and to whom."""
ADVERBIAL = {"while", "although", "though", "as", "because", "since", "after", "before", "despite", "until"}


def _is_statement(clause: Token, verb: Token) -> bool:
    """Whether a complement is a finite clause, and none that only opens the sentence ("While it rained, ...")."""
    if is_infinitive(clause) or (clause.tag_ == "VBG" and not children(clause, "aux")):
        return False
    return clause.i > verb.i or (clause.left_edge.lower_ not in ADVERBIAL and _is_whole(clause))


def _is_whole(clause: Token) -> bool:
    """Whether a clause before its cue has a subject, or is a quotation or a command of some length."""
    return bool(children(clause, "nsubj", "nsubjpass", "expl", "csubj")) or len(subtree(clause)) > 3


QUESTION_WORDS = {"when", "where", "how", "why", "whether", "if", "what", "who"}


def _indirect_question(verb: Token) -> Tokens:
    """A clause with a question word right after the verb ("have not said when ...")."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.left_edge.i == verb.i + 1 and child.left_edge.lower_ in QUESTION_WORDS:
            return subtree(child)
    return EMPTY


def _on_addressee(verb: Token) -> Tokens:
    """A that-clause that the parse hangs on the one who is told ("informed the tower that fuel was low")."""
    if not any(kind.name == "tell" for kind in cues().verbs.get(verb.lemma_, ())):
        return EMPTY
    told = (c for o in children(verb, "dobj", "dative") for c in o.children if c.i > o.i)
    clause = next((c for c in told if c.dep_ in {"acl", "relcl", "ccomp"} and that_clause(c)), None)
    return subtree(clause) if clause is not None else EMPTY


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
        gerund = child.tag_ == "VBG" or any(c.lower_ == "being" for c in child.children)
        if child.dep_ in {"xcomp", "ccomp"} and gerund and child.i > verb.i:
            return subtree(child)
    return EMPTY


def _object(verb: Token) -> Tokens:
    """The object with all that is said of it."""
    if passive(verb):
        return _subject_of_passive(verb) | _rest(verb)
    objects = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"} and c.i > verb.i]
    if verb.lemma_ in cues().withheld and children(verb, "dative"):
        return EMPTY
    if not objects:
        clause = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
        return subtree(clause[0]) if clause else EMPTY
    return frozenset().union(*(subtree(c) for c in objects)) | _rest(verb)


def _named(verb: Token) -> Tokens:
    """The object with what it is called; nothing where it isn't called anything."""
    called = [c for c in verb.children if c.i > verb.i and _is_name(c, verb)]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    to = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" and c.i == verb.i + 1), None)
    if verb.lemma_ == "refer" and to is not None:
        return subtree(to).union(*(subtree(c) for c in called)) if any(c.lower_ == "as" for c in called) else EMPTY
    if any(c.lemma_.lower() in cues().summoned for c in called) and not objects:
        return EMPTY
    if called and (objects or called[0].dep_ in {"ccomp", "oprd", "xcomp"}):
        return frozenset().union(*(subtree(c) for c in called)) | _object(verb)
    if verb.lemma_ in CALLING and not passive(verb) and any(_holds_name(c) for c in objects if c.i > verb.i):
        return _object(verb)
    return EMPTY


CALLING = {"call", "label", "brand", "dub", "deem", "term", "declare", "pronounce"}


def _is_name(child: Token, verb: Token) -> bool:
    if child.dep_ in {"oprd", "ccomp", "xcomp"}:
        return verb.lemma_ not in cues().as_only
    return child.dep_ == "prep" and child.lower_ in {"as", "to", "with"}


def _holds_name(thing: Token) -> bool:
    """Whether an object that the parse takes for one noun phrase holds what it is called ("the charges unfounded")."""
    if thing.lemma_.lower() in cues().summoned or thing.tag_ == "PRP":
        return False
    after = [c for c in thing.subtree if c.i > thing.i]
    quoted = any(c.text in {'"', "“", "''", "``", "‘"} for c in thing.subtree)
    return quoted or any(c.pos_ == "ADJ" or c.tag_ == "DT" for c in after) or _nouns_in_line(thing)


def _nouns_in_line(thing: Token) -> bool:
    """Whether a determiner stands inside a noun phrase, where the next one begins ("the ruling a disgrace")."""
    return any(t.tag_ == "DT" and t.i > thing.left_edge.i and t.head.i == thing.i for t in thing.subtree)


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


def _issued(verb: Token) -> Tokens:
    """The object, where it is something that tells ("published a report")."""
    known = cues()
    for child in verb.children:
        lemma = child.lemma_.lower()
        tells = (
            lemma in known.documents | known.issued | known.media or lemma in known.nouns or lemma in known.supported
        )
        fits = child.dep_ == "dobj" and child.i > verb.i and child.pos_ == "NOUN" and tells
        if fits and not any(_says(c) for t in child.subtree for c in t.children if c.dep_ in {"acl", "relcl"}):
            return subtree(child)
    return EMPTY


def governed(verb: Token, preposition: Tokens) -> Tokens:
    """What a preposition that makes one cue with its verb governs ("went after the mayor for his past")."""
    kept: Tokens = EMPTY
    for child in verb.children:
        if child.i in preposition and child.dep_ == "prep":
            kept = EMPTY.union(*(subtree(c) for c in child.children))
    return trimmed(verb.doc, kept | _rest(verb) - preposition) if kept else EMPTY


LIKE = {"like", "as"}


def _seeming(verb: Token) -> Tokens:
    """The complement of a verb of seeming, with the subject of which it is said."""
    kept: Tokens = EMPTY
    for child in verb.children:
        if child.i < verb.i:
            continue
        fits = child.dep_ in {"xcomp", "ccomp", "oprd", "acomp"} if verb.lemma_ in {"seem", "appear"} else False
        compared = child.dep_ in {"prep", "advcl", "ccomp"} and child.left_edge.lower_ in LIKE
        if (fits and not _says(child)) or compared:
            kept |= subtree(child)
    who = next((c for c in verb.children if c.dep_ in {"nsubj", "csubj"} and c.lower_ != "it"), None)
    return kept | noun_phrase(who) if kept and who is not None else kept


def _says(verb: Token) -> bool:
    """Whether a verb reports something itself ("seemed to suggest")."""
    return verb.pos_ == "VERB" and bool(cues().verbs.get(verb.lemma_.lower()))
