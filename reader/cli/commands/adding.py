"""reader add."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader.cli.annotation.requests import STDIN, STDIN_NAME
from reader.cli.intake import taking_in
from reader.cli.output import on_terminal
from reader.cli.session import jobs_option, json_option, library_option, open_library
from reader.cli.verb import Verb
from reader.errors import SourceUnreadable

if TYPE_CHECKING:
    from reader.cli.progress import ProgressBar
    from reader.library import Added, Library

_STDIN_BYTES = 1 << 30


@click.command(
    "add",
    cls=Verb,
    examples="""
        reader add article.txt page.html notes.md
        reader add ~/articles --text-only
        reader add https://example.org/story.html
        xzcat archive.jsonl.xz | reader add -
    """,
)
@click.argument("sources", metavar="PATH|URL|- ...", nargs=-1, required=True)
@click.option("--text-only", is_flag=True, help="Leave annotation for later.")
@jobs_option
@json_option("one JSON object a line: id, path, status and, where it failed, message")
@library_option
@click.pass_context
def add_command(
    ctx: click.Context, sources: tuple[str, ...], *, text_only: bool, jobs: int, as_json: bool
) -> int:
    """Read articles into the library.

    Reads plain text, Markdown, saved web pages, e-mail messages and JSON lines, also packed as .gz
    or .xz: files, folders, http and https addresses, and standard input (-). All text is stored
    and searchable first; annotation follows. The same article twice is one article. One bad file
    never stops the rest: each is named on stderr, and the exit status is 1.
    """
    with open_library(ctx) as library:
        quiet = as_json or not on_terminal()
        with taking_in(library, as_json=as_json, quiet=quiet) as intake:
            for one in _added(library, sources, intake.progress):
                intake.take(one)
            if not text_only:
                intake.annotate(jobs)
    names = ", ".join(STDIN_NAME if source == STDIN else source for source in sources)
    return intake.finish(f"there was nothing to read in {names}")


def _added(library: Library, sources: tuple[str, ...], progress: ProgressBar) -> Iterator[Added]:
    """What became of each article; annotation is left to the caller."""
    from reader.ingest import is_url
    from reader.library import Added, AddedStatus

    files = []
    for source in sources:
        if is_url(source) and not source.lower().startswith(("http://", "https://")):
            message = f"{source}: only http and https addresses are read"
            yield Added(None, source, AddedStatus.FAILED, message)
        elif source != STDIN:
            files.append(source)
    if STDIN in sources:
        if sys.stdin.isatty():
            click.echo("Type or paste an article; ctrl+d on a line of its own ends it.", err=True)
        data = sys.stdin.buffer.read(_STDIN_BYTES + 1)
        if len(data) > _STDIN_BYTES:
            raise SourceUnreadable(f"{STDIN_NAME}: more than 1 GB; give it as a file instead")
        yield from library.add_bytes(data, STDIN_NAME, text_only=True)
    if files:
        yield from library.add_all(files, text_only=True, progress=progress)
