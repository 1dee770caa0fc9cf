"""Our segments as Whoosh reads them: a codec, so any Whoosh searcher can use the index too.

The fast evaluator reads segments directly; this is how `whoosh.index.open_dir(...).searcher()`
sees the same documents, words, frequencies, places and lengths, and what the property tests
compare both against. Stemmed fields show their stems, `*_exact` the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.codec import base
from whoosh.analysis import StemFilter, Token, Tokenizer

from reader.index import analysis


class WordTokenizer(Tokenizer):  # type: ignore[misc]
    """The words of analysis.py as a Whoosh tokenizer."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: Any,
    ) -> Iterator[Token]:
        """Yields one token again and again, as Whoosh does."""
        token = Token(positions, chars, removestops=removestops, mode=mode, **kwargs)
        for place, found in enumerate(analysis.tokens(value)):
            token.text = found.word
            token.boost = 1.0
            if keeporiginal:
                token.original = found.word
            token.stopped = False
            if positions:
                token.pos = start_pos + place
            if chars:
                token.startchar = start_char + found.start
                token.endchar = start_char + found.end
            yield token


def exact_analyzer() -> Any:
    """Words as they are indexed."""
    return WordTokenizer()


def stemming_analyzer() -> Any:
    """Their stems."""
    return WordTokenizer() | StemFilter(stemfn=analysis.stem, ignore=(), cachesize=None)


class ArrayCodec(base.Codec):
    """Placeholder."""
