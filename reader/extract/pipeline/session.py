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

BATCH_PIECES = 512
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
    text: str,
    tokens: Sequence[Token],
    ids: Sequence[tuple[int, ...]],
    pieces: WordPieces,
    window: Window,
) -> Encoded:
    """The window's arrays, with the special pieces at its edges."""
    size = window.size + 2
    flat = [pieces.first]
    first: list[int] = []
    for word in ids[window.start : window.stop]:
        first.append(len(flat))
        flat.extend(word)
    flat.append(pieces.last)
    own = tokens[window.start : window.stop]
    word_cases = np.array([case_of(text[t.start : t.end]) for t in own], np.int32)
    counts = [len(word) for word in ids[window.start : window.stop]]
    cases = np.full(size, EDGE, np.int32)
    cases[1:-1] = np.repeat(word_cases, counts)
    gaps = np.full(size, GAP_INSIDE, np.int32)
    gaps[first] = [t.gap for t in own]
    gaps[1] = GAP_BLANK
    return Encoded(np.array(flat, np.int32), cases, gaps, np.array(first, np.int32), word_cases)


class EncoderSession:
    """The loaded graph."""

    def __init__(self, graph: bytes, *, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = max(1, threads)
        options.inter_op_num_threads = 1
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

    def run(self, windows: Sequence[Encoded]) -> list[Scores]:
        """Scores of each window, in the order given; padded together in batches of like length."""
        results: list[Scores | None] = [None] * len(windows)
        order = sorted(range(len(windows)), key=lambda at: len(windows[at].pieces))
        at = 0
        while at < len(order):
            group = [order[at]]
            at += 1
            while at < len(order):
                length = len(windows[order[at]].pieces)
                if length * (len(group) + 1) > BATCH_PIECES:
                    break
                group.append(order[at])
                at += 1
            for number, scores in zip(group, self._batch([windows[g] for g in group]), strict=True):
                results[number] = scores
        return [scores for scores in results if scores is not None]

    def _batch(self, group: Sequence[Encoded]) -> list[Scores]:
        length = max(len(window.pieces) for window in group)
        shape = (len(group), length)
        pieces = np.zeros(shape, np.int32)
        cases = np.full(shape, EDGE, np.int32)
        gaps = np.full(shape, GAP_INSIDE, np.int32)
        lengths = np.array([len(window.pieces) for window in group], np.int32)
        for row, window in enumerate(group):
            size = len(window.pieces)
            pieces[row, :size] = window.pieces
            cases[row, :size] = window.cases
            gaps[row, :size] = window.gaps
        outputs = self._session.run(
            self._outputs,
            {
                "pieces": pieces,
                "case": cases,
                "gap": gaps,
                "lengths": lengths,
                "first": np.concatenate([w.first + row * length for row, w in enumerate(group)]),
                "word_case": np.concatenate([w.word_cases for w in group]),
            },
        )
        bounds = np.cumsum([len(window.first) for window in group])[:-1]
        parts = [np.split(output, bounds) for output in outputs]
        return [Scores(*(part[row] for part in parts)) for row in range(len(group))]
