"""Binding: the expression that governs an event, by syntax; where there is none, tense, status and narrative."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.when.attach import (
    Attached,
    are_range,
    attach,
    depth,
    in_participle,
    is_day,
    only_day,
    within_clause,
)
from dateline.extract.when.find import Found
from dateline.extract.when.known import Mention, mentions
from dateline.extract.when.lexicon import words
from dateline.extract.when.looking import (
    LASTING,
    class_of,
    climb,
    is_named_by,
    is_perfect_content,
    is_reported,
    is_speech,
    is_under_way,
    known_within,
    looks_back,
    names,
    tells_back,
)
from dateline.extract.when.tense import governor, is_past, is_perfect, is_pluperfect
from dateline.model import Annotated, Published, Status, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBAL = frozenset({"VERB", "AUX"})
_DAY = timedelta(days=1)
_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_OPENING = 5
"""How many sentences open an article."""


class Binder:
    """Gives each event of one article its days. Built once an article."""

    def __init__(self, annotated: Annotated, published: Published, found: tuple[Found, ...]) -> None:
        self.annotated = annotated
        self.first = _date(published.earliest)
        self.last = _date(published.latest)
        self.attached = attach(found)
        self.only_day = only_day(self.attached, self.first, self.last)
        if self.only_day and self.only_day.found.days:
            self.first, self.last = self.only_day.found.days

    def bind(self, trigger: Token, status: Status) -> When | None:
        """When the event happened, or is to happen; None where nothing tells."""
        bound = self._by_syntax(trigger, status) or self._by_name(trigger, status) or self._by_memory(trigger, status)
        return self._clipped(bound, status) if bound else self._by_tense(trigger, status)

    # By syntax

    def _by_syntax(self, trigger: Token, status: Status) -> When | None:
        own = self._nearest(trigger)
        if own is not None:
            return self._sharpened(self._when(own, "own expression"), trigger)
        for above, content in climb(trigger):
            found = self._direct(above)
            if found is not None:
                named = None if above.lemma_ in words("carriers") else self._named(trigger, status)
                return named or self._from_above(found, trigger, above, content, status)
        return None

    def _sharpened(self, bound: When, trigger: Token) -> When:
        """Within a month or a year, the days of the one well-known event that the clause names."""
        if bound.earliest is None or bound.latest is None:
            return bound
        event = known_within(trigger, self._mentions, (bound.earliest, bound.latest))
        if event is None:
            return bound
        rule = f"known event of that time: {event.name}"
        return replace(bound, earliest=event.earliest, latest=event.latest, rule=rule)

    def _nearest(self, trigger: Token) -> list[Attached] | None:
        """The expressions within the trigger's own clause or phrase, nearest in the tree."""
        inside = [a for a in self.attached if self._belongs(a, trigger)]
        inside = inside or [a for a in self.attached if in_participle(a, trigger)][:1]
        if not inside:
            return None
        nearest = min(inside, key=lambda a: (bool(a.side), depth(a.holder, trigger), a.start))
        return self._range(nearest, inside)

    def _belongs(self, item: Attached, trigger: Token) -> bool:
        if item.holder == trigger:
            return True
        if not within_clause(item.holder, trigger):
            return False
        if trigger.pos_ not in _VERBAL or item.holder.pos_ in _VERBAL:
            return True
        return not item.modifies and item.preposition != "of" and is_day(item)

    def _direct(self, token: Token) -> list[Attached] | None:
        """The expressions of a verb or noun above the trigger."""
        inside = [a for a in self.attached if a.holder == token or self._belongs(a, token)]
        inside = [a for a in inside if not a.modifies or a.holder == token]
        inside = inside or [a for a in self.attached if in_participle(a, token)][:1]
        return self._range(min(inside, key=lambda a: depth(a.holder, token)), inside) if inside else None

    def _range(self, item: Attached, others: list[Attached]) -> list[Attached]:
        """The expression with the other end of its range ("from March to May", "between 1990 and 1995")."""
        ends = [o for o in others if o is not item and o.holder == item.holder and are_range(item, o)]
        return sorted([item, *ends[:1]], key=lambda a: a.start)

    def _from_above(
        self, found: list[Attached], trigger: Token, above: Token, content: bool, status: Status
    ) -> When | None:
        """The days of an event from those of a word above it: the saying, the carrying verb, the main clause."""
        bound = self._when(found, "governing clause")
        if status in _AHEAD and (content or above.lemma_ in words("futurists")):
            return replace(bound, latest=None, rule="planned from then on")
        if not content:
            return bound
        if status in _AHEAD or is_pluperfect(governor(trigger)) or tells_back(trigger):
            return self._reported(bound)
        return replace(bound, rule="time of saying")

    def _reported(self, bound: When) -> When:
        """What was reported on a day in the past tense happened then or the day before."""
        day = _date(bound.earliest)
        if day is None or bound.earliest != bound.latest:
            return bound
        return replace(bound, earliest=(day - _DAY).isoformat(), rule="reported then")

    def _when(self, items: list[Attached], rule: str) -> When:
        first, last = items[0], items[-1]
        days = [item.found.days for item in items if item.found.days]
        earliest: str | None = min(d[0] for d in days).isoformat()
        latest: str | None = max(d[1] for d in days).isoformat()
        if len(items) == 1 and first.side == "after":
            latest = self.last.isoformat() if self.last and (earliest or "") <= self.last.isoformat() else None
        if len(items) == 1 and first.side == "before":
            earliest = None
        start, end = first.start, last.found.expression.end
        text = self.annotated.text[start:end]
        return When(earliest=earliest, latest=latest, basis="expression", start=start, end=end, text=text, rule=rule)

    def _clipped(self, bound: When, status: Status) -> When:
        """What has happened lies before the article, what is planned after it."""
        if status in _AHEAD:
            first = self.first.isoformat() if self.first else None
            late = first and bound.earliest and bound.latest and bound.earliest < first <= bound.latest
            return replace(bound, earliest=first) if late or (first and bound.earliest is None) else bound
        last = self.last.isoformat() if self.last else None
        over = last and bound.earliest and bound.latest and bound.earliest <= last < bound.latest
        return replace(bound, latest=last) if over else bound

    # By name and by memory

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        return mentions(self.annotated.doc)

    def _named(self, noun: Token, status: Status) -> When | None:
        """The days of a well-known event that a noun itself stands for, whoever speaks of it when."""
        itself = noun.pos_ == "NOUN" and any(m.event.unique and m.start <= noun.idx < m.end for m in self._mentions)
        return self._by_name(noun, status) if itself else None

    def _by_name(self, trigger: Token, status: Status) -> When | None:
        """The days of a well-known event that the text names: a war, an invasion, a summit."""
        if status in _AHEAD:
            return None
        named = [m for m in self._mentions if m.event.unique and names(m, trigger) and is_named_by(trigger, m)]
        happened = [m for m in named if self._happened(m)]
        own = [m for m in happened if any(m.start <= token.idx < m.end for token in trigger.subtree)]
        return self._of_event((own or happened)[0]) if happened else None

    def _of_event(self, mention: Mention) -> When:
        return When(
            earliest=mention.event.earliest,
            latest=mention.event.latest or (self.last.isoformat() if self.last else None),
            basis="expression",
            start=mention.start,
            end=mention.end,
            text=self.annotated.text[mention.start : mention.end],
            rule=f"known event: {mention.event.name}",
        )

    def _happened(self, mention: Mention) -> bool:
        return self.last is None or mention.event.earliest <= self.last.isoformat()

    @cached_property
    def _told(self) -> dict[str, tuple[Token, list[Attached]]]:
        """Event nouns that the article dates, by their class: the first mention of each."""
        told: dict[str, tuple[Token, list[Attached]]] = {}
        for token in self.annotated.doc:
            key = class_of(token)
            if token.pos_ == "NOUN" and key and key not in told and (items := self._told_of(token)):
                told[key] = (token, items)
        return told

    def _told_of(self, noun: Token) -> list[Attached] | None:
        carried = (above for above, content in climb(noun) if not content and above.lemma_ not in words("saying"))
        found = (items for items in (self._nearest(noun), *map(self._direct, carried)) if items)
        own = next(found, None)
        return own if own and own[0].found.expression.type in {"DATE", "TIME"} and is_day(own[0]) else None

    def _by_memory(self, trigger: Token, status: Status) -> When | None:
        """The days of an event told elsewhere in the article, for a later or earlier mention of it."""
        if status in _AHEAD or trigger.pos_ not in {"NOUN", "VERB"}:
            return None
        told = self._told.get(class_of(trigger)) or self._reacted_to(trigger)
        if told is None:
            return self._of_event(self._renamed[trigger.lemma_]) if self._is_aside(trigger) else None
        bound = self._when(told[1], "same event elsewhere")
        if class_of(told[0]) == "campaign" and self.last and bound.earliest and bound.earliest <= self.last.isoformat():
            return replace(bound, latest=self.last.isoformat(), rule="campaign since then")
        return bound if trigger.pos_ == "NOUN" else None

    @cached_property
    def _renamed(self) -> dict[str, Mention]:
        """The deeds of a day that the article names as well-known events, by their verbs: the first of each."""
        known = [m for m in self._mentions if m.event.unique and m.event.kind not in LASTING and self._happened(m)]
        verbs: dict[str, Mention] = {}
        for token in (t for t in self.annotated.doc if t.tag_ in {"VBD", "VBN"} and known):
            mention = next((m for m in known if m.start <= token.idx < m.end and is_named_by(token, m)), None)
            if mention is not None:
                verbs.setdefault(token.lemma_, mention)
        return verbs

    def _is_aside(self, trigger: Token) -> bool:
        """Whether a relative clause mentions once more what the article names as a well-known event."""
        return trigger.dep_ in {"relcl", "acl"} and trigger.tag_ in {"VBD", "VBN"} and trigger.lemma_ in self._renamed

    def _reacted_to(self, trigger: Token) -> tuple[Token, list[Attached]] | None:
        """The campaign that an act in the perfect is about ("has condemned the invasion"): it came after its start."""
        if trigger.pos_ != "VERB" or not (is_perfect(trigger) or is_perfect_content(trigger)):
            return None
        about = [t for t in trigger.subtree if t.pos_ == "NOUN" and class_of(t) == "campaign"]
        return self._told.get("campaign") if about and within_clause(about[0], trigger) else None

    # By tense

    def _by_tense(self, trigger: Token, status: Status) -> When | None:
        if self.first is None or status is Status.HYPOTHETICAL:
            return None
        if status is Status.PLANNED:
            return self._publication(self.first, None, "planned")
        verb = governor(trigger)
        if is_pluperfect(verb) and not is_reported(verb):
            return self._publication(None, self.last, "before the article")
        if self.only_day and (looks_back(trigger) or is_under_way(trigger)):
            return self._when([self.only_day], "the only day told")
        if looks_back(trigger):
            return self._publication(
                self._speech_day(trigger) or self.first - _DAY, self.last, "news in the past tense"
            )
        if is_under_way(trigger):
            return self._publication(self.first, self.last, "present")
        return self._elsewhere(trigger)

    def _elsewhere(self, trigger: Token) -> When | None:
        """A noun repeats what a verb of the article told as news ("called on ... the call")."""
        if trigger.pos_ != "NOUN" or self.first is None:
            return None
        same = (t for t in self.annotated.doc if t.pos_ == "VERB" and t.lemma_ == trigger.lemma_ and t != trigger)
        if not any(is_past(verb) or is_perfect(verb) for verb in same):
            return None
        return self._publication(self._speech_day(trigger) or self.first - _DAY, self.last, "told as news elsewhere")

    def _speech_day(self, trigger: Token) -> date | None:
        """The article's own day, where its opening dates its speakers to that day and to no other."""
        return self.first if self.first == self.last and is_speech(trigger) and self._speaks_today else None

    @cached_property
    def _speaks_today(self) -> bool:
        opening = next(
            (s.end for i, s in enumerate(self.annotated.doc.sents) if i == _OPENING), len(self.annotated.doc)
        )
        told = [a for a in self.attached if is_speech(a.holder) and is_day(a) and a.found.root.i < opening]
        return {a.found.days for a in told} == {(self.first, self.last)}

    def _publication(self, first: date | None, last: date | None, rule: str) -> When:
        return When(
            earliest=first.isoformat() if first else None,
            latest=last.isoformat() if last else None,
            basis="publication",
            rule=rule,
        )


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
