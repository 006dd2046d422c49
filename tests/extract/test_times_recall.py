"""Events told elsewhere: beginnings and parts of campaigns, what came before, journeys named again, known events."""

from __future__ import annotations

import pytest

from dateline.extract.when.attach import attach
from dateline.extract.when.deadlines import Deadlines
from dateline.extract.when.find import Finder
from dateline.extract.when.looking import after_which, begins, proper_nouns
from dateline.model import Interval, Status
from tests.conftest import Annotate
from tests.extract.reckoning import bound

ASSERTED, PLANNED = Status.ASSERTED, Status.PLANNED
TOUR = "Crown Prince Mohammed bin Salman is on a marathon tour of the United States."
SATURDAY = "The army launched an offensive on Saturday."


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("Turkey launched the Afrin [offensive].", "2018-02-10", "2018-01-20"),
        ("The Afrin offensive was [launched] to drive out the militia.", "2018-02-10", "2018-01-20"),
        ("Troops [began] the invasion of Iraq.", "2004-02-10", "2003-03-20"),
        # the campaign itself, and not its beginning
        ("Turkey's Afrin [offensive] killed dozens.", "2018-02-10", "2018-01-20..2018-02-10"),
        ("Turkey's Afrin [offensive] killed dozens.", "2019-02-10", "2018-01-20..2018-03-24"),
        ("Kenya condemned the [invasion] of Iraq.", "2004-02-10", "2003-03-20..2003-05-01"),
    ],
)
def test_what_begins_happens_on_its_first_day(annotated: Annotate, text: str, today: str, days: str) -> None:
    assert bound(annotated, text, today=today) == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Turkey [began] a ground incursion into Afrin. The ground campaign opened on Sunday.", "2018-01-21"),
        ("Turkey [began] an air assault on Afrin. The ground campaign opened on Sunday.", "2018-01-20"),
        ("Turkey [began] an incursion into Afrin. The ground campaign opened on Sunday.", "2018-01-20"),
    ],
)
def test_a_part_of_a_campaign_begins_on_its_own_day(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text, today="2018-01-23") == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The army attacked on Monday after rebels [shelled] the port.", "..2012-05-14"),
        ("The army attacked in March after rebels [shelled] the port.", "..2012-03-31"),
        ("The army attacked on Monday after rebels [shelled] the port on Sunday.", "2012-05-13"),
        ("The army attacked on Monday after rebels [shelled] the port this month.", "2012-05-01..2012-05-14"),
        ("The army fired on the crowd after it [stormed] the gate on Tuesday.", "2012-05-15"),
        ("On Monday, after [meeting] rebels, the envoy left.", "2012-05-14"),
    ],
)
def test_what_came_before_is_not_later(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("The army attacked after rebels [shelled] the port.", ASSERTED, "2012-05-16..2012-05-17"),
        ("The army [attacked] after rebels shelled the port.", ASSERTED, "2012-05-16..2012-05-17"),
        ("The army will attack on Friday after rebels [leave] the port.", PLANNED, "2012-05-17.."),
    ],
)
def test_an_order_that_tells_no_day(annotated: Annotate, text: str, status: Status, days: str) -> None:
    assert bound(annotated, text, status) == f"{days} publication"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya [allowed] its jets to be used in the offensive.",
        "Kenya [allowed] the fleet to use its ports to pursue the campaign.",
        "Kenya [financed] the campaign.",
        "Kenya has [condemned] the offensive.",
    ],
)
def test_what_serves_or_answers_a_campaign_lasts_with_it(annotated: Annotate, text: str) -> None:
    assert bound(annotated, f"{SATURDAY} {text}") == "2012-05-12..2012-05-17 expression"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya [mocked] the fleet for its part in the campaign.",
        "Kenya [allowed] its banks to open.",
        "Kenya [financed] a school that the campaign had ruined.",
    ],
)
def test_what_does_not_serve_a_campaign_is_news(annotated: Annotate, text: str) -> None:
    assert bound(annotated, f"{SATURDAY} {text}") == "2012-05-16..2012-05-17 publication"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Aides spoke of Prince Mohammed's [visit].", "2018-03-19..2018-04-07 expression"),
        ("Aides spoke of Prince Mohammed's [trip].", "2018-03-19..2018-04-07 expression"),
        ("Aides spoke of Emmanuel Macron's [visit].", "2018-04-04..2018-04-05 publication"),
        ("Aides spoke of Prince Mohammed's next [visit].", "2018-04-04..2018-04-05 publication"),
        ("Aides spoke of a [visit].", "2018-04-04..2018-04-05 publication"),
        ("Aides spoke of Prince Mohammed's [speech].", "2018-04-04..2018-04-05 publication"),
    ],
)
def test_a_known_journey_is_known_again_by_whose_it_is(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, f"{TOUR} {text}", today="2018-04-05") == days


@pytest.mark.parametrize(
    ("text", "today", "status", "days"),
    [
        ("Vladimir Putin [visited] Pyongyang.", "2024-06-20", ASSERTED, "2024-06-18..2024-06-19 expression"),
        ("Vladimir Putin [visited] Pyongyang.", "2000-07-22", ASSERTED, "2000-07-19..2000-07-20 expression"),
        ("Vladimir Putin [visited] Pyongyang in 2000.", "2024-06-20", ASSERTED, "2000-07-19..2000-07-20 expression"),
        ("Vladimir Putin [visited] Pyongyang.", "2024-09-20", ASSERTED, "2024-09-19..2024-09-20 publication"),
        ("Vladimir Putin had [visited] Pyongyang.", "2024-06-20", ASSERTED, "..2024-06-20 publication"),
        ("Vladimir Putin will [visit] Pyongyang.", "2024-06-10", PLANNED, "2024-06-10.. publication"),
        ("Vladimir Putin again [visited] Pyongyang.", "2024-06-20", ASSERTED, "2024-06-19..2024-06-20 publication"),
    ],
)
def test_of_like_events_the_one_just_past_is_news(
    annotated: Annotate, text: str, today: str, status: Status, days: str
) -> None:
    assert bound(annotated, text, status, today) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Riyadh detained Saad Hariri of Lebanon and [forced] him to resign.",
         "2017-11-04..2017-11-21 expression"),
        ("Riyadh detained Saad Hariri of Lebanon and France [protested].",
         "2018-04-04..2018-04-05 publication"),
    ],
)  # fmt: skip
def test_a_deed_joined_to_a_known_one(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text, today="2018-04-05") == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Groups mourned the casualties [inflicted] by the Saudi-led coalition in Yemen.",
         "2015-03-26..2018-04-05 expression"),
        ("Groups mourned the children [maimed] by mines.", "2018-04-04..2018-04-05 publication"),
        ("Groups [mourned] victims of the Saudi-led coalition in Yemen.", "2018-04-04..2018-04-05 publication"),
    ],
)  # fmt: skip
def test_a_deed_told_in_passing_lies_in_its_war(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text, today="2018-04-05") == days


def test_a_visit_keeps_its_end_and_a_war_does_not(annotated: Annotate) -> None:
    tour = TOUR.replace("tour", "[tour]")
    assert bound(annotated, tour, today="2018-03-25") == "2018-03-19..2018-04-07 expression"
    war = "The Eastern Ghouta [offensive] went on."
    assert bound(annotated, war, today="2018-03-25") == "2018-02-18..2018-03-25 expression"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the eve of war he left after he had spoken.", "left"),
        ("He left after the king spoke.", "left"),
        ("He left Oslo after meeting the rebels there.", "left"),
    ],
)
def test_the_verb_that_a_clause_with_after_hangs_on(annotated: Annotate, text: str, expected: str) -> None:
    doc = annotated(text).doc
    found = [after_which(t) for t in doc if t.text in {"spoken", "spoke", "meeting"}]
    assert [t.text for t in found if t is not None] == [expected]


@pytest.mark.parametrize("text", ["He left before the king spoke.", "He left when the king spoke.", "The king spoke."])
def test_other_clauses_tell_no_order(annotated: Annotate, text: str) -> None:
    assert all(after_which(t) is None for t in annotated(text).doc)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They launched an attack.", "attack", True),
        ("The attack was launched.", "attack", True),
        ("They saw the outbreak of war.", "war", True),
        ("War erupted.", "erupted", True),
        ("They feared an attack.", "attack", False),
        ("The war went on.", "war", False),
    ],
)
def test_beginnings(annotated: Annotate, text: str, word: str, expected: bool) -> None:
    doc = annotated(text).doc
    assert begins(next(t for t in doc if t.text == word)) is expected


def test_the_proper_nouns_of_a_phrase(annotated: Annotate) -> None:
    assert proper_nouns(annotated("Aides met Ola Lind in Oslo.").doc) == {"Ola", "Lind", "Oslo"}


@pytest.mark.parametrize(
    ("text", "set_for"),
    [
        ("The diplomats must leave by Friday.", True),
        ("The diplomats have to leave by Friday.", True),
        ("The diplomats were ordered to leave before 1 June.", True),
        ("The diplomats were given until Sunday.", True),
        ("The diplomats left by Friday.", False),
        ("The diplomats must leave on Friday.", False),
        ("Diplomats must leave by Friday.", False),
        ("The diplomats must leave by the end of the year.", False),
    ],
)
def test_whom_a_day_is_set(annotated: Annotate, text: str, set_for: bool) -> None:
    article = annotated(f"Chad will expel diplomats. {text}")
    today = Interval(earliest="2012-05-17", latest="2012-05-17")
    deadlines = Deadlines(article.doc, attach(Finder(article, today).find()))
    expel = next(t for t in article.doc if t.text == "expel")
    assert (deadlines.of(expel) is not None) is set_for
