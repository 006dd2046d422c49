"""Where a cue ends: the preposition, adverb or determiner beside it, by what stands next to what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.extract.reports import EMPTY, Report, Tokens
from dateline.extract.speakers import passive
from dateline.extract.syntax import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 3
"""How many words may stand between a verb and its preposition as one cue ("asked the mayor about")."""


def bounded(report: Report) -> Report:
    """The report with its cue up to where it ends; where that leaves no word, the cue is its head."""
    found = _bounded(report)
    return found if found.cue else replace(found, cue=frozenset({report.head.i}))


def _bounded(report: Report) -> Report:
    if report.kind.name in {"accord", "label", "hearsay"}:
        return report
    if not is_verb(report.head):
        return replace(report, cue=report.cue | _determiner(report))
    after = _after(report)
    cue = report.cue | after | _between(report) | _expletive(report)
    return replace(report, cue=cue - (report.content - after) - report.words, content=report.content - after)


def _after(report: Report) -> Tokens:
    """The adverb right after the verb ("complained bitterly"), and the preposition that leads on to the content.

    A preposition behind an object stands in the content ("accused the guild of fraud", but "was accused of fraud").
    """
    verb = report.head
    found: set[int] = set()
    for token in verb.doc[verb.i + 1 :]:
        if token.i in report.cue and token.head.i == verb.i:
            continue
        if (
            token.head.i != verb.i
            or token.i in report.words
            or not (_is_manner(token, report) or _leads(token, report))
        ):
            break
        found.add(token.i)
    return frozenset(found) if report.content - found else EMPTY


def _is_manner(token: Token, report: Report) -> bool:
    """Whether a word is an adverb that says how or when, alone and outside the content."""
    alone = token.left_edge.i == token.right_edge.i
    return token.dep_ == "advmod" and token.pos_ == "ADV" and token.is_lower and alone and token.i not in report.content


def _leads(token: Token, report: Report) -> bool:
    """Whether a preposition opens the content; "charged with theft" keeps it there, "by" names the source."""
    if token.dep_ not in {"prep", "prt"} or not {token.i, token.i + 1} <= report.content:
        return False
    return token.lower_ != "by" and not (token.lower_ == "with" and passive(report.head))


def _between(report: Report) -> Tokens:
    """Who is asked, or on which day, between the verb and its preposition ("pressed him on", "called Friday for")."""
    verb = report.head
    far = [c for c in verb.children if c.dep_ == "prep" and c.i in report.cue and c.i > verb.i]
    if not far or far[-1].i - verb.i - 1 > LONGEST:
        return EMPTY
    gap = frozenset(range(verb.i + 1, far[-1].i)) - report.cue
    stands = all(_hangs(verb.doc[i], report) for i in gap)
    return gap if stands and not gap & report.content else EMPTY


def _hangs(token: Token, report: Report) -> bool:
    """Whether a word is of an object, a day or an adverb of the verb, or of its particle."""
    above = [a for a in (token, *token.ancestors) if a.head.i == report.head.i]
    return any(a.dep_ in BETWEEN or a.i in report.cue for a in above)


BETWEEN = frozenset({"dobj", "dative", "npadvmod", "advmod", "pobj"})


def _expletive(report: Report) -> Tokens:
    """The "it" of "it is unclear"."""
    if report.kind.name != "open":
        return EMPTY
    return frozenset(
        c.i for c in children(report.head, "nsubj", "expl") if c.lower_ == "it" and c.i not in report.content
    )


def _determiner(report: Report) -> Tokens:
    """The article of a noun that is nobody's ("a tacit acknowledgment")."""
    noun, first = report.head, min(report.cue, default=0)
    return frozenset(
        c.i for c in children(noun, "det") if c.i == first - 1 and c.i not in report.words | report.content
    )
