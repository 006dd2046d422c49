"""A coded corpus in Python: articles, statements, events, disputes, quotes, and tables of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from dateline.errors import InputError, MissingExtra, NotFound
from dateline.explore.dyads import Dyad, dyad_object, dyads
from dateline.explore.notebook import table_html
from dateline.explore.quotes import Saying, find_quotes, saying_object
from dateline.explore.wording import count
from dateline.merge.asof import as_known_on
from dateline.merge.disputes import disputes
from dateline.merge.merging import Merged, merge
from dateline.model import Article, Coded, Dispute, Event, Judgement, Skipped, Statement
from dateline.read.jsonl import is_day
from dateline.store import formats
from dateline.store.database import Database

if TYPE_CHECKING:
    import pandas

T = TypeVar("T")
_SHORTEST = len("ev_") + 3
_SOME = 5


class Table(Sequence[T], Generic[T]):
    """A sequence of records that can be turned into plain objects or a pandas data frame."""

    def __init__(self, records: Sequence[T], to_object: Callable[[T], dict[str, Any]]) -> None:
        self._records, self._to_object = tuple(records), to_object

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Table[T]: ...
    def __getitem__(self, index: int | slice) -> T | Table[T]:
        """One record, or a table of some."""
        if isinstance(index, slice):
            return Table(self._records[index], self._to_object)
        return self._records[index]

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    def __repr__(self) -> str:
        return f"<{count(len(self), 'record')}; .to_pandas(), .to_objects()>"

    def _repr_html_(self) -> str:
        return table_html(self._records, self._to_object)

    def to_objects(self) -> list[dict[str, Any]]:
        """The records as in the public formats, one dict each."""
        return [self._to_object(record) for record in self._records]

    def to_pandas(self) -> pandas.DataFrame:
        """The records as a data frame, nested fields flattened with dots. Raises MissingExtra without pandas."""
        try:
            import pandas
        except ImportError as error:
            raise MissingExtra("A data frame", "pandas") from error
        objects = [{**record, "why": str(record["why"])} if "why" in record else record for record in self.to_objects()]
        frame = pandas.json_normalize(objects)
        return frame.drop(columns=bare_columns(list(frame.columns)))


def bare_columns(columns: Sequence[str]) -> list[str]:
    """Columns of nested fields that stand beside their own parts ("when" beside "when.earliest"), and hold nothing."""
    return [name for name in columns if any(other.startswith(f"{name}.") for other in columns)]


class Corpus:
    """Articles with what was found in them, and the events that they report."""

    def __init__(self, merged: Merged, skipped: Sequence[Skipped] = (), overruled: Sequence[Judgement] = ()) -> None:
        self.merged, self.skipped, self.overruled = merged, tuple(skipped), tuple(overruled)

    @cached_property
    def coded(self) -> dict[str, Coded]:
        """Coded articles by id."""
        return {item.article.id: item for item in sorted(self.merged.articles, key=lambda c: c.article.id)}

    @property
    def articles(self) -> Table[Coded]:
        """The articles."""
        return Table(tuple(self.coded.values()), lambda c: formats.article(_known(c), c.published))

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {s.id: s for item in self.coded.values() for s in item.statements}

    @property
    def statements(self) -> Table[Statement]:
        """Every statement, by article and place in it."""
        return Table(tuple(self._statements.values()), lambda s: formats.statement(s, self.coded[s.article]))

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {event.id: event for event in sorted(self.merged.events, key=_by_day)}

    @cached_property
    def _every_event(self) -> dict[str, Event]:
        """Every event by its id and by its former ids."""
        former = {alias: event for event in self._events.values() for alias in event.aliases}
        return {**former, **self._events}

    @property
    def events(self) -> Table[Event]:
        """Every event, by its first day."""
        return Table(tuple(self._events.values()), formats.event)

    @property
    def dyads(self) -> Table[Dyad]:
        """Who did how much to whom, by codes: the busiest pairs first."""
        return Table(dyads(self.events), dyad_object)

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """Claims with their denials, and events that contradict each other, those that most is told of first."""
        return tuple(sorted(disputes(self.merged), key=lambda d: -sum(len(side.statements) for side in d.sides)))

    def quotes(self, by: str | None = None, about: str | None = None, since: str | None = None) -> Table[Saying]:
        """Who said what to whom: by a party (name or code), about words in it, since a day (ISO).

        Raises InputError for what is no day.
        """
        since = a_day(since) if since is not None else None
        return Table(find_quotes(tuple(self.coded.values()), by=by, about=about, since=since), saying_object)

    def statement(self, key: str) -> Statement:
        """The statement of this id, or of the one id that begins so. Raises NotFound."""
        return self._statements[whole_id(key, self._statements, "statement")]

    def event(self, key: str) -> Event:
        """The event of this id, of this former id, or of the one id that begins so. Raises NotFound."""
        return self._every_event[whole_id(key, self._every_event, "event")]

    def article(self, key: str) -> Coded:
        """The article of this id, of the one id that begins so, or read from a file of this name. Raises NotFound."""
        if key in self.coded:
            return self.coded[key]
        if key.startswith("ar_"):
            return self.coded[whole_id(key, self.coded, "article")]
        for item in self.coded.values():
            if any(place == key or Path(place).name == key for place in item.article.locations):
                return item
        begun = [k for k, item in self.coded.items() if any(_begins(p, key) for p in item.article.locations)]
        if len(begun) == 1:
            return self.coded[begun[0]]
        if begun:
            names = sorted(Path(self.coded[k].article.locations[0]).name for k in begun)
            raise NotFound(f"{key!r} could be {count(len(begun), 'article')}: {', '.join(names[:_SOME])}.")
        inside = [k for k, item in self.coded.items() if any(_file_of(p) == key != "" for p in item.article.locations)]
        if len(inside) == 1:
            return self.coded[inside[0]]
        if inside:
            raise NotFound(f"{key} holds several articles; show one of them: {', '.join(inside)}.")
        raise NotFound(f"No article has the id {key!r}, nor was one read from a file of this name.")

    def as_of(self, day: str) -> Corpus:
        """What was known on a day (ISO): only articles published by then, merged by themselves.

        Raises InputError for what is no day.
        """
        day = a_day(day)
        known = as_known_on(tuple(self.coded.values()), day)
        former = {key for event in self._events.values() for key in (event.id, *event.aliases)}
        return Corpus(merge(known, self.overruled, former), self.skipped, self.overruled)

    def __repr__(self) -> str:
        return f"<Corpus: {', '.join(self.counted)}>"

    @property
    def counted(self) -> tuple[str, ...]:
        """How much there is of each: "5 articles", "1 dispute"."""
        parts = ("article", self.articles), ("statement", self.statements), ("event", self.events)
        return tuple(count(len(found), word) for word, found in (*parts, ("dispute", self.disputes)))


def whole_id(key: str, known: Mapping[str, Any], kind: str) -> str:
    """The id that is meant: this one, or the only one that begins so ("ev_1f0c", with three signs of the id or more).

    Two ids of one thing are no doubt. Raises NotFound.
    """
    if key in known:
        return key
    fits = sorted(found for found in known if found.startswith(key)) if len(key) >= _SHORTEST else []
    if not fits:
        raise NotFound(f"No {kind} has the id {key!r}.")
    if any(known[found] is not known[fits[0]] for found in fits):
        some = ", ".join(fits[:_SOME]) + (", ..." if len(fits) > _SOME else "")
        raise NotFound(f"{key!r} could be {count(len(fits), kind)}: {some}.")
    return fits[0]


def a_day(text: str) -> str:
    """An ISO day as it was given. Raises InputError for anything else."""
    if len(text) != len("2023-08-20") or not is_day(text):
        raise InputError(f"{text!r} is no day; write it as 2023-08-20.")
    return text


def _known(coded: Coded) -> Article:
    """The article with the outlet and agency that were found in it."""
    clean = coded.clean
    return replace(coded.article, outlet=clean.outlet, agency=clean.agency)


def _file_of(location: str) -> str:
    """The name of the file of a location such as ``folder/news.jsonl:3``."""
    return Path(location.rpartition(":")[0]).name


def _begins(location: str, name: str) -> bool:
    """Whether a file of one article has a name that begins so."""
    return bool(name) and not _file_of(location) and Path(location).name.startswith(name)


def _by_day(event: Event) -> tuple[str, str]:
    when = event.when
    return ((when.earliest or when.latest or "9999") if when else "9999", event.id)


def open_corpus(path: str | Path) -> Corpus:
    """The corpus in a database. Raises DatabaseError where there is none."""
    with Database(path) as database:
        merged = Merged(
            articles=database.coded(),
            events=database.events(),
            judgements=database.judgements(),
            families=database.families(),
        )
        return Corpus(merged, overruled=database.overruled())
