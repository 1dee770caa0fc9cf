"""Sentence vectors of the untouched base model, which the trained one is held near to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch

from reader.extract.pipeline.wordpiece import WordPieces
from training.examples import Example
from training.network import Encoder

_BATCH_PIECES = 8192
_LONGEST = 128


def teach(encoder: Encoder, pieces: WordPieces, examples: Sequence[Example]) -> list[torch.Tensor]:
    """For each example a unit vector a sentence (bfloat16), mean-pooled as the base model does.

    `encoder` must hold the base weights and neutral case and gap embeddings.
    """
    sentences: list[tuple[int, int, list[int]]] = []
    results: list[torch.Tensor] = []
    for number, example in enumerate(examples):
        starts = [0, *(np.flatnonzero(np.diff(example.sentence)) + 1).tolist(), len(example.pieces)]
        count = int(example.sentence.max()) + 1
        results.append(torch.zeros(count, 384, dtype=torch.bfloat16))
        for start, stop in pairwise(starts):
            ids = [piece for word in example.pieces[start:stop] for piece in word][:_LONGEST]
            sentences.append((number, int(example.sentence[start]), ids))
    sentences.sort(key=lambda sentence: len(sentence[2]))
    encoder.drop.active = False
    at = 0
    with torch.inference_mode():
        while at < len(sentences):
            length = 2 + len(sentences[min(at + 64, len(sentences) - 1)][2])
            group = sentences[at : at + max(1, _BATCH_PIECES // length)]
            length = 2 + max(len(ids) for _, _, ids in group)
            ids = torch.zeros(len(group), length, dtype=torch.long)
            mask = torch.full((len(group), length), -1e4)
            for row, (_, _, own) in enumerate(group):
                ids[row, : len(own) + 2] = torch.tensor([pieces.first, *own, pieces.last])
                mask[row, : len(own) + 2] = 0
            zero = torch.zeros_like(ids)
            state = encoder(ids, zero, zero, mask[:, None, None].to(torch.bfloat16))[-1].float()
            kept = (mask == 0).float()[..., None]
            vectors = torch.nn.functional.normalize((state * kept).sum(1), dim=-1)
            for (number, sentence, _), vector in zip(group, vectors, strict=True):
                results[number][sentence] = vector.to(torch.bfloat16)
            at += len(group)
    encoder.drop.active = True
    return results
