"""From labelled sentences to what the classifier learns from: the predicates that it would be asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.config import Settings
from dateline.extract.dating import date_article
from dateline.extract.frames import Finder, kind_of
from dateline.extract.learned import Shape, clause_for, shape_of
from dateline.extract.parties import Parties
from dateline.extract.roles import Resolver
from dateline.model import Annotated, Article
from dateline.ontology.learned import NOTHING
from dateline.ontology.predicates import predicates
from dateline.ontology.types import event_types
from training.sentences import Labelled

UNLABELLED = 0.5
"""The weight of a predicate of which a sentence without interactions says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A verb to learn from.

    ``asked``: the classifier would be asked, since no entry has a reading for it and the entries find nothing in its
    sentence. ``labelled``: a label or an example says what it is.
    """

    act: str
    asked: bool
    weight: float
    shape: Shape
    sentence: str
    labelled: bool


def annotated(sentences: Iterable[str], settings: Settings) -> Iterator[Annotated]:
    """The sentences, each as an article of its own."""
    articles = (Article(id=str(number), text=text) for number, text in enumerate(sentences))
    return annotate((clean(article, keep_text=True) for article in articles), settings)


def of_labelled(labelled: Iterable[Labelled], settings: Settings) -> Iterator[Instance]:
    """The labelled predicates, and the others of those sentences that hold no interaction at all."""
    by_sentence: dict[str, list[Labelled]] = {}
    for item in labelled:
        by_sentence.setdefault(item.sentence, []).append(item)
    for found, items in zip(annotated(by_sentence, settings), by_sentence.values(), strict=True):
        acts = {item.start: item.act for item in items}
        finder, resolver = _finder(found)
        quiet = all(act == NOTHING for act in acts.values())
        yield from (i for i in _instances(found, finder, resolver, acts) if i.labelled or quiet)


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


def _finder(found: Annotated) -> tuple[Finder, Resolver]:
    resolver = Resolver(Parties(found, date_article(found)))
    return Finder(resolver, predicates(), event_types()), resolver


def _instances(found: Annotated, finder: Finder, resolver: Resolver, acts: dict[int, str]) -> Iterator[Instance]:
    for sentence in found.doc.sents:
        used = finder.used(sentence)
        empty = not finder.frames(sentence)
        for token in (word for word in sentence if kind_of(word) == "verb"):
            clause = clause_for(token, resolver)
            if clause is None or (token.idx not in acts and token.i in used):
                continue
            labelled = token.idx in acts
            yield Instance(
                act=acts.get(token.idx, NOTHING),
                asked=empty and token.i not in used,
                weight=1.0 if labelled else UNLABELLED,
                shape=shape_of(clause, resolver),
                sentence=found.text,
                labelled=labelled,
            )
