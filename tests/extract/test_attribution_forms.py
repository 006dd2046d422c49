"""Attributions by construct: where speakers, quotations and clauses stand; each with what only looks like it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

COLON: list[tuple[str, list[Found]]] = [
    ("The mayor said: “The bridge is safe.”", [("The mayor", "said:", "“The bridge is safe.”")]),
    ("The admiral added: “We saw no ship.”", [("The admiral", "added:", "“We saw no ship.”")]),
    ("Anna Brandt wrote: “The wells are dry.”", [("Anna Brandt", "wrote:", "“The wells are dry.”")]),
]
ASTRAY_SUBJECT: list[tuple[str, list[Found]]] = [
    (
        "“A long night, and a cold one,” the captain said in an interview.",
        [("the captain", "said in an interview", "“A long night, and a cold one,”")],
    ),
    ("“No comment,” said the banker.", [("the banker", "said", "“No comment,”")]),
    (
        "“A shame,” said Rosa Diaz, a teacher from the valley.",
        [("Rosa Diaz, a teacher from the valley", "said", "“A shame,”")],
    ),
]
PUT_IT: list[tuple[str, list[Found]]] = [
    (
        "As the bishop put it, the war had eaten its children.",
        [("the bishop", "put it", "the war had eaten its children")],
    ),
]
NESTED: list[tuple[str, list[Found]]] = [
    (
        "The mayor said the bishop had told him that the well was dry.",
        [("The mayor", "said", "the bishop had told him that the well was dry")],
    ),
    (
        "According to the paper, the bishop said that the well was dry.",
        [("the paper", "According to", "the bishop said that the well was dry")],
    ),
]
ACCORDING: list[tuple[str, list[Found]]] = [
    (
        "According to the survey, two in three farmers rent their land.",
        [("the survey", "According to", "two in three farmers rent their land")],
    ),
    (
        "The strike will last a week, according to the union.",
        [("the union", "according to", "The strike will last a week")],
    ),
]
ACCOUNTS: list[tuple[str, list[Found]]] = [
    ("By her account, the boat left at dawn.", [("her", "By ... account", "the boat left at dawn")]),
    ("In the mayor's view, the toll is too high.", [("the mayor's", "In ... view", "the toll is too high")]),
    ("By the union's count, forty mills have closed.", [("the union's", "By ... count", "forty mills have closed")]),
]
AS_REPORTED_BY: list[tuple[str, list[Found]]] = [
    ("As reported by Reuters, the mine had closed.", [("Reuters", "reported", "the mine had closed")]),
    ("The mine has closed, as Reuters first reported.", [("Reuters", "first reported", "The mine has closed")]),
]
LETTER: list[tuple[str, list[Found]]] = [
    (
        "In a letter to the council, the baker wrote that the road was closed.",
        [("the baker", "wrote", "that the road was closed")],
    ),
    (
        "In an email to staff, the bank said that bonuses would be cut.",
        [("the bank", "said", "that bonuses would be cut")],
    ),
    (
        "In a statement, the navy denied that the ship had been hit.",
        [("the navy", "denied", "that the ship had been hit")],
    ),
]
TOLD_X_THAT: list[tuple[str, list[Found]]] = [
    ("The envoy told the council that the road was closed.", [("The envoy", "told", "that the road was closed")]),
    ("The doctor assured the family that the boy would live.", [("The doctor", "assured", "that the boy would live")]),
    (
        "The clerk reminded the judge that the deadline had passed.",
        [("The clerk", "reminded", "that the deadline had passed")],
    ),
]
QUOTED: list[tuple[str, list[Found]]] = [
    (
        "The general was quoted by Tass as saying that the road was closed.",
        [("Tass", "was quoted", "The general ... as saying that the road was closed")],
    ),
    (
        "The paper quoted a nurse as saying that beds were full.",
        [("The paper", "quoted", "a nurse as saying that beds were full")],
    ),
    (
        "State television cited the governor as saying the dam was safe.",
        [("State television", "cited", "the governor as saying the dam was safe")],
    ),
]
FREE_CONTINUATION: list[tuple[str, list[Found]]] = [
    (
        "The mayor said the road was closed. He added that snow was expected.",
        [("The mayor", "said", "the road was closed"), ("He", "added", "that snow was expected")],
    ),
    (
        "The envoy praised the deal. She also said that prisoners would be freed.",
        [("The envoy", "praised", "the deal"), ("She", "also said", "that prisoners would be freed")],
    ),
    (
        "The doctor said the boy was well. “He ate an apple,” she said.",
        [("The doctor", "said", "the boy was well"), ("she", "said", "“He ate an apple,”")],
    ),
]
AGENTLESS: list[tuple[str, list[Found]]] = [
    ("It is believed that the ship sank in May.", [("", "is believed", "that the ship sank in May")]),
    ("The ship is said to have sunk in May.", [("", "is said", "The ship ... to have sunk in May")]),
    ("The driver is alleged to have fled.", [("", "is alleged", "The driver ... to have fled")]),
]
ANONYMOUS: list[tuple[str, list[Found]]] = [
    ("Sources said that the deal was near.", [("Sources", "said", "that the deal was near")]),
    ("Witnesses reported that two cars burned.", [("Witnesses", "reported", "that two cars burned")]),
    ("Critics say the law is vague.", [("Critics", "say", "the law is vague")]),
]
NOMINAL: list[tuple[str, list[Found]]] = [
    (
        "Critics rejected the minister's claim that prices had fallen.",
        [
            ("Critics", "rejected", "the minister's claim that prices had fallen"),
            ("the minister's", "claim", "that prices had fallen"),
        ],
    ),
    (
        "The allegation that the judge took bribes hurt the town.",
        [("", "The allegation", "that the judge took bribes")],
    ),
    ("The bank's denial that it was insolvent calmed nobody.", [("The bank's", "denial", "that it was insolvent")]),
]
MIXED: list[tuple[str, list[Found]]] = [
    (
        "The mayor called the strike “a gift to our rivals” and went home.",
        [("The mayor", "called", "the strike “a gift to our rivals”")],
    ),
    (
        "The bishop said that the law was “cruel and useless” for the poor.",
        [("The bishop", "said", "that the law was “cruel and useless” for the poor")],
    ),
    (
        "The general said the town would “never again” be shelled.",
        [("The general", "said", "the town would “never again” be shelled")],
    ),
]
OVER_PARAGRAPHS: list[tuple[str, list[Found]]] = [
    (
        "“We walked for nine days,” Rosa Diaz said. “There was no water.\n\n“Then the rain came.”",
        [("Rosa Diaz", "said", "“We walked for nine days,” ... “There was no water.\n\n“Then the rain came.”")],
    ),
]
INSIDE: list[tuple[str, list[Found]]] = [
    ("“The road,” the mayor said, “is closed.”", [("the mayor", "said", "“The road,” ... “is closed.”")]),
    ("“The road,” said Rosa Diaz, “will open soon.”", [("Rosa Diaz", "said", "“The road,” ... “will open soon.”")]),
    ("The road, the mayor said, is closed.", [("the mayor", "said", "The road ... is closed")]),
]
TRANSCRIPT: list[tuple[str, list[Found]]] = [
    ("DIAZ: We open the road on Monday.", [("DIAZ", ":", "We open the road on Monday.")]),
    ("MR. BRANDT: The wells are dry.", [("MR. BRANDT", ":", "The wells are dry.")]),
]
NEGATED: list[tuple[str, list[Found]]] = [
    (
        "The mayor did not say whether the road was closed.",
        [("The mayor", "did not say", "whether the road was closed")],
    ),
    ("The mayor never said that the road was closed.", [("The mayor", "never said", "that the road was closed")]),
    ("Nobody said that the road was closed.", [("Nobody", "said", "that the road was closed")]),
]
TOLD: list[tuple[str, list[Found]]] = [
    ("The consul warned the crew that the port was closed.", [("The consul", "warned", "that the port was closed")]),
    ("The bank notified its clients that fees would rise.", [("The bank", "notified", "that fees would rise")]),
]
SIGNED: list[tuple[str, list[Found]]] = [
    ("“It was a very long night.” — Rosa Diaz", [("Rosa Diaz", "—", "“It was a very long night.”")]),
    (
        "“The harvest is lost, and so are we.” – Omar Haddad",
        [("Omar Haddad", "–", "“The harvest is lost, and so are we.”")],
    ),
]
QUESTIONS: list[tuple[str, list[Found]]] = [
    ("“Why did the bridge fall?” the judge asked.", [("the judge", "asked", "“Why did the bridge fall?”")]),
    ("The judge asked why the bridge fell.", [("The judge", "asked", "why the bridge fell")]),
    ("Reporters asked the mayor whether the road was safe.", [("Reporters", "asked", "whether the road was safe")]),
]
DENIALS: list[tuple[str, list[Found]]] = [
    ("Libya denied that it had armed the rebels.", [("Libya", "denied", "that it had armed the rebels")]),
    ("The mayor denied the charge.", [("The mayor", "denied", "the charge")]),
]
HEADLINE: list[tuple[str, list[Found]]] = [
    ("Brandt: The wells are dry", [("Brandt", ":", "The wells are dry")]),
]
QUOTATION_ORDER: list[tuple[str, list[Found]]] = [
    ("“The wells are dry,” Omar Haddad told the council on Friday.", [("Omar Haddad", "told", "“The wells are dry,”")]),
    ("Omar Haddad told the council on Friday, “The wells are dry.”", [("Omar Haddad", "told", "“The wells are dry.”")]),
    (
        "“The wells are dry,” Haddad said, adding that trucks would bring water.",
        [("Haddad", "said", "“The wells are dry,”"), ("Haddad", "adding", "that trucks would bring water")],
    ),
]
ADDRESSED: list[tuple[str, list[Found]]] = [
    ("“Come home,” she told her brother.", [("she", "told", "“Come home,”")]),
    ("“We are not afraid,” the miners shouted at the guards.", [("the miners", "shouted", "“We are not afraid,”")]),
]
WITH_A_VERB_OF_MANNER: list[tuple[str, list[Found]]] = [
    ("“We won,” the coach beamed.", [("the coach", "beamed", "“We won,”")]),
    ("“It hurts,” the boy whispered.", [("the boy", "whispered", "“It hurts,”")]),
    ("“Nobody asked us,” the baker complained.", [("the baker", "complained", "“Nobody asked us,”")]),
    ("“Get out,” the guard snapped.", [("the guard", "snapped", "“Get out,”")]),
]
PLURAL_SOURCES: list[tuple[str, list[Found]]] = [
    (
        "The UN and the monitors said that the truce had held.",
        [("The UN and the monitors", "said", "that the truce had held")],
    ),
    ("France and Chad said that they would leave.", [("France and Chad", "said", "that they would leave")]),
    (
        "Doctors, nurses and drivers said that the pay was too low.",
        [("Doctors, nurses and drivers", "said", "that the pay was too low")],
    ),
]
RELATIVE: list[tuple[str, list[Found]]] = [
    (
        "The union, which said that the mine was unsafe, called a strike.",
        [("which", "said", "that the mine was unsafe")],
    ),
    ("The clerk, who had warned that the seal was fake, was fired.", [("who", "had warned", "that the seal was fake")]),
]
PARTICIPLES: list[tuple[str, list[Found]]] = [
    (
        "Saying that the mine was unsafe, the union called a strike.",
        [("the union", "Saying", "that the mine was unsafe")],
    ),
    ("Citing a lack of funds, the school closed its pool.", [("the school", "Citing", "a lack of funds")]),
    (
        "The union called a strike, arguing that the mine was unsafe.",
        [("The union", "arguing", "that the mine was unsafe")],
    ),
]

NOTHING = [
    "It is worth noting that the mine was closed.",
    "It goes without saying that the mine was closed.",
    "Read what the mayor said.",
    "ALSO: The ferry is late.",
    "The menu had two dishes: soup and bread.",
    "The clerk put it on the shelf.",
    "According to plan, the train left at six.",
    "The workers were paid according to age.",
    "In the mayor's garden, the roses are red.",
    "As the road was closed, the union met on Friday.",
    "In a garden, the baker found a coin.",
    "The mayor closed the road. He also sold his car.",
    "It is a ship that sank in May.",
    "Sources of water are scarce.",
    "The “Blue Lagoon” hotel burned down.",
    "The road, a gift of the mayor, is closed.",
    "NOTE: The office is closed.",
    "The waiter told a joke.",
    "The so-called “freedom fighters” left the town.",
    "She read “War and Peace” on the train.",
    "The “temporary” tax is nine years old.",
    "Anna Brandt stood near a sign that read “Exit”.",
    "The bridge fell in May. Why?",
    "“The wells are dry.” Haddad shook his head.",
    "France and Chad left.",
    "The union, which has nine members, called a meeting.",
    "Singing songs, the miners walked home.",
]

CASES = {
    "colon": COLON,
    "astray subject": ASTRAY_SUBJECT,
    "put it": PUT_IT,
    "nested": NESTED,
    "according": ACCORDING,
    "accounts": ACCOUNTS,
    "as reported by": AS_REPORTED_BY,
    "letter": LETTER,
    "told x that": TOLD_X_THAT,
    "quoted": QUOTED,
    "free continuation": FREE_CONTINUATION,
    "agentless": AGENTLESS,
    "anonymous": ANONYMOUS,
    "nominal": NOMINAL,
    "mixed": MIXED,
    "over paragraphs": OVER_PARAGRAPHS,
    "inside": INSIDE,
    "transcript": TRANSCRIPT,
    "negated": NEGATED,
    "told": TOLD,
    "signed": SIGNED,
    "questions": QUESTIONS,
    "denials": DENIALS,
    "headline": HEADLINE,
    "quotation order": QUOTATION_ORDER,
    "addressed": ADDRESSED,
    "with a verb of manner": WITH_A_VERB_OF_MANNER,
    "plural sources": PLURAL_SOURCES,
    "relative": RELATIVE,
    "participles": PARTICIPLES,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=f"{name}: {text}") for name, cases in CASES.items() for text, expected in cases],
)
def test_attributions(annotated: Annotate, text: str, expected: list[Found]) -> None:
    assert found(annotated, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_looks_like_it_but_is_none(annotated: Annotate, text: str) -> None:
    assert found(annotated, text) == []
