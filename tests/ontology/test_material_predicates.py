"""The predicates of the material types: what every file must hold, and sentences of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from dateline.extract.frames import find_frames
from dateline.extract.parties import Parties
from dateline.model import Annotated, Published
from dateline.ontology.files import load_yaml
from dateline.ontology.patterns import PREPOSITIONS

MATERIAL = ("aid", "assault", "coerce", "cooperate", "mobilize", "protest", "retreat", "sanction")
DAY = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")

Annotate = Callable[..., Annotated]


def entries(name: str) -> list[dict[str, Any]]:
    """The readings that are events: what is none needs no code and no examples of its own."""
    found: list[dict[str, Any]] = load_yaml(f"predicates/{name}.yaml")["entries"]
    return found if name == "not_events" else [entry for entry in found if entry["type"] != "none"]


def patterns(name: str) -> list[str]:
    return [text for e in entries(name) for key in ("verbs", "nouns") for text in e.get(key) or ()]


def readings(text: str) -> int:
    """How many ways of saying it a pattern holds, sets counted once."""
    total = 1
    for token in re.findall(r"[^\s()]+", text):
        total *= len(token.split("|"))
    return total


def acts(annotated: Annotate, text: str) -> list[tuple[str, tuple[str, ...]]]:
    known = annotated(text, published="2024-06-01")
    return [(frame.act, frame.mode) for frame in find_frames(known, Parties(known, DAY))]


@pytest.mark.parametrize("name", MATERIAL)
def test_entries_are_of_the_type_of_their_file(name: str) -> None:
    assert {entry["type"] for entry in entries(name)} == {name.upper()}


@pytest.mark.parametrize("name", MATERIAL)
@pytest.mark.parametrize("key", ["cameo", "definition", "examples", "not"])
def test_every_entry_has(name: str, key: str) -> None:
    assert [entry["id"] for entry in entries(name) if not entry.get(key)] == []


@pytest.mark.parametrize("name", [*MATERIAL, "not_events"])
def test_ids_begin_with_the_type(name: str) -> None:
    start = "none-" if name == "not_events" else f"{name}-"
    assert [entry["id"] for entry in entries(name) if not entry["id"].startswith(start)] == []


@pytest.mark.parametrize("name", [*MATERIAL, "not_events"])
def test_optional_parts_do_not_mix_prepositions_and_words(name: str) -> None:
    groups = [group.split()[0].split("|") for text in patterns(name) for group in re.findall(r"\(([^()]+)\)", text)]
    mixed = [group for group in groups if 0 < sum(word in PREPOSITIONS for word in group) < len(group)]
    assert mixed == []


def test_thousands_of_readings() -> None:
    assert all(sum(map(readings, patterns(name))) > 1500 for name in MATERIAL)


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Kenya donated maize to Malawi.", "AID", None),
        ("Qatar granted asylum to the Tajik opposition leader.", "AID", None),
        ("Uganda trained Somali soldiers near Entebbe.", "AID", None),
        ("Estonia forgave the debt of Moldova.", "AID", None),
        ("The United Nations sent peacekeepers to Haiti.", "AID", None),
        ("Japan sold trains to Vietnam.", "COOPERATE", None),
        ("Peru extradited the general to Chile.", "COOPERATE", None),
        ("Tunisia shared intelligence with Malta.", "COOPERATE", None),
        ("Georgia withdrew its troops from Iraq.", "RETREAT", "withdraw"),
        ("The rebels released four Kenyan sailors.", "RETREAT", "release"),
        ("The Moldovan premier resigned on Monday.", "RETREAT", "resign"),
        ("Thousands of Serbs protested against the president.", "PROTEST", "demo"),
        ("Truckers in Spain went on strike.", "PROTEST", "strike"),
        ("Kurdish prisoners began a hunger strike.", "PROTEST", "hunger"),
        ("Farmers blocked roads near Delhi.", "PROTEST", "obstruct"),
        ("Ghana expelled two Nigerian diplomats.", "SANCTION", "expel"),
        ("A court in Cairo convicted the Egyptian blogger.", "SANCTION", "convict"),
        ("Kuwait severed diplomatic relations with Iran.", "SANCTION", "discontinue"),
        ("Switzerland suspended aid to Rwanda.", "SANCTION", "discontinue"),
        ("Turkey massed troops along its border with Syria.", "MOBILIZE", "troops"),
        ("Pakistan tested a ballistic missile.", "MOBILIZE", "weapons"),
        ("Authorities deployed riot police in Nairobi.", "MOBILIZE", "police"),
        ("Police in Lagos arrested three activists.", "COERCE", "arrest"),
        ("Five youths were nabbed by the Mumbai police.", "COERCE", "arrest"),
        ("Malaysia deported the Rohingya refugees.", "COERCE", "deport"),
        ("Iran seized a Greek tanker.", "COERCE", "seize"),
        ("Authorities imposed a curfew in Srinagar.", "COERCE", "curfew"),
        ("Russian hackers broke into the servers of the Danish government.", "COERCE", "cyber"),
        ("Israeli forces besieged the town of Ramallah.", "COERCE", "restrict"),
        ("Gunmen kidnapped three Chinese engineers.", "ASSAULT", "abduct"),
        ("Rwandan artillery shelled Goma.", "ASSAULT", "heavy-weapons"),
        ("Ethiopian warplanes bombed Mekele.", "ASSAULT", "aerial"),
        ("Police lobbed tear gas shells at the protesters.", "ASSAULT", "crowd-control"),
        ("Soldiers opened fire on the villagers.", "ASSAULT", "firearms"),
        ("A suicide attack on a mosque in Kano killed twenty people.", "ASSAULT", None),
        ("Attackers stabbed two Swedish tourists.", "ASSAULT", "primitive"),
        ("Twelve soldiers were killed in an attack in Mali.", "ASSAULT", None),
        ("The Malian army repelled an attack by jihadists.", "ASSAULT", None),
        ("The PKK claimed responsibility for the attack on the Turkish base.", "ASSAULT", None),
        ("Islamic State claimed responsibility for the suicide bombing in Kabul.", "ASSAULT", "suicide-attack"),
        ("Al-Shabaab claimed responsibility for a mortar attack on the Kenyan camp.", "ASSAULT", "heavy-weapons"),
        ("The Houthis claimed responsibility for drone strikes on Saudi oil plants.", "ASSAULT", "drone"),
        ("Hezbollah was behind the attack on the Israeli embassy.", "ASSAULT", None),
        ("Israel sent jets to bomb the Syrian reactor.", "ASSAULT", "aerial"),
        ("Cuba downed an American plane near Havana.", "ASSAULT", "aerial"),
        ("Guards gave the Kurdish prisoner a beating.", "ASSAULT", "beat"),
        ("Rebels set ablaze three Nigerian villages.", "ASSAULT", "primitive"),
        ("Serb forces were engaged in ethnic cleansing against Bosniaks.", "ASSAULT", "unconventional"),
        ("Ukrainian troops liberated Kherson.", "ASSAULT", None),
        ("A court in Lyon found the Serbian colonel guilty of war crimes.", "SANCTION", "convict"),
        ("The African Union suspended Gabon.", "SANCTION", "discontinue"),
        ("Serbia walked away from the dialogue with Kosovo.", "SANCTION", "discontinue"),
        ("Poland recalled its ambassador from Minsk for consultations.", "SANCTION", "discontinue"),
        ("Norway phased out aid to Burundi.", "SANCTION", "discontinue"),
        ("Chad gave the German envoy his marching orders.", "SANCTION", "expel"),
        ("Canada blacklisted Belarusian exporters.", "SANCTION", "discontinue"),
        ("Turkish police launched operations to detain 110 soldiers.", "COERCE", "arrest"),
        ("Iranian commandos boarded the Portuguese tanker.", "COERCE", "seize"),
        ("NATO tightened the blockade of Serbia.", "COERCE", "restrict"),
        ("Burundi's council stopped the work of foreign agencies.", "COERCE", "restrict"),
        ("Sudan throttled the internet in Khartoum.", "COERCE", "censor"),
        ("Hackers from Iran knocked the Albanian portal offline.", "COERCE", "cyber"),
        ("Israel withheld the salaries of Palestinian policemen.", "COERCE", "withhold"),
        ("The CRPF marched through the streets of Ayodhya.", "MOBILIZE", "police"),
        ("Police made elaborate security arrangements in Delhi.", "MOBILIZE", "police"),
        ("India fielded a new cruise missile.", "MOBILIZE", "weapons"),
        ("A British frigate transited the strait of Taiwan.", "MOBILIZE", "troops"),
    ],
)
def test_material_acts(annotated: Annotate, text: str, act: str, mode: str | None) -> None:
    assert any(found == act and (mode is None or mode in modes) for found, modes in acts(annotated, text))


@pytest.mark.parametrize(
    "text",
    [
        "Brazil beat Argentina in the final.",
        "The senator attacked the budget.",
        "She lost her battle against cancer.",
        "The company released its quarterly report.",
        "The injured striker withdrew from the tournament.",
        "The photographs captured the mood of the nation.",
        "She seized the opportunity to speak.",
        "The earthquake killed two hundred people in Nepal.",
        "Five people were killed in a bus accident near Lima.",
        "The two companies struck a deal.",
        "Stocks rallied in late trading in Tokyo.",
        "The director shot the film in Malta.",
        "The president fired the minister.",
        "The suspect protested his innocence.",
        "Firefighters battled the blaze in Athens.",
        "The exhibition opens on 3 March.",
        "Officials demonstrated that the vaccine works.",
        "The committee drafted a resolution.",
        "He withdrew cash from a bank in Oslo.",
        "The speaker praised those who liberated Koreans from Japanese colonial rule.",
        "The Japanese occupation of Korea lasted 35 years.",
        "The coach took responsibility for the defeat.",
        "A volley of allegations and strong apprehensions greeted the plan.",
        "The bishop blessed the movement of the pilgrims.",
        "A fire brigade arrived in time to save the shop in Pune.",
        "The hotel put the guests up for the night.",
    ],
)
def test_looks_like_a_material_act_but_is_none(annotated: Annotate, text: str) -> None:
    assert [act for act, _ in acts(annotated, text) if act.lower() in MATERIAL] == []


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack on the church in Lagos.",
        "The Taliban have not claimed responsibility for the raid on the Pakistani fort.",
        "Nobody has claimed responsibility for the killing of the Kenyan judge.",
        "Neither group has claimed the attack on the Somali base.",
    ],
)
def test_an_attack_that_nobody_claims_has_no_claimant(annotated: Annotate, text: str) -> None:
    """The claim is not what is told there: the attack itself is."""
    known = annotated(text, published="2024-06-01")
    assert all("claim" not in frame.trigger.text for frame in find_frames(known, Parties(known, DAY)))


@pytest.mark.parametrize(
    ("text", "recalled", "left"),
    [
        ("Poland recalled its ambassador from Minsk for consultations.", "POL", "BLR"),
        ("Kenya recalled its envoy from Mogadishu.", "KEN", "SOM"),
        ("Chile called its ambassador home from La Paz.", "CHL", "BOL"),
    ],
)
def test_an_envoy_is_recalled_from_whom_he_leaves(annotated: Annotate, text: str, recalled: str, left: str) -> None:
    known = annotated(text, published="2024-06-01")
    (frame,) = [f for f in find_frames(known, Parties(known, DAY)) if f.act == "SANCTION"]
    assert ([p.code for p in frame.actors], [p.code for p in frame.recipients]) == ([recalled], [left])
