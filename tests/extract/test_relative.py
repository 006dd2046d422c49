"""What a relative clause is about."""

from __future__ import annotations

import pytest

from dateline.extract.arguments import surface_subjects
from dateline.extract.relative import relative_head
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Leaders of the group who were arrested on Monday attacked the town.", "Leaders"),
        ("A group of rebels who attacked the town fled.", "rebels"),
        ("The head of the army, which seized the town, fled.", "army"),
        ("The commander of the troops, who have left the town, fled.", "troops"),
        ("The leaders of Chad, who condemned the raid, met.", "leaders"),
        ("The president of Chad, who ordered the raid, praised France.", "president"),
        ("The foreign minister of Peru, who visited Chile, praised France.", "minister"),
        ("The president of France, which condemned the raid, met the rebels.", "France"),
        ("Soldiers of the army that seized the town attacked Mali.", "army"),
        ("A member of parliament who condemned the raid was arrested.", "member"),
        ("The killing of two soldiers who guarded the bridge angered Chad.", "soldiers"),
        ("The attack on the soldiers who guarded the bridge angered Chad.", "soldiers"),
        ("One of the rebels who attacked the town fled.", "rebels"),
        ("The bodies of hostages who were killed were found.", "hostages"),
        ("The minister, who condemned the raid, resigned.", "minister"),
        ("The army, which seized the town, fled.", "army"),
        ("The son of the president, who leads the army, attacked Chad.", "son"),
        ("The mayor of the town, who condemned the raid, was shot.", "mayor"),
    ],
)
def test_subject_of_a_relative_clause(annotated: Annotate, text: str, subject: str) -> None:
    verb = next(t for t in annotated(text).doc if t.dep_ == "relcl")
    assert [t.text for t in surface_subjects(verb)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "The minister who condemned the raid resigned.",
        "The army that seized the town fled.",
        "Rebels who attacked the town fled.",
        "It was Chad that attacked the town.",
    ],
)
def test_without_of_it_is_as_the_parse_has_it(annotated: Annotate, text: str) -> None:
    for verb in (t for t in annotated(text).doc if t.dep_ == "relcl"):
        pronoun = next(c for c in verb.children if c.lower_ in {"who", "that"})
        assert relative_head(verb, pronoun) == verb.head
