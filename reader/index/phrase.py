"""Phrases: documents where words stand one after the other, from the places of the words."""

from __future__ import annotations

import numpy as np

from reader.index.segment import Ints
from reader.index.tree import Phrase
from reader.index.view import SegmentView

_DOCUMENT = 1 << 32


def phrase_docs(view: SegmentView, field: str, phrase: Phrase, within: Ints | None = None) -> Ints:
    """Documents of a segment that have the phrase, rising.

    Each word stands at most `slop` places after the one before (1: right after it), as Whoosh
    means it; of a phrase being typed the last is any word that begins so. `within` limits the
    search to some documents, given rising.
    """
    words = phrase.words[:-1] if phrase.begun else phrase.words
    numbers = {word: view.word(field, word) for word in words}
    if min(numbers.values(), default=-1) < 0:
        return np.empty(0, np.int32)
    occurrences = {word: view.places(field, number, number + 1) for word, number in numbers.items()}
    rising = sorted((pair[0].docs for pair in occurrences.values()), key=len)
    docs = rising.pop(0) if within is None else within
    for every in rising:
        docs = docs[_found(every, docs)]
        if not len(docs):
            return np.empty(0, np.int32)
    keys = {word: _keys(*pair, docs) for word, pair in occurrences.items()}
    reached = keys[words[0]]
    for word in words[1:]:
        reached = _followed(reached, keys[word], phrase.slop)
        if not len(reached):
            return np.empty(0, np.int32)
    if phrase.begun:
        following = _keys_begun(view, field, phrase.words[-1], docs)
        reached = _followed(reached, following, phrase.slop)
    found: Ints = docs[np.unique(reached // _DOCUMENT)]
    return found


def _found(haystack: Ints, needles: Ints) -> np.ndarray:
    """Which needles are in the haystack; both rising."""
    at = np.searchsorted(haystack, needles.astype(haystack.dtype, copy=False))
    at[at == len(haystack)] = 0
    return np.asarray(haystack[at] == needles)


def _keys(hits: tuple[Ints, Ints], where: Ints, docs: Ints) -> Ints:
    """The occurrences within `docs` as document rank times 2³² plus place, rising."""
    every, freqs = hits
    if len(every) == len(docs):
        rank = np.repeat(np.arange(len(docs), dtype=np.int64), freqs)
        keys: Ints = rank * _DOCUMENT + where
        return keys
    at = np.searchsorted(every, docs.astype(every.dtype, copy=False))
    starts = np.cumsum(freqs, dtype=np.int64)[at]
    lengths = freqs[at].astype(np.int64)
    starts -= lengths
    total = np.cumsum(lengths)
    index = np.arange(int(total[-1])) + np.repeat(starts - (total - lengths), lengths)
    keys = np.repeat(np.arange(len(docs), dtype=np.int64), lengths) * _DOCUMENT
    keys += where[index]
    return keys


def _keys_begun(view: SegmentView, field: str, beginning: str, docs: Ints) -> Ints:
    """The occurrences within `docs` of all words that begin so, as `_keys` gives them, unsorted."""
    low, high = view.lexicon(field).prefixed(beginning.encode("utf-8", "replace"))
    (having, freqs), where = view.places(field, low, high)
    at = np.searchsorted(docs, having.astype(docs.dtype, copy=False))
    at[at == len(docs)] = 0
    kept = np.repeat(docs[at] == having, freqs)
    keys: Ints = np.repeat(at.astype(np.int64), freqs)[kept] * _DOCUMENT + where[kept]
    return keys


def _followed(before: Ints, after: Ints, slop: int) -> Ints:
    """Of the places `after`, those at most `slop` behind one of `before`."""
    at = np.searchsorted(before, after, "left") - 1
    gap = after - before[np.maximum(at, 0)]
    followed: Ints = after[(at >= 0) & (gap <= slop)]
    return followed
