from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import (
    ArticleNotFound,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryTooNew,
    SearchIndexError,
)
from reader.library import Library
from reader.model import Annotations, Article, EntityType, Mention
from reader.store import FILE_NAME
from tests.unit.library.conftest import OpenLibrary


def test_the_folder_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "there"))
    with Library.open(seed=False) as library:
        assert library.path == tmp_path / "there"
        assert library.count() == 0
    library.close()


def test_everything_is_closed_to_others_whatever_the_umask(
    open_library: OpenLibrary, folder: Path
) -> None:
    before = os.umask(0)
    try:
        library = open_library()
        library.add(Article("", "T", "Some text"))
        paths = [folder, *folder.rglob("*")]
        open_ones = [path for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077]
        assert len(paths) > 5
        assert open_ones == []
    finally:
        os.umask(before)


def test_a_folder_with_other_things_in_it_is_left_alone(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(LibraryError, match="already holds other files"):
        Library.open(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_a_missing_library_is_not_made_unless_wanted(
    open_library: OpenLibrary, folder: Path
) -> None:
    with pytest.raises(LibraryError, match="no library"):
        open_library(create=False)
    assert not folder.exists()
    open_library()
    assert open_library(create=False).count() == 0


@pytest.mark.parametrize("emptied", [True, False])
def test_a_lost_record_is_not_taken_for_a_new_one(
    open_library: OpenLibrary, folder: Path, *, emptied: bool
) -> None:
    library = open_library()
    library.add(Article("", "T", "Some text"), text_only=True)
    library.close()
    for path in folder.glob(FILE_NAME + "*"):
        path.unlink()
    if emptied:
        (folder / FILE_NAME).touch()
    with pytest.raises(LibraryDamaged, match="missing or empty"):
        open_library()


def test_a_newer_library_is_named(open_library: OpenLibrary, folder: Path) -> None:
    open_library().close()
    database = sqlite3.connect(folder / FILE_NAME)
    database.execute("PRAGMA user_version=99")
    database.close()
    with pytest.raises(LibraryTooNew, match="newer version"):
        open_library()


def test_a_library_that_is_written_can_be_read(
    open_library: OpenLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library().add(Article("", "T", "Some text"), text_only=True)
    other = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        library = open_library()
        monkeypatch.setattr(library._store._database, "_busy_seconds", 0.01)
        for connection in library._store._database._free:
            connection.execute("PRAGMA busy_timeout=10")
        assert library.get("1").text == "Some text"
        with pytest.raises(LibraryBusy, match="another process"):
            library.mark("1", read=True)
    finally:
        other.close()
    library.mark("1", read=True)


@pytest.fixture
def sealed(
    open_library: OpenLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Library]:
    """A library with two articles, on a medium that can't be written."""
    library = open_library()
    library.add(Article("", "Harbour", "Ann Cole opened the harbour."))
    library.add(Article("", "Bridge", "A bridge fell."), text_only=True)
    library.close()
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    before = state(folder)
    sealed = open_library()
    yield sealed
    sealed.close()
    assert state(folder) == before


def state(folder: Path) -> dict[Path, tuple[int, int, bytes]]:
    """Every file and folder, with its mode, when it was changed, and what is in it."""
    return {
        path: (found.st_mode, found.st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in [folder, *folder.rglob("*")]
        for found in [path.stat()]
    }


def test_a_library_that_cannot_be_written_can_be_listed_searched_and_shown(
    sealed: Library,
) -> None:
    assert [one.title for one in sealed.summaries()] == ["Bridge", "Harbour"]
    assert sealed.index_pending() == 0
    assert [hit.id for hit in sealed.search("harbour").hits] == ["1"]
    assert sealed.hit_spans("harbour", "1") == [(20, 27)]
    assert sealed.get("2").text == "A bridge fell."
    assert [mention.text for mention in sealed.entities("1")] == ["Ann", "Cole"]
    assert sealed.annotate(["1"]) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.add(Article("", "T", "Some text")),
        lambda library: library.mark("1", read=True),
        lambda library: library.remove("1"),
        lambda library: library.annotate(["2"]),
        lambda library: library.rebuild(),
        lambda library: library.check(),
    ],
)
def test_what_would_write_where_nothing_can_be_written_says_why_not(
    sealed: Library, change: Callable[[Library], object]
) -> None:
    with pytest.raises(LibraryError, match="can only be read") as caught:
        change(sealed)
    assert str(sealed.path) in str(caught.value)


def test_a_missing_index_where_nothing_can_be_written_says_what_to_do(
    sealed: Library, folder: Path
) -> None:
    changed = folder.stat().st_mtime_ns
    (folder / "index").rename(folder / "elsewhere")
    try:
        with pytest.raises(SearchIndexError, match="--library"):
            sealed.search("harbour")
    finally:
        (folder / "elsewhere").rename(folder / "index")
        os.utime(folder, ns=(changed, changed))


@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_an_index_that_others_could_have_written_is_not_opened_for_reading(
    sealed: Library, folder: Path, mode: int
) -> None:
    (folder / "index").chmod(mode)
    try:
        with pytest.raises(SearchIndexError, match="others"):
            sealed.search("harbour")
        assert sealed.count() == 2
    finally:
        (folder / "index").chmod(0o700)


def test_an_unknown_article_is_named_by_every_method(library: Library) -> None:
    calls = (
        lambda: library.get("9"),
        lambda: library.original("9"),
        lambda: library.summary("9"),
        lambda: library.remove("9"),
        lambda: library.annotations("9"),
        lambda: library.entities("9"),
        lambda: library.facts("9"),
        lambda: library.hit_spans("a", "9"),
        lambda: library.mark("9", read=True),
        lambda: library.annotate(["9"]),
        lambda: library.compare(["9"]),
        lambda: library.move_to_story("9"),
    )
    for call in calls:
        with pytest.raises(ArticleNotFound, match="'9'"):
            call()


def test_articles_with_a_name_are_found(library: Library) -> None:
    for number, text in enumerate(("Biden met Kishida.", "Kishida said so. Kishida!", "None.")):
        library.add(Article("", f"T{number}", text, published=f"2024-0{number + 1}"))
    hits = library.articles_with_entity("kishida", EntityType.PERSON)
    assert [(hit.summary.id, hit.count, hit.first) for hit in hits] == [
        ("2", 2, (0, 7)),
        ("1", 1, (10, 17)),
    ]
    assert hits[0].name == "Kishida"


def test_an_article_stands_once_even_if_it_has_two_entities_of_a_name(library: Library) -> None:
    library.add(Article("", "T", "Kishida and KISHIDA."), text_only=True)
    mentions = tuple(
        Mention(start, end, text, EntityType.PERSON, text, text)
        for start, end, text in ((12, 19, "KISHIDA"), (0, 7, "Kishida"))
    )
    library._store.annotations.put("1", Annotations(entities=mentions))
    (hit,) = library.articles_with_entity("Kishida", EntityType.PERSON)
    assert (hit.count, hit.first, hit.name) == (2, (0, 7), "Kishida")


def test_a_folder_that_may_not_be_looked_into(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(LibraryError, match=r"library: the library's folder can't be read"):
        Library.open(folder)
