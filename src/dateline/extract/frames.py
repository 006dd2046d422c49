"""Frames: where an entry of the ontology's predicates matches the syntax of a clause, with its parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.extract.arguments import keys
from dateline.extract.choosing import Draft, choose
from dateline.extract.clauses import Clause, clause_of, copular_clause
from dateline.extract.learned import Learned
from dateline.extract.matching import Match, Matcher, names_before, together
from dateline.extract.nominals import noun_clause
from dateline.extract.parties import Parties
from dateline.extract.roles import Resolver, Side, sides
from dateline.model import Annotated, Party, Reason
from dateline.ontology.learned import shipped
from dateline.ontology.nouns import roles
from dateline.ontology.predicates import NO_EVENT, Predicates, Reading, predicates
from dateline.ontology.types import EventType, event_types

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


_PERSONAL = frozenset({"he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "me"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One reading of one predicate in one clause, before status, time and place are known.

    ``content_of`` is the trigger token of the accusing or praising frame whose content this one is. ``refused``: the
    act is to say that the trigger's deed will not, or will, be done, so that the trigger's own negation or future does
    not make the act negated or planned.
    """

    trigger: Token
    start: int
    end: int
    act: str
    mode: tuple[str, ...]
    cameo: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    content_of: Token | None
    why: tuple[tuple[str, Reason], ...]
    refused: bool = False


def find_frames(
    annotated: Annotated, parties: Parties, ontology: tuple[str, ...] = (), *, learned: bool = False
) -> tuple[Frame, ...]:
    """The frames of the coded sentences of an article, in the order of the text.

    ``learned``: predicates that no entry covers are left to the classifier (docs/learned.md).
    """
    resolver = Resolver(parties)
    guesses = Learned(shipped(), resolver) if learned else None
    finder = Finder(resolver, predicates(ontology), event_types(ontology), guesses)
    sentences = zip(annotated.doc.sents, annotated.coded, strict=True)
    return tuple(frame for sentence, coded in sentences if coded for frame in finder.frames(sentence))


class Finder:
    """Finds the frames of one sentence after the other."""

    def __init__(
        self, resolver: Resolver, known: Predicates, types: Mapping[str, EventType], learned: Learned | None = None
    ) -> None:
        self.resolver = resolver
        self.known = known
        self.types = types
        self.learned = learned

    def frames(self, sentence: Sentence) -> list[Frame]:
        """The frames of a sentence, in the order of their triggers."""
        ranked = [matches for token in sentence if (matches := self.ranked(token))]
        chosen = self._chosen(ranked)
        if not chosen and self.learned is not None:
            chosen = self._chosen(self._guessed(sentence, self.learned, _words_of(ranked)))
        return [frame for draft in chosen for frame in _frames(draft)]

    def _chosen(self, ranked: list[list[Match]]) -> list[Draft]:
        kept = {id(match) for match in _unconsumed([matches[0] for matches in ranked])}
        drafts = [self._draft(matches) for matches in ranked if id(matches[0]) in kept]
        return choose([d for d in drafts if d is not None])

    def used(self, sentence: Sentence) -> frozenset[int]:
        """The places of the words that the entries' readings of a sentence are made of."""
        return _words_of([matches for token in sentence if (matches := self.ranked(token))])

    @staticmethod
    def _guessed(sentence: Sentence, learned: Learned, used: frozenset[int]) -> list[list[Match]]:
        """Guesses at the verbs of a sentence, without those that the entries' readings hold."""
        verbs = [token for token in sentence if token.i not in used and kind_of(token) == "verb"]
        return [matches for verb in verbs if (matches := learned.matches(verb))]

    def ranked(self, token: Token) -> list[Match]:
        """The readings of a token as a predicate, the best first."""
        matches = [
            match
            for readings, clause in self._readings(token)
            for reading in readings
            if (match := Matcher(reading, clause, self.resolver).run()) is not None
        ]
        return sorted(matches, key=Match.rank, reverse=True)

    def _readings(self, token: Token) -> Iterator[tuple[list[Reading], Clause]]:
        kind = kind_of(token)
        if kind == "verb" and (readings := self._listed(self.known.verbs, token, copula=False)):
            yield readings, clause_of(token)
        if kind in {"noun", "gerund"} and (readings := self._listed(self.known.nouns, token, copula=False)):
            yield readings, noun_clause(token, self.resolver.is_party)
        predicated = token.dep_ in {"acomp", "attr", "oprd"} and token.head.pos_ in {"AUX", "VERB"}
        if predicated and (readings := self._listed(self.known.verbs, token, copula=True)):
            yield readings, copular_clause(token)

    @staticmethod
    def _listed(index: Mapping[str, tuple[Reading, ...]], token: Token, *, copula: bool) -> list[Reading]:
        found = {reading.order: reading for key in keys(token) for reading in index.get(key, ())}
        return [reading for reading in found.values() if reading.pattern.copula == copula]

    def _draft(self, matches: list[Match]) -> Draft | None:
        """The draft of the best match whose sides are as its pattern asks for."""
        match = matches[0]
        entry = match.reading.entry
        if entry.type == NO_EVENT:
            return None
        actors, recipients = self._sides(matches)
        verbal = self.types[entry.type].quad.startswith("verbal")
        lonely = match.reading.pattern.mutual and len(actors.parties) + _companions(match) < 2
        if lonely or (verbal and _of_itself(match, actors, recipients)):
            return self._draft(matches[1:]) if len(matches) > 1 else None
        return Draft(match=match, entry=entry, actors=actors, recipients=recipients, verbal=verbal)

    def _sides(self, matches: list[Match]) -> tuple[Side, Side]:
        """Both sides of the best match; one that it leaves empty is taken from the next best of the same act."""
        best = matches[0]
        verbal = self.types[best.reading.entry.type].quad.startswith("verbal")
        actors, recipients = sides(best, self.resolver, verbal=verbal)
        for other in matches[1:]:
            same = other.reading.entry.type == best.reading.entry.type and not best.reading.pattern.reciprocal
            if not same or (actors.parties and recipients.parties) or other.reading.pattern.reciprocal:
                continue
            more = sides(other, self.resolver, verbal=verbal)
            actors = actors if actors.parties else more[0].without(recipients)
            recipients = recipients if recipients.parties else more[1].without(actors)
        return actors, recipients


def _companions(match: Match) -> int:
    """How many of the actors are only told by what they are to another ("Japan and its allies")."""
    friends = [head for head in together(match) if head.lemma_ in roles()["mutual"]]
    return sum(head.dep_ == "conj" or bool(names_before(head)) for head in friends)


def _of_itself(match: Match, actors: Side, recipients: Side) -> bool:
    """Whether the recipient that a pattern names is nobody but the actor ("Hamas said it was behind the attack")."""
    bound = match.roles.get("B", [])
    return bool(bound and actors.parties) and not recipients.parties and all(head.lower_ in _PERSONAL for head in bound)


def kind_of(token: Token) -> str:
    """Whether a token can be the predicate of a clause ("verb"), an event noun ("noun", "gerund"), or neither ("")."""
    if token.tag_ in {"NN", "NNS"}:
        return "noun" if token.dep_ not in {"compound", "nmod"} else ""
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return ""
    gerund = token.tag_ == "VBG" and any(c.dep_ in {"det", "poss", "amod"} for c in token.children)
    return "gerund" if gerund else "verb"


def _words_of(ranked: list[list[Match]]) -> frozenset[int]:
    return frozenset(word.i for matches in ranked for word in matches[0].words)


def _unconsumed(matches: list[Match]) -> list[Match]:
    """The matches whose predicate is no word of another's pattern."""
    consumed = {
        word.i
        for match in matches
        for word in match.words[1:]
        if word not in match.complements or match.reading.entry.content == "none"
    }
    return [match for match in matches if match.clause.predicate.i not in consumed]


def _frame(draft: Draft) -> Frame:
    match, entry = draft.match, draft.entry
    start, end = _extent(match)
    rule = f"{entry.id}: {match.reading.pattern.text}"
    why = ("event_type", Reason(rule=rule, start=start, end=end))
    return Frame(
        trigger=draft.trigger,
        start=start,
        end=end,
        act=entry.type,
        mode=draft.mode,
        cameo=entry.cameo,
        actors=draft.actors.parties,
        recipients=draft.recipients.parties,
        content_of=draft.content_of,
        why=(why, *draft.actors.reason("actors"), *draft.recipients.reason("recipients")),
        refused=match.reading.pattern.refused or match.reading.pattern.announced,
    )


def _frames(draft: Draft) -> list[Frame]:
    """The frame of a draft, and that of the second act which its entry names."""
    frame, also = _frame(draft), draft.entry.also
    if also is None:
        return [frame]
    kind, mode = also
    return [frame, replace(frame, act=kind, mode=(mode,) if mode else (), cameo=None)]


def _extent(match: Match) -> tuple[int, int]:
    """The offsets of the predicate and of the pattern's other words close by."""
    predicate = match.clause.predicate
    near = [word for word in match.words if abs(word.i - predicate.i) <= 4 and word not in match.complements]
    return min(w.idx for w in near), max(w.idx + len(w.text) for w in near)
