"""The notation of docs/predicates.md, part by part, and that nothing but a pattern or a clear refusal comes of a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import OntologyError
from dateline.ontology.patterns import PREPOSITIONS, Complement, Element, Pattern, Phrase, Slot, parse_patterns

SETS = {"missile": frozenset({"rocket", "shell"}), "aid": frozenset({"food"}), "none": frozenset[str]()}


def one(text: str, *, noun: bool = False) -> Pattern:
    (pattern,) = parse_patterns(text, SETS, noun=noun)
    return pattern


def shown(element: Element) -> str:
    """An element in a fixed notation of its own, so that whole patterns can be compared at a glance."""
    prepositions = "|".join(sorted(element.prepositions))
    text = "-" if element.no_object else f"{prepositions} {part(element)}".strip()
    return f"({text})" if element.optional else text


def part(element: Element) -> str:
    match element.part:
        case Slot() as slot:
            return of_slot(slot)
        case Phrase() as phrase:
            return " ".join("|".join(sorted(words)) for words in phrase.words)
        case Complement() as complement:
            verbs = "|".join(sorted(complement.verbs)) or "*"
            subject = of_slot(complement.subject) + " " if complement.subject else ""
            return f"[{'|'.join(sorted(complement.markers))} {subject}{verbs}]"
        case None:
            return ""


def of_slot(slot: Slot) -> str:
    words = ":" + "|".join(sorted(slot.words)) if slot.words else ""
    return slot.role + "+" * slot.plural + "!" * slot.required + words


def whole(pattern: Pattern) -> str:
    head = ("not " if pattern.refused else "") + ("be " if pattern.copula else "") + "|".join(sorted(pattern.head))
    return " / ".join([*map(shown, pattern.before), head.upper(), *map(shown, pattern.after)])


VERBS = [
    ("A hug B", "A / HUG / B"),
    ("A hug|kiss B", "A / HUG|KISS / B"),
    ("A hug B!", "A / HUG / B!"),
    ("A! hug B", "A! / HUG / B"),
    ("A+ hug", "A+ / HUG"),
    ("A+! hug", "A+! / HUG"),
    ("A hug X", "A / HUG / X"),
    ("A hug -", "A / HUG / -"),
    ("A hug - on B", "A / HUG / - / on B"),
    ("A hug B at bear", "A / HUG / B / at bear"),
    ("A hug bear", "A / HUG / bear"),
    ("A hug big bear", "A / HUG / big bear"),
    ("A hug big|small bear|cub", "A / HUG / big|small bear|cub"),
    ("A hug <missile>", "A / HUG / rocket|shell"),
    ("A hug <missile>|bear", "A / HUG / bear|rocket|shell"),
    ("A <aid> B", "A / FOOD / B"),
    ("A hug on|at B", "A / HUG / at|on B"),
    ("A hug up B", "A / HUG / up B"),
    ("A hug B up", "A / HUG / B / up"),
    ("A pull out of B", "A / PULL / out / of B"),
    ("A hug (with B)", "A / HUG / (with B)"),
    ("A hug (X) from B", "A / HUG / (X) / from B"),
    ("A hug (with B) (at X)", "A / HUG / (with B) / (at X)"),
    ("A hug ()", "A / HUG"),
    ("B come under <missile> fire", "B / COME / under rocket|shell fire"),
    ("A hug to V", "A / HUG / [to *]"),
    ("A hug of V", "A / HUG / [of *]"),
    ("A hug from|of V", "A / HUG / [from|of *]"),
    ("A hug B to V", "A / HUG / B / [to *]"),
    ("A hug V", "A / HUG / [ *]"),
    ("A hug B V", "A / HUG / B / [ *]"),
    ("A hug to meet|talk", "A / HUG / to meet|talk"),
    ("A hug that S", "A / HUG / [that *]"),
    ("A hug that must", "A / HUG / [that must]"),
    ("A hug that must|should", "A / HUG / [that must|should]"),
    ("A hug that <aid>", "A / HUG / [that food]"),
    ("A hug that B S", "A / HUG / [that B *]"),
    ("A hug that B! must", "A / HUG / [that B! must]"),
    ("A not hug B", "A / NOT HUG / B"),
    ("A not be ready to V", "A / NOT BE READY / [to *]"),
    ("A be ready to V", "A / BE READY / [to *]"),
    ("A be ready|willing to V", "A / BE READY|WILLING / [to *]"),
    ("A be at war with B", "A / BE / at war / with B"),
    ("A be", "A / BE"),
    ("hug B", "HUG / B"),
    ("A hug B:bear", "A / HUG / B:bear"),
    ("A hug B:bear|<missile>", "A / HUG / B:bear|rocket|shell"),
    ("A hug B!:bear", "A / HUG / B!:bear"),
    ("A:<missile> hug B", "A:rocket|shell / HUG / B"),
    ("A hug B:@REB", "A / HUG / B:@REB"),
    ("A hug B:@REB|@COP|bear", "A / HUG / B:@COP|@REB|bear"),
    ("A hug on B:bear", "A / HUG / on B:bear"),
    ("  A   hug   B ", "A / HUG / B"),
    ("A break cease-fire", "A / BREAK / cease-fire"),
    ("A break cease-fire with B", "A / BREAK / cease-fire / with B"),
    ("A hug café", "A / HUG / café"),
]


@pytest.mark.parametrize(("text", "wanted"), VERBS)
def test_verb_pattern(text: str, wanted: str) -> None:
    pattern = one(text)
    assert whole(pattern) == wanted.replace("CAFÉ", "café")
    assert pattern.text == text
    assert not pattern.noun


NOUNS = [
    ("hug", "HUG"),
    ("hug|kiss", "HUG|KISS"),
    ("hug of B", "HUG / of B"),
    ("hug of B by A", "HUG / of B / by A"),
    ("hug of|on|against B (by A)", "HUG / against|of|on B / (by A)"),
    ("big hug", "big / HUG"),
    ("big|small hug", "big|small / HUG"),
    ("very big hug", "very big / HUG"),
    ("(big) hug", "(big) / HUG"),
    ("(big) warm hug", "(big) / warm / HUG"),
    ("<missile> hug", "rocket|shell / HUG"),
    ("A hug", "A / HUG"),
    ("A hug of B", "A / HUG / of B"),
    ("A's hug of B", "A / HUG / of B"),
    ("A+ hug", "A+ / HUG"),
    ("hug between A+", "HUG / between A+"),
    ("hug to V", "HUG / [to *]"),
    ("hug of war on B", "HUG / of war / on B"),
    ("hug that S", "HUG / [that *]"),
    ("A big hug of B", "A / big / HUG / of B"),
]


@pytest.mark.parametrize(("text", "wanted"), NOUNS)
def test_noun_pattern(text: str, wanted: str) -> None:
    pattern = one(text, noun=True)
    assert whole(pattern) == wanted
    assert pattern.noun
    assert not (pattern.copula or pattern.refused)


SEVERAL = [
    ("A hug bear|B", ["A / HUG / bear", "A / HUG / B"]),
    ("A hug B|bear", ["A / HUG / bear", "A / HUG / B"]),
    ("A hug on bear|B", ["A / HUG / on bear", "A / HUG / on B"]),
    ("A hug <aid>|cub|B!", ["A / HUG / cub|food", "A / HUG / B!"]),
    ("A hug B|V", ["A / HUG / B", "A / HUG / [ *]"]),
    ("A hug of bear|V", ["A / HUG / of bear", "A / HUG / [of *]"]),
    (
        "A hug bear|B on cub|X",
        ["A / HUG / bear / on cub", "A / HUG / bear / on X", "A / HUG / B / on cub", "A / HUG / B / on X"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_slot_beside_words_is_several_patterns(text: str, wanted: list[str]) -> None:
    patterns = parse_patterns(text, SETS, noun=False)
    assert list(map(whole, patterns)) == wanted
    assert {pattern.text for pattern in patterns} == {text}


WRONG_VERBS = [
    ("", "expected the predicate"),
    ("   ", "expected the predicate"),
    ("A", "expected the predicate"),
    ("A B", "expected the predicate"),
    ("A not", "expected the predicate"),
    ("A - hug", "expected the predicate"),
    ("A (hug) B", "expected the predicate"),
    ("A V", "expected the predicate"),
    ("A Hug B", "'Hug' is neither"),
    ("A hug Bear", "'Bear' is neither"),
    ("A hug C", "'C' is neither"),
    ("A hug B?", r"'B\?' is neither"),
    ("A hug bear,", "'bear,' is neither"),
    ("A hug a||b", "'' is neither"),
    ("A hug |", "'' is neither"),
    ("A hug <bear>", "there is no set <bear>"),
    ("A hug B:<bear>", "there is no set <bear>"),
    ("A <bear> B", "there is no set <bear>"),
    ("A hug <missile", "'<missile' is neither"),
    ("A hug missile>", "'missile>' is neither"),
    ("A hug B:@reb", "'@reb' is neither"),
    ("A hug B:@REBELS", "'@REBELS' is neither"),
    ("A hug B:", "'B:' is neither"),
    ("A hug (with B", r"a '\(' without '\)'"),
    ("A hug with B)", r"a '\)' without '\('"),
    ("A hug (with (B))", "expected a word"),
    ("A hug that", "expected S or the clause's verb"),
    ("A hug that B", "expected S or the clause's verb"),
    ("A hug S", "expected a word, found 'S'"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG_VERBS)
def test_wrong_verb_pattern(text: str, problem: str) -> None:
    with pytest.raises(OntologyError, match=problem) as caught:
        parse_patterns(text, SETS, noun=False)
    assert f"pattern {text!r}: " in str(caught.value)


WRONG_NOUNS = [
    ("", "no noun"),
    ("A", "no noun"),
    ("A B", "no noun"),
    ("of B", "no noun"),
    ("(big)", None),
    ("(big hug", r"a '\(' without '\)'"),
    ("hug of B)", r"a '\)' without '\('"),
    ("Hug of B", "'Hug' is neither"),
    ("<bear> hug", "there is no set <bear>"),
]


@pytest.mark.parametrize(("text", "problem"), [pair for pair in WRONG_NOUNS if pair[1]])
def test_wrong_noun_pattern(text: str, problem: str) -> None:
    with pytest.raises(OntologyError, match=problem) as caught:
        parse_patterns(text, SETS, noun=True)
    assert repr(text) in str(caught.value)


WEIGHTS = [
    ("A hug", [], 0),
    ("A hug B", [0], 0),
    ("A hug X", [0], 0),
    ("A hug on B", [1], 1),
    ("A hug bear", [1], 1),
    ("A hug big bear", [2], 2),
    ("A hug on big bear", [3], 3),
    ("A hug to V", [1], 1),
    ("A hug V", [1], 1),
    ("A hug that S", [1], 1),
    ("A hug that must", [2], 2),
    ("A hug -", [1], 1),
    ("A hug out of B", [1, 1], 2),
    ("A hug B:bear", [1], 1),
    ("A hug bear on B", [1, 1], 2),
]


@pytest.mark.parametrize(("text", "each", "total"), WEIGHTS)
def test_weight_counts_words(text: str, each: list[int], total: int) -> None:
    weights = [element.weight for element in one(text).after]
    assert weights == each
    assert sum(weights) == total


ROLES = [
    ("A hug B", "A B", False, False),
    ("A hug", "A", False, False),
    ("hug B", "B", False, False),
    ("A hug X", "A", False, False),
    ("A+ hug (with B)", "A B", True, False),
    ("A+! hug X", "A", True, True),
    ("A hug that B! must", "A B", False, False),
    ("A hug that S", "A", False, False),
    ("B come under fire", "B", False, False),
]


@pytest.mark.parametrize(("text", "roles", "reciprocal", "mutual"), ROLES)
def test_roles(text: str, roles: str, reciprocal: bool, mutual: bool) -> None:
    pattern = one(text)
    assert " ".join(slot.role for slot in pattern.slots) == roles
    assert (pattern.reciprocal, pattern.mutual) == (reciprocal, mutual)
    assert [role for role in "AB" if pattern.has(role)] == roles.split()


def test_head_of_a_phrase_is_its_last_word() -> None:
    phrase = one("A hug big|small bear|cub").after[0].part
    assert isinstance(phrase, Phrase)
    assert phrase.head == {"bear", "cub"}


@pytest.mark.parametrize("preposition", sorted(PREPOSITIONS - {"because"}))
def test_every_preposition_takes_a_slot(preposition: str) -> None:
    (element,) = one(f"A hug {preposition} B").after
    assert element == Element(prepositions=frozenset({preposition}), part=Slot(role="B"))


def test_a_word_beside_a_preposition_makes_both_words() -> None:
    (element,) = one("A hug on|bear").after
    assert element.part == Phrase(words=(frozenset({"on", "bear"}),))


ATOMS = st.sampled_from(
    "A B X A+ A+! B! A! B:bear B:<missile> B:@REB A's hug kiss bear|cub <missile> <bear> <none> be not that S V to on|at of out "
    "( ) - | || : ! + @ <> Bear é 5 B|V bear|B".split()
)


@settings(max_examples=400)
@given(st.lists(ATOMS, max_size=9).map(" ".join), st.booleans())
def test_any_line_of_known_parts_is_a_pattern_or_refused(text: str, noun: bool) -> None:
    try:
        patterns = parse_patterns(text, SETS, noun=noun)
    except OntologyError as error:
        assert str(error).startswith("pattern ")
        return
    assert patterns
    for pattern in patterns:
        assert (pattern.text, pattern.noun) == (text, noun)
        assert sum(element.weight for element in pattern.after) >= 0
        assert pattern.mutual <= pattern.reciprocal


@settings(max_examples=300)
@given(st.text(alphabet="ABXVS abc'|<>()!+-:@.é\n\t", max_size=20), st.booleans())
def test_any_text_is_a_pattern_or_refused(text: str, noun: bool) -> None:
    try:
        patterns = parse_patterns(text, SETS, noun=noun)
    except OntologyError:
        return
    assert all(isinstance(pattern, Pattern) for pattern in patterns)


@settings(max_examples=100)
@given(st.lists(ATOMS, min_size=1, max_size=6).map(" ".join), st.booleans())
def test_reading_twice_gives_the_same(text: str, noun: bool) -> None:
    def outcome() -> object:
        try:
            return parse_patterns(text, SETS, noun=noun)
        except OntologyError as error:
            return str(error)

    assert outcome() == outcome()
