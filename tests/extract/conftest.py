"""Fixtures that the tests of extraction share."""

from __future__ import annotations

import pytest

from dateline.extract import frames as module
from dateline.extract.frames import Frame, find_frames
from dateline.ontology.predicates import Predicates, build
from dateline.ontology.types import event_types
from tests.conftest import Annotate
from tests.extract.structure import VOCABULARY, Read, table_of


@pytest.fixture(scope="session")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Predicates:
    """The vocabulary of ``structure``, and nothing of ours."""
    path = tmp_path_factory.mktemp("structure") / "vocabulary.yaml"
    path.write_text(VOCABULARY, encoding="utf-8")
    return build([path], event_types())


@pytest.fixture
def read(annotated: Annotate, vocabulary: Predicates, monkeypatch: pytest.MonkeyPatch) -> Read:
    """The frames of a text by the vocabulary and parties of ``structure``."""
    monkeypatch.setattr(module, "predicates", lambda extra: vocabulary)

    def reader(text: str) -> tuple[Frame, ...]:
        article = annotated(text)
        return find_frames(article, table_of(article))

    return reader
