from __future__ import annotations

from pathlib import Path

from reader import assets


def test_the_samples_are_there() -> None:
    assert len(list(assets.seeds().glob("*.txt"))) == 2


def test_packaged_folders_come_before_those_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "reader"
    package.mkdir()
    assert assets._asset("styles", package) == tmp_path / "styles"
    (package / "_styles").mkdir()
    assert assets._asset("styles", package) == package / "_styles"
