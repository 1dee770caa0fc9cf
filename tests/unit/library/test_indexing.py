from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.errors import SearchIndexError
from reader.index import Index
from reader.library import Library
from reader.library.locking import WriterLock
from reader.model import Article
from reader.store import FILE_NAME
from tests.unit.library.conftest import OpenLibrary


@pytest.fixture(autouse=True)
def _articles(library: Library) -> None:
    for number in range(3):
        library.add(Article("", f"T{number}", f"Words about Paris {number}"), text_only=True)


def put(library: Library, text: str) -> None:
    library._store.articles.put(Article("", "T", text), b"", "text/plain")


# Whoosh leaves a table of contents open that it can't read.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_broken_index_is_made_anew_by_what_comes_in(
    library: Library, open_library: OpenLibrary, folder: Path
) -> None:
    library.close()
    for path in (folder / "index").glob("*.toc"):
        path.write_bytes(b"\x00" * 50)
    again = open_library()
    put(again, "Paris once more")
    assert again.index_pending() == 4
    assert again.search("paris").total == 4


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), SearchIndexError("no")])
def test_an_index_that_takes_nothing_keeps_what_it_has(
    library: Library, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    put(library, "Paris once more")

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(Index, "add", fail)
        with pytest.raises(SearchIndexError) as caught:
            library.index_pending()
        assert "\n" not in str(caught.value)
        assert library.search("paris").total == 3
    assert library.index_pending() == 1
    assert library.search("paris").total == 4


def test_upkeep_and_warming_change_no_result(library: Library) -> None:
    before = library.search("paris")
    while library._indexing.maintain():
        pass
    library.warm(0.01)
    assert library.search("paris") == before


def test_the_lock_is_one_threads_alone(folder: Path) -> None:
    lock = WriterLock(folder / "index.lock")
    with lock.held(0) as first:
        assert first
        with lock.held(0) as second:
            assert not second
    with lock.held(0) as third:
        assert third


def test_upkeep_is_left_to_whoever_writes(library: Library, folder: Path) -> None:
    with WriterLock(folder / "index.lock").held(0):
        assert not library._indexing.maintain()


def test_while_the_record_is_anothers_the_index_takes_nothing(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "Paris once more")
    other = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with monkeypatch.context() as patched:
            patched.setattr(Index, "add", None)
            assert library.index_pending(wait=0) == 0
        assert library.search("paris").total == 3
    finally:
        other.close()
    assert library.index_pending(wait=0) == 1
    assert library.search("paris").total == 4
