"""The file of weights: what is kept, what is refused, and what is chosen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import OntologyError
from dateline.ontology.learned import NOTHING, Weights, read, shipped, write
from dateline.ontology.types import event_types


def weights(bias: list[float], threshold: float = 0.5) -> Weights:
    classes = ("AID", "ASSAULT", NOTHING)
    return Weights(
        classes=classes,
        weights=np.eye(3, 4, dtype=np.float32),
        bias=np.array(bias, dtype=np.float32),
        threshold=threshold,
        sentences="abc",
    )


def test_the_likeliest_class_wins() -> None:
    act, likely = weights([0, 0, 0]).best(np.array([0, 5, 0, 0], dtype=np.float32))
    assert act == "ASSAULT"
    assert likely > 0.9


def test_an_unlikely_class_is_nothing() -> None:
    assert weights([0, 0, 0], threshold=0.6).best(np.zeros(4, dtype=np.float32))[0] == NOTHING


@given(st.lists(st.floats(-50, 50, width=32), min_size=4, max_size=4))
def test_probabilities_lie_between_a_third_and_one(values: list[float]) -> None:
    _, likely = weights([0, 0, 0]).best(np.array(values, dtype=np.float32))
    assert 1 / 3 - 1e-6 <= likely <= 1 + 1e-6


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    before = weights([0.5, -1, 2])
    write(tmp_path / "w.npz", before)
    after = read(tmp_path / "w.npz")
    assert (after.classes, after.threshold, after.sentences) == (before.classes, before.threshold, before.sentences)
    assert np.array_equal(after.weights, before.weights)
    assert np.array_equal(after.bias, before.bias)


def test_the_same_weights_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        write(tmp_path / name, weights([0, 0, 0]))
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"no weights at all"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(content)
    with pytest.raises(OntologyError, match=r"w\.npz"):
        read(path)


def test_a_file_with_other_arrays_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "w.npz", other=np.zeros(3))
    with pytest.raises(OntologyError, match="no weights of Dateline's"):
        read(tmp_path / "w.npz")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError):
        read(tmp_path / "none.npz")


def test_the_shipped_classes_are_event_types_and_nothing() -> None:
    assert set(shipped().classes) == {*event_types(), NOTHING}
    assert shipped().weights.shape[0] == len(shipped().classes) == len(shipped().bias)
    assert 0 < shipped().threshold < 1
