"""The predicates of requests, accusations, refusals, threats and protests: sentences of each kind, and what only looks so."""

from __future__ import annotations

import pytest

from dateline.extract.frames import Frame, find_frames
from dateline.extract.parties import Parties
from dateline.model import Published
from dateline.ontology.files import load_yaml
from tests.conftest import Annotate

VERBAL = ("request", "accuse", "reject", "threaten")
DAY = Published(earliest="2024-06-01", latest="2024-06-01", basis="metadata")

FOUND = [
    # requests
    ("REQUEST", "assist", "Zambia went cap in hand to the World Bank."),
    ("REQUEST", "assist", "Tonga cried out to Australia for water."),
    ("REQUEST", "assist", "Armenia applied to join the European Union."),
    ("REQUEST", "assist", "Kenya besought France to send doctors."),
    ("REQUEST", "yield", "London leaned on Harare to drop the charges."),
    ("REQUEST", "yield", "The bishop admonished the militias of Chad to disarm."),
    ("REQUEST", "yield", "Jakarta counselled restraint to the generals of Myanmar."),
    ("REQUEST", "yield", "Egypt tried to prevail upon Libya to free the sailors."),
    ("REQUEST", "meet", "The Dalai Lama's appeal to Beijing to resume talks drew a cool reply."),
    ("REQUEST", "change", "The opposition filed for a recount with the council of Honduras."),
    ("REQUEST", None, "Washington turned the screws on Malta."),
    ("REQUEST", "change", "Uganda's president listed conditions for Rwanda."),
    # accusations
    ("ACCUSE", "disapprove", "Russia took umbrage at the remarks of Estonia."),
    ("ACCUSE", "disapprove", "Deputies rounded on the Italian minister."),
    ("ACCUSE", "disapprove", "Estonia rapped France on the knuckles."),
    ("ACCUSE", "disapprove", "The German chancellor drew flak from Poland."),
    ("ACCUSE", "disapprove", "Hamas heaped scorn on Fatah."),
    ("ACCUSE", "disapprove", "The Portuguese left tabled a motion of censure against the government."),
    ("ACCUSE", "disapprove", "Lebanon criticised the Syrian response to the earthquake."),
    ("ACCUSE", "allege", "Turkey fingered Greece for the fire."),
    ("ACCUSE", "allege", "Rwanda laid the attacks at the door of Burundi."),
    ("ACCUSE", "allege", "Albania attributed the breach to Iran."),
    ("ACCUSE", "allege", "Prosecutors slapped charges on seven Colombians."),
    ("ACCUSE", "allege", "Guyana instituted proceedings against Venezuela."),
    ("ACCUSE", "investigate", "Kenya reopened the file on the officers of Uganda."),
    ("ACCUSE", "investigate", "The ombudsman of Chile looked into the conduct of the army."),
    # refusals
    ("REJECT", "meet", "Germany gave the Hungarian minister the cold shoulder."),
    ("REJECT", "meet", "Turkey denied the Greek envoy an audience."),
    ("REJECT", "assist", "Malta turned a deaf ear to Libya."),
    ("REJECT", "assist", "A Dutch court blocked the extradition of the doctor to Rwanda."),
    ("REJECT", "assist", "Myanmar waved away relief from Thailand."),
    ("REJECT", "change", "Bosnian deputies scuppered the reform of the law."),
    ("REJECT", "change", "Denmark rebuffed the American idea of buying the island."),
    ("REJECT", "change", "Poland's president declined to renew the treaty."),
    ("REJECT", None, "The Kenyan court struck down the levy."),
    ("REJECT", None, "The Swedish parliament voted against the treaty."),
    ("REJECT", None, "Nauru shut the Australian reporter out."),
    ("REJECT", None, "Ghana revoked the visa of the Russian poet."),
    ("REJECT", "yield", "France will not lift the embargo on Syria."),
    # threats
    ("THREATEN", "violence", "Iran promised Israel a reckoning."),
    ("THREATEN", "violence", "Serbia vowed vengeance on Croatia."),
    ("THREATEN", "violence", "The general threatened to bury the Chadian rebels."),
    ("THREATEN", "violence", "North Korea will respond with missiles to any landing."),
    ("THREATEN", "relations", "Britain is mulling a ban on Russian fish."),
    ("THREATEN", "relations", "Egypt hinted that it could downgrade ties with Sudan."),
    ("THREATEN", "restrict", "Turkey threatened to throttle the Dutch website."),
    ("THREATEN", "arrest", "Russia put the Estonian premier on a wanted list."),
    ("THREATEN", "expel", "Mali threatened to boot out the French mission."),
    ("THREATEN", "territory", "Ethiopia vowed to reoccupy the Eritrean town."),
    ("THREATEN", "territory", "China vowed reunification with Taiwan."),
    ("THREATEN", None, "Tehran put Bahrain on notice."),
    # protests
    ("PROTEST", "demo", "Pensioners marched on the Chilean parliament."),
    ("PROTEST", "demo", "Syrian exiles camped outside the embassy."),
    ("PROTEST", "demo", "Students heckled the Slovak minister."),
    ("PROTEST", "demo", "Thousands poured into the streets of Tbilisi to denounce the president."),
    ("PROTEST", "demo", "Opponents of the president held a rally in Harare."),
    ("PROTEST", "riot", "Georgian protesters hurled stones at the police."),
    ("PROTEST", "riot", "Clashes between Lebanese demonstrators and police broke out."),
    ("PROTEST", "riot", "A mob stormed the Iranian consulate."),
    ("PROTEST", "strike", "The dockers of Genoa walked out."),
    ("PROTEST", "strike", "The unions of Benin called a strike."),
    ("PROTEST", "boycott", "Malaysian diners shunned American chains."),
    ("PROTEST", "boycott", "The Sadrists of Iraq abstained from the vote."),
    ("PROTEST", "obstruct", "Dutch activists glued themselves to the runway."),
    ("PROTEST", "obstruct", "Bolivian miners cut the roads near La Paz."),
    ("PROTEST", "obstruct", "Farmers clogged Brussels with tractors."),
    ("PROTEST", "vandalize", "French farmers dumped manure outside the ministry."),
]

NOT_FOUND = [
    ("REQUEST", "The mechanic tightened the screws on the hinge."),
    ("REQUEST", "Tourists in Malta asked why the museum was closed."),
    ("REQUEST", "The premier of Britain summoned an emergency cabinet meeting."),
    ("ACCUSE", "Bayern hammered Porto in the rain."),
    ("ACCUSE", "The Greek economy is slated to grow."),
    ("ACCUSE", "The leak embarrassed Canada."),
    ("ACCUSE", "Four in ten Italians blame fate for their finances."),
    ("REJECT", "The minister of Belgium skipped lunch and went straight to work."),
    ("REJECT", "Births in Estonia declined for the seventh year."),
    ("REJECT", "The German minister declined to say more."),
    ("REJECT", "Britain overturned its own rule on hats."),
    ("THREATEN", "A beetle threatens the oaks of Moldova."),
    ("THREATEN", "Russia will respond to the letter from Japan."),
    ("THREATEN", "The Swiss ministry warned travellers of pickpockets."),
    ("THREATEN", "The Danish minister drafted a bill on notaries."),
    ("PROTEST", "The American secretary called the strike an act of war."),
    ("PROTEST", "Wall Street rallied after the chairman spoke to Congress."),
    ("PROTEST", "Camels blocked the road to the airport of Riyadh."),
    ("PROTEST", "Pilgrims filled the square in Rome."),
    ("PROTEST", "Russian troops marched on Kharkiv."),
]


def frames(annotated: Annotate, text: str) -> tuple[Frame, ...]:
    article = annotated(text, published="2024-06-01")
    return find_frames(article, Parties(article, DAY))


@pytest.mark.parametrize(("act", "mode", "text"), FOUND, ids=[text for _, _, text in FOUND])
def test_is_found(annotated: Annotate, act: str, mode: str | None, text: str) -> None:
    found = [(frame.act, frame.mode) for frame in frames(annotated, text)]
    assert any(kind == act and (mode is None or mode in modes) for kind, modes in found), found


@pytest.mark.parametrize(("act", "text"), NOT_FOUND, ids=[text for _, text in NOT_FOUND])
def test_is_not_found(annotated: Annotate, act: str, text: str) -> None:
    assert [frame.trigger.text for frame in frames(annotated, text) if frame.act == act] == []


@pytest.mark.parametrize("name", VERBAL)
def test_ids_begin_with_the_type(name: str) -> None:
    entries = load_yaml(f"predicates/{name}.yaml")["entries"]
    assert [entry["id"] for entry in entries if not entry["id"].startswith(f"{name}-")] == []


@pytest.mark.parametrize("name", VERBAL)
@pytest.mark.parametrize("key", ["definition", "not"])
def test_every_entry_has(name: str, key: str) -> None:
    entries = load_yaml(f"predicates/{name}.yaml")["entries"]
    assert [entry["id"] for entry in entries if not entry.get(key)] == []


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Jordan will not reopen the border until Syria frees the hostages.", {"SYR"}),
        ("Cuba will not end the blockade unless Spain pays.", {"ESP"}),
        ("France will not lift the embargo on Syria.", {"SYR"}),
    ],
)
def test_a_refusal_is_against_whom_it_names(annotated: Annotate, text: str, recipients: set[str]) -> None:
    (refusal,) = [frame for frame in frames(annotated, text) if frame.act == "REJECT"]
    assert {party.code for party in refusal.recipients} == recipients


def test_a_clause_with_a_modal_is_no_bare_complement(annotated: Annotate) -> None:
    text = "Kenyan teachers declared that they will not end the strike."
    assert "CONCEDE" not in {frame.act for frame in frames(annotated, text)}
