"""Which place each toponym of an article stands for, judged together with the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log2
from urllib.parse import urlsplit

from dateline.extract.toponyms import Mention
from dateline.model import Annotated, Place, Precision, Use
from dateline.ontology.gazetteer import Candidate, country_of_domain, distance_km, key_of

_NEAR_KM = 200.0
_HINT = 6.0
_PRIORS = {"country": 2.0, "demonym": 2.0, "territory": 1.0, "seat": 1.0, "point": 0.5, "county": -0.5}
_PRIORS |= {"region": -0.5, "area": 1.5, "regional": 1.0, "island": 0.5}
_STATES = frozenset({"USA", "CAN", "AUS"})
"""Countries whose towns are told with their state: "Gary, Ind."."""
_WIDE = frozenset({"country", "demonym"})
_NAMED_KINDS = {
    "county": "county",
    "province": "region",
    "state": "region",
    "region": "region",
    "governorate": "region",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one name of the article speaks for; a name that stands often weighs more, though not in proportion."""

    key: str
    place: Candidate
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the article's other names tell, and the country of its web address."""

    votes: tuple[Vote, ...]
    home: str | None

    def country_share(self, code: str, key: str) -> float:
        """The share of a country among the votes of the other names."""
        return _share([(v.place.code == code, v.weight) for v in self.votes if v.key != key and v.place.code])

    def region_share(self, code: str, region: str, key: str) -> float:
        """The share of a first-order region among the other names that lie in one."""
        others = [v for v in self.votes if v.key != key and v.place.region is not None]
        return _share([((v.place.code, v.place.region) == (code, region), v.weight) for v in others])

    def has_near(self, place: Candidate, key: str) -> bool:
        """Whether another name stands for a place nearby."""
        others = (v.place for v in self.votes if v.key != key and v.place.kind not in _WIDE)
        return any(distance_km(place.point, other.point) < _NEAR_KM for other in others)


def _share(votes: Sequence[tuple[bool, float]]) -> float:
    total = sum(weight for _, weight in votes)
    return sum(weight for counts, weight in votes if counts) / (total + 1)


def resolve(annotated: Annotated, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """A place for each mention, in the same order."""
    home = _home(annotated)
    hints = _hints(annotated, mentions)
    enclosing = _enclosing(annotated, mentions)
    context = _context(mentions, [_surest(m, hints) for m in mentions], home)
    chosen: list[Candidate | None] = []
    for _ in range(2):
        chosen = [enclosing.get(i) or _best(m, context, hints) for i, m in enumerate(mentions)]
        context = _context(mentions, chosen, home)
    around = [_around(i, mentions, chosen) for i in range(len(mentions))]
    return tuple(_place(m, c, a) for m, c, a in zip(mentions, chosen, around, strict=True))


def _home(annotated: Annotated) -> str | None:
    """The country of the address that the article was published at, by its domain."""
    try:
        host = urlsplit(annotated.clean.article.url or "").hostname or ""
    except ValueError:
        return None
    return country_of_domain(host.rpartition(".")[2])


def _surest(mention: Mention, hints: dict[str, list[Candidate]]) -> Candidate | None:
    """What a mention stands for before the others are looked at, if that is fairly sure."""
    given = hints.get(key_of(mention.core), [])
    ranked = sorted(mention.found, key=lambda place: _prior(place) + _hint(place, given), reverse=True)
    scores = [_prior(place) + _hint(place, given) for place in ranked[:2]]
    return ranked[0] if len(scores) == 1 or (scores and scores[0] - scores[1] >= 1.0) else None


def _prior(place: Candidate) -> float:
    return place.size / 10 + _PRIORS.get(place.kind, 0.0) - 2.0 * place.alternate


def _context(mentions: Sequence[Mention], chosen: Sequence[Candidate | None], home: str | None) -> Context:
    counts: Counter[tuple[str, Candidate]] = Counter()
    for mention, place in zip(mentions, chosen, strict=True):
        if place is not None:
            counts[key_of(mention.core), place] += 1
    votes = tuple(Vote(key=key, place=place, weight=1 + log2(count)) for (key, place), count in counts.items())
    return Context(votes=votes, home=home)


def _best(mention: Mention, context: Context, hints: dict[str, list[Candidate]]) -> Candidate | None:
    if not mention.found:
        return None
    key = key_of(mention.core)
    given = hints.get(key, [])
    best = max(mention.found, key=lambda place: _score(place, mention, context, given))
    sure = [hint for hint in given if hint.kind == "region" and hint.code in _STATES]
    if sure and not _hint(best, given) and best.kind in ("town", "county"):
        return replace(sure[0], name=mention.core)
    return best


def _score(place: Candidate, mention: Mention, context: Context, given: Sequence[Candidate]) -> float:
    """How well a place suits: its size, what the text says of it, and the other places of the article.

    Of two places that are also called so, the one of which it is but a spelling wins: "Sloviansk" is Slovyansk.
    """
    key = key_of(mention.core)
    score = _prior(place) + _hint(place, given)
    if place.code is not None:
        score += 3.0 * context.country_share(place.code, key) + (1.0 if place.code == context.home else 0.0)
    if place.code is not None and place.region is not None:
        score += (3.0 if place.kind == "county" else 2.0) * context.region_share(place.code, place.region, key)
    score += 1.0 if context.has_near(place, key) else 0.0
    score += 0.5 if place.alternate and key_of(place.name)[:4] == key[:4] else 0.0
    kind = _NAMED_KINDS.get(mention.text.rpartition(" ")[2].lower()) if mention.text != mention.core else None
    return score + (2.0 if kind == place.kind else 0.0)


def _hint(place: Candidate, given: Sequence[Candidate]) -> float:
    return max((_hinted(place, hint) for hint in given), default=0.0)


def _hinted(place: Candidate, hint: Candidate) -> float:
    """What it is worth that the text names a region or country right after the place."""
    if hint.kind in ("country", "territory", "demonym"):
        return _HINT if place.code == hint.code and place.kind not in _WIDE else 0.0
    if place.code == hint.code and place.region == hint.name:
        return _HINT + 1
    near = place.name != hint.name and distance_km(place.point, hint.point) < _NEAR_KM
    return _HINT / 2 if near else 0.0


def _hints(annotated: Annotated, mentions: Sequence[Mention]) -> dict[str, list[Candidate]]:
    """For each name, the regions and countries that stand right after it ("Moscow, Idaho"), anywhere in the article."""
    hints: dict[str, list[Candidate]] = {}
    for left, right in pairwise(mentions):
        between = annotated.text[left.end : right.start]
        if between.strip() not in (",", "(", ", in", "in", "in the") or "\n" in between or right.adjective:
            continue
        wide = [c for c in right.found if c.kind in ("country", "territory", "region")]
        if not _listed(annotated, right, between) and all(c.kind != "country" for c in left.found):
            hints.setdefault(key_of(left.core), []).extend(sorted(wide, key=_prior, reverse=True)[:2])
    return hints


def _enclosing(annotated: Annotated, mentions: Sequence[Mention]) -> dict[int, Candidate]:
    """For the second of two names side by side, the region that the first lies in: "Tacoma, Washington"."""
    found = {}
    for i, (left, right) in enumerate(pairwise(mentions), 1):
        if annotated.text[left.end : right.start].strip() != "," or _listed(annotated, right, ","):
            continue
        inside = {(c.code, c.region) for c in left.found if c.kind in ("town", "county", "district")}
        regions = [c for c in right.found if c.kind == "region" and c.code in _STATES and (c.code, c.name) in inside]
        if regions:
            found[i] = regions[0]
    return found


def _listed(annotated: Annotated, right: Mention, between: str) -> bool:
    """Whether two names stand side by side in a list: "Paris, Georgia and Rome"."""
    after = annotated.text[right.end : right.end + 5].lstrip(" ,")
    return between.strip() == "," and after.startswith(("and", "or"))


def _around(index: int, mentions: Sequence[Mention], chosen: Sequence[Candidate | None]) -> Candidate | None:
    """The known place that a street or an unknown place lies in: a town named near, often, and not in passing."""
    if chosen[index] is not None:
        return None
    counts = Counter(place for place in chosen if place is not None)
    best: tuple[float, int, Candidate] | None = None
    for other, place in enumerate(chosen):
        if place is None or mentions[other].adjective:
            continue
        apart = abs(mentions[other].start - mentions[index].start)
        score = log2(1 + counts[place]) + (2.0 if apart < 120 else 1.0 if apart < 500 else 0.0)
        score += 2.0 if place.precision in (Precision.CITY, Precision.POINT) else 0.0
        score -= 1.0 if mentions[other].use is Use.EMBEDDED else 0.0
        if best is None or (score, -apart) > best[:2]:
            best = (score, -apart, place)
    return best[2] if best else None


def _place(mention: Mention, place: Candidate | None, around: Candidate | None) -> Place:
    rule = "gazetteer" if place is not None else "context" if around is not None else "label"
    known = place or around
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        use=mention.use,
        name=place.name if place is not None else mention.text,
        country=known.code if known is not None else None,
        latitude=known.latitude if known is not None else None,
        longitude=known.longitude if known is not None else None,
        precision=known.precision if known is not None else None,
        rule=rule,
    )
