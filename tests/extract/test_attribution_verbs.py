"""Every verb of praise, blame, speech and thought of the data does its work in the plainest of sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.parties import Parties
from dateline.model import Annotated

Annotate = Callable[..., Annotated]

JUDGING = [
    "praised",
    "criticized",
    "condemned",
    "denounced",
    "blasted",
    "slammed",
    "mocked",
    "ridiculed",
    "derided",
    "applauded",
    "hailed",
    "lauded",
    "commended",
    "endorsed",
    "supported",
    "opposed",
    "defended",
    "decried",
    "assailed",
    "rebuked",
    "chided",
    "chastised",
    "scolded",
    "dismissed",
    "rejected",
    "admired",
    "saluted",
    "championed",
    "bashed",
    "panned",
    "trashed",
    "belittled",
    "disparaged",
    "denigrated",
    "vilified",
    "touted",
    "disavowed",
    "repudiated",
    "renounced",
    "downplayed",
    "lamented",
    "bemoaned",
    "deplored",
    "excoriated",
    "skewered",
    "savaged",
    "eviscerated",
    "upbraided",
    "reprimanded",
    "censured",
    "snubbed",
    "spurned",
    "shunned",
    "heckled",
    "taunted",
    "discredited",
    "debunked",
    "hyped",
    "trumpeted",
    "heralded",
    "promoted",
    "espoused",
    "justified",
    "rationalized",
    "excused",
    "trivialized",
    "exaggerated",
    "overstated",
    "understated",
    "misrepresented",
    "distorted",
    "whitewashed",
    "dodged",
    "evaded",
    "sidestepped",
    "paraphrased",
    "misquoted",
    "retracted",
    "recanted",
    "smeared",
    "defamed",
    "impugned",
    "confronted",
    "grilled",
    "badgered",
    "scorned",
    "pilloried",
    "doubted",
    "celebrated",
    "mourned",
    "envied",
    "distrusted",
    "abhorred",
]

TELLING = [
    "said",
    "added",
    "replied",
    "responded",
    "exclaimed",
    "shouted",
    "cried",
    "muttered",
    "joked",
    "remarked",
    "argued",
    "contended",
    "asserted",
    "maintained",
    "insisted",
    "reiterated",
    "conceded",
    "countered",
    "attested",
    "swore",
    "testified",
    "boasted",
    "protested",
    "explained",
    "noted",
    "stated",
    "declared",
    "claimed",
    "alleged",
    "stressed",
    "emphasized",
    "observed",
    "commented",
    "acknowledged",
    "admitted",
    "confessed",
    "complained",
    "cautioned",
    "warned",
    "recalled",
    "recounted",
    "reported",
    "hinted",
    "implied",
    "suggested",
    "opined",
    "predicted",
    "speculated",
    "theorized",
    "estimated",
    "calculated",
    "guessed",
    "proclaimed",
    "affirmed",
    "underscored",
    "repeated",
    "agreed",
    "answered",
    "certified",
    "clarified",
    "confirmed",
    "disclosed",
    "indicated",
    "mentioned",
    "revealed",
    "announced",
    "vouched",
    "grumbled",
    "objected",
    "ruled",
    "reckoned",
    "believed",
    "thought",
    "knew",
    "feared",
    "hoped",
    "assumed",
    "suspected",
    "doubted",
    "understood",
    "realized",
    "recognized",
    "concluded",
    "determined",
    "judged",
    "learned",
    "discovered",
    "found",
    "wrote",
    "tweeted",
]

DOING = [
    "carried",
    "folded",
    "buried",
    "shelved",
    "printed",
    "copied",
    "measured",
    "carved",
    "repaired",
    "painted",
    "bought",
    "sold",
    "lifted",
    "stored",
    "trimmed",
    "moved",
    "burned",
    "mailed",
    "wrapped",
]

SAYING_THAT = [
    ("A spokesman {} that the old bridge was safe.", "A spokesman", "that the old bridge was safe"),
    ("On Monday the harbor master {} that both tugs had sunk.", "the harbor master", "that both tugs had sunk"),
]
JUDGED = [
    ("Several ministers {} the new plan.", "Several ministers", "the new plan"),
    ("The widow {} his last speech in the square.", "The widow", "his last speech in the square"),
]
BATCH = 20


def _found(annotated: Annotate, pattern: str, verbs: list[str]) -> list[tuple[str, str, str]]:
    """Source, cue and content of each paragraph, one a verb."""
    article = annotated("\n\n".join(pattern.format(verb) for verb in verbs))
    found = Voices(article, Parties(article)).all()
    words = article.text
    return [
        (
            words[a.sources[0].start : a.sources[-1].end] if a.sources else "",
            words[a.cues[0].start : a.cues[-1].end],
            words[a.contents[0].start : a.contents[-1].end],
        )
        for a in found
    ]


def _batches(verbs: list[str]) -> list[list[str]]:
    return [verbs[start : start + BATCH] for start in range(0, len(verbs), BATCH)]


@pytest.mark.parametrize("verbs", _batches(JUDGING), ids=lambda verbs: verbs[0])
def test_verbs_of_praise_and_blame(annotated: Annotate, verbs: list[str]) -> None:
    pattern, source, content = JUDGED[0]
    assert _found(annotated, pattern, verbs) == [(source, verb, content) for verb in verbs]


@pytest.mark.parametrize("verbs", _batches(JUDGING), ids=lambda verbs: verbs[0])
def test_verbs_of_praise_and_blame_in_the_singular(annotated: Annotate, verbs: list[str]) -> None:
    pattern, source, _ = JUDGED[1]
    found = {(who, cue) for who, cue, _ in _found(annotated, pattern, verbs)}
    assert found == {(source, verb) for verb in verbs}


@pytest.mark.parametrize("verbs", _batches(TELLING), ids=lambda verbs: verbs[0])
@pytest.mark.parametrize(("pattern", "source", "content"), SAYING_THAT)
def test_verbs_with_a_clause(annotated: Annotate, pattern: str, source: str, content: str, verbs: list[str]) -> None:
    assert _found(annotated, pattern, verbs) == [(source, verb, content) for verb in verbs]


@pytest.mark.parametrize("verb", DOING)
def test_verbs_of_doing_report_nothing(annotated: Annotate, verb: str) -> None:
    assert _found(annotated, JUDGED[0][0], [verb]) == []


def test_no_verb_stands_twice() -> None:
    for verbs in (JUDGING, TELLING, DOING):
        assert len(set(verbs)) == len(verbs)
