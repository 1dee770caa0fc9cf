"""What the verbs share: the library they work on, and the options every verb has."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reader.cli.interface import Interface
from reader.errors import LibraryBusy, SearchIndexError

if TYPE_CHECKING:
    from reader.library import Library

_MOST_JOBS = 64
_MOMENT = 0.2
"""Seconds that a command waits for another process, to index what is pending."""
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Session:
    """What one run of the program works on."""

    interface: Interface
    library: Path | None = None


def _keep(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.obj.library = value


def library_option(function: F) -> F:
    """The option --library, behind the verb too."""
    return click.option(
        "--library",
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_keep,
        help="The library's folder.",
    )(function)


def json_option(what: str) -> Callable[[F], F]:
    """The option --json, which prints `what`."""
    return click.option("--json", "as_json", is_flag=True, help=f"Print {what}.")


def jobs_option(function: F) -> F:
    """The option --jobs: how many processes annotate."""
    import os

    return click.option(
        "--jobs",
        type=click.IntRange(1, _MOST_JOBS),
        metavar="N",
        default=min(os.cpu_count() or 1, _MOST_JOBS),
        help="How many processes annotate; default: one for each core.",
    )(function)


@contextlib.contextmanager
def open_library(ctx: click.Context) -> Iterator[Library]:
    """The library the command is about, with what was left unindexed indexed.

    Raises LibraryError.
    """
    from reader.library import Library

    with Library.open(ctx.obj.library) as library:
        # An index that can't be written now is no reason not to list, show or add.
        with contextlib.suppress(SearchIndexError, LibraryBusy):
            library.index_pending(wait=_MOMENT)
        yield library
