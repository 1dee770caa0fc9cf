"""Documents as arrays: word pieces, case, gaps, and what each head should say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.extract.pipeline.features import case_of
from reader.extract.pipeline.lemmas import make_script
from reader.extract.pipeline.tokens import (
    GAP_BLANK,
    GAP_LINE,
    GAP_NONE,
    GAP_SPACE,
    Token,
    Tokeniser,
)  # fmt: skip
from reader.extract.pipeline.wordpiece import WordPieces
from training.conllu import GoldDocument
from training.labels import Labels
from training.names_corpora import TYPES, NamedText

Ints = NDArray[np.int32]
UNKNOWN = -100
PARSE_COLUMNS = ("upos", "xpos", "script", "head", "deprel")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name over the words `first:stop`, and the types it may have."""

    first: int
    stop: int
    types: tuple[str, ...]


@dataclass(slots=True)
class Example:
    """A document, word by word.

    `pieces` are the words' piece ids; `sentence` counts sentences (all 0 where unknown);
    `parse` has the columns of PARSE_COLUMNS, heads as offsets from the word (0 for a root), or is
    None; `names` are rows into the table of label sets, or None.
    """

    pieces: list[tuple[int, ...]]
    cases: Ints
    gaps: Ints
    sentence: Ints
    parse: Ints | None
    names: Ints | None
    knows_sentences: bool
    text: str
    spans: list[tuple[int, int]]
    mentions: list[Mention]


class LabelSets:
    """Sets of name labels a word may have, numbered as they come up."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = {label: at for at, label in enumerate(labels)}
        self._numbers: dict[tuple[str, ...], int] = {}
        self.rows: list[list[bool]] = []

    def number(self, allowed: Iterable[str]) -> int:
        """The number of this set."""
        key = tuple(sorted(allowed))
        if key not in self._numbers:
            row = [False] * len(self._labels)
            for label in key:
                row[self._labels[label]] = True
            self._numbers[key] = len(self.rows)
            self.rows.append(row)
        return self._numbers[key]


def _gaps(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    gaps = [GAP_BLANK]
    for (_, end), (start, _) in pairwise(spans):
        white = text[end:start]
        lines = white.count("\n")
        gaps.append((GAP_LINE, GAP_BLANK)[lines > 1] if lines else GAP_SPACE if white else GAP_NONE)
    return gaps


def parse_example(document: GoldDocument, pieces: WordPieces, labels: Labels) -> Example:
    """A treebank document; labels not in the inventory become UNKNOWN."""
    tables = [
        {label: at for at, label in enumerate(column)}
        for column in (labels.upos, labels.xpos, labels.scripts, labels.deprel)
    ]
    rows: list[tuple[int, ...]] = []
    sentence: list[int] = []
    words = [word for s in document.sentences for word in s.words]
    for number, gold in enumerate(document.sentences):
        for at, word in enumerate(gold.words):
            upos, xpos, script, deprel = (
                table.get(value, UNKNOWN)
                for table, value in zip(
                    tables,
                    (word.upos, word.xpos, make_script(word.form, word.lemma), word.deprel),
                    strict=True,
                )
            )
            head = word.head - at if word.head >= 0 else 0
            rows.append((upos, xpos, script, head, deprel))
            sentence.append(number)
    spans = [(word.start, word.end) for word in words]
    return Example(
        pieces=[pieces.pieces(document.text[s:e]) for s, e in spans],
        cases=np.array([case_of(document.text[s:e]) for s, e in spans], np.int32),
        gaps=np.array(_gaps(document.text, spans), np.int32),
        sentence=np.array(sentence, np.int32),
        parse=np.array(rows, np.int32),
        names=None,
        knows_sentences=True,
        text=document.text,
        spans=spans,
        mentions=[],
    )


def _mentions(named: NamedText, tokens: Sequence[Token]) -> list[Mention]:
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    return [
        Mention(
            int(np.searchsorted(ends, name.start, side="right")),
            int(np.searchsorted(starts, name.end, side="left")),
            name.types,
        )
        for name in named.names
    ]


def _allowed(named: NamedText, mentions: Sequence[Mention], count: int, sets: LabelSets) -> Ints:
    outside = sets.number(["O", *(f"{tag}-{kind}" for kind in named.outside for tag in "BIES")])
    numbers = np.full(count, outside, np.int32)
    if set(named.outside) == set(TYPES):
        raise ValueError("a corpus must annotate something")
    for mention in mentions:
        last = mention.stop - 1
        for at in range(mention.first, mention.stop):
            alone = mention.first == last
            tag = "S" if alone else "B" if at == mention.first else "E" if at == last else "I"
            numbers[at] = sets.number(f"{tag}-{kind}" for kind in mention.types)
    return numbers


def named_example(
    named: NamedText, tokeniser: Tokeniser, pieces: WordPieces, sets: LabelSets
) -> Example | None:
    """A text with names, tokenised as at run time; None where it has no words."""
    tokens = tokeniser.tokenise(named.text)
    if not tokens:
        return None
    sentence = np.zeros(len(tokens), np.int32)
    if named.sentences is not None:
        starts = np.array([start for start, _ in named.sentences])
        sentence[:] = np.searchsorted(starts, [t.start for t in tokens], side="right") - 1
    words = [named.text[t.start : t.end] for t in tokens]
    mentions = _mentions(named, tokens)
    return Example(
        pieces=[pieces.pieces(word) for word in words],
        cases=np.array([case_of(word) for word in words], np.int32),
        gaps=np.array([t.gap for t in tokens], np.int32),
        sentence=sentence,
        parse=None,
        names=_allowed(named, mentions, len(tokens), sets),
        knows_sentences=named.sentences is not None,
        text=named.text,
        spans=[(t.start, t.end) for t in tokens],
        mentions=mentions,
    )
