"""Whether words that look like a time are one, as their sentence has them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.extract.when.lexicon import is_clock, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

    from dateline.extract.when.grammar import Reading

_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "sep", "jan", "jun", "jul", "apr", "oct", "nov", "feb"})
_SHORT_DAYS = frozenset({"sun", "sat", "mon", "wed", "thu", "fri", "tue", "tues", "thur", "thurs"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT"})
_MONTH_NAMES_OF_PEOPLE = frozenset({"april", "june", "may", "august"})


def is_plausible(reading: Reading, tokens: Tokens, text: str) -> bool:
    """Whether the reading holds here."""
    check = _CHECKS.get(reading.kind)
    return check is None or check(reading, tokens, text)


def _month(reading: Reading, tokens: Tokens, text: str) -> bool:
    if reading.rule != "bare month":
        return True
    word, token = reading.parts["month"].lower().rstrip("."), tokens[0]
    if any(child.dep_ == "compound" and child.tag_ == "NNP" and child.ent_type_ != "DATE" for child in token.lefts):
        return False
    if re.match(r"\.?[ -]\d", text[reading.end : reading.end + 3]) and word in _AMBIGUOUS_MONTHS:
        return False
    if word in _AMBIGUOUS_MONTHS and token.pos_ not in {"PROPN", "NOUN"}:
        return token.head.pos_ == "ADP" or token.nbor(-1).pos_ == "ADP" if token.i else False
    if word in _MONTH_NAMES_OF_PEOPLE | _AMBIGUOUS_MONTHS:
        return token.ent_type_ not in _NAMES and not _is_part_of_name(tokens)
    return token.ent_type_ not in {"PERSON"}


def _is_part_of_name(tokens: Tokens) -> bool:
    doc, first, last = tokens.doc, tokens.start - 1, tokens.end
    before = first >= 0 and doc[first].pos_ == "PROPN" and doc[first].ent_type_ == "PERSON"
    return before or (last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ == "PERSON")


def _weekday(reading: Reading, tokens: Tokens, text: str) -> bool:
    word = reading.parts["weekday"].lower().rstrip(".")
    if word in _SHORT_DAYS:
        return reading.has("day_way") or tokens[-1].ent_type_ == "DATE" or reading.parts["weekday"].endswith(".")
    return not re.match(r"\s+(?:Times|Telegraph|Night Live|Mail|Herald|Post)\b", text[reading.end : reading.end + 14])


def _year(reading: Reading, tokens: Tokens, text: str) -> bool:
    if reading.rule == "fiscal year":
        return True
    token, doc = tokens[0], tokens.doc
    if token.i and doc[token.i - 1].lower_ in words("numbered"):
        return False
    if re.match(r"[ -]?(?:%|percent\b|per cent\b)|,\d|\.\d|:\d", text[reading.end : reading.end + 10]):
        return False
    if (
        text[reading.start - 1 : reading.start] in {"-", ",", ".", "("}
        and text[reading.start - 2 : reading.start - 1].isdigit()
    ):
        return False
    if token.i and doc[token.i - 1].lower_.rstrip("-") in words("after_year") and not _is_counted(tokens):
        return True
    if _is_counted(tokens) or token.ent_type_ in {"MONEY", "QUANTITY", "PERCENT", "CARDINAL"}:
        return False
    plural = tokens.end < len(doc) and doc[tokens.end].tag_ == "NNS" and token.ent_type_ != "DATE"
    return not plural and 1400 <= int(reading.parts["year"]) <= 2100


def _is_counted(tokens: Tokens) -> bool:
    after = tokens.doc[tokens.end : tokens.end + 2]
    if len(after) and after[0].is_punct:
        return False
    return any(token.lower_ in words("not_years") or token.lemma_ in words("not_years") for token in after)


def _unit(reading: Reading, tokens: Tokens, text: str) -> bool:
    """Seconds, minutes and quarters are often no times ("the last minute", "a quarter of them")."""
    unit = (reading.parts.get("unit") or "").lower()
    count = (reading.parts.get("count") or "").lower()
    if unit == "second" and (count in {"a", "one", ""} or "every" in tokens.text.lower()):
        return False
    if unit == "quarter" and (reading.kind == "duration" or re.match(r"s?\s+of\b", text[reading.end :])):
        return reading.kind != "duration" or count not in {"a", "one", "three", ""}
    if reading.kind in {"period", "story period"} and unit and is_clock(unit):
        return False
    return not (unit == "second" and tokens[-1].tag_ == "JJ")


def _story(reading: Reading, tokens: Tokens, text: str) -> bool:
    if not _unit(reading, tokens, text):
        return False
    after = text[reading.end : reading.end + 12].lower()
    if reading.parts.get("story", "").lower() != "the" or not reading.parts.get("unit"):
        return True
    if reading.parts["unit"].lower() in {"day", "night", "decade", "century"}:
        before = text[max(0, reading.start - 8) : reading.start].lower()
        ruled_out = re.match(r"\s+(?:that|when|after|before|of|to|\w+ing)\b", after)
        return (
            bool(re.search(r"\b(?:on|of|during|for|in|throughout|over|late|by|earlier|later) $", before))
            and not ruled_out
        )
    return not re.match(r"-", after)


def _season(reading: Reading, tokens: Tokens, text: str) -> bool:
    word = reading.parts["season"].lower()
    token = tokens[-1] if reading.rule != "lone season" else tokens[0]
    if reading.rule == "lone season" and (token.pos_ not in {"NOUN", "PROPN"} or token.dep_ == "ROOT"):
        return False
    if word == "fall" and reading.rule == "bare season":
        following = tokens.doc[tokens.end : tokens.end + 1].text
        return (
            reading.parts.get("season_way", "").lower() != "the"
            and token.pos_ != "VERB"
            and following not in {"of", "in"}
        )
    if reading.parts["season"][0].isupper() and re.search(
        r"[A-Z]\w+ $", text[max(0, reading.start - 20) : reading.start]
    ):
        return False
    return word != "spring" or token.pos_ != "VERB"


def _ref(reading: Reading, tokens: Tokens, text: str) -> bool:
    word = reading.parts["ref"].lower()
    before, after = text[max(0, reading.start - 4) : reading.start].lower(), text[reading.end : reading.end + 6].lower()
    if word in {"soon", "recently", "shortly"} and (
        before.endswith("as ") or re.match(r" (?:as|before|after)\b", after)
    ):
        return False
    if word == "now":
        return not re.match(r"-|\s+that\b", after)
    if word == "future":
        return tokens[0].pos_ == "NOUN" and tokens[0].dep_ != "compound"
    if word in {"the past", "the future"}:
        return tokens[-1].pos_ == "NOUN"
    return word != "present-day" or True


def _clock(reading: Reading, tokens: Tokens, text: str) -> bool:
    if reading.rule != "clock of 24 hours":
        return True
    return not re.match(r":?\d|\s*-\s*\d", text[reading.end :]) and "minute" in reading.parts


def _ago(reading: Reading, tokens: Tokens, text: str) -> bool:
    return _unit(reading, tokens, text)


_CHECKS: dict[str, Callable[[Reading, Tokens, str], bool]] = {
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "duration": _unit,
    "period": _unit,
    "span": _unit,
    "set": _unit,
    "story period": _story,
    "season": _season,
    "ref": _ref,
    "clock": _clock,
    "ago": _ago,
    "earlier": _ago,
}
