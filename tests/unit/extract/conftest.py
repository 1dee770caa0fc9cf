"""The engine, loaded once for every test that has it read whole texts; it keeps nothing of them."""

from __future__ import annotations

import pytest

from reader.extract import Engine


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine.load()
