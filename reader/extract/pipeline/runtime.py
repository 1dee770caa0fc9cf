"""A text through tokeniser, encoder and decoder, window by window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.extract.pipeline.decoding import Decoded, Decoder
from reader.extract.pipeline.files import read_files
from reader.extract.pipeline.session import EncoderSession, encode
from reader.extract.pipeline.windows import cut


class Runtime:
    """The loaded model."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        files = read_files(folder)
        self.name = files.name
        self._tokeniser = files.tokeniser
        self._pieces = files.pieces
        self._decoder = Decoder(files)
        self._session = EncoderSession(files.graph, threads=threads)

    def parse(self, text: str, pause: Callable[[], None]) -> Decoded:
        """What is read from a text; `pause` is called before each window."""
        tokens = self._tokeniser.tokenise(text)
        words = [text[token.start : token.end] for token in tokens]
        ids = [self._pieces.pieces(word) for word in words]
        read = Decoded([], [])
        for window in cut(text, tokens, [len(word) for word in ids]):
            pause()
            scores = self._session.run(encode(words, tokens, ids, self._pieces, window))
            own = slice(window.start, window.stop)
            more = self._decoder.decode(words[own], tokens[own], scores)
            read.sentences.extend(more.sentences)
            read.names.extend(more.names)
        return read
