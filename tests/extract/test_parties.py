"""Parties of an article: names, descriptions, pronouns and collectives."""

from __future__ import annotations

import pytest

from dateline.extract.parties import Parties
from dateline.model import Interval, Party
from tests.conftest import Annotate

DAY = Interval(earliest="2022-06-01", latest="2022-06-01")


def parties(annotated: Annotate, text: str, day: Interval | None = DAY) -> Parties:
    return Parties(annotated(text), day)


def of_last(found: Parties, word: str) -> tuple[Party, ...]:
    """The parties of the last token with this text."""
    token = [t for t in found.annotated.doc if t.text == word][-1]
    return found.of(token)


def codes(found: tuple[Party, ...]) -> list[str | None]:
    return [party.code for party in found]


@pytest.mark.parametrize(
    ("text", "head", "words", "name", "code", "sector"),
    [
        ("Norway closed its embassy.", "Norway", "Norway", "Norway", "NOR", "GOV"),
        ("Portuguese officers crossed the river.", "officers", "Portuguese officers", None, "PRT", None),
        ("The Kremlin denied it.", "Kremlin", "Kremlin", "Russia", "RUS", "GOV"),
        ("Tallinn protested on Friday.", "Tallinn", "Tallinn", "Estonia", "EST", "GOV"),
        ("The US, which armed the rebels, left.", "US", "US", "United States", "USA", "GOV"),
        ("Peru's army fired at villagers.", "army", "Peru's army", None, "PER", "MIL"),
        ("Villagers in Kandahar fled.", "Villagers", "Villagers", None, "AFG", "CVL"),
        ("Soldiers from Chad crossed the border.", "Soldiers", "Soldiers", None, "TCD", "MIL"),
        ("Gunmen shot the mayor.", "Gunmen", "Gunmen", None, None, "UAF"),
        ("The Saudi-led coalition bombed the port.", "coalition", None, None, "SAU", "MIL"),
    ],
)
def test_one_phrase(
    annotated: Annotate, text: str, head: str, words: str | None, name: str | None, code: str | None, sector: str | None
) -> None:
    (party,) = of_last(parties(annotated, text), head)
    assert party.code == code
    assert party.text == text[party.start : party.end]
    assert words is None or party.text == words
    assert name is None or party.name == name
    assert sector is None or party.sector == sector


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The budget grew.", "budget"),
        ("Talks began on Monday.", "Talks"),
        ("He has a plan.", "plan"),
        ("A few nations objected.", "nations"),
        ("Foreign heads came.", "heads"),
        ("They declared a state of emergency.", "state"),
        ("The nerve agent was found.", "agent"),
        ("Independent countries are free.", "countries"),
        ("It rained.", "It"),
        ("It is believed that the road is closed.", "It"),
    ],
)
def test_what_is_no_party(annotated: Annotate, text: str, head: str) -> None:
    assert of_last(parties(annotated, text), head) == ()


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Russian and Chinese officials met.", "officials", ["RUS", "CHN"]),
        ("The leaders of Peru and Chile met.", "leaders", ["PER", "CHL"]),
        ("US-backed Syrian rebels advanced.", "rebels", ["SYR"]),
        ("An anti-Iran group marched in Oslo.", "group", ["NOR"]),
    ],
)
def test_several_owners(annotated: Annotate, text: str, head: str, expected: list[str]) -> None:
    assert codes(of_last(parties(annotated, text), head)) == expected


def test_group_takes_conjuncts_in_order(annotated: Annotate) -> None:
    found = parties(annotated, "Chile, Peru and Bolivia signed the treaty.")
    token = next(t for t in found.annotated.doc if t.text == "Chile")
    assert codes(found.group(token)) == ["CHL", "PER", "BOL"]
    assert codes(found.of(token)) == ["CHL"]


@pytest.mark.parametrize(
    ("text", "head", "name", "code"),
    [
        ("President Omar Vela of Peru resigned. He left Lima.", "He", "Omar Vela", "PER"),
        ("Norway closed its embassy.", "its", "Norway", "NOR"),
        ("Turkey said it would not leave.", "it", "Turkey", "TUR"),
        ("Kenyan troops crossed the border. They burned a village.", "They", None, "KEN"),
        ("Chancellor Anna Holt of Austria spoke. Holt thanked Italy.", "Holt", "Anna Holt", "AUT"),
        ("The Danish queen came. The queen waved.", "queen", None, "DNK"),
        ('"We condemn the raid," said the Ghanaian minister.', "We", None, "GHA"),
        ("The Swedish army marched to Oslo. The army attacked the town.", "army", None, "SWE"),
        ("Hamas fired rockets. The group denied it.", "group", "Hamas", "PSE"),
        ("Ghana held a vote. The country was calm.", "country", "Ghana", "GHA"),
        ("Fighting went on in Mali. The army shelled a town.", "army", None, "MLI"),
        ("Jon Smith, a spokesman for the Kremlin, denied it.", "Smith", None, "RUS"),
        ("The Peruvian foreign minister, Rosa Diaz, resigned.", "minister", "Rosa Diaz", "PER"),
    ],
)
def test_coreference(annotated: Annotate, text: str, head: str, name: str | None, code: str) -> None:
    found = of_last(parties(annotated, text), head)
    assert codes(found) == [code]
    assert name is None or found[0].name == name
    assert found[0].text == text[found[0].start : found[0].end]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Chile and Peru signed a pact. Both countries praised it.", "countries", {"CHL", "PER"}),
        ("Chile and Peru signed a pact. The two sides shook hands.", "sides", {"CHL", "PER"}),
        ("Chile and Peru signed a pact. Their borders are open.", "Their", {"CHL", "PER"}),
        ("Turkish President Erdogan met French President Macron. The two leaders ate.", "leaders", {"TUR", "FRA"}),
        ("Chile, Peru and Bolivia signed. The three countries are friends.", "countries", {"CHL", "PER", "BOL"}),
    ],
)
def test_collectives(annotated: Annotate, text: str, head: str, expected: set[str]) -> None:
    found = of_last(parties(annotated, text), head)
    assert set(codes(found)) == expected
    assert len({(p.start, p.end, p.text) for p in found}) == 1


def test_an_object_pronoun_is_not_its_subject(annotated: Annotate) -> None:
    found = parties(annotated, "Greece warned Turkey. Greece accused it of lying.")
    assert codes(of_last(found, "it")) == ["TUR"]


def test_the_article_beats_the_table(annotated: Annotate) -> None:
    found = parties(annotated, "Canadian Finance Minister Angela Merkel spoke.")
    assert codes(of_last(found, "Merkel")) == ["CAN"]


def test_a_surname_means_nobody_who_is_out_of_office(annotated: Annotate) -> None:
    found = of_last(parties(annotated, "Thatcher bought a car on Monday."), "Thatcher")
    assert all(party.code is None for party in found)


def test_allies_are_somebody_else(annotated: Annotate) -> None:
    assert of_last(parties(annotated, "Turkey praised Turkey's allies."), "allies") == ()


def test_lower_case(annotated: Annotate) -> None:
    found = parties(annotated, "police arrested ten students in ahmedabad. the crpf constable fired at the mob.")
    assert [p.sector for p in of_last(found, "constable")] == ["COP"]
    assert [p.sector for p in of_last(found, "police")] == ["COP"]


def test_all_is_in_order_and_within_the_text(annotated: Annotate) -> None:
    text = "Norway closed its embassy in Minsk. Belarus regretted the decision, and its president called it a mistake."
    found = parties(annotated, text).all()
    assert list(found) == sorted(found, key=lambda p: (p.start, p.end))
    assert all(p.text == text[p.start : p.end] for p in found)
    assert {"NOR", "BLR"} <= set(codes(found))


def test_the_same_every_time(annotated: Annotate) -> None:
    text = "Chile and Peru signed a pact. Both countries praised it, and their leaders met."
    assert parties(annotated, text).all() == parties(annotated, text).all()


def test_without_a_day(annotated: Annotate) -> None:
    assert codes(of_last(parties(annotated, "Putin spoke.", None), "Putin")) == ["RUS"]


def test_line_breaks_are_no_parties(annotated: Annotate) -> None:
    found = parties(annotated, "Norway\n\nclosed its embassy.")
    assert all(found.of(t) == () for t in found.annotated.doc if t.is_space)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The D.P.R.K. thanked Moscow. Putin praised the Korean people.", "PRK"),
        ("Seoul and South Korea celebrated. Putin praised the Korean people.", "KOR"),
        ("Putin praised the Korean people.", "KOR"),
    ],
)
def test_names_that_two_states_share(annotated: Annotate, text: str, code: str) -> None:
    assert codes(of_last(parties(annotated, text), "people")) == [code]


@pytest.mark.parametrize(
    ("text", "head", "code"),
    [
        ("Macedonian officials said that ethnic Albanians had left the village.", "Albanians", "MKD"),
        ("Burundi's government met Hutu rebels.", "rebels", "BDI"),
        ("Albanians live in Tirana.", "Albanians", "ALB"),
    ],
)
def test_peoples_of_several_states(annotated: Annotate, text: str, head: str, code: str) -> None:
    assert codes(of_last(parties(annotated, text), head)) == [code]


def test_title_and_one_name(annotated: Annotate) -> None:
    text = "Crown Prince Mohammed bin Salman of Saudi Arabia arrived. Prince Mohammed will stay a week."
    assert of_last(parties(annotated, text), "Mohammed")[0].code == "SAU"


@pytest.mark.parametrize(
    ("sentence", "word", "code"), [("The latter won.", "latter", "PER"), ("The former led.", "former", "CHL")]
)
def test_former_and_latter(annotated: Annotate, sentence: str, word: str, code: str) -> None:
    found = parties(annotated, f"Chile and Peru fought. {sentence}")
    assert codes(of_last(found, word)) == [code]


def test_the_two_men_are_people(annotated: Annotate) -> None:
    text = "French President Macron met Turkish President Erdogan and discussed Syria. The two men shook hands."
    assert set(codes(of_last(parties(annotated, text), "men"))) == {"FRA", "TUR"}


def test_a_counterpart_is_the_other_one(annotated: Annotate) -> None:
    text = "French President Macron met Turkish President Erdogan. Macron praised his counterpart."
    assert codes(of_last(parties(annotated, text), "counterpart")) == ["TUR"]


def test_police_of_the_place(annotated: Annotate) -> None:
    found = parties(annotated, "Protesters threw stones in Lima. Police fired into the crowd.")
    assert codes(of_last(found, "Police")) == ["PER"]
    assert codes(of_last(found, "Protesters")) == ["PER"]


@pytest.mark.parametrize("words", ["Western diplomats", "foreign soldiers", "international monitors"])
def test_those_from_elsewhere_have_no_state(annotated: Annotate, words: str) -> None:
    found = parties(annotated, f"Chile closed the road. The police stopped {words}.")
    assert all(party.code is None for party in of_last(found, words.split()[1]))


def test_a_noun_before_a_thing(annotated: Annotate) -> None:
    found = parties(annotated, "The army shelled Bolivian guerrilla camps.")
    assert codes(of_last(found, "guerrilla")) == ["BOL"]


def test_mission_from_somewhere(annotated: Annotate) -> None:
    found = parties(annotated, "The minister met a mission of observers from the African Union.")
    assert codes(of_last(found, "observers")) == ["IGO"]


def test_nobody_named_in_a_promotion_is_meant_by_a_pronoun(annotated: Annotate) -> None:
    text = (
        "President Idriss Deby of Chad met envoys in Doha for long talks on the war.\n"
        "Also read: Carlos Mendoza opens a new bakery in Lima\n"
        "He condemned the rebels at once, and he left the hall with his guards."
    )
    found = annotated(text, keep_text=False)
    he = next(token for token in found.doc if token.text == "He")
    assert [party.name for party in Parties(found).of(he)] == ["Idriss Déby"]


def test_a_newspaper_is_nobody_that_he_can_stand_for(annotated: Annotate) -> None:
    text = "A leading daily in Chad published thoughts from Russian President Vladimir Putin about his upcoming visit."
    found = annotated(text)
    his = next(token for token in found.doc if token.text == "his")
    assert [party.name for party in Parties(found).of(his)] == ["Vladimir Putin"]
