"""The model's files: found, checked against their manifest, read."""

from __future__ import annotations

import io
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.errors import ModelError
from reader.extract.pipeline.tokens import Tokeniser
from reader.extract.pipeline.wordpiece import WordPieces

FOLDER = Path(__file__).resolve().parent.parent / "model"
MANIFEST = "manifest.json"
GRAPH = "encoder.onnx"
LABELS = "labels.json"
VOCABULARY = "vocab.txt"
ARRAYS = "parser.npz"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """What the files hold: the graph's bytes, label inventories, tables, and decoder arrays."""

    graph: bytes
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprel: tuple[str, ...]
    scripts: tuple[str, ...]
    names: tuple[str, ...]
    lexicon: dict[str, str]
    tokeniser: Tokeniser
    pieces: WordPieces
    arrays: dict[str, NDArray[np.float32]]
    name: str


def _checked(folder: Path, name: str, expected: dict[str, list[int]]) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"The language model is incomplete: {folder / name} can't be read; "
            "install reader again."
        ) from error
    if expected and [len(content), zlib.crc32(content)] != expected.get(name):
        raise ModelError(
            f"The language model is damaged: {folder / name} is not as shipped; "
            "install reader again."
        )
    return content


def read_files(folder: Path) -> ModelFiles:
    """The model in `folder`, every file checked; ModelError where one is missing or damaged."""
    try:
        manifest = json.loads(_checked(folder, MANIFEST, {}))
        expected = manifest["files"]
        labels = json.loads(_checked(folder, LABELS, expected))
        vocabulary = _checked(folder, VOCABULARY, expected).decode("utf-8").split("\n")
        with np.load(io.BytesIO(_checked(folder, ARRAYS, expected))) as stored:
            arrays = {name: stored[name].astype(np.float32) for name in stored.files}
        return ModelFiles(
            graph=_checked(folder, GRAPH, expected),
            upos=tuple(labels["upos"]),
            xpos=tuple(labels["xpos"]),
            deprel=tuple(labels["deprel"]),
            scripts=tuple(labels["scripts"]),
            names=tuple(labels["names"]),
            lexicon=dict(labels["lexicon"]),
            tokeniser=Tokeniser(**labels["tables"]),
            pieces=WordPieces(vocabulary),
            arrays=arrays,
            name=str(manifest["name"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"The language model in {folder} is damaged ({error}); install reader again."
        ) from error
