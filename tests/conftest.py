"""What all tests share: no test has a deadline, and none sees the library of who runs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# A machine under load is no defect.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests away from the library and settings of the person who runs them."""
    nowhere = tmp_path_factory.mktemp("nobody")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READER_LIBRARY", str(nowhere / "library"))
        patch.setenv("READER_CONFIG", str(nowhere / "config.toml"))
        yield
