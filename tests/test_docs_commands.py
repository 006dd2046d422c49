"""Every command that a page or a help text shows can be typed: its name, its options, what it takes."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import dateline
from dateline.cli import main
from dateline.explore.corpus import Corpus
from dateline.merge.merging import Merged

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
_COMMAND = re.compile(r"^\s*(?:\$ |[\w. -]+\| )?dateline (\w+)\b(?P<rest>.*)$")
_ENDS = re.compile(r"\s{2,}|\s#|\s\||\s>|…")


def shown_in(text: str) -> list[str]:
    """The commands in a text, without what follows them on the line."""
    matches = (_COMMAND.match(line) for line in text.splitlines())
    found = (f"{m[1]}{_ENDS.split(m['rest'] + '  ', maxsplit=1)[0]}" for m in matches if m and m[1] in main.commands)
    return list(dict.fromkeys(found))


def blocks(page: Path) -> str:
    """The code blocks of a page."""
    return "\n".join(re.findall(r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S))


HELP = "\n".join(CliRunner().invoke(main, [name, "--help"]).stdout for name in sorted(main.commands))
SHOWN = [(page.name, command) for page in PAGES for command in shown_in(blocks(page))]
SHOWN += [("help", command) for command in shown_in(HELP + (main.help or ""))]


def test_pages_show_commands() -> None:
    assert len(SHOWN) > 20
    assert {page for page, _ in SHOWN} >= {"README.md", "commands.md", "help"}
    assert {command.split()[0] for _, command in SHOWN} >= {"code", "timeline", "show", "export", "report", "who"}


@pytest.mark.parametrize(("page", "command"), SHOWN)
def test_a_command_that_is_shown_can_be_typed(page: str, command: str) -> None:
    name, *arguments = shlex.split(command)
    found = main.commands[name]
    context = click.Context(found, info_name=name)
    options, rest, order = found.make_parser(context).parse_args(args=[a for a in arguments if a != "..."])
    assert rest == []
    for parameter in order:
        value = options.get(parameter.name or "")
        if isinstance(parameter.type, click.Choice | click.IntRange) and isinstance(value, str):
            parameter.type.convert(value, parameter, context)  # type: ignore[arg-type]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_python_in_a_page_can_be_read(page: Path) -> None:
    for code in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
        compile(code, page.name, "exec")


def test_what_the_readme_asks_of_a_corpus_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    empty = Corpus(Merged(articles=(), events=(), judgements=(), families=()))
    monkeypatch.setattr(dateline, "code", lambda *_: empty)
    exec(compile(code, "README.md", "exec"), {})


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_an_example_in_its_help_or_takes_nothing(name: str) -> None:
    command = main.commands[name]
    needed = [parameter for parameter in command.params if parameter.required]
    text = command.help or ""
    assert f"dateline {name}" in text or not needed or name in {"search", "merge", "split"}


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_is_explained(name: str) -> None:
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option) and not parameter.show_default:
            assert parameter.help or parameter.name in {"workers", "limit"}, parameter.name
            assert parameter.help is None or parameter.help.rstrip("]").endswith((".", "]")) or "[" in parameter.help


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_files_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"`((?:src|tests|benchmarks|training|docs|scripts)/[\w./-]+)`", text):
        assert (ROOT / name).exists(), name
    for name in re.findall(r"`(src/dateline/)?ontology/data/([\w./-]+\.(?:yaml|csv|db|npz))`", text):
        assert (ROOT / "src/dateline/ontology/data" / name[1]).exists(), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_headings_go_down_one_step_at_a_time_and_stand_once(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    levels = [len(marks) for marks in re.findall(r"^(#+) ", prose, re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    titles = re.findall(r"^## (.+)$", prose, re.M)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_tables_have_as_many_cells_in_every_row(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for table in re.findall(r"(?:^\|.*\|\n)+", prose, re.M):
        cells = {len(re.findall(r"(?<!\\)\|", re.sub(r"`[^`]*`", "", row))) for row in table.splitlines()}
        assert len(cells) == 1, table.splitlines()[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_links_to_headings_lead_to_one(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([\w./-]*)#([\w-]+)\)", page.read_text(encoding="utf-8")):
        text = (page.parent / target).read_text(encoding="utf-8") if target else page.read_text(encoding="utf-8")
        anchors = {
            re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in re.findall(r"^#+ (.+)$", text, re.M)
        }
        assert anchor in anchors, f"{target}#{anchor}"
