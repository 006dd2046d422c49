"""Quotations to the cues that they hang on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import medium, noun_phrase, verb_group
from dateline.extract.quotations import Quoted
from dateline.extract.reports import Report, Tokens
from dateline.extract.speakers import addressee, following, sources_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 14
BRIEF_REACH = 6
AFTERWARDS = {"when", "after", "as", "while", "before", "because", "during", "in", "on", "at"}
STOPS = {".", "?", "!", ";"}


class Linker:
    """Finds the cue of each quotation of an article, and adds the quotation to its report."""

    def __init__(self, doc: Doc, quotes: tuple[Quoted, ...], reports: list[Report]) -> None:
        self.doc = doc
        self.quotes = quotes
        self.tokens = {quote: frozenset(t.i for t in doc if quote.start <= t.idx < quote.end) for quote in quotes}
        self.inside = frozenset().union(*self.tokens.values()) if quotes else frozenset()
        self.spoken = frozenset[int]().union(*(self.tokens[quote] for quote in quotes if quote.full))
        self.reports = {report.head.i: report for report in reports}
        self.owner: dict[Quoted, int] = {}

    def linked(self) -> list[Report]:
        """All reports, with their quotations as content."""
        previous: Quoted | None = None
        for quote in self.quotes:
            if not self.tokens[quote]:
                continue
            head = self._cue(quote) or self._continued(quote, previous) if quote.full else None
            if quote.brief:
                head = self._after(quote, BRIEF_REACH)
            if (
                head is None
                and not quote.full
                and previous in self.owner
                and self.doc[min(self.tokens[quote]) - 1].text == ","
            ):
                head = self._from(quote, previous)
            if head is not None:
                self._give(quote, head)
            previous = quote if quote.full or head is not None else previous
        return [self._whole(self.reports[i]) for i in sorted(self.reports)]

    def _whole(self, report: Report) -> Report:
        """The report with all of a quotation of which it holds a part."""
        content = report.content
        for quote in self.quotes:
            tokens = self.tokens[quote]
            if (
                tokens & report.content
                and report.head.i not in tokens
                and quote not in self.owner
                and not tokens & report.words
            ):
                content |= frozenset(i for i in tokens if not self.doc[i].is_space)
        quoting = report.head.i not in self.inside
        mixed = report.mixed or (quoting and not report.direct and bool(content & self.inside))
        return replace(report, content=content - report.cue, mixed=mixed)

    def _give(self, quote: Quoted, head: int) -> None:
        self.owner[quote] = head
        if head in self.reports and self.reports[head].words <= self.tokens[quote] and self.reports[head].words:
            beside = following(self.doc[head])
            words: Tokens = noun_phrase(beside) - self.inside if beside is not None else frozenset()
            sources = (beside,) if beside is not None else ()
            self.reports[head] = replace(self.reports[head], sources=sources, words=words)
        tokens = frozenset(i for i in self.tokens[quote] if not self.doc[i].is_space)
        report = self.reports.get(head)
        if report is None:
            report = self._new(self.doc[head])
            if report is None:
                return
        outside = {i for i in report.content if i not in self.inside and self.doc[i].is_alpha}
        first = all(i != head for q, i in self.owner.items() if q is not quote)
        if (
            first
            and report.kind.name in {"judge", "urge", "name", "charge", "will", "think"}
            and not tokens & report.content
        ):
            outside = set(report.content)
        if (
            len(outside) <= 3
            and not outside & set(range(min(tokens), max(tokens)))
            and not (report.content & tokens and outside)
        ):
            kept = (
                report.content
                if not first
                else frozenset(i for i in report.content if i in self.inside and i in tokens)
            )
            self.reports[head] = replace(report, content=(kept | tokens) - report.words - report.cue, direct=True)
        else:
            self.reports[head] = replace(
                report, content=(report.content | tokens) - report.words - report.cue, mixed=True, direct=False
            )

    def _new(self, verb: Token) -> Report | None:
        kind = next((k for k in cues().verbs.get(verb.lemma_.lower(), ()) if "quote" in k.contents), None)
        words_of = _offered(verb)
        if kind is None and words_of is not None:
            kind = cues().classes["say"]
        if kind is None:
            return None
        offered: Tokens = frozenset(range(verb.i, words_of.i + 1)) if words_of is not None else frozenset()
        sources = sources_of(verb)
        words: Tokens = frozenset().union(*(noun_phrase(s) for s in sources)) if sources else frozenset()
        return Report(
            head=verb,
            kind=kind,
            sources=sources,
            words=words - self.inside,
            cue=(verb_group(verb) | medium(verb) | offered) - self.inside,
            content=frozenset(),
            addressee=addressee(verb),
        )

    def _is_cue(self, token: Token) -> bool:
        if token.i in self.inside or token.pos_ not in {"VERB", "AUX"}:
            return False
        return _offered(token) is not None or any(
            "quote" in kind.contents for kind in cues().verbs.get(token.lemma_.lower(), ())
        )

    def _cue(self, quote: Quoted) -> int | None:
        return self._by_tree(quote) or self._led(quote) or self._after(quote) or self._before(quote)

    def _led(self, quote: Quoted) -> int | None:
        """A participle that leads up to the quotation, where only a clause of time follows ("saying, “...,” when")."""
        last, first = max(self.tokens[quote]), min(self.tokens[quote])
        if last + 1 >= len(self.doc) or self.doc[last + 1].lower_ not in AFTERWARDS:
            return None
        found = self._before(quote)
        return found if found is not None and self.doc[first - 1].text in {",", ":"} else None

    def _by_tree(self, quote: Quoted) -> int | None:
        """The cue that the head of the quotation is the complement of."""
        tokens = self.tokens[quote]
        for index in sorted(tokens):
            token = self.doc[index]
            if (
                token.head.i not in tokens
                and token.dep_ in {"ccomp", "parataxis", "xcomp"}
                and self._is_cue(token.head)
            ):
                return token.head.i
        return None

    def _after(self, quote: Quoted, reach: int = REACH) -> int | None:
        """A cue that follows the quotation in its sentence."""
        last = max(self.tokens[quote])
        ended = quote.text.rstrip("\"”’'» ")[-1:] == "."
        for token in self.doc[last + 1 : last + 1 + reach]:
            if token.text in STOPS or token.i in self.inside or (ended and token.i > last + 1):
                return None
            if self._is_cue(token) and not ended:
                return token.i
        return None

    def _before(self, quote: Quoted) -> int | None:
        """A cue that leads up to the quotation."""
        first = min(self.tokens[quote])
        best = None
        for token in reversed(self.doc[max(0, first - 3 * REACH) : first]):
            if token.text in STOPS and not token.is_space:
                break
            if self._is_cue(token):
                best = token.i
                break
        lead = next((t for t in reversed(self.doc[:first]) if not t.is_space), None)
        if best is None or lead is None:
            return None
        return best if lead.text in {":", ","} or first - best <= 4 else None

    def _continued(self, quote: Quoted, previous: Quoted | None) -> int | None:
        """The cue of the quotation before, where this one goes on from it."""
        if previous is None or previous not in self.owner:
            return self._after_report(quote)
        return self._from(quote, previous) or self._after_report(quote)

    def _after_report(self, quote: Quoted) -> int | None:
        """The cue of a sentence that ends in its reporting clause, right before the quotation."""
        first = min(self.tokens[quote])
        if first < 2 or self.doc[first - 1].text not in {".", ","} or self.doc[first - 1].is_space:
            return None
        for token in reversed(self.doc[max(0, first - BRIEF_REACH) : first - 1]):
            report = self.reports.get(token.i)
            if report is not None and self._is_cue(token) and report.content and max(report.content) < token.i:
                return token.i
        return None

    def _from(self, quote: Quoted, previous: Quoted) -> int | None:
        between = self.doc.text[previous.end : quote.start]
        if not previous.closed and quote.paragraph == previous.paragraph + 1 and not between.strip():
            return self.owner[previous]
        first, last = max(self.tokens[previous]) + 1, min(self.tokens[quote])
        apart = [t for t in self.doc[first + 1 : last] if t.is_sent_start and not t.is_space]
        return self.owner[previous] if quote.paragraph == previous.paragraph and not apart else None


def _offered(verb: Token) -> Token | None:
    """The noun of speech that is the object of a light verb ("made the following comment: ...")."""
    known = cues()
    if verb.lemma_ not in known.supports:
        return None
    things = (c for c in verb.children if c.dep_ == "dobj" and 0 < c.i - verb.i <= BRIEF_REACH)
    return next((c for c in things if any(k.name == "say" for k in known.nouns.get(c.lemma_.lower(), ()))), None)
