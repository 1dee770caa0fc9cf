"""Words to word pieces: greedy longest match over an uncased BERT vocabulary (Wu et al. 2016)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MAX_PIECES = 8
_MAX_CHARACTERS = 60
_CACHED_WORDS = 60_000


class WordPieces:
    """Piece ids of words, cached; the special ids are attributes."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.first = self._ids["[CLS]"]
        self.last = self._ids["[SEP]"]
        self.mask = self._ids["[MASK]"]
        self._cache: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """Ids of the word's pieces: at least one, at most `MAX_PIECES`. Never raises."""
        found = self._cache.get(word)
        if found is None:
            found = self._split(word)
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            if len(word) <= _MAX_CHARACTERS:
                self._cache[word] = found
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        plain = word[:_MAX_CHARACTERS].lower()
        if not plain.isascii():
            decomposed = unicodedata.normalize("NFD", plain)
            plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
        ids: list[int] = []
        start = 0
        for at, character in enumerate(plain):
            if not character.isalnum():
                if start < at:
                    ids.extend(self._match(plain[start:at]))
                ids.append(self._ids.get(character, self.unknown))
                start = at + 1
        if start < len(plain):
            ids.extend(self._match(plain[start:]))
        return tuple(ids[:MAX_PIECES]) or (self.unknown,)

    def _match(self, run: str) -> list[int]:
        ids: list[int] = []
        start = 0
        while start < len(run):
            prefix = "##" if start else ""
            for end in range(len(run), start, -1):
                number = self._ids.get(prefix + run[start:end])
                if number is not None:
                    ids.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
            if len(ids) >= MAX_PIECES:
                break
        return ids
