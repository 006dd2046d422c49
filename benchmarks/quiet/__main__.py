"""False alarms: statements per hundred sentences on articles that hold nothing to code."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from dateline.config import Settings
from dateline.model import Article, Coded, Statement
from dateline.pipeline import annotate_articles, code_articles
from dateline.read.inputs import read

ARTICLES = Path(__file__).parent / "articles.jsonl"
CEILING = 2.5
"""Statements per hundred sentences above which the benchmark fails; it only falls."""


def measure() -> tuple[list[Statement], int]:
    """The statements that were coded, and how many sentences there are."""
    articles = [item for item in read([str(ARTICLES)]) if isinstance(item, Article)]
    coded = [item for item in code_articles(articles, Settings()) if isinstance(item, Coded)]
    sentences = sum(
        len(item.sentences) for item in annotate_articles(articles, Settings()) if hasattr(item, "sentences")
    )
    return [statement for item in coded for statement in item.statements], sentences


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 above the ceiling."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print each false alarm")
    options = parser.parse_args(arguments)
    found, sentences = measure()
    rate = 100 * len(found) / sentences
    if options.show:
        for statement in found:
            print(f"{statement.article:<14}{statement.act:<10}[{statement.trigger.text}] {statement.sentence.text}")
    topics = Counter(statement.article.rsplit("-", 1)[0] for statement in found)
    print(", ".join(f"{topic} {number}" for topic, number in sorted(topics.items())) or "none")
    print(
        f"quiet articles: {len(found)} statements in {sentences} sentences, {rate:.1f} per hundred (ceiling {CEILING})"
    )
    return 1 if rate > CEILING else 0


if __name__ == "__main__":
    sys.exit(main())
