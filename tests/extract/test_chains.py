"""Chains of voices above a clause: how deep, who, in which role, with which code."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Annotate
from tests.extract.test_attribution import chain, links, voices_of

WORD = "crossed"

ONE = [
    ("The baker said that troops had crossed the river.", "speaker", "baker"),
    ("Troops had crossed the river, the baker said.", "speaker", "baker"),
    ("Troops, the baker said, had crossed the river.", "speaker", "baker"),
    ("According to the baker, troops had crossed the river.", "speaker", "baker"),
    ("Troops crossed the river, according to the baker.", "speaker", "baker"),
    ("“Troops have crossed the river,” the baker said.", "speaker", "baker"),
    ("The baker said: “Troops have crossed the river.”", "speaker", "baker"),
    ("The baker claims that troops crossed the river.", "speaker", "baker"),
    ("The baker told the mayor that troops had crossed the river.", "speaker", "baker"),
    ("In a speech, the baker said that troops had crossed the river.", "speaker", "baker"),
    ("In a letter, the baker wrote that troops had crossed the river.", "speaker", "baker"),
    ("The baker denied that troops had crossed the river.", "speaker", "baker"),
    ("The baker confirmed that troops had crossed the river.", "speaker", "baker"),
    ("The letter says that troops crossed the river.", "document", "letter"),
    ("The report said that troops had crossed the river.", "document", "report"),
    ("Witnesses said that troops had crossed the river.", "anonymous", "Witnesses"),
    ("Sources said that troops had crossed the river.", "anonymous", "Sources"),
    ("It is said that troops crossed the river.", "anonymous", None),
    ("It was reported that troops had crossed the river.", "anonymous", None),
    ("Troops are said to have crossed the river.", "anonymous", None),
    ("Troops are believed to have crossed the river.", "anonymous", None),
    ("Troops allegedly crossed the river.", "anonymous", None),
    ("Norway said that troops had crossed the river.", "speaker", "Norway"),
    ("The Kremlin said that troops had crossed the river.", "speaker", "Russia"),
    ("Anna Brandt said that troops had crossed the river.", "speaker", "Anna Brandt"),
    ("Anna Brandt, a farmer, said that troops had crossed the river.", "speaker", "Anna Brandt"),
    ("Mayor Anna Brandt said that troops had crossed the river.", "speaker", "Anna Brandt"),
    ("Troops crossed the river, Anna Brandt, the mayor, said.", "speaker", "Anna Brandt"),
    ("Troops crossed the river, as reported by Reuters.", "speaker", "Reuters"),
    ("NATO said that troops had crossed the river.", "speaker", "NATO"),
    ("Hamas said that troops had crossed the river.", "speaker", "Hamas"),
]


@pytest.mark.parametrize(("text", "role", "name"), ONE)
def test_one_voice(annotated: Annotate, text: str, role: str, name: str | None) -> None:
    assert links(chain(annotated, text, WORD)) == [(1, role, name)]


TWO = [
    ("The baker said the mayor had told him that troops had crossed the river.", ["baker", "mayor"]),
    ("The baker said that, according to the mayor, troops had crossed the river.", ["baker", "mayor"]),
    ("Reuters quoted the baker as saying that troops had crossed the river.", ["Reuters", "baker"]),
    ("The baker was quoted by Reuters as saying that troops had crossed the river.", ["Reuters", "baker"]),
    ("“The mayor says that troops crossed the river,” the baker said.", ["baker", "mayor"]),
    ("The baker said the mayor claims that troops crossed the river.", ["baker", "mayor"]),
    ("The baker said Chad had accused Libya of having crossed the river.", ["baker", "Chad"]),
    ("The baker reported that the mayor denied that troops had crossed the river.", ["baker", "mayor"]),
]


@pytest.mark.parametrize(("text", "names"), TWO)
def test_a_voice_in_a_voice(annotated: Annotate, text: str, names: list[str]) -> None:
    voices = chain(annotated, text, WORD)
    assert [v.name for v in voices] == names
    assert [v.depth for v in voices] == [1, 2]


THREE = [
    "The clerk said that the baker said that the mayor said that troops had crossed the river.",
    "The clerk reported that the baker claimed that the mayor denied that troops had crossed the river.",
    "The clerk announced that the baker reported that the mayor said that troops had crossed the river.",
]


@pytest.mark.parametrize("text", THREE)
def test_three_deep(annotated: Annotate, text: str) -> None:
    voices = chain(annotated, text, WORD)
    assert [(v.depth, v.name) for v in voices] == [(1, "clerk"), (2, "baker"), (3, "mayor")]


SIDE_BY_SIDE = [
    ("The baker and the mayor said that troops had crossed the river.", ["baker", "mayor"]),
    ("Norway and Peru said that troops had crossed the river.", ["Norway", "Peru"]),
    ("Norway, Peru and Chile said that troops had crossed the river.", ["Norway", "Peru", "Chile"]),
    ("According to Norway and Peru, troops crossed the river.", ["Norway", "Peru"]),
]


@pytest.mark.parametrize(("text", "names"), SIDE_BY_SIDE)
def test_side_by_side(annotated: Annotate, text: str, names: list[str]) -> None:
    voices = chain(annotated, text, WORD)
    assert [v.name for v in voices] == names
    assert {v.depth for v in voices} == {1}


CODES = [
    ("Norway said that troops had crossed the river.", "NOR", "GOV"),
    ("The Norwegian army said that troops had crossed the river.", "NOR", "MIL"),
    ("Norwegian police said that troops had crossed the river.", "NOR", "COP"),
    ("A spokesman for the Kremlin said that troops had crossed the river.", "RUS", "GOV"),
    ("A spokesman for Hamas said that troops had crossed the river.", "PSE", "REB"),
    ("Hamas spokesman Fawzi Saleh said that troops had crossed the river.", "PSE", "REB"),
    ("Fawzi Saleh, a spokesman for Hamas, said that troops had crossed the river.", "PSE", "REB"),
    ("A U.N. spokesman, Farid Haq, said that troops had crossed the river.", "UNO", "GOV"),
    ("U.N. spokeswoman Ana Ruiz said that troops had crossed the river.", "UNO", "GOV"),
    ("The Peruvian foreign minister said that troops had crossed the river.", "PER", "GOV"),
    ("NATO said that troops had crossed the river.", "IGO", None),
    ("Amnesty International said that troops had crossed the river.", "NGO", "SOC"),
    ("Norway closed a port. It said that troops had crossed the river.", "NOR", "GOV"),
    ("Norway closed a port. Its army said that troops had crossed the river.", "NOR", "MIL"),
]


@pytest.mark.parametrize(("text", "code", "sector"), CODES)
def test_code_of_a_voice(annotated: Annotate, text: str, code: str, sector: str | None) -> None:
    [voice] = chain(annotated, text, WORD)
    assert voice.code == code
    assert sector is None or voice.sector == sector


NAMES = [
    ("Hamas spokesman Fawzi Saleh said that troops had crossed the river.", "Fawzi Saleh"),
    ("Fawzi Saleh, a spokesman for Hamas, said that troops had crossed the river.", "Fawzi Saleh"),
    ("A U.N. spokesman, Farid Haq, said that troops had crossed the river.", "Farid Haq"),
    ("The spokesman for the Kremlin, Dmitry Orlov, said that troops had crossed the river.", "Dmitry Orlov"),
    ("A spokesman for Hamas said that troops had crossed the river.", "spokesman for Hamas"),
    ("A Russian foreign ministry spokesman said that troops had crossed the river.", None),
    ("Norway closed a port. It said that troops had crossed the river.", "Norway"),
    ("Norway closed a port. “Troops have crossed the river,” it said.", "Norway"),
    ("Anna Brandt spoke. She said that troops had crossed the river.", "Anna Brandt"),
    ("Anna Brandt met Peter Holt. He said that troops had crossed the river.", "Peter Holt"),
    ("Anna Brandt met Peter Holt. Brandt said that troops had crossed the river.", "Anna Brandt"),
    ("Anna Brandt met Peter Holt. Mr. Holt said that troops had crossed the river.", "Peter Holt"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name_of_a_voice(annotated: Annotate, text: str, name: str | None) -> None:
    [voice] = chain(annotated, text, WORD)
    assert name is None or voice.name == name
    assert voice.text == text[voice.start : voice.end]


QUOTATION = [
    ("“Troops have crossed the river,” the baker said.", "direct"),
    ("The baker said: “Troops have crossed the river.”", "direct"),
    ("The baker said that troops had crossed the river.", "indirect"),
    ("According to the baker, troops crossed the river.", "indirect"),
    ("The baker said that troops had crossed the river “in the dead of night”.", "mixed"),
]


@pytest.mark.parametrize(("text", "quotation"), QUOTATION)
def test_kind_of_quotation(annotated: Annotate, text: str, quotation: str) -> None:
    [voice] = chain(annotated, text, WORD)
    assert voice.quotation.value == quotation


SILENT = [
    "Troops crossed the river.",
    "Troops crossed the river. The mayor said that it rained.",
    "The mayor said that it rained. Troops crossed the river.",
    "Troops crossed the river while the mayor said nothing.",
    "The mayor, who said that it rained, crossed the river.",
    "The man who spoke to the mayor crossed the river.",
    "The mayor crossed the river and said that it rained.",
    "The so-called “night riders” crossed the river.",
    "The author of “War and Peace” crossed the river.",
    "The spokesman crossed the river.",
    "Reuters staff crossed the river.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_says_it(annotated: Annotate, text: str) -> None:
    assert chain(annotated, text, WORD) == ()


AGENCIES = [("KCNA", "PRK", "GOV"), ("Reuters", "GBR", "JRN"), ("TASS", "RUS", "GOV"), ("Xinhua", "CHN", "GOV")]


@pytest.mark.parametrize(("agency", "code", "sector"), AGENCIES)
def test_agency_of_the_article_comes_first(annotated: Annotate, agency: str, code: str, sector: str) -> None:
    text = "Norway said that troops had crossed the river."
    first, second = chain(annotated, text, WORD, agency=agency)
    assert (first.role.value, first.name, first.code, first.sector) == ("agency", agency, code, sector)
    assert (second.depth, second.name) == (2, "Norway")


CONTINUED = [
    ("The baker said it rained. He added that troops had crossed the river.", "baker"),
    ("The clerk said it rained. The clerk said that troops had crossed the river.", "clerk"),
    ("Anna Brandt said it rained. Brandt added that troops had crossed the river.", "Anna Brandt"),
    ("Anna Brandt said it rained. She also said troops had crossed the river.", "Anna Brandt"),
    ("“It rained all day long,” Anna Brandt said. “Troops crossed the river.”", "Anna Brandt"),
]


@pytest.mark.parametrize(("text", "name"), CONTINUED)
def test_the_same_one_goes_on(annotated: Annotate, text: str, name: str) -> None:
    assert [v.name for v in chain(annotated, text, WORD)] == [name]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["baker", "mayor", "clerk", "pilot", "nurse"]), min_size=1, max_size=3, unique=True))
def test_chain_is_as_deep_as_the_sentence(annotated: Annotate, speakers: list[str]) -> None:
    text = "The " + " said that the ".join(speakers) + " said that troops had crossed the river."
    voices = chain(annotated, text, WORD)
    assert [v.name for v in voices] == speakers
    assert [v.depth for v in voices] == list(range(1, len(speakers) + 1))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet='Ab “”"\n.,:said', max_size=40))
def test_any_text_has_chains(annotated: Annotate, text: str) -> None:
    article = annotated(text)
    voices = voices_of(article)
    for token in article.doc:
        for voice in voices.chain(token):
            assert voice.start is None or article.text[voice.start : voice.end] == voice.text
