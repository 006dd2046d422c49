"""Work spread over processes of this machine; results come back in the order of the input."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
_CHUNK = 8


def spread(function: Callable[[T], R], items: Iterable[T], workers: int) -> Iterator[R]:
    """``function`` of every item, in order. With one worker, in this process; else in that many others.

    ``function`` and the items must be picklable. Reads ahead a few chunks only, so that ``items`` may be endless.
    """
    if workers <= 1:
        yield from map(function, items)
        return
    source = iter(items)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_one_thread) as pool:
        waiting: deque[Future[list[R]]] = deque()
        try:
            while True:
                while len(waiting) < 3 * workers and (chunk := list(islice(source, _CHUNK))):
                    waiting.append(pool.submit(_all, function, chunk))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _all(function: Callable[[T], R], items: list[T]) -> list[R]:
    return [function(item) for item in items]


def _one_thread() -> None:
    """One BLAS thread a process: more only get in each other's way."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
