"""Fitting the classifier, and what it would be worth on predicates that it has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from dateline.annotate.model import load_model
from dateline.config import Settings
from dateline.extract.learned import features
from dateline.ontology.learned import NOTHING, Vector, Weights
from training.instances import Instance

FOLDS = 5
THRESHOLD = 0.6
"""The probability from which a guess is recorded."""
STRENGTH = 1.0
"""Inverse strength of the regularisation (sklearn's ``C``)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How guesses at predicates of unseen lemmas fare at a threshold, over those that it would be asked about."""

    threshold: float
    guessed: int
    right: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of guesses with the right act."""
        return self.right / self.guessed if self.guessed else 0.0

    @property
    def recall(self) -> float:
        """The share of the interactions that are found with the right act."""
        return self.right / self.wanted if self.wanted else 0.0


def fit(instances: Sequence[Instance], strength: float = STRENGTH) -> LogisticRegression:
    """A multinomial logistic regression on all instances."""
    model = LogisticRegression(C=strength, max_iter=200, tol=1e-3)
    return model.fit(_matrix(instances), [i.act for i in instances], [i.weight for i in instances])


def weights_of(model: LogisticRegression, threshold: float, sentences: str) -> Weights:
    """The fitted model as it is shipped."""
    return Weights(
        classes=tuple(model.classes_),
        weights=model.coef_.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
        threshold=threshold,
        sentences=sentences,
    )


def cross_validated(instances: Sequence[Instance], strength: float = STRENGTH) -> list[tuple[Instance, str, float]]:
    """Each instance with the act and the probability that a model gives which has never seen its lemma."""
    groups = [instance.shape.lemma for instance in instances]
    found: list[tuple[Instance, str, float]] = []
    for seen, unseen in GroupKFold(FOLDS).split(groups, groups=groups):
        model = fit([instances[i] for i in seen], strength)
        asked = [instances[i] for i in unseen]
        odds = model.predict_proba(_matrix(asked))
        found += [
            (instance, str(model.classes_[row.argmax()]), float(row.max()))
            for instance, row in zip(asked, odds, strict=True)
        ]
    return found


def figures(guesses: Sequence[tuple[Instance, str, float]], thresholds: Sequence[float]) -> list[Figure]:
    """What the guesses are worth at each threshold, over those that it would be asked about."""
    asked = [(i, act, likely) for i, act, likely in guesses if i.asked]
    wanted = sum(i.act != NOTHING for i, _, _ in asked)
    found = []
    for threshold in thresholds:
        made = [(i, act) for i, act, likely in asked if act != NOTHING and likely >= threshold]
        found.append(Figure(threshold, len(made), sum(i.act == act for i, act in made), wanted))
    return found


def confusions(guesses: Sequence[tuple[Instance, str, float]], threshold: float) -> Counter[tuple[str, str]]:
    """How often which act was taken for which, at a threshold."""
    asked = [(i, act) for i, act, likely in guesses if i.asked and likely >= threshold and act != NOTHING]
    return Counter((i.act, act) for i, act in asked if i.act != act)


def _matrix(instances: Sequence[Instance]) -> Vector:
    vocab = load_model(Settings().model).vocab
    return np.stack([features(instance.shape, vocab) for instance in instances])
