"""Reports in headlines whose verb the parse takes for a name: "Bakers Slam Mayor", "Dam Is Safe, Mayor Says"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.extract.cues import CueClass, cues
from dateline.extract.reports import Report, Tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LINE = re.compile(r"\A\s*(?P<line>[A-Z][^\n]{15,150})")
_CREDIT = re.compile(r"^(?P<what>[A-Z].{12,}?), (?P<who>[A-Z][^,:;\"“]{2,50}?) (?P<cue>[Ss]ays?|[Ss]aid|SAYS?)\.?$")
_KINDS = frozenset({"judge", "urge", "say", "state", "mention", "will", "resolve"})
_NAMES = frozenset({"NNP", "NNPS", "NNS", "NN", "JJ", "VBP", "VBZ"})
_SHORTEST = 2


def title_reports(doc: Doc, text: str) -> list[Report]:
    """The report of a headline in capitals, where the parse finds none."""
    match = _LINE.match(text)
    span = doc.char_span(match.start("line"), match.end("line"), alignment_mode="contract") if match else None
    if match is None or span is None:
        return []
    words = [t for t in span if not t.is_space]
    credit = _credited(doc, match, words)
    if credit is not None:
        return [credit]
    if not _capitals(words) or any(t.tag_ in {"VBD", "MD"} for t in words):
        return []
    report = next(filter(None, (_headed(words, place) for place in range(1, len(words) - 1))), None)
    return [] if report is None else [report]


def _capitals(words: list[Token]) -> bool:
    """Whether a line is set in capital initials, as headlines are."""
    long = [t for t in words if t.is_alpha and len(t.text) >= len("into")]
    return bool(long) and all(t.text[0].isupper() for t in long)


def _credited(doc: Doc, match: re.Match[str], words: list[Token]) -> Report | None:
    """A headline that ends in who says it."""
    credit = _CREDIT.match(match["line"].rstrip())
    if credit is None:
        return None
    base = match.start("line")
    what, who, cue = (
        frozenset(t.i for t in words if base + credit.start(part) <= t.idx < base + credit.end(part))
        for part in ("what", "who", "cue")
    )
    if not (what and who and cue):
        return None
    return _report(doc, doc[min(cue)], cues().classes["say"], who, what)


def _headed(words: list[Token], place: int) -> Report | None:
    """The report of the word at a place, if it is a verb of praise, blame, request or speech after a name."""
    verb = words[place]
    kind = _kind(verb)
    before, after = words[:place], words[place + 1 :]
    if kind is None or any(t.is_punct and t.text not in {"'", "’", "-", "."} for t in before):
        return None
    named = all(t.tag_ in _NAMES or t.text in {"'s", "’s", "'", "’", "-", "."} for t in before)
    if not named or len(after) < _SHORTEST or words[place - 1].tag_ == "JJ" or words[place - 1].text in {"'s", "’s"}:
        return None
    who = frozenset(t.i for t in before)
    return _report(verb.doc, verb, kind, who, frozenset(t.i for t in after if t.text != "." or t is not after[-1]))


def _kind(verb: Token) -> CueClass | None:
    if verb.tag_ == "NN" or not verb.is_alpha:
        return None
    known, stem = cues(), verb.lower_
    for lemma in (stem.removesuffix("s"), stem.removesuffix("es"), stem):
        things = lemma in known.nouns or lemma in known.supported or lemma in known.laws or lemma in known.documents
        found = next((k for k in known.verbs.get(lemma, ()) if k.name in _KINDS), None)
        if found is not None and not things:
            return found
    return None


def _report(doc: Doc, verb: Token, kind: CueClass, who: Tokens, what: Tokens) -> Report:
    name = doc[max(who)]
    form = "clause" if kind.name == "say" else "object"
    return Report(head=verb, kind=kind, sources=(name,), words=who, cue=frozenset({verb.i}), content=what, form=form)
