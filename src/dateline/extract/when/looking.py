"""What the words around an event say of its time: who lends it theirs, and which way it looks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.extract.when.known import Event, Mention
from dateline.extract.when.lexicon import words
from dateline.extract.when.tense import (
    auxiliaries,
    governor,
    is_future,
    is_past,
    is_perfect,
    is_perfect_progressive,
    is_progressive,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEEK = timedelta(days=7)
_VERBAL = frozenset({"VERB", "AUX"})
_CONTENT = frozenset({"ccomp", "parataxis"})
_OTHER_CLAUSES = frozenset({"conj", "advcl", "ccomp", "parataxis"})
LASTING = frozenset({"war", "offensive", "upheaval"})
"""The kinds of well-known events that go on for long, within which others happen."""


def climb(trigger: Token) -> list[tuple[Token, bool]]:
    """The words above a trigger that can lend it their time, and whether it is then the content of their speech."""
    steps: list[tuple[Token, bool]] = []
    token, content = trigger, False
    while token.head != token:
        above = token.head
        if token.dep_ == "relcl" or (token.dep_ == "advcl" and _has_order(token)):
            break
        if token.dep_ == "conj" and token.pos_ in _VERBAL and _has_own_subject(token) and token == trigger:
            break
        content = content or (token.dep_ in _CONTENT and not _is_misjoined(trigger, token))
        if above.pos_ in _VERBAL | {"NOUN"} and _lends(token, above):
            steps.append((above, content))
        token = above
    return [*steps, *((c, False) for c in trigger.children if _shares(c))]


def _shares(verb: Token) -> bool:
    """Whether a clause below shares the time of the one above: "spoke and signed", "speaking there, he said"."""
    if _has_own_subject(verb):
        return False
    return verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VBN"} and not _has_order(verb))


def _is_misjoined(trigger: Token, content: Token) -> bool:
    """Whether a verb in the past tense is joined by mistake to what somebody said will be."""
    joined = trigger.dep_ == "conj" and trigger.head == content and trigger.tag_ == "VBD"
    return joined and is_future(content)


def _lends(token: Token, above: Token) -> bool:
    """Whether a word shares its time with the one below it."""
    if token.pos_ in _VERBAL or above.pos_ not in _VERBAL:
        return True
    return above.lemma_ in words("carriers") or (
        token.dep_ in {"nsubj", "nsubjpass"} and above.lemma_ not in words("saying")
    )


def _has_order(verb: Token) -> bool:
    """Whether a clause is said to come before or after the main one."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod", "prep"}}
    return bool(marks & {"after", "before", "since", "until", "once", "till"}) or verb.head.lower_ in {
        "after",
        "before",
    }


def _has_own_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def tells_back(trigger: Token) -> bool:
    """Whether the content of speech is itself in the past tense."""
    verb = governor(trigger)
    participle = verb.tag_ in {"VBG", "VBN"} and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return is_past(verb) or (participle and verb.head != verb and is_past(governor(verb.head)))


def looks_back(trigger: Token) -> bool:
    """Whether the words above an event, or its own form, tell it as having happened."""
    verb = governor(trigger)
    for _ in range(6):
        if is_past(verb) or is_perfect(verb):
            return True
        content = verb.dep_ in _CONTENT or (verb.head != verb and governor(verb.head).lemma_ in words("saying"))
        finite = verb.tag_ in {"VBZ", "VBP", "MD"} or is_future(verb) or is_progressive(verb)
        if verb.head == verb or (finite and not (content and (is_speech(trigger) or is_future(verb)))):
            return False
        verb = governor(verb.head)
    return False


def is_under_way(trigger: Token) -> bool:
    """Whether an event is told as going on: "is visiting", "is surrounded", "is concerned", "urges"."""
    verb = governor(trigger)
    present = {c.lower_ for c in auxiliaries(verb)} | ({verb.lower_} if verb.lemma_ == "be" else set())
    stative = bool(present & {"is", "are", "'s", "'re", "am"}) and trigger.tag_ in {"VBN", "VBG", "JJ"}
    return is_progressive(verb) or is_perfect_progressive(verb) or stative or (is_speech(verb) and not is_future(verb))


def is_reported(verb: Token) -> bool:
    """Whether a past perfect may only shift what was said in the past tense or the perfect."""
    return any(t.lemma_ in words("saying") and t != verb and is_past(t) for t in verb.sent if t.pos_ in _VERBAL)


def names(mention: Mention, trigger: Token) -> bool:
    """Whether a mention is the trigger itself, its object, or the event in the course of which it happened."""
    for token in (trigger, *trigger.children, *(c for other in trigger.conjuncts for c in other.children)):
        if mention.start <= token.idx < mention.end and (token == trigger or token.dep_ in {"dobj", "nsubjpass"}):
            return token == trigger or trigger.lemma_ in words("carriers") or trigger.lemma_ in words("waging")
        inside = token.dep_ == "prep" and token.lower_ in {"in", "during", "throughout"}
        if inside and any(mention.start <= c.idx < mention.end for c in token.children):
            return trigger.lemma_ not in words("saying")
    return False


def is_speech(token: Token) -> bool:
    """Whether a word stands for saying something."""
    return token.lemma_.lower() in words("saying") or token.lower_ in {"statement", "speech", "briefing", "letter"}


def is_perfect_content(verb: Token) -> bool:
    """Whether a gerund hangs on a verb in the perfect ("has done little but urge")."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and is_perfect(governor(verb.head))


def class_of(token: Token) -> str:
    """The class of an event by which later mentions are known: its lemma, or "campaign"."""
    if token.tag_ == "VBG" and token.lemma_ in words("campaigning"):
        return "campaign"
    return "campaign" if token.lemma_.lower() in words("campaigns") else token.lemma_.lower()


def is_named_by(trigger: Token, mention: Mention) -> bool:
    """Whether the words around a trigger name a well-known event, and no other of its kind.

    A war or an offensive is named by the sentence; an act of a day (a visit, a decree, an attack) only by its own
    clause, for another clause may tell of a similar one. "This time", "again", "another" speak of another.
    """
    if mention.event.kind in LASTING:
        return not marks_another([trigger])
    clause = _clause(governor(trigger))
    return mention.event.named_in("".join(t.text_with_ws for t in clause)) and not marks_another(clause)


def known_within(trigger: Token, mentions: Iterable[Mention], days: tuple[str, str]) -> Event | None:
    """The one well-known deed that a trigger names and that happened within these days ("visited Rome last year")."""
    if date.fromisoformat(days[1]) - date.fromisoformat(days[0]) <= _WEEK:
        return None
    named = (m for m in mentions if m.start <= trigger.idx < m.end and m.event.kind not in LASTING)
    events = {
        m.event.name: m.event
        for m in named
        if days[0] <= m.event.earliest <= (m.event.latest or "9999") <= days[1] and is_named_by(trigger, m)
    }
    return next(iter(events.values())) if len(events) == 1 else None


def _clause(verb: Token) -> list[Token]:
    """The words of a clause, without the clauses joined to it or put under it."""
    kept, waiting = [], [verb]
    while waiting:
        token = waiting.pop()
        kept.append(token)
        waiting += [c for c in token.children if not (c.pos_ in _VERBAL and c.dep_ in _OTHER_CLAUSES)]
    return sorted(kept, key=lambda token: token.i)


def marks_another(tokens: list[Token]) -> bool:
    """Whether the words around these speak of one more of a kind ("again", "another", "this time")."""
    around = [*tokens, *(child for token in tokens for child in token.children)]
    this_time = any(t.lower_ == "time" and any(c.lower_ == "this" for c in t.children) for t in around)
    return this_time or any(t.lower_ in words("renewing") for t in around)


def proper_nouns(tokens: Iterable[Token]) -> frozenset[str]:
    """The proper nouns among some words."""
    return frozenset(token.text for token in tokens if token.pos_ == "PROPN")


def begins(trigger: Token) -> bool:
    """Whether an event is told as beginning: "launched an offensive", "the war broke out", "the onset of the war"."""
    if trigger.lemma_.lower() in words("inchoative"):
        return True
    carrier = trigger.head
    if trigger.dep_ == "pobj" and carrier.lower_ == "of":
        return carrier.head.lemma_.lower() in words("inchoative")
    return trigger.dep_ in {"dobj", "nsubjpass"} and carrier.lemma_ in words("inchoative")


def after_which(trigger: Token) -> Token | None:
    """The verb that a clause with "after" hangs on, for an event in that clause: it came before that verb's."""
    token = trigger
    while token.head != token:
        marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
        if token.dep_ == "advcl" and "after" in marks:
            return token.head
        if token.dep_ == "pcomp" and token.head.lower_ == "after":
            return governor(token.head)
        if token.dep_ in {"relcl", "ccomp"}:
            return None
        token = token.head
    return None
