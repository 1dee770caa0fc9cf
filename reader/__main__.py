"""Start the program: the interface when called alone, a command otherwise."""

from __future__ import annotations

from pathlib import Path

from reader.processes import keep_to_one_thread


def main() -> None:
    """Run the command line, which opens the interface when no command is given."""
    keep_to_one_thread()  # before anything loads numpy
    from reader.cli import run

    run(interface=_interface)


def _interface(library: Path | None) -> None:
    """Open the interface; the command line may not know it, so it is given here."""
    from reader.tui import run

    run(library)


if __name__ == "__main__":
    main()
