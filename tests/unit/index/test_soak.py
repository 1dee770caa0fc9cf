"""A short soak: mixed changes and searches give what a fresh index gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.search.soak import Soak


@pytest.mark.parametrize("seed", [1, 2])
def test_soaked_is_as_fresh(tmp_path: Path, seed: int) -> None:
    soak = Soak(tmp_path, seed=seed, most=120)
    for _ in range(3):
        for _ in range(40):
            soak.round()
        assert list(soak.differences()) == []
    soak.index.close()
