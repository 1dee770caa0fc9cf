"""A text through tokeniser, encoder and decoder, window by window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.extract.pipeline.decoding import Decoder
from reader.extract.pipeline.files import read_files
from reader.extract.pipeline.session import EncoderSession, encode
from reader.extract.pipeline.windows import cut
from reader.model import Sentence


class Runtime:
    """The loaded model."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        files = read_files(folder)
        self.name = files.name
        self._tokeniser = files.tokeniser
        self._pieces = files.pieces
        self._decoder = Decoder(files)
        self._session = EncoderSession(files.graph, threads=threads)

    def parse(
        self, text: str, pause: Callable[[], None]
    ) -> tuple[list[Sentence], list[tuple[int, int, str]]]:
        """Sentences and names (start, end, type); `pause` is called before each window."""
        tokens = self._tokeniser.tokenise(text)
        words = [text[token.start : token.end] for token in tokens]
        ids = [self._pieces.pieces(word) for word in words]
        sentences: list[Sentence] = []
        names: list[tuple[int, int, str]] = []
        for window in cut(text, tokens, [len(word) for word in ids]):
            pause()
            scores = self._session.run(encode(words, tokens, ids, self._pieces, window))
            own = slice(window.start, window.stop)
            more, named = self._decoder.decode(words[own], tokens[own], scores)
            sentences.extend(more)
            names.extend(named)
        return sentences, names
