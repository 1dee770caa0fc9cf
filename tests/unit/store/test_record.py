from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryTooNew
from reader.model import Annotations, Article, EntityType, Story
from reader.store import FILE_NAME, PlaceRow, Store
from reader.store.connection import Database
from reader.store.schema import APPLICATION_ID, MIGRATIONS, migrate

ARTICLE = Article("", "Title", "Text")

READS: dict[str, Callable[[Store], object]] = {
    "articles.get": lambda s: s.articles.get("1"),
    "articles.many": lambda s: s.articles.many(["1"]),
    "articles.text": lambda s: s.articles.text("1"),
    "articles.original": lambda s: s.articles.original("1"),
    "articles.summaries": lambda s: s.articles.summaries(),
    "articles.summary": lambda s: s.articles.summary("1"),
    "articles.some_summaries": lambda s: s.articles.some_summaries(["1"]),
    "articles.ids": lambda s: s.articles.ids(),
    "articles.count": lambda s: s.articles.count(),
    "articles.kept": lambda s: s.articles.kept("1"),
    "articles.damaged": lambda s: list(s.articles.damaged()),
    "annotations.get": lambda s: s.annotations.get("1"),
    "annotations.searchable": lambda s: s.annotations.searchable("1"),
    "annotations.engine": lambda s: s.annotations.engine("1"),
    "annotations.count": lambda s: s.annotations.count(),
    "annotations.pending": lambda s: s.annotations.pending("v"),
    "annotations.waits": lambda s: s.annotations.waits("1", "v"),
    "annotations.failure": lambda s: s.annotations.failure("1", "v"),
    "annotations.failures": lambda s: s.annotations.failures(),
    "annotations.entities": lambda s: s.annotations.entities("1"),
    "annotations.with_entity": lambda s: s.annotations.with_entity("a", EntityType.PERSON),
    "marks.tags": lambda s: s.marks.tags(),
    "marks.version": lambda s: s.marks.version(),
    "marks.sets": lambda s: s.marks.sets(),
    "profiles.wanting": lambda s: s.profiles.wanting("1"),
    "profiles.unplaced": lambda s: s.profiles.unplaced(),
    "profiles.placed": lambda s: s.profiles.placed(),
    "profiles.labels": lambda s: s.profiles.labels(["1"]),
    "stories.all": lambda s: s.stories.all(),
    "stories.stale": lambda s: s.stories.stale(),
    "stories.places": lambda s: s.stories.places(),
    "stories.of": lambda s: s.stories.of("1"),
    "stories.placed": lambda s: s.stories.placed(),
    "stories.groupings": lambda s: s.stories.groupings(),
    "stories.decisions": lambda s: s.stories.decisions(),
    "stories.stamp": lambda s: s.stories.stamp(),
    "dismissals.all": lambda s: s.dismissals.all(),
    "outbox.pending": lambda s: s.outbox.pending(),
    "outbox.count": lambda s: s.outbox.count(),
    "setting": lambda s: s.setting("a"),
    "version": lambda s: s.version(),
    "integrity": lambda s: s.integrity(),
}
WRITES: dict[str, Callable[[Store], object]] = {
    "articles.put": lambda s: s.articles.put(ARTICLE, b"", "text/plain"),
    "articles.remove": lambda s: s.articles.remove("1"),
    "annotations.put": lambda s: s.annotations.put("1", Annotations()),
    "annotations.drop": lambda s: s.annotations.drop("1"),
    "annotations.fail": lambda s: s.annotations.fail("1", "v", "why"),
    "marks.mark": lambda s: s.marks.mark("1", read=True),
    "profiles.put": lambda s: s.profiles.put("1", "1", b"features", b"label"),
    "profiles.clear": lambda s: s.profiles.clear(),
    "stories.place": lambda s: s.stories.place([PlaceRow(1, "1", "s", b"")]),
    "stories.put": lambda s: s.stories.put([Story("s", "S", ("1",), "")]),
    "stories.decide": lambda s: s.stories.decide("move", "1", "s1"),
    "stories.undecide": lambda s: s.stories.undecide(1),
    "dismissals.put": lambda s: s.dismissals.put("k"),
    "dismissals.remove": lambda s: s.dismissals.remove("k"),
    "outbox.done": lambda s: s.outbox.done([(1, "1")]),
    "outbox.add": lambda s: s.outbox.add(["1"]),
    "outbox.add_all": lambda s: s.outbox.add_all(),
    "set_setting": lambda s: s.set_setting("a", "b"),
}


def public_methods(store: Store) -> set[str]:
    names = {"setting", "set_setting", "version", "integrity"}
    for part in ("articles", "annotations", "marks", "profiles", "stories", "dismissals", "outbox"):
        names |= {f"{part}.{name}" for name in dir(getattr(store, part)) if name[0] != "_"}
    return names


def test_every_method_stands_in_the_tables_above(store: Store) -> None:
    assert public_methods(store) - {"annotations.readable"} == READS.keys() | WRITES.keys()


@pytest.mark.parametrize("name", [*READS, *WRITES])
def test_a_damaged_file_is_named_by_every_method(name: str, file: Path) -> None:
    file.write_bytes(b"no database at all " * 300)
    store = Store(Database(file), fresh=False)
    with pytest.raises(LibraryDamaged, match=FILE_NAME):
        (READS | WRITES)[name](store)
    store.close()


@pytest.mark.parametrize("name", WRITES)
def test_another_writer_is_said_by_every_method_that_writes(name: str, file: Path) -> None:
    store = Store.open(file, busy_seconds=0.01)
    for text in ("a", "b"):
        store.articles.put(Article("", text, text), b"", "text/plain")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(LibraryBusy, match="another process"):
            WRITES[name](store)
        assert store.articles.count() == 2
    finally:
        other.close()
        store.close()


@pytest.mark.parametrize("name", [*READS, *WRITES])
def test_a_closed_record_says_so(name: str, store: Store) -> None:
    store.close()
    with pytest.raises(LibraryError, match="closed"):
        (READS | WRITES)[name](store)


@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_loses_nothing(name: str, store: Store) -> None:
    for text in ("a", "b"):
        store.articles.put(Article("", text, text), b"", "text/plain")
    store.annotations.put("1", Annotations(engine="v"))
    store.dismissals.put("k")
    store.stories.decide("move", "1", "s1")
    before = snapshot(store)
    with store._database.write() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    def write() -> None:
        with store.transaction():
            WRITES[name](store)
            store.articles.put(Article("", "T", "x" * 100_000), b"", "text/plain")

    with pytest.raises(LibraryError, match="disk is full"):
        write()
    assert snapshot(store) == before
    assert store.integrity() == []


def snapshot(store: Store) -> object:
    return (
        store.articles.summaries(),
        store.annotations.get("1"),
        store.dismissals.all(),
        store.stories.decisions(),
        store.outbox.pending(),
        store.setting("a"),
    )


def test_the_pragmas_that_keep_what_was_committed(store: Store) -> None:
    with store._database.read() as connection:
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id")
        ]
    assert settings == ["wal", 2, 1, APPLICATION_ID]
    assert store.version() == len(MIGRATIONS)


def test_files_are_closed_to_others_whatever_the_umask(file: Path) -> None:
    before = os.umask(0)
    try:
        store = Store.open(file)
        store.articles.put(ARTICLE, b"", "text/plain")
        files = list(file.parent.iterdir())
        assert len(files) == 3
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        store.close()
    finally:
        os.umask(before)


def test_opening_says_whether_it_is_new(file: Path) -> None:
    for fresh in (True, False):
        store = Store.open(file)
        assert store.fresh is fresh
        store.close()


def test_a_missing_one_is_not_made_unless_wanted(file: Path) -> None:
    with pytest.raises(LibraryError, match="no library in"):
        Store.open(file, create=False)
    assert not file.exists()


def test_one_of_a_newer_version_is_left_alone(file: Path) -> None:
    Store.open(file).close()
    database = sqlite3.connect(file)
    database.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    database.close()
    with pytest.raises(LibraryTooNew, match="newer version of reader"):
        Store.open(file)


def test_a_database_of_something_else_is_left_alone(file: Path) -> None:
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE theirs (a)")
    database.close()
    with pytest.raises(LibraryDamaged, match="no library of reader"):
        Store.open(file)
    database = sqlite3.connect(file)
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    database.close()


def test_migrations_run_once_each_and_in_order(file: Path) -> None:
    database = Database(file)
    first = (*MIGRATIONS[0],)
    assert migrate(database, (first,))
    later = (first, ("CREATE TABLE later (a)", "INSERT INTO later VALUES (1)"))
    for _ in range(2):
        assert not migrate(database, later)
    with database.read() as connection:
        assert connection.execute("SELECT a FROM later").fetchall() == [(1,)]
    database.close()


def test_a_library_of_the_first_version_loses_only_what_is_derived(file: Path) -> None:
    database = Database(file)
    migrate(database, MIGRATIONS[:1])
    with database.write() as connection:
        for statement in (
            "INSERT INTO article (n, id, sort, added, title, authors, words, digest) "
            "VALUES (1, 'a', '', '', 'T', '', 1, x'')",
            "INSERT INTO story VALUES ('s1', 0, 'S', 'why')",
            "INSERT INTO story_member VALUES (1, 's1', 0)",
            "INSERT INTO setting VALUES ('stories', '1.0')",
        ):
            connection.execute(statement)
    database.close()
    store = Store.open(file)
    store.stories.decide("move", "a", "s2")
    assert store.articles.ids() == ["a"]
    assert (store.stories.all(), store.setting("stories")) == ([], None)
    assert store.profiles.wanting("1") == ["a"]
    assert store.integrity() == []
    store.close()


def test_a_migration_that_fails_leaves_the_old_version(file: Path) -> None:
    database = Database(file)
    migrate(database, MIGRATIONS)
    broken = (*MIGRATIONS, ("CREATE TABLE half (a)", "SELECT no_such_thing"))
    with pytest.raises(LibraryError, match="no_such_thing"):
        migrate(database, broken)
    assert not migrate(database, MIGRATIONS)
    with database.read() as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert ("half",) not in tables
    database.close()


def test_a_transaction_is_all_or_nothing(store: Store) -> None:
    def write() -> None:
        with store.transaction():
            store.articles.put(ARTICLE, b"", "text/plain")
            assert store.articles.count() == 1
            raise KeyError

    with pytest.raises(KeyError):
        write()
    assert store.articles.count() == 0


def test_changes_are_noticed_whoever_makes_them(store: Store, file: Path) -> None:
    store.changed()
    assert not store.changed()
    other = Store.open(file)
    other.articles.put(ARTICLE, b"", "text/plain")
    assert store.changed()
    assert not store.changed()
    other.close()


def test_many_threads_read_and_write_at_once(store: Store) -> None:
    failed: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for at in range(10):
                article = Article("", "T", f"text {number} {at}")
                id_ = store.articles.put(article, b"", "text/plain").article.id
                store.marks.mark(id_, read=True)
                assert store.articles.get(id_).text == article.text
                store.articles.summaries()
        except BaseException as error:  # noqa: BLE001 - told by the main thread
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert store.articles.count() == 60
    assert sorted(store.articles.ids(), key=int) == [str(n) for n in range(1, 61)]


def test_integrity_finds_rows_without_an_article(store: Store) -> None:
    assert store.integrity() == []
    with store._database.read() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO tag (article, tag) VALUES (99, 'x')")
        connection.execute("PRAGMA foreign_keys=ON")
    assert store.integrity() == ["a row of tag belongs to no article"]


def test_a_sealed_record_that_another_process_changes_is_read_as_it_is_now(file: Path) -> None:
    writing = Store.open(file)
    writing.articles.put(Article("", "first", "first"), b"", "text/plain")
    writing.close()
    sealed = Store.open_sealed(file)
    assert len(sealed.articles.summaries()) == 1
    for closing in (False, True):
        writing = Store.open(file)
        with writing.transaction():
            for number in range(600):
                text = f"{closing} {number}"
                writing.articles.put(Article("", text, text * 200), b"", "text/plain")
        for one in writing.articles.ids()[:100]:
            writing.articles.remove(one)
        if closing:
            writing.close()
        ids = sealed.articles.ids()
        assert len(ids) == len(sealed.articles.summaries()) == sealed.articles.count()
        assert len(sealed.articles.many(ids)) == len(ids) == (1001 if closing else 501)
    sealed.close()


def test_a_sealed_record_that_changes_while_it_is_read_is_not_called_damaged(file: Path) -> None:
    writing = Store.open(file)
    writing.articles.put(Article("", "first", "first"), b"", "text/plain")
    writing.close()
    sealed = Store.open_sealed(file)
    malformed = sqlite3.DatabaseError("database disk image is malformed")
    malformed.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    assert isinstance(sealed._database._in_our_words(malformed), LibraryDamaged)
    sealed.articles.count()
    os.utime(file, ns=(1, 1))
    assert isinstance(sealed._database._in_our_words(malformed), LibraryBusy)
    sealed.close()
