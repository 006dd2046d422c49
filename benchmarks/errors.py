"""What a task's errors are made of: misses and false alarms grouped by cause, with examples.

::

    DATELINE_GOLD=../shared python -m benchmarks.errors gsr         every cause, five examples each
    DATELINE_GOLD=../shared python -m benchmarks.errors plv 20      twenty examples each
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.gold import GOLD, Gold, error_lines, gold_folder, inputs, predict
from dateline.annotate.model import load_model
from dateline.extract.arguments import keys
from dateline.ontology.predicates import predicates
from dateline.ontology.types import event_types

_CODED = re.compile(r"^(?P<id>[^:]+): (?P<wanted>.*?), coded (?P<coded>.*?): (?P<text>.*)$", re.DOTALL)
_LISTED = re.compile(r"^(?:(?P<id>[^:]+): )?(?P<kind>missed|not in gold|false|surplus)\b[: ]*(?P<rest>.*)$", re.DOTALL)
_NOTHING = frozenset({"", "NONE", "nothing", "none", "-"})
UNKNOWN = "other"


def cause(error: str) -> str:
    """The cause of one of the scorer's error lines, in a few words; its groups are told apart by event types."""
    if match := _CODED.match(error):
        return _of_coded(match["wanted"], match["coded"], match["text"])
    if match := _LISTED.match(error):
        acts = _types(match["rest"]) or match["rest"].split(":")[0].split()[:1]
        return f"{match['kind']} {'+'.join(acts)}".strip()
    return UNKNOWN


def _of_coded(wanted: str, coded: str, text: str) -> str:
    gold, found = _types(wanted), _types(coded)
    if not found or coded.strip() in _NOTHING:
        return f"nothing coded, {_vocabulary(text)}"
    if not gold:
        return f"false alarm: {'+'.join(found)}"
    if set(gold) == set(found) and len(gold) == len(found):
        return "type right, parties wrong"
    if set(gold) <= set(found):
        return "surplus beside the right type"
    return f"wrong type: {'+'.join(gold)} as {'+'.join(found)}"


def _types(text: str) -> list[str]:
    """The event types that a description names, in order, each once."""
    words = re.findall(r"\b[A-Z]{3,}\b", text)
    return list(dict.fromkeys(word for word in words if word in event_types() or word == "YIELD"))


def _vocabulary(text: str) -> str:
    """Whether any word of the text is a predicate of the ontology at all."""
    known = predicates()
    words = (key for token in load_model()(text) for key in keys(token))
    return "structure not matched" if any(w in known.verbs or w in known.nouns for w in words) else "no predicate"


def grouped(errors: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The errors by cause, the commonest first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for error in errors:
        groups[cause(error)].append(error)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def show(groups: Iterable[tuple[str, list[str]]], examples: int) -> str:
    """The groups as text: how many, the cause, some examples."""
    lines = []
    for name, errors in groups:
        lines.append(f"{len(errors):5}  {name}")
        lines += [f"         {' '.join(error.split())}" for error in errors[:examples]]
    return "\n".join(lines)


def errors_of(folder: Path, gold: Gold) -> list[str]:
    """The scorer's error lines for one gold set."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in predict(gold, inputs(folder, gold)))
        file.flush()
        return error_lines(folder, gold, Path(file.name))


def main(arguments: list[str] | None = None) -> int:
    """Print the errors of a task, grouped."""
    parser = argparse.ArgumentParser(description="Misses and false alarms of a task, by cause.")
    parser.add_argument("task", choices=sorted({gold.task for gold in GOLD}))
    parser.add_argument("examples", type=int, nargs="?", default=5)
    chosen = parser.parse_args(arguments)
    folder = gold_folder()
    if folder is None:
        sys.stderr.write("DATELINE_GOLD must name the folder that holds gold/ and score/.\n")
        return 2
    for gold in GOLD:
        if gold.task == chosen.task:
            sys.stdout.write(f"{gold.name}\n{show(grouped(errors_of(folder, gold)), chosen.examples)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
