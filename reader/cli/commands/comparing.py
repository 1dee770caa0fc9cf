"""reader stories, compare."""

from __future__ import annotations

import click

from reader.cli import output
from reader.cli.output import Column, say, say_json
from reader.cli.progress import ProgressBar
from reader.cli.session import json_option, library_option, open_library
from reader.cli.verb import Verb
from reader.model import Compared, Comparison


@click.command(
    "stories",
    cls=Verb,
    examples="""
        reader stories
        reader stories --json | jq '.stories[] | select(.articles | length > 1)'
    """,
)
@json_option("one JSON document: stories with id, title, reason, articles")
@library_option
@click.pass_context
def stories_command(ctx: click.Context, *, as_json: bool) -> None:
    """Print the articles grouped by story, the newest first.

    What is not yet annotated is annotated first.
    """
    from reader.jsonform import stories_to_json

    with open_library(ctx) as library:
        with ProgressBar(quiet=as_json) as progress:
            library.annotate(progress=progress)
        titles = {summary.id: summary.title for summary in library.summaries()}
        newest = {article: at for at, article in enumerate(titles)}
        stories = sorted(
            library.stories(),
            key=lambda story: min(newest.get(article, len(newest)) for article in story.articles),
        )
    if as_json:
        say_json(stories_to_json(stories, titles))
        return
    columns = (
        Column("story"),
        Column("title", wide=True),
        Column("articles", wide=True),
        Column("why", wide=True),
    )
    output.table(columns, [(s.id, s.title, " ".join(s.articles), s.reason) for s in stories])


@click.command(
    "compare",
    cls=Verb,
    examples="""
        reader compare 1 2
        reader compare a.txt b.html --json
        reader compare --jsonl story.jsonl --json
    """,
)
@click.argument("articles", metavar="ID|FILE ...", nargs=-1)
@click.option(
    "--jsonl",
    "lines",
    metavar="FILE",
    help="Compare all articles of a JSON-lines file (- is standard input) as one story.",
)
@click.option("--dismissed", is_flag=True, help="Show what you dismissed too, marked.")
@json_option("one JSON document: articles, comparisons, only; dismissed, if there are any")
@library_option
@click.pass_context
def compare_command(
    ctx: click.Context,
    articles: tuple[str, ...],
    *,
    lines: str | None,
    dismissed: bool,
    as_json: bool,
) -> int:
    """Lay articles on one story side by side, claim by claim.

    Each is the id of an article of the library, or a file. What differs comes first; 'only'
    means found in one article and not found in the others, not that it is false. What you
    dismissed in the interface is left out, and how many that are is said.
    """
    from reader.cli.comparison import compare_given, tell_dismissed
    from reader.jsonform import compared_to_json

    compared, status = compare_given(ctx, articles, lines)
    if as_json:
        say_json(compared_to_json(compared))
        return status
    _show(compared, dismissed=dismissed)
    if not dismissed:
        tell_dismissed(compared)
    return status


def _show(compared: Compared, *, dismissed: bool) -> None:
    from reader.compare.export import DISMISSED, called

    for number, article in enumerate(compared.articles, 1):
        about = ", ".join(part for part in (article.source, article.published) if part)
        say(f"[{number}] {called(article)}{f' ({about})' if about else ''}")
    say("")
    columns = (Column("verdict"), Column("about", wide=True), Column("what each says", wide=True))
    rows = [_row(slot) for slot in compared.comparisons]
    rows += [("only here", "", f"[{only.article}] {only.text}") for only in compared.only]
    rows += [_row(slot, DISMISSED) for slot in compared.dismissed if dismissed]
    output.table(columns, rows)


def _row(slot: Comparison, mark: str = "") -> tuple[str, str, str]:
    said = "; ".join(f"[{member.article}] {member.value}" for member in slot.members)
    return f"{slot.verdict.value}{mark}", slot.about, said
