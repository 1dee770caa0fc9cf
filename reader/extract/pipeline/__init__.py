"""The English language pipeline: raw text to sentences, words, trees and names.

Importing this is cheap; the model and what runs it are loaded by `Pipeline.load`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import EntityType, Sentence
from reader.processes import keep_to_one_thread

if TYPE_CHECKING:
    from reader.extract.pipeline.runtime import Runtime

__all__ = ["Name", "Parse", "Pipeline", "nothing"]


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention; code points into the text, end exclusive."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True, slots=True)
class Parse:
    """A text read: its sentences and its names, both in order and without overlaps."""

    text: str
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


def nothing() -> None:
    """What is done between two steps where nobody waits for anything else."""


class Pipeline:
    """The loaded model. Not shared between threads."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    @classmethod
    def load(cls, *, threads: int = 1, folder: Path | None = None) -> Pipeline:
        """The model shipped with the package, or the one in `folder`, on `threads` cores.

        Raises ModelError, in one line, if a file is missing or damaged.
        """
        keep_to_one_thread()
        from reader.extract.pipeline.files import FOLDER
        from reader.extract.pipeline.runtime import Runtime

        return cls(Runtime(folder or FOLDER, threads=threads))

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._runtime.name

    def parse(self, text: str, *, pause: Callable[[], None] = nothing) -> Parse:
        """Sentences and names of any string; time grows with its length alone, never raises.

        A blank line ends a sentence; a single line break does where the sentence is complete.
        Sentences longer than the encoder's window are cut. `pause` is called again and again in
        between; what it raises ends the reading.
        """
        read = self._runtime.parse(text, pause)
        return Parse(
            text,
            tuple(read.sentences),
            tuple(Name(start, end, EntityType(kind)) for start, end, kind in read.names),
        )

    def parse_many(self, texts: Iterable[str]) -> Iterator[Parse]:
        """`parse` of each text, in order."""
        return map(self.parse, texts)
