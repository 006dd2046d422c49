"""The learned part of the vocabulary: weights for predicates that no entry covers, made by ``training``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from dateline.config import data_folder
from dateline.errors import OntologyError

NOTHING = "NONE"
"""The class of a predicate that is no political interaction."""

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A multinomial logistic regression over the features of a predicate (``extract/learned.py``).

    ``weights`` has a row for each of ``classes`` and a column for each feature, ``bias`` one number a class;
    ``threshold`` is the probability that a class must reach, ``sentences`` the hash of the sentences it learned from.
    """

    classes: tuple[str, ...]
    weights: Vector
    bias: Vector
    threshold: float
    sentences: str

    def best(self, features: Vector) -> tuple[str, float]:
        """The likeliest class of a predicate that is an interaction, and its probability.

        ``features``: one vector, as long as a row of ``weights``. NOTHING where that is likelier than any other, or
        where no class reaches the threshold.
        """
        scores = self.weights @ features + self.bias
        odds = np.exp(scores - scores.max())
        odds /= odds.sum()
        at = int(odds.argmax())
        likely = float(odds[at])
        return (self.classes[at], likely) if likely >= self.threshold else (NOTHING, likely)


@cache
def shipped() -> Weights:
    """The weights that Dateline ships. Raises OntologyError for a broken file."""
    return read(data_folder() / "learned.npz")


def read(path: Path) -> Weights:
    """Weights from a file. Raises OntologyError, naming it, for one that is broken."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            about = json.loads(str(stored["about"]))
            return Weights(
                classes=tuple(about["classes"]),
                weights=stored["weights"].astype(np.float32),
                bias=stored["bias"].astype(np.float32),
                threshold=float(about["threshold"]),
                sentences=str(about["sentences"]),
            )
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise OntologyError(f"{path}: these are no weights of Dateline's: {error}") from error


def write(path: Path, weights: Weights) -> None:
    """Keep weights in a file, in half precision; the same weights give the same bytes."""
    about = {"classes": weights.classes, "threshold": weights.threshold, "sentences": weights.sentences}
    np.savez_compressed(
        path,
        about=np.array(json.dumps(about)),
        weights=weights.weights.astype(np.float16),
        bias=weights.bias.astype(np.float16),
    )
