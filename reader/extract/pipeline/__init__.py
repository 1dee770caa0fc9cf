"""The English language pipeline: raw text to sentences, words, trees and names.

Importing this is cheap; the model and what runs it are loaded by `Pipeline.load`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import EntityType, Sentence

if TYPE_CHECKING:
    from reader.extract.pipeline.runtime import Runtime

__all__ = ["Name", "Parse", "Pipeline"]


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


class Pipeline:
    """The loaded model. Not shared between threads."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    @classmethod
    def load(cls, *, threads: int = 1, folder: Path | None = None) -> Pipeline:
        """The model shipped with the package, or the one in `folder`, on `threads` cores.

        Raises ModelError, in one line, if a file is missing or damaged.
        """
        from reader.extract.pipeline.files import FOLDER
        from reader.extract.pipeline.runtime import Runtime

        return cls(Runtime(folder or FOLDER, threads=threads))

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._runtime.name

    def parse(self, text: str) -> Parse:
        """Sentences and names of any string; time grows with its length alone, never raises.

        A blank line ends a sentence; a single line break does where the sentence is complete.
        Sentences longer than the encoder's window are cut.
        """
        return next(self.parse_many([text]))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Parse]:
        """`parse` of each text, in order, several texts to a batch.

        Answers lag behind the texts taken by up to a batch (a few thousand words).
        """
        for text, sentences, names in self._runtime.parse(texts):
            yield Parse(
                text,
                tuple(sentences),
                tuple(Name(start, end, EntityType(kind)) for start, end, kind in names),
            )
