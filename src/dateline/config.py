"""Settings: default, help and name of every setting, read by the command line, the environment and the docs alike."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from dateline.errors import InputError


def _setting(default: Any, description: str) -> Any:
    return field(default=default, metadata={"help": description})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to code. Each setting can be given as ``DATELINE_<NAME>`` in the environment."""

    model: str = _setting("en_core_web_md", "Name of the spaCy pipeline that annotates English text.")
    workers: int = _setting(1, "Number of processes that code articles side by side.")
    keep_text: bool = _setting(False, "Mark no furniture: code promotions, captions and repeated lines too.")
    merge: bool = _setting(True, "Join statements into events; off, 'event' stays null and output streams.")
    ontology: tuple[str, ...] = _setting(
        (), "YAML files whose predicates are added to the built-in ones or replace them."
    )
    learned: bool = _setting(
        True, "Let a classifier read predicates that no entry covers; off, only the entries' readings count."
    )
    cache: str | None = _setting(None, "Folder that keeps parses, so that coding the same articles again is quick.")

    def __post_init__(self) -> None:
        """Raise InputError for a value that is none of its setting."""
        for item in fields(self):
            value, default = getattr(self, item.name), item.default
            if isinstance(default, bool) and not isinstance(value, bool):
                raise InputError(f"{item.name} must be True or False, found {value!r}")
        if not isinstance(self.workers, int) or self.workers < 1:
            raise InputError(f"workers must be a whole number from 1, found {self.workers!r}")
        if isinstance(self.ontology, str) or not all(isinstance(name, str) for name in self.ontology):
            raise InputError(f"ontology must be a list of files, found {self.ontology!r}")


def from_environment(environment: Mapping[str, str] | None = None, **given: Any) -> Settings:
    """Defaults, overridden by ``DATELINE_*`` variables, overridden by what is given (None or "" means not given).

    Raises InputError for a value that can't be read.
    """
    source = os.environ if environment is None else environment
    settings = Settings()
    for item in fields(Settings):
        name = f"DATELINE_{item.name.upper()}"
        if source.get(name):
            settings = replace(settings, **{item.name: _parse(name, source[name], getattr(settings, item.name))})
    return replace(settings, **{key: value for key, value in given.items() if value is not None and value != ""})


def _parse(name: str, text: str, default: Any) -> Any:
    if isinstance(default, bool):
        if text.lower() not in {"0", "1", "true", "false", "yes", "no"}:
            raise InputError(f"{name} must be 1 or 0, found {text!r}")
        return text.lower() in {"1", "true", "yes"}
    if isinstance(default, int):
        if not text.isdecimal() or int(text) < 1:
            raise InputError(f"{name} must be a whole number from 1, found {text!r}")
        return int(text)
    if isinstance(default, tuple):
        return tuple(part for part in text.split(os.pathsep) if part)
    return text


def data_folder() -> Path:
    """The folder of the package's own data files."""
    return Path(__file__).parent / "ontology" / "data"
