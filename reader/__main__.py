"""Start the program: the interface when called alone, a command otherwise."""

from __future__ import annotations


def main() -> None:
    """Run the command line, which opens the interface when no command is given."""
    from reader.cli import run

    run()


if __name__ == "__main__":
    main()
