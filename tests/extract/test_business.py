"""Business between firms, and between firms and states; what a single firm does is no interaction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extract.article import extract
from dateline.extract.parties import who
from dateline.model import Annotated, Statement

Annotate = Callable[..., Annotated]


def told(annotated: Annotate, text: str) -> list[str]:
    """The statements of a text as "TYPE A+B>C", the type before reductions."""

    def sides(statement: Statement) -> str:
        actors = "+".join(p.code or "?" for p in statement.actors)
        return f"{actors}>" + "+".join(p.code or "?" for p in statement.recipients)

    return [f"{s.act} {sides(s)}" for s in extract(annotated(text), learned=False).statements]


ORDERS = [
    ("Gulf Air ordered sixteen jets from Airbus.", "AGREE BHR>FRA"),
    ("Twelve airliners were ordered from Embraer by Air Astana.", "AGREE KAZ>BRA"),
    ("Boeing has won an order for nine freighters from Cathay Pacific.", "AGREE HKG>USA"),
    ("Royal Jordanian placed an order for six planes with Bombardier on Sunday.", "AGREE JOR>CAN"),
    ("Bolivia awarded Alstom the contract for the tramway.", "AGREE BOL>FRA"),
    ("Air Mauritius chose Rolls-Royce to supply the engines.", "AGREE MUS>GBR"),
    ("Siemens landed a contract from Iraq for four turbines.", "AGREE IRQ>DEU"),
    ("Iberia has ordered eleven A350s.", "AGREE ESP>"),
    ("Kenya Airways ordered three Boeing 787s.", "AGREE KEN>USA"),
    ("Emirates has ordered 45 of the jets.", "AGREE ARE>"),
    ("Denmark picked Siemens over its rivals.", "AGREE DNK>DEU"),
    ("Tunisair signed a contract with Airbus for nine jets.", "SUPPORT TUN+FRA>"),
    ("Ghana signed a contract with Siemens for four trains.", "SUPPORT GHA+DEU>"),
]

DELIVERIES = [
    ("Airbus handed over the first superjumbo to Qantas in Toulouse.", "COOPERATE FRA>AUS"),
    ("Finnair took delivery of two jets from Embraer.", "COOPERATE BRA>FIN"),
    ("Ericsson supplied Telenor with equipment.", "COOPERATE SWE>NOR"),
    ("Hanwha delivered the first howitzers to Poland.", "COOPERATE KOR>POL"),
    ("Nokia sold handsets to Vodafone.", "COOPERATE FIN>GBR"),
    ("Peru bought four ferries from Fincantieri.", "COOPERATE PER>ITA"),
    ("Icelandair leased two planes from AerCap last winter.", "COOPERATE ISL>IRL"),
    ("Qualcomm has licensed its patents to Samsung.", "COOPERATE USA>KOR"),
]

STAKES = [
    ("Lufthansa bought Swissair's catering business.", "COOPERATE DEU>CHE"),
    ("Tencent acquired Supercell in 2016.", "COOPERATE CHN>FIN"),
    ("Renault raised its stake in Nissan.", "COOPERATE FRA>JPN"),
    ("Qatar took a stake in Barclays.", "COOPERATE QAT>GBR"),
    ("Electrolux sold its motor unit to Panasonic.", "COOPERATE SWE>JPN"),
    ("ChemChina's rival Bayer took over Monsanto.", "COOPERATE DEU>USA"),
    ("Arcelor merged with Mittal Steel.", "COOPERATE LUX+NLD>"),
    ("Fiat and Peugeot merged their van units.", "COOPERATE ITA+FRA>"),
    ("Mitsubishi took a fifth of Morgan Stanley.", "COOPERATE JPN>USA"),
    ("Toyota set up a joint venture with Renault.", "COOPERATE JPN+FRA>"),
    ("Temasek invested 300 million dollars in Alibaba.", "COOPERATE SGP>CHN"),
]

BIDS = [
    ("Pfizer made an offer for AstraZeneca.", "AGREE USA>GBR"),
    ("Emirates NBD launched a takeover bid for Standard Chartered.", "AGREE ARE>GBR"),
    ("Brussels cleared the takeover of Endesa.", "AGREE EUR>ESP"),
    ("Washington blocked the sale of the chipmaker to Huawei.", "REJECT USA>CHN"),
    ("Yahoo rejected a bid from Microsoft.", "REJECT USA>USA"),
    ("Barclays refused to buy Lehman Brothers.", "REJECT GBR>USA"),
    ("Heineken turned down an approach from SABMiller.", "REJECT NLD>GBR"),
]

RESCUES = [
    ("Berlin pumped eighteen billion euros into Commerzbank.", "AID DEU>DEU"),
    ("The Irish government bailed out Anglo Irish Bank.", "AID IRL>IRL"),
    ("Deutsche Bank lent Vodafone two billion euros.", "COOPERATE DEU>GBR"),
    ("Airbus paid Qantas eighty million dollars.", "COOPERATE FRA>AUS"),
    ("Chrysler repaid its loans to the Treasury.", "COOPERATE USA>USA"),
]

QUARRELS = [
    ("Ericsson sued Samsung in a Texas court.", "ACCUSE SWE>KOR"),
    ("Samsung was sued by Ericsson in a Texas court.", "ACCUSE SWE>KOR"),
    ("Embraer filed a complaint against Bombardier.", "ACCUSE BRA>CAN"),
    ("Oracle Corporation reached a settlement with Google.", "AGREE USA>USA"),
    ("Malaysia Airlines cancelled its order for six planes with Boeing.", "SANCTION MYS>USA"),
    ("Ghana terminated its contract with Trafigura.", "SANCTION GHA>CHE"),
    ("The European Commission fined Intel a billion euros.", "SANCTION EUR>USA"),
    ("Ryanair is in talks with Boeing.", "CONSULT IRL+USA>"),
    ("Mastercard halted its services in Syria.", "SANCTION USA>SYR"),
    ("Sweden barred Huawei from supplying its networks.", "REJECT SWE>CHN"),
    ("Commerzbank abandoned its bid for Dresdner Bank.", "SANCTION DEU>DEU"),
]


@pytest.mark.parametrize(("text", "expected"), [*ORDERS, *DELIVERIES, *STAKES, *BIDS, *RESCUES, *QUARRELS])
def test_business_between_two_parties(annotated: Annotate, text: str, expected: str) -> None:
    assert told(annotated, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Boeing launched a longer version of its freighter.",
        "Airbus unveiled its newest jet to the press.",
        "Toyota sold nine million cars last year.",
        "Volkswagen's shares fell after Porsche's results.",
        "Renault named a new chief executive on Monday.",
        "Nokia will cut 4,000 jobs.",
        "Siemens posted a loss for the third quarter.",
        "Honda recalled 80,000 vehicles because of a faulty brake.",
        "Ford outsold General Motors in February.",
        "Ryanair cancelled forty flights because of fog.",
        "Samsung competes with Apple in every market.",
        "Lufthansa raised its forecast for the year.",
        "Heineken brews beer in seventy countries.",
        "Analysts expect BMW to overtake Audi.",
        "The bakery delivers bread to the hotel every morning.",
        "A couple bought a house from their landlord.",
        "Kenya Airways grounded its oldest jets for a week.",
        "Shell discovered gas off the coast.",
        "HSBC moved its headquarters a mile down the road.",
        "Traders bought Boeing shares in early dealings.",
        "The children sold lemonade to the neighbours.",
        "Ferrari signed the Finnish driver for two seasons.",
        "The two rivers merge near the Opel plant.",
    ],
)
def test_what_a_firm_does_alone_is_nothing(annotated: Annotate, text: str) -> None:
    assert told(annotated, text) == []


@pytest.mark.parametrize(
    ("text", "code", "sector"),
    [
        ("Cathay Pacific", "HKG", "BUS"),
        ("Chrysler", "USA", "BUS"),
        ("EADS", "FRA", "BUS"),
        ("Kenya Airways", "KEN", "BUS"),
        ("ArcelorMittal", "LUX", "BUS"),
        ("Mary Barra", "USA", "BUS"),
        ("Skyline Airways", None, "BUS"),
        ("Acme Corp", None, "BUS"),
        ("the Swedish planemaker", "SWE", "BUS"),
    ],
)
def test_firms_and_their_heads(text: str, code: str | None, sector: str) -> None:
    found = who(text)
    assert (found.code, found.sector) == (code, sector)


@pytest.mark.parametrize("text", ["Dreamliner", "Boeing 777", "iPhone", "Golf"])
def test_products_are_no_firms_of_their_own(text: str) -> None:
    assert who(text).code is None


def test_an_order_that_is_planned_is_no_more_sure_than_told(annotated: Annotate) -> None:
    (statement,) = extract(annotated("Qantas will lease five jets from Boeing."), learned=False).statements
    assert (statement.act, statement.event_type, statement.status.value) == ("COOPERATE", "AGREE", "planned")


def test_a_denied_bid_is_denied(annotated: Annotate) -> None:
    (statement,) = extract(annotated("Siemens denied that it had made an offer for Alstom."), learned=False).statements
    assert (statement.act, statement.status.value) == ("AGREE", "denied")


MARKETS = [
    ("Shares fell as analysts learned that Lufthansa had bought Austrian Airlines.", "COOPERATE DEU>AUT"),
    ("The airline Qantas ordered eleven jets from Boeing, and the shares of both rose.", "AGREE AUS>USA"),
    ("Investors cheered when Fiat took a stake in Chrysler.", "COOPERATE ITA>USA"),
    ("Airbus sold sixteen jets to Gulf Air in the quarter.", "COOPERATE FRA>BHR"),
]


@pytest.mark.parametrize(("text", "expected"), MARKETS)
def test_business_amid_talk_of_markets(annotated: Annotate, text: str, expected: str) -> None:
    assert expected in told(annotated, text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said the airline had attacked its customers' profits.",
        "Traders say the dollar beat the yen for a third quarter.",
        "Exporters accused the market of punishing their brands and sales.",
    ],
)
def test_talk_of_markets_without_known_parties(annotated: Annotate, text: str) -> None:
    assert told(annotated, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Siemens AG", "Siemens"),
        ("Fiat SpA", "Fiat"),
        ("Boeing Co", "Boeing"),
        ("Airbus SAS", "Airbus"),
        ("Nissan Motor Co", "Nissan"),
        ("Ericsson AB", "Ericsson"),
    ],
)
def test_legal_forms_belong_to_the_name(text: str, name: str) -> None:
    assert who(text).name == name
