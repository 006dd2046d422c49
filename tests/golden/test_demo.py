"""What a reader of the example articles knows must be in the database, and what is not in the articles must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.explore.corpus import Corpus
from dateline.explore.demo import examples
from dateline.model import Event, Status

pytestmark = pytest.mark.slow


def codes(event: Event, side: str) -> set[str]:
    return {party.code for party in getattr(event, side) if party.code}


def find(corpus: Corpus, act: str, actor: str, recipient: str | None, day: str) -> list[Event]:
    return [
        event
        for event in corpus.events
        if event.act == act
        and actor in codes(event, "actors")
        and (recipient is None or recipient in codes(event, "recipients") | codes(event, "actors"))
        and event.when is not None
        and (event.when.earliest or "") <= day <= (event.when.latest or "9999")
    ]


@pytest.mark.parametrize(
    ("act", "actor", "recipient", "day"),
    [
        ("SUPPORT", "RUS", "UKR", "2022-07-22"),
        ("ASSAULT", "RUS", "UKR", "2022-07-23"),
        ("ACCUSE", "UKR", "RUS", "2022-07-23"),
        ("SANCTION", "RUS", None, "2022-10-29"),
        ("ACCUSE", "RUS", "GBR", "2022-10-29"),
        ("SANCTION", "RUS", None, "2023-07-17"),
        ("ACCUSE", "RUS", "UKR", "2023-07-17"),
        ("ASSAULT", "RUS", "UKR", "2023-07-20"),
        ("SANCTION", "SAU", "IRN", "2016-01-03"),
        ("SANCTION", "BHR", "IRN", "2016-01-04"),
        ("ACCUSE", "SAU", "IRN", "2016-01-03"),
        ("ACCUSE", "IRN", "SAU", "2016-01-07"),
        ("ACCUSE", "USA", "IRN", "2019-09-15"),
        ("CONSULT", "USA", "SAU", "2019-09-14"),
        ("CONSULT", "SAU", "IRN", "2023-06-17"),
        ("ACCUSE", "AZE", "ARM", "2020-09-27"),
        ("ACCUSE", "FRA", "TUR", "2020-10-02"),
        ("ACCUSE", "AZE", "ARM", "2020-10-17"),
        ("ASSAULT", "AZE", "AZE", "2023-09-19"),
        ("ACCUSE", "ARM", "AZE", "2023-09-19"),
        ("REQUEST", "USA", "AZE", "2023-09-19"),
    ],
)
def test_the_main_events_are_found(demo: Corpus, act: str, actor: str, recipient: str | None, day: str) -> None:
    assert find(demo, act, actor, recipient, day)


def test_nothing_is_skipped_and_every_outlet_is_there(demo: Corpus) -> None:
    assert not demo.skipped
    assert len(demo.articles) >= 24
    assert len({item.clean.outlet for item in demo.articles}) >= 8


def test_the_break_of_2016_is_one_event_of_several_origins(demo: Corpus) -> None:
    (event,) = [e for e in find(demo, "SANCTION", "SAU", "IRN", "2016-01-03") if e.articles > 1]
    assert event.origins >= 2
    assert event.articles >= 3


def test_wire_copy_is_no_second_origin(demo: Corpus) -> None:
    assert any(family.copies for family in demo.merged.families)
    (event,) = [e for e in find(demo, "SUPPORT", "RUS", "UKR", "2022-07-22") if e.copies]
    outlets = {demo.coded[demo.statement(key).article].clean.outlet for key in event.statements}
    assert {"Meridian Wire", "The Evening Lantern"} <= outlets


@pytest.mark.parametrize(
    ("act", "actor", "denier"),
    [("ASSAULT", "SAU", "Saudi"), ("AID", "GBR", "United Kingdom"), ("ASSAULT", "AZE", "Azerbaijan")],
)
def test_denials_make_disputes(demo: Corpus, act: str, actor: str, denier: str) -> None:
    disputed = [e for e in demo.events if e.act == act and actor in codes(e, "actors") and e.disputed]
    assert any(denier in voice for e in disputed for voice in e.voices.get(Status.DENIED, ()))


@pytest.mark.parametrize("words", ["harbour view", "Five deserts", "bread costs", "Follow us", "morning newsletter"])
def test_promotions_are_not_coded(demo: Corpus, words: str) -> None:
    assert not any(words in statement.sentence.text for statement in demo.statements)


def test_questions_and_answers_that_repeat_the_article_are_not_coded(demo: Corpus) -> None:
    item = demo.article("09-worldbrief-extension.txt")
    start = item.article.text.index("Frequently Asked")
    assert all(statement.sentence.end <= start for statement in item.statements)


def test_undated_articles_get_an_interval_with_evidence(demo: Corpus) -> None:
    for name, day in (("09-worldbrief-extension.txt", "2023-05-17"), ("10-worldbrief-exodus.txt", "2023-09-29")):
        published = demo.article(name).published
        assert published.basis in {"text", "corpus"}
        assert published.evidence
        assert (published.earliest or "0000") <= day <= (published.latest or "9999")


def test_every_span_quotes_the_text(demo: Corpus) -> None:
    for item in demo.articles:
        text = item.article.text
        for s in item.statements:
            spans = [s.sentence, s.trigger, *s.actors, *s.recipients]
            spans += [v.cue for v in s.attribution if v.cue is not None]
            assert all(text[span.start : span.end] == span.text for span in spans)
            if s.when is not None and s.when.start is not None:
                assert text[s.when.start : s.when.end] == s.when.text
            if s.where is not None:
                assert text[s.where.start : s.where.end] == s.where.text


def test_intervals_are_ordered(demo: Corpus) -> None:
    for s in demo.statements:
        if s.when is not None and s.when.earliest and s.when.latest:
            assert s.when.earliest <= s.when.latest


def test_every_field_says_where_it_comes_from(demo: Corpus) -> None:
    for s in demo.statements:
        assert {"event_type", "status"} <= {name for name, _ in s.why}


def test_the_text_shows_what_was_found_and_where_to_look_next(demo_text: tuple[str, Path], demo: Corpus) -> None:
    text, _ = demo_text
    assert f"{len(demo.events)} events" in text
    assert "Disputes" in text
    assert "dateline timeline --db" in text


def test_the_note_says_that_the_outlets_are_invented() -> None:
    assert "invented" in (examples() / "README.md").read_text(encoding="utf-8")


def test_an_earlier_day_knows_less(demo: Corpus) -> None:
    early = demo.as_of("2020-01-01")
    assert 0 < len(early.articles) < len(demo.articles)
    assert all((e.first_reported or "") <= "2020-01-01" for e in early.events)
    assert not find(early, "ACCUSE", "AZE", "ARM", "2020-09-27")
