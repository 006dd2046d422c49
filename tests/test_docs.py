"""Docs that cannot go stale: every command, setting, type and link is checked."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from dateline.cli import main
from dateline.config import Settings
from dateline.ontology.types import event_types

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
ALL = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented(name: str) -> None:
    assert f"dateline {name}" in ALL


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_is_in_the_reference(name: str) -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = text.split(f"\n## dateline {name}\n")[1].split("\n## ")[0]
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert max(parameter.opts, key=len) in section


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda item: item.name)
def test_every_setting_is_documented(setting: object) -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    name = setting.name  # type: ignore[attr-defined]
    assert f"DATELINE_{name.upper()}" in text
    assert setting.metadata["help"] in text  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(event_types()))
def test_the_codebook_has_every_type_as_it_is(name: str) -> None:
    entry = event_types()[name]
    modes = ", ".join(f"{mode.name} {mode.score:g}" for mode in entry.modes.values()) or "none"
    row = f"| {name} | {entry.quad} | {entry.score:g} | {entry.definition} | {modes} |"
    assert row in (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_opens_with_the_two_commands() -> None:
    head = (ROOT / "README.md").read_text(encoding="utf-8")[:2500]
    assert "make demo" in head
    assert "make test" in head
    assert re.search(r"!\[[^\]]+\]\(docs/", head)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_private_path(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(work|home|root|tmp)/", page.read_text(encoding="utf-8"))
