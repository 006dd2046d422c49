"""The database: one SQLite file with everything, in a commented schema (``schema.sql``)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from dateline.errors import DatabaseError, DiskFull, NewerDatabase
from dateline.model import Coded, Event, Family, Judgement, Statement, Verdict
from dateline.store import comparisons
from dateline.store.comparisons import Compared, Comparison
from dateline.store.rows import (
    article_row,
    event_row,
    family,
    family_rows,
    found_at,
    from_json,
    judgement_row,
    statement_row,
    to_json,
)
from dateline.version import __version__

SCHEMA_VERSION = 2
T = TypeVar("T")
_HALVES = re.compile("[\0\ud800-\udfff]")
_DAMAGED = "is damaged: what it holds can't be read. Code the articles into a new one with --db."


class Database:
    """A database, open for reading and writing. Use as a context manager.

    Raises NewerDatabase where a newer Dateline wrote it, DatabaseError where it is no database of Dateline's, and
    DiskFull where there is no room left; whatever is raised, the file stays as it was after the last whole step.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        new = not self.path.exists()
        if new and not create:
            raise DatabaseError(f"{path}: no such database. Make one: dateline code FOLDER --db {path}")
        try:
            self._connection = sqlite3.connect(self.path, isolation_level=None)
            self._check(new=new)
        except sqlite3.Error as error:
            raise _explained(error, self.path) from error

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _check(self, *, new: bool) -> None:
        tables = {row[0] for row in self._rows("SELECT name FROM sqlite_master")}
        if not tables:
            if not new and self.path.stat().st_size:
                raise DatabaseError(f"{self.path} is not a database of Dateline's.")
            with self.transaction():
                for command in _commands(_schema()):
                    self._connection.execute(command)
                self._many(
                    "INSERT INTO meta VALUES (?, ?)", [("schema", str(SCHEMA_VERSION)), ("dateline", __version__)]
                )
        elif "meta" not in tables or "statements" not in tables:
            raise DatabaseError(f"{self.path} is a database, but not one of Dateline's. Name another with --db.")
        version = self._version()
        if version > SCHEMA_VERSION:
            raise NewerDatabase(
                f"{self.path} was written by a newer Dateline (schema {version}, this one knows {SCHEMA_VERSION}). "
                "Update: pip install --upgrade dateline"
            )
        if version < SCHEMA_VERSION:
            self._update()

    def _version(self) -> int:
        told = self._meta("schema") or ""
        if not told.isdecimal():
            raise DatabaseError(f"{self.path} {_DAMAGED} (schema {told!r})")
        return int(told)

    def _update(self) -> None:
        """Make an older database one of this schema: add what it lacks."""
        wanted = _commands(_schema())
        with self.transaction():
            for command in wanted:
                if command.split()[2] in ("grounds", "comparisons"):
                    self._connection.execute(command.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
            self._connection.execute("ALTER TABLE families ADD COLUMN changes TEXT")
            self._set_meta("schema", str(SCHEMA_VERSION))

    def _meta(self, key: str) -> str | None:
        row = next(self._rows("SELECT value FROM meta WHERE key = ?", (key,)), None)
        return None if row is None else str(row[0])

    def _set_meta(self, key: str, value: str) -> None:
        self._many("INSERT OR REPLACE INTO meta VALUES (?, ?)", [(key, value)])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: an error or an interruption leaves the database as it was."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise _explained(error, self.path) from error
            raise

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        try:
            yield from iter(self._connection.execute(query, values).fetchone, None)
        except sqlite3.Error as error:
            raise _explained(error, self.path) from error

    def _record(self, text: str, kind: type[T]) -> T:
        try:
            return from_json(text, kind)
        except (ValueError, KeyError, TypeError, AttributeError, ExceptionGroup) as error:
            raise DatabaseError(f"{self.path} {_DAMAGED} ({kind.__name__})") from error

    def _many(self, command: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._connection.executemany(command, rows)

    def article_ids(self) -> frozenset[str]:
        """Ids of all articles."""
        return frozenset(row[0] for row in self._rows("SELECT id FROM articles"))

    def add_locations(self, article: str, locations: Iterable[str]) -> None:
        """Note that an article was found there too."""
        with self.transaction():
            self._many("INSERT OR IGNORE INTO locations VALUES (?, ?)", [(article, place) for place in locations])

    def add(self, coded: Iterable[Coded]) -> None:
        """Keep coded articles, in one transaction; one that is known already is kept as it is now."""
        with self.transaction():
            for item in coded:
                self._drop_statements(item.article.id)
                self._add_article(item)
                self._add_statements(item.statements)

    def _drop_statements(self, article: str) -> None:
        """Forget what an article was found to say, and all that rests on it."""
        if next(self._rows("SELECT 1 FROM statements WHERE article = ? LIMIT 1", (article,)), None) is None:
            return
        gone = "(SELECT id FROM statements WHERE article = ?)"
        for table, column in (("parties", "statement"), ("search", "statement"), ("comparisons", "left")):
            self._connection.execute(f"DELETE FROM {table} WHERE {column} IN {gone}", (article,))
        self._connection.execute(f"DELETE FROM comparisons WHERE right IN {gone}", (article,))
        self._connection.execute("DELETE FROM statements WHERE article = ?", (article,))

    def _add_article(self, item: Coded) -> None:
        article = item.article
        self._many("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [article_row(item)])
        self._many(
            "INSERT OR IGNORE INTO locations VALUES (?, ?)", [(article.id, place) for place in article.locations]
        )

    def _add_statements(self, statements: tuple[Statement, ...]) -> None:
        slots = ", ".join("?" * 16)
        self._many(f"INSERT OR REPLACE INTO statements VALUES ({slots})", map(statement_row, statements))
        self._many(
            "INSERT OR REPLACE INTO parties VALUES (?, ?, ?, ?, ?, ?)",
            (
                (s.id, side, number, p.name, p.code, p.sector)
                for s in statements
                for side, parties in (("actor", s.actors), ("recipient", s.recipients))
                for number, p in enumerate(parties)
            ),
        )
        self._many(
            "INSERT INTO search VALUES (?, ?, ?)",
            ((s.id, s.sentence.text, "; ".join(p.name for p in (*s.actors, *s.recipients))) for s in statements),
        )

    def coded(self) -> tuple[Coded, ...]:
        """Every article with its statements, by article id."""
        statements: dict[str, list[Statement]] = {}
        for article, event, record in self._rows(
            "SELECT article, event, record FROM statements ORDER BY article, start, id"
        ):
            statements.setdefault(article, []).append(replace(self._record(record, Statement), event=event))
        places: dict[str, list[str]] = {}
        for article, place in self._rows("SELECT * FROM locations ORDER BY 1, 2"):
            places.setdefault(article, []).append(place)
        return tuple(
            found_at(
                replace(self._record(record, Coded), statements=tuple(statements.get(key, ()))), places.get(key, ())
            )
            for key, record in self._rows("SELECT id, record FROM articles ORDER BY id")
        )

    def keep_merged(
        self,
        articles: Iterable[Coded],
        events: Iterable[Event],
        judgements: Iterable[Judgement],
        families: Iterable[Family],
        compared: Compared | None = None,
    ) -> None:
        """Replace events, judgements by rule and families; former ids of events stay as aliases.

        The days that merging found out for articles are kept with them, and what was ``compared`` for the next run.
        """
        listed = tuple(articles)
        with self.transaction():
            former = [row[0] for row in self._rows("SELECT id FROM events")]
            before = dict(self._rows("SELECT id, event FROM statements"))
            for table in ("events", "judgements", "families"):
                self._connection.execute(f"DELETE FROM {table}")
            told = ((s.event, s.id) for a in listed for s in a.statements if before.get(s.id) != s.event)
            self._many("UPDATE statements SET event = ? WHERE id = ?", told)
            self._keep_days(listed)
            self._many("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(event_row, events))
            self._many("INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?)", map(judgement_row, judgements))
            self._many("INSERT INTO families VALUES (?, ?, ?, ?)", (row for f in families for row in family_rows(f)))
            self._alias(former, before)
            self._keep_compared(compared)

    def _keep_days(self, articles: Iterable[Coded]) -> None:
        """Keep the days of the articles that merging dated, or dates no longer."""
        known = dict(self._rows("SELECT id, json_extract(record, '$.published') FROM articles"))
        for item in articles:
            day = item.published
            if known.get(item.article.id) != to_json(day):
                record = to_json(replace(item, statements=()))
                self._many(
                    "UPDATE articles SET earliest = ?, latest = ?, basis = ?, record = ? WHERE id = ?",
                    [(day.earliest, day.latest, day.basis, record, item.article.id)],
                )

    def _keep_compared(self, compared: Compared | None) -> None:
        if compared is None or compared.anew or self._meta("rules") != compared.rules:
            comparisons.forget(self._connection)
        self._set_meta("rules", compared.rules if compared is not None else "")
        if compared is not None:
            comparisons.keep(self._connection, compared)

    def comparisons(self, rules: str) -> Iterator[Comparison] | None:
        """What was compared so far, or None where that was by other rules, or never kept."""
        return comparisons.read(self._connection) if self._meta("rules") == rules else None

    def _alias(self, former: list[str], before: dict[str, str | None]) -> None:
        """Let the id of each event that is gone resolve to where its first statement went."""
        now = dict(self._rows("SELECT id, event FROM statements"))
        alive = {row[0] for row in self._rows("SELECT id FROM events")}
        home: dict[str, str] = {}
        for statement, event in sorted(before.items()):
            if event is not None and now.get(statement) is not None:
                home.setdefault(event, now[statement])
        gone = [(event, home[event]) for event in former if event not in alive and event in home]
        self._many("UPDATE aliases SET event = ? WHERE event = ?", ((new, old) for old, new in gone))
        self._many("INSERT OR REPLACE INTO aliases VALUES (?, ?)", gone)
        self._connection.execute("DELETE FROM aliases WHERE id IN (SELECT id FROM events)")

    def events(self) -> tuple[Event, ...]:
        """Every event, by id."""
        return tuple(self._record(row[0], Event) for row in self._rows("SELECT record FROM events ORDER BY id"))

    def aliases(self) -> dict[str, str]:
        """Former ids of events and what they are now."""
        return dict(self._rows("SELECT id, event FROM aliases ORDER BY id"))

    def judgements(self) -> tuple[Judgement, ...]:
        """Judgements by rule."""
        rows = self._rows("SELECT left, right, verdict, reasons FROM judgements ORDER BY left, right")
        return tuple(
            Judgement(left=left, right=right, verdict=Verdict(verdict), reasons=tuple(reasons.split("; ")))
            for left, right, verdict, reasons in rows
        )

    def families(self) -> tuple[Family, ...]:
        """Families of copies, by the id of the original."""
        found: dict[str, list[tuple[str, str, str | None]]] = {}
        query = "SELECT copy, original, why, changes FROM families ORDER BY original, copy"
        for copy, original, why, changed in self._rows(query):
            found.setdefault(original, []).append((copy, why, changed))
        return tuple(family(original, copies) for original, copies in found.items())

    def overrule(self, action: str, by: str, at: str, judgements: tuple[Judgement, ...]) -> None:
        """Keep what a person judged."""
        with self.transaction():
            self._many(
                "INSERT INTO overrules (by, at, action, record) VALUES (?, ?, ?, ?)",
                [(by, at, action, to_json(judgements))],
            )

    def undo(self) -> str | None:
        """Take the last action of a person back; what it was, or None where there was none."""
        with self.transaction():
            last = next(self._rows("SELECT number, action FROM overrules ORDER BY number DESC LIMIT 1"), None)
            if last is not None:
                self._many("DELETE FROM overrules WHERE number = ?", [(last[0],)])
        return None if last is None else str(last[1])

    def overruled(self) -> tuple[Judgement, ...]:
        """Judgements by people, oldest first."""
        rows = self._rows("SELECT record FROM overrules ORDER BY number")
        return tuple(judgement for row in rows for judgement in self._record(row[0], tuple[Judgement, ...]))

    def search(self, words: str, limit: int = 20) -> tuple[str, ...]:
        """Ids of the statements whose sentence or parties fit the words best."""
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in _HALVES.sub(" ", words).split())
        if not quoted:
            return ()
        rows = self._rows(
            "SELECT statement FROM search WHERE search MATCH ? ORDER BY rank, statement LIMIT ?", (quoted, limit)
        )
        return tuple(dict.fromkeys(row[0] for row in rows))


def _schema() -> str:
    return files("dateline.store").joinpath("schema.sql").read_text(encoding="utf-8")


def _commands(script: str) -> Iterator[str]:
    lines = "\n".join(line for line in script.split("\n") if not line.startswith("--"))
    return (command for command in lines.split(";\n") if command.strip())


def _explained(error: sqlite3.Error, path: Path) -> DatabaseError:
    message = str(error)
    if "full" in message:
        return DiskFull(f"{path}: the disk is full. Nothing of the last step was kept; make room and run it again.")
    if "locked" in message:
        return DatabaseError(f"{path} is in use by another program. Close it, or wait, and run the command again.")
    if "not a database" in message or "malformed" in message:
        return DatabaseError(f"{path} is not a database of Dateline's. Name another with --db.")
    if "no such table" in message or "no such column" in message:
        return DatabaseError(f"{path} {_DAMAGED} ({message})")
    if "unable to open" in message:
        return DatabaseError(f"{path} can't be opened: is there such a folder, and may you write to it?")
    return DatabaseError(f"{path}: {message}")
