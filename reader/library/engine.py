"""The engine that reads annotations from text, as the library sees one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.model import Annotations, Article, Part


class TextEngine(Protocol):
    """Anything that annotates a text."""

    def annotate(
        self,
        text: str,
        *,
        published: str | None = None,
        title: str | None = None,
        parts: Sequence[Part] = (),
        pause: Callable[[], None] = ...,
    ) -> Annotations:
        """Return all that is read from one text.

        `pause` is called now and then meanwhile; it may annotate another text, and what it raises
        ends the reading of this one.
        """
        ...


@dataclass(frozen=True, slots=True)
class EngineSource:
    """Where an engine comes from, and its version, known without loading it.

    `name` is where another process finds the same source: a module, a colon, a name in it.
    """

    name: str
    load: Callable[[], TextEngine]
    version: Callable[[], str]


def load_engine() -> TextEngine:
    """The engine that comes with the program. Raises ModelError."""
    from reader.extract import Engine

    engine: TextEngine = Engine.load()
    return engine


def engine_version() -> str:
    """The version of the engine that comes with the program."""
    from reader.extract import ENGINE

    return str(ENGINE)


SHIPPED = EngineSource("reader.library.engine:SHIPPED", load_engine, engine_version)
"""The engine that comes with the program."""


def nothing() -> None:
    """What is done in the pauses where nobody waits for anything else."""


def annotate_article(
    engine: TextEngine, article: Article, pause: Callable[[], None] = nothing
) -> Annotations:
    """What the engine reads from an article."""
    return engine.annotate(
        article.text, published=article.published, title=article.title, parts=article.parts,
        pause=pause,
    )  # fmt: skip


def as_read(article: Article) -> tuple[str, str, str | None]:
    """What of an article the engine reads it by: the same gives the same annotations."""
    return article.text, article.title, article.published
