"""Words a second, load time and memory of the language pipeline; int8 beside fp32.

`python -m benchmarks.model_speed --data DIR [--fp32 GRAPH]`

Each measurement runs in a process of its own, after one warming pass. Words are white-space
delimited, seconds wall-clock (processor seconds beside them, for busy machines). `--fp32` is the
unquantised graph that `python -m training --checkpoint … --fp32 GRAPH` writes; it is not shipped.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from reader.extract.pipeline import Pipeline
from reader.extract.pipeline.files import FOLDER, GRAPH, MANIFEST

ARTICLES = 150


def measure(data: Path, model: Path, threads: int) -> dict[str, float]:
    """One process's figures."""
    with lzma.open(data / "ecbplus" / "ecbplus-dev.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(ARTICLES), strict=False)]
    began = time.perf_counter()
    pipeline = Pipeline.load(threads=threads, folder=model)
    pipeline.parse("Japan hosts troops.")
    loaded = time.perf_counter() - began
    for _ in pipeline.parse_many(texts[:20]):
        pass
    began, processor = time.perf_counter(), time.process_time()
    for _ in pipeline.parse_many(texts):
        pass
    words = sum(len(text.split()) for text in texts)
    return {
        "load_s": loaded,
        "words_per_s": words / (time.perf_counter() - began),
        "words_per_cpu_s": words / (time.process_time() - processor),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def fp32_folder(graph: Path, folder: Path) -> Path:
    """The shipped model with the unquantised graph in place of its own."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    content = graph.read_bytes()
    (folder / GRAPH).write_bytes(content)
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest["files"][GRAPH] = [len(content), zlib.crc32(content)]
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def main() -> None:
    """Print a line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--fp32", type=Path)
    parser.add_argument("--threads", type=int, help="measure once in this process, print JSON")
    given = parser.parse_args()
    if given.threads:
        print(json.dumps(measure(given.data, given.model, given.threads)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        models = {"int8": given.model}
        if given.fp32:
            models["fp32"] = fp32_folder(given.fp32, Path(temporary) / "fp32")
        for name, model in models.items():
            for threads in (1, 2):
                command = [sys.executable, "-m", "benchmarks.model_speed", "--data", given.data]
                command += ["--model", model, "--threads", str(threads)]
                done = subprocess.run(
                    command, capture_output=True, text=True, check=True, env=os.environ
                )
                found = json.loads(done.stdout)
                shown = "  ".join(f"{key} {value:.2f}" for key, value in found.items())
                print(f"{name}, {threads} core(s): {shown}")


if __name__ == "__main__":
    main()
