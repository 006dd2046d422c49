"""One article: its date, its statements, its layers."""

from __future__ import annotations

from dateline.extract.dating import date_article
from dateline.extract.statements import Clauses, sentence_words
from dateline.model import Annotated, Coded, Layers, Span


def extract(annotated: Annotated, ontology: tuple[str, ...] = (), *, learned: bool = True) -> Coded:
    """The statements and quotes of one article. Reads nothing but this article.

    ``learned``: predicates that no entry covers are left to the classifier (docs/learned.md).
    """
    published = date_article(annotated)
    clauses = Clauses(annotated, published, ontology, learned=learned)
    return Coded(
        clean=annotated.clean, published=published, statements=clauses.statements(), quotes=clauses.voices.quotes()
    )


def layers(annotated: Annotated, ontology: tuple[str, ...] = ()) -> Layers:
    """Everything found in one article, political or not."""
    published = date_article(annotated)
    clauses = Clauses(annotated, published, ontology)
    sentences = (sentence_words(annotated, s) for s in annotated.doc.sents)
    return Layers(
        id=annotated.clean.article.id,
        published=published,
        sentences=tuple(Span(start=s.start, end=s.end) for s in sentences if s.text),
        furniture=annotated.clean.furniture,
        times=clauses.times.expressions,
        places=clauses.places.all(),
        parties=clauses.parties.all(),
        attributions=clauses.voices.all(),
        predicates=clauses.standing.predicates(),
    )
