"""Ids by their beginnings, disputes of a party, records for other programs and for notebooks."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import NotFound
from dateline.explore.asked import Asked
from dateline.explore.corpus import Corpus, whole_id
from dateline.explore.dyads import dyads
from dateline.explore.export import flat, side_objects, written
from dateline.explore.notebook import MOST_ROWS
from dateline.explore.report import _first_published, _span, render_report
from dateline.explore.show import render, render_disputes, render_quotes
from dateline.explore.timeline import render_event, select_disputes, select_events
from dateline.explore.wording import origins, parties, way
from dateline.merge.merging import Merged
from dateline.merge.overrule import joined
from dateline.model import Event, EventParty, Interval, Origin, Published, Statement, Status, Words
from tests.explore.factory import CHAD, coded, event, party, quote
from tests.explore.factory import corpus as made

IDS = {"ev_1f0c22": 1, "ev_1f0d99": 2, "ev_77aa00": 3, "ev_77ab00": 3}


@pytest.mark.parametrize(
    ("key", "found"),
    [("ev_1f0c22", "ev_1f0c22"), ("ev_1f0c", "ev_1f0c22"), ("ev_1f0d9", "ev_1f0d99"), ("ev_77a", "ev_77aa00")],
)
def test_the_beginning_of_an_id_will_do(key: str, found: str) -> None:
    assert whole_id(key, IDS, "event") == found


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ev_1f0", "'ev_1f0' could be 2 events: ev_1f0c22, ev_1f0d99."),
        ("ev_1f", "No event has the id"),
        ("ev_", "No event has the id"),
        ("", "No event has the id"),
        ("ev_9999", "No event has the id"),
        ("ev_1f0c22aa", "No event has the id"),
    ],
)
def test_a_beginning_that_does_not_do(key: str, words: str) -> None:
    with pytest.raises(NotFound, match=words):
        whole_id(key, IDS, "event")


@given(st.dictionaries(st.text("0123456789abcdef", min_size=16, max_size=16).map("ev_".__add__), st.integers()))
def test_every_whole_id_is_itself(known: dict[str, int]) -> None:
    assert all(whole_id(key, known, "event") == key for key in known)


def test_many_ids_that_begin_alike_are_not_all_told() -> None:
    with pytest.raises(NotFound, match=r"could be 9 events: .*, \.\.\.\."):
        whole_id("ev_abc", {f"ev_abc{n}": n for n in range(9)}, "event")


def test_events_statements_and_articles_by_their_beginnings(corpus: Corpus) -> None:
    for records, find in (
        (corpus.events, corpus.event),
        (corpus.statements, corpus.statement),
        ([item.article for item in corpus.articles], lambda key: corpus.article(key).article),
    ):
        for record in records:
            assert find(record.id[:-1]) == record
            assert render(corpus, record.id[:-1]) == render(corpus, record.id)


def test_a_former_id_by_its_beginning() -> None:
    found = made(events=(event("ev_aaa111", aliases=("ev_aab222", "ev_aab333")), event("ev_bbb111")))
    assert found.event("ev_aab").id == "ev_aaa111"
    assert found.event("ev_aab222").id == "ev_aaa111"


# -- selecting ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "found"),
    [((), ["ev_1", "ev_2", "ev_3"]), (("denied",), ["ev_2"]), (("asserted", "planned"), ["ev_1", "ev_3"])],
)
def test_events_of_a_status(status: tuple[str, ...], found: list[str]) -> None:
    events = (event("ev_1"), event("ev_2", status=Status.DENIED), event("ev_3", status=Status.PLANNED))
    assert [e.id for e in select_events(events, status=status)] == found


@pytest.mark.parametrize("who", [None, "NOR", "norw", "rebels"])
def test_disputes_of_a_party(corpus: Corpus, who: str | None) -> None:
    assert select_disputes(corpus, who) == corpus.disputes


def test_disputes_of_a_voice(corpus: Corpus) -> None:
    assert select_disputes(corpus, "Belarus") == corpus.disputes


@pytest.mark.parametrize("who", ["CHN", "Sweden", "nobody"])
def test_no_dispute_of_others(corpus: Corpus, who: str) -> None:
    assert select_disputes(corpus, who) == ()
    assert render_disputes(corpus, ()) == "No dispute fits."


# -- for other programs -------------------------------------------------------------------------------------------


def test_each_side_of_a_dispute_is_a_record(corpus: Corpus) -> None:
    records = side_objects(corpus.disputes)
    assert [record["side"] for record in records] == ["alleges it", "denies it"]
    assert records[1]["voices"] == ["Norway"]
    assert records[0]["events"] == records[1]["events"]
    assert all(json.loads(line) == record for line, record in zip(written(records, "jsonl"), records, strict=True))
    assert "\n".join(written(records, "csv")).splitlines()[0] == "kind,field,events,side,voices,since,statements,words"


def test_quotes_are_records(corpus: Corpus) -> None:
    (record,) = corpus.quotes(by="NOR", about="threatened").to_objects()
    assert record["speaker"]["name"] == "Ine Soreide"
    assert record["addressee"]["name"] == "reporters" or record["addressee"]["name"] is None
    assert (record["cue"], record["quotation"], len(record["articles"])) == ("told", "direct", 1)
    frame = corpus.quotes().to_pandas()
    assert {"speaker.name", "published.earliest", "content"} <= set(frame.columns)


def test_an_unnamed_speaker_is_nulls() -> None:
    (record,) = made(coded("a1", "2020-05-04", quote("a1", "Nobody knows."))).quotes().to_objects()
    assert record["speaker"] == {"name": None, "code": None, "sector": None, "office": None}


def test_quotes_name_their_articles() -> None:
    said = made(*(coded(f"ar_{n}", "2020-05-04", quote(f"ar_{n}", "We go.", party("Ada Brown"))) for n in range(5)))
    assert "5 articles [ar_0, ar_1, ar_2, ...]" in render_quotes(said.quotes())


@pytest.mark.parametrize(
    ("parties", "names"),
    [
        ([{"name": "Norway", "code": "NOR"}, {"name": "rebels", "code": None}], "Norway; rebels"),
        ([{"name": None, "code": None}], ""),
    ],
)
def test_tables_have_names_beside_codes(parties: list[dict[str, Any]], names: str) -> None:
    assert flat({"actors": parties})["actors.names"] == names


# -- origins and judgements ---------------------------------------------------------------------------------------


def origin(name: str = "A", *, counted: bool = True, chain: tuple[str, ...] = ()) -> Origin:
    reason = "first of this origin" if counted else "same outlet"
    return Origin(name=name, status=Status.ASSERTED, counted=counted, reason=reason, statements=(), chain=chain)


@pytest.mark.parametrize(
    ("chain", "told"),
    [
        ((), ""),
        (("A",), ""),
        (("A", "A"), ""),
        (("The Lantern", "A"), ", by way of The Lantern"),
        (("The Lantern", "Wire", "Wire", "A"), ", by way of The Lantern > Wire"),
    ],
)
def test_by_way_of_whom_a_word_came(chain: tuple[str, ...], told: str) -> None:
    assert way(origin(chain=chain)) == told


def test_what_is_said_alike_is_said_once() -> None:
    sources = (origin(), origin(counted=False), origin("B"), origin(counted=False), origin(counted=False))
    assert [(o.name, o.counted, more) for o, more in origins(sources)] == [
        ("A", True, ""),
        ("A", False, ", 3 statements"),
        ("B", True, ""),
    ]
    text = render(made(events=(event(sources=sources),)), "ev_1")
    assert text.count("origin A (asserted, 3 statements): not counted, same outlet") == 1


def test_what_people_judged_is_shown(corpus: Corpus) -> None:
    left, right = (e for e in corpus.events if e.act in ("CONSULT", "SANCTION"))
    judgements = joined(left, right, by="ada", at="2020-05-20")
    text = render(Corpus(corpus.merged, overruled=judgements), left.id)
    assert "(by ada, 2020-05-20)" in text
    assert "judged to be one event" in text
    assert text.count("judged to be one event") == len(judgements)


# -- when articles were published ---------------------------------------------------------------------------------


def dated(*days: tuple[str | None, str | None]) -> Corpus:
    items = [
        replace(coded(f"a{n}", None), published=Published(earliest=first, latest=last))
        for n, (first, last) in enumerate(days)
    ]
    return Corpus(Merged(articles=tuple(items), events=(), judgements=(), families=()))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], "no day is known"),
        ([(None, None)], "no day is known"),
        ([("2020-05-04", "2020-05-04")], "2020-05-04"),
        ([("2020-05-04", "2020-05-04"), ("2020-05-09", "2020-05-09")], "2020-05-04..2020-05-09"),
        ([("2020-05-01", "2020-05-31")], "2020-05-01..2020-05-31, 1 not to the day"),
        ([("2020-05-04", "2020-05-04"), (None, "2020-06-01")], "2020-05-04..2020-06-01, 1 not to the day"),
        ([("2020-05-04", "2020-05-04"), (None, None)], "2020-05-04, 1 without a day"),
    ],
)
def test_the_span_of_a_corpus(days: list[tuple[str | None, str | None]], told: str) -> None:
    assert _span(dated(*days)) == told


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ([("2020-05-04", "2020-05-04"), ("1990-01-01", "2020-05-31")], "2020-03-05"),
        ([("2020-05-04", "2020-05-31"), (None, None)], "2020-03-05"),
        ([(None, None)], None),
        ([], None),
    ],
)
def test_where_the_timeline_opens(days: list[tuple[str | None, str | None]], first: str | None) -> None:
    assert _first_published(dated(*days)) == first


# -- notebooks ----------------------------------------------------------------------------------------------------


def test_a_table_in_a_notebook(corpus: Corpus) -> None:
    page = corpus.events._repr_html_()
    assert page.count("<tr>") == len(corpus.events) + 1
    assert "<th>origins</th>" in page
    assert "Sweden (SWE) → Belarus (BLR)" in page
    assert "<th>words</th>" in corpus.statements._repr_html_()
    assert "Ine Soreide" in corpus.quotes()._repr_html_()
    assert "The Lantern" in corpus.articles._repr_html_()


def test_only_the_first_rows_are_drawn() -> None:
    page = made(events=tuple(event(f"ev_{n:03}") for n in range(MOST_ROWS + 7))).events._repr_html_()
    assert page.count("<tr>") == MOST_ROWS + 1
    assert "20 shown, 7 more" in page


def test_an_empty_table_and_words_that_look_like_tags() -> None:
    assert "0 shown" in made().events._repr_html_()
    page = made(events=(event(actors=(replace(CHAD, name="<b>Chad</b>"),)),)).events._repr_html_()
    assert "<b>Chad" not in page


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 articles"), (1, "1 article,"), (2, "2 articles")],
)
def test_a_corpus_says_how_much_it_holds(count: int, words: str) -> None:
    assert words in repr(made(*(coded(f"a{n}", "2020-05-04") for n in range(count))))


# -- who deals with whom ------------------------------------------------------------------------------------------


def between(actors: str, recipients: str = "", **fields: Any) -> Event:
    sides = (
        tuple(EventParty(name=code, code=code, sector="GOV") for code in side.split()) for side in (actors, recipients)
    )
    left, right = sides
    return event(actors=left, recipients=right, **fields)


@pytest.mark.parametrize(
    ("events", "pairs"),
    [
        ([between("NOR", "TCD")], ["NOR>TCD 1"]),
        ([between("NOR SWE", "TCD")], ["NOR>TCD 1", "SWE>TCD 1"]),
        ([between("NOR TCD")], ["NOR>TCD 1", "TCD>NOR 1"]),
        ([between("NOR", "NOR")], []),
        ([between("NOR NOR", "TCD TCD")], ["NOR>TCD 1"]),
        ([between("NOR")], []),
        ([event(actors=(replace(CHAD, code=None),))], []),
        ([between("NOR", "TCD"), between("TCD", "NOR"), between("TCD", "NOR")], ["TCD>NOR 2", "NOR>TCD 1"]),
        ([between("NOR", "TCD", status=status) for status in Status if status is not Status.ASSERTED], []),
    ],
)
def test_pairs_of_codes(events: list[Event], pairs: list[str]) -> None:
    assert [f"{d.actor}>{d.recipient} {d.events}" for d in dyads(events)] == pairs


def test_what_is_told_of_a_pair() -> None:
    days = [Interval(earliest="2020-05-04", latest="2020-05-09"), Interval(earliest=None, latest="2020-04-01"), None]
    events = [
        between("NOR", "TCD", score=score, when=when) for score, when in zip([-6.0, 4.0, -4.0], days, strict=True)
    ]
    (found,) = dyads(events)
    assert (found.cooperation, found.conflict, found.score) == (1, 2, -2.0)
    assert (found.earliest, found.latest) == ("2020-04-01", "2020-05-09")
    assert dyads([between("NOR", "TCD", score=None, when=None)])[0].score == 0.0


@given(st.lists(st.tuples(st.sampled_from(["NOR", "TCD", "NOR SWE"]), st.sampled_from(["", "TCD", "SWE"])), max_size=6))
def test_the_order_of_events_makes_no_difference(pairs: list[tuple[str, str]]) -> None:
    events = [between(*pair) for pair in pairs]
    assert dyads(events) == dyads(reversed(events))


def test_pairs_in_the_report_and_as_a_table(corpus: Corpus) -> None:
    page = render_report(corpus, "T")
    assert '<a href="#dyads">' in page
    assert "<tr><td>NOR</td><td>BLR</td>" in page
    assert 'id="dyads"' not in render_report(made(events=(event(recipients=()),)), "T")
    assert corpus.dyads.to_objects()[0].keys() == {
        "actor", "recipient", "events", "cooperation", "conflict", "score", "earliest", "latest"
    }  # fmt: skip
    assert "<th>recipient</th>" in corpus.dyads._repr_html_()


def test_the_report_offers_the_statuses_that_it_has() -> None:
    page = render_report(made(events=(event(), event("ev_2", status=Status.DENIED))), "T")
    assert "<option>asserted</option><option>denied</option></select>" in page
    assert 'data-status="denied"' in page


# -- whom a user asks for -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "code", "name", "fits"),
    [
        ("NOR", "NOR", "Ine Soreide", True),
        ("Norway", "NOR", "Ine Soreide", True),
        ("Britain", "GBR", "United Kingdom", True),
        ("NATO", "IGO", "NATO", True),
        ("Russia", "ARM", "ambassador to Russia", False),
        ("Russia", None, "friends of Russia", True),
        ("soreide", "NOR", "Ine Soreide", True),
        ("Soreide", "NOR", "Ada Brown", False),
        ("nor", "SWE", "the north", True),
        ("NOR", "SWE", "the north", False),
        ("Al-Assad", "SYR", "Bashar al Assad", True),
    ],
)
def test_who_is_meant(wanted: str, code: str | None, name: str, fits: bool) -> None:
    assert Asked.named(wanted).fits(code, name) is fits


@pytest.mark.parametrize(("name", "found"), [("Norway", ["ev_1"]), ("United States", []), ("Chad", ["ev_2"])])
def test_a_state_is_everyone_who_acts_for_it(name: str, found: list[str]) -> None:
    events = (between("NOR", "TCD"), event("ev_2", actors=(replace(CHAD, name="Mahamat Deby"),)))
    assert [e.id for e in select_events(events, actor=name)] == found


# -- articles by the names of their files, disputes by their weight -----------------------------------------------


def located(*places: str) -> Corpus:
    items = [coded(f"a{n}", "2020-05-04", locations=(place,)) for n, place in enumerate(places)]
    return made(*items)


@pytest.mark.parametrize(
    ("name", "key"),
    [("003_late.txt", "a1"), ("003", "a1"), ("00", None), ("news.jsonl:2", "a3"), ("news", None), ("", None)],
)
def test_an_article_by_the_beginning_of_its_files_name(name: str, key: str | None) -> None:
    found = located("in/001_early.txt", "in/003_late.txt", "in/news.jsonl:1", "in/news.jsonl:2")
    if key is None:
        with pytest.raises(NotFound):
            found.article(name)
    else:
        assert found.article(name if ":" not in name else f"in/{name}").article.id == key


def test_files_that_begin_alike_are_named() -> None:
    with pytest.raises(NotFound, match=r"'00' could be 2 articles: 001\.txt, 002\.txt\."):
        located("x/002.txt", "x/001.txt").article("00")


def test_what_most_is_told_of_comes_first() -> None:
    def disputed(key: str, many: int) -> Event:
        return event(key, disputed=True, statements=tuple(f"st_{key}{n}" for n in range(many)))

    def said(owner: Event) -> tuple[Statement, ...]:
        words = Words(start=0, end=5, text="Words")
        return tuple(
            Statement(
                id=key,
                article="a",
                sentence=words,
                trigger=words,
                event_type="SANCTION",
                act="SANCTION",
                status=Status.DENIED,
            )
            for key in owner.statements
        )

    events = disputed("ev_a", 1), disputed("ev_b", 3), disputed("ev_c", 1)
    item = replace(coded("a", "2020-05-04"), statements=tuple(s for e in events for s in said(e)))
    assert [d.events for d in made(item, events=events).disputes] == [("ev_b",), ("ev_a",), ("ev_c",)]


# -- events with many parties -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "—"),
        (1, "N0"),
        (4, "N0, N1, N2, N3"),
        (5, "N0, N1, N2, N3, N4"),
        (6, "N0, N1, N2, N3, 2 more"),
        (14, "N0, N1, N2, N3, 10 more"),
    ],
)
def test_many_parties_are_counted(number: int, told: str) -> None:
    assert parties([EventParty(name=f"N{n}", code=None, sector=None) for n in range(number)], 4) == told


def test_a_line_names_some_and_the_event_itself_all() -> None:
    many = tuple(EventParty(name=f"N{n}", code=None, sector=None) for n in range(9))
    one = event(actors=many, recipients=many)
    assert "N8" not in render_event(one)
    assert "N0, N1, N2, N3, 5 more → N0, N1, N2, N3, 5 more" in render_event(one)
    assert "N8 → N0" in render(made(events=(one,)), "ev_1")
    page = render_report(made(events=(one,)), "T")
    assert "5 more" in page
    assert "N8 → N0" in page


def test_a_report_of_a_day_says_so(corpus: Corpus) -> None:
    page = render_report(corpus.as_of("2020-05-06"), "T", "2020-05-06")
    assert 'As known on <b class="date">2020-05-06</b>' in page
    assert "As known on" not in render_report(corpus, "T")
