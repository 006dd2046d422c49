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


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
