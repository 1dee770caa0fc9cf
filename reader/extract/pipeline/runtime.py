"""Texts through tokeniser, encoder and decoder, several texts to a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.extract.pipeline.decoding import Decoder
from reader.extract.pipeline.files import read_files
from reader.extract.pipeline.session import Encoded, EncoderSession, Scores, encode
from reader.extract.pipeline.tokens import Token
from reader.extract.pipeline.windows import Window, cut
from reader.model import Sentence

# Enough for full batches of like length, little enough to keep memory and delay small.
_ROUND_PIECES = 4096

Read = tuple[str, list[Sentence], list[tuple[int, int, str]]]


class Runtime:
    """The loaded model; `parse` of any texts, in order."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        files = read_files(folder)
        self.name = files.name
        self._tokeniser = files.tokeniser
        self._pieces = files.pieces
        self._decoder = Decoder(files)
        self._session = EncoderSession(files.graph, threads=threads)

    def parse(self, texts: Iterable[str]) -> Iterator[Read]:
        """For each text its sentences and names; a round of windows at a time.

        A long text takes several rounds, short ones share one.
        """
        waiting: list[tuple[str, list[Token], list[Window]]] = []
        encoded: list[Encoded] = []
        size = 0
        for text in texts:
            tokens = self._tokeniser.tokenise(text)
            ids = [self._pieces.pieces(text[t.start : t.end]) for t in tokens]
            windows = cut(text, tokens, [len(word) for word in ids])
            waiting.append((text, tokens, windows))
            encoded.extend(encode(text, tokens, ids, self._pieces, window) for window in windows)
            size += sum(window.size for window in windows)
            if size >= _ROUND_PIECES:
                yield from self._finish(waiting, encoded)
                waiting, encoded, size = [], [], 0
        yield from self._finish(waiting, encoded)

    def _finish(
        self, waiting: list[tuple[str, list[Token], list[Window]]], encoded: list[Encoded]
    ) -> Iterator[Read]:
        scores = self._scores(encoded)
        for text, tokens, windows in waiting:
            sentences: list[Sentence] = []
            names: list[tuple[int, int, str]] = []
            for window in windows:
                more, named = self._decoder.decode(
                    text, tokens[window.start : window.stop], next(scores)
                )
                sentences.extend(more)
                names.extend(named)
            yield text, sentences, names

    def _scores(self, encoded: list[Encoded]) -> Iterator[Scores]:
        """Scores window by window, computed a round at a time."""
        at = 0
        while at < len(encoded):
            stop, size = at, 0
            while stop < len(encoded) and size < _ROUND_PIECES:
                size += len(encoded[stop].pieces)
                stop += 1
            yield from self._session.run(encoded[at:stop])
            at = stop
