"""A query with a caret under the spot where it goes wrong."""

from __future__ import annotations

from reader.errors import QueryError
from reader.text import sanitize

_BEFORE, _AFTER = 50, 25


def pointed(error: QueryError) -> str:
    """The query, a caret under the spot, and what would work: two or three lines."""
    from rich.cells import cell_len

    query = sanitize(error.query).replace("\n", " ")
    position = max(0, min(error.position, len(query)))
    start, end = max(0, position - _BEFORE), min(len(query), position + _AFTER)
    head = ("…" if start else "") + query[start:position]
    shown = head + query[position:end] + ("…" if end < len(query) else "")
    lines = [f"  {shown}", f"  {' ' * cell_len(head)}^"]
    if error.hint:
        lines.append(f"  {' '.join(sanitize(error.hint).split())}")
    return "\n".join(lines) + "\n"
