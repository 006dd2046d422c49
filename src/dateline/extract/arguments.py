"""The deep subjects and objects of a verb, and the phrases that hang on a word.

All heads of noun phrases that these functions give are without their conjuncts; a relative pronoun is
replaced by its antecedent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.relative import relative_head

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
COMPLEMENTS = frozenset({"attr", "oprd", "acomp"})
PREDICATES = frozenset({"VERB", "AUX"})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "offer", "use", "need", "take", "spend"})
_OBLIQUE_CONTROL = frozenset({"call", "appeal", "plead", "wait", "count", "rely", "press", "push", "arrange"})
_OBJECT_GERUND = frozenset({"of", "from", "into", "for", "over", "against"})
_JUDGED_ON = frozenset({"congratulate", "compliment", "commend", "praise", "challenge", "fault", "applaud"})
_CIRCUMSTANCES = frozenset("because after since following amid despite during before until while due".split())
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_WRITINGS = frozenset(
    "letter note message cable email e-mail memo telegram petition statement report demarche appeal".split()
)
_WRITES = frozenset({"write", "appeal", "complain", "cable", "telephone"})
_SENDS = frozenset(
    "send write deliver issue hand address dispatch publish release sign submit give forward circulate make".split()
)
_WRITTEN = frozenset(
    "accuse appeal ask beg call complain condemn congratulate criticise criticize decline demand denounce invite offer "
    "plead praise propose protest reject request thank threaten urge voice vow warn".split()
)
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Oblique:
    """A preposition (or infinitive marker, or particle with None) and the head of what follows it."""

    word: str
    marker: Token
    head: Token | None


def relative_clause(token: Token) -> Token | None:
    """The verb of the relative clause that ``token`` stands in, or None."""
    for above in (token, *token.ancestors):
        if above.dep_ == "relcl":
            return above
        if above.dep_ in {"ROOT", "advcl", "acl"}:
            return None
    return None


def antecedent(token: Token) -> Token:
    """What a relative pronoun refers to; any other token is itself."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WP", "WDT", "WP$", "IN", "DT"}:
        verb = relative_clause(token)
        if verb is not None and verb.head.i < token.i:
            return relative_head(verb, token)
        return _of_cleft(token) or token
    return token


def _of_cleft(pronoun: Token) -> Token | None:
    """What "it was X that ..." is about, where the parse makes the clause a complement."""
    clause, copula = pronoun.head, pronoun.head.head
    if clause.dep_ not in {"ccomp", "advcl"} or copula.lemma_ != "be" or pronoun.dep_ not in {*SUBJECTS, *OBJECTS}:
        return None
    impersonal = any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in copula.children)
    return next((c for c in copula.children if impersonal and c.dep_ == "attr" and c.i < pronoun.i), None)


def is_time(token: Token) -> bool:
    """Whether a noun tells a time rather than a thing."""
    return token.ent_type_ in _TIMES


def is_circumstance(oblique: Oblique) -> bool:
    """Whether a phrase tells when or why something happened, rather than what it was about."""
    return not {oblique.word, oblique.marker.head.lower_}.isdisjoint(_CIRCUMSTANCES)


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive, a reduced one ("rockets fired by rebels") and a conjunct of one included."""
    deps = {child.dep_ for child in verb.children}
    if deps & {"nsubjpass", "auxpass", "csubjpass"} or ("agent" in deps and not _is_plainly_active(verb)):
        return True
    if verb.tag_ not in {"VBN", "VBD"} or "nsubj" in deps:
        return False
    if verb.dep_ == "acl":
        return True
    auxiliaries = {key for child in verb.children if child.dep_ == "aux" for key in (child.lemma_, child.lower_)}
    if verb.dep_ == "conj":
        return not auxiliaries and _passive_conjunct(verb)
    if auxiliaries & {"have", "having"} or verb.tag_ == "VBD":
        return False
    return bool(auxiliaries & {"be", "get"}) or verb.dep_ in {"advcl", "xcomp", "ccomp", "oprd", "ROOT"}


def _is_plainly_active(verb: Token) -> bool:
    """Whether a verb has subject and object, so that "by" belongs to its object ("vetoed a text by Peru")."""
    deps = {child.dep_ for child in verb.children}
    return "nsubj" in deps and bool(deps & OBJECTS)


def _passive_conjunct(verb: Token) -> bool:
    has_object = any(child.dep_ in OBJECTS for child in verb.children)
    return verb.head.pos_ in PREDICATES and not has_object and is_passive(verb.head)


def surface_subjects(verb: Token) -> tuple[Token, ...]:
    """The grammatical subject, found through coordination, control, raising, participles and relative clauses."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS] or _of_auxiliaries(verb)
    if own:
        before = [child for child in own if child.i < verb.i]
        nearest = before[-1] if before else own[0]
        return (antecedent(nearest),)
    finder = _INHERITED.get(verb.dep_)
    return finder(verb) if finder is not None else ()


def _of_auxiliaries(verb: Token) -> list[Token]:
    """The subjects that the parser hung on an auxiliary."""
    auxiliaries = (child for child in verb.children if child.dep_ in {"aux", "auxpass"})
    return [child for auxiliary in auxiliaries for child in auxiliary.children if child.dep_ in SUBJECTS]


def subjects_further_up(verb: Token) -> tuple[Token, ...]:
    """The subject of the clause above, for a participle after a noun that is no party ("a letter demanding")."""
    if verb.dep_ == "acl" and not is_passive(verb):
        return possessors(verb.head) or subjects_around(verb.head)
    return ()


def _from_head(verb: Token) -> tuple[Token, ...]:
    return subjects_around(verb.head)


def subjects_around(word: Token) -> tuple[Token, ...]:
    """The surface subject of a verb, of the copula of an adjective or noun, or of the verb above a noun."""
    if word.pos_ in PREDICATES:
        return surface_subjects(word)
    if judged := _judged(word):
        return judged
    if word.dep_ in {"prep", "pcomp", "pobj", "conj", "advmod", "ccomp", "xcomp", *COMPLEMENTS, *OBJECTS}:
        return subjects_around(word.head)
    return ()


def _judged(adjective: Token) -> tuple[Token, ...]:
    """Whom an adjective is said of that a verb has beside its object ("found [the general guilty]")."""
    if adjective.pos_ != "ADJ":
        return ()
    own = tuple(antecedent(child) for child in adjective.children if child.dep_ in SUBJECTS)
    if own or adjective.dep_ not in {"oprd", "acomp"} or is_passive(adjective.head):
        return own
    return tuple(antecedent(c) for c in adjective.head.children if c.dep_ in OBJECTS and c.i < adjective.i)


def _controlled(verb: Token) -> tuple[Token, ...]:
    governor = verb.head
    if verb.dep_ == "ccomp" and verb.tag_ != "VBG" and not is_infinitive(verb):
        return ()
    if governor.pos_ not in PREDICATES or governor.lemma_ in _SUBJECT_CONTROL or is_passive(governor):
        return subjects_around(governor)
    objects = [c for c in governor.children if c.dep_ in {*OBJECTS, "dative"} and c.i < verb.i and c.pos_ != "ADP"]
    if objects:
        return (antecedent(objects[0]),)
    return _oblique_controller(governor, verb) or surface_subjects(governor)


def _oblique_controller(governor: Token, verb: Token) -> tuple[Token, ...]:
    """Of "called on Israel to withdraw", Israel."""
    if governor.lemma_ not in _OBLIQUE_CONTROL:
        return ()
    heads = [o.head for o in obliques(governor) if o.word in {"on", "upon", "to", "with", "for"}]
    return tuple(h for h in heads if h is not None and h.pos_ not in PREDICATES and h.i < verb.i)[:1]


def _adverbial(verb: Token) -> tuple[Token, ...]:
    if is_infinitive(verb) and (found := _oblique_controller(verb.head, verb)):
        return found
    return subjects_around(verb.head)


def _of_noun(verb: Token) -> tuple[Token, ...]:
    """Of a participle or infinitive after a noun: the noun itself, or whose plan or decision it is."""
    if is_infinitive(verb):
        return holders(verb.head) or subjects_around(verb.head)
    return _writer(verb) or (verb.head,)


def _writer(verb: Token) -> tuple[Token, ...]:
    """Who says what a letter says, where the parse hangs it on whom the letter is to ("a letter to Chad demanding")."""
    letter = _letter(verb)
    if letter is None:
        return ()
    written = tuple(o.head for o in obliques(letter) if o.word in {"from", "by"} and o.head is not None)
    sent = letter.pos_ in PREDICATES or letter.head.lemma_ in _SENDS
    return possessors(letter) or written or (subjects_around(letter) if sent else ())


def addressees(verb: Token) -> tuple[Token, ...]:
    """Whom the letter is to that a participle gives the content of ("sent Chad a letter demanding")."""
    letter = _letter(verb)
    if letter is None:
        return ()
    above = (letter.head,) if letter.dep_ in OBJECTS else ()
    phrases = [o.head for word in (letter, *above) for o in obliques(word) if o.word == "to" and o.head is not None]
    names = [head for head in phrases if head.pos_ not in PREDICATES and head.i < verb.i]
    return (*(head for word in above for head in indirect_objects(word)), *names)[:1]


def _letter(verb: Token) -> Token | None:
    """The letter, or the verb of writing, that a participle gives the content of."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"acl", "advcl"} or verb.lemma_ not in _WRITTEN:
        return None
    noun = verb.head
    if verb.dep_ == "advcl":
        return next((c for c in noun.children if c.dep_ in OBJECTS and c.lemma_.lower() in _WRITINGS), None)
    if noun.lemma_.lower() in _WRITINGS:
        return noun
    while noun.dep_ == "appos" or (noun.dep_ == "pobj" and noun.head.lower_ == "of"):
        noun = noun.head if noun.dep_ == "appos" else noun.head.head
    if noun.dep_ not in {"pobj", "dative"} or noun.head.lower_ != "to":
        return None
    holder = noun.head.head
    written = [holder, *(c for c in holder.children if c.dep_ in OBJECTS)]
    letters = [word for word in written if word.lemma_.lower() in _WRITINGS]
    return letters[0] if letters else (holder if holder.lemma_ in _WRITES else None)


def _of_gerund(verb: Token) -> tuple[Token, ...]:
    preposition = verb.head
    governor = preposition.head
    if governor.pos_ not in PREDICATES:
        charged = [
            o.head for o in obliques(governor) if o.word == "against" and o.head is not None and o.head.i < verb.i
        ]
        return tuple(charged[:1]) or holders(governor) or subjects_around(governor)
    judged = preposition.lower_ == "on" and governor.lemma_ in _JUDGED_ON
    if (judged or preposition.lower_ in _OBJECT_GERUND) and not is_passive(governor):
        objects = direct_objects(governor)
        if objects and objects[0].i < verb.i:
            return objects[:1]
    return surface_subjects(governor)


def _of_relative(verb: Token) -> tuple[Token, ...]:
    return (verb.head,)


_INHERITED = {
    "conj": _from_head,
    "xcomp": _controlled,
    "ccomp": _controlled,
    "advcl": _adverbial,
    "acl": _of_noun,
    "pcomp": _of_gerund,
    "relcl": _of_relative,
}


def possessors(noun: Token) -> tuple[Token, ...]:
    """The possessive before a noun."""
    return tuple(antecedent(child) for child in noun.children if child.dep_ == "poss")


def holders(noun: Token) -> tuple[Token, ...]:
    """Whose plan, attempt or decision a noun is: its possessive, or a name or demonym before it."""
    names = [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"} and c.ent_type_ in _NAMES]
    return possessors(noun) or tuple(names[:1])


def direct_objects(verb: Token) -> tuple[Token, ...]:
    """The direct objects as they stand, shared ones and those of relative clauses included."""
    children = [child for child in verb.children if child.dep_ in OBJECTS]
    own = tuple(antecedent(child) for at, child in enumerate(children) if at == 0 or not after_comma(child))
    return own or _shared_object(verb) or _gap(verb)


def after_comma(token: Token) -> bool:
    """Whether a comma stands before the phrase, so that it is an afterthought."""
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text == ","


def _shared_object(verb: Token) -> tuple[Token, ...]:
    """The object of a following conjunct ("shelled and then stormed the town")."""
    children = list(verb.children)
    closed = any(c.dep_ in {"ccomp", "xcomp", "prt"} or (c.dep_ == "prep" and c.i > verb.i) for c in children)
    if closed or is_passive(verb):
        return ()
    for child in children:
        near = child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 4
        if near and not any(c.dep_ in SUBJECTS for c in child.children):
            return tuple(antecedent(c) for c in child.children if c.dep_ in OBJECTS) or _shared_object(child)
    return ()


def _gap(verb: Token) -> tuple[Token, ...]:
    """The antecedent, where the verb of a relative clause without a pronoun lacks an object."""
    if contact := _contact_antecedent(verb):
        return contact
    top = relative_clause(verb)
    if top is None or is_passive(verb) or (verb != top and verb.dep_ not in {"xcomp", "ccomp"}):
        return ()
    if not any(child.dep_ in SUBJECTS for child in top.children):
        return ()
    wh = any(token.tag_ in {"WP", "WDT", "WRB", "WP$"} for token in top.subtree if token.i < top.i)
    return () if wh or _stranded(verb) else (top.head,)


def _contact_antecedent(verb: Token) -> tuple[Token, ...]:
    """The noun right before a clause without a mark, which the parser did not see to be relative ("the men we met")."""
    if verb.dep_ not in {"advcl", "ccomp"} or is_passive(verb) or is_infinitive(verb):
        return ()
    children = list(verb.children)
    subjects = [child for child in children if child.dep_ == "nsubj"]
    if not subjects or any(
        child.dep_ in {"mark", "advmod", *COMPLEMENTS} and child.i < subjects[0].i for child in children
    ):
        return ()
    start = subjects[0].left_edge.i
    before = verb.doc[start - 1] if start > verb.sent.start else None
    near = before is not None and before.pos_ in {"NOUN", "PROPN"} and before.head != verb
    return (before,) if near and before is not None and not _stranded(verb) and _in_clause(before, verb.head) else ()


def _in_clause(noun: Token, verb: Token) -> bool:
    return noun.i > verb.i and within(noun, verb)


def _stranded(verb: Token) -> bool:
    return any(child.dep_ == "prep" and not list(child.children) for child in verb.children)


def indirect_objects(verb: Token) -> tuple[Token, ...]:
    """The bare datives ("gave the rebels money")."""
    return tuple(antecedent(child) for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP")


def obliques(word: Token) -> tuple[Oblique, ...]:
    """The prepositional phrases, particles and infinitives that hang on a verb, noun or adjective."""
    return tuple(oblique for child in word.children for oblique in _oblique(child))


def _oblique(child: Token) -> Iterator[Oblique]:
    if child.dep_ in {"prep", "agent"} or (child.dep_ in {"dative", "advmod"} and child.pos_ in {"ADP", "SCONJ"}):
        yield from _of_preposition(child)
    elif child.dep_ in {"prt", "advmod"} and child.pos_ in {"ADP", "ADV", "PART"}:
        yield Oblique(child.lower_, child, None)
        yield from (inner for c in child.children if c.dep_ == "prep" for inner in _of_preposition(c))
    elif child.dep_ in {"xcomp", "ccomp", "acl", "advcl", "relcl"} and is_infinitive(child):
        yield from _for_subject(child)
        yield Oblique("to", next(c for c in child.children if c.tag_ == "TO"), child)


def _for_subject(infinitive: Token) -> Iterator[Oblique]:
    """Of "called for Chad to withdraw", "for Chad"."""
    mark = next((c for c in infinitive.children if c.dep_ == "mark" and c.lower_ == "for"), None)
    if mark is not None:
        yield from (Oblique("for", mark, c) for c in infinitive.children if c.dep_ in SUBJECTS)


def _of_preposition(marker: Token) -> Iterator[Oblique]:
    if marker.lower_ == "according":
        return
    heads = [antecedent(c) for c in marker.children if c.dep_ in {"pobj", "pcomp"}]
    if not heads:
        yield Oblique(marker.lower_, marker, _stranded_object(marker))
    for head in heads:
        yield Oblique(marker.lower_, marker, head)
    for inner in marker.children:
        if inner.dep_ == "prep" or (inner.dep_ == "conj" and inner.pos_ == "ADP"):
            yield from _of_preposition(inner)


def _stranded_object(marker: Token) -> Token | None:
    """The antecedent for the preposition that a relative clause leaves behind ("the men they talked to")."""
    verb = relative_clause(marker)
    return verb.head if verb is not None and marker.head == verb else None


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children)


def conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and what is coordinated with it to its right."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj":
            found += conjuncts(child)
    return tuple(found)


def modifiers(noun: Token) -> tuple[Token, ...]:
    """Adjectives, nouns and names before the noun, with those that hang on these."""
    found: list[Token] = []
    for child in noun.lefts:
        if child.dep_ in {"amod", "compound", "nmod", "poss", "nummod", "npadvmod", "advmod"} or child.lower_ == "no":
            found += [*modifiers(child), child]
            found += [c for c in child.children if c.dep_ == "conj"]
    return tuple(found)


def keys(token: Token) -> tuple[str, ...]:
    """The forms under which a word may be listed: lemma, text, and both joined over a hyphen ("cease-fire").

    A participle in "-ed" also without its "d": the lemma that the model gives "staged" is "stag".
    """
    forms = [token.lemma_.lower(), token.lower_]
    if token.tag_ in {"VBD", "VBN"} and token.lower_.endswith("ed"):
        forms.append(token.lower_[:-1])
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-1).idx + 1 == token.idx:
        first = token.nbor(-2).lower_
        forms += [f"{first}-{form}" for form in forms] + [f"{first}{form}" for form in forms]
    return tuple(dict.fromkeys(forms))


def within(token: Token, top: Token) -> bool:
    """Whether ``token`` is ``top`` or below it."""
    return token.i == top.i or bool(top.is_ancestor(token))
