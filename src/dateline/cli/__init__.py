"""The command line: parse, call, print."""

from __future__ import annotations

from dateline.cli import coding, judging, looking, naming
from dateline.cli.group import main

__all__ = ["coding", "judging", "looking", "main", "naming"]
