"""reader check, rebuild."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.cli.output import say, say_json
from reader.cli.progress import ProgressBar
from reader.cli.running import FAILED, complain
from reader.cli.session import json_option, library_option
from reader.cli.verb import Verb

if TYPE_CHECKING:
    from reader.library import Library
    from reader.store import Failure


@click.command(
    "check",
    cls=Verb,
    examples="""
        reader check
        reader check --json | jq '.problems[]'
    """,
)
@json_option("one JSON document: articles, indexed, annotated, problems")
@library_option
@click.pass_context
def check_command(ctx: click.Context, *, as_json: bool) -> int:
    """Look over record and index, and put right what can be.

    Exit status 1 when something was wrong, even if it was put right.
    """
    from reader.library import Library

    # Without indexing first what waits: whether the index keeps up is part of the question.
    with Library.open(ctx.obj.library) as library:
        report = library.check()
        failed = [] if as_json else _without_facts(library)
    if as_json:
        say_json(report.to_json())
    else:
        done = f"{report.indexed:,} indexed, {report.annotated:,} annotated"
        say(f"{report.articles:,} articles, {done}")
        for failure in failed:
            say(f"article {failure.article} could not be annotated: {failure.reason}")
    for problem in report.problems:
        where = f"article {problem.article}: " if problem.article else ""
        complain(f"{where}{problem.what}{' (put right)' if problem.repaired else ''}")
    return 0 if report.ok else FAILED


def _without_facts(library: Library) -> list[Failure]:
    """What could not be annotated, and has not been since."""
    waiting = {summary.id for summary in library.summaries() if not summary.annotated}
    return [one for one in library.annotation_failures() if one.article in waiting]


@click.command(
    "rebuild",
    cls=Verb,
    examples="""
        reader rebuild
    """,
)
@json_option("one JSON document: how many articles are indexed")
@library_option
@click.pass_context
def rebuild_command(ctx: click.Context, *, as_json: bool) -> None:
    """Make the search index anew from the record."""
    from reader.library import Library

    with Library.open(ctx.obj.library) as library, ProgressBar(quiet=as_json) as progress:
        count = library.rebuild(progress)
    if as_json:
        say_json({"indexed": count})
    else:
        say(f"{count:,} articles indexed")
