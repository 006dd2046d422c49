"""Places bound by syntax: the phrases of the trigger, then those of the clauses that govern it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.bindings import told, where

CASES = [
    # prepositions of place
    ("Militants [killed] four farmers in Maiduguri on Sunday.", "ASSAULT", "Maiduguri"),
    ("Gunmen [opened] fire at a checkpoint near Mosul.", "ASSAULT", "Mosul"),
    ("A convoy was [ambushed] outside Jalalabad.", "ASSAULT", "Jalalabad"),
    ("Demonstrators [gathered] around Tahrir Square.", "PROTEST", "Tahrir Square"),
    ("Two frigates [exercised] off Somalia.", "MOBILIZE", "Somalia"),
    ("Soldiers [shot] a shepherd inside Lebanon.", "ASSAULT", "Lebanon"),
    ("Students [marched] through Santiago.", "PROTEST", "Santiago"),
    ("Workers [struck] across France.", "PROTEST", "France"),
    ("Riots [broke] out throughout Kyrgyzstan.", "PROTEST", "Kyrgyzstan"),
    ("Drones [circled] above Kharkiv.", "MOBILIZE", "Kharkiv"),
    ("Police [detained] six students in the town of Gulu.", "COERCE", "Gulu"),
    ("Police [detained] six students in the northern Ugandan town of Gulu.", "COERCE", "Gulu"),
    ("Fighters [clashed] on the outskirts of Tripoli.", "ASSAULT", "Tripoli"),
    ("Fighters [clashed] in the western suburbs of Tripoli.", "ASSAULT", "Tripoli"),
    ("A mob [burned] a church at Lahore.", "ASSAULT", "Lahore"),
    ("The envoys [met] at a hotel in Doha.", "CONSULT", "Doha"),
    ("Rebels [attacked] a police post in a village near Goma.", "ASSAULT", "Goma"),
    ("The minister [spoke] with his guest in Astana.", "CONSULT", "Astana"),
    # direction
    ("Tanks [rolled] into Prague.", "MOBILIZE", "Prague"),
    ("The president [travelled] to Ankara for talks.", "CONSULT", "Ankara"),
    ("Iran [sent] advisers to Damascus.", "AID", "Damascus"),
    ("Troops [advanced] toward Mekelle.", "MOBILIZE", "Mekelle"),
    ("The army [withdrew] from Kandahar.", "RETREAT", "Kandahar"),
    # the object is the place
    ("Rebels [seized] Bunia.", "ASSAULT", "Bunia"),
    ("Warplanes [bombed] Idlib at dawn.", "ASSAULT", "Idlib"),
    ("The queen [visited] Accra.", "CONSULT", "Accra"),
    ("Government forces [recaptured] the port city of Hodeidah.", "ASSAULT", "Hodeidah"),
    ("Fighters [stormed] the town of Palma.", "ASSAULT", "Palma"),
    ("Islamist rebels [overran] Timbuktu.", "ASSAULT", "Timbuktu"),
    ("Bangui was [shelled] on Friday.", "ASSAULT", "Bangui"),
    ("Sloviansk was [retaken] by the army.", "ASSAULT", "Sloviansk"),
    # nouns of events
    ("The [siege] of Sarajevo went on for years.", "COERCE", "Sarajevo"),
    ("Nobody stopped the [bombing] of Guernica.", "ASSAULT", "Guernica"),
    ("The [annexation] of Crimea was condemned.", "COERCE", "Crimea"),
    ("He recalled the [battle] of Kursk.", "ASSAULT", "Kursk"),
    ("The Mosul [offensive] began at night.", "ASSAULT", "Mosul"),
    ("The Gaza [blockade] continued.", "COERCE", "Gaza Strip"),
    ("An [attack] on Kobani failed.", "ASSAULT", "Kobani"),
    ("The [raid] in Abbottabad surprised Pakistan.", "ASSAULT", "Abbottabad"),
    ("The Geneva [talks] collapsed.", "CONSULT", "Geneva"),
    ("Kenya [criticised] the talks.", "ACCUSE", None),
    ("A [protest] outside the parliament in Tbilisi turned violent.", "PROTEST", "Tbilisi"),
    ("The Kabul [bombing] killed nine.", "ASSAULT", "Kabul"),
    ("A [visit] to Havana is planned.", "CONSULT", "Havana"),
    # phrases under arguments
    ("Jets [hit] an arms depot in Latakia.", "ASSAULT", "Latakia"),
    ("Norway [closed] its consulate in Murmansk.", "SANCTION", "Murmansk"),
    ("Insurgents [attacked] the airport at Mogadishu.", "ASSAULT", "Mogadishu"),
    ("Hackers [attacked] a bank in Dhaka.", "COERCE", "Dhaka"),
    ("The army [shelled] positions of the rebels near Donetsk.", "ASSAULT", "Donetsk"),
    # governing clauses
    ("Police used tear gas in Nairobi to [disperse] students.", "ASSAULT", "Nairobi"),
    ("In Caracas, crowds tried to [storm] a barracks.", "ASSAULT", "Caracas"),
    ("A bomb went off in Quetta, [killing] six people.", "ASSAULT", "Quetta"),
    ("Rebels entered the city of Goma and [looted] its shops.", "ASSAULT", "Goma"),
    ("Soldiers raided a house in Jenin and [arrested] two men.", "COERCE", "Jenin"),
    ("Clashes erupted in Tripoli after militiamen [abducted] a judge.", "ASSAULT", "Tripoli"),
    ("A gunman who [shot] two guards in Ankara was caught.", "ASSAULT", "Ankara"),
    # relative clauses at their noun's place
    ("The blast in Peshawar that [killed] ten people was condemned.", "ASSAULT", "Peshawar"),
    ("The attack on Camp Speicher, which [killed] hundreds, was filmed.", "ASSAULT", "Speicher"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "name"), CASES, ids=[case[0][:60] for case in CASES])
def test_the_place_by_syntax(annotated: Annotate, text: str, act: str, name: str | None) -> None:
    assert told(where(annotated, text, act)) == ("-" if name is None else f"{name} expression")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister said in Vienna that rebels had [freed] the hostages.", "RETREAT"),
        ("An official in Brussels said that the parties [signed] it.", "SUPPORT"),
        ("Norway [praised] Chad.", "SUPPORT"),
        ("Chad [accused] Libya of lies.", "ACCUSE"),
        ("The Bank of England [criticised] the plan.", "ACCUSE"),
        ("The University of Nairobi [condemned] the bill.", "ACCUSE"),
        ("Manchester United [denied] the charge.", "ACCUSE"),
        ("Rebels [killed] nine soldiers.", "ASSAULT"),
        ("The envoys [met] on Monday.", "CONSULT"),
        ("Ms. Kent [sued] the bank.", "ACCUSE"),
        ("Russian officers [praised] the Chinese.", "SUPPORT"),
    ],
)
def test_what_only_looks_like_the_place(annotated: Annotate, text: str, act: str) -> None:
    found = where(annotated, text, act, taken="Norway Chad Libya")
    assert found is None or found.basis != "expression"


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        ("Kenya said in Nairobi that its jets had [bombed] Kismayo.", "ASSAULT", "Kismayo"),
        ("Speaking in Rome, the pope said that soldiers had [burned] a village near Juba.", "ASSAULT", "Juba"),
        ("A spokesman in Kabul said that a bomb [killed] two guards in Herat.", "ASSAULT", "Herat"),
        ("Reports from Cairo say that police [arrested] editors in Luxor.", "COERCE", "Luxor"),
        ("Officials in Delhi said troops [crossed] the border near Leh.", "MOBILIZE", "Leh"),
    ],
)
def test_the_deed_and_not_the_report(annotated: Annotate, text: str, act: str, name: str) -> None:
    assert told(where(annotated, text, act)) == f"{name} expression"


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        ("In Oslo the minister [accused] Iran of lies.", "ACCUSE", "Oslo"),
        ("The envoy [urged] restraint at a meeting in Addis Ababa.", "REQUEST", "Addis Ababa"),
        ("The minister said in Vienna that Chad should [free] the hostages.", "REQUEST", "Vienna"),
        ("He [threatened] war in a speech in Pyongyang.", "THREATEN", "Pyongyang"),
        ("Speaking in Lagos, the bishop [condemned] the killings.", "ACCUSE", "Lagos"),
    ],
)
def test_speech_happens_where_it_is_spoken(annotated: Annotate, text: str, act: str, name: str) -> None:
    assert told(where(annotated, text, act)) == f"{name} expression"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bomb [exploded] in Kabul and another was found in Herat.", "Kabul"),
        ("A bomb was found in Herat and another [exploded] in Kabul.", "Kabul"),
        ("Rebels took Bunia while soldiers [shelled] Goma.", "Goma"),
        ("Police [fired] rubber bullets in Lyon, and officers in Nice stood by.", "Lyon"),
        ("Jets [bombed] Idlib and shelled Hama.", "Idlib"),
        ("Jets bombed Idlib and [shelled] Hama.", "Hama"),
    ],
)
def test_each_deed_has_its_own_place(annotated: Annotate, text: str, name: str) -> None:
    assert told(where(annotated, text, "ASSAULT")) == f"{name} expression"


@pytest.mark.parametrize(
    ("text", "act", "taken"),
    [
        ("The Washington [accusation] came late.", "ACCUSE", "Washington"),
        ("The Moscow [demand] was refused.", "REQUEST", "Moscow"),
        ("The Seoul [warning] was repeated.", "THREATEN", "Seoul"),
    ],
)
def test_a_party_before_the_noun_is_no_place(annotated: Annotate, text: str, act: str, taken: str) -> None:
    assert told(where(annotated, text, act, taken=taken)) == "-"


@pytest.mark.parametrize(
    ("text", "precision", "country"),
    [
        ("Troops [entered] Peru.", "country", "PER"),
        ("Gunmen [attacked] a bus in Sindh.", "region", "PAK"),
        ("A bomb [exploded] in Basra.", "city", "IRQ"),
        ("Rockets [hit] the base at Bagram.", "point", "AFG"),
        ("Pirates [seized] a ship in the Red Sea.", "region", None),
    ],
)
def test_precision_and_country_come_with_the_place(
    annotated: Annotate, text: str, precision: str, country: str | None
) -> None:
    found = where(annotated, text, "ASSAULT")
    assert found is not None
    assert (found.precision, found.country) == (precision, country)


@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case[0][:40])
def test_the_words_are_those_of_the_text(annotated: Annotate, case: tuple[str, str, str | None]) -> None:
    text = case[0].replace("[", "").replace("]", "")
    found = where(annotated, case[0], case[1])
    assert found is None or text[found.start : found.end] == found.text


@pytest.mark.parametrize("case", CASES[::9], ids=lambda case: case[0][:40])
def test_the_same_sentence_gives_the_same_place(annotated: Annotate, case: tuple[str, str, str | None]) -> None:
    assert where(annotated, case[0], case[1]) == where(annotated, case[0], case[1])
