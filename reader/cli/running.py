"""Run one command, and turn whatever happens into one line on stderr and an exit status."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from reader.cli.interface import Interface, open_interface
from reader.errors import TRACEBACK, QueryError, ReaderError, UsageError

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
COMPLETE = "_READER_COMPLETE"
"""The variable by which a shell asks what could come next."""


class StdoutClosedError(Exception):
    """Whoever read our output has gone; click must not make an exit status of it."""


def run(arguments: Sequence[str] | None = None, *, interface: Interface) -> NoReturn:
    """Run the program with `arguments` (default: the process's) and leave it.

    `interface` opens the interface; it is called where no command is given.

    Exit status 0: done; 1: something of it failed or was found wrong; 2: wrong usage; 130:
    interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    status = _status(list(sys.argv[1:] if arguments is None else arguments), interface)
    try:
        sys.stdout.flush()
    except OSError:
        _leave(status)
    sys.exit(status)


def _status(arguments: list[str], interface: Interface) -> int:
    try:
        library = _interface_alone(arguments)
        if library is not None:
            return open_interface(interface, library[0])
        return _command(arguments, interface)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
        # Threads may still wait for input or for processes; there is nothing left to wait for.
        _leave(INTERRUPTED)
    except StdoutClosedError:
        _leave(DONE)
    except ReaderError as error:
        explain(error)
        return USAGE if isinstance(error, UsageError) else FAILED
    except (OSError, MemoryError, RecursionError) as error:
        complain(_plain(error))
        return FAILED
    except Exception as error:
        if TRACEBACK in os.environ:
            raise
        kind = type(error).__name__
        complain(f"a defect of reader itself ({kind}: {error}); {TRACEBACK}=1 shows where")
        return FAILED


def _interface_alone(arguments: list[str]) -> tuple[Path | None] | None:
    """The library to open the interface on, where nothing else is asked for.

    A person waits for the first frame; importing what parses commands takes a tenth of that.
    """
    if COMPLETE in os.environ:
        return None
    match arguments:
        case []:
            return (None,)
        case ["--library", folder] if not folder.startswith("-"):
            return (Path(folder),)
    return None


def _command(arguments: list[str], interface: Interface) -> int:
    import click

    from reader.cli.main import program
    from reader.cli.session import Session

    try:
        result = program.main(
            arguments,
            prog_name="reader",
            complete_var=COMPLETE,
            standalone_mode=False,
            obj=Session(interface),
        )
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        complain(f"{error.format_message()}{_see(error)}")
        return error.exit_code
    return result if isinstance(result, int) else DONE


def complain(message: str) -> None:
    """One line on stderr, safe to show, whatever is in `message`."""
    from reader.text import sanitize

    line = " ".join(sanitize(message).split())
    with contextlib.suppress(OSError):
        sys.stderr.write(f"reader: {line}\n")
        sys.stderr.flush()


def explain(error: ReaderError) -> None:
    """`error` in one line; of a query, the query too, with a caret under the spot."""
    complain(str(error))
    if isinstance(error, QueryError):
        from reader.cli.pointing import pointed

        with contextlib.suppress(OSError):
            sys.stderr.write(pointed(error))


def _see(error: object) -> str:
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "reader")
    return f" (see '{command} --help')"


def _plain(error: BaseException) -> str:
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror or error}"
    return "there is not enough memory for this" if isinstance(error, MemoryError) else str(error)


def _leave(status: int) -> NoReturn:
    """End at once: no cleaning up of what hangs on a closed pipe or a waiting thread."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(status)
