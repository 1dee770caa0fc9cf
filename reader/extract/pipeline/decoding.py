"""Scores to sentences: ends, trees, labels, lemmas, names, vectors."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from reader.extract.pipeline.constraints import one_subject
from reader.extract.pipeline.files import ModelFiles
from reader.extract.pipeline.lemmas import apply_script
from reader.extract.pipeline.names import NameSpan, allowed_transitions, best_names
from reader.extract.pipeline.session import Floats, Scores
from reader.extract.pipeline.tokens import GAP_BLANK, Token
from reader.extract.pipeline.tree import best_tree
from reader.model import Sentence, Word

_END = 0.0
# Odds of no name are raised, but where a name goes on through 'and'; people, organizations and
# places as unlikely as this are left out. What a tagger is unsure of is more often wrong than
# right, and more so where no word of it reads as a proper noun.
_RELUCTANCE = 0.8
_DOUBTED = frozenset(("person", "organization", "place"))
_LINKS = frozenset(("and", "&", "of", "the", "for", "in", "de", "-"))
_SURE, _SURE_IF_COMMON = math.log(0.5), math.log(0.7)
_PROPER = ("NNP", "NNPS")
# No part of a person's name, though some corpora count them in.
_TITLES = frozenset(
    ("mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "prof.", "sen.", "rep.", "gov.", "gen.",
     "col.", "lt.", "sgt.", "capt.", "maj.", "adm.", "rev.", "msgr.", "judge", "president",
     "senator", "officer")
)  # fmt: skip


_OPENERS = frozenset(
    ("The", "He", "She", "It", "They", "We", "I", "A", "An", "His", "Her", "Their", "Its", "This",
     "That", "These", "Those", "There", "But", "After", "When", "While", "Police", "Officials")
)  # fmt: skip


class Decoded(NamedTuple):
    """What was read: sentences, and names (start, end, type)."""

    sentences: list[Sentence]
    names: list[tuple[int, int, str]]


class Decoder:
    """Turns a window's scores into sentences and names, with the model's label inventories."""

    def __init__(self, files: ModelFiles) -> None:
        # Not the files themselves: they hold the graph's bytes.
        self._upos, self._xpos, self._deprel = files.upos, files.xpos, files.deprel
        self._scripts, self._lexicon = files.scripts, files.lexicon
        self._allowed = allowed_transitions(files.names)
        self._types = tuple(label[2:] for label in files.names[1::4])
        arrays = files.arrays
        self._root = arrays["root"]
        self._root_label = arrays["root_label"]
        bilinear = arrays["bilinear"]
        self._labels = len(bilinear)
        width = bilinear.shape[1]
        # (i, label, j) flattened: one product gives every label's view of a dependent.
        self._table = np.ascontiguousarray(bilinear.transpose(1, 0, 2).reshape(width, -1))
        root = files.deprel.index("root")
        self._inner_bar = np.zeros(self._labels, np.float32)
        self._inner_bar[root] = -1e9
        self._root_number = root
        self._subjects = frozenset(
            number for number, label in enumerate(files.deprel)
            if label.startswith(("nsubj", "csubj")) and not label.endswith(":outer")
        )  # fmt: skip
        self._lemma = lru_cache(maxsize=50_000)(self._lemma_of)

    def _lemma_of(self, form: str, script: int, tag: str) -> str:
        lower = form.lower()
        lexicon = self._lexicon
        known = lexicon.get(f"{lower}/{tag}")
        if known is None and tag not in _PROPER:
            known = lexicon.get(f"{lower}/")
        return known if known is not None else apply_script(form, self._scripts[script])

    def decode(self, written: Sequence[str], tokens: Sequence[Token], scores: Scores) -> Decoded:
        """What is read from a window; `written` are its words."""
        named = self._names(written, tokens, scores)
        bounds = self._bounds(written, tokens, scores.end, named)
        pairs = list(zip([0, *bounds], bounds, strict=False))
        arcs = [self._arcs(scores, start, stop) for start, stop in pairs]
        heads = [best_tree(own) if len(own) > 1 else [-1] for own in arcs]
        views = self._views(scores.label_dep)
        labels = self._labels_of(scores, views, pairs, heads)
        for (start, stop), own, arc in zip(pairs, heads, arcs, strict=True):
            self._constrain(scores, views, start, stop, own, labels, arc)
        window = self._words(written, tokens, scores, chain.from_iterable(heads), labels)
        sentences: list[Sentence] = []
        for start, stop in pairs:
            words = tuple(window[start:stop])
            vector = _unit(scores.vector[start:stop])
            sentences.append(Sentence(words[0].start, words[-1].end, words, vector))
        names: list[tuple[int, int, str]] = []
        for first, last, number in named:
            kind = self._types[number]
            at = first
            while kind == "person" and at + 1 < last and _title(window[at]):
                at += 1
            names.append((window[at].start, window[last - 1].end, kind))
        return Decoded(sentences, names)

    def _names(
        self, written: Sequence[str], tokens: Sequence[Token], scores: Scores
    ) -> list[NameSpan]:
        """The window's names it is sure of enough; none reaches over a blank line."""
        chances = _log_softmax(scores.names)
        sure = chances[:, 1:].max(axis=1)
        chances[:, 0] += [0.0 if word in _LINKS else _RELUCTANCE for word in written]
        tags = [self._xpos[number] for number in scores.xpos.tolist()]
        blanks = [at for at, token in enumerate(tokens) if token.gap == GAP_BLANK and at]
        names: list[NameSpan] = []
        for start, stop in pairwise([0, *blanks, len(tokens)]):
            for first, last, number in best_names(chances[start:stop], self._allowed):
                while last - 1 > first and tags[start + last - 1] == "PRP":
                    last -= 1
                own = slice(start + first, start + last)
                common = not any(tag in _PROPER for tag in tags[own])
                doubtful = float(sure[own].mean()) <= (_SURE_IF_COMMON if common else _SURE)
                if not (doubtful and self._types[number] in _DOUBTED):
                    names.append((own.start, own.stop, number))
        return names

    def _words(
        self,
        written: Sequence[str],
        tokens: Sequence[Token],
        scores: Scores,
        heads: Iterable[int],
        labels: Sequence[int],
    ) -> list[Word]:
        upos, xpos, deprel = self._upos, self._xpos, self._deprel
        finer = [xpos[number] for number in scores.xpos.tolist()]
        return list(
            map(
                Word,
                [token.start for token in tokens],
                [token.end for token in tokens],
                written,
                map(self._lemma, written, scores.script.tolist(), finer),
                [upos[number] for number in scores.upos.tolist()],
                finer,
                heads,
                [deprel[number] for number in labels],
            )
        )

    @staticmethod
    def _bounds(
        written: Sequence[str], tokens: Sequence[Token], end: Floats, names: Sequence[NameSpan]
    ) -> list[int]:
        """Where sentences stop: where the head says so, at blank lines, and at the window's end.

        So do they where 'The' or 'He' stands behind 'a.m.'; never within a name.
        """
        within = {at for first, last, _ in names for at in range(first, last - 1)}
        return [
            at + 1
            for at, score in enumerate(end.tolist())
            if ((score > _END or _after_hour(written, at)) and at not in within)
            or at + 1 == len(tokens)
            or tokens[at + 1].gap == GAP_BLANK
        ]

    def _arcs(self, scores: Scores, start: int, stop: int) -> Floats:
        """Scores (word, 1 + head) of the sentence's arcs; column 0 is the root's."""
        dep = scores.arc_dep[start:stop]
        arcs = np.empty((stop - start, stop - start + 1), np.float32)
        arcs[:, 0] = dep @ self._root
        np.matmul(dep, scores.arc_head[start:stop].T, out=arcs[:, 1:])
        arcs[:, 1:] += scores.arc_bias[start:stop]
        return arcs

    def _views(self, label_dep: Floats) -> Floats:
        """(word, label, j): what each label asks of the head of each word."""
        one = np.ones((len(label_dep), 1), np.float32)
        left: Floats = np.concatenate([label_dep, one], axis=1) @ self._table
        return left.reshape(len(label_dep), self._labels, -1)

    def _labels_of(
        self,
        scores: Scores,
        views: Floats,
        pairs: Sequence[tuple[int, int]],
        heads: Sequence[Sequence[int]],
    ) -> list[int]:
        count = len(views)
        chosen = np.array(
            [
                start + h if h >= 0 else count
                for (start, _), own in zip(pairs, heads, strict=True)
                for h in own
            ]
        )
        right = self._as_heads(np.concatenate([scores.label_head, self._root_label[None]])[chosen])
        totals = np.matmul(views, right[:, :, None])[:, :, 0] + self._inner_bar
        best = totals.argmax(axis=1)
        best[chosen == count] = self._root_number
        chosen_labels: list[int] = best.tolist()
        return chosen_labels

    @staticmethod
    def _as_heads(label_head: Floats) -> Floats:
        return np.concatenate([label_head, np.ones((len(label_head), 1), np.float32)], axis=1)

    def _constrain(
        self,
        scores: Scores,
        views: Floats,
        start: int,
        stop: int,
        heads: list[int],
        labels: list[int],
        arcs: Floats,
    ) -> None:
        """Leave each word of the sentence one subject; `labels` are the whole window's."""
        own = labels[start:stop]
        taken = [h for h, label in zip(heads, own, strict=True) if label in self._subjects]
        if len(taken) == len(set(taken)):
            return
        right = self._as_heads(scores.label_head[start:stop])
        of_heads = _log_softmax(arcs)

        def chances(word: int) -> Floats:
            of_labels = _log_softmax(right @ views[start + word].T + self._inner_bar)
            root = np.full((1, self._labels), -np.inf, np.float32)
            both: Floats = np.concatenate([root, of_labels]) + of_heads[word][:, None]
            return both

        one_subject(heads, own, self._subjects, chances)
        labels[start:stop] = own


def _after_hour(written: Sequence[str], at: int) -> bool:
    """Tell whether a sentence begins behind the word at `at`: 'until 6 a.m. The line'."""
    following = written[at + 1] if at + 1 < len(written) else ""
    if following not in _OPENERS:
        return False
    word = written[at].lower()
    apart = word == "m." and at > 0 and written[at - 1].lower() in ("a.", "p.")
    return apart or word in ("a.m.", "p.m.")


def _title(word: Word) -> bool:
    return word.text.lower() in _TITLES


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def _unit(vectors: Floats) -> bytes:
    """The mean's direction as signed bytes, 127 to the unit."""
    mean = vectors.mean(axis=0)
    size = float(np.sqrt(mean @ mean)) or 1.0
    packed: bytes = np.rint(mean * (127 / size)).astype(np.int8).tobytes()
    return packed
