"""People overrule the merging: in any order, even against themselves, and undone it is as if they never had."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from dateline.explore.corpus import Corpus, open_corpus
from dateline.store.database import Database
from tests.cli.conftest import Invoke, Read


def events(read: Read) -> dict[str, dict[str, Any]]:
    return {event["id"]: event for event in read("export", "events")}


def groups(read: Read) -> set[frozenset[str]]:
    return {frozenset(event["statements"]) for event in read("export", "events")}


def big(read: Read) -> dict[str, Any]:
    return max(read("export", "events"), key=lambda event: (len(event["statements"]), event["id"]))


def test_a_merge_takes_the_statements_of_both(run: Invoke, read: Read) -> None:
    first, second, *rest = events(read).values()
    result = run("merge", first["id"], second["id"], "--by", "ada")
    assert result.exit_code == 0
    assert f"Done: merge {first['id']} {second['id']}. {len(rest) + 1} events now." in result.stdout
    assert frozenset((*first["statements"], *second["statements"])) in groups(read)


def test_the_former_ids_lead_to_the_merged_event(run: Invoke, read: Read) -> None:
    first, second = list(events(read))[:2]
    run("merge", first, second)
    shown = [run("show", key).stdout.splitlines()[1].split()[-1] for key in (first, second)]
    assert shown[0] == shown[1]
    assert shown[0] in events(read)


def test_who_judged_and_when_is_kept(run: Invoke, read: Read) -> None:
    first, second = list(events(read))[:2]
    run("merge", first, second, "--by", "ada")
    with Database("dateline.db") as database:
        (judgement, *_) = database.overruled()
    assert judgement.by == "ada"
    assert judgement.at is not None
    assert judgement.at.startswith("20")


@pytest.mark.parametrize("which", [slice(0, 1), slice(1, None)], ids=["the first", "all but the first"])
def test_a_split_parts_the_named_statements(run: Invoke, read: Read, which: slice) -> None:
    event = big(read)
    apart = event["statements"][which]
    assert run("split", event["id"], *apart).exit_code == 0
    found = groups(read)
    assert frozenset(apart) in found
    assert frozenset(event["statements"]) - frozenset(apart) in found


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda one, two: ["merge", one["id"], one["id"]], "are one event already"),
        (lambda one, two: ["merge", one["id"], "ev_nothing"], "No event has the id 'ev_nothing'"),
        (lambda one, two: ["merge", one["statements"][0], two["id"]], "No event has the id 'st_"),
        (lambda one, two: ["split", one["id"], *one["statements"]], "name some of its statements, not all of them"),
        (lambda one, two: ["split", one["id"], two["statements"][0]], "is no statement of ev_"),
        (lambda one, two: ["split", one["id"], "st_nothing"], "st_nothing is no statement of ev_"),
        (lambda one, two: ["split", "ev_nothing", "st_nothing"], "No event has the id"),
        (lambda one, two: ["split", one["id"]], "Missing argument"),
    ],
)
def test_what_can_not_be_judged_changes_nothing(run: Invoke, read: Read, make: Any, words: str) -> None:
    before = events(read)
    one, two = list(before.values())[:2]
    result = run(*make(one, two))
    assert result.exit_code == 2
    assert words in result.stderr
    assert events(read) == before
    assert run("undo").exit_code == 2


def test_merging_what_was_split_joins_it_again(run: Invoke, read: Read) -> None:
    event = big(read)
    before = groups(read)
    run("split", event["id"], event["statements"][0])
    halves = [e["id"] for e in read("export", "events") if set(e["statements"]) & set(event["statements"])]
    assert len(halves) == 2
    assert run("merge", *halves).exit_code == 0
    assert groups(read) == before


def test_the_last_word_holds_where_people_contradict_themselves(run: Invoke, read: Read) -> None:
    first, second = list(events(read).values())[:2]
    run("merge", first["id"], second["id"])
    merged = next(e for e in read("export", "events") if set(first["statements"]) <= set(e["statements"]))
    run("split", merged["id"], *second["statements"])
    assert {frozenset(first["statements"]), frozenset(second["statements"])} <= groups(read)


def test_merging_three_in_a_circle_ends(run: Invoke, read: Read) -> None:
    first, second, third = list(events(read).values())[:3]
    assert run("merge", first["id"], second["id"]).exit_code == 0
    assert run("merge", second["id"], third["id"]).exit_code == 0
    result = run("merge", third["id"], first["id"])
    assert (result.exit_code, "are one event already" in result.stderr) == (2, True)


@pytest.mark.parametrize("seed", range(3))
def test_all_undone_it_is_as_if_nobody_had_judged(run: Invoke, read: Read, seed: int) -> None:
    before, random, done = events(read), Random(seed), 0
    for _ in range(6):
        now = list(events(read).values())
        one, two = random.choice(now), random.choice(now)
        if random.random() < 0.5:
            result = run("merge", one["id"], two["id"])
        else:
            result = run("split", one["id"], random.choice(one["statements"]))
        done += result.exit_code == 0
    assert done
    for _ in range(done):
        assert run("undo").exit_code == 0
    assert events(read) == before
    assert run("undo").exit_code == 2


def test_every_statement_is_in_one_event_after_every_judgement(run: Invoke, read: Read) -> None:
    event, other = big(read), read("export", "events")[-1]
    statements = {record["id"] for record in read("export", "statements")}
    for arguments in (("split", event["id"], event["statements"][-1]), ("merge", event["id"], other["id"]), ("undo",)):
        assert run(*arguments).exit_code == 0
        inside = [key for found in read("export", "events") for key in found["statements"]]
        assert sorted(inside) == sorted(statements)
        assert {record["event"] for record in read("export", "statements")} == set(events(read))


def test_what_was_judged_is_shown_as_of_a_day_too(run: Invoke, read: Read) -> None:
    early = {event["id"]: event for event in read("export", "events", "--as-of", "2020-05-06")}
    first, second = list(early)[:2]
    run("merge", first, second)
    merged = read("export", "events", "--as-of", "2020-05-06")
    assert len(merged) == len(early) - 1


def test_coding_again_keeps_what_was_judged(run: Invoke, read: Read) -> None:
    first, second = list(events(read))[:2]
    run("merge", first, second)
    judged = groups(read)
    with open("more.txt", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("Title: Talks\nDate: 2020-06-01\n\nChad and Mali held talks in Bamako on Friday.")
    assert "1 coded" in run("code", "more.txt").stdout
    assert judged < groups(read)


def test_the_python_interface_sees_what_the_command_line_did(run: Invoke, read: Read) -> None:
    first, second = list(events(read))[:2]
    run("merge", first, second)
    corpus: Corpus = open_corpus("dateline.db")
    assert {event.id for event in corpus.events} == set(events(read))
    assert corpus.event(first).id == corpus.event(second).id
