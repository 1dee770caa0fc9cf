"""The annotation process: what is opened comes before what is left of the article being read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.child import Child
from reader.library.engine import EngineSource, nothing
from reader.model import Annotations, Article, Part
from tests.unit.library.fakes import FakeEngine


class Scripted(FakeEngine):
    """Does something, such as having an article asked for, before the pause in each article."""

    def __init__(self) -> None:
        self.during: dict[str, Callable[[], None]] = {}
        self.read: list[str] = []

    def annotate(
        self,
        text: str,
        *,
        published: str | None = None,
        title: str | None = None,
        parts: Sequence[Part] = (),
        pause: Callable[[], None] = nothing,
    ) -> Annotations:
        self.during.get(text, nothing)()
        read = super().annotate(text, published=published, title=title, parts=parts, pause=pause)
        self.read.append(text)
        return read


class Trial:
    """A library of articles '1', '2' … with the texts 'One', 'Two' …, and a child to read it."""

    def __init__(self, library: Library, folder: Path, *texts: str, only_asked: bool) -> None:
        for text in texts:
            library.add(Article("", text, text), text_only=True)
        self.engine = Scripted()
        source = EngineSource("", lambda: self.engine, lambda: "scripted-1")
        self._out, given = os.pipe()
        self.child = Child(folder, source, given, only_asked=only_asked)
        self._given = given

    def run(self, last: str) -> list[tuple[str, str]]:
        """What was begun and done until the text `last` is read and the child told to end."""
        earlier = self.engine.during.get(last, nothing)

        def end() -> None:
            earlier()
            self.child.end()

        self.engine.during[last] = end
        self.child.run(None)
        os.close(self._given)
        with os.fdopen(self._out, "rb") as out:
            events = [json.loads(line) for line in out]
        return [(e["kind"], e["id"]) for e in events if e["kind"] in ("begun", "annotated")]


@pytest.fixture
def trial(library: Library, folder: Path) -> Callable[..., Trial]:
    def make(*texts: str, only_asked: bool = False) -> Trial:
        return Trial(library, folder, *texts, only_asked=only_asked)

    return make


def test_what_is_opened_is_read_before_the_rest_of_what_was_begun(
    trial: Callable[..., Trial],
) -> None:
    it = trial("Last", "Opened", "Long")
    it.engine.during["Long"] = lambda: it.child.ask("2")
    assert it.run("Last") == [
        ("begun", "3"),
        ("begun", "2"),
        ("annotated", "2"),
        ("begun", "3"),
        ("annotated", "3"),
        ("begun", "1"),
    ]
    assert it.engine.read == ["Opened", "Long"]


def test_what_is_opened_while_it_is_read_is_not_begun_again(trial: Callable[..., Trial]) -> None:
    it = trial("Last", "Opened", "Long")
    it.engine.during["Long"] = lambda: it.child.ask("2")
    it.engine.during["Opened"] = lambda: it.child.ask("3")
    it.run("Last")
    assert it.engine.read == ["Opened", "Long"]


def test_however_much_is_opened_few_are_begun_at_once(trial: Callable[..., Trial]) -> None:
    names = "Last", "Five", "Four", "Three", "Two", "Long"
    it = trial(*names)
    for name, number in zip(names[:1:-1], "54321", strict=False):
        it.engine.during[name] = partial(it.child.ask, number)
    seen: list[int] = []

    def watched(before: Callable[[], None]) -> Callable[[], None]:
        def during() -> None:
            before()
            seen.append(len(it.child._under_way))

        return during

    for name in names[1:]:
        it.engine.during[name] = watched(it.engine.during.get(name, nothing))
    it.run("Last")
    assert max(seen) == 3
    assert sorted(it.engine.read) == sorted(names[1:])


def test_told_to_end_it_leaves_what_it_reads_for_later(
    trial: Callable[..., Trial], library: Library
) -> None:
    it = trial("One", "Long")
    assert it.run("Long") == [("begun", "2")]
    assert not any(summary.annotated for summary in library.summaries())
    assert library.annotation_failures() == []


def test_one_of_several_processes_does_what_it_is_asked_in_order(
    trial: Callable[..., Trial],
) -> None:
    it = trial("Last", "Second", "First", only_asked=True)
    it.engine.during["First"] = lambda: it.child.ask("2")
    it.engine.during["Second"] = lambda: it.child.ask("1")
    it.child.ask("3")
    it.run("Last")
    assert it.engine.read == ["First", "Second"]
