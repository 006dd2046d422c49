"""Whether a text is English, which is what Dateline codes."""

from __future__ import annotations

import re

from dateline.model import Article

_WORDS = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    "the of and to in a that is was for on with as by at from his it he be are has had have not its they said who "
    "which this were their after but an been would will or more about over also when there than into out".split()
)
_ENOUGH_WORDS = 20
_SHARE = 0.12


def is_english(article: Article) -> bool:
    """Whether an article is in English: it says so, or one word in eight is among the commonest of English.

    A text of fewer than 20 words that declares no language is taken for English.
    """
    if article.language is not None:
        return article.language.lower().split("-")[0].split("_")[0] in {"en", "eng", "english"}
    words = [word.lower() for word in _WORDS.findall(article.text[:20_000])]
    return len(words) < _ENOUGH_WORDS or sum(word in _COMMON for word in words) >= _SHARE * len(words)
