"""From labelled sentences to what the classifier learns from: the predicates that it would be asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.config import Settings
from dateline.extract.dating import date_article
from dateline.extract.frames import Finder, kind_of
from dateline.extract.learned import clause_for, features
from dateline.extract.parties import Parties
from dateline.extract.roles import Resolver
from dateline.model import Annotated, Article
from dateline.ontology.learned import NOTHING, Vector
from dateline.ontology.predicates import predicates
from dateline.ontology.types import event_types
from training.sentences import Labelled

if TYPE_CHECKING:
    from spacy.tokens import Token

UNLABELLED = 0.5
"""The weight of a predicate of which a labelled sentence says nothing: it is probably no interaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A predicate to learn from. ``covered``: an entry has a reading for it, so that the classifier isn't asked."""

    act: str
    lemma: str
    kind: str
    covered: bool
    weight: float
    features: Vector
    sentence: str
    labelled: bool


def annotated(sentences: Iterable[str], settings: Settings) -> Iterator[Annotated]:
    """The sentences, each as an article of its own."""
    articles = (Article(id=str(number), text=text) for number, text in enumerate(sentences))
    return annotate((clean(article, keep_text=True) for article in articles), settings)


def of_labelled(labelled: Iterable[Labelled], settings: Settings) -> Iterator[Instance]:
    """The labelled predicates, and the others of their sentences, which are no interactions."""
    by_sentence: dict[str, list[Labelled]] = {}
    for item in labelled:
        by_sentence.setdefault(item.sentence, []).append(item)
    for found, items in zip(annotated(by_sentence, settings), by_sentence.values(), strict=True):
        acts = {item.start: item.act for item in items}
        yield from _of_article(found, acts)


def of_examples(examples: Iterable[tuple[str, str]], settings: Settings) -> Iterator[Instance]:
    """The predicates of the entries' examples, with the type that the entry gives; of counter-examples, NONE."""
    given = tuple(examples)
    for found, (act, _) in zip(annotated((text for _, text in given), settings), given, strict=True):
        finder, resolver = _finder(found)
        frames = [frame for sentence in found.doc.sents for frame in finder.frames(sentence)]
        triggers = {frame.trigger.idx: frame.act for frame in frames if frame.act == act}
        if act == NOTHING and not frames:
            triggers = {token.idx: NOTHING for token in found.doc if token.dep_ == "ROOT"}
        yield from (i for i in _instances(found, finder, resolver, triggers) if i.labelled)


def _of_article(found: Annotated, acts: dict[int, str]) -> Iterator[Instance]:
    finder, resolver = _finder(found)
    yield from _instances(found, finder, resolver, acts)


def _finder(found: Annotated) -> tuple[Finder, Resolver]:
    resolver = Resolver(Parties(found, date_article(found)))
    return Finder(resolver, predicates(), event_types()), resolver


def _instances(found: Annotated, finder: Finder, resolver: Resolver, acts: dict[int, str]) -> Iterator[Instance]:
    for sentence in found.doc.sents:
        used = finder.used(sentence)
        for token in sentence:
            clause = clause_for(token, kind_of(token), resolver)
            if clause is None or (token.idx not in acts and token.i in used):
                continue
            labelled = token.idx in acts
            yield Instance(
                act=acts.get(token.idx, NOTHING),
                lemma=token.lemma_.lower(),
                kind=kind_of(token),
                covered=token.i in used,
                weight=1.0 if labelled else UNLABELLED,
                features=features(clause, kind_of(token), resolver),
                sentence=found.text,
                labelled=labelled,
            )
