"""Where the files that come with the program lie: styles and sample articles.

In a wheel they are packaged inside `reader` (`reader/_styles`, `reader/_seeds`); in a checkout and
an editable install they lie at the top level, beside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def styles() -> Path:
    """The folder of the interface's style sheets."""
    return _asset("styles")


def seeds() -> Path:
    """The folder of the two sample articles."""
    return _asset("seeds")


def _asset(name: str, package: Path = _PACKAGE) -> Path:
    packaged = package / f"_{name}"
    return packaged if packaged.is_dir() else package.parent / name
