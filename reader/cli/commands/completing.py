"""reader completion."""

from __future__ import annotations

import click

from reader.cli.output import say
from reader.cli.running import COMPLETE
from reader.cli.verb import Verb


@click.command(
    "completion",
    cls=Verb,
    examples="""
        reader completion bash > ~/.local/share/bash-completion/completions/reader
        reader completion zsh > ~/.zfunc/_reader
        reader completion fish > ~/.config/fish/completions/reader.fish
    """,
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"there is no completion for '{shell}'", ctx)
    program = ctx.find_root().command
    say(made(program, {}, "reader", COMPLETE).source())
