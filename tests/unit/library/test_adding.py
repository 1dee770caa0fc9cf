from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reader.ingest
from reader.errors import ArticleNotFound, LibraryBusy, SearchIndexError
from reader.library import Added, AddedStatus, Library, Progress, Stage, reading
from reader.library.indexing import Indexing
from reader.library.locking import WriterLock
from reader.model import Article
from tests.unit.library.conftest import OpenLibrary
from tests.unit.library.fakes import BROKEN


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def story(number: int) -> str:
    return f"Headline Number {number}\n\nSomething happened in Paris on day {number}. It was big.\n"


def test_a_new_library_holds_the_samples_once(open_library: OpenLibrary) -> None:
    first = open_library(seed=True)
    assert {one.title[:9] for one in first.summaries()} == {"US, Japan", "US/Japan "}
    first.remove("1")
    assert open_library(seed=True).count() == 1


def test_text_is_searchable_as_soon_as_it_is_added(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", story(1))
    (added,) = library.add(path, text_only=True)
    assert (added.id, added.status, added.path) == ("1", AddedStatus.ADDED, str(path))
    results = library.search("paris")
    assert [hit.id for hit in results.hits] == ["1"]
    start, end = library.hit_spans("paris", "1")[0]
    assert library.get("1").text[start:end] == "Paris"
    assert library.annotations("1") is None


def test_annotation_follows_unless_not_wanted(library: Library, tmp_path: Path) -> None:
    library.add(write(tmp_path, "a.txt", story(1)))
    assert library.summary("1").annotated
    assert "Paris" in {mention.text for mention in library.entities("1")}
    assert library.facts("1") == []
    assert library.search("person:paris").total == 1


def test_bytes_can_be_added(library: Library) -> None:
    (added,) = library.add_bytes(story(1).encode(), "-")
    assert (added.id, added.path) == ("1", "-")
    assert library.original("1")[0] == story(1).encode()
    (refused,) = library.add_bytes(b"\x00\x01\x02" * 50, "-")
    assert refused.status is AddedStatus.REFUSED


def test_one_bad_source_never_stops_the_rest(library: Library, tmp_path: Path) -> None:
    good = write(tmp_path, "in/a.txt", story(1))
    write(tmp_path, "in/b.bin", "\x00" * 100)
    write(tmp_path, "in/sub/c.txt", story(2))
    lines = [json.dumps({"id": "x", "text": story(3)}), "{broken", json.dumps({"text": story(4)})]
    write(tmp_path, "in/d.jsonl", "\n".join(lines))
    added = list(library.add_all([tmp_path / "in", tmp_path / "none", good], text_only=True))
    statuses = [one.status.value for one in added]
    assert statuses == ["added", "refused", "added", "refused", "added", "added", "failed", "same"]
    assert "line 2" in (added[3].message or "")
    assert all(one.ok is (one.message is None) for one in added)
    assert library.count() == 4
    assert "x" in {one.id for one in added}


def test_a_link_that_leads_out_of_a_folder_is_refused(library: Library, tmp_path: Path) -> None:
    inside = write(tmp_path, "in/a.txt", story(1))
    outside = write(tmp_path, "out/b.txt", story(2))
    (tmp_path / "in/near").symlink_to(inside)
    (tmp_path / "in/far").symlink_to(outside)
    added = library.add(tmp_path / "in", text_only=True)
    assert [one.status.value for one in added] == ["added", "refused", "same"]
    assert added[1].path == str(tmp_path / "in/far")
    assert "leads out of the folder" in (added[1].message or "")
    (named,) = library.add(tmp_path / "in/far", text_only=True)
    assert named.status is AddedStatus.ADDED


def test_a_defect_of_one_reader_never_stops_the_rest(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_path = reader.ingest.read_path

    def fails_on_b(path: Path) -> Iterator[object]:
        if path.name == "b.txt":
            raise RecursionError
        yield from read_path(path)

    monkeypatch.setattr(reader.ingest, "read_path", fails_on_b)
    for name in "abc":
        write(tmp_path, f"in/{name}.txt", story(ord(name)))
    added = library.add(tmp_path / "in", text_only=True)
    assert [one.status.value for one in added] == ["added", "failed", "added"]
    assert added[1].message == f"{tmp_path / 'in' / 'b.txt'}: can't be read (RecursionError)"


def test_adding_again_changes_nothing(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", story(1))
    library.add(path)
    library.mark("1", read=True)
    (again,) = library.add(path)
    assert (again.id, again.status) == ("1", AddedStatus.SAME)
    assert library.summary("1").read
    assert library.summary("1").annotated


def rows(folder: Path, name: str, *fields: Mapping[str, object]) -> Path:
    return write(folder, name, "\n".join(json.dumps(row) for row in fields))


def test_a_dated_copy_dates_the_article(library: Library, tmp_path: Path) -> None:
    library.add(write(tmp_path, "a.txt", story(1)))
    assert library.search("date:2022").total == 0
    row = {"title": "Headline Number 1", "text": story(1).split("\n", 2)[2]}
    dated = rows(tmp_path, "b.jsonl", {**row, "published": "2022-03-04"})
    assert [one.status.value for one in library.add(dated)] == ["updated"]
    assert [one.status.value for one in library.add(dated)] == ["same"]
    assert [hit.id for hit in library.search("date:2022").hits] == ["1"]
    read = library.annotations("1")
    assert read is not None
    assert read.published == "2022-03-04"


def test_texts_under_one_id_of_a_file_are_all_kept(library: Library, tmp_path: Path) -> None:
    lines = [{"id": id_, "text": story(at)} for at, id_ in enumerate(["12", 12, "12", "13"], 1)]
    path = rows(tmp_path, "a.jsonl", *lines)
    added = library.add(path)
    assert [(one.id, one.status.value) for one in added] == [
        ("12", "added"),
        ("12-2", "added"),
        ("12-3", "added"),
        ("13", "added"),
    ]
    assert [one.status.value for one in library.add(path)] == ["same"] * 4
    assert "day 2" in library.get("12-2").text


def test_a_line_that_changed_updates_its_own_among_those_of_one_id(
    library: Library, tmp_path: Path
) -> None:
    library.add(rows(tmp_path, "a.jsonl", *({"id": 1, "text": story(at)} for at in (1, 2, 3))))
    path = rows(tmp_path, "a.jsonl", *({"id": 1, "text": story(at)} for at in (1, 7, 3)))
    assert sorted((one.id, one.status.value) for one in library.add(path)) == [
        ("1", "same"),
        ("1-2", "updated"),
        ("1-3", "same"),
    ]


def test_lines_of_one_id_in_another_order_are_the_same_articles(
    library: Library, tmp_path: Path
) -> None:
    library.add(rows(tmp_path, "a.jsonl", *({"id": 1, "text": story(at)} for at in (1, 2, 3))))
    path = rows(tmp_path, "a.jsonl", *({"id": 1, "text": story(at)} for at in (3, 3, 1, 2)))
    assert {one.status.value for one in library.add(path)} == {"same"}
    assert library.count() == 3


def texts(library: Library) -> dict[str, str]:
    """The day that each article tells of, by its id."""
    return {one.id: library.get(one.id).text.split("day ")[1][0] for one in library.summaries()}


def test_a_file_that_rolls_loses_no_text_and_moves_no_mark(
    library: Library, tmp_path: Path
) -> None:
    library.add(rows(tmp_path, "a.jsonl", *({"id": "x", "text": story(at)} for at in (1, 2))))
    library.mark("x-2", starred=True)
    path = rows(tmp_path, "a.jsonl", *({"id": "x", "text": story(at)} for at in (2, 3)))
    added = library.add(path)
    assert [(one.id, one.status.value) for one in added] == [("x-2", "same"), ("x-3", "added")]
    assert texts(library) == {"x": "1", "x-2": "2", "x-3": "3"}
    path = rows(tmp_path, "a.jsonl", *({"id": "x", "text": story(at)} for at in (4, 2, 3)))
    assert {one.status.value for one in library.add(path)} == {"same", "updated"}
    assert texts(library) == {"x": "4", "x-2": "2", "x-3": "3"}
    assert [one.id for one in library.summaries() if one.starred] == ["x-2"]


def test_a_line_put_above_the_only_one_of_its_id_does_not_take_its_place(
    library: Library, tmp_path: Path
) -> None:
    library.add(rows(tmp_path, "a.jsonl", {"id": "x", "text": story(1)}))
    library.mark("x", starred=True)
    library.add(rows(tmp_path, "a.jsonl", *({"id": "x", "text": story(at)} for at in (2, 1))))
    assert texts(library) == {"x": "1", "x-2": "2"}
    assert library.summary("x").starred


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from("xy"), st.integers(1, 6)), max_size=6),
        min_size=2,
        max_size=4,
    )
)
def test_whatever_becomes_of_a_file_its_texts_are_there_and_marks_stay_with_them(
    library: Library, tmp_path: Path, versions: list[list[tuple[str, int]]]
) -> None:
    ids: dict[tuple[str, int], str] = {}
    round_ = library.count()  # texts and places of one example are none of another
    for before, lines in itertools.pairwise([[], *versions]):
        path = rows(
            tmp_path,
            f"{round_}.jsonl",
            *({"id": id_, "text": f"{story(at)} Edition {round_}, {id_}."} for id_, at in lines),
        )
        list(library._adding.stored(reading.read_source(path)))
        mine = [one.id for one in library.summaries() if one.path == str(path)]
        there = [(one, library.get(one).text) for one in mine]
        now = {
            (id_, at): found
            for found, text in there
            for id_, at in lines
            if f"day {at}." in text and f"Edition {round_}, {id_}." in text
        }
        assert now.keys() == set(lines)
        assert all(now[line] == ids[line] for line in {*before} & {*lines})
        ids |= now


def test_a_file_whose_text_a_copy_still_holds_does_not_replace_it(
    library: Library, tmp_path: Path
) -> None:
    original = write(tmp_path, "z.txt", story(1))
    copy = write(tmp_path, "a.txt", story(1))
    library.add_all([original, copy])
    list(library.add_all([original, copy]))
    write(tmp_path, "z.txt", story(2))
    added = list(library.add_all([copy, original]))
    assert [one.status.value for one in added] == ["same", "added"]
    assert sorted(texts(library).values()) == ["1", "2"]
    write(tmp_path, "z.txt", story(3))
    assert [one.status.value for one in library.add(original)] == ["updated"]
    assert sorted(texts(library).values()) == ["1", "3"]


def test_what_came_in_its_place_stays_when_a_removed_article_comes_back(
    library: Library, tmp_path: Path
) -> None:
    path = write(tmp_path, "a.txt", story(1))
    library.add(path)
    removed = library.remove("1")
    write(tmp_path, "a.txt", story(2))
    library.add(path)
    library.restore(removed)
    assert texts(library) == {"1": "1", "2": "2"}


def test_a_changed_file_updates_its_article(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", story(1))
    library.add(path)
    library.mark("1", starred=True)
    write(tmp_path, "a.txt", story(2).replace("Paris", "London"))
    (again,) = library.add(path)
    assert (again.id, again.status) == ("1", AddedStatus.UPDATED)
    assert library.summary("1").starred
    assert library.summary("1").annotated
    assert (library.search("paris").total, library.search("london").total) == (0, 1)


def test_relative_paths_name_the_same_file(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", story(1))
    monkeypatch.chdir(tmp_path)
    library.add("a.txt", text_only=True)
    assert library.get("1").path == str(tmp_path / "a.txt")


def test_values_are_made_safe(library: Library) -> None:
    article = Article("a\x1b\udcff", "T\x1b[31m\nx", "te\x1b]52;xt \udcff", authors=("A\u202eB",))
    (added,) = library.add(article, text_only=True)
    stored = library.get(added.id or "")
    assert len(stored.text) == len(article.text)
    shown = stored.id + stored.title + stored.text + "".join(stored.authors)
    assert not {"\x1b", "\u202e", "\udcff", "\n"} & set(shown)


def test_progress_tells_stage_and_count(library: Library, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{n}.txt", story(n)) for n in range(3)]
    told: list[Progress] = []
    list(library.add_all(paths, progress=told.append))
    read = [one for one in told if one.stage is Stage.READ]
    assert [(one.done, one.total) for one in read] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert read[1].name == str(paths[1])
    stages = [stage for stage, _ in itertools.groupby(one.stage for one in told)]
    assert stages == [Stage.READ, Stage.INDEX, Stage.ANNOTATE, Stage.INDEX]


def test_what_was_answered_for_is_kept_when_interrupted(
    library: Library, open_library: OpenLibrary
) -> None:
    articles = [Article("", f"T{n}", story(n)) for n in range(250)]
    adding = library.add_all(articles, text_only=True)
    answered = [next(adding) for _ in range(120)]
    del adding
    again = open_library()
    assert {one.id for one in answered} <= {one.id for one in again.summaries()}
    again.index_pending()
    assert again.search("paris").total == again.count()
    assert again.check().ok


def test_what_was_read_is_kept_when_reading_is_interrupted(library: Library) -> None:
    def sources() -> Iterator[reading.Incoming]:
        for number in range(3):
            yield reading.incoming_article(Article("", f"T{number}", story(number)))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(library._adding.stored(sources()))
    assert library.count() == 3


def test_an_index_that_fails_keeps_nobody_from_adding(
    library: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error in (SearchIndexError("broken"), LibraryBusy("busy")):

        def fail(*_: object, error: Exception = error) -> int:
            raise error

        with monkeypatch.context() as patched:
            patched.setattr(Indexing, "bring_up_to_date", fail)
            (added,) = library.add(Article("", "T", f"Words in Paris {error}"), text_only=True)
        assert added.status is AddedStatus.ADDED
    assert open_library().index_pending() == 2
    assert library.search("paris").total == 2


def test_another_writer_of_the_index_leaves_articles_waiting(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.index_pending()
    monkeypatch.setattr("reader.library.indexing.PATIENCE", 0.0)
    lock = WriterLock(folder / "index.lock")
    with lock.held(0) as mine:
        assert mine
        with WriterLock(folder / "index.lock").held(0) as other:
            assert not other
        assert library._indexing.bring_up_to_date(wait=0) == 0
        library._store.articles.put(Article("", "T", "Paris"), b"", "text/plain")
        assert library._indexing.bring_up_to_date(wait=0) == 0
        with pytest.raises(SearchIndexError, match="another process"):
            library._indexing.rebuild(wait=0)
    assert library.index_pending() == 1
    assert library.search("paris").total == 1


def test_a_missing_model_keeps_nobody_from_reading(
    open_library: OpenLibrary, tmp_path: Path
) -> None:
    library = open_library(engine=BROKEN)
    added: list[Added] = []
    with pytest.raises(Exception, match="model is missing"):
        added.extend(library.add_all([write(tmp_path, "a.txt", story(1))]))
    assert library.search("paris").total == 1


def test_removed_articles_are_not_found_and_come_back_whole(library: Library) -> None:
    library.add(Article("", "T", "Words in Paris", path="/p"))
    library.mark("1", read=True, add_tags=["t"])
    before = (library.get("1"), library.summary("1"), library.annotations("1"))
    removed = library.remove("1")
    assert library.search("paris").total == 0
    assert library.count() == 0
    library.restore(removed)
    assert (library.get("1"), library.summary("1"), library.annotations("1")) == before
    assert library.search("paris").total == 1
    with pytest.raises(ArticleNotFound):
        library.remove("2")


def test_a_removed_article_comes_back_to_its_row_and_its_story(library: Library) -> None:
    for number in (1, 1, 1):
        text = f"{story(number)} Copy {library.count()} of it was printed in Brunnholm."
        library.add(Article("", "Bridge opens", text, published="2024-05-03"))
    library.stories()
    before = library.summaries()
    assert all(summary.story for summary in before)
    library.restore(library.remove(before[1].id))
    assert library.summaries() == before
    library.stories()
    assert library.summaries() == before


def test_marks_are_searched_as_they_are_now(library: Library) -> None:
    for number in range(3):
        library.add(Article("", "T", story(number)), text_only=True)
    assert library.search("is:unread").total == 3
    assert library.mark("2", read=True, starred=True, add_tags=["x"]).read
    assert [library.search(q).total for q in ("is:unread", "is:starred", "tag:x")] == [2, 1, 1]
    assert library.tags() == [("x", 1)]


def test_added_is_printed_in_the_documented_shape() -> None:
    assert Added("1", "/a", AddedStatus.ADDED).to_json() == {
        "id": "1",
        "path": "/a",
        "status": "added",
    }
    assert Added(None, "/a", AddedStatus.REFUSED, "why").to_json()["message"] == "why"
