"""The labelled sentences and what is made of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from training.fit import confusions, cross_validated, figures, fit, weights_of
from training.instances import UNLABELLED, of_examples, of_labelled
from training.sentences import Labelled, digest, examples, parse, read_all

from dateline.annotate.model import load_model
from dateline.config import Settings
from dateline.extract.learned import features
from dateline.ontology.learned import NOTHING, shipped
from dateline.ontology.types import event_types

LINE = "ASSAULT/aerial | Syrian jets | the town | pounded | Syrian jets pounded the town of Maarat."
FEW = (
    LINE,
    "AID | Norway | villagers | showered | Norway showered the villagers with blankets.",
    "NONE | - | - | outplayed | Kenya outplayed Chad in the second half.",
    "CONSULT | Chad, Libya | - | hobnobbed | Chad hobnobbed with Libya in Tunis.",
    "ASSAULT | rebels | soldiers | waylaid | Rebels waylaid the Malian soldiers on the road.",
    "NONE | - | - | borders | Peru borders Chile in the south.",
    "AID | Japan | Nepal | regaled | Japan regaled Nepal with tents and rice.",
)


def labelled(*lines: str) -> list[Labelled]:
    return [parse(line, str(number)) for number, line in enumerate(lines)]


def test_a_line_is_read() -> None:
    found = parse(LINE, "x:1")
    assert (found.act, found.mode, found.actor, found.recipient) == ("ASSAULT", "aerial", "Syrian jets", "the town")
    assert found.sentence[found.start :].startswith("pounded")


def test_no_party_is_empty() -> None:
    found = parse(FEW[2], "x:1")
    assert (found.act, found.actor, found.recipient) == (NOTHING, "", "")


def test_the_predicate_is_a_whole_word_in_any_case() -> None:
    found = parse("NONE | - | - | art | Smart people like Art.", "x:1")
    assert found.sentence[found.start :] == "Art."


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("ASSAULT | A | B | hit", "expected 5 fields"),
        ("HITTING | A | B | hit | A hit B.", "no event type"),
        ("ASSAULT/visit | A | B | hit | A hit B.", "no mode of ASSAULT"),
        ("ASSAULT | A | B | struck | A hit B.", "does not stand in the sentence"),
        ("ASSAULT | A | B | hi | A hit B.", "does not stand in the sentence"),
    ],
)
def test_wrong_lines_are_refused(line: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        parse(line, "x:1")


def test_a_wrong_line_is_named_with_file_and_number(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"# a comment\n\n{LINE}\nnonsense\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt:4: expected 5 fields"):
        read_all(tmp_path)


def test_the_order_of_files_and_lines_does_not_change_the_digest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(FEW[:3]), encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n".join(FEW[3:]), encoding="utf-8")
    before = digest(tmp_path)
    (tmp_path / "a.txt").write_text("\n".join(reversed(FEW)), encoding="utf-8")
    (tmp_path / "b.txt").unlink()
    assert digest(tmp_path) == before


def test_another_sentence_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FEW[0], encoding="utf-8")
    before = digest(tmp_path)
    (tmp_path / "a.txt").write_text(FEW[1], encoding="utf-8")
    assert digest(tmp_path) != before


def test_the_shipped_weights_are_made_from_the_shipped_sentences() -> None:
    assert shipped().sentences == digest(), "run python -m training"


def test_there_are_thousands_of_sentences_of_every_type() -> None:
    counts = Counter(item.act for item in read_all())
    assert sum(counts.values()) >= 3000
    assert min(counts[act] for act in event_types()) >= 100
    assert counts[NOTHING] >= 700


def test_no_predicate_of_a_sentence_is_labelled_twice_with_one_act() -> None:
    found = Counter((item.sentence, item.start, item.act) for item in read_all())
    assert not [key for key, count in found.items() if count > 1]


def test_sentences_are_not_series() -> None:
    """Hardly any two sentences begin with the same four words."""
    starts = Counter(" ".join(text.split()[:4]) for text in {item.sentence for item in read_all()})
    assert sum(count - 1 for count in starts.values()) < 0.05 * sum(starts.values())


def test_examples_have_types_and_counterexamples_none() -> None:
    acts = {act for act, _ in examples()}
    assert acts == {*event_types(), NOTHING}
    assert not any("=>" in text for _, text in examples())


def test_labels_and_the_rest_of_quiet_sentences_are_instances() -> None:
    lines = [FEW[2], "NONE | - | - | met | Kenya met Chad, coached by Peru, and lost the final."]
    found = list(of_labelled(labelled(*lines), Settings()))
    assert {i.act for i in found} == {NOTHING}
    assert {i.weight for i in found if not i.labelled} <= {UNLABELLED}
    assert all(i.weight == 1 for i in found if i.labelled)


def test_other_words_of_a_sentence_with_an_interaction_are_no_instances() -> None:
    line = "AID | Norway | Chad | showered | Norway, which tormented Peru in the cup, showered Chad with tents."
    assert [i.shape.lemma for i in of_labelled(labelled(line), Settings())] == ["shower"]


def test_examples_are_instances_where_the_entry_reads_them() -> None:
    found = list(of_examples([("ASSAULT", "Chad bombed Libya."), (NOTHING, "Chad adores Libya.")], Settings()))
    assert [(i.act, i.asked) for i in found] == [("ASSAULT", False), (NOTHING, True)]


def test_fitting_learns_what_it_is_shown() -> None:
    instances = list(of_labelled(labelled(*FEW), Settings()))
    model = fit(instances, strength=100)
    weights = weights_of(model, 0.3, "few")
    assert set(weights.classes) == {"ASSAULT", "AID", "CONSULT", NOTHING}
    vocab = load_model(Settings().model).vocab
    labels = [i for i in instances if i.labelled]
    assert [weights.best(features(i.shape, vocab))[0] for i in labels] == [i.act for i in labels]


def test_cross_validation_asks_of_every_instance_once() -> None:
    instances = list(of_labelled(labelled(*FEW), Settings()))
    guesses = cross_validated(instances)
    assert sorted(i.shape.lemma for i, _, _ in guesses) == sorted(i.shape.lemma for i in instances)
    assert all(0 < likely <= 1 for _, _, likely in guesses)


def test_figures_count_guesses_and_hits() -> None:
    (item,) = of_labelled(labelled("AID | Norway | Chad | regaled | Norway regaled Chad."), Settings())
    right, wrong, unsure = (item, "AID", 0.9), (item, "ASSAULT", 0.8), (item, NOTHING, 0.9)
    low, high = figures([right, wrong, unsure], [0.5, 0.85])
    assert (low.guessed, low.right, low.wanted) == (2, 1, 3)
    assert (low.precision, high.precision) == (0.5, 1.0)
    assert low.recall == high.recall == pytest.approx(1 / 3)
    assert confusions([right, wrong, unsure], 0.5) == {("AID", "ASSAULT"): 1}


def test_nothing_asked_is_nothing_found() -> None:
    (figure,) = figures([], [0.5])
    assert (figure.precision, figure.recall) == (0.0, 0.0)
