"""What the network is trained to: one loss a task, each a mean over the words it is known for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.examples import UNKNOWN
from training.network import Heads

WEIGHTS = {
    "arc": 1.0, "deprel": 0.8, "upos": 0.3, "xpos": 0.4, "script": 0.3, "end": 0.5,
    "names": 2.0, "vector": 1.0,
}  # fmt: skip
_SMOOTHING = 0.03


def _classes(logits: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(
        logits.float(), target, ignore_index=UNKNOWN, label_smoothing=_SMOOTHING
    )


def arc_scores(out: dict[str, Tensor], root: Tensor, batch: Batch, rows: Tensor) -> Tensor:
    """Scores (word, 1 + place in the chunk) of every head for the words `rows`; column 0 is root.

    Heads outside the word's sentence are ruled out.
    """
    chunk, place = batch.row[rows], batch.column[rows]
    count, longest = int(batch.row.max()) + 1, int(batch.column.max()) + 1

    def spread(flat: Tensor, fill: float = 0.0) -> Tensor:
        grid = flat.new_full((count, longest, *flat.shape[1:]), fill)
        return grid.index_put((batch.row, batch.column), flat)

    dep, head = spread(out["arc_dep"]), spread(out["arc_head"])
    scores = torch.bmm(dep, head.transpose(1, 2)).float() + spread(out["arc_bias"])[:, None, :]
    sentence = spread(batch.sentence, -1)
    scores = scores.masked_fill(sentence[:, :, None] != sentence[:, None, :], -1e4)
    to_root = (dep.float() @ root)[:, :, None]
    return torch.cat([to_root, scores], -1)[chunk, place]


def label_scores(heads: Heads, dep: Tensor, head: Tensor) -> Tensor:
    """Scores (word, label) for words with these dependents' and heads' vectors."""
    one = dep.new_ones(len(dep), 1)
    left, right = torch.cat([dep, one], -1), torch.cat([head, one], -1)
    width = left.shape[1]
    # (word, i) x (i, label*j), then against the head: far cheaper than one three-way einsum.
    table = heads.bilinear.permute(1, 0, 2).reshape(width, -1)
    views = (left @ table).view(len(left), -1, width)
    return torch.bmm(views, right.to(views.dtype)[:, :, None]).squeeze(-1)


def losses(
    heads: Heads, out: dict[str, Tensor], batch: Batch, sets: Tensor, teacher: Tensor
) -> dict[str, Tensor]:
    """Every task's loss; `sets` has log 0/1 for each label set, `teacher` a unit row a sentence."""
    found: dict[str, Tensor] = {}
    parsed = (batch.head != UNKNOWN).nonzero().squeeze(1)
    if len(parsed):
        for at, name in enumerate(("upos", "xpos", "script")):
            found[name] = _classes(out[name][parsed], batch.parse[parsed, at])
        head = batch.head[parsed]
        scores = arc_scores(out, heads.root, batch, parsed)
        found["arc"] = functional.cross_entropy(scores, head)
        # Words of a chunk lie side by side, so the head's flat index follows from its column.
        flat = parsed - batch.column[parsed] + head - 1
        vectors = torch.cat([heads.root_label[None].to(out["label_head"].dtype), out["label_head"]])
        chosen = vectors[torch.where(head > 0, flat + 1, 0)]
        with torch.autocast("cpu", torch.bfloat16):
            labels = label_scores(heads, out["label_dep"][parsed], chosen)
        found["deprel"] = _classes(labels, batch.parse[parsed, 3])
    known = batch.end >= 0
    if known.any():
        found["end"] = functional.binary_cross_entropy_with_logits(
            out["end"][known].float(), batch.end[known].float()
        )
    named = batch.names >= 0
    if named.any():
        chances = functional.log_softmax(out["names"][named].float(), -1)
        found["names"] = -torch.logsumexp(chances + sets[batch.names[named]], -1).mean()
    sums = teacher.new_zeros(teacher.shape)
    vectors = sums.index_add(0, batch.sentence, out["vector"].float())
    if batch.taught.any():
        near = functional.cosine_similarity(vectors, teacher, dim=-1)
        found["vector"] = 1 - near[batch.taught].mean()
    return found
