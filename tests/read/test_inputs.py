from __future__ import annotations

import io
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.model import Article, Skipped
from dateline.read.inputs import files_of, read, read_bytes


def articles(items: object) -> list[Article]:
    return [item for item in items if isinstance(item, Article)]  # type: ignore[attr-defined]


def skipped(items: object) -> list[Skipped]:
    return [item for item in items if isinstance(item, Skipped)]  # type: ignore[attr-defined]


def test_a_folder_is_read_with_its_folders_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("Second article here.")
    (tmp_path / "a.txt").write_text("First article here.")
    (tmp_path / ".hidden").write_text("Hidden.")
    (tmp_path / "README.md").write_text("About this folder.")
    (tmp_path / "old.db").write_bytes(b"SQLite")
    found = list(read([str(tmp_path)]))
    assert [item.text for item in articles(found)] == ["First article here.", "Second article here."]
    assert not skipped(found)


def test_a_file_named_itself_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("Ministers met in Doha.")
    assert len(articles(read([str(path)]))) == 1


def test_identical_articles_are_one(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The same article.")
    found = list(read([str(tmp_path)]))
    assert len(articles(found)) == 1
    assert [item.reason for item in skipped(found)] == ["identical to an article already read"]


def test_an_id_given_twice_with_other_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    assert "already has the id 'x'" in skipped(read([str(path)]))[0].reason


def test_what_does_not_exist_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article.")
    with pytest.raises(InputError, match="no such file or folder"):
        next(read([str(tmp_path), str(tmp_path / "missing")]))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b'{"text": "From a pipe."}')

    monkeypatch.setattr("sys.stdin", Stdin)
    assert [item.text for item in articles(read(["-"]))] == ["From a pipe."]


@pytest.mark.parametrize(
    ("data", "suffix", "text"),
    [
        (b"Plain words.", ".txt", "Plain words."),
        (b"Plain words.", "", "Plain words."),
        (b'{"text": "A line."}', ".jsonl", "A line."),
        (b'{"text": "A line."}', "", "A line."),
        (b"<html><body><p>A page of words.</p></body></html>", ".html", "A page of words."),
        (b"<!DOCTYPE html><html><body><p>A page of words.</p></body></html>", "", "A page of words."),
    ],
)
def test_the_format_is_told_by_name_or_contents(data: bytes, suffix: str, text: str) -> None:
    (found,) = read_bytes(data, "f", suffix)
    assert isinstance(found, Article)
    assert found.text.strip() == text


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b" \n ", "empty"), (b"\0\1\2\3", "not a text file")])
def test_what_holds_no_article_is_skipped(data: bytes, reason: str) -> None:
    (found,) = read_bytes(data, "f")
    assert isinstance(found, Skipped)
    assert found.reason == reason


def test_a_file_that_may_not_be_read_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("An article.")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "Permission denied" in skipped(read([str(path)]))[0].reason


def test_files_of_a_file(tmp_path: Path) -> None:
    assert files_of(tmp_path / "x") == [tmp_path / "x"]
