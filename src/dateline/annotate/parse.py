"""Clean articles to annotated ones: one parse for the whole text, sentences that never cross a paragraph."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.annotate.model import load_model
from dateline.annotate.repair import repair
from dateline.config import Settings
from dateline.model import Annotated, CleanArticle

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

REPAIRS = 10
"""Raised whenever a repair changes, so that kept parses are made anew."""

_BREAK = re.compile(r"[ \t\xa0]*\n\s*")
_ENDS = re.compile(r"[.!?:;…।][\"'”’)\]]*$|[\"”]$")
_LONG_LINE = 60
_FUNCTION_WORDS = frozenset(
    "a an the of in on at to for with by from and or but as that which who its their his her".split()
)


def annotate(articles: Iterable[CleanArticle], settings: Settings | None = None) -> Iterator[Annotated]:
    """Parse articles in order, one at a time."""
    settings = settings or Settings()
    nlp = load_model(settings.model)
    for clean in articles:
        doc = _cached(nlp, clean, settings)
        coded = tuple(not clean.is_furniture(s.start_char, s.end_char) for s in doc.sents)
        yield Annotated(clean=clean, doc=doc, coded=coded)


def flatten(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with line breaks turned to spaces, of the same length, and the offsets where a paragraph begins.

    A break that cuts a sentence in two is healed: it begins no paragraph.
    """
    starts, characters, previous = [], list(text), 0
    for match in _BREAK.finditer(text):
        before = text[previous : match.start()]
        if before.strip() and not _heals(before, text[match.end() : match.end() + 1], first=previous == 0):
            starts.append(match.end())
        if before.strip():
            previous = match.end()
        characters[match.start() : match.end()] = " " * (match.end() - match.start())
    return "".join(characters).replace("\t", " ").replace("\r", " ").replace("\xa0", " "), tuple(starts)


def _heals(before: str, following: str, *, first: bool) -> bool:
    """Whether a break after ``before`` stands inside a sentence."""
    if _ENDS.search(before.rstrip()):
        return False
    if following.islower() or before.rstrip().endswith(","):
        return True
    last = before.rsplit(maxsplit=1)[-1].strip("\"'“”‘’(")
    unfinished = last.lower() in _FUNCTION_WORDS or last[:1].isupper()
    return not first and len(before.strip()) >= _LONG_LINE and following.isalpha() and unfinished


def parse(nlp: Language, text: str, edges: tuple[int, ...] = ()) -> Doc:
    """Parse one text. Token offsets are offsets into ``text``; a sentence never crosses one of the ``edges``."""
    flat, starts = flatten(text)
    starts = tuple(sorted({*starts, *(edge for edge in edges if 0 < edge < len(text))}))
    doc = nlp.make_doc(flat)
    pending = iter([*starts, len(text) + 1])
    start = next(pending)
    for token in doc:
        if token.idx + len(token.text) > start and not token.is_space:
            token.is_sent_start = True
            while start <= token.idx:
                start = next(pending)
    return repair(nlp(doc))


def _cached(nlp: Language, clean: CleanArticle, settings: Settings) -> Doc:
    text, apart = clean.article.text, (*clean.furniture, *((clean.dateline,) if clean.dateline else ()))
    edges = tuple(sorted({edge for stretch in apart for edge in (stretch.start, stretch.end)}))
    if settings.cache is None:
        return parse(nlp, text, edges)
    from spacy.tokens import Doc

    version = f"{nlp.meta['name']}-{nlp.meta['version']}"
    key = hashlib.sha256(f"{version}\0{REPAIRS}\0{edges}\0{text}".encode()).hexdigest()
    path = Path(settings.cache) / key[:2] / f"{key}.spacy"
    if path.exists():
        try:
            return Doc(nlp.vocab).from_bytes(path.read_bytes())
        except (ValueError, KeyError):
            path.unlink(missing_ok=True)  # cut short or written over: made anew
    doc = parse(nlp, text, edges)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{id(doc)}.tmp")
    temporary.write_bytes(doc.to_bytes(exclude=["tensor"]))
    temporary.replace(path)
    return doc
