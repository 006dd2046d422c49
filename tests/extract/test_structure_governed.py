"""Coordination, control, raising and complements: one party serves several verbs, one verb several parties."""

from __future__ import annotations

import pytest

from tests.extract.structure import Case, Read, outline

VERBS: list[Case] = [
    ("Kenya condemned France and attacked Uganda.", "ACCUSE KEN > FRA; ASSAULT KEN > UGA"),
    ("Police arrested and released protesters.", "COERCE COP > OPP; RETREAT COP > OPP"),
    ("Kenya shelled and stormed Uganda.", "ASSAULT KEN > UGA"),
    ("Uganda was criticized and attacked by Kenya.", "ACCUSE KEN > UGA; ASSAULT KEN > UGA"),
    ("Spain neither attacked nor condemned Iran.", "ASSAULT ESP > IRN; ACCUSE ESP > IRN"),
    ("Kenya sang and attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya sang and danced.", ""),
    ("Kenya sang, and Uganda attacked Chad.", "ASSAULT UGA > TCD"),
]

SUBJECTS: list[Case] = [
    ("Kenya and Chad attacked Uganda.", "ASSAULT KEN+TCD > UGA"),
    ("Kenya, Chad and Mali attacked Uganda.", "ASSAULT KEN+TCD+MLI > UGA"),
    ("Uganda was attacked by Kenya and Chad.", "ASSAULT KEN+TCD > UGA"),
    ("Police and rebels arrested protesters.", "COERCE COP+REB > OPP"),
    ("Both Spain and Peru condemned Iran.", "ACCUSE ESP+PER > IRN"),
    ("India, as well as Egypt, condemned Iran.", "ACCUSE IND > IRN"),
    ("Kenya or Chad attacked Uganda.", "ASSAULT KEN+TCD > UGA"),
    ("Neither Kenya nor Chad attacked Uganda.", "ASSAULT KEN+TCD > UGA"),
    ("Rebels and their friends attacked Uganda.", "ASSAULT REB > UGA"),
]

OBJECTS: list[Case] = [
    ("Kenya attacked Uganda and Chad.", "ASSAULT KEN > UGA+TCD"),
    ("Spain condemned Iran, India and Egypt.", "ACCUSE ESP > IRN+IND+EGY"),
    ("Uganda and Chad were attacked by Kenya.", "ASSAULT KEN > UGA+TCD"),
    ("Kenya fired rockets at Uganda and Chad.", "ASSAULT KEN > UGA+TCD"),
    ("Norway sent food to Sudan and Mali.", "AID NOR > SDN+MLI"),
    ("Police arrested protesters and rebels.", "COERCE COP > OPP+REB"),
    ("Kenya attacked the bridge and Chad.", "ASSAULT KEN > TCD"),
    ("Kenya fired rockets and shells at Uganda.", "ASSAULT KEN > UGA"),
]

SUBJECT_CONTROL: list[Case] = [
    ("Kenya tried to attack Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya wants to attack Uganda.", "ASSAULT KEN > UGA"),
    ("Chad managed to bomb Mali.", "ASSAULT TCD > MLI"),
    ("Egypt failed to visit Sudan.", "CONSULT EGY > SDN"),
    ("Norway decided to feed Sudan.", "AID NOR > SDN"),
    ("Peru hopes to visit Spain.", "CONSULT PER > ESP"),
    ("Police attempted to arrest protesters.", "COERCE COP > OPP"),
    ("Iran began to arm rebels.", "AID IRN > REB"),
    ("Iran tried and failed to arm rebels.", "AID IRN > REB"),
    ("Uganda expects to be attacked by Kenya.", "ASSAULT KEN > UGA"),
    ("Kenya wants to sing.", ""),
    ("Kenya built a bridge to attack Uganda.", ""),
]

OBJECT_CONTROL: list[Case] = [
    ("France helped Chad to bomb Mali.", "ASSAULT TCD > MLI"),
    ("France let Chad bomb Mali.", "ASSAULT TCD > MLI"),
    ("France forced Chad to feed Mali.", "AID TCD > MLI"),
    ("France allowed Norway to visit Sudan.", "CONSULT NOR > SDN"),
    ("France persuaded Norway to feed Sudan.", "AID NOR > SDN"),
    ("France wants Norway to feed Sudan.", "AID NOR > SDN"),
]

RAISING: list[Case] = [
    ("Kenya seems to be attacking Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya appears to have attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya is said to have attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Chad is believed to have bombed Mali.", "ASSAULT TCD > MLI"),
    ("Iran is reported to arm rebels.", "AID IRN > REB"),
    ("Iran is likely to arm rebels.", "AID IRN > REB"),
    ("Egypt happened to visit Sudan.", "CONSULT EGY > SDN"),
    ("Uganda is thought to have been attacked by Kenya.", "ASSAULT KEN > UGA"),
    ("Kenya seems to be tired.", ""),
]

URGE: list[Case] = [
    ("Kenya urged Uganda to stay calm.", "REQUEST KEN > UGA"),
    ("Kenya asked Uganda to withdraw from Chad.", "REQUEST KEN > UGA"),
    ("Spain ordered police to arrest rebels.", "REQUEST ESP > COP"),
    ("Uganda was urged by Kenya to stay calm.", "REQUEST KEN > UGA"),
    ("Uganda was asked to stay calm.", "REQUEST - > UGA"),
    ("Kenya called on Uganda to stay calm.", "REQUEST KEN > UGA"),
    ("Kenya appealed to Uganda to stay calm.", "REQUEST KEN > UGA"),
    ("Kenya and Chad urged Uganda and Mali to stay calm.", "REQUEST KEN+TCD > UGA+MLI"),
    ("Kenya demanded that Uganda stay calm.", "REQUEST KEN > UGA"),
    ("Kenya demanded that Uganda free the rebels.", "REQUEST KEN > UGA"),
    ("Kenya demanded the withdrawal of Ugandan troops.", "REQUEST KEN > UGA"),
    ("Kenya said that Uganda must stay calm.", "REQUEST KEN > UGA"),
    ("Kenya said that Uganda should free rebels.", "REQUEST KEN > UGA"),
    ("Kenya said that Uganda stayed calm.", ""),
    ("Kenya had an urge to sing.", ""),
]

THREATEN: list[Case] = [
    ("Kenya threatened to attack Uganda.", "THREATEN KEN > UGA"),
    ("Kenya threatened to expel Ugandan diplomats.", "THREATEN KEN > UGA"),
    ("Kenya threatened Uganda.", "THREATEN KEN > UGA"),
    ("Kenya threatened Uganda with war.", "THREATEN KEN > UGA"),
    ("Uganda was threatened by Kenya.", "THREATEN KEN > UGA"),
    ("Rebels threatened to shell Mali and Chad.", "THREATEN REB > MLI+TCD"),
    ("Iran threatened to leave unless Spain paid.", "THREATEN IRN > ESP"),
    ("Kenya issued a threat to attack Uganda.", "THREATEN KEN > UGA"),
    ("The clouds threatened to burst.", ""),
]

ACCUSE: list[Case] = [
    ("Kenya accused Uganda of arming rebels.", "ACCUSE KEN > UGA; AID UGA > REB"),
    ("Kenya accused Uganda of attacking Chad.", "ACCUSE KEN > UGA; ASSAULT UGA > TCD"),
    ("Uganda was accused by Kenya of attacking Chad.", "ACCUSE KEN > UGA; ASSAULT UGA > TCD"),
    ("Uganda was accused of attacking Chad.", "ACCUSE - > UGA; ASSAULT UGA > TCD"),
    ("Kenya accused Uganda of having attacked Chad.", "ACCUSE KEN > UGA; ASSAULT UGA > TCD"),
    ("Kenya accused Uganda of greed.", "ACCUSE KEN > UGA"),
    ("Kenya accused rebels of killing soldiers of Mali.", "ACCUSE KEN > REB; ASSAULT REB > MLI"),
    ("Kenya blamed Uganda for the war.", "ACCUSE KEN > UGA"),
    ("Kenya blamed the war on Uganda.", "ACCUSE KEN > UGA"),
    ("The accused sang to Kenya.", ""),
]

PRAISE: list[Case] = [
    ("Kenya praised Uganda for feeding Sudan.", "SUPPORT KEN > UGA; AID UGA > SDN"),
    ("Kenya thanked Uganda for releasing rebels.", "SUPPORT KEN > UGA; RETREAT UGA > REB"),
    ("Kenya thanked Uganda.", "SUPPORT KEN > UGA"),
    ("Uganda was praised by Kenya.", "SUPPORT KEN > UGA"),
    ("The cook praised the soup.", ""),
]

AGREE: list[Case] = [
    ("Kenya agreed to feed Uganda.", "AID KEN > UGA"),
    ("Kenya promised to visit Uganda.", "CONSULT KEN > UGA"),
    ("Kenya pledged to release rebels.", "RETREAT KEN > REB"),
    ("Kenya vowed to withdraw from Chad.", "RETREAT KEN > TCD"),
    ("Kenya is ready to feed Uganda.", "AID KEN > UGA"),
    ("Kenya is willing to meet Uganda.", "CONSULT KEN+UGA > -"),
    ("Kenya agreed to sing for Uganda.", "AGREE KEN > UGA"),
    ("Kenya agreed on a new border.", "AGREE KEN > -"),
    ("Kenya and Uganda agreed to meet.", "CONSULT KEN+UGA > -"),
    ("The twins agreed to sing.", ""),
]

REFUSE: list[Case] = [
    ("Kenya refused to release rebels.", "REJECT KEN > REB"),
    ("Kenya declined to meet Uganda.", "REJECT KEN > UGA"),
    ("Kenya rejected Uganda.", "REJECT KEN > UGA"),
    ("Kenya will not release the rebels.", "REJECT KEN > REB"),
    ("Kenya would not feed Uganda.", "REJECT KEN > UGA"),
    ("Kenya is not ready to feed Uganda.", "REJECT KEN > UGA"),
    ("Uganda was refused by the printer.", ""),
]

NO_REFUSAL: list[Case] = [
    ("Kenya did not release the rebels.", "RETREAT KEN > REB"),
    ("Kenya has not fed Uganda.", "AID KEN > UGA"),
    ("Kenya never fed Uganda.", "AID KEN > UGA"),
    ("Kenya will feed Uganda.", "AID KEN > UGA"),
    ("Kenya is ready to feed Uganda.", "AID KEN > UGA"),
]

REPORTED: list[Case] = [
    ("Spain denied that Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya denied attacking Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya denied that it had attacked Uganda.", "ASSAULT - > UGA"),
    ("Spain fears that Kenya will attack Uganda.", "ASSAULT KEN > UGA"),
    ("Spain believes Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda, Spain believes.", "ASSAULT KEN > UGA"),
    ("If Kenya attacks Uganda, Spain will laugh.", "ASSAULT KEN > UGA"),
    ("Spain wonders whether Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Did Kenya attack Uganda?", ""),
    ("Why was Uganda attacked by Kenya?", ""),
]

CASES = [
    *VERBS,
    *SUBJECTS,
    *OBJECTS,
    *SUBJECT_CONTROL,
    *OBJECT_CONTROL,
    *RAISING,
    *URGE,
    *THREATEN,
    *ACCUSE,
    *PRAISE,
    *AGREE,
    *REFUSE,
    *NO_REFUSAL,
    *REPORTED,
]


@pytest.mark.parametrize(("text", "wanted"), dict(CASES).items())
def test_governed(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted
