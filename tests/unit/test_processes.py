from __future__ import annotations

import re
import subprocess
from pathlib import Path

from reader.processes import own_module

ROOT = Path(__file__).parents[2]


def test_nothing_in_the_current_folder_is_run(tmp_path: Path) -> None:
    """It may hold downloads: a module of a name that we import must not be taken from there."""
    for name in ("json", "lxml", "numpy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('ran')\n")
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").write_text("raise SystemExit('ran')\n")
    page = f"<html><body><article><p>{'The cabinet has met. ' * 20}</p></article></body></html>"
    done = subprocess.run(
        own_module("reader.ingest.page"),
        input=page,
        text=True,
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert "The cabinet has met." in done.stdout


def test_arguments_reach_the_module() -> None:
    done = subprocess.run(
        own_module("reader.cli.annotation.worker", "reader.no_such_module:load"),
        input="",
        text=True,
        capture_output=True,
        check=True,
    )
    assert "annotation can't start" in done.stdout


def test_no_module_starts_one_in_the_current_folder() -> None:
    found = [
        path
        for path in (ROOT / "reader").rglob("*.py")
        if re.search(r"sys\.executable,\s*\"-m\"", path.read_text(encoding="utf-8"))
    ]
    assert not found
