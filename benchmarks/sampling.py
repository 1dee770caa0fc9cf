"""What drawing and counting judged samples have in common."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import Any

_NORMAL_95 = 1.959964


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines, packed by xz or not."""
    raw = path.read_bytes()
    lines = (lzma.decompress(raw) if path.suffix == ".xz" else raw).decode("utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write objects as JSON lines, packed where the name ends in .xz."""
    raw = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")
    path.write_bytes(lzma.compress(raw, preset=9) if path.suffix == ".xz" else raw)


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share seen as `right` of `total` (Wilson 1927); (0, 1) of none."""
    if not total:
        return 0.0, 1.0
    share, z = right / total, _NORMAL_95
    scale = 1 + z * z / total
    middle = (share + z * z / (2 * total)) / scale
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / scale
    # Rounding must not leave the share itself outside.
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))
