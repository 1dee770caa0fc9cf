"""A chart of cost against size, from what `bench --json` wrote.

python -m benchmarks.search.chart 10000=a.json 100000=b.json --out chart.svg
"""

from __future__ import annotations

import argparse
import json
from math import log10
from pathlib import Path
from typing import Any

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _PANEL = 260, 170, 46, 30, 3
_COLOURS = {"ours": "#0b6e4f", "fts5": "#c05746", "tantivy": "#4059ad", "stock": "#8d8d8d"}
_KINDS = ("term, common", "and", "or of 3", "phrase", "newest first", "facet", "prefix of 3")


def main() -> None:
    """Writes one panel a kind of query: median milliseconds against articles, both logarithmic."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("figures", nargs="+", help="SIZE=FILE.json")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    sizes: dict[int, dict[str, Any]] = {}
    for given in args.figures:
        size, _, file = given.partition("=")
        sizes[int(size)] = json.loads(Path(file).read_text())
    args.out.write_text(_chart(sizes))


def _chart(sizes: dict[int, dict[str, Any]]) -> str:
    rows = -(-(len(_KINDS) + 1) // _PANEL)
    width, height = _PANEL * (_WIDTH + 20), rows * (_HEIGHT + 30)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="white"/>'
    ]
    for place, kind in enumerate(_KINDS):
        x, y = (place % _PANEL) * (_WIDTH + 20), (place // _PANEL) * (_HEIGHT + 30)
        parts.append(f'<g transform="translate({x} {y})">{_panel(kind, sizes)}</g>')
    x, y = (len(_KINDS) % _PANEL) * (_WIDTH + 20), (len(_KINDS) // _PANEL) * (_HEIGHT + 30)
    for at, (name, colour) in enumerate(_COLOURS.items()):
        parts.append(f'<text x="{x + 50}" y="{y + 40 + 18 * at}" fill="{colour}">— {name}</text>')
    parts.append(f'<text x="{x + 50}" y="{y + 130}">median ms of CPU by articles</text>')
    return "".join(parts) + "</svg>\n"


def _panel(kind: str, sizes: dict[int, dict[str, Any]]) -> str:
    parts = [f'<text x="{_LEFT}" y="16" font-weight="bold">{kind}</text>']
    for power in range(-2, 5):
        y = _y(10.0**power)
        parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{_LEFT - 4}" y="{y + 4}" text-anchor="end">{10.0**power:g}</text>')
    for size in sizes:
        x = _x(size, sizes)
        parts.append(f'<text x="{x}" y="{_HEIGHT}" text-anchor="middle">{size:,}</text>')
    for name, colour in _COLOURS.items():
        points = [
            (_x(size, sizes), _y(found[name][kind]["median"]))
            for size, found in sorted(sizes.items())
            if kind in found.get(name, {})
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
    return "".join(parts)


def _x(size: int, sizes: dict[int, dict[str, Any]]) -> float:
    low, high = log10(min(sizes)), log10(max(sizes))
    share = (log10(size) - low) / (high - low) if high > low else 0.5
    return _LEFT + 20 + share * (_WIDTH - _LEFT - 50)


def _y(value: float) -> float:
    share = (log10(max(value, 0.01)) + 2) / 6
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - 26)


if __name__ == "__main__":
    main()
