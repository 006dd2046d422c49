"""Who said what to whom, when, and in how many articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.explore.asked import Asked, normal
from dateline.model import Coded, Party, Published, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One thing that someone said, and the articles that have it. The first quote stands for all of its wording."""

    quote: Quote
    published: Published
    articles: tuple[str, ...]

    @property
    def speaker(self) -> str:
        """The speaker's name."""
        return self.quote.speaker.name if self.quote.speaker else "unnamed"


def saying_object(saying: Saying) -> dict[str, Any]:
    """A saying as plain data."""
    quote, day = saying.quote, saying.published
    return {
        "published": {"earliest": day.earliest, "latest": day.latest},
        "speaker": _party(quote.speaker),
        "addressee": _party(quote.addressee),
        "cue": quote.cue.text,
        "content": quote.content.text,
        "quotation": quote.quotation.value,
        "articles": list(saying.articles),
    }


def _party(party: Party | None) -> dict[str, Any]:
    return {key: getattr(party, key, None) for key in ("name", "code", "sector", "office")}


def find_quotes(
    articles: Sequence[Coded], by: str | None = None, about: str | None = None, since: str | None = None
) -> tuple[Saying, ...]:
    """Sayings by day; the same words of the same speaker in several articles are one.

    ``by`` is a code (RUS), a state or organisation, or part of a person's name; ``about`` are words that the saying
    holds (by their beginnings); ``since`` is an ISO day, and articles whose date isn't known are left out.
    """
    found: dict[tuple[str, str], list[tuple[Coded, Quote]]] = {}
    speaker = Asked.named(by) if by is not None else None
    for item in sorted(articles, key=lambda c: (c.published.earliest or "9999", c.article.id)):
        if since is not None and (item.published.latest or "") < since:
            continue
        for quote in item.quotes:
            if (speaker is None or _fits(speaker, quote)) and _is_about(quote, about):
                key = (quote.speaker.name if quote.speaker else "", normal(quote.content.text))
                found.setdefault(key, []).append((item, quote))
    return tuple(
        Saying(
            quote=group[0][1],
            published=group[0][0].published,
            articles=tuple(dict.fromkeys(item.article.id for item, _ in group)),
        )
        for group in found.values()
    )


def _fits(speaker: Asked, quote: Quote) -> bool:
    party = quote.speaker
    return party is not None and speaker.fits(party.code, party.name, party.text)


def _is_about(quote: Quote, about: str | None) -> bool:
    if about is None:
        return True
    words = normal(quote.content.text).split()
    return all(any(word.startswith(_stem(wanted)) for word in words) for wanted in normal(about).split())


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
