"""Requests through the engine: a line of JSON for each, an error in its place where one fails."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import Any, NamedTuple, Protocol, cast

from reader.cli.annotation.requests import Refusal, Request
from reader.errors import ReaderError
from reader.model import Annotations

LOADER = "reader.extract:Engine.load"
"""Where the engine comes from, as another process finds it too: a module, a colon, a callable."""

_LONGEST_REASON = 300


class TextEngine(Protocol):
    """What is needed of the engine."""

    def annotate_many(self, items: Iterable[Any]) -> Iterator[Annotations]:
        """Annotations of many texts, in order."""
        ...


class Answer(NamedTuple):
    """What is printed for one request: a line, and what to say on stderr if it is an error."""

    line: str
    error: str | None = None


def load(loader: str, *, threads: int) -> TextEngine:
    """The engine a loader names. Raises ModelError."""
    module, path = loader.split(":")
    make: Any = reduce(getattr, path.split("."), cast("Any", importlib.import_module(module)))
    engine: TextEngine = make(threads=threads)
    return engine


def refuse(refusal: Refusal) -> Answer:
    """The line owed for what can't be annotated; empty where none is."""
    from reader.jsonform import dumps

    said = f"{refusal.where}: {refusal.message}" if refusal.where else refusal.message
    line = dumps({"id": refusal.id, "error": said}) if refusal.printed else ""
    return Answer(line, said)


def fail(request: Request, reason: str) -> Answer:
    """The line for a request that the engine could not answer."""
    from reader.jsonform import dumps

    reason = reason[:_LONGEST_REASON]
    return Answer(dumps({"id": request.id, "error": reason}), f"{request.id}: {reason}")


def answer(engine: TextEngine, requests: Sequence[Request]) -> list[Answer]:
    """An answer for each request, in order. Raises ModelError only."""
    try:
        read = list(engine.annotate_many([_item(request) for request in requests]))
        return [_line(request, one) for request, one in zip(requests, read, strict=True)]
    except (ReaderError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - one text must not stop the others
        if len(requests) == 1:
            return [fail(requests[0], f"can't be annotated ({type(error).__name__}: {error})")]
    return [one for request in requests for one in answer(engine, [request])]


def _item(request: Request) -> object:
    from reader.extract import Item
    from reader.model import Part, PartKind

    parts = [Part(PartKind(kind), start, end) for kind, start, end in request.parts]
    return Item(request.text, request.published, request.title, parts, request.whole)


def _line(request: Request, read: Annotations) -> Answer:
    from reader.jsonform import annotations_to_json, dumps

    shown = annotations_to_json(read, id=str(request.id), text=request.text)
    return Answer(dumps({**shown, "id": request.id, **request.more}))
