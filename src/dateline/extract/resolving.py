"""Which place each toponym of an article stands for, judged together with the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from dateline.extract.toponyms import Mention
from dateline.model import Annotated, Place, Precision
from dateline.ontology.gazetteer import Candidate, country_of_domain, distance_km, key_of

_NEAR_KM = 200.0
_HINT = 6.0
_PRIORS = {"country": 2.0, "demonym": 2.0, "territory": 1.0, "seat": 1.0, "point": 0.5, "county": -0.5}
_NAMED_KINDS = {
    "county": "county",
    "province": "region",
    "state": "region",
    "region": "region",
    "governorate": "region",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the article's surer toponyms tell: shares of countries, regions named, and the places chosen so far."""

    codes: dict[str, float]
    regions: dict[tuple[str, str], float]
    chosen: tuple[Candidate, ...]
    home: str | None


def resolve(annotated: Annotated, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """A place for each mention, in the same order."""
    home = _home(annotated)
    hints = _hints(annotated, mentions)
    context = _context(mentions, [_surest(m) for m in mentions], home)
    chosen: list[Candidate | None] = []
    for _ in range(2):
        chosen = [_best(m, context, hints) for m in mentions]
        context = _context(mentions, chosen, home)
    return tuple(
        _place(m, c, _around(i, mentions, chosen)) for i, (m, c) in enumerate(zip(mentions, chosen, strict=True))
    )


def _home(annotated: Annotated) -> str | None:
    """The country of the address that the article was published at, by its domain."""
    host = urlsplit(annotated.clean.article.url or "").hostname or ""
    return country_of_domain(host.rpartition(".")[2])


def _surest(mention: Mention) -> Candidate | None:
    """What a mention stands for before the others are looked at, if that is fairly sure."""
    ranked = sorted(mention.found, key=_prior, reverse=True)
    if not ranked or (len(ranked) > 1 and _prior(ranked[0]) - _prior(ranked[1]) < 1.5):
        return None
    return ranked[0]


def _prior(place: Candidate) -> float:
    return place.size / 10 + _PRIORS.get(place.kind, 0.0) - 2.0 * place.alternate


def _context(mentions: Sequence[Mention], chosen: Sequence[Candidate | None], home: str | None) -> Context:
    counts: Counter[str] = Counter()
    for mention, place in zip(mentions, chosen, strict=True):
        if place is not None and place.code:
            counts[place.code] += 1 if mention.adjective else 2
    total = sum(counts.values()) or 1
    regions = _regions([p for p in chosen if p is not None])
    kept = tuple(dict.fromkeys(p for p in chosen if p is not None and p.kind not in ("country", "demonym")))
    codes = {code: count / total for code, count in counts.items()}
    return Context(codes=codes, regions=regions, chosen=kept, home=home)


def _regions(chosen: Sequence[Candidate]) -> dict[tuple[str, str], float]:
    """The share of each first-order region among those that the article names or has towns in."""
    counts: Counter[tuple[str, str]] = Counter()
    for place in chosen:
        if place.kind in ("region", "regional"):
            counts[place.code or "", place.name] += 2
        elif place.region is not None:
            counts[place.code or "", place.region] += 1
    total = sum(counts.values()) or 1
    return {region: count / total for region, count in counts.items()}


def _best(mention: Mention, context: Context, hints: dict[str, list[Candidate]]) -> Candidate | None:
    if not mention.found:
        return None
    given = hints.get(key_of(mention.core), [])
    return max(mention.found, key=lambda place: _score(place, mention, context, given))


def _score(place: Candidate, mention: Mention, context: Context, given: Sequence[Candidate]) -> float:
    """How well a place suits: its size, what the text says of it, and the other places of the article."""
    score = _prior(place)
    score += max((_hinted(place, hint) for hint in given), default=0.0)
    if place.code is not None:
        score += 3.0 * context.codes.get(place.code, 0.0) + (1.0 if place.code == context.home else 0.0)
    if place.region is not None:
        score += 3.0 * context.regions.get((place.code or "", place.region), 0.0)
    others = [p for p in context.chosen if p.name != place.name]
    score += 1.0 if any(distance_km(place.point, p.point) < _NEAR_KM for p in others) else 0.0
    kind = _NAMED_KINDS.get(mention.text.rpartition(" ")[2].lower()) if mention.text != mention.core else None
    return score + (2.0 if kind == place.kind else 0.0)


def _hinted(place: Candidate, hint: Candidate) -> float:
    """What it is worth that the text names a region or country right after the place."""
    if hint.kind in ("country", "territory", "demonym"):
        return _HINT if place.code == hint.code and place.kind not in ("country", "demonym") else 0.0
    if place.code == hint.code and place.region == hint.name:
        return _HINT + 1
    near = place.name != hint.name and distance_km(place.point, hint.point) < _NEAR_KM
    return _HINT / 2 if near else 0.0


def _hints(annotated: Annotated, mentions: Sequence[Mention]) -> dict[str, list[Candidate]]:
    """For each name, the regions and countries that stand right after it ("Moscow, Idaho"), anywhere in the article."""
    hints: dict[str, list[Candidate]] = {}
    for left, right in pairwise(mentions):
        between = annotated.text[left.end : right.start]
        if between.strip() in (",", "(", ", in", "in", "in the") and "\n" not in between and not right.adjective:
            wide = [c for c in right.found if c.precision in (Precision.REGION, Precision.COUNTRY)]
            hints.setdefault(key_of(left.core), []).extend(sorted(wide, key=_prior, reverse=True)[:3])
    return hints


def _around(index: int, mentions: Sequence[Mention], chosen: Sequence[Candidate | None]) -> Candidate | None:
    """The known place that a street or an unknown place lies in: the nearest town named before, else after."""
    order = [*range(index - 1, -1, -1), *range(index + 1, len(mentions))]
    towns = [chosen[i] for i in order if chosen[i] is not None and not mentions[i].adjective]
    exact = [p for p in towns if p is not None and p.precision in (Precision.CITY, Precision.POINT)]
    return next(iter(exact), next(iter(towns), None))


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
