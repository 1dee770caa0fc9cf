from __future__ import annotations

import csv
import io
import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from reader.cli.commands.adding import add_command
from reader.cli.session import Session
from reader.errors import ModelError, SearchIndexError
from reader.library.indexing import Indexing

Reader = Callable[..., Any]
TEXT = "Cabinet approves plan\n\nBy Jane Public\n\nThe minister said the plan had been approved.\n"

pytestmark = pytest.mark.usefixtures("stub")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT)
    return path


def objects(outcome: Any) -> list[Any]:
    return [json.loads(line) for line in outcome.lines]


def test_a_new_library_holds_the_samples(reader: Reader, library: Path) -> None:
    listed = reader("list", "--json")
    assert listed.status == 0
    titles = {one["title"] for one in objects(listed)}
    assert "US, Japan to Strengthen Military Ties in Buildup Aimed at China" in titles
    assert "US/Japan to strengthen military pact against China" in titles
    assert stat.S_IMODE(library.stat().st_mode) == 0o700
    assert set(objects(listed)[0]) >= {
        "id", "title", "authors", "published", "source", "path", "url", "words", "read",
        "starred", "tags", "story",
    }  # fmt: skip
    plain = reader("list")
    assert len(plain.lines) == 2
    assert all(len(line.split("\t")) == 5 for line in plain.lines)


def test_adding(reader: Reader, article: Path) -> None:
    first = reader("add", article, "--jobs", "1")
    assert (first.status, first.err) == (0, "")
    assert "Cabinet approves plan" in first.out
    (again,) = objects(reader("add", "--json", article))
    assert again["status"] == "same"
    assert again["path"] == str(article)
    other = article.with_name("other.txt")
    other.write_text(TEXT.replace("minister", "speaker"))
    (added,) = objects(reader("add", "--json", "--text-only", other))
    assert (added["status"], added["path"]) == ("added", str(other))


def test_what_was_left_for_later_is_annotated_by_adding_again(
    reader: Reader, article: Path
) -> None:
    reader("add", article, "--text-only")
    assert json.loads(reader("check", "--json").out)["annotated"] == 0
    assert "same" in reader("add", article).out
    assert json.loads(reader("check", "--json").out)["annotated"] == 1


def test_one_bad_file_never_stops_the_rest(reader: Reader, article: Path, tmp_path: Path) -> None:
    (tmp_path / "thing.bin").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "empty.txt").write_text("")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "One is here."}\n' * 6 + "{broken\n" + '{"text": "Two is here."}\n')
    missing = tmp_path / "none.txt"
    outcome = reader(
        "add", "--json", "--text-only", missing, tmp_path / "thing.bin", tmp_path / "empty.txt",
        rows, article,
    )  # fmt: skip
    assert outcome.status == 1
    found = objects(outcome)
    statuses = [one["status"] for one in found]
    assert statuses[:3] == ["failed", "refused", "refused"]
    assert statuses[-1] == "added"
    assert statuses.count("refused") == 3
    said = outcome.err.splitlines()
    assert len(said) == 4
    for line, name in zip(said, ["none.txt", "thing.bin", "empty.txt", "line 7"], strict=True):
        assert line.startswith("reader: ")
        assert name in line


def test_adding_from_standard_input(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (added,) = objects(reader("add", "--json", "--text-only", "-"))
    assert added["status"] == "added"
    assert json.loads(reader("show", added["id"], "--json").out)["title"] == "Cabinet approves plan"


def test_a_person_at_a_terminal_is_told_that_standard_input_is_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)
    outcome = reader("add", "--json", "--text-only", "-")
    assert "ctrl+d" in outcome.err
    assert objects(outcome)[0]["status"] == "added"


def test_searching(reader: Reader) -> None:
    found = json.loads(reader("search", "--json", "okinawa", "bases").out)
    assert found["query"] == "okinawa bases"
    assert found["total"] == 2
    assert set(found["hits"][0]) == {"id", "title", "score", "snippet"}
    assert len(reader("search", "okinawa").lines) == 2
    nothing = reader("search", "zzzzqqq")
    assert (nothing.status, nothing.err) == (0, "")
    assert "nothing found" in nothing.out


def test_a_search_says_what_the_index_lacks(
    reader: Reader, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise SearchIndexError("the disk is full")

    reader("list")
    with monkeypatch.context() as patched:
        patched.setattr(Indexing, "_flush", full)
        reader("add", "--text-only", article)
        missed = reader("search", 'title:"cabinet approves plan"')
        assert (missed.status, "nothing found" in missed.out) == (0, True)
        assert missed.err.startswith("reader: 1 article is not in the index yet")
        assert "reader check" in missed.err
        found = json.loads(reader("search", "--json", "okinawa").out)
        assert (found["total"], found["unindexed"]) == (2, 1)
    whole = reader("search", 'title:"cabinet approves plan"')
    assert (len(whole.lines), whole.err) == (1, "")


def test_a_page_without_hits_is_not_said_to_have_found_nothing(reader: Reader) -> None:
    assert reader("search", "okinawa", "--limit", "0").out == "2 found; --limit 0 shows none\n"
    beyond = reader("search", "okinawa", "--offset", "100")
    assert (beyond.status, beyond.out) == (0, "2 found; none behind --offset 100\n")


@pytest.mark.parametrize("query", ["-strike", "-x"])
def test_a_query_that_begins_with_a_hyphen_is_told_how_to_be_typed(
    reader: Reader, query: str
) -> None:
    outcome = reader("search", query)
    assert outcome.status == 2
    assert f"reader search -- {query}" in outcome.err
    assert reader("search", "--", query, "okinawa").status == 0


def test_the_other_words_and_options_stand_in_what_is_to_be_typed(reader: Reader) -> None:
    outcome = reader("search", "budget cut", "--limit", "5", "-council")
    assert outcome.status == 2
    assert "reader search --limit 5 -- 'budget cut' -council" in outcome.err


def test_showing(reader: Reader) -> None:
    shown = json.loads(reader("show", "2", "--json").out)
    assert shown["authors"] == ["Peter Symonds"]
    assert "Lockheed Martin's Tomahawk" in shown["text"]
    plain = reader("show", "2")
    assert plain.lines[0] == "US/Japan to strengthen military pact against China"
    assert plain.lines[1] == "Peter Symonds · 2024-03-25"
    original = reader("show", "2", "--original").out
    assert original.lstrip().startswith("# US/Japan")
    unknown = reader("show", "99")
    assert (unknown.status, unknown.out) == (1, "")
    assert "99" in unknown.err


def test_entities_and_facts_annotate_first(reader: Reader) -> None:
    (entity,) = objects(reader("entities", "1", "--json"))
    assert entity["type"] == "person"
    assert reader("entities", "1").out == "person\tThe\t1\n"
    (fact,) = objects(reader("facts", "1", "--json"))
    assert fact["modality"] == "planned"
    assert reader("facts", "1").out == "The said\tthe paper [Courier]\tplanned, not so\n"


def test_checking_and_rebuilding(reader: Reader) -> None:
    reader("list")
    report = reader("check", "--json")
    assert report.status == 0
    assert json.loads(report.out) == {
        "articles": 2, "indexed": 2, "annotated": 0, "problems": [],
    }  # fmt: skip
    assert json.loads(reader("rebuild", "--json").out) == {"indexed": 2}
    assert reader("rebuild").out == "2 articles indexed\n"


def test_exporting(reader: Reader, tmp_path: Path) -> None:
    table = list(
        csv.reader(io.StringIO(reader("export", "facts", "1", "2", "--format", "csv").out))
    )
    assert len(table) == 3
    assert table[0][0] == "article"
    assert "Dave DeCamp" in table[1][-1]
    assert table[1][table[0].index("asserted by")] == "the paper [Courier]"
    document = json.loads(reader("export", "entities", "2", "--format", "json").out)
    assert document[0]["entities"]
    assert "Peter Symonds" in document[0]["citation"]
    file = tmp_path / "out.md"
    assert reader("export", "article", "2", "-o", file).out == ""
    assert file.read_text().startswith("# US/Japan to strengthen")
    assert (
        "- The said (planned; not so; the paper \\[Courier])" in reader("export", "facts", "1").out
    )


def test_a_file_is_not_overwritten_unasked(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_text("mine")
    outcome = reader("export", "article", "2", "-o", file)
    assert outcome.status == 1
    assert outcome.err == f"reader: {file} exists; give another name, or --force to overwrite it\n"
    assert file.read_text() == "mine"
    assert reader("export", "article", "2", "-o", file, "--force").status == 0
    assert file.read_text().startswith("# US/Japan to strengthen")
    assert reader("export", "article", "2", "-o", "/dev/null").status == 0


def test_checking_says_what_could_not_be_annotated(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text('{"id": "odd", "text": "RAISE it."}\n{"id": "even", "text": "Leave it."}\n')
    assert reader("add", "--text-only", path).status == 0
    assert "could not" not in reader("check").out
    reader("stories")
    checked = reader("check")
    assert (checked.status, checked.err) == (0, "")
    assert checked.lines[1:] == ["article odd could not be annotated: ValueError: no such luck"]


def test_no_cell_of_a_table_is_a_formula(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "evil.jsonl"
    path.write_text(json.dumps({"id": "x", "title": "=cmd|'/c'!A1", "text": "=HYPERLINK(1) is."}))
    reader("add", path, "--text-only")
    table = list(csv.reader(io.StringIO(reader("export", "article", "x", "--format", "csv").out)))
    assert table[1][1].startswith("'=")
    assert table[1][-1].startswith("'=")


def test_hostile_articles_reach_the_terminal_tamed(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[2J.jsonl"
    evil = "\x1b]0;owned\x07 [red]\u202ereversed\u200b"
    row = {"id": "x", "title": f"T {evil}", "text": f"It {evil} is.", "source": evil,
           "authors": [f"A {evil}"]}  # fmt: skip
    path.write_text(json.dumps(row) + "\n{" + evil)
    outcomes = [reader("add", path), reader("add", "--json", path), reader("list")]
    outcomes += [reader(verb, "x") for verb in ("show", "facts", "entities")]
    outcomes += [reader("search", "reversed"), reader("export", "facts", "x")]
    for outcome in outcomes:
        for text in (outcome.out, outcome.err):
            assert not set(text) & set("\x1b\x07\u202e\u200b\x9b")
    assert any("[red]" in outcome.out for outcome in outcomes)


def test_a_folder_that_is_no_library(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    outcome = reader("list", "--library", tmp_path)
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert str(tmp_path) in outcome.err


def test_names_that_no_file_can_have(reader: Reader, article: Path) -> None:
    names = ("", "~no such person/x", "x" * 300)
    outcome = reader("add", "--text-only", *names, article)
    assert outcome.status == 1
    assert len(outcome.err.splitlines()) == len(names)
    assert "1 added, 3 failed" in outcome.out or "3 failed, 1 added" in outcome.out


def test_what_can_not_be_annotated_is_kept_and_told(
    reader: Reader, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*, threads: int = 1) -> object:
        raise ModelError(f"the model for {threads} thread is missing")

    monkeypatch.setattr("reader.extract.Engine.load", broken)
    outcome = reader("add", article)
    assert outcome.status == 1
    assert "added" in outcome.out
    assert outcome.err == (
        "reader: 1 article added; names and facts not read: the model for 1 thread is missing\n"
    )


def test_an_interruption_says_what_is_kept(
    library: Path, article: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.library.Library.annotate", interrupt)
    with pytest.raises(click.Abort):
        add_command.main(
            [str(article)], standalone_mode=False, obj=Session(lambda _: None, library)
        )
    assert capfd.readouterr().err == (
        "reader: interrupted; 1 article added and kept, 3 still to annotate"
        " (the interface or `reader stories` goes on)\n"
    )


def test_an_empty_folder_is_named(reader: Reader, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert reader("add", empty).out == f"there was nothing to read in {empty}\n"
