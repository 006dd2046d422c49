"""Speed: the whole of ``dateline code`` against spaCy's own ``nlp.pipe`` with its defaults, as a ratio.

Both read the same articles, in the same run, one process each; a ratio below 1 means that Dateline is the quicker.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from dateline.annotate.model import pinned_folder
from dateline.config import Settings
from dateline.explore.demo import examples
from dateline.model import Article, Coded
from dateline.pipeline import code_articles, merge_articles
from dateline.read.inputs import read

ROUNDS = 3


def articles_of(names: list[str]) -> list[Article]:
    """The articles of the inputs."""
    return [item for item in read(names) if isinstance(item, Article)]


def seconds(work: Callable[[], object]) -> float:
    """The best time of a few rounds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def plain_spacy(articles: list[Article]) -> Callable[[], object]:
    """What spaCy does by itself."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(pinned_folder())
    texts = [article.text for article in articles]
    return lambda: list(nlp.pipe(texts))


def whole_dateline(articles: list[Article]) -> Callable[[], object]:
    """All stages, merging included."""
    return lambda: merge_articles([c for c in code_articles(articles, Settings()) if isinstance(c, Coded)])


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 where the ratio is above ``--limit``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", help="articles; the shipped examples by default")
    parser.add_argument("--limit", type=float, help="fail above this ratio")
    parser.add_argument("-o", "--output", type=Path, help="write the figures as JSON")
    options = parser.parse_args(arguments)
    articles = articles_of(options.inputs or [str(examples())])
    ours, theirs = seconds(whole_dateline(articles)), seconds(plain_spacy(articles))
    words = sum(len(article.text.split()) for article in articles)
    figures = {"articles": len(articles), "words": words, "dateline_s": ours, "spacy_s": theirs, "ratio": ours / theirs}
    print(
        f"{len(articles)} articles, {words} words: dateline code {ours:.2f} s, spaCy's nlp.pipe {theirs:.2f} s, "
        f"ratio {ours / theirs:.2f}; {words / ours:.0f} words a second"
    )
    if options.output:
        options.output.write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return 1 if options.limit is not None and ours / theirs > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
