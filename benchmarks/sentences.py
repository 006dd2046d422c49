"""Labelled sentences of Dateline's own: how often act, actor and recipient are found, with and without guesses."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from training.sentences import Labelled, read_all

from dateline.config import Settings
from dateline.model import Article, Coded, Party, Statement
from dateline.ontology.learned import NOTHING
from dateline.pipeline import code_articles

FLOOR = 0.75
"""The share of acts below which the benchmark fails; it only rises."""

CEILING = 7.0
"""Statements per hundred sentences without an interaction above which it fails; it only falls."""

Found = Mapping[str, Sequence[Statement]]
"""The statements of each sentence."""


@dataclass(slots=True)
class Row:
    """What became of the labelled predicates of one act."""

    labelled: int = 0
    act: int = 0
    actor: int = 0
    recipient: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, item: Labelled, statements: Sequence[Statement]) -> None:
        """Count one labelled predicate among the statements of its sentence."""
        self.labelled += 1
        statement = best(item, statements)
        if statement is None:
            coded = ", ".join(f"{s.act} [{s.trigger.text}]" for s in statements) or "nothing"
            self.missed.append(f"{item.act} {item.source}, coded {coded}: {item.sentence}")
            return
        self.act += 1
        self.actor += agrees(item.actor, statement.actors)
        mutual = bool(item.recipient) and not statement.recipients
        self.recipient += agrees(item.recipient, statement.actors if mutual else statement.recipients)


def best(item: Labelled, statements: Sequence[Statement]) -> Statement | None:
    """The statement of the labelled act, the one whose trigger is nearest to the predicate."""
    same = [statement for statement in statements if statement.act == item.act]
    return min(same, key=lambda s: (abs(s.trigger.start - item.start), s.id), default=None)


def agrees(words: str, parties: Sequence[Party]) -> bool:
    """Whether one of the parties shares a word with what is labelled; without a label, whether there is none."""
    if not words:
        return not parties
    wanted = _words(words)
    return any(wanted & _words(party.text) for party in parties)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


def coded(sentences: Sequence[str], settings: Settings) -> Found:
    """The statements of each sentence, coded as an article of its own."""
    articles = [Article(id=f"{number:05}", text=text) for number, text in enumerate(sentences)]
    found = (item for item in code_articles(articles, settings) if isinstance(item, Coded))
    return {item.clean.article.text: item.statements for item in found}


def measure(labelled: Sequence[Labelled], found: Found) -> tuple[dict[str, Row], list[Statement], int]:
    """A row for each act; the statements of the sentences that hold no interaction, and how many these are."""
    rows: dict[str, Row] = {}
    for item in labelled:
        if item.act != NOTHING:
            rows.setdefault(item.act, Row()).add(item, found.get(item.sentence, ()))
    political = {item.sentence for item in labelled if item.act != NOTHING}
    quiet = sorted({item.sentence for item in labelled} - political)
    return rows, [statement for text in quiet for statement in found.get(text, ())], len(quiet)


def total(rows: Mapping[str, Row]) -> Row:
    """All acts together."""
    every = rows.values()
    counts = (sum(r.labelled for r in every), sum(r.act for r in every), sum(r.actor for r in every))
    return Row(*counts, sum(r.recipient for r in every))


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 where a figure is worse than its limit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sentences", description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what is missed, and false alarms")
    parser.add_argument("--cache", help="folder that keeps parses")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args(arguments)
    labelled = read_all()
    sentences = list(dict.fromkeys(item.sentence for item in labelled))
    settings = Settings(keep_text=True, cache=options.cache, workers=options.workers)
    rows, alarms, quiet = measure(labelled, coded(sentences, settings))
    alone, fewer, _ = measure(labelled, coded(sentences, replace(settings, learned=False)))
    print(f"{'act':<12}{'n':>6}{'act':>8}{'actor':>8}{'recipient':>11}{'entries alone':>15}")
    for act, row in [*sorted(rows.items()), ("all", total(rows))]:
        before = total(alone) if act == "all" else alone[act]
        shares = f"{row.act / row.labelled:8.3f}{_share(row.actor, row.act):8.3f}{_share(row.recipient, row.act):11.3f}"
        print(f"{act:<12}{row.labelled:>6}{shares}{before.act / before.labelled:15.3f}")
    rate = 100 * len(alarms) / quiet
    print(f"no interaction: {rate:.1f} statements per hundred of {quiet} sentences", end="")
    print(f", {100 * len(fewer) / quiet:.1f} by entries alone (ceiling {CEILING}); floor of acts {FLOOR}")
    if options.show:
        print(*(line for row in rows.values() for line in row.missed), sep="\n")
        print(*(f"false {s.act} [{s.trigger.text}] {s.sentence.text}" for s in alarms), sep="\n")
    every = total(rows)
    return 1 if rate > CEILING or every.act < FLOOR * every.labelled else 0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


if __name__ == "__main__":
    sys.exit(main())
