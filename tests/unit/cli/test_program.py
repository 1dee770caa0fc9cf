from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.cli.main import program
from reader.cli.pointing import pointed
from reader.errors import QueryError

VERBS = ["add", "feeds", "list", "search", "show", "entities", "facts", "annotate", "stories",
         "compare", "export", "remove", "check", "rebuild", "completion"]  # fmt: skip
Reader = Callable[..., Any]


def test_version_and_help(reader: Reader) -> None:
    assert reader("--version").out == f"reader {__version__}\n"
    overview = reader("--help")
    assert overview.status == 0
    assert list(program.list_commands(None)) == VERBS  # type: ignore[arg-type]
    assert all(f"\n  {verb} " in overview.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(reader: Reader, verb: str) -> None:
    shown = reader(verb, "--help")
    assert shown.status == 0
    assert f"Usage: reader {verb}" in shown.out
    assert "\nExamples:\n  " in shown.out
    assert f"reader {verb}" in shown.out.split("Examples:")[1]


@pytest.mark.parametrize("verb", ["add", "list", "update", "remove"])
def test_every_verb_of_feeds_has_help_with_examples(reader: Reader, verb: str) -> None:
    shown = reader("feeds", verb, "--help")
    assert shown.status == 0
    assert f"reader feeds {verb}" in shown.out.split("Examples:")[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["lst"], "there is no command 'lst'; did you mean 'list'?"),
        (["list", "--nonsense"], "--nonsense"),
        (["add"], "Missing argument"),
        (["search"], "Missing argument"),
        (["compare", "1"], "at least two articles"),
        (["compare", "1", "--jsonl", "x"], "either articles or --jsonl"),
        (["export", "facts", "1", "--format", "html"], "only comparisons"),
        (["annotate", "--jobs", "0"], "--jobs"),
        ([], "the interface needs a terminal"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    reader: Reader, arguments: list[str], says: str
) -> None:
    outcome = reader(*arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("reader: ")
    assert says in outcome.err


def test_a_wrong_query_is_pointed_at(reader: Reader) -> None:
    outcome = reader("search", "okinawa AND (")
    assert outcome.status == 2
    first, query, caret, *_ = outcome.err.splitlines()
    assert first.startswith("reader: ")
    assert query.strip() == "okinawa AND ("
    assert query[caret.index("^")] == "("


def test_the_caret_stands_below_wide_and_hostile_characters() -> None:
    error = QueryError("no", query="日本 \x1b(", position=4, hint="try\nthis")
    query, caret, hint = pointed(error).splitlines()
    assert "\x1b" not in query
    assert caret.index("^") == len("  ") + 6
    assert hint == "  try this"
    far = pointed(QueryError("no", query="x" * 500 + "(", position=500))
    assert all(len(line) < 100 for line in far.splitlines())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(reader: Reader, shell: str) -> None:
    script = reader("completion", shell)
    assert script.status == 0
    assert "_READER_COMPLETE" in script.out


def test_completion_answers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from reader.__main__ import main; main()"],
        env={**os.environ, "_READER_COMPLETE": "bash_complete", "COMP_WORDS": "reader an",
             "COMP_CWORD": "1"},
        capture_output=True,
        text=True,
        check=True,
    )  # fmt: skip
    assert done.stdout == "plain,annotate\n"


def test_the_interface_needs_a_terminal_that_can_draw(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--library", str(tmp_path / "new")],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "dumb"},
        check=False,
    )
    os.close(master)
    os.close(slave)
    assert done.returncode == 2
    assert done.stderr.startswith(b"reader: the interface needs a terminal")
    assert done.stderr.count(b"\n") == 1
    assert not (tmp_path / "new").exists()


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    lines = tmp_path / "rows.jsonl"
    lines.write_text('{"id": 1, "error": "no text"}\n' * 5000)
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "annotate", "--jsonl", "--jobs", "1", str(lines)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert b"Traceback" not in err
    assert b"Broken" not in err


def test_start_up_imports_nothing_heavy() -> None:
    heavy = ["textual", "whoosh", "numpy", "onnxruntime", "lxml", "trafilatura", "rich", "sqlite3",
             "charset_normalizer", "urllib.request"]  # fmt: skip
    code = (
        "import sys\nfrom reader.cli.main import program\nimport reader.ingest\n"
        f"print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_defect_is_one_line(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(*_: object, **__: object) -> None:
        raise KeyError("left")

    monkeypatch.setattr("reader.library.Library.open", defect)
    outcome = reader("list")
    assert outcome.status == 1
    assert len(outcome.err.splitlines()) == 1
    assert "KeyError" in outcome.err
    monkeypatch.setenv("READER_TRACEBACK", "1")
    with pytest.raises(KeyError):
        reader("list")
