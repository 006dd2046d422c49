"""Statements of the shipped vocabulary and of a user's: everyday readings, status, history, voices, ids, reductions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.extract.article import extract, layers
from dateline.extract.statements import HISTORICAL_DAYS, is_historical, origins_of, sentence_words
from dateline.model import Interval, Party, Role, Statement, Status, Voice, When
from dateline.ontology.types import event_types
from tests.conftest import Annotate

Code = Callable[..., tuple[Statement, ...]]


@pytest.fixture(scope="session")
def code(annotated: Annotate) -> Code:
    """The statements of a text, by the shipped vocabulary or with files of a user."""

    def coder(text: str, ontology: tuple[str, ...] = (), **fields: object) -> tuple[Statement, ...]:
        return extract(annotated(text, **{"published": "2024-06-05", **fields}), ontology).statements

    return coder


def codes(parties: tuple[Party, ...]) -> str:
    return "+".join(party.code or "?" for party in parties) or "-"


def brief(statement: Statement) -> str:
    return f"{statement.act} {codes(statement.actors)} > {codes(statement.recipients)}"


EVERYDAY = [
    ("Ethiopian troops attacked Eritrea.", "ASSAULT ETH > ERI"),
    ("Eritrea was attacked by Ethiopian troops.", "ASSAULT ETH > ERI"),
    ("Israeli forces attacked Lebanon on Tuesday.", "ASSAULT ISR > LBN"),
    ("Japan met with South Korea.", "CONSULT JPN+KOR > -"),
    ("Japan and South Korea met on Monday.", "CONSULT JPN+KOR > -"),
    ("The Brazilian president visited Argentina.", "CONSULT BRA > ARG"),
    ("Argentina was visited by the Brazilian president.", "CONSULT BRA > ARG"),
    ("Germany condemned Russia.", "ACCUSE DEU > RUS"),
    ("Russia was condemned by Germany.", "ACCUSE DEU > RUS"),
    ("Turkey accused Greece of lying.", "ACCUSE TUR > GRC"),
    ("Greece was accused by Turkey of lying.", "ACCUSE TUR > GRC"),
    ("Bolivian police arrested protesters.", "COERCE BOL > BOL"),
    ("Vietnam and Thailand signed a treaty.", "SUPPORT VNM+THA > -"),
    ("Canada imposed sanctions on Belarus.", "SANCTION CAN > BLR"),
    ("Sanctions were imposed on Belarus by Canada.", "SANCTION CAN > BLR"),
]


@pytest.mark.parametrize(("text", "wanted"), EVERYDAY)
def test_everyday(code: Code, text: str, wanted: str) -> None:
    assert [brief(statement) for statement in code(text)] == [wanted]


NOTHING = [
    "The cat met the dog.",
    "The recipe calls for two eggs.",
    "The nurse visited her aunt.",
    "A storm attacked the coast of nowhere.",
    "The singer signed a poster.",
    "Did Germany condemn Russia?",
    "",
    " \n ",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(code: Code, text: str) -> None:
    assert code(text) == ()


STATUSES = [
    ("Ethiopian troops attacked Eritrea.", Status.ASSERTED),
    ("Ethiopian troops allegedly attacked Eritrea.", Status.ALLEGED),
    ("Ethiopian troops did not attack Eritrea.", Status.NEGATED),
    ("Ethiopia denied that its troops attacked Eritrea.", Status.DENIED),
    ("Ethiopian troops plan to attack Eritrea.", Status.PLANNED),
    ("Ethiopian troops will attack Eritrea tomorrow.", Status.PLANNED),
    ("If Ethiopian troops attack Eritrea, Sudan will protest.", Status.HYPOTHETICAL),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(code: Code, text: str, status: Status) -> None:
    assert [s.status for s in code(text) if s.act == "ASSAULT"] == [status]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status_says_why(code: Code, text: str, status: Status) -> None:
    (statement,) = (s for s in code(text) if s.act == "ASSAULT")
    assert dict(statement.why)["status"].rule


REDUCED = [
    ("The Brazilian president will visit Argentina next week.", "CONSULT", "AGREE", Status.PLANNED),
    ("Japan and South Korea will meet next week.", "CONSULT", "AGREE", Status.PLANNED),
    ("The Brazilian president visited Argentina.", "CONSULT", "CONSULT", Status.ASSERTED),
    ("Ethiopian troops will attack Eritrea tomorrow.", "ASSAULT", "ASSAULT", Status.PLANNED),
]


@pytest.mark.parametrize(("text", "act", "event_type", "status"), REDUCED)
def test_planned_is_reduced(code: Code, text: str, act: str, event_type: str, status: Status) -> None:
    (statement,) = code(text)
    assert (statement.act, statement.event_type, statement.status) == (act, event_type, status)
    assert statement.quad == event_types()[event_type].quad


def test_reduced_statement_has_the_score_of_what_it_became(code: Code) -> None:
    (planned,) = code("The Brazilian president will visit Argentina next week.")
    (done,) = code("The Brazilian president visited Argentina.")
    assert (planned.mode, planned.score, planned.cameo) == (("visit",), 2.5, "03")
    assert (done.mode, done.score, done.cameo) == (("visit",), 4, "042")


DAYS = [
    ("2023-01-01", "2024-06-05", True),
    ("2023-12-07", "2024-06-05", True),
    ("2023-12-08", "2024-06-05", False),
    ("2024-06-01", "2024-06-05", False),
    ("2024-06-05", "2024-06-05", False),
    ("2025-01-01", "2024-06-05", False),
    (None, "2024-06-05", False),
    ("1999-01-01", None, False),
    ("1999-12-31", "2000-02-29", False),
]


@pytest.mark.parametrize(("latest", "published", "wanted"), DAYS)
def test_historical(latest: str | None, published: str | None, wanted: bool) -> None:
    when = When(earliest=latest, latest=latest, basis="expression")
    assert is_historical(when, Interval(earliest=published, latest=published)) is wanted


def test_what_has_no_day_is_not_historical() -> None:
    assert not is_historical(None, Interval(earliest="2024-06-05", latest="2024-06-05"))
    assert HISTORICAL_DAYS == 180


def test_the_latest_day_of_an_interval_counts() -> None:
    when = When(earliest="1990-01-01", latest="2024-06-01", basis="expression")
    assert not is_historical(when, Interval(earliest="2024-06-05"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Germany condemned Russia in 1999.", True),
        ("Germany condemned Russia on Monday.", False),
        ("Germany condemned Russia.", False),
    ],
)
def test_historical_statement(code: Code, text: str, wanted: bool) -> None:
    assert [s.historical for s in code(text)] == [wanted]


def test_a_historical_statement_needs_a_dated_article(code: Code) -> None:
    (statement,) = code("Germany condemned Russia in 1999.", published=None)
    assert not statement.historical


def voice(name: str | None, depth: int, role: Role = Role.SPEAKER) -> Voice:
    return Voice(role=role, name=name, depth=depth)


VOICES = [
    ((), "Daily", ("Daily",)),
    ((), None, ()),
    ((voice("Outlet", 1, Role.OUTLET),), "Outlet", ("Outlet",)),
    ((voice("Outlet", 1, Role.OUTLET), voice("Wire", 2, Role.AGENCY)), "Outlet", ("Wire",)),
    ((voice("Wire", 1, Role.AGENCY), voice("Oslo", 2), voice("Rome", 3)), None, ("Rome",)),
    ((voice("Wire", 1, Role.AGENCY), voice("sources", 2, Role.ANONYMOUS)), None, ("Wire",)),
    ((voice("sources", 1, Role.ANONYMOUS),), "Daily", ("Daily",)),
    ((voice("sources", 1, Role.ANONYMOUS),), None, ()),
    ((voice("Oslo", 2), voice("Oslo", 2)), None, ("Oslo",)),
    ((voice("Rome", 2), voice("Oslo", 2)), None, ("Rome", "Oslo")),
    ((voice("", 2), voice("Oslo", 1)), None, ("Oslo",)),
]


@pytest.mark.parametrize(("voices", "outlet", "wanted"), VOICES)
def test_origins(voices: tuple[Voice, ...], outlet: str | None, wanted: tuple[str, ...]) -> None:
    assert origins_of(voices, outlet) == wanted


def test_the_outlet_vouches_for_what_nobody_says(code: Code) -> None:
    (statement,) = code("Ethiopian troops attacked Eritrea.", outlet="The Daily")
    assert statement.origins == ("The Daily",)


def test_one_who_acts_by_speaking_is_no_voice_of_it(code: Code) -> None:
    (statement,) = code("Germany condemned Russia.", outlet="The Daily")
    assert "Germany" not in [v.name for v in statement.attribution]


MANY = (
    "Ethiopian troops attacked Eritrea. Japan met with South Korea. Germany condemned Russia. "
    "Turkey accused Greece of attacking Cyprus. Canada imposed sanctions on Belarus."
)


def test_ids_differ_and_stay(code: Code) -> None:
    first, again = code(MANY), code(MANY)
    assert len(first) >= 5
    assert len({s.id for s in first}) == len(first)
    assert [s.id for s in first] == [s.id for s in again]
    assert all(s.id.startswith("st_") and len(s.id) == 19 for s in first)


def test_ids_depend_on_the_article_and_not_on_its_outlet(code: Code) -> None:
    one, other = code(MANY, id="one"), code(MANY, id="other")
    assert {s.id for s in one}.isdisjoint(s.id for s in other)
    assert [s.id for s in one] == [s.id for s in code(MANY, id="one", outlet="The Daily", title="News")]


def test_everything_quotes_the_text(code: Code) -> None:
    for statement in code(MANY):
        for words in (statement.sentence, statement.trigger, *statement.actors, *statement.recipients):
            assert MANY[words.start : words.end] == words.text
        assert statement.sentence.start <= statement.trigger.start < statement.trigger.end <= statement.sentence.end


def test_statements_come_in_the_order_of_their_triggers(code: Code) -> None:
    starts = [statement.trigger.start for statement in code(MANY)]
    assert starts == sorted(starts)


def test_content_points_at_the_charge(code: Code) -> None:
    statements = code("Turkey accused Greece of attacking Cyprus.")
    by_act = {statement.act: statement for statement in statements}
    assert by_act["ASSAULT"].content_of == by_act["ACCUSE"].id
    assert by_act["ACCUSE"].content_of is None
    assert brief(by_act["ASSAULT"]) == "ASSAULT GRC > CYP"


def test_every_statement_explains_its_fields(code: Code) -> None:
    for statement in code(MANY):
        why = dict(statement.why)
        assert {"event_type", "status"} <= set(why)
        assert ("actors" in why) == bool(statement.actors)
        assert ("recipients" in why) == bool(statement.recipients)


def test_statements_have_types_of_the_ontology(code: Code) -> None:
    types = event_types()
    for statement in code(MANY):
        entry = types[statement.event_type]
        assert statement.quad == entry.quad
        assert statement.score == entry.score_of(statement.mode)
        assert set(statement.mode) <= set(entry.modes)
        assert statement.event is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("  Kenya slept.  \n Chad sang.\n", ["Kenya slept.", "Chad sang."]),
        ("Kenya slept.", ["Kenya slept."]),
    ],
)
def test_sentences_are_without_space_around(annotated: Annotate, text: str, wanted: list[str]) -> None:
    article = annotated(text)
    found = [sentence_words(article, sentence) for sentence in article.doc.sents]
    assert [words.text for words in found if words.text] == wanted
    assert all(text[words.start : words.end] == words.text for words in found)


def test_layers_hold_everything(annotated: Annotate) -> None:
    found = layers(annotated(MANY, published="2024-06-05"))
    assert found.id == "a1"
    assert found.published.earliest == "2024-06-05"
    assert next(MANY[s.start : s.end] for s in found.sentences) == "Ethiopian troops attacked Eritrea."
    assert len(found.sentences) == 5
    assert {p.code for p in found.parties} >= {"ETH", "ERI", "JPN", "KOR"}
    assert {"attacked", "met", "condemned"} <= {p.text for p in found.predicates}


def test_layers_of_nothing(annotated: Annotate) -> None:
    found = layers(annotated(""))
    assert (found.sentences, found.parties, found.predicates, found.times, found.places) == ((), (), (), (), ())


def own(folder: Path, text: str) -> tuple[str, ...]:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return (str(path),)


HUG = """
event_types:
  HUG:
    quad: material cooperation
    score: 9
    cameo: "06"
    planned: AGREE
    definition: Embraces in public.
    modes: {bear: {score: 10, cameo: "061"}, air: {score: 1}}
entries:
  - {id: hug, type: HUG, definition: Embraces., verbs: [A hug|embrace B!]}
  - {id: bear-hug, type: HUG, mode: bear, definition: Strong embraces., verbs: [A hug B! like bear]}
  - {id: air-hug, type: HUG, mode: air, definition: Weak embraces., nouns: [air hug of B by A], cameo: "069"}
"""


@pytest.mark.parametrize(
    ("text", "wanted", "mode", "score", "cameo"),
    [
        ("Japan hugged South Korea.", "HUG JPN > KOR", (), 9, "06"),
        ("South Korea was hugged by Japan.", "HUG JPN > KOR", (), 9, "06"),
        ("Japan, which embraced South Korea, smiled.", "HUG JPN > KOR", (), 9, "06"),
        ("Japan hugged South Korea like a bear.", "HUG JPN > KOR", ("bear",), 10, "061"),
    ],
)
def test_a_new_type_needs_no_code(
    code: Code, tmp_path: Path, text: str, wanted: str, mode: tuple[str, ...], score: float, cameo: str
) -> None:
    (statement,) = code(text, own(tmp_path, HUG))
    assert brief(statement) == wanted
    assert (statement.mode, statement.score, statement.cameo) == (mode, score, cameo)
    assert statement.quad == "material cooperation"


def test_a_new_type_is_reduced_as_it_says(code: Code, tmp_path: Path) -> None:
    (statement,) = code("Japan will hug South Korea next week.", own(tmp_path, HUG))
    assert (statement.act, statement.event_type, statement.status) == ("HUG", "AGREE", Status.PLANNED)


def test_without_the_file_nobody_hugs(code: Code) -> None:
    assert code("Japan hugged South Korea.") == ()


def test_ours_go_on_beside_a_file_of_the_user(code: Code, tmp_path: Path) -> None:
    found = code("Japan hugged South Korea. Germany condemned Russia.", own(tmp_path, HUG))
    assert [brief(s) for s in found] == ["HUG JPN > KOR", "ACCUSE DEU > RUS"]


def test_a_more_specific_pattern_of_the_user_wins(code: Code, tmp_path: Path) -> None:
    text = "entries: [{id: cheek, type: SUPPORT, definition: Jokes., verbs: [A condemn B with smile]}]"
    (statement,) = code("Germany condemned Russia with a smile.", own(tmp_path, text))
    assert brief(statement) == "SUPPORT DEU > RUS"
    assert dict(statement.why)["event_type"].rule == "cheek: A condemn B with smile"


def test_a_reading_of_the_user_that_is_no_event_blocks_ours(code: Code, tmp_path: Path) -> None:
    text = "entries: [{id: joke, type: none, definition: Jokes., verbs: [A condemn B with smile]}]"
    assert code("Germany condemned Russia with a smile.", own(tmp_path, text)) == ()


WRONG = {
    "no definition": ("event_types: {HUG: {quad: q, score: 1, cameo: '06'}}", "HUG"),
    "no score": ("event_types: {HUG: {quad: q, cameo: '06', definition: Hugs.}}", "HUG"),
    "score in words": ("event_types: {HUG: {quad: q, score: much, cameo: '06', definition: Hugs.}}", "HUG"),
    "mode without score": (
        "event_types: {HUG: {quad: q, score: 1, cameo: '06', definition: Hugs., modes: {bear: {}}}}",
        "HUG",
    ),
    "type that is a word": ("event_types: {HUG: big}", "HUG"),
}


@pytest.mark.parametrize(("text", "problem"), WRONG.values(), ids=WRONG)
def test_wrong_types_are_told(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(OntologyError, match=problem):
        event_types(own(tmp_path, text))
