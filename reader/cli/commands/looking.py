"""reader list, search, show, entities, facts."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from reader.cli import output
from reader.cli.output import Column, say, say_json
from reader.cli.running import complain
from reader.cli.session import json_option, library_option, open_library
from reader.cli.verb import Verb

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Annotations, Fact, Summary

_ID = click.argument("id", metavar="ID")


@click.command(
    "list",
    cls=Verb,
    examples="""
        reader list
        reader list --json | jq -r .title
    """,
)
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@json_option("one JSON object an article a line")
@library_option
@click.pass_context
def list_command(ctx: click.Context, *, limit: int | None, as_json: bool) -> None:
    """List the articles of the library, newest first.

    A dot marks what is unread, a star what is starred.
    """
    from reader.jsonform import summary_to_json

    with open_library(ctx) as library:
        summaries = library.summaries(limit=limit)
    if as_json:
        for summary in summaries:
            say_json(summary_to_json(summary))
        return
    columns = (
        Column("id", right=True),
        Column(""),
        Column("date"),
        Column("outlet", most=_OUTLET),
        Column("title", wide=True),
    )
    output.table(columns, [_row(summary) for summary in summaries])


_OUTLET = 24
"""The most cells for an outlet in a list: a title tells articles apart."""


def _row(summary: Summary) -> tuple[str, ...]:
    marks = ("" if summary.read else "•") + ("★" if summary.starred else "")
    return (summary.id, marks, summary.published or "", summary.source or "", summary.title)


class _Search(Verb):
    """A verb whose words may begin with a hyphen, as those of a query do."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        words = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            typed = next((one for one in words if one.startswith(error.option_name)), "")
            if typed.startswith("--"):
                raise
            raise click.UsageError(
                f"there is no option {error.option_name}; a word with a hyphen before it goes "
                f"behind --: reader search {self._parted(words)}",
                ctx,
            ) from None

    def _parted(self, words: list[str]) -> str:
        """The same command line with what is to be searched for behind --."""
        values = {
            name: not param.is_flag
            for param in self.params
            if isinstance(param, click.Option)
            for name in param.opts
        }
        options: list[str] = []
        query: list[str] = []
        waiting = iter(words)
        for word in waiting:
            name, given, _ = word.partition("=")
            if name not in values:
                query += [word] if word != "--" else []
                continue
            options.append(word)
            if values[name] and not given:
                options += [next(waiting, "")]
        return shlex.join([*options, "--", *query])


@click.command(
    "search",
    cls=_Search,
    examples="""
        reader search okinawa bases
        reader search '"joint command" AND date:[2024-03 to 2024-04]'
        reader search --json 'person:kishida' | jq .total
        reader search -- okinawa -bases
    """,
)
@click.argument("query", metavar="QUERY", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Hits a page.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Hits to pass over.")
@click.option(
    "--order",
    type=click.Choice(["relevance", "newest", "oldest"]),
    default="relevance",
    show_default=True,
    help="Which hits first.",
)
@json_option("one JSON document: query, total, hits with id, title, score, snippet")
@library_option
@click.pass_context
def search_command(
    ctx: click.Context,
    query: tuple[str, ...],
    *,
    limit: int,
    offset: int,
    order: str,
    as_json: bool,
) -> None:
    """Search the library.

    Words, "phrases", AND OR NOT, mil*, kishida~1, and fields: title: author: outlet: date: tag:
    is:unread is:starred person: place: org: says:.
    """
    from reader.jsonform import results_to_json

    text = " ".join(query)
    with open_library(ctx) as library:
        results = library.search(text, limit=limit, offset=offset, order=order)
    if as_json:
        say_json(results_to_json(results))
    elif results.hits:
        output.hits(results.hits)
        if output.on_terminal():
            say(f"{offset + 1}–{offset + len(results.hits)} of {results.total:,}")
    elif results.total:
        why = f"none behind --offset {offset}" if limit else "--limit 0 shows none"
        say(f"{results.total:,} found; {why}")
    else:
        hint = f"; did you mean '{results.suggestion}'?" if results.suggestion else ""
        say(f"nothing found for '{text}'{hint}")
    if results.unindexed:
        lacking = "article is" if results.unindexed == 1 else "articles are"
        complain(
            f"{results.unindexed:,} {lacking} not in the index yet, so this search may have missed "
            "something; `reader check` puts them in, or says why it can't"
        )


@click.command(
    "show",
    cls=Verb,
    examples="""
        reader show 1
        reader show 1 --json | jq -r .text
        reader show 1 --original > page.html
    """,
)
@_ID
@click.option("--original", is_flag=True, help="Print the bytes it was read from, as they are.")
@json_option("one JSON document: the article's fields with its text")
@library_option
@click.pass_context
def show_command(ctx: click.Context, id: str, *, original: bool, as_json: bool) -> None:  # noqa: A002
    """Print one article."""
    from reader.jsonform import article_to_json

    with open_library(ctx) as library:
        article = library.get(id)
        data = library.original(id)[0] if original else b""
    if original:
        _print_bytes(data)
        return
    if as_json:
        say_json(article_to_json(article))
        return
    output.paragraphs(article.title)
    about = [" and ".join(article.authors), article.source, article.published, article.url]
    if line := " · ".join(part for part in about if part):
        output.paragraphs(line)
    say("")
    output.paragraphs(article.text)


def _print_bytes(data: bytes) -> None:
    import sys

    if output.on_terminal():
        from reader.errors import UsageError

        raise UsageError(
            "the original may hold what drives a terminal; redirect it: show --original ID > FILE"
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


@click.command(
    "entities",
    cls=Verb,
    examples="""
        reader entities 1
        reader entities 1 --json | jq -r 'select(.type == "person").name' | sort -u
    """,
)
@_ID
@json_option("one JSON object a mention a line")
@library_option
@click.pass_context
def entities_command(ctx: click.Context, id: str, *, as_json: bool) -> None:  # noqa: A002
    """Print the people, organisations, places … an article names."""
    from reader.jsonform import entity_to_json

    with open_library(ctx) as library:
        read = annotated(library, id)
    if as_json:
        for mention in read.entities:
            say_json(entity_to_json(mention))
        return
    counts: dict[str, int] = {}
    for mention in read.entities:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
    names = {mention.entity: (mention.type.value, mention.name) for mention in read.entities}
    rows = [(*names[entity], str(count)) for entity, count in counts.items()]
    columns = (Column("type"), Column("name", wide=True), Column("mentions", right=True))
    output.table(columns, sorted(rows, key=lambda row: (row[0], -int(row[2]), row[1])))


@click.command(
    "facts",
    cls=Verb,
    examples="""
        reader facts 1
        reader facts 1 --json | jq 'select(.modality == "planned")'
    """,
)
@_ID
@json_option("one JSON object a fact a line")
@library_option
@click.pass_context
def facts_command(ctx: click.Context, id: str, *, as_json: bool) -> None:  # noqa: A002
    """Print what an article claims, and who says so."""
    from reader.jsonform import fact_to_json

    with open_library(ctx) as library:
        read = annotated(library, id)
    if as_json:
        for fact in read.facts:
            say_json(fact_to_json(fact))
        return
    columns = (Column("fact", wide=True), Column("says", wide=True), Column("status"))
    output.table(columns, [_fact_row(fact) for fact in read.facts])


def _fact_row(fact: Fact) -> tuple[str, str, str]:
    from reader.wording import speaker, status, worded

    return worded(fact).text, speaker(fact.asserted_by), ", ".join(status(fact))


def annotated(library: Library, id: str) -> Annotations:  # noqa: A002
    """An article's annotations, made now where there are none. Raises LibraryError, ModelError."""
    from reader.errors import LibraryError

    library.annotate([id])
    read = library.annotations(id)
    if read is None:
        reasons = [f.reason for f in library.annotation_failures() if f.article == id]
        why = f" ({reasons[0]})" if reasons else ""
        raise LibraryError(f"article {id} could not be annotated{why}")
    return read
