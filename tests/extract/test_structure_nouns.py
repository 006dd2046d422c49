"""Event nouns: possessives, demonyms, prepositions and support verbs say who is on which side."""

from __future__ import annotations

import pytest

from tests.extract.structure import Case, Read, outline

POSSESSIVE: list[Case] = [
    ("Spain regretted Kenya's attack on Uganda.", "ASSAULT KEN > UGA"),
    ("Spain saw Chad's bombing of Mali.", "ASSAULT TCD > MLI"),
    ("Kenya's invasion of Uganda began.", "ASSAULT KEN > UGA"),
    ("Peru liked Spain's criticism of Iran.", "ACCUSE ESP > IRN"),
    ("The rebels' raid on Mali failed.", "ASSAULT REB > MLI"),
    ("Nobody likes Egypt's embargo against Sudan.", "SANCTION EGY > SDN"),
    ("Kenya's budget for Uganda was small.", ""),
    ("Kenya's attack of nerves passed.", "ASSAULT KEN > -"),
]

DEMONYM: list[Case] = [
    ("Spain regretted the Kenyan attack on Uganda.", "ASSAULT KEN > UGA"),
    ("The French bombing of Mali went on.", "ASSAULT FRA > MLI"),
    ("An Egyptian embargo on Sudan was lifted.", "SANCTION EGY > SDN"),
    ("Iranian raids against rebels failed.", "ASSAULT IRN > REB"),
    ("Norwegian aid to Sudan arrived.", "AID NOR > SDN"),
    ("The Ugandan horse slept.", ""),
    ("The Kenyan heart attack passed.", ""),
]

BY: list[Case] = [
    ("The shelling of Uganda by Kenya began.", "ASSAULT KEN > UGA"),
    ("An attack by Kenya on Uganda failed.", "ASSAULT KEN > UGA"),
    ("An attack on Uganda by Kenya failed.", "ASSAULT KEN > UGA"),
    ("The arrest of rebels by police went on.", "COERCE COP > REB"),
    ("The killing of soldiers of Mali by rebels shocked Peru.", "ASSAULT REB > MLI"),
    ("The release of protesters by police pleased Spain.", "RETREAT COP > OPP"),
    ("The expulsion of Indian diplomats by Iran shocked Peru.", "SANCTION IRN > IND"),
    ("A song by Kenya on Uganda failed.", ""),
]

PREPOSITIONS: list[Case] = [
    ("An attack against Uganda failed.", "ASSAULT - > UGA"),
    ("The sanctions on Iran hurt.", "SANCTION - > IRN"),
    ("The embargo against Sudan ended.", "SANCTION - > SDN"),
    ("The bombing of Mali went on.", "ASSAULT - > MLI"),
    ("A rally against Spain was large.", "PROTEST - > ESP"),
    ("The withdrawal from Chad began.", "RETREAT - > TCD"),
    ("A visit to India was short.", "CONSULT - > IND"),
    ("An attack near Uganda failed.", ""),
    ("The sanctions of the teacher hurt.", ""),
]

NAME_BEFORE: list[Case] = [
    ("The Uganda attack shocked Peru.", "ASSAULT - > UGA"),
    ("The Mali offensive went on.", "ASSAULT - > MLI"),
]

BETWEEN: list[Case] = [
    ("Talks between Kenya and Uganda failed.", "CONSULT KEN+UGA > -"),
    ("A meeting between Chad and Mali took place.", "CONSULT TCD+MLI > -"),
    ("The summit between Spain, Peru and Chad ended.", "CONSULT ESP+PER+TCD > -"),
    ("Negotiations between Iran and the rebels failed.", "CONSULT IRN+REB > -"),
    ("Trade between India and Egypt grew.", "COOPERATE IND+EGY > -"),
    ("Kenyan-Ugandan talks failed.", "CONSULT KEN+UGA > -"),
    ("A wall between Kenya and Uganda fell.", ""),
]

WITH: list[Case] = [
    ("Kenya's talks with Uganda failed.", "CONSULT KEN+UGA > -"),
    ("The Kenyan talks with Uganda failed.", "CONSULT KEN+UGA > -"),
    ("The meeting of Chad with Mali was short.", "CONSULT TCD+MLI > -"),
    ("Iran's negotiations with Spain went on.", "CONSULT IRN+ESP > -"),
    ("Indian trade with Egypt grew.", "COOPERATE IND+EGY > -"),
    ("Kenya's wall with Uganda fell.", ""),
]

SUPPORT_VERBS: list[Case] = [
    ("Kenya launched an attack on Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya carried out an attack on Uganda.", "ASSAULT KEN > UGA"),
    ("Rebels staged a raid on Mali.", "ASSAULT REB > MLI"),
    ("Chad mounted an offensive against rebels.", "ASSAULT TCD > REB"),
    ("An attack was launched by Kenya on Uganda.", "ASSAULT KEN > UGA"),
    ("An attack on Uganda was carried out by Kenya.", "ASSAULT KEN > UGA"),
    ("An attack carried out by Kenya on Uganda failed.", "ASSAULT KEN > UGA"),
    ("Kenya began the bombardment of Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya held talks with Uganda.", "CONSULT KEN+UGA > -"),
    ("Kenya and Uganda held talks.", "CONSULT KEN+UGA > -"),
    ("Talks were held by Kenya and Uganda.", "CONSULT KEN+UGA > -"),
    ("Kenya paid a visit to Uganda.", "CONSULT KEN > UGA"),
    ("Egypt made a visit to Sudan.", "CONSULT EGY > SDN"),
    ("Spain imposed sanctions on Iran.", "SANCTION ESP > IRN"),
    ("Sanctions were imposed on Iran by Spain.", "SANCTION ESP > IRN"),
    ("Spain imposed an embargo against Iran.", "SANCTION ESP > IRN"),
    ("Sanctions imposed by Spain on Iran hurt.", "SANCTION ESP > IRN"),
    ("Protesters staged a rally against Spain.", "PROTEST OPP > ESP"),
    ("Norway gave aid to Sudan.", "AID NOR > SDN"),
    ("Kenya launched a satellite over Uganda.", ""),
    ("Kenya held a pen for Uganda.", ""),
]

COUNTED: list[Case] = [
    ("A series of Kenyan attacks on Uganda failed.", "ASSAULT KEN > UGA"),
    ("Kenya launched a wave of attacks on Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya fired a barrage of rockets at Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya fired dozens of missiles at Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya and Uganda held a round of talks.", "CONSULT KEN+UGA > -"),
    ("Dozens of rebels attacked Mali.", "ASSAULT REB > MLI"),
    ("Police arrested hundreds of protesters.", "COERCE COP > OPP"),
    ("A series of Kenyan songs failed.", ""),
]

REPEATED: list[Case] = [
    ("Kenya attacked Uganda, and the attack went on.", "ASSAULT KEN > UGA"),
    ("Kenya bombed Uganda, and the bombing of Uganda went on.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda after an attack by Chad.", "ASSAULT KEN > UGA"),
    ("Spain imposed sanctions on Iran, and the sanctions hurt.", "SANCTION ESP > IRN"),
    ("Kenya met Uganda, and the talks went on.", "CONSULT KEN+UGA > -"),
    ("The attack on Uganda was an attack by Kenya.", "ASSAULT - > UGA"),
]

BOTH_KEPT: list[Case] = [
    ("Kenya condemned the French attack on Uganda.", "ACCUSE KEN > FRA; ASSAULT FRA > UGA"),
    ("Kenya attacked Uganda before Chad's attack on Mali.", "ASSAULT KEN > UGA; ASSAULT TCD > MLI"),
    ("Iran met India after Spain's sanctions on Iran.", "CONSULT IRN+IND > -; SANCTION ESP > IRN"),
]

PLANS: list[Case] = [
    ("Kenya's decision to attack Uganda pleased Peru.", "ASSAULT KEN > UGA"),
    ("Kenya's plan to visit Uganda pleased Peru.", "CONSULT KEN > UGA"),
    ("The Kenyan attempt to arrest rebels failed.", "COERCE KEN > REB"),
    ("Iran's refusal to feed Sudan shocked Peru.", "AID IRN > SDN"),
    ("The Kenyan attempt at shelling Uganda failed.", "ASSAULT KEN > UGA"),
    ("Kenya's wish to sing pleased Peru.", ""),
]

CASES = [
    *POSSESSIVE,
    *DEMONYM,
    *BY,
    *PREPOSITIONS,
    *NAME_BEFORE,
    *BETWEEN,
    *WITH,
    *SUPPORT_VERBS,
    *COUNTED,
    *REPEATED,
    *BOTH_KEPT,
    *PLANS,
]


@pytest.mark.parametrize(("text", "wanted"), dict(CASES).items())
def test_noun(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted
