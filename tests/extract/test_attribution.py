"""Attributions of made-up texts, construct by construct, each with what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.attribution import Voices
from dateline.extract.parties import Parties
from dateline.model import Annotated, Attribution, Voice

Annotate = Callable[..., Annotated]
Found = tuple[str, str, str]


def voices_of(article: Annotated) -> Voices:
    return Voices(article, Parties(article))


def words(article: Annotated, attribution: Attribution) -> Found:
    def join(spans: object) -> str:
        return " ... ".join(article.text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]

    return join(attribution.sources), join(attribution.cues), join(attribution.contents)


def found(annotated: Annotate, text: str) -> list[Found]:
    article = annotated(text)
    return [words(article, a) for a in voices_of(article).all()]


def chain(annotated: Annotate, text: str, word: str, **fields: str) -> tuple[Voice, ...]:
    article = annotated(text, **fields)
    trigger = next(t for t in reversed(list(article.doc)) if t.text == word)
    return voices_of(article).chain(trigger)


INDIRECT = [
    ("The mayor said that the bridge was safe.", ("The mayor", "said", "that the bridge was safe")),
    ("The bridge was safe, the mayor said.", ("the mayor", "said", "The bridge was safe")),
    ("The bridge, the mayor said, was safe.", ("the mayor", "said", "The bridge ... was safe")),
    ("The mayor has told reporters that the bridge is safe.", ("The mayor", "has told", "that the bridge is safe")),
    ("Anna Brandt, the mayor, said the bridge was safe.", ("Anna Brandt, the mayor", "said", "the bridge was safe")),
    ("She noted that it had rained.", ("She", "noted", "that it had rained")),
]

DIRECT = [
    ("“We will rebuild the bridge,” the mayor said.", ("the mayor", "said", "“We will rebuild the bridge,”")),
    ("“We will rebuild the bridge,” said the mayor.", ("the mayor", "said", "“We will rebuild the bridge,”")),
    ("The mayor said: “We will rebuild the bridge.”", ("The mayor", "said:", "“We will rebuild the bridge.”")),
    ('The mayor said, "We will rebuild the bridge."', ("The mayor", "said", '"We will rebuild the bridge."')),
    ("“Never,” the mayor said.", ("the mayor", "said", "“Never,”")),
    (
        "“We waited long enough,” he said. “We will rebuild the bridge.”",
        ("he", "said", "“We waited long enough,” ... “We will rebuild the bridge.”"),
    ),
    (
        "“We waited long enough,” he said, “and we will rebuild it.”",
        ("he", "said", "“We waited long enough,” ... “and we will rebuild it.”"),
    ),
]

OTHER = [
    ("According to the mayor, the bridge is safe.", ("the mayor", "According to", "the bridge is safe")),
    ("The bridge is safe, according to the survey.", ("the survey", "according to", "The bridge is safe")),
    ("The survey shows that the bridge is safe.", ("The survey", "shows", "that the bridge is safe")),
    ("Critics blasted the budget.", ("Critics", "blasted", "the budget")),
    ("The council called the raid a disgrace.", ("The council", "called", "the raid a disgrace")),
    ("The senator vowed to win.", ("The senator", "vowed", "to win")),
    ("The pope urged both sides to talk.", ("The pope", "urged", "both sides to talk")),
    ("The envoy went on to say that trade was up.", ("The envoy", "went on to say", "that trade was up")),
    ("The mayor is sure that the bridge is safe.", ("The mayor", "is sure", "that the bridge is safe")),
    ("Traders rejected her claim that prices fell.", ("her", "claim", "that prices fell")),
    ("The mayor expressed doubts about the bridge.", ("The mayor", "expressed doubts about", "the bridge")),
    ("He repeated earlier claims that prices fell.", ("He", "repeated earlier claims", "that prices fell")),
    ("BRANDT: We will rebuild the bridge.", ("BRANDT", ":", "We will rebuild the bridge.")),
    ("“It was a very long night.” ― Anna Brandt", ("Anna Brandt", "―", "“It was a very long night.”")),
]


@pytest.mark.parametrize(("text", "expected"), [*INDIRECT, *DIRECT, *OTHER])
def test_attribution(annotated: Annotate, text: str, expected: Found) -> None:
    assert expected in found(annotated, text)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “freedom fighters” left the town.",
        "She read “War and Peace” on the train.",
        "The song “Yesterday” made Anna Brandt cry.",
        "The baker opened his shop at nine.",
        "It said nothing.",
        "UPDATE: The bridge was closed.",
        "The score was 3:1 at the break.",
        "The club has a house on the lake.",
    ],
)
def test_nobody_speaks(annotated: Annotate, text: str) -> None:
    assert found(annotated, text) == []


def test_quotation_over_paragraphs_is_one_attribution(annotated: Annotate) -> None:
    text = "“We came late,” Anna Brandt said. “Nobody was there.\n\n“Then we left the town.”"
    [(source, _, content)] = found(annotated, text)
    assert source == "Anna Brandt"
    assert content == "“We came late,” ... “Nobody was there.\n\n“Then we left the town.”"


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“We will rebuild the bridge,” the mayor said.", "direct"),
        ("The mayor said that the bridge was safe.", "indirect"),
        ("The mayor said that the bridge was “safe as a house” for lorries.", "mixed"),
    ],
)
def test_kind_of_quotation(annotated: Annotate, text: str, quotation: str) -> None:
    article = annotated(text)
    assert [a.quotation.value for a in voices_of(article).all()] == [quotation]


def links(voices: tuple[Voice, ...]) -> list[tuple[int, str, str | None]]:
    return [(v.depth, v.role.value, v.name) for v in voices]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad said that troops had crossed the river.", "crossed", [(1, "speaker", "Chad")]),
        ("Chad accused Libya of arming the rebels.", "arming", [(1, "speaker", "Chad")]),
        ("Troops reportedly crossed the river.", "crossed", [(1, "anonymous", None)]),
        ("It is believed that troops crossed the river.", "crossed", [(1, "anonymous", None)]),
        ("Sources said troops crossed the river.", "crossed", [(1, "anonymous", "Sources")]),
        ("The report, which says troops crossed the river, was long.", "crossed", [(1, "document", "report")]),
        (
            "Reuters quoted the monitor as saying that troops had crossed the river.",
            "crossed",
            [(1, "speaker", "Reuters"), (2, "speaker", "monitor")],
        ),
        ("Troops crossed the river, as reported by Reuters.", "crossed", [(1, "speaker", "Reuters")]),
        ("The minister's claim that troops crossed the river was false.", "crossed", [(1, "speaker", "minister")]),
        ("There were allegations that troops crossed the river.", "crossed", [(1, "anonymous", None)]),
        ("By the mayor's account, troops crossed the river.", "crossed", [(1, "speaker", "mayor")]),
        ("The decree states that troops crossed the river.", "crossed", [(1, "document", "decree")]),
        ("Troops are thought to have crossed the river.", "crossed", [(1, "anonymous", None)]),
        ("“The troops,” said the mayor, “crossed the river.”", "crossed", [(1, "speaker", "mayor")]),
        ("In a letter to the council, the baker wrote that troops had crossed.", "crossed", [(1, "speaker", "baker")]),
        (
            "The minister was quoted by Reuters as saying that troops had crossed the river.",
            "crossed",
            [(1, "speaker", "Reuters"), (2, "speaker", "minister")],
        ),
        (
            "The paper, quoting an unnamed officer, said troops had crossed the river.",
            "crossed",
            [(1, "document", "paper"), (2, "speaker", "unnamed officer")],
        ),
        ("The paper, citing poor light, said troops had crossed the river.", "crossed", [(1, "document", "paper")]),
        (
            "The minister said he had been told that troops had crossed the river.",
            "crossed",
            [(1, "speaker", "minister"), (2, "anonymous", None)],
        ),
        (
            "The baker and the butcher said troops had crossed the river.",
            "crossed",
            [(1, "speaker", "baker"), (1, "speaker", "butcher")],
        ),
    ],
)
def test_chain(annotated: Annotate, text: str, word: str, expected: list[tuple[int, str, str | None]]) -> None:
    assert links(chain(annotated, text, word)) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("France condemned the attack on the town.", "attack"),
        ("France condemned the attack on the town.", "condemned"),
        ("Oslo wants to reopen the border.", "reopen"),
        ("Troops crossed the river. The mayor said that it rained.", "crossed"),
        ("Libya's condemnation of the raid was loud.", "raid"),
        ("The decision to close the port was late.", "close"),
        ("Troops crossed the river by night in the mayor's car.", "crossed"),
    ],
)
def test_no_voice(annotated: Annotate, text: str, word: str) -> None:
    assert chain(annotated, text, word) == ()


def test_agency_is_the_first_voice_of_every_statement(annotated: Annotate) -> None:
    text = "Chad said that troops had crossed the river. It rained on Monday."
    assert links(chain(annotated, text, "crossed", agency="KCNA")) == [(1, "agency", "KCNA"), (2, "speaker", "Chad")]
    [agency] = chain(annotated, text, "rained", agency="KCNA")
    assert (agency.name, agency.code, agency.sector, agency.start) == ("KCNA", "PRK", "GOV", None)


def test_free_continuation_goes_to_the_one_who_spoke_last(annotated: Annotate) -> None:
    text = "Anna Brandt, a farmer, said it had rained. She added that troops had crossed the river."
    [voice] = chain(annotated, text, "crossed")
    assert voice.name == "Anna Brandt"
    assert voice.text == "She"


def test_a_known_description_keeps_its_state(annotated: Annotate) -> None:
    text = "A Turkish official spoke to reporters. The official said that troops had crossed the river."
    [voice] = chain(annotated, text, "crossed")
    assert voice.code == "TUR"


def test_speaking_names_who_denies(annotated: Annotate) -> None:
    article = annotated("Chad accused Libya of arming the rebels. Libya denied it.")
    cue = next(t for t in article.doc if t.text == "denied")
    assert [v.name for v in voices_of(article).speaking(cue)] == ["Libya"]


def test_a_voice_that_nobody_resolves_is_kept_without_a_name(annotated: Annotate) -> None:
    [voice] = chain(annotated, "He also said that troops had crossed the river.", "crossed")
    assert (voice.name, voice.text, voice.role.value) == (None, "He", "speaker")


def test_a_person_keeps_its_own_name_beside_the_code_of_its_state(annotated: Annotate) -> None:
    [voice] = chain(annotated, "Turkish officials said that troops had crossed the river.", "crossed")
    assert (voice.name, voice.code) == ("Turkish officials", "TUR")


def test_first_person_inside_a_quotation_adds_no_link(annotated: Annotate) -> None:
    text = "“We insist that troops crossed the river,” the general said."
    assert len({v.name for v in chain(annotated, text, "crossed") if v.name}) == 1


def test_block_quotation_after_a_colon(annotated: Annotate) -> None:
    text = "The mayor added:\n\nIt was a long and cold night, and nobody in town slept."
    assert found(annotated, text)[0][2].startswith("It was a long and cold night")


def test_quotes_tell_who_said_what_to_whom(annotated: Annotate) -> None:
    article = annotated("The mayor told the council that the bridge was safe.", id="a7")
    [quote] = voices_of(article).quotes()
    assert quote.article == "a7"
    assert quote.speaker is not None and quote.speaker.name == "mayor"
    assert quote.addressee is not None and quote.addressee.name == "council"
    assert quote.cue.text == "told"
    assert quote.content.text == "that the bridge was safe"


def test_what_a_quoted_voice_reports_is_in_its_chain_only(annotated: Annotate) -> None:
    text = "“The mayor says that troops crossed the river,” the baker said."
    assert len(found(annotated, text)) == 1
    assert [v.name for v in chain(annotated, text, "crossed")] == ["baker", "mayor"]


@pytest.mark.parametrize("text", ["", "   ", "“", '"', "said", "“Unfinished words that go on"])
def test_odd_texts(annotated: Annotate, text: str) -> None:
    article = annotated(text)
    for attribution in voices_of(article).all():
        assert all(0 <= s.start < s.end <= len(text) for s in attribution.contents)


NOBODY_NAMED = [
    "French envoy Marie Dubois arrived in Tunis. Two diplomats said the camp was bombed.",
    "French envoy Marie Dubois arrived in Tunis. A diplomat said the camp was bombed.",
    "The French army arrived in Tunis. Officials said the camp was bombed.",
    "The French army arrived in Tunis. The camp was bombed, according to two officials.",
]


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_persons_without_a_name_belong_to_no_state_that_nothing_names(annotated: Annotate, text: str) -> None:
    [voice] = chain(annotated, text, "bombed")
    assert (voice.role.value, voice.code) == ("anonymous", None)


@pytest.mark.parametrize(
    "text",
    [
        "French envoy Marie Dubois arrived in Tunis. Two French diplomats said the camp was bombed.",
        "French envoy Marie Dubois arrived in Tunis. Officials in Paris said the camp was bombed.",
        "French envoy Marie Dubois arrived in Tunis. The diplomat said the camp was bombed.",
    ],
)
def test_persons_of_a_named_state(annotated: Annotate, text: str) -> None:
    [voice] = chain(annotated, text, "bombed")
    assert (voice.role.value, voice.code) == ("speaker", "FRA")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The fight was “not against the miners”, the minister said.", "fight"),
        ("“We are ready to fight,” the minister said.", "fight"),
    ],
)
def test_what_stands_in_a_quotation_makes_no_voice_of_its_own(annotated: Annotate, text: str, word: str) -> None:
    assert [voice.name for voice in chain(annotated, text, word)] == ["minister"]
