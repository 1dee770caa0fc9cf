"""A stand-in for the engine, quick and predictable, for this process and for others."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import ModelError
from reader.library.engine import EngineSource, TextEngine, nothing
from reader.model import (
    Annotations,
    EntityType,
    Mention,
    Part,
)

_NAME = re.compile(r"[A-Z]\w+")


class FakeEngine:
    """Takes every capitalised word for a person."""

    def annotate(
        self,
        text: str,
        *,
        published: str | None = None,
        title: str | None = None,
        parts: Sequence[Part] = (),
        pause: Callable[[], None] = nothing,
    ) -> Annotations:
        del title, parts
        pause()
        if "FAIL" in text:
            raise ValueError("can't read this")
        if "KILL" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if match := re.search(r"ONCE (\S+)", text):
            die_once(Path(match[1]))
        if "PRINT" in text:
            os.write(1, b'{"kind": "failed", "id": "1"}\n')
        names = list(_NAME.finditer(text))
        entities = tuple(
            Mention(m.start(), m.end(), m[0], EntityType.PERSON, m[0].casefold(), m[0])
            for m in names
        )
        return Annotations(entities=entities, published=published, engine="whatever")


def die_once(sign: Path) -> None:
    """End this process as the system does that needs its memory; not where `sign` says it did."""
    if not sign.exists():
        sign.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _broken() -> TextEngine:
    raise ModelError("the language model is missing; install reader again")


FAKE = EngineSource("tests.unit.library.fakes:FAKE", FakeEngine, lambda: "fake-1")
NEWER = EngineSource("tests.unit.library.fakes:NEWER", FakeEngine, lambda: "fake-2")
BROKEN = EngineSource("tests.unit.library.fakes:BROKEN", _broken, lambda: "fake-1")
