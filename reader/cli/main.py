"""The program and its verbs. A verb's module is imported when it is used, or helped with."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from reader import __version__
from reader.cli.interface import open_interface
from reader.cli.running import StdoutClosedError
from reader.cli.session import Session
from reader.cli.verb import Verb

_VERBS = {
    "add": ("adding", "Read articles into the library."),
    "feeds": ("feeding", "Follow feeds, and read in what is new in them."),
    "list": ("looking", "List the articles of the library, newest first."),
    "search": ("looking", "Search the library."),
    "show": ("looking", "Print one article."),
    "entities": ("looking", "Print the people, organisations, places … an article names."),
    "facts": ("looking", "Print what an article claims, and who says so."),
    "annotate": ("annotating", "Text in, annotations out; touches no library."),
    "stories": ("comparing", "Print the articles grouped by story."),
    "compare": ("comparing", "Lay articles on one story side by side, claim by claim."),
    "export": ("exporting", "Write entities, facts, articles or comparisons to take away."),
    "remove": ("removing", "Take articles out of the library."),
    "check": ("keeping", "Look over record and index, and put right what can be."),
    "rebuild": ("keeping", "Make the search index anew from the record."),
    "completion": ("completing", "Print the completion script of a shell."),
}


class _Program(Verb, click.Group):
    """A group that knows its verbs by name and imports them one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _VERBS:
            return None
        module = importlib.import_module(f"reader.cli.commands.{_VERBS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _VERBS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, _VERBS, 1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise click.UsageError(f"there is no command '{name}'{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in _VERBS.items()])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise StdoutClosedError from error


@click.command(
    cls=_Program,
    invoke_without_command=True,
    examples="""
        reader                            open the interface
        reader add ~/articles             read in a folder
        reader search 'okinawa bases'     search from the shell
        reader --library ~/paper add -    another library, from standard input
    """,
    epilog="Run 'reader COMMAND --help' for a command's options and examples.",
)
@click.version_option(__version__, "-V", "--version", message="reader %(version)s")
@click.option(
    "--library",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The library's folder; default: READER_LIBRARY, else the system's place for it.",
)
@click.pass_context
def program(ctx: click.Context, library: Path | None) -> int | None:
    """Read your articles: what they say, who says it, and where they disagree.

    Without a command, opens the interface.
    """
    session: Session = ctx.obj
    session.library = library
    if ctx.invoked_subcommand is None:
        return open_interface(session.interface, library)
    return None
