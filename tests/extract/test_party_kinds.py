"""Every kind of party, as a name or description by itself."""

from __future__ import annotations

import pytest

from dateline.extract.parties import who

ADJECTIVES = [
    ("Norwegian", "NOR"),
    ("Swedish", "SWE"),
    ("Danish", "DNK"),
    ("Finnish", "FIN"),
    ("Icelandic", "ISL"),
    ("Dutch", "NLD"),
    ("Belgian", "BEL"),
    ("French", "FRA"),
    ("Spanish", "ESP"),
    ("Portuguese", "PRT"),
    ("Italian", "ITA"),
    ("Greek", "GRC"),
    ("Turkish", "TUR"),
    ("Bulgarian", "BGR"),
    ("Romanian", "ROU"),
    ("Hungarian", "HUN"),
    ("Austrian", "AUT"),
    ("Swiss", "CHE"),
    ("German", "DEU"),
    ("Polish", "POL"),
    ("Czech", "CZE"),
    ("Slovak", "SVK"),
    ("Russian", "RUS"),
    ("Ukrainian", "UKR"),
    ("Georgian", "GEO"),
    ("Armenian", "ARM"),
    ("Kenyan", "KEN"),
    ("Nigerian", "NGA"),
    ("Ghanaian", "GHA"),
    ("Malian", "MLI"),
    ("Chadian", "TCD"),
    ("Egyptian", "EGY"),
    ("Libyan", "LBY"),
    ("Tunisian", "TUN"),
    ("Moroccan", "MAR"),
    ("Algerian", "DZA"),
    ("Iraqi", "IRQ"),
    ("Iranian", "IRN"),
    ("Syrian", "SYR"),
    ("Lebanese", "LBN"),
    ("Israeli", "ISR"),
    ("Jordanian", "JOR"),
    ("Yemeni", "YEM"),
    ("Saudi", "SAU"),
    ("Afghan", "AFG"),
    ("Pakistani", "PAK"),
    ("Indian", "IND"),
    ("Nepalese", "NPL"),
    ("Thai", "THA"),
    ("Vietnamese", "VNM"),
    ("Japanese", "JPN"),
    ("Chinese", "CHN"),
    ("Mongolian", "MNG"),
    ("Australian", "AUS"),
    ("Canadian", "CAN"),
    ("Mexican", "MEX"),
    ("Cuban", "CUB"),
    ("Peruvian", "PER"),
    ("Chilean", "CHL"),
    ("Brazilian", "BRA"),
    ("Bolivian", "BOL"),
    ("Colombian", "COL"),
]

HEADS = [
    ("army", "MIL"),
    ("soldiers", "MIL"),
    ("police", "COP"),
    ("parliament", "LEG"),
    ("lawmakers", "LEG"),
    ("court", "JUD"),
    ("judges", "JUD"),
    ("government", "GOV"),
    ("foreign minister", "GOV"),
    ("farmers", "AGR"),
    ("students", "EDU"),
    ("teachers", "EDU"),
    ("doctors", "MED"),
    ("nurses", "MED"),
    ("journalists", "JRN"),
    ("newspaper", "JRN"),
    ("priests", "REL"),
    ("monks", "REL"),
    ("rebels", "REB"),
    ("guerrillas", "REB"),
    ("gunmen", "UAF"),
    ("militia", "PRM"),
    ("refugees", "REF"),
    ("migrants", "REF"),
    ("villagers", "CVL"),
    ("citizens", "CVL"),
    ("activists", "SOC"),
    ("opposition", "OPP"),
    ("bankers", "BUS"),
    ("company", "BUS"),
    ("miners", "LAB"),
    ("workers", "LAB"),
    ("ruling party", "PTY"),
    ("intelligence agency", "SPY"),
    ("smugglers", "CRM"),
    ("former president", "ELI"),
    ("navy", "MIL"),
    ("border guards", "COP"),
    ("prime minister", "GOV"),
    ("ambassador", "GOV"),
    ("president", "GOV"),
    ("senators", "LEG"),
    ("prosecutors", "JUD"),
    ("union", "LAB"),
    ("fishermen", "AGR"),
    ("drug cartel", "CRM"),
]


@pytest.mark.parametrize(("adjective", "code"), ADJECTIVES)
def test_demonym_gives_the_state(adjective: str, code: str) -> None:
    found = who(f"{adjective} officials")
    assert (found.code, found.sector) == (code, "GOV")


@pytest.mark.parametrize(("adjective", "code"), ADJECTIVES)
def test_demonym_with_an_article(adjective: str, code: str) -> None:
    assert who(f"the {adjective} army").code == code


@pytest.mark.parametrize(("head", "sector"), HEADS)
def test_head_gives_the_sector(head: str, sector: str) -> None:
    found = who(f"Norwegian {head}")
    assert (found.code, found.sector) == ("NOR", sector)


@pytest.mark.parametrize(("head", "sector"), HEADS)
def test_owner_with_an_apostrophe(head: str, sector: str) -> None:
    found = who(f"Norway's {head}")
    assert (found.code, found.sector) == ("NOR", sector)


@pytest.mark.parametrize(("head", "sector"), HEADS)
def test_head_with_an_of_phrase(head: str, sector: str) -> None:
    found = who(f"the {head} of Norway")
    assert (found.code, found.sector) == ("NOR", sector)


@pytest.mark.parametrize(("head", "sector"), HEADS)
def test_head_without_an_owner(head: str, sector: str) -> None:
    found = who(f"the {head}")
    assert found.code is None
    assert found.sector == sector


CAPITALS = [
    ("Oslo", "NOR"),
    ("Stockholm", "SWE"),
    ("Lima", "PER"),
    ("Santiago", "CHL"),
    ("Nairobi", "KEN"),
    ("Accra", "GHA"),
    ("Bamako", "MLI"),
    ("Cairo", "EGY"),
    ("Tripoli", "LBY"),
    ("Ankara", "TUR"),
    ("Tehran", "IRN"),
    ("Baghdad", "IRQ"),
    ("Damascus", "SYR"),
    ("Riyadh", "SAU"),
    ("Islamabad", "PAK"),
    ("Kabul", "AFG"),
    ("Hanoi", "VNM"),
    ("Bangkok", "THA"),
    ("Tokyo", "JPN"),
    ("Beijing", "CHN"),
    ("Seoul", "KOR"),
    ("Pyongyang", "PRK"),
    ("Canberra", "AUS"),
    ("Ottawa", "CAN"),
    ("Havana", "CUB"),
    ("Warsaw", "POL"),
    ("Prague", "CZE"),
    ("Berlin", "DEU"),
    ("Paris", "FRA"),
    ("London", "GBR"),
    ("Moscow", "RUS"),
    ("Kyiv", "UKR"),
    ("Tbilisi", "GEO"),
    ("Yerevan", "ARM"),
    ("Baku", "AZE"),
    ("Minsk", "BLR"),
]


@pytest.mark.parametrize(("capital", "code"), CAPITALS)
def test_capital_stands_for_its_government(capital: str, code: str) -> None:
    found = who(capital)
    assert (found.code, found.sector) == (code, "GOV")


@pytest.mark.parametrize(("capital", "code"), CAPITALS)
def test_people_in_a_capital(capital: str, code: str) -> None:
    found = who(f"students in {capital}")
    assert (found.code, found.sector) == (code, "EDU")


BODIES = [
    ("UNHCR", "UNO"),
    ("UNESCO", "UNO"),
    ("World Health Organization", "UNO"),
    ("the U.N. Security Council", "UNO"),
    ("UN General Assembly", "UNO"),
    ("World Food Programme", "UNO"),
    ("the EU", "EUR"),
    ("the European Parliament", "EUR"),
    ("the European Union", "EUR"),
    ("the Arab League", "IGO"),
    ("OPEC", "IGO"),
    ("OSCE", "IGO"),
    ("ECOWAS", "IGO"),
    ("the Commonwealth of Independent States", "IGO"),
    ("the International Monetary Fund", None),
    ("Human Rights Watch", "NGO"),
    ("Greenpeace", "NGO"),
    ("Doctors Without Borders", "NGO"),
    ("Red Cross", None),
    ("Al Qaeda", "IMG"),
    ("ISIS", "IMG"),
    ("Hizbullah", "LBN"),
    ("Ansar Allah", "YEM"),
    ("Lashkar-e-Taiba", None),
    ("ELN", "COL"),
    ("Sendero Luminoso", "PER"),
    ("Tigray People's Liberation Front", "ETH"),
    ("Rapid Support Forces", "SDN"),
    ("Pentagon", "USA"),
    ("White House", "USA"),
    ("State Department", "USA"),
    ("Downing Street", "GBR"),
    ("Elysee", "FRA"),
    ("Bundestag", "DEU"),
    ("Duma", "RUS"),
    ("Bundeswehr", "DEU"),
    ("CIA", "USA"),
    ("MI6", "GBR"),
    ("Xinhua", "CHN"),
]


@pytest.mark.parametrize(("name", "code"), BODIES)
def test_body(name: str, code: str | None) -> None:
    found = who(name)
    assert found.name is not None
    assert code is None or found.code == code


NOBODY = [
    "the budget",
    "rain",
    "a plan",
    "the war",
    "peace talks",
    "a nerve agent",
    "an election",
    "the press conference",
    "oil prices",
    "the weather",
    "Monday",
    "three days",
    "the nuclear power plant",
    "a state visit",
    "the civil war",
    "",
    "   ",
    "123",
    "!?",
    "the of",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    found = who(text)
    assert found.code is None
    assert found.sector is None


FORMS = [
    ("norway", "NOR"),
    ("NORWAY", "NOR"),
    ("Norway.", "NOR"),
    (" Norway ", "NOR"),
    ("the U.S.", "USA"),
    ("US", "USA"),
    ("U.S.A.", "USA"),
    ("United States of America", "USA"),
    ("Britain", "GBR"),
    ("UK", "GBR"),
    ("U.K.", "GBR"),
    ("Great Britain", "GBR"),
    ("Côte d'Ivoire", "CIV"),
    ("Ivory Coast", "CIV"),
    ("Burma", "MMR"),
    ("Myanmar", "MMR"),
    ("Türkiye", "TUR"),
    ("Turkiye", "TUR"),
    ("Czech Republic", "CZE"),
    ("Czechia", "CZE"),
    ("Swaziland", "SWZ"),
    ("Eswatini", "SWZ"),
    ("DR Congo", "COD"),
    ("Democratic Republic of Congo", "COD"),
    ("Republic of Congo", "COG"),
    ("North Korea", "PRK"),
    ("DPRK", "PRK"),
    ("South Korea", "KOR"),
    ("Republic of Korea", "KOR"),
    ("East Timor", "TLS"),
    ("Macedonia", "MKD"),
    ("North Macedonia", "MKD"),
    ("Kosovo", "KOS"),
    ("Palestine", "PSE"),
    ("Hong Kong", "HKG"),
    ("Vatican", "VAT"),
    ("USSR", "RUS"),
]


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_state_by_any_of_its_names(name: str, code: str) -> None:
    assert who(name).code == code
