"""reader check, rebuild."""

from __future__ import annotations

import click

from reader.cli.output import say, say_json
from reader.cli.progress import ProgressBar
from reader.cli.running import FAILED, complain
from reader.cli.session import json_option, library_option
from reader.cli.verb import Verb


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
    if as_json:
        say_json(report.to_json())
    else:
        done = f"{report.indexed:,} indexed, {report.annotated:,} annotated"
        say(f"{report.articles:,} articles, {done}")
    for problem in report.problems:
        where = f"article {problem.article}: " if problem.article else ""
        complain(f"{where}{problem.what}{' (put right)' if problem.repaired else ''}")
    return 0 if report.ok else FAILED


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
