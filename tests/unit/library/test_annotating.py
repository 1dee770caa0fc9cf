from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import reader
from reader.errors import ModelError
from reader.library import AnnotationWorker, Event, EventKind, Library, Progress, Stage
from reader.library.worker import Process
from reader.model import Article
from tests.unit.library.conftest import OpenLibrary
from tests.unit.library.fakes import BROKEN, FAKE, NEWER

PATIENCE = 30.0
"""Seconds until a test that waits for another process gives up; none needs them."""


def fill(library: Library, *texts: str) -> None:
    for number, text in enumerate(texts):
        library.add(Article("", f"T{number}", text), text_only=True)


def test_all_that_waits_is_annotated_newest_first(library: Library) -> None:
    fill(library, "One", "Two", "Three")
    told: list[Progress] = []
    assert library.annotate(progress=told.append) == 3
    assert [one.name for one in told if one.stage is Stage.ANNOTATE] == ["3", "2", "1", ""]
    assert library.annotate() == 0
    assert all(summary.annotated for summary in library.summaries())


def test_only_those_named_are_annotated(library: Library) -> None:
    fill(library, "One", "Two")
    assert library.annotate(["1", "1"]) == 1
    assert [one.annotated for one in library.summaries()] == [False, True]


def test_what_was_read_before_a_date_was_filled_in_is_not_kept(library: Library) -> None:
    fill(library, "One")

    def date_it() -> None:
        library.add(Article("", "T0", "One", published="2022-03-04"), text_only=True)

    library._annotating.annotate_one("1", date_it)
    assert library.annotations("1") is None
    library.annotate()
    read = library.annotations("1")
    assert read is not None
    assert read.published == "2022-03-04"


def test_one_that_fails_is_noted_and_not_tried_again(
    library: Library, open_library: OpenLibrary
) -> None:
    fill(library, "One", "FAIL Two")
    assert library.annotate() == 1
    ((failure),) = library.annotation_failures()
    assert (failure.article, failure.reason) == ("2", "ValueError: can't read this")
    assert library.annotate() == 0
    assert open_library(engine=NEWER).annotate() == 1


def test_a_newer_engine_annotates_again(library: Library, open_library: OpenLibrary) -> None:
    fill(library, "One")
    library.annotate()
    newer = open_library(engine=NEWER)
    assert newer.annotate() == 1
    read = newer.annotations("1")
    assert read is not None
    assert read.engine == "fake-2"


def test_a_missing_model_is_said_in_one_line(open_library: OpenLibrary) -> None:
    library = open_library(engine=BROKEN)
    fill(library, "One", "Two")
    for jobs in (1, 2):
        with pytest.raises(ModelError, match="model is missing"):
            library.annotate(jobs=jobs)
    assert library.annotation_failures() == []


def test_several_processes_share_the_work(library: Library) -> None:
    fill(library, "One", "FAIL Two", "Three", "KILL Four", "Five", "Six")
    told: list[Progress] = []
    assert library.annotate(jobs=3, progress=told.append) == 4
    counts = [one.done for one in told if one.stage is Stage.ANNOTATE]
    assert counts == [1, 2, 3, 4, 5, 6]
    reasons = {one.article: one.reason for one in library.annotation_failures()}
    assert reasons == {
        "2": "ValueError: can't read this",
        "4": "the annotation process died on it",
    }


def test_processes_that_die_again_and_again_are_given_up(library: Library) -> None:
    fill(library, *[f"KILL {number}" for number in range(8)])
    with pytest.raises(ModelError, match="died 4 times"):
        library.annotate(jobs=2)


class Watch:
    """Polls a worker until something has happened."""

    def __init__(self, worker: AnnotationWorker) -> None:
        self.worker = worker
        self.seen: list[Event] = []
        self._looked = 0

    def until(self, kind: EventKind, id: str | None = None) -> Event:  # noqa: A002
        """The next event of that kind, among those not yet looked at."""
        tick = threading.Event()
        for _ in range(int(PATIENCE / 0.01)):
            self.seen += self.worker.poll()
            while self._looked < len(self.seen):
                event = self.seen[self._looked]
                self._looked += 1
                if event.kind is kind and id in (None, event.id):
                    return event
            tick.wait(0.01)
        raise AssertionError(f"no {kind} in {self.seen}")

    def ids(self, kind: EventKind) -> list[str | None]:
        return [event.id for event in self.seen if event.kind is kind]


@pytest.fixture
def watch(folder: Path) -> Iterator[Callable[..., Watch]]:
    """Starts workers on the library of a test, and stops them at the end."""
    started: list[AnnotationWorker] = []

    def start(engine: str = FAKE.name) -> Watch:
        worker = AnnotationWorker(folder, engine=engine)
        worker.start()
        started.append(worker)
        return Watch(worker)

    yield start
    for worker in started:
        worker.stop()
        worker.stop()


def test_the_worker_annotates_what_waits(library: Library, watch: Callable[..., Watch]) -> None:
    fill(library, "One in Paris", "FAIL Two", "Three in Paris")
    watching = watch()
    idle = watching.until(EventKind.IDLE)
    assert (idle.done, idle.total) == (3, 3)
    assert watching.ids(EventKind.ANNOTATED) == ["3", "1"]
    assert watching.ids(EventKind.FAILED) == ["2"]
    assert library.search("person:paris").total == 2
    assert watching.worker.running


def test_what_is_asked_for_is_answered_for(library: Library, watch: Callable[..., Watch]) -> None:
    fill(library, "One")
    watching = watch()
    watching.until(EventKind.IDLE)
    fill(library, "Two")
    watching.worker.request("2")
    watching.until(EventKind.ANNOTATED, "2")
    watching.worker.request("1")
    watching.until(EventKind.ANNOTATED, "1")


def test_what_is_added_elsewhere_is_noticed(library: Library, watch: Callable[..., Watch]) -> None:
    watching = watch()
    watching.until(EventKind.IDLE)
    fill(library, "Two")
    watching.until(EventKind.ANNOTATED, "1")


def test_a_crash_costs_one_article(library: Library, watch: Callable[..., Watch]) -> None:
    fill(library, "One", "KILL Two", "Three")
    watching = watch()
    assert watching.until(EventKind.FAILED, "2").message == "the annotation process died on it"
    watching.until(EventKind.ANNOTATED, "1")
    assert library.annotate() == 0


def test_what_a_process_was_killed_at_gets_a_second_chance(
    library: Library, watch: Callable[..., Watch], tmp_path: Path
) -> None:
    fill(library, "One", f"ONCE {tmp_path / 'worker'}", "Three")
    watching = watch()
    watching.until(EventKind.IDLE)
    assert set(watching.ids(EventKind.ANNOTATED)) == {"1", "2", "3"}
    fill(library, *[f"ONCE {tmp_path / str(number)}" for number in range(9)])
    watching.worker.stop()
    library.annotate(jobs=2)
    assert library.annotation_failures() == []
    assert all(summary.annotated for summary in library.summaries())


def test_crash_after_crash_is_given_up(library: Library, watch: Callable[..., Watch]) -> None:
    fill(library, *[f"KILL {number}" for number in range(6)])
    watching = watch()
    said = watching.until(EventKind.UNAVAILABLE).message
    assert "died 4 times" in said
    assert not watching.worker.running
    watching.worker.request("1")
    assert watching.worker.poll() == []


@pytest.mark.parametrize("engine", [BROKEN.name, "no.such.module:ENGINE"])
def test_no_model_is_said_once(library: Library, watch: Callable[..., Watch], engine: str) -> None:
    fill(library, "One")
    watching = watch(engine)
    assert "\n" not in watching.until(EventKind.UNAVAILABLE).message
    assert not watching.worker.running
    assert library.annotation_failures() == []


def test_no_library_is_said(folder: Path, watch: Callable[..., Watch]) -> None:
    said = watch().until(EventKind.UNAVAILABLE).message
    assert str(folder) in said


def test_a_worker_can_be_started_again(library: Library, watch: Callable[..., Watch]) -> None:
    watching = watch()
    watching.until(EventKind.IDLE)
    watching.worker.stop()
    fill(library, "One")
    watching.worker.start()
    watching.worker.start()
    watching.until(EventKind.ANNOTATED, "1")


def test_the_process_ends_when_its_parent_is_killed(library: Library, folder: Path) -> None:
    fill(library, "One")
    code = (
        "import sys, time; from pathlib import Path; from reader.library.worker import *\n"
        "w = AnnotationWorker(Path(sys.argv[1]), engine=sys.argv[2]); w.start()\n"
        "print(w._process.pid, flush=True); time.sleep(600)"
    )
    root = Path(reader.__file__).parent.parent
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(folder), FAKE.name], stdout=subprocess.PIPE, cwd=root
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    tick = threading.Event()
    for _ in range(int(PATIENCE / 0.05)):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        # Nobody waits for it any more: where no init does, it stays as a zombie.
        if Path(f"/proc/{child}/stat").read_text().rsplit(") ", 1)[-1][0] == "Z":
            return
        tick.wait(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("the annotation process outlived its parent")


def test_what_the_engine_prints_is_not_taken_for_an_event(library: Library, folder: Path) -> None:
    fill(library, "PRINT One")
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    process = Process(folder, events.put, engine=FAKE.name)
    kinds = []
    while (event := events.get(timeout=PATIENCE)).kind is not EventKind.IDLE:
        kinds.append(event.kind)
    process.stop()
    assert kinds == [EventKind.STARTED, EventKind.BEGUN, EventKind.ANNOTATED]
