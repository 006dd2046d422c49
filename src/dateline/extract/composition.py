"""How sure an event is told: the operators of the words from the root of its sentence down to it, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.factuality import (
    OPERATORS,
    Certainty,
    Signature,
    Stance,
    Time,
    Value,
    negate,
    possible,
    real,
    unnegated,
)
from dateline.extract.modifiers import by_adjectives, own_effect
from dateline.extract.quotations import Quoted
from dateline.extract.status_words import status_words
from dateline.extract.syntax import (
    auxiliaries,
    has_subject,
    is_infinitive,
    is_negatable,
    is_verb,
    marks,
    negated,
    outer_conjunct,
    particles,
    says_no,
    that_clause,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSES = {"ccomp", "xcomp", "csubj", "csubjpass", "acl", "pcomp", "advcl", "relcl", "parataxis", "intj"}
OBJECTS = {"dobj", "obj", "attr", "oprd", "dative", "nsubjpass", "pobj", "iobj"}
CONTENT_PREPOSITIONS = {
    "of",
    "from",
    "with",
    "for",
    "to",
    "on",
    "about",
    "into",
    "against",
    "toward",
    "towards",
    "at",
    "in",
}
VOICES = {"charge", "report", "confirmation", "allegation", "denial", "suspicion"}
DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"}
ADVISED = frozenset(
    "warn warning advise advice caution counsel recommend urge argue speak vote decide decision rule opt guarantee "
    "safeguard insurance insure protect protection defend guard".split()
)
"""What is spoken of after these and "against" is what did not happen; a protest against a raid speaks of a fact."""
TELLING = {"report", "factive", "confirmation"}
COPULAS = {
    "be",
    "become",
    "seem",
    "appear",
    "remain",
    "look",
    "sound",
    "prove",
    "feel",
    "get",
    "make",
    "find",
    "consider",
}
INTENTIONS = {"commitment", "expectation", "desire"}
"""Who denies to mean to do something denies that it is coming."""
TURN_DOWN = {"deny", "reject", "dismiss", "refute", "rebut", "dispute"}
COUNTERED = {"but", "until", "before"}

_DONE = frozenset("set aim mobilize mobilise project commit choose elect schedule contract".split())
"""Words of commitment that, with an object, tell what is done."""


class Composer:
    """Values of the tokens of one article, each computed once."""

    def __init__(self, doc: Doc, quotes: tuple[Quoted, ...] = ()) -> None:
        self.words = status_words()
        spans = (doc.char_span(q.start, q.end, alignment_mode="expand") for q in quotes if q.full)
        self.quoted = frozenset(token.i for span in spans if span is not None for token in span)
        self.values: dict[int, Value] = {}
        self.reasons: dict[int, tuple[str, Token | None]] = {}
        self.turned_down: set[int] = set()
        self._open: set[int] = set()

    def value(self, token: Token) -> Value:
        """How sure the event that this token denotes is told."""
        if token.i not in self.values:
            if token.i in self._open:
                return Value()
            self._open.add(token.i)
            value = self._modified(token, self._above(token))
            if (self._is_charge(token) and not value.positive and not negated(token)) or self._is_dismissed(token):
                self.turned_down.add(token.i)
                value = real(value)
            self.values[token.i] = value
        return self.values[token.i]

    def commits(self, token: Token) -> bool:
        """Whether a word is one of commitment ("approved", "pledged"), and no deed itself ("set the town ablaze")."""
        if token.lemma_.lower() in _DONE:
            return False
        form = "noun" if token.pos_ == "NOUN" else "verb_object"
        signature = self._signature(token, form)
        return signature is not None and signature.name == "commitment"

    def _is_charge(self, token: Token) -> bool:
        """Whether a noun is a claim: one that is denied has been made all the same."""
        if token.pos_ != "NOUN":
            return False
        signature = self.words.signature("noun", token.lemma_.lower())
        return signature is not None and signature.name == "charge"

    def _is_dismissed(self, token: Token) -> bool:
        """Whether a noun is a report that a verb turns down ("dismissed reports that")."""
        verb = token.head
        turned = token.dep_ == "dobj" and verb.lemma_ in TURN_DOWN and not negated(verb) and not negated(token)
        signature = self.words.signature("noun", token.lemma_.lower()) if turned else None
        return signature is not None and signature.name == "report"

    def outside(self, token: Token) -> Value:
        """How sure what stands around the token's clause is told, whatever the clause says itself."""
        return self._above(token)

    # What stands above -------------------------------------------------------------------------------------------

    def _above(self, token: Token) -> Value:
        """The value that a token inherits from its head, before its own modifiers."""
        if token.head.i == token.i:
            return Value(stance=Stance.TOLD if token.i in self.quoted else Stance.NONE)
        head, dep = token.head, token.dep_
        if dep == "conj":
            return self._of_conjunct(token)
        if dep in {"relcl", "acl"} and not (dep == "acl" and is_infinitive(token)) and not self._of_noun(token, head):
            told = real(self._outside(head))
            return possible(told) if is_infinitive(token) else told
        if dep in CLAUSES:
            return self._of_clause(token, head)
        if dep == "pobj":
            return self._of_object(token, head.head, head) if head.dep_ != "ROOT" else Value()
        if dep in OBJECTS:
            return self._of_object(token, head, None)
        if dep in {"nsubj", "csubj"}:
            return self._of_subject(token, head)
        if dep in {"compound", "nmod", "poss", "amod", "npadvmod"}:
            return self._of_modifier(token, head)
        return self.value(head)

    def _outside(self, noun: Token) -> Value:
        return self.value(noun)

    def _of_noun(self, token: Token, noun: Token) -> Signature | None:
        """The signature of a noun whose content ``token`` is ("the claim that ...")."""
        if not is_infinitive(token) and not that_clause(token):
            return None
        return self.words.signature("noun", noun.lemma_.lower())

    def _of_conjunct(self, token: Token) -> Value:
        first = token.head
        if outer_conjunct(token):
            return self._above(first.head)
        value = self._above(first) if token.i != first.i else Value()
        if not is_verb(token) or not is_verb(first):
            return by_adjectives(first, value) if token.pos_ in {"NOUN", "PROPN"} else value
        shares = (
            token.tag_ == first.tag_
            and token.tag_ in {"VB", "VBN", "VBG"}
            and not auxiliaries(token)
            and not has_subject(token)
        )
        return self._modified(first, value) if shares else value

    def _of_clause(self, token: Token, head: Token) -> Value:
        if token.dep_ in {"ccomp", "csubj"} and "whether" in marks(token):
            return possible(real(self.value(head)))
        if token.dep_ == "advcl" and is_infinitive(token) and (gerund := _gerund_before(token)) is not None:
            return self._by(gerund, "verb_to", token)
        if token.dep_ == "pcomp":
            return self._of_gerund(token, head)
        if (noun := self._content_noun(token, head)) is not None:
            return self._by(noun, "noun", token)
        if token.dep_ == "advcl" and not (is_infinitive(token) and self._takes(head, "verb_to")):
            return self._of_adverbial(token, head)
        adjective = self._adjective(head, token)
        if adjective is not None:
            return self._apply(adjective[1], adjective[0], self.value(head))
        if head.pos_ == "ADJ":
            return self._by(head, "adjective", token)
        if head.pos_ in {"NOUN", "PROPN"}:
            return self._by(head, "noun", token)
        return self._by(head, form_of(token), token)

    def _content_noun(self, token: Token, head: Token) -> Token | None:
        """The verb's object whose content a clause is, right after it ("found no evidence that it had moved")."""
        first = token.left_edge
        if token.dep_ != "ccomp" or first.lower_ != "that" or first.i == 0:
            return None
        noun = first.nbor(-1)
        known = noun.dep_ == "dobj" and noun.head.i == head.i and noun.pos_ == "NOUN"
        return noun if known and self.words.signature("noun", noun.lemma_.lower()) is not None else None

    def _takes(self, head: Token, form: str) -> bool:
        has_complement = any(c.dep_ in {"xcomp", "ccomp", "dobj"} for c in head.children)
        return not has_complement and head.lemma_ in self.words.heads[form] | self.words.heads["verb"]

    def _by(self, head: Token, form: str, token: Token) -> Value:
        """The value of content under a head, by the head's signature."""
        value = self.value(head)
        signature = self._signature(head, form)
        if signature is not None and signature.name == "report" and head.i in self.turned_down:
            signature = self.words.signatures["charge"]
        if signature is None:
            return self._unlisted(token, value)
        if signature.name in TELLING and self._evaluated(head):
            return real(value)
        return self._apply(signature, head, value)

    def _unlisted(self, token: Token, value: Value) -> Value:
        if token.dep_ in {"ccomp", "csubj", "csubjpass"}:
            return unnegated(value)
        return possible(unnegated(value)) if is_infinitive(token) else value

    def _apply(self, signature: Signature, head: Token, value: Value) -> Value:
        self.reasons.setdefault(head.i, (signature.name, head))
        if signature.name in INTENTIONS and value.stance is Stance.DENIED and not value.positive:
            return value
        result = signature(negate(value) if head.i in self.turned_down else value)
        if signature.name in {"commitment", "expectation", "desire"} and _countered(head):
            return negate(real(value))
        return result

    def _signature(self, head: Token, form: str) -> Signature | None:
        lemma = head.lemma_.lower()
        phrases = [f"{lemma} {particle}" for particle in particles(head)]
        return self.words.signature(form, *phrases, head.lower_, lemma)

    def _evaluated(self, verb: Token) -> bool:
        """Whether a telling verb without a subject depends on a judgement ("it is important to note that")."""
        if has_subject(verb) or not is_verb(verb):
            return False
        head = verb.head.head if verb.head.pos_ == "ADP" else verb.head
        return head.i != verb.i and (head.pos_ == "ADJ" or self._adjective(head, verb) is not None)

    def _adjective(self, head: Token, token: Token) -> tuple[Token, Signature] | None:
        """The adjective of a copula whose content ``token`` is ("it is likely that")."""
        if head.lemma_ not in COPULAS:
            return None
        for child in head.children:
            if child.dep_ in {"acomp", "oprd", "attr"} and child.i != token.i:
                form = "noun" if child.pos_ == "NOUN" else "adjective"
                signature = self.words.signature(form, child.lemma_.lower())
                if signature is not None:
                    return child, signature
        return None

    def _of_gerund(self, token: Token, preposition: Token) -> Value:
        head = preposition.head
        if head.pos_ == "ADV" and is_verb(head.head):
            head = head.head
        name = self.words.modifier("prepositions", preposition.lemma_)
        value = self.value(head)
        if name is not None:
            return OPERATORS[name](real(value) if name == "negate" else value)
        if head.pos_ in {"NOUN", "PROPN"}:
            return self._by(head, "noun", token)
        signature = self._signature_with(head, "verb_ing", preposition)
        if signature is None or preposition.lemma_ in {"after", "by", "since", "before", "while", "upon"}:
            return unnegated(value)
        return self._apply(signature, head, value)

    def _signature_with(self, head: Token, form: str, preposition: Token | None) -> Signature | None:
        if head.pos_ == "ADJ":
            return self.words.signature("adjective", head.lemma_.lower())
        lemma = head.lemma_.lower()
        phrases = [f"{lemma} {particle}" for particle in particles(head)]
        if preposition is not None:
            phrases.insert(0, f"{lemma} {preposition.lemma_.lower()}")
        return self.words.signature(form, *phrases, head.lower_, lemma)

    def _of_adverbial(self, token: Token, head: Token) -> Value:
        value = self.value(head)
        for mark in marks(token):
            name = self.words.modifier("conjunctions", mark)
            if name == "before":
                return value if value.time is Time.FUTURE else real(value)
            if name == "real":
                return _keeping_future(value)
            if name is not None:
                return OPERATORS[name](unnegated(value))
        if is_infinitive(token):
            return possible(unnegated(value))
        return unnegated(value)

    def _of_object(self, token: Token, head: Token, preposition: Token | None) -> Value:
        if preposition is not None:
            name = self.words.modifier("prepositions", preposition.lemma_)
            if name is not None and (preposition.lower_ != "against" or head.lemma_.lower() in ADVISED):
                return OPERATORS[name](real(self.value(head)))
        value = self._but_for(token, head) if preposition is None else self.value(head)
        if head.pos_ in {"NOUN", "PROPN"}:
            return self._of_noun_object(token, head, preposition)
        takes = preposition is None or preposition.lemma_ in CONTENT_PREPOSITIONS
        form = "verb_object" if preposition is None else "verb_ing"
        signature = self._signature_with(head, form, preposition) if takes else None
        if signature is None or (not value.positive and any(c.dep_ == "poss" for c in token.children)):
            return self._presupposed(token, value)
        return self._apply(signature, head, value)

    def _of_noun_object(self, token: Token, noun: Token, preposition: Token | None) -> Value:
        value = self.value(noun)
        signature = self.words.signature("noun", noun.lemma_.lower())
        if signature is None or preposition is None or preposition.lemma_ not in CONTENT_PREPOSITIONS:
            return self._presupposed(token, value)
        if noun.lemma_ == "responsibility" and _is_claimed(noun):
            return real(value)
        if preposition.lemma_ in {"in", "with", "at", "against"} and signature.name != "implicative":
            return self._presupposed(token, value)
        return self._apply(signature, noun, value)

    def _presupposed(self, token: Token, value: Value) -> Value:
        definite = any(c.dep_ in {"det", "poss"} and (c.lower_ in DEFINITE or c.dep_ == "poss") for c in token.children)
        return real(value) if definite else unnegated(value)

    def _but_for(self, token: Token, head: Token) -> Value:
        """The value of a verb without the "no" that is its subject's or object's own ("no talks are held")."""
        value = self.value(head)
        counted = is_verb(head) and is_negatable(token) and says_no(token)
        return negate(value) if counted else value

    def _of_subject(self, token: Token, head: Token) -> Value:
        value = self._but_for(token, head)
        signature = self._signature(head, "verb")
        if signature is not None and signature.name in {"implicative", "negative_implicative"}:
            if any(self._false(c) for c in head.children):
                return negate(value)
            return signature(value) if token.pos_ != "PROPN" and head.lemma_ != "fail" else value
        return unnegated(value)

    def _false(self, token: Token) -> bool:
        form = "noun" if token.pos_ == "NOUN" else "adjective"
        if token.dep_ not in {"acomp", "attr"}:
            return False
        signature = self.words.signature(form, token.lemma_.lower())
        return signature is not None and signature.name == "negative_implicative"

    def _of_modifier(self, token: Token, head: Token) -> Value:
        signature = self.words.signature("noun", head.lemma_.lower()) if token.dep_ != "amod" else None
        value = self.value(head)
        return value if signature is None or token.dep_ == "poss" else self._apply(signature, head, value)

    # What the token brings itself --------------------------------------------------------------------------------

    def _modified(self, token: Token, value: Value) -> Value:
        return own_effect(token, self._by_insertion(token, value))

    def _by_insertion(self, token: Token, value: Value) -> Value:
        """A reporting clause that stands beside its content ("..., police said, ..."); "according to"."""
        for child in token.children:
            signature = self._signature(child, "verb_that") if child.dep_ == "parataxis" and is_verb(child) else None
            if signature is not None and signature.name in VOICES:
                self.reasons.setdefault(child.i, (signature.name, child))
                return signature(Value())
            if child.lower_ == "according" and value.stance is Stance.NONE:
                return OPERATORS["voice"](value)
        return value


def form_of(token: Token) -> str:
    """The form of a clause that is the content of a verb."""
    if is_infinitive(token) or (token.tag_ == "VB" and not auxiliaries(token)):
        return "verb_to"
    if token.tag_ == "VBG" and not auxiliaries(token):
        return "verb_ing"
    return "verb_that" if token.dep_ in {"ccomp", "csubj", "parataxis"} else "verb"


def _is_claimed(responsibility: Token) -> bool:
    """Whether responsibility is what somebody claims or takes, or nobody does: what it is for is a fact."""
    above = responsibility.head.head if responsibility.dep_ == "pobj" else responsibility.head
    return above.lemma_ in {"claim", "accept", "take", "assume", "admit"}


def _gerund_before(token: Token) -> Token | None:
    """The gerund after a preposition that an infinitive follows at once ("of planning to attack")."""
    first = token.left_edge
    before = token.doc[first.i - 1] if first.i > 0 else None
    return before if before is not None and before.tag_ == "VBG" and before.dep_ == "pcomp" else None


def _keeping_future(value: Value) -> Value:
    return value if value.time is Time.FUTURE and value.certainty is Certainty.CERTAIN else real(value)


def _countered(head: Token) -> bool:
    """Whether a plan is told in the past perfect and followed by what came instead ("had planned to ... but")."""
    if not any(a.lower_ == "had" for a in auxiliaries(head)) and head.tag_ != "VBN":
        return False
    return any(c.lower_ in COUNTERED and c.dep_ in {"cc", "mark"} and c.i > head.i for c in head.sent) and any(
        a.lower_ in {"had", "was", "were"} for a in auxiliaries(head)
    )
