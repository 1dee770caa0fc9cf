"""reader remove."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from reader.cli.output import on_terminal, say, say_json
from reader.cli.running import DONE, FAILED, complain
from reader.cli.session import json_option, library_option, open_library
from reader.cli.verb import Verb
from reader.errors import ReaderError, UsageError
from reader.text import sanitize

if TYPE_CHECKING:
    from reader.library import Library


@click.command(
    "remove",
    cls=Verb,
    examples="""
        reader remove 12
        reader remove --yes 12 15 16
        reader search --json 'outlet:spam' | jq -r '.hits[].id' | xargs reader remove --yes
    """,
)
@click.argument("ids", metavar="ID ...", nargs=-1, required=True)
@click.option("-y", "--yes", is_flag=True, help="Remove without asking.")
@json_option("one JSON object a line: id, status and title, or message where it failed")
@library_option
@click.pass_context
def remove_command(ctx: click.Context, ids: tuple[str, ...], *, yes: bool, as_json: bool) -> int:
    """Take articles out of the library, with their text, marks and annotations.

    Asks first on a terminal; elsewhere --yes is needed. An id that is not there never stops the
    rest: each is named on stderr, and the exit status is 1.
    """
    if not yes and not (sys.stdin.isatty() and on_terminal()):
        raise UsageError("nobody can be asked whether to remove: give --yes")
    status = DONE
    with open_library(ctx) as library:
        for one in dict.fromkeys(ids):
            try:
                _remove(library, one, yes=yes, as_json=as_json)
            except ReaderError as error:
                status = FAILED
                complain(str(error))
                if as_json:
                    say_json({"id": one, "status": "failed", "message": str(error)})
    return status


def _remove(library: Library, one: str, *, yes: bool, as_json: bool) -> None:
    """Take an article out, if whoever asked for it still wants to. Raises ArticleNotFound."""
    title = library.summary(one).title
    question = f"Remove {sanitize(one)}: {sanitize(title)}?"
    if not yes and not click.confirm(question, err=True):
        if as_json:
            say_json({"id": one, "status": "kept", "title": title})
        return
    library.remove(one)
    if as_json:
        say_json({"id": one, "status": "removed", "title": title})
    else:
        say(f"removed {one}: {title}")
