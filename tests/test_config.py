from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.config import Settings, data_folder, from_environment
from dateline.errors import InputError


def test_every_setting_has_help() -> None:
    assert all(item.metadata["help"].endswith(".") for item in fields(Settings))


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("DATELINE_WORKERS", "3", "workers", 3),
        ("DATELINE_KEEP_TEXT", "yes", "keep_text", True),
        ("DATELINE_KEEP_TEXT", "0", "keep_text", False),
        ("DATELINE_MERGE", "FALSE", "merge", False),
        ("DATELINE_MODEL", "en_core_web_sm", "model", "en_core_web_sm"),
        ("DATELINE_CACHE", "/c", "cache", "/c"),
        ("DATELINE_ONTOLOGY", "a.yaml:b.yaml", "ontology", ("a.yaml", "b.yaml")),
        ("DATELINE_ONTOLOGY", "", "ontology", ()),
        ("UNRELATED", "x", "workers", 1),
    ],
)
def test_the_environment(name: str, text: str, field: str, value: object) -> None:
    assert getattr(from_environment({name: text}), field) == value


def test_what_is_given_wins_over_the_environment_and_none_is_not_given() -> None:
    environment = {"DATELINE_WORKERS": "3", "DATELINE_MODEL": "m"}
    settings = from_environment(environment, workers=2, model=None)
    assert (settings.workers, settings.model) == (2, "m")


@pytest.mark.parametrize(
    ("name", "text"), [("DATELINE_WORKERS", "many"), ("DATELINE_WORKERS", "0"), ("DATELINE_MERGE", "perhaps")]
)
def test_a_value_that_is_none_is_told(name: str, text: str) -> None:
    with pytest.raises(InputError, match=name):
        from_environment({name: text})


def test_the_data_is_there() -> None:
    assert (data_folder() / "event_types.yaml").is_file()
