from __future__ import annotations

import json
import lzma
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.cli.annotation import answering
from reader.cli.annotation.crew import Crew
from reader.cli.annotation.requests import Incoming, Refusal, Request
from reader.cli.annotation.worker import pack, unpack

Reader = Callable[..., Any]


def rows(path: Path, *values: object) -> Path:
    path.write_text("".join(f"{json.dumps(value)}\n" for value in values))
    return path


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_lines_come_back_in_order(reader: Reader, tmp_path: Path, jobs: str) -> None:
    many = [{"id": i, "text": f"Word{i} goes on" * (1 + i % 7)} for i in range(300)]
    outcome = reader("annotate", "--jsonl", "--jobs", jobs, rows(tmp_path / "x.jsonl", *many))
    assert (outcome.status, outcome.err) == (0, "")
    found = [json.loads(line) for line in outcome.lines]
    assert [(one["id"], one["text"]) for one in found] == [(m["id"], m["text"]) for m in many]
    assert found[3]["entities"][0]["text"] == "Word3"


@pytest.mark.usefixtures("stub")
def test_text_is_taken_as_it_is(reader: Reader, tmp_path: Path) -> None:
    text = "Kishida \u202e said\x1b[2J\r\n  twice\ud800 "
    path = rows(tmp_path / "x.jsonl", {"doc": "d", "text": text, "published": "2024-03-25"}, "",
                {"text": ""})  # fmt: skip
    outcome = reader("annotate", "--jsonl", path)
    assert outcome.status == 1
    first, second, third = (json.loads(line) for line in outcome.lines)
    assert (first["id"], first["text"]) == ("d", text)
    assert second["id"] is None
    assert "error" in second
    assert (third["id"], third["text"]) == (None, "")
    assert "\x1b" not in outcome.out
    assert "\u202e" not in outcome.out


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_line_has_its_place(reader: Reader, tmp_path: Path, jobs: str) -> None:
    path = tmp_path / "x.jsonl"
    good = [json.dumps({"id": i, "text": "It is."}) for i in range(8)]
    path.write_text("\n".join([*good[:6], "{broken", '{"id": "z"}', "", *good[6:]]))
    outcome = reader("annotate", "--jsonl", "--jobs", jobs, path)
    assert outcome.status == 1
    found = [json.loads(line) for line in outcome.lines]
    assert [one["id"] for one in found] == [0, 1, 2, 3, 4, 5, None, "z", 6, 7]
    assert "line 7: not JSON" in found[6]["error"]
    assert set(found[7]) == {"id", "error"}
    assert outcome.err.count("\n") == 2
    assert f"reader: {path}, line 7: not JSON" in outcome.err


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_text_that_fails_does_not_stop_the_rest(
    reader: Reader, tmp_path: Path, jobs: str
) -> None:
    many = [{"id": i, "text": "RAISE" if i == 5 else "It is."} for i in range(20)]
    outcome = reader("annotate", "--jsonl", "--jobs", jobs, rows(tmp_path / "x.jsonl", *many))
    found = [json.loads(line) for line in outcome.lines]
    assert outcome.status == 1
    assert [one["id"] for one in found if "error" in one] == [5]
    assert "no such luck" in found[5]["error"]


@pytest.mark.usefixtures("stub")
def test_a_process_that_dies_is_replaced(reader: Reader, tmp_path: Path) -> None:
    many = [{"id": i, "text": "CRASH" if i in (5, 6, 17) else "It is."} for i in range(40)]
    outcome = reader("annotate", "--jsonl", "--jobs", "2", rows(tmp_path / "x.jsonl", *many))
    found = [json.loads(line) for line in outcome.lines]
    assert outcome.status == 1
    assert [one["id"] for one in found] == list(range(40))
    assert [one["id"] for one in found if "error" in one] == [5, 6, 17]


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_model(
    reader: Reader, tmp_path: Path, jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "LOADER", "stub_engine:broken")
    many = [{"id": i, "text": "It is."} for i in range(40)]
    outcome = reader("annotate", "--jsonl", "--jobs", jobs, rows(tmp_path / "x.jsonl", *many))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "reader: the model is missing\n"


@pytest.mark.usefixtures("stub")
def test_files_are_read_as_add_would(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# The title\n\nJane Public\n25 March 2024\n\nBody *text* of it.\n")
    outcome = reader("annotate", path, tmp_path / "none.txt", "--whole-coordination")
    assert outcome.status == 1
    assert outcome.err == f"reader: {tmp_path}/none.txt: there is no such file or folder\n"
    (line,) = outcome.lines
    found = json.loads(line)
    assert found["text"] == "Jane Public\n25 March 2024\n\nBody text of it."
    assert (found["path"], found["title"]) == (str(path), "The title")
    assert (found["authors"], found["published"], found["source"]) == (
        ["Jane Public"],
        "2024-03-25",
        None,
    )
    assert found["facts"][0]["rule"] == "whole2"


@pytest.mark.usefixtures("stub")
def test_packed_lines_and_missing_ones(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl.xz"
    path.write_bytes(lzma.compress(b'{"id": "a", "text": "It is."}\n'))
    outcome = reader("annotate", "--jsonl", path, tmp_path / "none", tmp_path)
    assert outcome.status == 1
    assert [json.loads(line)["id"] for line in outcome.lines] == ["a"]
    assert outcome.err.count("\n") == 2


@pytest.mark.usefixtures("stub")
def test_an_answer_comes_before_the_next_line() -> None:
    code = (
        "from reader.cli.annotation import answering\n"
        "answering.LOADER = 'stub_engine:Engine.load'\n"
        "from reader.cli import run\n"
        "run(['annotate', '--jsonl', '--jobs', '2'], interface=print)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        for i in range(3):
            process.stdin.write(json.dumps({"id": i, "text": "It is."}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == i
        process.stdin.close()
        assert process.stdout.read() == ""
        assert process.wait() == 0


@pytest.mark.usefixtures("stub")
def test_reading_pauses_while_too_much_is_in_flight() -> None:
    read = 0

    def endless() -> Iterator[Incoming]:
        nonlocal read
        while True:
            read += 1
            yield Request(read, "It is.")

    with Crew(endless(), 2) as crew:
        answers = crew.answers()
        for _ in range(10):
            next(answers)
        assert read < 400


@pytest.mark.usefixtures("stub")
def test_few_long_texts_are_in_flight_at_once() -> None:
    ahead = []
    answered = 0

    def long_ones() -> Iterator[Incoming]:
        for number in range(12):
            ahead.append(number - answered)
            yield Request(number, "It is. " * 100_000)

    with Crew(long_ones(), 2) as crew:
        for answer in crew.answers():
            assert json.loads(answer.line)["id"] == answered
            answered += 1
    assert answered == 12
    assert max(ahead) <= 4  # two of them, one read and not let in, one on its way out


@pytest.mark.usefixtures("stub")
def test_a_text_longer_than_may_be_in_flight_is_annotated_all_the_same() -> None:
    with Crew(iter([Request(n, "It is. " * 400_000) for n in range(2)]), 1) as crew:
        assert [json.loads(answer.line)["id"] for answer in crew.answers()] == [0, 1]


def test_requests_survive_the_way_to_another_process() -> None:
    requests = [
        Request("a", "x\ud800\n", "2024", "t", (("note", 0, 1),), whole=True, more={"path": None}),
        Request(None, ""),
    ]
    assert unpack(pack(requests)) == requests
    assert answering.refuse(Refusal(None, "m", "", printed=False)) == ("", "m")


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_id_that_json_has_no_word_for(reader: Reader, tmp_path: Path, jobs: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": NaN, "text": "It is."}\n{"id": 1e999, "text": 5}\n')
    outcome = reader("annotate", "--jsonl", "--jobs", jobs, path)
    assert outcome.status == 1
    assert [json.loads(line)["id"] for line in outcome.lines] == ["nan", "inf"]


def test_a_link_that_leads_out_of_a_folder_is_refused(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "far.txt").write_text("Somewhere else it rained.")
    (tmp_path / "in/link").symlink_to(tmp_path / "far.txt")
    outcome = reader("annotate", tmp_path / "in")
    assert (outcome.status, outcome.out) == (1, "")
    assert "leads out of the folder" in outcome.err
    (tmp_path / "in/circle").symlink_to(tmp_path / "in/circle")
    assert len(reader("annotate", tmp_path / "in").err.splitlines()) == 2


def test_an_empty_name_is_not_the_current_folder(reader: Reader) -> None:
    outcome = reader("annotate", "")
    assert (outcome.status, outcome.out) == (1, "")
    assert "empty name" in outcome.err


def test_a_defect_ends_the_work_instead_of_hanging_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("reader.cli.annotation.crew.load", broken)
    with Crew(iter([Request("a", "It is.")]), 1) as crew, pytest.raises(MemoryError):
        list(crew.answers())
