"""A command whose help ends in examples."""

from __future__ import annotations

import textwrap
from typing import Any

import click

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Verb(click.Command):
    """Shows `examples`, a line each, as they are, at the end of its help."""

    def __init__(self, *arguments: Any, examples: str = "", **options: Any) -> None:  # noqa: ANN401
        options.setdefault("context_settings", CONTEXT)
        super().__init__(*arguments, **options)
        self.examples = textwrap.dedent(examples).strip("\n")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then the epilog."""
        if self.examples:
            with formatter.section("Examples"):
                formatter.write(textwrap.indent(self.examples, "  ") + "\n")
        super().format_epilog(ctx, formatter)
