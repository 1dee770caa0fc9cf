"""Names for a treebank that has none: a trained model's, held to what the tags tell.

Self-training (Yarowsky 1995) on the words, with the treebank's proper nouns for a check: where the
treebank says no name can be there is none, and a proper noun the model wavers over is a name, of
whatever type. What stays doubtful is left open.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.extract.pipeline.files import read_files
from reader.extract.pipeline.names import allowed_transitions, best_names
from reader.extract.pipeline.session import EncoderSession, encode
from reader.extract.pipeline.windows import cut
from reader.extract.words import word_set
from training.conllu import GoldDocument, GoldWord
from training.examples import Ints, LabelSets
from training.weak_names import weak_names

Floats = NDArray[np.float32]
_SURE = math.log(0.9)
_TYPE_SURE = math.log(0.7)
_HOPELESS = math.log(0.95)
_NO_NAMES = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thurs fri sat sun mr mrs ms dr prof sen rep gov gen "
    "president ceo vp senator internet god am pm est pst cst gmt section exhibit chapter re fw fyi"
)


class NameTeacher:
    """A trained model's chances of name labels for the words of treebank documents."""

    def __init__(self, folder: Path) -> None:
        files = read_files(folder)
        self.labels = files.names
        self._tokeniser, self._pieces = files.tokeniser, files.pieces
        self._session = EncoderSession(files.graph, threads=2)
        self._allowed = allowed_transitions(files.names)

    def _chances(self, text: str) -> tuple[list[int], Floats]:
        """Where the text's tokens start, and log-probabilities (token, label)."""
        tokens = self._tokeniser.tokenise(text)
        words = [text[token.start : token.end] for token in tokens]
        ids = [self._pieces.pieces(word) for word in words]
        rows = [
            self._session.run(encode(words, tokens, ids, self._pieces, window)).names
            for window in cut(text, tokens, [len(word) for word in ids])
        ]
        scores = np.concatenate(rows)
        scores = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        return [token.start for token in tokens], scores.astype(np.float32)

    def names(self, document: GoldDocument, weak: Ints, outside: int) -> list[list[str]]:
        """The labels each word may have; none where that is open.

        `weak` are the label sets the tags alone allow, of which `outside` is that of no name.
        """
        starts, chances = self._chances(document.text)
        result: list[list[str]] = []
        at = 0
        for sentence in document.sentences:
            own = weak[at : at + len(sentence.words)]
            rows = [max(0, bisect_right(starts, word.start) - 1) for word in sentence.words]
            result += self._sentence(sentence.words, chances[rows], own == outside)
            at += len(sentence.words)
        return result

    def _sentence(
        self, words: Sequence[GoldWord], chances: Floats, outside: NDArray[np.bool_]
    ) -> list[list[str]]:
        loud = sum(word.form.isupper() for word in words) > len(words) / 2
        named = np.array(
            [
                not loud and _is_name(word) and chances[at, 0] < _HOPELESS
                for at, word in enumerate(words)
            ]
        )
        held = chances.copy()
        held[named, 0] = -30.0
        held[outside, 1:] = -30.0
        best = held.argmax(axis=1)
        for first, last, number in best_names(held, self._allowed):
            for at in range(first, last):
                place = 3 if last - first == 1 else 0 if at == first else 2 if at == last - 1 else 1
                best[at] = 1 + 4 * number + place
        inside = np.logaddexp.reduce(chances[:, 1:], axis=1)
        some = list(self.labels[1:])
        result: list[list[str]] = []
        for at, label in enumerate(best.tolist()):
            if outside[at]:
                result.append(["O"])
            elif named[at]:
                sure = label > 0 and chances[at, label] - inside[at] > _TYPE_SURE
                result.append([self.labels[label]] if sure else some)
            else:
                result.append([self.labels[label]] if chances[at, label] > _SURE else [])
        return result


def _is_name(word: GoldWord) -> bool:
    return (
        word.xpos in ("NNP", "NNPS")
        and len(word.form) > 1
        and word.deprel != "nmod:desc"
        and word.form.lower().rstrip(".") not in _NO_NAMES
    )


def teach_names(folder: Path, documents: Iterable[GoldDocument]) -> list[list[list[str]]]:
    """For every word of every document the labels it may have, by the model in `folder`."""
    teacher = NameTeacher(folder)
    sets = LabelSets(teacher.labels)
    outside = sets.number(["O"])
    return [teacher.names(d, weak_names(d, sets), outside) for d in documents]
