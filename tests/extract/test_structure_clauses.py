"""Voice, relative clauses, participles and gerunds: who did it to whom, whatever the clause looks like."""

from __future__ import annotations

import pytest

from tests.extract.structure import Case, Read, outline

ACTIVE: list[Case] = [
    ("Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya has attacked Uganda twice this year.", "ASSAULT KEN > UGA"),
    ("On Monday morning Chad bombed Mali.", "ASSAULT TCD > MLI"),
    ("French troops raided Mali last week.", "ASSAULT FRA > MLI"),
    ("Iran will sing, but India visited Egypt.", "CONSULT IND > EGY"),
    ("Norway openly criticized Peru.", "ACCUSE NOR > PER"),
    ("Egypt had been shelling Sudan for days.", "ASSAULT EGY > SDN"),
    ("Rebels wounded Chadian soldiers.", "ASSAULT REB > TCD"),
    ("Kenya painted Uganda.", ""),
    ("The baker attacked the dough.", ""),
]

PASSIVE: list[Case] = [
    ("Uganda was attacked by Kenya.", "ASSAULT KEN > UGA"),
    ("Mali has been bombed by Chad.", "ASSAULT TCD > MLI"),
    ("Sudan was being shelled by Egypt at night.", "ASSAULT EGY > SDN"),
    ("Chadian soldiers were wounded by rebels.", "ASSAULT REB > TCD"),
    ("Peru was openly criticized by Norway.", "ACCUSE NOR > PER"),
    ("Egypt was visited by Indian ministers.", "CONSULT IND > EGY"),
    ("Protesters were arrested by police on Friday.", "COERCE COP > OPP"),
    ("Iran got criticized by Spain.", "ACCUSE ESP > IRN"),
    ("Uganda was painted by Kenya.", ""),
    ("The wall was attacked by ivy.", ""),
]

WITHOUT_AGENT: list[Case] = [
    ("Uganda was attacked.", "ASSAULT - > UGA"),
    ("Mali has been bombed on Sunday.", "ASSAULT - > MLI"),
    ("Sudanese soldiers were wounded in the fight.", "ASSAULT - > SDN"),
    ("Protesters were arrested overnight.", "COERCE - > OPP"),
    ("Indian diplomats have been expelled.", "SANCTION - > IND"),
    ("Iran was condemned.", "ACCUSE - > IRN"),
    ("The kitchen was stormed.", ""),
    ("The machine was arrested.", ""),
]

NO_AGENT_AFTER_BY: list[Case] = [
    ("Uganda was attacked by night.", "ASSAULT - > UGA"),
    ("Mali was bombed by mistake.", "ASSAULT - > MLI"),
    ("Iran was condemned by Friday.", "ACCUSE - > IRN"),
    ("Protesters were arrested by the river.", "COERCE - > OPP"),
    ("Egypt surprised Sudan by attacking Chad.", "ASSAULT EGY > TCD"),
]

RELATIVE_SUBJECT: list[Case] = [
    ("Kenya, which attacked Uganda, is small.", "ASSAULT KEN > UGA"),
    ("Rebels who shelled Mali have left.", "ASSAULT REB > MLI"),
    ("Police that arrested the rebels were tired.", "COERCE COP > REB"),
    ("Spain, which had condemned Iran, said nothing.", "ACCUSE ESP > IRN"),
    ("Everybody likes Norway, which feeds Sudan.", "AID NOR > SDN"),
    ("Egyptian soldiers, who had raided Sudan, went home.", "ASSAULT EGY > SDN"),
    ("Kenya, which borders Uganda, is small.", ""),
]

RELATIVE_OBJECT: list[Case] = [
    ("Uganda, which Kenya attacked, is small.", "ASSAULT KEN > UGA"),
    ("The rebels whom police arrested were young.", "COERCE COP > REB"),
    ("Sudan, which Norway has fed for years, is hot.", "AID NOR > SDN"),
    ("The rebels that Chad had bombed fled.", "ASSAULT TCD > REB"),
    ("Iran, which Spain condemned, is proud.", "ACCUSE ESP > IRN"),
    ("Uganda, which Kenya borders, is small.", ""),
]

RELATIVE_PASSIVE: list[Case] = [
    ("Uganda, which was attacked by Kenya, is small.", "ASSAULT KEN > UGA"),
    ("The rebels who were arrested by police were young.", "COERCE COP > REB"),
    ("Iran, which had been condemned by Spain, is proud.", "ACCUSE ESP > IRN"),
    ("Mali, which was bombed, is large.", "ASSAULT - > MLI"),
    ("Protesters who had been detained went home.", "COERCE - > OPP"),
]

RELATIVE_OBLIQUE: list[Case] = [
    ("Uganda, at which Kenya fired rockets, is small.", "ASSAULT KEN > UGA"),
    ("The rebels to whom Iran sent arms won.", "AID IRN > REB"),
    ("Mali, on which Chad imposed sanctions, is poor.", "SANCTION TCD > MLI"),
    ("Egypt, with which Sudan negotiated, is large.", "CONSULT SDN+EGY > -"),
]

CONTACT: list[Case] = [
    ("Police freed the protesters they had arrested.", "RETREAT COP > OPP; COERCE THEY > OPP"),
]

REDUCED: list[Case] = [
    ("The town saw rockets fired at Uganda by Kenya.", "ASSAULT KEN > UGA"),
    ("Rebels arrested by police were young.", "COERCE COP > REB"),
    ("Sudan, attacked by Egypt, asked nobody.", "ASSAULT EGY > SDN"),
    ("Iran, condemned by Spain and Peru, is proud.", "ACCUSE ESP+PER > IRN"),
    ("Soldiers saw sanctions imposed on Mali by Chad.", "SANCTION TCD > MLI"),
    ("The shelled town belongs to Kenya.", ""),
    ("Kenya repaired a bombed bridge.", ""),
]

PARTICIPLES: list[Case] = [
    ("Kenyan troops attacking Uganda stayed on.", "ASSAULT KEN > UGA"),
    ("Kenya left, shelling Uganda.", "ASSAULT KEN > UGA"),
    ("Shelling Mali, Chad moved on.", "ASSAULT TCD > MLI"),
    ("Having attacked Sudan, Egypt slept.", "ASSAULT EGY > SDN"),
    ("Rebels wounding soldiers of Chad were seen.", "ASSAULT REB > TCD"),
    ("Spain issued a note condemning Iran.", "ACCUSE ESP > IRN"),
    ("Attacked by Egypt, Sudan asked nobody.", "ASSAULT EGY > SDN"),
    ("Kenya left, singing.", ""),
]

GERUNDS: list[Case] = [
    ("Kenya continued by attacking Uganda.", "ASSAULT KEN > UGA"),
    ("Chad began bombing Mali.", "ASSAULT TCD > MLI"),
    ("Egypt kept shelling Sudan.", "ASSAULT EGY > SDN"),
    ("Iran insisted on arming rebels.", "AID IRN > REB"),
    ("Norway went on feeding Sudan.", "AID NOR > SDN"),
    ("Peru stopped criticizing Spain.", "ACCUSE PER > ESP"),
    ("Kenya kept singing.", ""),
]

APPOSITION: list[Case] = [
    ("Kenya, a small state, attacked Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda, a small state.", "ASSAULT KEN > UGA"),
    ("Iran, an old rival, was condemned by Spain.", "ACCUSE ESP > IRN"),
    ("Rebels, all of them young, shelled Mali.", "ASSAULT REB > MLI"),
    ("Police arrested rebels, most of them young.", "COERCE COP > REB"),
    ("Kenya attacked Uganda, the third such war of Chad.", "ASSAULT KEN > UGA"),
]

ORDER_AND_DISTANCE: list[Case] = [
    ("Kenya, after long talks in Peru, attacked Uganda.", "ASSAULT KEN > UGA"),
    ("France said that Norway had said that Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("When Egypt slept, Chad bombed Mali.", "ASSAULT TCD > MLI"),
    ("Chad bombed Mali while Egypt slept.", "ASSAULT TCD > MLI"),
    ("Although Spain objected, Iran attacked India.", "ASSAULT IRN > IND"),
    ("It was Kenya that attacked Uganda.", "ASSAULT KEN > UGA"),
    ("There were rebels who attacked Mali.", "ASSAULT REB > MLI"),
]

NOT_THIS_SIDE: list[Case] = [
    ("Kenya attacked Uganda for Chad.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda in Peru.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda with Chad watching.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda despite Chad.", "ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda, like Chad before it.", "ASSAULT KEN > UGA"),
    ("Unlike Chad, Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("According to Chad, Kenya attacked Uganda.", "ASSAULT KEN > UGA"),
    ("In Chad, Kenya was attacked by Uganda.", "ASSAULT UGA > KEN"),
]

CASES = [
    *ACTIVE,
    *PASSIVE,
    *WITHOUT_AGENT,
    *NO_AGENT_AFTER_BY,
    *RELATIVE_SUBJECT,
    *RELATIVE_OBJECT,
    *RELATIVE_PASSIVE,
    *RELATIVE_OBLIQUE,
    *CONTACT,
    *REDUCED,
    *PARTICIPLES,
    *GERUNDS,
    *APPOSITION,
    *ORDER_AND_DISTANCE,
    *NOT_THIS_SIDE,
]


@pytest.mark.parametrize(("text", "wanted"), dict(CASES).items())
def test_clause(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted
