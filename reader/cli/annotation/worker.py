"""An annotating process: a line of requests on standard input, a line of answers out.

Both are JSON: an array of requests (the fields of `Request`, in order), an array of `[line,
error]`. The first line out is `true` once the engine is loaded, or what is wrong with it. The
process ends when its input does.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

from reader.cli.annotation.answering import answer, load
from reader.cli.annotation.requests import Request
from reader.errors import ReaderError


def pack(requests: Sequence[Request]) -> bytes:
    """Requests as one line; any text passes, lone surrogates too."""
    rows = [[r.id, r.text, r.published, r.title, r.parts, r.whole, r.more] for r in requests]
    return json.dumps(rows).encode("ascii") + b"\n"


def unpack(line: bytes) -> list[Request]:
    """What `pack` made the line from."""
    return [
        Request(id, text, published, title, tuple((k, s, e) for k, s, e in parts), whole, more)
        for id, text, published, title, parts, whole, more in json.loads(line)  # noqa: A001
    ]


def main(loader: str) -> None:
    """Answer until there is no more input."""
    # What other code prints must not get among the answers.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

    def tell(value: object) -> None:
        out.write(json.dumps(value).encode("ascii") + b"\n")
        out.flush()

    try:
        engine = load(loader, threads=1)
        tell(True)
        for line in sys.stdin.buffer:
            tell(answer(engine, unpack(line)))
    except BrokenPipeError:
        os._exit(0)
    except ReaderError as error:
        tell(str(error))
    except ImportError as error:
        tell(f"annotation can't start: {error}")
    except MemoryError:
        os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
