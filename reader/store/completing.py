"""What a second copy of an article states and the first left open: its date, say."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Article, PartKind
from reader.titles import opening_words


def completed(known: Article, copy: Article) -> Article:
    """`known` with what `copy`, of the same text, states where `known` states nothing.

    What is stated stays, but for a date: the day takes the place of its month or year.
    """
    return replace(
        known,
        title=copy.title if _untitled(known) and not _untitled(copy) else known.title,
        authors=known.authors or copy.authors,
        published=_dated(known.published, copy.published),
        source=known.source or copy.source,
        url=known.url or copy.url,
        language=known.language or copy.language,
    )


def _untitled(article: Article) -> bool:
    """Whether the title is only how the text begins, for want of another."""
    return article.title in {"", opening_words(article.text), opening_words(_body(article))}


def _body(article: Article) -> str:
    """The text from its first line on that is no byline or the like."""
    start = 0
    for part in article.parts:
        if part.kind is PartKind.DATELINE or article.text[start : part.start].strip():
            break
        start = part.end
    return article.text[start:].lstrip()


def _dated(known: str | None, copy: str | None) -> str | None:
    finer = known is None or (copy is not None and copy.startswith(f"{known}-"))
    return copy if finer else known
