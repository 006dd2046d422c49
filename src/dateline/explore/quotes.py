"""Who said what to whom, when, and in how many articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Coded, Published, Quote


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


def find_quotes(
    articles: Sequence[Coded], by: str | None = None, about: str | None = None, since: str | None = None
) -> tuple[Saying, ...]:
    """Sayings by day; the same words of the same speaker in several articles are one.

    ``by`` is a name, part of one, or a code (RUS); ``about`` are words that the saying holds (by their beginnings);
    ``since`` is an ISO day, and articles whose date isn't known are left out.
    """
    found: dict[tuple[str, str], list[tuple[Coded, Quote]]] = {}
    for item in sorted(articles, key=lambda c: (c.published.earliest or "9999", c.article.id)):
        if since is not None and (item.published.latest or "") < since:
            continue
        for quote in item.quotes:
            if _is_by(quote, by) and _is_about(quote, about):
                key = (quote.speaker.name if quote.speaker else "", _normal(quote.content.text))
                found.setdefault(key, []).append((item, quote))
    return tuple(
        Saying(
            quote=group[0][1],
            published=group[0][0].published,
            articles=tuple(dict.fromkeys(item.article.id for item, _ in group)),
        )
        for group in found.values()
    )


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_by(quote: Quote, by: str | None) -> bool:
    if by is None:
        return True
    speaker = quote.speaker
    return speaker is not None and (
        by.upper() == speaker.code or _normal(by) in _normal(f"{speaker.name} {speaker.text}")
    )


def _is_about(quote: Quote, about: str | None) -> bool:
    if about is None:
        return True
    words = _normal(quote.content.text).split()
    return all(any(word.startswith(_stem(wanted)) for word in words) for wanted in _normal(about).split())


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
