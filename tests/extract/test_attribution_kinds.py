"""Attributions by kind of cue: verbs, nouns, adjectives and phrases, each with what only looks like it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_attribution import Found, found

MIND: list[tuple[str, list[Found]]] = [
    ("Fishermen fear a longer ban on trawling.", [("Fishermen", "fear", "a longer ban on trawling")]),
    (
        "Few villagers understand the reasons for the move.",
        [("Few villagers", "understand", "the reasons for the move")],
    ),
    (
        "The agency ignored repeated warnings about the levee.",
        [("The agency", "ignored", "repeated warnings about the levee")],
    ),
    ("Analysts foresee a shortage of rice.", [("Analysts", "foresee", "a shortage of rice")]),
    ("Many investors doubt the figures.", [("Many investors", "doubt", "the figures")]),
]
REACT: list[tuple[str, list[Found]]] = [
    (
        "The company did not respond to requests for comment.",
        [("The company", "did not respond to", "requests for comment")],
    ),
    (
        "Kenya's ministry has yet to respond to the allegations.",
        [("Kenya's ministry", "has yet to respond to", "the allegations")],
    ),
    ("The union responded with a list of demands.", [("The union", "responded with", "a list of demands")]),
    ("The mayor reacted to the verdict with a shrug.", [("The mayor", "reacted to", "the verdict")]),
]
POINT: list[tuple[str, list[Found]]] = [
    ("The minister alluded to the strike in her speech.", [("The minister", "alluded to", "the strike")]),
    ("Prosecutors pointed to a series of phone calls.", [("Prosecutors", "pointed to", "a series of phone calls")]),
    ("The judge referred to an older ruling.", [("The judge", "referred to", "an older ruling")]),
    ("Residents balked at the price of water.", [("Residents", "balked at", "the price of water")]),
    ("The two parties agree on little.", [("The two parties", "agree on", "little")]),
]
BID: list[tuple[str, list[Found]]] = [
    ("The bishop urged restraint.", [("The bishop", "urged", "restraint")]),
    ("The ministry encouraged the use of bicycles.", [("The ministry", "encouraged", "the use of bicycles")]),
    ("The general ordered the evacuation of the town.", [("The general", "ordered", "the evacuation of the town")]),
]
SEEM: list[tuple[str, list[Found]]] = [
    ("The truce seems to hold.", [("", "seems", "The truce ... to hold")]),
    ("The governor appears set to veto the bill.", [("", "appears", "The governor ... set to veto the bill")]),
    ("It looked like the talks would fail.", [("", "looked", "like the talks would fail")]),
    ("It appears that the bridge was mined.", [("", "appears", "that the bridge was mined")]),
]
RESOLVE: list[tuple[str, list[Found]]] = [
    ("The council voted to close the road.", [("The council", "voted", "to close the road")]),
    ("Lawmakers voted against the treaty.", [("Lawmakers", "voted against", "the treaty")]),
    ("Rebels plotted against the king.", [("Rebels", "plotted against", "the king")]),
]
ISSUE: list[tuple[str, list[Found]]] = [
    ("The ministry released a report.", [("The ministry", "released", "a report")]),
    ("The navy unveiled its new strategy.", [("The navy", "unveiled", "its new strategy")]),
    ("The party published a list of candidates.", [("The party", "published", "a list of candidates")]),
]
DOCUMENTS: list[tuple[str, list[Found]]] = [
    ("The tribe sent a letter urging the bank to stop.", [("The tribe", "sent a letter urging", "the bank to stop")]),
    (
        "The ministry issued a statement condemning the raid.",
        [("The ministry", "issued a statement condemning", "the raid")],
    ),
    (
        "Twelve mayors signed a petition demanding new schools.",
        [("Twelve mayors", "signed a petition demanding", "new schools")],
    ),
    ("The decree states that all schools are to close.", [("The decree", "states", "that all schools are to close")]),
    (
        "The treaty says that no state may claim the seabed.",
        [("The treaty", "says", "that no state may claim the seabed")],
    ),
    ("The study found that the lake had shrunk.", [("The study", "found", "that the lake had shrunk")]),
    (
        "The indictment alleges that the clerk took bribes.",
        [("The indictment", "alleges", "that the clerk took bribes")],
    ),
    (
        "The guild filed a lawsuit accusing the mill of fraud.",
        [("The guild", "filed a lawsuit accusing", "the mill of fraud")],
    ),
]
NAMED: list[tuple[str, list[Found]]] = [
    ("The senator called the ruling a disgrace.", [("The senator", "called", "the ruling a disgrace")]),
    ("The opposition called the vote “a sham”.", [("The opposition", "called", "the vote “a sham”")]),
    ("Labour leaders labelled the reform toxic.", [("Labour leaders", "labelled", "the reform toxic")]),
    ("Critics see the tower as a waste of money.", [("Critics", "see", "the tower as a waste of money")]),
    ("The prime minister dubbed the scheme a miracle.", [("The prime minister", "dubbed", "the scheme a miracle")]),
]
NOUNS: list[tuple[str, list[Found]]] = [
    ("The envoy expressed doubts about the plan.", [("The envoy", "expressed doubts about", "the plan")]),
    ("The club made the case for a new stadium.", [("The club", "made the case for", "a new stadium")]),
    ("Investors have little faith in the currency.", [("Investors", "have little faith in", "the currency")]),
    ("The actor took offense at the question.", [("The actor", "took offense at", "the question")]),
    ("The minister delivered a long speech on farming.", [("The minister", "delivered a long speech on", "farming")]),
    ("Nurses raised objections to the new shifts.", [("Nurses", "raised objections to", "the new shifts")]),
    ("Two witnesses gave an account of the crash.", [("Two witnesses", "gave an account of", "the crash")]),
    ("The company announced plans to open a mine.", [("The company", "announced plans", "to open a mine")]),
    (
        "The two states signed an agreement to share the river.",
        [("The two states", "signed an agreement", "to share the river")],
    ),
    ("There is growing fear that the dam will burst.", [("", "There is growing fear", "that the dam will burst")]),
    ("There has been talk of a boycott.", [("", "There has been talk of", "a boycott")]),
]
EQUATED: list[tuple[str, list[Found]]] = [
    ("Her message was that nobody should pay.", [("Her", "message was", "that nobody should pay")]),
    ("The mayor's hope is that the rain will stop.", [("The mayor's", "hope is", "that the rain will stop")]),
    ("The question is whether the army will obey.", [("", "The question is", "whether the army will obey")]),
]
STANCES: list[tuple[str, list[Found]]] = [
    ("The senator is a fierce critic of the treaty.", [("The senator", "is a fierce critic of", "the treaty")]),
    ("Peru has long been a supporter of the pact.", [("Peru", "has long been a supporter of", "the pact")]),
    ("The bishop was an opponent of the war.", [("The bishop", "was an opponent of", "the war")]),
]
ADJECTIVES: list[tuple[str, list[Found]]] = [
    ("The miners are worried about their pensions.", [("The miners", "are worried about", "their pensions")]),
    (
        "The minister is confident that the vote will pass.",
        [("The minister", "is confident", "that the vote will pass")],
    ),
    ("Regulators were skeptical of the merger.", [("Regulators", "were skeptical of", "the merger")]),
    ("The general remains opposed to a truce.", [("The general", "remains opposed to", "a truce")]),
    ("Farmers are angry over the price of diesel.", [("Farmers", "are angry over", "the price of diesel")]),
    ("The governor is keen on wind power.", [("The governor", "is keen on", "wind power")]),
    (
        "The clubs were unsure whether the season would start.",
        [("The clubs", "were unsure", "whether the season would start")],
    ),
    ("The envoy is ready to leave.", [("The envoy", "is ready", "to leave")]),
    ("Residents were surprised that the school closed.", [("Residents", "were surprised", "that the school closed")]),
    ("The bishop is fond of the old rite.", [("The bishop", "is fond of", "the old rite")]),
]
PREDICATIVES: list[tuple[str, list[Found]]] = [
    ("The union is against the merger.", [("The union", "is against", "the merger")]),
    ("Two judges were in favor of a new trial.", [("Two judges", "were in favor of", "a new trial")]),
    ("The allies are at odds with Ankara.", [("The allies", "are at odds with", "Ankara")]),
]
OPEN: list[tuple[str, list[Found]]] = [
    ("It is unclear whether the pilot survived.", [("", "It is unclear", "whether the pilot survived")]),
    ("It was obvious that nobody had paid.", [("", "It was obvious", "that nobody had paid")]),
    ("It is not clear how the fire started.", [("", "It is not clear", "how the fire started")]),
    (
        "It remains uncertain whether the ferry will sail.",
        [("", "It remains uncertain", "whether the ferry will sail")],
    ),
    ("It became apparent that the dam was leaking.", [("", "It became apparent", "that the dam was leaking")]),
]
BY_THE_WAY: list[tuple[str, list[Found]]] = [
    ("The pilot began by thanking the rescuers.", [("The pilot", "began by thanking", "the rescuers")]),
    (
        "She closed by saying that the school would reopen.",
        [("She", "closed by saying", "that the school would reopen")],
    ),
    ("The bank angered clients by announcing a new fee.", [("The bank", "announcing", "a new fee")]),
    (
        "After admitting that the books were false, the clerk resigned.",
        [("the clerk", "admitting", "that the books were false")],
    ),
    ("The two premiers met to discuss the border.", [("The two premiers", "to discuss", "the border")]),
    ("The union stopped short of calling for a strike.", [("The union", "stopped short of calling for", "a strike")]),
]
LIGHT: list[tuple[str, list[Found]]] = [
    (
        "The minister was quick to say that the harvest was safe.",
        [("The minister", "was quick to say", "that the harvest was safe")],
    ),
    (
        "The spokesman was unable to confirm that the bridge had been hit.",
        [("The spokesman", "was unable to confirm", "that the bridge had been hit")],
    ),
    (
        "The general has yet to explain why the convoy turned back.",
        [("The general", "has yet to explain", "why the convoy turned back")],
    ),
    (
        "The clerk continued to insist that the letter was genuine.",
        [("The clerk", "continued to insist", "that the letter was genuine")],
    ),
]
PHRASAL: list[tuple[str, list[Found]]] = [
    ("The guild lashed out at the ministry.", [("The guild", "lashed out at", "the ministry")]),
    ("The minister brushed aside the complaints.", [("The minister", "brushed aside", "the complaints")]),
    ("The archbishop spoke out against the purge.", [("The archbishop", "spoke out against", "the purge")]),
    ("The two clubs weighed in on the transfer.", [("The two clubs", "weighed in on", "the transfer")]),
    ("The premier played down the risk of a flood.", [("The premier", "played down", "the risk of a flood")]),
    ("The union called for a boycott.", [("The union", "called for", "a boycott")]),
    ("The team called on the mayor to resign.", [("The team", "called on", "the mayor to resign")]),
]
THOUGHT: list[tuple[str, list[Found]]] = [
    ("The widow believes that the letter was forged.", [("The widow", "believes", "that the letter was forged")]),
    ("Geologists think the slope will hold.", [("Geologists", "think", "the slope will hold")]),
    ("The crew knew that the engine was broken.", [("The crew", "knew", "that the engine was broken")]),
    ("The clerk suspected that the seal was fake.", [("The clerk", "suspected", "that the seal was fake")]),
    ("Few expected the dike to break.", [("Few", "expected", "the dike to break")]),
]
WANTS: list[tuple[str, list[Found]]] = [
    ("The city wants the state to pay.", [("The city", "wants", "the state to pay")]),
    ("The guild plans to open a school.", [("The guild", "plans", "to open a school")]),
    ("The firm refuses to sell the mine.", [("The firm", "refuses", "to sell the mine")]),
]
CHARGES: list[tuple[str, list[Found]]] = [
    ("Chad accused Libya of arming the rebels.", [("Chad", "accused", "Libya of arming the rebels")]),
    ("Prosecutors charged the clerk with theft.", [("Prosecutors", "charged", "the clerk with theft")]),
    ("The village blames the mill for the smell.", [("The village", "blames", "the mill for the smell")]),
]
URGES: list[tuple[str, list[Found]]] = [
    ("The pope urged both sides to talk.", [("The pope", "urged", "both sides to talk")]),
    ("The court ordered the firm to pay.", [("The court", "ordered", "the firm to pay")]),
]
SHOWS: list[tuple[str, list[Found]]] = [
    ("The poll shows a close race.", [("The poll", "shows", "a close race")]),
    ("The letters reveal that the duke was poor.", [("The letters", "reveal", "that the duke was poor")]),
    ("The figures suggest that prices will fall.", [("The figures", "suggest", "that prices will fall")]),
]
HEARSAY: list[tuple[str, list[Found]]] = [
    ("The ship reportedly sank off Malta.", [("", "reportedly", "The ship ... sank off Malta")]),
    ("Troops allegedly burned the mill.", [("", "allegedly", "Troops ... burned the mill")]),
]

NOTHING = [
    "The glacier feeds two rivers.",
    "The wall faces the harbor.",
    "The coach underestimated nobody.",
    "The engine responds well in cold weather.",
    "The road leads to the quarry.",
    "The signpost stands at the crossing.",
    "The shop sold restraint belts.",
    "The miner looked at the lamp.",
    "The band appeared on stage at nine.",
    "The alarm sounded twice.",
    "The island voted on Sunday.",
    "The factory released steam into the air.",
    "The guards released the prisoners.",
    "The farmer sent a parcel containing seeds.",
    "The treaty was signed in a tent.",
    "The president called a meeting of his advisers.",
    "The nurse called the police at noon.",
    "The hikers saw the tower at dusk.",
    "The firm made chairs for the school.",
    "The choir has a piano in the hall.",
    "He took a photo of the lake.",
    "Their message was short.",
    "The plan was a failure.",
    "She is a director of the museum.",
    "He is a critic.",
    "The firm is a maker of chairs.",
    "The soup is full of salt.",
    "The box is ready.",
    "The lake is clear in winter.",
    "The house is in the village.",
    "The water was clear and cold.",
    "The firm stopped making chairs.",
    "He left without saying goodbye.",
    "He left without saying that the door was open.",
    "The baker was quick to close the oven.",
    "The boat lashed against the pier.",
    "The dog knew the way.",
    "The allegedly stolen car was red.",
]

CASES = {
    "mind": MIND,
    "react": REACT,
    "point": POINT,
    "bid": BID,
    "seem": SEEM,
    "resolve": RESOLVE,
    "issue": ISSUE,
    "documents": DOCUMENTS,
    "named": NAMED,
    "nouns": NOUNS,
    "equated": EQUATED,
    "stances": STANCES,
    "adjectives": ADJECTIVES,
    "predicatives": PREDICATIVES,
    "open": OPEN,
    "by the way": BY_THE_WAY,
    "light": LIGHT,
    "phrasal": PHRASAL,
    "thought": THOUGHT,
    "wants": WANTS,
    "charges": CHARGES,
    "urges": URGES,
    "shows": SHOWS,
    "hearsay": HEARSAY,
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
