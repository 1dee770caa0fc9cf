"""What reaches stdout: JSON lines, tables on a terminal, tab-separated lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text import sanitize

if TYPE_CHECKING:
    from reader.model import Hit


MEASURE = 88
"""The longest line of running text, in cells."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, whether it gives way when space is short, its most cells."""

    name: str
    wide: bool = False
    right: bool = False
    most: int | None = None


def say(line: str) -> None:
    """One line for people, safe to show."""
    sys.stdout.write(sanitize(line) + "\n")


def say_json(value: object) -> None:
    """One line of JSON; what could drive a terminal is escaped."""
    from reader.jsonform import dumps

    sys.stdout.write(dumps(value) + "\n")


def on_terminal() -> bool:
    """Whether a person is looking: no colour, table or progress otherwise."""
    return sys.stdout.isatty()


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """A table on a terminal; elsewhere a line a row, fields parted by tabs, no heading."""
    if not on_terminal():
        for row in rows:
            sys.stdout.write("\t".join(_cell(cell) for cell in row) + "\n")
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", expand=False)
    for column in columns:
        shown.add_column(
            Text(column.name),
            justify="right" if column.right else "left",
            no_wrap=not column.wide,
            overflow="ellipsis" if not column.wide else "fold",
            max_width=column.most,
        )
    for row in rows:
        shown.add_row(*(Text(_cell(cell)) for cell in row))
    Console(highlight=False, markup=False, emoji=False).print(shown)


def hits(found: Sequence[Hit]) -> None:
    """Search results: on a terminal each headline above its snippet, the matches marked."""
    if not on_terminal():
        table((), [(hit.id, hit.title, hit.snippet) for hit in found])
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    width = min(console.width, MEASURE)
    for hit in found:
        snippet = Text(_cell(hit.snippet))
        for start, end in hit.marks:
            snippet.stylize("bold reverse", start, end)
        console.print(Text.assemble((_cell(hit.id), "dim"), "  ", (_cell(hit.title), "bold")))
        console.print(Padding(snippet, (0, 0, 1, 2)), width=width)


def paragraphs(text: str) -> None:
    """Running text, wrapped to a comfortable measure on a terminal, as it is elsewhere."""
    if not on_terminal():
        say(text)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    console.print(Text(sanitize(text)), width=min(console.width, MEASURE), soft_wrap=False)


def _cell(value: str) -> str:
    return sanitize(value).replace("\n", " ")
