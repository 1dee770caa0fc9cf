"""What a command reads in: what became of each is said, names and facts are read, all summed up."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader.cli.output import say, say_json
from reader.cli.progress import ProgressBar
from reader.cli.running import FAILED, complain
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.jsonform import Json
    from reader.library import Added, Library

_LISTED = 20


class Intake:
    """Takes each answer of the library as it comes, and knows the exit status in the end."""

    def __init__(self, library: Library, progress: ProgressBar, *, as_json: bool) -> None:
        self._library = library
        self.progress = progress
        self._as_json = as_json
        self._counts: Counter[str] = Counter()
        self._first: list[Added] = []
        self._ids: set[str] = set()
        self._unread: ReaderError | None = None
        self._unreadable = 0

    def take(self, one: Added, more: Json | None = None) -> None:
        """Say what became of an article, or keep it to be said with the others.

        `more` is what its line of JSON has besides.
        """
        self._counts[one.status.value] += 1
        self.progress.count(self._counts.total())
        self._ids.update([one.id] if one.id else [])
        if self._as_json:
            say_json({**one.to_json(), **(more or {})})
            sys.stdout.flush()
        elif len(self._first) < _LISTED:
            self._first.append(one)
        if not one.ok:
            complain(one.message or f"{one.path}: can't be read in")

    def annotate(self, jobs: int) -> None:
        """Read names and facts from what was taken, as far as that is still to be done."""
        try:
            # What was there already may still wait, from an earlier --text-only.
            self._library.annotate(sorted(self._ids), progress=self.progress, jobs=jobs)
        except ReaderError as error:
            self._unread = error
            return
        for failure in self._library.annotation_failures():
            if failure.article in self._ids:
                self._unreadable += 1
                complain(f"article {failure.article} could not be annotated: {failure.reason}")

    def finish(self, nothing: str) -> int:
        """The exit status, with all summed up; `nothing` is said where there was nothing."""
        if not self._as_json:
            self._summarize(nothing)
        if self._unread is not None:
            added = self._counts["added"]
            kept = f"{articles(added)} added; " if added else ""
            complain(f"{kept}names and facts not read: {self._unread}")
        failed = self._counts["refused"] or self._counts["failed"]
        return FAILED if failed or self._unreadable or self._unread else 0

    def _summarize(self, nothing: str) -> None:
        total = self._counts.total()
        if total <= _LISTED:
            for one in self._first:
                if one.ok:
                    say(f"{one.status.value:8}{one.id}  {one.title or one.path}")
        if total != 1:
            said = (f"{count:,} {status}" for status, count in self._counts.items())
            say(", ".join(said) or nothing)


@contextlib.contextmanager
def taking_in(library: Library, *, as_json: bool, quiet: bool) -> Iterator[Intake]:
    """An intake with its progress bar; on Ctrl+C, says what is kept and what goes on later."""
    before = library.count()
    try:
        with ProgressBar(quiet=quiet) as progress:
            yield Intake(library, progress, as_json=as_json)
    except KeyboardInterrupt:
        with contextlib.suppress(ReaderError):
            # What was stored but not yet answered for counts as well.
            kept, left = library.count() - before, library.unannotated()
            if sys.stderr.isatty():
                sys.stderr.write("\n")  # the terminal has shown ^C
            rest = f", {left:,} still to annotate (the interface or `reader stories` goes on)"
            complain(f"interrupted; {articles(kept)} added and kept{rest if left else ''}")
        raise click.Abort from None


def articles(count: int) -> str:
    """'1 article', '1,200 articles'."""
    return f"{count:,} article{'s' * (count != 1)}"
