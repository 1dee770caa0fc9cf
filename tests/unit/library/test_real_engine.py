"""The library with everything real: samples read in, annotated, searched, compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import AnnotationWorker, EventKind, Library
from reader.library.checking import misplaced
from tests.unit.library.test_annotating import Watch


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library with the samples, annotated."""
    with Library.open(tmp_path_factory.mktemp("real") / "library") as library:
        assert library.annotate() == 2
        yield library


def test_the_samples_are_read(samples: Library) -> None:
    assert samples.annotation_failures() == []
    for summary in samples.summaries():
        read = samples.annotations(summary.id)
        assert read is not None
        assert read.facts
        assert misplaced(read, samples.get(summary.id).text) is None
    assert samples.search("okinawa").total == 2
    assert samples.check().ok


def test_the_samples_are_one_story_and_compare(samples: Library) -> None:
    (story,) = samples.stories()
    assert sorted(story.articles) == ["1", "2"]
    compared = samples.compare(story.articles)
    assert compared.comparisons
    for comparison in compared.comparisons:
        for member in comparison.members:
            text = compared.articles[member.article - 1].text
            assert 0 <= member.start < member.end <= len(text)


def test_the_worker_reads_them_too(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        worker = AnnotationWorker(library.path)
        worker.start()
        worker.request("1")
        watching = Watch(worker)
        watching.until(EventKind.ANNOTATED, "1")
        watching.until(EventKind.ANNOTATED, "2")
        worker.stop()
        assert library.annotate() == 0
