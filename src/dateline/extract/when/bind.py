"""Binding: the expression that governs an event, by syntax; where there is none, what the article tells of it
elsewhere; last its tense and status."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from dateline.extract.when.attach import Attached, attach, is_day, only_day
from dateline.extract.when.deadlines import Deadlines
from dateline.extract.when.derived import Lengths, derived
from dateline.extract.when.find import Found
from dateline.extract.when.governing import Governing
from dateline.extract.when.known import Mention, mentions
from dateline.extract.when.lexicon import words
from dateline.extract.when.looking import (
    LASTING,
    after_which,
    begins,
    class_of,
    climb,
    is_named_by,
    is_reported,
    is_speech,
    is_under_way,
    known_within,
    looks_back,
    names,
    tells_back,
)
from dateline.extract.when.recall import Recall
from dateline.extract.when.tense import governor, is_past, is_perfect, is_pluperfect
from dateline.extract.when.writing import Writer
from dateline.model import Annotated, Published, Status, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAY, _FRESH, _MONTH = timedelta(days=1), timedelta(days=10), timedelta(days=31)
_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_LEAD, _OPENING = 2, 5
"""How many sentences tell an article's news, and open it; a dateline or headline may count as one more."""


class Binder:
    """Gives each event of one article its days. Built once an article."""

    def __init__(self, annotated: Annotated, published: Published, found: tuple[Found, ...]) -> None:
        self.annotated = annotated
        self.first = _date(published.earliest)
        self.last = _date(published.latest)
        self.attached = attach(found)
        self.lengths = Lengths(found)
        self.only_day = only_day(self.attached, self.first, self.last)
        if self.only_day and self.only_day.found.days:
            self.first, self.last = self.only_day.found.days
        self.news_day = self.only_day if self.only_day and self._opens(self.only_day, _LEAD) else None
        self.mentions = mentions(annotated.doc)
        self.governing = Governing((*derived(found, self.attached), *self.attached))
        self.writer = Writer(annotated.text, self.first, self.last)
        self.recall = Recall(annotated.doc, self.governing, self.mentions, self.last)
        self.deadlines = Deadlines(annotated.doc, self.attached)

    def bind(self, trigger: Token, status: Status) -> When | None:
        """When the event happened, or is to happen; None where nothing tells."""
        bound = self._by_syntax(trigger, status) or self._by_name(trigger, status) or self._by_memory(trigger, status)
        if bound is None:
            return self._in_order(trigger, status, self._by_tense(trigger, status))
        return self._in_order(trigger, status, self._clipped(bound, status))

    # By syntax

    def _by_syntax(self, trigger: Token, status: Status) -> When | None:
        own = self.governing.nearest(trigger)
        if own is not None:
            return self._sharpened(self._own(own, trigger), trigger)
        for above, content in climb(trigger):
            found = self.governing.direct(above)
            if found is not None:
                carried = above.lemma_ in words("carriers") and above == governor(trigger)
                named = None if carried else self._named(trigger, status)
                return named or self._from_above(found, trigger, above, content, status)
        return None

    def _own(self, items: list[Attached], trigger: Token) -> When:
        """The days of the trigger's own expression; a campaign said to have begun then goes on."""
        clause = items[0].holder
        lasts = class_of(trigger) == "campaign" and clause.head == trigger and clause.lemma_ in words("inchoative")
        bound = self.writer.expression(items, "own expression")
        if lasts and self.last and bound.earliest and bound.earliest <= self.last.isoformat():
            return replace(bound, latest=self.last.isoformat(), rule="campaign since then")
        return bound

    def _sharpened(self, bound: When, trigger: Token) -> When:
        """Within a month or a year, the days of the one well-known event that the clause names."""
        if bound.earliest is None or bound.latest is None:
            return bound
        event = known_within(trigger, self.mentions, (bound.earliest, bound.latest))
        if event is None:
            return bound
        rule = f"known event of that time: {event.name}"
        return replace(bound, earliest=event.earliest, latest=event.latest, rule=rule)

    def _from_above(
        self, found: list[Attached], trigger: Token, above: Token, content: bool, status: Status
    ) -> When | None:
        """The days of an event from those of a word above it: the saying, the carrying verb, the main clause."""
        bound = self.writer.expression(found, "governing clause")
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

    def _clipped(self, bound: When, status: Status) -> When:
        """What has happened lies before the article, what is planned after it."""
        if status in _AHEAD:
            first = self.first.isoformat() if self.first else None
            ends_later = first and (bound.latest is None or first <= bound.latest)
            late = bound.earliest is None or (bound.latest and first and bound.earliest < first)
            return replace(bound, earliest=first) if ends_later and late else bound
        if (bound.rule or "").startswith("known event"):
            return bound
        last = self.last.isoformat() if self.last else None
        over = last and bound.earliest and bound.latest and bound.earliest <= last < bound.latest
        return replace(bound, latest=last) if over else bound

    def _in_order(self, trigger: Token, status: Status, bound: When | None) -> When | None:
        """What came before another event, whose day the sentence or the article tells, is not later than that."""
        main = after_which(trigger) if bound is not None and status not in _AHEAD else None
        if main is None or bound is None:
            return bound
        subject = next((c for c in main.children if c.dep_ in {"nsubjpass", "dobj"}), main)
        then = self._by_syntax(main, status) or self._by_name(main, status) or self._by_memory(subject, status)
        if then is None or then.latest is None:
            return bound
        if bound.latest is not None and bound.latest <= then.latest:
            return bound
        if bound.basis == "publication":
            return replace(then, earliest=None, rule="before what is dated")
        early = bound.earliest is None or bound.earliest <= then.latest
        return replace(bound, latest=then.latest) if early else bound

    # By name and by memory

    def _named(self, trigger: Token, status: Status) -> When | None:
        """The days of a well-known event that a noun, or a verb with its noun, stands for, whoever speaks of it."""
        nouns = [trigger] if trigger.pos_ == "NOUN" else [c for c in trigger.children if c.dep_ == "dobj"]
        itself = any(m.event.unique and m.start <= noun.idx < m.end for m in self.mentions for noun in nouns)
        return self._by_name(trigger, status) if itself else None

    def _by_name(self, trigger: Token, status: Status) -> When | None:
        """The days of a well-known event that the text names: a war, an invasion, a summit."""
        if status in _AHEAD:
            return None
        mention = self._mention_of(trigger)
        if mention is None:
            return self._joined(trigger)
        if not begins(trigger) or mention.event.kind not in LASTING:
            return self.writer.event(mention)
        part = self.recall.phase(trigger)
        return self.writer.expression(part[1], "part of a campaign") if part else self.writer.beginning(mention)

    def _mention_of(self, trigger: Token) -> Mention | None:
        named = [m for m in self.mentions if names(m, trigger) and is_named_by(trigger, m)]
        happened = [m for m in named if m.event.unique and self.recall.happened(m)]
        own = [m for m in happened if any(m.start <= token.idx < m.end for token in trigger.subtree)]
        return next(iter(own or happened), None) or self._fresh(trigger, named)

    def _fresh(self, trigger: Token, named: list[Mention]) -> Mention | None:
        """Of known events that the words may mean the one that had just happened, told as news."""
        if self.first is None or self.last is None or self.last - self.first > _MONTH or not looks_back(trigger):
            return None
        since, until = (self.first - _FRESH).isoformat(), self.last.isoformat()
        known = {m.event.name: m for m in named if since <= m.event.earliest <= until and m.event.kind not in LASTING}
        return next(iter(known.values())) if len(known) == 1 and not is_pluperfect(governor(trigger)) else None

    def _joined(self, trigger: Token) -> When | None:
        """The days of the well-known deed that the sentence tells before, by the same subject ("seized and held")."""
        deeds = (above for above, content in climb(trigger) if not content and above.tag_ == "VBD")
        mention = next((m for above in deeds if above.i < trigger.i and (m := self._mention_of(above))), None)
        if trigger.pos_ != "VERB" or mention is None or mention.event.kind in LASTING:
            return None
        return replace(self.writer.event(mention), rule=f"joined to a known event: {mention.event.name}")

    def _by_memory(self, trigger: Token, status: Status) -> When | None:
        """The days of an event told elsewhere in the article, for a later or earlier mention of it."""
        if status in _AHEAD or trigger.pos_ not in {"NOUN", "VERB"}:
            return None
        told = self.recall.told(trigger) or self.recall.reacted_to(trigger)
        if told is None:
            mention = self.recall.aside(trigger) or self.recall.again(trigger)
            return self.writer.event(mention) if mention else None
        bound = self.writer.expression(told[1], "same event elsewhere")
        if class_of(told[0]) == "campaign" and self.last and bound.earliest and bound.earliest <= self.last.isoformat():
            return replace(bound, latest=self.last.isoformat(), rule="campaign since then")
        return bound if trigger.pos_ == "NOUN" else None

    # By tense

    def _by_tense(self, trigger: Token, status: Status) -> When | None:
        if self.first is None or status is Status.HYPOTHETICAL:
            return None
        if status is Status.PLANNED:
            return self._planned(trigger)
        verb = governor(trigger)
        if is_pluperfect(verb) and not is_reported(verb):
            return self.writer.publication(None, self.last, "before the article")
        since = self.lengths.back(trigger, self.first)
        if since is not None:
            return self.writer.length(*since, "gone on so long")
        if self.news_day and (looks_back(trigger) or is_under_way(trigger)):
            return self.writer.expression([self.news_day], "the only day told")
        war = self._in_war(trigger)
        if war is not None:
            return war
        if looks_back(trigger):
            return self.writer.publication(
                self._speech_day(trigger) or self.first - _DAY, self.last, "news in the past tense"
            )
        if is_under_way(trigger):
            return self.writer.publication(self.first, self.last, "present")
        return self._elsewhere(trigger)

    def _planned(self, trigger: Token) -> When:
        """A plan lies ahead of the article, up to the day that is set for those whom it is about."""
        plan = self.writer.publication(self.first, None, "planned")
        within = self.lengths.ahead(trigger, self.last or self.first) if self.first else None
        if within is not None:
            return replace(self.writer.length(*within, "planned within that time"), earliest=plan.earliest)
        deadline = self.deadlines.of(trigger)
        if deadline is None or not self.first or deadline.found.days is None or deadline.found.days[1] < self.first:
            return plan
        until = self.writer.expression([deadline], "planned until then")
        return replace(until, earliest=plan.earliest)

    def _in_war(self, trigger: Token) -> When | None:
        """A deed told in passing, in a sentence that names one war or offensive, lies in its time."""
        bare = trigger.tag_ == "VBN" and trigger.dep_ == "acl"
        mention = self.recall.war(trigger) if bare else None
        return self.writer.event(mention) if mention else None

    def _elsewhere(self, trigger: Token) -> When | None:
        """A noun repeats what a verb of the article told as news ("called on ... the call")."""
        if trigger.pos_ != "NOUN" or self.first is None:
            return None
        same = (t for t in self.annotated.doc if t.pos_ == "VERB" and t.lemma_ == trigger.lemma_ and t != trigger)
        if not any(is_past(verb) or is_perfect(verb) for verb in same):
            return None
        return self.writer.publication(
            self._speech_day(trigger) or self.first - _DAY, self.last, "told as news elsewhere"
        )

    def _speech_day(self, trigger: Token) -> date | None:
        """The article's own day, where its opening dates its speakers to that day and to no other."""
        return self.first if self.first == self.last and is_speech(trigger) and self._speaks_today else None

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where the first sentences end."""
        return tuple(sentence.end for sentence in islice(self.annotated.doc.sents, _OPENING + 1))

    def _opens(self, item: Attached, sentences: int) -> bool:
        """Whether an expression stands in the first sentences of the article."""
        return item.found.root.i < self._ends[: sentences + 1][-1]

    @cached_property
    def _speaks_today(self) -> bool:
        if self.only_day is not None and self.news_day is None:
            return False
        told = [a for a in self.attached if is_speech(a.holder) and is_day(a) and self._opens(a, _OPENING)]
        return {a.found.days for a in told} == {(self.first, self.last)}


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
