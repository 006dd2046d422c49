"""Comparisons of statements as the database keeps them: each pair by the number of what was found, that once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Verdict

Comparison = tuple[str, str, Verdict, int, tuple[str, ...]]
"""Two statements, the verdict on them, its score and its reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a run of merging compared: pairs by some rules, in place of all before (``anew``) or beside them.

    ``gone`` are statements whose former comparisons hold no longer.
    """

    rules: str
    pairs: Iterable[Comparison]
    anew: bool = True
    gone: tuple[str, ...] = ()


def read(connection: sqlite3.Connection) -> Iterator[Comparison]:
    """Every pair that was compared, in the order of its statements."""
    grounds = {
        number: (Verdict(verdict), score, tuple(reasons.split("; ")))
        for number, verdict, score, reasons in connection.execute("SELECT number, verdict, score, reasons FROM grounds")
    }
    rows = connection.execute("SELECT left, right, ground FROM comparisons ORDER BY left, right")
    return ((left, right, *grounds[ground]) for left, right, ground in rows)


def forget(connection: sqlite3.Connection) -> None:
    """Let go of all that was compared."""
    connection.execute("DELETE FROM comparisons")
    connection.execute("DELETE FROM grounds")


def keep(connection: sqlite3.Connection, compared: Compared) -> None:
    """Keep what a run compared, in place of what holds no longer."""
    for column in ("left", "right") if compared.gone else ():
        gone = ((statement,) for statement in compared.gone)
        connection.executemany(f"DELETE FROM comparisons WHERE {column} = ?", gone)
    numbers: dict[tuple[str, int, str], int] = {
        (verdict, score, reasons): number
        for number, verdict, score, reasons in connection.execute("SELECT number, verdict, score, reasons FROM grounds")
    }
    before, rows = len(numbers), []
    for left, right, verdict, score, reasons in compared.pairs:
        ground = (verdict.value, score, "; ".join(reasons))
        rows.append((left, right, numbers.setdefault(ground, len(numbers) + 1)))
    new = [(number, *ground) for ground, number in numbers.items() if number > before]
    connection.executemany("INSERT INTO grounds VALUES (?, ?, ?, ?)", new)
    connection.executemany("INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?)", rows)
