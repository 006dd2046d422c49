"""One event, statement or article, and everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dateline.errors import NotFound
from dateline.explore.timeline import render_event
from dateline.explore.wording import chain, count, days, kind, marked, one_line, origins, sides, when
from dateline.merge.explaining import told
from dateline.model import Coded, Dispute, Event, Family, Judgement, Origin, Statement, Verdict

if TYPE_CHECKING:
    from dateline.explore.corpus import Corpus
    from dateline.explore.quotes import Saying

_MOST_WORDS = 3
_VERDICTS = {
    Verdict.SAME: "is the same event as",
    Verdict.DIFFERENT: "is another event than",
    Verdict.UNSURE: "may be the same event as",
    Verdict.RIVAL: "contradicts, as another account of it,",
}


def render(corpus: Corpus, key: str, *, why: bool = False) -> str:
    """What has this id: an event with its statements, a statement, or an article. Raises NotFound."""
    if key.startswith("st_"):
        return "\n".join(_statement(corpus, corpus.statement(key), why=why))
    if key.startswith("ev_"):
        return "\n".join(_event(corpus, corpus.event(key), why=why))
    return "\n".join(_article(corpus, corpus.article(key)))


def _event(corpus: Corpus, event: Event, *, why: bool) -> list[str]:
    lines = [render_event(event, most=None)]
    if event.part_of:
        lines.append(f"part of {event.part_of}")
    lines += [f"contradicted by {rival}" for rival in event.rivals]
    lines += [f"formerly {alias}" for alias in event.aliases]
    for status, names in event.voices.items():
        if names:
            lines.append(f"{status.value} by {', '.join(names)}")
    lines += [_origin(origin, more) for origin, more in origins(event.sources)]
    for key in event.statements:
        lines += ["", *_statement(corpus, corpus.statement(key), why=why)]
    return [*lines, *_reasons(corpus, event)]


def _origin(origin: Origin, more: str) -> str:
    counted = "counted" if origin.counted else "not counted"
    return f"origin {origin.name} ({origin.status.value}{more}): {counted}, {origin.reason}"


def _reasons(corpus: Corpus, event: Event) -> list[str]:
    """Why the statements of an event were joined, and what was kept apart from it: in words, with points."""
    inside = set(event.statements)
    judgements = [j for j in (*corpus.overruled, *corpus.merged.judgements) if {j.left, j.right} & inside]
    judgements = list(dict.fromkeys(judgements))
    if not judgements:
        return []
    return ["", "judgements", *(line for judgement in judgements for line in _judgement(corpus, judgement))]


def _judgement(corpus: Corpus, judgement: Judgement) -> list[str]:
    who = "" if judgement.by == "rules" else f" (by {judgement.by}, {judgement.at})"
    left, right = _told(corpus, judgement.left), _told(corpus, judgement.right)
    return [
        f"  {left} {_VERDICTS[judgement.verdict]} {right}{who}",
        f"    {told(judgement.reasons)}",
    ]


def _told(corpus: Corpus, key: str) -> str:
    """A statement by its id and its word."""
    try:
        statement = corpus.statement(key)
    except NotFound:
        return key
    return f'{key} "{one_line(statement.trigger.text, 40)}"' if statement.id == key else key


def _statement(corpus: Corpus, statement: Statement, *, why: bool) -> list[str]:
    coded = corpus.coded[statement.article]
    lines = [
        f"{statement.id}  {_where_from(coded)}",
        f"  {marked(statement)}",
        f"  {kind(statement)}: {sides(statement)}",
        f"  {_sure(statement)}; {when(statement.when)}{_place(statement)}",
    ]
    if statement.attribution:
        lines.append(f"  according to {chain(statement.attribution)}")
    if statement.context:
        lines.append(f"  context: {', '.join(statement.context)}")
    if statement.content_of:
        lines.append(f"  content of {statement.content_of}")
    if why:
        lines += [f"  why {field}: {reason.rule}{_words(coded, reason)}" for field, reason in statement.why]
    return lines


def _sure(statement: Statement) -> str:
    return f"{statement.status.value}, historical" if statement.historical else statement.status.value


def _words(coded: Coded, reason: object) -> str:
    start, end = getattr(reason, "start", None), getattr(reason, "end", None)
    return f' ("{one_line(coded.article.text[start:end], 60)}")' if start is not None else ""


def _place(statement: Statement) -> str:
    place = statement.where
    return f"; in {place.name} ({place.country}, {place.basis})" if place is not None else ""


def _where_from(coded: Coded) -> str:
    outlet = coded.clean.outlet or "unnamed outlet"
    title = f', "{one_line(coded.article.title, 60)}"' if coded.article.title else ""
    day = days(coded.published.earliest, coded.published.latest)
    return f"{outlet}{title}, {day} [{coded.article.id}]"


def _article(corpus: Corpus, coded: Coded) -> list[str]:
    article, day = coded.article, coded.published
    lines = [
        f"{article.id}  {article.title or '(no title)'}",
        f"outlet {coded.clean.outlet or 'unknown'}; agency {coded.clean.agency or 'none'}",
        f"read from {', '.join(article.locations)}",
        f"published {days(day.earliest, day.latest)} ({day.basis or 'nothing tells'})",
        *(f'  evidence: {e.rule}: "{one_line(e.text, 80)}"' for e in day.evidence),
    ]
    if day.conflict:
        lines.append(f"  contradiction: {day.conflict}")
    for family in corpus.merged.families:
        lines += _copies(corpus, family, article.id)
    if coded.clean.furniture:
        kinds = ", ".join(dict.fromkeys(f.kind for f in coded.clean.furniture))
        lines.append(
            f"not coded: {count(len(coded.clean.furniture), 'stretch')} ({kinds})".replace("stretchs", "stretches")
        )
    for statement in coded.statements:
        lines += ["", f"{statement.event or 'not merged'}", *_statement(corpus, statement, why=False)]
    return lines


def _copies(corpus: Corpus, family: Family, article: str) -> list[str]:
    """Of what an article is a copy, or which articles are copies of it, and what they changed."""
    lines = []
    for copy, why in family.copies:
        if copy == article:
            lines.append(f"copy of {family.original}: {why}")
        elif family.original == article:
            lines.append(f"copied by {copy}: {why}")
        else:
            continue
        lines += _changes(corpus, family, copy)
    return lines


def _changes(corpus: Corpus, family: Family, copy: str) -> list[str]:
    """What a copy left out of its original, what it has of its own, and whether its headline is another."""
    lines = []
    for change in family.changes:
        if change.article != copy:
            continue
        for word, owner, spans in (("left out", family.original, change.cut), ("added", copy, change.added)):
            text = corpus.coded[owner].article.text if owner in corpus.coded else ""
            lines += [f'  {word}: "{one_line(text[span.start : span.end], 80)}"' for span in spans[:_MOST_WORDS]]
            if len(spans) > _MOST_WORDS:
                lines.append(f"  {word}: {count(len(spans) - _MOST_WORDS, 'sentence')} more")
        if change.headline:
            lines.append("  under another headline")
    return lines


def render_disputes(corpus: Corpus, disputes: Sequence[Dispute] | None = None) -> str:
    """Each dispute (of all, or of these) with its sides, their voices, since when, and their words."""
    if not (shown := corpus.disputes if disputes is None else disputes):
        return "No disputes." if disputes is None or not corpus.disputes else "No dispute fits."
    return "\n\n".join("\n".join(_dispute(corpus, dispute)) for dispute in shown)


def _dispute(corpus: Corpus, dispute: Dispute) -> list[str]:
    field = f" ({dispute.field})" if dispute.field else ""
    lines = [
        f"{dispute.kind}{field}: {' '.join(dispute.events)}",
        *(f"  {render_event(corpus.event(e))}" for e in dispute.events),
    ]
    for side in dispute.sides:
        since = f", since {side.since}" if side.since else ""
        lines.append(f"  {side.label}: {', '.join(side.voices) or 'the outlets themselves'}{since}")
        words = dict.fromkeys(marked(corpus.statement(key)) for key in side.statements)
        lines += [f"    {sentence}" for sentence in list(words)[:_MOST_WORDS]]
    return lines


def render_quotes(sayings: Sequence[Saying]) -> str:
    """Who said what to whom, when, in how many articles."""
    if not sayings:
        return "No quote fits."
    return "\n".join(line for saying in sayings for line in _saying(saying))


def _saying(saying: Saying) -> Iterable[str]:
    to = f" to {saying.quote.addressee.name}" if saying.quote.addressee else ""
    day = days(saying.published.earliest, saying.published.latest)
    told = f"{count(len(saying.articles), 'article')} [{_some(saying.articles)}]"
    yield f"{day:<24}{saying.speaker}{to} ({one_line(saying.quote.cue.text)}), {told}"
    yield f"{'':<24}{one_line(saying.quote.content.text, 300)}"


def _some(keys: Sequence[str]) -> str:
    return ", ".join((*keys[:_MOST_WORDS], *(["..."] if len(keys) > _MOST_WORDS else [])))


def render_found(corpus: Corpus, keys: Iterable[str]) -> str:
    """The statements that a search found."""
    blocks = ["\n".join(_statement(corpus, corpus.statement(key), why=False)) for key in keys]
    return "\n\n".join(blocks) or "Nothing found."
