"""The engine that reads annotations from text, as the library sees one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    ) -> Annotations:
        """Return all that is read from one text."""
        ...


EngineLoader = Callable[[], TextEngine]


def load_engine() -> TextEngine:
    """The engine that comes with the program. Raises ModelError."""
    from reader.extract import Engine

    engine: TextEngine = Engine.load()
    return engine


def engine_version() -> str:
    """The version of the engine that comes with the program."""
    from reader.extract import ENGINE

    return str(ENGINE)


def annotate_article(engine: TextEngine, article: Article) -> Annotations:
    """What the engine reads from an article."""
    return engine.annotate(
        article.text, published=article.published, title=article.title, parts=article.parts
    )
