from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli import running
from reader.cli.annotation import answering

STUB = """
import os
from reader.errors import ModelError
from reader.model import Annotations, EntityType, Fact, FactKind, Mention, Modality, Polarity
from reader.model import Source, Span


class Engine:
    @classmethod
    def load(cls, *, threads=1):
        return cls()

    def annotate(
        self, text, *, published=None, title=None, parts=(), whole_coordination=False, **_
    ):
        if "CRASH" in text:
            os._exit(9)
        if "RAISE" in text:
            raise ValueError("no such luck")
        if not text:
            return Annotations(published=published)
        word = text.split(" ", 1)[0]
        end = len(word)
        span = Span(0, end, word, "e1")
        rule = ("whole" if whole_coordination else "split") + str(len(parts))
        fact = Fact(
            "f1", 0, len(text), FactKind.EVENT, span, Span(0, end, "said"), None, (), None, None,
            (), (Source("the paper", None, "Courier"),), Modality.PLANNED, Polarity.NEGATIVE, 0.5,
            rule, "say",
        )
        mention = Mention(0, end, word, EntityType.PERSON, "e1", word)
        return Annotations(entities=(mention,), facts=(fact,), published=published, language="en")

    def annotate_many(self, items):
        for item in items:
            yield self.annotate(
                item.text, published=item.published, title=item.title, parts=item.parts,
                whole_coordination=item.whole_coordination,
            )


def broken(*, threads=1):
    raise ModelError("the model is missing")
"""


def no_interface(_: Path | None) -> None:
    raise AssertionError("the interface was opened without a terminal")


class Outcome(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Reader = Callable[..., Outcome]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    monkeypatch.setenv("READER_LIBRARY", str(folder))
    return folder


@pytest.fixture
def reader(library: Path, capfd: pytest.CaptureFixture[str]) -> Reader:
    """Run the program in this process, on an empty library of its own."""
    assert not library.exists()

    def call(*arguments: str | Path) -> Outcome:
        with pytest.raises(SystemExit) as left:
            running.run([str(argument) for argument in arguments], interface=no_interface)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        assert isinstance(left.value.code, int)
        return Outcome(left.value.code, out, err)

    return call


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An engine that needs no model, for this process and those it starts."""
    folder = tmp_path / "stub"
    folder.mkdir()
    (folder / "stub_engine.py").write_text(textwrap.dedent(STUB))
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setattr(answering, "LOADER", "stub_engine:Engine.load")
    import stub_engine  # type: ignore[import-not-found]

    import reader.extract

    monkeypatch.setattr(reader.extract.Engine, "load", stub_engine.Engine.load)
    return "stub_engine"


def complaints(outcome: Outcome) -> Sequence[str]:
    lines = outcome.err.splitlines()
    assert all(line.startswith("reader: ") for line in lines), lines
    return [line.removeprefix("reader: ") for line in lines]
