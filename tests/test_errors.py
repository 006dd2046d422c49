"""Errors: their tree, their exit codes, and that every one says what it is."""

from __future__ import annotations

import inspect

import pytest

from dateline import errors
from dateline.errors import (
    DatabaseError,
    DatelineError,
    DiskFull,
    InputError,
    MissingExtra,
    ModelError,
    NewerDatabase,
    NotFound,
    NothingToDo,
    OntologyError,
)

ALL = [member for _, member in inspect.getmembers(errors, inspect.isclass) if issubclass(member, Exception)]


@pytest.mark.parametrize("error", ALL, ids=lambda error: str(error.__name__))
def test_every_error_is_one_of_ours_and_says_what_it_is(error: type[DatelineError]) -> None:
    assert issubclass(error, DatelineError)
    assert (error.__doc__ or "").endswith(".")
    assert error.exit_code in {1, 2}


@pytest.mark.parametrize(
    ("error", "parent"),
    [
        (InputError, DatelineError),
        (NothingToDo, InputError),
        (DatabaseError, DatelineError),
        (NewerDatabase, DatabaseError),
        (DiskFull, DatabaseError),
        (MissingExtra, DatelineError),
        (ModelError, DatelineError),
        (OntologyError, DatelineError),
        (NotFound, DatelineError),
        (DatelineError, Exception),
    ],
)
def test_tree(error: type[Exception], parent: type[Exception]) -> None:
    assert error.__bases__ == (parent,)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DatelineError, 1),
        (InputError, 2),
        (NothingToDo, 2),
        (DatabaseError, 1),
        (NewerDatabase, 1),
        (DiskFull, 1),
        (MissingExtra, 1),
        (ModelError, 1),
        (OntologyError, 2),
        (NotFound, 2),
    ],
)
def test_exit_codes(error: type[DatelineError], code: int) -> None:
    assert error.exit_code == code


def test_the_tree_in_the_docs_names_every_error() -> None:
    assert all(error.__name__ in (errors.__doc__ or "") for error in ALL)
    assert len(ALL) == 10


@pytest.mark.parametrize("extra", ["report", "pandas"])
def test_a_missing_extra_says_how_to_get_it(extra: str) -> None:
    error = MissingExtra("The chart", extra)
    assert str(error) == f"The chart needs the extra '{extra}': pip install 'dateline[{extra}]'"


def test_message_is_kept() -> None:
    assert str(InputError("x.txt: no such file")) == "x.txt: no such file"
