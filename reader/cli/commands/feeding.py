"""reader feeds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from reader.cli.intake import articles, taking_in
from reader.cli.output import Column, on_terminal, say, say_json, table
from reader.cli.running import FAILED, complain
from reader.cli.session import jobs_option, json_option, library_option, open_library
from reader.cli.verb import Verb
from reader.errors import IngestError, NotText, SourceMissing
from reader.paths import expanded

if TYPE_CHECKING:
    from reader.jsonform import Json
    from reader.library import Feed, Library

_MOST_NEW = 100
_TO_BEGIN = "`reader feeds add ADDRESS` follows one"


class _Group(Verb, click.Group):
    """A verb with verbs of its own."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in self.commands or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        hint = f"; `reader feeds add {args[0]}` follows a feed" if ":" in args[0] else ""
        raise click.UsageError(f"there is no command '{args[0]}' of feeds{hint}", ctx)


@click.command(
    "feeds",
    cls=_Group,
    invoke_without_command=True,
    examples="""
        reader feeds add https://example.org/rss.xml    follow a feed
        reader feeds add subscriptions.opml             the feeds of another program
        reader feeds update                             read in what is new
        reader feeds                                    the feeds that are followed
        reader feeds remove 2                           its articles stay
    """,
)
@json_option("one JSON object a feed a line")
@library_option
@click.pass_context
def feeds_command(ctx: click.Context, *, as_json: bool) -> None:
    """Follow RSS and Atom feeds, and read in what is new in them.

    Without a command, lists the feeds.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_command, as_json=as_json)


@feeds_command.command(
    "add",
    cls=Verb,
    short_help="Follow feeds.",
    examples="""
        reader feeds add https://example.org/rss.xml
        reader feeds add https://example.org            a page that names its feed
        reader feeds add subscriptions.opml
    """,
)
@click.argument("sources", metavar="URL|FILE.opml ...", nargs=-1, required=True)
@json_option("one JSON object a feed a line: id, url, title, status and, if it failed, message")
@library_option
@click.pass_context
def add_command(ctx: click.Context, sources: tuple[str, ...], *, as_json: bool) -> int:
    """Follow feeds, by their address, that of a page that names one, or a list of them (OPML).

    Their articles are read in by 'reader feeds update'.
    """
    status = 0
    with open_library(ctx) as library:
        for source in sources:
            try:
                for feed, new in _followed(library, source):
                    _say(feed, "added" if new else "same", as_json=as_json)
            except IngestError as error:
                status = FAILED
                complain(str(error))
                if as_json:
                    failed = {"id": None, "url": source, "title": None, "status": "failed"}
                    say_json({**failed, "message": str(error)})
    if not status and on_terminal() and not as_json:
        say("`reader feeds update` reads in their articles")
    return status


def _followed(library: Library, source: str) -> list[tuple[Feed, bool]]:
    from reader.ingest import is_url

    if is_url(source):
        return [library.feeds.add(source)]
    path = expanded(source)
    if source == "" or not os.path.exists(path) or os.path.isdir(path):  # noqa: PTH110, PTH112
        raise SourceMissing(
            f"{source or 'an empty name'}: there is no such file; an address begins with https:// "
            "or http://"
        )
    found = library.feeds.add_list(path)
    if not found:
        raise NotText(f"{source}: it lists no feed with an http or https address")
    return found


def _say(feed: Feed, status: str, *, as_json: bool) -> None:
    if as_json:
        known = {"id": feed.number, "url": feed.url, "title": feed.title}
        say_json({**known, "status": status})
    else:
        say(f"{status:8}{feed.number}  {feed.title}")


@feeds_command.command(
    "list",
    cls=Verb,
    short_help="List the feeds that are followed.",
    examples="""
        reader feeds list
        reader feeds list --json | jq -r 'select(.problem).url'
    """,
)
@json_option("one JSON object a feed a line")
@library_option
@click.pass_context
def list_command(ctx: click.Context, *, as_json: bool) -> None:
    """List the feeds that are followed: when last checked, and how many articles each brought."""
    with open_library(ctx) as library:
        feeds = library.feeds.all()
    if as_json:
        for feed in feeds:
            say_json(_to_json(feed))
        return
    if not feeds:
        complain(f"no feeds are followed; {_TO_BEGIN}")
        return
    columns = (
        Column("id", right=True),
        Column("articles", right=True),
        Column("checked"),
        Column("title", wide=True),
        Column("address", wide=True),
        Column("problem", wide=True),
    )
    table(columns, [_row(feed) for feed in feeds])


def _row(feed: Feed) -> tuple[str, ...]:
    checked = (feed.checked or "never")[: len("2024-03-25")]
    title = feed.title if feed.title != feed.url else ""
    problem = (feed.problem or "").removeprefix(f"{feed.url}: ")
    return (str(feed.number), f"{feed.articles:,}", checked, title, feed.url, problem)


def _to_json(feed: Feed) -> Json:
    return {
        "id": feed.number,
        "url": feed.url,
        "title": feed.title,
        "added": feed.added,
        "checked": feed.checked,
        "articles": feed.articles,
        "problem": feed.problem,
    }


@feeds_command.command(
    "update",
    cls=Verb,
    short_help="Read in what is new.",
    examples="""
        reader feeds update
        reader feeds update 2 --text-only
        reader feeds update --json | jq -r 'select(.status == "added").id'
    """,
)
@click.argument("feeds", metavar="[FEED ...]", nargs=-1)
@click.option(
    "--limit",
    "most",
    type=click.IntRange(1),
    default=_MOST_NEW,
    show_default=True,
    help="At most so many new articles of each feed; the rest by the next update.",
)
@click.option("--text-only", is_flag=True, help="Leave annotation for later.")
@jobs_option
@json_option("one JSON object an article a line: id, path, status, feed and, if it failed, message")
@library_option
@click.pass_context
def update_command(
    ctx: click.Context,
    feeds: tuple[str, ...],
    *,
    most: int,
    text_only: bool,
    jobs: int,
    as_json: bool,
) -> int:
    """Read in what is new in all feeds, or in those of these numbers or addresses.

    The page of each new item is fetched and read as 'reader add' would. A feed or page that fails
    never stops the rest: each is named on stderr, and the exit status is 1.
    """
    with open_library(ctx) as library:
        followed = len(feeds) or len(library.feeds.all())
        if not followed:
            complain(f"no feeds are followed; {_TO_BEGIN}")
            return 0
        quiet = as_json or not on_terminal()
        with taking_in(library, as_json=as_json, quiet=quiet) as intake:
            for answer in library.feeds.update(feeds, most=most, progress=intake.progress):
                intake.take(answer.added, {"feed": answer.feed.number})
            if not text_only:
                intake.annotate(jobs)
    return intake.finish(f"nothing new in {followed:,} feed{'s' * (followed != 1)}")


@feeds_command.command(
    "remove",
    cls=Verb,
    short_help="Follow feeds no longer; their articles stay.",
    examples="""
        reader feeds remove 2
        reader feeds remove https://example.org/rss.xml
    """,
)
@click.argument("feeds", metavar="FEED ...", nargs=-1, required=True)
@library_option
@click.pass_context
def remove_command(ctx: click.Context, feeds: tuple[str, ...]) -> None:
    """Follow feeds no longer, by number or address; their articles stay in the library."""
    with open_library(ctx) as library:
        for feed in feeds:
            removed = library.feeds.remove(feed)
            kept = f"; {articles(removed.articles)} of it kept" if removed.articles else ""
            say(f"removed {removed.number}  {removed.title}{kept}")
