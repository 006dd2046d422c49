"""Reading the ontology's data files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from dateline.config import data_folder
from dateline.errors import OntologyError


def load_yaml(path: Path | str) -> Any:
    """The contents of a YAML file; a relative path is one of the package's own data files.

    Raises OntologyError, naming file and line, where it is missing or malformed.
    """
    full = data_folder() / path
    try:
        return yaml.load(full.read_text(encoding="utf-8"), Loader=_Loader)
    except FileNotFoundError as error:
        raise OntologyError(f"{full}: no such file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{full}: {error}") from error
    except yaml.YAMLError as error:
        raise OntologyError(f"{full}: not YAML: {error}") from error


_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):  # type: ignore[misc]
    """YAML's plain values; a key that stands twice in a mapping is an error, and does not replace the first."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """A mapping, once its keys are known to be different."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen if isinstance(key.value, str) else False:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.update([key.value] if isinstance(key.value, str) else [])
        return super().construct_mapping(node, deep)
