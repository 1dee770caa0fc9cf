from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_styles_and_seeds_are_packaged_where_assets_looks_for_them(
    project: dict[str, Any],
) -> None:
    target = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert target["force-include"] == {"styles": "reader/_styles", "seeds": "reader/_seeds"}
    assert target["packages"] == ["reader"]
    for folder in target["force-include"]:
        assert any((ROOT / folder).iterdir())


def test_the_wheel_holds_all_the_program_needs(tmp_path: Path) -> None:
    wheels = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
    (built,) = wheels.WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    with zipfile.ZipFile(built) as wheel:
        names = set(wheel.namelist())
    wanted = {f"reader/_{kind}/{path.name}" for kind in ("styles", "seeds") for path in files(kind)}
    wanted |= {str(path.relative_to(ROOT)) for path in (ROOT / "reader").rglob("*.py")}
    wanted |= {
        str(path.relative_to(ROOT))
        for path in (ROOT / "reader").rglob("*")
        if path.is_file() and path.suffix in {".typed", ".txt", ".json", ".onnx", ".npz"}
    }
    assert wanted - names == set()
    assert not {name for name in names if "__pycache__" in name or name.startswith("tests")}


def files(folder: str) -> list[Path]:
    """The files of a folder at the top level."""
    return [path for path in (ROOT / folder).rglob("*") if path.is_file()]
