"""A checkpoint as the files the package ships: an ONNX graph with int8 weights, and small tables.

The graph is written out operator by operator: every linear layer takes int8 weights with a scale a
column (7 bits of range, so that processors without VNNI don't overflow) and quantises its input
as it comes; word embeddings are int8 with a scale a row.
"""

from __future__ import annotations

import io
import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from reader.extract.pipeline.files import ARRAYS, GRAPH, LABELS, MANIFEST, VOCABULARY
from training.network import HEADS, LAYERS, WIDTH

Floats = NDArray[np.float32]
_CONTRIB = "com.microsoft"
_RANGE = 63


class Graph:
    """Nodes and constants of the graph in the making; each method returns its output's name."""

    def __init__(self, *, quantise: bool) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._quantise = quantise
        self._count = 0

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """A named constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self,
        kind: str,
        *inputs: str,
        domain: str = "",
        outputs: int = 1,
        out: str = "",
        **attributes: Any,  # noqa: ANN401
    ) -> str:
        """One operator; further outputs are called `<name>_1` and so on."""
        self._count += 1
        name = out or f"{kind}_{self._count}"
        names = [name, *(f"{name}_{n}" for n in range(1, outputs))]
        self.nodes.append(
            helper.make_node(kind, list(inputs), names, name=name, domain=domain, **attributes)
        )
        return name

    def linear(self, x: str, name: str, weight: Floats, bias: Floats | None) -> str:
        """X · weightᵀ + bias."""
        matrix = weight.T
        extra = [] if bias is None else [self.constant(f"{name}.bias", bias)]
        if not self._quantise:
            product = self.node("MatMul", x, self.constant(f"{name}.weight", matrix))
            return self.node("Add", product, *extra) if extra else product
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / _RANGE
        whole = np.clip(np.rint(matrix / scale), -_RANGE, _RANGE).astype(np.int8)
        return self.node(
            "DynamicQuantizeMatMul", x, self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)), *extra,
            domain=_CONTRIB,
        )  # fmt: skip

    def gelu(self, x: str) -> str:
        """The exact Gaussian error linear unit."""
        return self.node("Gelu", x, domain=_CONTRIB)

    def embedding(self, name: str, table: Floats, index: str, *, quantise: bool = False) -> str:
        """Rows of a table."""
        if not (quantise and self._quantise):
            return self.node("Gather", self.constant(name, table), index)
        scale = np.abs(table).max(axis=1, keepdims=True) / 127
        whole = np.rint(table / np.maximum(scale, 1e-8)).astype(np.int8)
        rows = self.node("Gather", self.constant(name, whole), index)
        scales = self.node(
            "Gather", self.constant(f"{name}.scale", scale.astype(np.float32)), index
        )
        return self.node("Mul", self.node("Cast", rows, to=TensorProto.FLOAT), scales)


def _encoder(graph: Graph, weights: dict[str, Floats]) -> list[str]:
    """The encoder's nodes; names of all layers' states."""
    words = graph.embedding("words", weights["words.weight"], "pieces", quantise=True)
    case = graph.embedding("case_table", weights["case.weight"], "case")
    gap = graph.embedding("gap_table", weights["gap.weight"], "gap")
    one, two = graph.constant("one", np.array([1])), graph.constant("two", np.array([2]))
    length = graph.node("Slice", graph.node("Shape", "pieces"), one, two)
    positions = graph.node("Slice", graph.constant("positions", weights["positions.weight"]),
                           graph.constant("zero", np.array([0])), length)  # fmt: skip
    total = graph.node("Add", graph.node("Add", graph.node("Add", words, positions), case), gap)

    def norm(x: str, y: str, name: str) -> str:
        return graph.node(
            "SkipLayerNormalization", x, y,
            graph.constant(f"{name}.weight", weights[f"{name}.weight"]),
            graph.constant(f"{name}.bias", weights[f"{name}.bias"]),
            domain=_CONTRIB, epsilon=1e-12,
        )  # fmt: skip

    x = graph.node(
        "LayerNormalization", total, graph.constant("norm.weight", weights["norm.weight"]),
        graph.constant("norm.bias", weights["norm.bias"]), epsilon=1e-12,
    )  # fmt: skip
    states = [x]
    for number in range(LAYERS):
        at = f"layers.{number}."
        qkv = graph.linear(x, at + "qkv", weights[at + "qkv.weight"], weights[at + "qkv.bias"])
        split = graph.node("Split", qkv, outputs=3, axis=-1, num_outputs=3)
        mixed = graph.node(
            "MultiHeadAttention", split, f"{split}_1", f"{split}_2", "", "lengths",
            domain=_CONTRIB, num_heads=HEADS,
        )  # fmt: skip
        mixed = graph.linear(
            mixed, at + "out", weights[at + "out.weight"], weights[at + "out.bias"]
        )
        x = norm(mixed, x, at + "norm1")
        inner = graph.gelu(
            graph.linear(x, at + "up", weights[at + "up.weight"], weights[at + "up.bias"])
        )
        inner = graph.linear(
            inner, at + "down", weights[at + "down.weight"], weights[at + "down.bias"]
        )
        x = norm(inner, x, at + "norm2")
        states.append(x)
    return states


def _mixes(graph: Graph, states: list[str], heads: dict[str, Floats]) -> list[str]:
    """Each task's weighted mean of the layers' states at the words' first pieces."""
    rows = [
        graph.node(
            "Gather", graph.node("Reshape", state, _shape(graph, "flat", [-1, WIDTH])), "first"
        )
        for state in states
    ]
    flat = [graph.node("Reshape", row, _shape(graph, "line", [1, -1])) for row in rows]
    weights = np.stack(
        [_softmax(heads[f"{name}_mix.weights"]) for name in ("syntax", "name", "vector")]
    )
    mixed = graph.node(
        "MatMul", graph.constant("mixes", weights), graph.node("Concat", *flat, axis=0)
    )
    split = graph.node("Split", mixed, outputs=3, axis=0, num_outputs=3)
    parts = [split, f"{split}_1", f"{split}_2"]
    return [graph.node("Reshape", part, _shape(graph, "flat", [-1, WIDTH])) for part in parts]


def _shape(graph: Graph, name: str, shape: list[int]) -> str:
    if all(constant.name != name for constant in graph.constants):
        graph.constant(name, np.array(shape, np.int64))
    return name


def _softmax(x: Floats) -> Floats:
    e = np.exp(x - x.max())
    return (e / e.sum()).astype(np.float32)


def _heads(graph: Graph, states: list[str], heads: dict[str, Floats]) -> None:
    """The heads' nodes; their outputs bear the names the runtime asks for."""
    syntax, names, vector = _mixes(graph, states, heads)

    def linear(x: str, name: str) -> str:
        return graph.linear(x, name, heads[f"{name}.weight"], heads.get(f"{name}.bias"))

    def output(x: str, name: str) -> None:
        graph.node("Identity", x, out=name)

    tag = graph.gelu(linear(syntax, "tag"))
    for name in ("upos", "xpos", "script"):
        best = graph.node("ArgMax", linear(tag, f"{name}"), axis=1, keepdims=0)
        graph.node("Cast", best, to=TensorProto.INT32, out=name)
    one_line = _shape(graph, "column", [-1])
    output(graph.node("Reshape", linear(tag, "end"), one_line), "end")
    near = graph.embedding("name_case", heads["name_case.weight"], "word_case")
    start, stop = graph.constant("at0", np.array([0])), graph.constant("at_last", np.array([-1]))
    far = graph.constant("far", np.array([2**31 - 1]))
    edge = graph.constant("edge", np.zeros((1, heads["name_case.weight"].shape[1]), np.float32))
    before = graph.node("Concat", edge, graph.node("Slice", near, start, stop), axis=0)
    after = graph.node(
        "Concat", graph.node("Slice", near, _shape(graph, "at1", [1]), far), edge, axis=0
    )
    around = graph.node("Concat", names, near, before, after, axis=1)
    output(linear(graph.gelu(linear(around, "name_hidden")), "name"), "names")
    output(linear(graph.gelu(linear(syntax, "arc_dep")), "arc"), "arc_dep")
    arc_head = graph.gelu(linear(syntax, "arc_head"))
    output(arc_head, "arc_head")
    output(graph.node("Reshape", linear(arc_head, "arc_bias"), one_line), "arc_bias")
    output(graph.gelu(linear(syntax, "label_dep")), "label_dep")
    output(graph.gelu(linear(syntax, "label_head")), "label_head")
    output(linear(vector, "vector"), "vector")


OUTPUTS = {
    "upos": TensorProto.INT32, "xpos": TensorProto.INT32, "script": TensorProto.INT32,
    "end": TensorProto.FLOAT, "names": TensorProto.FLOAT, "arc_dep": TensorProto.FLOAT,
    "arc_head": TensorProto.FLOAT, "arc_bias": TensorProto.FLOAT,
    "label_dep": TensorProto.FLOAT, "label_head": TensorProto.FLOAT, "vector": TensorProto.FLOAT,
}  # fmt: skip


def build_graph(encoder: dict[str, Floats], heads: dict[str, Floats], *, quantise: bool) -> bytes:
    """The whole graph, serialised."""
    graph = Graph(quantise=quantise)
    _heads(graph, _encoder(graph, encoder), heads)
    grid = ["batch", "length"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, shape)
        for name, shape in (
            ("pieces", grid), ("case", grid), ("gap", grid), ("lengths", ["batch"]),
            ("first", ["words"]), ("word_case", ["words"]),
        )
    ]  # fmt: skip
    outputs = [helper.make_tensor_value_info(name, kind, None) for name, kind in OUTPUTS.items()]
    whole = helper.make_graph(graph.nodes, "reader", inputs, outputs, graph.constants)
    model = helper.make_model(
        whole, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
    )
    model.ir_version = 8
    content: bytes = model.SerializeToString()
    return content


def export(checkpoint: Path, out: Path, *, name: str, fp32: Path | None = None) -> None:
    """Write the model's files into `out`, and the unquantised graph to `fp32` if wanted."""
    stored = torch.load(checkpoint)
    encoder = {k: v.float().numpy() for k, v in stored["encoder"].items()}
    heads = {k: v.float().numpy() for k, v in stored["heads"].items()}
    arrays = io.BytesIO()
    np.savez_compressed(
        arrays, **{k: heads[k].astype(np.float16) for k in ("root", "root_label", "bilinear")}
    )
    labels = {**stored["labels"], "tables": stored["tables"], "lexicon": stored.get("lexicon", {})}
    contents = {
        GRAPH: build_graph(encoder, heads, quantise=True),
        ARRAYS: arrays.getvalue(),
        LABELS: (json.dumps(labels, ensure_ascii=False, indent=0) + "\n").encode(),
        VOCABULARY: "\n".join(stored["vocabulary"]).encode(),
    }
    out.mkdir(parents=True, exist_ok=True)
    manifest = {
        "name": name,
        "files": {file: [len(data), zlib.crc32(data)] for file, data in contents.items()},
    }
    contents[MANIFEST] = (json.dumps(manifest, indent=1) + "\n").encode()
    for file, data in contents.items():
        temporary = out / (file + ".tmp")
        temporary.write_bytes(data)
        temporary.replace(out / file)
    if fp32 is not None:
        fp32.write_bytes(build_graph(encoder, heads, quantise=False))


def check(graph: bytes) -> None:
    """Raise where the graph is malformed."""
    onnx.checker.check_model(onnx.load_model_from_string(graph))
