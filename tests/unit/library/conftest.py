"""What the tests of the library share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.engine import EngineSource
from tests.unit.library.fakes import FAKE

OpenLibrary = Callable[..., Library]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library of a test lies."""
    return tmp_path / "library"


@pytest.fixture
def open_library(folder: Path) -> Iterator[OpenLibrary]:
    """Opens the library of a test, again and again if need be; all are closed at the end."""
    opened: list[Library] = []

    def opener(*, seed: bool = False, engine: EngineSource = FAKE, create: bool = True) -> Library:
        opened.append(Library.open(folder, seed=seed, engine=engine, create=create))
        return opened[-1]

    yield opener
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    """An empty library with a stand-in for the engine."""
    return open_library()
