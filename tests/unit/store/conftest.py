"""What the tests of the record share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store import FILE_NAME, Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the record of a test lies."""
    return tmp_path / FILE_NAME


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A new record."""
    opened = Store.open(file)
    yield opened
    opened.close()
