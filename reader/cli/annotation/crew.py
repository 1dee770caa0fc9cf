"""Requests → answers, in order, by one process or several, a bounded number of them in flight.

One thread reads requests, one a process sends them and waits for answers, and whoever iterates
puts the answers in order. Reading pauses while too much is in flight, so that memory is bounded
whatever the input; what is there at once goes together, so that a program that writes a line and
waits for its answer gets it.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple, Self

from reader.cli.annotation import answering
from reader.cli.annotation.answering import Answer, TextEngine, answer, fail, load, refuse
from reader.cli.annotation.requests import Incoming, Refusal, Request
from reader.cli.annotation.worker import pack
from reader.errors import ModelError
from reader.processes import own_module

_BATCH, _BATCH_LENGTH = 16, 5_000
"""Requests and characters sent at once: enough that sending costs nothing, and no process is left
with much when the others are done."""
_AHEAD = 4 * _BATCH
"""Requests in flight for each process."""
_AHEAD_LENGTH = 2_000_000
"""Characters in flight for all; one request may have more, by itself."""
_FEW = 2
"""So few requests are not worth starting processes for."""
_LOOK = 0.25
"""Seconds to wait for the end of the input before processes are started."""
_MOST_DEATHS = 3


class _Ticket(NamedTuple):
    number: int
    request: Request


class Crew:
    """Answers requests; to be closed, which ends its processes and threads."""

    def __init__(self, incoming: Iterator[Incoming], jobs: int) -> None:
        self._incoming = incoming
        self._jobs = jobs
        self._tickets: queue.SimpleQueue[_Ticket | None] = queue.SimpleQueue()
        self._answers: dict[int, Answer | BaseException] = {}
        self._news = threading.Condition()
        self._in_flight: dict[int, int] = {}
        self._in_flight_length = 0
        self._read_so_far = 0
        self._total: int | None = None
        self._crew: list[_Inline | _Process] = []
        self._closing = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let no more be read or sent, and end the processes."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        for _ in range(self._jobs):
            self._tickets.put(None)
        for member in self._crew:
            member.end()

    def answers(self) -> Iterator[Answer]:
        """An answer for each request, in order. Raises ModelError where no engine can be had."""
        threading.Thread(target=self._read, daemon=True).start()
        if self._jobs == 1 or self._are_few():
            self._crew = [_Inline(answering.LOADER)]
        else:
            self._crew = [_Process(answering.LOADER) for _ in range(self._jobs)]
        for member in self._crew:
            threading.Thread(target=self._work, args=(member,), daemon=True).start()
        number = 0
        while (got := self._wait_for(number)) is not None:
            self._let_go(number)
            number += 1
            if isinstance(got, BaseException):
                raise got
            yield got

    def _are_few(self) -> bool:
        """Whether all requests have been read already and processes would not be worth it."""
        with self._news:
            self._news.wait_for(
                lambda: self._total is not None or self._read_so_far > _FEW, timeout=_LOOK
            )
            return self._total is not None and self._read_so_far <= _FEW

    def _wait_for(self, number: int) -> Answer | BaseException | None:
        """The answer to one request; None where there is no such request."""
        with self._news:
            self._news.wait_for(lambda: number in self._answers or number == self._total)
            return self._answers.pop(number, None)

    def _admit(self, number: int, one: Incoming) -> bool:
        """Wait until there is space for a request; whether it is still wanted."""
        length = len(one.text) if isinstance(one, Request) else 0
        with self._news:
            self._news.wait_for(lambda: self._closing or self._has_space(length))
            self._in_flight[number] = length
            self._in_flight_length += length
            return not self._closing

    def _has_space(self, length: int) -> bool:
        if self._in_flight and self._in_flight_length + length > _AHEAD_LENGTH:
            return False
        return len(self._in_flight) < _AHEAD * self._jobs

    def _let_go(self, number: int) -> None:
        with self._news:
            self._in_flight_length -= self._in_flight.pop(number, 0)
            self._news.notify_all()

    def _read(self) -> None:
        """Number the requests and hand them out (a thread of its own)."""
        number = 0
        try:
            for one in self._incoming:
                if not self._admit(number, one):
                    return
                if isinstance(one, Refusal):
                    self._deliver(number, refuse(one))
                else:
                    self._tickets.put(_Ticket(number, one))
                number += 1
                self._note(number)
        except Exception as error:  # noqa: BLE001 - told to whoever waits for the answers
            self._deliver(number, error)
            number += 1
        self._note(number, total=number)
        for _ in range(self._jobs):
            self._tickets.put(None)

    def _note(self, so_far: int, total: int | None = None) -> None:
        with self._news:
            self._read_so_far, self._total = so_far, total
            self._news.notify_all()

    def _work(self, member: _Inline | _Process) -> None:
        """Have one member answer batch after batch (a thread of its own)."""
        while not self._closing and (batch := self._batch()):
            try:
                found = member.ask([ticket.request for ticket in batch])
                for ticket, one in zip(batch, found, strict=True):
                    self._deliver(ticket.number, one)
            except Exception as error:  # noqa: BLE001 - told to whoever waits for the answers
                for ticket in batch:
                    self._deliver(ticket.number, error)
        member.end()

    def _batch(self) -> list[_Ticket]:
        """What is there at once, at least one; empty where there is no more."""
        batch: list[_Ticket] = []
        length = 0
        ticket = self._tickets.get()
        while ticket is not None:
            batch.append(ticket)
            length += len(ticket.request.text)
            if len(batch) >= _BATCH or length >= _BATCH_LENGTH:
                return batch
            try:
                ticket = self._tickets.get_nowait()
            except queue.Empty:
                return batch
        if batch:
            self._tickets.put(None)
        return batch

    def _deliver(self, number: int, one: Answer | BaseException) -> None:
        with self._news:
            self._answers[number] = one
            self._news.notify_all()


class _Inline:
    """The engine in this process."""

    def __init__(self, loader: str) -> None:
        self._loader = loader
        self._engine: TextEngine | None = None

    def ask(self, requests: list[Request]) -> list[Answer]:
        """Answers, in order. Raises ModelError."""
        if self._engine is None:
            self._engine = load(self._loader, threads=1)
        return answer(self._engine, requests)

    def end(self) -> None:
        """Nothing is to be ended."""


class _Process:
    """One annotating process; started anew where it dies, at most a few times in a row."""

    def __init__(self, loader: str) -> None:
        self._loader = loader
        self._running: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Lock()
        self._deaths = 0
        self._ended = False

    def ask(self, requests: list[Request]) -> list[Answer]:
        """Answers, in order; what a process dies on is an error answer. Raises ModelError."""
        try:
            found = self._exchange(requests)
        except (OSError, ValueError, EOFError):
            self._stop()
            if self._ended:
                return [fail(request, "interrupted") for request in requests]
            if len(requests) > 1:
                return [one for request in requests for one in self.ask([request])]
            return [fail(requests[0], "the annotating process died on it (out of memory?)")]
        self._deaths = 0
        return found

    def end(self) -> None:
        """End the process now; it is not started again."""
        self._ended = True
        self._stop()

    def _exchange(self, requests: list[Request]) -> list[Answer]:
        running = self._running or self._start()
        if running.stdin is None or running.stdout is None:
            raise EOFError
        running.stdin.write(pack(requests))
        running.stdin.flush()
        line = running.stdout.readline()
        if not line:
            raise EOFError
        return [Answer(text, error) for text, error in json.loads(line)]

    def _start(self) -> subprocess.Popen[bytes]:
        self._running = running = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            own_module("reader.cli.annotation.worker", self._loader),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Not of the terminal's group: an interrupt is for us to tell it.
            start_new_session=True,
        )
        said = running.stdout.readline() if running.stdout else b""
        ready = json.loads(said) if said.strip() else None
        if isinstance(ready, str):
            raise ModelError(ready)
        if ready is not True:
            self._deaths += 1
            if self._deaths >= _MOST_DEATHS and not self._ended:
                raise ModelError("the annotating process can't be started")
            raise EOFError
        return running

    def _stop(self) -> None:
        with self._stopping:  # whoever comes second waits as well until it is gone
            running, self._running = self._running, None
            if running is None:
                return
            running.kill()
            running.wait()
            for pipe in (running.stdin, running.stdout):
                with suppress(OSError, ValueError):
                    if pipe is not None:
                        pipe.close()
