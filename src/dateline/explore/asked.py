"""Whom a user asks for: everyone of a code, or whoever has these words in the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.extract.parties import who

_CODE_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A code and words of a name."""

    code: str | None
    words: str

    @staticmethod
    def named(text: str) -> Asked:
        """A code, the name of a state or organisation (all who act and speak for it), or part of a name."""
        if len(text) == _CODE_LENGTH and text.isupper():
            return Asked(code=text, words=normal(text))
        found = who(text)
        whole = (found.rule or "").startswith(("countries", "organisations")) and found.office is None
        return Asked(code=found.code if whole else None, words=normal(text))

    def fits(self, code: str | None, *names: str) -> bool:
        """Whether somebody of this code and these names is meant; an "ambassador to Russia" of another code is not."""
        if self.code is not None and code is not None:
            return code == self.code
        return self.words in normal(" ".join(names))


def normal(text: str) -> str:
    """Text without capitals and signs, for comparing words."""
    return " ".join(re.findall(r"\w+", text.casefold()))
