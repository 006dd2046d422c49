"""Guesses at verbs that no entry covers: shapes, features, readings and where guesses are made at all."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.tokens import Token

from dateline.extract import frames as module
from dateline.extract.article import extract
from dateline.extract.clauses import clause_of
from dateline.extract.frames import find_frames
from dateline.extract.learned import (
    FORMS,
    KINDS,
    PREPOSITIONS,
    WIDTH,
    Learned,
    Shape,
    clause_for,
    features,
    shape_of,
)
from dateline.extract.parties import Parties
from dateline.extract.roles import Resolver
from dateline.model import Annotated, Published
from dateline.ontology.learned import NOTHING, Weights
from tests.conftest import Annotate

PUBLISHED = Published(earliest="2024-06-05", latest="2024-06-05", basis="metadata")
SIZE = 5 * WIDTH + 2 * len(KINDS) + 2 * len(PREPOSITIONS) + len(FORMS)
MADE_UP = "Chad zorbed Libya with tents on Monday."
"""A sentence whose verb no entry can know."""


def always(act: str, threshold: float = 0.5) -> Weights:
    """Weights that take every verb for one act."""
    return Weights(
        classes=(act, NOTHING),
        weights=np.zeros((2, SIZE), dtype=np.float32),
        bias=np.array([4, 0], dtype=np.float32),
        threshold=threshold,
        sentences="none",
    )


def resolver_of(article: Annotated) -> Resolver:
    return Resolver(Parties(article, PUBLISHED))


def verb_of(article: Annotated, word: str) -> Token:
    return next(token for token in article.doc if token.text == word)


def shape(annotated: Annotate, text: str, word: str) -> Shape:
    article = annotated(text)
    return shape_of(clause_of(verb_of(article, word)), resolver_of(article))


def test_a_shape_tells_parties_from_things(annotated: Annotate) -> None:
    found = shape(annotated, "Norway showered the refugees with blankets.", "showered")
    assert found.lemma == "shower"
    assert "party" in found.subject_is
    assert {"party", "@REF"} <= found.object_is
    assert found.beside == {"with"}
    assert "blanket" in found.phrases
    assert not found.toward


def test_a_party_after_a_preposition_is_toward(annotated: Annotate) -> None:
    assert shape(annotated, "Kenya leaned on Uganda.", "leaned").toward == {"on"}


def test_a_passive_has_its_deep_subject(annotated: Annotate) -> None:
    found = shape(annotated, "The villagers were pelted by Sudanese soldiers.", "pelted")
    assert "passive" in found.form
    assert "@MIL" in found.subject_is
    assert "party" in found.object_is


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("Chad did not pester Libya.", "pester", "negated"),
        ("Chad wants to pester Libya.", "pester", "infinitive"),
        ("Chad pestered Libya.", "pestered", "object"),
        ("Chad dithered.", "dithered", "no object"),
    ],
)
def test_forms(annotated: Annotate, text: str, word: str, form: str) -> None:
    assert form in shape(annotated, text, word).form


def test_names_are_not_around(annotated: Annotate) -> None:
    found = shape(annotated, "The Norwegian minister berated Peru over cheap fish.", "berated")
    assert "fish" in found.around
    assert "Norwegian" not in found.around
    assert "peru" not in found.around


def test_features_are_finite_and_of_one_length(annotated: Annotate) -> None:
    vocab = annotated("Chad.").doc.vocab
    for one in (Shape(lemma="attack"), Shape(lemma="zorb", object=("qwrtz",), toward=frozenset({"on", "unheard"}))):
        vector = features(one, vocab)
        assert vector.shape == (SIZE,)
        assert np.isfinite(vector).all()


def test_words_without_a_vector_are_zeros(annotated: Annotate) -> None:
    vocab = annotated("Chad.").doc.vocab
    assert not features(Shape(lemma="qwrtzpl"), vocab)[:WIDTH].any()
    assert features(Shape(lemma="attack"), vocab)[:WIDTH].any()


@pytest.mark.parametrize("text", ["It rained all day.", "The cat chased a ball."])
def test_a_clause_without_a_party_is_not_asked_about(annotated: Annotate, text: str) -> None:
    article = annotated(text)
    verbs = [token for token in article.doc if token.pos_ == "VERB"]
    assert verbs
    assert all(clause_for(verb, resolver_of(article)) is None for verb in verbs)


def test_a_guess_gives_both_sides(annotated: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped", lambda: always("AID"))
    article = annotated("Chad bedecked Libya with tents.")
    (frame,) = find_frames(article, Parties(article, PUBLISHED), learned=True)
    assert (frame.act, [p.code for p in frame.actors], [p.code for p in frame.recipients]) == ("AID", ["TCD"], ["LBY"])


def test_of_talks_all_are_actors(annotated: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped", lambda: always("CONSULT"))
    article = annotated("Chad hobnobbed with Libya.")
    (frame,) = find_frames(article, Parties(article, PUBLISHED), learned=True)
    assert {p.code for p in frame.actors} == {"TCD", "LBY"}
    assert frame.recipients == ()


def test_a_guess_is_marked_as_such(annotated: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped", lambda: always("AID"))
    article = annotated("Chad bedecked Libya with tents.")
    (frame,) = find_frames(article, Parties(article, PUBLISHED), learned=True)
    rule = dict(frame.why)["event_type"].rule
    assert rule.startswith("learned (0.98): A bedeck B")


def test_nothing_is_guessed_where_an_entry_reads(annotated: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped", lambda: always("AID"))
    article = annotated("Chad attacked Libya and bedecked Niger.")
    frames = find_frames(article, Parties(article, PUBLISHED), learned=True)
    assert [frame.act for frame in frames] == ["ASSAULT"]


def test_nothing_is_guessed_unless_asked(annotated: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped", lambda: always("AID"))
    article = annotated("Chad bedecked Libya with tents.")
    assert find_frames(article, Parties(article, PUBLISHED)) == ()
    assert extract(article, learned=False).statements == ()


def test_below_the_threshold_nothing_is_recorded(annotated: Annotate) -> None:
    article = annotated("Chad bedecked Libya with tents.")
    verb = verb_of(article, "bedecked")
    assert Learned(always("AID", threshold=0.99), resolver_of(article)).matches(verb) == []
    assert Learned(always("AID", threshold=0.9), resolver_of(article)).matches(verb)


def test_a_verb_taken_for_nothing_has_no_reading(annotated: Annotate) -> None:
    article = annotated("Chad bedecked Libya with tents.")
    assert Learned(always(NOTHING), resolver_of(article)).matches(verb_of(article, "bedecked")) == []


@pytest.mark.parametrize("text", ["Kenya beat Chad 3-1 in the final.", "Peru borders Chile in the south."])
def test_the_shipped_weights_leave_games_and_borders_alone(annotated: Annotate, text: str) -> None:
    assert extract(annotated(text)).statements == ()


def test_a_sentence_of_unknown_words_does_no_harm(annotated: Annotate) -> None:
    once, again = (extract(annotated(MADE_UP)) for _ in range(2))
    assert once == again


@pytest.mark.parametrize(
    "text",
    [
        "Chad does not zorb Libya.",
        "Sweden wants the Danish minister.",
        "Chad knows the Libyan envoy.",
        "The regime has not won this conflict.",
    ],
)
def test_what_was_not_done_and_everyday_verbs_are_not_guessed(text: str, annotated: Annotate) -> None:
    article = annotated(text)
    guesses = Learned(always("ASSAULT"), resolver_of(article))
    assert not [match for token in article.doc for match in guesses.matches(token)]
