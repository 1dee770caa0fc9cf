from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.errors import LibraryError


@pytest.fixture
def lax_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_library_given_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "other"))
    assert paths.library_dir(tmp_path / "given") == tmp_path / "given"
    assert paths.library_dir() == tmp_path / "other"


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_LIBRARY", " ")
    monkeypatch.setenv("READER_CONFIG", "")
    assert paths.APP in paths.library_dir().parts
    assert paths.config_file().name == "config.toml"


def test_relative_and_home_paths_become_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert paths.library_dir(Path("here")) == tmp_path / "here"
    assert paths.library_dir(Path("~/lib")) == tmp_path / "home" / "lib"
    monkeypatch.setenv("READER_CONFIG", "~/c.toml")
    assert paths.config_file() == tmp_path / "home" / "c.toml"


@pytest.mark.usefixtures("lax_umask")
def test_folders_and_files_are_closed_whatever_the_umask(tmp_path: Path) -> None:
    folder = paths.ensure_private(tmp_path / "a" / "b")
    file = paths.ensure_private_file(folder / "f")
    assert (mode(folder), mode(file)) == (0o700, 0o600)


def test_what_stands_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    file = folder / "f"
    file.write_text("kept")
    file.chmod(0o666)
    paths.ensure_private(folder)
    paths.ensure_private_file(file)
    assert (mode(folder), mode(file), file.read_text()) == (0o700, 0o600, "kept")


def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_text("")
    with pytest.raises(LibraryError, match="not a folder"):
        paths.ensure_private(file)
    with pytest.raises(LibraryError, match="can't be used"):
        paths.ensure_private(file / "below")
    with pytest.raises(LibraryError, match="can't be written"):
        paths.ensure_private_file(file / "below")


def test_another_users_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(LibraryError, match="another user"):
        paths.ensure_private(tmp_path)


def test_a_home_that_nobody_has_stays_as_it_is() -> None:
    assert paths.expanded("~no such person/x") == Path("~no such person/x")
    with pytest.raises(LibraryError, match="~no such person"):
        paths.library_dir(Path("~no such person/x"))
