"""The command line: `reader` alone opens the interface, everything else is a verb."""

from __future__ import annotations

from reader.cli.running import run

__all__ = ["run"]
