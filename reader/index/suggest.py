"""Did you mean: a search near the one that found nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from reader.index.analysis import stem, tokens
from reader.index.snapshot import Snapshot
from reader.index.tree import Leaf, Phrase, Prefix, Query, Word, leaves

_FIELDS = ("text", "title")
_SHORTEST = 3


def suggestion(query: Query, snapshot: Snapshot, finds: Callable[[str], bool]) -> str | None:
    """A query that finds something: spelled as in the articles, or any of the words; or None."""
    corrected = query.typed
    for word in dict.fromkeys(_asked(leaves(query.root))):
        if not _known(snapshot, word):
            better = spelling(snapshot, word)
            if better:
                corrected = _replaced(corrected, word, better)
    for candidate in (corrected, *_loosened(corrected)):
        if candidate != query.typed and finds(candidate):
            return candidate
    return None


def spelling(snapshot: Snapshot, word: str) -> str | None:
    """The word of the articles most likely meant by one that is in none of them."""
    if len(word) < _SHORTEST:
        return None
    candidates: dict[str, tuple[int, int]] = {}
    for view in snapshot.views:
        for field in _FIELDS:
            lexicon = view.lexicon(field)
            for at, edits in zip(*view.near(field, word, 1 if len(word) < 5 else 2), strict=True):
                other = lexicon[int(at)]
                _, count = candidates.get(other, (0, 0))
                weight = view.weight(field, int(at), int(at) + 1)
                candidates[other] = (int(edits), count + weight)
    if not candidates:
        return None
    return max(candidates, key=lambda other: _likely(word, other, *candidates[other]))


def _likely(word: str, other: str, edits: int, count: int) -> tuple[float, str]:
    # An edit weighs as much as a hundred times the articles, a first letter as much again.
    return float(np.log10(count + 1)) - 2 * edits + 2 * (word[0] == other[0]), other


def _asked(asked: list[Leaf]) -> Iterator[str]:
    for leaf in asked:
        match leaf:
            case Word(word, None | "text" | "title"):
                yield word
            case Prefix(word, None | "text" | "title", True):
                yield word
            case Phrase(words, _, None | "text" | "title"):
                yield from words


def _known(snapshot: Snapshot, word: str) -> bool:
    root = stem(word)
    return any(
        view.word(field, word) >= 0 or view.forms(field, root)
        for view in snapshot.views
        for field in _FIELDS
    )


def _replaced(query: str, word: str, better: str) -> str:
    for token in reversed(list(tokens(query))):
        if token.word == word:
            query = query[: token.start] + better + query[token.end :]
    return query


def _loosened(query: str) -> Iterator[str]:
    words = query.split()
    plain = not set(query) & set('":()[]~*?-') and not set(words) & {"AND", "OR", "NOT"}
    if plain and 1 < len(words) <= 12:
        yield " OR ".join(words)
