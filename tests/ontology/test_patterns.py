"""The notation of docs/predicates.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import OntologyError
from dateline.ontology.patterns import PREPOSITIONS, Complement, Element, Pattern, Phrase, Slot, parse_patterns

SETS = {"missile": frozenset({"rocket", "shell"}), "aid": frozenset({"food"})}


def verb(text: str) -> Pattern:
    (pattern,) = parse_patterns(text, SETS, noun=False)
    return pattern


def noun(text: str) -> Pattern:
    (pattern,) = parse_patterns(text, SETS, noun=True)
    return pattern


def words(*alternatives: str) -> frozenset[str]:
    return frozenset(alternatives)


def test_subject_predicate_object() -> None:
    pattern = verb("A shell|bombard B")
    assert pattern.head == words("shell", "bombard")
    assert pattern.before == (Element(part=Slot(role="A")),)
    assert pattern.after == (Element(part=Slot(role="B")),)
    assert (pattern.has("A"), pattern.has("B"), pattern.reciprocal, pattern.copula) == (True, True, False, False)


def test_sets_stand_beside_words() -> None:
    assert verb("A fire <missile>|gun").after[0].part == Phrase(words=(words("rocket", "shell", "gun"),))


def test_preposition_takes_the_slot_after_it() -> None:
    (element,) = verb("A open|shoot at|on B").after
    assert (element.prepositions, element.part) == (words("at", "on"), Slot(role="B"))


def test_preposition_takes_the_words_after_it() -> None:
    (element,) = verb("B come under <missile> fire").after
    assert element.prepositions == words("under")
    assert element.part == Phrase(words=(words("rocket", "shell"), words("fire")))


def test_preposition_alone_is_a_particle() -> None:
    first, second = verb("A pull out of B").after
    assert (first.prepositions, first.part) == (words("out"), None)
    assert second.prepositions == words("of")


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("A agree to V", {"to"}),
        ("A accuse B of V", {"of"}),
        ("A stop V", {""}),
        ("A say that S", {"that"}),
        ("A insist on|upon V", {"on", "upon"}),
    ],
)
def test_complements(text: str, markers: set[str]) -> None:
    part = verb(text).after[-1].part
    assert isinstance(part, Complement)
    assert part.markers == markers


def test_infinitive_of_certain_verbs() -> None:
    (element,) = verb("A agree to meet|talk").after
    assert (element.prepositions, element.part) == (words("to"), Phrase(words=(words("meet", "talk"),)))


def test_finite_clause_of_certain_verbs() -> None:
    part = verb("A say that must|should").after[0].part
    assert isinstance(part, Complement)
    assert part.verbs == words("must", "should")


def test_copula() -> None:
    pattern = verb("A be ready|willing to V")
    assert (pattern.copula, pattern.head) == (True, words("ready", "willing"))
    assert not verb("A be at war with B").copula


def test_required_and_reciprocal_slots() -> None:
    assert verb("A arrest B!").after[0].part == Slot(role="B", required=True)
    assert verb("A+ meet").reciprocal
    assert noun("talk between A+").reciprocal
    assert verb("A+! discuss X").before[0].part == Slot(role="A", plural=True, required=True)


def test_slot_that_asks_for_words() -> None:
    assert verb("A rescue B:<aid>|hostage").after[0].part == Slot(role="B", words=words("food", "hostage"))


def test_slot_that_asks_for_a_sector() -> None:
    assert verb("A back B:@REB|rebel").after[0].part == Slot(role="B", words=words("@REB", "rebel"))


def test_optional_parts() -> None:
    (phrase, optional) = verb("A+ hold talk (with B)").after
    assert (phrase.optional, optional.optional) == (False, True)


def test_no_object() -> None:
    assert verb("A march -").after == (Element(no_object=True),)


def test_slot_beside_words_is_several_patterns() -> None:
    first, second = parse_patterns("A praise <aid>|B", SETS, noun=False)
    assert first.after[0].part == Phrase(words=(words("food"),))
    assert second.after[0].part == Slot(role="B")


def test_noun_is_the_last_word_before_a_preposition() -> None:
    pattern = noun("<missile> attack|raid on B (by A)")
    assert pattern.head == words("attack", "raid")
    assert pattern.before == (Element(part=Phrase(words=(words("rocket", "shell"),))),)
    assert [element.optional for element in pattern.after] == [False, True]


def test_noun_with_optional_modifier() -> None:
    pattern = noun("(military) aid to B")
    assert pattern.head == words("aid")
    assert pattern.before[0].optional


def test_noun_with_words_after_a_preposition() -> None:
    pattern = noun("declaration of war on B")
    assert pattern.head == words("declaration")
    assert pattern.after[0].part == Phrase(words=(words("war"),))


@pytest.mark.parametrize(
    ("text", "weight"), [("A agree", 0), ("A agree to V", 1), ("A fire <missile> at B", 2), ("A march -", 1)]
)
def test_more_words_weigh_more(text: str, weight: int) -> None:
    assert sum(element.weight for element in verb(text).after) == weight


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A B", "expected the predicate"),
        ("A fire <nothing>", "there is no set <nothing>"),
        ("A fire (at B", "a '(' without ')'"),
        ("A fire at B)", "a ')' without '('"),
        ("A say that", "expected S or the clause's verb"),
        ("A Fire at B", "'Fire' is neither a word"),
        ("A be", None),
        ("", "expected the predicate"),
    ],
)
def test_errors_say_what_is_wrong(text: str, problem: str | None) -> None:
    if problem is None:
        assert verb(text).head == words("be")
        return
    with pytest.raises(OntologyError, match=problem.replace("(", r"\(").replace(")", r"\)")) as caught:
        verb(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize("text", ["of B by A", "A", "B!", "by A"])
def test_noun_pattern_needs_a_noun(text: str) -> None:
    with pytest.raises(OntologyError, match="no noun"):
        noun(text)


TOKENS = st.sampled_from(
    ["A", "B!", "X", "fire", "<missile>", "at|on", "to", "V", "that", "S", "(", ")", "-", "be", "A+"]
)


@given(st.lists(TOKENS, max_size=8), st.booleans())
def test_any_line_is_parsed_or_refused(tokens: list[str], is_noun: bool) -> None:
    try:
        patterns = parse_patterns(" ".join(tokens), SETS, noun=is_noun)
    except OntologyError:
        return
    assert all(pattern.head and pattern.noun == is_noun for pattern in patterns)


def test_prepositions_are_no_verbs() -> None:
    assert {"on", "off", "against", "into"} <= PREPOSITIONS
    assert PREPOSITIONS.isdisjoint({"fire", "meet", "back-up"})
