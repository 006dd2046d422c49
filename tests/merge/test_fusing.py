"""What an event shows of statements that differ: parties, days, voices."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.disputes import disputes
from dateline.merge.fusing import best_days, parties, voices
from dateline.merge.mentions import Reader
from dateline.merge.merging import merge
from dateline.model import EventParty, Interval, Party, Published, Status
from tests.merge.factory import article, party, told

DENIED, ALLEGED, NEGATED, ASSERTED = Status.DENIED, Status.ALLEGED, Status.NEGATED, Status.ASSERTED
STORY = "Peru's Rosa Quispe spoke in Lima of mortar shells, of the Callao depot and of a ship from Tromso. "


def fused(*names: str) -> list[tuple[str, str | None, str | None]]:
    """Parties from ``NAME/CODE/SECTOR``, each told by a statement of its own."""
    found = parties((_party(*name.split("/")),) for name in names)
    return [(one.name, one.code, one.sector) for one in found]


def _party(name: str, code: str = "", sector: str = "") -> Party:
    return Party(start=0, end=len(name), text=name, name=name, code=code or None, sector=sector or None)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Peru/PER/GOV"], [("Peru", "PER", "GOV")]),
        (["Peru/PER/GOV", "Peru/PER/MIL", "Peru/PER/MIL"], [("Peru", "PER", "MIL")]),
        (["Peru/PER/GOV", "Peru/PER/MIL"], [("Peru", "PER", "GOV")]),
        (["Peru/PER/GOV", "Lima/PER/GOV", "Peru/PER/GOV"], [("Peru", "PER", "GOV")]),
        (["Peru/PER/GOV", "marines/PER/MIL"], [("Peru", "PER", "GOV"), ("marines", "PER", "MIL")]),
        (["marines/PER/MIL", "Peru/PER/GOV", "Peru/PER/GOV"], [("Peru", "PER", "GOV"), ("marines", "PER", "MIL")]),
        (["the Front//REB", "The Front//UAF"], [("the Front", None, "REB")]),
        (["the Front//REB", "the League//REB"], [("the Front", None, "REB"), ("the League", None, "REB")]),
        (["Peru/PER/GOV", "Peru/BOL/GOV"], [("Peru", "PER", "GOV"), ("Peru", "BOL", "GOV")]),
        ([], []),
    ],
)
def test_a_party_is_shown_once(names: list[str], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert fused(*names) == expected


some = st.lists(
    st.tuples(
        st.sampled_from(["Peru", "Lima", "marines", "the Front"]),
        st.sampled_from(["PER", "BOL", ""]),
        st.sampled_from(["GOV", "MIL", ""]),
    ),
    max_size=8,
)


@given(some)
def test_no_two_parties_share_code_and_name_or_code_and_sector(told_of: list[tuple[str, str, str]]) -> None:
    shown = parties((_party(*one),) for one in told_of)
    assert len({(one.code, one.name.lower()) for one in shown}) == len(shown)
    coded = [one for one in shown if one.code]
    assert len({(one.code, one.sector) for one in coded}) == len(coded)
    assert {one.code for one in shown} == {code or None for _, code, _ in told_of}


@given(some)
def test_every_party_shown_was_told_of(told_of: list[tuple[str, str, str]]) -> None:
    known = {EventParty(name=name, code=code or None, sector=sector or None) for name, code, sector in told_of}
    assert set(parties((_party(*one),) for one in told_of)) <= known


def days(*statements: dict[str, Any], published: Published | str | None = "2016-01-07") -> Interval | None:
    made = article("a", *statements, published=published if isinstance(published, str) else None, text=STORY)
    return best_days(Reader().mentions([made]))


def shelling(status: Status, when: str | None = "2016-01-06..2016-01-07", basis: str = "publication") -> dict[str, Any]:
    return told("ASSAULT", "PER", "KEN", when, basis=basis, mode="heavy-weapons", trigger="shelled", status=status)


@pytest.mark.parametrize("status", [ALLEGED, DENIED, NEGATED])
def test_what_is_charged_or_denied_happened_by_the_day_of_the_report(status: Status) -> None:
    assert days(shelling(status)) == Interval(latest="2016-01-07")


def test_the_first_report_bounds_a_charge() -> None:
    first = article("a", shelling(ALLEGED), published="2016-01-07", text=STORY)
    later = article(
        "b", shelling(DENIED, "2016-02-01..2016-02-02"), published="2016-02-02", text=f"{STORY} Nairobi said no."
    )
    assert best_days(Reader().mentions([first, later])) == Interval(latest="2016-01-07")


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([shelling(ALLEGED), shelling(DENIED, "2016-01-02", "expression")], Interval(earliest="2016-01-02", latest="2016-01-02")),
        ([shelling(ALLEGED), shelling(ASSERTED)], Interval(earliest="2016-01-06", latest="2016-01-07")),
        ([shelling(ASSERTED)], Interval(earliest="2016-01-06", latest="2016-01-07")),
        ([shelling(ALLEGED, None)], None),
        ([shelling(Status.PLANNED, None)], None),
        ([shelling(ASSERTED, None), shelling(ALLEGED)], Interval(latest="2016-01-07")),
    ],
    ids=["a day is told", "told as fact", "fact alone", "nothing", "a plan", "fact without day"],
)  # fmt: skip
def test_better_days_go_before_the_bound(statements: list[dict[str, Any]], expected: Interval | None) -> None:
    assert days(*statements) == expected


def test_a_wide_interval_is_better_than_none() -> None:
    wide = shelling(ASSERTED, "2015-01-01..2015-12-31")
    assert days(wide, published=None) == Interval(earliest="2015-01-01", latest="2015-12-31")
    assert days(wide, shelling(ASSERTED, "2015-02-01..2015-06-30"), published=None) == Interval(
        earliest="2015-02-01", latest="2015-06-30"
    )


def test_a_disputed_charge_has_a_day_by_which_it_happened() -> None:
    merged = merge([article("a", shelling(ALLEGED), shelling(DENIED), published="2016-01-07", text=STORY)])
    (event,) = merged.events
    assert event.disputed
    assert event.when == Interval(latest="2016-01-07")
    assert [dispute.kind for dispute in disputes(merged)] == ["denial"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Nina Berg", "Ola Lind", "Nina Berg"], ("Nina Berg", "Ola Lind")),
        (["The Ledger", "the ledger"], ("The Ledger",)),
        ([], ()),
    ],
)
def test_voices_come_once_in_the_order_of_the_statements(names: list[str], expected: tuple[str, ...]) -> None:
    found = voices((ASSERTED, name) for name in names)
    assert found.get(ASSERTED, ()) == expected


def test_a_voice_is_kept_for_each_of_its_statuses() -> None:
    found = voices([(ALLEGED, "Nina Berg"), (DENIED, "Nina Berg"), (ALLEGED, "Ola Lind")])
    assert found == {ALLEGED: ("Nina Berg", "Ola Lind"), DENIED: ("Nina Berg",)}


def test_parties_of_a_statement_keep_their_order() -> None:
    shown = parties([(party("NOR"), party("CHD")), (party("NOR"), party("CHD"))])
    assert [one.code for one in shown] == ["NOR", "CHD"]
