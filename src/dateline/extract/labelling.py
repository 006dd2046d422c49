"""Reports that a mark makes: transcripts and headlines with a colon, quotations signed after a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.cues import cues
from dateline.extract.phrases import noun_phrase, verb_group
from dateline.extract.reports import Report, Tokens
from dateline.extract.speakers import sources_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TURN = re.compile(
    r"^[ \t]*[\"“]?(?P<who>[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3})(?P<cue>:)[ \t]+(?P<what>\S[^\n]*)", re.M
)
_HEADLINE = re.compile(
    r"\A\s*(?P<who>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,3})(?P<cue>:) (?P<what>\S[^\n]{15,180}?)\.?[ \t]*(?:\n|\Z)"
)
_SAID = re.compile(
    r"(?:^[ \t]*|(?<=[.!?\"”] ))(?P<cue>Said|Says|Added|Wrote|Tweeted) (?P<who>[A-Z][^\n:\"“”]{1,60}): ?"
    r"(?P<what>[\"“][^\n]{10,}?[\"”])",
    re.M,
)
_BLOCK = re.compile(r":[\"”]?[ \t\xa0]*\n\s*(?P<what>[^\s\"“”'‘][^\n]{20,})")
_SIGNED = re.compile(
    r"(?P<what>[\"“”][^\n]{10,}[\"”])[ \t\xa0]*(?P<cue>[―—–]|--?)[ \t\xa0]*"
    r"(?P<who>[A-Z](?:[^\n.;:,]|\.(?=[ \w])){2,60}?)\.?[ \t\xa0]*$",
    re.M,
)


def labelled_reports(doc: Doc, text: str) -> list[Report]:
    """The reports that are made by a label and a mark, not by a word."""
    found: list[Report] = []
    for pattern in (_TURN, _HEADLINE, _SIGNED, _SAID):
        for match in pattern.finditer(text):
            if match["who"].split()[0].upper().rstrip(":") not in cues().labels:
                found.extend(_report(doc, match))
    found.extend(report for match in _BLOCK.finditer(text) for report in _block(doc, match))
    taken = {report.head.i: report for report in reversed(found)}
    return [taken[i] for i in sorted(taken)]


def _report(doc: Doc, match: re.Match[str]) -> Iterator[Report]:
    who, cue, what = (_tokens(doc, *match.span(part)) for part in ("who", "cue", "what"))
    if not (who and cue and what):
        return
    head = doc[min(cue)]
    name = [doc[i] for i in sorted(who)]
    source = next((t for t in name if t.head.i not in who), name[-1])
    quoted = match["what"][:1] in '"“”' and match["what"].rstrip()[-1:] in '"”'
    yield Report(
        head=head,
        kind=cues().classes["label"],
        sources=(source,),
        words=who,
        cue=cue,
        content=what,
        form="quote",
        direct=quoted or match["who"].isupper(),
    )


def _block(doc: Doc, match: re.Match[str]) -> Iterator[Report]:
    """A paragraph without quotation marks that a reporting clause with a colon leads up to."""
    colon = next((t for t in doc.char_span(match.start(), match.start() + 1, alignment_mode="expand") or ()), None)
    if colon is None:
        return
    for verb in reversed(colon.sent):
        kind = next((k for k in cues().verbs.get(verb.lemma_, ()) if k.name in {"say", "tell"}), None)
        if verb.i < colon.i and verb.pos_ == "VERB" and kind is not None and colon.i - verb.i <= 3:
            sources = sources_of(verb)
            yield Report(
                head=verb,
                kind=kind,
                sources=sources,
                words=frozenset().union(*(noun_phrase(s) for s in sources)),
                cue=verb_group(verb) | {colon.i},
                content=_tokens(doc, *match.span("what")),
                form="quote",
                direct=True,
            )
            return


def _tokens(doc: Doc, start: int, end: int) -> Tokens:
    span = doc.char_span(start, end, alignment_mode="expand")
    return frozenset(t.i for t in span if not t.is_space) if span is not None else frozenset()
