"""Fit the classifier to the labelled sentences and the entries' examples, and say what it is worth."""

from __future__ import annotations

import argparse
import sys

from dateline.config import Settings, data_folder
from dateline.ontology.learned import write
from training.fit import THRESHOLD, confusions, cross_validated, figures, fit, weights_of
from training.instances import of_examples, of_labelled
from training.sentences import digest, examples, read_all

_THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def main(arguments: list[str] | None = None) -> int:
    """The command ``python -m training``."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only cross-validate; write no weights")
    parser.add_argument("--cache", help="folder that keeps parses")
    options = parser.parse_args(arguments)
    settings = Settings(cache=options.cache)
    try:
        labelled = read_all()
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    instances = [*of_labelled(labelled, settings), *of_examples(examples(), settings)]
    marked = [instance for instance in instances if instance.labelled]
    print(f"{len(labelled):,} labelled predicates; {len(marked):,} verbs with a party beside them, examples' included.")
    guesses = cross_validated(instances)
    print("Verbs of sentences in which the entries find nothing, none of whose lemmas was seen in training:")
    for figure in figures(guesses, _THRESHOLDS):
        print(
            f"  from {figure.threshold:.1f}: {figure.guessed:4} guesses, precision {figure.precision:.2f}, "
            f"recall {figure.recall:.2f} of {figure.wanted}"
        )
    print("Most often confused:")
    for (act, taken), count in confusions(guesses, THRESHOLD).most_common(10):
        print(f"  {count:3} {act} taken for {taken}")
    if not options.check:
        write(data_folder() / "learned.npz", weights_of(fit(instances), THRESHOLD, digest()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
