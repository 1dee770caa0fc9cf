from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import CheckReport, Library, Problem, Progress, Stage
from reader.library.checking import misplaced
from reader.model import Annotations, Article, EntityType, Mention, Sentence
from tests.unit.library.conftest import OpenLibrary
from tests.unit.library.fakes import FakeEngine


@pytest.fixture(autouse=True)
def _articles(library: Library) -> None:
    for number in range(3):
        library.add(Article("", f"T{number}", f"Words about Paris {number}"))


def alter(library: Library, statement: str, *values: object) -> None:
    with library._store._database.write() as connection:
        connection.execute(statement, values)


def whats(report: CheckReport) -> list[tuple[str | None, bool]]:
    return [(problem.article, problem.repaired) for problem in report.problems]


def test_a_whole_library_has_no_problems(library: Library) -> None:
    assert library.check() == CheckReport(3, 3, 3, ())


def test_an_article_that_is_not_its_own_any_more_is_named(library: Library) -> None:
    alter(library, "UPDATE article_text SET text = 'other' WHERE article = 2")
    report = library.check()
    assert ("2", False) in whats(report)
    assert library.check().ok is False


def test_every_article_with_garbled_text_is_named_and_the_rest_is_looked_over(
    library: Library,
) -> None:
    statement = "UPDATE article_text SET text = CAST(? AS TEXT) WHERE article <> 2"
    alter(library, statement, b"Gra\xffed")
    library._indexing._opened().delete(["2"])
    report = library.check()
    assert whats(report) == [("1", False), ("3", False), ("2", True)]
    assert report.annotated == 3
    assert library.rebuild() == 3


def test_damaged_annotations_are_dropped_and_made_anew(library: Library) -> None:
    alter(library, "UPDATE annotation SET data = x'00' WHERE article = 2")
    assert whats(library.check()) == [("2", True)]
    assert library.check().annotated == 2
    library.annotate()
    assert library.check() == CheckReport(3, 3, 3, ())


def test_annotations_that_do_not_fit_are_dropped(library: Library) -> None:
    wrong = Mention(0, 5, "Texts", EntityType.PERSON, "e", "Texts")
    library._store.annotations.put("1", Annotations(entities=(wrong,)))
    library.index_pending()
    (problem,) = library.check().problems
    assert (problem.article, problem.repaired) == ("1", True)
    assert "'Texts'" in problem.what
    assert library.annotations("1") is None


def test_an_index_that_lacks_or_exceeds_is_brought_in_line(library: Library) -> None:
    index = library._indexing._opened()
    index.delete(["1"])
    from reader.index import IndexDocument

    index.add([IndexDocument("stray", "T", "Paris")])
    report = library.check()
    assert set(whats(report)) == {("1", True), ("stray", True)}
    assert library.search("paris").total == 3
    assert library.check().ok


def test_what_merely_waits_is_no_problem(library: Library) -> None:
    library._store.articles.put(Article("", "T", "Paris once more"), b"", "text/plain")
    assert library.check() == CheckReport(4, 4, 3, ())


# Whoosh leaves a table of contents open that it can't read.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("how", ["removed", "emptied", "overwritten", "cut short"])
def test_an_index_may_be_lost_or_broken_at_any_time(
    library: Library, open_library: OpenLibrary, folder: Path, how: str
) -> None:
    library.close()
    for path in list((folder / "index").iterdir()):
        if how == "emptied":
            path.write_bytes(b"")
        elif how == "overwritten":
            path.write_bytes(b"\x00" * path.stat().st_size)
        elif how == "cut short":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    if how == "removed":
        shutil.rmtree(folder / "index")
    again = open_library()
    again.check()
    again.index_pending()
    assert again.search("paris").total == 3
    assert again.check().ok


def test_a_lost_index_is_made_anew_at_the_next_start(
    library: Library, open_library: OpenLibrary, folder: Path
) -> None:
    library.close()
    shutil.rmtree(folder / "index")
    again = open_library()
    assert again.index_pending() == 3
    assert again.search("person:paris").total == 3


def test_a_search_notices_a_lost_index_by_itself(
    library: Library, open_library: OpenLibrary, folder: Path
) -> None:
    library.close()
    shutil.rmtree(folder / "index")
    assert open_library().search("paris").total == 3
    for path in (folder / "index").iterdir():
        path.unlink()
    assert open_library().search("paris").total == 3


def test_rebuilding_says_how_far_it_is(library: Library) -> None:
    told: list[Progress] = []
    assert library.rebuild(told.append) == 3
    assert told == [Progress(Stage.INDEX, 3, 3)]
    assert library.search("paris").total == 3


def test_a_report_is_printed_in_the_documented_shape() -> None:
    report = CheckReport(2, 1, 0, (Problem("w", "1", repaired=True), Problem("x")))
    assert report.to_json() == {
        "articles": 2,
        "indexed": 1,
        "annotated": 0,
        "problems": [
            {"what": "w", "article": "1", "repaired": True},
            {"what": "x", "repaired": False},
        ],
    }


@given(st.text(st.sampled_from("Ab c.é\U0001f600")))
def test_what_an_engine_read_from_a_text_lies_in_it(text: str) -> None:
    read = FakeEngine().annotate(text)
    assert misplaced(read, text) is None
    assert (misplaced(read, "x" + text) is None) == (not read.entities)
    outside = replace(read, sentences=(Sentence(0, len(text) + 1, ()),))
    assert misplaced(outside, text) == "sentence at 0"


def test_what_is_left_of_a_damaged_article_is_still_checked_and_read(library: Library) -> None:
    first, second, *_ = [summary.id for summary in library.summaries()]
    alter(library, "UPDATE article_text SET parts = '[[1' WHERE article = "
                   "(SELECT n FROM article WHERE id = ?)", first)  # fmt: skip
    alter(library, "DELETE FROM article_text WHERE article = "
                   "(SELECT n FROM article WHERE id = ?)", second)  # fmt: skip
    report = library.check()
    assert {first, second} <= {problem.article for problem in report.problems}
    assert library.get(first).parts == ()
