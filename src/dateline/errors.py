"""Errors that a user can do something about.

::

    DatelineError             anything below; ``exit_code`` 1
    ├── InputError            a file, folder or line that can't be read; ``exit_code`` 2
    │   └── NothingToDo       the inputs hold no article
    ├── DatabaseError         the database can't be opened, written or understood
    │   ├── NewerDatabase     it was written by a newer Dateline
    │   └── DiskFull          no room left
    ├── MissingExtra          an optional dependency is not installed
    ├── ModelError            the language model is missing, or its files were changed
    ├── OntologyError         a data file of the ontology is wrong; names file and entry
    └── NotFound              no article, statement or event has this id

Every message says what was wrong, where, and what to do next.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root of all errors that Dateline raises on purpose."""

    exit_code = 1


class InputError(DatelineError):
    """A file, folder or line can't be read."""

    exit_code = 2


class NothingToDo(InputError):
    """The inputs hold no article."""


class DatabaseError(DatelineError):
    """The database can't be opened, written or understood."""


class NewerDatabase(DatabaseError):
    """The database was written by a newer Dateline."""


class DiskFull(DatabaseError):
    """There is no room left on the disk."""


class MissingExtra(DatelineError):
    """An optional dependency is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs the extra '{extra}': pip install 'dateline[{extra}]'")


class ModelError(DatelineError):
    """The language model is missing, or its files were changed."""


class OntologyError(DatelineError):
    """A data file of the ontology is wrong."""

    exit_code = 2


class NotFound(DatelineError):
    """No article, statement or event has this id."""

    exit_code = 2
