"""Days that two expressions tell together, clauses behind "since", lengths of time, and plans with a day that is set."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Status
from tests.conftest import Annotate
from tests.extract.reckoning import bound

PLANNED, DENIED = Status.PLANNED, Status.DENIED
NEWS = "2012-05-16..2012-05-17 publication"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She was [deported] three days after her arrest on 4 May.", "2012-05-07"),
        ("Three days after the raid of 4 May the minister [resigned].", "2012-05-07"),
        ("A month before the vote on 6 May, police [raided] the paper.", "2012-04-06"),
        ("He was [arrested] a week before the election of 2 April 2012.", "2012-03-26"),
        ("He was [arrested] two days after gunmen killed ten people on May 6.", "2012-05-08"),
        ("The duke [fled] ten days after the coup of 1 January 2010.", "2010-01-11"),
        ("Two years after the treaty was signed in March 2008, the states [broke] ties.", "2010-03-01..2010-03-31"),
        ("On the eve of the summit on 8 May, Chad [recalled] its envoy.", "2012-05-07"),
        ("In the run-up to the poll of 6 May, police [arrested] activists.", "..2012-05-06"),
    ],
)
def test_a_day_counted_from_another(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She was deported three days after her [arrest] on 4 May.", "2012-05-04"),
        ("He was arrested two days after gunmen [killed] ten people on May 6.", "2012-05-06"),
        ("Hundreds were jailed since the junta [seized] power in 2009.", "2009-01-01..2009-12-31"),
    ],
)
def test_what_it_is_counted_from_keeps_its_own(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    "text",
    [
        "He was [arrested] several days after the vote.",
        "He was [arrested] days after the vote.",
        "The court [fined] him for two days after the vote.",
        "A year to the day after the revolt, thousands [marched].",
    ],
)
def test_a_count_from_no_day_gives_none(annotated: Annotate, text: str) -> None:
    assert bound(annotated, text) == NEWS


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In the first three months of 2012, rebels [killed] 40 soldiers.", "2012-01-01..2012-03-31"),
        ("In the last two weeks of April jets [bombed] the valley.", "2012-04-17..2012-04-30"),
        ("In the final six months of 2011 the court [freed] nobody.", "2011-07-01..2011-12-31"),
        ("In the two years to April 2012, militias [burned] forty villages.", "2010-05-01..2012-04-30"),
        ("In the 48 hours to Wednesday, jets [hit] 30 targets.", "2012-05-15..2012-05-16"),
        ("At least 40 reporters were [detained] in the first half of 2011.", "2011-01-01..2011-06-30"),
    ],
)
def test_parts_of_a_period(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Since the king fled on 2 May, soldiers have [looted] the palace.", "2012-05-02..2012-05-17"),
        ("Since coming to power in 2009, the junta has [jailed] hundreds.", "2009-01-01..2012-05-17"),
        ("Hundreds have been [jailed] since the junta seized power in 2009.", "2009-01-01..2012-05-17"),
        ("More than 100 have been [killed] since the uprising began in March 2011.", "2011-03-01..2012-05-17"),
        ("Since taking office in January 2011, the president has [visited] ten states.", "2011-01-01..2012-05-17"),
        ("Rebels have [held] the city since 2009.", "2009-01-01..2012-05-17"),
    ],
)
def test_since_reaches_to_the_article(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The navy has [blockaded] the port for two months.", "2012-03-17..2012-05-17 expression"),
        ("The navy has been [blockading] the port for five days.", "2012-05-12..2012-05-17 expression"),
        ("Workers have been [striking] for a week.", "2012-05-10..2012-05-17 expression"),
        ("The army has been [shelling] the town for 36 hours.", "2012-05-15..2012-05-17 expression"),
        ("The army has been [shelling] the town.", "2012-05-17 publication"),
        # a sentence's length, a length that is over, one that nobody counts
        ("He has been [jailed] for six years.", NEWS),
        ("The army [shelled] the town for three days.", NEWS),
        ("Protesters have [camped] outside the palace for weeks.", NEWS),
    ],
)
def test_how_long_it_has_gone_on(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The troops are to [withdraw] within ten days.", "2012-05-17..2012-05-27 expression"),
        ("He will be [deported] within 72 hours.", "2012-05-17..2012-05-20 expression"),
        ("The fleet will [sail] in two weeks.", "2012-05-17..2012-05-31 expression"),
        ("Chad will [expel] the envoys. The envoys must leave by Sunday.", "2012-05-17..2012-05-20 expression"),
        ("Chad will [close] the consulate. The consulate has until 30 May to pack up.",
         "2012-05-17..2012-05-30 expression"),
        ("Chad will [close] the consulate. It said so. The consulate has to shut its doors before 30 May.",
         "2012-05-17..2012-05-30 expression"),
        ("Chad announced the [expulsion] of diplomats. The diplomats were told to leave by Sunday.",
         "2012-05-17..2012-05-20 expression"),
        # others' deadlines, deadlines gone by, lengths of something else
        ("Chad will [close] the consulate. A school must shut by 30 May.", "2012-05-17.. publication"),
        ("Chad will [close] the consulate. A consulate must shut by 30 May.", "2012-05-17.. publication"),
        ("Chad will [close] the consulate. The consulate had to pay its rent by 3 May.", "2012-05-17.. publication"),
        ("Chad will [close] the consulate. The consulate opened on 30 April.", "2012-05-17.. publication"),
        ("Chad will [close] the port for two weeks.", "2012-05-17.. publication"),
    ],
)  # fmt: skip
def test_until_when_a_plan_reaches(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text, PLANNED) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In its resolution of 12 April, the Council [demanded] a halt.", "2012-04-12"),
        ("The Council, at its meeting of 3 May 2012, [condemned] the coup.", "2012-05-03"),
        ("In a letter dated 12 April, the envoy [urged] restraint.", "2012-04-12"),
        ("Scores [died] in the coup of 15 July 2009.", "2009-07-15"),
        ("The coup of 15 July 2009 [killed] scores.", "2009-07-15"),
        ("The 2009 coup [killed] scores.", "2009-01-01..2009-12-31"),
        ("Tuesday's strike [killed] two.", "2012-05-15"),
        ("Jets [bombed] the bridge on the night of May 3.", "2012-05-03"),
        ("In the early hours of Tuesday, gunmen [stormed] the base.", "2012-05-15"),
        ("At dawn on 3 May, gunmen [stormed] the base.", "2012-05-03"),
        ("Shortly before 11pm on Tuesday, officers [arrested] a man of 34.", "2012-05-15"),
        ("The envoy has [held] talks with rebels three times this year.", "2012-01-01..2012-05-17"),
        ("The army [shelled] the port on Monday and Tuesday.", "2012-05-14..2012-05-15"),
        ("Rebels [attacked] convoys between March and May 2010.", "2010-03-01..2010-05-31"),
        ("As of 1 May 2012, the state had [expelled] 60 diplomats.", "..2012-05-01"),
        ("Troops had [withdrawn] from the valley by the end of 2014.", "..2014-12-31"),
        ("By the end of 2009, troops [withdrew] from the valley.", "..2009-12-31"),
        ("A judge in 2009 had [sentenced] the banker to nine years.", "2009-01-01..2009-12-31"),
        ("The court, which in 2009 had [sentenced] him to death, freed him.", "2009-01-01..2009-12-31"),
    ],
)
def test_words_between_a_time_and_its_verb(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya [condemned] the coup of 2009.",
        "Tuesday's papers [accused] him of theft.",
        "A resolution of 12 April [worried] the Council.",
        "The minister [praised] a book of 3 May 2012.",
        "The army [shelled] the port that Chad built between 2001 and 2003.",
    ],
)
def test_times_of_other_things(annotated: Annotate, text: str) -> None:
    assert bound(annotated, text) == NEWS


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The [war] that began in 2009 killed thousands.", "2009-01-01..2012-05-17"),
        ("Leaders condemned the [war], which started in 2009.", "2009-01-01..2012-05-17"),
        ("The [coup] that took place in 2009 shook the country.", "2009-01-01..2009-12-31"),
        ("They recalled the [attack] that killed ten in May 2011.", "2011-05-01..2011-05-31"),
        ("He praised the [treaty] signed in 1990.", "1990-01-01..1990-12-31"),
        ("The [siege] which ended in March had lasted years.", "2012-03-01..2012-03-31"),
    ],
)
def test_the_time_of_a_clause_about_a_noun(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the [attack] that Kenya had feared in 2009.",
        "He praised the [treaty] that jurists drafted in 1990.",
        "The [war], which the queen hates, killed a man born in 1990.",
    ],
)
def test_a_clause_that_tells_of_others_lends_no_time(annotated: Annotate, text: str) -> None:
    assert not bound(annotated, text).endswith("expression")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The minister [resigned] on March 3.", "2012-03-03"),
        ("The minister [resigned] on June 20.", "2011-06-20"),
        ("The minister [resigned] on December 30.", "2011-12-30"),
        ("The minister [resigned] on May 25.", "2012-05-25"),
        ("The minister [resigned] on 10 July.", "2011-07-10"),
    ],
)
def test_a_day_without_its_year_follows_the_tense(annotated: Annotate, text: str, days: str) -> None:
    assert bound(annotated, text) == f"{days} expression"


@pytest.mark.parametrize(("day", "year"), [("March 3", 2013), ("May 10", 2012), ("June 20", 2012), ("January 5", 2013)])
def test_a_planned_day_without_its_year_lies_ahead(annotated: Annotate, day: str, year: int) -> None:
    found = bound(annotated, f"The minister will [resign] on {day}.", PLANNED)
    assert found.startswith(f"{year}-")


DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@settings(max_examples=25, deadline=None)
@given(DAYS, st.integers(2, 60), st.sampled_from(["after", "before"]))
def test_a_count_of_days_is_exact(annotated: Annotate, day: date, number: int, way: str) -> None:
    written = f"{day.day} {day:%B %Y}"
    wanted = day + timedelta(days=number if way == "after" else -number)
    text = f"He was [arrested] {number} days {way} the vote on {written}."
    assert bound(annotated, text, today="2036-06-01") == f"{wanted.isoformat()} expression"


@settings(max_examples=20, deadline=None)
@given(DAYS, st.integers(1, 25))
def test_how_long_shifts_with_the_article(annotated: Annotate, today: date, number: int) -> None:
    unit = "day" if number == 1 else "days"
    found = bound(annotated, f"The army has been [shelling] the town for {number} {unit}.", today=today.isoformat())
    since = today - timedelta(days=number)
    assert found == f"{since.isoformat()}..{today.isoformat()} expression"


def test_a_plan_until_a_day_gone_by_has_no_start(annotated: Annotate) -> None:
    assert bound(annotated, "The king will [reign] until two days ago.", PLANNED) == "..2012-05-15 expression"
    assert bound(annotated, "The king will [reign] until Sunday.", PLANNED) == "2012-05-17..2012-05-20 expression"
