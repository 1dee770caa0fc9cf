"""The encoder at run time: windows of tokens in, per-word scores out (onnxruntime)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.errors import ModelError
from reader.extract.pipeline.features import EDGE, GAP_INSIDE, case_of
from reader.extract.pipeline.tokens import GAP_BLANK, Token
from reader.extract.pipeline.windows import Window
from reader.extract.pipeline.wordpiece import WordPieces

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


class Encoded(NamedTuple):
    """A window ready for the encoder."""

    pieces: Ints
    cases: Ints
    gaps: Ints
    first: Ints
    word_cases: Ints


class Scores(NamedTuple):
    """What the heads say of a window's words; one row a word."""

    upos: Ints
    xpos: Ints
    script: Ints
    end: Floats
    names: Floats
    arc_dep: Floats
    arc_head: Floats
    arc_bias: Floats
    label_dep: Floats
    label_head: Floats
    vector: Floats


def encode(
    words: Sequence[str],
    tokens: Sequence[Token],
    ids: Sequence[tuple[int, ...]],
    pieces: WordPieces,
    window: Window,
) -> Encoded:
    """The window's arrays, with the special pieces at its edges.

    `words` are the tokens of the whole text as written, `ids` their pieces.
    """
    size = window.size + 2
    flat = [pieces.first]
    first: list[int] = []
    counts: list[int] = []
    for word in ids[window.start : window.stop]:
        first.append(len(flat))
        counts.append(len(word))
        flat.extend(word)
    flat.append(pieces.last)
    word_cases = np.array([case_of(word) for word in words[window.start : window.stop]], np.int32)
    cases = np.full(size, EDGE, np.int32)
    cases[1:-1] = np.repeat(word_cases, counts)
    gaps = np.full(size, GAP_INSIDE, np.int32)
    gaps[first] = [token.gap for token in tokens[window.start : window.stop]]
    gaps[1] = GAP_BLANK
    return Encoded(np.array(flat, np.int32), cases, gaps, np.array(first, np.int32), word_cases)


class EncoderSession:
    """The loaded graph.

    Windows are run one by one: the graph scales what it makes integers of by the largest value
    in its input, so that what shares a run with a window would change what is read from it. It
    takes no longer either, as what a window needs stays in the processor's cache.
    """

    def __init__(self, graph: bytes, *, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = max(1, threads)
        options.inter_op_num_threads = 1
        # Waiting threads sleep: other processes have work for the core.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        options.enable_mem_pattern = False
        try:
            self._session: Any = onnxruntime.InferenceSession(
                graph, sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's own exceptions share no public base
            reason = str(error).splitlines()[0][:200]
            raise ModelError(f"The language model can't be loaded: {reason}") from error
        self._outputs = list(Scores._fields)

    def run(self, window: Encoded) -> Scores:
        """Scores of a window."""
        outputs = self._session.run(
            self._outputs,
            {
                "pieces": window.pieces[None],
                "case": window.cases[None],
                "gap": window.gaps[None],
                "lengths": np.array([len(window.pieces)], np.int32),
                "first": window.first,
                "word_case": window.word_cases,
            },
        )
        return Scores(*outputs)
