"""A second process for work that takes long, started only where it is worth it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from dateline.errors import DatelineError

T = TypeVar("T")

MANY = 50_000
"""From how many statements on more than one process is worth its start."""
MOST = 2
"""More processes than this are not started: each needs memory of its own."""


def workers_for(statements: int, processors: int | None = None) -> int:
    """How many processes share the work on so many statements."""
    if statements < MANY or multiprocessing.current_process().daemon:
        return 1
    return min(MOST, processors or os.cpu_count() or 1)


def _context() -> BaseContext:
    """Forking where the system can do it, since a forked process need not be told what it works on."""
    way = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    return multiprocessing.get_context(way)


class Helper(Generic[T]):
    """A process that calls ``function(*arguments)``, begun at once; ``result`` waits for what it returns."""

    def __init__(self, function: Callable[..., T], *arguments: Any) -> None:
        context: Any = _context()
        self._here, there = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(there, function, arguments), daemon=True)
        self._process.start()
        there.close()

    def result(self) -> T:
        """What the function returned. Raises DatelineError where the process ended before it did."""
        try:
            found: T = self._here.recv()
        except EOFError:
            self._process.join()
            code = self._process.exitcode
            raise DatelineError(f"A process that helps merging ended early (exit status {code}).") from None
        self._process.join()
        self._here.close()
        return found


def _work(there: Connection, function: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """What a helping process does."""
    there.send(function(*arguments))
    there.close()
