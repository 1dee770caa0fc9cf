"""Wildcards, near spellings and prefixes: which words of a lexicon they mean."""

from __future__ import annotations

import re

import numpy as np

from reader.index.segment import Ints, Strings

MOST_COMPARED = 400_000
"""Words a near spelling is looked for among; in a larger lexicon its first letter must be right."""


def wildcard(lexicon: Strings, pattern: str, most: int) -> Ints:
    """Places of at most `most` words of that shape (`*` any letters, `?` one letter)."""
    head = re.split(r"[*?]", pattern, maxsplit=1)[0]
    low, high = lexicon.prefixed(head.encode("utf-8", "replace"))
    if low >= high:
        return np.empty(0, np.int64)
    blob = lexicon.blob(low, high)
    shape = Shape(pattern)
    found = []
    starts = lexicon.offsets[low : high + 1].astype(np.int64) - int(lexicon.offsets[low])
    for at in _candidates(blob, starts, shape.rarest()):
        if shape.fits(blob[int(starts[at]) : int(starts[at + 1]) - 1].decode("utf-8", "replace")):
            found.append(low + at)
            if len(found) >= most:
                break
    return np.array(found, np.int64)


def _candidates(blob: bytes, starts: Ints, literal: bytes) -> list[int]:
    if not literal:
        return list(range(len(starts) - 1))
    hits = [match.start() for match in re.finditer(re.escape(literal), blob)]
    if not hits:
        return []
    return np.unique(np.searchsorted(starts, hits, "right") - 1).tolist()  # type: ignore[no-any-return]


class Shape:
    """A pattern cut at its stars. Matching never backtracks over a star, so it stays linear."""

    def __init__(self, pattern: str) -> None:
        self.chunks = pattern.split("*")
        self._middle = [
            re.compile("".join("." if c == "?" else re.escape(c) for c in chunk))
            for chunk in self.chunks[1:-1]
        ]

    def rarest(self) -> bytes:
        """The longest run of letters in it: every word of the shape has it."""
        runs = [run for chunk in self.chunks for run in chunk.split("?")]
        return max(runs, key=len).encode("utf-8", "replace")

    def fits(self, word: str) -> bool:
        """Whether a word has the shape."""
        first, last = self.chunks[0], self.chunks[-1]
        if len(self.chunks) == 1:
            return _alike(first, word)
        if len(word) < len(first) + len(last) or not _alike(first, word[: len(first)]):
            return False
        end = len(word) - len(last)
        if not _alike(last, word[end:]):
            return False
        at = len(first)
        for chunk in self._middle:
            match = chunk.search(word, at, end)
            if match is None:
                return False
            at = match.end()
        return True


def _alike(chunk: str, word: str) -> bool:
    return len(chunk) == len(word) and all(c in ("?", w) for c, w in zip(chunk, word, strict=True))


def near(lexicon: Strings, word: str, distance: int) -> tuple[Ints, Ints]:
    """Places of the words at most so many edits away (Damerau's four), and how many it took."""
    key = word.encode("utf-8", "replace")
    low, high = 0, len(lexicon)
    if high > MOST_COMPARED:
        low, high = lexicon.prefixed(word[:1].encode("utf-8", "replace"))
    if low >= high:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    offsets = lexicon.offsets[low : high + 1].astype(np.int64)
    lengths = np.diff(offsets) - 1
    # A letter outside ASCII is several bytes; one edit may change that many.
    reach = distance if word.isascii() else distance * 3
    blob = np.frombuffer(lexicon.blob(low, high), np.uint8)
    starts = offsets[:-1] - offsets[0]
    places, edits = [], []
    for length in range(max(1, len(key) - reach), len(key) + reach + 1):
        chosen = np.flatnonzero(lengths == length)
        if len(chosen):
            letters = blob[starts[chosen][:, None] + np.arange(length)]
            chosen, taken = _edits(letters, chosen, np.frombuffer(key, np.uint8), reach)
            places.append(chosen + low)
            edits.append(taken)
    if not places:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    where, taken = np.concatenate(places), np.concatenate(edits)
    if reach != distance:
        where, taken = _recount(lexicon, where, word, distance)
    return where, taken


def _edits(letters: np.ndarray, chosen: Ints, key: np.ndarray, most: int) -> tuple[Ints, Ints]:
    """Edit distance of many words of one length to one word, row after row of the table."""
    count, length = letters.shape
    columns = np.ascontiguousarray(letters.T)
    before2 = before = np.repeat(np.arange(len(key) + 1, dtype=np.int8)[:, None], count, axis=1)
    for i in range(1, length + 1):
        row = np.empty_like(before)
        row[0] = i
        for j in range(1, len(key) + 1):
            same = columns[i - 1] == key[j - 1]
            best = np.minimum(before[j] + 1, row[j - 1] + 1)
            np.minimum(best, before[j - 1] + ~same, out=best)
            if i > 1 and j > 1:
                swapped = (columns[i - 1] == key[j - 2]) & (columns[i - 2] == key[j - 1])
                np.minimum(best, np.where(swapped, before2[j - 2] + 1, 127), out=best)
            row[j] = best
        kept = row.min(axis=0) <= most
        if not kept.all():
            # Words already too far away are left out of the rest.
            row, before, columns = row[:, kept], before[:, kept], columns[:, kept]
            chosen = chosen[kept]
            if not len(chosen):
                return chosen, np.empty(0, np.int64)
        before2, before = before, row
    close = before[-1] <= most
    return chosen[close], before[-1][close].astype(np.int64)


def _recount(lexicon: Strings, where: Ints, word: str, most: int) -> tuple[Ints, Ints]:
    kept = []
    for at in where.tolist():
        other = np.frombuffer(lexicon[at].encode("utf-32-le"), np.uint32)[None, :]
        key = np.frombuffer(word.encode("utf-32-le"), np.uint32)
        found, taken = _edits(other, np.array([at]), key, most)
        if len(found):
            kept.append((at, int(taken[0])))
    pairs = np.array(kept, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
