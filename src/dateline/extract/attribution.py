"""Who says what: reported speech and thought, and the chain of voices above each clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.bounds import bounded
from dateline.extract.cues import agencies, cues, opening_agency
from dateline.extract.idioms import idiom_reports
from dateline.extract.labelling import labelled_reports
from dateline.extract.linking import Linker
from dateline.extract.naming import Names
from dateline.extract.nominal import noun_reports
from dateline.extract.parties import Parties
from dateline.extract.predicative import adjective_reports
from dateline.extract.quotations import quotations
from dateline.extract.reporting import account_reports, adverb_reports, preposition_reports, verb_reports
from dateline.extract.reports import Report, intervals
from dateline.extract.speakers import cited, sources_of
from dateline.extract.stirring import stirring_reports
from dateline.extract.surveys import survey_reports
from dateline.extract.telling import realised
from dateline.extract.titles import title_reports
from dateline.extract.undergone import undergone_reports
from dateline.model import Annotated, Attribution, Party, Quotation, Quote, Role, Source, Span, Voice, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


class Voices:
    """The attributions of one article. Built once an article."""

    def __init__(self, annotated: Annotated, parties: Parties) -> None:
        self.annotated = annotated
        self.names = Names(annotated, parties)
        self.reports = self._find()
        self.names.speakers = tuple(
            sorted((s for r in self.reports if r.is_voice for s in r.sources), key=lambda s: s.i)
        )

    def _find(self) -> tuple[Report, ...]:
        doc = self.annotated.doc
        nouns = noun_reports(doc)
        supported = frozenset[int]().union(*(r.cue for r in nouns))
        reports = [
            *title_reports(doc, self.annotated.text),
            *nouns,
            *stirring_reports(doc),
            *undergone_reports(doc),
            *adjective_reports(doc),
            *(r for r in verb_reports(doc) if not (r.form in {"object", "issued"} and r.head.i in supported)),
            *idiom_reports(doc),
            *preposition_reports(doc),
            *account_reports(doc),
            *survey_reports(doc),
            *adverb_reports(doc),
            *labelled_reports(doc, self.annotated.text),
        ]
        linker = Linker(doc, quotations(self.annotated.text), reports)
        self.spoken = linker.spoken
        return tuple(bounded(r) for r in linker.linked() if r.content)

    def all(self) -> tuple[Attribution, ...]:
        """Every attribution, in the order of the text."""
        return tuple(self._attribution(report) for report in self.listed())

    def listed(self) -> tuple[Report, ...]:
        """The reports that the article itself makes, with somebody's words that are the topic of another's.

        What a voice whose words are passed on reports itself belongs to its words; ``chain`` knows it all the same.
        """
        inside = frozenset[int]().union(*(r.content for r in self.reports if r.direct), self.spoken)
        told = [
            r for r in self.reports if r.kind.name == "label" or (r.head.i not in inside and realised(r.head, r.kind))
        ]
        told = [r for r in told if not any(r.cue < o.cue for o in told)]
        return tuple(r for r in told if not any(r.within(o) and _holds(o, r) for o in told))

    def _attribution(self, report: Report) -> Attribution:
        party = self.names.party(report.sources[0]) if report.sources else None
        name = party.name if party is not None else None
        return Attribution(
            sources=tuple(Source(start=s.start, end=s.end, name=name) for s in self._spans(report.words)),
            cues=self._spans(report.cue | self._colon(report)),
            contents=self._spans(report.content),
            quotation=report.quotation,
        )

    def _colon(self, report: Report) -> frozenset[int]:
        """A colon right after the cue, which belongs to it."""
        after = max(report.cue) + 1
        return frozenset({after} if after < len(self.annotated.doc) and self.annotated.doc[after].text == ":" else ())

    def _spans(self, tokens: frozenset[int]) -> tuple[Span, ...]:
        doc = self.annotated.doc
        runs = intervals(tokens)
        joined: list[tuple[int, int]] = []
        for first, last in runs:
            if joined and all(doc[i].is_space for i in range(joined[-1][1], first)):
                joined[-1] = (joined[-1][0], last)
            else:
                joined.append((first, last))
        return tuple(Span(start=doc[a].idx, end=doc[b - 1].idx + len(doc[b - 1].text)) for a, b in joined)

    def _words(self, tokens: frozenset[int]) -> Words:
        spans = self._spans(tokens)
        return self.annotated.span(spans[0].start, spans[-1].end)

    def quotes(self) -> tuple[Quote, ...]:
        """Every attribution that makes a voice, with its resolved speaker and addressee."""
        return tuple(self._quote(report) for report in self.reports if report.is_voice)

    def _quote(self, report: Report) -> Quote:
        return Quote(
            article=self.annotated.clean.article.id,
            speaker=self.names.party(report.sources[0]) if report.sources else None,
            addressee=self.names.party(report.addressee) if report.addressee is not None else None,
            cue=self._words(report.cue),
            content=self._words(report.content),
            quotation=report.quotation,
        )

    def chain(self, trigger: Token) -> tuple[Voice, ...]:
        """The voices above the clause of ``trigger``, outermost first, the article's agency included."""
        found = list(self._agency())
        for report in self.above(trigger):
            depth = found[-1].depth + 1 if found else 1
            told = {(v.name, v.role) for v in found if v.depth == depth - 1 and v.name}
            found.extend(v for v in self._links(report, depth) if (v.name, v.role) not in told or v.name is None)
            found.extend(self._cited(report, found[-1].depth + 1 if found else 1))
        hearsay = self._hearsay(trigger, found[-1].depth + 1 if found else 1)
        return tuple(found) if hearsay is None else (*found, hearsay)

    def speaking(self, cue: Token) -> tuple[Voice, ...]:
        """The chain that ends in the one who speaks by ``cue`` ("Chad denied it")."""
        found = self.chain(cue)
        depth = found[-1].depth + 1 if found else 1
        words = self.annotated.span(cue.idx, cue.idx + len(cue.text))
        links = (
            self._link(source, party, depth, Quotation.INDIRECT, words)
            for source, party in self._named(sources_of(cue))
        )
        return (*found, *links)

    def _named(self, sources: tuple[Token, ...]) -> list[tuple[Token, Party]]:
        return [(source, party) for source in sources for party in self.names.parties_of(source)]

    def above(self, trigger: Token) -> list[Report]:
        """The reports whose content holds the trigger, outermost first."""
        held = [r for r in self.reports if r.is_voice and r.holds(trigger)]
        return sorted(held, key=lambda r: (-len(r.content), r.head.i))

    def _agency(self) -> tuple[Voice, ...]:
        agency = self.annotated.clean.agency or opening_agency(self.annotated.text)
        if agency is None:
            return ()
        code, sector = agencies().get(agency, (None, None))
        return (Voice(role=Role.AGENCY, name=agency, code=code, sector=sector, quotation=Quotation.INDIRECT),)

    def _links(self, report: Report, depth: int) -> list[Voice]:
        cue = self._words(report.cue)
        if not report.sources:
            return [Voice(role=Role.ANONYMOUS, name=None, quotation=report.quotation, depth=depth, cue=cue)]
        named = [self._link(s, party, depth, report.quotation, cue) for s, party in self._named(report.sources)]
        return named or [self._unresolved(s, depth, report.quotation, cue) for s in report.sources[:1]]

    def _cited(self, report: Report, depth: int) -> list[Voice]:
        """Whom the source passes on by its own account ("the paper, quoting an officer, said")."""
        thing = cited(report.head, report.sources)
        if thing is None or not self.names.can_speak(thing):
            return []
        words = self.annotated.span(thing.head.idx, thing.head.idx + len(thing.head.text))
        return [self._link(thing, p, depth, Quotation.INDIRECT, words) for p in self.names.parties_of(thing)]

    def _unresolved(self, source: Token, depth: int, quotation: Quotation, cue: Words) -> Voice:
        words = self.names.words(source)
        role = self.names.role(source)
        place = {"start": words.start, "end": words.end, "text": words.text}
        return Voice(role=role, name=None, quotation=quotation, depth=depth, cue=cue, **place)  # type: ignore[arg-type]

    def _link(self, source: Token, party: Party, depth: int, quotation: Quotation, cue: Words) -> Voice:
        return Voice(
            role=self.names.role(source),
            name=party.name,
            code=party.code,
            sector=party.sector,
            quotation=quotation,
            depth=depth,
            start=party.start,
            end=party.end,
            text=party.text,
            cue=cue,
        )

    def _hearsay(self, trigger: Token, depth: int) -> Voice | None:
        for child in trigger.children:
            if child.lower_ in cues().hearsay:
                cue = self.annotated.span(child.idx, child.idx + len(child.text))
                return Voice(role=Role.ANONYMOUS, name=None, depth=depth, cue=cue)
        return None


def _holds(outer: Report, inner: Report) -> bool:
    """Whether a report belongs to the words or thoughts of another, and is none of the article's own.

    Somebody's words that are the thing which another speaks of stand alone ("dismissed the mayor's claim that ...").
    """
    if outer.kind.name == "stir":
        return False
    return outer.is_speech or outer.form == "clause" or not (inner.is_speech and inner.sources)
