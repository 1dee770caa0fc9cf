"""The index as a library uses it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from reader.errors import LibraryBusy, QueryError, SearchIndexError
from reader.index import Index, IndexDocument, Marks
from reader.index.bridge import Contents
from reader.model import Results
from tests.unit.index.conftest import OpenIndex

BASES = IndexDocument(
    "a",
    "US bases in Okinawa",
    "The prime minister, Fumio Kishida, spoke of 53,000 US troops. U.S. bases stay.",
    authors=("Dave DeCamp",),
    source="Antiwar",
    published="2024-03-25",
    people=("Fumio Kishida", "Mao Ning"),
    places=("Okinawa",),
    organizations=("NATO",),
    says=("Mao Ning",),
    tags=("Work",),
    read=True,
    added="2024-03-26T08:00:00",
)
STRIKE = IndexDocument(
    "b",
    "Strike in Tokyo",
    "Workers of a base struck. Mao spoke; Ning did not. The minister, prime among them, left.",
    source="Tokyo Times",
    published="2024-04",
    starred=True,
    added="2024-04-02T08:00:00",
)
OLD = IndexDocument("c", "Cats", "Cats and dogs.", published="2023", added="2024-05-01T08:00:00")


def found(results: Results) -> list[str]:
    return sorted(hit.id for hit in results.hits)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("okinawa", "a"),
        ("base", "ab"),
        ("bases", "ab"),
        ('"bases"', "a"),
        ("base minister", "ab"),
        ("base okinawa", "a"),
        ("okinawa OR cats", "ac"),
        ("base -okinawa", "b"),
        ("base NOT (okinawa OR cats)", "b"),
        ('"prime minister"', "a"),
        ('"minister prime"', "b"),
        ('"minister them"~4', "b"),
        ('"minister them"~2', ""),
        ("US", "a"),
        ("53000", "a"),
        ("53,000", "a"),
        ("str*", "b"),
        ("*ts", "c"),
        ("c?ts", "c"),
        ("okinava~1", "a"),
        ("okinawa~0", "a"),
        ("title:tokyo", "b"),
        ("text:tokyo", ""),
        ("author:decamp", "a"),
        ("decamp", "a"),
        ("outlet:tokyo", "b"),
        ("source:antiwar", "a"),
        ("person:kishida", "a"),
        ('person:"kishida mao"', ""),
        ('person:"mao ning"', "a"),
        ("place:okinawa", "a"),
        ("org:nato", "a"),
        ("says:ning", "a"),
        ("says:kishida", ""),
        ("tag:work", "a"),
        ("tag:wo*", "a"),
        ("is:read", "a"),
        ("is:unread", "bc"),
        ("is:starred", "b"),
        ("date:2024-03-25", "a"),
        ("date:2024", "ab"),
        ("date:2024-04-02", ""),
        ("date:[2023 to 2024-03]", "ac"),
        ("date:<2024", "c"),
        ("date:>=2024-04", "b"),
        ("*", "abc"),
        ("* -is:read", "bc"),
        ("the of", "ab"),
        ("the", "ab"),
        ("zzz", ""),
    ],
)
def test_queries(open_index: OpenIndex, query: str, expected: str) -> None:
    results = open_index(BASES, STRIKE, OLD).search(query)
    assert "".join(found(results)) == expected
    assert results.total == len(expected)


def test_hits_carry_title_snippet_and_marks(open_index: OpenIndex) -> None:
    (hit,) = open_index(BASES).search("kishida").hits
    assert hit.title == "US bases in Okinawa"
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["Kishida"]
    assert hit.score > 0


def test_title_beats_text_and_exact_beats_stem(open_index: OpenIndex) -> None:
    index = open_index(
        IndexDocument("text", "Other", "a base here"),
        IndexDocument("title", "A base here", "other"),
        IndexDocument("stem", "Other", "a based here"),
    )
    assert [hit.id for hit in index.search("base").hits] == ["title", "text", "stem"]


def test_words_together_come_first_and_recent_before_old(open_index: OpenIndex) -> None:
    index = open_index(
        IndexDocument("apart", "x", "abe met shinzo", published="2024"),
        IndexDocument("old", "x", "met shinzo abe", published="2022"),
        IndexDocument("new", "x", "met shinzo abe", published="2023"),
    )
    assert [hit.id for hit in index.search("shinzo abe").hits] == ["new", "old", "apart"]


def test_pages_and_orders(open_index: OpenIndex) -> None:
    docs = [
        IndexDocument(f"{n:02}", f"t{n}", "same " * (1 + n % 3), published=f"20{10 + n}")
        for n in range(30)
    ]
    index = open_index(*docs)
    whole = [hit.id for hit in index.search("same", limit=30).hits]
    paged = [
        hit.id for at in range(0, 30, 7) for hit in index.search("same", limit=7, offset=at).hits
    ]
    assert paged == whole
    assert [hit.id for hit in index.search("same", limit=2, order="newest").hits] == ["29", "28"]
    assert [hit.id for hit in index.search("same", limit=2, order="oldest").hits] == ["00", "01"]
    assert index.search("same", limit=0).total == 30
    assert index.matches("same")[:2] == ["29", "28"]


def test_as_typed_every_keystroke_finds(open_index: OpenIndex) -> None:
    index = open_index(BASES, STRIKE)
    for end in range(1, len("okinawa") + 1):
        assert "a" in found(index.search("okinawa"[:end], as_typed=True))
    assert found(index.search("okinawa bas", as_typed=True)) == ["a"]
    assert index.search("", as_typed=True) == Results("", 0, ())


def test_every_keystroke_of_a_phrase_finds(open_index: OpenIndex) -> None:
    index = open_index(BASES, STRIKE)
    index.add([IndexDocument("d", "Priming", "A minister primed the prime minor mining pump.")])
    for query in ('"prime minister', 'person:"fumio kishida'):
        for end in range(query.index('"') + 2, len(query) + 1):
            assert "a" in found(index.search(query[:end], as_typed=True)), query[:end]
    assert sorted(found(index.search('"prime min', as_typed=True))) == ["a", "d"]
    assert found(index.search('"prime minis', as_typed=True)) == ["a"]
    assert found(index.search('"prime min"', as_typed=True)) == []


def test_an_unfinished_phrase_that_finds_nothing_is_no_trouble(open_index: OpenIndex) -> None:
    index = open_index(BASES)
    assert index.search('"tentative agr', as_typed=True).total == 0
    assert index.search('"okinwa zeb', as_typed=True).suggestion is None


@pytest.mark.parametrize("query", ["-strike", "date:202", "date:[20", "is:un", "title:", '"'])
def test_what_asks_for_nothing_yet_says_what_to_go_on_with(
    open_index: OpenIndex, query: str
) -> None:
    found_so_far = open_index(BASES).search(query, as_typed=True)
    assert found_so_far.total == 0
    assert found_so_far.unfinished


def test_what_finds_nothing_is_not_unfinished(open_index: OpenIndex) -> None:
    index = open_index(BASES)
    assert not index.search("zebra", as_typed=True).unfinished
    assert not index.search("okinawa -", as_typed=True).unfinished
    assert not index.search("", as_typed=True).unfinished


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("okinwa", "okinawa"),
        ("Kishia", "kishida"),
        ("okinawa dogs", "okinawa OR dogs"),
        ("qq", None),
    ],
)
def test_did_you_mean(open_index: OpenIndex, query: str, suggested: str | None) -> None:
    index = open_index(BASES, STRIKE, OLD)
    results = index.search(query)
    assert results.suggestion == suggested
    if suggested:
        assert index.search(suggested).total


def test_facets(open_index: OpenIndex) -> None:
    index = open_index(BASES, STRIKE, OLD)
    assert index.facets("*") == [("Antiwar", 1), ("Tokyo Times", 1)]
    assert index.facets("base", "month") == [("2024-03", 1), ("2024-04", 1)]
    assert index.facets("*", "year") == [("2024", 2), ("2023", 1)]


def test_marks_are_asked_for_and_never_written(open_index: OpenIndex) -> None:
    current = [Marks(1, read=frozenset("a"), tags={"Far-East": frozenset("bz")})]
    index = open_index(BASES, STRIKE, OLD, marks=lambda: current[0])
    assert found(index.search("is:read")) == ["a"]
    assert found(index.search('tag:"far east"')) == ["b"]
    assert found(index.search("tag:far-east")) == ["b"]
    assert found(index.search('tag:"far ea', as_typed=True)) == ["b"]
    assert found(index.search("tag:work")) == []
    current[0] = Marks(2, read=frozenset("abc"), starred=frozenset("c"))
    assert found(index.search("is:unread")) == []
    assert found(index.search("is:starred")) == ["c"]
    assert index.snapshot().generation == 1


def test_marks_of_many(open_index: OpenIndex) -> None:
    docs = [IndexDocument(str(n), "t", "word") for n in range(100)]
    read = frozenset(str(n) for n in range(90))
    index = open_index(*docs, marks=lambda: Marks(1, read=read))
    assert index.search("is:unread word").total == 10


def test_replacing_and_deleting(open_index: OpenIndex) -> None:
    index = open_index(BASES, STRIKE)
    index.add([IndexDocument("a", "New", "nothing"), IndexDocument("a", "Newer", "nothing at all")])
    assert index.search("okinawa").total == 0
    assert index.search("title:newer").total == 1
    assert (index.ids(), index.count()) == ({"a", "b"}, 2)
    index.delete(["b", "unknown"])
    assert index.ids() == {"a"}
    index.delete(["a"])
    assert index.search("*").total == 0
    assert index.ids() == set()


def test_many_commits_stay_few_segments_and_small_files(open_index: OpenIndex) -> None:
    index = open_index()
    for n in range(60):
        index.add([IndexDocument(str(n % 40), f"title {n}", f"word{n} common text")])
    snapshot = index.snapshot()
    assert len(snapshot.views) < 20
    assert index.search("common").total == 40
    files = {path.name for path in (snapshot.views[0].data.path.parent).iterdir()}
    assert len(files) == len(snapshot.views) + 2
    while index.maintain():
        pass
    assert index.search("common").total == 40
    assert index.search("word59").total == 1
    assert index.search("word1").total == 0
    assert index.damage() == []


def test_nothing_is_nothing(open_index: OpenIndex) -> None:
    index = open_index()
    index.add([])
    index.warm(0.1)
    assert not index.maintain()
    assert index.search("*") == Results("*", 0, ())
    assert index.search('"a b" OR c* OR d?e OR f~1 OR date:2024').total == 0
    index.add([IndexDocument("", "", "")])
    assert index.search("*").total == 1
    assert index.search("a").total == 0


def test_ids_and_texts_of_any_kind(open_index: OpenIndex) -> None:
    odd = [
        IndexDocument("a\nb", "T\nitle", "日本語 текст \x00 \ud800 word"),
        IndexDocument("é" * 50, "x" * 5000, "w " * 70_000 + "end"),
        IndexDocument("long", "t", "y" * 5000),
    ]
    index = open_index(*odd)
    assert found(index.search("日本語")) == ["a b"]
    assert found(index.search("текст word")) == ["a b"]
    assert found(index.search("end")) == ["é" * 50]
    assert found(index.search("y" * 5000)) == ["long"]
    while index.maintain():
        pass
    assert index.search("*").total == 3


@pytest.mark.parametrize(
    "query",
    ["*", "a*", "the of", "NOT a OR b", "a " * 200, "*?*", "(a OR b) (c OR d)", "東", "ю*"],
)
def test_hard_queries_are_answered(open_index: OpenIndex, query: str) -> None:
    assert open_index(BASES, STRIKE, OLD).search(query).total >= 0


@pytest.mark.parametrize("query", ["(((", "NOT", "date:[2024 to", "x:y", "/a.*/", "w " * 20_000])
def test_bad_queries_say_why(open_index: OpenIndex, query: str) -> None:
    index = open_index(BASES)
    with pytest.raises(QueryError):
        index.search(query)
    assert index.hit_spans(query, "a text") == []


# Files, damage, other processes


def test_the_folder_is_private(open_index: OpenIndex, tmp_path: Path) -> None:
    open_index(BASES)
    folder = tmp_path / "index"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_it_is_there_when_opened_again(open_index: OpenIndex) -> None:
    open_index(BASES).close()
    again = open_index()
    assert again.search("okinawa").total == 1


def test_without_create_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError):
        Index.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
    with pytest.raises(SearchIndexError):
        Index.open(tmp_path, create=False)


def test_another_ones_commit_is_seen(open_index: OpenIndex) -> None:
    reading, writing = open_index(BASES), open_index()
    before = reading.snapshot()
    assert reading.search("cats").total == 0
    writing.add([OLD])
    assert reading.search("cats").total == 1
    writing.delete(["a"])
    assert reading.refresh() in (True, False)
    assert reading.ids() == {"c"}
    assert before.count == 1


@pytest.mark.parametrize("left", [b"", b"\0" * 64, b"garbage"])
@pytest.mark.parametrize("pattern", ["*.toc", "*.arrays"])
def test_damage_is_said_and_cleared(
    open_index: OpenIndex, tmp_path: Path, pattern: str, left: bytes
) -> None:
    open_index(BASES).close()
    for path in (tmp_path / "index").glob(pattern):
        path.write_bytes(left)
    index = open_index()
    with pytest.raises(SearchIndexError, match="rebuild"):
        index.search("okinawa")
    with pytest.raises(SearchIndexError):
        index.ids()
    with pytest.raises(SearchIndexError):
        index.add([OLD])
    index.clear()
    assert index.ids() == set()
    index.add([BASES])
    assert index.search("okinawa").total == 1


def test_a_missing_segment_or_folder_is_said(open_index: OpenIndex, tmp_path: Path) -> None:
    open_index(BASES).close()
    next((tmp_path / "index").glob("*.arrays")).unlink()
    with pytest.raises(SearchIndexError):
        open_index().count()
    index = open_index(folder="other")
    for path in (tmp_path / "other").iterdir():
        path.unlink()
    (tmp_path / "other").rmdir()
    with pytest.raises(SearchIndexError, match="gone"):
        index.count()


def test_a_changed_byte_is_found(open_index: OpenIndex, tmp_path: Path) -> None:
    open_index(BASES).close()
    path = next((tmp_path / "index").glob("*.arrays"))
    content = bytearray(path.read_bytes())
    at = content.index(b"okinawa")
    content[at] = ord("x")
    path.write_bytes(bytes(content))
    assert any("words" in name for name in open_index().damage())


def test_two_writers_wait_for_each_other(open_index: OpenIndex, tmp_path: Path) -> None:
    index = open_index(BASES)
    other = Contents(tmp_path / "index")
    with other.locked(), pytest.raises(LibraryBusy), index._contents.locked(0.0):
        pass
    threads = [
        Thread(target=index.add, args=([IndexDocument(str(n), "t", "threaded")],)) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert index.search("threaded").total == 4


@pytest.mark.parametrize("failing", ["fsync", "rename"])
def test_a_full_disk_loses_nothing_and_passes(
    open_index: OpenIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    index = open_index(BASES)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, failing, full)
        with pytest.raises(OSError, match="No space"):
            index.add([STRIKE])
    assert index.search("okinawa").total == 1
    index.add([STRIKE, OLD])
    assert index.ids() == {"a", "b", "c"}
    names = {view.name for view in index.snapshot().views}
    assert {path.name for path in (tmp_path / "index").glob("*.arrays")} == names
    assert not list((tmp_path / "index").glob("*.toc.*"))


def test_warming_keeps_what_common_words_need(open_index: OpenIndex) -> None:
    index = open_index(BASES, STRIKE, IndexDocument("d", "bases", "base bases based"))
    index.warm(1.0)
    assert index.search("base").total == 3


def test_a_prefix_of_too_much_to_count_still_finds(
    open_index: OpenIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = [
        IndexDocument(str(n), "t", "base bases basing", published=f"20{n}") for n in range(10, 40)
    ]
    index = open_index(*docs)
    index.add([IndexDocument("x", "y", "base basic", published="2009")])
    index.delete(["39"])
    monkeypatch.setattr("reader.index.lookup.MOST_SCORED_POSTINGS", 5)
    results = index.search("bas*", limit=40)
    assert results.total == 30
    assert [hit.id for hit in results.hits][:2] == ["38", "37"]


def test_searching_while_an_import_runs(open_index: OpenIndex) -> None:
    index = open_index(BASES)
    docs = [[IndexDocument(f"{n}-{m}", "t", "imported word") for m in range(20)] for n in range(30)]

    def take_in() -> None:
        for batch in docs:
            index.add(batch)
        while index.maintain():
            pass

    thread = Thread(target=take_in)
    thread.start()
    totals = [0]
    while thread.is_alive():
        totals.append(index.search("import", as_typed=True).total)
    thread.join()
    assert totals == sorted(totals)
    assert index.search("imported").total == 600
