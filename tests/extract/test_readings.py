"""Sentences that the engine once misread, a few of each kind, with what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.article import extract
from dateline.model import Party, Statement
from tests.conftest import Annotate

Code = Callable[[str], list[str]]


def codes(parties: tuple[Party, ...]) -> str:
    return "+".join(party.code or "?" for party in parties) or "-"


def brief(statement: Statement) -> str:
    sides = f"{codes(statement.actors)} > {codes(statement.recipients)}"
    return f"{statement.act} {sides} {statement.status.value}"


@pytest.fixture
def code(annotated: Annotate) -> Code:
    """The statements of a text in brief."""
    return lambda text: [brief(s) for s in extract(annotated(text, published="2024-06-05")).statements]


NAMES = [
    ("The Gambia condemned Senegal.", ["ACCUSE GMB > SEN asserted"]),
    ("Peru and the Netherlands signed a treaty.", ["SUPPORT PER+NLD > - asserted"]),
    ("The Netherlands closed its embassy in Chad.", ["SANCTION NLD > TCD asserted"]),
    ("The Hague rebuked Moscow.", ["ACCUSE NLD > RUS asserted"]),
    ("The Tehrik-i-Taliban attacked a Chinese convoy.", ["ASSAULT PAK > CHN asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_names(code: Code, text: str, wanted: list[str]) -> None:
    """Names with an article, and of groups."""
    assert code(text) == wanted


GATHERED = [
    ("The two Koreas signed a treaty.", ["SUPPORT PRK+KOR > - asserted"]),
    ("Both Sudans signed a treaty.", ["SUPPORT SDN+SSD > - asserted"]),
    ("The Baltic states condemned Belarus.", ["ACCUSE EST+LVA+LTU > BLR asserted"]),
    ("Chad met the two Congos.", ["CONSULT TCD+COD+COG > - asserted"]),
    ("The Benelux countries sanctioned Belarus.", ["SANCTION BEL+NLD+LUX > BLR asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), GATHERED)
def test_gathered(code: Code, text: str, wanted: list[str]) -> None:
    """Plurals that name their members."""
    assert code(text) == wanted


RELATIONS = [
    ("Foreign minister Rosa Quispe of Peru met her Chadian counterpart.", ["CONSULT PER+TCD > - asserted"]),
    ("Foreign minister Rosa Quispe of Peru met her counterpart, Wang Yi.", ["CONSULT PER+CHN > - asserted"]),
    (
        "The Peruvian foreign minister telephoned her counterpart Foreign Minister Lars Berg of Norway.",
        ["CONSULT PER+NOR > - asserted"],
    ),
    (
        "The Turkish president met Emmanuel Macron. He praised his counterpart.",
        ["CONSULT TUR+FRA > - asserted", "SUPPORT TUR > FRA asserted"],
    ),
    (
        "The Peruvian president met the Chadian president and thanked his counterpart.",
        ["CONSULT PER+TCD > - asserted", "SUPPORT PER > TCD asserted"],
    ),
    ("Kenya condemned a Russian ally, Belarus.", ["ACCUSE KEN > BLR asserted"]),
    ("Kenya condemned its Russian ally.", ["ACCUSE KEN > RUS asserted"]),
    ("Chad sanctioned Libya's ally Mali.", ["SANCTION TCD > MLI asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), RELATIONS)
def test_relations(code: Code, text: str, wanted: list[str]) -> None:
    """Counterparts and allies are others than those whose they are."""
    assert code(text) == wanted


AGENTS = [
    ("The militia was supplied with rifles by Libya.", ["AID LBY > LBY asserted"]),
    ("The Chadian reporter was denied bail by a court in Libya.", ["COERCE LBY > TCD asserted"]),
    ("The Norwegian consulate was hit with rockets by Libyan rebels.", ["ASSAULT LBY > NOR asserted"]),
    ("The town of Goma was shelled at dawn by Rwandan troops.", ["ASSAULT RWA > COD asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), AGENTS)
def test_agents(code: Code, text: str, wanted: list[str]) -> None:
    """The doer of a passive that the parse hangs on another phrase."""
    assert code(text) == wanted


BELOW = [
    ("Norway gave two million kroner in aid to Malawi.", ["AID NOR > MWI asserted"]),
    ("Denmark sent six tonnes of food as relief to Haiti.", ["AID DNK > HTI asserted"]),
    ("Mexico called for talks in retaliation for the Peruvian decision.", ["REQUEST MEX > - asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), BELOW)
def test_below(code: Code, text: str, wanted: list[str]) -> None:
    """Parties in phrases below what a phrase tells."""
    assert code(text) == wanted


SUBJECTS = [
    ("Mali congratulated Niger on freeing the captain.", ["SUPPORT MLI > NER asserted", "RETREAT NER > ? asserted"]),
    ("Kosovo called for NATO to send troops.", ["REQUEST KOS > IGO asserted"]),
    ("Ghana appealed for Togo to release the captain.", ["REQUEST GHA > TGO asserted"]),
    ("It was Rwanda that Burundi condemned.", ["ACCUSE BDI > RWA asserted"]),
    ("It was Ghana that condemned Togo.", ["ACCUSE GHA > TGO asserted"]),
    ("Russia vetoed a text by Albania.", ["REJECT RUS > - asserted"]),
    ("Kenya rejected a proposal by Somalia.", ["REJECT KEN > SOM asserted"]),
    ("The proposal was rejected by Kenya.", ["REJECT KEN > - asserted"]),
    ("The pilots Libya captured are in Chad.", ["ASSAULT LBY > TCD asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), SUBJECTS)
def test_subjects(code: Code, text: str, wanted: list[str]) -> None:
    """Subjects of gerunds, of infinitives after "for", of clefts and of bare relatives; "by" in active clauses."""
    assert code(text) == wanted


SHARERS = [
    (
        "Britain accused Chad of responsibility for the attack on the Danish embassy.",
        ["ACCUSE GBR > TCD asserted", "ASSAULT TCD > DNK alleged"],
    ),
    ("Libya denied any role in the attack on the Danish embassy.", ["ASSAULT LBY > DNK denied"]),
    (
        "Chad blamed Libya for its part in the attack on the Danish embassy.",
        ["ACCUSE TCD > LBY asserted", "ASSAULT LBY > DNK alleged"],
    ),
    (
        "Chad's policies, such as support for the Libyan rebels, angered Niger.",
        ["AID TCD > LBY asserted", "ACCUSE NER > TCD asserted"],
    ),
    ("Chad condemned Libya for its raid on Goma.", ["ACCUSE TCD > LBY asserted", "ASSAULT LBY > COD asserted"]),
    ("Libya was condemned for its raid on Goma.", ["ACCUSE - > LBY asserted", "ASSAULT LBY > COD asserted"]),
    ("Chad condemned Libya on its national day.", ["ACCUSE TCD > LBY asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), SHARERS)
def test_sharers(code: Code, text: str, wanted: list[str]) -> None:
    """Whose part in a deed, or whose deed, is told."""
    assert code(text) == wanted


SIDES = [
    ("It could create an alliance between Chad and Libya.", ["COOPERATE TCD+LBY > - hypothetical"]),
    ("The Turkish offensive inside Syria went on.", ["ASSAULT TUR > SYR asserted"]),
    ("The French raid across Mali went on.", ["ASSAULT FRA > MLI asserted"]),
    ("Wang Yi spoke after his talks with Norway.", ["CONSULT CHN+NOR > - asserted"]),
    ("Chad's talks with Libya failed.", ["CONSULT LBY+TCD > - asserted"]),
    ("Japan said no to the Russian offer.", ["REJECT JPN > RUS asserted"]),
    ("Chadian troops captured a swathe of Libya.", ["ASSAULT TCD > LBY asserted"]),
    ("Togo denied that anybody had been arrested.", ["COERCE - > ? denied"]),
    ("Togo denied that it had arrested anyone.", ["COERCE TGO > ? denied"]),
]


@pytest.mark.parametrize(("text", "wanted"), SIDES)
def test_sides(code: Code, text: str, wanted: list[str]) -> None:
    """Sides of joint acts, places after other words than "in", counted lands, nobody."""
    assert code(text) == wanted


HOMELANDS = [
    ("Kurdish militias attacked Turkish troops in Syria.", ["ASSAULT SYR > TUR asserted"]),
    ("Iranian troops shelled Kurdish rebels in Iraq.", ["ASSAULT IRN > IRQ asserted"]),
    ("Kurdish militias attacked France.", ["ASSAULT ? > FRA asserted"]),
    ("Police in Kenya arrested a Somali editor.", ["COERCE KEN > SOM asserted"]),
    ("Tuareg rebels attacked a camp in Niger.", ["ASSAULT NER > NER asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), HOMELANDS)
def test_homelands(code: Code, text: str, wanted: list[str]) -> None:
    """Peoples of several states."""
    assert code(text) == wanted


ORGANS = [
    ("The ambassador warned Peru.", ["THREATEN ? > PER asserted"]),
    ("Iran rebuked Oman. The ambassador warned Oman.", ["ACCUSE IRN > OMN asserted", "THREATEN IRN > OMN asserted"]),
    ("Lawmakers condemned Israel.", ["ACCUSE ? > ISR asserted"]),
    (
        "The Danish army withdrew. The minister condemned Norway.",
        ["RETREAT DNK > - asserted", "ACCUSE DNK > NOR asserted"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ORGANS)
def test_organs(code: Code, text: str, wanted: list[str]) -> None:
    """An organ of a state does not act on that state."""
    assert code(text) == wanted


NEGATION = [
    ("The army carried out no attack on Goma.", ["ASSAULT COD > COD negated"]),
    ("No attack on Goma was carried out by Rwanda.", ["ASSAULT RWA > COD negated"]),
    ("Chad signed no treaty with Libya.", ["SUPPORT TCD+LBY > - negated"]),
    ("There is no evidence that Yemen attacked Oman.", ["ASSAULT YEM > OMN alleged"]),
    ("Inspectors found no proof that Chad armed the Libyan rebels.", ["AID TCD > LBY alleged"]),
    ("Inspectors found proof that Chad armed the Libyan rebels.", ["AID TCD > LBY asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), NEGATION)
def test_negation(code: Code, text: str, wanted: list[str]) -> None:
    """No" is counted once; what there is no evidence for is a mere charge."""
    assert code(text) == wanted


APPOSITION = [
    ("Ankara calls it a wing of the PKK, a terror group that attacked Turkey.", ["ASSAULT TUR > TUR asserted"]),
    (
        "Ankara fought the Syrian wing of Boko Haram, a militia that attacked Chad.",
        ["ASSAULT TUR > SYR asserted", "ASSAULT NGA > TCD asserted"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), APPOSITION)
def test_apposition(code: Code, text: str, wanted: list[str]) -> None:
    """A body right before its description."""
    assert code(text) == wanted


REPEATED = [
    (
        "The Chadian president visited Peru. His visit ended. Reporters filmed his visit.",
        ["CONSULT TCD > PER asserted"],
    ),
    (
        "The Chadian president visited Peru. His visit on Tuesday was short.",
        ["CONSULT TCD > PER asserted", "CONSULT TCD > - asserted"],
    ),
    (
        "The Chadian president visited Peru. The Kenyan visit to Oman was short.",
        ["CONSULT TCD > PER asserted", "CONSULT KEN > OMN asserted"],
    ),
    ("Rwanda attacked Goma. Uganda condemned its attack.", ["ASSAULT RWA > COD asserted", "ACCUSE UGA > RWA asserted"]),
    (
        "Rwanda attacked Goma. Its attack on Bukavu failed.",
        ["ASSAULT RWA > COD asserted", "ASSAULT RWA > COD asserted"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), REPEATED)
def test_repeated(code: Code, text: str, wanted: list[str]) -> None:
    """Nouns that only point back are no statements; nouns that add something are."""
    assert code(text) == wanted


MENDED = [
    ("The EU called upon Belarus to free the journalists.", ["REQUEST EUR > BLR asserted"]),
    ("Hamas said it was behind the shooting in Oman.", ["ASSAULT PSE > OMN asserted"]),
    (
        "Libya said Chad was behind the shooting in Oman.",
        ["ACCUSE LBY > TCD asserted", "ASSAULT TCD > OMN asserted"],
    ),
    ("No group has claimed responsibility for the attack on Goma.", ["ASSAULT - > COD asserted"]),
    ("The Taliban have not claimed responsibility for the raid on the Danish embassy.", ["ASSAULT - > DNK asserted"]),
    ("The Taliban claimed responsibility for the raid on the Danish embassy.", ["ASSAULT AFG > DNK asserted"]),
    (
        "Niger arrested a captain for supplying Libyan rebels with arms.",
        ["COERCE NER > ? asserted", "AID ? > LBY alleged"],
    ),
    ("President Omar al-Haddad of Chad condemned Libya.", ["ACCUSE TCD > LBY asserted"]),
    ("Uzbekistan opened the bridge.", ["RETREAT UZB > - asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), MENDED)
def test_mended(code: Code, text: str, wanted: list[str]) -> None:
    """Sentences whose verb the parse misses, readings that need two sides, claims, arrests for a deed."""
    assert code(text) == wanted
