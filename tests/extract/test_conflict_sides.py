"""Who is on which side of acts of conflict: whose thing it is, whom a letter is to, what a refusal depends on."""

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
    return f"{statement.act} {codes(statement.actors)} > {codes(statement.recipients)} {statement.status.value}"


@pytest.fixture
def code(annotated: Annotate) -> Code:
    """The statements of a text in brief."""
    return lambda text: [brief(s) for s in extract(annotated(text, published="2024-06-05")).statements]


THINGS = [
    ("Thousands of Pakistanis burned French flags in Karachi.", "PROTEST PAK > FRA asserted"),
    ("India banned imports of Malaysian palm oil.", "SANCTION IND > MYS asserted"),
    ("Venezuela seized two oil rigs belonging to an American firm.", "COERCE VEN > USA asserted"),
    ("Gunmen of the Islamic State opened fire on a bus carrying Egyptian pilgrims.", "ASSAULT IMG > EGY asserted"),
    ("A Serbian jet shot down a helicopter carrying Italian observers.", "ASSAULT SRB > ITA asserted"),
    ("Police in Turkey prevented a march staged by students.", "COERCE TUR > TUR asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), THINGS)
def test_whose_the_thing_is(code: Code, text: str, wanted: str) -> None:
    """What is burned, banned, seized or shot at stands for those whose it is, or whom it carries."""
    assert wanted in code(text)


OWN = [
    "Thousands of Pakistanis burned their own flags in Karachi.",
    "India banned imports of palm oil.",
    "Venezuela seized two oil rigs.",
]


@pytest.mark.parametrize("text", OWN)
def test_nobodys_thing_gives_no_recipient(code: Code, text: str) -> None:
    """Where nobody else's thing is told of, there is nobody."""
    assert all(" > - " in found for found in code(text))


PLANS = [
    ("North Korea dismissed South Korea's proposal for a joint team with Japan.", "REJECT PRK > KOR asserted"),
    ("Serbia rejected the German plan for Kosovo.", "REJECT SRB > DEU asserted"),
    ("Egypt rejected a plan for Libya.", "REJECT EGY > LBY asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), PLANS)
def test_whose_the_plan_is(code: Code, text: str, wanted: str) -> None:
    """Whose plan it is comes before whom it is for; failing that, whom it is for."""
    assert code(text) == [wanted]


LETTERS = [
    (
        "Turkey has sent a letter to the director of the WHO threatening to stop its payments.",
        "THREATEN TUR > UNO asserted",
    ),
    ("Kenya sent a letter to Ethiopia demanding an apology.", "REQUEST KEN > ETH asserted"),
    ("Kenya sent Ethiopia a note threatening to stop its payments.", "THREATEN KEN > ETH asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), LETTERS)
def test_whom_a_letter_is_to(code: Code, text: str, wanted: str) -> None:
    """What a letter says is its writer's, to whom it is sent."""
    assert wanted in code(text)


def test_a_letter_may_be_about_a_third(code: Code) -> None:
    """Whom the letter accuses comes before whom it is to."""
    assert "ACCUSE IRN > ISR asserted" in code("Iran wrote to the UN secretary general accusing Israel of piracy.")


CONDITIONS = [
    ("Spain will not lift the embargo until it is satisfied that Cuba has freed the editors.", "REJECT ESP > CUB"),
    ("Norway will not lift the embargo it has kept for decades if Cuba does not free its editors.", "REJECT NOR > CUB"),
    ("Moscow said that it would retaliate if Sweden joined the pact.", "THREATEN RUS > SWE"),
    ("Norway said it would reciprocate unless Iceland reopened its ports.", "THREATEN NOR > ISL"),
]


@pytest.mark.parametrize(("text", "wanted"), CONDITIONS)
def test_whom_the_condition_names(code: Code, text: str, wanted: str) -> None:
    """A refusal or threat with a condition is for whom the condition names, however deep."""
    assert any(found.startswith(wanted) for found in code(text))


def test_the_actors_own_condition(code: Code) -> None:
    """A condition that speaks of the actor names nobody."""
    assert code("Spain will not lift the embargo until it has a new government.") == ["REJECT ESP > - asserted"]


PERMISSION = [
    ("The Malian government did not give permission for the rally of the opposition.", "REJECT MLI > MLI asserted"),
    ("Turkey did not allow the Greek delegation to enter the island.", "REJECT TUR > GRC asserted"),
    ("Turkey will not allow the Greek delegation to enter the island.", "REJECT TUR > GRC asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), PERMISSION)
def test_leave_that_was_not_given(code: Code, text: str, wanted: str) -> None:
    """What was not allowed was refused, and the refusal is a fact."""
    assert wanted in code(text)


@pytest.mark.parametrize(
    "text", ["Turkey may not allow the delegation to enter.", "Turkey allowed the Greek delegation in."]
)
def test_leave_that_was_given_or_may_be(code: Code, text: str) -> None:
    """Neither what may not be allowed nor what was is a refusal."""
    assert all(not found.startswith("REJECT") for found in code(text))


def test_the_guilty_did_the_deed(code: Code) -> None:
    """What a court found somebody guilty of was done by him, not by the court."""
    found = code("A Dutch court found the Serbian general guilty of murdering Bosnian prisoners.")
    assert found == ["SANCTION NLD > SRB asserted", "ASSAULT SRB > BIH asserted"]


def test_refused_to_let(code: Code) -> None:
    """Whom one refuses to let do something is refused."""
    assert code("Turkey refused to let American troops use its bases.") == ["REJECT TUR > USA asserted"]


AGAINST = [
    ("Protesters in Oslo held a rally against the siege of Gaza.", "COERCE - > PSE asserted"),
    ("Students in Rome marched against the invasion of Kuwait by Iraq.", "ASSAULT IRQ > KWT asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), AGAINST)
def test_what_is_protested_against_is_a_fact(code: Code, text: str, wanted: str) -> None:
    """A protest against a siege does not deny the siege."""
    assert wanted in code(text)


def test_what_is_voted_against_is_none(code: Code) -> None:
    """Who decides against a deed does not do it."""
    found = code("Kenya decided against an invasion of Somalia.")
    assert all("asserted" not in statement for statement in found)


MEASURES = [
    ("Norway announced asset freezes and travel bans against six Syrian generals.", "SANCTION NOR > SYR asserted"),
    ("Peru has announced sanctions on Bolivia.", "SANCTION PER > BOL asserted"),
    ("The EU agreed to impose sanctions on Chad next week.", "SANCTION EUR > TCD planned"),
    ("The EU will announce sanctions on Chad.", "SANCTION EUR > TCD planned"),
]


@pytest.mark.parametrize(("text", "wanted"), MEASURES)
def test_sanctions_announced_are_imposed(code: Code, text: str, wanted: str) -> None:
    """Who announces sanctions has imposed them; who agrees to or will do so has not."""
    assert wanted in code(text)


DEMANDS = [
    ("Berlin insists that Greece stick to its reforms.", True),
    ("Berlin insisted that the refugees be taken back by Turkey.", True),
    ("Berlin insists that Greece sticks to its reforms.", False),
    ("Berlin insists that Greece stuck to its reforms.", False),
    ("Berlin insists that Greece has stuck to its reforms.", False),
]


@pytest.mark.parametrize(("text", "asked"), DEMANDS)
def test_insisting_on_a_deed_or_a_fact(code: Code, text: str, asked: bool) -> None:
    """A bare form after "insist that" is a demand; any other tells a fact."""
    assert any(found.startswith("REQUEST DEU") for found in code(text)) == asked


REFUSALS = [
    ("Slovakia will send no more weapons to Ukraine.", "REJECT SVK > UKR asserted"),
    ("Vietnam does not accept the fishing ban of China.", "REJECT VNM > CHN asserted"),
    ("Chad has no intention of freeing the Libyan editors.", "REJECT TCD > LBY asserted"),
    ("The Turkish parliament put off ratifying Sweden's membership.", "REJECT TUR > SWE asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), REFUSALS)
def test_refusals_by_no_and_by_delay(code: Code, text: str, wanted: str) -> None:
    """ "No more", "no intention" and delay refuse as "not" does."""
    assert wanted in code(text)


@pytest.mark.parametrize("text", ["Slovakia will send more weapons to Ukraine.", "Vietnam accepts the ban of China."])
def test_no_refusals(code: Code, text: str) -> None:
    """What is done or will be done is no refusal."""
    assert all(not found.startswith("REJECT") for found in code(text))


OUTSIDERS = [
    ("Ankara threatened to open the gates to migrants unless Greece paid.", "THREATEN TUR > GRC asserted"),
    ("Kenya threatened to expel the Somali refugees.", "THREATEN KEN > SOM asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), OUTSIDERS)
def test_who_is_threatened(code: Code, text: str, wanted: str) -> None:
    """What is done to one's own or to people of no state is a threat to whom the condition names."""
    assert wanted in code(text)


AGENTS = [
    ("The Irish airliner was forced to land in Minsk by a Belarusian jet.", "COERCE BLR > IRL asserted"),
    ("The Kenyan envoys were ordered to leave the country by Somalia.", "SANCTION SOM > KEN asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), AGENTS)
def test_who_made_them_do_it(code: Code, text: str, wanted: str) -> None:
    """In a passive the "by" phrase may stand after the infinitive."""
    assert wanted in code(text)


def test_a_day_is_no_agent(code: Code) -> None:
    """By when somebody has to leave does not tell by whom he was told."""
    found = code("The Kenyan envoys were ordered to leave the country by Monday.")
    assert found == ["SANCTION - > KEN asserted"]


MEANS = [
    ("A drone strike on the convoy killed two Somali soldiers.", ("drone",)),
    ("An air strike killed two Somali soldiers.", ("aerial",)),
    ("Two Somali soldiers were killed after a suicide bombing.", ()),
    ("Ethiopia killed two Somali soldiers.", ()),
]


@pytest.mark.parametrize(("text", "mode"), MEANS)
def test_the_noun_tells_the_means(annotated: Annotate, text: str, mode: tuple[str, ...]) -> None:
    """What killed tells how; what only went before does not."""
    statements = extract(annotated(text, published="2024-06-05")).statements
    killing = next(s for s in statements if s.trigger.text == "killed")
    assert killing.mode == mode
