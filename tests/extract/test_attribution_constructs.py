"""Attributions by construct: who, by which cue, what; with near misses."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import found

INDIRECT = [
    ("The baker said that the road was closed.", "The baker", "said"),
    ("The baker said the road was closed.", "The baker", "said"),
    ("The baker says that the road is closed.", "The baker", "says"),
    ("The baker announced that the road was closed.", "The baker", "announced"),
    ("The baker told the mayor that the road was closed.", "The baker", "told"),
    ("The baker reported that the road was closed.", "The baker", "reported"),
    ("The baker claimed that the road was closed.", "The baker", "claimed"),
    ("The baker confirmed that the road was closed.", "The baker", "confirmed"),
    ("The baker denied that the road was closed.", "The baker", "denied"),
    ("The baker admitted that the road was closed.", "The baker", "admitted"),
    ("The baker warned that the road was closed.", "The baker", "warned"),
    ("The baker insisted that the road was closed.", "The baker", "insisted"),
    ("The baker believes that the road was closed.", "The baker", "believes"),
    ("The baker argued that the road was closed.", "The baker", "argued"),
    ("The baker added that the road was closed.", "The baker", "added"),
    ("The baker wrote that the road was closed.", "The baker", "wrote"),
    ("The baker explained that the road was closed.", "The baker", "explained"),
    ("The baker stated that the road was closed.", "The baker", "stated"),
    ("The baker declared that the road was closed.", "The baker", "declared"),
    ("The baker stressed that the road was closed.", "The baker", "stressed"),
    ("The baker pointed out that the road was closed.", "The baker", "pointed out"),
    ("The baker did not say that the road was closed.", "The baker", "did not say"),
    ("The baker has said that the road was closed.", "The baker", "has said"),
    ("The baker will say that the road was closed.", "The baker", "will say"),
]


@pytest.mark.parametrize(("text", "source", "cue"), INDIRECT)
def test_indirect(annotated: Annotate, text: str, source: str, cue: str) -> None:
    [(who, by, what)] = found(annotated, text)
    assert (who, by) == (source, cue)
    assert what.endswith(("the road was closed", "the road is closed"))


AFTER = [
    ("The road was closed, the baker said.", "the baker", "said"),
    ("The road was closed, said the baker.", "the baker", "said"),
    ("The road was closed, the baker told reporters.", "the baker", "told"),
    ("The road was closed, the baker announced on Friday.", "the baker", "announced"),
    ("The road was closed, Anna Brandt said.", "Anna Brandt", "said"),
    ("The road was closed, Anna Brandt, the mayor, said.", "Anna Brandt, the mayor", "said"),
    ("The road was closed, officials said.", "officials", "said"),
    ("The road was closed, police said in a statement.", "police", "said in a statement"),
    ("The road was closed, the ministry said on its website.", "the ministry", "said"),
    ("The road was closed, according to the baker.", "the baker", "according to"),
    ("The road was closed, according to police.", "police", "according to"),
    ("The road was closed, according to a report.", "a report", "according to"),
]


@pytest.mark.parametrize(("text", "source", "cue"), AFTER)
def test_speaker_after_the_content(annotated: Annotate, text: str, source: str, cue: str) -> None:
    [(who, by, what)] = found(annotated, text)
    assert (who, by) == (source, cue)
    assert what == "The road was closed"


INSIDE = [
    ("The road, the baker said, was closed.", "the baker", "said"),
    ("The road, said the baker, was closed.", "the baker", "said"),
    ("The road, according to the baker, was closed.", "the baker", "according to"),
    ("On Monday, the baker said, the road was closed.", "the baker", "said"),
]


@pytest.mark.parametrize(("text", "source", "cue"), INSIDE)
def test_speaker_inside_the_content(annotated: Annotate, text: str, source: str, cue: str) -> None:
    [(who, by, what)] = found(annotated, text)
    assert (who, by) == (source, cue)
    assert "closed" in what
    assert source not in what


DIRECT = [
    ("“We will open the road,” the baker said.", "the baker", "said"),
    ("“We will open the road,” said the baker.", "the baker", "said"),
    ("“We will open the road,” the baker added.", "the baker", "added"),
    ("“We will open the road,” the baker told the mayor.", "the baker", "told"),
    ("“We will open the road,” Anna Brandt wrote.", "Anna Brandt", "wrote"),
    ("“We will open the road!” the baker shouted.", "the baker", "shouted"),
    ("“Will we open the road?” the baker asked.", "the baker", "asked"),
    ("The baker said: “We will open the road.”", "The baker", "said:"),
    ("The baker said, “We will open the road.”", "The baker", "said"),
    ("The baker added: “We will open the road.”", "The baker", "added:"),
    ('"We will open the road," the baker said.', "the baker", "said"),
    ('The baker said: "We will open the road."', "The baker", "said:"),
    ("‘We will open the road,’ the baker said.", "the baker", "said"),
    ("''We will open the road,'' the baker said.", "the baker", "said"),
    ("«We will open the road», the baker said.", "the baker", "said"),
    ("„We will open the road,“ the baker said.", "the baker", "said"),
    ("“We will open the road,” the baker said on Monday.", "the baker", "said"),
    ("“We will open the road,” the baker said in a speech.", "the baker", "said in a speech"),
]


@pytest.mark.parametrize(("text", "source", "cue"), DIRECT)
def test_direct(annotated: Annotate, text: str, source: str, cue: str) -> None:
    [(who, by, what)] = found(annotated, text)
    assert (who, by) == (source, cue)
    assert what.strip("“”\"'‘’«»„ ,.!?").endswith("open the road")


SPLIT = [
    "“We waited,” he said, “and then we left the town.”",
    "“We waited a long time,” he said. “Then we left the town.”",
    "“We waited,” said the baker, “until the road was open again.”",
    "“We waited a long time,” the baker said. “Nobody came. Then we left the town.”",
    "“The road,” the baker said, “was closed for a whole day.”",
    "“We waited a long time,” the baker told the mayor. “Then we left the town.”",
]


@pytest.mark.parametrize("text", SPLIT)
def test_split_quotation_is_one(annotated: Annotate, text: str) -> None:
    [(_, _, what)] = found(annotated, text)
    assert what.count(" ... ") == 1


PARAGRAPHS = [
    "“We came late,” Anna Brandt said. “Nobody was there.\n\n“Then we left the town.”",
    "“We came late,” Anna Brandt said. “Nobody was there.\n\n“Then we left.\n\n“It was a long day.”",
    "Anna Brandt said: “We came late.\n\n“Nobody was there at all.”",
]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_quotation_over_paragraphs(annotated: Annotate, text: str) -> None:
    [(who, _, what)] = found(annotated, text)
    assert who == "Anna Brandt"
    assert what.endswith("”")


MIXED = [
    "The baker said that the road was “safe as a house” for lorries.",
    "The baker called the road “a disgrace to the town”.",
    "The baker said the road had been “closed for far too long”.",
    "According to the baker, the road was “not fit for any lorry”.",
]


@pytest.mark.parametrize("text", MIXED)
def test_mixed(annotated: Annotate, text: str) -> None:
    [(who, _, what)] = found(annotated, text)
    assert who.lower() == "the baker"
    assert "“" in what


NOMINAL = [
    ("The baker’s claim that the road was closed surprised me.", "claim"),
    ("The baker's statement that the road was closed surprised me.", "statement"),
    ("The baker's allegation that the road was closed surprised me.", "allegation"),
    ("The baker's announcement that the road was closed surprised me.", "announcement"),
    ("The baker's warning that the road was closed surprised me.", "warning"),
    ("The baker's belief that the road was closed surprised me.", "belief"),
    ("The baker's fear that the road was closed surprised me.", "fear"),
]


@pytest.mark.parametrize(("text", "cue"), NOMINAL)
def test_nominal_cues(annotated: Annotate, text: str, cue: str) -> None:
    assert any(by == cue and "the road was closed" in what for _, by, what in found(annotated, text))


AGENTLESS = [
    "It was reported that the road was closed.",
    "It is believed that the road was closed.",
    "It has been alleged that the road was closed.",
    "It is said that the road was closed.",
]


@pytest.mark.parametrize("text", AGENTLESS)
def test_nobody_is_named(annotated: Annotate, text: str) -> None:
    [(who, _, what)] = found(annotated, text)
    assert who == ""
    assert "the road was closed" in what


DOCUMENTS = [
    ("The report said that the road was closed.", "The report"),
    ("The statement said that the road was closed.", "The statement"),
    ("The letter says that the road is closed.", "The letter"),
    ("A survey found that the road was closed.", "A survey"),
    ("The study shows that the road was closed.", "The study"),
    ("The decree states that the road is closed.", "The decree"),
]


@pytest.mark.parametrize(("text", "source"), DOCUMENTS)
def test_documents_speak(annotated: Annotate, text: str, source: str) -> None:
    assert [who for who, _, _ in found(annotated, text)] == [source]


ATTITUDES = [
    ("Critics condemned the new law.", "Critics", "the new law"),
    ("Critics praised the new law.", "Critics", "the new law"),
    ("The senator promised to leave.", "The senator", "to leave"),
    ("The senator threatened to leave.", "The senator", "to leave"),
    ("The senator vowed to leave.", "The senator", "to leave"),
    ("The senator refused to leave.", "The senator", "to leave"),
    ("The senator is sure that it rained.", "The senator", "that it rained"),
]


@pytest.mark.parametrize(("text", "source", "content"), ATTITUDES)
def test_attitudes(annotated: Annotate, text: str, source: str, content: str) -> None:
    assert (source, content) in [(who, what) for who, _, what in found(annotated, text)]


NOBODY = [
    "The so-called “freedom fighters” left.",
    "The “peace plan” was torn up.",
    "He wore a “winter coat” at the fair.",
    "She read “War and Peace” on the train.",
    "They watched “The Third Man” last night.",
    "The song “Yesterday” was played twice.",
    "The newspaper was sold in 1990.",
    "The statement was short.",
    "The report weighs a kilo.",
    "The speaker broke.",
    "The road was closed.",
    "Police closed the road.",
    "The mayor opened the fair.",
    "The telling blow came late.",
    "The match ended 2:1.",
    "Dear all: hello.",
    "The dog’s bone isn’t here.",
    "Its accord with Peru is old.",
    "The train arrived according to plan.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(annotated: Annotate, text: str) -> None:
    assert found(annotated, text) == []


ORDERED = [
    "The baker said it rained. The mayor said it snowed. The clerk said it was dry.",
    "“It rained all day long,” the baker said. The mayor said it snowed.",
    "The mayor said it snowed, and the baker said it rained.",
    "According to the baker, it rained. According to the mayor, it snowed.",
]


@pytest.mark.parametrize("text", ORDERED)
def test_every_speaker_once_and_in_order(annotated: Annotate, text: str) -> None:
    sources = [who for who, _, _ in found(annotated, text)]
    places = [text.index(who) for who in sources]
    assert len(sources) == len(set(sources)) >= 2
    assert places == sorted(places)


WEATHER = ["it rained", "the road was closed", "nobody came", "prices fell", "the bridge was safe", "trade was slow"]
CUES = ["said", "announced", "claimed", "reported", "stated", "added", "wrote", "insisted", "admitted", "declared"]


@pytest.mark.parametrize("content", WEATHER)
@pytest.mark.parametrize("cue", CUES)
def test_cue_and_content_of_plain_sentences(annotated: Annotate, cue: str, content: str) -> None:
    assert found(annotated, f"The baker {cue} that {content}.") == [("The baker", cue, f"that {content}")]
