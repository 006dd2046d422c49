"""Deep subjects, objects and phrases of single words, before any pattern is matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.arguments import (
    Oblique,
    antecedent,
    conjuncts,
    direct_objects,
    holders,
    indirect_objects,
    is_circumstance,
    is_infinitive,
    is_passive,
    is_time,
    keys,
    modifiers,
    obliques,
    possessors,
    relative_clause,
    surface_subjects,
    within,
)
from dateline.extract.clauses import clause_of, copular_clause
from dateline.extract.frames import kind_of
from dateline.extract.lexical import is_person, phrase_tokens
from dateline.extract.nominals import governor, is_support, is_target_modifier, noun_clause, outermost
from dateline.ontology.patterns import Phrase
from tests.conftest import Annotate
from tests.extract.structure import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token


def word(annotated: Annotate, text: str, wanted: str) -> Token:
    return next(token for token in annotated(text).doc if token.text == wanted)


def texts(tokens: Iterable[Token]) -> str:
    return " ".join(token.text for token in tokens)


SUBJECTS = [
    ("Kenya attacked Uganda.", "attacked", "Kenya"),
    ("Kenya and Chad attacked Uganda.", "attacked", "Kenya"),
    ("Uganda was attacked by Kenya.", "attacked", "Uganda"),
    ("Kenya sang and attacked Uganda.", "attacked", "Kenya"),
    ("Kenya wants to attack Uganda.", "attack", "Kenya"),
    ("Kenya urged Chad to attack Uganda.", "attack", "Chad"),
    ("Kenya promised Chad to attack Uganda.", "attack", "Kenya"),
    ("Kenya called on Chad to attack Uganda.", "attack", "Chad"),
    ("Kenya seems to attack Uganda.", "attack", "Kenya"),
    ("Kenya left, attacking Uganda.", "attacking", "Kenya"),
    ("Kenya, which attacked Uganda, left.", "attacked", "Kenya"),
    ("The soldiers who attacked Uganda left.", "attacked", "soldiers"),
    ("The soldiers attacking Uganda left.", "attacking", "soldiers"),
    ("Uganda, which Kenya attacked, left.", "attacked", "Kenya"),
    ("Kenya insisted on attacking Uganda.", "attacking", "Kenya"),
    ("Kenya accused Chad of attacking Uganda.", "attacking", "Chad"),
    ("Kenya's plan to attack Uganda failed.", "attack", "Kenya"),
    ("Attack Uganda!", "Attack", ""),
    ("It is fun to attack Uganda.", "attack", "It"),
]


@pytest.mark.parametrize(("text", "verb", "wanted"), SUBJECTS)
def test_subject(annotated: Annotate, text: str, verb: str, wanted: str) -> None:
    assert texts(surface_subjects(word(annotated, text, verb))) == wanted


OBJECTS = [
    ("Kenya attacked Uganda.", "attacked", "Uganda"),
    ("Kenya attacked Uganda and Chad.", "attacked", "Uganda"),
    ("Kenya shelled and stormed Uganda.", "shelled", "Uganda"),
    ("Kenya shelled and stormed Uganda.", "stormed", "Uganda"),
    ("Uganda, which Kenya attacked, left.", "attacked", "Uganda"),
    ("The soldiers whom Kenya attacked left.", "attacked", "soldiers"),
    ("Kenya attacked Uganda, the third war.", "attacked", "Uganda"),
    ("Kenya gave Uganda some money.", "gave", "money"),
    ("Uganda was attacked by Kenya.", "attacked", ""),
    ("Kenya attacked at night.", "attacked", ""),
    ("Kenya slept.", "slept", ""),
    ("Kenya, which attacked at night, left.", "attacked", ""),
]


@pytest.mark.parametrize(("text", "verb", "wanted"), OBJECTS)
def test_object(annotated: Annotate, text: str, verb: str, wanted: str) -> None:
    assert texts(direct_objects(word(annotated, text, verb))) == wanted


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Kenya gave Uganda some money.", "gave", "Uganda"),
        ("Kenya gave the soldiers bread.", "gave", "soldiers"),
        ("Kenya gave bread to the soldiers.", "gave", ""),
        ("Kenya attacked Uganda.", "attacked", ""),
    ],
)
def test_indirect_object(annotated: Annotate, text: str, verb: str, wanted: str) -> None:
    assert texts(indirect_objects(word(annotated, text, verb))) == wanted


PASSIVES = [
    ("Uganda was attacked.", "attacked", True),
    ("Uganda was attacked by Kenya.", "attacked", True),
    ("Uganda has been attacked.", "attacked", True),
    ("Uganda got attacked by Kenya.", "attacked", True),
    ("Uganda was shelled and attacked.", "attacked", True),
    ("Uganda expects to be attacked.", "attacked", True),
    ("Attacked by Kenya, Uganda left.", "Attacked", True),
    ("Kenya attacked Uganda.", "attacked", False),
    ("Kenya has attacked Uganda.", "attacked", False),
    ("Kenya is attacking Uganda.", "attacking", False),
    ("Kenya sang and attacked Uganda.", "attacked", False),
    ("Kenya wants to attack Uganda.", "attack", False),
    ("Having attacked Uganda, Kenya left.", "attacked", False),
]


@pytest.mark.parametrize(("text", "verb", "wanted"), PASSIVES)
def test_passive(annotated: Annotate, text: str, verb: str, wanted: bool) -> None:
    assert is_passive(word(annotated, text, verb)) is wanted


CLAUSES = [
    ("Kenya attacked Uganda.", "attacked", "Kenya", "Uganda", ""),
    ("Uganda was attacked by Kenya.", "attacked", "Kenya", "Uganda", ""),
    ("Uganda was attacked.", "attacked", "", "Uganda", ""),
    ("Uganda was attacked by night.", "attacked", "night", "Uganda", ""),
    ("Uganda was given money by Kenya.", "given", "Kenya", "money Uganda", "Uganda"),
    ("Kenya gave Uganda some money.", "gave", "Kenya", "money", "Uganda"),
    ("Uganda was shelled and stormed by Kenya.", "shelled", "Kenya", "Uganda", ""),
    ("Uganda, which was attacked by Kenya, left.", "attacked", "Kenya", "Uganda", ""),
    ("Rockets fired by Kenya fell.", "fired", "Kenya", "Rockets", ""),
    ("Kenya slept.", "slept", "Kenya", "", ""),
]


@pytest.mark.parametrize(("text", "verb", "subjects", "objects", "indirect"), CLAUSES)
def test_clause(annotated: Annotate, text: str, verb: str, subjects: str, objects: str, indirect: str) -> None:
    clause = clause_of(word(annotated, text, verb))
    assert (texts(clause.subjects), texts(clause.objects), texts(clause.indirect)) == (subjects, objects, indirect)


@pytest.mark.parametrize(
    ("text", "predicate", "subjects", "phrases"),
    [
        ("Kenya was critical of Uganda.", "critical", "Kenya", "of Uganda"),
        ("Kenya is angry with Uganda.", "angry", "Kenya", "with Uganda"),
        ("Kenya is ready to sing.", "ready", "Kenya", "to sing"),
        ("Kenya is ready.", "ready", "Kenya", ""),
    ],
)
def test_copular_clause(annotated: Annotate, text: str, predicate: str, subjects: str, phrases: str) -> None:
    clause = copular_clause(word(annotated, text, predicate))
    assert texts(clause.subjects) == subjects
    assert shown(clause.obliques) == phrases
    assert clause.anchor.lemma_ == "be"


def shown(found: Iterable[Oblique]) -> str:
    return "; ".join(f"{o.word} {o.head.text}" if o.head is not None else o.word for o in found)


OBLIQUES = [
    ("Kenya fired at Uganda.", "fired", "at Uganda"),
    ("Kenya fired at Uganda on Monday.", "fired", "at Uganda; on Monday"),
    ("Kenya pulled out of Uganda.", "pulled", "out; of Uganda"),
    ("Kenya wants to sing.", "wants", "to sing"),
    ("Kenya insisted on singing.", "insisted", "on singing"),
    ("Uganda was attacked by Kenya.", "attacked", "by Kenya"),
    ("Kenya rang Uganda up.", "rang", "up"),
    ("According to Chad, Kenya slept.", "slept", ""),
    ("Kenya slept.", "slept", ""),
]


@pytest.mark.parametrize(("text", "verb", "wanted"), OBLIQUES)
def test_obliques(annotated: Annotate, text: str, verb: str, wanted: str) -> None:
    assert shown(obliques(word(annotated, text, verb))) == wanted


def test_stranded_preposition_has_the_antecedent(annotated: Annotate) -> None:
    found = obliques(word(annotated, "Chad saw the soldiers who Kenya talked to.", "talked"))
    assert shown(found) == "to soldiers"


@pytest.mark.parametrize(
    ("text", "head", "wanted"),
    [
        ("Kenya left because of Uganda.", "Uganda", True),
        ("Kenya left after the war.", "war", True),
        ("Kenya left despite the war.", "war", True),
        ("Kenya left during the war.", "war", True),
        ("Kenya left with Uganda.", "Uganda", False),
        ("Kenya talked about the war.", "war", False),
    ],
)
def test_circumstance(annotated: Annotate, text: str, head: str, wanted: bool) -> None:
    verb = next(token for token in annotated(text).doc if token.dep_ == "ROOT")
    found = [o for o in obliques(verb) if o.head is not None and o.head.text == head]
    assert [is_circumstance(o) for o in found] == [wanted]


@pytest.mark.parametrize(
    ("text", "pronoun", "wanted"),
    [
        ("Kenya, which attacked Uganda, left.", "which", "Kenya"),
        ("The soldiers who attacked Uganda left.", "who", "soldiers"),
        ("The soldiers that Kenya saw left.", "that", "soldiers"),
        ("The soldiers whom Kenya saw left.", "whom", "soldiers"),
        ("Kenya said that Uganda left.", "that", "that"),
        ("Who attacked Uganda?", "Who", "Who"),
        ("Kenya attacked Uganda.", "Kenya", "Kenya"),
    ],
)
def test_antecedent(annotated: Annotate, text: str, pronoun: str, wanted: str) -> None:
    assert antecedent(word(annotated, text, pronoun)).text == wanted


@pytest.mark.parametrize(
    ("text", "inside", "wanted"),
    [
        ("Kenya, which attacked Uganda, left.", "Uganda", "attacked"),
        ("Kenya, which attacked Uganda, left.", "attacked", "attacked"),
        ("Kenya, which attacked Uganda, left.", "left", None),
        ("Kenya left when Uganda slept.", "Uganda", None),
    ],
)
def test_relative_clause(annotated: Annotate, text: str, inside: str, wanted: str | None) -> None:
    found = relative_clause(word(annotated, text, inside))
    assert (found.text if found is not None else None) == wanted


@pytest.mark.parametrize(
    ("text", "first", "wanted"),
    [
        ("Kenya and Chad left.", "Kenya", "Kenya Chad"),
        ("Kenya, Chad and Mali left.", "Kenya", "Kenya Chad Mali"),
        ("Kenya left.", "Kenya", "Kenya"),
        ("Kenya and Chad left.", "Chad", "Chad"),
    ],
)
def test_conjuncts(annotated: Annotate, text: str, first: str, wanted: str) -> None:
    assert texts(conjuncts(word(annotated, text, first))) == wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("The old Kenyan army left.", "army", "old Kenyan"),
        ("The army left.", "army", ""),
        ("Heavy rocket attacks began.", "attacks", "Heavy rocket"),
        ("Two soldiers left.", "soldiers", "Two"),
        ("Kenya's army left.", "army", "Kenya"),
    ],
)
def test_modifiers(annotated: Annotate, text: str, noun: str, wanted: str) -> None:
    assert texts(modifiers(word(annotated, text, noun))) == wanted


@pytest.mark.parametrize(
    ("text", "noun", "owner", "holder"),
    [
        ("Kenya's army left.", "army", "Kenya", "Kenya"),
        ("The Kenyan army left.", "army", "", "Kenyan"),
        ("The old army left.", "army", "", ""),
        ("Kenya saw its army.", "army", "its", "its"),
    ],
)
def test_possessors_and_holders(annotated: Annotate, text: str, noun: str, owner: str, holder: str) -> None:
    token = word(annotated, text, noun)
    assert (texts(possessors(token)), texts(holders(token))) == (owner, holder)


@pytest.mark.parametrize(
    ("text", "token", "wanted"),
    [
        ("Kenya attacked Uganda.", "attacked", {"attack", "attacked", "attacke"}),
        ("Kenya staged a rally.", "staged", {"stage", "staged"}),
        ("The attacks began.", "attacks", {"attack", "attacks"}),
    ],
)
def test_keys(annotated: Annotate, text: str, token: str, wanted: set[str]) -> None:
    assert wanted <= set(keys(word(annotated, text, token)))


def test_keys_across_a_hyphen(annotated: Annotate) -> None:
    found = keys(word(annotated, "Kenya broke the cease-fire.", "fire"))
    assert {"fire", "cease-fire", "ceasefire"} <= set(found)
    assert "cease-fire" not in keys(word(annotated, "Kenya saw the fire.", "fire"))


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Kenya wants to sing.", "sing", True),
        ("Kenya wants to sing.", "wants", False),
        ("Kenya let Uganda sing.", "sing", False),
        ("Kenya likes singing.", "singing", False),
    ],
)
def test_infinitive(annotated: Annotate, text: str, verb: str, wanted: bool) -> None:
    assert is_infinitive(word(annotated, text, verb)) is wanted


def test_within(annotated: Annotate) -> None:
    doc = annotated("Kenya said that Uganda left.").doc
    said, uganda, left = doc[1], doc[3], doc[4]
    assert within(uganda, left)
    assert within(uganda, said)
    assert within(left, left)
    assert not within(said, left)


@pytest.mark.parametrize(
    ("text", "token", "wanted"),
    [("Kenya left on Monday.", "Monday", True), ("Kenya left in May.", "May", True), ("Kenya left.", "Kenya", False)],
)
def test_time(annotated: Annotate, text: str, token: str, wanted: bool) -> None:
    assert is_time(word(annotated, text, token)) is wanted


KINDS = [
    ("Kenya attacked Uganda.", "attacked", "verb"),
    ("Kenya is attacking Uganda.", "attacking", "verb"),
    ("The attack failed.", "attack", "noun"),
    ("The attacks failed.", "attacks", "noun"),
    ("The heavy bombing of Mali went on.", "bombing", "noun"),
    ("Kenya bought an attack helicopter.", "attack", ""),
    ("The shelled town slept.", "shelled", ""),
    ("Kenya was singing.", "was", ""),
    ("Kenya left.", "Kenya", ""),
    ("Kenya left quickly.", "quickly", ""),
]


@pytest.mark.parametrize(("text", "token", "wanted"), KINDS)
def test_kind(annotated: Annotate, text: str, token: str, wanted: str) -> None:
    assert kind_of(word(annotated, text, token)) == wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("Three men left.", "men", True),
        ("The villagers left.", "villagers", True),
        ("One man left.", "man", True),
        ("The machine left.", "machine", False),
        ("Kenya left.", "Kenya", False),
    ],
)
def test_person(annotated: Annotate, text: str, noun: str, wanted: bool) -> None:
    assert is_person(word(annotated, text, noun)) is wanted


PHRASES = [
    ("Kenya fired rockets.", "rockets", "rocket", "rockets"),
    ("Kenya fired heavy rockets.", "rockets", "heavy rocket", "heavy rockets"),
    ("Kenya fired rockets and shells.", "rockets", "shell", "shells"),
    ("Kenya fired a barrage of rockets.", "barrage", "rocket", "rockets"),
    ("Kenya fired dozens of rockets.", "dozens", "rocket", "rockets"),
    ("Kenya fired rockets.", "rockets", "heavy rocket", ""),
    ("Kenya fired rockets.", "rockets", "shell", ""),
    ("Kenya ate a plate of rockets.", "plate", "rocket", ""),
]


@pytest.mark.parametrize(("text", "head", "phrase", "wanted"), PHRASES)
def test_phrase(annotated: Annotate, text: str, head: str, phrase: str, wanted: str) -> None:
    wanted_words = Phrase(words=tuple(frozenset({part}) for part in phrase.split()))
    assert texts(phrase_tokens(word(annotated, text, head), wanted_words)) == wanted


ACTORS = [
    ("Kenya's attack failed.", "attack", "Kenya"),
    ("The Kenyan attack failed.", "attack", "Kenyan"),
    ("An attack by Kenya failed.", "attack", "Kenya"),
    ("Kenya launched an attack.", "attack", "Kenya"),
    ("An attack was launched by Kenya.", "attack", "Kenya"),
    ("Kenya launched a series of attacks.", "attacks", "Kenya"),
    ("An attack launched by Kenya failed.", "attack", "Kenya"),
    ("Kenya saw an attack.", "attack", ""),
    ("The attack failed.", "attack", ""),
    ("The old attack failed.", "attack", ""),
    ("The anti-Kenyan attack failed.", "attack", ""),
]


@pytest.mark.parametrize(("text", "noun", "wanted"), ACTORS)
def test_actor_of_a_noun(annotated: Annotate, text: str, noun: str, wanted: str) -> None:
    article = annotated(text)
    token = next(t for t in article.doc if t.text == noun)
    clause = noun_clause(token, lambda t: bool(table_of(article).of(t)))
    assert texts(clause.subjects) == wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("Kenya launched a series of attacks.", "attacks", "series"),
        ("Kenya launched an attack.", "attack", "attack"),
        ("Kenya launched raids and attacks.", "attacks", "raids"),
        ("Kenya feared the day of attacks.", "attacks", "day"),
        ("Kenya heard the noise of attacks.", "attacks", "attacks"),
    ],
)
def test_outermost(annotated: Annotate, text: str, noun: str, wanted: str) -> None:
    assert outermost(word(annotated, text, noun)).text == wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted", "supporting"),
    [
        ("Kenya launched an attack.", "attack", "launched", True),
        ("Kenya saw an attack.", "attack", "saw", False),
        ("Kenya took part in talks.", "talks", "took", True),
        ("Kenya went on a visit.", "visit", "went", True),
        ("The attack failed.", "attack", "failed", False),
        ("Kenya slept during the attack.", "attack", None, None),
    ],
)
def test_governor(annotated: Annotate, text: str, noun: str, wanted: str | None, supporting: bool | None) -> None:
    found = governor(word(annotated, text, noun))
    if found is None:
        assert wanted is None
    else:
        assert (found.text, is_support(found)) == (wanted, supporting)


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("The Uganda attack failed.", "Uganda", True),
        ("The old attack failed.", "old", False),
    ],
)
def test_target_modifier(annotated: Annotate, text: str, name: str, wanted: bool) -> None:
    assert is_target_modifier(word(annotated, text, name)) is wanted
