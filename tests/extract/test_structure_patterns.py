"""Slots, particles, sets, exclusions and specificity: what a pattern asks for, in sentences."""

from __future__ import annotations

import pytest

from tests.extract.structure import Case, Read, outline

PARTICLES: list[Case] = [
    ("Kenya pulled out of Uganda.", "RETREAT KEN > UGA"),
    ("Kenya has pulled its troops out of Uganda.", "RETREAT KEN > UGA"),
    ("Kenya rang Uganda up.", "CONSULT KEN > UGA"),
    ("Kenya threw the Ugandan diplomats out.", "SANCTION KEN > UGA"),
    ("Kenya pulled Uganda along.", ""),
    ("Kenya threw a stone.", ""),
]

DATIVE: list[Case] = [
    ("Kenya gave money to Uganda.", "AID KEN > UGA"),
    ("Norway sent food to Sudan.", "AID NOR > SDN"),
    ("Iran supplied arms to rebels.", "AID IRN > REB"),
    ("Iran supplied rebels with arms.", "AID IRN > REB"),
    ("Food was sent to Sudan by Norway.", "AID NOR > SDN"),
    ("Sudan was given food by Norway.", "AID NOR > SDN"),
    ("Kenya gave a song to Uganda.", ""),
    ("Kenya sent a letter to Uganda.", ""),
]

RECIPROCAL: list[Case] = [
    ("Kenya met Uganda.", "CONSULT KEN+UGA > -"),
    ("Kenya met with Uganda.", "CONSULT KEN+UGA > -"),
    ("Kenya and Uganda met.", "CONSULT KEN+UGA > -"),
    ("Kenya, Chad and Uganda met in May.", "CONSULT KEN+TCD+UGA > -"),
    ("Kenya talked with Uganda and Chad.", "CONSULT KEN+UGA+TCD > -"),
    ("Iran negotiated with Spain in Peru.", "CONSULT IRN+ESP > -"),
    ("Kenya and Uganda discussed the border.", "CONSULT KEN+UGA > -"),
    ("India trades with Egypt.", "COOPERATE IND+EGY > -"),
    ("Kenya signed a treaty with Uganda.", "SUPPORT KEN+UGA > -"),
    ("Kenya and Uganda signed a pact.", "SUPPORT KEN+UGA > -"),
    ("A treaty was signed by Kenya and Uganda.", "SUPPORT KEN+UGA > -"),
    ("Kenya discussed the border.", ""),
    ("Kenya met the demand.", ""),
]

SETS: list[Case] = [
    ("Kenya fired rockets at Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya launched missiles against Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya fired shells into Uganda.", "ASSAULT KEN > UGA"),
    ("Rockets were fired at Uganda by Kenya.", "ASSAULT KEN > UGA"),
    ("Rockets were fired at Uganda.", "ASSAULT - > UGA"),
    ("Kenya fired two heavy rockets at Uganda.", "ASSAULT KEN > UGA"),
    ("Uganda came under rocket fire.", "ASSAULT - > UGA"),
    ("Uganda came under heavy missile fire.", "ASSAULT - > UGA"),
    ("Kenya opened fire on Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya signed an agreement with Uganda.", "SUPPORT KEN+UGA > -"),
    ("Kenya fired a cook.", ""),
    ("Kenya fired questions at Uganda.", ""),
    ("Kenya launched a song at Uganda.", ""),
    ("Kenya came under pressure.", ""),
    ("Kenya signed a photograph with Uganda.", ""),
]

WORDS_OF_A_SLOT: list[Case] = [
    ("Iran seized a Spanish tanker.", "COERCE IRN > ESP"),
    ("Iran boarded a ship of India.", "COERCE IRN > IND"),
    ("Iran seized two Egyptian trawlers.", "COERCE IRN > EGY"),
    ("Iran seized a Spanish cook.", ""),
    ("Iran seized Spain.", ""),
]

SECTOR_OF_A_SLOT: list[Case] = [
    ("Iran backed the rebels.", "SUPPORT IRN > REB"),
    ("Rebels were backed by Iran.", "SUPPORT IRN > REB"),
    ("Iran backed Spain.", ""),
    ("Iran backed the car into the garage.", ""),
]

REQUIRED: list[Case] = [
    ("Police arrested protesters.", "COERCE COP > OPP"),
    ("Iran expelled Spanish diplomats.", "SANCTION IRN > ESP"),
    ("Kenya released the rebels.", "RETREAT KEN > REB"),
    ("Police arrested the machine.", ""),
    ("Kenya released the song.", ""),
    ("Kenya expelled the smoke.", ""),
]

NO_OBJECT: list[Case] = [
    ("Rebels marched.", "PROTEST REB > -"),
    ("Protesters marched through the streets.", "PROTEST OPP > -"),
    ("Protesters marched against Spain.", "PROTEST OPP > ESP"),
    ("Rebels marched Uganda around.", ""),
    ("Rebels marched the prisoners home.", ""),
]

ANY_PHRASE: list[Case] = [
    ("Kenya withdrew its troops from Uganda.", "RETREAT KEN > UGA"),
    ("Kenya withdrew from Uganda.", "RETREAT KEN > UGA"),
    ("Kenya withdrew its soldiers and tanks from Uganda.", "RETREAT KEN > UGA"),
    ("Kenya blamed drought for the war.", "ACCUSE KEN > -"),
]

UNLESS: list[Case] = [
    ("Kenya shelled Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya shelled peas for Uganda.", ""),
    ("Kenya shelled green peas.", ""),
    ("Kenya shelled Uganda after the harvest of peas.", "ASSAULT KEN > UGA"),
    ("Ugandan hearts were stormed by Kenya.", ""),
]

MOST_WORDS_WIN: list[Case] = [
    ("Kenya arrested attention.", ""),
    ("Kenya arrested the decline of Uganda.", ""),
    ("Kenya met Uganda's demand.", ""),
    ("Kenya raided the fridge of Uganda.", ""),
    ("Kenya met Uganda about a demand.", "CONSULT KEN+UGA > -"),
    ("Kenya accused Uganda of arming rebels.", "ACCUSE KEN > UGA; AID UGA > REB"),
    ("Kenya threatened to leave Uganda.", "THREATEN KEN > UGA"),
    ("Kenya cut off missiles to Uganda.", "SANCTION KEN > UGA"),
]

COPULA: list[Case] = [
    ("Kenya was critical of Uganda.", "ACCUSE KEN > UGA"),
    ("Kenya remained critical of Uganda.", "ACCUSE KEN > UGA"),
    ("Kenya is angry with Uganda.", "ACCUSE KEN > UGA"),
    ("Kenya seems ready to feed Uganda.", "AID KEN > UGA"),
    ("Critical of Uganda, Kenya left.", ""),
    ("Kenya was fond of Uganda.", ""),
]

WHOSE: list[Case] = [
    ("Kenya condemned Uganda's budget.", "ACCUSE KEN > UGA"),
    ("Kenya criticized the Ugandan budget.", "ACCUSE KEN > UGA"),
    ("Kenya criticized the budget of Uganda.", "ACCUSE KEN > UGA"),
    ("Kenya shelled Ugandan tanks.", "ASSAULT KEN > UGA"),
    ("Kenya bombed bridges in Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya's tanks shelled Uganda.", "ASSAULT KEN > UGA"),
    ("Ugandan bridges were bombed.", "ASSAULT - > UGA"),
    ("Kenya condemned the decision by Uganda.", "ACCUSE KEN > UGA"),
    ("Kenya rejected Uganda's offer.", "REJECT KEN > UGA"),
    ("A Kenyan letter criticized Uganda.", "ACCUSE KEN > UGA"),
]

NO_RECIPIENT: list[Case] = [
    ("Kenya met Uganda in Peru.", "CONSULT KEN+UGA > -"),
    ("Police arrested protesters in Spain.", "COERCE COP > OPP"),
    ("Protesters marched in Spain.", "PROTEST OPP > -"),
    ("Kenya condemned the weather in Spain.", "ACCUSE KEN > -"),
    ("Kenya attacked Uganda on Friday.", "ASSAULT KEN > UGA"),
    ("Kenya withdrew from Uganda in January.", "RETREAT KEN > UGA"),
    ("Kenya withdrew because of Uganda.", "RETREAT KEN > -"),
]

PURPOSE: list[Case] = [
    ("Kenya built a road to attack Uganda.", ""),
    ("Kenya bought jets in order to bomb Uganda.", ""),
    ("Spain sang to thank Peru.", ""),
    ("Kenya has a plan to attack Uganda.", "ASSAULT KEN > UGA"),
]

NOBODY_NAMED: list[Case] = [
    ("Police arrested twenty people.", "COERCE COP > ?"),
    ("Twenty people were arrested by police.", "COERCE COP > ?"),
    ("Rebels killed three men.", "ASSAULT REB > ?"),
    ("Three men were killed by rebels.", "ASSAULT REB > ?"),
    ("Twelve villagers were killed.", "ASSAULT - > ?"),
    ("Police detained dozens.", "COERCE COP > ?"),
    ("Rebels killed 17 on Friday.", "ASSAULT REB > ?"),
    ("Police arrested the decline.", ""),
    ("Rebels killed time.", "ASSAULT REB > -"),
]

TITLES: list[Case] = [
    ("The Kenyan president visited Uganda.", "CONSULT KEN > UGA"),
    ("Kenya's army attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Spain was visited by the Egyptian minister.", "CONSULT EGY > ESP"),
    ("Kenya met the Ugandan envoy.", "CONSULT KEN+UGA > -"),
    ("Iran expelled the Indian envoy.", "SANCTION IRN > IND"),
]

CASES = [
    *PARTICLES,
    *DATIVE,
    *RECIPROCAL,
    *SETS,
    *WORDS_OF_A_SLOT,
    *SECTOR_OF_A_SLOT,
    *REQUIRED,
    *NO_OBJECT,
    *ANY_PHRASE,
    *UNLESS,
    *MOST_WORDS_WIN,
    *COPULA,
    *WHOSE,
    *NO_RECIPIENT,
    *PURPOSE,
    *NOBODY_NAMED,
    *TITLES,
]


@pytest.mark.parametrize(("text", "wanted"), dict(CASES).items())
def test_pattern(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted
