"""Noun phrases of a parsed article: their words, what hangs on them, and the names in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from dateline.extract.identity import LINKED, After, Phrase, Word
from dateline.ontology.names import Kind, Match, fold, names, settled
from dateline.ontology.nouns import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DETERMINERS = frozenset("the a an this that these those each every any all both".split())
_FUNCTION = frozenset({"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ"})
_PREMODIFIERS = frozenset(
    "compound amod nmod poss nummod det predet quantmod advmod npadvmod punct case conj cc appos".split()
)


class NounPhrases:
    """The noun phrases of one document."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        found = (m for m in settled(names().find(text), text) if not self._is_function_word(m))
        self.matches = tuple(m for m in found if not self._is_of_a_name(m))
        self._starts = [m.start for m in self.matches]
        self._phrases: dict[int, Phrase] = {}

    def _is_function_word(self, match: Match) -> bool:
        """Whether a surname of the tables is but a small word here ("No group")."""
        if any(reading.kind is not Kind.SURNAME for reading in match.readings):
            return False
        return all(token.pos_ in _FUNCTION for token in self.tokens(match))

    def _is_of_a_name(self, match: Match) -> bool:
        """Whether a place is but the first word of something that is called after it ("the Minsk Group")."""
        following = self.text[match.end : match.end + 16].split()
        named = bool(following) and self.text[match.end] == " " and following[0][0].isupper()
        if not named or following[0].strip(",.;:)").lower() not in roles()["named_after"]:
            return False
        return all(reading.kind in (Kind.CAPITAL, Kind.PLACE) for reading in match.readings)

    def match_at(self, offset: int) -> Match | None:
        """The name that holds this offset."""
        i = bisect_right(self._starts, offset) - 1
        return self.matches[i] if i >= 0 and offset < self.matches[i].end else None

    def matches_in(self, start: int, end: int) -> tuple[Match, ...]:
        """The names that begin between two offsets."""
        return self.matches[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _matches_from(self, start: int, end: int) -> tuple[Match, ...]:
        """As ``matches_in``, with a name whose article stands before the start ("the Netherlands")."""
        first = self.match_at(start)
        return self.matches_in(first.start if first is not None else start, end)

    def head_of(self, token: Token) -> Token:
        """The token on which a name hangs: the last of its words that the others depend on."""
        match = self.match_at(token.idx)
        if match is None:
            return token
        inside = [t for t in self.tokens(match) if not (match.start <= t.head.idx < match.end and t.head.i != t.i)]
        return inside[-1] if inside else token

    def tokens(self, match: Match) -> list[Token]:
        """The tokens of a name."""
        span = self.doc.char_span(match.start, match.end, alignment_mode="expand")
        return [] if span is None else [t for t in span if not t.is_punct and not t.is_space]

    def premodifiers(self, head: Token) -> list[Token]:
        """The words of a phrase up to its head, or to the end of the name that holds it; determiners left out."""
        left = self._left(head)
        match = self.match_at(head.idx)
        end = self.tokens(match)[-1].i if match is not None and self.tokens(match) else head.i
        tokens = [t for t in self.doc[left : max(end, head.i) + 1] if not t.is_space]
        while tokens and _is_determiner(tokens[0]) and tokens[0].i < head.i:
            tokens = tokens[1:]
        return tokens

    def _left(self, head: Token) -> int:
        """Where the phrase begins: premodifiers that are no clauses, without a break by a comma."""
        left = head.i
        for child in reversed(list(head.lefts)):
            if child.dep_ not in _PREMODIFIERS or (child.dep_ == "punct" and child.text in {",", ";", ":", "(", ")"}):
                break
            left = min(left, child.left_edge.i)
        match = self.match_at(head.idx)
        if match is not None and self.tokens(match):
            left = min(left, self.tokens(match)[0].i)
        return left

    def is_linked(self, match: Match) -> bool:
        """Whether a name only says by whom something is backed, or against whom it is ("US-backed", "anti-Iran")."""
        after = self.text[match.end : match.end + 12].lower()
        before = self.text[max(0, match.start - 8) : match.start].lower()
        return after.startswith(tuple(f"-{w}" for w in LINKED)) or before.endswith(("anti-", "pro-", "non-"))

    def phrase(self, head: Token) -> Phrase:
        """The phrase of a head, without determiners and conjuncts."""
        if head.i not in self._phrases:
            self._phrases[head.i] = self._phrase(head)
        return self._phrases[head.i]

    def _phrase(self, head: Token) -> Phrase:
        tokens = self.premodifiers(head)
        words = tuple(
            Word(start=t.idx, end=t.idx + len(t.text), text=t.text)
            for t in tokens
            if not t.is_punct and t.tag_ != "POS"
        )
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
        return Phrase(
            words=words or (Word(start=start, end=end, text=head.text),),
            matches=self._matches_from(start, end),
            after=self._after(head),
        )

    def _after(self, head: Token) -> tuple[After, ...]:
        found = []
        for child in (*head.rights, *_after_governor(head)):
            if child.dep_ == "prep":
                keys = [fold(t.text) for c in child.rights if c.dep_ == "pobj" for t in self._plain(c)]
                matches = self._in_object(child)
                found.append(After(preposition=child.lower_, keys=tuple(keys), matches=matches))
        return tuple(found)

    def _plain(self, head: Token) -> list[Token]:
        return [t for t in self.doc[self._left(head) : head.i + 1] if t.is_alpha and t.lower_ not in _DETERMINERS]

    def _in_object(self, preposition: Token) -> tuple[Match, ...]:
        found: list[Match] = []
        for child in preposition.rights:
            if child.dep_ in {"pobj", "pcomp"}:
                for member in (child, *(c for c in child.conjuncts if c.i > child.i)):
                    start, end = self.doc[self._left(member)].idx, member.idx + len(member.text)
                    found.extend(m for m in self.matches if m.end > start and m.start < end)
                    found.extend(m for b in member.rights if b.dep_ == "prep" for m in self._in_object(b))
        return tuple(dict.fromkeys(found))


def _is_determiner(token: Token) -> bool:
    return token.lower_ in _DETERMINERS or token.is_punct or token.tag_ == "PRP$"


def _after_governor(head: Token) -> list[Token]:
    """What hangs on the noun whose "of" phrase it is, and stands after it ("a mission of observers from Chad")."""
    of_phrase = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "NOUN"
    return [c for c in head.head.head.rights if c.i > head.i] if of_phrase else []
