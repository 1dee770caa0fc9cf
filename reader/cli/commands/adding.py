"""reader add."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader.cli.annotation.requests import STDIN, STDIN_NAME
from reader.cli.output import on_terminal, say, say_json
from reader.cli.progress import ProgressBar
from reader.cli.running import FAILED, complain
from reader.cli.session import jobs_option, json_option, library_option, open_library
from reader.cli.verb import Verb
from reader.errors import ReaderError, SourceUnreadable

if TYPE_CHECKING:
    from reader.library import Added, Library

_STDIN_BYTES = 1 << 30
_LISTED = 20


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

    Reads plain text, Markdown, saved web pages and JSON lines, also packed as .gz or .xz: files,
    folders, http and https addresses, and standard input (-). All text is stored and searchable
    first; annotation follows. The same article twice is one article. One bad file never stops
    the rest: each is named on stderr, and the exit status is 1.
    """
    counts: Counter[str] = Counter()
    first: list[Added] = []
    ids: set[str] = set()
    unread: ReaderError | None = None
    failures = 0
    quiet = as_json or not on_terminal()
    with (
        open_library(ctx) as library,
        _told_of_interruption(library),
        ProgressBar(quiet=quiet) as progress,
    ):
        for one in _added(library, sources, progress):
            counts[one.status.value] += 1
            progress.count(sum(counts.values()))
            ids.update([one.id] if one.id else [])
            _answer(one, first, as_json=as_json)
        if not text_only:
            try:
                # What was there already may still wait, from an earlier --text-only.
                library.annotate(sorted(ids), progress=progress, jobs=jobs)
                failures = _annotation_failures(library, ids)
            except ReaderError as error:
                unread = error
    if not as_json:
        _summarize(counts, first, sources)
    if unread is not None:
        added = counts["added"]
        kept = f"{_articles(added)} added; " if added else ""
        complain(f"{kept}names and facts not read: {unread}")
    return FAILED if counts["refused"] or counts["failed"] or failures or unread else 0


def _answer(one: Added, first: list[Added], *, as_json: bool) -> None:
    """Say what became of an article, or keep it to be said with the others."""
    if as_json:
        say_json(one.to_json())
        sys.stdout.flush()
    elif len(first) < _LISTED:
        first.append(one)
    if not one.ok:
        complain(one.message or f"{one.path}: can't be read in")


@contextlib.contextmanager
def _told_of_interruption(library: Library) -> Iterator[None]:
    """On Ctrl+C, say what is kept and what goes on with the rest."""
    before = library.count()
    try:
        yield
    except KeyboardInterrupt:
        with contextlib.suppress(ReaderError):
            # What was stored but not yet answered for counts as well.
            kept, left = library.count() - before, library.unannotated()
            if sys.stderr.isatty():
                sys.stderr.write("\n")  # the terminal has shown ^C
            rest = f", {left:,} still to annotate (the interface or `reader stories` goes on)"
            complain(f"interrupted; {_articles(kept)} added and kept{rest if left else ''}")
        raise click.Abort from None


def _articles(count: int) -> str:
    return f"{count:,} article{'s' * (count != 1)}"


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
        data = sys.stdin.buffer.read(_STDIN_BYTES + 1)
        if len(data) > _STDIN_BYTES:
            raise SourceUnreadable(f"{STDIN_NAME}: more than 1 GB; give it as a file instead")
        yield from library.add_bytes(data, STDIN_NAME, text_only=True)
    if files:
        yield from library.add_all(files, text_only=True, progress=progress)


def _annotation_failures(library: Library, ids: set[str]) -> int:
    failures = [one for one in library.annotation_failures() if one.article in ids]
    for failure in failures:
        complain(f"article {failure.article} could not be annotated: {failure.reason}")
    return len(failures)


def _summarize(counts: Counter[str], first: list[Added], sources: tuple[str, ...]) -> None:
    total = sum(counts.values())
    if total <= _LISTED:
        for one in first:
            if one.ok:
                say(f"{one.status.value:8}{one.id}  {one.title or one.path}")
    if total != 1:
        said = ", ".join(f"{count:,} {status}" for status, count in counts.items())
        names = ", ".join(STDIN_NAME if source == STDIN else source for source in sources)
        say(said or f"there was nothing to read in {names}")
