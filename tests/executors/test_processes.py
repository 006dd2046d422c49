from __future__ import annotations

import itertools
import os

import pytest

from dateline.executors.processes import spread


def double(number: int) -> int:
    return 2 * number


def process(_: int) -> int:
    return os.getpid()


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 8, 50])
def test_results_come_in_order(workers: int, count: int) -> None:
    assert list(spread(double, range(count), workers)) == [2 * n for n in range(count)]


def test_one_worker_is_this_process() -> None:
    assert set(spread(process, range(3), 1)) == {os.getpid()}


def test_more_workers_are_others() -> None:
    assert os.getpid() not in set(spread(process, range(20), 2))


def test_an_endless_input_is_read_as_needed() -> None:
    found = spread(double, itertools.count(), 2)
    assert list(itertools.islice(found, 5)) == [0, 2, 4, 6, 8]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_reaches_the_caller(workers: int) -> None:
    with pytest.raises(ValueError, match="three"):
        list(spread(fail_at_three, range(10), workers))


@pytest.mark.parametrize("workers", [-1, 0, 1])
def test_no_workers_are_this_process(workers: int) -> None:
    assert set(spread(process, range(2), workers)) == {os.getpid()}


def test_nothing_is_done_before_it_is_asked_for() -> None:
    done: list[int] = []
    found = spread(done.append, range(3), 1)
    assert done == []
    next(found)
    assert done == [0]


def test_one_worker_reads_no_further_than_asked() -> None:
    source = iter(range(10))
    found = spread(double, source, 1)
    assert (next(found), next(found)) == (0, 2)
    assert next(source) == 2


def test_results_before_an_error_still_come() -> None:
    found = spread(fail_at_three, range(10), 1)
    assert [next(found) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(found)
