"""Who a name or description stands for, outside any article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.parties import who
from dateline.model import Identity


@pytest.mark.parametrize(
    ("text", "code", "sector"),
    [
        ("Bulgaria", "BGR", None),
        ("the Republic of Moldova", "MDA", None),
        ("Ouagadougou", "BFA", "GOV"),
        ("the Kremlin", "RUS", "GOV"),
        ("Buckingham Palace", "GBR", "GOV"),
        ("Bulgarian farmers", "BGR", "AGR"),
        ("Portuguese firefighters", "PRT", "LAB"),
        ("a group of Danish pensioners", "DNK", "CVL"),
        ("the Peruvian foreign minister", "PER", "GOV"),
        ("Chile's defence ministry", "CHL", "GOV"),
        ("Zambian lawmakers", "ZMB", "LEG"),
        ("the Malawian high court", "MWI", "JUD"),
        ("Laotian border guards", "LAO", "COP"),
        ("police in Nairobi", "KEN", "COP"),
        ("villagers near Kandahar", "AFG", "CVL"),
        ("Nigerian gunmen", "NGA", "UAF"),
        ("Rwandan refugees", "RWA", "REF"),
        ("Bolivian students", "BOL", "EDU"),
        ("Jordanian journalists", "JOR", "JRN"),
        ("Cuban doctors", "CUB", "MED"),
        ("Greek bankers", "GRC", "BUS"),
        ("Kenyan clerics", "KEN", "REL"),
        ("Togolese opposition leader", "TGO", "OPP"),
        ("the Ghanaian union leader", "GHA", "LAB"),
        ("the president of the court", None, "JUD"),
        ("a spokesman for the Kremlin", "RUS", "GOV"),
        ("leader of the rebels", None, "REB"),
        ("former president of Uruguay", "URY", "ELI"),
        ("Afghan intelligence chief", "AFG", "SPY"),
    ],
)
def test_descriptions(text: str, code: str | None, sector: str | None) -> None:
    found = who(text)
    assert (found.code, found.sector) == (code, sector)


@pytest.mark.parametrize(
    ("text", "code", "sector"),
    [
        ("Hezbollah", "LBN", "PRM"),
        ("YPG", "SYR", "REB"),
        ("PKK", "TUR", "REB"),
        ("the Houthis", "YEM", "REB"),
        ("Hamas", "PSE", "REB"),
        ("al-Shabaab", "SOM", "REB"),
        ("Boko Haram", "NGA", "REB"),
        ("M23", "COD", "REB"),
        ("FARC", "COL", "REB"),
        ("Wagner", "RUS", "PRM"),
        ("al-Qaeda", "IMG", "REB"),
        ("Islamic State", "IMG", "REB"),
        ("NATO", "IGO", None),
        ("Nato", "IGO", None),
        ("the African Union", "IGO", None),
        ("ASEAN", "IGO", None),
        ("the IAEA", "IGO", None),
        ("UNICEF", "UNO", None),
        ("the Security Council", "UNO", None),
        ("the European Commission", "EUR", None),
        ("Amnesty International", "NGO", "SOC"),
        ("KCNA", "PRK", "JRN"),
        ("Mossad", "ISR", "SPY"),
        ("the Knesset", "ISR", "LEG"),
        ("Labour Party", "GBR", "PTY"),
        ("Abkhazia", "GEO", "PRE"),
        ("Northern Cyprus", "CYP", "PRE"),
        ("Nagorno-Karabakh", "AZE", "PRE"),
        ("Transnistria", "MDA", "PRE"),
        ("Somaliland", "SOM", "PRE"),
        ("the Soviet Union", "RUS", None),
        ("Czechoslovakia", "CZE", None),
        ("East Germany", "DEU", None),
        ("North Vietnam", "VNM", None),
        ("Yugoslavia", "SRB", None),
        ("Taiwan", "TWN", None),
        ("the Holy See", "VAT", None),
        ("Greenland", "DNK", "CVL"),
    ],
)
def test_bodies_and_states(text: str, code: str, sector: str | None) -> None:
    found = who(text)
    assert found.code == code
    assert found.sector == sector or (
        sector is None and found.code in {"RUS", "CZE", "DEU", "VNM", "SRB", "TWN", "VAT"}
    )


@pytest.mark.parametrize(
    ("text", "on", "code", "sector", "office"),
    [
        ("Lavrov", "2010-05-01", "RUS", "GOV", "foreign minister"),
        ("Sergey Lavrov", "2001-01-01", "RUS", "ELI", None),
        ("Willy Brandt", "1971-03-01", "DEU", "GOV", "chancellor"),
        ("Tony Blair", "2003-03-20", "GBR", "GOV", "prime minister"),
        ("Tony Blair", "1995-03-20", "GBR", "OPP", "leader of the opposition"),
        ("Kofi Annan", "1999", "UNO", "GOV", "secretary general"),
        ("Jens Stoltenberg", "2007-01-01", "NOR", "GOV", "prime minister"),
        ("Condoleezza Rice", "2003-06-01", "USA", "GOV", "national security adviser"),
        ("Condoleezza Rice", "2006-06-01", "USA", "GOV", "secretary of state"),
        ("Michelle Bachelet", "2015-01-01", "CHL", "GOV", "president"),
        ("General Valery Gerasimov", "2020-01-01", "RUS", "MIL", "chief of the general staff"),
        ("Pope Francis", "2016-01-01", "VAT", "REL", "pope"),
        ("Park Chung-hee", "1970-01-01", "KOR", "GOV", "president"),
    ],
)
def test_office_is_that_of_the_day(text: str, on: str, code: str, sector: str, office: str | None) -> None:
    found = who(text, on=on)
    assert (found.code, found.sector) == (code, sector)
    assert office is None or found.office == office


def test_successors_share_a_country_but_not_a_day() -> None:
    assert who("Jacques Chirac", on="2001-01-01").office == "president"
    assert who("Nicolas Sarkozy", on="2001-01-01").office is None


@pytest.mark.parametrize(
    ("on", "sector"), [("1999-06-01", "GOV"), ("2010-06-01", "REB"), ("2021-08-14", "REB"), ("2021-08-15", "GOV")]
)
def test_the_taliban_by_day(on: str, sector: str) -> None:
    assert who("the Taliban", on=on).sector == sector


def test_where_the_answer_comes_from() -> None:
    assert who("Lavrov", on="2010-05-01").rule == "leaders: Sergei Lavrov, foreign minister"
    assert who("Danish fishermen").rule == "noun: fisherman; countries: Denmark"


def test_known_country_decides_between_readings() -> None:
    assert who("PRI", country="MEX").code == "MEX"


@pytest.mark.parametrize(
    "text", ["the budget", "talks", "a plan", "", "a state of emergency", "nerve agent", "Tuesday"]
)
def test_what_is_no_party(text: str) -> None:
    assert who(text) == Identity()


@pytest.mark.parametrize("text", ["Erdogan", "Erdoğan", "ERDOGAN"])
def test_accents_and_capitals_do_not_matter(text: str) -> None:
    assert who(text, on="2019-01-01").code == "TUR"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text: str) -> None:
    found = who(text)
    assert found.code is None or len(found.code) == 3


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["Lavrov", "the Kremlin", "Danish police"]), st.integers(1950, 2030))
def test_answers_are_the_same_every_time(text: str, year: int) -> None:
    assert who(text, on=str(year)) == who(text, on=str(year))
