"""Every record that crosses a stage.

Records are frozen, slotted, keyword-only dataclasses; sequences are tuples. Offsets count Unicode code
points of the article's text, end exclusive, and ``text[start:end]`` equals the quoted words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Status(StrEnum):
    """How sure the innermost voice is of an event (codebook, status)."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEGATED = "negated"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class Role(StrEnum):
    """What a link of the attribution chain is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    SPEAKER = "speaker"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


class Quotation(StrEnum):
    """How a voice's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Precision(StrEnum):
    """How exactly a place is known."""

    POINT = "point"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class Use(StrEnum):
    """What a place name stands for where it is used."""

    LITERAL = "literal"
    METONYMIC = "metonymic"
    MODIFIER = "modifier"
    EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Span):
    """A stretch of an article's text with the words in it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture(Span):
    """A stretch that is no part of the report: promotion, byline, caption, repeated headline, FAQ."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Closed interval of ISO days; an end that isn't known is None."""

    earliest: str | None = None
    latest: str | None = None

    def overlaps(self, other: Interval) -> bool:
        """Whether the two can be the same day; an open end meets everything."""
        first = self.latest is None or other.earliest is None or other.earliest <= self.latest
        return first and (other.latest is None or self.earliest is None or self.earliest <= other.latest)

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Words):
    """Words of the article that speak for its date, and the rule that read them."""

    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Interval):
    """When an article was published. ``basis``: metadata, dateline, text or corpus; None where nothing is known."""

    basis: str | None = None
    evidence: tuple[Evidence, ...] = ()
    conflict: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as read. ``published`` is what the input declared: an ISO day, month, year or date-time."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    locations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline(Words):
    """The dateline that opens a report: "PYONGYANG, June 19 (KCNA)"."""

    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanArticle:
    """An article with what is no part of the report marked, and what its furniture tells."""

    article: Article
    furniture: tuple[Furniture, ...] = ()
    dateline: Dateline | None = None
    outlet: str | None = None
    agency: str | None = None

    def is_furniture(self, start: int, end: int) -> bool:
        """Whether more than half of the stretch lies in furniture."""
        covered = sum(max(0, min(end, f.end) - max(start, f.start)) for f in self.furniture)
        return 2 * covered > end - start


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A clean article with its syntax. ``doc`` covers the whole text, so ``token.idx`` is an offset into it.

    ``coded`` holds, for each sentence of ``doc.sents``, whether it is part of the report.
    """

    clean: CleanArticle
    doc: Doc
    coded: tuple[bool, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.clean.article.text

    def span(self, start: int, end: int) -> Words:
        """The words at these offsets."""
        return Words(start=start, end=end, text=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who a name stands for, as ``dateline who`` gives it. ``rule`` says where the answer comes from."""

    name: str | None = None
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    office: str | None = None
    wikidata: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Words):
    """An actor or recipient: the words of the text, and who they stand for."""

    name: str
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    office: str | None = None
    wikidata: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Words):
    """A TIMEX3 expression. ``type``: DATE, TIME, DURATION or SET; the interval is null for durations and sets."""

    type: str
    value: str
    earliest: str | None = None
    latest: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The day or days of an event. ``basis``: expression, publication, or corpus after merging."""

    earliest: str | None
    latest: str | None
    basis: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Words):
    """A toponym of the article. Coordinates in degrees (WGS 84)."""

    use: Use
    name: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Words):
    """Where an event happened. ``basis``: expression, narrative or dateline."""

    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: Precision | None
    basis: str
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One link of an attribution chain; ``depth`` 1 is the outermost. Offsets are null for a voice of metadata."""

    role: Role
    name: str | None
    code: str | None = None
    sector: str | None = None
    quotation: Quotation = Quotation.INDIRECT
    depth: int = 1
    start: int | None = None
    end: int | None = None
    text: str | None = None
    cue: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Span):
    """The words for the one who speaks, and the resolved name."""

    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Reported speech or thought, political or not: who (sources), by which words (cues), what (contents)."""

    sources: tuple[Source, ...]
    cues: tuple[Span, ...]
    contents: tuple[Span, ...]
    quotation: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Words):
    """A verb or noun that denotes an event, coded or not."""

    polarity: str
    certainty: str
    tense: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Everything found in one article, political or not: a line of ``dateline annotate``."""

    id: str
    published: Published
    sentences: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    parties: tuple[Party, ...]
    attributions: tuple[Attribution, ...]
    predicates: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many were killed, injured or arrested; None where not said."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Which rule filled a field in, and the words it read."""

    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause of one article that reports one political interaction (formats, statements out)."""

    id: str
    article: str
    sentence: Words
    trigger: Words
    event_type: str
    act: str
    status: Status
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str | None = None
    quad: str | None = None
    score: float | None = None
    historical: bool = False
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    when: When | None = None
    where: Where | None = None
    attribution: tuple[Voice, ...] = ()
    origins: tuple[str, ...] = ()
    size: Size | None = None
    content_of: str | None = None
    event: str | None = None
    why: tuple[tuple[str, Reason], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What extraction made of one article: the unit that workers return and merging takes."""

    clean: CleanArticle
    published: Published
    statements: tuple[Statement, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.clean.article


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One attribution with its resolved speaker, for ``dateline quotes``: who said what to whom."""

    article: str
    speaker: Party | None
    addressee: Party | None
    cue: Words
    content: Words
    quotation: Quotation


class Verdict(StrEnum):
    """A judgement on two statements."""

    SAME = "same"
    DIFFERENT = "different"
    RIVAL = "rival"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether two statements speak of the same event, by whom (``rules`` or a person), and why."""

    left: str
    right: str
    verdict: Verdict
    reasons: tuple[str, ...]
    by: str = "rules"
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParty:
    """A party of an event, fused from its statements."""

    name: str
    code: str | None
    sector: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin of an event's statements. ``counted`` is false, with the reason, where it is not independent.

    ``chain`` leads from the outlet inwards to the origin.
    """

    name: str
    status: Status
    counted: bool
    reason: str
    statements: tuple[str, ...]
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The statements that speak of one real-world interaction, and what they say taken together."""

    id: str
    act: str
    event_type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    score: float | None
    actors: tuple[EventParty, ...]
    recipients: tuple[EventParty, ...]
    when: Interval | None
    where: Where | None
    size: Size | None
    status: Status
    disputed: bool
    rivals: tuple[str, ...]
    part_of: str | None
    origins: int
    articles: int
    copies: int
    voices: dict[Status, tuple[str, ...]] = field(default_factory=dict)
    first_reported: str | None = None
    one_sided: bool = False
    sources: tuple[Origin, ...] = ()
    statements: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a copy made of its original: sentences left out (of the original), others of its own, another headline."""

    article: str
    cut: tuple[Span, ...]
    added: tuple[Span, ...]
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Articles that are copies of one another: ``original`` is the earliest, ``copies`` maps the others to why."""

    original: str
    copies: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that was not coded, and why."""

    location: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: what it holds (``label``), its voices, since when, its statements' ids and their words."""

    label: str
    voices: tuple[str, ...]
    since: str | None
    statements: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A claim with its denial within an event, or events that contradict each other in one ``field``.

    ``kind``: denial or rivals. ``field``: culprit, place, day or toll for rivals, None for a denial.
    """

    kind: str
    field: str | None
    events: tuple[str, ...]
    sides: tuple[Side, ...]
