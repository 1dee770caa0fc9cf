"""The network: a small BERT encoder shared by light heads.

The encoder is computed in bfloat16 for training (its weights are copies of float32 masters), the
heads in float32. Dropout draws from one pool of masks: drawing anew costs more than the layers.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from reader.extract.pipeline.features import CASES, GAPS

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
POSITIONS = 320


class MaskPool:
    """Dropout by slices of one big random mask."""

    def __init__(self, rate: float, size: int = 12_000_000) -> None:
        keep = torch.rand(size) >= rate
        self._pool = (keep.float() / (1 - rate)).to(torch.bfloat16)
        self.active = True

    def __call__(self, x: Tensor) -> Tensor:
        """`x` with a share of its elements zeroed and the rest scaled up."""
        if not self.active:
            return x
        offset = int(torch.randint(0, self._pool.numel() - x.numel(), (1,)))
        return x * self._pool[offset : offset + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, drop: MaskPool) -> None:
        super().__init__()
        self.drop = drop
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """States after this layer; `mask` is added to the attention scores."""
        batch, length, _ = x.shape
        size = WIDTH // HEADS
        qkv = self.qkv(x).view(batch, length, 3, HEADS, size).permute(2, 0, 3, 1, 4).contiguous()
        q, k, v = qkv.view(3, batch * HEADS, length, size).unbind(0)
        scores = torch.bmm(q * size**-0.5, k.transpose(1, 2)).view(batch, HEADS, length, length)
        weights = torch.softmax(scores + mask, -1).view(batch * HEADS, length, length)
        mixed = torch.bmm(weights, v).view(batch, HEADS, length, size).transpose(1, 2)
        x = self.norm1(x + self.drop(self.out(mixed.reshape(batch, length, WIDTH))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces with case and gap embeddings in, the states of all layers out."""

    def __init__(self, vocabulary: int, drop: MaskPool) -> None:
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.gap = nn.Embedding(GAPS, WIDTH)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.gap.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, case: Tensor, gap: Tensor, mask: Tensor) -> list[Tensor]:
        """States (batch, length, width) after the embeddings and after every layer."""
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.drop(self.norm(x + self.case(case) + self.gap(gap)))
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load_base(self, base: dict[str, Tensor]) -> None:
        """Take over the published weights."""
        with torch.no_grad():
            self.words.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(
                base["embeddings.position_embeddings.weight"][:POSITIONS]
                + base["embeddings.token_type_embeddings.weight"][0]
            )
            _copy(self.norm, base, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                for part in ("weight", "bias"):
                    stacked = [
                        base[f"{at}attention.self.{n}.{part}"] for n in ("query", "key", "value")
                    ]
                    getattr(layer.qkv, part).copy_(torch.cat(stacked))
                _copy(layer.out, base, at + "attention.output.dense")
                _copy(layer.norm1, base, at + "attention.output.LayerNorm")
                _copy(layer.up, base, at + "intermediate.dense")
                _copy(layer.down, base, at + "output.dense")
                _copy(layer.norm2, base, at + "output.LayerNorm")


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[name + ".weight"])  # type: ignore[operator]
    module.bias.copy_(base[name + ".bias"])  # type: ignore[operator]


class Mix(nn.Module):
    """A learned weighted mean of all layers' states."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([-1.0, -0.5, 0.0, 0.0, 0.0, 0.5, 1.0]))

    def forward(self, states: Tensor) -> Tensor:
        """(layer, word, width) to (word, width)."""
        layers, words, width = states.shape
        return (self.weights.softmax(0)[None] @ states.view(layers, -1)).view(words, width)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Label counts and the widths of the heads."""

    upos: int
    xpos: int
    deprel: int
    scripts: int
    names: int
    tag: int = 320
    arc: int = 256
    label: int = 95
    name: int = 320


class Heads(nn.Module):
    """Tags, lemma scripts, sentence ends, arcs, labels, names and sentence vectors for words.

    `forward` takes the words' states (layer, word, width) and their case classes.
    """

    def __init__(self, sizes: Sizes, drop: MaskPool) -> None:
        super().__init__()
        self.drop = drop
        self.syntax_mix, self.name_mix, self.vector_mix = Mix(), Mix(), Mix()
        self.tag = nn.Linear(WIDTH, sizes.tag)
        self.upos = nn.Linear(sizes.tag, sizes.upos)
        self.xpos = nn.Linear(sizes.tag, sizes.xpos)
        self.script = nn.Linear(sizes.tag, sizes.scripts)
        self.end = nn.Linear(sizes.tag, 1)
        self.arc_dep = nn.Linear(WIDTH, sizes.arc)
        self.arc_head = nn.Linear(WIDTH, sizes.arc)
        self.label_dep = nn.Linear(WIDTH, sizes.label)
        self.label_head = nn.Linear(WIDTH, sizes.label)
        self.arc = nn.Linear(sizes.arc, sizes.arc, bias=False)
        self.arc_bias = nn.Linear(sizes.arc, 1, bias=False)
        self.root = nn.Parameter(torch.zeros(sizes.arc))
        self.bilinear = nn.Parameter(torch.zeros(sizes.deprel, sizes.label + 1, sizes.label + 1))
        self.root_label = nn.Parameter(torch.zeros(sizes.label))
        nn.init.xavier_uniform_(self.arc.weight)
        nn.init.normal_(self.bilinear, std=0.02)
        self.name_case = nn.Embedding(CASES, 32)
        self.name_hidden = nn.Linear(WIDTH + 3 * 32, sizes.name)
        self.name = nn.Linear(sizes.name, sizes.names)
        self.vector = nn.Linear(WIDTH, WIDTH)
        with torch.no_grad():
            self.vector.weight.copy_(torch.eye(WIDTH))
            self.vector.bias.zero_()

    def forward(self, states: Tensor, case: Tensor) -> dict[str, Tensor]:
        """Every head's answer for every word."""
        syntax = self.drop(self.syntax_mix(states))
        tag = self.drop(functional.gelu(self.tag(syntax)))
        near = self.name_case(case)
        edge = near.new_zeros(1, near.shape[1])
        around = torch.cat(
            [self.drop(self.name_mix(states)), near,
             torch.cat([edge, near[:-1]]), torch.cat([near[1:], edge])], -1
        )  # fmt: skip
        arc_dep = self.drop(functional.gelu(self.arc_dep(syntax)))
        arc_head = self.drop(functional.gelu(self.arc_head(syntax)))
        return {
            "upos": self.upos(tag),
            "xpos": self.xpos(tag),
            "script": self.script(tag),
            "end": self.end(tag).squeeze(-1),
            "names": self.name(self.drop(functional.gelu(self.name_hidden(around)))),
            "arc_dep": self.arc(arc_dep),
            "arc_head": arc_head,
            "arc_bias": self.arc_bias(arc_head).squeeze(-1),
            "label_dep": self.drop(functional.gelu(self.label_dep(syntax))),
            "label_head": self.drop(functional.gelu(self.label_head(syntax))),
            "vector": self.vector(self.vector_mix(states)),
        }
