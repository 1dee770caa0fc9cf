"""What is imported when: nobody waits for, or gives memory to, what they don't use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("textual", "whoosh", "onnxruntime", "trafilatura", "lxml", "numpy")


def loaded(code: str) -> set[str]:
    """The heavy packages that are loaded after running some code."""
    ask = f"import sys\n{code}\nprint(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import reader.library", set()),
        ("import reader.library.worker", set()),
        ("import reader.library.child", set()),
        ("import reader.jsonform, reader.config, reader.assets", set()),
        ("import reader.cli", set()),
    ],
)
def test_importing_loads_nothing_heavy(code: str, allowed: set[str]) -> None:
    assert loaded(code) <= allowed


def test_listing_and_reading_load_nothing_heavy(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    use = f"""
from pathlib import Path
from reader.library import Library
from reader.model import Article
with Library.open(Path({str(folder)!r}), seed=False) as library:
    library._store.articles.put(Article("", "T", "Some text"), b"", "text/plain")
    library.summaries()
    library.get("1")
    library.annotations("1")
    library.mark("1", read=True)
"""
    assert loaded(use) == set()
