"""Undated articles dated by dated ones, the state of knowledge on a day, disputes, and people's verdicts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dateline.errors import NotFound
from dateline.merge.asof import as_known_on
from dateline.merge.dating import agreement, date_undated, is_dated, undone
from dateline.merge.disputes import disputes
from dateline.merge.merging import merge
from dateline.merge.model import OPEN_END, OPEN_START, Dates
from dateline.merge.overrule import joined, separated
from dateline.model import Coded, Published, Status, Verdict, When
from tests.merge.factory import article, statement_id, told, toll, visit, voice, where

STORY = (
    "Ola Lind of Norway landed in Ndjamena for talks with Mahamat Deby at the Rose Palace. The two leaders spoke of the "
    "Tibesti border, of grain from Tromso and of the Faya airfield before Lind left for Moundou on the evening plane."
)
OTHER = "A report on herring: Lofoten trawlers of Bodo, Svolvar and Reine stayed moored while Tromso talked of quotas."
DATED = article("d", visit("NOR:Ola Lind", "CHD", "2021-04-02"), published="2021-04-03", text=STORY)


def undated(published: Published | None = None, text: str = STORY, **fields: Any) -> Coded:
    """An undated article on the visit."""
    own = " " + " ".join(f"own{n}" for n in range(60))
    coded = article("u", visit("NOR:Ola Lind", "CHD", None, **fields), text=text[:200] + own)
    return replace(coded, published=published) if published else coded


def dated(coded: Coded, *others: Coded) -> Published:
    return next(c.published for c in date_undated([coded, DATED, *others]) if c.article.id == "u")


def test_news_of_a_dated_event_dates_an_article() -> None:
    found = dated(undated())
    assert (found.earliest, found.latest, found.basis) == ("2021-04-02", "2021-04-09", "corpus")
    (evidence,) = found.evidence
    assert evidence.text == "visited"
    assert evidence.rule == f"corpus: same event as {statement_id('d', 0)} in d"


def test_what_is_still_to_come_dates_it_before() -> None:
    found = dated(undated(status=Status.PLANNED, sentence="Lind lands in Ndjamena soon."))
    assert (found.earliest, found.latest) == ("2021-02-01", "2021-04-02")


def test_what_the_text_gave_is_narrowed_and_kept() -> None:
    found = dated(undated(Published(earliest="2021-04-04", latest="2021-12-31", basis="text")))
    assert (found.earliest, found.latest) == ("2021-04-04", "2021-04-09")
    assert found.evidence[0].rule == "corpus, narrowing 2021-04-04..2021-12-31"


@pytest.mark.parametrize(
    "coded",
    [
        undated(Published(earliest="2022-01-01", latest="2022-12-31", basis="text")),
        undated(text=OTHER),
        undated(status=Status.DENIED),
        undated(historical=True),
        article("u", visit("NOR:Ola Lind", "KEN", None), text=STORY[:200]),
        article("u", visit("NOR:Ola Lind", "CHD", "2021-04-02"), text=STORY[:200] + " own words" * 40),
    ],
    ids=["text says otherwise", "another story", "denied", "long ago", "another host", "a mention with its own day"],
)
def test_what_does_not_date_an_article(coded: Coded) -> None:
    assert dated(coded) == coded.published


SPRING = Published(earliest="2021-02-10", latest="2021-06-30", basis="text")


def seen_from_its_article(status: Status, *more: dict[str, Any]) -> Coded:
    """The undated article, its date known to some months, and so its visit too."""
    coded = undated(SPRING, status=status, sentence="Lind lands in Ndjamena soon.")
    latest = None if status is Status.PLANNED else SPRING.latest
    when = When(earliest=SPRING.earliest, latest=latest, basis="publication")
    rest = article("u", visit("NOR:Ola Lind", "CHD", None), *more).statements[1:]
    return replace(coded, statements=(replace(coded.statements[0], when=when), *rest))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.PLANNED, ("2021-02-10", "2021-04-02", "corpus")),
        (Status.ASSERTED, ("2021-04-02", "2021-04-09", "corpus")),
        (Status.HYPOTHETICAL, ("2021-02-10", "2021-06-30", "text")),
    ],
)
def test_days_that_are_but_the_article_s_own_are_no_days(status: Status, expected: tuple[str, str, str]) -> None:
    found = dated(seen_from_its_article(status))
    assert (found.earliest, found.latest, found.basis) == expected


def test_an_act_that_the_article_dates_is_no_news_where_it_is_mentioned_again() -> None:
    earlier = visit("NOR:Ola Lind", "CHD", "2021-03-01..2021-03-31")
    assert dated(seen_from_its_article(Status.ASSERTED, earlier)) == SPRING
    other = told("AID", "NOR", "CHD", "2021-03-01..2021-03-31")
    assert dated(seen_from_its_article(Status.ASSERTED, other)).basis == "corpus"
    assert dated(seen_from_its_article(Status.PLANNED, earlier)).latest == "2021-04-02"


def test_dated_articles_keep_their_dates_and_undated_ones_are_no_evidence() -> None:
    other = undated()
    third = replace(other, clean=replace(other.clean, article=replace(other.article, id="v")))
    found = {c.article.id: c.published for c in date_undated([other, third])}
    assert not found["u"].known
    assert not found["v"].known
    assert next(c for c in date_undated([other, DATED]) if c.article.id == "d") is DATED


def test_a_copy_is_dated_by_its_original() -> None:
    copy = article("u", text=STORY + " (wire)")
    merged = merge([DATED, copy])
    published = next(c.published for c in merged.articles if c.article.id == "u")
    assert (published.earliest, published.latest, published.basis) == ("2021-03-20", "2021-04-17", "corpus")


@pytest.mark.parametrize(
    ("own", "found", "best"),
    [
        ((OPEN_START, OPEN_END), [(5, 9), (7, 12), (40, 50)], (7, 9)),
        ((8, 60), [(5, 9), (7, 12), (40, 50)], (8, 9)),
        ((100, 200), [(5, 9)], None),
        ((OPEN_START, OPEN_END), [], None),
    ],
)
def test_most_of_the_evidence_decides(own: Any, found: list[Any], best: Any) -> None:
    result = agreement(Dates(own[0], own[1], 0), [Dates(first, last, 3) for first, last in found])
    assert (result and (result.first, result.last)) == best


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2021-01-01", "2021-01-01", True),
        ("2021-01-01", "2021-01-05", True),
        ("2021-01-01", "2021-06-01", False),
        (None, "2021-01-01", False),
    ],
)
def test_is_dated(earliest: str | None, latest: str, expected: bool) -> None:
    assert is_dated(Published(earliest=earliest, latest=latest)) is expected


@pytest.mark.parametrize("published", [None, Published(earliest="2021-04-04", latest="2021-12-31", basis="text")])
def test_dating_can_be_taken_back(published: Published | None) -> None:
    coded = undated(published)
    found = next(c for c in date_undated([coded, DATED]) if c.article.id == "u")
    assert undone(found).published == coded.published
    assert undone(coded) is coded


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2021-04-02", []),
        ("2021-04-03", ["d"]),
        ("2021-04-08", ["d"]),
        ("2021-04-09", ["d", "u"]),
        ("2030-01-01", ["d", "u"]),
    ],
)
def test_as_known_on(day: str, known: list[str]) -> None:
    assert [c.article.id for c in as_known_on([undated(), DATED], day)] == known


def test_a_date_given_by_a_later_article_is_not_known_yet() -> None:
    late = replace(DATED, published=Published(earliest="2021-06-01", latest="2021-06-01", basis="metadata"))
    assert as_known_on([undated(), late], "2021-05-01") == ()
    assert [c.article.id for c in as_known_on([undated(), late], "2021-06-01")] == ["d", "u"]


def test_what_never_gets_a_date_is_never_known() -> None:
    assert as_known_on([undated(text=OTHER)], "2100-01-01") == ()


def test_a_denial_is_a_dispute() -> None:
    claim = told(
        "AID",
        "NOR",
        "CHD",
        None,
        status=Status.ALLEGED,
        trigger="arms",
        voices=[voice("Peru")],
        sentence="Peru says so.",
    )
    denial = told(
        "AID", "NOR", "CHD", None, status=Status.DENIED, trigger="arms", voices=[voice("Oslo")], sentence="Oslo denies."
    )
    (dispute,) = disputes(merge([article("a", claim, denial, published="2021-04-03", text=STORY)]))
    assert (dispute.kind, dispute.field) == ("denial", None)
    assert [(side.label, side.voices, side.since) for side in dispute.sides] == [
        ("alleges it", ("Peru",), "2021-04-03"),
        ("denies it", ("Oslo",), "2021-04-03"),
    ]
    assert dispute.sides[1].words == ("Oslo denies.",)


def test_rivals_are_one_dispute() -> None:
    faya = where("Faya", "CHD", at=(17.9, 19.1))
    blast = told("ASSAULT", "NOR", "CHD", "2021-04-02", mode="explosives", trigger="blast", where=faya, size=toll(9))
    merged = merge([article("a", blast, {**blast, "actors": "PER"}, published="2021-04-03", text=STORY)])
    (dispute,) = disputes(merged)
    assert (dispute.kind, dispute.field) == ("rivals", "culprit")
    assert sorted(side.label for side in dispute.sides) == ["by Norway", "by Peru"]
    assert set(dispute.events) == {event.id for event in merged.events}


def test_no_disputes() -> None:
    assert disputes(merge([DATED])) == ()


def test_verdicts_of_people_keep_who_and_when() -> None:
    left, right = merge([DATED]).events[0], merge([article("x", told("AID", "NOR", "CHD"))]).events[0]
    (judgement,) = joined(left, right, by="nora", at="2024-05-01")
    assert (judgement.verdict, judgement.by, judgement.at) == (Verdict.SAME, "nora", "2024-05-01")


def test_a_split_must_name_some_statements_of_the_event() -> None:
    event = merge(
        [article("a", visit("NOR", "CHD", "2021-04-02"), visit("NOR", "CHD", "2021-04-02"), text=STORY)]
    ).events[0]
    assert len(event.statements) == 2
    with pytest.raises(NotFound, match="st_nothing"):
        separated(event, ["st_nothing"], by="me", at="now")
    with pytest.raises(NotFound, match="not all of them"):
        separated(event, event.statements, by="me", at="now")
    with pytest.raises(NotFound, match="not all of them"):
        separated(event, [], by="me", at="now")
