"""What a person waits for at the start."""

from __future__ import annotations

import subprocess
import sys

from reader.model import EntityType, Modality, PartKind, Verdict
from reader.tui.looks import LOOKS
from reader.tui.page import BYLINES
from reader.tui.verdicts import SIGNS, WORDS

_LATER = (
    "reader.model", "reader.text", "reader.library", "reader.compare", "sqlite3", "whoosh", "numpy",
    "onnxruntime", "tomllib", "click",
)  # fmt: skip


def test_the_first_frame_imports_nothing_that_can_wait() -> None:
    script = "import sys, reader.__main__, reader.cli, reader.tui.app; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {*_LATER} & {*ran.stdout.split()}


def test_names_written_out_are_those_of_the_model() -> None:
    assert {kind.value for kind in EntityType} <= {*LOOKS}
    assert {f"status-{modality.value}" for modality in Modality} <= {*LOOKS}
    assert {f"verdict-{verdict.value}" for verdict in Verdict} <= {*LOOKS}
    assert list(SIGNS) == list(WORDS) == list(Verdict)
    assert {*map(PartKind, BYLINES)} == {PartKind.BYLINE, PartKind.DATELINE}
