"""Noun phrases to identities: what a name, its modifiers and its head noun say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extract.gender import gender_of
from dateline.model import Identity, Interval
from dateline.ontology.names import Kind, Match, Reading, Term, fold, states, unrecognised
from dateline.ontology.nouns import NO_PARTY, Noun, noun_at, roles

LINKED = frozenset(
    "backed led based held controlled occupied made born allied supported run trained speaking bound aligned dominated "
    "funded".split()
)

_NAME_LENGTH = 3
_NEVER = "9999"
_HEADS = frozenset({"president", "prime minister", "chancellor", "king", "queen", "supreme leader", "emir", "pope"})
_LATELY = "2021"
_UNIONS = frozenset({"UNO", "EUR", "IGO"})
_FIGHTERS = frozenset({"REB", "PRM", "MIL", "OPP", "PTY"})
_AGAINST = frozenset({"anti", "pro", "non", "counter", "ex"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a noun phrase, with its offsets."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word in lower case without accents."""
        return fold(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What hangs on a head by a preposition: the words of its object in lower case, and the names in them."""

    preposition: str
    keys: tuple[str, ...]
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase: its words up to the head, the names in them, and those in what hangs on the head."""

    words: tuple[Word, ...]
    matches: tuple[Match, ...]
    after: tuple[After, ...] = ()
    person: bool = False

    @property
    def head(self) -> Word:
        """The head word."""
        return self.words[-1]

    @property
    def keys(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.key for word in self.words)

    def covering(self) -> Match | None:
        """The name that holds the head word."""
        return next((m for m in self.matches if m.start <= self.head.start < m.end), None)

    def before(self, position: int) -> tuple[Match, ...]:
        """The names that end before an offset, the nearest first; not those of "Turkish-backed"."""
        found = [m for m in self.matches if m.end <= position and not self._linked(m)]
        return tuple(reversed(found))

    def _linked(self, match: Match) -> bool:
        preceding = [w for w in self.words if w.end <= match.start and w.text != "-"]
        if preceding and preceding[-1].key in _AGAINST and preceding[-1].end >= match.start - 1:
            return True
        following = [w for w in self.words if w.start >= match.end and w.text != "-"]
        return bool(following) and following[0].key in LINKED and following[0].start <= match.end + 1

    def leader(self) -> Match | None:
        """The name in "Saudi-led"."""
        for match in self.matches:
            following = [w for w in self.words if w.start >= match.end and w.text != "-"]
            if following and following[0].key == "led":
                return match
        return None


def _is_in_name(word: Word) -> bool:
    """Whether a word can be part of a person's name: a capital, or a small particle ("al", "van")."""
    return word.text[:1].isupper() or not word.text[:1].isalpha() or word.key in roles()["particles"]


def _inherited(owner: Identity | None) -> tuple[str, ...]:
    if owner is None:
        return ()
    return tuple(dict.fromkeys(s for s in (owner.sector, *owner.other_sectors) if s == "PRE"))


def _others(reading: Reading, term: Term | None) -> tuple[str, ...]:
    """Further sectors: PRE for those who hold an office of an entity that most states do not recognise."""
    office = term.office if term is not None and term.office is not None else ""
    return ("PRE",) if any(office.endswith(name) for name in unrecognised()) else reading.other


def _standing(reading: Reading) -> int:
    """How well known a person is: heads of state and government before others, founders of firms last."""
    if any(term.office in _HEADS for term in reading.terms):
        return 2
    return int(any(term.sector != "BUS" for term in reading.terms))


class Identities:
    """Resolves phrases as seen on one day and from one country."""

    def __init__(self, day: Interval | None = None, country: str | None = None) -> None:
        self.earliest = day.earliest if day else None
        self.latest = day.latest if day else None
        self.country = country

    def all(self, phrase: Phrase) -> tuple[Identity, ...]:
        """Who a phrase stands for: one party for each state or body that it is said to belong to."""
        first = self.of(phrase)
        if first is None:
            return ()
        owners = self._side_by_side(phrase)
        return tuple(self._member(first, owner) for owner in owners) if len(owners) > 1 else (first,)

    def _side_by_side(self, phrase: Phrase) -> tuple[Identity, ...]:
        """Those of "Russian and Chinese officials" and "the leaders of Peru and Chile", in the order of the text."""
        match = phrase.covering()
        if match is not None and match.of_kind(Kind.PERSON, Kind.SURNAME, Kind.BODY, Kind.STATE) is not None:
            return ()
        found = self._owners(phrase, tuple(reversed(phrase.before(phrase.head.start))))
        return tuple({owner.code: owner for owner in reversed(found) if owner.code is not None}.values())[::-1]

    @staticmethod
    def _member(first: Identity, owner: Identity) -> Identity:
        state = owner.code is not None and first.sector == "GOV"
        return replace(first, code=owner.code, name=owner.name if state else first.name)

    def _owners(self, phrase: Phrase, before: Sequence[Match]) -> tuple[Identity, ...]:
        """States side by side before the head, else those in its "of" phrase."""
        kinds = (Kind.STATE, Kind.ADJECTIVE)
        named = [r for m in before if (r := m.of_kind(*kinds)) is not None]
        if not named:
            objects = [m for a in phrase.after if a.preposition in ("of", "from") for m in a.matches]
            named = [r for m in objects if (r := m.of_kind(*kinds, Kind.CAPITAL)) is not None]
        return tuple(self.reading(r) for r in named)

    def of(self, phrase: Phrase) -> Identity | None:
        """Who a phrase stands for; None where it is no party."""
        match = phrase.covering()
        if match is not None and self._is_common(phrase, match):
            match = None
        if match is not None:
            return self._named(phrase, match)
        noun = self._with_object(phrase) or noun_at(phrase.keys, len(phrase.words))
        if noun is None:
            return self._titled(phrase)
        return None if noun.sector == NO_PARTY or self._is_condition(phrase, noun) else self._described(phrase, noun)

    @staticmethod
    def _with_object(phrase: Phrase) -> Noun | None:
        """A noun of the table that has a preposition in it ("chief of staff", "member of parliament")."""
        for after in phrase.after[:1]:
            for last in (2, 1):
                keys = (*phrase.keys, after.preposition, *after.keys[:last])
                noun = noun_at(keys, len(keys))
                if len(after.keys) >= last and noun is not None and noun.length > last + 1:
                    return Noun(text=noun.text, sector=noun.sector, length=noun.length - last - 1)
        return None

    @staticmethod
    def _is_condition(phrase: Phrase, noun: Noun) -> bool:
        """Whether a noun is no body here ("a state of emergency")."""
        objects = {key for a in phrase.after if a.preposition == "of" for key in a.keys}
        return noun.text == "state" and bool(objects & roles()["conditions"])

    def reading(self, reading: Reading) -> Identity:
        """One reading of a name, on the day."""
        term = self.term(reading)
        sector = term.sector if term else self._without_term(reading)
        return Identity(
            name=reading.name,
            code=(term.code if term and term.code else reading.code),
            sector=sector,
            other_sectors=tuple(s for s in _others(reading, term) if s != sector),
            office=term.office if term else None,
            rule=f"{reading.table}: {reading.name}" + (f", {term.office}" if term and term.office else ""),
        )

    def term(self, reading: Reading) -> Term | None:
        """The term of office on the day; without a day, the last one that has not ended, or has only lately."""
        if self.latest is None and self.earliest is None:
            lasting = [t for t in reading.terms if t.end is None]
            lately = [t for t in reading.terms if t.end is not None and t.end >= _LATELY]
            return lasting[-1] if lasting else max(lately, key=lambda t: t.end or "", default=None)
        return next((t for t in reading.terms if t.covers(self.earliest, self.latest)), None)

    def may_be_meant(self, reading: Reading) -> bool:
        """Whether a surname alone can mean a person: one who holds an office on the day, if there is a day."""
        dated = self.latest is not None or self.earliest is not None
        return not dated or self.term(reading) is not None

    def _without_term(self, reading: Reading) -> str | None:
        return "ELI" if reading.kind in (Kind.PERSON, Kind.SURNAME) and reading.terms else reading.sector

    def best(self, readings: Sequence[Reading]) -> Reading | None:
        """The reading that fits country and day best; the first of equals."""
        return max(readings, key=self._fit, default=None)

    def _fit(self, reading: Reading) -> tuple[int, int, int, int, str]:
        return (
            int(self.country is not None and reading.code == self.country),
            int(reading.kind is not Kind.SURNAME and reading.kind is not Kind.PLACE),
            int(bool(reading.terms) and self.term(reading) is not None),
            _standing(reading),
            self._last_in_office(reading),
        )

    def _last_in_office(self, reading: Reading) -> str:
        """When a person last left an office, as far as the day can know; later than any day for who is in office."""
        begun = (term for term in reading.terms if term.start is None or term.start <= (self.latest or _NEVER))
        return max((term.end or _NEVER for term in begun), default="")

    def _is_common(self, phrase: Phrase, match: Match) -> bool:
        """Whether a name is also a common noun whose owner stands before or after it ("the Peruvian Congress")."""
        reading = match.of_kind(Kind.BODY)
        if reading is None or len(match.readings) > 1:
            return False
        words = [w.key for w in phrase.words if match.start <= w.start]
        noun = noun_at(words, len(words))
        owner = self._modifier(phrase, phrase.before(match.start)) if noun is not None else None
        return owner is not None and owner.code not in (None, reading.code)

    def _named(self, phrase: Phrase, match: Match) -> Identity | None:
        reading = self.best(match.readings)
        if reading is None:
            return None
        if reading.kind is Kind.SURNAME and self._has_first_name(phrase, match):
            return self._titled(phrase)
        found = self.reading(reading)
        if reading.kind is Kind.SURNAME and self._has_other_title(phrase, match, found):
            return self._titled(phrase)
        office = self._office_before(phrase, match)
        if office is not None and reading.kind in (Kind.PERSON, Kind.SURNAME):
            return self._with_office(phrase, match, found, office)
        if reading.kind is Kind.ADJECTIVE and len(phrase.words) and found.sector is None:
            return replace(found, sector="CVL")
        return found

    @staticmethod
    def _has_first_name(phrase: Phrase, match: Match) -> bool:
        """Whether a word that is no title stands right before a surname: then it is somebody else's."""
        before = [w for w in phrase.words if w.end <= match.start]
        if not before or any(m.end > before[-1].start for m in phrase.matches if m.end <= match.start):
            return False
        word = before[-1]
        known = word.key.rstrip(".") in roles()["titles"] or noun_at([w.key for w in before], len(before)) is not None
        return word.text[:1].isupper() and not known

    @staticmethod
    def _has_other_title(phrase: Phrase, match: Match, found: Identity) -> bool:
        """Whether the title before a surname is one that its bearer in the tables cannot have ("Prince Mohammed")."""
        before = [w.key.strip(".") for w in phrase.words if w.end <= match.start]
        royal = set(before) & roles()["royal_titles"]
        known = set(fold(f"{found.name} {found.office or ''}").split())
        given = gender_of(" ".join(before), "")
        own = gender_of("", found.name or "")
        return bool(royal - known) or (None not in (given, own) and given is not own)

    def _office_before(self, phrase: Phrase, match: Match) -> Noun | None:
        words = [w for w in phrase.words if w.end <= match.start]
        return noun_at([w.key for w in words], len(words)) if words else None

    def _with_office(self, phrase: Phrase, match: Match, found: Identity, office: Noun) -> Identity:
        """What the article says of a person beats the table."""
        former = bool(roles()["former"] & set(phrase.keys))
        modifier = self._modifier(phrase, phrase.before(match.start))
        code = modifier.code if modifier and modifier.code else found.code
        same = found.code == code
        sector = (
            "ELI" if former else office.sector if not (same and found.sector not in (None, "ELI")) else found.sector
        )
        return replace(found, code=code, sector=sector or found.sector, office=found.office or office.text)

    def _modifier(self, phrase: Phrase, before: Sequence[Match]) -> Identity | None:
        """The state or body that the nearest name before the head, or a name after it, binds the phrase to."""
        named = [self.best([r for r in m.readings if r.kind is not Kind.SURNAME] or m.readings) for m in before]
        readings = [reading for reading in named if reading is not None]
        sent = phrase.head.key in roles()["sent"] and len(readings) > 1 and readings[0].code in _UNIONS
        if sent and readings[1].kind in (Kind.STATE, Kind.ADJECTIVE):
            return self.reading(readings[1])
        return self.reading(readings[0]) if readings else self._owner_after(phrase)

    def _owner_after(self, phrase: Phrase) -> Identity | None:
        noun = noun_at(phrase.keys, len(phrase.words))
        force = noun is not None and noun.sector == "MIL"
        voice = noun is not None and noun.text in roles()["voices"]
        allowed = roles()["own_force"] if force else roles()["own"]
        for after in phrase.after:
            if after.preposition in allowed or (voice and after.preposition == "for"):
                for match in after.matches:
                    reading = self.best([r for r in match.readings if r.kind is not Kind.SURNAME])
                    if reading is not None:
                        return self.reading(reading)
        return None

    def _sector_after(self, phrase: Phrase) -> str | None:
        """The sector that the object of "of" gives a head that says little ("the head of the union")."""
        counted = phrase.head.key in ("group", "groups")
        for after in phrase.after:
            if after.preposition not in ("of", "for"):
                continue
            noun = noun_at(after.keys, len(after.keys))
            if noun is not None and (counted or noun.text not in roles()["state_heads"]):
                return noun.sector
            body = next((r for m in after.matches if (r := m.of_kind(Kind.BODY)) is not None), None)
            return body.sector if body is not None else None
        return None

    def _described(self, phrase: Phrase, noun: Noun) -> Identity:
        modifier = self._modifier(phrase, phrase.before(phrase.words[-noun.length].start))
        if noun.sector == "MIL" and (leader := phrase.leader()) is not None:
            reading = self.best(leader.readings)
            return Identity(
                name=" ".join(w.text for w in phrase.words),
                code=reading.code if reading else None,
                sector="MIL",
                rule="coalition named by its leader",
            )
        if modifier is not None and len(phrase.words) == 1 and noun.text in roles()["state_titles"] and phrase.after:
            return replace(modifier, sector=None if modifier.sector == "GOV" else modifier.sector)
        sector = self._sector(phrase, noun, modifier)
        code = modifier.code if modifier else self.country
        return Identity(
            name=self._name(phrase, noun, modifier),
            code=code,
            sector=sector,
            other_sectors=_inherited(modifier),
            office=noun.text if sector == "GOV" else None,
            rule=f"noun: {noun.text}" + (f"; {modifier.rule}" if modifier else ""),
        )

    def _sector(self, phrase: Phrase, noun: Noun, modifier: Identity | None) -> str | None:
        former = bool(roles()["former"] & set(phrase.keys))
        if former and noun.sector in ("GOV", "LEG", "MIL", "JUD", "SPY"):
            return "ELI"
        if noun.text == "leader" and modifier is None and roles()["regions"] & set(phrase.keys):
            return "GOV"
        if noun.text in roles()["weak"] | roles()["presiding"]:
            owned = self._sector_after(phrase)
            if owned is not None and owned != "CVL":
                return owned
        if noun.text in roles()["relations"]:
            inner = noun_at(phrase.keys, len(phrase.words) - noun.length)
            return inner.sector if inner is not None and inner.sector in _FIGHTERS else noun.sector
        if noun.text in roles()["weak"]:
            inner = noun_at(phrase.keys, len(phrase.words) - noun.length)
            if inner is not None and inner.sector:
                return inner.sector
            if modifier is not None and modifier.sector not in (None, "CVL", "PRE"):
                return modifier.sector
        return noun.sector

    def _name(self, phrase: Phrase, noun: Noun, modifier: Identity | None) -> str:
        words = " ".join(w.text for w in phrase.words)
        if modifier is None:
            return words
        heads = roles()["state_heads"] | ({"leader"} if phrase.head.key == "leaders" else frozenset())
        if noun.text in heads and modifier.code in states():
            return modifier.name or words
        if modifier.code is not None and modifier.name not in states().values() and noun.text in roles()["weak"]:
            return modifier.name or words
        return words

    def _titled(self, phrase: Phrase) -> Identity | None:
        """A person whom no table knows, by the office before the name."""
        for end in range(len(phrase.words) - 1, 0, -1):
            noun = noun_at(phrase.keys, end)
            if noun is not None:
                name = list(phrase.words[end:])
                titled = end == noun.length and noun.text in roles()["lower_titles"] and len(name) <= _NAME_LENGTH
                if not titled and not all(_is_in_name(w) for w in name):
                    return None
                short = replace(phrase, words=phrase.words[:end])
                found = self._described(short, noun)
                return replace(found, name=" ".join(w.text for w in name), office=noun.text)
        return None
