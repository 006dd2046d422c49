"""Frames put together to statements."""

from __future__ import annotations

import pytest

from dateline.extract.article import extract
from dateline.extract.statements import origins_of
from dateline.model import Role, Voice
from tests.conftest import Annotate

TEXT = (
    "Kenyan troops shelled Uganda on Monday. France accused Chad of arming rebels. Norway met Peru and Peru met Norway. "
    "Kenya agreed to send arms to Uganda. Police arrested and beat protesters in Kenya."
)


def test_ids_are_unique_and_stable(annotated: Annotate) -> None:
    first, second = (extract(annotated(TEXT, published="2020-01-01")) for _ in range(2))
    ids = [statement.id for statement in first.statements]
    assert len(ids) > 3
    assert len(set(ids)) == len(ids)
    assert ids == [statement.id for statement in second.statements]


def test_ids_tell_articles_apart(annotated: Annotate) -> None:
    one, other = (extract(annotated(TEXT, id=name)).statements for name in ("a", "b"))
    assert not {s.id for s in one} & {s.id for s in other}


def test_content_points_at_a_statement(annotated: Annotate) -> None:
    statements = extract(annotated(TEXT)).statements
    by_id = {statement.id: statement for statement in statements}
    linked = [statement for statement in statements if statement.content_of]
    assert [(s.act, by_id[s.content_of or ""].act) for s in linked] == [("AID", "ACCUSE")]


def test_offsets_quote_the_text(annotated: Annotate) -> None:
    for statement in extract(annotated(TEXT)).statements:
        for words in (statement.sentence, statement.trigger, *statement.actors, *statement.recipients):
            assert TEXT[words.start : words.end] == words.text
        assert dict(statement.why)["event_type"].rule


def test_order_is_that_of_the_triggers(annotated: Annotate) -> None:
    starts = [statement.trigger.start for statement in extract(annotated(TEXT)).statements]
    assert starts == sorted(starts)


def voice(name: str | None, depth: int, role: Role = Role.SPEAKER) -> Voice:
    return Voice(role=role, name=name, depth=depth)


@pytest.mark.parametrize(
    ("voices", "outlet", "wanted"),
    [
        ((), None, ()),
        ((), "Daily", ("Daily",)),
        ((voice("a", 1), voice("b", 2)), "Daily", ("b",)),
        ((voice("a", 1), voice("b", 2), voice("c", 2)), "Daily", ("b", "c")),
        ((voice("a", 1), voice(None, 2)), "Daily", ("a",)),
        ((voice("a", 1), voice("officials", 2, Role.ANONYMOUS)), "Daily", ("a",)),
    ],
)
def test_origins(voices: tuple[Voice, ...], outlet: str | None, wanted: tuple[str, ...]) -> None:
    assert origins_of(voices, outlet) == wanted
