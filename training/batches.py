"""Documents cut into chunks of neighbouring sentences, re-cased and re-wrapped, in even batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from random import Random

import numpy as np
import torch
from torch import Tensor

from reader.extract.pipeline.features import EDGE, GAP_INSIDE, LOWER, case_of
from reader.extract.pipeline.tokens import GAP_BLANK, GAP_LINE, GAP_SPACE
from reader.extract.pipeline.wordpiece import WordPieces
from training.examples import UNKNOWN, Example, Ints
from training.swap import NamePool

_LONGEST = 190
_SMALL_WORDS = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or",
     "but", "nor", "as", "is", "vs", "via", "over", "into")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `start:stop` of an example; `size` counts pieces."""

    example: Example
    start: int
    stop: int
    size: int


@dataclass(slots=True)
class Batch:
    """Padded pieces, and flat words with what is known of them."""

    pieces: Tensor
    case: Tensor
    gap: Tensor
    mask: Tensor
    first: Tensor
    """Flat index of each word's first piece."""
    row: Tensor
    column: Tensor
    """Chunk and place in the chunk of each word."""
    word_case: Tensor
    parse: Tensor
    head: Tensor
    """Column of each word's head, plus one; 0 is the root; UNKNOWN where not annotated."""
    end: Tensor
    names: Tensor
    sentence: Tensor
    """Each word's sentence, numbered through the batch; -1 where sentences are unknown."""
    teacher: list[tuple[int, int]]
    """For each of those sentences: the example's id() and the sentence's number in it."""
    taught: Tensor
    """For each of those sentences: whether its words are those the teacher saw."""


def chunks_of(example: Example, random: Random) -> Iterator[Chunk]:
    """The whole example in chunks of whole sentences, of random length."""
    sizes = [len(pieces) for pieces in example.pieces]
    starts = [0, *(np.flatnonzero(np.diff(example.sentence)) + 1).tolist(), len(sizes)]
    begin, size = 0, 0
    target = _target(random)
    for start, stop in pairwise(starts):
        length = sum(sizes[start:stop])
        if size and size + length > target:
            yield Chunk(example, begin, start, size)
            begin, size, target = start, 0, _target(random)
        if length > _LONGEST:
            if example.parse is None:
                yield from _pieces_of(example, start, stop, sizes)
            begin, size = stop, 0
            continue
        size += length
    if size:
        yield Chunk(example, begin, len(sizes), size)


def _pieces_of(example: Example, start: int, stop: int, sizes: Sequence[int]) -> Iterator[Chunk]:
    begin, size = start, 0
    for at in range(start, stop):
        if size + sizes[at] > _LONGEST - 30:
            yield Chunk(example, begin, at, size)
            begin, size = at, 0
        size += sizes[at]
    yield Chunk(example, begin, stop, size)


def _target(random: Random) -> int:
    return 1 if random.random() < 0.12 else random.randint(40, 160)


@lru_cache(maxsize=200_000)
def _recased(word: str, how: str) -> int:
    if how == "as it is":
        return case_of(word)
    if how == "title":
        small = word in _SMALL_WORDS
        return LOWER if small else case_of(word[:1].upper() + word[1:])
    return case_of(word.upper() if how == "upper" else word.lower())


def _recase(words: Sequence[str], sentence: Ints, random: Random, share: float) -> np.ndarray:
    cases = np.array([_recased(word, "as it is") for word in words], np.int32)
    for number in np.unique(sentence):
        if random.random() < share:
            how = random.choices(("title", "upper", "lower"), (45, 45, 10))[0]
            for at in np.flatnonzero(sentence == number):
                cases[at] = _recased(words[at], how)
    return cases


def _rewrap(chunk: Chunk, random: Random) -> np.ndarray:
    """Gap classes: as they are, or hard-wrapped, or a sentence a line, or all on one line."""
    gaps = chunk.example.gaps[chunk.start : chunk.stop].copy()
    gaps[0] = GAP_BLANK
    sentence = chunk.example.sentence[chunk.start : chunk.stop]
    begins = np.flatnonzero(np.diff(sentence, prepend=sentence[0]))
    how = random.random()
    if how < 0.15:
        width, column = random.randint(50, 100), 0
        for at in range(1, len(gaps)):
            start, end = chunk.example.spans[chunk.start + at]
            column += end - start + 1
            if gaps[at] in (GAP_SPACE, GAP_LINE):
                gaps[at] = GAP_LINE if column > width else GAP_SPACE
            column = 0 if gaps[at] >= GAP_LINE else column
    elif how < 0.30:
        gaps[begins] = np.maximum(gaps[begins], GAP_LINE)
    elif how < 0.45:
        gaps[begins] = np.where(gaps[begins] == GAP_LINE, GAP_SPACE, gaps[begins])
    elif how < 0.50:
        gaps[begins] = GAP_BLANK
    return gaps


_SWAPPED = 0.2
"""The share of chunks with names whose names are swapped."""


class Batcher:
    """Endless batches: half the pieces from treebanks, half from name corpora."""

    def __init__(
        self,
        parse: Sequence[Example],
        named: Sequence[tuple[Example, float]],
        pieces: WordPieces,
        *,
        size: int,
        seed: int,
    ) -> None:
        self._parse = parse
        self._named = named
        self._pieces = pieces
        self._size = size
        self._random = Random(seed)  # noqa: S311
        self._numpy = np.random.default_rng(seed)
        self._pool = NamePool(example for example, _ in named)

    def __iter__(self) -> Iterator[Batch]:
        parse, named = self._parse_stream(), self._named_stream()
        while True:
            pool: list[Chunk] = []
            for stream in (parse, named):
                taken = 0
                while taken < self._size * 16:
                    chunk = next(stream)
                    pool.append(chunk)
                    taken += chunk.size
            self._random.shuffle(pool)
            pool.sort(key=lambda chunk: chunk.size // 6)
            groups: list[list[Chunk]] = [[]]
            for chunk in pool:
                longest = max(c.size for c in [*groups[-1], chunk]) + 2
                if groups[-1] and longest * (len(groups[-1]) + 1) > self._size:
                    groups.append([])
                groups[-1].append(chunk)
            self._random.shuffle(groups)
            yield from map(self.batch, groups)

    def _parse_stream(self) -> Iterator[Chunk]:
        while True:
            examples = list(self._parse)
            self._random.shuffle(examples)
            for example in examples:
                yield from chunks_of(example, self._random)

    def _named_stream(self) -> Iterator[Chunk]:
        while True:
            chosen: list[Example] = []
            for example, weight in self._named:
                chosen.extend([example] * (int(weight) + (self._random.random() < weight % 1)))
            self._random.shuffle(chosen)
            for example in chosen:
                yield from chunks_of(example, self._random)

    def _swapped(self, chunk: Chunk) -> tuple[list[str], list[tuple[int, ...]], bool]:
        """The chunk's words and their pieces, and whether names in it were swapped."""
        example = chunk.example
        words = [example.text[s:e] for s, e in example.spans[chunk.start : chunk.stop]]
        own = example.pieces[chunk.start : chunk.stop]
        if not example.mentions or self._random.random() >= _SWAPPED:
            return words, own, False
        changed = self._pool.swap(example, chunk.start, chunk.stop, words, self._random)
        others = [
            was if word == old else self._pieces.pieces(word)
            for word, old, was in zip(changed, words, own, strict=True)
        ]
        if sum(map(len, others)) > _LONGEST + 30:
            return words, own, False
        return changed, others, True

    def batch(self, chunks: Sequence[Chunk]) -> Batch:
        """One padded batch of these chunks, augmented."""
        given = [self._swapped(chunk) for chunk in chunks]
        longest = max(sum(map(len, own)) for _, own, _ in given)
        length = -(-(longest + 2) // 8) * 8
        shape = (len(chunks), length)
        pieces = np.zeros(shape, np.int64)
        case = np.full(shape, EDGE, np.int64)
        gap = np.full(shape, GAP_INSIDE, np.int64)
        mask = np.full(shape, -1e4, np.float32)
        columns: dict[str, list[np.ndarray]] = {
            name: []
            for name in (
                "first",
                "row",
                "column",
                "case",
                "parse",
                "head",
                "end",
                "names",
                "sentence",
            )
        }
        teacher: list[tuple[int, int]] = []
        taught: list[bool] = []
        for row, (chunk, (surfaces, own, swapped)) in enumerate(zip(chunks, given, strict=True)):
            example, words = chunk.example, slice(chunk.start, chunk.stop)
            sentence = example.sentence[words]
            share = 0.10 if example.parse is not None else 0.16
            cases = _recase(surfaces, sentence, self._random, share)
            gaps = _rewrap(chunk, self._random)
            counts = np.array([len(p) for p in own])
            first = 1 + np.concatenate([[0], np.cumsum(counts)[:-1]])
            stop = 1 + int(counts.sum())
            flat = np.concatenate([np.array(p) for p in own])
            hidden = np.repeat(self._numpy.random(len(own)) < 0.05, counts)
            pieces[row, 0], pieces[row, stop] = self._pieces.first, self._pieces.last
            pieces[row, 1:stop] = np.where(hidden, self._pieces.mask, flat)
            case[row, 1:stop] = np.repeat(cases, counts)
            gap[row, first] = gaps
            mask[row, : stop + 1] = 0
            numbers, local = np.unique(sentence, return_inverse=True)
            columns["first"].append(row * length + first)
            columns["row"].append(np.full(len(own), row))
            columns["column"].append(np.arange(len(own)))
            columns["case"].append(cases)
            columns["sentence"].append(len(teacher) + local)
            teacher.extend((id(example), int(number)) for number in numbers)
            taught.extend([not swapped] * len(numbers))
            end = np.append(np.diff(sentence) > 0, True) if example.knows_sentences else None
            columns["end"].append(np.full(len(own), -1) if end is None else end.astype(np.int64))
            columns["names"].append(
                np.full(len(own), -1) if example.names is None else example.names[words]
            )
            if example.parse is None:
                columns["parse"].append(np.full((len(own), 4), UNKNOWN))
                columns["head"].append(np.full(len(own), UNKNOWN))
            else:
                parse = example.parse[words]
                offset = parse[:, 3]
                columns["parse"].append(parse[:, [0, 1, 2, 4]])
                columns["head"].append(np.where(offset, np.arange(len(own)) + offset + 1, 0))
        whole = {
            name: torch.from_numpy(np.concatenate(c).astype(np.int64))
            for name, c in columns.items()
        }
        return Batch(
            pieces=torch.from_numpy(pieces), case=torch.from_numpy(case),
            gap=torch.from_numpy(gap),
            mask=torch.from_numpy(mask)[:, None, None, :].to(torch.bfloat16),
            first=whole["first"], row=whole["row"], column=whole["column"],
            word_case=whole["case"], parse=whole["parse"], head=whole["head"], end=whole["end"],
            names=whole["names"], sentence=whole["sentence"], teacher=teacher,
            taught=torch.tensor(taught),
        )  # fmt: skip
