from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader.library import AddedStatus
from tests.unit.library.adder import articles
from tests.unit.library.conftest import OpenLibrary

ALL = 700


def start(folder: Path, first: int, end: int, limit: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.library.adder", str(folder)]
        + [str(number) for number in (first, end, limit)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(reader.__file__).parent.parent,
    )


@pytest.mark.parametrize("answers", [1, 101, 333, 555, ALL])
def test_nothing_answered_for_is_lost_to_a_kill(
    folder: Path, open_library: OpenLibrary, answers: int
) -> None:
    process = start(folder, 0, ALL)
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(answers)]
    process.kill()
    process.communicate()
    library = open_library()
    library.index_pending()
    ids = {summary.id for summary in library.summaries()}
    assert set(said) <= ids
    assert library.search("paris", limit=1).total == len(ids)
    assert library.check().problems == ()
    rest = list(library.add_all(articles(0, ALL), text_only=True))
    assert {one.id for one in rest if one.status is AddedStatus.SAME} == ids
    report = library.check()
    assert (report.articles, report.indexed, report.problems) == (ALL, ALL, ())


def test_two_processes_add_at_once(folder: Path, open_library: OpenLibrary) -> None:
    processes = [start(folder, 0, 400), start(folder, 200, 600)]
    for process in processes:
        said, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
        assert len(said.splitlines()) == 400
    library = open_library()
    library.index_pending()
    assert sorted(summary.id for summary in library.summaries()) == sorted(
        f"a{number}" for number in range(600)
    )
    assert library.search("paris", limit=1).total == 600
    assert library.check().ok


@pytest.mark.parametrize("limit", [200_000, 500_000, 900_000])
def test_nothing_answered_for_is_lost_to_a_full_disk(
    folder: Path, open_library: OpenLibrary, limit: int
) -> None:
    open_library().close()
    process = start(folder, 0, ALL, limit)
    said, errors = process.communicate()
    assert process.returncode == 3
    assert len(errors.splitlines()) == 1
    assert str(folder) in errors
    library = open_library()
    library.index_pending()
    ids = {summary.id for summary in library.summaries()}
    assert set(said.split()) <= ids
    assert library.check().problems == ()
    list(library.add_all(articles(0, ALL), text_only=True))
    assert library.count() == ALL
    assert library.search("paris", limit=1).total == ALL
