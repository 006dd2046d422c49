"""Every context by sentences of its own, and sentences that come near it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.contexts import contexts
from tests.conftest import Annotate
from tests.extract.test_contexts import CODEBOOK, of

POSITIVE = {
    "military": [
        "Two warships [entered] the strait.",
        "The colonel [ordered] his brigade home.",
        "NATO [praised] the exercise.",
    ],
    "intelligence": [
        "The Mossad [abducted] the engineer.",
        "He was [accused] of espionage.",
        "Both states [shared] findings of their secret services.",
    ],
    "executive": ["The king [issued] a decree.", "The cabinet [resigned] at noon.", "The Kremlin [denied] it."],
    "legislative": [
        "Parliament [ratified] the pact.",
        "Lawmakers [rejected] the request.",
        "The Lok Sabha [passed] it.",
    ],
    "election": [
        "Voters [protested] in the rain.",
        "The candidate [accused] his rival.",
        "They [called] a referendum.",
    ],
    "political_institutions": [
        "The ruling party [expelled] him.",
        "The constitution was [suspended] on Friday.",
        "Both sides [agreed] on power sharing.",
    ],
    "pro_democracy": [
        "Pro-democracy groups [marched] again.",
        "They [demanded] a return to democracy.",
        "They [urged] the generals to restore civilian rule.",
    ],
    "pro_autocracy": [
        "The junta [arrested] him.",
        "Martial law was [imposed] at night.",
        "The dictator [dissolved] it.",
    ],
    "economic": ["They [signed] a trade deal.", "China [cut] its tariffs.", "The IMF [lent] four billion dollars."],
    "legal": ["A court [freed] the editor.", "The prosecutor [indicted] him.", "A judge [acquitted] them."],
    "reparations": [
        "Tokyo [paid] compensation to the widows.",
        "They [demanded] reparations.",
        "The museum [promised] restitution.",
    ],
    "human_rights": [
        "Amnesty International [condemned] it.",
        "He was [charged] with war crimes.",
        "The report [alleged] torture.",
    ],
    "rights_freedoms": [
        "They [condemned] the breach of press freedom.",
        "Editors [protested] against censorship.",
        "The ruling [ended] freedom of assembly.",
    ],
    "repression": ["Police [fired] tear gas.", "The crackdown [drew] anger.", "A dissident was [jailed]."],
    "human_security": [
        "A convoy with food aid [arrived].",
        "The Red Cross [asked] for safe passage.",
        "Famine [drove] them out.",
    ],
    "gender": ["They [marched] for abortion.", "Women [protested] against rape.", "The law [banned] child marriage."],
    "lgbt": [
        "Police [raided] a gay bar.",
        "They [banned] the pride parade.",
        "The bill [outlawed] same-sex marriage.",
    ],
    "religion_ethnicity": [
        "Gunmen [attacked] a mosque.",
        "A mob [beat] two Christians.",
        "The Rohingya were [driven] out.",
    ],
    "inequality": [
        "They [protested] against poverty.",
        "Workers [struck] for the minimum wage.",
        "Crowds [rioted] over austerity.",
    ],
    "diplomatic": ["The ambassador [left].", "The envoys [met] in Doha.", "They [closed] the consulate."],
    "territory": [
        "Russia [annexed] the peninsula.",
        "Separatists [shelled] the town.",
        "China [claimed] the disputed islands as its territory.",
    ],
    "peacekeeping": [
        "Peacekeepers were [attacked].",
        "UNIFIL [reported] fire.",
        "The peacekeeping mission [withdrew].",
    ],
    "health": ["Cuba [sent] doctors.", "They [donated] vaccines.", "Rebels [burned] a clinic."],
    "asylum": ["Chile [granted] him asylum.", "Refugees were [turned] back.", "They [shelled] a refugee camp."],
    "migration": ["Italy [turned] migrants away.", "Police [deported] them.", "They [imposed] a travel ban."],
    "disasters": [
        "Japan [sent] aid after the earthquake.",
        "The army [rescued] villagers from the flood.",
        "Peru [thanked] them after the landslide.",
    ],
    "natural_resource": [
        "Rebels [seized] an oil field.",
        "They [blocked] the gas pipeline.",
        "Trawlers were [detained].",
    ],
    "environment": [
        "They [marched] against climate change.",
        "Greenpeace [sued] the firm.",
        "Villagers [protested] against pollution.",
    ],
    "technology": [
        "They [banned] Huawei.",
        "The firm [stole] designs of semiconductors.",
        "India [launched] a satellite.",
    ],
    "terrorism": [
        "Boko Haram [killed] nine.",
        "The militants [freed] a hostage.",
        "They [foiled] a bomb plot of extremists.",
    ],
    "cbrn": ["Iran [enriched] uranium in centrifuges.", "They [tested] a nuclear weapon.", "Sarin [killed] dozens."],
    "cyber": ["Hackers [stole] the files.", "Ransomware [hit] the ministry.", "They [blamed] a cyberattack on Iran."],
    "misinformation": [
        "They [spread] disinformation.",
        "The channel [aired] fake news.",
        "He [denounced] the propaganda.",
    ],
    "crime": ["The gang [shot] a guard.", "Police [arrested] a thief.", "Kidnappers [freed] her for ransom."],
    "corruption": ["He was [charged] with bribery.", "They [protested] against corruption.", "She [embezzled] funds."],
    "illegal_drugs": [
        "They [seized] cocaine.",
        "The drug lord was [extradited].",
        "Troops [burned] fields of opium.",
    ],
    "trafficking": [
        "He was [convicted] of human trafficking.",
        "Traffickers [beat] them.",
        "They [freed] child soldiers.",
    ],
}
NEAR = [
    # words that resemble a cue but are none, or none in this sense
    ("Peru [praised] Chile.", "diplomatic"),
    ("The choir [sang] of peace.", "military"),
    ("He [hosted] his neighbours.", "legislative"),
    ("They [met] to speak of the weather.", "disasters"),
    ("She [wrote] to her brother.", "intelligence"),
    ("The crowd [shouted] his name.", "election"),
    ("Norway [accused] Chad of lies.", "terrorism"),
    ("Norway [accused] Chad of lies.", "misinformation"),
    ("The mayor [thanked] the guests.", "corruption"),
    ("The rebels [marched] north.", "migration"),
    ("The envoy [left] his hotel.", "asylum"),
    ("They [blocked] the road.", "natural_resource"),
    ("The president [visited] a village.", "health"),
    ("The troops [left] the valley.", "cbrn"),
    ("The troops [left] the valley.", "peacekeeping"),
    ("He [asked] for an apology.", "reparations"),
    ("Guests [praised] the host.", "repression"),
    ("The guards [opened] the gate.", "illegal_drugs"),
    ("The guards [opened] the gate.", "trafficking"),
    ("The guards [opened] the gate.", "cyber"),
    ("They [sang] in the park.", "environment"),
    ("They [sang] in the park.", "inequality"),
    ("The king [met] the queen.", "gender"),
    ("The king [met] the queen.", "lgbt"),
    ("Sweden [thanked] Denmark.", "pro_democracy"),
    ("Sweden [thanked] Denmark.", "pro_autocracy"),
    ("Sweden [thanked] Denmark.", "territory"),
    ("Sweden [thanked] Denmark.", "technology"),
    ("Sweden [thanked] Denmark.", "economic"),
    ("Sweden [thanked] Denmark.", "legal"),
    ("Sweden [thanked] Denmark.", "crime"),
    ("Sweden [thanked] Denmark.", "human_rights"),
    ("Sweden [thanked] Denmark.", "human_security"),
    ("Sweden [thanked] Denmark.", "religion_ethnicity"),
    ("Sweden [thanked] Denmark.", "rights_freedoms"),
    ("Sweden [thanked] Denmark.", "political_institutions"),
]


def test_every_context_has_sentences_and_a_near_miss() -> None:
    assert list(POSITIVE) == CODEBOOK
    assert all(len(sentences) >= 3 for sentences in POSITIVE.values())
    assert {name for _, name in NEAR} >= set(CODEBOOK) - {"executive"}


@pytest.mark.parametrize("name", CODEBOOK)
def test_sentences_of_the_context(annotated: Annotate, name: str) -> None:
    missing = [text for text in POSITIVE[name] if name not in of(annotated, text)]
    assert missing == []


@pytest.mark.parametrize(("text", "name"), NEAR)
def test_sentences_that_are_not_of_it(annotated: Annotate, text: str, name: str) -> None:
    assert name not in of(annotated, text)


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("The ballot was rigged, said every candidate. Police [beat] the crowd.", "election", True),
        ("Police [beat] the crowd. The ballot was rigged, said every candidate.", "election", True),
        ("The ballot was late. Police [beat] the crowd.", "election", False),
        ("The ballot, that ballot, was late. Police [beat] the crowd.", "election", False),
        ("The ballot was rigged, said every candidate. It rained. Police [beat] the crowd.", "election", False),
        ("The ballot was rigged, said every candidate.\n\nPolice [beat] the crowd.", "election", False),
        ("Police [beat] the crowd.\n\nThe ballot was rigged, said every candidate.", "election", False),
    ],
)
def test_neighbours_count_with_two_cues_in_the_same_paragraph(
    annotated: Annotate, text: str, name: str, there: bool
) -> None:
    assert (name in of(annotated, text)) is there


@pytest.mark.parametrize("act", sorted({act for entry in contexts() for act in entry.acts}))
def test_what_a_deed_implies(annotated: Annotate, act: str) -> None:
    name, _, mode = act.partition("/")
    found = of(annotated, "They [acted] again.", name, (mode,))
    assert [entry.name for entry in contexts() if act in entry.acts] == [n for n in found if n in CODEBOOK]


def test_another_mode_implies_nothing(annotated: Annotate) -> None:
    assert of(annotated, "They [acted] again.", "ASSAULT", ("primitive",)) == ()
    assert of(annotated, "They [acted] again.", "nonsense", ("",)) == ()


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(sorted(POSITIVE)), min_size=1, max_size=3, unique=True))
def test_names_are_in_the_codebooks_order_whatever_the_text(annotated: Annotate, names: list[str]) -> None:
    text = " ".join(POSITIVE[name][0] for name in names)
    first, rest = text.split("]", 1)
    found = of(annotated, f"{first}]{rest.replace('[', '').replace(']', '')}")
    assert list(found) == sorted(set(found), key=CODEBOOK.index)
    assert names[0] in found
