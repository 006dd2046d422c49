"""Parties compared: the whole lattice of codes, sides, persons and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.mentions import Reader
from dateline.merge.model import Parties, PartyKey
from dateline.merge.sides import AGREEING, compare_parties, harms_bystanders, joint
from dateline.model import Party
from tests.merge.factory import parties, party

READER = Reader()
SAYS = {*AGREEING, "in part", "of one", "of none", "vague", "unclear", "!"}


def key(
    code: str | None, side: str | None = "state", name: str = "", person: str | None = None, vague: bool = False
) -> PartyKey:
    return PartyKey(code, side, name or (code or "").lower(), person, vague, False)


keys = st.builds(
    key,
    st.sampled_from(["NOR", "CHD", None]),
    st.sampled_from(["state", "armed", "paramilitary", "civil", None]),
    st.sampled_from(["norway", "ola lind", "red hand", "rebels"]),
    st.sampled_from([None, "lind", "moe"]),
    st.booleans(),
)
sides = st.lists(keys, max_size=3, unique=True).map(lambda found: Parties(tuple(found)))


@given(sides, sides, st.booleans())
def test_either_way_the_same(one: Parties, other: Parties, personal: bool) -> None:
    found = compare_parties(one, other, personal)
    assert found in SAYS
    assert compare_parties(other, one, personal) == found


@given(sides, st.booleans())
def test_parties_agree_with_themselves(one: Parties, personal: bool) -> None:
    found = compare_parties(one, one, personal)
    assert found in ({*AGREEING} if one and any(k.code or k.vague for k in one.keys) else SAYS)
    assert found != "!"


@given(sides, sides)
def test_what_contradicts_personally_or_not_shares_no_whole_party(one: Parties, other: Parties) -> None:
    if compare_parties(one, other, False) == "!":
        assert one.codes
        assert other.codes


@given(sides, sides)
def test_all_parties_of_an_act_between_equals(one: Parties, other: Parties) -> None:
    both = joint(one, other)
    assert set(both.keys) == {*one.keys, *other.keys}
    assert both.codes == one.codes | other.codes


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ([key("NOR")], [key("NOR")], "same"),
        ([key("NOR", name="army", side="state")], [key("NOR", name="navy")], "agree"),
        ([key("NOR", name="army")], [key("NOR", "civil", "doctors")], "by code"),
        ([key("NOR", None, "harbour")], [key("NOR", "armed", "red hand")], "agree"),
        ([key("NOR")], [key("NOR", "armed", "red hand")], "!"),
        ([key("NOR", "paramilitary", "blue hand")], [key("NOR", "armed", "red hand")], "agree"),
        ([key("NOR")], [key("CHD")], "!"),
        ([key("NOR"), key("CHD")], [key("NOR")], "in part"),
        ([key("NOR"), key("CHD")], [key("CHD"), key("KEN")], "!"),
        ([key("NOR"), key("CHD"), key("PER")], [key("NOR"), key("CHD"), key("KEN")], "in part"),
        ([key("NOR")], [], "of one"),
        ([], [], "of none"),
        ([key(None, None, "rebels", vague=True)], [key(None, None, "rebels", vague=True)], "agree"),
        ([key(None, "armed", "rebels", vague=True)], [key("NOR", "armed", "red hand")], "vague"),
        ([key(None, "civil", "farmers", vague=True)], [key("NOR", "armed", "red hand")], "unclear"),
        ([key(None, None, "red hand")], [key(None, None, "the red hand")], "agree"),
        ([key(None, None, "red hand")], [key(None, None, "green foot")], "unclear"),
    ],
)
def test_what_two_sides_say(one: list[PartyKey], other: list[PartyKey], found: str) -> None:
    assert compare_parties(Parties(tuple(one)), Parties(tuple(other)), False) == found


@pytest.mark.parametrize(
    ("one", "other", "personal", "found"),
    [
        ("NOR:Ola Lind", "NOR:Ola Lind", True, "named"),
        ("NOR:Ola Lind", "NOR:Per Moe", True, "!"),
        ("NOR:Ola Lind", "NOR:Per Moe", False, "agree"),
        ("NOR:Ola Lind", "NOR", True, "agree"),
        ("NOR:Ola Lind", "CHD:Ola Lind", True, "!"),
    ],
)
def test_persons(one: str, other: str, personal: bool, found: str) -> None:
    left, right = READER.parties(parties(one)), READER.parties(parties(other))
    assert compare_parties(left, right, personal) == found


@pytest.mark.parametrize(
    ("who", "vague", "collective"),
    [("rebels", True, False), ("countries", True, True), ("western states", True, True), ("NOR", False, False)],
)
def test_words_that_name_nobody(who: str, vague: bool, collective: bool) -> None:
    found = READER.parties((party(who, None),))
    assert (found.vague, found.collective) == (vague, collective)


def test_equal_parties_are_one_object() -> None:
    assert READER.parties(parties("NOR")) is READER.parties(parties("NOR"))
    assert READER.parties(parties("NOR")) is not READER.parties(parties("CHD"))
    assert READER.parties(parties("NOR:Ola Lind"), struck=True) is READER.parties(parties("NOR:Ola Lind"))
    assert READER.parties(parties("NOR"), struck=True) is not READER.parties(parties("NOR"))


@pytest.mark.parametrize(
    ("name", "code", "sector", "side"),
    [
        ("Yemen", "YEM", "GOV", None),
        ("Yemen", "YEM", "CVL", None),
        ("Yemeni government", "YEM", "GOV", "state"),
        ("Houthis", "YEM", "REB", "armed"),
        ("Syria", "YEM", "GOV", "state"),
    ],
)
def test_a_country_s_own_name_is_a_place_where_it_is_struck(
    name: str, code: str, sector: str, side: str | None
) -> None:
    (found,) = READER.parties((party(code, sector, name=name),), struck=True).keys
    assert found.side == side
    (plain,) = READER.parties((party(code, sector, name=name),)).keys
    assert plain.side is not None


@pytest.mark.parametrize(("who", "blocks"), [("NOR+CHD", ("CHD", "NOR")), ("NOR", ("NOR",)), ("rebels", ()), ("", ())])
def test_what_parties_are_looked_up_by(who: str, blocks: tuple[str, ...]) -> None:
    assert READER.parties(parties(who, None)).blocks == blocks


@pytest.mark.parametrize(
    ("struck", "foes", "found"),
    [
        ([("villagers", "CVL")], [("rebels", "REB")], True),
        ([("villagers", "CVL"), ("nurses", "MED")], [("rebels", "REB"), ("troops", "MIL")], True),
        ([("villagers", "CVL"), ("gunmen", "UAF")], [("rebels", "REB")], False),
        ([("Faya", "CVL")], [("rebels", "REB")], False),
        ([("villagers", "CVL")], [("rebels", "REB"), ("farmers", "AGR")], False),
        ([("villagers", "CVL")], [("foreigners", None)], False),
        ([("villagers", "CVL")], [], False),
        ([], [("rebels", "REB")], False),
    ],
)
def test_civilians_harmed_in_a_campaign_against_fighters(
    struck: list[tuple[str, str | None]], foes: list[tuple[str, str | None]], found: bool
) -> None:
    one, other = (
        READER.parties(tuple(Party(start=0, end=5, text=name, name=name, sector=sector) for name, sector in side))
        for side in (struck, foes)
    )
    assert harms_bystanders(one, other) is found
